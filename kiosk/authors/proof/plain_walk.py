"""Whom the limits of length are for: a person alone who opens nothing extra, and one who has nothing to report.

THE definition of both, for one answer and for all answer sheets at once. *Opens nothing extra*: at the view of the
options picks none to read about, and at a list that does nothing but open more (it raises no safety point and stands
on no paper) picks nothing, or what stands alone. *Has nothing to report*: besides, at any list with a choice that
stands alone, such as None of these, picks that or skips the list, and raises no safety point. Steps are limited for
whoever opens nothing extra; minutes for who has nothing to report besides: nobody is hurried past what may be an
emergency. Must never weigh or count.
"""

from __future__ import annotations

from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers
from kiosk.authors.proof.space import TOGETHER, UNREAD, Several
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ChoiceStep, ShowStep


def only_opens(guide: Guide, name: str) -> bool:
    """Whether to pick something at a step does nothing but open more: it raises nothing and reaches no paper."""
    step = guide.steps[name]
    if isinstance(step, ShowStep):
        return step.show == "options"
    return (
        isinstance(step, ChoiceStep)
        and step.pick == "many"
        and step.paper is None
        and not any(choice.raises for choice in step.choices.values())
    )


def stands_alone(guide: Guide, name: str) -> frozenset[str]:
    """The choices of a step that cannot be picked with others."""
    step = guide.steps[name]
    if not isinstance(step, ChoiceStep):
        return frozenset()
    return frozenset(choice for choice, each in step.choices.items() if each.alone)


def opening_nothing(run: Symbolic) -> Answers:
    """The answer sheets of a person alone who opens nothing extra."""
    opened = (_more_than_alone(run, name) for name in run.guide.order if only_opens(run.guide, name))
    return ~run.diagrams.var(TOGETHER) & ~run.diagrams.any(opened)


def with_nothing_to_report(run: Symbolic) -> Answers:
    """Those among them that report nothing."""
    lists = (name for name in run.guide.order if stands_alone(run.guide, name))
    said = run.diagrams.any(_more_than_alone(run, name) for name in lists)
    raised = run.diagrams.any(run.known.raised(flag, run.end) for flag in run.guide.flags)
    return opening_nothing(run) & ~said & ~raised


def _more_than_alone(run: Symbolic, name: str) -> Answers:
    """Whoever has picked something at a step that does not stand alone."""
    group, told = run.space.groups.get(name), run.known.told.get(name, {})
    if not isinstance(group, Several):
        return run.diagrams.false
    picks = {*group.picks, *((UNREAD,) if not group.alone.intersection(group.rest) else ())} - group.alone
    return run.diagrams.any(of for value, of in told.items() if value in picks)


def in_a_hurry(run: Symbolic) -> Answers:
    """The answer sheets that take the short path; none in a guide without one."""
    path = run.guide.guide.short_path
    return run.holds(path.when, run.end) if path is not None else run.diagrams.false
