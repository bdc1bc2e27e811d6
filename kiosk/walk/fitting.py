"""Whether an answer fits a part.

Owns what each kind of part takes. Must never change an answer.
"""

from __future__ import annotations

from kiosk.walk.parts import Kind, Part
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Skipped, Words


def misfit(part: Part, answer: Answer) -> str | None:
    """Why an answer does not fit a part; None if it does."""
    if part.kind is Kind.READ:
        return None if isinstance(answer, Passed) else "needs_answer"
    match answer:
        case Passed():
            return "needs_answer"
        case Skipped():
            return "required" if part.required else None
        case InPerson():
            return None if part.sensitive else "needs_answer"
        case ByHand():
            return None if part.kind is Kind.TEXT else "needs_answer"
        case Picked(choices):
            return _misfit_picked(part, choices)
        case Amount(value):
            fits = part.kind in (Kind.SCALE, Kind.NUMBER)
            return "needs_answer" if not fits else None if part.low <= value <= part.high else "out_of_range"
        case Words(text):
            return _misfit_words(part, text)


def _misfit_words(part: Part, text: str) -> str | None:
    if part.kind is not Kind.TEXT or not text.strip():
        return "needs_answer"
    return "too_long" if part.most is not None and len(text) > part.most else None


def _misfit_picked(part: Part, choices: tuple[str, ...]) -> str | None:
    if part.kind not in (Kind.ONE, Kind.MANY):
        return "needs_answer"
    if any(choice not in part.choices for choice in choices) or len(set(choices)) != len(choices):
        return "unknown_choice"
    if part.kind is Kind.ONE:
        return None if len(choices) == 1 else "one_only"
    if not choices and not _may_be_empty(part):
        return "needs_answer"
    if part.most is not None and len(choices) > part.most:
        return "too_many"
    return "alone" if len(choices) > 1 and any(choice in part.alone for choice in choices) else None


def _may_be_empty(part: Part) -> bool:
    """Picking which options to read about may end with none; a question with None of these may not."""
    return not part.alone


def if_it_fits(part: Part, answer: Answer | None) -> Answer | None:
    """An answer given earlier where it can stand for the part as it is now, else none."""
    return answer if answer is not None and still_fits(part, answer) else None


def still_fits(part: Part, answer: Answer) -> bool:
    """Whether an answer given earlier can stand for the part as it is now.

    What is offered may have changed since, and other safety points may stand on a card.
    """
    if isinstance(answer, Passed) and not answer.shown.issuperset(part.flags):
        return False
    return misfit(part, answer) is None
