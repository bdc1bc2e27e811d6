"""Answers brought from paper: the sheet the code is typed on, and what is told once they are here.

Owns the way from a code to the questions. Must never keep a code once it was read, nor bring answers over any that
were given here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.codes import Brought, Misread, offers_code, read_code
from kiosk.codes.going_on import gone_on
from kiosk.codes.symbols import GROUP
from kiosk.guide.model import Guide
from kiosk.layout import brought
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import bringing as said
from kiosk.layout.phrases import visiting
from kiosk.screens.counseling import desk
from kiosk.screens.visit import Sheet, Visit
from kiosk.screens.wording import leaflet_of, sentences

CODE: Final = "type_code"
"""The kind of the sheet that a code is typed on, and the name of what opens it."""
BROUGHT: Final = "brought"
"""The kind of the sheet that tells what came back."""
MOST: Final = 200
"""Characters of a code as it is typed, with the blanks between its groups; no code has as many."""
ROWS: Final = 3
"""Rows to type it in: the longest code takes no more on the smallest screen."""
_TOLD_UNASKED: Final[tuple[str, ...]] = ("other_guide", "newer")
"""What is told of a code that nobody had begun to type: anything else a scanner reads is none of ours."""


def offers(guides: tuple[Guide, ...]) -> bool:
    """Whether somebody may have a code for one of these guides."""
    return any(offers_code(each) for each in guides)


def opened(visit: Visit) -> Visit:
    """The sheet to type a code on, over the first screen; anywhere else nothing happens."""
    if not _may_be_brought(visit):
        return visit
    leaflet = leaflet_of(said.TYPE_CODE, sentences(said.OR_SCAN))
    return visit.under_typed(CODE, leaflet)


def _may_be_brought(visit: Visit) -> bool:
    """Nobody has begun: the first screen is still there."""
    return bool(visit.over) and visit.over[0].kind == "welcome" and offers(visit.guides)


def taken(visit: Visit, words: str) -> Visit:
    """The visit once a code was typed: the answers are here, or it is told what is wrong with it."""
    if not _may_be_brought(visit):
        return visit
    found = _read(visit, words)
    return _with_fault(visit, found, words) if isinstance(found, Misread) else _with_answers(visit, found)


def scanned(visit: Visit, words: str) -> Visit | None:
    """The visit once a scanner has typed a code on the first screen; None: it is no code of ours."""
    if not _may_be_brought(visit):
        return None
    found = _read(visit, words)
    if isinstance(found, Brought):
        return _with_answers(visit, found)
    return _with_fault(opened(visit).with_typed(words), found, words) if found.why in _TOLD_UNASKED else None


def _read(visit: Visit, words: str) -> Brought | Misread:
    walked = visit.session
    return read_code(
        words, visit.guides, together=walked.together, direct_allowed=walked.direct_allowed, seed=walked.seed
    )


def _with_fault(visit: Visit, found: Misread, words: str) -> Visit:
    """What was typed stays in the box, with the cursor at the end of the group to look at again."""
    told = leaflet_of(said.TYPE_CODE, sentences(brought.misread(found, words), style="strong"))
    at = found.group * (GROUP + 1) - 1 if found.group else None
    top = replace(visit.over[-1], leaflet=told, typed_at=at)
    return replace(visit, over=(*visit.over[:-1], top), notice="")


def _with_answers(visit: Visit, found: Brought) -> Visit:
    """What was ticked, wished and allowed here stays as this machine has it; only answers come from paper."""
    here = replace(visit, guide=found.guide, over=()).at(gone_on(visit.session, found))
    return replace(here, over=(Sheet(BROUGHT, _told(here, found)),))


def _told(visit: Visit, found: Brought) -> Leaflet:
    """What came back, what did not, and what is asked again."""
    links = [("close", visiting.GO_ON)]
    if visit.session.together:
        links.append((f"{desk.LINK}map", said.LOOK_AT_MAP))
    links.append(("new", said.NOT_MINE))
    return leaflet_of(said.HERE, brought.told(found, several=len(visit.guides) > 1), *links)
