"""A page on its way to paper, as its person sees it: the question before, what is true meanwhile, what came of it.

Owns what a press there does, and where each sheet lies; `page_leaflets` says what stands on it. Must never show an
answer; once a page is kept, nothing of the answers may be left in the visit but the code that its person asked for.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.layout.leaflet import Leaflet
from kiosk.screens import code_sheets, sheets
from kiosk.screens import page_leaflets as leaflets
from kiosk.screens import page_phrases as said
from kiosk.screens.big_number import number_in
from kiosk.screens.counseling.kept import left_off
from kiosk.screens.page_leaflets import Progress
from kiosk.screens.printing import Came
from kiosk.screens.visit import Prints, Sheet, Visit
from kiosk.screens.wording import sentences

DESK: Final = "desk"
PRINTING: Final = "printing"
PRINTED: Final = "printed"
KEPT: Final = "kept"
TOLD_DESK: Final = "told_desk"
NUMBERED: Final = (KEPT, TOLD_DESK)
"""The kinds that say under which number the page is kept: the number itself, and the question over it."""
OVER_NUMBER: Final = (TOLD_DESK, code_sheets.SHOWN)
"""What its person may have laid over the number."""
WITH_NUMBER: Final = (KEPT, *OVER_NUMBER)
"""What lies on top while its person, and not staff, has the number before them."""
KINDS: Final = (DESK, PRINTING, PRINTED, *NUMBERED, code_sheets.SHOWN)
"""The kinds of its sheets; each is only left by one of its own targets, as a cover may lie under it."""
ON_THE_PAGE: Final = ("making", "saved", "not_saved", *KINDS)
"""The kinds of every sheet that tells what becomes of a page, put on paper or elsewhere."""
TARGETS: Final = code_sheets.TARGETS | frozenset(
    {"print", "print_finish", "print_yes", "give_up", "there_yes", "there_no", "told_desk"}
)
"""The targets that have to do with the page."""


def lost(visit: Visit, came: Came, prints: Prints) -> Visit:
    """The visit with a number on it no longer: the machine does not keep the page that was promised under it."""
    found = came.why != "printed"
    leaflet = leaflets.not_kept(came, prints, None) if found else leaflets.not_found(prints, None)
    return _unnumbered(
        visit, replace(leaflet, blocks=(*leaflet.blocks, *sentences(said.CLOSES))), on_paper=False
    )


def handed(visit: Visit, came: Came) -> Visit:
    """The visit with a number on it no longer: the page that was kept under it has been printed."""
    return _unnumbered(visit, leaflets.handed(came), on_paper=True)


def _unnumbered(visit: Visit, leaflet: Leaflet, *, on_paper: bool) -> Visit:
    """The visit with this in place of the number, and nothing of its person's over it, whatever else lies there.

    A code that is on paper now is kept no longer.
    """
    over = (each for each in visit.over if each.kind not in OVER_NUMBER)
    return replace(visit, over=tuple(_told_on(e, leaflet, on_paper) if e.kind == KEPT else e for e in over))


def _told_on(sheet: Sheet, leaflet: Leaflet, on_paper: bool) -> Sheet:
    told = replace(sheet, leaflet=leaflet, code=())
    return code_sheets.with_target(told, () if on_paper else sheet.code, first=True)


def pressed(visit: Visit, name: str) -> Visit:
    """The visit after a press on one of the targets that have to do with the page."""
    match name:
        case code_sheets.SHOW | code_sheets.CARRY:
            return code_sheets.opened(visit, name)
        case code_sheets.WITH_CODE:
            return _asked(code_sheets.with_code(visit))
        case "print" | "print_finish":
            return _asked(visit)
        case "print_yes":
            return replace(visit, wish="print")
        case "give_up":
            return replace(visit, wish="give_up")
        case "there_no":
            return replace(visit, wish="keep")
        case "told_desk":
            return visit.under(TOLD_DESK, leaflets.told_desk(number_in(visit.over[-1].leaflet)))
        case _:
            under = visit.uncovered()
            below = under.over[-1].kind if under.over else None
            back, also = sheets.way_back(below, made=True), left_off(visit.session)
            return under.under("saved", leaflets.taken(visit.over[-1].paper, back, also))


def _asked(visit: Visit) -> Visit:
    """Somebody wants their page: one that is on its way, or has come, is not printed once more."""
    if visit.prints is None:
        return replace(visit, wish="save")
    kinds = [each.kind for each in visit.over]
    at = next((place for place, kind in enumerate(kinds) if kind in (PRINTING, PRINTED, KEPT)), None)
    if at is not None:
        return replace(visit, over=visit.over[: at + 1])
    if visit.prints.stands == "desk":
        return visit.under(DESK, leaflets.desk(visit.prints))
    return replace(visit, wish="print")


def begun(visit: Visit, prints: Prints, progress: Progress) -> Visit:
    """The same visit with its page on the way to paper."""
    under = visit.uncovered() if progress.keeping else visit
    return replace(under, wish=None).under(PRINTING, leaflets.printing(prints, progress))


def renewed(visit: Visit, prints: Prints, progress: Progress) -> Visit:
    """The visit with what is true of its page now, whatever has been laid over it."""
    leaflet = leaflets.printing(prints, progress)
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
    code = code_sheets.wished_for(visit)
    if came is not None and came.number and (kept or not came.printed):
        number = code_sheets.with_target(Sheet(KEPT, leaflets.kept(came, prints)), code, first=False)
        return visit.forgotten(number, *above)
    below = tuple(each for each in visit.over[:at] if each.kind in ("end", "hidden"))
    if came is not None and came.printed and not kept:
        asked = Sheet(PRINTED, leaflets.printed(came, prints), paper=came.sheets)
        return replace(visit, over=(*below, asked, *above), notice="")
    back = sheets.way_back(below[-1].kind if below else None, made=False)
    leaflet = leaflets.not_found(prints, back) if kept else leaflets.not_kept(came, prints, back)
    failed = code_sheets.with_target(Sheet("not_saved", leaflet), code, first=True)
    return replace(visit, over=(*below, failed, *above), notice="")
