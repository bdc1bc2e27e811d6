"""How a page gets onto paper, as the screens know it.

Owns what the screens may ask of whatever prints. Must never know a printer, a file or a network.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

from kiosk.deliver.job import State, Told
from kiosk.guide.model import Guide
from kiosk.walk.session import Session


@dataclass(frozen=True, slots=True)
class Came:
    """What came of printing a page."""

    printed: bool
    """The printer has called it completed."""
    why: State = "printed"
    """If it was not printed, why."""
    number: str = ""
    """The three figures under which it is kept for staff; empty where it is not kept."""
    by_itself: bool = False
    """It may still have come out: nobody could be asked what became of it."""
    out: int = 0
    """How many sheets of it came out before it failed; 0: none, or nobody knows."""
    sheets: int = 0
    """How many sheets it has in all, each printed on one side; 0: nobody has counted."""


class Printing(Protocol):
    """Prints pages, or keeps them for staff. Every call is made from a thread of its own and may take minutes."""

    stands: Literal["beside", "desk"]
    """Where the printer stands: beside the person, or at the desk."""
    hold_minutes: int
    """For so long a page that was not printed is kept for staff; 0: it is not kept."""

    @property
    def keeps(self) -> bool:
        """Whether a page that is not printed now would be kept: pages are kept here, and there is room for it."""
        ...

    def page(
        self,
        guide: Guide,
        session: Session,
        told: Callable[[Told], None],
        given_up: Callable[[], bool],
    ) -> Came:
        """Make the page of a session and print it once; what is not printed is kept. Never raises.

        Args:
            guide: the guide walked.
            session: the answers.
            told: is given what is true whenever that changes.
            given_up: whether the person does not want to wait any longer.
        """
        ...

    def keep(self) -> Came:
        """Keep the page that was printed last for staff: the person has not found it at the printer. Never raises."""
        ...
