"""How long it takes from the start of the process until a first screen is painted, in a real terminal."""

from __future__ import annotations

import os
import statistics
import sys
from collections.abc import Iterator

from tests.bench.measure import Figure
from tests.bench.programs import ASKED
from tests.bench.terminal import Terminal

TIMES = 7
KIOSK = [sys.executable, "-c", "from kiosk.cli import main; main()", "cervical_dystonia"]
FIRST_WORDS = "Treatment choices"
"""The welcome screen's title begins like this."""


def figures() -> Iterator[Figure]:
    """Our first screen beside bare apps, each started in turn so that a noisy minute falls on all alike."""
    programs = {
        "ours": (KIOSK, FIRST_WORDS),
        "bare": (_program("bare_with_libraries"), ASKED.format(number=0)),
        "stock": (_program("stock"), ASKED.format(number=0)),
    }
    rounds = [{name: _started(*each) for name, each in programs.items()} for _ in range(TIMES)]
    ours, bare, stock = (statistics.median(each[name] for each in rounds) * 1000 for name in programs)
    what = "process start to first painted screen"
    yield Figure(what, ours, "ms", bare, "bare app, same widgets, same libraries imported", 1.5)
    yield Figure(f"{what}, cold", ours, "ms", stock, "bare Textual app, stock widgets")


def _program(name: str) -> list[str]:
    return [sys.executable, "-m", "tests.bench.programs", name]


def _started(command: list[str], words: str) -> float:
    with Terminal(command, dict(os.environ)) as terminal:
        return terminal.shown(words) - terminal.started
