"""The kiosk's own screens over a guide that changes while they are shown.

Owns what only a preview does: its strip, its sheet, and taking new words in at the same place. Must never print, nor
do with a press of a patient's anything but what the kiosk does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from kiosk.authors.preview import phrases
from kiosk.authors.preview.keeping import OURS, carried
from kiosk.authors.preview.noting import note_of, with_note_anew
from kiosk.authors.preview.past import AT_FIRST_SCREEN, Beginning
from kiosk.authors.preview.telling import OF_OURS, Standing, about, strip
from kiosk.authors.preview.watching import Read
from kiosk.guide.model import Guide
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.size import TARGET_ROWS, size_class
from kiosk.screens.app import KioskApp
from kiosk.screens.papers import News
from kiosk.screens.pressing import press
from kiosk.screens.setting import Setting
from kiosk.screens.shown import Shown
from kiosk.screens.staff_sheets import first
from kiosk.screens.view import View
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.guard import from_key
from kiosk.screens.wording import leaflet_of, sentences

Watch = Callable[[Callable[[Read], None]], None]
"""Begins to watch the guide's files; what it is given is called with each reading, from any thread."""

_PAGE: Final = "page"
"""The kind of the sheet that shows what would be printed."""
_OPENS: Final = from_key("f8")
_LEAVES: Final = from_key("ctrl+c")
_LEAVES_UNLESS_TYPED: Final = from_key("q")
_ON: Final = tuple(from_key(key) for key in ("pagedown", "down"))
_BACK: Final = tuple(from_key(key) for key in ("pageup", "up"))


