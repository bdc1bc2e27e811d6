"""Words are made safe without losing a visible one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.layout.clean import clean

CASES = {
    "plain words stay": ("Pain in my neck.", "Pain in my neck."),
    "markup is only words": ("a [/] b [@click=app.bell]x[/] {}", "a [/] b [@click=app.bell]x[/] {}"),
    "colours go": ("\x1b[31mred\x1b[0m", "red"),
    "a window title goes with its words": ("x\x1b]0;OWNED\x07y", "xy"),
    "a clipboard command goes": ("x\x1b]52;c;QUJD\x1b\\y", "xy"),
    "an unended command keeps its words": ("x\x1b]0;kept", "x]0;kept"),
    "one-byte commands go": ("a\x9b2Jb\x9d0;t\x9cc", "abc"),
    "a reset goes": ("a\x1bcb", "ab"),
    "NUL and bell go": ("a\x00b\x07c\x7f", "abc"),
    "a new line stays": ("a\nb", "a\nb"),
    "other line ends become one": ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
    "a tab is a space": ("a\tb", "a b"),
    "direction marks go": ("a\u202eb\u2066c\u200fd\u061c", "abcd"),
    "zero width goes": ("a\u200bb\u200dc\ufeffd\u2060e\u00adf", "abcdef"),
    "hidden tags go": ("a\U000e0041b\U000e007f", "ab"),
    "selectors go": ("☎\ufe0f", "☎"),
    "half characters go": ("a\ud800b", "ab"),
    "no characters go": ("a\ufffeb\ufdd0c", "abc"),
    "letters with marks join": ("cafe\u0301", "café"),
    "other writing stays": ("Привет Ελλάδα 日本語 żółć", "Привет Ελλάδα 日本語 żółć"),
    "marks stay": ("● █ ░ ─│ → ≥ € ·", "● █ ░ ─│ → ≥ € ·"),
}


@pytest.mark.parametrize(("raw", "shown"), CASES.values(), ids=CASES.keys())
def test_clean(raw: str, shown: str) -> None:
    assert clean(raw) == shown


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("\x1b[]\x9b\x07\\;mJ0\n\r\u202e\u200b"))))
def test_nothing_unseen_is_left_and_cleaning_twice_changes_nothing(raw: str) -> None:
    shown = clean(raw)
    assert clean(shown) == shown
    assert unicodedata.is_normalized("NFC", shown)
    assert all(char == "\n" or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co"} for char in shown)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"], exclude_characters="\u034f")))
def test_no_visible_word_is_lost(raw: str) -> None:
    assert clean(raw) == unicodedata.normalize("NFC", raw)
