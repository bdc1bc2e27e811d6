"""What a counselor keeps of a visit: nothing of it is an answer, and another word asks the person again."""

from __future__ import annotations

from dataclasses import replace

from kiosk.walk.counsel import OF_VISIT, Counsel, Standing
from kiosk.walk.moves import keep_counsel, record
from kiosk.walk.opened import looked, looked_at_option, not_opened
from kiosk.walk.route import locate, replay
from kiosk.walk.session import Picked, Session
from kiosk.walk.standing import begun_before, standing_now
from kiosk.walk.undo import remembered, taken_back
from kiosk.walk.written import walked
from tests.guides.people import guide_called
from tests.screens.walks import BEGUN as UP_TO_WAYS
from tests.screens.walks import WHOLE as READ
from tests.summary import small_guide

SMALL = small_guide.guide()
WHOLE = walked(SMALL, small_guide.WHOLE, together=True)
TOWN = guide_called("getting_there")
BEGUN = UP_TO_WAYS | {"afraid": "skipped"}
NEWLY_TOLD = {"who": "me", "pace": "short", "urgent": "no", "age": "a40", "stage": "new"}


def test_another_word_of_a_note_asks_again_and_the_same_words_do_not() -> None:
    agreed = Counsel().with_note("who", "One").with_agreed(agreed=True)
    assert agreed.notes_agreed
    assert agreed.with_note("who", " One ").notes_agreed
    assert not agreed.with_note("who", "Two").notes_agreed
    assert not agreed.with_note(OF_VISIT, "More").notes_agreed
    assert not agreed.with_note("who", "").notes_agreed


def test_another_start_asks_again() -> None:
    agreed = Counsel().with_before(Standing("not_sure", True)).with_agreed(agreed=True)
    assert agreed.with_before(Standing("not_sure", True)).notes_agreed
    assert not agreed.with_before(Standing("stick", True)).notes_agreed


def test_a_no_holds_for_these_very_words() -> None:
    said_no = Counsel().with_note("who", "One").with_agreed(agreed=False)
    assert (said_no.notes_agreed, said_no.notes_refused) == (False, True)
    assert said_no.with_note("who", "One ").notes_refused
    assert not said_no.with_note("who", "Two").notes_refused
    assert not said_no.with_before(Standing("not_sure", True)).notes_refused
    assert not said_no.with_agreed(agreed=True).notes_refused
    assert not Counsel().with_note("who", "One").notes_refused


def test_there_is_something_for_the_page_only_once_something_was_said() -> None:
    assert not Counsel().for_page
    assert not Counsel().with_before(Standing(None, True, {"sure": None})).for_page
    assert Counsel().with_before(Standing(None, True, {"sure": False})).for_page
    assert Counsel().with_note(OF_VISIT, "x").for_page


def test_what_is_kept_changes_neither_route_nor_place() -> None:
    kept = keep_counsel(WHOLE, Counsel().with_note("who", "x").with_before(Standing("bike", True)))
    assert kept.counsel.notes == {"who": "x"}
    assert replay(SMALL, kept) == replay(SMALL, WHOLE)
    assert locate(SMALL, kept) == locate(SMALL, WHOLE)


def test_taking_an_answer_back_takes_no_note_away_and_brings_no_counselor_back() -> None:
    before = Session(together=True)
    after = record(SMALL, before, "who", Picked(("me",)))
    past = remembered((), before, after, "who")
    noted = keep_counsel(after, Counsel().with_note("who", "x"))
    taken = taken_back(past, noted)
    assert taken is not None
    assert taken.session.standing("who") is None
    assert taken.session.counsel == noted.counsel
    alone = taken_back(past, replace(noted, together=False))
    assert alone is not None
    assert not alone.session.together


def test_where_somebody_stands_now_is_read_from_their_answers() -> None:
    now = standing_now(SMALL, WHOLE)
    assert now.leaning == "stick.wood"
    assert dict(now.sureness) == {"sure": True, "informed": False, "clear": True, "supported": True}
    assert (now.clear, now.unclear) == (("wet",), ())


