"""The machine around one visit, as the screens know it.

Owns what the screens tell the machine and may ask of it. Must never be given an answer: only that the loop lives,
how long the visit may still take, and what staff decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from kiosk.deliver.job import State


@dataclass(frozen=True, slots=True)
class GuideState:
    """One guide as staff see it."""

    id: str
    title: str
    published: str
    content_hash: str
    review: str
    """Who has checked it, or that nobody has, or that its review is due."""
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A page that is kept for staff, as they see it: never what stands on it."""

    number: str
    """Three figures."""
    state: Literal["held", "printing", "printed", "not_printed", "unsure"] = "held"
    """`unsure`: nobody can tell whether it has been printed already; it is only printed if staff say so again."""
    why: State = "waiting"
    """What is true of its job while it is printing, or why it was not printed."""
    minutes: int = 0
    """Until it is wiped by itself, rounded up."""
    out: int = 0
    """How many sheets of it have come out already; 0: none, or nobody knows."""


@dataclass(frozen=True, slots=True)
class StaffDesk:
    """What the staff screen may show, as it was when this visit began."""

    shut: bool = False
    """The staff screen cannot be opened: this is a station, and no PIN is set."""
    needs_pin: bool = False
    tries_left: int = 5
    """Wrong PINs before the next pause."""
    guides: tuple[GuideState, ...] = ()
    problems: tuple[str, ...] = ()
    """The last problems by code, newest first, each one line."""
    warnings: tuple[str, ...] = ()
    """What staff must see at once, each one sentence."""
    version: str = ""
    printers: tuple[str, ...] = ()
    """The printers by name, the one that is used first."""


class Host(Protocol):
    """What one visit tells the machine."""

    desk: StaffDesk

    def beat(self, left: float | None) -> None:
        """The loop lives; this many seconds are left until the visit must have ended by itself. None: no limit."""

    def shown(self) -> None:
        """The first screen has been painted."""

    def crashed(self, report: str) -> None:
        """The visit cannot go on (see crash.crash_report)."""

    def page_failed(self) -> None:
        """A person's page could not be put where it belongs."""

    def ended(self, how: str) -> None:
        """The visit comes to its end: done, idle, staff."""

    def pin_fits(self, pin: str) -> bool:
        """Whether this is the staff's PIN; the machine counts the tries, over all visits."""
        ...

    def pause_before_pin(self) -> float:
        """Seconds before a PIN is looked at again; 0: now."""
        ...

    def withdraw(self, guide: str, *, back: bool = False) -> None:
        """Take a guide away from patients, or bring it back, from the next visit on."""

    def leave(self) -> None:
        """End the kiosk itself once this visit has ended."""

    def held(self) -> tuple[Held, ...]:
        """The pages kept for staff as they are now, the oldest first."""
        ...

    def print_held(self, number: str, printer: int) -> None:
        """Print a page that is kept, at the printer of this place in the list; also one that may have been printed."""

    def wipe_held(self, number: str) -> None:
        """Forget a page that is kept, now."""

    def letters(self, size: int) -> None:
        """Change the size of the letters of the terminal: 0 is the usual size, 1 the next one."""


class Nobody:
    """A host for a visit on no machine: nothing is told to anyone."""

    desk = StaffDesk(shut=True)

    def beat(self, left: float | None) -> None:
        """Do nothing."""

    def shown(self) -> None:
        """Do nothing."""

    def crashed(self, report: str) -> None:
        """Do nothing."""

    def page_failed(self) -> None:
        """Do nothing."""

    def ended(self, how: str) -> None:
        """Do nothing."""

    def pin_fits(self, pin: str) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def pause_before_pin(self) -> float:
        """None."""
        return 0.0

    def withdraw(self, guide: str, *, back: bool = False) -> None:
        """Do nothing."""

    def leave(self) -> None:
        """Do nothing."""

    def held(self) -> tuple[Held, ...]:
        """None."""
        return ()

    def print_held(self, number: str, printer: int) -> None:
        """Do nothing."""

    def wipe_held(self, number: str) -> None:
        """Do nothing."""

    def letters(self, size: int) -> None:
        """Do nothing."""
