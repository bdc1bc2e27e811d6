"""A monkey at the real kiosk: random keys, touches, pastes and sizes, in a real pseudo-terminal.

    python -m tests.monkey --keys 20000 --seed 1 [--guide PATH]

It types in bursts and waits for a paint after each. It fails, naming its seed and the last keys, on a traceback, an
exit, a visit that broke, a hang over 2 seconds, two answers from one press, or growth of the parent.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import json
import random
import re
import select
import socket
import struct
import sys
import tempfile
import termios
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kiosk.guide.load import load
from tests.contract.terminal import Terminal
from tests.monkey_hands import SIZES, Hands

GUIDE = "tests/guides/getting_there"
ASK = b"\x1b[24;2~"
HANG = 2.0
"""Seconds within which every burst must have been painted."""
AGAIN = 0.7
"""Seconds after which the monkey asks again: a paste that was not ended takes what follows for its own."""
START = 30.0
MOST_GROWTH = 1 << 20
"""Bytes the parent may grow by after its first visits."""
WARM = 10
"""Visits after which the parent is first measured."""
STEPS, FITS = (1, 3), (30, 75)
"""How many keys come at once: a few, to get somewhere, or many, of which most come too early for what is shown."""
FIRST_STEPS = 30_000
"""Keys after which the monkey has been everywhere, and has fits more often."""


class Fell(Exception):
    """What the kiosk must never do; the message says which."""


@dataclass
class Tally:
    """What has happened so far."""

    keys: int = 0
    bursts: int = 0
    ended: int = 0
    visited: set[str] = field(default_factory=set)
    slowest: float = 0.0
    before: int = 0
    after: int = 0
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Keys a second."""
        return self.keys / self.seconds if self.seconds else 0.0


class Monkey:
    """One kiosk and one run of random keys."""

    def __init__(self, guide: str, seed: int, hang: float = HANG) -> None:
        self.seed = seed
        self._hang = hang
        self.tally = Tally()
        self.last: deque[bytes] = deque(maxlen=40)
        self._random = random.Random(seed)  # noqa: S311 - a monkey keeps no secrets
        self._hands = Hands(self._random)
        self._running = False
        self._folder = tempfile.TemporaryDirectory()
        path = f"{self._folder.name}/told"
        self._told = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._told.bind(path)
        self._log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._log.bind(f"{self._folder.name}/log")
        self._log.setblocking(False)
        env = {
            "KIOSK_MONKEY": path,
            "KIOSK_MONKEY_PAGES": self._folder.name,
            "KIOSK_LOG": f"{self._folder.name}/log",
        }
        args = ["-m", "tests.monkey_kiosk", guide, "--save-to", self._folder.name]
        self.terminal = Terminal(args, env)

    def __enter__(self) -> Self:
        self._wait("born", START)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.terminal.__exit__()
        self._told.close()
        self._log.close()
        self._folder.cleanup()

    def press(self, keys: int) -> None:
        """Press so many keys. Raises Fell."""
        began, done = time.monotonic(), self.tally.keys + keys
        try:
            while self.tally.keys < done:
                steps = 4 if self.tally.keys < FIRST_STEPS else 1
                most = self._random.choice((FITS, *[STEPS] * steps))
                self._burst(min(self._random.randint(*most), done - self.tally.keys))
        finally:
            self.tally.seconds += time.monotonic() - began
            self.tally.after = self.memory()
        if self.tally.before and self.tally.after - self.tally.before > MOST_GROWTH:
            raise Fell(f"the parent grew from {self.tally.before} to {self.tally.after} bytes")

    def memory(self) -> int:
        """Bytes of memory that are the parent's alone, or shared with its one visit."""
        rollup = Path(f"/proc/{self.terminal.process.pid}/smaps_rollup").read_text()
        return sum(int(each) for each in re.findall(r"^Anonymous:\s+(\d+) kB", rollup, re.MULTILINE)) * 1024

    def _burst(self, size: int) -> None:
        pieces = [self._hands.piece(purposeful=size <= STEPS[1]) for _ in range(size)]
        self.last.extend(pieces)
        self.tally.keys += size
        self.tally.bursts += 1
        if self._random.random() < 0.004:
            self._resize(self._random.choice(SIZES))
        elif self._hands.size[0] < 48 or self._hands.size[1] < 14:
            self._resize((80, 24))
        self.terminal.type(b"".join(pieces))
        began = time.monotonic()
        self._ask()
        self.tally.slowest = max(self.tally.slowest, time.monotonic() - began)
        if not self.tally.before and self.tally.ended >= WARM:
            self.tally.before = self.memory()

    def _resize(self, size: tuple[int, int]) -> None:
        self._hands.size = size
        fcntl.ioctl(self.terminal.master, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))

    def _ask(self) -> None:
        """Until the burst has been painted, or another person's welcome has. Raises Fell."""
        until = time.monotonic() + self._hang
        while True:
            left = until - time.monotonic()
            if left <= 0:
                raise Fell(f"nothing was painted for {self._hang:.0f} seconds")
            self.terminal.type(ASK)
            if self._wait("painted", min(AGAIN, left), or_else=False):
                return

    def _wait(self, what: str, seconds: float, *, or_else: bool = True) -> bool:
        until = time.monotonic() + seconds
        while True:
            left = until - time.monotonic()
            if left <= 0:
                if or_else:
                    raise Fell(f"it has not {what} within {seconds:.0f} seconds")
                return False
            ready, _, _ = select.select([self.terminal.master, self._told.fileno()], [], [], left)
            if self.terminal.master in ready:
                self._look()
            if self._told.fileno() in ready and self._hear(json.loads(self._told.recv(1 << 17))) in (
                what,
                "born",
            ):
                return True

    def _look(self) -> None:
        """At what is painted."""
        if self.terminal.process.poll() is not None:
            raise Fell(f"the kiosk ended with {self.terminal.process.returncode}")
        self.terminal.read(0)
        for words in (b"Traceback", b"Error", b"out of order"):
            if words in self.terminal.output:
                raise Fell(f"the screen says {words.decode()}")
        self.terminal.output = self.terminal.output[-16:]

    def _hear(self, told: dict[str, Any]) -> str:
        """What a visit tells; the name of it. Raises Fell."""
        what = str(told["what"])
        self.tally.visited |= set(told["visited"])
        if what == "crashed":
            raise Fell(f"a visit broke: {told['report']}")
        if told["two"]:
            raise Fell(f"one press gave several answers: {'; '.join(told['two'])}")
        if told["presses"] > told["inputs"]:
            raise Fell(f"{told['inputs']} keys and touches have pressed {told['presses']} times")
        self._hands.ahead, self._hands.aside = told.get("ahead", ()), told.get("aside", ())
        if what == "born" and self._running:
            raise Fell("a visit has gone without a word")
        with contextlib.suppress(BlockingIOError):
            raise Fell(f"the parent wrote down: {self._log.recv(65536).decode()}")
        self._running = what != "ended"
        self.tally.ended += what == "ended"
        return what


