"""The row at the top: where the person is, and who has checked the guide.

Owns which wording fits. Must never drop the review mark to make room.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from kiosk.layout.size import SizeClass
from kiosk.screens.counseling import phrases
from kiosk.screens.inert import Lines
from kiosk.screens.widgets.drawing import fitted, width_of
from kiosk.screens.widgets.drawn import Drawn

_MARGIN: dict[SizeClass, int] = {"normal": 2, "small": 2, "tiny": 1, "too_small": 0}


def fit(places: Sequence[str], marks: Sequence[str], width: int) -> tuple[str, str]:
    """The first place and mark, each given longest first, that stand side by side in so many columns."""
    for place, mark in product(places, marks):
        if width_of(place) + 2 + width_of(mark) <= width:
            return place, mark
    mark = marks[-1]
    return fitted(places[-1], max(0, width - 2 - width_of(mark))).rstrip(), mark


def _with_company(places: Sequence[str], company: str) -> tuple[str, ...]:
    """The wordings with who walks along said first; where no place is told, that alone."""
    if not any(places):
        return (company,)
    short = phrases.TOGETHER_SHORT.format(place=places[-1])
    return (*(phrases.TOGETHER_PLACE.format(place=each) for each in places), short)


class PlaceBar(Drawn):
    """One row; at the largest size a rule under it, or words in its place."""

    def __init__(
        self,
        places: Sequence[str],
        marks: Sequence[str],
        *,
        size: SizeClass,
        under: Sequence[str] = (),
        company: str = "",
    ) -> None:
        """Each is wordings of the same thing, longest first; the longest that fit are shown.

        `company` says that somebody walks along: where the rule begins, or before the place where there is none.
        """
        super().__init__()
        self._places = tuple(places) or ("",)
        ruled = size == "normal" and not under
        self._company = company if ruled else ""
        if company and not ruled:
            self._places = _with_company(self._places, company)
        self._marks = tuple(marks) or ("",)
        self._under = tuple(under)
        self._margin = _MARGIN[size]
        self.show_size(None, 2 if size == "normal" else 1)

    def draw(self, width: int, height: int) -> Lines:
        """Place on the left, mark on the right."""
        margin = " " * self._margin
        room = max(0, width - 2 * self._margin)
        place, mark = fit(self._places, self._marks, room)
        left = fitted(place, room - width_of(mark))
        row = ((margin, "text"), (left, "place"), (mark, "review_mark"))
        if height < 2:
            return (row,)
        if self._company:
            rest = room - 1 - width_of(self._company)
            return (row, ((margin, "text"), (self._company, "strong"), (" ", "text"), ("─" * rest, "rule")))
        return (row, ((margin, "text"), self._second(room)))

    def _second(self, room: int) -> tuple[str, str]:
        """The rule, or the words in its place: the longest that fit, else as much of the last as does."""
        if not self._under:
            return ("─" * room, "rule")
        told = next((each for each in self._under if width_of(each) <= room), self._under[-1])
        return (fitted(told, room), "strong")
