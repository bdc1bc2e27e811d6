"""A page on its way to paper, as its person sees it: the question before, what is true meanwhile, what came of it.

Owns what each says and offers, what a press there does, and where it lies. Must never show an answer, nor call a page
printed that no printer has called completed; once a page is kept, nothing of the answers may be left in the visit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kiosk.deliver.job import TROUBLES, Told
from kiosk.layout.card import Block
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import visiting
from kiosk.screens import page_phrases as said
from kiosk.screens import phrases as own
from kiosk.screens import sheets
from kiosk.screens.big_number import block_of
from kiosk.screens.printing import Came
from kiosk.screens.visit import Prints, Sheet, Visit
from kiosk.screens.wording import leaflet_of, sentences

DESK: Final = "desk"
PRINTING: Final = "printing"
PRINTED: Final = "printed"
KEPT: Final = "kept"
KINDS: Final = (DESK, PRINTING, PRINTED, KEPT)
"""The kinds of its sheets; each is only left by one of its own targets, as a cover may lie under it."""
ON_THE_PAGE: Final = ("making", "saved", "not_saved", *KINDS)
"""The kinds of every sheet that tells what becomes of a page, put on paper or elsewhere."""
TARGETS: Final = frozenset({"print", "print_finish", "print_yes", "give_up", "there_yes", "there_no"})
"""The targets that have to do with the page."""


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


def _minutes(prints: Prints) -> int:
    """For so long this person's page would be kept; 0: it would not be."""
    return prints.hold_minutes if prints.keeps else 0


def _promise(prints: Prints) -> str:
    """What happens when the printer stops; said before it can."""
    match _minutes(prints):
        case 0:
            return said.NOT_KEPT_IF
        case 1:
            return said.KEPT_IF_ONE
        case minutes:
            return said.KEPT_IF_MANY.format(minutes=minutes)


def _way_out(prints: Prints) -> str:
    """What can become of the page now that the printer has stopped."""
    match _minutes(prints):
        case 0:
            return said.CANNOT_BE_KEPT
        case 1:
            return said.CAN_BE_KEPT_ONE
        case minutes:
            return said.CAN_BE_KEPT.format(minutes=minutes)


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
        lines += sentences(said.PAGE_OUT.format(number=told.sheets, pages=told.of))
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
    if prints.stands == "desk":
        return sentences(said.COMES_AT_DESK, _promise(prints))
    return sentences(*([] if progress.may_stop else [said.WAIT_HERE]), _promise(prints))


def _now(prints: Prints, progress: Progress) -> str:
    if progress.keeping:
        return said.KEEPING if _minutes(prints) else said.WAIT_HERE
    if progress.stopping:
        return said.STOPPING
    return visiting.MAKING if progress.told is None else said.TRUE_NOW[progress.told.state]


def _printed(prints: Prints) -> Leaflet:
    """The printer has called it completed; whether it is there, only the person can say."""
    asked = said.PRINTED if prints.stands == "beside" else said.PRINTED_AT_DESK
    lines = sentences(said.LOOK, said.NO_ANSWER)
    return leaflet_of(asked, lines, ("there_yes", said.THERE), ("there_no", said.NOT_THERE))


def _taken(way_back: str | None) -> Leaflet:
    """The person has their page."""
    links = [("finish", visiting.FINISH)]
    if way_back is not None:
        links.append(("close", way_back))
    return leaflet_of(said.TITLE, sentences(visiting.TAKE_IT, own.CLOSES_SOON), *links)


def _kept(came: Came, prints: Prints) -> Leaflet:
    """The number under which the page is kept; nothing else can be reached from here."""
    minutes = prints.hold_minutes
    kept = said.KEPT_ONE if minutes == 1 else said.KEPT_MANY.format(minutes=minutes)
    lines = (
        *sentences(kept),
        *sentences(said.TELL.format(number=came.number), style="strong"),
        block_of(came.number),
        *_part(came, prints),
        *sentences(*_after(came)),
    )
    heading = said.NOT_FOUND if came.why == "printed" else said.NOT_PRINTED[came.why]
    return leaflet_of(heading, lines, ("finish", said.TOLD_DESK))


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


