"""A QuestionnaireResponse back into a session.

Owns how an answer is found again. An answer that the guide does not ask for, or that does not fit, is left out: none
is ever made up. Must never take a response to other words than the guide's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.guide.model import Guide
from kiosk.summary.record.fhir import naming
from kiosk.summary.record.fhir.asked import asked, every
from kiosk.summary.record.fhir.naming import Json
from kiosk.summary.record.fhir.response import choice_in_form
from kiosk.walk.facts import Facts
from kiosk.walk.fitting import if_it_fits
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import passage
from kiosk.walk.session import Amount, Answer, ByHand, Passed, Picked, Session, Skipped, Words
from kiosk.walk.written import written_key


class OtherGuide(ValueError):
    """A response is to another guide, or to other words of this one."""


def session_of(guide: Guide, response: Json) -> Session:
    """The session with the answers that a response holds; what is private was never in it, and is open again.

    Raises:
        OtherGuide: if it is no response to the very words of this guide.
    """
    if response.get("questionnaire") != naming.canonical(guide):
        raise OtherGuide(str(response.get("questionnaire")))
    known = {item.key for item in every(asked(guide)) if item.type != "group"}
    given = {key: item for key, item in _items(response) if key in known}

    def answering(part: Part) -> Answer | None:
        item = given.get(written_key(part))
        return None if item is None else if_it_fits(part, _answer(guide, part, item))

    walk = passage(guide, Facts.at_start(guide, Session()), answering)
    answers = {entry.part.key: entry.answer for entry in walk if entry.answer is not None}
    return Session().holding(answers, {})


def _items(holder: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for item in holder.get("item", ()):
        yield item.get("linkId", ""), item
        yield from _items(item)


def _answer(guide: Guide, part: Part, item: Mapping[str, Any]) -> Answer | None:
    for extension in item.get("extension", ()):
        if extension.get("url") == naming.ABSENT:
            return _LEFT_OPEN.get(extension.get("valueCode"))
    values = [value for answer in item.get("answer", ()) for name, value in answer.items() if name in _VALUES]
    match part.kind:
        case Kind.READ:
            return Passed()
        case Kind.ONE | Kind.MANY:
            return _picked(guide, part, values)
        case Kind.SCALE | Kind.NUMBER:
            return Amount(values[0]) if len(values) == 1 and type(values[0]) is int else None
        case Kind.TEXT:
            return Words(values[0]) if len(values) == 1 and isinstance(values[0], str) else None


_LEFT_OPEN: Mapping[object, Answer] = {naming.SKIPPED: Skipped(), naming.BY_HAND: ByHand()}
_VALUES = ("valueCoding", "valueInteger", "valueString")


def _picked(guide: Guide, part: Part, values: list[Any]) -> Picked | None:
    """The choices in the order they stand in; None if one of them is none of the part's."""
    key = written_key(part)
    by_code = {naming.code(key, choice_in_form(part, choice)): choice for choice in part.choices}
    picked = []
    for value in values:
        ours = isinstance(value, Mapping) and value.get("system") == naming.system(guide)
        choice = by_code.get(value.get("code", "")) if ours else None
        if choice is None:
            return None
        picked.append(choice)
    return Picked(tuple(picked))
