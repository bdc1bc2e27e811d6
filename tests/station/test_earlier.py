"""A page that was not printed and is not kept: its job is taken back, pressed again or not, and never doubled."""

from __future__ import annotations

import threading
from collections import deque

import pytest

from kiosk.deliver import following
from kiosk.deliver.job import Fate, Told
from kiosk.screens.printing import Came
from kiosk.station import porter
from kiosk.station.earlier import beside
from tests.station.scripted import Scripted
from tests.station.test_printing import WORDS, Visit


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "EVERY", 0.0)
    monkeypatch.setattr(porter, "RETRY", 0.0)


def test_where_no_page_is_kept_printing_again_begins_nothing_while_the_job_before_it_lives() -> None:
    for fate in ("lives", "unknown"):
        printer = Scripted(["out_of_paper"], [fate])
        visit = Visit(printer, room=False)
        assert visit.prints(lambda: True) == Came(False, "out_of_paper", by_itself=True, sheets=2)
        again = visit.prints()
        assert again == Came(False, "out_of_paper", by_itself=True, sheets=2), "as true as the first time"
        assert printer.calls.count("begin") == 1
        assert visit.told == ["job 0 1"], "not settled: the parent has it taken back when the visit is over"
        printer.fates = deque(["lives", "gone"])
        printer.looks = deque(["printed"])
        printer.calls.clear()
        assert visit.prints().printed
        assert printer.calls[:4] == ["drop 1", "drop 1", "begin", "send 2"]
        assert visit.told[0] == "settled 0 1"


def test_a_page_that_came_out_meanwhile_is_printed_and_not_once_more() -> None:
    printer = Scripted(["out_of_paper"], ["lives"])
    visit = Visit(printer, room=False)
    visit.prints(lambda: True)
    printer.fates = deque(["printed"])
    assert visit.prints() == Came(printed=True, sheets=2)
    assert printer.sent == [WORDS]
    assert visit.told == ["job 0 1", "settled 0 1"]


def test_a_page_of_other_answers_is_printed_though_the_one_before_came_out() -> None:
    printer = Scripted(["out_of_paper"], ["lives"])
    visit = Visit(printer, room=False)
    visit.prints(lambda: True)
    printer.fates, printer.looks = deque(["printed"]), deque(["printed"])
    other = object()
    assert visit.printing.page(None, other, visit.said.append, lambda: False).printed  # type: ignore[arg-type]
    assert printer.sent == [WORDS, WORDS]


def test_where_nobody_will_ever_know_of_the_job_before_it_may_be_printed_again() -> None:
    printer = Scripted([Told("server_gone", over=True)], ["unknown"])
    visit = Visit(printer, room=False)
    assert visit.prints().by_itself
    printer.looks = deque([Told("stopped", over=True), "printed"])
    assert visit.prints().printed
    assert printer.calls.count("begin") == 2


def test_a_page_that_nobody_keeps_is_taken_back_though_nobody_presses_again() -> None:
    printer = Scripted(["out_of_paper"], ["lives"])
    visit = Visit(printer, room=False)
    assert visit.prints(lambda: True).by_itself
    assert visit.told == ["job 0 1"]
    printer.fates = deque(["lives", "unknown", "lives", "gone"])
    [take_back] = visit.later
    take_back()
    assert visit.told == ["settled 0 1"], "while the visit goes on"
    printer.calls.clear()
    printer.looks = deque(["printed"])
    assert visit.prints().printed
    assert printer.calls[:2] == ["begin", "send 2"], "it is known already, so nobody asks again"
    assert visit.told == ["job 0 2", "settled 0 2"]


def test_a_page_that_came_out_while_nobody_pressed_is_not_printed_once_more() -> None:
    printer = Scripted(["out_of_paper"], ["lives"])
    visit = Visit(printer, room=False)
    visit.prints(lambda: True)
    printer.fates = deque(["lives", "printed"])
    visit.later[0]()
    assert visit.told == ["job 0 1", "settled 0 1"]
    assert visit.prints() == Came(printed=True, sheets=2)
    assert printer.sent == [WORDS]


def test_only_one_asks_at_a_time() -> None:
    printer = Scripted(["out_of_paper"], ["lives"])
    visit = Visit(printer, room=False)
    visit.prints(lambda: True)
    asked: list[int] = []
    first, second, answers, done = (threading.Event() for _ in range(4))

    def drop(number: int) -> Fate:
        asked.append(number)
        (second if first.is_set() else first).set()
        answers.wait(10)
        return "gone"

    def press() -> None:
        visit.prints()
        done.set()

    printer.drop = drop  # type: ignore[method-assign]
    printer.looks = deque([Told("stopped", over=True)])
    beside(visit.later[0])
    assert first.wait(10)
    beside(press)
    assert not second.wait(0.2)
    answers.set()
    assert done.wait(10)
    assert asked == [1, 2], "what is known of the one is not asked again"
    assert visit.told.count("settled 0 1") == 1


def test_a_printer_that_breaks_is_asked_again() -> None:
    printer = Scripted(["out_of_paper"], ["lives"])
    visit = Visit(printer, room=False)
    visit.prints(lambda: True)
    breaks = deque([True, True, False])

    def drop(number: int) -> Fate:
        if breaks.popleft():
            raise ValueError
        return "gone"

    printer.drop = drop  # type: ignore[method-assign]
    visit.later[0]()
    assert visit.told == ["job 0 1", "settled 0 1"]


def test_what_is_kept_or_settled_is_not_asked_for_beside_the_visit() -> None:
    cases: tuple[tuple[Fate, bool], ...] = (("lives", True), ("gone", False), ("printed", False))
    for fate, room in cases:
        visit = Visit(Scripted(["out_of_paper"], [fate]), room=room)
        visit.prints(lambda: True)
        assert visit.later == []


def test_a_system_without_threads_leaves_it_to_the_end_of_the_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_more(_: threading.Thread) -> None:
        raise RuntimeError

    monkeypatch.setattr(threading.Thread, "start", no_more)
    beside(lambda: None)
