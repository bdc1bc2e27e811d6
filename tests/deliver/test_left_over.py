"""What a queue still says of its printer from an earlier job: no trouble of the next one until that had to be asked."""

from __future__ import annotations

import pytest

from kiosk.deliver.job import Told
from kiosk.deliver.printer import IppPrinter
from kiosk.deliver.remembered import FRESH, Remembered
from kiosk.deliver.state import told
from tests.deliver.fake_printer import FakePrinter
from tests.deliver.own_client import at, sent
from tests.deliver.said import job, printer

EMPTY = ("media-empty-warning", "media-needed-warning")


class Clock:
    """Goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 70.0

    def __call__(self) -> float:
        return self.now


def timed(fake: FakePrinter) -> tuple[IppPrinter, Clock]:
    """The client that asks this printer, by a clock of the test's own."""
    client, clock = at(fake), Clock()
    client.clock = clock
    return client, clock


def test_the_reason_of_an_earlier_job_is_not_told_of_the_next(queue: FakePrinter) -> None:
    queue.standing, queue.looks = EMPTY, 9
    one, clock = timed(queue)
    number = sent(one)
    assert one.look(number) == Told("printing")
    clock.now += FRESH - 0.1
    assert one.look(number) == Told("printing")
    queue.standing = ()
    clock.now += 1
    assert one.look(number) == Told("printing")


def test_a_reason_that_stays_is_told(queue: FakePrinter) -> None:
    queue.trouble = EMPTY
    one, clock = timed(queue)
    number = sent(one)
    assert one.look(number) == Told("printing")
    clock.now += FRESH
    assert one.look(number) == Told("out_of_paper")


def test_a_reason_that_comes_or_comes_back_is_told_at_once(queue: FakePrinter) -> None:
    queue.standing, queue.looks = EMPTY, 9
    one, _ = timed(queue)
    number = sent(one)
    assert one.look(number) == Told("printing")
    queue.standing = (*EMPTY, "media-jam-error")
    assert one.look(number) == Told("jam")
    queue.standing = ()
    assert one.look(number) == Told("printing")
    queue.standing = EMPTY
    assert one.look(number) == Told("out_of_paper")


def test_a_printer_itself_says_what_is_so_now() -> None:
    with FakePrinter(queue=False, trouble=EMPTY) as straight:
        one, _ = timed(straight)
        assert one.look(sent(one)) == Told("out_of_paper")


@pytest.mark.parametrize(("seconds", "why"), [(0.5, "stopped"), (FRESH, "out_of_paper")])
def test_a_job_that_is_ended_at_once_was_not_ended_by_an_old_reason(
    queue: FakePrinter, seconds: float, why: str
) -> None:
    queue.standing, queue.looks = EMPTY, 9
    one, clock = timed(queue)
    number = sent(one)
    one.look(number)
    clock.now += seconds
    queue.end(number, 8)
    assert one.look(number) == Told(why, over=True)  # type: ignore[arg-type] # both are states


def test_a_job_that_has_waited_for_long_is_new_at_the_printer() -> None:
    known, words = Remembered(standing=frozenset(EMPTY)), printer(*EMPTY)
    for state, seconds, word in (
        (3, 0.0, "waiting"),
        (3, FRESH, "out_of_paper"),  # of the job before it, which is at the printer
        (5, 60.0, "printing"),
        (5, 60.0 + FRESH, "out_of_paper"),
    ):
        known.looked(job(state), words, seconds)
        assert told(job(state), words, known.seen(job(state), seconds)) == Told(word)  # type: ignore[arg-type]
