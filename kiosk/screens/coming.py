"""What comes over the walk without having been opened: the cover, the page that was made, the end of cleaning.

Owns where it lies among what is there. Must never take away what the person began, nor uncover anything.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.layout.leaflet import Leaflet
from kiosk.screens import code_sheets, sheets
from kiosk.screens.counseling.kept import left_off
from kiosk.screens.visit import Mark, Sheet, Visit

_LEFT = ("stop", "hidden", "rest")
"""What people leave what is there for, to come back to it."""
ON_THE_WAY = ("making", "printing")
"""While a page is made or printed."""
_BROUGHT_BACK = ("hidden", "rest")
"""What of it brings back all that was there; from Stop or print, people choose where to go on."""


def covered(visit: Visit, mark: Callable[[], Mark]) -> Visit:
    """The same visit under the cover; all that was begun stays as it is, and the mark says where the keys were."""
    together, prints = visit.session.together, visit.prints is not None
    cover = sheets.covered(visit.lasts, together=together, prints=prints)
    return marked(visit, visit.under("hidden", cover), mark)


def timed(visit: Visit, sheet: Sheet) -> Sheet:
    """A cover with the time there is once a counselor has joined or left; any other sheet as it is."""
    if sheet.kind != "hidden":
        return sheet
    together, prints = visit.session.together, visit.prints is not None
    by_hand = sheets.hidden(visit.lasts, together=together, prints=prints)
    by_itself = sheets.covered(visit.lasts, together=together, prints=prints)
    return replace(sheet, leaflet=by_hand if sheet.leaflet.heading == by_hand.heading else by_itself)


def hidden(visit: Visit) -> Visit:
    """The same visit under the cover, as somebody asked for in Stop or print."""
    together, prints = visit.session.together, visit.prints is not None
    return _from_stop(visit, "hidden", sheets.hidden(visit.lasts, together=together, prints=prints))


def resting(visit: Visit) -> Visit:
    """The same visit at rest, as somebody asked for in Stop or print."""
    return _from_stop(visit, "rest", sheets.rest(visit.guide, visit.lasts))


def _from_stop(visit: Visit, kind: str, leaflet: Leaflet) -> Visit:
    """Both lead back to what Stop or print was laid over, not to that menu."""
    marks = [each.mark for each in visit.over if each.kind == "stop"]
    under = replace(visit, over=tuple(each for each in visit.over if each.kind != "stop"))
    return _marked(under.under(kind, leaflet), *marks[:1])


def _marked(visit: Visit, mark: Mark | None = None) -> Visit:
    top = visit.over[-1]
    return replace(visit, over=(*visit.over[:-1], replace(top, mark=mark or top.mark)))


def marked(before: Visit, after: Visit, mark: Callable[[], Mark]) -> Visit:
    """The visit after a press; what that laid over keeps the mark of what it was laid over."""
    laid = len(after.over) > len(before.over) and after.over[-1].kind in _LEFT
    return _marked(after, replace(mark(), notice=before.notice, typing=before.typing)) if laid else after


def gone_on(visit: Visit) -> Visit:
    """The visit once its person goes on from a cover or a rest: with what was said in passing, as it was left.

    Whoever did not come back from a rest before the cover came has rested.
    """
    top, under = visit.over[-1], visit.uncovered()
    if top.kind == "hidden" and under.over and under.over[-1].kind == "rest":
        return gone_on(under)
    if top.kind not in _BROUGHT_BACK:
        return under
    return replace(under, notice=top.mark.notice, typing=top.mark.typing)


def found_again(before: Visit, after: Visit) -> Mark | None:
    """The mark of what a press has brought back from under a cover or a rest; None where it did something else."""
    gone = before.over[len(after.over) :]
    brought = bool(gone) and gone[0].kind in _BROUGHT_BACK and before.over[: len(after.over)] == after.over
    return gone[0].mark if brought else None


def making(visit: Visit) -> Visit:
    """The same visit while its page is being made."""
    return replace(visit, wish=None).under("making", sheets.making())


def awaited(visit: Visit) -> Visit:
    """The visit in front of the page that is being made or printed, under what lies there."""
    at = next((place for place, each in enumerate(visit.over) if each.kind in ON_THE_WAY), len(visit.over))
    return replace(visit, wish=None, over=visit.over[: at + 1])


def page_made(visit: Visit, name: str | None) -> Visit:
    """The visit with what came of its page told; a cover that has come since stays on top.

    Of what lay under it only the end of the questions and a cover stay: the rest has been left for the page.
    """
    kinds = [each.kind for each in visit.over]
    at = kinds.index("making")
    below = tuple(each for each in visit.over[:at] if each.kind in ("end", "hidden"))
    back = sheets.way_back(below[-1].kind if below else None, made=name is not None)
    also = left_off(visit.session)
    leaflet = sheets.saved(name, back, for_staff=visit.for_staff, also=also)
    told = Sheet("saved" if name is not None else "not_saved", leaflet)
    if name is None:
        told = code_sheets.with_target(told, code_sheets.wished_for(visit), first=True)
    return replace(visit, over=(*below, told, *visit.over[at + 1 :]), notice="")


def cleaning(visit: Visit, seconds: int) -> Visit:
    """The first screen while it is wiped, with so many seconds to go."""
    under = visit.uncovered() if visit.over[-1].kind == "cleaning" else visit
    return replace(under, wish=None).under("cleaning", sheets.cleaning(seconds))
