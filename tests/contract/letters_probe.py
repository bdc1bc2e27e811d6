"""Find out which sizes of letters this terminal can show, change to each of them and back, and tell what came of it.

python letters_probe.py FILE [only-size]
Each line of FILE: how many sizes there are, or columns and rows.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

from kiosk.station.letters import letters_here
from kiosk.station.terminal import Terminal

_LONG_ENOUGH = 10.0


def main(file: Path, *, only_size: bool) -> None:
    """Say everything in the file."""
    for key in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP):
        signal.signal(key, signal.SIG_IGN)
    terminal = Terminal()

    def tell(words: str) -> None:
        with file.open("a", encoding="utf-8") as told:
            told.write(words + "\n")

    if only_size:
        while True:
            tell("{} {}".format(*terminal.size()))
            time.sleep(0.1)
    letters = letters_here(os.environ, terminal.size)
    tell(f"sizes {letters.sizes}")
    tell("{} {}".format(*terminal.size()))
    for size in [*range(1, letters.sizes), 0] if letters.sizes > 1 else []:
        before, until = terminal.size(), time.monotonic() + _LONG_ENOUGH
        letters.set(size)
        while terminal.size() == before and time.monotonic() < until:
            time.sleep(0.05)
        time.sleep(0.3)
        tell("{} {}".format(*terminal.size()))
    tell("end")
    time.sleep(_LONG_ENOUGH)


if __name__ == "__main__":
    main(Path(sys.argv[1]), only_size="only-size" in sys.argv)
