"""A page on its way to paper: what a printer can do with it, and what may truly be said of it meanwhile.

Owns the words between whoever prints and whoever tells. Must never hold an answer but inside a page's bytes, nor call
anything printed that no printer has called completed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, Protocol

State = Literal[
    "waiting",
    "printing",
    "printed",
    "out_of_paper",
    "jam",
    "door_open",
    "needs_staff",
    "stopped_by_staff",
    "not_accepting",
    "no_printer",
    "not_answering",
    "server_gone",
    "spool_full",
    "refused",
    "stopped",
    "too_long",
    "not_made",
]
"""What is true of a job now. `needs_staff`: another trouble at the printer, such as no ink; `refused`: it cannot print
such a page; `stopped`: the job was ended at the printer; `too_long`: it was given up when its time was over;
`not_made`: there was no page to print, since it could not be made."""
TROUBLES: Final = frozenset[State](
    {
        "out_of_paper",
        "jam",
        "door_open",
        "needs_staff",
        "stopped_by_staff",
        "not_answering",
        "server_gone",
    }
)
"""What can come right by itself or by a hand at the printer while the job lives."""
Fate = Literal["printed", "gone", "lives", "unknown"]
"""What became of a job: it was printed; it is not in any spool and never was printed; it is still there; nobody can
tell."""
SETTLED: Final = frozenset[Fate]({"printed", "gone"})
"""What is known for good, with nothing left in a spool."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is to be printed."""

    content: bytes
    kind: Literal["pdf", "text"] = "pdf"
    paper: Literal["a4", "letter"] = "a4"
    sheets: int | None = None
    """How many pages it has; None where nobody has counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the printer says of a job now."""

    state: State
    sheets: int = 0
    """How many pages have come out, where the printer counts them; 0 where it does not."""
    over: bool = False
    """The job has ended, so nothing more will come of it; `state` then says how, and a trouble in it will not pass."""
    of: int = 0
    """How many pages it has in all; 0 where nobody has counted."""


class NotTaken(Exception):
    """The printer has not taken what it was asked to take, and why.

    `waiting`: another job is in its way, and it may be asked again.
    """

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self.state: State = state


class Printer(Protocol):
    """One printer or queue. No call takes longer than a few seconds."""

    def begin(self, page: Page) -> int:
        """A job for this page, of which nothing is sent yet but its paper and how many sheets it has.

        Gives the job's number, to be remembered before anything is sent. Raises NotTaken.
        """
        ...

    def send(self, number: int, page: Page) -> None:
        """The page of this job, once. Raises NotTaken; where its answer was lost, only `look` knows if it has come."""

    def look(self, number: int) -> Told:
        """What is true of this job now; never raises."""
        ...

    def drop(self, number: int) -> Fate:
        """Cancel this job if it still lives, take its page out of the spool, and say what became of it; never raises.

        May be asked again and again: `printed` and `gone` are for good.
        """
        ...

    def forget(self, number: int) -> None:
        """What is remembered of this job: its number is another's from now on. Asks nobody."""
