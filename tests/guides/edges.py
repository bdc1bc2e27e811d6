"""Everything in a guide that some walk has to come to, and the search for walks that do."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep, AskStep, Branch, ChoiceStep, ShowStep, View
from kiosk.walk.conditions import holds
from kiosk.walk.fitting import misfit
from kiosk.walk.flags import raised
from kiosk.walk.parts import Kind, Part
from kiosk.walk.session import Amount, Answer, Picked, Skipped
from kiosk.walk.views import YES_NO
from tests.guides.people import Answering, Walk, at_random, guide_called, limits_of, some_of

PATIENCE = 1000
"""So many walks in a row that find nothing new end the search."""


def edges_of(guide: Guide) -> Iterator[str]:
    """The name of every step, choice, branch, flag and end, and of whatever views have to show to somebody."""
    for name, step in guide.steps.items():
        yield f"step {name}"
        if isinstance(step, ChoiceStep):
            yield from (f"choice {name}.{choice}" for choice in step.choices)
        if isinstance(step, AskStep) and not step.required:
            yield f"skip {name}"
        yield from (_named(name, branch) for branch in _branches(guide, name))
        if step.ends is not None:
            yield f"end {step.ends}"
    yield from (f"flag {name}" for name in guide.flags)
    if guide.steps_showing("options"):
        yield from (f"look closer {name}" for name in guide.options)
    if guide.steps_showing("leaning"):
        yield from (f"lean {name}" for name in guide.options)
        yield from (f"lean {name}.{kind}" for name, option in guide.options.items() for kind in option.kinds)
    if guide.steps_showing("questions"):
        yield from (f"question {name}" for name in guide.questions)
    if guide.steps_showing("quiz"):
        yield from (f"quiz {name} {tries}" for name in guide.quiz for tries in ("first", "again"))
    if len(guide.steps_showing("leaning")) > 1:
        yield from (f"still {each}" for each in YES_NO)
    showing: tuple[tuple[View, str], ...] = (("values", "value"), ("fits", "fit"), ("mind", "mind"))
    for show, edge in showing:
        if guide.steps_showing(show):
            yield from (f"{edge} {name}" for name in guide.values)
    yield from (f"next step on paper {place}" for place in range(len(guide.sheet.next_step)))
    if guide.sheet.diary is not None and guide.sheet.diary.when is not None:
        yield "diary on paper"


def _branches(guide: Guide, name: str) -> Iterator[Branch]:
    step = guide.steps[name]
    if isinstance(step, ChoiceStep):
        for choice in step.choices.values():
            yield from choice.next
    yield from step.next


def _named(name: str, branch: Branch) -> str:
    return f"branch {name} -> {branch.go} when {branch.when}"


def edges_on(guide: Guide, walk: Walk) -> Iterator[str]:
    """The edges that one walk has come to."""
    for name, picked in walk.left:
        step = guide.steps[name]
        yield f"step {name}"
        yield from _branch_taken(guide, walk, name, picked)
        if isinstance(step, ChoiceStep):
            yield from (f"choice {name}.{choice}" for choice in picked)
        if walk.facts.answer(name) == Skipped():
            yield f"skip {name}"
        if step.ends is not None:
            yield f"end {step.ends}"
        if isinstance(step, ShowStep):
            yield from _seen_on(step, walk, name, picked)
    yield from (f"flag {each.name}" for each in raised(guide, walk.facts))
    for place, line in enumerate(guide.sheet.next_step):
        if holds(line.when, walk.facts):
            yield f"next step on paper {place}"
    diary = guide.sheet.diary
    if diary is not None and diary.when is not None and holds(diary.when, walk.facts):
        yield "diary on paper"


def _branch_taken(guide: Guide, walk: Walk, name: str, picked: tuple[str, ...]) -> Iterator[str]:
    step = guide.steps[name]
    ways = [way for choice in picked if isinstance(step, ChoiceStep) for way in step.choices[choice].next]
    for branch in (*ways, *step.next):
        if holds(branch.when, walk.facts):
            yield _named(name, branch)
            return


def _seen_on(step: ShowStep, walk: Walk, name: str, picked: tuple[str, ...]) -> Iterator[str]:
    parts = [part for part in walk.parts if part.step == name]
    match step.show:
        case "options":
            yield from (f"look closer {each}" for each in picked)
        case "leaning":
            yield from (f"lean {each}" for each in picked)
            yield f"lean {walk.facts.leaning}"
            still = (part for part in parts if part.name.startswith("still."))
            yield from (f"still {each}" for part in still for each in walk.facts.picked(part.key))
        case "questions":
            yield from (f"question {each}" for each in picked)
        case "quiz":
            yield from (f"quiz {part.about} {part.name.partition('.')[0]}" for part in parts if part.about)
        case "fits":
            yield from (f"fit {part.about}" for part in parts)
        case "mind":
            yield from (f"mind {each}" for part in parts for each in walk.facts.picked(part.key))
        case "values":
            yield from (f"value {each}" for each in walk.facts.picked(f"{name}/top"))
            yield from (f"value {part.about}" for part in parts if part.name.startswith("rate."))
        case _:
            return


def after_what_is_new(
    guide: Guide, missing: set[str], limits: dict[str, list[int]], dice: random.Random
) -> Answering:
    """Somebody who picks what nobody has picked yet, and numbers on either side of a limit."""
    anything = at_random(dice)

    def answer(part: Part) -> Answer:
        new = [choice for choice in part.choices if _is_new(guide, part, choice, missing)]
        if f"skip {part.key}" in missing and dice.random() < 0.3:
            return Skipped()
        if part.kind is Kind.ONE and new and dice.random() < 0.7:
            return Picked((dice.choice(new),))
        if part.kind is Kind.MANY and new and not part.alone and dice.random() < 0.5:
            return Picked(tuple(new[: part.most]))
        if part.kind is Kind.MANY and dice.random() < 0.3:
            return Picked(tuple(part.choices if not part.alone else some_of(part, dice))[: part.most])
        near = [limit for limit in limits.get(part.step, ()) if part.low <= limit <= part.high]
        if part.kind in (Kind.SCALE, Kind.NUMBER) and near and dice.random() < 0.7:
            return Amount(dice.choice(near))
        return anything(part)

    return answer


def _is_new(guide: Guide, part: Part, choice: str, missing: set[str]) -> bool:
    names = [f"choice {part.step}.{choice}"]
    if guide.steps[part.step] in _showing(guide, "leaning"):
        declared = guide.options.get(choice)
        names = [
            f"lean {choice}",
            *(f"lean {choice}.{kind}" for kind in (declared.kinds if declared else ())),
        ]
        names += [name for name in missing if name.startswith("lean ") and name.endswith(f".{choice}")]
        names.append(f"still {choice}")
    step = guide.steps[part.step]
    if isinstance(step, ShowStep):
        names += [f"question {choice}", f"value {choice}", f"mind {choice}"]
    return not missing.isdisjoint(names)


def _showing(guide: Guide, view: View) -> list[AnyStep]:
    return [guide.steps[name] for name in guide.steps_showing(view)]


def nearly_like(walk: Walk, other: Answering, dice: random.Random) -> Answering:
    """Somebody who answers as on another walk, but for a few answers."""

    def answer(part: Part) -> Answer:
        before = walk.facts.answers.get(part.key)
        return other(part) if before is None or dice.random() < 0.1 or misfit(part, before) else before

    return answer


def search(guide: Guide, seed: int = 1) -> tuple[list[Walk], set[str]]:
    """Walks that come to something new each, and the edges that no walk came to."""
    dice = random.Random(seed)  # noqa: S311 - a search, not a secret
    missing, limits = set(edges_of(guide)), limits_of(guide)
    useful: list[Walk] = []
    idle = 0
    while missing and idle < PATIENCE:
        curious = after_what_is_new(guide, missing, limits, dice)
        wanted = {re.split(r"[ .]", edge)[1] for edge in missing}
        near = [walk for walk in useful if not wanted.isdisjoint(walk.steps)] or useful
        walk = Walk(guide, nearly_like(dice.choice(near), curious, dice) if near and idle % 2 else curious)
        found = missing.intersection(edges_on(guide, walk))
        if found:
            useful.append(walk)
        idle = 0 if found else idle + 1
        missing -= found
    return useful, missing


@cache
def searched(name: str) -> tuple[list[Walk], set[str]]:
    """The same for a shipped guide, once in each process: several tests look at these walks."""
    return search(guide_called(name))
