"""A printer in a test that does what it is told, and a kiosk in front of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from queue import Empty, Queue
from typing import Literal

import pytest
from textual.pilot import Pilot

from kiosk.deliver.job import State, Told
from kiosk.guide.model import Guide
from kiosk.screens import page_phrases as said
from kiosk.screens.app import KioskApp
from kiosk.screens.host import Held
from kiosk.screens.printing import Came
from kiosk.walk.session import Session
from tests.screens.kiosk import Kept, go_to, kiosk_on, said_on, send_keys, settle, touch_target, view_on
from tests.screens.staff import Machine
from tests.screens.walks import GUIDE, UP_TO_AGAIN

NUMBER = "472"
MARKER = "zwetschge"
"""What the person has typed."""


by_one_each = pytest.mark.parametrize(
    ("width", "height", "touches"),
    [(80, 24, False), (60, 18, True), (48, 14, True)],
    ids=["keys-80x24", "touch-60x18", "touch-48x14"],
)
"""Every size, and both ways to press; where a larger way that is tried with both at each size goes through it too."""


class Broken(Exception):
    """What a printing that never raises must not raise."""


@dataclass
class Scripted:
    """Prints nothing: says what the test has it say, from the thread it is called in."""

    stands: Literal["beside", "desk"] = "beside"
    hold_minutes: int = 15
    kept: Came | Exception = field(default_factory=lambda: Came(False, "printed", NUMBER))
    asked: list[Session] = field(default_factory=list)
    room: bool = True
    """There is room to keep a page."""
    keeping: int = 0
    gave_up: int = 0
    _next: Queue[Told | Came | Exception] = field(default_factory=Queue)

    def says(self, *told: Told | Came | Exception) -> None:
        """The printer says this next; a Came or an exception is the last of it."""
        for each in told:
            self._next.put(each)

    @property
    def keeps(self) -> bool:
        """See Printing."""
        return self.hold_minutes > 0 and self.room

    def page(
        self,
        guide: Guide,
        session: Session,
        told: Callable[[Told], None],
        given_up: Callable[[], bool],
    ) -> Came:
        """See Printing."""
        self.asked.append(session)
        why: State = "waiting"
        for _ in range(4000):
            if given_up():
                self.gave_up += 1
                return Came(False, why, NUMBER if self.keeps else "")
            try:
                said = self._next.get(timeout=0.005)
            except Empty:
                continue
            if isinstance(said, Exception):
                raise said
            if isinstance(said, Came):
                return said
            why = said.state
            told(said)
        return Came(False, "too_long")

    def keep(self) -> Came:
        """See Printing."""
        self.keeping += 1
        if isinstance(self.kept, Exception):
            raise self.kept
        return self.kept


class Keeping(Machine):
    """A machine that keeps the page whose number is told."""

    def held(self) -> tuple[Held, ...]:
        return (Held(NUMBER, minutes=15),)


def printing_kiosk(
    script: Scripted,
    machine: Machine | None = None,
    *,
    session: Session = UP_TO_AGAIN,
    kept: Kept | None = None,
) -> KioskApp:
    """The kiosk in front of this printer."""
    setting = kiosk_on(GUIDE, session=session, kept=kept)._setting
    return KioskApp(replace(setting, printing=script, host=machine or Keeping()), session)


async def until(pilot: Pilot[int], done: Callable[[], bool]) -> None:
    """Until this has come to be, from whichever thread."""
    for _ in range(2000):
        await settle(pilot)
        if done():
            await settle(pilot)
            return
        await asyncio.sleep(0.002)
    raise AssertionError("it never came")


async def comes(pilot: Pilot[int], kind: str) -> None:
    """Until a sheet of this kind lies on top."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    await until(pilot, lambda: bool(app.visit.over) and app.visit.over[-1].kind == kind)


async def press(pilot: Pilot[int], name: str, *, touches: bool = False) -> None:
    """A choice of the sheet on top, by its number or by a finger; on whichever page it stands."""
    app = pilot.app
    assert isinstance(app, KioskApp)
    for _ in range(6):
        found = next((each for each in view_on(app).page.choices if each.id == name), None)
        if found is not None:
            break
        if touches:
            await touch_target(pilot, "bar:more")
        else:
            await send_keys(pilot, "right")
    assert found is not None, name
    if touches:
        await touch_target(pilot, f"link:{name}")
    else:
        await send_keys(pilot, *str(found.number))


async def begun(pilot: Pilot[int], *, touches: bool = False) -> None:
    """A person who has typed words and pressed Print, by keys alone or by touch alone."""
    await go_to(pilot, "again")
    await send_keys(pilot, "down", *MARKER)
    if touches:
        await touch_target(pilot, "bar:stop")
    else:
        await send_keys(pilot, "escape")
    await press(pilot, "print", touches=touches)
    await settle(pilot)


async def desk_told(pilot: Pilot[int], *, touches: bool) -> None:
    """The person says that the desk knows the number, and that once more where they are asked."""
    await press(pilot, "told_desk", touches=touches)
    app = pilot.app
    assert isinstance(app, KioskApp)
    assert said.HAVE_YOU_TOLD.format(number=NUMBER) in said_on(app)
    assert [each.id for each in view_on(app).page.choices] == ["close", "finish"], "No comes first"
    assert view_on(app).pages == 1
    await press(pilot, "finish", touches=touches)
    await pilot.pause()
