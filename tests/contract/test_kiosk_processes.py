"""The real kiosk as processes: what the parent is while people come and go, and what it is when it cannot be used."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.contract.terminal import PATIENCE, Terminal
from tests.contract.test_parent import is_there, visit_of

KIOSK = ["-c", "from kiosk.cli import main; main()"]
SMALL = "tests/guides/getting_there"
WELCOME = b"Start"


@contextmanager
def kiosk(folder: Path, *args: str, settings: str | None = None) -> Iterator[Terminal]:
    """The kiosk in front of its first screen, with a home of its own."""
    env = {"HOME": str(folder), "LANG": "C.UTF-8"}
    if settings is not None:
        (folder / "kiosk.toml").write_text(settings, encoding="utf-8")
        env["KIOSK_SETTINGS"] = str(folder / "kiosk.toml")
    with Terminal([*KIOSK, *args], env) as terminal:
        yield terminal


def press(terminal: Terminal, *keys: bytes) -> None:
    """One key after another, each once the guard lets it through."""
    for key in keys:
        time.sleep(1.3)
        terminal.read(0)
        terminal.type(key)


def page_saved(terminal: Terminal) -> None:
    """A whole visit: start, one answer, two presses for the page, finished."""
    terminal.wait_for(WELCOME)
    press(terminal, b"1", b"1", b"\x1b[C")
    press(terminal, b"\x1b", b"1")
    terminal.wait_for(b"Your page is saved")
    terminal.output = b""
    press(terminal, b"1")
    terminal.wait_for(WELCOME)


def test_two_people_one_after_another_get_a_page_and_the_parent_stays_alone(tmp_path: Path) -> None:
    """After one page made in the parent, every later visit would hang while making its own."""
    with kiosk(tmp_path, SMALL, "--save-to", str(tmp_path / "pages")) as terminal:
        for number in (1, 2):
            page_saved(terminal)
            assert (tmp_path / "pages" / f"summary-{number}.pdf").read_bytes().startswith(b"%PDF")
            assert len([*Path(f"/proc/{terminal.process.pid}/task").iterdir()]) == 1
        loaded = Path(f"/proc/{terminal.process.pid}/maps").read_text()
        assert "typst" in loaded


def test_a_visit_has_only_the_descriptors_it_needs(tmp_path: Path) -> None:
    with kiosk(tmp_path, SMALL) as terminal:
        terminal.wait_for(WELCOME)
        open_there = [str(path.readlink()) for path in Path(f"/proc/{visit_of(terminal)}/fd").iterdir()]
        parents = {str(path.readlink()) for path in Path(f"/proc/{terminal.process.pid}/fd").iterdir()}
        own = "anon_inode:[eventpoll]"
        assert open_there.count(own) == 1, "of its own loop; the parent's watches pages that are not for it"
        shared = {each for each in parents & set(open_there) - {own} if not each.startswith("/dev/")}
        assert len(shared) == 1, "the pipe to the parent, and nothing else of it"
        assert shared.pop().startswith("pipe:")
        assert not any("pidfd" in each for each in open_there)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL, signal.SIGSEGV, signal.SIGINT])
def test_a_visit_that_is_ended_from_outside_is_followed_by_the_next(
    tmp_path: Path, number: signal.Signals
) -> None:
    with kiosk(tmp_path, SMALL) as terminal:
        terminal.wait_for(WELCOME)
        first = visit_of(terminal)
        os.kill(first, number)
        until = time.monotonic() + PATIENCE
        while is_there(first):
            assert time.monotonic() < until
            terminal.read(0.01)
        terminal.output = b""
        terminal.wait_for(WELCOME)
        assert terminal.process.poll() is None


def test_bad_settings_are_told_to_staff_and_the_kiosk_opens_once_they_are_mended(tmp_path: Path) -> None:
    good = f'[guides]\nshow = ["{Path(SMALL).resolve()}"]\ndrafts = true\nresponsible_clinician = "Dr A. Example"\n'
    with kiosk(tmp_path, settings="[guides]\nshwo = []\n") as terminal:
        terminal.wait_for(b"This screen is out of order just now.")
        terminal.wait_for(b"T-0")
        terminal.wait_for(b"did you mean `show`?")
        assert b"kiosk.toml:2:" in re.sub(rb"\x1b\[\d+;\d+H", b"", terminal.output)  # a long path is cut
        (tmp_path / "kiosk.toml").write_text(good, encoding="utf-8")
        terminal.wait_for(b"Not yet checked by a doctor")
        terminal.wait_for(WELCOME)
        assert b"Demonstration" not in terminal.output


def test_out_of_order_it_still_ends_when_told_to(tmp_path: Path) -> None:
    with kiosk(tmp_path, settings="x") as terminal:
        terminal.wait_for(b"out of order")
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.process.wait(PATIENCE) == 143
