"""A printer that says what it was told to say, and whoever follows a page to it by a clock that only waiting moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from kiosk.deliver.following import Outcome, follow
from kiosk.deliver.job import Fate, NotTaken, Page, State, Told

PAGE: Final = Page(b"a page", sheets=1)


@dataclass
class Scripted:
    """A printer that says what it was told to say; the last word is said for ever."""

    looks: list[Told] = field(default_factory=list)
    drops: list[Fate] = field(default_factory=lambda: list[Fate](["gone"]))
    begins: list[State] = field(default_factory=list)
    """How often and why it takes no job, before it takes one."""
    sends: State | None = None
    did: list[str] = field(default_factory=list)

    def begin(self, page: Page) -> int:
        self.did.append("begin")
        if self.begins:
            raise NotTaken(self.begins.pop(0))
        return 7

    def send(self, number: int, page: Page) -> None:
        self.did.append(f"send {number}")
        if self.sends:
            raise NotTaken(self.sends)

    def look(self, number: int) -> Told:
        self.did.append("look")
        return self.looks.pop(0) if len(self.looks) > 1 else self.looks[0]

    def drop(self, number: int) -> Fate:
        self.did.append("drop")
        return self.drops.pop(0) if len(self.drops) > 1 else self.drops[0]

    def forget(self, number: int) -> None:
        self.did.append("forget")


@dataclass
class Followed:
    """What happened on the way, with a clock that only waiting moves."""

    now: float = 0.0
    told: list[Told] = field(default_factory=list)
    begun: list[int] = field(default_factory=list)

    def along(self, printer: Scripted, wait: float = 120.0, given_up_at: float | None = None) -> Outcome:
        def begun(number: int) -> None:
            printer.did.append("told the number")
            self.begun.append(number)

        return follow(
            printer,
            PAGE,
            told=self.told.append,
            begun=begun,
            given_up=lambda: given_up_at is not None and self.now >= given_up_at,
            wait=wait,
            clock=lambda: self.now,
            pause=self.pause,
        )

    def pause(self, seconds: float) -> None:
        self.now += seconds

    @property
    def states(self) -> list[State]:
        return [each.state for each in self.told]
