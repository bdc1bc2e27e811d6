"""Staff in a test: a machine that remembers what it was told, and their way to their screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from kiosk.guide.model import Guide
from kiosk.screens.app import KioskApp, Setting
from kiosk.screens.host import GuideState, Nobody, StaffDesk
from kiosk.screens.staffing import KEYS, TOUCHES
from kiosk.screens.theme import CALM
from kiosk.summary.preview import on_screen
from kiosk.walk.session import Session
from tests.screens.kiosk import (
    DAY,
    MARKS,
    SIZE_IDS,
    SIZES,
    Kept,
    go_to,
    no_waits,
    send_keys,
    text_on,
    touch,
    touch_target,
)
from tests.screens.walks import GUIDE, UP_TO_AGAIN

MARKER = "zwetschge"
"""What the person has typed."""
PIN = "258147"
REVIEW = "Not yet checked by a clinician."
CHECKED = "Checked by Dr Ada Example; its review is due."
STATES = (
    GuideState("getting_there", "Getting to your visits", "2026-11-20", "0123456789abcdef0123", REVIEW),
    GuideState(
        "other", "Treatment choices for an aching neck", "2026-11-01", "fedcba9876543210", CHECKED, True
    ),
)


NO_PIN = StaffDesk(guides=STATES, version="0.9.1")
at_every_size = pytest.mark.parametrize(("width", "height"), SIZES, ids=SIZE_IDS)
by_both = pytest.mark.parametrize("touches", [False, True], ids=["keys", "touch"])


class Machine(Nobody):
    """Remembers what it was told."""

    def __init__(self, desk: StaffDesk | None = None) -> None:
        self.desk = desk or StaffDesk(
            needs_pin=True, guides=STATES, problems=("C-1a2b 09:14", "S-0 08:02"), version="0.9.1"
        )
        self.told: list[str] = []
        self.looked_at: list[str] = []
        self.pause = 0.0

    def ended(self, how: str) -> None:
        self.told.append(f"ended {how}")

    def pin_fits(self, pin: str) -> bool:
        self.looked_at.append(pin)
        if pin == PIN:
            return True
        left = max(1, self.desk.tries_left - 1)
        if self.desk.tries_left <= 1:
            self.pause = 30.0
        self.desk = replace(self.desk, tries_left=left)
        return False

    def pause_before_pin(self) -> float:
        return self.pause

    def withdraw(self, guide: str, *, back: bool = False) -> None:
        self.told.append(f"{'back' if back else 'withdraw'} {guide}")

    def leave(self) -> None:
        self.told.append("leave")


def staffed(machine: Machine, *guides: Guide, session: Session | None = None, known: Guide) -> KioskApp:
    """The kiosk in front of its first screen, on this machine."""
    setting = Setting(
        guides,
        save=Kept(),
        preview=lambda guide, walked, private: on_screen(guide, walked, date=DAY, private=private),
        marks=lambda _: MARKS,
        guard=no_waits(),
        theme=CALM,
        glyphs="unicode",
        known=(known,),
        host=machine,
        clock=lambda: 0.0,
    )
    return KioskApp(setting, session or Session())


async def knock(pilot: Pilot[int], *, touches: bool = False) -> None:
    """The whole sequence."""
    if not touches:
        await send_keys(pilot, *KEYS)
        return
    for end in TOUCHES:
        await touch(pilot, 1 if end == "left" else pilot.app.size.width - 2, 0)


async def type_pin(pilot: Pilot[int], pin: str = PIN, *, touches: bool = False) -> None:
    """The digits, and that they are all."""
    if not touches:
        await send_keys(pilot, *pin)
        await send_keys(pilot, "enter")
        return
    for digit in pin:
        await touch_target(pilot, f"amount:{digit}")
    await touch_target(pilot, "bar:next")


def visited(machine: Machine, session: Session = UP_TO_AGAIN) -> KioskApp:
    """The kiosk on this machine, with a person far into the small guide."""
    return staffed(machine, GUIDE, session=session, known=GUIDE)


async def press_bar(pilot: Pilot[int], key: str, name: str, *, touches: bool) -> None:
    """A button of the bar, by a finger or by its key."""
    if touches:
        await touch_target(pilot, key)
    else:
        await send_keys(pilot, name)


async def begun(pilot: Pilot[int]) -> None:
    """A person who has typed words and not given them."""
    await go_to(pilot, "again")
    await send_keys(pilot, "down", *MARKER)
    assert MARKER in text_on(pilot.app)  # type: ignore[arg-type]
