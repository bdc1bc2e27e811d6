"""Every sheet of a page in its person's hand: how many, whose they are, and what is said where one is missing."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kiosk.deliver.job import Told
from kiosk.layout.pager import pages_of
from kiosk.layout.room import room_for
from kiosk.screens import page_phrases as said
from kiosk.screens.host import Held
from kiosk.screens.idling import kind_of
from kiosk.screens.page_leaflets import Progress, not_found, printed, printing, taken
from kiosk.screens.page_sheets import begun, handed, told
from kiosk.screens.pressing import press
from kiosk.screens.printing import Came
from kiosk.screens.view import view_of
from kiosk.screens.visit import Prints, Visit
from tests.screens.kiosk import MARKS, said_on, view_on
from tests.screens.staff import visited
from tests.screens.test_page_sheets import AT_DESK, BESIDE, at_sizes, is_plain, visit_with, words_of
from tests.screens.test_staff_kept import Shelf, opened

TABLES = (
    said.WAIT_HERE,
    said.COMES_AT_DESK,
    said.PRINTED,
    said.PRINTED_AT_DESK,
    said.TAKE,
    said.LOOK,
    said.LOOK_NOT_KEPT,
    said.ASK_DESK,
    said.ASK_DESK_NOT_KEPT,
    said.THERE,
    said.TAKE_ALONG,
)
"""What turns on how many sheets there are."""


def test_everything_that_turns_on_how_many_sheets_there_are_knows_every_number_of_them() -> None:
    of_numbers = [each for each in vars(said).values() if isinstance(each, Mapping) and 0 in each]
    assert len(of_numbers) == len(TABLES)
    for table in TABLES:
        assert set(table) == {0, 1, 2, 3}
        assert all(plural not in f"{table[0]}{table[1]}" for plural in ("sheets", "both", "them ", "all "))
        assert all("{" not in table[sheets] for sheets in (0, 1, 2))
    for table in (said.TAKE, said.TAKE_ALONG):
        assert "both sheets" in table[2]
        assert "one is for you, one is for your team" in table[2]


@pytest.mark.parametrize("prints", [BESIDE, AT_DESK], ids=["beside", "desk"])
def test_whoever_takes_a_page_is_told_how_many_sheets_it_has(prints: Prints) -> None:
    said_of = {0: "every sheet", 1: "Take it", 2: "both sheets", 3: "all 3 sheets", 7: "all 7 sheets"}
    for sheets_there, words in said_of.items():
        visit = begun(visit_with(prints), prints, Progress())
        asked = told(visit, prints, Came(True, sheets=sheets_there))
        assert words in words_of(asked.over[-1].leaflet)
        assert words in words_of(press(asked, "link:there_yes", 1).over[-1].leaflet)
        assert words in words_of(
            handed(_numbered(Came(False, "jam", "472")), Came(False, sheets=sheets_there)).over[0].leaflet
        )
        meanwhile = words_of(printing(prints, Progress(Told("waiting", of=sheets_there))))
        assert (f"{sheets_there} sheets come out" in meanwhile) == (sheets_there > 1)


def _numbered(came: Came) -> Visit:
    """The visit of somebody who reads the number of this page."""
    return told(begun(visit_with(), BESIDE, Progress()), BESIDE, came)


@pytest.mark.parametrize(("minutes", "keeps"), [(15, True), (0, True), (15, False)])
def test_only_where_a_page_can_be_kept_no_is_said_to_help(minutes: int, keeps: bool) -> None:
    helped = minutes > 0 and keeps
    beside = words_of(printed(Came(True, sheets=2), Prints("beside", minutes, keeps)))
    at_desk = words_of(printed(Came(True, sheets=2), Prints("desk", minutes, keeps)))
    assert ("we help you" in beside) == helped
    assert ("Press No, and ask the team." in beside) != helped
    assert ("Come back soon and press No." in at_desk) == helped
    assert ("look now" in at_desk) is False, "nobody sees the desk's printer from here"


@pytest.mark.parametrize("came", [Came(True), None])
def test_a_page_not_found_where_none_is_kept_is_not_said_to_be_anybody_s_fault(came: Came | None) -> None:
    for prints in (Prints("beside", 0), Prints("desk", 0)):
        visit = begun(visit_with(prints), prints, Progress(keeping=True))
        words = words_of(told(visit, prints, came, kept=True).over[-1].leaflet)
        assert words.startswith("Please ask the team for your page. It was printed.")
        assert "It may lie under other papers" in words
        assert "You have not" not in words


@at_sizes
@pytest.mark.parametrize("sheets_there", [0, 1, 2, 3, 12])
def test_what_is_asked_and_said_after_it_stands_on_one_page(size: tuple[int, int], sheets_there: int) -> None:
    came = Came(True, sheets=sheets_there)
    room = room_for(*size).roomy
    for stands in ("beside", "desk"):
        for prints in (Prints(stands), Prints(stands, 0)):
            for leaflet in (printed(came, prints), not_found(prints, "Go on"), taken(sheets_there, "Go on")):
                assert len(pages_of(leaflet, room)) == 1
                is_plain(leaflet)
    for by_itself in (False, True):
        leaflet = (
            handed(_numbered(Came(False, "jam", "472")), Came(False, by_itself=by_itself)).over[0].leaflet
        )
        assert len(pages_of(leaflet, room_for(*size).alone)) == 1
        is_plain(leaflet)


def test_what_may_have_come_out_by_itself_is_not_said_to_be_the_work_of_staff() -> None:
    for by_itself, heading in ((False, said.STAFF_PRINTED), (True, said.IS_PRINTED)):
        came = Came(False, "jam", "472", by_itself=by_itself, sheets=2)
        visit = handed(_numbered(came), came)
        assert visit.over[0].leaflet.heading.text == heading
        assert "472" not in words_of(visit.over[0].leaflet)
        assert [each.key for each in visit.over[0].leaflet.links] == ["finish"]


def test_the_number_is_only_left_after_a_question_with_no_first() -> None:
    there = _numbered(Came(False, "jam", "472"))
    assert "finish" not in [each.key for each in there.over[-1].leaflet.links]
    asked = press(there, "link:told_desk", 1)
    assert asked.wish is None
    assert kind_of(asked, as_found=False) == "kept"
    assert "472" in asked.over[-1].leaflet.heading.text
    assert [each.key for each in asked.over[-1].leaflet.links] == ["close", "finish"]
    assert press(asked, "link:close", 1).over == there.over
    assert press(asked, view_of(asked, room_for(80, 24), MARKS).escape, 1).over == there.over


async def test_staff_are_told_to_hand_over_every_sheet() -> None:
    app = visited(Shelf(Held("472", "printed", "printed", 9)))
    async with app.run_test(size=(48, 14)) as pilot:
        await opened(pilot, "kept", "kept_page.472")
        assert "Take all its sheets out of the printer" in said_on(app)
        assert view_on(app).pages == 1
