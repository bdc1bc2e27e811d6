"""A page followed to its end by a printer that does as it likes: never doubled, never falsely printed."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.deliver.following import DROPS, EVERY, QUICKLY, SILENCE, STUCK, Outcome
from kiosk.deliver.job import TROUBLES, Fate, State, Told
from tests.deliver.following_along import Followed, Scripted

PRINTED: Final = Told("printed", 1, over=True)
PRINTING: Final = Told("printing")
GONE: Final = Told("server_gone")
LONG: Final = int(SILENCE / QUICKLY)
"""So many looks in a row may go unanswered before it is said."""


def test_a_page_goes_its_way_and_its_number_is_told_before_it() -> None:
    printer, way = (
        Scripted([Told("waiting"), PRINTING, PRINTING, Told("printing", 1), PRINTED], ["printed"]),
        Followed(),
    )
    assert way.along(printer) == Outcome("printed", "printed", 7)
    assert printer.did[:3] == ["begin", "told the number", "send 7"]
    assert printer.did[3:] == ["look"] * 5 + ["drop"]
    assert way.told == [Told("waiting"), PRINTING, Told("printing", 1), PRINTED]
    assert way.now == 4 * EVERY


@pytest.mark.parametrize("why", ["not_accepting", "no_printer", "server_gone", "spool_full", "refused"])
def test_what_is_not_begun_is_not_sent(why: State) -> None:
    printer, way = Scripted(begins=[why]), Followed()
    assert way.along(printer) == Outcome(why, "gone")
    assert (printer.did, way.begun) == (["begin"], [])


def test_another_job_in_the_way_is_waited_for() -> None:
    printer, way = Scripted([PRINTED], ["printed"], begins=["waiting", "waiting"]), Followed()
    assert way.along(printer).printed
    assert printer.did.count("begin") == 3
    assert way.states == ["waiting", "printed"]


def test_another_job_that_never_ends_is_not_waited_for_for_ever() -> None:
    printer, way = Scripted(begins=["waiting"] * 1000), Followed()
    assert way.along(printer, wait=10) == Outcome("too_long", "gone")
    assert way.now == 10
    assert Followed().along(Scripted(begins=["waiting"] * 1000), given_up_at=3) == Outcome("waiting", "gone")


@pytest.mark.parametrize("why", ["spool_full", "refused"])
def test_a_page_that_is_refused_is_taken_back(why: State) -> None:
    printer, way = Scripted(sends=why), Followed()
    assert way.along(printer) == Outcome(why, "gone", 7)
    assert printer.did == ["begin", "told the number", "send 7", "drop"]


def test_a_page_whose_sending_was_not_answered_is_looked_for_and_not_sent_again() -> None:
    printer, way = Scripted([PRINTING, PRINTED], ["printed"], sends="server_gone"), Followed()
    assert way.along(printer).printed
    assert printer.did.count("send 7") == 1


def test_a_page_that_never_came_is_not_waited_for_to_the_end() -> None:
    printer, way = Scripted([Told("waiting")], sends="server_gone"), Followed()
    assert way.along(printer) == Outcome("not_answering", "gone", 7)
    assert way.now == STUCK


def test_a_page_that_was_taken_may_wait() -> None:
    printer, way = Scripted([Told("waiting")] * 200 + [PRINTED], ["printed"]), Followed()
    assert way.along(printer).printed
    assert way.now == 200 * EVERY


@pytest.mark.parametrize("trouble", sorted(TROUBLES - {"server_gone", "not_answering"}))
def test_a_trouble_is_told_at_once_and_passes(trouble: State) -> None:
    printer, way = (
        Scripted([PRINTING, Told(trouble), Told(trouble), PRINTING, PRINTED], ["printed"]),
        Followed(),
    )
    assert way.along(printer).printed
    assert way.states == ["waiting", "printing", trouble, "printing", "printed"]


@pytest.mark.parametrize("trouble", sorted(TROUBLES))
def test_a_trouble_can_be_the_end(trouble: State) -> None:
    printer, way = Scripted([PRINTING, Told(trouble, over=True)]), Followed()
    assert way.along(printer) == Outcome(trouble, "gone", 7)
    assert way.states[-1] == trouble


def test_a_job_that_ended_without_a_word_ended_of_its_last_trouble() -> None:
    way = Followed()
    assert way.along(Scripted([Told("jam", 1), Told("stopped", 1, over=True)])) == Outcome("jam", "gone", 7)
    assert way.told[-1] == Told("jam", 1, over=True)
    assert Followed().along(Scripted([PRINTING, Told("stopped", over=True)])).state == "stopped"


def test_silence_is_told_when_it_has_lasted() -> None:
    way = Followed()
    assert way.along(Scripted([PRINTING, *[GONE] * LONG, PRINTED], ["printed"])).printed
    assert "server_gone" not in way.states
    way = Followed()
    assert way.along(Scripted([PRINTING, *[GONE] * (LONG + 2), PRINTED], ["printed"])).printed
    assert way.states == ["waiting", "printing", "server_gone", "printed"]


def test_silence_lasts_to_the_deadline_and_nobody_knows() -> None:
    way = Followed()
    assert way.along(Scripted([GONE], ["unknown"])) == Outcome("server_gone", "unknown", 7)
    assert way.now == pytest.approx(120, abs=EVERY)


def test_whoever_gives_up_is_told_what_was_true() -> None:
    way = Followed()
    assert way.along(Scripted([Told("out_of_paper")]), given_up_at=5) == Outcome("out_of_paper", "gone", 7)
    assert way.now == 5


def test_a_page_that_came_out_while_it_was_taken_back_is_printed() -> None:
    way = Followed()
    assert way.along(Scripted([Told("printing", 1)], ["printed"]), wait=2) == Outcome("printed", "printed", 7)
    assert way.told[-1] == Told("printed", 1, over=True)


def test_a_printed_page_stays_printed_though_nobody_could_clear_up() -> None:
    assert Followed().along(Scripted([PRINTED], ["unknown"])) == Outcome("printed", "unknown", 7)


def test_a_job_that_is_still_being_stopped_is_asked_for_again_but_not_for_ever() -> None:
    printer = Scripted([PRINTING], ["lives", "lives", "gone"])
    assert Followed().along(printer, wait=1) == Outcome("too_long", "gone", 7)
    assert printer.did.count("drop") == 3
    printer = Scripted([PRINTING], ["lives"])
    assert Followed().along(printer, wait=1) == Outcome("too_long", "lives", 7)
    assert printer.did.count("drop") == DROPS


_TOLD = some.sampled_from([Told("waiting"), PRINTING, GONE, *(Told(each) for each in sorted(TROUBLES))])
_ENDS = some.sampled_from([PRINTED, Told("stopped", over=True), Told("jam", over=True), PRINTING])


@given(
    some.lists(_TOLD, max_size=30),
    _ENDS,
    some.lists(some.sampled_from(["gone", "lives", "unknown", "printed"]), min_size=1, max_size=3),
    some.sampled_from([None, None, "server_gone", "spool_full", "refused"]),
    some.one_of(some.none(), some.floats(0, 20)),
)
def test_however_it_goes_the_order_holds(
    looks: list[Told], end: Told, drops: list[Fate], sends: State | None, given_up_at: float | None
) -> None:
    printer, way = Scripted([*looks, end], drops, sends=sends), Followed()
    outcome = way.along(printer, 20, given_up_at)
    assert printer.did[:3] == ["begin", "told the number", "send 7"]
    assert printer.did.count("begin") == printer.did.count("send 7") == 1
    assert printer.did[-1] == "drop"
    assert outcome.printed == ("printed" in way.states)
    assert outcome.printed or outcome.state != "printed"
    assert outcome.fate != "printed" or outcome.printed
    assert all(before != after for before, after in zip(way.told, way.told[1:], strict=False))
    assert way.now <= 20 + EVERY * (DROPS + 1)
