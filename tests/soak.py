"""Session after session at the real kiosk, each ended at a random moment or upset by random faults.

`python -m tests.soak --sessions N` kills each of N sessions; `python -m tests.soak --minutes N` upsets sessions for so
long. Every person types a word; it may be found nowhere once their visit has ended. Ends with 1 and the seed on any
failure.
"""

from __future__ import annotations

import argparse
import collections
import os
import random
import re
import secrets
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.layout.phrases import asking
from tests.bench.sessions import anonymous
from tests.contract import traces
from tests.soak_machine import Machine

KILLS = {
    signal.SIGKILL: 50,
    signal.SIGTERM: 12,
    signal.SIGSEGV: 10,
    signal.SIGABRT: 5,
    signal.SIGHUP: 5,
    signal.SIGINT: 5,
    signal.SIGBUS: 5,
    signal.SIGSTOP: 1,
}
"""Signals that end a visit, and how often each is sent of all together."""
KEYS = (
    b"\x1b[C",
    b"\x1b[D",
    b"\r",
    b"\x1b",
    b"\t",
    b"s",
    b"1",
    b"2",
    b"u",
    b"\x1b[B",
    b"\x1b[<0;20;12M\x1b[<0;20;12m",
)
FLOODS = (b"x", b"1\x1b[C", b"\x1b[<0;9;9M\x1b[<0;9;9m", b"\xff\xfe", b"\x1b[;:P", b"\x1b[200~1\r\x1b[201~")
LOOKED_AT_EVERY = 50
"""Sessions after which the parent's memory and all files are searched."""
TELLS_EVERY = 30.0
MOST_GROWTH = 1.02
"""Times the memory of the parent at the start that it may have at the end."""
EXPECTED = re.compile(rb"builtins\.ValueError .*station_probe\.py")
"""The one crash that is asked for."""


class Failed(Exception):
    """Something is not as it must be."""


