"""A number on the screen: what a press on it, or a figure typed, makes of it.

Owns how a number is stepped and typed. Must never import Textual, or leave the limits the question has.
"""

from __future__ import annotations

from kiosk.layout.steppers import AT, MUCH, is_short, middle_of
from kiosk.screens.visit import Visit
from kiosk.walk.parts import Part
from kiosk.walk.route import Position
from kiosk.walk.session import Amount, Answer


def amount_pressed(visit: Visit, position: Position, how: str) -> Answer | None:
    """The number after a press; the first figure typed takes the place of an earlier answer."""
    if how == "erase":
        return erased(position.part, visit.answer_at(position))
    before = visit.draft if how.isdigit() else visit.answer_at(position)
    return stepped(position.part, before, how)


def erased(part: Part, answer: Answer | None) -> Answer | None:
    """A number without its last figure; None if too little is left."""
    left = answer.value // 10 if isinstance(answer, Amount) else 0
    return Amount(left) if left and left >= part.low else None


def stepped(part: Part, answer: Answer | None, how: str) -> Answer:
    """A number pressed itself, one or ten more or less, or a figure typed after those before it; within its limits.

    Of few numbers, one that is stepped to from none begins in the middle; of many, at the lowest, or with a large
    step at that many.
    """
    now = answer.value if isinstance(answer, Amount) else None
    if how.isdigit():
        typed = int(f"{now}{how}") if now is not None and now > 0 else int(how)
        value = typed if typed <= part.high else int(how)
    elif how.startswith(AT):
        value = int(how.removeprefix(AT))
    elif now is None:
        value = middle_of(part) if is_short(part) else MUCH if how == "much_more" else part.low
    else:
        value = now + {"more": 1, "less": -1, "much_more": MUCH, "much_less": -MUCH}[how]
    return Amount(min(part.high, max(part.low, value)))
