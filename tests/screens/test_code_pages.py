"""A code on the screen: every group once and with its number, at every size; letters that no other is taken for."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from kiosk.codes.symbols import SYMBOLS
from kiosk.layout.page import Page
from kiosk.layout.room import Room, room_for
from kiosk.screens import big_letters
from kiosk.screens import page_phrases as said
from kiosk.screens.code_pages import SQUARE, code_pages
from kiosk.screens.glyphs import KINDS, shown_as
from tests.screens.kiosk import SIZE_IDS, SIZES
from tests.screens.test_page_sheets import is_plain

ALL = tuple(SYMBOLS[start : start + 5] for start in range(0, 28, 3))
COUNTS = (1, 6, 13, 15, 16, 20, 24, 31)
LARGER = (87, 25)
by_marks = pytest.mark.parametrize("half_blocks", [True, False], ids=["halves", "no_halves"])


def groups(count: int) -> tuple[str, ...]:
    return tuple(ALL[each % len(ALL)] for each in range(count))


def room_of(size: tuple[int, int]) -> Room:
    room = room_for(*size)
    return replace(room, rows=room.rows + room.spare, spare=0)


def text_of(page: Page) -> list[str]:
    return ["".join(span.text for span in line) for line in page.lines]


def spelt(page: Page) -> str:
    """What stands on it in usual letters."""
    usual = ("strong", "text")
    return " ".join(
        " ".join(span.text for line in page.lines for span in line if span.style in usual).split()
    )


def squared(page: Page) -> bool:
    return any(span.style == SQUARE for line in page.lines for span in line)


@by_marks
@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("size", [*SIZES, LARGER], ids=[*SIZE_IDS, "87x25"])
def test_every_group_stands_there_once_with_its_number_and_nothing_is_cut(
    size: tuple[int, int], count: int, half_blocks: bool
) -> None:
    room = room_of(size)
    pages = code_pages(groups(count), room, half_blocks=half_blocks)
    for page in pages:
        assert len(page.lines) <= room.rows
        assert max(map(len, text_of(page))) <= room.width
        assert said.YOUR_CODE in " ".join(text_of(page))
    told = [f"{number} {' '.join(group)}" for number, group in enumerate(groups(count), start=1)]
    rest = [each for each in pages if not squared(each)]
    dealt = " ".join(map(spelt, rest)).replace(said.WRITE_IT_DOWN, "").split()
    assert dealt == (" ".join(told).split() if rest else [])
    with_square = [each for each in pages if squared(each)]
    assert with_square == list(pages[: len(with_square)])
    for page in with_square:
        assert spelt(page) == f"{' '.join(told)} {said.WRITE_IT_DOWN}"
    assert rest or with_square


@pytest.mark.parametrize(
    ("size", "drawn"), [(SIZES[0], True), (SIZES[1], False), (SIZES[2], False), (LARGER, True)]
)
def test_the_square_stands_first_where_there_is_room_and_half_blocks_can_be_shown(
    size: tuple[int, int], drawn: bool
) -> None:
    for count in (13, 20):
        pages = code_pages(groups(count), room_of(size), half_blocks=True)
        assert squared(pages[0]) is drawn
        assert not any(map(squared, pages[1:]))
        assert not any(map(squared, code_pages(groups(count), room_of(size), half_blocks=False)))


def test_without_half_blocks_no_mark_is_drawn_that_a_console_has_not() -> None:
    for size in SIZES:
        pages = code_pages(groups(20), room_of(size), half_blocks=False)
        assert {mark for page in pages for line in text_of(page) for mark in line if not mark.isascii()} <= {
            "█"
        }
        for kind in KINDS:
            rows = [shown_as(line, "heading", kind) for page in pages for line in text_of(page)]
            assert kind != "ascii" or all(row.isascii() for row in rows)


@by_marks
def test_no_two_large_letters_look_the_same(half_blocks: bool) -> None:
    assert frozenset(SYMBOLS) == big_letters.SYMBOLS
    forms = [big_letters.rows_of(each, half_blocks=half_blocks) for each in SYMBOLS]
    assert len(set(forms)) == len(SYMBOLS)
    assert {len(row) for form in forms for row in form} == {big_letters.WIDTH}
    for one in range(len(forms)):
        for other in range(one):
            apart = sum(
                a != b
                for row, against in zip(forms[one], forms[other], strict=True)
                for a, b in zip(row, against, strict=True)
            )
            assert apart >= 2, (SYMBOLS[one], SYMBOLS[other])


def test_large_letters_are_there_at_the_usual_size_and_not_where_each_page_would_hold_few() -> None:
    for half_blocks in (True, False):
        heads = [
            sum(line.style == "heading" for row in page.lines for line in row)
            for page in code_pages(groups(13), room_of(SIZES[0]), half_blocks=half_blocks)
        ]
        assert heads[-1] > 4
    for size in SIZES[1:]:
        assert len(code_pages(groups(13), room_of(size), half_blocks=True)) <= 2


@pytest.mark.parametrize("size", SIZES[1:], ids=SIZE_IDS[1:])
@pytest.mark.parametrize("count", COUNTS[1:])
def test_where_letters_are_few_every_page_still_says_who_can_read_the_code(
    size: tuple[int, int], count: int
) -> None:
    for page in code_pages(groups(count), room_of(size), half_blocks=False):
        assert said.WRITE_IT_DOWN in spelt(page)


def test_our_words_about_a_code_are_plain() -> None:
    from kiosk.screens.code_sheets import asked

    for prints, struck in product((True, False), repeat=2):
        is_plain(asked(prints=prints, struck=struck))
