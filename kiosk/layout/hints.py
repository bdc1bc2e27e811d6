"""How a question is answered, in one line, whether a step asks it or a view does.

Owns that choice of words. Must never say what to answer.
"""

from __future__ import annotations

from kiosk.guide.model.steps import BaseStep, NumberStep, ScaleStep, ShowStep
from kiosk.layout import phrases
from kiosk.walk.parts import Kind, Part


def hint_for(part: Part, step: BaseStep) -> str:
    """The line under a question; empty where it goes without saying."""
    if isinstance(step, ScaleStep):
        scale = step.scale
        return phrases.SCALE_ENDS.format(min=scale.min, low=scale.low, max=scale.max, high=scale.high)
    if isinstance(step, NumberStep):
        return phrases.AMOUNT_RANGE.format(min=step.number.min, max=step.number.max)
    if part.kind is Kind.TEXT:
        return phrases.TYPE_OR_LINES
    if isinstance(step, ShowStep) and step.show == "comparison":
        return phrases.COMPARE_HINT
    if part.kind is not Kind.MANY:
        return ""
    if part.most is None:
        view = step.show if isinstance(step, ShowStep) else ""
        return {"mind": phrases.MIND_HINT, "": phrases.PICK_ANY}.get(view, phrases.OPTIONS_PICK)
    if part.name == "top":
        return phrases.TOP_HINT
    return (phrases.RANKED if part.ranks else phrases.PICK_MOST).format(most=part.most)
