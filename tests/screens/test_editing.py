"""What stands in a text box after any keys."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.layout.clean import clean
from kiosk.screens.widgets.drawing import width_of
from kiosk.screens.widgets.editing import Editing, begins_sentence

TEXTS = st.text(alphabet=st.sampled_from("ab ,.é日e\u0301\x1b\n\ufffd[/]{}\u202e"), max_size=40)
MOVES = st.sampled_from(["erased", "erased_ahead", "left", "right", "at_start", "at_end"])


def walked(steps: list[str], most: int = 30) -> Editing:
    editing = Editing(most=most)
    for step in steps:
        match step:
            case "left" | "right":
                editing = editing.moved(-1 if step == "left" else 1)
            case "erased" | "erased_ahead" | "at_start" | "at_end":
                editing = getattr(editing, step)()
            case _:
                editing = editing.typed(step)
    return editing


@given(st.lists(st.one_of(TEXTS, MOVES), max_size=12))
def test_any_keys_leave_clean_words_that_fit_and_a_cursor_among_them(steps: list[str]) -> None:
    editing = walked(steps)
    assert len(editing.text) <= 30
    assert 0 <= editing.cursor <= len(editing.text)
    assert "\ufffd" not in editing.text
    assert "\n" not in editing.text
    assert clean(editing.text) == editing.text or "\u0301" in editing.text


@given(TEXTS, st.integers(2, 12))
def test_the_rows_are_the_text_and_fit(text: str, width: int) -> None:
    editing = Editing.of(text, 60)
    rows = editing.rows(width)
    assert "".join(rows) == editing.text
    assert all(width_of(row.removesuffix(" ")) <= width for row in rows)
    row, at = editing.cursor_cell(width)
    assert width_of(rows[row][:at]) <= width


def test_words_are_cut_at_spaces() -> None:
    assert Editing.of("to feel less pain", 60).rows(8) == ("to feel ", "less ", "pain")
    assert Editing.of("unbelievable", 60).rows(5) == ("unbel", "ievab", "le")


def test_typing_erasing_and_moving() -> None:
    assert walked(["pain", "left", "left", "X"]).text == "paXin"
    assert walked(["pain", "erased", "erased"]).text == "pa"
    assert walked(["pain", "at_start", "erased_ahead"]).text == "ain"
    assert walked(["pain", "at_start", "erased"]).text == "pain"
    assert walked(["x\u0301", "erased"]).text == ""
    assert walked([" ", "a"]).text == "a"


def test_a_megabyte_is_cut() -> None:
    assert Editing(most=10).typed("a" * 1_000_000).text == "a" * 10
    assert Editing(most=10).typed("a" * 10).typed("b").text == "a" * 10


def test_markup_and_terminal_commands_are_words_or_nothing() -> None:
    assert Editing().typed("[/] {} \x1b[31mred\x1b]0;t\x07").text == "[/] {} red"


def test_the_letter_keys_write_sentences() -> None:
    assert [begins_sentence(before) for before in ("", "I feel", "It hurts. ", "Why? ", "a, ")] == [
        True, False, True, True, False
    ]  # fmt: skip


def test_a_word_is_erased_with_the_spaces_after_it() -> None:
    assert Editing.of("it hurts  ", 40).erased_word().text == "it "
    assert Editing.of("it", 40).erased_word().text == ""
    assert Editing().erased_word().text == ""
    middle = Editing.of("one two three", 40).moved(-1).moved(-1).erased_word()
    assert (middle.text, middle.cursor) == ("one two ee", 8)


@pytest.mark.parametrize("words", ["日本語です", "é à ü ñ", "e\u0301tude", "🙂🙂 好", "👍🏽 ok"])
def test_wide_letters_accents_and_emoji_are_taken_and_counted(words: str) -> None:
    typed = Editing(most=200)
    for char in words:
        typed = typed.typed(char)
    assert typed.text == clean(words)
    assert typed.room == 200 - len(typed.text)
    assert "".join(typed.rows(10)).strip() == typed.text
    full = Editing(most=3)
    for char in words * 3:
        full = full.typed(char)
    assert len(full.text) <= 3
    assert full.room == 0
