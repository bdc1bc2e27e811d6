"""No is the first choice of every question that takes something away: a hand that has learned "1 is No" loses nothing.

Who presses the same key twice, or without reading, must not end a session, exit the kiosk or wipe a page by it.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from kiosk.layout.phrases import visiting
from kiosk.screens import staff_phrases as said
from kiosk.screens.app import KioskApp
from kiosk.screens.host import Held
from tests.screens.kiosk import go_to, kinds, send_keys, text_on, view_on
from tests.screens.paper import press
from tests.screens.staff import NO_PIN, Machine, at_every_size, begun, knock, visited

UNSURE = Held("472", "unsure", "jam", 12)
QUESTIONS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "end": (("end",), said.NO, said.YES_END),
    "exit": (("exit",), said.NO, said.YES_EXIT),
    "withdraw": (("guide.getting_there", "withdraw.getting_there"), said.NO, said.YES_WITHDRAW),
    "wipe": (("kept", "kept_page.472", "kept_wipe.472"), said.NO, said.YES_WIPE),
    "print again": (
        ("kept", "kept_page.472", "kept_print.472.0"),
        said.NO,
        said.YES_PRINT.format(printer="Front desk"),
    ),
}
"""What is asked -> what staff press to be asked it, the no and the yes."""


class Shelf(Machine):
    """A machine that keeps a page of which nobody can tell whether it has come out."""

    def held(self) -> tuple[Held, ...]:
        return (UNSURE,)

    def print_held(self, number: str, printer: int) -> None:
        self.told.append(f"print {number} {printer}")

    def wipe_held(self, number: str) -> None:
        self.told.append(f"wipe {number}")


async def offered(pilot: Pilot[int]) -> list[str]:
    """The choices of what is asked, in the order of their keys, on however many pages."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    shown = {each.number: " ".join(each.lines) for each in view_on(app).page.choices}
    while view_on(app).forward is not None:
        await send_keys(pilot, "right")
        shown |= {each.number: " ".join(each.lines) for each in view_on(app).page.choices}
    return [label for _, label in sorted(shown.items())]


@at_every_size
@pytest.mark.parametrize("asked", QUESTIONS)
async def test_staff_are_asked_with_no_first(asked: str, width: int, height: int) -> None:
    names, no, yes = QUESTIONS[asked]
    machine = Shelf(replace(NO_PIN, printers=("Front desk",)))
    app = visited(machine)
    async with app.run_test(size=(width, height)) as pilot:
        await begun(pilot)
        await knock(pilot)
        for name in names:
            await press(pilot, name)
        before = len(app.visit.over)
        assert await offered(pilot) == [no, yes]
        await send_keys(pilot, "1")
        assert len(app.visit.over) == before - 1, "the first choice takes only the question away"
        assert machine.told == []


@at_every_size
async def test_a_person_who_would_start_again_is_asked_with_no_first(width: int, height: int) -> None:
    app = visited(Machine(NO_PIN))
    async with app.run_test(size=(width, height)) as pilot:
        await go_to(pilot, "who")
        await send_keys(pilot, "escape")
        await press(pilot, "again")
        assert visiting.SURE_START_AGAIN in " ".join(text_on(app).split())
        assert await offered(pilot) == [visiting.NO_GO_ON, visiting.YES_START_AGAIN]
        await send_keys(pilot, "1")
        assert kinds(app) == []
