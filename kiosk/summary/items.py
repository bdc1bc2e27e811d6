"""What a question asks about, thing by thing, and the safety points each stands for.

Must never say how a question was answered.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ChoiceStep
from kiosk.layout.answers import title_of
from kiosk.summary.closer import closer_questions
from kiosk.summary.told import Told
from kiosk.walk.facts import Facts
from kiosk.walk.flags import flags_of
from kiosk.walk.wording import words


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a question asks about, in words, and the safety points it stands for."""

    step: str
    choice: str
    """Its id; empty where the whole question is meant."""
    text: str
    flags: frozenset[str]


def named(leaf: Told, name: str) -> list[Item]:
    """What a question asks about: each thing on a list to tick, else the question by its title."""
    step = leaf.guide.steps[name]
    items = listed(leaf, name)
    if not isinstance(step, ChoiceStep) or step.pick == "many" or not items:
        return items
    title = title_of(leaf.guide, leaf.facts, name)
    return [Item(name, "", title, frozenset(flag for item in items for flag in item.flags))]


def listed(leaf: Told, name: str) -> list[Item]:
    """The choices of a question that stand for safety points, in words for paper."""
    found = all_items(leaf.guide, leaf.facts, name)
    return [Item(name, item.choice, leaf.words(item.text), item.flags) for item in found]


def all_items(guide: Guide, facts: Facts, name: str) -> list[Item]:
    """The choices of a question that stand for safety points, themselves or by a closer question."""
    step = guide.steps[name]
    if not isinstance(step, ChoiceStep):
        return []
    items = (
        Item(name, each, words(choice.label, facts), frozenset(flags_behind(guide, name, each)))
        for each, choice in step.choices.items()
        if not choice.alone
    )
    return [item for item in items if item.flags]


def flags_behind(guide: Guide, name: str, choice: str) -> Iterator[str]:
    """The safety points that a choice raises, or that a closer question about it may raise."""
    step = guide.steps[name]
    if isinstance(step, ChoiceStep):
        yield from step.choices[choice].raises
    for further in closer_questions(guide, name, choice):
        yield from flags_of(guide.steps[further])
