"""Two people in the small guide, for tests of what only a counselor is shown."""

from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot

from kiosk.walk import moves
from kiosk.walk.session import Picked, Session
from kiosk.walk.written import walked
from tests.guides.people import persona_at
from tests.screens.kiosk import settle, touch_target
from tests.screens.walks import GUIDE, PERSONA, WHOLE

TOGETHER = Session(together=True)
WHOLE_TOGETHER = walked(GUIDE, {**persona_at(PERSONA).answers, "afraid": "skipped"}, together=True)
"""Two people at the page, who left the private question."""


def two(session: Session = WHOLE) -> Session:
    """The same session walked by two, who were asked one thing more."""
    joined = replace(session, together=True, looking_at="afraid")
    seen = moves.uncovered(GUIDE, joined, "afraid/cover")
    return replace(moves.record(GUIDE, seen, "afraid", Picked(("no",))), looking_at=None)


async def touch_panel(pilot: Pilot[int], key: str) -> None:
    """A finger on a target beside the questions, until its press has come through all that it stands in."""
    await touch_target(pilot, key)
    await settle(pilot)
    await settle(pilot)
