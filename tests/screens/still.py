"""A kiosk that notices when nobody presses anything, in a test: a clock to turn, and a host that writes down."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from textual.pilot import Pilot

from kiosk.guide.model import Guide
from kiosk.screens.app import KioskApp
from kiosk.screens.host import Nobody
from kiosk.screens.idling import words_on
from kiosk.screens.visit import Side
from kiosk.screens.widgets.guard import Guard
from kiosk.station.idle import idle, lasts
from kiosk.station.settings import Times
from kiosk.walk.session import Session
from tests.screens.kiosk import Kept, kiosk_on, settle, view_on

TIMES = Times()


def wait_of(app: KioskApp) -> float:
    """How long the page on the screen may be left alone."""
    return TIMES.still + words_on(view_on(app).page) * 60 / TIMES.words_a_minute


class Told(Nobody):
    """What the machine was told."""

    def __init__(self) -> None:
        self.left: list[float | None] = []
        self.how: list[str] = []
        self.painted = 0

    def beat(self, left: float | None) -> None:
        self.left.append(left)

    def shown(self) -> None:
        self.painted += 1

    def ended(self, how: str) -> None:
        self.how.append(how)


@dataclass
class Room:
    """A waiting room: its clock, and what its machine was told."""

    now: float = 1000.0
    told: Told = field(default_factory=Told)

    def kiosk(
        self,
        guide: Guide,
        session: Session | None = None,
        *,
        kept: Kept | None = None,
        guarded: bool = False,
        buttons: Side = "right",
        theme: str | None = None,
    ) -> KioskApp:
        """The kiosk in this room; `guarded`: by the guard as patients have it, on this clock."""
        begun = session or Session()
        setting = kiosk_on(guide, session=begun, kept=kept)._setting
        setting = replace(
            setting,
            idle=idle(TIMES),
            lasts=lasts(TIMES),
            clock=lambda: self.now,
            host=self.told,
            buttons=buttons,
            guard=Guard(lambda: self.now) if guarded else setting.guard,
            theme=theme or setting.theme,
        )
        return KioskApp(setting, begun)

    async def passes(self, pilot: Pilot[int], seconds: float) -> None:
        """So much time passes; the kiosk looks once a second."""
        app = pilot.app
        assert isinstance(app, KioskApp)
        until = self.now + seconds
        while self.now < until and not self.told.how:
            self.now = min(until, self.now + 1)
            app._look()
        if not self.told.how:
            await settle(pilot)
