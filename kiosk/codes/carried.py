"""What of a session goes into a code: the answers that can be told, and how far somebody came.

Must never let a code hold what is private, or free text, or what hangs on either: whoever holds the paper can read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kiosk.codes.numbering import fits
from kiosk.codes.writing import Code
from kiosk.guide.model import Guide
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import Entry
from kiosk.walk.session import Answer, Session
from kiosk.walk.tellable import of_the_moment, tellable
from kiosk.walk.written import written_key


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

    Raises:
        ValueError: if the guide offers no code.
    """
    book = guide.codebook
    if book is None or not offers_code(guide):
        raise ValueError(f"{guide.id} has no codebook that fits it")
    slots = book.slots(book.latest)
    numbers = {slot.key: slot.number for slot in slots}
    answers: dict[int, Answer] = {}
    far = 0
    for each in entries_carried(guide, session):
        far = numbers[slot_key(each.part)]
        if each.answer is not None and each.part.kind is not Kind.READ:
            answers[far] = each.answer
    return str(Code.of(guide, book.latest, slots, answers, far))
