"""Small guides for tests, written as plain mappings; what a test does not care about is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.guide.links import faults
from kiosk.guide.links.written import WARNINGS
from kiosk.guide.model import Guide
from kiosk.walk.moves import record
from kiosk.walk.parts import Kind
from kiosk.walk.route import locate
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Skipped, Words

Written = dict[str, Any]

ABOUT: Written = {
    "language": "en",
    "title": "A made-up decision",
    "screen_title": "A made-up decision",
    "decision": "You are deciding something made up.",
    "audience": "Tests",
    "user_need": "As a test, I need a guide.",
    "country": "international",
    "published": "2026-11-20",
    "review_by": "2027-11-20",
    "update_policy": "Made again for every test.",
    "authors": [{"name": "A test", "role": "test", "qualification": "none"}],
    "funding": "None.",
    "interests": "None.",
    "methods": "Made up.",
}
SOURCED: Written = {"unsourced": {"why": "Made up.", "to_confirm_by": "nobody"}}
LIVING: Written = {"body": "Body.", "mood": "Mood.", "daily_life": "Days.", **SOURCED}
END: Written = {"say": "The end.", "ends": "done"}


def guide_of(steps: Mapping[str, Any], *, about: Mapping[str, Any] | None = None, **more: Any) -> Guide:  # noqa: ANN401
    """A guide with these steps and these further top-level keys."""
    written: Written = {
        "guide": {**ABOUT, **(about or {})},
        "sections": {"only": "The only part"},
        "steps": dict(steps),
        **more,
    }
    return Guide.model_validate(written)


def wrong_in(guide: Guide) -> list[str]:
    """The codes of what an author would have to mend before anybody may walk the guide."""
    return [fault.code for fault in faults(guide) if fault.code not in WARNINGS]


def ask(*choices: str, **more: Any) -> Written:  # noqa: ANN401
    """A question with choices named alike."""
    return {"ask": "Which?", "choices": {name: {"label": f"Choice {name}"} for name in choices}, **more}


def option(**more: Any) -> Written:  # noqa: ANN401
    """An option without facts of its own."""
    return {
        "name": "Some option",
        "in_short": {"what": "What it is.", "good": "Warm.", "hard": "Cold.", "sure": "Nobody."},
        "living_with": LIVING,
        "facts": {},
        **SOURCED,
        **more,
    }


def kind(**more: Any) -> Written:  # noqa: ANN401
    """A kind of an option."""
    return {"name": "Some kind", **SOURCED, **more}


def flag(affects: Mapping[str, str] | None = None, **more: Any) -> Written:  # noqa: ANN401
    """A safety point."""
    return {
        "affects": dict(affects or {"everything": "care"}),
        "patient": {"said": "You said it.", "matters": "It matters.", "do": "Tell the team."},
        "clinician": "It was said.",
        **SOURCED,
        **more,
    }


def value(*attributes: str, fits: tuple[str, ...] = ()) -> Written:
    """Something that may matter, about these rows of the comparison."""
    return {
        "say": "Something may matter.",
        "attributes": list(attributes),
        "fits": {ref: {"how": "well", "because": "It fits.", **SOURCED} for ref in fits},
    }


def quiz_item(right: str, *choices: str, **more: Any) -> Written:  # noqa: ANN401
    """A question that checks whether something was explained well."""
    return {
        "ask": "What happens?",
        "checks": "expectations",
        "choices": {name: f"Reply {name}" for name in choices},
        "right": right,
        "teach": "This happens.",
        "ask_again": "So what happens?",
        "unsure": "What happens.",
        **SOURCED,
        **more,
    }


def tell(guide: Guide, session: Session, *told: tuple[str, str | int | Answer]) -> Session:
    """Answer these parts one after another; what only has to be read on the way is gone past."""
    for key, said in told:
        session = read_on(guide, session, until=key)
        session = record(guide, session, key, answer(said))
    return session


def read_on(guide: Guide, session: Session, *, until: str | None = None) -> Session:
    """Go past whatever only has to be read and is still open."""
    while True:
        position = locate(guide, session)
        part = position.part
        if position.route.finished or part.kind is not Kind.READ or part.key == until:
            return session
        if session.standing(part.key) is not None:
            return session
        session = record(guide, session, part.key, Passed())


def skip_on(guide: Guide, session: Session) -> Session:
    """To the end, with every open question skipped, or answered by its first choice if it must be."""
    while not (position := locate(guide, session)).route.finished:
        part = position.part
        said: Answer = Picked(part.choices[:1]) if part.required else Skipped()
        session = record(guide, session, part.key, Passed() if part.kind is Kind.READ else said)
    return session


def come_to(guide: Guide, key: str, **told: str) -> Session:
    """To a part that is not answered yet, with these answers on the way and every other open question skipped."""
    session = Session()
    while (part := locate(guide, session).part).key != key:
        said: Answer = answer(told[part.key]) if part.key in told else Skipped()
        if part.required and part.key not in told:
            said = Picked(part.choices[:1])
        session = record(guide, session, part.key, Passed() if part.kind is Kind.READ else said)
    return session


def answer(said: str | int | Answer) -> Answer:
    """A choice by its name, a number, or an answer as it is."""
    if isinstance(said, str):
        return Picked((said,))
    return Amount(said) if isinstance(said, int) else said


def words(text: str) -> Words:
    """The person's own words."""
    return Words(text)


def keys_on(guide: Guide, session: Session) -> list[str]:
    """The parts on the route, in order."""
    return [entry.part.key for entry in locate(guide, session).route.entries]
