"""The page of one visit at the App: asks for it once, hears what becomes of it, and tells the person.

The copy of it for the clinic's record, which is made without any of this, is `recorder`'s.

Owns the threads in which a page is made and printed, and that there is only ever one. Must never wait for one, nor
decide what is said: that is `page_sheets`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from threading import Event, Thread
from typing import Final, Protocol

from textual.message import Message

from kiosk.deliver.job import Told
from kiosk.screens import coming, page_sheets
from kiosk.screens.host import Held
from kiosk.screens.page_leaflets import Progress
from kiosk.screens.page_sheets import PRINTING, WITH_NUMBER
from kiosk.screens.printing import Came, Printing
from kiosk.screens.recorder import PATIENCE, Recorder
from kiosk.screens.setting import Setting
from kiosk.screens.visit import Prints, Visit

_SEEN_WITHIN: Final = 5
"""Looks after which the machine must show the page that it is to keep."""


class News(Message):
    """Something has become of the page; told from another thread."""

    def __init__(self, hear: Callable[[], None]) -> None:
        super().__init__()
        self.hear = hear
        """What is to be done about it, in the App's own thread."""


class Kiosk(Protocol):
    """What is needed of the App."""

    visit: Visit

    def shows(self, visit: Visit, source: str) -> None:
        """Show this visit, as a press from this source made it."""

    def comes(self, visit: Visit) -> None:
        """Show what nobody has asked for."""

    def renews(self, visit: Visit) -> None:
        """Show the visit with other words in it."""

    def works(self, call: Callable[[], None]) -> None:
        """Make this call in a thread, and have it done before the App has ended."""

    def post_message(self, message: Message) -> bool:
        """Tell the App; from any thread."""
        ...


