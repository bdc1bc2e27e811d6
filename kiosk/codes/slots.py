"""What of a guide a code can hold: its slots, in reading order, not numbered yet.

Owns which of the parts that may be told get a slot, and what of them a person reads to answer. Must never give one to
free text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.guide.codebook import NumberedChoice, Shape, Slot
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import told_alike
from kiosk.guide.model.steps import AskStep, ChoiceStep, NumberStep, ScaleStep
from kiosk.guide.model.words import Wording
from kiosk.guide.sealing import as_letters
from kiosk.walk.options import split
from kiosk.walk.part import Kind, Part
from kiosk.walk.tellable_parts import tellable_parts
from kiosk.walk.written import written_key

LETTERS = 6
"""So many letters of a hash tell whether words have changed; it is no secret and no proof."""
_SHAPES: Mapping[Kind, Shape] = {
    Kind.ONE: "one",
    Kind.MANY: "many",
    Kind.SCALE: "amount",
    Kind.NUMBER: "amount",
}

Labels = dict[str, tuple[str, ...]]
"""Choices and what a person reads of each; nothing where the words are ours, and not the guide's."""


def slots_of(guide: Guide) -> tuple[Slot, ...]:
    """Every slot that a guide needs, in reading order; its number and those of its choices are 0."""
    return tuple(slot for name in guide.order for slot in _of_step(guide, name))


def words_of(*texts: str) -> str:
    """A short hash of what a person reads, however its lines are broken; empty where nothing is the guide's."""
    if not texts:
        return ""
    told = "\n".join(" ".join(text.split()) for text in texts)
    return as_letters(told, LETTERS)


def _of_step(guide: Guide, name: str) -> Iterator[Slot]:
    read = False
    for part in tellable_parts(guide, name):
        if part.kind is Kind.READ:
            # The pages of a view that are only read share the view's slot.
            if not read:
                yield Slot(name, "read")
            read = True
        elif part.kind is not Kind.TEXT:
            yield _slot(guide, part)


def _slot(guide: Guide, part: Part) -> Slot:
    """The slot of a part that is answered by picking, or by an amount."""
    shape = _SHAPES[part.kind] if not part.ranks else "ranked"
    labels = _labels(guide, part)
    return Slot(
        written_key(part),
        shape,
        choices=tuple(NumberedChoice(each, 0, words=words_of(*read)) for each, read in labels.items()),
        low=part.low,
        high=part.high,
        most=part.most if part.kind is Kind.MANY else None,
        words=words_of(*_asked(guide, part)),
    )


def _labels(guide: Guide, part: Part) -> Labels:
    """The choices of a part, each with what is read of it."""
    step = guide.steps[part.step]
    if isinstance(step, ChoiceStep):
        return {choice: _said(step.choices[choice].label) for choice in part.choices}
    match part.name.partition(".")[0]:
        case "kind":
            return _kinds(guide, part)
        case "first" | "again":
            said = guide.quiz[part.about].choices
            return {choice: (said[choice],) if choice in said else () for choice in part.choices}
        case "top" | "of":
            return {value: (guide.values[value].say,) for value in part.choices}
        case "" if part.ranks:
            return {name: (guide.questions[name].ask,) for name in part.choices}
        case "":
            named = guide.options
            return {each: _said(named[each].name) if each in named else () for each in part.choices}
        case _:
            return dict.fromkeys(part.choices, ())


def _kinds(guide: Guide, part: Part) -> Labels:
    """The kinds of all options; those that are called alike are one choice."""
    labels: Labels = {}
    for ref in part.choices:
        option, kind = split(ref)
        if kind is None:
            labels[option] = ()
        else:
            labels[kind] = (*labels.get(kind, ()), *_said(guide.options[option].kinds[kind].name))
    return labels


def _asked(guide: Guide, part: Part) -> tuple[str, ...]:
    """What is read before a part is answered, where the words are the guide's."""
    step = guide.steps[part.step]
    if isinstance(step, AskStep):
        return (*_said(step.ask), *(_said(step.note) if step.note is not None else ()), *_ends(step))
    match part.name.partition(".")[0]:
        case "rate":
            return (guide.values[part.about].say,)
        case "first":
            return (guide.quiz[part.about].ask,)
        case "again":
            return (guide.quiz[part.about].ask_again,)
        case _:
            return ()


def _ends(step: AskStep) -> tuple[str, ...]:
    """What is read beside the numbers."""
    match step:
        case ScaleStep():
            return (step.scale.low, step.scale.high)
        case NumberStep():
            return (step.number.one, step.number.many)
        case _:
            return ()


def _said(wording: Wording) -> tuple[str, ...]:
    """The words and all that may stand in their place, each with when it does: that decides what a person reads."""
    return (wording.text, *(text for each in wording.instead for text in (told_alike(each.when), each.text)))
