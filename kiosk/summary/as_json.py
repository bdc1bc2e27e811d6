"""The sheet as JSON, for machines: the document's own names, in their declared order.

Must never leave anything out or put anything in that the document does not say.
"""

from __future__ import annotations

import dataclasses
import json

from kiosk.summary.document import Document


def as_json(document: Document) -> str:
    """The document as indented JSON with a stable order of keys, in plain ASCII escapes.

    A clinic that has not been named is no key at all, nor is what a counselor keeps where nothing of it may be told.
    """
    told = dataclasses.asdict(document)
    if document.clinic is None:
        del told["clinic"]
    for name in ("at_start", "notes"):
        if not told["clinician"][name]:
            del told["clinician"][name]
    return json.dumps(told, ensure_ascii=True, indent=2) + "\n"
