"""What of a session goes into a code: the answers that can be told, and how far somebody came.

Must never let a code hold what is private, or free text, or what hangs on either: whoever holds the paper can read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from kiosk.codes.numbering import fits
from kiosk.codes.writing import Code
from kiosk.guide.codebook import Codebook
from kiosk.guide.model import Guide
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import Entry
from kiosk.walk.session import Answer, Session
from kiosk.walk.tellable import of_the_moment, tellable
from kiosk.walk.written import written_key

_SHORTER: Final = 16
"""Where a code has no room for all, one in so many of what is left is given up at a time."""


def offers_code(guide: Guide) -> bool:
    """Whether codes can be made with a guide: it has a codebook that numbers everything it asks now."""
    return guide.once(fits)


def carried(guide: Guide, session: Session) -> Mapping[str, Answer]:
    """What of a session a code brings back, by part key, in the order of the route.

    That is every answer that stands and every page gone past, but for free text, for what is private or hangs on it,
    for safety cards and urgent screens, for the page to print, which is shown again, and for answers that were brought
    by a code and not confirmed since.
    """
    return MappingProxyType(
        {
            each.part.key: each.answer
            for each in entries_carried(guide, session)
            if each.answer is not None and not of_the_moment(guide, each.part)
        }
    )


def entries_carried(guide: Guide, session: Session) -> Iterator[Entry]:
    """The parts that a code tells of, in the order of the route."""
    told = tellable(guide, session)
    for each in told.entries:
        # The pages of one view share a slot: they count once all of them have been read.
        half_read = each.part.kind is Kind.READ and each.part.step == told.stopped_in
        if not half_read:
            yield each


def slot_key(part: Part) -> str:
    """The key of the slot that a part has, if it has one; the pages of a view that are only read share the view's."""
    return part.step if part.kind is Kind.READ else written_key(part)


def code_of(guide: Guide, session: Session) -> str:
    """The code that brings back what is carried: groups of five symbols with a hyphen between two of them.

    In a guide that asks very much, no code may have room for all of it. Then it is the code of somebody who has not
    come as far: what was said last is open again.

    Raises:
        ValueError: if the guide offers no code.
    """
    if not offers_code(guide):
        raise ValueError(f"{guide.id} has no codebook that fits it")
    told = tuple(entries_carried(guide, session))
    while (code := _code(guide, told)).is_too_long:
        told = told[: -max(1, len(told) // _SHORTER)]
    return str(code)


def _code(guide: Guide, told: Sequence[Entry]) -> Code:
    """The code of what was said and gone past at these parts."""
    book = guide.codebook or Codebook()
    slots = book.slots(book.latest)
    numbers = {slot.key: slot.number for slot in slots}
    answers: dict[int, Answer] = {}
    far = 0
    for each in told:
        far = numbers[slot_key(each.part)]
        if each.answer is not None and each.part.kind is not Kind.READ:
            answers[far] = each.answer
    return Code.of(guide, book.latest, slots, answers, far)
