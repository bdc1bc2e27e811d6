"""What the sheets of a page on its way to paper say and offer: before, meanwhile, and once it is known what came of it.

Owns which sentence is true when. Must never call a page printed that no printer has called completed, nor hold an
answer: what a press does, and where each sheet lies, is `page_sheets`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from kiosk.deliver.job import TROUBLES, Told
from kiosk.layout.card import Block
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import visiting
from kiosk.screens import page_phrases as said
from kiosk.screens import phrases as own
from kiosk.screens.big_number import block_of
from kiosk.screens.printing import Came
from kiosk.screens.visit import Prints
from kiosk.screens.wording import leaflet_of, sentences

_MANY: Final = 3
"""Of so many sheets, or more, people are told in the same words."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a page has come."""

    told: Told | None = None
    """What is true of its job; None: the page itself is being made."""
    may_stop: bool = False
    """The person may stop waiting; once offered, that stays."""
    stopping: bool = False
    """They have."""
    keeping: bool = False
    """It was not found at the printer, and is being kept."""

    @property
    def is_stuck(self) -> bool:
        """The printer does nothing until somebody helps it, or until it comes back by itself."""
        return self.told is not None and self.told.state in TROUBLES

    @property
    def is_printed(self) -> bool:
        """The printer has called it completed: there is nothing more to wait for, or to stop."""
        return self.told is not None and self.told.state == "printed"

    def after(self, told: Told) -> Progress:
        """The same once the printer has said this; whoever meets a trouble need not wait."""
        return replace(self, told=told, may_stop=self.may_stop or told.state in TROUBLES)


def _by(table: Mapping[int, str], sheets: int) -> str:
    """The sentence for a page of so many sheets."""
    return table[min(sheets, _MANY)].format(sheets=sheets)


def _minutes(prints: Prints) -> int:
    """For so long this person's page would be kept; 0: it would not be."""
    return prints.hold_minutes if prints.keeps else 0


def _kept_for(prints: Prints, not_at_all: str, one_minute: str, many: str) -> str:
    """Which of these sentences is true of how long this person's page would be kept."""
    match _minutes(prints):
        case 0:
            return not_at_all
        case 1:
            return one_minute
        case minutes:
            return many.format(minutes=minutes)


def _promise(prints: Prints) -> str:
    """What happens when the printer stops; said before it can."""
    return _kept_for(prints, said.NOT_KEPT_IF, said.KEPT_IF_ONE, said.KEPT_IF_MANY)


def _way_out(prints: Prints) -> str:
    """What can become of the page now that the printer has stopped."""
    return _kept_for(prints, said.CANNOT_BE_KEPT, said.CAN_BE_KEPT_ONE, said.CAN_BE_KEPT)


def desk(prints: Prints) -> Leaflet:
    """Staff may see the page: print all the same?"""
    return leaflet_of(
        said.AT_THE_DESK, sentences(_promise(prints)), ("print_yes", said.PRINT), ("close", said.GO_BACK)
    )


def printing(prints: Prints, progress: Progress) -> Leaflet:
    """What is true of the page now, and what happens if it does not get onto paper."""
    lines = [*sentences(_now(prints, progress), style="strong")]
    told = progress.told
    if told is not None and told.state == "printing" and 0 < told.sheets <= told.of:
        lines += sentences(said.SHEET_OUT.format(number=told.sheets, sheets=told.of))
    if not (progress.keeping or progress.stopping):
        lines += _meanwhile(prints, progress)
    stop = said.KEEP_NOW if _minutes(prints) else said.STOP_NOW
    offered = progress.may_stop and not (progress.stopping or progress.keeping or progress.is_printed)
    return leaflet_of(said.TITLE, tuple(lines), *([("give_up", stop)] if offered else []))


def _meanwhile(prints: Prints, progress: Progress) -> tuple[Block, ...]:
    """What the person does meanwhile, and what becomes of their page if the printer stops, or now that it has."""
    if progress.is_stuck:
        return sentences(said.TELL_DESK, _way_out(prints))
    if progress.is_printed:
        return ()
    sheets = 0 if progress.told is None else progress.told.of
    if prints.stands == "desk":
        return sentences(_by(said.COMES_AT_DESK, sheets), _promise(prints))
    return sentences(*([] if progress.may_stop else [_by(said.WAIT_HERE, sheets)]), _promise(prints))


def _now(prints: Prints, progress: Progress) -> str:
    if progress.keeping:
        return said.KEEPING if _minutes(prints) else _by(said.WAIT_HERE, 0)
    if progress.stopping:
        return said.STOPPING
    return visiting.MAKING if progress.told is None else said.TRUE_NOW[progress.told.state]


