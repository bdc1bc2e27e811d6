"""A small sealed App that the contract tests start in a real pseudo-terminal.

Started as `python sealed_probe.py MODE REPORT`. It counts the presses of x on the screen ("alive 3.") and faults on
request, with a marker word in its locals. MODE: sealed, stock, unscrubbed, or orphan (no controlling terminal).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

mode, report = sys.argv[1], Path(sys.argv[2])

if mode != "orphan":
    os.close(os.open(os.ttyname(0), os.O_RDWR))  # the first terminal a session opens controls it

from kiosk.screens.environment import fit_to_start, scrub_environment  # noqa: E402

if mode != "unscrubbed":
    scrub_environment()

from textual.app import App, ComposeResult  # noqa: E402
from textual.events import Key  # noqa: E402
from textual.widgets import Static  # noqa: E402

from kiosk.screens.inert import as_lines  # noqa: E402
from kiosk.screens.sealed import SealedApp, SealedScreen, run_sealed  # noqa: E402
from kiosk.screens.widgets.page_body import PageBody  # noqa: E402
from kiosk.screens.widgets.text_box import TextBox  # noqa: E402


def fault(answer: str) -> None:
    raise ValueError(answer)


class ProbeScreen(SealedScreen[None]):
    presses = 0

    def compose(self) -> ComposeResult:
        yield PageBody(as_lines("alive 0."))
        yield TextBox(columns=40, rows=2)

    def on_key(self, event: Key) -> None:
        answer = "MARKERWORD"
        match event.key:
            case "x":
                self.presses += 1
                self.query_one(PageBody).show(as_lines(f"alive {self.presses}."))
            case "f5":
                fault(answer)
            case "f6":
                self.set_timer(0.01, lambda: fault(answer))
            case "f7":
                self.run_worker(self.work(answer))
            case "f8":
                self.mount(Static(f"{answer} [/]"))
            case "f9":
                self.query_one(TextBox).focus()

    async def work(self, answer: str) -> None:
        fault(answer)


class Probe(SealedApp):
    def on_mount(self) -> None:
        self.push_screen(ProbeScreen())


if mode == "stock":
    App[None]().run()
    sys.exit(0)
unfit = fit_to_start()
if unfit is not None:
    sys.exit(unfit)
sys.exit(run_sealed(Probe(on_crash=lambda text: (report.write_text(text), None)[1])))
