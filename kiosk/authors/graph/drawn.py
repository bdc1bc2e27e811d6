"""What there is to draw of a guide: a box for each step, an arrow for each way on.

Owns the words of a picture. Must never decide where a step leads (`leading`).
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.conditions import in_short
from kiosk.authors.graph import phrases
from kiosk.authors.graph.leading import Leads, leads_of, ways_on
from kiosk.authors.graph.tree import Arrow, Box, Tree
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import (
    AnyStep,
    AskStep,
    ChoiceStep,
    NumberStep,
    SayStep,
    ScaleStep,
    ShowStep,
    TextStep,
)
from kiosk.layout.marks import plain
from kiosk.listing import NAMES, listed
from kiosk.walk.private import is_sensitive

MOST_TITLE = 60
"""Where a step has no title, its first words stand for it, in characters."""


def tree_of(guide: Guide) -> Tree:
    """The whole of a guide, as it is drawn."""
    leads = leads_of(guide)
    boxes = {name: _box(leads, name, step) for name, step in guide.steps.items()}
    arrows = tuple(arrow for name in guide.steps for arrow in _arrows(leads, name))
    counted = phrases.COUNTED.format(
        steps=len(boxes),
        ends=sum(box.ends is not None for box in boxes.values()),
        flags=len({flag for box in boxes.values() for flag in box.flags}),
    )
    title = phrases.TITLE.format(title=guide.guide.title)
    return Tree(title, guide.guide.language, boxes, arrows, leads.start, (counted,))


def _box(leads: Leads, name: str, step: AnyStep) -> Box:
    guide = leads.guide
    flags = tuple(dict.fromkeys(flag for _, raised in _raised(step) for flag in raised))
    by_rule = tuple(flag for flag in guide.flags_about.get(name, ()) if flag not in flags)
    every = (*flags, *by_rule)
    return Box(
        id=name,
        title=step.title or _cut(_words(guide, step)),
        kind=phrases.KINDS[_kind(step)],
        asks=isinstance(step, AskStep),
        section=plain(guide.sections[guide.section_of[name]], guide),
        told=listed(_told(guide, name, step), phrases.LINES),
        only_if=in_short(step.when) if step.when else None,
        flags=tuple(flag for flag in guide.flags if flag in flags),
        by_rule=tuple(flag for flag in guide.flags if flag in by_rule),
        urgent=frozenset(flag for flag in every if guide.flags[flag].urgency == "now"),
        some_only=leads.passed_by_some(name),
        private=is_sensitive(step),
        direct=isinstance(step, AskStep) and step.direct,
        ends=step.ends,
    )


def _kind(step: AnyStep) -> str:
    match step:
        case SayStep():
            return "say"
        case ChoiceStep():
            return step.pick
        case ScaleStep():
            return "scale"
        case NumberStep():
            return "number"
        case TextStep():
            return "text"
        case ShowStep():
            return step.show


def _words(guide: Guide, step: AnyStep) -> str:
    """The first words that a person reads there; what a view shows is told by its kind."""
    match step:
        case SayStep():
            return plain(step.say[0].text, guide)
        case ShowStep():
            return plain(step.intro[0].text, guide) if step.intro else phrases.KINDS[step.show]
        case _:
            return plain(step.ask.text, guide)


def _cut(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= MOST_TITLE else phrases.CUT.format(shown=flat[:MOST_TITLE].rstrip())


def _raised(step: AnyStep) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(step, ChoiceStep):
        yield from ((name, choice.raises) for name, choice in step.choices.items())


def _told(guide: Guide, name: str, step: AnyStep) -> Iterator[str]:
    yield phrases.NAMED.format(name=name, words=step.title or phrases.KINDS[_kind(step)])
    if isinstance(step, AskStep):
        yield phrases.ASKS.format(words=plain(step.ask.text, guide))
    if isinstance(step, ChoiceStep):
        for each, choice in step.choices.items():
            pattern = phrases.CHOICE_RAISES if choice.raises else phrases.CHOICE
            label = plain(choice.label.text, guide)
            yield pattern.format(id=each, label=label, flags=listed(choice.raises, NAMES))
    if step.when:
        yield phrases.ONLY_IF.format(condition=in_short(step.when))


def _arrows(leads: Leads, name: str) -> Iterator[Arrow]:
    """One arrow for each step that this one leads to."""
    every = tuple(ways_on(leads, name))
    shown = [target for target, ways in every if not all(way.passing for way in ways)]
    for target, ways in every:
        passing = all(way.passing for way in ways)
        yield Arrow(name, target, ways, labelled=len(shown) > 1 or passing)
