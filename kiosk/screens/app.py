"""The kiosk on a screen: a switchboard between what is pressed and what is shown.

Owns the one visit there is. Must never decide anything about content: `pressing` gives the next visit, `view` says
what it looks like.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from math import ceil

from textual import events, on

from kiosk.layout.room import room_for
from kiosk.layout.size import size_class
from kiosk.screens import coming, lettering, staff_sheets
from kiosk.screens.counseling import beside
from kiosk.screens.driver import SealedDriver
from kiosk.screens.hearing import hear, source_of
from kiosk.screens.idling import Watch, kind_of, words_on
from kiosk.screens.keying import FIRST, entered
from kiosk.screens.marking import mark_of, put_back
from kiosk.screens.papers import News, Papers
from kiosk.screens.pressing import REPEATED, press
from kiosk.screens.scanning import Scanning
from kiosk.screens.sealed import SealedApp
from kiosk.screens.setting import Marks, Save, Setting
from kiosk.screens.shown import Shown
from kiosk.screens.staff_side import StaffSide
from kiosk.screens.theme import BLACK_ON_WHITE, CALM, CONSOLE, WHITE_ON_BLACK
from kiosk.screens.view import View, view_of
from kiosk.screens.visit import Mark, Visit
from kiosk.walk.session import Session, Words

__all__ = ["KioskApp", "Marks", "Save", "Setting"]

_COLOURS = (CALM, BLACK_ON_WHITE, WHITE_ON_BLACK, CONSOLE)
_LET_GO = 1.0
"""Seconds for which nothing must have been pressed before a wiped screen can be used."""
_LONGEST = 300
"""Seconds cleaning lasts at most while something is pressed, or twice its own time: something may lie on a key."""


class KioskApp(SealedApp):
    """One person's visit, from the welcome screen to the end. Returns when the person has finished."""

    def __init__(
        self, setting: Setting, session: Session, on_crash: Callable[[str], None] | None = None
    ) -> None:
        super().__init__(setting.theme, on_crash, setting.glyphs)
        self._setting = setting
        self._staff = StaffSide(self, setting.host, setting.clock, setting.guard, setting.turn)
        self._papers = Papers(self, setting)
        self._scanning = Scanning(self)
        voice = (*setting.guides, *setting.known)[0]
        fresh = Visit(voice, session, setting.numbers, setting.guides, buttons=setting.buttons)
        fresh = replace(fresh, lasts=setting.lasts, prints=setting.prints, for_staff=setting.for_staff)
        fresh = replace(fresh, sizes=setting.sizes, records=setting.record is not None)
        fresh = replace(fresh, half_blocks=self.glyphs == "unicode")
        self.visit = replace(fresh, over=(staff_sheets.first(setting.guides),))
        self._as_found = (self.visit, self.theme)
        self._watch = Watch(setting.clock)

    def on_mount(self) -> None:
        """Show the first screen."""
        self._show()
        self._seconds = self.set_interval(1.0, self._look)
        self.call_after_refresh(self._painted)

    async def on_event(self, event: events.Event) -> None:
        """Every key and touch, before it goes anywhere else; while the screen is wiped, it goes nowhere."""
        hear(self._watch, event, counts=self._top != "hidden")
        if self.takes(source_of(event)):
            return
        if isinstance(event, events.Key) and self._scanning.takes(event, typing=self._is_typed_on):
            return
        if self._top == "cleaning" and isinstance(event, events.InputEvent | events.Paste):
            return
        if lettering.is_too_big(self.visit, size_class(*self.size)) and source_of(event):
            self._usual_letters(source_of(event))
            return
        if self._staff.is_meant_for_pin(event):
            return
        self._staff.hears(event)
        if isinstance(event, events.Key) and isinstance(self.screen, Shown):
            self.screen.leads(event)
        await super().on_event(event)

    def takes(self, source: str) -> bool:  # noqa: ARG002
        """Whether a press from this source is for whoever runs this kiosk, and does nothing here; in a kiosk, none."""
        return False

    @property
    def _is_typed_on(self) -> bool:
        """Whether words, or a PIN, are typed on what is shown."""
        return self._staff.is_here or (isinstance(self.screen, Shown) and self.screen.view.text is not None)

    @property
    def _top(self) -> str:
        """The kind of what lies on top."""
        return self.visit.over[-1].kind if self.visit.over else ""

    def _painted(self) -> None:
        self._setting.guard.opened()
        self._setting.host.shown()
        self._look()

    def _look(self) -> None:
        """Every second: what is due when nobody presses anything, and the heartbeat."""
        if self._top == "cleaning":
            self._wipe()
        if isinstance(self._driver, SealedDriver):
            self._driver.catch_up()
        self._papers.looks()
        self._staff.looks()
        if self._papers.is_lost():
            self._end("idle")
            return
        self._setting.host.beat(self._left())

    def _left(self) -> float | None:
        """The seconds left until the visit has ended by itself, once what is due now has been done."""
        if self._setting.idle is None or self._top == "cleaning":
            return None
        kind = kind_of(self.visit, as_found=(self.visit, self.theme) == self._as_found)
        words = words_on(self.screen.view.page) if isinstance(self.screen, Shown) else 0
        still = self._watch.stillness(kind, words, together=self.visit.session.together)
        due = self._setting.idle(still)
        match due.what:
            case "cover":
                self.comes(coming.covered(self.visit, self._mark))
            case "close":
                visit, self.theme = self._as_found
                if self.visit.letters != visit.letters:
                    self._setting.host.letters(visit.letters)
                self.comes(visit)
            case "end":
                self._end("idle")
        return due.left

    def comes(self, visit: Visit) -> None:
        """Show what nobody has asked for; a press that was meant for what was there does nothing."""
        self.visit = visit
        self._watch.came(by_itself=True)
        self._setting.guard.changed(self._watch.source)
        self._show()

    def _wipe(self) -> None:
        """Tell how long the screen still takes no input; at the end it waits until nothing presses it."""
        gone = self._watch.shown_for
        left = self._setting.cleaning - gone
        longest = max(_LONGEST, 2 * self._setting.cleaning)
        if left <= 0 and (self._watch.quiet_for >= _LET_GO or gone >= longest):
            self.comes(self.visit.uncovered())
            return
        self.visit = coming.cleaning(self.visit, max(0, ceil(left)))
        if isinstance(self.screen, Shown):
            self.screen.show(self._view())

    def _end(self, how: str) -> None:
        """The visit is over, and with this process all that was said."""
        self._setting.host.ended(how)
        self.exit(0)

    def shows(self, visit: Visit, source: str) -> None:
        """Show this visit, as a press from this source made it."""
        self._become(replace(visit, wish=None), source)

    def renews(self, visit: Visit) -> None:
        """Show the visit with other words in it; what is new to press there is not pressed by what was underway."""
        self.visit = visit
        view, shown = self._view(), self.screen
        if not isinstance(shown, Shown) or shown.view == view:
            return
        if shown.view.page.choices == view.page.choices and shown.view.pages == view.pages:
            shown.show(view)
            return
        if [each.id for each in shown.view.page.choices] != [each.id for each in view.page.choices]:
            self._setting.guard.changed(self._watch.source)
        self._show(self._mark())

    def _usual_letters(self, source: str) -> None:
        """Back to the size of letters in which everything can be drawn."""
        if self._setting.guard.allows(source, lettering.TARGET):
            self._become(lettering.usual(self.visit), source)

    def _mark(self) -> Mark:
        """Where the keys are on the screen."""
        return mark_of(self.screen) if isinstance(self.screen, Shown) else Mark()

    def _show(self, mark: Mark | None = None) -> None:
        """Another screen for the visit as it is now, begun at this mark; never one that was shown before."""
        window = self._window
        shown = Shown(self._view(), room_for(*window), size_class(*window), window)
        if isinstance(self.screen, Shown):
            self.switch_screen(shown)
        else:
            self.push_screen(shown)
        if mark is not None:
            shown.call_later(put_back, shown, mark)

    @property
    def _whole(self) -> tuple[int, int]:
        """The columns and rows there are."""
        return self.size.width, self.size.height

    @property
    def _window(self) -> tuple[int, int]:
        """The columns and rows that the questions have."""
        return self.size.width - beside.columns_of(self.visit, self._whole), self.size.height

    def _view(self) -> View:
        room = room_for(*self._window)
        marks = self._setting.marks(self.visit.guide)
        if self._staff.is_here:
            view = self._staff.view(room, marks)
        else:
            view = view_of(self.visit, room, marks, self._setting.preview, self._whole)
        return replace(view, enlarged=self.visit.letters > 0)

    @on(Shown.Pressed)
    def _pressed(self, event: Shown.Pressed) -> None:
        if event.on is not None and event.on is not self.screen:
            return  # it was meant for what is no longer there
        again = event.what.partition(":")[0] in REPEATED
        allowed = self._setting.guard.allows(event.source, event.what, again=again)
        if isinstance(self.screen, Shown) and (allowed or self._staff.is_typed(event.what, event.source)):
            if event.what == FIRST:
                # A held Enter must not go on to press what it has just led to.
                self._setting.guard.changed(event.source)
                self.screen.focus_first()
                return
            what = entered(self.screen.view, event.what, event.source)
            pages = self.screen.view.pages
            if self._staff.is_here:
                self._staff.pressed(what, event.source, pages)
                return
            after, later = self.after(what, pages), partial(self._does, self.screen, what, event.source)
            if not self._scanning.holds(event.source, after, later):
                later(after)

    def _does(self, before: Shown, what: str, source: str, after: Visit | None = None) -> None:
        """Do what a press does; nothing where something else has come since. `after`: what it makes, where known."""
        if self.screen is not before:
            return
        self._become(after or self.after(what, before.view.pages), source)
        if isinstance(self.screen, Shown):
            self.screen.focus_on(what, new=self.screen is not before)

    def after(self, what: str, pages: int) -> Visit:
        """The visit after a press; `pages` is how many pages the thing on the screen has."""
        return press(self.visit, what, pages)

    def _become(self, visit: Visit, source: str) -> None:
        """Show the next visit, and do what only an App can do for it."""
        before, self.visit = self.visit, coming.marked(self.visit, visit, self._mark)
        if before.over != visit.over:
            self._watch.came()
        match visit.wish:
            case "finish":
                self._end("done")
            case "colours":
                self.theme = _COLOURS[(_COLOURS.index(self.theme) + 1) % len(_COLOURS)]
                self._show()
            case "clean":
                self._setting.guard.changed(source)
                self.visit = coming.cleaning(visit, self._setting.cleaning)
                self._watch.came()
                self._show()
            case "save" | "print" | "keep" | "give_up" | "record":
                self._papers.wished(source)
            case "letters":
                self._setting.host.letters(visit.letters)
                self.shows(visit, source)
            case _ if before.face == visit.face and isinstance(self.screen, Shown):
                if before.beside_page != visit.beside_page:
                    # Its targets are new: a press that was underway is not meant for them.
                    self._setting.guard.changed(source)
                self.screen.show(self._view())
            case _:
                self._setting.guard.changed(source)
                turned = before.beside != visit.beside
                self._show(self._mark() if turned else coming.found_again(before, visit))

    def works(self, call: Callable[[], None]) -> None:
        """Make this call in a thread, and have it done before the App has ended."""
        self.run_worker(call, thread=True, exit_on_error=False, group="page")

    @on(News)
    def _page_news(self, event: News) -> None:
        event.hear()

    @on(Shown.Typed)
    def _typed(self, event: Shown.Typed) -> None:
        if event.on is not None and event.on is not self.screen:
            return  # those words belong to another question
        if self.visit.words_typed is not None:
            was_told, self.visit = bool(self.visit.notice), self.visit.with_typed(event.text, event.at)
            if was_told and isinstance(self.screen, Shown):
                self.screen.show(self._view())
            return
        words = Words(event.text) if event.text.strip() else None
        before, self.visit = self.visit, self.visit.with_draft(words)
        told = before.notice or not before.begun
        if told and isinstance(self.screen, Shown) and self.screen.view.notice:
            self.screen.show(self._view())  # what was missing, or asked to be looked at again, no longer is

    @on(Shown.Resized)
    def _resized(self) -> None:
        self._show(self._mark())
