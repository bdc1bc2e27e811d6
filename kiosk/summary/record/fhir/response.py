"""The QuestionnaireResponse of a session: what was answered, in the shapes of FHIR R4B.

Owns which answers go in: those a code on paper may carry, and words of the person's own that are not private. Must
never hold a private answer, what hangs on one, or who the person is.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Final

from kiosk.codes import carried
from kiosk.guide.links.content import ANY_KIND
from kiosk.guide.model import Guide
from kiosk.layout.answers import choice_label
from kiosk.layout.clean import clean
from kiosk.summary import phrases as paper
from kiosk.summary.compose import NO_NUMBERS, at_an_end, route_of_page
from kiosk.summary.record.fhir import naming
from kiosk.summary.record.fhir.asked import Asked, asked, asked_in_words
from kiosk.summary.record.fhir.naming import Json
from kiosk.summary.record.fhir.questionnaire import coding
from kiosk.summary.told import Told, told
from kiosk.walk.facts import Facts
from kiosk.walk.part import Kind, Part
from kiosk.walk.route import passage_of
from kiosk.walk.session import Amount, Answer, ByHand, Picked, Session, Skipped, Words
from kiosk.walk.tellable import tellable
from kiosk.walk.written import written_key

_MARK: Final = 16
"""So many figures of a hash stand in an id that nobody else gave."""


def told_openly(guide: Guide, session: Session) -> Mapping[str, Answer]:
    """The answers that may go into the record as data, by part key in the order of the route."""
    return {part.key: answer for part, answer in _said_openly(guide, session)}


def _open_leaf(guide: Guide, session: Session) -> Told:
    """The session without what is private: also the words of an answer must not hang on that."""
    return told(guide, route_of_page(guide, session), NO_NUMBERS, with_private=False)


def _said_openly(guide: Guide, session: Session) -> Iterator[tuple[Part, Answer]]:
    """What a code would carry, and words of the person's own where everybody is asked for them, each with its part.

    Answers stand also behind a private question that is still open, as it is for whoever carries on from a code.
    """
    by_code, come_to = carried(guide, session), tellable(guide, session).come_to
    for entry in passage_of(guide, session):
        part = entry.part
        open_words = part.kind is Kind.TEXT and not part.sensitive and part.step in come_to
        telling = _in_words(entry.answer) if open_words else by_code.get(part.key)
        if telling is not None:
            yield part, telling


def _in_words(answer: Answer | None) -> Answer | None:
    """What was written, without what no record can show; or that nothing was."""
    if not isinstance(answer, Words):
        return answer
    text = clean(answer.text).strip()
    return Words(text) if text else None


def response_of(guide: Guide, session: Session, date: str, *, mark: str = "") -> Json:
    """The session as a QuestionnaireResponse without a subject.

    Args:
        guide: the guide walked.
        session: the answers.
        date: the day of the visit, as an ISO date; no time of day is told.
        mark: what tells this response from every other one, made by chance. Without it, the id follows from what the
            response says: the same answers on the same day give the same id, so that must not be sent to a record
            system for two people.
    """
    leaf = _open_leaf(guide, session)
    said = {written_key(part): (part, answer) for part, answer in _said_openly(guide, session)}
    items = [made for each in asked(guide) if (made := _item(guide, leaf.facts, each, said)) is not None]
    body: Json = {
        "extension": [
            {"url": naming.HOW_MADE, "valueCodeableConcept": {"text": paper.SELF_REPORTED}},
        ],
        "questionnaire": naming.canonical(guide),
        "status": "completed" if at_an_end(leaf) else "in-progress",
        "authored": date,
    }
    if items:
        body["item"] = items
    given = mark or hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()[:_MARK]
    # The mark comes first, so that no long name of a guide cuts it off.
    name = naming.resource_id(given, date, guide.id)
    return {"resourceType": "QuestionnaireResponse", "id": name, "language": guide.guide.language, **body}


Said = Mapping[str, tuple[Part, Answer]]
"""The answers by item, each with the part it was given to."""


def _item(guide: Guide, facts: Facts, item: Asked, said: Said) -> Json | None:
    """An item and what was said to it, or to those within it; None: nothing was."""
    made: Json = {"linkId": item.key, "text": item.text}
    if item.type == "group":
        inside = [each for child in item.inside if (each := _item(guide, facts, child, said)) is not None]
        return {**made, "item": inside} if inside else None
    if item.key not in said:
        return None
    part, answer = said[item.key]
    read = asked_in_words(guide, facts, part)
    if read != item.text:
        made["_text"] = {"extension": [{"url": naming.AS_READ, "valueString": read}]}
    absent = {Skipped(): naming.SKIPPED, ByHand(): naming.BY_HAND}.get(answer)
    if absent is not None:
        return {"extension": [{"url": naming.ABSENT, "valueCode": absent}], **made}
    answers = list(_answers(guide, facts, part, answer))
    return {**made, "answer": answers} if answers else made


def _answers(guide: Guide, facts: Facts, part: Part, answer: Answer) -> Iterator[Json]:
    """What was said, the choices in the order that counts; nothing where there was only something to read."""
    match answer:
        case Amount(value):
            yield {"valueInteger": value}
        case Words(text):
            yield {"valueString": text}
        case Picked(choices):
            for choice in choices:
                label = choice_label(guide, facts, part, choice)
                yield {"valueCoding": coding(guide, written_key(part), choice_in_form(part, choice), label)}


def choice_in_form(part: Part, choice: str) -> str:
    """A choice as the form has it: a kind stands there with its option."""
    full = f"{part.about}.{choice}"
    return full if part.name.startswith("kind.") and choice != ANY_KIND else choice
