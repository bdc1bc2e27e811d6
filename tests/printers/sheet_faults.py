"""What goes wrong with printers and a print server, at random, and how it is set right again."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable

from tests.printers.parts import Cups, Simulator

TROUBLES = ("media-empty", "media-jam", "door-open", "toner-empty", "hang", "abort", "print 0.4")


class Faults:
    """The faults of one run; at most one at a time for each printer, and one for the print server."""

    def __init__(self, cups: Cups, printers: dict[str, Simulator], chance: random.Random) -> None:
        self.done: Counter[str] = Counter()
        self._cups = cups
        self._printers = printers
        self._random = chance
        self._next = time.monotonic() + 0.5
        self._mending: dict[str, tuple[float, Callable[[], object]]] = {}

    def tick(self, *, going: bool) -> None:
        """Let something go wrong, if it is time; set right what was to be set right by now."""
        now = time.monotonic()
        for what, (when, mend) in sorted(self._mending.items()):
            if now >= when or not going:
                del self._mending[what]
                mend()
        if going and now >= self._next:
            self._next = now + self._random.uniform(0.1, 0.8)
            self._fault(now)

    def mend(self) -> None:
        """Set everything right."""
        for what in sorted(self._mending):
            self._mending.pop(what)[1]()

    def mend_printer(self, name: str) -> None:
        """Set one printer right."""
        if name in self._mending:
            self._mending.pop(name)[1]()

    def _fault(self, now: float) -> None:
        name = "server" if self._random.random() < 0.06 else self._random.choice([*self._printers])
        lasts = self._random.choice((0.3, 1.0, 2.0, 7.0))
        if name in self._mending:
            return
        if name == "server":
            self._cups.kill()
            self._mending[name] = (now + min(lasts, 2.0), self._cups.start)
            self._note("print server killed -9 and started again")
            return
        printer = self._printers[name]
        match self._random.randrange(10):
            case 0 | 1:
                printer.kill()
                self._mending[name] = (now + lasts, lambda: _on_again(printer))
                self._note("printer switched off and on again")
            case 2:
                self._staff("cupsdisable", "cupsenable", name, now + lasts)
            case 3:
                self._staff("cupsreject", "cupsaccept", name, now + lasts)
            case _:
                trouble = self._random.choice(TROUBLES)
                printer.does(trouble)
                self._mending[name] = (now + lasts, lambda: printer.does("print"))
                self._note(f"printer: {trouble}")

    def _staff(self, command: str, undone: str, name: str, when: float) -> None:
        if self._cups.run(command, name, check=False).returncode == 0:
            self._mending[name] = (when, lambda: self._undo(undone, name))
            self._note(command)

    def _undo(self, command: str, name: str) -> None:
        """As staff would: as soon as there is a print server to tell."""
        if self._cups.run(command, name, check=False).returncode != 0:
            self._mending[name] = (time.monotonic() + 0.3, lambda: self._undo(command, name))

    def _note(self, what: str) -> None:
        self.done[what] += 1


def _on_again(printer: Simulator) -> None:
    printer.does("print")
    printer.start()
