"""Every mark of ours has a form for every terminal, as wide as it was, and no two of a picture look the same there."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from wcwidth import wcswidth

from kiosk.layout.figures import grid, scale, year
from kiosk.screens.environment import glyphs_for
from kiosk.screens.glyphs import KINDS, Glyphs, shown_as
from kiosk.screens.inert import content
from kiosk.screens.sealed import SealedApp
from kiosk.screens.theme import CALM, palette
from tests.layout.every_kind import every_kind
from tests.screens.kiosk import kiosk_on, settle, text_on
from tests.screens.test_glyphs import ALLOWED, DRAWN, HALVES, drawn_characters

PICTURES = {
    "people": grid.ROLES,
    "scale": {mark: role for mark, role in scale._ROLES.items() if mark.strip()},
    "year": {mark: role for mark, role in year._ROLES.items() if mark.strip()},
}


@pytest.mark.parametrize("glyphs", KINDS)
@pytest.mark.parametrize("name", PICTURES)
def test_no_two_marks_of_a_picture_look_the_same(name: str, glyphs: Glyphs) -> None:
    marks = PICTURES[name]
    shown = {mark: shown_as(mark, role, glyphs) for mark, role in marks.items()}
    assert len(set(shown.values())) == len(marks), shown


def test_people_are_drawn_with_the_marks_each_terminal_has() -> None:
    shown = {kind: "".join(shown_as(mark, role, kind) for mark, role in grid.ROLES.items()) for kind in KINDS}
    assert shown == {"unicode": "●▒·", "console": "█▒░", "ascii": "#+."}


@pytest.mark.parametrize("role", ["text", "figure_with"])
def test_letters_alone_are_left_where_letters_are_all_there_is(role: str) -> None:
    drawn = "".join(sorted(set().union(*(drawn_characters(path) for path in DRAWN)) - HALVES | ALLOWED))
    shown = shown_as(drawn, role, "ascii")
    assert shown.isascii(), [mark for mark in shown if not mark.isascii()]
    assert len(shown) == wcswidth(drawn)


@pytest.mark.parametrize("role", ["text", "figure_with"])
def test_the_console_is_shown_nothing_that_its_fonts_lack(role: str) -> None:
    assert set(shown_as("".join(sorted(ALLOWED)), role, "console")) <= ALLOWED


@pytest.mark.parametrize("glyphs", KINDS)
def test_words_stay_as_they_are(glyphs: Glyphs) -> None:
    words = "My neck: 40 % better, più tardi #3 ... * [x]"
    assert shown_as(words, "text", glyphs) == words
    assert content([[(words, "text")]], palette(CALM), glyphs).plain == words


@pytest.mark.parametrize(
    ("environ", "encoding", "glyphs"),
    [
        ({"TERM": "xterm-256color"}, "utf-8", "unicode"),
        ({"TERM": "linux"}, "UTF-8", "console"),
        ({"TERM": "linux"}, "ascii", "ascii"),
        ({}, None, "ascii"),
        ({"TERM": "vt220"}, "latin-1", "ascii"),
        ({"KIOSK_MARKS": "ascii", "TERM": "foot"}, "utf8", "ascii"),
        ({"KIOSK_MARKS": " Console "}, "utf_8", "console"),
        ({"KIOSK_MARKS": "unicode", "TERM": "linux"}, "utf-8", "unicode"),
        ({"KIOSK_MARKS": "crayons", "TERM": "linux"}, "utf-8", "console"),
    ],
)
def test_the_marks_are_named_or_found_out(environ: dict[str, str], encoding: str | None, glyphs: str) -> None:
    assert glyphs_for(environ, encoding) == glyphs


async def test_the_whole_kiosk_is_drawn_in_letters_where_that_is_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = kiosk_on(every_kind())
    monkeypatch.setattr(app, "glyphs", "ascii")
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert text_on(app).isascii()
        assert "+---" in text_on(app)
        assert "|" in text_on(app)


def test_the_app_asks_the_terminal_it_is_drawn_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.delenv("KIOSK_MARKS", raising=False)
    monkeypatch.setattr(sys, "__stderr__", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
    assert SealedApp().glyphs == "console"


def test_the_setting_is_told_to_whoever_runs_the_machine() -> None:
    told = (Path(__file__).parents[2] / "kiosk" / "station" / "README.md").read_text("utf-8")
    assert all(f"`KIOSK_MARKS={kind}`" in told for kind in KINDS if kind != "unicode")
