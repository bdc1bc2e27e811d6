"""The pages kept for staff: which there are, what is true of each, and what staff do with them.

Owns those sheets and what a press on them does. Must never know what stands on a page, nor let one press print twice,
nor have two printed at a time: a sheet carries no number.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from kiosk.deliver.job import TROUBLES
from kiosk.layout.card import Block
from kiosk.screens import staff_phrases as said
from kiosk.screens.host import Held, Host
from kiosk.screens.naming import named
from kiosk.screens.visit import Sheet, Visit
from kiosk.screens.wording import leaflet_of, sentences

KIND: Final = "staff"
"""The kind of every sheet that is for staff."""
LIST: Final = "kept"
"""The target that opens them, and what their sheet is about."""
MAIN: Final = "main"
"""What the first staff sheet is about: how many pages are kept may change while it lies there."""
EXIT: Final = "exit"
"""What the question is about whether the kiosk is to end: the kept pages go with it."""
_PAGE: Final = "kept_page."
_PRINT: Final = "kept_print."
_PRINT_YES: Final = "kept_print_yes."
_WIPE: Final = "kept_wipe."
_WIPE_YES: Final = "kept_wipe_yes."
_HEARD_WITHIN: Final = 5
"""Looks after which the machine must have said what has become of a page that was sent."""


@dataclass(frozen=True, slots=True)
class _Sent:
    """A page that was sent: how it was told of before, and the looks since."""

    before: tuple[str, str]
    looks: int = 0


def _sheet(about: str, heading: str, lines: tuple[Block, ...], *links: tuple[str, str]) -> Sheet:
    return Sheet(KIND, leaflet_of(heading, lines, *links), about=about)


class KeptPages:
    """The kept pages, at one visit's screen."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._sent: Mapping[str, _Sent] = {}
        self._wiped: frozenset[str] = frozenset()
        self._last = ""
        """The number of the page that was sent last."""

    @property
    def targets(self) -> tuple[tuple[str, str], ...]:
        """What leads to them from the staff screen; nothing where no page can be kept."""
        held = self._held
        if not held and not self._host.desk.printers:
            return ()
        count = sum(each.state != "printed" for each in held)
        return ((LIST, said.KEPT.format(count=count)),)

    @property
    def _held(self) -> tuple[Held, ...]:
        """The pages as they are now; one that was just sent is being printed, whatever was told of it before."""
        pages = (each for each in self._host.held() if each.number not in self._wiped)
        return tuple(
            replace(each, state="printing", why="waiting") if self._is_sent(each) else each for each in pages
        )

    @property
    def is_at_work(self) -> bool:
        """Whether the page that was sent last is still being printed, so that there is nothing more to say of it."""
        return any(each.number == self._last and each.state == "printing" for each in self._held)

    def _is_sent(self, page: Held) -> bool:
        sent = self._sent.get(page.number)
        return sent is not None and sent.before == (page.state, page.why)

    def looked(self) -> None:
        """A second has gone by: what the machine has not heard of by now can be sent again."""
        now = {each.number: (each.state, each.why) for each in self._host.held()}
        self._sent = {
            number: replace(sent, looks=sent.looks + 1)
            for number, sent in self._sent.items()
            if now.get(number) == sent.before and sent.looks < _HEARD_WITHIN
        }

    def renewed(self, visit: Visit) -> Visit:
        """The visit with what is true of the kept pages now, on every sheet that tells of them."""
        if all(not each.about for each in visit.over):
            return visit
        return replace(visit, over=tuple(self._renewed(each) for each in visit.over))

    def _renewed(self, sheet: Sheet) -> Sheet:
        if sheet.about == LIST:
            return replace(sheet, leaflet=self._list().leaflet)
        if sheet.about == EXIT:
            return replace(sheet, leaflet=self.sure_exit().leaflet)
        if sheet.about.startswith(_PAGE):
            return replace(sheet, leaflet=self._page(sheet.about.removeprefix(_PAGE)).leaflet)
        if sheet.about == MAIN:
            labels = dict(self.targets)
            links = (replace(each, label=labels.get(each.key, each.label)) for each in sheet.leaflet.links)
            return replace(sheet, leaflet=replace(sheet.leaflet, links=tuple(links)))
        return sheet

    def pressed(self, visit: Visit, name: str) -> tuple[Visit, str] | None:
        """The visit after a press on one of their targets, and what is said of it; None: it is another's target."""
        if name == LIST:
            return _laid(visit, self._list()), ""
        kind, _, rest = name.partition(".")
        number, _, place = rest.partition(".")
        page = next((each for each in self._held if each.number == number), None)
        match f"{kind}.":
            case "kept_page.":
                return _laid(visit, self._page(number)), ""
            case "kept_print." if page is not None and _may_lie_there(page) and self._at_work is None:
                return _laid(visit, self._sure_print(page, int(place))), ""
            case "kept_print.":
                return visit, self._printed(page, int(place))
            case "kept_print_yes.":
                told = self._printed(page, int(place))
                return self.renewed(replace(visit, over=visit.over[:-1])), told
            case "kept_wipe.":
                return _laid(visit, _sure_wipe(number, page)), ""
            case "kept_wipe_yes.":
                self._host.wipe_held(number)
                self._wiped |= {number}
                return self.renewed(_without_page(visit)), said.KEPT_WIPED
            case _:
                return None

    def _printed(self, page: Held | None, printer: int) -> str:
        """Print it, unless it has come out already, or it or another is being printed; what is said of that."""
        if page is None:
            return said.KEPT_GONE
        if page.state == "printed":
            return said.KEPT_STATES["printed"]
        if page.state == "printing":
            return said.KEPT_SENT_ALREADY
        if (other := self._at_work) is not None:
            return said.KEPT_OTHER_SENT.format(number=other.number)
        self._sent = {**self._sent, page.number: _Sent((page.state, page.why))}
        self._last = page.number
        self._host.print_held(page.number, printer)
        return said.KEPT_SENT

    def sure_exit(self) -> Sheet:
        """Sure to exit? With the kiosk go all pages that have not come out of a printer."""
        kept = sum(each.state != "printed" for each in self._held)
        lost = said.SURE_EXIT_KEPT_ONE if kept == 1 else said.SURE_EXIT_KEPT.format(count=kept)
        warned = sentences(lost, style="strong") if kept else ()
        lines = (*warned, *sentences(said.SURE_EXIT_SAYS))
        return _sheet(EXIT, said.SURE_EXIT, lines, ("no", said.NO), ("exit_yes", said.YES_EXIT))

    def _list(self) -> Sheet:
        held = self._held
        links = ((_PAGE + each.number, _line(each)) for each in held)
        lines = sentences(said.KEPT_SAYS if held else said.KEPT_NONE)
        return _sheet(LIST, said.KEPT_TITLE, lines, *links)

    def _page(self, number: str) -> Sheet:
        page = next((each for each in self._held if each.number == number), None)
        heading = said.KEPT_PAGE.format(number=number)
        if page is None:
            return _sheet(_PAGE + number, heading, sentences(said.KEPT_GONE))
        now = said.KEPT_NOT_YET if _is_stuck(page) else said.KEPT_STATES[page.state]
        state = sentences(now, style="strong")
        if page.state == "printed":
            return _sheet(_PAGE + number, heading, (*state, *sentences(said.KEPT_HAND_OVER)))
        left = said.KEPT_LEFT_ONE if page.minutes == 1 else said.KEPT_LEFT.format(minutes=page.minutes)
        lines = (*state, *sentences(*_why(page), left, *self._look_alike(page)))
        # They stay while it is printed: nothing else may come under the key that was pressed last.
        links = [
            (f"{_PRINT}{number}.{place}", said.KEPT_PRINT.format(printer=printer))
            for place, printer in enumerate(self._printers)
        ]
        return _sheet(_PAGE + number, heading, lines, *links, (_WIPE + number, said.KEPT_WIPE))

    @property
    def _at_work(self) -> Held | None:
        """The page that is being printed now."""
        return next((each for each in self._held if each.state == "printing"), None)

    def _look_alike(self, page: Held) -> tuple[str, ...]:
        """What to do first with another page, which nobody could tell from this one once both are printed."""
        if page.state == "printing":
            return ()
        if (other := self._at_work) is not None:
            return (said.KEPT_ONE_AT_A_TIME.format(number=other.number),)
        others = [each for each in self._held if each.number != page.number]
        lies_there = any(each.state == "printed" or _may_lie_there(each) for each in others)
        return (said.KEPT_TAKE_FIRST,) if lies_there else ()

    def _sure_print(self, page: Held, place: int) -> Sheet:
        """It may have come out: staff look first, and say so again."""
        yes = said.YES_PRINT.format(printer=self._printers[place])
        links = (("no", said.NO), (f"{_PRINT_YES}{page.number}.{place}", yes))
        told = said.SURE_PRINT_SAYS if page.state == "unsure" else said.SURE_PRINT_NOT_FOUND
        return _sheet("", said.SURE_PRINT, sentences(told), *links)

    @property
    def _printers(self) -> tuple[str, ...]:
        return named(self._host.desk.printers)


