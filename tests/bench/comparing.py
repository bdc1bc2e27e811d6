"""How long it takes from a key to a painted comparison of 8 options by 40 questions, in a real terminal.

Run as `python -m tests.bench.comparing`, it is the bare program beside which ours is measured.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from kiosk.screens.environment import scrub_environment
from tests.bench.generate import ABOUT
from tests.bench.loading import loaded
from tests.bench.measure import Figure, percentile
from tests.bench.terminal import Terminal

OPTIONS = 8
QUESTIONS = 40
TIMES = 60
FIRST, RIGHT, LEFT, PAGE_DOWN, BACKSPACE = b"1", b"\x1b[C", b"\x1b[D", b"\x1b[6~", b"\x7f"
STILL = 0.03
"""Seconds without a change on the screen before the next key."""
ASKED = "Shall we compare?"
AGAINST = "DataTable of the same size"
NAME = "Option {option}"
QUESTION = "Question {question}: how often is it?"
ANSWER = "Every {weeks} weeks, for a year"


def answer(option: int, question: int) -> str:
    """What one option answers to one question; in few words, and each other words than the next."""
    return ANSWER.format(weeks=100 + option * QUESTIONS + question)


STEPS = f"""\
  asked: {{ask: '{ASKED}', choices: {{do: Compare them, not_now: Not now}}}}
  beside: {{title: Side by side, show: comparison}}
  the_end: {{say: [{{text: The end., sources: [s1]}}], ends: done}}
"""
OPTION = """\
  o{option}:
    name: {name}
    sources: [s1]
    status_quo: {first}
    in_short: {{what: It is one., good: It is good., hard: It is hard., sure: Nobody is.}}
    living_with: {{body: Well., mood: Well., daily_life: Well., sources: [s1]}}
    facts:
"""
FACT = "      q{question}: {{short: '{answer}', text: '{answer}.', sources: [s1]}}\n"
ATTRIBUTE = "  q{question}: {{ask: '{ask}', side: plain}}\n"


def guide_text() -> str:
    """A guide whose second step compares."""
    asked = (ATTRIBUTE.format(question=each, ask=QUESTION.format(question=each)) for each in range(QUESTIONS))
    options: list[str] = []
    for option in range(OPTIONS):
        first = "true" if option == 0 else "false"
        options.append(OPTION.format(option=option, name=NAME.format(option=option), first=first))
        options += [FACT.format(question=each, answer=answer(option, each)) for each in range(QUESTIONS)]
    return "".join((ABOUT, STEPS, "attributes:\n", *asked, "options:\n", *options))


def figures(folder: Path) -> Iterator[Figure]:
    """The first page and the next one, each beside the same of a bare DataTable, all in turn."""
    loaded(folder, guide_text())
    environment = dict(os.environ)
    ours: tuple[list[float], list[float]] = ([], [])
    bare: tuple[list[float], list[float]] = ([], [])
    kiosk_program = [sys.executable, "-m", "tests.bench.programs", "walk", str(folder / "generated.yaml")]
    with (
        Terminal(kiosk_program, environment) as kiosk,
        Terminal([sys.executable, "-m", "tests.bench.comparing"], environment) as table,
    ):
        kiosk.shown("Start")
        kiosk.quiet(STILL)
        kiosk.send(FIRST)
        kiosk.shown(ASKED)
        table.shown(ASKED)
        kiosk.quiet(STILL)
        kiosk.send(FIRST)
        for _ in range(TIMES):
            ours[0].append(_until(kiosk, RIGHT, answer(OPTIONS - 1, 0)))
            bare[0].append(_until(table, RIGHT, answer(1, 0)))
            ours[1].append(_until(kiosk, RIGHT, answer(OPTIONS - 1, 1)))
            bare[1].append(_until(table, PAGE_DOWN, answer(1, 30)))
            _until(kiosk, LEFT, QUESTION.format(question=0))
            _until(kiosk, LEFT, ASKED)
            _until(table, BACKSPACE, ASKED)
    for place, page in enumerate(("first page", "next page")):
        for share, at_most in ((0.5, None), (0.95, 2)):
            what = f"comparison of {OPTIONS} by {QUESTIONS}, {page}, p{share * 100:.0f} of {TIMES}"
            mine, theirs = (percentile(samples[place], share) * 1000 for samples in (ours, bare))
            yield Figure(what, mine, "ms", theirs, AGAINST, at_most)


def _until(terminal: Terminal, key: bytes, words: str) -> float:
    """Seconds from a key to these words on the screen."""
    terminal.quiet(STILL)
    sent = terminal.send(key)
    return terminal.shown(words) - sent


def run() -> None:
    """A bare app: the right arrow shows the table, backspace takes it away again."""
    from textual import events
    from textual.app import App, ComposeResult
    from textual.screen import Screen
    from textual.widgets import DataTable, Static

    class Asked(Screen[None]):
        def compose(self) -> ComposeResult:
            yield Static(ASKED)

    class Beside(Screen[None]):
        def compose(self) -> ComposeResult:
            table: DataTable[str] = DataTable()
            table.add_columns("", *(NAME.format(option=option) for option in range(OPTIONS)))
            for question in range(QUESTIONS):
                cells = (answer(option, question) for option in range(OPTIONS))
                table.add_row(str(question), *cells)
            yield table

    class Bare(App[None]):
        def on_mount(self) -> None:
            self.animation_level = "none"
            self.push_screen(Asked())

        def on_key(self, event: events.Key) -> None:
            if event.key == "right" and isinstance(self.screen, Asked):
                self.switch_screen(Beside())
            elif event.key == "backspace":
                self.switch_screen(Asked())

    Bare().run()


if __name__ == "__main__":
    scrub_environment()
    run()
