"""How a guide helps somebody to decide: what matters, a way from step to step, questions to take in.

Must never judge whether it helps: that is for people to try.
"""

from __future__ import annotations

from kiosk.authors.audit.finding import Audited, Finding, met, not_met
from kiosk.authors.audit.phrases import found


def values(audited: Audited) -> Finding:
    """Whether a person is asked what matters to them."""
    names, steps = audited.guide.values, audited.showing("values")
    if not names:
        return not_met(found.NO_VALUES)
    if not steps:
        return not_met(found.VALUES_NOT_ASKED, ("values",), ("steps",))
    says = found.VALUES.format(count=len(names), steps=len(steps))
    return met(says, *steps, *(("values", name) for name in names))


def way(audited: Audited) -> Finding:
    """Whether the way to a decision is laid out in named parts."""
    sections = audited.guide.sections
    if len(sections) < 2:
        return not_met(found.ONE_PART, ("sections",))
    says = found.PARTS.format(parts=len(sections), steps=len(audited.guide.steps))
    return met(says, *(("sections", name) for name in sections))


def questions(audited: Audited) -> Finding:
    """Whether questions for the clinician can be picked and taken in."""
    names, steps = audited.guide.questions, audited.showing("questions")
    if not names:
        return not_met(found.NO_QUESTIONS)
    if not steps:
        return not_met(found.QUESTIONS_NOT_ASKED, ("questions",), ("steps",))
    says = found.QUESTIONS.format(count=len(names), steps=len(steps))
    return met(says, ("questions",), *steps)
