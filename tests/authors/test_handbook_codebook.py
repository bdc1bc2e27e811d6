"""What the handbook says of permanent numbers is so: its names are the example's, and its renames keep numbers."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.codes.numbering import numbered
from kiosk.codes.slots import slots_of
from kiosk.guide.codebook import Codebook, Slot
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.source import read_text
from tests.handbook import PAGE, listing, pieces

TEXT = PAGE.read_text(encoding="utf-8")


def example(folder: Path, text: str) -> Guide:
    (folder / "guide.yaml").write_text(text, encoding="utf-8")
    found = load(folder)
    assert found.guide is not None, found.problems
    return found.guide


def slot(book: Codebook, key: str) -> Slot:
    [found] = [each for each in book.slots(book.latest) if each.key == key]
    return found


def test_the_renames_keep_their_numbers(tmp_path: Path) -> None:
    now, _, _ = pieces(TEXT).partition("\nwas:\n")
    before = re.sub(r"\bhearing\b", "listening", now).replace("hard_to_hear", "hard")
    book = numbered(None, example(tmp_path, before))
    silent = numbered(book, example(tmp_path, now))
    after = numbered(book, example(tmp_path, f"{now}\n{listing('old names')}"))
    old = slot(book, "listening")
    assert slot(silent, "hearing").number > len(book.slots(1))
    assert slot(after, "hearing").number == old.number
    assert slot(after, "hearing").meaning == old.meaning
    by_number = {each.number: each.id for each in slot(after, "hearing").choices}
    assert by_number == {
        each.number: each.id.replace("hard", "hard_to_hear", each.id == "hard") for each in old.choices
    }


def test_the_old_names_are_those_of_the_example() -> None:
    assert "".join(listing("old names").splitlines(keepends=True)[1:]) in pieces(TEXT)
    assert read_text("README.md", listing("old names")).problems == ()


def test_the_names_typed_after_new_meaning_are_the_examples(tmp_path: Path) -> None:
    guide = example(tmp_path, pieces(TEXT))
    typed = [line for line in TEXT.splitlines() if "--new-meaning" in line and line.startswith("kiosk")]
    assert typed
    book = numbered(None, guide)
    for line in typed:
        words = shlex.split(line)
        names = [word for before, word in pairwise(words) if before == "--new-meaning"]
        [edition] = numbered(book, guide, names).editions[1:]
        assert {each.key for each in edition.slots} == {name.partition(".")[0] for name in names}


def test_every_command_of_the_chapter_can_be_typed_after_the_first_ten_minutes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    chapter = TEXT.split("\n## Codes on paper, and the codebook\n")[1].split("\n## ")[0]
    typed = [line for line in chapter.splitlines() if line.startswith("kiosk ")]
    assert len(typed) > 1
    monkeypatch.chdir(tmp_path)
    for line in ("kiosk new my_guide", *typed):
        assert cli._run(shlex.split(line)[1:]) == 0, capsys.readouterr().err


def test_a_code_holds_nothing_of_what_the_handbook_leaves_out(tmp_path: Path) -> None:
    guide = example(tmp_path, pieces(TEXT))
    keys = {each.key for each in slots_of(guide)}
    assert keys
    assert not any("own" in key.partition("/")[2] for key in keys)
