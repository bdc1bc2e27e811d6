"""Stillness: what is on the screen while nobody presses anything, and for how long nobody has.

Owns what a station's policy is told and what it may answer, and what counts as somebody's press. Must never import
Textual, end anything by itself, or know how long is too long.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from kiosk.layout.page import Page
from kiosk.screens.code_sheets import SHOWN
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.guard import QUIET, same_source

Kind = Literal[
    "welcome", "opened", "walk", "rest", "hidden", "making", "asked", "saved", "kept", "code", "staff"
]
"""What is on the screen: the first screen as everyone finds it; the same with something opened or changed; the
questions with whatever lies over them; a rest; the cover; the page being made or printed; whether it is there;
the page is there; the number under which it is kept; a code shown from one of these three; staff."""

STAFFED: Final = ("staff", "pin")
"""The kinds of sheets that are for staff."""

_KIND_OF: Final[Mapping[str, Kind]] = MappingProxyType(
    {
        "closed": "welcome",
        "rest": "rest",
        "hidden": "hidden",
        "making": "making",
        "printing": "making",
        "printed": "asked",
        "saved": "saved",
        "kept": "kept",
        "told_desk": "kept",
    }
)
"""What a sheet on top is; any other lies over the questions as they do."""


@dataclass(frozen=True, slots=True)
class Stillness:
    """What a policy is told. Times are seconds of a clock that is never set."""

    kind: Kind
    words: int
    """The words on the page that is shown."""
    together: bool
    """Two people walk it."""
    touched: float
    """When somebody last pressed something; what is pressed on a cover counts only if it takes the cover away."""
    since: float
    """When what is on the screen came there: the cover, the page being made, the page that is there."""
    now: float


@dataclass(frozen=True, slots=True)
class Due:
    """What a policy answers."""

    what: Literal["nothing", "cover", "end", "close"] = "nothing"
    """Cover what is there; end the visit; show the first screen as everyone finds it."""
    left: float | None = None
    """Seconds after which the visit will have ended if nobody presses anything; None: it stays."""


Idle = Callable[[Stillness], Due]
"""A station's policy. It keeps nothing in mind from one call to the next."""


def kind_of(visit: Visit, *, as_found: bool) -> Kind:
    """What is on the screen. `as_found`: the first screen is as everyone finds it."""
    if not visit.over:
        return "walk"
    top = visit.over[-1].kind
    if top in STAFFED:
        return "staff"
    if top == SHOWN and visit.over[-2].kind in _KIND_OF:
        return "code"
    if visit.over[0].kind == "welcome":
        return "welcome" if as_found else "opened"
    return _KIND_OF.get(top, "walk")


def words_on(page: Page) -> int:
    """The words on a page: what is to be read, and what is to be chosen from."""
    lines = ["".join(span.text for span in line) for line in page.lines]
    lines += [line for choice in page.choices for line in (*choice.above, *choice.lines)]
    lines += [line for row in page.boxes for box in row for line in box.lines]
    return sum(len(line.split()) for line in lines)


class Watch:
    """Remembers when somebody last pressed something, and since when what is on the screen has been there.

    A key that goes on by itself counts once: it is held, or lies under a bag, and nobody may be there.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._touched = self._since = self._heard = clock()
        self._held = False
        self.source = ""
        """The key or place that was heard last, as the guard reads it."""

    def felt(self, source: str, *, counts: bool = True, held: bool = False) -> None:
        """Something was pressed. `counts`: it says that somebody is there. `held`: until it is let go of."""
        self._held = held
        now = self._clock()
        goes_on = same_source(source, self.source) and now - self._heard < QUIET
        self.source, self._heard = source, now
        if counts and not goes_on:
            self._touched = now

    def let_go(self) -> None:
        """What was held is held no more."""
        if self._held:
            self._held, self._heard = False, self._clock()

    def came(self, *, by_itself: bool = False) -> None:
        """Something else is on the screen now, because somebody pressed something or by itself."""
        self._since = self._clock()
        if not by_itself:
            self._touched = self._since

    @property
    def shown_for(self) -> float:
        """Seconds since what is on the screen came there."""
        return self._clock() - self._since

    @property
    def quiet_for(self) -> float:
        """Seconds since anything was pressed, whether it counted or not; 0 while a finger is down."""
        return 0.0 if self._held else self._clock() - self._heard

    def stillness(self, kind: Kind, words: int, *, together: bool) -> Stillness:
        """What the policy is told now; a clock that has gone backwards counts from where it is."""
        now = self._clock()
        self._touched, self._since = min(self._touched, now), min(self._since, now)
        return Stillness(kind, words, together, self._touched, self._since, now)