def _laid(visit: Visit, sheet: Sheet) -> Visit:
    return replace(visit, over=(*visit.over, sheet))


def _without_page(visit: Visit) -> Visit:
    """The visit back at the list, from the question whether a page is to be wiped."""
    return replace(visit, over=visit.over[:-2])


def _line(page: Held) -> str:
    line = said.KEPT_LINES[page.state]
    if _is_stuck(page):
        line = said.KEPT_LINE_NOT_YET
    elif _may_lie_there(page) and page.state != "unsure":
        line = said.KEPT_LINE_NOT_FOUND
    return line.format(number=page.number, minutes=page.minutes)


def _is_stuck(page: Held) -> bool:
    """Whether its printer does nothing until somebody helps it, or until it comes back by itself."""
    return page.state == "printing" and page.why in TROUBLES


def _may_lie_there(page: Held) -> bool:
    """Whether it may have come out of the printer already, so that staff look there before it is printed again."""
    return page.state == "unsure" or (page.state in ("held", "not_printed") and page.why == "printed")


def _why(page: Held) -> tuple[str, ...]:
    """What is true of its job, or why it was not printed then; a page that waits has perhaps had no job at all."""
    if page.state == "printing":
        return (said.KEPT_WHY[page.why],)
    if page.state == "held" and page.why == "printed":
        return (said.KEPT_NOT_FOUND,)
    told = (said.KEPT_PART,) if page.out else ()
    why = said.KEPT_WAS.get(page.why)
    return (why, *told) if why is not None else told


def _sure_wipe(number: str, page: Held | None) -> Sheet:
    at_work = page is not None and page.state == "printing"
    lines = (
        *sentences(said.KEPT_PAGE.format(number=number), style="strong"),
        *sentences(*([said.SURE_WIPE_PRINTING] if at_work else []), said.SURE_WIPE_SAYS),
    )
    links = (("no", said.NO), (_WIPE_YES + number, said.YES_WIPE))
    return _sheet("", said.SURE_WIPE, lines, *links)
