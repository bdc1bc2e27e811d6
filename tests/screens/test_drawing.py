"""A target is one without any colour: frames, marks, widths."""

from __future__ import annotations

from itertools import product

import pytest

from kiosk.layout.size import TARGET_ROWS, SizeClass
from kiosk.screens.widgets.drawing import bar_widths, draw_button, draw_choice, fitted, width_of
from kiosk.screens.widgets.keys import draw_key, keyboard_rows, place_keys
from kiosk.screens.widgets.place_bar import fit

SIZES: dict[SizeClass, int] = {"normal": 76, "small": 56, "tiny": 46}
STATES = list(product((False, True), repeat=3))


def words(lines: tuple[tuple[tuple[str, str], ...], ...]) -> list[str]:
    return ["".join(text for text, _ in line) for line in lines]


@pytest.mark.parametrize(("focused", "chosen", "enabled"), STATES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("label", [("Pain",), ("My head pulls", "or turns"), ("日本語",), ("[/] {}",)])
def test_a_choice_fills_its_place_and_keeps_its_words(
    size: SizeClass, label: tuple[str, ...], focused: bool, chosen: bool, enabled: bool
) -> None:
    rows = max(TARGET_ROWS[size], len(label))
    drawn = words(
        draw_choice(
            label,
            width=SIZES[size],
            rows=rows,
            number="3",
            focused=focused,
            chosen=chosen,
            enabled=enabled,
            chosen_words="chosen",
        )
    )
    assert len(drawn) == rows
    assert {width_of(row) for row in drawn} == {SIZES[size]}
    assert all(any(part in row for row in drawn) for part in label)
    assert (">" in drawn[0]) == focused
    assert ("●" in drawn[0]) == chosen
    assert any("chosen" in row for row in drawn) == chosen
    assert all(row[0] == ("┃" if focused else "│") for row in drawn) == enabled


@pytest.mark.parametrize("rows", [1, 2, 3])
@pytest.mark.parametrize("focused", [False, True])
def test_a_button_is_framed_and_one_that_cannot_be_pressed_is_not(rows: int, focused: bool) -> None:
    drawn = words(draw_button(("Next",), width=16, rows=rows, focused=focused))
    assert len(drawn) == rows
    assert {width_of(row) for row in drawn} == {16}
    assert drawn[0][0] in "[│┃"
    assert ("> Next" in drawn[0]) == focused
    bare = words(draw_button(("Next",), width=16, rows=rows, enabled=False))
    assert "".join(bare).strip() == "Next"


@pytest.mark.parametrize(
    ("columns", "gap", "least"), [(76, 4, 16), (56, 2, 16), (48, 2, 14), (83, 4, 16), (47, 2, 14)]
)
def test_the_bar_fills_its_row_and_cuts_no_label(columns: int, gap: int, least: int) -> None:
    labels = ("Back", "Stop or print", "Next")
    widths = bar_widths(labels, columns, least, gap)
    assert all(width >= max(least, len(label) + 2) for label, width in zip(labels, widths, strict=True))
    assert sum(widths) + 2 * gap == columns


def test_the_bar_leaves_a_place_empty() -> None:
    assert bar_widths(("Back", None, "Next"), 48, 14, 2) == bar_widths(("Back", "Stop", "Next"), 48, 14, 2)


@pytest.mark.parametrize("digits", [False, True])
@pytest.mark.parametrize(("size", "columns"), [("normal", 76), ("normal", 80), ("small", 60), ("tiny", 46)])
def test_keys_stand_apart_and_are_large_enough(size: SizeClass, columns: int, digits: bool) -> None:
    rows = place_keys(size, columns, digits=digits)
    keys = [key for row in rows for key in row]
    assert len({key.label for key in keys}) == len(keys)
    cells = [
        (x, y)
        for key in keys
        for x in range(key.x, key.x + key.width)
        for y in range(key.y, key.y + key.rows)
    ]
    assert len(set(cells)) == len(cells)
    assert max(x for x, _ in cells) < columns
    assert max(y for _, y in cells) == keyboard_rows(size) - 1
    for key in keys:
        assert key.width >= 3
        assert key.rows == TARGET_ROWS[size]
        for focused in (False, True):
            drawn = draw_key(key, focused=focused)
            assert [width_of(row) for row in drawn] == [key.width] * key.rows
            assert key.label in drawn[0]
        assert draw_key(key, focused=True) != draw_key(key, focused=False)


def test_the_letters_are_all_there() -> None:
    typed = {key.types for row in place_keys("tiny", 46, digits=False) for key in row}
    assert set("ABCDEFGHIJKLMNOPQRSTUVWXYZ ,.?") <= typed
    assert set("0123456789") <= {key.types for row in place_keys("tiny", 46, digits=True) for key in row}


def test_fitted_counts_columns_not_characters() -> None:
    assert fitted("日本語", 5) == "日本 "
    assert fitted("ab", 4) == "ab  "
    assert fitted("a\x1b[31mb", 3) == "ab "


def test_the_review_mark_is_never_dropped() -> None:
    places = ("About you · step 4, 9 to 14 more", "About you · 4 of 13-18")
    marks = ("Not yet checked by a doctor", "Not yet checked")
    assert fit(places, marks, 76) == (places[0], marks[0])
    assert fit(places, marks, 56) == (places[0], marks[1])
    assert fit(places, marks, 46) == (places[1], marks[1])
    place, mark = fit(places, marks, 25)
    assert mark == marks[1]
    assert len(place) + 2 + len(mark) <= 25
