"""A page from a visit to paper, or to where staff find it: what the screens ask of whatever prints.

Owns the order between the printer and the parent: the job is told before its page is sent, and settled once its fate
is known; what was not printed is kept. Must never begin a job while an earlier one of the visit lives. Runs in a
visit's own process, in a thread that draws nothing.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Literal

from kiosk.deliver.following import Outcome, follow
from kiosk.deliver.job import SETTLED, Page, Printer, Told
from kiosk.guide.model import Guide
from kiosk.screens.printing import Came
from kiosk.station.child import Line
from kiosk.station.earlier import Earlier, beside
from kiosk.summary.pdf import Made, Paper
from kiosk.walk.session import Session


class _Untold(Exception):
    """The parent cannot be told of a job, so nothing of it may be sent."""


@dataclass
class PaperPrinting:
    """The `Printing` of the screens."""

    stands: Literal["beside", "desk"]
    hold_minutes: int
    printer: Printer
    line: Line
    make: Callable[[Guide, Session], Made]
    paper: Paper = "a4"
    seconds: float = 120.0
    """How long it may take until the page is taken back."""
    beside: Callable[[Callable[[], None]], None] = beside
    """Does what takes long while the visit goes on."""
    _last: Page | None = field(default=None, init=False)
    """The page that was printed last."""
    _earlier: Earlier | None = field(default=None, init=False)
    """What is taken back before another job is begun."""

    @property
    def keeps(self) -> bool:
        """See Printing."""
        return self.hold_minutes > 0 and self.line.room is not None

    def page(
        self,
        guide: Guide,
        session: Session,
        told: Callable[[Told], None],
        given_up: Callable[[], bool],
    ) -> Came:
        """See Printing."""
        self._last = None
        earlier = self._earlier
        if earlier is not None:
            # A screen that cannot be told keeps no page from being printed.
            with contextlib.suppress(Exception):
                told(Told("waiting"))
            fate = earlier.taken_back()
            if fate == "lives":
                return earlier.came
            self._earlier = None
            if fate == "printed" and earlier.of == (guide, session):
                self._last = earlier.page
                return Came(printed=True, sheets=earlier.page.sheets or 0)
        try:
            made = self.make(guide, session)
        except Exception:  # noqa: BLE001 - whatever went wrong, the person is told that there is no page
            return Came(printed=False, why="not_made")
        kind: Literal["pdf", "text"] = "text" if made.kind == "text" else "pdf"
        page = Page(made.content, kind, self.paper, made.pages)
        came, number = self._printed(page, told, given_up)
        came = replace(came, sheets=page.sheets or 0)
        if number is not None:
            settled = self.line.settled
            self._earlier = Earlier(self.printer, settled, number, (guide, session), page, came)
            self.beside(self._earlier.take_back)
        if came.printed:
            self._last = page
        return came

    def keep(self) -> Came:
        """See Printing."""
        page, self._last = self._last, None
        if page is None:
            return Came(printed=True)
        return Came(printed=True, number=self.line.hold(page, "printed"), sheets=page.sheets or 0)

    def _printed(
        self, page: Page, told: Callable[[Told], None], given_up: Callable[[], bool]
    ) -> tuple[Came, int | None]:
        """What came of a page; and its job, where that may still print it and nobody keeps it."""
        number: int | None = None
        out = 0

        def begun(begun_number: int) -> None:
            nonlocal number
            number = begun_number
            if not self.line.job(begun_number):
                raise _Untold

        def say(now: Told) -> None:
            nonlocal out
            out = max(out, now.sheets)
            with contextlib.suppress(
                Exception
            ):  # a screen that cannot be told keeps no page from being printed
                told(replace(now, of=page.sheets or 0))

        try:
            outcome = follow(self.printer, page, told=say, begun=begun, given_up=given_up, wait=self.seconds)
        except Exception:  # noqa: BLE001 - whatever went wrong, the page is kept, and its job taken back
            outcome = Outcome("refused", "gone" if number is None else self.printer.drop(number), number)
        if outcome.number is not None and outcome.fate in SETTLED:
            self.line.settled(outcome.number)
        if outcome.printed:
            return Came(printed=True), None
        lives = outcome.number is not None and outcome.fate not in SETTLED
        kept = self.line.hold(page, outcome.state, out, outcome.number if lives else None)
        return Came(False, outcome.state, kept, lives, out), outcome.number if lives and not kept else None
