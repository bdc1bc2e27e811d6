"""Sheets on which words are typed that are no answer: a code from paper, what to look for, a counselor's note.

Owns which there are and what a press on one does. Must never take words typed there for an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from kiosk.layout.phrases import bringing as said
from kiosk.layout.phrases import jumping
from kiosk.screens import bringing
from kiosk.screens.counseling import keeping_phrases as keeping
from kiosk.screens.counseling import noting, search
from kiosk.screens.placing import BOX_ROWS, Small
from kiosk.screens.visit import Visit
from kiosk.walk.counsel import NOTE_MOST


@dataclass(frozen=True, slots=True)
class Writing:
    """One kind of sheet to type on."""

    most: int
    """So many characters at most."""
    leads_on: str
    """The words of the button that takes what was typed."""
    taken: Callable[[Visit, str], Visit]
    """The visit once these words have been typed; the sheet still lies on top of the one it is given."""
    code: bool = False
    """What is typed is a code, in groups of capitals."""
    rows: int = BOX_ROWS
    """Rows to type in at most."""
    beside: Callable[[Visit], tuple[Small, ...]] = lambda _: ()
    """What else can be pressed while the words are typed."""
    left: Callable[[Visit, str], Visit] | None = None
    """The visit where the sheet is closed, of which it takes care too; None: what was typed there is gone."""


WRITINGS: Final[Mapping[str, Writing]] = MappingProxyType(
    {
        bringing.CODE: Writing(bringing.MOST, said.USE_CODE, bringing.taken, code=True, rows=bringing.ROWS),
        search.SEARCH: Writing(search.MOST, jumping.FIND, search.taken, rows=1),
        noting.NOTE: Writing(
            NOTE_MOST,
            keeping.KEEP_NOTE,
            noting.taken,
            rows=noting.ROWS,
            beside=noting.beside,
            left=noting.taken,
        ),
    }
)
"""By the kind of the sheet."""


def writing_on(visit: Visit) -> Writing | None:
    """What the sheet on top takes words for; None: none are typed there."""
    return WRITINGS.get(visit.over[-1].kind) if visit.words_typed is not None else None


def pressed(visit: Visit, group: str, name: str) -> Visit | None:
    """The visit after a press that has to do with typing; None: it means here what it means everywhere."""
    writing = writing_on(visit)
    match group, name:
        case "extra", "letters" | "letters_done":
            return replace(visit, typing=name == "letters")
        case "bar", "next" if writing is not None:
            return writing.taken(replace(visit, typing=False), visit.words_typed or "")
        case "bar", "back" | "close" if visit.typing:
            return replace(visit, typing=False)
        case "bar", "back" | "close" if writing is not None and writing.left is not None:
            return writing.left(visit, visit.words_typed or "")
        case _:
            return None
