"""The preview as an author has it: the real command in a real terminal, and an editor that saves its files."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.screens.widgets.guard import SETTLE
from tests.authors.preview.copied import Copied
from tests.contract.terminal import PATIENCE, Terminal
from tests.contract.tmux import Tmux

START = "import sys; sys.argv = ['kiosk', 'preview', *sys.argv[1:]]; from kiosk.cli import main; main()"
F8, CTRL_C = b"\x1b[19~", b"\x03"

pytestmark = pytest.mark.needs("tmux")


@pytest.fixture
def guide(tmp_path: Path) -> Copied:
    return Copied(tmp_path)


@pytest.fixture
def screen(tmp_path: Path, guide: Copied) -> Iterator[Tmux]:
    """A preview at the question what one brings."""
    args = ["-c", START, str(guide.path), "--at", "things", "--today", "2026-11-21"]
    with Tmux(tmp_path, args) as terminal:
        terminal.wait_for(b"What do you bring with you?")
        yield terminal


def gone(screen: Tmux, words: bytes) -> None:
    """Wait until these words are not on the screen any more."""
    until = time.monotonic() + PATIENCE
    while words in screen.shown():
        assert time.monotonic() < until, screen.text()
        time.sleep(0.05)


def closed(screen: Tmux) -> None:
    """Close what lies over the words, once it has stood there for a moment: before that no press counts."""
    time.sleep(2 * SETTLE)
    screen.type(b"\x1b")


def test_a_saved_word_is_on_the_screen_at_the_same_step(screen: Tmux, guide: Copied) -> None:
    assert b"PREVIEW guide.yaml:" in screen.shown()
    guide.changed("What do you bring with you?", "What will you carry?")
    screen.wait_for(b"What will you carry?")
    beside = guide.path / "guide.yaml~new"
    beside.write_text(guide.file.read_text(encoding="utf-8").replace("A pram", "A cart"), encoding="utf-8")
    beside.replace(guide.file)
    screen.wait_for(b"A cart")
    assert b"What will you carry?" in screen.shown()


def test_a_mistake_stands_there_with_its_caret_and_goes_when_it_is_mended(
    screen: Tmux, guide: Copied
) -> None:
    guide.changed("raises: [wide_things]", "raises: [wide_thing]")
    screen.wait_for(b"error[UNKNOWN_FLAG]")
    rows = screen.text().splitlines()
    caret = next(number for number, row in enumerate(rows) if "^^^" in row)
    assert rows[caret].index("^") == rows[caret - 1].index("wide_thing]")
    closed(screen)
    screen.wait_for(b"What do you bring with you?")
    screen.type(F8)
    screen.wait_for(b"error[UNKNOWN_FLAG]")
    guide.changed("raises: [wide_thing]", "raises: [wide_things]")
    gone(screen, b"UNKNOWN_FLAG")
    screen.wait_for(b"What do you bring with you?")


def test_a_folder_that_is_gone_is_said_and_the_words_stay(screen: Tmux, guide: Copied) -> None:
    aside = guide.path.with_name("aside")
    guide.path.rename(aside)
    screen.wait_for(b"error[NO_SUCH_FILE]")
    closed(screen)
    screen.wait_for(b"What do you bring with you?")
    aside.rename(guide.path)
    gone(screen, b"OLD WORDS")
    guide.changed("What do you bring with you?", "What will you carry?")
    screen.wait_for(b"What will you carry?")


@pytest.mark.parametrize("key", [CTRL_C, b"q"])
def test_a_key_leaves_and_nothing_was_written(key: bytes, guide: Copied, tmp_path: Path) -> None:
    before = sorted(path.name for path in guide.path.rglob("*"))
    args = ["-c", START, str(guide.path), "--at", "things"]
    with Terminal(args, {"LANG": "C.UTF-8", "HOME": str(tmp_path)}, cwd=tmp_path) as terminal:
        terminal.wait_for(b"PREVIEW")
        terminal.type(key)
        assert terminal.wait_for_end() == 0
        assert terminal.modes() == terminal.modes_before
    assert sorted(path.name for path in guide.path.rglob("*")) == before
    assert [path.name for path in tmp_path.iterdir()] == ["getting_there"]
