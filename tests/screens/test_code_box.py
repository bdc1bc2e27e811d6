"""A code as it is typed: in groups of capitals, whatever is typed between them, on a keyboard with nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.codes.symbols import GROUP, SYMBOLS, read
from kiosk.layout.room import room_for
from kiosk.layout.size import size_class
from kiosk.screens.widgets.editing import Editing
from kiosk.screens.widgets.groups import InGroups, letters_of
from kiosk.screens.widgets.keys import code_rows, keyboard_rows, place_code_keys
from tests.screens.kiosk import SIZE_IDS, SIZES

TYPED = st.text(alphabet=st.sampled_from("abzAB019 -.!é日\u0301\x1b\n\ufffd"), max_size=30)
DONE = st.sampled_from(["erased", "erased_ahead", "erased_word", "left", "right", "at_start", "at_end"])


def after(*steps: str, most: int = 40) -> Editing:
    editing: Editing = InGroups(most=most)
    for step in steps:
        match step:
            case "left" | "right":
                editing = editing.moved(-1 if step == "left" else 1)
            case "erased" | "erased_ahead" | "erased_word" | "at_start" | "at_end":
                editing = getattr(editing, step)()
            case _:
                editing = editing.typed(step)
    return editing


@given(st.lists(st.one_of(TYPED, DONE), max_size=10))
def test_whatever_is_typed_stands_in_groups(steps: list[str]) -> None:
    editing = after(*steps)
    groups = editing.text.split(" ") if editing.text else []
    assert all(len(each) == GROUP for each in groups[:-1])
    assert all(0 < len(each) <= GROUP for each in groups)
    assert len(editing.text) <= 40
    assert 0 <= editing.cursor <= len(editing.text)
    assert editing.text == editing.text.replace("\n", "").replace("\x1b", "").replace("\ufffd", "")


@given(TYPED, TYPED)
def test_what_is_typed_in_the_middle_stands_there(start: str, more: str) -> None:
    one, two = letters_of(start)[:10], letters_of(more)[:10]
    editing = InGroups(most=80).typed(one).at_start().typed(two)
    assert letters_of(editing.text) == two + one
    assert letters_of(editing.text[: editing.cursor]) == two


@given(
    st.text(alphabet=f"{SYMBOLS}{SYMBOLS.lower()}IiLlOo-_. \n\t\xa0\xad\xb7\u200b\u2013\u2022\u2212\u301c")
)
def test_what_the_box_shows_says_what_was_typed_and_nothing_of_what_stood_between(typed: str) -> None:
    shown = letters_of(typed)
    assert read(shown) == read(typed)
    assert len(shown) == len(read(typed))


def test_typing_erasing_and_moving() -> None:
    assert after("abcde").text == "ABCDE"
    assert after("abcde-f").text == "ABCDE F"
    assert after(*"abcdef", "erased").text == "ABCDE"
    assert after("abcdef", "left", "left", "x").text == "ABCDX EF"
    assert after("abcdef", "at_start", "erased_ahead").text == "BCDEF"
    assert after("abcdef", "erased_word").text == "ABCDE"
    assert after("abcdef", "erased_word", "erased_word", "erased_word").text == ""
    assert after("a", "at_start", "erased").text == "A"
    assert after("abcdefgh" * 9, most=11).text == "ABCDE FGHAB"


def test_the_group_that_is_typed_is_known() -> None:
    begun = after("abcd")
    assert isinstance(begun, InGroups)
    assert begun.group == 1
    second = begun.typed("e")
    assert isinstance(second, InGroups)
    assert second.group == 2
    inside = InGroups.of("abcdefghij", 40).at(5)
    assert isinstance(inside, InGroups)
    assert inside.group == 1


def test_what_can_be_in_no_code_stays_to_be_told_of() -> None:
    assert after("ab!é u").text == "AB!éU"


@pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
def test_the_keys_type_every_symbol_and_none_else(width: int, height: int) -> None:
    size, columns = size_class(width, height), room_for(width, height).width
    rows = place_code_keys(size, columns)
    typed = [key.types for row in rows for key in row if key.does == "type"]
    assert sorted(typed) == sorted(SYMBOLS)
    assert [key.does for row in rows for key in row if key.does != "type"] == ["erase", "done"]
    cells = [
        (x, y)
        for row in rows
        for key in row
        for x in range(key.x, key.x + key.width)
        for y in range(key.y, key.y + key.rows)
    ]
    assert len(cells) == len(set(cells)), "no two keys lie on each other"
    assert max(x for x, _ in cells) < columns
    assert max(y for _, y in cells) == keyboard_rows(size, rows=len(code_rows(columns))) - 1
    assert all(key.width >= 3 for row in rows for key in row)
