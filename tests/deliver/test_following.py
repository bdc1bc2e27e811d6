"""A page followed to its end by a printer that does as it likes: never doubled, never falsely printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.deliver import ipp_wire
from kiosk.deliver.following import DROPS, EVERY, QUICKLY, SILENCE, STUCK, Outcome, follow
from kiosk.deliver.job import TROUBLES, Fate, NotTaken, Page, State, Told
from kiosk.deliver.printer import printer_at
from tests.deliver.fake_printer import FakePrinter

PAGE: Final = Page(b"a page", sheets=1)
PRINTED: Final = Told("printed", 1, over=True)
PRINTING: Final = Told("printing")
GONE: Final = Told("server_gone")
LONG: Final = int(SILENCE / QUICKLY)
"""So many looks in a row may go unanswered before it is said."""


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


# The same over a real socket, with answers lost at random.


@pytest.fixture(scope="module")
def fake() -> Iterator[FakePrinter]:
    with FakePrinter() as one:
        yield one


_FAULTS = some.lists(
    some.tuples(
        some.sampled_from(["begin", "send", "job", "printer", "cancel"]),
        some.sampled_from(["lost", "dead", "http 413", 0x0506, 0x0500]),
        some.integers(1, 5),
    ),
    max_size=4,
)


@settings(max_examples=120, deadline=None)
@given(
    faults=_FAULTS,
    trouble=some.sampled_from([(), (), ("media-empty-error",)]),
    up=some.one_of(some.none(), some.integers(0, 8)),
    forgets=some.one_of(some.none(), some.none(), some.integers(1, 4)),
)
def test_no_lost_answer_doubles_a_page_or_says_that_it_was_printed(
    fake: FakePrinter,
    faults: list[tuple[str, int | str, int]],
    trouble: tuple[str, ...],
    up: int | None,
    forgets: int | None,
) -> None:
    fake.mend()
    fake.restart()
    fake.printed.clear()
    fake.trouble = trouble
    for operation, fault, times in faults:
        fake.fail(operation, fault, times)  # type: ignore[arg-type]
    way, waits = Followed(), 0

    def pause(seconds: float) -> None:
        nonlocal waits
        waits += 1
        way.now += seconds
        if waits == forgets:
            fake.restart()

    printer = printer_at(fake.address, fake.server)
    outcome = follow(
        printer,
        PAGE,
        told=way.told.append,
        begun=way.begun.append,
        given_up=lambda: up is not None and waits >= up,
        wait=8,
        clock=lambda: way.now,
        pause=pause,
    )
    fake.mend()
    fake.trouble = ()
    if outcome.number is not None and outcome.fate not in ("printed", "gone"):
        settled = printer.drop(outcome.number)
        assert settled != "lives"
    for job in list(fake.jobs):  # whoever comes later looks at what is left, and it must not come out now
        for _ in range(3):
            printer_at(fake.address, fake.server).look(job)
    assert fake.printed == [PAGE.content] * len(fake.printed)
    assert len(fake.printed) <= 1
    assert not outcome.printed or fake.printed == [PAGE.content]
    assert outcome.fate != "gone" or fake.printed == []
    assert not (outcome.fate == "printed" and not fake.printed)


def test_a_server_that_hangs_holds_nobody_longer_than_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ipp_wire, "SECONDS", 0.05)
    way = Followed()
    with FakePrinter() as hanging:
        for operation in ("send", "job", "printer", "cancel"):
            hanging.fail(operation, "hang", None)
        outcome = follow(
            printer_at(hanging.address, hanging.server),
            PAGE,
            told=way.told.append,
            begun=way.begun.append,
            given_up=lambda: False,
            wait=4,
            clock=lambda: way.now,
            pause=way.pause,
        )
    assert outcome == Outcome("server_gone", "unknown", 1)
    assert way.begun == [1]
    assert way.states == ["waiting", "server_gone"]
    assert way.now == pytest.approx(4, abs=EVERY)
