"""Of the kiosk's own views: what they offer to everybody, and what only to some, where not all is known.

Must never know a session: it is asked of what is known.
"""

from __future__ import annotations

from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import Condition
from kiosk.guide.model.steps import ShowStep
from kiosk.walk.conditions import verdict
from kiosk.walk.facts import Facts
from kiosk.walk.fits import NO_OPTION
from kiosk.walk.options import split
from kiosk.walk.views import EXPECTATIONS, QUIZ_MOST


def uncertain_choices(guide: Guide, step: ShowStep, facts: Facts) -> tuple[str, ...] | None:
    """The choices of a view of which it is not known whether they are offered; None: nor is the view itself known."""
    match step.show:
        case "options" | "leaning":
            uncertain = tuple(name for name, option in guide.options.items() if _open(option.when, facts))
            earlier = facts.leaning if step.show == "leaning" else None
            asked_at_all = earlier is None or earlier in NO_OPTION or split(earlier)[0] not in uncertain
            return uncertain if asked_at_all else None
        case "questions" if "pick" in step.parts:
            uncertain = tuple(name for name, each in guide.questions.items() if _open(each.when, facts))
            nothing_else = "own" not in step.parts and not _certain_question(guide, facts)
            return None if uncertain and nothing_else else uncertain
        case "quiz":
            return None if _nothing_for_all(guide, step, facts) else ()
        case _:
            return ()


def quiz_for_all(guide: Guide, step: ShowStep, facts: Facts) -> frozenset[str]:
    """The quiz questions that are asked whatever is not known; only so many are asked, the first ones first."""
    certain, place = set(), 0
    for item in _items(guide, step):
        verdict_here = _of(guide.quiz[item].when, facts)
        if verdict_here is True and place < QUIZ_MOST:
            certain.add(item)
        place += verdict_here is not False
    return frozenset(certain)


def _items(guide: Guide, step: ShowStep) -> list[str]:
    items = [item for item in guide.quiz if not step.quiz or item in step.quiz]
    return sorted(items, key=lambda item: guide.quiz[item].checks != EXPECTATIONS)


def _nothing_for_all(guide: Guide, step: ShowStep, facts: Facts) -> bool:
    """Whether some are asked something, and perhaps some are not."""
    some = any(_of(guide.quiz[item].when, facts) is None for item in _items(guide, step))
    return some and not quiz_for_all(guide, step, facts)


def _certain_question(guide: Guide, facts: Facts) -> bool:
    return any(_of(each.when, facts) is True for each in guide.questions.values())


def _of(condition: Condition | None, facts: Facts) -> bool | None:
    return True if condition is None else verdict(condition, facts)


def _open(condition: Condition | None, facts: Facts) -> bool:
    return _of(condition, facts) is None
