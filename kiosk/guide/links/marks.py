"""Every mark inside a text is one of the two there are, and leads to a term or a contact that exists.

Must never change a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.guide.model.base import Declared

_MARK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
_GOOD = re.compile(r"(term|contact):([a-z][a-z0-9_]*)")
_NO_MARKS = ("cite", "url", "doi", "id")
"""Keys whose text is shown as it is, so that brackets in it are only brackets."""


def mark_faults(guide: Guide) -> Iterator[Fault]:
    """Every mark that leads nowhere or is none of ours."""
    for text, at in texts(guide, ()):
        for words, target in _MARK.findall(text):
            good = _GOOD.fullmatch(target)
            if good is None or not words.strip():
                yield Fault("BAD_MARK", at, {"mark": f"[{words}]({target})"})
            elif good[1] == "term" and good[2] not in guide.glossary:
                yield Fault("UNKNOWN_TERM", at, {"id": good[2]}, tuple(guide.glossary))
            elif good[1] == "contact" and good[2] not in guide.contacts:
                yield Fault("UNKNOWN_CONTACT", at, {"id": good[2]}, tuple(guide.contacts))


def texts(thing: object, at: Path) -> Iterator[tuple[str, Path]]:
    """Every text in a guide that a reader may see, and where it stands."""
    if isinstance(thing, str):
        yield thing, at
    elif isinstance(thing, Declared):
        for name, info in type(thing).model_fields.items():
            if name not in _NO_MARKS:
                yield from texts(getattr(thing, name), (*at, info.alias or name))
        if thing.model_extra:
            yield from texts(thing.model_extra, at)
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from texts(value, (*at, key))
    elif isinstance(thing, tuple):
        for place, value in enumerate(thing):
            yield from texts(value, (*at, place))
