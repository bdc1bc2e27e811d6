"""How long it takes from a key to the painted next step, over 200 steps in a real terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.generate import questions_text
from tests.bench.loading import loaded
from tests.bench.measure import Figure, percentile
from tests.bench.terminal import Terminal

STEPS = 200
FIRST = b"1"
RIGHT = b"\x1b[C"
STILL = 0.03
"""Seconds without a change on the screen before the next key."""


def figures(folder: Path) -> Iterator[Figure]:
    """A step of ours beside a switch between two bare screens with the same widgets, the two in turn."""
    loaded(folder, questions_text(STEPS + 2))
    guide = str(folder / "generated.yaml")
    environment = dict(os.environ)
    ours: list[float] = []
    bare: list[float] = []
    with (
        Terminal(_program("walk", guide), environment) as kiosk,
        Terminal(_program("bare"), environment) as switch,
    ):
        kiosk.shown("Start")
        kiosk.quiet(STILL)
        kiosk.send(FIRST)
        for terminal in (kiosk, switch):
            terminal.shown("Question 0:")
        for step in range(1, STEPS + 1):
            kiosk.quiet(STILL)
            kiosk.send(FIRST)
            ours.append(_step(kiosk, step))
            bare.append(_step(switch, step))
    against = "switch_screen between bare screens, same widgets"
    for share, at_most in ((0.5, None), (0.95, 1.2)):
        what = f"key to painted next step, p{share * 100:.0f} of {STEPS}"
        mine, theirs = (percentile(samples, share) * 1000 for samples in (ours, bare))
        yield Figure(what, mine, "ms", theirs, against, at_most)


def _program(*words: str) -> list[str]:
    return [sys.executable, "-m", "tests.bench.programs", *words]


def _step(terminal: Terminal, step: int) -> float:
    terminal.quiet(STILL)
    sent = terminal.send(RIGHT)
    return terminal.shown(f"Question {step}:") - sent
