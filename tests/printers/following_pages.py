"""The way of a page through the product's own client, and what a person is told on it."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.deliver.following import Outcome, follow
from kiosk.deliver.job import Page, Printer, State, Told
from kiosk.deliver.printer import printer_at
from tests.printers.parts import Cups

HURRY: Final = 0.1
"""Seconds between two looks at a job, where a kiosk waits half a second."""
QUEUE: Final = "kiosk"


@dataclass(frozen=True, slots=True)
class Followed:
    """What a person was told on the way, each state once in its turn, and what came of it."""

    told: tuple[State, ...]
    outcome: Outcome


def printer_of(cups: Cups, queue: str = QUEUE) -> Printer:
    """This queue, as the kiosk sees it."""
    return printer_at(queue, str(cups.socket))


def followed(
    printer: Printer,
    page: Page,
    *,
    when: Mapping[State, Callable[[], object]] | None = None,
    wait: float = 10.0,
    begun: Callable[[int], None] = lambda _: None,
    given_up: Callable[[], bool] = lambda: False,
) -> Followed:
    """Print this page as a visit does; when one of these states is told for the first time, something is done."""
    states: list[State] = []

    def tell(told: Told) -> None:
        if told.state in states[-1:]:
            return
        first = told.state not in states
        states.append(told.state)
        if first and when is not None and told.state in when:
            when[told.state]()

    outcome = follow(
        printer,
        page,
        told=tell,
        begun=begun,
        given_up=given_up,
        wait=wait,
        clock=time.monotonic,
        pause=lambda seconds: time.sleep(min(seconds, HURRY)),
    )
    return Followed(tuple(states), outcome)
