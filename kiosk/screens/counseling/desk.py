"""The counselor's desk: which of its things a press opens, and which keys lead there.

Owns that list. Must never do anything for somebody who walks alone: there, every press here does nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from kiosk.layout.leaflet import Leaflet
from kiosk.screens.counseling import agreeing, mapping, noting, prompts, search, standing
from kiosk.screens.counseling.targets import AGREE, BESIDE, GROUP, LINK, MAP, PROMPTS, SEARCH
from kiosk.screens.recording import ASKED as RECORD
from kiosk.screens.visit import Sheet, Visit

__all__ = [
    "BESIDE",
    "GROUP",
    "JUMPS",
    "KEEPING",
    "KINDS",
    "LINK",
    "OPENS_PROMPTS",
    "PROMPTS",
    "left",
    "letters",
    "pressed",
    "prompts_here",
]

Press = Callable[[Visit, str], Visit]
"""The visit after a press on a thing of the desk; the words are what stands after its name and a dot."""


def _beside(visit: Visit, rest: str) -> Visit:
    """The prompts beside the questions, or hidden; with `more`, another page of them."""
    if rest.startswith("page."):
        return replace(visit, beside_page=int(rest.removeprefix("page.")))
    return visit if visit.over else replace(visit, beside=not visit.beside, beside_page=0)


_PRESSES: Final[Mapping[str, Press]] = MappingProxyType(
    {
        PROMPTS: prompts.pressed,
        BESIDE: _beside,
        MAP: mapping.pressed,
        SEARCH: search.pressed,
        noting.NOTE: noting.pressed,
        standing.STANDING: standing.pressed,
        AGREE: agreeing.pressed,
    }
)
"""By the first word of a name: `go` of `go.health_1`."""
OPENS_PROMPTS: Final = "c"
"""The letter that opens the prompts, and closes them again."""
_KEYS: Final[Mapping[str, str]] = MappingProxyType(
    {OPENS_PROMPTS: PROMPTS, "j": MAP, "/": SEARCH, "n": noting.NOTE, "b": standing.STANDING}
)
JUMPS: Final = (*mapping.KINDS, search.FOUND)
"""The kinds of sheets from which two people jump to another place."""
KEEPING: Final = (standing.STANDING, standing.ASKING, AGREE)
"""The kinds of sheets on which two people look at what is kept of the visit."""
KINDS: Final = frozenset({prompts.KIND, *mapping.KINDS, *search.KINDS, noting.NOTE, *KEEPING})
"""The kinds of sheets that only a counselor opens; they go at once when nobody walks along any more."""


def pressed(visit: Visit, name: str) -> Visit:
    """The visit after a press on `name`, such as `map` or `go.health_1`.

    What opens from the prompts takes their place: from there it is one press back to the question.
    """
    what, _, rest = name.partition(".")
    press = _PRESSES.get(what)
    if press is None or not visit.session.together:
        return visit
    stands = what in (PROMPTS, BESIDE) or not visit.over or visit.over[-1].kind != prompts.KIND
    return press(visit if stands else visit.uncovered(), rest)


def letters(visit: Visit, *, wide: bool = False) -> Mapping[str, str]:
    """Letter -> the target it presses while the questions are walked together; none for somebody alone.

    `wide`: the prompts have a place beside the questions.
    """
    if not visit.session.together:
        return {}
    return {
        letter: f"{GROUP}:{BESIDE if wide and name == PROMPTS else name}" for letter, name in _KEYS.items()
    }


def prompts_here(visit: Visit) -> Leaflet:
    """The prompts of the step on the screen, and the ways to the rest of the desk."""
    return prompts.leaflet(visit)


def left(visit: Visit) -> Visit:
    """The visit once the counselor has left: of theirs nothing shows; what they wrote stays, and is not shown.

    A note that was begun is kept. What was opened from a thing of theirs goes with it, and what was made for two; a
    cover, or the page on its way, stays.
    """
    visit = noting.kept_all(visit)
    kinds = [each.kind for each in visit.over]
    first = next((place for place, kind in enumerate(kinds) if kind in KINDS), len(kinds))
    above = tuple(each for each in visit.over[first:] if each.kind not in KINDS | _OPENED)
    over = (_for_one(each) for each in (*visit.over[:first], *above) if each.kind not in _FOR_TWO)
    alone = replace(visit.session, together=False)
    return replace(visit, session=alone, over=tuple(over), beside=False, beside_page=0, notice="")


def _for_one(sheet: Sheet) -> Sheet:
    """A sheet without the targets of the counselor's, and without what was said in passing before it came."""
    links = tuple(each for each in sheet.leaflet.links if not each.key.startswith(LINK))
    return replace(sheet, leaflet=replace(sheet.leaflet, links=links), mark=replace(sheet.mark, notice=""))


_OPENED: Final = frozenset({"leaflet", "help", "menu"})
"""What can be opened from a sheet of the counselor's."""
_FOR_TWO: Final = frozenset({"help", "menu", "struck", RECORD})
"""What may tell of their words or keys, and is opened again with one press."""
