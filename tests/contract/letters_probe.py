"""Find out which sizes of letters this terminal can show, change to each of them and back, and tell what came of it.

python letters_probe.py FILE           each line: how many sizes there are, or columns and rows
python letters_probe.py FILE KEYS      columns and rows again and again; what is typed goes into KEYS
"""

from __future__ import annotations

import os
import select
import sys
import time
import tty
from pathlib import Path

from kiosk.station import letters as sizes_of_letters
from kiosk.station.letters import letters_here
from kiosk.station.terminal import Terminal

_LONG_ENOUGH = 10.0
"""Seconds."""


def tell(file: Path, words: str) -> None:
    """Add a line."""
    with file.open("a", encoding="utf-8") as told:
        told.write(words + "\n")


def change(terminal: Terminal, file: Path) -> None:
    """To each size there is, and to the usual one."""
    letters = letters_here(os.environ, terminal.size)
    tell(file, f"sizes {letters.sizes}")
    tell(file, "{} {}".format(*terminal.size()))
    for size in [*range(1, letters.sizes), 0] if letters.sizes > 1 else []:
        before, until = terminal.size(), time.monotonic() + _LONG_ENOUGH
        letters.set(size)
        while terminal.size() == before and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.3)
        tell(file, "{} {}".format(*terminal.size()))
    tell(file, "end")
    time.sleep(_LONG_ENOUGH)


def listen(terminal: Terminal, file: Path, keys: Path) -> None:
    """To every key, for ever."""
    tty.setraw(0)
    while True:
        tell(file, "{} {}".format(*terminal.size()))
        if select.select([0], [], [], 0.1)[0]:
            with keys.open("ab") as typed:
                typed.write(os.read(0, 1024))


if __name__ == "__main__":
    # Among other tests a compositor is slower than on a station, and a size that is seen too late is not offered.
    vars(sizes_of_letters).update(_PATIENCE=_LONG_ENOUGH, _SEEN_WITHIN=_LONG_ENOUGH)
    if len(sys.argv) > 2:
        listen(Terminal(), Path(sys.argv[1]), Path(sys.argv[2]))
    change(Terminal(), Path(sys.argv[1]))
