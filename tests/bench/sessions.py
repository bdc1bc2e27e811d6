"""How soon the next person sees the welcome, and what a visit and the process that stays cost, on the shipped guide.

Run on the real station, but no press is ever refused, Help crashes, and it is never out of order.
"""

from __future__ import annotations

import os
import re
import signal
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.layout.phrases import asking, visiting
from tests.bench.measure import Figure, percentile
from tests.bench.terminal import Terminal

KIOSK = [sys.executable, "-m", "tests.contract.station_probe"]
SETTINGS = """
[guides]
show = ["cervical_dystonia"]
drafts = true
responsible_clinician = "Nobody, this is a bench"
[times]
faults = 1000000
still = 3600
"""
FIRST_WORDS = "Treatment choices"
COLD_STARTS = 7
ENDS = 21
STEPS = 200
VISITS = 500
IDLE = 60.0
"""Seconds at the welcome."""
MOST_WAIT = 250.0
MOST_PRIVATE = 16.0
MOST_IDLE = 0.5
STILL = 0.03
START, SKIP, LEFT, RIGHT, ESCAPE, HELP = b"1", b"s", b"\x1b[D", b"\x1b[C", b"\x1b", b"h"
_AGAIN, _YES = b"5", b"2"
"""Start again, in the menu of Stop or print; and yes, start again."""
_STEP = re.compile(r"step (\d+)")
_TURN_AT = 9
"""The step at which the walk turns round."""
_MOST_PRESSES = 10 * STEPS
_MIB = 1024.0


def figures(folder: Path) -> Iterator[Figure]:
    """Each beside what the issue allows, or beside a cold start of the same program."""
    settings = folder / "kiosk.toml"
    settings.write_text(SETTINGS)
    environment = {**os.environ, "KIOSK_SETTINGS": str(settings), "KIOSK_LOG": str(folder / "nobody")}
    cold = statistics.median(_cold(environment) for _ in range(COLD_STARTS)) * 1000
    with Terminal(KIOSK, environment) as kiosk:
        kiosk.shown(FIRST_WORDS)
        kiosk.quiet(0.5)
        yield _aim(
            "private memory of a visit at the welcome", private(child_of(kiosk.pid)), "MiB", MOST_PRIVATE
        )
        for how, end in (("finished", _finish), ("crash", _crash), ("kill -9", _kill)):
            waits = [end(kiosk) * 1000 for _ in range(ENDS)]
            yield Figure(
                f"{how} to the next welcome, p50 of {ENDS}", percentile(waits, 0.5), "ms", cold, "cold start"
            )
            yield _aim(f"{how} to the next welcome, p50 of {ENDS}", percentile(waits, 0.5), "ms", MOST_WAIT)
        yield _aim(f"CPU of both processes over {IDLE:.0f} s at the welcome", _idle(kiosk), "%", MOST_IDLE)
        yield from _stays(kiosk)
        _steps(kiosk)
        yield _aim(
            f"private memory of a visit after {STEPS} steps", private(child_of(kiosk.pid)), "MiB", None
        )


def _aim(what: str, value: float, unit: str, most: float | None) -> Figure:
    """A figure beside the most that it may be."""
    if most is None:
        return Figure(what, value, unit)
    return Figure(what, value, unit, most, "the most it may be", 1.0)


def _cold(environment: dict[str, str]) -> float:
    with Terminal(KIOSK, environment) as terminal:
        return terminal.shown(FIRST_WORDS) - terminal.started


def _finish(kiosk: Terminal) -> float:
    for keys, words in (
        (START, asking.SKIP),
        (ESCAPE, visiting.START_AGAIN),
        (_AGAIN, visiting.YES_START_AGAIN),
    ):
        _press(kiosk, keys, words)
    return _welcomed(kiosk, kiosk.send(_YES))


def _crash(kiosk: Terminal) -> float:
    _press(kiosk, START, asking.SKIP)
    return _welcomed(kiosk, kiosk.send(HELP))


def _kill(kiosk: Terminal) -> float:
    visit = child_of(kiosk.pid)
    sent = kiosk.send(b"")
    os.kill(visit, signal.SIGKILL)
    return _welcomed(kiosk, sent)


def _welcomed(kiosk: Terminal, sent: float) -> float:
    wait = kiosk.shown(FIRST_WORDS) - sent
    kiosk.quiet(STILL)
    return wait


def _press(kiosk: Terminal, keys: bytes, words: str) -> None:
    kiosk.send(keys)
    kiosk.shown(words)
    kiosk.quiet(STILL)


def _idle(kiosk: Terminal) -> float:
    both = (kiosk.pid, child_of(kiosk.pid))
    kiosk.quiet(1.0)
    before, started = sum(map(cpu, both)), time.monotonic()
    time.sleep(IDLE)
    return 100 * (sum(map(cpu, both)) - before) / (time.monotonic() - started)


def _stays(kiosk: Terminal) -> Iterator[Figure]:
    first = anonymous(kiosk.pid)
    for _ in range(VISITS):
        _kill(kiosk)
    what = f"memory of the process that stays, after {VISITS} more visits"
    yield Figure(what, anonymous(kiosk.pid), "MiB", first, "before them", 1.01)


def _steps(kiosk: Terminal) -> None:
    """There and back again, past every question."""
    _press(kiosk, START, asking.SKIP)
    shown, there = 0, True
    for presses in range(_MOST_PRESSES):
        kiosk.send((SKIP, RIGHT)[presses % 2] if there else LEFT)
        kiosk.quiet(STILL)
        step = _STEP.search(kiosk.text)
        if step:
            shown += 1
            there = int(step[1]) < _TURN_AT if there else int(step[1]) <= 1
        if shown == STEPS:
            return
    message = f"only {shown} steps"
    raise TimeoutError(message)


def child_of(pid: int) -> int:
    """The visit of this kiosk; 0 if there is none."""
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return int(told[0]) if told else 0


def private(pid: int) -> float:
    """The memory in MiB that only this process has."""
    return _rollup(pid, "Private_Clean") + _rollup(pid, "Private_Dirty")


def anonymous(pid: int) -> float:
    """The memory in MiB that this process has filled itself, whether another shares it by now or not."""
    return _rollup(pid, "Anonymous")


def cpu(pid: int) -> float:
    """Seconds for which this process has run."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _rollup(pid: int, name: str) -> float:
    found = re.search(rf"^{name}: +(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) / _MIB if found else 0.0
