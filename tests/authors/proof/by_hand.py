"""Every answer sheet of a small guide, by walking it with every answer there is: what the proof must agree with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations

from kiosk.authors.proof.read import reads
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep, ChoiceStep, NumberStep, ScaleStep, ShowStep
from kiosk.walk.facts import Facts
from kiosk.walk.fits import mattering
from kiosk.walk.fitting import misfit
from kiosk.walk.parts import Kind, Part, parts_of
from kiosk.walk.private import is_sensitive
from kiosk.walk.route import learn, next_unpassed, step_after
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Skipped, Words

Sheet = tuple[tuple[str, object], ...]
MODES = tuple((together, direct) for together in (False, True) for direct in (False, True))


def every_walk(guide: Guide) -> Iterator[Facts]:
    """What is known at the end of every walk there is."""
    for together, direct in MODES:
        facts = Facts(guide, together=together, direct_allowed=direct)
        yield from _from(guide, facts, next_unpassed(guide, 0, facts))


def _from(guide: Guide, facts: Facts, name: str | None) -> Iterator[Facts]:
    if name is None:
        yield facts
        return
    for after in _through(guide, name, facts, {}):
        yield from _from(guide, after, step_after(guide, name, after))


def _through(guide: Guide, name: str, before: Facts, given: dict[str, Answer]) -> Iterator[Facts]:
    """The step gone past with these answers, and with every answer to the first part that has none."""
    facts = _copy(before)
    for part in parts_of(guide, name, facts):
        if part.key not in given:
            for answer in _answers(guide, part):
                yield from _through(guide, name, before, {**given, part.key: answer})
            return
        learn(guide, facts, part, given[part.key])
    yield facts


def _copy(facts: Facts) -> Facts:
    raised = {flag: list(steps) for flag, steps in facts.raised.items()}
    return replace(
        facts,
        answers=dict(facts.answers),
        seen=set(facts.seen),
        raised=raised,
        carded=set(facts.carded),
        reading=set(facts.reading),
    )


def _answers(guide: Guide, part: Part) -> Iterator[Answer]:
    if part.kind is Kind.READ:
        yield Passed(frozenset(part.flags))
        return
    if part.name and not _hangs_on(guide, part):
        yield Picked(part.choices[:1]) if part.required else Skipped()
        return
    subsets = chain.from_iterable(
        combinations(part.choices, size) for size in range(min(len(part.choices), part.most or 9) + 1)
    )
    ways: dict[Kind, Iterator[Answer]] = {
        Kind.ONE: (Picked((choice,)) for choice in part.choices),
        Kind.MANY: (Picked(picked) for picked in subsets),
        Kind.SCALE: (Amount(each) for each in range(part.low, part.high + 1)),
        Kind.NUMBER: (Amount(each) for each in range(part.low, part.high + 1)),
        Kind.TEXT: iter((Words("mine"), ByHand())),
    }
    if part.name.startswith("rate."):
        ways[Kind.ONE] = iter((Picked(("a_lot",)), Picked(("not_at_all",))))
    for answer in chain(ways[part.kind], (Skipped(), InPerson())):
        if misfit(part, answer) is None:
            yield answer


def _hangs_on(guide: Guide, part: Part) -> bool:
    """Whether anything hangs on a further part of a step."""
    weighs = bool(guide.steps_showing("fits") or guide.steps_showing("mind"))
    word = part.name.partition(".")[0]
    return word in ("still", "kind") or (weighs and word in ("rate", "top"))


def sheet(guide: Guide, facts: Facts) -> Sheet:
    """What of a walk makes its answer sheet another one."""
    found: dict[str, object] = {}
    known = Facts(guide, together=facts.together)
    for key, answer in facts.answers.items():
        name, _, part = key.partition("/")
        step = guide.steps[name]
        known.answers[key] = answer
        if isinstance(step, AskStep) and not part:
            found[key] = _asked(guide, name, step, answer)
        elif isinstance(step, ShowStep) and not part.startswith(("flags", "urgent.")):
            found |= _shown(guide, name, step, part, answer, known)
    return tuple(sorted((key, each) for key, each in found.items() if each is not None))


def _asked(guide: Guide, name: str, step: AskStep, answer: Answer) -> object:
    read = reads(guide)
    if isinstance(step, ChoiceStep) and step.pick == "many":
        flags = read.names("flag")
        counted = {
            choice
            for choice, each in step.choices.items()
            if choice in read.of(name) or each.next or flags & set(each.raises)
        }
        return _many(answer, counted, tells=_tells(step, read.of(name)))
    if isinstance(step, ScaleStep | NumberStep) and isinstance(answer, Amount):
        return str(sum(answer.value >= cut for cut in read.cuts.get(name, ())))
    return "words" if isinstance(answer, Words) else str(answer)


def _tells(step: AskStep, words: set[str]) -> bool:
    return bool(words & {"skipped", "answered"}) or ("in_person" in words and is_sensitive(step))


def _many(answer: Answer, counted: set[str], *, tells: bool) -> object:
    picked = answer.choices if isinstance(answer, Picked) else ()
    inside = sorted(counted.intersection(picked))
    if inside or not tells:
        return str(inside)
    return "other" if picked else str(answer)


def _shown(
    guide: Guide, name: str, step: ShowStep, part: str, answer: Answer, known: Facts
) -> dict[str, object]:
    read = reads(guide)
    kinds = {ref.partition(".")[0] for ref in read.names("leaning") if "." in ref}
    match step.show:
        case "options":
            counted = read.names("reading") | read.of(name) | kinds
            return {name: _many(answer, counted, tells=bool(read.of(name) & {"skipped", "answered"}))}
        case "leaning" if part.startswith("still."):
            return {f"{name}/still": str(answer == Picked(("no",)))}
        case "leaning" if part.startswith("kind."):
            told = answer.choices[0] if isinstance(answer, Picked) else "any_kind"
            return {f"{name}/kind": told if part[5:] in kinds else None}
        case "leaning":
            return {name: str(answer)}
        case "questions" if not part and read.of(name):
            return {name: _many(answer, set(), tells=True)}
        case "values":
            weighing = {*guide.steps_showing("fits"), *guide.steps_showing("mind")}
            if not weighing & read.names("seen") or part == "own" or not guide.values:
                return {}
            rates = "rate" in step.parts
            matters = (
                bool(mattering(guide, known))
                if rates
                else part == "top" and bool(known.picked(f"{name}/top"))
            )
            return {f"{name}/matters": str(matters)}
        case _:
            return {}
