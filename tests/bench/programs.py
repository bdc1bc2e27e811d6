"""The programs that are run in a terminal: the walk without its waits, and bare apps with the same widgets.

Run as `python -m tests.bench.programs NAME [GUIDE]`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.screens.environment import scrub_environment

ASKED = "Question {number}: which of these fits you best at the moment?"
CHOICES = ("The first of three answers", "The second of three answers", "The third of three answers")
MARKS = ("Not yet checked by a doctor", "Not checked")


def walk(path: Path) -> None:
    """The kiosk's own app past its welcome, with no press ever refused."""
    from kiosk.guide.load import load
    from kiosk.screens.app import KioskApp, Setting
    from kiosk.screens.loading import settle
    from kiosk.screens.widgets.guard import Guard
    from kiosk.walk.session import Session

    guide = load(path).guide
    if guide is None:
        raise SystemExit(path)
    guard = Guard(lambda: 0.0, settle=0, quiet=0, flip=0)
    setting = Setting(
        (guide,), save=lambda _, __: None, preview=lambda _, __, ___: (), marks=lambda _: MARKS, guard=guard
    )
    settle()
    KioskApp(setting, Session()).run()


def bare(*, with_libraries: bool) -> None:
    """A bare app whose screens hold the widgets of a question; the right arrow switches to another such screen."""
    if with_libraries:
        import kiosk.guide.load
        import kiosk.screens.app
        import kiosk.summary.pdf  # noqa: F401
    from textual import events
    from textual.app import App, ComposeResult
    from textual.containers import Horizontal, Vertical
    from textual.screen import Screen

    from kiosk.screens.inert import as_lines
    from kiosk.screens.theme import CALM, variables
    from kiosk.screens.widgets.bar import Bar, Button
    from kiosk.screens.widgets.page_body import PageBody
    from kiosk.screens.widgets.place_bar import PlaceBar
    from kiosk.screens.widgets.target import Target

    class Question(Screen[None]):
        AUTO_FOCUS = ""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

        def compose(self) -> ComposeResult:
            yield PlaceBar((f"First part. Step {self.number}.",), MARKS, size="normal")
            yield PageBody((*as_lines(ASKED.format(number=self.number)), ()), margin=2)
            for place, words in enumerate(CHOICES, start=1):
                target = Target(f"pick:{place}", (words,), size="normal", number=str(place))
                target.styles.margin = (0, 2, 1, 2)
                yield target
            extras = [
                Target(f"extra:{each}", (each,), size="normal", shape="button", columns=17) for each in "ab"
            ]
            buttons = (Button("back", "Back"), Button("stop", "Stop or print"), Button("next", "Next"))
            with Vertical(classes="foot"):
                yield Horizontal(*extras, classes="row")
                yield PageBody(as_lines("", "note"), margin=2)
                yield Bar(buttons, size="normal", width=80)

    class Bare(App[None]):
        CSS_PATH = Path(sys.modules["kiosk.screens"].__path__[0]) / "kiosk.tcss"

        def get_theme_variable_defaults(self) -> dict[str, str]:
            return variables(CALM)

        def on_mount(self) -> None:
            self.animation_level = "none"
            self.push_screen(Question(0))

        def on_key(self, event: events.Key) -> None:
            if event.key == "right" and isinstance(self.screen, Question):
                self.switch_screen(Question(self.screen.number + 1))

    Bare().run()


def stock() -> None:
    """A bare Textual app with stock widgets, and nothing of ours but the cleaned environment."""
    from textual.app import App, ComposeResult
    from textual.widgets import Button, Static

    class Stock(App[None]):
        def compose(self) -> ComposeResult:
            yield Static(MARKS[0])
            yield Static(ASKED.format(number=0))
            for words in (*CHOICES, "Back", "Stop or print", "Next"):
                yield Button(words)

    Stock().run()


def main() -> None:
    """Run the program that is named."""
    scrub_environment()
    match sys.argv[1:]:
        case ["walk", guide]:
            walk(Path(guide))
        case ["bare"]:
            bare(with_libraries=False)
        case ["bare_with_libraries"]:
            bare(with_libraries=True)
        case ["stock"]:
            stock()
        case unknown:
            raise SystemExit(f"no such program: {unknown}")


if __name__ == "__main__":
    main()
