"""What comes over the walk without having been opened: the cover, the page that was made, the end of cleaning.

Owns where it lies among what is there. Must never take away what the person began, nor uncover anything.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.screens import sheets
from kiosk.screens.visit import Sheet, Visit


def covered(visit: Visit) -> Visit:
    """The same visit under the cover; all that was begun stays as it is."""
    return visit.under("hidden", sheets.hidden())


def making(visit: Visit) -> Visit:
    """The same visit while its page is being made."""
    return replace(visit, wish=None).under("making", sheets.making())


def is_made(visit: Visit) -> bool:
    """Whether the visit's page is being made already, under what lies there."""
    return any(each.kind == "making" for each in visit.over)


def awaited(visit: Visit) -> Visit:
    """The visit in front of the page that is being made."""
    at = [each.kind for each in visit.over].index("making")
    return replace(visit, wish=None, over=visit.over[: at + 1])


def page_made(visit: Visit, name: str | None) -> Visit:
    """The visit with what came of its page told; a cover that has come since stays on top.

    Of what lay under it only the end of the questions and a cover stay: the rest has been left for the page.
    """
    kinds = [each.kind for each in visit.over]
    at = kinds.index("making")
    below = tuple(each for each in visit.over[:at] if each.kind in ("end", "hidden"))
    back = sheets.way_back(below[-1].kind if below else None, made=name is not None)
    told = Sheet("saved" if name is not None else "not_saved", sheets.saved(name, back))
    return replace(visit, over=(*below, told, *visit.over[at + 1 :]), notice="")


def cleaning(visit: Visit, seconds: int) -> Visit:
    """The first screen while it is wiped, with so many seconds to go."""
    under = visit.uncovered() if visit.over[-1].kind == "cleaning" else visit
    return replace(under, wish=None).under("cleaning", sheets.cleaning(seconds))
