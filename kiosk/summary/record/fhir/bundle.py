"""The questionnaire and the response together, as one file.

Must never hold anything that neither of them says.
"""

from __future__ import annotations

import json

from kiosk.guide.model import Guide
from kiosk.summary.record.fhir import naming
from kiosk.summary.record.fhir.naming import Json
from kiosk.summary.record.fhir.questionnaire import questionnaire_of
from kiosk.summary.record.fhir.response import response_of
from kiosk.walk.session import Session


def bundle_of(guide: Guide, session: Session, date: str, *, mark: str = "") -> Json:
    """A Bundle of type collection; see `response_of` for what is given."""
    questionnaire, response = questionnaire_of(guide), response_of(guide, session, date, mark=mark)
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [
            {"fullUrl": questionnaire["url"], "resource": questionnaire},
            {"fullUrl": naming.full_url(response["id"]), "resource": response},
        ],
    }


def as_fhir(guide: Guide, session: Session, date: str, *, mark: str = "") -> str:
    """The same as indented JSON with a stable order of keys, in plain ASCII escapes."""
    return json.dumps(bundle_of(guide, session, date, mark=mark), ensure_ascii=True, indent=2) + "\n"
