"""Reads a code that was typed or scanned, whatever it is: a session with its answers, or why there is none.

Owns what is said of a code that cannot be read. Must never raise, whatever the string, nor guess what was meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kiosk.codes.bringing import Pages, put_in
from kiosk.codes.carried import offers_code
from kiosk.codes.meanings import Dropped, meant_now, same_pages
from kiosk.codes.symbols import NoSymbol, WrongGroup
from kiosk.codes.writing import Code, Unreadable, fingerprint_of, taken_apart
from kiosk.guide.codebook import Codebook
from kiosk.guide.model import Guide
from kiosk.walk.session import Session

WhyMisread = Literal["empty", "too_long", "symbol", "short", "group", "damaged", "other_guide", "newer"]
"""Nothing was typed; more than any code has; a character that cannot stand in a code; a last group with too few
symbols; a group that does not check; every group checks, and yet nothing of ours was written like that; made with
another guide, with other numbers, or by a newer kiosk; made with a newer edition than any guide here has."""


@dataclass(frozen=True, slots=True)
class Misread:
    """Why a code could not be read."""

    why: WhyMisread
    group: int = 0
    """The group to look at again, counted from 1; 0: none in particular."""
    symbol: str = ""
    """The character that cannot stand in a code."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What a code has brought."""

    guide: Guide
    session: Session
    """The answers, and nothing else; those that wait to be confirmed are kept aside."""
    same_words: bool
    """The guide's text is the very one that the code was made with."""
    dropped: tuple[Dropped, ...]
    """What the code held and this guide cannot take."""
    again: tuple[str, ...]
    """The steps that are asked again, with the answer preselected."""


def read_code(
    typed: str,
    guides: Iterable[Guide],
    *,
    together: bool = False,
    direct_allowed: bool = False,
    seed: int = 0,
) -> Brought | Misread:
    """What a code brings back with one of these guides. Never raises.

    Args:
        typed: whatever was typed or scanned.
        guides: the guides of this kiosk.
        together: whether a counselor walks it with the person now.
        direct_allowed: whether a person alone may be asked straight out here.
        seed: how far the order of the options is turned now.
    """
    try:
        code = taken_apart(typed)
    except NoSymbol as wrong:
        return Misread("symbol", wrong.group, wrong.character)
    except WrongGroup as wrong:
        return Misread("short" if wrong.short else "group", wrong.group)
    except Unreadable as unread:
        return Misread(unread.why)
    offered = [guide for guide in guides if offers_code(guide)]
    known = [guide for guide in offered if _is_made_with(guide, code)]
    if not known:
        newer = offered and all(code.edition > _latest(guide) for guide in offered)
        return Misread("newer" if newer else "other_guide")
    start = Session(together=together, direct_allowed=direct_allowed, seed=seed)
    read = [_brought(guide, code, start) for guide in known]
    # Two guides may have the same mark; then it is the one whose text is the same, if there is one.
    found = sorted((each for each in read if isinstance(each, Brought)), key=lambda each: not each.same_words)
    return found[0] if found else read[0]


def _latest(guide: Guide) -> int:
    return guide.codebook.latest if guide.codebook is not None else 0


def _is_made_with(guide: Guide, code: Code) -> bool:
    """Whether a code was made with this guide, by an edition that it has; of one that is to come nothing is known."""
    return 1 <= code.edition <= _latest(guide) and code.marked_by(guide) == code.mark


def _brought(guide: Guide, code: Code, start: Session) -> Brought | Misread:
    book = guide.codebook or Codebook()
    then, now = book.slots(code.edition), book.slots(book.latest)
    try:
        said = code.unpacked(book)
    except Unreadable as unread:
        return Misread(unread.why)
    same_words = said.fingerprint == fingerprint_of(guide)
    far = next((slot.key for slot in now if slot.number == said.far), None)
    numbers = same_pages(guide, then, now) if said.far else {}
    pages = Pages(numbers, far, said.far, same_words)
    found = put_in(guide, start, meant_now(guide, then, now, said.answers), pages)
    return Brought(guide, found.session, same_words, found.dropped, found.again)
