"""How long it takes from a key to a painted picture of 1,000 people, in a real terminal.

Run as `python -m tests.bench.picturing NAME`, it is the program in that terminal.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from kiosk.layout.figures import Group, IconArray, People, Tally
from kiosk.layout.marks import Run
from kiosk.screens.environment import scrub_environment
from tests.bench.measure import Figure, percentile
from tests.bench.terminal import COLUMNS, Terminal

PEOPLE = 1000
ROWS = 40
"""The whole picture stands on one page of this terminal."""
TIMES = 200
RIGHT = b"\x1b[C"
STILL = 0.03
"""Seconds without a change on the screen before the next key."""
HAPPENS = "It happens to {count} of {out_of} people."
HAPPENS_NOT = "It does not happen to {count} of {out_of} people."


def picture(count: int) -> IconArray:
    """So many people of a thousand."""
    happens = Run(HAPPENS.format(count=count, out_of=PEOPLE))
    happens_not = Run(HAPPENS_NOT.format(count=PEOPLE - count, out_of=PEOPLE))
    people = People((Run("With something:"),), (happens,), (happens_not,), Tally(count, PEOPLE))
    return IconArray((happens.text, happens_not.text), (Group((people,)),))


def figures() -> Iterator[Figure]:
    """A picture of ours beside a bare Static that is given the same characters, the two in turn."""
    environment = dict(os.environ)
    ours: list[float] = []
    bare: list[float] = []
    with (
        Terminal(_program("ours"), environment, ROWS) as mine,
        Terminal(_program("bare"), environment, ROWS) as theirs,
    ):
        for terminal in (mine, theirs):
            terminal.shown(_last(0))
        for count in range(1, TIMES + 1):
            for terminal, taken in ((mine, ours), (theirs, bare)):
                terminal.quiet(STILL)
                sent = terminal.send(RIGHT)
                taken.append(terminal.shown(_last(count)) - sent)
    against = "Static of the same size, updated"
    for share, at_most in ((0.5, None), (0.95, 2)):
        what = f"key to painted picture of {PEOPLE:,}, p{share * 100:.0f} of {TIMES}"
        measured, baseline = (percentile(samples, share) * 1000 for samples in (ours, bare))
        yield Figure(what, measured, "ms", baseline, against, at_most)


def _program(name: str) -> list[str]:
    return [sys.executable, "-m", "tests.bench.picturing", name]


def _last(count: int) -> str:
    """What stands in the last row of a picture."""
    return HAPPENS_NOT.format(count=PEOPLE - count, out_of=PEOPLE)


def run(name: str) -> None:
    """An app that shows the picture of one person more at each press of the right arrow."""
    from textual import events
    from textual.app import App, ComposeResult
    from textual.widgets import Static

    from kiosk.screens.inert import lines_of
    from kiosk.screens.theme import CALM, variables
    from kiosk.screens.widgets.page_body import PageBody

    def drawn(count: int) -> str:
        lines = picture(count).lines(COLUMNS - 4, ROWS)
        return "\n".join("".join(span.text for span in line) for line in lines)

    texts = [drawn(count) for count in range(TIMES + 1)] if name == "bare" else []

    class Pictures(App[None]):
        def get_theme_variable_defaults(self) -> dict[str, str]:
            return variables(CALM)

        def compose(self) -> ComposeResult:
            self.count = 0
            yield Static(texts[0], markup=False) if texts else PageBody(self.ours())

        def ours(self) -> tuple[tuple[tuple[str, str], ...], ...]:
            return lines_of(picture(self.count).lines(COLUMNS - 4, ROWS))

        def on_key(self, event: events.Key) -> None:
            if event.key == "right":
                self.count += 1
                if texts:
                    self.query_one(Static).update(texts[self.count])
                else:
                    self.query_one(PageBody).show(self.ours())

    app = Pictures()
    app.animation_level = "none"
    app.run()


if __name__ == "__main__":
    scrub_environment()
    run(sys.argv[1])
