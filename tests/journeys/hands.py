"""Hands on a visit: what can be pressed on the page that is shown, and people who press it."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.model import Guide
from kiosk.layout.room import Room
from kiosk.screens import coming, sheets
from kiosk.screens.pressing import press
from kiosk.screens.view import View, view_of
from kiosk.screens.visit import Visit
from kiosk.walk.parts import Kind, Part
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Picked, Session, Skipped, Words

MARKS = ("Not yet checked by a doctor", "Not yet checked")
MOST_PRESSES = 1000


def welcomed(guide: Guide, session: Session | None = None) -> Visit:
    """Somebody in front of the first screen."""
    return Visit(guide, session or Session()).under("welcome", sheets.welcome((guide,)))


def targets(view: View) -> list[str]:
    """Everything that can be pressed on the page that is shown."""
    bar = [each.key for each in (view.back, view.middle, view.forward) if each is not None]
    small = [each.key for each in view.extras]
    steps = [each.key for row in view.steppers for each in row]
    cells = [f"cell:{box.key}" for row in view.page.boxes for box in row]
    return [*(f"{view.group}:{choice.id}" for choice in view.page.choices), *cells, *small, *steps, *bar]


def pressed(visit: Visit, what: str, room: Room) -> Visit:
    """The visit after a press, and after what the App does for it."""
    after = press(visit, what, view_of(visit, room, MARKS).pages)
    if after.wish == "save":
        return coming.page_made(coming.making(after), "page.pdf")
    return after


def shown(visit: Visit, room: Room) -> View:
    return view_of(visit, room, MARKS)


class Person:
    """Somebody who gives the answers of a session by pressing what is shown."""

    def __init__(self, guide: Guide, answers: Mapping[str, Answer], room: Room) -> None:
        self.room = room
        self.visit = welcomed(guide)
        self.presses = 0
        self._press("link:start")
        while not self.visit.over:
            part = self.visit.position.part
            if part.kind is not Kind.READ and part.key not in answers:
                break
            self._give(part, answers.get(part.key))

    @property
    def session(self) -> Session:
        return self.visit.session

    def _press(self, what: str) -> None:
        """Only what stands on the page can be pressed; a number can be typed as well."""
        view = shown(self.visit, self.room)
        assert what in targets(view) or (view.steppers and what.startswith("amount:")), (what, targets(view))
        self.visit = pressed(self.visit, what, self.room)
        self.presses += 1
        assert self.presses < MOST_PRESSES, f"no end at {self.visit.position.part.key}"

    def _give(self, part: Part, answer: Answer | None) -> None:
        match answer:
            case Picked(choices):
                for choice in choices:
                    self._pick(choice)
            case Amount(value):
                for figure in str(value):
                    self._press(f"amount:{figure}")
            case Words():
                self.visit = self.visit.with_draft(answer)
            case Skipped():
                self._reply("skip")
            case InPerson():
                self._reply("in_person")
            case ByHand():
                self._reply("by_hand")
            case _:
                pass
        while not self.visit.over and self.visit.position.part.key == part.key:
            self._press("bar:next")

    def _pick(self, choice: str) -> None:
        up = False
        for _ in range(MOST_PRESSES):
            view = shown(self.visit, self.room)
            if f"pick:{choice}" in targets(view):
                return self._press(f"pick:{choice}")
            up = up or self.visit.page + 1 == view.pages
            self._press("bar:back" if up else "bar:more" if "bar:more" in targets(view) else "bar:next")
        raise AssertionError(f"{choice} is on no page")

    def _reply(self, name: str) -> None:
        view = shown(self.visit, self.room)
        if f"extra:{name}" in targets(view):
            return self._press(f"extra:{name}")
        self._press("extra:menu")
        return self._press(f"link:extra.{name}")