def _not_kept(came: Came | None, prints: Prints, way_back: str | None) -> Leaflet:
    """The page was not printed, and is not kept either; None: nobody can say what came of it."""
    why = said.NOT_MADE if came is None else said.NOT_PRINTED[came.why]
    lines = (*(() if came is None else _part(came, prints)), *sentences(said.NOT_KEPT))
    if came is None or came.by_itself:
        lines += sentences(said.BY_ITSELF)
    links = [("finish", visiting.FINISH)]
    if way_back is not None:
        links.append(("close", way_back))
    return leaflet_of(why, lines, *links)


def lost(visit: Visit, came: Came, prints: Prints) -> Visit:
    """The visit with a number on it no longer: the machine does not keep the page that was promised under it."""
    leaflet = _not_kept(came, prints, None)
    leaflet = replace(leaflet, blocks=(*leaflet.blocks, *sentences(said.CLOSES)))
    over = (replace(each, leaflet=leaflet) if each.kind == KEPT else each for each in visit.over)
    return replace(visit, over=tuple(over))


def pressed(visit: Visit, name: str) -> Visit:
    """The visit after a press on one of the targets that have to do with the page."""
    match name:
        case "print" | "print_finish":
            return _asked(visit)
        case "print_yes":
            return replace(visit, wish="print")
        case "give_up":
            return replace(visit, wish="give_up")
        case "there_no":
            return replace(visit, wish="keep")
        case _:
            under = visit.uncovered()
            below = under.over[-1].kind if under.over else None
            return under.under("saved", _taken(sheets.way_back(below, made=True)))


def _asked(visit: Visit) -> Visit:
    """Somebody wants their page: one that is on its way, or has come, is not printed once more."""
    if visit.prints is None:
        return replace(visit, wish="save")
    kinds = [each.kind for each in visit.over]
    at = next((place for place, kind in enumerate(kinds) if kind in (PRINTING, PRINTED, KEPT)), None)
    if at is not None:
        return replace(visit, over=visit.over[: at + 1])
    if visit.prints.stands == "desk":
        return visit.under(DESK, desk(visit.prints))
    return replace(visit, wish="print")


def begun(visit: Visit, prints: Prints, progress: Progress) -> Visit:
    """The same visit with its page on the way to paper."""
    under = visit.uncovered() if progress.keeping else visit
    return replace(under, wish=None).under(PRINTING, printing(prints, progress))


def renewed(visit: Visit, prints: Prints, progress: Progress) -> Visit:
    """The visit with what is true of its page now, whatever has been laid over it."""
    leaflet = printing(prints, progress)
    over = (replace(each, leaflet=leaflet) if each.kind == PRINTING else each for each in visit.over)
    return replace(visit, over=tuple(over))


def told(visit: Visit, prints: Prints, came: Came | None, *, kept: bool = False) -> Visit:
    """The visit with what came of its page; what lies over it, a cover or staff, stays on top.

    Of what lay under it only the end of the questions and a cover stay, and under a number nothing at all.

    Args:
        visit: what is before the person.
        prints: what people are told of the printer.
        came: what came of it; None: nobody can say.
        kept: it had been printed already, and was to be kept because nobody found it.
    """
    kinds = [each.kind for each in visit.over]
    at = kinds.index(PRINTING)
    above = visit.over[at + 1 :]
    if came is not None and came.number and (kept or not came.printed):
        return visit.forgotten(Sheet(KEPT, _kept(came, prints)), *above)
    below = tuple(each for each in visit.over[:at] if each.kind in ("end", "hidden"))
    if came is not None and came.printed and not kept:
        return replace(visit, over=(*below, Sheet(PRINTED, _printed(prints)), *above), notice="")
    back = sheets.way_back(below[-1].kind if below else None, made=False)
    return replace(visit, over=(*below, Sheet("not_saved", _not_kept(came, prints, back)), *above), notice="")
