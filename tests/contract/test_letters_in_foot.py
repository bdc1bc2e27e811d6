"""Bigger letters in a real foot: offered where the compositor lets them be changed, and nothing where it does not."""

from __future__ import annotations

import fcntl
import shlex
import struct
import sys
import termios
import time
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest

from kiosk.layout.phrases import visiting
from kiosk.screens import page_phrases as own
from tests.contract import leaving
from tests.contract.compositor import Compositor
from tests.contract.terminal import ROOT
from tests.contract.traces import on_terminal
from tests.contract.visitor import ESCAPE, Visitor

PROBE = Path(__file__).with_name("letters_probe.py")
LEAST = (48, 14)
PIXELS = "20"
_KEYS = {ESCAPE: ("-k", "Escape")}
"""As wtype calls them."""
INI = resources.files("kiosk.station").joinpath("files/root/etc/kiosk/foot.ini")
"""What a station gets."""


def shipped() -> str:
    return INI.read_text(encoding="utf-8").replace("@PIXELS@", PIXELS)


def probe(name: str, *more: str) -> list[str]:
    return ["env", f"PYTHONPATH={ROOT}", sys.executable, "-B", str(PROBE), name, *more]


def sizes(told: str) -> list[tuple[int, int]]:
    pairs = [line.split() for line in told.splitlines() if line[:1].isdigit()]
    return [(int(columns), int(rows)) for columns, rows in pairs]


@pytest.mark.needs("sway", "foot", "wlr-randr")
def test_letters_grow_by_steps_and_come_back() -> None:
    with Compositor("sway", shipped(), probe("told")) as screen:
        told = screen.wait_for("told", "end")
    count, (usual, *larger) = int(told.split()[1]), sizes(told)
    assert count == len(larger) == 4
    assert larger[-1] == usual
    for before, after in zip([usual, *larger], larger[:-1], strict=False):
        assert after < before
        assert after[0] >= LEAST[0]
        assert after[1] >= LEAST[1]


@pytest.mark.needs("sway", "foot", "wlr-randr")
def test_letters_that_do_not_fit_are_not_offered() -> None:
    with Compositor("sway", shipped().replace(f"={PIXELS}", "=40"), probe("told")) as screen:
        told = screen.wait_for("told", "end")
    assert told.startswith("sizes 1\n")


@pytest.mark.needs("sway", "foot", "wlr-randr")
def test_letters_that_do_not_grow_with_the_scale_are_not_offered() -> None:
    with Compositor("sway", shipped().replace("dpi-aware=no", "dpi-aware=yes"), probe("told")) as screen:
        told = screen.wait_for("told", "end")
    # The screen has fewer dots then and shows as many letters of the same size on less of them, or nothing changes.
    assert len(set(sizes(told))) == int(told.split()[1])


@pytest.mark.needs("cage", "foot", "wlr-randr")
def test_under_cage_what_is_offered_is_what_works() -> None:
    """cage learned to change its scale with 0.1.5; an earlier one offers nothing, and nothing breaks."""
    with Compositor("cage", shipped(), probe("told")) as screen:
        told = screen.wait_for("told", "end")
    assert len(set(sizes(told))) == int(told.split()[1])


class InFoot:
    """The kiosk in foot, as a person at it sees it: typed by keys, read as what it writes to its terminal."""

    def __init__(self, screen: Compositor) -> None:
        self.screen = screen
        self.output = b""
        self._read = 0
        self._text = ""

    def type(self, data: bytes) -> None:
        self.screen.type(*_KEYS.get(data, ("-k", data.decode())))

    def read(self, seconds: float) -> None:
        time.sleep(seconds)
        with (self.screen.folder / "drawn").open("rb") as drawn:
            drawn.seek(self._read)
            more = drawn.read()
        self._read += len(more)
        self.output += more

    def text(self) -> str:
        """What was painted since the last key: with every other size of the letters that is the whole screen."""
        if (painted := on_terminal(self.output)).strip():
            self._text = painted
        return self._text

    def wait_for(self, words: bytes) -> None:
        def come() -> bool:
            self.read(0.05)
            return words in self.output

        self.screen.until(come)

    def size(self) -> tuple[int, int]:
        """Of the terminal the kiosk runs on."""
        pid = int((self.screen.folder / "pid").read_text())
        with Path(f"/proc/{pid}/fd/0").open("rb") as terminal:
            rows, columns = struct.unpack("HHHH", fcntl.ioctl(terminal, termios.TIOCGWINSZ, b"\0" * 8))[:2]
        return columns, rows


def start(folder: Path) -> list[str]:
    """The kiosk as on a station, but no press is ever refused; its pid and what it draws are in files."""
    settings = folder / "kiosk.toml"
    settings.write_text(leaving.SETTINGS, encoding="utf-8")
    words = (
        "import os, sys; open('pid', 'w').write(str(os.getpid())); sys.argv = ['kiosk']; "
        "from tests.contract.station_probe import main, prepare; prepare(); main()"
    )
    told = [f"PYTHONPATH={ROOT}", f"KIOSK_SETTINGS={settings}", "PYTHONDONTWRITEBYTECODE=1"]
    return ["env", *told, "script", "-qfc", shlex.join([sys.executable, "-c", words]), "drawn"]


def choose(person: Visitor, terminal: InFoot, words: str, come: Callable[[], bool]) -> None:
    """Press this, and wait until the size of the letters is what it makes it."""
    person.choose(words)
    terminal.screen.until(come)
    person.look()


@pytest.mark.needs("sway", "foot", "wlr-randr", "wtype", "script")
def test_whoever_asks_for_bigger_letters_gets_them_and_the_next_person_the_usual_ones(tmp_path: Path) -> None:
    with Compositor("sway", shipped(), start(tmp_path)) as screen:
        screen.until((screen.folder / "drawn").exists)
        terminal = InFoot(screen)
        person = Visitor(terminal, "")
        person.arrive()
        usual = terminal.size()
        for key in (b"1", b"1", ESCAPE):
            person.press(key)
        for columns in (88, 67, 53):
            choose(person, terminal, own.BIGGER, lambda least=columns: terminal.size()[0] == least)  # type: ignore[misc]
        choose(person, terminal, own.USUAL, lambda: terminal.size() == usual)
        choose(person, terminal, own.BIGGER, lambda: terminal.size() < usual)
        person.choose(visiting.START_AGAIN)
        if visiting.YES_START_AGAIN not in person.seen:
            # With letters that have grown it may stand on another page, which its number only brings up.
            person.choose(visiting.START_AGAIN)
        person.choose(visiting.YES_START_AGAIN)
        screen.until(lambda: terminal.size() == usual)
        person.arrive()