def steps_of(guide: str) -> tuple[str, ...]:
    """The names of a guide's steps, but for those that are only asked where settings say the place is private."""
    loaded = load(Path(guide)).guide
    steps = loaded.steps.items() if loaded is not None else ()
    return tuple(name for name, step in steps if not getattr(step, "direct", False))


def unvisited(guide: str, visited: set[str]) -> list[str]:
    """The steps that nobody has come to."""
    seen = {each.partition("/")[0] for each in visited}
    return [step for step in steps_of(guide) if step not in seen]


def told(tally: Tally, guide: str) -> str:
    """What to print of a run."""
    missed = unvisited(guide, tally.visited)
    steps = len(steps_of(guide))
    return (
        f"{tally.keys:,} keys in {tally.seconds:.0f} s ({tally.rate:.0f} a second), {tally.bursts:,} bursts, the "
        f"slowest painted after {tally.slowest:.2f} s\n"
        f"{steps - len(missed)} of {steps} steps visited ({len(tally.visited)} parts), {tally.ended:,} sessions "
        f"finished{'; never at: ' + ', '.join(missed) if missed else ''}\n"
        f"the parent's memory: {tally.before / 1e6:.2f} MB after {WARM} sessions, {tally.after / 1e6:.2f} MB at the end"
    )


def main(words: Sequence[str] | None = None) -> int:
    """Run what was asked for; 1 if the kiosk did what it must not."""
    asked = argparse.ArgumentParser(description="Press random keys at the real kiosk.")
    asked.add_argument("--keys", type=int, default=20_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--guide", default=GUIDE)
    given = asked.parse_args(words)
    with Monkey(given.guide, given.seed) as monkey:
        try:
            monkey.press(given.keys)
        except Fell as fell:
            print(f"FAILED with --seed {given.seed} after {monkey.tally.keys:,} keys: {fell}")
            print("the last keys, the newest last:", b" ".join(each[:40] for each in monkey.last))
            return 1
        finally:
            print(told(monkey.tally, given.guide))
    return 0


if __name__ == "__main__":
    sys.exit(main())
