"""A step that comes only for a safety point whose rule asks about a private answer is as private as that answer."""

from __future__ import annotations

from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose
from kiosk.summary.document import Document
from kiosk.summary.told import private_steps
from kiosk.walk.session import Passed, Session, Skipped
from tests.walk.making import Written, ask, flag, guide_of, tell, wrong_in

STEPS: Written = {
    "mood": ask("low", "fine", "mixed", sensitive=True),
    "more": ask("alone", "home", when={"flag": "gloom"}, paper={"page": "clinician", "as": "Where I am"}),
    "walks": ask("often", "never", paper={"page": "clinician", "as": "Walks"}),
    "end": {"show": "summary", "ends": "done"},
}
GUIDE = guide_of(STEPS, flags={"gloom": flag(when={"mood": "low"})})


def _made(mood: str, *more: tuple[str, str], share: str = "no") -> Document:
    assert wrong_in(GUIDE) == []
    session = tell(GUIDE, Session(), ("mood/cover", Passed()), ("mood", mood), *more, ("walks", "often"))
    return compose(GUIDE, tell(GUIDE, session, ("end/share", share)), date="2026-11-20")


def test_it_is_private_and_the_open_steps_are_not() -> None:
    assert private_steps(GUIDE) == {"mood", "more"}


def test_the_page_is_the_same_whether_the_safety_point_was_raised_or_not() -> None:
    low, fine = _made("low", ("more", "home")), _made("fine")
    assert as_json(low) == as_json(fine)
    assert [row.label for row in low.clinician.facts] == ["Walks"]


def test_a_question_left_open_is_listed_as_skipped_for_nobody() -> None:
    session = tell(GUIDE, Session(), ("mood/cover", Passed()), ("mood", "low"), ("more", Skipped()))
    session = tell(GUIDE, session, ("walks", "often"), ("end/share", "no"))
    assert as_json(compose(GUIDE, session, date="2026-11-20")) == as_json(_made("fine"))


def test_it_stands_on_the_page_of_whoever_shares_it() -> None:
    shared = _made("low", ("more", "home"), share="yes")
    assert "Where I am" in [row.label for row in shared.clinician.facts]
