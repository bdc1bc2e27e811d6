"""Further pages: only when ticked or asked for by answers, and told with the pages they add."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest

from kiosk.deliver.page import saver
from kiosk.guide.model.about import Sheet
from kiosk.summary import phrases
from kiosk.summary.adding import adds
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose
from kiosk.summary.document import Extra, Table
from kiosk.summary.extras import available
from kiosk.summary.markdown import as_markdown
from kiosk.summary.offering import LARGE_PRINT, pages_to_add, with_page
from kiosk.summary.pdf import render
from kiosk.summary.text import as_text
from kiosk.walk.moves import wish
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.summary.samples import sheet
from tests.summary.small_guide import DATE, guide, session, with_answers


def ticking(walk: Session, *names: str) -> Session:
    return wish(walk, replace(walk.wishes, extras=frozenset(names)))


def test_nothing_is_added_until_it_is_ticked() -> None:
    walk = session(with_answers())
    assert compose(guide(), walk, date=DATE).extras == ()
    both = compose(guide(), ticking(walk, "diary", "comparison"), date=DATE)
    assert both.extras[0].title == phrases.SIDE_BY_SIDE
    assert len(both.extras) == 2
    for written in (as_text(both), as_markdown(both), as_json(both)):
        assert phrases.SIDE_BY_SIDE.lower() in written.lower()


def test_every_page_is_offered_with_what_it_adds_and_that_is_what_it_adds() -> None:
    walk = session(with_answers())
    leaflet = pages_to_add(guide(), walk)
    offered = (*available(guide()), LARGE_PRINT)
    assert [link.key for link in leaflet.links] == [f"wish.extras.{name}" for name in offered]
    bare = render(compose(guide(), walk, date=DATE)).pages or 0
    for name, link in zip(available(guide()), leaflet.links, strict=False):
        ticked = compose(guide(), ticking(walk, name), date=DATE)
        added = (render(ticked).pages or 0) - bare
        assert adds(ticked) == (added,)
        told = phrases.EXTRA_ADDS.get(added, phrases.EXTRA_ADDS_MANY)
        assert link.label == told.format(title=ticked.extras[0].title, pages=added)


def test_what_is_ticked_is_shown_as_ticked_and_comes_off_again() -> None:
    walk = session(with_answers())
    wishes = with_page(guide(), walk, "numbers")
    assert not isinstance(wishes, str)
    assert pages_to_add(guide(), wish(walk, wishes)).chosen == ("wish.extras.numbers",)
    assert with_page(guide(), wish(walk, wishes), "numbers") == walk.wishes


def test_a_page_that_answers_ask_for_stays_and_says_why() -> None:
    diary = {"title": "Diary", "weeks": 2, "rows": {"far": "How far"}, "when": {"health": "falls"}}
    asked = guide().model_copy(update={"sheet": Sheet.model_validate({"diary": diary})})
    walk = walked(asked, with_answers(health=["falls"]))
    assert pages_to_add(asked, walk).chosen == ("wish.extras.diary",)
    assert with_page(asked, walk, "diary") == phrases.ASKED_BY_ANSWERS


def test_the_comparison_on_paper_is_the_one_on_the_screen() -> None:
    walk = ticking(session(with_answers()), "comparison")
    (whole,) = compose(guide(), walk, date=DATE).extras
    columns = whole.blocks[-1].columns  # type: ignore[union-attr]
    fewer = wish(walk, replace(walk.wishes, compared=("bike", "stick"), differing=True))
    (picked,) = compose(guide(), fewer, date=DATE).extras
    table = picked.blocks[-1]
    assert table.kind == "table"
    assert set(table.columns[1:]) == {"A stick", "A bike"} < set(columns)
    assert all(len(set(row[1:])) > 1 for row in table.rows)


def test_no_number_of_an_outcome_stands_in_the_comparison() -> None:
    (extra,) = compose(guide(), ticking(session(with_answers()), "comparison"), date=DATE).extras
    cells = [cell for row in extra.blocks[-1].rows for cell in row]  # type: ignore[union-attr]
    assert phrases.ASK_NUMBERS in cells
    assert not [cell for cell in cells if "of 100" in cell]


def test_the_comparison_sends_to_the_pages_with_numbers_only_where_they_are_printed() -> None:
    both = compose(guide(), ticking(session(with_answers()), "comparison", "numbers"), date=DATE)
    cells = [cell for row in both.extras[0].blocks[-1].rows for cell in row]  # type: ignore[union-attr]
    assert phrases.SEE_NUMBERS in cells
    assert phrases.ASK_NUMBERS not in cells


def test_the_comparison_on_paper_says_that_it_was_picked_and_nothing_of_boxes() -> None:
    walk = ticking(session(with_answers()), "comparison")
    whole = as_text(compose(guide(), walk, date=DATE), 1000)
    fewer = wish(walk, replace(walk.wishes, compared=("bike", "stick"), differing=True))
    picked = as_text(compose(guide(), fewer, date=DATE), 1000)
    assert phrases.YOU_PICKED in picked
    assert phrases.ONLY_DIFFERING in picked
    assert phrases.YOU_PICKED not in whole
    assert "box" not in picked
    assert "see the numbers" not in whole


def test_the_sheet_of_pages_tells_how_many_are_printed_in_all() -> None:
    walk = session(with_answers())
    for names in ((), ("comparison",), ("comparison", "numbers")):
        ticked = ticking(walk, *names)
        pages = render(compose(guide(), ticked, date=DATE)).pages
        assert phrases.IN_ALL.format(pages=pages) in [
            block.text for block in pages_to_add(guide(), ticked).blocks
        ]


@pytest.mark.parametrize("large_print", [False, True])
def test_no_word_of_a_long_table_falls_off_the_page(large_print: bool) -> None:
    rows = tuple(
        (f"Row {number}?", "word " * 120 * number, "few", "few", "few", "few") for number in range(9)
    )
    table = Table(("", "One", "Two", "Three", "Four", "Five"), rows)
    made = render(sheet(extras=(Extra("A table", (table,)),)), large_print=large_print)
    heights: list[float] = []

    def note(text: str, cm: list[float], matrix: list[float], _font: object, _size: float) -> None:
        if text.strip():
            heights.append(matrix[5] * cm[3] + cm[5])

    for page in pypdf.PdfReader(io.BytesIO(made.content)).pages:
        page.extract_text(visitor_text=note)
        assert min(heights) > 0
        assert max(heights) < float(page.mediabox.height)
        heights.clear()


def test_large_letters_can_be_ticked_and_are_what_is_counted_and_printed(tmp_path: Path) -> None:
    walk = ticking(session(with_answers()), "numbers")
    wishes = with_page(guide(), walk, LARGE_PRINT)
    assert not isinstance(wishes, str)
    large = wish(walk, wishes)
    leaflet = pages_to_add(guide(), large)
    assert f"wish.extras.{LARGE_PRINT}" in leaflet.chosen
    document = compose(guide(), large, date=DATE)
    made = render(document, large_print=True)
    assert phrases.IN_ALL.format(pages=made.pages) in [block.text for block in leaflet.blocks]
    name = saver(tmp_path, lambda: DATE, {})(guide(), large)
    assert name is not None
    assert (tmp_path / name).read_bytes() == made.content != render(document).content
    assert with_page(guide(), large, LARGE_PRINT) == walk.wishes