class PreviewApp(KioskApp):
    """A visit of the author's, which goes on in the new words whenever a file of the guide is saved."""

    def __init__(
        self,
        setting: Setting,
        read: Read,
        begins: Beginning = AT_FIRST_SCREEN,
        watch: Watch | None = None,
        on_crash: Callable[[str], None] | None = None,
    ) -> None:
        """`read` must hold the guide that `setting` offers."""
        super().__init__(setting, begins.fresh, on_crash)
        self._begins = begins
        self._standing = Standing(read)
        self._begin_watching = watch
        self._before: tuple[Visit, Visit] | None = None
        """A visit that new words have moved from its place, as it was and as it became."""
        self._lost = ""
        """The step that the note on the screen tells of; empty: it tells of none."""
        self._start = self.visit = self._first_screen(setting.guides[0])
        if begins.session is not None:
            self._start = self.visit = replace(self.visit, session=begins.session, over=())

    def on_mount(self) -> None:
        """Begin to watch; the first screen is shown as in any kiosk."""
        if self._begin_watching is not None:
            self._begin_watching(self.hears)

    def hears(self, read: Read) -> None:
        """Take in a reading of the guide's files; from any thread."""
        self.post_message(News(partial(self._reads, read)))

    def _reads(self, read: Read) -> None:
        guide = read.loaded.guide
        page = self.visit.over[-1].page if self._is_open else 0
        if guide is None:
            news = read.loaded.errors != self._standing.problems
            self._standing = replace(self._standing, problems=read.loaded.errors)
            self.visit = self._with_sheet(self.visit, page, opens=news)
        else:
            opened = self._is_open and not self._standing.problems
            self._standing = Standing(read)
            self.visit = self._with_sheet(self._in_new_words(guide), page, opens=opened)
        self._draws()

    def _in_new_words(self, guide: Guide) -> Visit:
        """The visit in the new words; one that others have moved from its place goes back there if it can."""
        visit = self.visit
        if self._before is not None and _same(visit, self._before[1]):
            visit = self._before[0]
        found = carried(with_note_anew(visit, guide, self._lost), guide)
        moved = found.visit
        if found.lost:
            session = self._begins.again(guide, found.lost) if found.lost in guide.steps else None
            note = note_of(guide, moved.session, found.lost)
            moved = replace(moved, notice=note) if session is None else moved.at(session)
            self._lost = found.lost
        over = (
            replace(each, leaflet=self._page(moved)) if each.kind == _PAGE else each for each in moved.over
        )
        moved = replace(moved, over=tuple(over))
        kept = _same(moved, visit)
        self._before = None if kept else (visit, moved)
        return moved

    def _draws(self) -> None:
        """Show the visit as it is now; a press that was underway does not press what is new."""
        shown, view = self.screen, self._view()
        if not isinstance(shown, Shown) or shown.view == view:
            return
        if [each.id for each in shown.view.page.choices] != [each.id for each in view.page.choices]:
            self._setting.guard.changed(self._watch.source)
        self._show(self._mark())

    # The preview's own sheet

    @property
    def _is_open(self) -> bool:
        return self._top == OURS

    def _with_sheet(self, visit: Visit, page: int = 0, *, opens: bool) -> Visit:
        """The visit with the preview's sheet as it is now over it, if it lies there or is to be opened."""
        under = replace(visit, over=tuple(each for each in visit.over if each.kind != OURS))
        if under.over == visit.over and not opens:
            return visit
        laid = under.under(OURS, about(self._standing, under))
        sheet = replace(laid.over[-1], page=page)
        return replace(laid, over=(*under.over, sheet), notice=visit.notice)

    def _toggles(self, source: str) -> None:
        """Open the preview's sheet, or close it."""
        if self._is_open:
            self.shows(self.visit.uncovered(), source)
        else:
            self.shows(self._with_sheet(self.visit, opens=True), source)

    # What is the author's and not a person's

    def takes(self, source: str) -> bool:
        """The keys of the preview, and a touch on its strip."""
        shown = self.screen if source else None
        if not isinstance(shown, Shown):
            return False
        if source == _LEAVES or (source == _LEAVES_UNLESS_TYPED and shown.view.text is None):
            self.exit(0)
        elif source == _OPENS or self._is_on_strip(source):
            self._toggles(source)
        elif self._is_open and self.focused is None and source in (*_ON, *_BACK):
            return self._turned(shown.view, source)
        else:
            return False
        return True

    def _turned(self, view: View, source: str) -> bool:
        """Another page of the preview's sheet; False where there is none that way."""
        page = self.visit.over[-1].page
        if (source in _ON and page + 1 >= view.pages) or (source in _BACK and page == 0):
            return False
        self.shows(press(self.visit, "bar:more" if source in _ON else "bar:back", view.pages), source)
        return True

    def _is_on_strip(self, source: str) -> bool:
        """Whether a finger came down on the strip; where it stands beside the place, on its half of the row."""
        name, _, at = source.partition(":")
        if name != "place":
            return False
        column, row = (int(each) for each in at.split(","))
        if self._is_under:
            return row < TARGET_ROWS["normal"]
        return row == 0 and column >= self.size.width // 2

    @property
    def _is_under(self) -> bool:
        """Whether the strip stands under the place, in a row of its own."""
        return size_class(*self.size) == "normal"

    def _view(self) -> View:
        view, told = super()._view(), strip(self._standing, self.visit)
        return replace(view, under=told) if self._is_under else replace(view, marks=told)

    def after(self, what: str, pages: int) -> Visit:
        """The visit after a press, with what only the preview's own sheet offers."""
        match what.removeprefix("link:").removeprefix(OF_OURS) if what.startswith(f"link:{OF_OURS}") else "":
            case "leave":
                self.exit(0)
                return self.visit
            case "start":
                return self._at_start()
            case "anew":
                return self._first_screen(self.visit.guide)
            case _:
                return super().after(what, pages)

    # Where a person's visit would go elsewhere

    def _become(self, visit: Visit, source: str) -> None:
        """A page is shown and goes nowhere; after the end of a visit comes the first screen, as for the next person."""
        match visit.wish:
            case "save" | "print" | "keep":
                visit = replace(visit, wish=None).under(_PAGE, self._page(visit))
            case "finish":
                visit = self._first_screen(self.visit.guide)
        super()._become(visit, source)

    def _page(self, visit: Visit) -> Leaflet:
        blocks = self._setting.preview(visit.guide, visit.session, True)
        told = leaflet_of(phrases.PAGE, sentences(phrases.NOT_PRINTED, style="note"))
        return replace(told, blocks=(*told.blocks, *blocks))

    def _at_start(self) -> Visit:
        """Where this preview began, in the words that are shown now."""
        return carried(self._start, self.visit.guide).visit

    def _first_screen(self, guide: Guide) -> Visit:
        """The first screen as everybody finds it."""
        fresh = replace(self.visit, guide=guide, guides=(guide,)).forgotten(first((guide,)))
        return replace(fresh, session=self._begins.fresh)


def _same(one: Visit, other: Visit) -> bool:
    """Whether a person has done nothing between two visits; the preview's own sheet is none of theirs."""
    return _done(one) == _done(other)


def _done(visit: Visit) -> tuple[object, ...]:
    kinds = [(each.kind, each.page) for each in visit.over if each.kind != OURS]
    return (visit.session, visit.draft, visit.page, kinds)
