"""Somebody in front of a kiosk in a pseudo-terminal, who types one word wherever there is something to type.

Walks the guide of tests/guides/getting_there by what stands on the screen, and skips its other questions.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Protocol

from kiosk.layout.phrases import asking, visiting
from tests.contract.terminal import PATIENCE
from tests.contract.traces import on_terminal

RIGHT, ESCAPE, ENTER = b"\x1b[C", b"\x1b", b"\r"
STAFF = b"\x1bOR\x1bOS\x1bOR\x1bOS\x1bOS\x1bOR\x1bOR\x1bOS"
"""F3 and F4 as staff press them."""
SLOW = 3.0
"""Seconds that a busy machine may take to answer a press; whoever presses again before has pressed twice."""
QUIET = 0.05
"""Seconds without a change after which a screen is taken to be whole."""
PACE = "How long do you have?"
PAGE = "This is the page for you."
FREE_TEXTS = 3
"""How many things the small guide asks in a person's own words."""


class Screen(Protocol):
    """Where the kiosk is seen and typed at."""

    output: bytes

    def type(self, data: bytes) -> None: ...
    def read(self, seconds: float) -> None: ...
    def wait_for(self, words: bytes) -> None: ...
    def text(self) -> str: ...


class Visitor:
    """One person: what they see, and what they press next."""

    def __init__(self, terminal: Screen, word: str, *, thorough: bool = True) -> None:
        self.terminal = terminal
        self.word = word
        self.thorough = thorough
        """They have the time for every question."""
        self.seen = ""
        """What stood on the screen when they last looked."""
        self.texts: set[str] = set()
        """What they were asked in their own words."""

    def press(self, keys: bytes, patience: float = 1.0) -> str:
        """Press these keys; what stands there then."""
        self.terminal.output = b""
        self.terminal.type(keys)
        self.look(patience)
        return self.seen

    def look(self, patience: float = 1.0) -> None:
        """Wait until something that can be read is painted, and then nothing for a moment."""
        until = time.monotonic() + patience
        while not on_terminal(self.terminal.output).strip() and time.monotonic() < until:
            self.terminal.read(0.05)
        length = -1
        while length != len(self.terminal.output):
            length = len(self.terminal.output)
            self.terminal.read(QUIET)
        self.seen = self.terminal.text()

    def arrive(self) -> None:
        """Wait for the welcome."""
        self.terminal.wait_for(visiting.START.encode())
        self.terminal.read(QUIET)
        self.look()

    def walk_to(self, words: str, patience: float = 3 * PATIENCE) -> None:
        """From the welcome, until this stands on the screen."""
        until = time.monotonic() + patience
        while words not in self.seen:
            assert time.monotonic() < until, f"never came to {words!r}; saw {self.seen[-1500:]!r}"
            self.press(self._next(), SLOW)

    def _next(self) -> bytes:
        """What somebody presses who wants to see every question and answer only those in words."""
        seen = self.seen
        if asking.TYPE_OR_LINES in seen:
            if self.word in seen:
                return ENTER
            self.texts.add(place(seen))
            return self.word.encode()
        if visiting.START in seen:
            return b"1"
        if "●" in seen:
            return RIGHT
        if self.thorough and PACE in seen:
            return b"2"
        return b"s" if asking.SKIP in seen else RIGHT

    def choose(self, words: str) -> str:
        """Press the number of the choice that begins with these words, as soon as it is there."""
        found: list[str] = []

        def offered() -> bool:
            found[:] = re.findall(rf"(\d+) +(?:● )?{re.escape(words)}", self.seen)
            return bool(found)

        self.wait_until(offered, words)
        return self.press(found[-1].encode())

    def wait_for(self, words: str) -> None:
        """Look on until these words are there: a busy machine paints in more than one go."""
        self.wait_until(lambda: words in self.seen, words)

    def wait_until(self, come: Callable[[], bool], words: str) -> None:
        until = time.monotonic() + PATIENCE
        while not come():
            assert time.monotonic() < until, f"there is no {words!r} in {self.seen[-1500:]!r}"
            self.terminal.read(QUIET)
            self.seen = self.terminal.text()


def place(seen: str) -> str:
    """Which step a screen says that it is."""
    found = re.search(r"step (\d+)", seen)
    return found[1] if found else ""
