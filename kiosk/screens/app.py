"""The kiosk on a screen: a switchboard between what is pressed and what is shown.

Owns the one visit there is. Must never decide anything about content: `pressing` gives the next visit, `view` says
what it looks like.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from itertools import cycle

from textual import on
from textual.message import Message

from kiosk.guide.model import Guide
from kiosk.layout.room import room_for
from kiosk.layout.size import size_class
from kiosk.screens import sheets
from kiosk.screens.glyphs import Glyphs
from kiosk.screens.keying import FIRST, entered
from kiosk.screens.pressing import REPEATED, press
from kiosk.screens.sealed import SealedApp
from kiosk.screens.shown import Shown
from kiosk.screens.theme import BLACK_ON_WHITE, CALM, CONSOLE, WHITE_ON_BLACK
from kiosk.screens.view import Preview, View, view_of
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.guard import Guard
from kiosk.walk.session import Session, Words

Save = Callable[[Guide, Session], str | None]
"""Makes the page for a session, puts it where it belongs, and gives its name; None if that failed."""
Marks = Callable[[Guide], tuple[str, ...]]
"""Who has checked a guide, in longer and shorter words."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a kiosk is given from outside."""

    guides: tuple[Guide, ...]
    save: Save
    preview: Preview
    marks: Marks
    guard: Guard
    numbers: Mapping[str, str] = field(default_factory=dict)
    theme: str | None = None
    glyphs: Glyphs | None = None


class KioskApp(SealedApp):
    """One person's visit, from the welcome screen to the end. Returns when the person has finished."""

    class Saved(Message):
        """The page has been made, or could not be."""

        def __init__(self, name: str | None) -> None:
            super().__init__()
            self.name = name

    def __init__(
        self, setting: Setting, session: Session, on_crash: Callable[[str], None] | None = None
    ) -> None:
        super().__init__(setting.theme, on_crash, setting.glyphs)
        self._setting = setting
        fresh = Visit(setting.guides[0], session, setting.numbers, guides=setting.guides)
        self.visit = fresh.under("welcome", sheets.welcome(setting.guides))
        self._themes = cycle((BLACK_ON_WHITE, WHITE_ON_BLACK, CONSOLE, CALM))

    def on_mount(self) -> None:
        """Show the first screen."""
        self._show()

    def _show(self) -> None:
        """Another screen for the visit as it is now; never one that was shown before."""
        width, height = self.size.width, self.size.height
        room = room_for(width, height)
        shown = Shown(self._view(), room, size_class(width, height), (width, height))
        if isinstance(self.screen, Shown):
            self.switch_screen(shown)
        else:
            self.push_screen(shown)

    def _view(self) -> View:
        room = room_for(self.size.width, self.size.height)
        marks = self._setting.marks(self.visit.guide)
        return view_of(self.visit, room, marks, self._setting.preview)

    @on(Shown.Pressed)
    def _pressed(self, event: Shown.Pressed) -> None:
        again = event.what.partition(":")[0] in REPEATED
        if isinstance(self.screen, Shown) and self._setting.guard.allows(
            event.source, event.what, again=again
        ):
            if event.what == FIRST:
                # A held Enter must not go on to press what it has just led to.
                self._setting.guard.changed(event.source)
                self.screen.focus_first()
                return
            what = entered(self.screen.view, event.what, event.source)
            before = self.screen
            self._become(press(self.visit, what, before.view.pages), event.source)
            if isinstance(self.screen, Shown):
                self.screen.focus_on(what, new=self.screen is not before)

    def _become(self, visit: Visit, source: str) -> None:
        """Show the next visit, and do what only an App can do for it."""
        before, self.visit = self.visit, visit
        match visit.wish:
            case "finish":
                self.exit(0)
            case "colours":
                self.theme = next(self._themes)
                self._show()
            case "save":
                self._save(source)
            case _ if before.face == visit.face and isinstance(self.screen, Shown):
                self.screen.show(self._view())
            case _:
                self._setting.guard.changed(source)
                self._show()

    def _save(self, source: str) -> None:
        guide, session = self.visit.guide, self.visit.session
        self.visit = replace(self.visit, wish=None).under("making", sheets.making())
        self._setting.guard.changed(source)
        self._show()
        self.run_worker(lambda: self._make(guide, session), thread=True, exit_on_error=False, group="page")

    def _make(self, guide: Guide, session: Session) -> None:
        try:
            name = self._setting.save(guide, session)
        except Exception:  # noqa: BLE001 - whatever went wrong, the person is told, and can try again
            name = None
        self.post_message(self.Saved(name))

    @on(Saved)
    def _page_made(self, event: Saved) -> None:
        under = self.visit.uncovered()
        over = tuple(each for each in under.over if each.kind in ("end", "hidden"))
        back = sheets.way_back(over[-1].kind if over else None, made=event.name is not None)
        self.visit = replace(under, over=over).under("saved", sheets.saved(event.name, back))
        self._show()

    @on(Shown.Typed)
    def _typed(self, event: Shown.Typed) -> None:
        words = Words(event.text) if event.text.strip() else None
        self.visit = self.visit.with_draft(words)

    @on(Shown.Resized)
    def _resized(self) -> None:
        self._show()
