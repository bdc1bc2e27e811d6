"""In a real pseudo-terminal no key, byte, signal or fault leaves the kiosk or shows what a person said."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.terminal import PATIENCE, Terminal

PROBE = "tests/contract/sealed_probe.py"
RESTORED = (b"\x1b[?1049l", b"\x1b[?1003l", b"\x1b[?25h", b"\x1b[?2004l")

KEYS = {
    "ctrl+q": b"\x11",
    "ctrl+c": b"\x03",
    "ctrl+p": b"\x10",
    "ctrl+z": b"\x1a",
    "ctrl+backslash": b"\x1c",
    "ctrl+d": b"\x04",
    "ctrl+s": b"\x13",
    "escape": b"\x1b",
    "f1 to f4": b"\x1bOP\x1bOQ\x1bOR\x1bOS",
    "a byte that is not UTF-8": b"\xff",
    "half a character": b"\xe2\x82",
    "a surrogate": b"\xed\xa0\x80",
    "alt+[ : P": b"\x1b[:P",
    "a key number too large": b"\x1b[99999999999u",
    "a key past the last character": b"\x1b[1114112u",
    "junk after CSI": b"\x1b[;:P\x1b[?1;2;3;4q\x1b[<0;999999;999999M",
    "a paste": b"\x1b[200~" + b"[@click=app.bell]\x1b]0;t\x07" * 50 + b"\x1b[201~",
}


class Alive:
    """A probe that is asked again and again whether it still counts."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.presses = 0

    def check(self) -> None:
        self.terminal.wait_for(b"alive 0.")
        self.presses += 1
        self.terminal.type(b"x")
        self.terminal.wait_for(f"alive {self.presses}.".encode())


@pytest.fixture(scope="module")
def logged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("told") / "keys.log"


@pytest.fixture(scope="module")
def alive(logged: Path) -> Iterator[Alive]:
    env = {
        "TEXTUAL_LOG": str(logged),
        "TEXTUAL_PRESS": "f5",
        "TEXTUAL_ALLOW_SIGNALS": "1",
        "TEXTUAL_SCREENSHOT": "1",
        "TEXTUAL": "debug,devtools",
        "TEXTUAL_THEME": "nothing",
    }
    with Terminal([PROBE, "sealed", os.devnull], env) as terminal:
        yield Alive(terminal)


@pytest.mark.parametrize("data", KEYS.values(), ids=KEYS.keys())
def test_no_key_leaves(alive: Alive, data: bytes) -> None:
    alive.check()
    alive.terminal.type(data)
    time.sleep(0.15)  # Textual waits 0.1 s for the rest of what may be a longer key
    alive.check()
    assert b"Search" not in alive.terminal.output
    assert b"to quit" not in alive.terminal.output


@pytest.mark.parametrize("ignored", ["SIGQUIT", "SIGTSTP", "SIGUSR1", "SIGUSR2", "SIGCONT"])
def test_these_signals_are_ignored(alive: Alive, ignored: str) -> None:
    alive.check()
    alive.terminal.process.send_signal(getattr(signal, ignored))
    alive.check()


def test_nothing_is_written_for_textuals_variables(alive: Alive, logged: Path) -> None:
    alive.check()
    assert not logged.exists()


def test_the_keyboard_protocol_that_breaks_is_not_asked_for(alive: Alive) -> None:
    alive.check()
    assert b"\x1b[>" not in alive.terminal.output


@pytest.mark.parametrize(("ending", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_these_signals_end_it_with_the_terminal_as_it_was(ending: str, code: int) -> None:
    with Terminal([PROBE, "sealed", os.devnull]) as terminal:
        terminal.wait_for(b"alive 0.")
        assert terminal.modes() != terminal.modes_before
        terminal.process.send_signal(getattr(signal, ending))
        assert terminal.wait_for_end() == code
        assert terminal.modes() == terminal.modes_before
        for mode in RESTORED:
            assert mode in terminal.output


@pytest.mark.parametrize(
    "key", [b"\x1b[15~", b"\x1b[17~", b"\x1b[18~", b"\x1b[19~"], ids=["handler", "timer", "worker", "markup"]
)
def test_a_fault_shows_nothing_and_returns_1(key: bytes, tmp_path: Path) -> None:
    report = tmp_path / "report"
    with Terminal([PROBE, "sealed", str(report)]) as terminal:
        terminal.wait_for(b"alive 0.")
        terminal.type(key)
        assert terminal.wait_for_end() == 1
        assert terminal.modes() == terminal.modes_before
        assert RESTORED[0] in terminal.output
        for told in (b"MARKERWORD", b"Traceback", b"Error", b"sealed_probe"):
            assert told not in terminal.output
    said = report.read_text()
    assert "MARKERWORD" not in said
    assert "Error" in said
    assert ":" in said.splitlines()[1]


@pytest.mark.parametrize("mode", ["sealed", "orphan"])
def test_a_lost_terminal_ends_it(mode: str) -> None:
    """Without a controlling terminal there is no SIGHUP: stock Textual then spins on the end of input."""
    with Terminal([PROBE, mode, os.devnull]) as terminal:
        terminal.wait_for(b"alive 0.")
        terminal.hang_up()
        assert terminal.process.wait(PATIENCE) in (1, 120, 129)  # 120: Python could not write its last bytes


def test_stock_textual_still_ends_on_a_broken_byte() -> None:
    """When this fails, Textual decodes kindly by itself: the driver need not do so any more."""
    with Terminal([PROBE, "stock", os.devnull]) as terminal:
        terminal.wait_for(b"\x1b[?2004h")
        terminal.type(b"\xff")
        terminal.wait_for_end()
        assert b"UnicodeDecodeError" in terminal.output


def test_it_refuses_an_environment_that_was_not_scrubbed(tmp_path: Path) -> None:
    with Terminal([PROBE, "unscrubbed", str(tmp_path / "report")]) as terminal:
        assert terminal.wait_for_end() == 1
        assert b"alive" not in terminal.output


def test_it_refuses_a_terminal_without_utf8() -> None:
    with Terminal([PROBE, "sealed", os.devnull], {"PYTHONIOENCODING": "latin-1"}) as terminal:
        assert terminal.wait_for_end() == 1
        assert b"The kiosk needs a terminal with UTF-8" in terminal.output
