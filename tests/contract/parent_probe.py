"""The real parent with visits that do what one typed letter says, for the contract tests.

Started as `python parent_probe.py [FASTER]`: every pause and wait is divided by so much. A visit prints "visit N.",
says how the one before it ended, and reads letters: d done, c crash, k kill -9, s silence, f frozen (it stops itself),
o overdue, t deaf to SIGTERM, m junk to the parent,
q quit without a word, h hang once it has ended, l leave.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import termios
import time
from itertools import count

os.close(os.open(os.ttyname(0), os.O_RDWR))  # the first terminal a session opens controls it

from kiosk.screens.host import StaffDesk  # noqa: E402
from kiosk.station import faults, lockdown, parent, watched  # noqa: E402
from kiosk.station.child import Line  # noqa: E402
from kiosk.station.log import Log  # noqa: E402
from kiosk.station.pin import Tries  # noqa: E402
from kiosk.station.systemd import Systemd  # noqa: E402
from kiosk.station.terminal import Terminal  # noqa: E402

FASTER = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
for module, names in (
    (lockdown, ("ALONE",)),
    (parent, ("_ROUND",)),
    (watched, ("SILENCE", "GRACE")),
    (faults, ("FIRST_PAUSE", "LONGEST_PAUSE")),
):
    for name in names:
        setattr(module, name, getattr(module, name) / FASTER)
numbers = count(1)


def put(words: str) -> None:
    os.write(1, words.encode())


def broken(answer: str) -> None:
    raise ValueError(answer)


def visit(line: Line) -> int:  # noqa: C901 - one letter, one way to go wrong
    modes = termios.tcgetattr(0)
    modes[3] &= ~termios.ICANON
    termios.tcsetattr(0, termios.TCSANOW, modes)
    line.beat(None)
    line.shown()
    put(f"\x1b[?1049h\x1b[?1003hvisit {number}. {how}.")
    answer = "MARKERWORD"
    while True:
        line.beat(None)
        if not select.select([0], [], [], 0.01)[0]:
            continue
        match os.read(0, 1):
            case b"d":
                line.ended("done")
                return 0
            case b"c":
                broken(answer)
            case b"k":
                os.kill(os.getpid(), signal.SIGKILL)
            case b"s":
                time.sleep(1000)
            case b"f":
                os.kill(os.getpid(), signal.SIGSTOP)
            case b"o":
                line.beat(0.0)
                while True:
                    line.beat(0.0)
                    time.sleep(0.01)
            case b"t":
                signal.signal(signal.SIGTERM, signal.SIG_IGN)
            case b"q":
                return 0  # and says nothing
            case b"h":
                line.ended("done")
                time.sleep(1000)
            case b"l":
                line.leave()
                return 0
            case b"m":
                os.write(line.pipe, b"\xff junk\nbeat nan\ncrash\n" + b"x" * 20_000 + b"\n")
                put("told.")


here = Terminal()
kept = parent.Parent(here, Log(os.environ), Systemd(os.environ))
kept.take_signals()
lockdown.no_core_files()
code, how = 0, "first"
try:
    for number in numbers:  # noqa: B007 - each visit inherits its number
        how = kept.visit(Line(StaffDesk(), -1, "", Tries()), visit, lambda message: None)
        if kept.faults.down:
            kept.out_of_order(kept.faults.last[-1].code)
except parent.Ended as end:
    code = end.code
finally:
    here.give_back()
sys.exit(code)
