"""A guide changes under somebody who walks it: what stays, what goes, and where they are then."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authors.preview.keeping import carried
from kiosk.guide.model import Guide
from kiosk.screens.pressing import press
from kiosk.screens.staff_sheets import first
from kiosk.screens.visit import Visit
from kiosk.walk.moves import go_to, record
from kiosk.walk.session import Amount, Picked, Session, Skipped, Words
from tests.authors.preview.copied import GUIDE, written_otherwise
from tests.screens.walks import UP_TO_MINUTES, UP_TO_WAYS, WHOLE


def visit_at(key: str | None = None, session: Session = UP_TO_WAYS, guide: Guide = GUIDE) -> Visit:
    """Somebody at a part they have come to."""
    at = go_to(guide, session, key) if key else session
    return Visit(guide, at, guides=(guide,))


def heading(visit: Visit) -> str:
    return visit.card(visit.position).heading.text


def test_the_words_change_and_nothing_else(tmp_path: Path) -> None:
    before = replace(visit_at("things"), page=1, seen=frozenset({0, 1}))
    found = carried(
        before, written_otherwise(tmp_path, "What do you bring with you?", "What will you carry?")
    )
    assert heading(found.visit) == "What will you carry?"
    assert (found.visit.session, found.visit.page, found.visit.seen) == (before.session, 1, frozenset({0, 1}))
    assert found.lost == ""


def test_a_new_question_before_the_place_is_skipped_and_not_shown(tmp_path: Path) -> None:
    asked = (
        "  own_first:\n    title: New\n    ask: Is this new?\n    choices: {yes: It is, no: It is not}\n\n"
    )
    guide = written_otherwise(tmp_path, "  minutes:\n    title", f"{asked}  minutes:\n    title")
    found = carried(visit_at("things"), guide)
    assert found.visit.position.part.key == "things"
    assert found.visit.session.answers["own_first"] == Skipped()
    assert found.visit.session.answers["tired"] == Amount(5)


def test_a_choice_that_is_gone_is_no_answer_any_more_and_the_others_stay(tmp_path: Path) -> None:
    session = record(GUIDE, go_to(GUIDE, UP_TO_WAYS, "things"), "things", Picked(("bags",)))
    guide = written_otherwise(tmp_path, "      bags: Heavy bags\n", "")
    found = carried(visit_at("minutes", session), guide)
    assert found.visit.position.part.key == "minutes"
    assert "things" not in found.visit.session.answers
    assert found.visit.session.answers["tired"] == Amount(5)


def test_an_answer_begun_stays_while_it_fits(tmp_path: Path) -> None:
    begun = visit_at("things").with_draft(Picked(("bags",)))
    kept = carried(begun, written_otherwise(tmp_path / "a", "What do you bring", "What will you bring")).visit
    assert (kept.draft, kept.begun) == (Picked(("bags",)), True)
    gone = carried(begun, written_otherwise(tmp_path / "b", "      bags: Heavy bags\n", "")).visit
    assert (gone.draft, gone.begun) == (None, False)


def test_a_step_that_is_gone_leads_to_what_stands_after_it(tmp_path: Path) -> None:
    guide = written_otherwise(tmp_path, "  timetable:\n", "  all_buses:\n")
    found = carried(visit_at("timetable", WHOLE), guide)
    assert found.lost == "timetable"
    assert found.visit.position.part.key == "all_buses"
    assert found.visit.session.answers["minutes"] == WHOLE.answers["minutes"]


def test_a_step_that_is_not_asked_any_more_leads_to_what_is_nearest(tmp_path: Path) -> None:
    guide = written_otherwise(
        tmp_path, "    sensitive: true\n    when: {pace: long}\n", "    when: {pace: short}\n"
    )
    found = carried(visit_at("money"), guide)
    assert found.lost == "money"
    assert found.visit.position.part.step == "ways"


def test_a_part_that_is_gone_leads_to_the_beginning_of_its_step(tmp_path: Path) -> None:
    whole = visit_at("weigh/rate.fast", WHOLE)
    guide = written_otherwise(
        tmp_path,
        "    title: What matters to you\n    show: values\n",
        "    title: What matters to you\n    show: values\n    parts: [top, own]\n",
    )
    found = carried(whole, guide)
    assert (found.visit.position.part.key, found.lost) == ("weigh/top", "")


def test_whoever_has_not_come_far_stays_at_the_first_open_question(tmp_path: Path) -> None:
    guide = written_otherwise(tmp_path, "How many minutes can you walk", "How long can you walk")
    found = carried(visit_at(None, UP_TO_MINUTES), guide)
    assert found.visit.position.part.key == "minutes"
    assert found.visit.session.looking_at is None


@pytest.mark.parametrize(
    "presses", [("extra:why",), ("bar:help", "link:faq"), ("bar:stop",), ("extra:menu",)]
)
def test_what_lies_over_the_walk_is_opened_again_in_new_words(
    presses: tuple[str, ...], tmp_path: Path
) -> None:
    visit = visit_at("things")
    for what in presses:
        visit = press(visit, what, 1)
    guide = written_otherwise(tmp_path, "Some things do not fit on every bus.", "Not every bus has room.")
    found = carried(visit, guide).visit
    assert [each.kind for each in found.over] == [each.kind for each in visit.over]
    told = " ".join(block.text for block in found.over[-1].leaflet.blocks)
    assert ("Not every bus has room." in told) == (presses == ("extra:why",))
    assert "Some things do not fit" not in told


def test_the_first_screen_has_the_new_title(tmp_path: Path) -> None:
    visit = replace(visit_at(None, Session()), over=(first((GUIDE,)),))
    guide = written_otherwise(
        tmp_path, 'screen_title: "Getting to your visits"', "screen_title: Your way here"
    )
    assert carried(visit, guide).visit.over[0].leaflet.heading.text == "Your way here"


def test_a_question_before_a_change_is_not_answered_in_new_words(tmp_path: Path) -> None:
    asked = press(visit_at("pace", WHOLE).with_draft(Picked(("short",))), "bar:next", 1)
    assert [each.kind for each in asked.over] == ["change"]
    found = carried(
        asked, written_otherwise(tmp_path, "How long do you have?", "How much time is there?")
    ).visit
    assert (found.pending, found.over) == (None, ())
    assert found.draft == Picked(("short",))


def test_answers_can_still_be_taken_back_but_not_those_of_a_step_that_is_gone(tmp_path: Path) -> None:
    given = press(visit_at("things").with_draft(Picked(("bags",))), "bar:next", 1)
    guide = written_otherwise(tmp_path / "a", "      bags: Heavy bags\n", "")
    undone = press(carried(given, guide).visit, "bar:undo", 1)
    assert undone.position.part.key == "things"
    assert undone.session.answers["things"] == Picked(("none",))
    guide = written_otherwise(tmp_path / "b", "  things:\n", "  baggage:\n")
    assert [each.key for each in given.past] == ["things"]
    assert carried(given, guide).visit.past == ()


def test_words_typed_stay(tmp_path: Path) -> None:
    words = Words("Something about")
    visit = visit_at("again", WHOLE).with_draft(words)
    found = carried(visit, written_otherwise(tmp_path, "How long do you have?", "How much time?")).visit
    assert (found.draft, found.begun) == (words, True)
