"""What a porter does where an earlier job may still print its page, or may have: it never comes out twice."""

from __future__ import annotations

from collections import deque

from hypothesis import given
from hypothesis import strategies as st

from kiosk.deliver.job import Fate, Page, Told
from tests.station.porter_run import PAGE, Run
from tests.station.scripted import Scripted


def test_a_press_that_waits_while_its_job_is_found_to_be_printed_prints_nothing() -> None:
    printer = Scripted(fates=["printed"])
    run = Run(printer, jobs=((0, 7),))
    run.steps(1)
    run.hear("print 0")
    run.steps()
    assert run.ended
    assert printer.calls == ["drop 7"]
    assert run.told == ["settled 0 7", "state printed printed 0"]


def test_while_an_earlier_job_lives_nothing_is_begun_even_if_staff_say_so_again() -> None:
    printer = Scripted(["printing"], ["lives"])
    run = Run(printer, jobs=((0, 7),))
    run.steps(1)
    run.hear("print 0")
    run.steps(until=125)
    assert set(printer.calls) == {"drop 7"}
    assert run.told[-1] == "state unsure too_long 0"
    printer.fates = deque(["lives", "lives", "gone"])
    run.hear("print 0")
    run.steps(4)
    assert printer.calls[-4:] == ["drop 7", "begin", "send 1", "look 1"]


def test_an_earlier_job_is_asked_for_right_before_another_is_begun_and_printed_there_nothing_is() -> None:
    for fates, sent in ((["unknown", "printed"], []), (["unknown", "gone"], [PAGE.content])):
        first, second = Scripted([Told("not_answering")], fates), Scripted()  # type: ignore[arg-type]
        run = Run(first, second, jobs=((0, 7),))
        run.steps(1)
        run.hear("print 1")
        run.steps()
        assert second.sent == sent
        assert run.ended


def test_an_earlier_job_is_still_asked_for_while_the_page_is_printed_and_ends_that_if_it_came_out() -> None:
    first = Scripted([Told("not_answering")], ["unknown", "unknown", "unknown", "printed"])
    second = Scripted(["printing"], ["gone"])
    run = Run(first, second, jobs=((0, 7),))
    run.steps(1)
    run.hear("print 1")
    run.steps()
    assert run.ended
    assert second.calls[-1] == "drop 1", "the one that is on its way is taken back"
    assert run.told[-3:] == ["settled 0 7", "state printed printed 0", "settled 1 1"]
    assert run.at < 20


def test_once_nobody_will_ever_know_that_stays_so_after_another_try() -> None:
    first = Scripted([Told("stopped", over=True)], ["unknown"])
    second = Scripted([Told("jam", over=True)], ["gone"])
    run = Run(first, second, jobs=((0, 7),))
    run.steps(2)
    run.hear("print 1")
    run.steps(3)
    assert run.told[-1] == "state unsure jam 0"
    run.hear("print 1")
    run.steps(3)
    assert run.told[-1] == "state unsure jam 0"


def test_a_job_begun_anew_is_not_taken_for_one_that_has_ended() -> None:
    """Where nobody answered the first time, a look may say that it is over although it lives."""
    printer = Scripted([Told("server_gone", over=True)], ["unknown", "lives", "gone"])
    run = Run(printer, page=None, jobs=((0, 7),))
    run.steps()
    assert printer.calls == ["drop 7", "look 7", "drop 7", "drop 7"]


def test_a_number_that_a_printer_gives_twice_is_not_taken_back_for_the_earlier_job() -> None:
    printer = Scripted(["printing", "printing", "printed"], ["unknown", "unknown", "printed"], begins=[7])
    printer.look = lambda number: Told("not_answering") if not printer.sent else told(number)  # type: ignore[method-assign]
    told = Scripted(["printing", "printing", "printed"]).look
    run = Run(printer, jobs=((0, 7),))
    run.steps(1)
    run.hear("print 0")
    run.steps()
    assert printer.calls == ["drop 7", "drop 7", "begin", "send 7", "drop 7"]
    assert run.told[-2:] == ["state printed printed 0", "settled 0 7"]


def test_a_page_whose_job_nobody_can_ask_for_any_more_stays_one_of_which_nobody_knows() -> None:
    printer = Scripted([Told("not_answering")], ["unknown"], begins=["no_printer"])
    run = Run(printer, jobs=((0, 7),))
    run.steps(1)
    run.hear("forget 0 7")
    run.hear("print 0")
    run.steps(1)
    assert run.told[-1] == "state unsure no_printer 0"


def test_that_a_page_was_printed_and_not_found_is_known_after_a_try_that_failed() -> None:
    printer = Scripted([Told("out_of_paper", over=True)], ["gone"], begins=["no_printer"])
    run = Run(printer, why="printed")
    for why in ("no_printer", "out_of_paper"):
        run.hear("print 0")
        run.steps(2)
        assert run.told[-1] == f"state unsure {why} 0"


def test_what_is_remembered_of_a_job_is_forgotten_when_another_has_its_number() -> None:
    printer = Scripted(fates=["gone"])
    run = Run(printer, page=None, jobs=((0, 7),))
    run.steps(1)
    run.hear("job 0 7")
    run.steps()
    assert printer.calls == ["drop 7", "forget 7", "drop 7"]


def test_how_many_sheets_came_out_before_it_failed_is_told_and_stays_known() -> None:
    printer = Scripted([Told("printing", 1), Told("jam", over=True)], ["gone"])
    run = Run(printer)
    run.hear("print 0")
    run.steps(2)
    assert run.told[-1] == "state not_printed jam 1"
    printer.begins.append("no_printer")
    run.hear("print 0")
    run.steps(1)
    assert run.told[-1] == "state not_printed no_printer 1"


class Answering(Scripted):
    """A printer that always answers, and truly: a job that is taken back may still come out while it lives."""

    def __init__(self, chances: list[str]) -> None:
        super().__init__()
        self.chances = deque(chances)
        self.out: set[int] = set()
        self.going: set[int] = set()

    def send(self, number: int, page: Page) -> None:
        super().send(number, page)
        self.going.add(number)

    def look(self, number: int) -> Told:
        if self._happens(number) == "jam":
            self.going.discard(number)
            return Told("jam", over=True)
        return Told("printed", over=True) if number in self.out else Told("printing")

    def drop(self, number: int) -> Fate:
        if self._happens(number) == "gone" or not self.chances:
            self.going.discard(number)
        if number in self.out:
            return "printed"
        return "lives" if number in self.going else "gone"

    def _happens(self, number: int) -> str:
        what = self.chances.popleft() if self.chances else ""
        if what == "out" and number in self.going:
            self.going.discard(number)
            self.out.add(number)
        return what


@given(
    st.lists(st.sampled_from(["", "", "out", "jam", "gone"]), max_size=12),
    st.lists(st.sampled_from(["", "out", "jam", "gone"]), max_size=12),
    st.lists(st.sampled_from(["", "", "print 0", "print 1"]), max_size=12),
    st.booleans(),
)
def test_where_printers_answer_no_press_whatever_makes_two(
    first: list[str], second: list[str], words: list[str], earlier: bool
) -> None:
    printers = [Answering(first), Answering(second)]
    if earlier:
        printers[0].send(printers[0].begin(PAGE), PAGE)
    run = Run(*printers, jobs=((0, 1),) if earlier else ())
    for each in words:
        if each:
            run.hear(each)
        run.steps(2)
    run.steps()
    assert run.ended
    assert sum(len(printer.out) for printer in printers) <= 1