class Papers:
    """The page of one visit."""

    def __init__(self, app: Kiosk, setting: Setting) -> None:
        self._app = app
        self._setting = setting
        self._recorder = Recorder(app, setting.clock, self._tells)
        self._busy = False
        self._progress = Progress()
        self._given_up = Event()
        self._began = 0.0
        self._came: Came | None = None
        """What came of the page that is kept under a number; None: none is."""
        self._seen: Held | None = None
        """The page as the machine was last seen to keep it."""
        self._looks = 0
        """The looks in which the machine was not seen to keep it."""
        self._by_staff = False
        """It has gone while staff were at the screen."""

    def wished(self, source: str) -> None:
        """Do what the person wishes for their page; a page on its way is only shown, and never begun again."""
        visit, printing, prints = self._app.visit, self._setting.printing, self._setting.prints
        record = self._setting.record
        match visit.wish:
            case "record":
                if record is not None:
                    self._recorder.gives(record, source)
            case "give_up" if prints is not None:
                self._gives_up(prints, source)
            case _ if self._busy:
                self._app.shows(coming.awaited(visit), source)
            case "print" if printing is not None and prints is not None:
                self._prints(printing, prints, source)
            case "keep" if printing is not None and prints is not None:
                self._begins(prints, Progress(keeping=True), source, printing.keep)
            case _:
                self._saves(source)

    def _tells(self, hear: Callable[[], None]) -> None:
        self._app.post_message(News(hear))

    def looks(self) -> None:
        """Every second: whoever has waited for long may stop waiting."""
        self._recorder.looks()
        prints = self._setting.prints
        waiting = self._busy and prints is not None and not self._progress.keeping
        if prints is None or not waiting or self._progress.may_stop:
            return
        if self._setting.clock() - self._began >= PATIENCE:
            self._goes_on(prints, Progress(self._progress.told, may_stop=True))

    def is_lost(self) -> bool:
        """Whether the number on the screen has become that of no page: it was wiped, or its time was over.

        Call it once a second. A page that has been printed, that the machine has never kept, or has lost by itself, is
        told of instead.
        """
        came = self._came
        if came is None:
            return False
        page = next((each for each in self._setting.host.held() if each.number == came.number), None)
        if page is not None and page.state == "printed":
            self._hands_over(came)
        elif page is not None:
            self._seen = page
        elif self._app.visit.over[-1].kind not in WITH_NUMBER:
            self._by_staff = self._seen is not None
        elif self._seen is not None and (self._by_staff or self._seen.minutes <= 1):
            return True
        else:
            self._looks += 1
            if self._seen is not None or self._looks >= _SEEN_WITHIN:
                self._loses(came)
        return False

    def _loses(self, came: Came) -> None:
        """Nobody is to go to the desk with a number under which there is nothing."""
        self._came = None
        if (prints := self._setting.prints) is not None:
            self._app.comes(page_sheets.lost(self._app.visit, came, prints))

    def _hands_over(self, came: Came) -> None:
        """Nobody is to read that their page is kept once it is printed; staff who are at the screen stay there."""
        self._came = None
        visit = page_sheets.handed(self._app.visit, came)
        if self._app.visit.over[-1].kind in WITH_NUMBER:
            self._app.comes(visit)
        else:
            self._app.visit = visit

    def _prints(self, printing: Printing, prints: Prints, source: str) -> None:
        guide, session = self._app.visit.guide, self._app.visit.session
        self._given_up = given_up = Event()

        def hears(told: Told) -> None:
            self._app.post_message(News(lambda: self._heard(prints, told)))

        self._begins(
            prints, Progress(), source, lambda: printing.page(guide, session, hears, given_up.is_set)
        )

    def _begins(self, prints: Prints, progress: Progress, source: str, call: Callable[[], Came]) -> None:
        self._busy, self._progress, self._began = True, progress, self._setting.clock()
        self._app.shows(page_sheets.begun(self._app.visit, prints, progress), source)
        # No worker of the App's: it would be waited for when the visit ends meanwhile.
        Thread(target=self._calls, args=(prints, progress, call), daemon=True).start()

    def _calls(self, prints: Prints, progress: Progress, call: Callable[[], Came]) -> None:
        came: Came | None = None
        # Whatever goes wrong, nothing of it may reach the terminal; the person is told.
        with contextlib.suppress(Exception):
            came = call()
        with contextlib.suppress(Exception):
            self._app.post_message(News(lambda: self._ended(prints, came, kept=progress.keeping)))

    def _heard(self, prints: Prints, told: Told) -> None:
        if self._busy and not self._progress.stopping:
            self._goes_on(prints, self._progress.after(told))

    def _goes_on(self, prints: Prints, progress: Progress) -> None:
        self._progress = progress
        self._app.renews(page_sheets.renewed(self._app.visit, prints, progress))

    def _gives_up(self, prints: Prints, source: str) -> None:
        self._given_up.set()
        self._progress = Progress(self._progress.told, may_stop=True, stopping=True)
        self._app.shows(page_sheets.renewed(self._app.visit, prints, self._progress), source)

    def _ended(self, prints: Prints, came: Came | None, *, kept: bool) -> None:
        self._busy = False
        if came is None or not (came.number or came.printed):
            self._setting.host.page_failed()
        self._came, self._seen, self._looks, self._by_staff = None, None, 0, False
        if came is not None and came.number:
            self._came = came
        self._told(page_sheets.told(self._app.visit, prints, came, kept=kept))

    def _saves(self, source: str) -> None:
        guide, session = self._app.visit.guide, self._app.visit.session
        self._busy = True
        self._app.shows(coming.making(self._app.visit), source)

        def makes() -> None:
            name: str | None = None
            # Whatever went wrong, the person is told, and can try again.
            with contextlib.suppress(Exception):
                name = self._setting.save(guide, session)
            with contextlib.suppress(Exception):
                self._app.post_message(News(lambda: self._saved(name)))

        self._app.works(makes)

    def _saved(self, name: str | None) -> None:
        self._busy = False
        if name is None:
            self._setting.host.page_failed()
        self._told(coming.page_made(self._app.visit, name))

    def _told(self, visit: Visit) -> None:
        """Tell the person; what lies over it, a cover or staff, stays as it is, with its own time.

        What is promised before the next page is what is true by now: there may be no room to keep one any more.
        """
        visit = replace(visit, prints=self._setting.prints)
        top = self._app.visit.over[-1].kind
        if top in ("making", PRINTING):
            self._app.comes(visit)
        else:
            self._app.visit = visit
