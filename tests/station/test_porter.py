"""What a porter does with one page and its jobs, a step at a time, against printers that do as they are told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.deliver.job import Fate, Page, Told
from kiosk.station.porter import RETRY, SLOWLY
from tests.station.porter_run import PAGE, Run
from tests.station.scripted import Scripted


def test_a_page_that_nobody_asks_for_is_never_printed_and_gone_when_its_time_is_over() -> None:
    printer = Scripted()
    run = Run(printer)
    run.steps()
    assert (run.ended, printer.calls, run.told) == (True, [], [])
    assert 900 <= run.at < 901


def test_it_is_printed_once_when_staff_say_so_and_then_gone() -> None:
    printer = Scripted(["waiting", "printing", "printed"], ["printed"])
    run = Run(printer)
    run.hear("print 0")
    run.hear("print 0")
    run.steps()
    assert run.ended
    assert printer.sent == [PAGE.content]
    assert printer.calls[-1] == "drop 1", "its page is taken out of the spool"
    assert run.told == [
        "state printing waiting 0",
        "job 0 1",
        "state printing printing 0",
        "state printed printed 0",
        "settled 0 1",
    ]


def test_the_parent_is_told_of_a_job_before_its_page_is_sent() -> None:
    printer = Scripted()
    run = Run(printer)
    told_when_sent: list[list[str]] = []
    send = printer.send

    def watched(number: int, page: Page) -> None:
        told_when_sent.append([*run.told])
        send(number, page)

    printer.send = watched  # type: ignore[method-assign]
    run.hear("print 0")
    run.steps()
    assert ["job 0 1" in each for each in told_when_sent] == [True]


def test_the_earlier_job_is_settled_first_and_until_then_nobody_is_sure() -> None:
    printer = Scripted([Told("not_answering")], ["unknown", "lives", "gone"])
    run = Run(printer, jobs=((0, 7),))
    run.steps(3)
    assert [call for call in printer.calls if call != "look 7"] == ["drop 7"] * 3
    assert run.told == ["settled 0 7", "state held jam 0"]
    assert run.at == 2 * RETRY


def test_what_has_come_out_after_all_is_not_printed_again() -> None:
    printer = Scripted([Told("not_answering")], ["unknown", "printed"])
    run = Run(printer, jobs=((0, 7),))
    run.steps()
    assert run.ended
    assert run.told == ["settled 0 7", "state printed printed 0"]
    assert printer.sent == []
    assert run.at < 900


def test_staff_can_move_it_to_another_printer_when_the_first_will_not() -> None:
    first = Scripted([Told("out_of_paper")], ["gone"])
    second = Scripted()
    run = Run(first, second)
    run.hear("print 0")
    run.steps(until=130)
    assert run.told[-2:] == ["settled 0 1", "state not_printed out_of_paper 0"]
    run.hear("print 1")
    run.steps()
    assert second.sent == [PAGE.content]
    assert run.told[-2:] == ["state printed printed 0", "settled 1 1"]


def test_a_job_that_is_over_is_not_waited_for() -> None:
    run = Run(Scripted([Told("jam", over=True)], ["gone"]))
    run.hear("print 0")
    run.steps(1)
    assert run.told[-1] == "state not_printed jam 0"


def test_nothing_begun_is_nothing_to_settle() -> None:
    printer = Scripted(begins=["no_printer"])
    run = Run(printer)
    run.hear("print 0")
    run.steps(1)
    assert printer.calls == ["begin"]
    assert run.told == ["state printing waiting 0", "state not_printed no_printer 0"]


def test_one_in_its_way_is_waited_for_and_the_page_is_still_sent_once() -> None:
    printer = Scripted(begins=["waiting", 4], sends=["waiting", None])
    run = Run(printer)
    run.hear("print 0")
    run.steps()
    assert printer.sent == [PAGE.content]
    assert printer.calls[:4] == ["begin", "begin", "send 4", "send 4"]


def test_where_the_answer_to_sending_was_lost_it_is_not_sent_again() -> None:
    printer = Scripted(sends=["not_answering"])
    run = Run(printer)
    run.hear("print 0")
    run.steps()
    assert [call for call in printer.calls if call.startswith("send")] == ["send 1"]
    assert "state printed printed 0" in run.told


def test_one_that_refuses_the_page_is_asked_to_forget_the_job() -> None:
    printer = Scripted(sends=["spool_full"], fates=["gone"])
    run = Run(printer)
    run.hear("print 0")
    run.steps(1)
    assert printer.calls == ["begin", "send 1", "drop 1"]
    assert run.told[-2:] == ["settled 0 1", "state not_printed spool_full 0"]


def test_when_nobody_can_tell_staff_are_told_so_and_it_is_still_asked() -> None:
    printer = Scripted([Told("not_answering")], ["unknown", "unknown", "gone"])
    run = Run(printer)
    run.hear("print 0")
    run.steps(until=121)
    assert run.told[-1] == "state unsure not_answering 0"
    run.steps(5)
    assert run.told[-2:] == ["settled 0 1", "state not_printed not_answering 0"]


def test_a_job_that_the_printer_no_longer_knows_is_asked_for_no_more_and_nobody_is_sure_for_good() -> None:
    forgotten = [Told("stopped", over=True)]
    printer = Scripted(forgotten, ["unknown"])
    run = Run(printer, jobs=((0, 7),))
    run.steps(5)
    assert run.told == ["settled 0 7"]
    assert run.porter._state == ("unsure", "jam", 0)
    assert printer.calls == ["drop 7", "look 7", "drop 7"]
    settler = Run(Scripted(forgotten, ["unknown"]), page=None, jobs=((0, 7),))
    settler.steps()
    assert settler.ended
    assert settler.told == ["settled 0 7"]


def test_staff_who_say_so_again_get_it_though_nobody_can_tell() -> None:
    printer = Scripted([Told("not_answering")], ["unknown"])
    run = Run(printer, jobs=((0, 7),))
    run.steps(2)
    run.hear("print 0")
    run.steps()
    assert printer.sent == [PAGE.content]
    assert run.ended


def test_wiped_it_ends_at_once_whatever_it_was_doing() -> None:
    for words in ("", "print 0"):
        printer = Scripted(["printing"], ["unknown"])
        run = Run(printer, jobs=((0, 7),))
        run.steps(1)
        run.hear(words)
        run.steps(3)
        run.hear("wipe")
        before = len(printer.calls)
        run.steps(1)
        assert run.ended
        assert len(printer.calls) == before, "the parent gives its jobs to another"


def test_without_a_page_it_settles_every_job_and_those_it_is_told_of() -> None:
    printer = Scripted([Told("not_answering")], ["unknown", "gone"])
    run = Run(printer, page=None, jobs=((0, 1), (0, 2)))
    run.steps(1)
    run.hear("job 0 3")
    run.steps()
    assert run.ended
    assert sorted(run.told) == ["settled 0 1", "settled 0 2", "settled 0 3"]


def test_a_number_that_was_given_anew_is_another_job_and_left_alone() -> None:
    printer = Scripted([Told("not_answering")], ["unknown"])
    run = Run(printer, page=None, jobs=((0, 1),))
    run.steps(1)
    run.hear("forget 0 1")
    run.steps(1)
    assert run.ended
    assert printer.calls == ["drop 1", "look 1"]


def test_it_asks_less_often_after_an_hour() -> None:
    run = Run(Scripted([Told("not_answering")], ["unknown"]), page=None, jobs=((0, 1),))
    pauses = run.steps(most=1300)
    assert pauses[0] == RETRY
    assert pauses[-1] == SLOWLY


ANSWERS = st.sampled_from(
    [
        Told("waiting"),
        Told("printing"),
        Told("out_of_paper"),
        Told("jam", over=True),
        Told("printed", over=True),
    ]
)
WORDS = st.sampled_from(["", "print 0", "print 1", "print 0", "wipe"])


class Truthful(Scripted):
    """Its jobs come out when it says so, and never after it has said that they are gone."""

    def __init__(self, looks: list[Told], sure: list[bool]) -> None:
        super().__init__(looks)
        self.out: set[int] = set()
        self.gone: set[int] = set()
        self._sure = sure

    def look(self, number: int) -> Told:
        told = super().look(number)
        if told.state == "printed":
            self.out.add(number)
        return told

    def drop(self, number: int) -> Fate:
        if self._sure and not self._sure.pop():
            return "unknown"
        if number in self.out:
            return "printed"
        self.gone.add(number)
        return "gone"


@given(
    st.lists(ANSWERS, min_size=1, max_size=8),
    st.lists(st.booleans(), max_size=4),
    st.lists(WORDS, max_size=12),
)
def test_two_sheets_never_come_out_unless_staff_were_told_that_nobody_is_sure(
    looks: list[Told], sure: list[bool], words: list[str]
) -> None:
    printers = [Truthful([*looks], [*sure]), Truthful([*looks], [*sure])]
    run = Run(*printers)
    for each in words:
        state = next((told.split()[1] for told in reversed(run.told) if told.startswith("state")), "held")
        if state in ("held", "not_printed") or not each.startswith("print"):
            run.hear(each)  # staff who are not told otherwise; where nobody is sure they leave it
        run.steps(3)
    run.steps()
    assert run.ended
    assert sum(len(printer.out) for printer in printers) <= 1
