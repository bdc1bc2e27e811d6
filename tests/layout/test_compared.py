"""A table on pages: nothing cut, every cell there once and to be reached, side by side where there is room."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from kiosk.guide.model import Guide
from kiosk.layout.card import Table, TableCell, TableRow, Voice
from kiosk.layout.cells import WISH, cell_leaflet, chooser
from kiosk.layout.compared import grid_for, table_pages
from kiosk.layout.lookups import sources
from kiosk.layout.option_page import option_blocks
from kiosk.layout.page import BOX_INDENT, Page
from kiosk.layout.phrases import comparing
from kiosk.layout.room import Room, room_for
from kiosk.layout.side_by_side import comparison_table, table_notes
from kiosk.layout.wrapping import Span
from kiosk.walk.comparison import comparable, comparison
from kiosk.walk.facts import Facts
from kiosk.walk.options import offered, split
from kiosk.walk.session import Session
from kiosk.walk.wishes import Wishes
from tests.guides.people import NAMES, guide_called
from tests.layout.whole import SIZES, rows_taken

SIZE_IDS = [f"{width}x{height}" for width, height in SIZES]
TOP = (Page(((Span("Side by side", "heading"),),)),)
every_guide = pytest.mark.parametrize("name", NAMES)
every_size = pytest.mark.parametrize("size", SIZES, ids=SIZE_IDS)


def picks(guide: Guide) -> Iterator[tuple[str, ...]]:
    """Every option; the first two, three and so on; everything; and the kinds of each option."""
    facts = Facts(guide)
    options = offered(guide, facts)
    yield ()
    yield from (options[:count] for count in range(2, len(options)))
    yield comparable(guide, facts)
    for option in options:
        kinds = tuple(ref for ref in comparable(guide, facts) if ref.startswith(f"{option}."))
        if len(kinds) > 1:
            yield kinds


def table_of(guide: Guide, wishes: Wishes, seed: int = 0) -> Table:
    facts = Facts(guide)
    return comparison_table(Voice(guide), Session(wishes=wishes, seed=seed), facts, facts)


def faults(table: Table, room: Room) -> Iterator[str]:
    """What is cut, lost, doubled or out of its place."""
    pages = table_pages(table, TOP, room)
    yield from (f"page {at}: {fault}" for at, page in enumerate(pages) for fault in _page_faults(page, room))
    there = Counter(box.key for page in pages for row in page.boxes for box in row)
    there.update(choice.id for page in pages for choice in page.choices)
    if there != Counter(cell.key for row in table.rows for cell in row.cells):
        yield "a cell is lost, or stands twice"
    whole = {cell.key: cell for row in table.rows for cell in row.cells}
    for page in pages:
        shown = {box.key: box.lines for row in page.boxes for box in row}
        shown.update((choice.id, choice.lines) for choice in page.choices)
        for key, lines in shown.items():
            said = " ".join(lines).removeprefix("? ")
            if not said.endswith((whole[key].short, whole[key].words)):
                yield f"{key} is not whole: {said}"
    asked = "".join(_text(line).replace(" ", "") for page in pages for line in page.lines)
    yield from (f"{row.ask} is lost" for row in table.rows if row.ask.replace(" ", "") not in asked)


def _text(line: tuple[Span, ...]) -> str:
    return "".join(span.text for span in line)


def _page_faults(page: Page, room: Room) -> Iterator[str]:
    if rows_taken(page, room) > room.rows:
        yield "too high"
    if any(wcswidth(_text(line)) > room.width for line in page.lines):
        yield "a line is too wide"
    if any(wcswidth(line) > room.label_width for choice in page.choices for line in choice.lines):
        yield "a choice is too wide"
    taken: set[tuple[int, int]] = set()
    for row in page.boxes:
        for box in row:
            places = {(x, y) for x in range(box.x, box.x + box.width) for y in range(box.y, box.y + box.rows)}
            if places & taken:
                yield f"{box.key} lies over another"
            taken |= places
            if box.x + box.width > room.width or box.y + box.rows > len(page.lines):
                yield f"{box.key} is out of the page"
            if any(page.lines[y] for y in range(box.y, box.y + box.rows)):
                yield f"{box.key} lies over words"
            if len(box.lines) > box.rows or any(
                wcswidth(line) > box.width - BOX_INDENT for line in box.lines
            ):
                yield f"{box.key} is cut"
            if box.rows < room.choice_rows:
                yield f"{box.key} is too low for a finger"


@every_guide
@every_size
def test_nothing_of_a_shipped_comparison_is_cut_or_lost(name: str, size: tuple[int, int]) -> None:
    guide = guide_called(name)
    for refs in picks(guide):
        for differing in (False, True):
            table = table_of(guide, Wishes(compared=refs, differing=differing))
            assert table.rows, refs
            assert list(faults(table, room_for(*size))) == [], refs


def made(columns: int, short: str = "Every week", rows: int = 1) -> Table:
    asked = tuple(
        TableRow(
            f"How often {number}?",
            matters=number == 0,
            cells=tuple(TableCell(f"c{place}/r{number}", short, short) for place in range(columns)),
        )
        for number in range(rows)
    )
    return Table(tuple(f"Way {place}" for place in range(columns)), asked, ())


@pytest.mark.parametrize(
    ("size", "columns", "beside"),
    [
        ((80, 24), 2, True),
        ((80, 24), 5, True),
        ((80, 24), 6, False),
        ((60, 18), 3, True),
        ((60, 18), 4, False),
        ((48, 14), 2, False),
        ((120, 40), 6, False),
        ((120, 40), 5, True),
    ],
)
def test_columns_stand_side_by_side_where_each_has_fourteen_columns(
    size: tuple[int, int], columns: int, beside: bool
) -> None:
    grid = grid_for(made(columns), room_for(*size))
    assert (grid is not None) == beside
    assert grid is None or grid.width >= 14


def test_a_word_too_long_for_its_column_turns_the_table_rather_than_being_cut() -> None:
    room = room_for(80, 24)
    assert grid_for(made(5, "abcdefghijkl"), room) is not None
    assert grid_for(made(5, "abcdefghijklm"), room) is None


def test_the_names_stand_on_every_page_and_every_page_says_which_rows_it_has() -> None:
    pages = table_pages(made(3, rows=9), TOP, room_for(60, 18))
    assert len(pages) > 1
    for page in pages:
        assert any("Way 0" in _text(line) and "Way 2" in _text(line) for line in page.lines)
    assert pages[0].told.startswith("rows 1-")
    assert pages[-1].told.endswith("of 9")


def test_a_cell_too_high_for_a_page_turns_the_table() -> None:
    pages = table_pages(made(5, "word " * 40), TOP, room_for(80, 24))
    assert not any(len(row) == 5 for page in pages for row in page.boxes)


def test_turned_a_page_has_one_row_and_says_which() -> None:
    pages = [page for page in table_pages(made(5, rows=3), TOP, room_for(48, 14)) if page.told]
    assert {page.told.split(",")[0] for page in pages} == {"row 1 of 3", "row 2 of 3", "row 3 of 3"}
    for page in pages:
        keys = [each.id for each in page.choices] + [box.key for row in page.boxes for box in row]
        assert len({key.split("/")[1] for key in keys}) == 1


def test_where_a_row_matters_it_is_said_beside_its_question() -> None:
    (page, *_) = table_pages(made(2, rows=2), TOP, room_for(80, 24))
    said = [_text(line) for line in page.lines if "How often" in _text(line)]
    assert said == ["How often 0?   This matters to you.", "How often 1?"]


def test_what_nobody_knows_has_a_mark_of_its_own() -> None:
    cell = TableCell("a/r", "Not known", "Not known: Nobody counted.", unknown=True)
    table = Table(("A", "B"), (TableRow("Why?", False, (cell, TableCell("b/r", "Known", "Known"))),), ())
    (beside,) = table_pages(table, TOP, room_for(80, 24))
    assert [box.lines for box in beside.boxes[0]] == [("? Not known",), ("Known",)]
    (turned,) = table_pages(table, TOP, room_for(48, 14))
    assert turned.choices[0].lines == ("A", "? Not known: Nobody counted.")


@given(
    columns=st.integers(2, 9),
    words=st.lists(st.text("abcdefgh", min_size=1, max_size=16), min_size=1, max_size=12),
    rows=st.integers(1, 6),
    size=st.sampled_from([*SIZES, (100, 30), (133, 40)]),
)
def test_nothing_is_cut_or_lost_whatever_is_compared(
    columns: int, words: list[str], rows: int, size: tuple[int, int]
) -> None:
    room = room_for(*size)
    found = list(faults(made(columns, " ".join(words), rows), room))
    assert [fault for fault in found if "too high" not in fault] == []


@every_guide
def test_every_cell_opens_with_its_words_and_where_they_come_from(name: str) -> None:
    guide = guide_called(name)
    facts = Facts(guide)
    table = table_of(guide, Wishes(compared=comparable(guide, facts)))
    for row in table.rows:
        for cell in row.cells:
            leaflet = cell_leaflet(Voice(guide), facts, cell.key)
            assert leaflet is not None, cell.key
            assert leaflet.heading.text.startswith(row.ask)
            claims = [block for block in leaflet.blocks if block.sources]
            behind = sources(Voice(guide), leaflet)
            cited = "\n".join(block.text for block in (*leaflet.blocks, *behind.blocks))
            assert all(guide.sources[each].cite in cited for block in claims for each in block.sources), (
                cell.key
            )


@every_guide
def test_no_cell_of_an_outcome_holds_a_number(name: str) -> None:
    guide = guide_called(name)
    table = table_of(guide, Wishes())
    shown = [cell for row in table.rows for cell in row.cells if "/outcome." in cell.key]
    assert not any(character.isdigit() for cell in shown for character in cell.short + cell.words)


def test_what_is_not_in_the_table_opens_nothing() -> None:
    guide = guide_called("getting_there")
    for key in ("", "nothing/here", "tram/nothing", "/"):
        assert cell_leaflet(Voice(guide), Facts(guide), key) is None


@every_guide
def test_the_sheet_to_choose_from_offers_every_option_and_kind_and_ticks_what_is_compared(name: str) -> None:
    guide = guide_called(name)
    facts = Facts(guide)
    sheet = chooser(Voice(guide), Session(), facts)
    assert [link.key for link in sheet.links] == [WISH + ref for ref in comparable(guide, facts)]
    assert sheet.chosen == tuple(WISH + ref for ref in offered(guide, facts))


@every_guide
def test_turning_the_options_turns_columns_and_nothing_else(name: str) -> None:
    guide = guide_called(name)
    one, other = (table_of(guide, Wishes(), seed) for seed in (0, 1))
    assert Counter(one.columns) == Counter(other.columns)
    for row, turned in zip(one.rows, other.rows, strict=True):
        assert (row.ask, row.matters) == (turned.ask, turned.matters)
        assert Counter(row.cells) == Counter(turned.cells)
    assert Counter(one.blocks) == Counter(other.blocks)


def test_it_is_said_that_rows_are_left_out_or_that_none_is_left() -> None:
    voice = Voice(guide_called("getting_there"))
    whole = made(2)
    some = Table(whole.columns, whole.rows, (), differing=True)
    none = Table(whole.columns, (), (), differing=True)
    assert list(table_notes(voice, whole)) == []
    assert "left out" in next(table_notes(voice, some)).text
    assert "the same" in next(table_notes(voice, none)).text


@every_guide
def test_the_column_of_a_kind_says_what_the_page_of_its_option_says_of_it(name: str) -> None:
    guide = guide_called(name)
    facts, voice = Facts(guide), Voice(guide)
    for ref in comparable(guide, facts):
        option, kind = split(ref)
        page = "\n".join(block.text for block in option_blocks(voice, facts, option))
        for row in comparison(guide, facts, (ref,)) if kind is not None else ():
            if not row.is_outcome:
                said = voice.words(row.cells[0].text)
                assert said in page, (ref, row.name)


def test_a_cell_that_depends_on_the_kind_says_how_many_kinds_and_alike_ones_are_said_once() -> None:
    guide = guide_called("cervical_dystonia")
    facts = Facts(guide)
    table = table_of(guide, Wishes())
    cells = {cell.key: cell.short for row in table.rows for cell in row.cells}
    for row in comparison(guide, facts, offered(guide, facts)):
        for each in row.cells:
            shorts = {one.short for one in each.by_kind}
            if each.by_kind and len(shorts) == 1 and "" not in shorts:
                assert cells[f"{each.ref}/{row.name}"] in shorts
            elif len(shorts) > 1:
                assert cells[f"{each.ref}/{row.name}"] == comparing.BY_KIND.format(count=len(each.by_kind))
