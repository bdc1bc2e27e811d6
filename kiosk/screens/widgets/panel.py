"""What stands beside the questions for a counselor: a rule, words, targets, and what hides it.

Owns how it is drawn. Must never stand before what a person answers with, where the keys go from one to the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from kiosk.screens.counseling import phrases as own
from kiosk.screens.counseling.beside import COLUMNS
from kiosk.screens.counseling.targets import BESIDE, GROUP, LINK
from kiosk.screens.inert import Lines, as_lines, lines_of
from kiosk.screens.seen import Panel as Told
from kiosk.screens.widgets.drawn import Drawn
from kiosk.screens.widgets.target import LEAST_COLUMNS, Target

_HIDE: Final = f"{GROUP}:{BESIDE}"


class _Rule(Drawn):
    """What parts it from the questions."""

    def __init__(self) -> None:
        super().__init__()
        self.styles.width, self.styles.height = 2, "100%"

    def draw(self, width: int, height: int) -> Lines:  # noqa: ARG002 - it is as wide as it is
        """A line from top to bottom."""
        return tuple((("│ ", "rule"),) for _ in range(height))


class _Words(Drawn):
    """Lines as they are."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self._lines = lines
        self.show_size(None, len(lines))

    def draw(self, width: int, height: int) -> Lines:  # noqa: ARG002 - the lines fit already
        """The lines."""
        return self._lines


class Panel(Horizontal, inherit_bindings=False):
    """The prompts beside the questions."""

    def __init__(self, told: Told) -> None:
        super().__init__()
        self._told = told
        self.styles.width = COLUMNS

    def compose(self) -> ComposeResult:
        """The rule, and what stands beside it."""
        yield _Rule()
        yield Vertical(*self._content(), id="prompts")

    def show(self, told: Told) -> None:
        """Show what has changed: the marks in place, another page anew."""
        before, self._told = self._told, told
        if before.page != told.page or before.pages != told.pages:
            place = self.query_one("#prompts", Vertical)
            was_here = any(each.has_focus for each in self.query(Target))
            place.remove_children()
            place.mount_all([*self._content()])
            if was_here:
                # Else the keys would be at what stands next: what leads the person on.
                self.call_after_refresh(self._focus_foot)
            return
        chosen = {_key(each) for each in told.chosen}
        for target in self.query(Target):
            target.set_state(chosen=target.key in chosen)

    def _focus_foot(self) -> None:
        """The keys at what turned the page, or where there is one page now, at what hides it."""
        self.screen.set_focus(self.query(Target).last())

    def _content(self) -> Iterator[Widget]:
        told = self._told
        lines = lines_of(told.page.lines)
        yield _Words((*lines, ()) if told.page.choices else lines)
        for place, choice in enumerate(told.page.choices, start=1):
            if choice.above:
                yield _Words(as_lines("\n".join(choice.above), "strong"))
            target = Target(
                _key(choice.id),
                choice.lines,
                size="normal",
                number=None,
                chosen=choice.id in told.chosen,
                chosen_words=own.SAID_BACK,
            )
            target.styles.margin = (0, 1, 1 if place < len(told.page.choices) else 0, 0)
            yield target
        yield Horizontal(*self._foot(), classes="foot")

    def _foot(self) -> Iterator[Target]:
        """What hides it, and what turns its pages: after the last comes the first."""
        yield Target(_HIDE, (own.HIDE,), size="normal", shape="button", columns=LEAST_COLUMNS)
        if self._told.pages > 1:
            words = own.PAGE_OF.format(number=self._told.number + 1, pages=self._told.pages)
            after = (self._told.number + 1) % self._told.pages
            key = f"{_HIDE}.page.{after}"
            more = Target(key, (words,), size="normal", shape="button", columns=LEAST_COLUMNS + 2)
            more.styles.margin = (0, 0, 0, 2)
            yield more


def _key(link: str) -> str:
    """The target that does here what a link does on a sheet."""
    return f"{GROUP}:{link.removeprefix(LINK)}"