def test_the_last_answer_to_a_quiz_question_counts_and_no_answer_says_nothing() -> None:
    wrong_twice = {"first": "yes", "again": "yes"}
    assert standing_now(SMALL, _small(clear={"wet": wrong_twice})).unclear == ("wet",)
    assert standing_now(SMALL, _small(clear={"wet": wrong_twice | {"again": "no"}})).clear == ("wet",)
    unsaid = standing_now(SMALL, _small(clear={"wet": {"first": "skipped"}}))
    assert (unsaid.clear, unsaid.unclear) == ((), ())


def test_what_was_not_asked_and_what_was_not_said_are_told_apart() -> None:
    assert standing_now(SMALL, walked(SMALL, small_guide.until("asking"))) == Standing(clear=("wet",))
    unsaid = standing_now(SMALL, _small(lean="skipped", sure={"sure": "skipped", "informed": "yes"}))
    assert (unsaid.leaning, unsaid.leaning_asked) == (None, True)
    assert unsaid.sureness["sure"] is None
    assert unsaid.sureness["informed"] is True


def test_an_open_question_hides_nothing_that_was_answered_after_it() -> None:
    without = {
        key: each for key, each in WHOLE.answers.items() if key not in ("again", "lean", "lean/kind.stick")
    }
    opened = WHOLE.holding(without, WHOLE.marks)
    assert locate(SMALL, opened).part.key == "again"
    now = standing_now(SMALL, opened)
    assert (now.leaning, now.leaning_asked) == (None, False)
    assert dict(now.sureness) == {"informed": False, "clear": True, "supported": True}
    assert now.clear == ("wet",)


def test_answers_from_paper_are_the_start_of_a_visit_for_two_and_only_once() -> None:
    begun = begun_before(SMALL, WHOLE)
    assert begun.counsel.before == standing_now(SMALL, WHOLE)
    assert begun_before(SMALL, replace(WHOLE, together=False)).counsel == Counsel()
    assert begun_before(SMALL, Session(together=True)).counsel.before is None
    assert begun_before(SMALL, WHOLE) == begun
    later = keep_counsel(WHOLE, Counsel().with_before(Standing("bike", True)))
    assert begun_before(SMALL, later) == later


def test_an_option_is_opened_by_coming_to_its_page_or_by_looking_at_it() -> None:
    before = walked(TOWN, BEGUN, together=True)
    closed = not_opened(TOWN, before)
    assert "bus" in closed
    assert "bus" not in not_opened(TOWN, READ)
    unread = READ.holding({key: each for key, each in READ.answers.items() if key != "read_bus"}, READ.marks)
    assert locate(TOWN, unread).part.key == "read_bus"
    assert "bus" not in not_opened(TOWN, unread)
    assert "bus" not in not_opened(TOWN, looked(TOWN, before, "read_bus"))
    assert set(not_opened(TOWN, looked_at_option(before, "bus"))) == set(closed) - {"bus"}


def test_not_to_be_treated_is_among_what_nobody_has_opened_before_it_is_known_who_asks() -> None:
    guide = guide_called("cervical_dystonia")
    first = set(not_opened(guide, Session(together=True)))
    assert {name for name, option in guide.options.items() if option.status_quo} <= first
    known = set(not_opened(guide, walked(guide, NEWLY_TOLD, together=True)))
    assert "nothing" in known
    assert not {"keep", "stop"} & known


def test_no_option_is_named_as_not_opened_where_the_route_comes_to_none() -> None:
    guide = guide_called("cervical_dystonia")
    not_named = walked(guide, NEWLY_TOLD | {"stage": "not_told"}, together=True)
    assert not not_opened(guide, not_named)
    urgent = walked(guide, {"who": "me", "pace": "short", "urgent": "yes"}, together=True)
    assert not not_opened(guide, urgent)


def test_looking_at_what_is_no_option_or_alone_is_not_kept() -> None:
    before = walked(TOWN, BEGUN, together=True)
    assert looked(TOWN, before, "who") == before
    assert looked(TOWN, before, "nothing_of_that_name") == before
    alone = replace(before, together=False)
    assert looked(TOWN, alone, "read_bus") == alone


def _small(**changes: object) -> Session:
    return walked(SMALL, small_guide.with_answers(**changes), together=True)
