"""The real kiosk for the monkey: without waits, and telling over a socket what each burst of keys has come to.

Started as `python -m tests.monkey_kiosk GUIDE` with KIOSK_MONKEY naming the socket. Only the visits tell; the parent
is the real one, untouched.
"""

from __future__ import annotations

import asyncio
import json
import os
import socket
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

os.close(os.open(os.ttyname(0), os.O_RDWR))  # the first terminal a session opens controls it

from kiosk.screens.environment import scrub_environment  # noqa: E402

scrub_environment()

from textual import events  # noqa: E402
from textual.widget import Widget  # noqa: E402

from kiosk.cli import main  # noqa: E402
from kiosk.guide.model import Guide  # noqa: E402
from kiosk.screens.app import KioskApp, Save, Setting  # noqa: E402
from kiosk.screens.crash import crash_report  # noqa: E402
from kiosk.screens.shown import Shown  # noqa: E402
from kiosk.screens.visit import Visit  # noqa: E402
from kiosk.screens.widgets.grid import Grid  # noqa: E402
from kiosk.screens.widgets.guard import Guard  # noqa: E402
from kiosk.screens.widgets.keyboard import Keyboard  # noqa: E402
from kiosk.screens.widgets.target import Target  # noqa: E402
from kiosk.walk.session import Answer, Passed, Session  # noqa: E402

Place = tuple[int, int]
OnCrash = Callable[[str], None] | None
ASKED_WITH = "f24"
"""The key with which the monkey asks; it presses nothing."""
MOST_TOLD = 40
"""Targets told at once; a message over the socket has its limits."""


class Told:
    """What one visit tells the monkey."""

    def __init__(self) -> None:
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._to = os.environ["KIOSK_MONKEY"]
        self.is_silent = False
        self.visited: set[str] = set()
        self.inputs = 0
        self.presses = 0
        self.two: list[str] = []

    def tell(self, what: str, **more: str | list[Place]) -> None:
        if self.is_silent:
            return
        told = {
            "what": what,
            "visited": sorted(self.visited),
            "inputs": self.inputs,
            "presses": self.presses,
            "two": self.two,
            **more,
        }
        self._line.sendto(json.dumps(told).encode(), self._to)
        self.visited, self.two = set(), []


class MonkeyApp(KioskApp):
    """The real App, watched."""

    def __init__(self, setting: Setting, session: Session, on_crash: OnCrash = None) -> None:
        free = Guard(setting.clock, 0, 0, 0)
        watched = replace(setting, guard=free, save=_forgetting(setting.save), cleaning=0)
        # The same order of the options for everybody, so that the same seed presses the same things; and a place where
        # everything may be asked, so that every step can be come to.
        super().__init__(watched, replace(session, seed=0, direct_allowed=True), on_crash)
        self.told = Told()
        self.pressed: list[str] = []

    def on_mount(self) -> None:
        super().on_mount()
        self.call_after_refresh(self._tell, "born")

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and event.key == ASKED_WITH:
            if self._top == "cleaning":
                self.comes(self.visit.uncovered())  # at once: the monkey has no hands to take off
            self._answering = asyncio.create_task(self._painted_all())
            return
        if isinstance(event, events.Key | events.MouseUp) and not event.is_forwarded:
            self.told.inputs += 1
        await super().on_event(event)

    async def _painted_all(self) -> None:
        """Tell once everything has been worked off and painted; the screen may be another one by then."""
        calm = 0
        while calm < 2:
            screen = self.screen
            busy = screen._layout_required or screen._dirty_widgets or not screen.is_mounted
            waits = self.message_queue_size + screen.message_queue_size
            calm = 0 if busy or waits else calm + 1
            await asyncio.sleep(0.002)
        self._tell("painted")

    def _tell(self, what: str) -> None:
        ahead, aside = self._targets()
        self.told.tell(what, ahead=ahead, aside=aside)

    def _targets(self) -> tuple[list[Place], list[Place]]:
        """The middles of what leads on or answers, and of whatever else can be touched."""
        screen = self.screen
        if not isinstance(screen, Shown):
            return [], []
        forward = screen.view.forward.key if screen.view.forward is not None else ""
        ahead: list[Place] = []
        aside: list[Place] = []
        for target in screen.query(Target):
            group = target.key.partition(":")[0]
            leads = target.key in (forward, "link:start", "link:close", "link:same") or group in (
                "pick",
                "amount",
            )
            (ahead if leads else aside).append(_middle(target))
        aside += [_middle(each) for each in (*screen.query(Keyboard), *screen.query(Grid))]
        return ahead[:MOST_TOLD], aside[:MOST_TOLD]

    def on_shown_pressed(self, event: Shown.Pressed) -> None:
        self.told.presses += 1
        self.pressed = [*self.pressed[-9:], f"{event.what} by {event.source}"]

    def _become(self, visit: Visit, source: str) -> None:
        given = _given(self.visit.session.answers, visit.session.answers)
        if len(given) > 1:
            self.told.two.append(f"{self.pressed[-1]}: {', '.join(given)}")
        super()._become(visit, source)
        if not visit.over:
            self.told.visited.add(visit.position.part.key)

    def exit(self, result: int | None = None, return_code: int = 0, message: object = None) -> None:
        self.told.tell("ended")
        self.told.is_silent = True  # what was asked before that must not be answered after it
        super().exit(result, return_code, message)

    def _end_after_crash(self, error: BaseException | None) -> None:
        report = crash_report(error) if error is not None else ""
        self.told.tell(
            "crashed", report="\n".join((report, *self.pressed, *(each.kind for each in self.visit.over)))
        )
        super()._end_after_crash(error)


def _middle(widget: Widget) -> Place:
    region = widget.region
    return region.x + region.width // 2, region.y + region.height // 2


def _given(before: Mapping[str, Answer], after: Mapping[str, Answer]) -> list[str]:
    """The parts that have another answer now; reading past a page is none."""
    return [
        key for key, answer in after.items() if answer != before.get(key) and not isinstance(answer, Passed)
    ]


def _forgetting(save: Save) -> Save:
    """Make the page as ever, and take it away: a million keys print thousands."""

    def saved(guide: Guide, session: Session) -> str | None:
        name = save(guide, session)
        if name is not None:
            (Path(os.environ["KIOSK_MONKEY_PAGES"]) / name).unlink(missing_ok=True)
        return name

    return saved


if __name__ == "__main__":
    import kiosk.screens.app

    kiosk.screens.app.KioskApp = MonkeyApp  # type: ignore[misc]
    sys.argv[0] = "kiosk"
    main()
