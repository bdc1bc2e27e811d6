"""A page followed over a real socket, with answers lost at random: never doubled, never falsely printed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from kiosk.deliver import ipp_wire
from kiosk.deliver.following import EVERY, Outcome, follow
from kiosk.deliver.printer import printer_at
from tests.deliver.fake_printer import FakePrinter
from tests.deliver.following_along import PAGE, Followed


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
