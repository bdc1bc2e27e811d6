"""How soon a page is with the print server after Print is pressed, and how the screen answers meanwhile.

With a real print server and a printer made of software. Run as `python -m tests.bench.printing SOCKET`, it is the
program in the terminal: the left arrow prints, the right arrow turns a page.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from kiosk.deliver.job import Page
from kiosk.deliver.printer import printer_at
from kiosk.screens.environment import scrub_environment
from kiosk.summary.pdf import render
from tests.bench.measure import Figure, percentile, seconds_in_turn
from tests.bench.paper import document
from tests.bench.terminal import Terminal
from tests.printers.parts import Cups, Discovery, Simulator
from tests.printers.processes import short_folder

QUEUE = "bench"
TIMES = 15
KEYS = 200
PEOPLE = 12
"""So many people's sheets in turn, so that none is made that was just made."""
LEFT, RIGHT = b"\x1b[D", b"\x1b[C"
STILL = 0.03
"""Seconds without a change on the screen before the next key."""
TURNED = "This is page {number}."
MOST = 1.5
"""Times the idle figure that a key may take while a page is made and sent."""


def figures() -> Iterator[Figure]:
    """A page of the first guide, accepted; and keys while pages are made and sent, beside keys while none is."""
    with short_folder("bench") as folder, contextlib.ExitStack() as stack:
        discovery = stack.enter_context(contextlib.closing(Discovery(folder)))
        printer = stack.enter_context(contextlib.closing(Simulator(folder / "printer", discovery, "bench")))
        cups = stack.enter_context(contextlib.closing(Cups(folder / "cups")))
        cups.add(QUEUE, printer.uri)
        cups.run("cupsdisable", QUEUE)
        yield from _accepted(cups)
        yield from _keys(cups)


def _accepted(cups: Cups) -> Iterator[Figure]:
    """The print server is only asked to accept: no page leaves its spool."""
    sheets = itertools.cycle([document(number) for number in range(PEOPLE)])
    page = Page(render(next(sheets)).content)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(page.content)
        file.flush()
        environment = {**os.environ, "CUPS_SERVER": str(cups.socket)}

        def by_lp() -> None:
            subprocess.run(["lp", "-d", QUEUE, file.name], env=environment, capture_output=True, check=True)

        sent, made, lp = seconds_in_turn(
            lambda: _send(cups, page),
            lambda: _send(cups, Page(render(next(sheets)).content)),
            by_lp,
            times=TIMES,
        )
    cups.run("cancel", "-a", "-x")
    against = "lp of the same file"
    yield Figure("a page that is made, sent to job accepted", sent * 1000, "ms", lp * 1000, against, 1.0)
    yield Figure("press of Print to job accepted, PDF made too", made * 1000, "ms", lp * 1000, against)


def _send(cups: Cups, page: Page) -> None:
    printer = printer_at(QUEUE, str(cups.socket))
    printer.send(printer.begin(page), page)


def _keys(cups: Cups) -> Iterator[Figure]:
    """Two such programs in turn: in the one pages are made and sent all the time."""
    program = [sys.executable, "-m", "tests.bench.printing", str(cups.socket)]
    busy: list[float] = []
    idle: list[float] = []
    with Terminal(program, dict(os.environ)) as terminal:
        terminal.shown(TURNED.format(number=0))
        for number in range(1, KEYS + 1):
            prints = number % 2 == 0
            terminal.quiet(STILL)
            if prints:
                terminal.send(LEFT)
                terminal.quiet(0)
                time.sleep(0.005 * (number % 8))
            sent = terminal.send(RIGHT)
            (busy if prints else idle).append(terminal.shown(TURNED.format(number=number)) - sent)
    cups.run("cancel", "-a", "-x")
    for share, at_most in ((0.5, None), (0.95, MOST)):
        what = f"key to paint while a page is made and sent, p{share * 100:.0f} of {len(busy)}"
        measured, baseline = (percentile(samples, share) * 1000 for samples in (busy, idle))
        yield Figure(what, measured, "ms", baseline, "the same with nothing to print", at_most)


def run(socket: str) -> None:
    """An app that turns a page at the right arrow, and makes and sends a sheet in a thread at the left arrow."""
    from textual import events
    from textual.app import App, ComposeResult

    from kiosk.screens.inert import as_lines
    from kiosk.screens.theme import CALM, variables
    from kiosk.screens.widgets.page_body import PageBody

    sheets = itertools.cycle([document(number) for number in range(PEOPLE)])
    render(next(sheets))
    printer = printer_at(QUEUE, socket)

    def put() -> None:
        page = Page(render(next(sheets)).content)
        number = printer.begin(page)
        printer.send(number, page)
        printer.look(number)
        printer.drop(number)

    class Pages(App[None]):
        def get_theme_variable_defaults(self) -> dict[str, str]:
            return variables(CALM)

        def compose(self) -> ComposeResult:
            self.number = 0
            yield PageBody(as_lines(TURNED.format(number=0)))

        def on_key(self, event: events.Key) -> None:
            if event.key == "left":
                self.run_worker(put, thread=True)
            elif event.key == "right":
                self.number += 1
                self.query_one(PageBody).show(as_lines(TURNED.format(number=self.number)))

    app = Pages()
    app.animation_level = "none"
    app.run()


if __name__ == "__main__":
    scrub_environment()
    run(str(Path(sys.argv[1])))
