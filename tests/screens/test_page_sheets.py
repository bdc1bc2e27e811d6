"""What is said of a page on its way to paper, at every size and in plain words; and the number it is kept under."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, get_args

import pytest

from kiosk.authors.measures.rare import undefined_words
from kiosk.authors.measures.reading import GRADE_LIMIT, findings, measure, together
from kiosk.authors.measures.words import Glossary
from kiosk.deliver.job import TROUBLES, State, Told
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.pager import pages_of
from kiosk.layout.room import room_for
from kiosk.screens import page_phrases as said
from kiosk.screens import sheets
from kiosk.screens.coming import covered
from kiosk.screens.idling import kind_of
from kiosk.screens.page_leaflets import Progress, desk, printing
from kiosk.screens.page_sheets import KEPT, begun, lost, pressed, renewed, told
from kiosk.screens.pressing import press
from kiosk.screens.printing import Came
from kiosk.screens.view import view_of
from kiosk.screens.visit import Mark, Prints, Visit
from kiosk.walk.session import Session
from tests.screens.kiosk import MARKS, SIZE_IDS, SIZES
from tests.screens.walks import GUIDE, UP_TO_AGAIN

STATES: tuple[State, ...] = get_args(State)
BESIDE, AT_DESK = Prints("beside", 15), Prints("desk", 15)
at_sizes = pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)


def visit_with(prints: Prints | None = BESIDE) -> Visit:
    return Visit(GUIDE, UP_TO_AGAIN, prints=prints)


def words_of(leaflet: Leaflet) -> str:
    return " ".join([leaflet.heading.text, *(each.text for each in leaflet.blocks)])


def is_plain(leaflet: Leaflet) -> None:
    """Nothing that stands on it is hard to read."""
    links = [each.label for each in leaflet.links]
    lines = [leaflet.heading.text, *(each.text for each in leaflet.blocks), *links]
    found = measure("sheet", lines, Glossary(()))
    assert max(found.flesch_kincaid, found.fog) <= GRADE_LIMIT, lines


def test_every_state_has_its_own_sentence() -> None:
    for table in (said.TRUE_NOW, said.NOT_PRINTED):
        assert set(table) == set(STATES)
        assert len(set(table.values())) == len(STATES)
    assert "rinted" not in " ".join(text for state, text in said.TRUE_NOW.items() if state != "printed")


def test_our_words_about_the_page_are_plain() -> None:
    every = [measure(key, [text], Glossary(())) for key, text in _phrases()]
    assert len(every) > 60
    whole = together(every)
    assert whole.flesch_kincaid <= GRADE_LIMIT
    assert whole.fog <= GRADE_LIMIT
    assert [each for one in every for each in findings(one) if each.what == "sentence"] == []
    assert [each.word for each in undefined_words(every)] == []


@pytest.mark.parametrize("state", STATES)
def test_every_sheetis_plain_by_itself(state: State) -> None:
    for prints in (BESIDE, AT_DESK):
        progress = Progress(Told(state, 1, of=2), may_stop=True)
        kept = told(begun(visit_with(prints), prints, progress), prints, Came(False, state, "472", True))
        for leaflet in (printing(prints, progress), desk(prints), kept.over[-1].leaflet):
            is_plain(leaflet)


def _phrases() -> Iterator[tuple[str, str]]:
    for name, value in vars(said).items():
        texts = value.values() if isinstance(value, Mapping) else [value]
        if name.isupper():
            yield from ((name, re.sub(r"\{\w+\}", "10", each)) for each in texts if isinstance(each, str))


@pytest.mark.parametrize(("minutes", "words"), [(0, "is not kept"), (1, "1 minute "), (15, "15 minutes ")])
def test_what_happens_when_the_printer_stops_is_said_beforehand(minutes: int, words: str) -> None:
    prints = Prints("desk", minutes)
    for leaflet in (desk(prints), printing(prints, Progress()), printing(prints, Progress(Told("printing")))):
        assert words in words_of(leaflet)


def test_nothing_is_promised_where_there_is_no_room_for_the_page() -> None:
    full = Prints("desk", 15, keeps=False)
    progress = Progress(Told("jam"), may_stop=True)
    for leaflet in (desk(full), printing(full, Progress())):
        assert said.NOT_KEPT_IF in words_of(leaflet)
    assert said.CANNOT_BE_KEPT in words_of(printing(full, progress))
    assert "15" not in words_of(printing(full, progress))
    assert [each.label for each in printing(full, progress).links] == [said.STOP_NOW]
    for prints, kept in ((full, False), (AT_DESK, True)):
        assert (said.KEEPING in words_of(printing(prints, Progress(keeping=True)))) == kept


def test_only_counted_pages_are_told() -> None:
    for sheets_out, of, counted in ((0, 2, False), (1, 0, False), (1, 2, True), (2, 2, True), (3, 2, False)):
        words = words_of(printing(BESIDE, Progress(Told("printing", sheets_out, of=of))))
        assert ("is out" in words) == counted
    assert "is out" not in words_of(printing(BESIDE, Progress(Told("jam", 1, of=2))))


@pytest.mark.parametrize(
    ("minutes", "keeps", "words"),
    [
        (0, True, "cannot be kept"),
        (1, True, " 1 minute "),
        (15, True, " 15 minutes "),
        (15, False, "cannot be kept"),
    ],
)
@pytest.mark.parametrize("stands", ["beside", "desk"])
def test_once_the_printer_has_stopped_people_are_told_what_to_do(
    stands: Literal["beside", "desk"], minutes: int, keeps: bool, words: str
) -> None:
    prints = Prints(stands, minutes, keeps)
    for state in STATES:
        told_now = words_of(printing(prints, Progress().after(Told(state))))
        stuck = state in TROUBLES
        assert (said.TELL_DESK in told_now) == stuck
        assert (words in told_now) == (stuck or (minutes > 0 and keeps and state != "printed"))
        assert ("If the printer stops" in told_now) == (not stuck and state != "printed")
        assert (said.COMES_AT_DESK[0] in told_now) == (stands == "desk" and not stuck and state != "printed")


def test_nothing_more_can_be_done_about_a_page_that_is_printed() -> None:
    leaflet = printing(BESIDE, Progress(Told("printed"), may_stop=True))
    assert leaflet.links == ()


@pytest.mark.parametrize("under", ["stop", "hidden"])
def test_escape_leads_back_from_the_question_at_the_desk(under: str) -> None:
    visit = visit_with(AT_DESK)
    before = visit.under(under, sheets.covered(None) if under == "hidden" else sheets.stop(visit.guide))
    asked = pressed(before, "print")
    escape = view_of(asked, room_for(80, 24), MARKS).escape
    assert press(asked, escape, 1).over == before.over


@pytest.mark.parametrize("state", STATES)
def test_nobody_waits_at_a_trouble(state: State) -> None:
    progress = Progress().after(Told(state))
    assert progress.may_stop == (state in TROUBLES)
    assert progress.after(Told("printing")).may_stop == progress.may_stop


@at_sizes
def test_before_and_meanwhile_all_stands_on_one_page(size: tuple[int, int]) -> None:
    room = room_for(*size).roomy
    for state in STATES:
        progress = Progress(Told(state, 1, of=2), may_stop=True)
        for prints in (BESIDE, AT_DESK):
            assert len(pages_of(printing(prints, progress), room)) == 1
    assert len(pages_of(desk(AT_DESK), room)) == 1


@pytest.mark.parametrize("name", ["print", "print_finish"])
def test_a_wish_for_the_page_goes_the_way_there_is(name: str) -> None:
    assert pressed(visit_with(None), name).wish == "save"
    assert pressed(visit_with(BESIDE), name).wish == "print"
    asked = pressed(visit_with(AT_DESK), name)
    assert (asked.wish, asked.over[-1].kind) == (None, "desk")
    assert press(asked, "link:print_yes", 1).wish == "print"
    assert press(asked, "link:close", 1).over == ()


@pytest.mark.parametrize("prints", [BESIDE, AT_DESK])
def test_what_is_on_its_way_is_shown_and_not_asked_for_again(prints: Prints) -> None:
    at_work = begun(visit_with(prints), prints, Progress())
    for there in (
        at_work,
        told(at_work, prints, Came(True)),
        told(at_work, prints, Came(False, "jam", "472")),
    ):
        again = pressed(there.under("hidden", sheets.covered(None)), "print_finish")
        assert (again.wish, again.over) == (None, there.over)


def test_once_it_is_kept_nothing_is_left_of_the_answers() -> None:
    before = begun(visit_with().under("end", sheets.end()), BESIDE, Progress())
    visit = told(before, BESIDE, Came(False, "jam", "472"))
    assert [each.kind for each in visit.over] == [KEPT]
    assert visit.session == Session()
    assert visit.past == ()
    for what in ("bar:back", "bar:close", "bar:stop", "bar:help", "bar:undo", "link:print", "extra:menu"):
        assert press(visit, what, 1).over[0].kind == KEPT
    for what in ("bar:back", "bar:close", "bar:stop", "bar:help", "bar:undo", "link:print", "extra:menu"):
        asked = press(visit, "link:told_desk", 1)
        assert press(asked, what, 1).over[0].kind == KEPT
    assert press(asked, "link:finish", 1).wish == "finish"


@at_sizes
def test_what_is_said_of_a_number_under_which_nothing_is_kept_stands_on_one_page(
    size: tuple[int, int],
) -> None:
    room = room_for(*size).alone
    for prints in (BESIDE, AT_DESK):
        for state in STATES:
            came = Came(False, state, "472", by_itself=True, out=1)
            visit = lost(told(begun(visit_with(prints), prints, Progress()), prints, came), came, prints)
            leaflet = visit.over[-1].leaflet
            assert (visit.over[-1].kind, len(pages_of(leaflet, room))) == (KEPT, 1)
            assert (said.NOT_KEPT if state != "printed" else said.NO_PAGE_KEPT) in words_of(leaflet)
            assert "472" not in words_of(leaflet)
            assert not any(each.figure for each in leaflet.blocks)


def test_time_runs_for_each_sheet_as_people_are_told() -> None:
    at_work = begun(visit_with(), BESIDE, Progress())
    came = {"asked": Came(True), "kept": Came(False, "jam", "472"), "walk": Came(False, "jam")}
    assert kind_of(at_work, as_found=False) == "making"
    for kind, each in came.items():
        assert kind_of(told(at_work, BESIDE, each), as_found=False) == kind


def test_what_is_true_is_told_under_a_cover_too() -> None:
    covered = begun(visit_with(), BESIDE, Progress()).under("hidden", sheets.covered(None))
    now = renewed(covered, BESIDE, Progress(Told("jam"), may_stop=True))
    assert [each.kind for each in now.over] == ["printing", "hidden"]
    assert said.TRUE_NOW["jam"] in words_of(now.over[0].leaflet)


@pytest.mark.parametrize("prints", [None, BESIDE])
def test_every_sheet_that_offers_the_page_says_what_becomes_of_it(prints: Prints | None) -> None:
    there = visit_with(prints)
    offering = (
        press(there, "bar:stop", 1),
        press(press(there, "bar:stop", 1), "link:hide", 1),
        there.under("end", sheets.end(prints=prints is not None)),
        covered(there, Mark),
    )
    for visit in offering:
        labels = [each.label for each in visit.over[-1].leaflet.links if each.key.startswith("print")]
        assert len(labels) == 1
        assert labels[0].startswith("Print my page" if prints else "Make my page")
        key = next(each.key for each in visit.over[-1].leaflet.links if each.key.startswith("print"))
        assert press(visit, f"link:{key}", 1).wish == ("print" if prints else "save")


def test_nothing_under_a_cover_is_reached_by_way_of_the_page() -> None:
    cover = visit_with(AT_DESK).under("hidden", sheets.covered(None))
    asked = press(cover, "link:print_finish", 1)
    assert [each.kind for each in asked.over] == ["hidden", "desk"]
    for what in ("bar:help", "bar:stop", "bar:undo", "bar:back", "bar:close", "extra:undo", "extra:menu"):
        assert press(asked, what, 1).over == asked.over
    assert press(asked, "link:close", 1).over == cover.over