def printed(came: Came, prints: Prints) -> Leaflet:
    """The printer has called it completed; whether all of it is there, only the person can say."""
    keeps = _minutes(prints) > 0
    if prints.stands == "beside":
        asked, look = said.PRINTED, said.LOOK if keeps else said.LOOK_NOT_KEPT
    else:
        asked, look = said.PRINTED_AT_DESK, said.ASK_DESK if keeps else said.ASK_DESK_NOT_KEPT
    lines = sentences(_by(said.TAKE, came.sheets), _by(look, came.sheets), said.NO_ANSWER)
    yes = ("there_yes", _by(said.THERE, came.sheets))
    return leaflet_of(_by(asked, came.sheets), lines, yes, ("there_no", said.NOT_THERE))


def taken(sheets: int, way_back: str | None, also: tuple[Block, ...] = ()) -> Leaflet:
    """The person has their page, all of its sheets. `also`: what else is told of it."""
    lines = (*sentences(_by(said.TAKE_ALONG, sheets)), *also, *sentences(own.CLOSES_SOON))
    return leaflet_of(said.TITLE, lines, *_ways_on(way_back))


def _ways_on(way_back: str | None) -> tuple[tuple[str, str], ...]:
    """To the end of the visit, and back to the questions where there is such a way."""
    return (("finish", visiting.FINISH), *([] if way_back is None else [("close", way_back)]))


def kept(came: Came, prints: Prints) -> Leaflet:
    """The number under which the page is kept; nothing else can be reached from here."""
    minutes = prints.hold_minutes
    how_long = said.KEPT_ONE if minutes == 1 else said.KEPT_MANY.format(minutes=minutes)
    lines = (
        *sentences(how_long),
        *sentences(said.TELL.format(number=came.number), style="strong"),
        block_of(came.number),
        *_part(came, prints),
        *sentences(*_after(came)),
    )
    heading = said.NOT_FOUND if came.why == "printed" else said.NOT_PRINTED[came.why]
    return leaflet_of(heading, lines, ("told_desk", said.TOLD_DESK))


def told_desk(number: str) -> Leaflet:
    """Has the desk been told? Nobody else knows the number; whoever has pressed too often only sees it again."""
    return leaflet_of(
        said.HAVE_YOU_TOLD.format(number=number),
        sentences(said.NUMBER_GOES),
        ("close", said.NOT_TOLD),
        ("finish", said.HAVE_TOLD),
    )


def handed(came: Came) -> Leaflet:
    """The page that was kept has been printed.

    What may have come out by itself need not be the work of staff.
    """
    heading = said.IS_PRINTED if came.by_itself else said.STAFF_PRINTED
    lines = sentences(_by(said.TAKE, came.sheets), said.SHEET_MISSING, said.CLOSES)
    return leaflet_of(heading, lines, *_ways_on(None))


def _after(came: Came) -> tuple[str, ...]:
    """What else can happen to it; what may come out by itself need not be printed by staff."""
    if came.why == "printed":
        return (said.LOOK_AGAIN, said.CLOSES)
    if not came.by_itself:
        return (said.ONLY_STAFF,)
    return (said.MORE_BY_ITSELF if came.out else said.YET_BY_ITSELF,)


def _part(came: Came, prints: Prints) -> tuple[Block, ...]:
    """That some of it has come out already, and may lie where others see it."""
    if not came.out or came.why == "printed":
        return ()
    return sentences(said.PART_BESIDE if prints.stands == "beside" else said.PART_AT_DESK, style="strong")


def not_kept(came: Came | None, prints: Prints, way_back: str | None) -> Leaflet:
    """The page was not printed, and is not kept either; None: nobody can say what came of it."""
    why = said.NOT_MADE if came is None else said.NOT_PRINTED[came.why]
    lines = (*(() if came is None else _part(came, prints)), *sentences(said.NOT_KEPT))
    if came is None or came.by_itself:
        lines += sentences(said.BY_ITSELF)
    return leaflet_of(why, lines, *_ways_on(way_back))


def not_found(prints: Prints, way_back: str | None) -> Leaflet:
    """The page was printed, the person has not found it, and it is not kept."""
    where = said.MAY_LIE_BESIDE if prints.stands == "beside" else said.MAY_LIE_AT_DESK
    lines = sentences(where, said.NO_PAGE_KEPT)
    return leaflet_of(said.NOT_PRINTED["printed"], lines, *_ways_on(way_back))
