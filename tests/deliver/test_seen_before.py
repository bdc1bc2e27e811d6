"""What only whoever has followed a job can tell of it: that it is begun anew, or that it is completed in truth."""

from __future__ import annotations

import pytest

from kiosk.deliver import state
from kiosk.deliver.job import Told
from kiosk.deliver.state import Seen, fate, told
from tests.deliver.fake_printer import ALL_SENT, FakePrinter
from tests.deliver.own_client import at, sent
from tests.deliver.said import job, printer

FORGOTTEN = ("cups-ipp-conformance-failure-report", "cups-ipp-missing-job-history")
OPEN = ("cover-open-report",)
BELIEVED: tuple[tuple[str, tuple[str, ...], frozenset[str], bool, bool], ...] = (
    ("forgotten in this job", FORGOTTEN, frozenset(), False, False),
    ("forgotten in this job, though all was counted", FORGOTTEN, frozenset(), True, False),
    ("forgotten before, and counted", FORGOTTEN, frozenset(FORGOTTEN), True, True),
    ("forgotten before, and not counted", FORGOTTEN, frozenset(FORGOTTEN), False, False),
    ("a cover that was always said to be open", OPEN, frozenset(OPEN), False, True),
    ("a cover that was not", OPEN, frozenset(), False, False),
    ("a cover that was opened", ("cover-open-warning",), frozenset({"cover-open-warning"}), False, False),
    ("a jam that was there before", ("media-jam-report",), frozenset({"media-jam-report"}), True, False),
    ("no paper after the last sheet", ("media-empty-error",), frozenset(), True, True),
)


@pytest.mark.parametrize(
    ("own", "standing", "counted", "believed"),
    [row[1:] for row in BELIEVED],
    ids=[row[0] for row in BELIEVED],
)
def test_whoever_has_seen_a_job_can_believe_that_it_is_completed(
    own: tuple[str, ...], standing: frozenset[str], *, counted: bool, believed: bool
) -> None:
    seen = Seen(standing, counted=counted)
    said = job(9, own=own)
    assert (told(said, printer(), seen).state == "printed") == believed
    assert (fate(said, printer(), seen) == "printed") == believed


def test_only_what_rises_after_all_was_sent_was_counted_by_the_printer() -> None:
    all_out = job(9, job_impressions=2, job_impressions_completed=2)
    assert state.counted(all_out, 1)
    assert state.counted(all_out, 0)
    assert not state.counted(all_out, 2)  # a filter has made so many
    assert not state.counted(all_out, None)
    assert not state.counted(job(9, job_impressions=2, job_impressions_completed=1), 0)
    assert not state.counted(
        job(9, job_impressions=2, job_impressions_completed=3), 1
    )  # others were printed, too
    assert not state.counted(job(9, job_impressions_completed=1), 0)
    assert state.all_sent(job(5), printer(ALL_SENT))
    assert not state.all_sent(job(5), printer())
    assert not state.all_sent(job(3), printer(ALL_SENT))


@pytest.mark.parametrize(
    ("counted", "printed"), [((1, 2), True), ((1, 1), False), ((2, 2), False), ((), False)]
)
def test_a_queue_that_has_forgotten_a_job_before_still_prints_what_its_printer_counts(
    queue: FakePrinter, counted: tuple[int, ...], *, printed: bool
) -> None:
    queue.standing, queue.counted = FORGOTTEN, counted
    one = at(queue)
    number = sent(one)
    assert one.look(number) == Told("printing")
    assert (one.look(number).state == "printed") == printed
    assert (one.drop(number) == "printed") == printed


def test_whoever_asks_about_a_job_of_another_process_cannot_tell(queue: FakePrinter) -> None:
    queue.standing, queue.counted = FORGOTTEN, (1, 2)
    one, another = at(queue), at(queue)
    number = sent(one)
    assert one.look(number).state == "printing"
    assert another.look(number).state == "stopped"
    assert another.drop(number) == "unknown"


def test_a_word_that_comes_while_a_job_lives_was_not_always_there(queue: FakePrinter) -> None:
    queue.counted, queue.looks = (1, 1, 2), 3
    one = at(queue)
    number = sent(one)
    one.look(number)
    queue.standing = FORGOTTEN
    assert one.look(number).state == "printing"
    assert one.look(number).state == "stopped"
    assert one.drop(number) == "unknown"


@pytest.mark.parametrize("always", [True, False])
def test_a_cover_that_is_always_said_to_be_open_holds_no_page(queue: FakePrinter, *, always: bool) -> None:
    queue.standing = OPEN if always else ()
    one = at(queue)
    number = sent(one)
    one.look(number)
    queue.standing = OPEN
    assert (one.look(number).state == "printed") == always


def test_what_cups_counts_before_the_printer_does_is_not_told_as_out(queue: FakePrinter) -> None:
    queue.looks, queue.counted = 9, (1, 1, 2)
    one = at(queue)
    number = sent(one)
    assert [one.look(number).sheets for _ in range(3)] == [0, 0, 2]


@pytest.mark.parametrize("trouble", [(), ("media-empty-warning",)])
def test_a_job_that_cups_begins_anew_is_over_and_nobody_knows(
    queue: FakePrinter, trouble: tuple[str, ...]
) -> None:
    queue.looks = 9
    printer = at(queue)
    number = sent(printer)
    queue.trouble = trouble
    before = printer.look(number)
    assert not before.over
    queue.begin_anew(number)
    after = printer.look(number)
    assert after == Told("out_of_paper" if trouble else "stopped", over=True)
    assert printer.drop(number) == "unknown"
    assert queue.jobs == {}


def test_a_job_that_waits_and_then_prints_is_not_begun_anew(queue: FakePrinter) -> None:
    queue.stopped = True
    printer = at(queue)
    number = sent(printer)
    assert printer.look(number) == Told("stopped_by_staff")
    queue.stopped = False
    assert printer.look(number) == Told("printing")
    assert printer.look(number).state == "printed"


def test_a_job_begun_anew_that_cannot_be_taken_back_is_not_over(queue: FakePrinter) -> None:
    queue.looks = 9
    one = at(queue)
    number = sent(one)
    one.look(number)
    queue.begin_anew(number)
    queue.fail("cancel", 0x0400)
    assert not one.look(number).over
    assert queue.jobs[number].state < 7
    assert one.look(number) == Told("stopped", over=True)  # asked again, and now it has ended
    assert queue.jobs[number].state == 7
    assert one.drop(number) == "unknown"


def test_a_number_that_is_given_anew_is_another_job_s_once_the_first_is_forgotten(queue: FakePrinter) -> None:
    queue.looks = 99
    settler = at(queue)
    number = sent(at(queue))
    assert settler.drop(number) == "gone"
    queue._next = number
    later = at(queue)
    assert sent(later) == number
    assert not state.ended(later._job(number))
    settler.forget(number)
    assert settler.drop(number) == "gone"
    assert later.look(number).over, "it was truly taken back"
