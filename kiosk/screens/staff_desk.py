"""What a press of staff does: the PIN, the staff screen, and what is told to the machine.

Owns the digits of a PIN while it is typed, and drops them with the first look at it. Must never import Textual, put
the digits into a visit, or look at an answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

from kiosk.layout.room import Room
from kiosk.screens import staff_phrases as said
from kiosk.screens import staff_sheets as sheets
from kiosk.screens.counseling.joining import Company
from kiosk.screens.host import GuideState, Host, StaffDesk
from kiosk.screens.staff_kept import KeptPages
from kiosk.screens.view import View
from kiosk.screens.visit import Visit

LEAST_DIGITS, MOST_DIGITS = 6, 12
"""A PIN has so many digits; the machine sets none that has not."""


_LENGTH = said.PIN_LENGTH.format(least=LEAST_DIGITS, most=MOST_DIGITS)


@dataclass(frozen=True, slots=True)
class Done:
    """What a press came to."""

    visit: Visit
    ends: bool = False
    """The visit is over: staff have ended it."""


class Desk:
    """Staff at one visit's screen."""

    def __init__(self, host: Host, turn: Callable[[], int] = lambda: 0) -> None:
        self._host = host
        self._company = Company(turn)
        self._kept = KeptPages(host)
        self._digits = ""
        self._notice = ""
        self._back: frozenset[str] = frozenset()
        """The guides brought back in this visit."""

    @property
    def _desk(self) -> StaffDesk:
        desk = self._host.desk
        guides = (replace(each, withdrawn=False) if each.id in self._back else each for each in desk.guides)
        return replace(desk, guides=tuple(guides))

    def opened(self, visit: Visit) -> Visit:
        """The visit once a sequence is complete: covered, if staff may come in and have not come in already."""
        desk = self._host.desk
        if desk.shut or (sheets.is_staffs(visit) and visit.over[-1].kind != sheets.CLOSED):
            return visit
        self._digits, self._notice = "", ""
        if not desk.needs_pin:
            return self._let_in(visit)
        self._tell_pause()
        return sheets.with_sheets(visit, sheets.pin())

    def view(self, visit: Visit, room: Room, marks: tuple[str, ...]) -> View:
        """What staff see; only while something of theirs, or the closed screen, lies on top."""
        return sheets.view_of(visit, sheets.Shows(len(self._digits), self._notice), room, marks)

    def pressed(self, visit: Visit, what: str, pages: int) -> Done:
        """What a press on it does.

        Args:
            visit: what is before staff.
            what: the target pressed, as `group:name`.
            pages: how many pages the sheet has at this size.
        """
        group, _, name = what.partition(":")
        match visit.over[-1].kind:
            case sheets.PIN:
                return Done(self._pin_pressed(visit, group, name))
            case sheets.STAFF:
                self._notice = ""
                return self._turned(visit, name, pages) if group == "bar" else self._linked(visit, name)
            case _:
                return Done(visit)

    def looked(self, visit: Visit) -> Visit:
        """A second has gone by: the visit with the kept pages as they are now."""
        self._kept.looked()
        if self._notice in (said.KEPT_SENT, said.KEPT_SENT_ALREADY) and not self._kept.is_at_work:
            self._notice = ""
        return self._kept.renewed(visit)

    def waits(self) -> bool:
        """Tell how long the pause before the next PIN still is, or that it is over; whether it is still running."""
        if not self._tell_pause():
            self._notice = said.PIN_AGAIN
            return False
        return True

    @property
    def pausing(self) -> bool:
        """No PIN is looked at now."""
        return self._host.pause_before_pin() > 0

    def _let_in(self, visit: Visit) -> Visit:
        return sheets.with_sheets(visit, sheets.staff(self._desk, self._kept.targets))

    def _switched(self, visit: Visit) -> Visit:
        """A counselor walks along from now on, or no more; the staff screen stays where it is."""
        under, theirs = sheets.without_staffs(visit)
        after = self._company.turned(under, begun=sheets.is_begun(under))
        self._notice = said.COUNSELOR_JOINED if after.session.together else said.COUNSELOR_LEFT
        return sheets.with_sheets(after, *theirs)

    def _pin_pressed(self, visit: Visit, group: str, name: str) -> Visit:
        if group == "bar" and name in ("back", "close"):
            self._digits, self._notice = "", ""
            return sheets.without_staffs(visit)[0]
        if self._tell_pause():
            return visit
        if group == "bar" and name == "next":
            return self._looked_at(visit)
        if group == "amount":
            self._notice = ""
            if name == "erase":
                self._digits = self._digits[:-1]
            elif len(self._digits) < MOST_DIGITS:
                self._digits += name
            else:
                self._notice = _LENGTH
        return visit

    def _looked_at(self, visit: Visit) -> Visit:
        if len(self._digits) < LEAST_DIGITS:
            self._notice = _LENGTH
            return visit
        digits, self._digits, self._notice = self._digits, "", ""
        if self._host.pin_fits(digits):
            return self._let_in(sheets.without_staffs(visit)[0])
        if not self._tell_pause():
            self._notice = _wrong(self._host.desk.tries_left)
        return visit

    def _tell_pause(self) -> bool:
        """Say how long no PIN is looked at; whether that is so."""
        seconds = ceil(self._host.pause_before_pin())
        if seconds <= 0:
            return False
        self._digits = ""
        self._notice = said.PIN_PAUSE_ONE if seconds == 1 else said.PIN_PAUSE.format(seconds=seconds)
        return True

    def _turned(self, visit: Visit, name: str, pages: int) -> Done:
        top = visit.over[-1]
        match name:
            case sheets.COUNSELOR:
                return Done(self._switched(visit))
            case "more" if top.page + 1 < pages:
                return Done(_at_page(visit, top.page + 1))
            case "back" if top.page > 0:
                return Done(_at_page(visit, min(top.page, pages - 1) - 1))
            case "back" | "close":
                return Done(replace(visit, over=visit.over[:-1]))
            case _:
                return Done(visit)

    def _linked(self, visit: Visit, name: str) -> Done:
        what, _, id_ = name.partition(".")
        guide = next((each for each in self._desk.guides if each.id == id_), None)
        kept = self._kept.pressed(visit, name)
        if guide is not None:
            return self._of_guide(visit, what, guide)
        if kept is not None:
            done, self._notice = kept
            return Done(done)
        match what:
            case "end" if sheets.is_begun(visit):
                return Done(sheets.with_sheets(visit, sheets.sure_end()))
            case "end" | "end_yes":
                return Done(visit, ends=True)
            case "problems" | "exit":
                sheet = sheets.problems(self._desk) if what == "problems" else self._kept.sure_exit()
                return Done(sheets.with_sheets(visit, sheet))
            case "exit_yes":
                self._host.leave()
                return Done(visit, ends=True)
            case _:
                return Done(replace(visit, over=visit.over[:-1]) if what == "no" else visit)

    def _of_guide(self, visit: Visit, what: str, guide: GuideState) -> Done:
        match what:
            case "guide":
                return Done(sheets.with_sheets(visit, sheets.of_guide(guide, self._desk)))
            case "withdraw":
                return Done(sheets.with_sheets(visit, sheets.sure_withdraw(guide)))
            case "withdraw_yes":
                self._host.withdraw(guide.id)
                return Done(visit, ends=True)
            case "back":
                return self._brought_back(visit, guide)
            case _:
                return Done(visit)

    def _brought_back(self, visit: Visit, guide: GuideState) -> Done:
        """A session that somebody has begun goes on; before one, what is offered must be offered anew at once."""
        self._host.withdraw(guide.id, back=True)
        under = sheets.without_staffs(visit)[0]
        if not sheets.is_begun(under):
            return Done(visit, ends=True)
        self._back |= {guide.id}
        self._notice = said.BROUGHT_BACK
        return Done(self._let_in(under))


def _at_page(visit: Visit, page: int) -> Visit:
    return replace(visit, over=(*visit.over[:-1], replace(visit.over[-1], page=page)))


def _wrong(tries: int) -> str:
    if tries < 1:
        return said.PIN_WRONG
    return said.PIN_WRONG_ONE if tries == 1 else said.PIN_WRONG_MANY.format(tries=tries)
