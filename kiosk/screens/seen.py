"""What stands on a screen, as data: one page, its targets, the bar.

Owns that shape, and what is told of the pages there are. Must never know what lies on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.layout.pager import Page
from kiosk.layout.phrases import answering, moving
from kiosk.screens.placing import BOX_ROWS, Button
from kiosk.screens.pressing import THERE, TURN
from kiosk.screens.visit import Side


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands beside the questions for a counselor."""

    page: Page
    number: int
    """Which of its pages this is, counted from 0."""
    pages: int
    chosen: tuple[str, ...] = ()
    """What is ticked on it."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything the screen shows."""

    page: Page
    pages: int
    places: tuple[str, ...]
    """Where the person is, in longer and shorter words."""
    marks: tuple[str, ...]
    """Who has checked the guide, in longer and shorter words."""
    group: str
    """What a press on a choice of the page is: pick, link or cell."""
    chosen: tuple[str, ...] = ()
    chosen_words: str = answering.CHOSEN
    """What stands beside what is chosen."""
    ranked: bool = False
    """The order of what is chosen counts."""
    extras: tuple[Button, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict)
    """Letter -> the target it presses, for every small target, whether it has a place or not."""
    escape: str = ""
    """What Escape presses."""
    reads: bool = False
    """There is only something to read on this page: Enter goes on."""
    back: Button | None = None
    middle: Button | None = None
    forward: Button | None = None
    notice: str = ""
    urgent: bool = False
    text: str | None = None
    """The words typed so far, where the person types."""
    text_most: int = 0
    text_at: int | None = None
    """The cursor begins after so many characters; None: at their end."""
    text_rows: int = BOX_ROWS
    """Rows to type in at most; where the screen is small, there are fewer."""
    code: bool = False
    """What is typed is a code, in groups of capitals."""
    typing: bool = False
    """The keyboard to touch is open."""
    steppers: tuple[tuple[Button, ...], ...] = ()
    """Targets that change a number, row by row."""
    cell: str = ""
    """The cell of a table that was opened last."""
    buttons: Side = "right"
    """Where the button that leads on stands."""
    leads: bool = True
    """Its place in the bar is kept on these pages, even where there is none."""
    value: str = ""
    """The number as it stands, where one is asked for."""
    given: frozenset[str] = frozenset()
    """The target of the one answer that stands: Enter on it leads on."""
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """What the numbers of choices on other pages press."""
    alone: bool = False
    """There is nothing under the page: no notice, no small targets, no bar."""
    enlarged: bool = False
    """The letters are bigger than usual; where there is no room for them, that is why."""
    together: bool = False
    """Two people walk it."""
    panel: Panel | None = None
    """What stands beside it for the counselor."""
    under: tuple[str, ...] = ()
    """Said in longer and shorter words in place of the rule under the place, where there is one; empty: the rule."""


def elsewhere(pages: tuple[Page, ...], here: int, group: str, *, at_once: bool = True) -> dict[str, str]:
    """What the numbers of the choices on the other pages press.

    An answer is marked there, and seen to be. `at_once`: what acts at once is only brought up, to be pressed there.
    """
    turning = TURN if at_once else THERE
    return {
        str(each.number): f"{turning}:{page}:{group}:{each.id}"
        for page, shown in enumerate(pages)
        if page != here and not shown.boxes
        for each in shown.choices
    }


def page_notice(page: Page, number: int, pages: int) -> str:
    """Which of several pages this is, or which choices stand on it; nothing where there is one."""
    if page.told:
        return page.told
    if pages == 1:
        return ""
    if len(page.choices) in (0, page.of):
        return moving.PAGE_OF.format(number=number + 1, pages=pages)
    first, last = page.choices[0].number, page.choices[-1].number
    if first == last:
        return moving.CHOICE_OF.format(first=first, all=page.of)
    return moving.CHOICES_OF.format(first=first, last=last, all=page.of)
