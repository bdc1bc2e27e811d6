"""How a question is answered, in one line, whether a step asks it or a view does.

Owns that choice of words. Must never say what to answer.
"""

from __future__ import annotations

from kiosk.guide.model.steps import BaseStep, NumberStep, ScaleStep, ShowStep
from kiosk.layout.phrases import asking
from kiosk.walk.parts import Kind, Part


def hint_for(part: Part, step: BaseStep) -> str:
    """The line under a question; empty where it goes without saying."""
    if isinstance(step, ScaleStep):
        scale = step.scale
        return asking.SCALE_ENDS.format(min=scale.min, low=scale.low, max=scale.max, high=scale.high)
    if isinstance(step, NumberStep):
        return asking.AMOUNT_RANGE.format(min=step.number.min, max=step.number.max)
    if part.kind is Kind.TEXT:
        return asking.TYPE_OR_LINES
    if isinstance(step, ShowStep) and step.show == "comparison":
        return asking.COMPARE_HINT
    if part.kind is not Kind.MANY:
        return ""
    if part.most is None:
        view = step.show if isinstance(step, ShowStep) else ""
        return {"mind": asking.MIND_HINT, "": asking.PICK_ANY}.get(view, asking.OPTIONS_PICK)
    if part.name == "top":
        return asking.TOP_HINT
    return (asking.RANKED if part.ranks else asking.PICK_MOST).format(most=part.most)
