"""A full screen over the step: help, a hard word, sources, the stop menu. Pages of words with things to press.

Owns turning its pages and closing. Must never change an answer: it hands back what was pressed, and is gone.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from kiosk.layout.size import TARGET_ROWS, SizeClass, size_class
from kiosk.screens import phrases
from kiosk.screens.inert import Lines, as_lines
from kiosk.screens.sealed import SealedModal
from kiosk.screens.widgets.bar import Bar, Button
from kiosk.screens.widgets.guard import Guard, from_key
from kiosk.screens.widgets.page_body import PageBody
from kiosk.screens.widgets.place_bar import PlaceBar
from kiosk.screens.widgets.target import Target

CLOSED = ""
"""What an overlay hands back when nothing on it was pressed."""

_CLOSE, _EARLIER, _LATER = "close", "earlier", "later"
_MARGIN: dict[SizeClass, int] = {"normal": 2, "small": 2, "tiny": 1, "too_small": 0}


@dataclass(frozen=True, slots=True)
class OverlayTarget:
    """Something to press on an overlay's page; its label is wrapped already."""

    key: str
    label: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OverlayPage:
    """One page: words, and under them what can be pressed."""

    lines: Lines
    targets: tuple[OverlayTarget, ...] = ()


@dataclass(frozen=True, slots=True)
class OverlayWords:
    """What the bar and the top row of an overlay say; places and marks are wordings, longest first."""

    places: tuple[str, ...]
    marks: tuple[str, ...]
    close: str
    later: str
    earlier: str


@dataclass(frozen=True, slots=True)
class OverlayRoom:
    """What a page of an overlay may take: columns, rows, and the rows and gap of a target. The top row is the title."""

    width: int
    rows: int
    target_rows: int
    gap: int = 1

    def targets_that_fit(self, under: int = 0) -> int:
        """How many one-row labels fit on a page under so many rows of text."""
        return max(0, (self.rows - under + self.gap) // (self.target_rows + self.gap))


def overlay_room(width: int, height: int) -> OverlayRoom:
    """The room on a screen of so many columns and rows."""
    kind = size_class(width, height)
    fixed = {"normal": 6, "small": 5}.get(kind, 3)  # place and bar, and an empty row beside each
    return OverlayRoom(width - 2 * _MARGIN[kind], max(1, height - fixed), TARGET_ROWS[kind])


def too_small_lines(width: int) -> Lines:
    """What a screen says that is too small for anything else."""
    return as_lines("\n".join(textwrap.wrap(phrases.TOO_SMALL, max(1, width))))


class Overlay(SealedModal[str]):
    """Hands back the key of the target that was pressed, or CLOSED. Esc and the close button close it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("right,pagedown", "turn(1)", show=False),
        Binding("left,pageup", "turn(-1)", show=False),
        *(Binding(str(number), f"pick({number})", show=False) for number in range(1, 10)),
    ]
    ACTIONS = SealedModal.ACTIONS | {"close", "turn", "pick"}

    def __init__(
        self, pages_for: Callable[[OverlayRoom], Sequence[OverlayPage]], words: OverlayWords, guard: Guard
    ) -> None:
        """`pages_for` lays the pages out for a room, again whenever the screen changes size."""
        super().__init__()
        self._pages_for = pages_for
        self._words = words
        self._guard = guard
        self._at = 0
        self._pages: tuple[OverlayPage, ...] = ()
        self._drawn_for: tuple[int, int] | None = None

    @property
    def page(self) -> OverlayPage:
        """The page that is shown."""
        return self._pages[self._at]

    @property
    def _first_number(self) -> int:
        """Numbers run on over the pages, so that one key always means one thing."""
        return 1 + sum(len(page.targets) for page in self._pages[: self._at])

    def compose(self) -> ComposeResult:
        """The page that is shown, for the size of screen that there is now."""
        width, height = self._drawn_for = self.app.size
        kind = size_class(width, height)
        if kind == "too_small":
            yield PageBody(too_small_lines(width))
            return
        self._pages = tuple(self._pages_for(overlay_room(width, height))) or (OverlayPage(()),)
        self._at = min(self._at, len(self._pages) - 1)
        margin = _MARGIN[kind]
        yield PlaceBar(self._words.places, self._words.marks, size=kind)
        with Vertical(classes="page") as column:
            column.styles.padding = (0 if kind == "tiny" else 1, margin, 0, margin)
            yield PageBody(self.page.lines)
            with Vertical(classes="spread"):
                for number, target in enumerate(self.page.targets, start=self._first_number):
                    yield Target(target.key, target.label, size=kind, number=str(number))
        yield Bar(self._buttons(), size=kind, width=width)

    def _buttons(self) -> list[Button | None]:
        earlier = Button(_EARLIER, self._words.earlier) if self._at else None
        later = Button(_LATER, self._words.later) if self._at < len(self._pages) - 1 else None
        return [Button(_CLOSE, self._words.close), earlier, later]

    async def on_resize(self, event: events.Resize) -> None:
        """Lay the pages out anew for another size of screen."""
        if self._drawn_for is not None and event.size != self._drawn_for:
            await self.recompose()

    async def on_target_pressed(self, event: Target.Pressed) -> None:
        """Turn, close, or hand back what was pressed."""
        event.stop()
        if not self._guard.allows(event.source, event.key):
            return
        if event.target.shape == "choice":
            self._end(event.key, event.source)
        elif event.key == _CLOSE:
            self._end(CLOSED, event.source)
        else:
            await self._turn(1 if event.key == _LATER else -1, event.source)

    def action_close(self) -> None:
        """Close with a key."""
        if self._guard.allows(from_key("escape")):
            self._end(CLOSED, from_key("escape"))

    async def action_turn(self, by: int) -> None:
        """Turn the page with a key; before the first page, close."""
        source = from_key("right" if by > 0 else "left")
        if self._guard.allows(source):
            await self._turn(by, source)

    def action_pick(self, number: int) -> None:
        """Press the target of that number with a key."""
        source, at = from_key(str(number)), number - self._first_number
        if self._pages and 0 <= at < len(self.page.targets) and self._guard.allows(source):
            self._end(self.page.targets[at].key, source)

    async def _turn(self, by: int, source: str) -> None:
        at = self._at + by
        if at < 0:
            self._end(CLOSED, source)
        elif at < len(self._pages):
            self._at = at
            self._guard.changed(source)
            await self.recompose()

    def _end(self, key: str, source: str) -> None:
        self._guard.changed(source)
        self.dismiss(key)