class Soak:
    """One run: its people, what became of them, and what was found."""

    def __init__(self, machine: Machine, seed: int) -> None:
        self.machine = machine
        self.random = random.Random(seed)  # noqa: S311 - the same faults again for the same seed
        self.prefix = "z" + secrets.token_hex(5)
        """What every word begins with; it stands nowhere else."""
        self.sessions = 0
        self.ends: collections.Counter[str] = collections.Counter()
        self.tracebacks = self.words = 0
        self.memory: list[float] = []
        self.started = self.told = time.monotonic()

    def session(self, upset: Callable[[], str]) -> None:
        """One person, from the welcome until the next welcome."""
        machine = self.machine
        visit = machine.visit
        word = f"{self.prefix}{self.sessions:06d}".encode()
        machine.forget()
        machine.send(b"1")
        patient = self.random.random()
        if patient < 0.8:
            machine.wait_for(asking.TYPE_OR_LINES)
        machine.send(word)
        if patient < 0.5:
            machine.wait_for(word.decode())
        for _ in range(self.random.randrange(5)):
            machine.send(self.random.choice((*KEYS, word)))
            machine.read(self.random.random() * 0.05)
        machine.read(self.random.random() * 0.05)
        end = upset()
        self.ends[end] += 1
        machine.wait_for_next(visit)
        self._look_at_screen(end)
        self.sessions += 1
        if self.sessions % LOOKED_AT_EVERY == 1:
            self.look_around()
        if time.monotonic() - self.told > TELLS_EVERY:
            self.tell()

    def _look_at_screen(self, end: str) -> None:
        shown = self.machine.since_emptied()
        if traces.in_output(shown, [self.prefix]):
            self.words += 1
            raise Failed(
                f"after {end} a word is on the next person's screen: {traces.on_terminal(shown)[-800:]!r}"
            )
        if self.machine.has_shown(b"Traceback"):
            self.tracebacks += 1
            raise Failed("a traceback was shown")
        for line in self.machine.log_lines():
            if self.prefix.encode() in line:
                self.words += 1
                raise Failed("a word is in the log")
            if b" C-" in line and not EXPECTED.search(line):
                self.tracebacks += 1
                raise Failed(f"a crash nobody asked for: {line!r}")

    def look_around(self) -> None:
        """Search the files and, as root, the memory of both processes; and note how much the parent has."""
        machine = self.machine
        self.memory.append(anonymous(machine.pid))
        found = {str(each) for each in traces.files_with([machine.folder], [self.prefix])}
        for name, pid in (("kiosk", machine.pid), ("visit", machine.visit)):
            found |= {f"{each} of the {name}" for each in traces.process_tells(pid, [self.prefix])}
            if os.geteuid() == 0 and traces.memory_holds(pid, [self.prefix]):
                found.add(f"memory of the {name}")
        if found:
            self.words += len(found)
            raise Failed(f"a word is left: {sorted(found)}")

    def tell(self) -> None:
        """One line of how far it is."""
        self.told = time.monotonic()
        gone = self.told - self.started
        memory = f"{self.memory[0]:.1f} -> {self.memory[-1]:.1f} MiB" if self.memory else "?"
        rate = self.sessions / gone
        print(f"{gone:6.0f} s  {self.sessions} sessions, {rate:.1f} a second, parent {memory}", flush=True)

    def kill(self) -> str:
        """Kill the visit."""
        [number] = self.random.choices([*KILLS], [*KILLS.values()])
        self.machine.signal(number)
        return number.name

    def upset(self) -> str:
        """Something happens to the visit, and then it ends."""
        faults = (self._paused, self._resized, self._flooded, self._stalled, self._frozen)
        [fault] = self.random.choices(faults, (4, 4, 2, 1, 1))
        name = fault()
        if fault in (self._stalled, self._frozen):
            return name
        end = self.random.choice((self._broken, self._broken, self.kill))
        return f"{name}, {end()}"

    def _paused(self) -> str:
        self.machine.signal(signal.SIGSTOP)
        self.machine.send(b"\x1b[C1s")
        self.machine.read(self.random.random())
        self.machine.signal(signal.SIGCONT)
        self.machine.read(0.05)
        return "stopped for a while"

    def _resized(self) -> str:
        for _ in range(self.random.randrange(1, 30)):
            size = self.random.choice(((80, 24), (1, 1), (48, 14), (60, 18), (200, 70), (3, 2), (500, 2)))
            self.machine.resize(*size)
            self.machine.read(self.random.random() * 0.03)
        self.machine.resize(80, 24)
        self.machine.read(0.05)
        return "resized"

    def _flooded(self) -> str:
        flood = self.random.choice(FLOODS)
        self.machine.send(flood * (self.random.randrange(1_000_000) // len(flood)))
        return "flooded"

    def _stalled(self) -> str:
        """The terminal stops reading, for longer than a visit may be silent."""
        visit = self.machine.visit
        until = time.monotonic() + 20
        while self.machine.is_there(visit) and time.monotonic() < until:
            self.machine.send_only(b"\x1b[C\x1b[D1s")
            time.sleep(0.02)
        if self.machine.is_there(visit):
            self.machine.signal(signal.SIGKILL)
            return "stalled terminal, lived"
        return "stalled terminal"

    def _frozen(self) -> str:
        self.machine.signal(signal.SIGSTOP)
        return "frozen"

    def _broken(self) -> str:
        """Ask for help until the visit crashes; where letters are typed, no help is to be had."""
        visit = self.machine.visit
        for keys in (b"", b"\r", b"\x1b", b"\x1b[D", b"\r"):
            self.machine.send(keys)
            self.machine.read(0.1)
            if not self.machine.is_there(visit) or self._crashes(visit):
                return "crash"
        self.machine.signal(signal.SIGKILL)
        return "SIGKILL"

    def _crashes(self, visit: int) -> bool:
        """Ask for help, and see whether that ends the visit: what is typed later would be for the next one."""
        self.machine.send(b"h")
        until = time.monotonic() + 1
        while self.machine.is_there(visit) and time.monotonic() < until:
            self.machine.read(0.02)
        return not self.machine.is_there(visit)

    def report(self) -> None:
        """What came of it."""
        middle = self.memory[len(self.memory) // 2]
        print(f"{self.sessions} sessions; tracebacks {self.tracebacks}, words found {self.words}")
        first, last = self.memory[0], self.memory[-1]
        print(f"parent: {first:.1f} MiB at the start, {middle:.1f} in the middle, {last:.1f} at the end")
        print(", ".join(f"{name} {count}" for name, count in sorted(self.ends.items())))


def run(soak: Soak, sessions: int, minutes: float) -> None:
    """As many sessions as asked for, or for as long. Raises Failed."""
    until = soak.started + minutes * 60
    upset = soak.upset if minutes else soak.kill
    while soak.sessions < sessions or time.monotonic() < until:
        soak.session(upset)
    soak.look_around()
    if soak.memory[-1] > soak.memory[0] * MOST_GROWTH:
        raise Failed(f"the parent has grown: {soak.memory}")


def main() -> int:
    """Run what was asked for; 0 if all was well."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--sessions", type=int, default=0)
    parser.add_argument("--minutes", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, Machine(Path(name)) as machine:
        soak = Soak(machine, asked.seed)
        try:
            run(soak, asked.sessions, asked.minutes)
        except (Failed, TimeoutError) as why:
            print(f"FAILED in session {soak.sessions}, seed {asked.seed}: {why}")
            return 1
        finally:
            if soak.memory:
                soak.report()
    return 0


if __name__ == "__main__":
    sys.exit(main())
