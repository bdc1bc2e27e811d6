"""What was not said yes to, and why: said no, not ticked, skipped, to be said in person, not asked.

Owns these five lists of the clinician's leaf and keeps them apart: only a plain no is a no.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep, ChoiceStep
from kiosk.layout.answers import title_of
from kiosk.summary.told import Told, closer_questions, hangs_on, private_steps
from kiosk.walk.facts import Facts
from kiosk.walk.private import is_sensitive
from kiosk.walk.session import Answer, InPerson, Picked, Skipped
from kiosk.walk.wording import words

PLAIN_NO = ("none", "nothing", "no")
"""Ids of a choice that stands alone and means: none of these."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a question asks about, in words, and the safety points it stands for."""

    choice: str
    """Its id; empty where the whole question is meant."""
    text: str
    flags: frozenset[str]


@dataclass(slots=True)
class Asked:
    """The five lists, in the guide's order."""

    said_no: list[str] = field(default_factory=list)
    not_ticked: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    in_person: list[str] = field(default_factory=list)
    not_asked: list[str] = field(default_factory=list)


def asked(leaf: Told) -> Asked:
    """Sorts every question that bears on safety or paper into the lists it belongs to."""
    found = Asked()
    silent = _telling_steps(leaf)
    denied = _denied(leaf)
    settled = _settled(leaf, denied)
    for name, step in leaf.guide.steps.items():
        if not isinstance(step, AskStep) or name in silent:
            continue
        answer = leaf.route.facts.answers.get(name)
        if answer is not None:
            _sort_answered(found, leaf, name, answer)
        elif name not in denied and not _behind_a_list(leaf.guide, name):
            fresh = [item for item in _named(leaf, name) if item.flags - settled]
            found.not_asked += [item.text for item in fresh]
            settled |= {flag for item in fresh for flag in item.flags}
    for each in (found.said_no, found.not_ticked, found.skipped, found.in_person, found.not_asked):
        each[:] = dict.fromkeys(each)
    return found


def _sort_answered(found: Asked, leaf: Told, name: str, answer: Answer) -> None:
    step = leaf.guide.steps[name]
    items = _named(leaf, name)
    title = title_of(leaf.guide, leaf.facts, name)
    bears = bool(items) or (isinstance(step, AskStep) and step.paper is not None)
    match answer:
        case Skipped() if bears:
            found.skipped += [title] if is_sensitive(step) or not items else [item.text for item in items]
        case InPerson() if bears:
            found.in_person.append(title)
        case Picked(picked) if (
            name not in leaf.hidden and isinstance(step, ChoiceStep) and step.pick == "many"
        ):
            left = _unraised(leaf, [item for item in _listed(leaf, name) if item.choice not in picked])
            plain_no = bool(picked) and all(_is_no(step, each) for each in picked)
            (found.said_no if plain_no else found.not_ticked).extend(item.text for item in left)
        case _:
            pass


def _is_no(step: ChoiceStep, choice: str) -> bool:
    """Whether a choice says no to everything else on its list; "I do not know" stands alone too, and is no no."""
    picked = step.choices[choice]
    return picked.alone and not picked.raises and (choice in PLAIN_NO or bool(picked.denies))


def _telling_steps(leaf: Told) -> set[str]:
    """The steps whose very absence or presence would tell a private answer that this leaf does not know."""
    private = private_steps(leaf.guide) if leaf.hidden else frozenset()
    flags = {
        flag for name in private for item in _all_items(leaf.guide, leaf.facts, name) for flag in item.flags
    }
    return {name for name in private if hangs_on(leaf.guide.steps[name].when, private, flags)}


def _denied(leaf: Told) -> set[str]:
    """The steps that one answer said no to, all at once.

    That answer stands on paper in the words the person read; what they never read is not listed as a no.
    """
    found: set[str] = set()
    for entry in leaf.entries:
        step = leaf.guide.steps[entry.part.step]
        if isinstance(step, ChoiceStep) and isinstance(entry.answer, Picked) and not entry.part.name:
            found.update(each for choice in entry.answer.choices for each in step.choices[choice].denies)
    return found


def _settled(leaf: Told, denied: set[str]) -> set[str]:
    """The safety points that were asked about somewhere and answered."""
    answered = {name for name, answer in leaf.route.facts.answers.items() if isinstance(answer, Picked)}
    return {
        flag
        for name in (answered & set(leaf.guide.steps)) | denied
        for item in _all_items(leaf.guide, leaf.facts, name)
        for flag in item.flags
    }


def _unraised(leaf: Told, items: list[Item]) -> list[Item]:
    """The items that were not said yes to in another place."""
    raised = leaf.facts.raised.keys()
    return [item for item in items if not item.flags or not item.flags <= raised]


def _named(leaf: Told, name: str) -> list[Item]:
    """What a question asks about: each thing on a list to tick, else the question by its title."""
    step = leaf.guide.steps[name]
    items = _listed(leaf, name)
    if not isinstance(step, ChoiceStep) or step.pick == "many" or not items:
        return items
    return [
        Item(
            "",
            title_of(leaf.guide, leaf.facts, name),
            frozenset(flag for item in items for flag in item.flags),
        )
    ]


def _listed(leaf: Told, name: str) -> list[Item]:
    found = _all_items(leaf.guide, leaf.facts, name)
    return [Item(item.choice, leaf.words(item.text), item.flags) for item in found]


def _all_items(guide: Guide, facts: Facts, name: str) -> list[Item]:
    """The choices of a question that stand for safety points, themselves or by a closer question."""
    step = guide.steps[name]
    if not isinstance(step, ChoiceStep):
        return []
    items = (
        Item(each, words(choice.label, facts), frozenset(_flags_behind(guide, name, each)))
        for each, choice in step.choices.items()
        if not choice.alone
    )
    return [item for item in items if item.flags]


def _flags_behind(guide: Guide, name: str, choice: str) -> Iterator[str]:
    step = guide.steps[name]
    if isinstance(step, ChoiceStep):
        yield from step.choices[choice].raises
    for further in closer_questions(guide, name, choice):
        closer = guide.steps[further]
        if isinstance(closer, ChoiceStep):
            yield from (flag for each in closer.choices.values() for flag in each.raises)


def _behind_a_list(guide: Guide, name: str) -> bool:
    """Whether a question only says more exactly what a thing on an earlier list stands for."""
    return any(
        name in closer_questions(guide, earlier, choice)
        for earlier, step in guide.steps.items()
        if isinstance(step, ChoiceStep)
        for choice in step.choices
    )
