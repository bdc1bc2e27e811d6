"""The Questionnaire of a guide: what it asks, in the shapes of FHIR R4B.

Must never hold what is private, nor anything of a session.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model import Guide
from kiosk.layout.clean import clean
from kiosk.layout.marks import plain
from kiosk.listing import NAMES, listed
from kiosk.summary.record import phrases
from kiosk.summary.record.fhir import naming
from kiosk.summary.record.fhir.asked import Asked, asked
from kiosk.summary.record.fhir.naming import Json


def questionnaire_of(guide: Guide) -> Json:
    """The guide as a Questionnaire; active only while a named clinician's review of these very words is on file."""
    about = guide.guide
    return {
        "resourceType": "Questionnaire",
        "id": naming.resource_id(guide.id),
        "language": about.language,
        "url": naming.address(guide),
        "version": naming.version(guide),
        "name": naming.machine_name(guide),
        "title": clean(about.title),
        "status": "active" if guide.reviewed else "draft",
        "subjectType": ["Patient"],
        "date": about.published,
        "publisher": clean(listed((author.name for author in about.authors), NAMES)),
        "description": phrases.ABOUT.format(decision=plain(about.decision, guide)),
        "effectivePeriod": {"start": about.published, "end": about.review_by},
        "item": [_item(guide, each) for each in asked(guide)],
    }


def _item(guide: Guide, item: Asked) -> Json:
    made: Json = {}
    if extensions := list(_extensions(item)):
        made["extension"] = extensions
    made |= {"linkId": item.key, "text": item.text, "type": item.type}
    if item.required:
        made["required"] = True
    if item.several:
        made["repeats"] = True
    if item.type == "text" and item.most is not None:
        made["maxLength"] = item.most
    if item.choices:
        made["answerOption"] = [
            {"valueCoding": coding(guide, item.key, choice, label)} for choice, label in item.choices
        ]
    if item.inside:
        made["item"] = [_item(guide, each) for each in item.inside]
    return made


def coding(guide: Guide, key: str, choice: str, label: str) -> Json:
    """A choice of a question, with the words that were read."""
    return {"system": naming.system(guide), "code": naming.code(key, choice), "display": label}


def _extensions(item: Asked) -> Iterator[Json]:
    if item.type == "integer":
        yield {"url": naming.LOWEST, "valueInteger": item.low}
        yield {"url": naming.HIGHEST, "valueInteger": item.high}
    if item.unit:
        yield {"url": naming.UNIT, "valueCoding": {"display": item.unit}}
    if item.control:
        coded = {"system": naming.CONTROLS, "code": item.control}
        yield {"url": naming.CONTROL, "valueCodeableConcept": {"coding": [coded]}}
    if item.several and item.most is not None:
        yield {"url": naming.MOST, "valueInteger": item.most}
