"""A porter and its clock, for the tests of what it does."""

from __future__ import annotations

from kiosk.deliver.job import Page, State
from kiosk.station.porter import JobAt, Load, Porter
from tests.station.scripted import Scripted

PAGE = Page(b"what was said")


class Run:
    """A porter, its clock, and what it has told."""

    def __init__(
        self,
        *printers: Scripted,
        page: Page | None = PAGE,
        jobs: tuple[JobAt, ...] = (),
        until: float = 900.0,
        why: State = "jam",
    ) -> None:
        self.told: list[str] = []
        load = Load(printers, jobs, page, why, until, 120.0)
        self.porter = Porter(load, self.told.append)
        self.at = 0.0
        self.ended = False

    def steps(self, most: int = 10_000, until: float = 1e9) -> list[float]:
        pauses: list[float] = []
        while len(pauses) < most and self.at < until and not self.ended:
            pause = self.porter.step(self.at)
            if pause is None:
                self.ended = True
            else:
                pauses.append(pause)
                self.at += pause
        return pauses

    def hear(self, words: str) -> None:
        self.porter.hear(words, self.at)
