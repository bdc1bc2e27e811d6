"""Whom to call, with the clinic's numbers, for the safety points that ask for help now or today.

Owns which contacts a leaf says. Must never say one that the clinic has set no number for, nor one that only a point
names which the leaf may not tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.layout.card import Voice
from kiosk.layout.clean import clean
from kiosk.layout.safety import contacts_of
from kiosk.summary import phrases
from kiosk.summary.told import Told
from kiosk.walk.flags import Raised, told_someone


def is_urgent(each: Raised) -> bool:
    """Whether a safety point asks for help now; not where the person said that it is not happening now."""
    return each.flag.urgency == "now" and told_someone(each) is not False


def whom_to_call(leaf: Told, points: Iterable[Raised]) -> tuple[str, ...]:
    """The contacts that the screen named at these points, each once, with the number the clinic has set."""
    return tuple(dict.fromkeys(line for each in points for line in _lines(leaf, each)))


def _lines(leaf: Told, each: Raised) -> Iterator[str]:
    for name in contacts_of(Voice(leaf.guide, leaf.numbers), each.flag):
        if name in leaf.numbers:
            what = leaf.words(leaf.guide.contacts[name].what)
            yield phrases.CALL.format(contact=what, number=clean(leaf.numbers[name]))
