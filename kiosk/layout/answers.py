"""Answers in words: what stands in the review, in plain mode and on paper.

Must never add to what the person said.
"""

from __future__ import annotations

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ChoiceStep, NumberStep, ShowStep
from kiosk.layout.clean import clean
from kiosk.layout.marks import plain
from kiosk.layout.phrases import answering, deciding, patterns, privacy, safety
from kiosk.walk.facts import Facts
from kiosk.walk.moves import Change
from kiosk.walk.options import split
from kiosk.walk.parts import Part
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Skipped, Words
from kiosk.walk.views import UNSURE
from kiosk.walk.wording import words


def said(guide: Guide, facts: Facts, part: Part, answer: Answer | None) -> tuple[str, ...]:
    """An answer in words, a line for each thing said."""
    match answer:
        case None:
            return (answering.OPEN,)
        case Passed():
            return ()
        case Skipped():
            return (answering.SKIPPED,)
        case InPerson():
            return (answering.SAID_IN_PERSON,)
        case ByHand():
            return (answering.LINES_LEFT,)
        case Amount(value):
            return (amount(guide, part, value),)
        case Words(text):
            return tuple(clean(line) for line in text.splitlines() if line.strip())
        case Picked(choices):
            labels = tuple(choice_label(guide, facts, part, choice) for choice in choices)
            return labels or (answering.NOTHING_PICKED,)


def amount(guide: Guide, part: Part, value: int) -> str:
    """A number with its unit."""
    step = guide.steps[part.step]
    if isinstance(step, NumberStep):
        unit = step.number.one if value == 1 else step.number.many
        return patterns.AMOUNT.format(value=value, unit=unit)
    return str(value)


def choice_label(guide: Guide, facts: Facts, part: Part, choice: str) -> str:
    """The words of a choice, as they stand on the screen."""
    step = guide.steps[part.step]
    if part.name == "" and isinstance(step, ChoiceStep):
        return plain(words(step.choices[choice].label, facts), guide)
    if isinstance(step, ShowStep):
        return _view_choice(guide, facts, step, part, choice)
    return _fixed(part, choice)


def _view_choice(guide: Guide, facts: Facts, step: ShowStep, part: Part, choice: str) -> str:
    name = part.name.partition(".")[0]
    match step.show, name:
        case "options" | "leaning", "":
            return option_name(guide, facts, choice)
        case "leaning", "kind":
            return (
                deciding.ANY_KIND
                if choice == "any_kind"
                else option_name(guide, facts, f"{part.about}.{choice}")
            )
        case "leaning", "still":
            return deciding.STILL_YES if choice == "yes" else deciding.STILL_NO
        case "values", "rate":
            return deciding.RATINGS[choice]
        case "values" | "mind", "top" | "of":
            return plain(guide.values[choice].say, guide)
        case "quiz", "first" | "again":
            return (
                deciding.NOT_SURE
                if choice == UNSURE
                else plain(guide.quiz[part.about].choices[choice], guide)
            )
        case "questions", "":
            return plain(guide.questions[choice].ask, guide)
        case _:
            return _fixed(part, choice)


def _fixed(part: Part, choice: str) -> str:
    if part.name.startswith("urgent."):
        return safety.TOLD if choice == "told" else safety.NOT_NOW
    if part.name == "share":
        return privacy.SHARE_YES if choice == "yes" else privacy.SHARE_NO
    return answering.YES if choice == "yes" else answering.NO


def option_name(guide: Guide, facts: Facts, ref: str) -> str:
    """The name of an option or of one of its kinds; or that the person is not sure, or wants advice."""
    if ref == "not_sure":
        return deciding.NOT_SURE
    if ref == "clinician":
        return deciding.CLINICIAN
    option, kind = split(ref)
    declared = guide.options[option]
    name = declared.name if kind is None else declared.kinds[kind].name
    return plain(words(name, facts), guide)


def title_of(guide: Guide, facts: Facts, step: str) -> str:
    """A short name for a step: its title, else what it asks, else its section."""
    declared = guide.steps[step]
    if declared.title:
        return plain(declared.title, guide)
    asked = getattr(declared, "ask", None)
    return plain(words(asked, facts), guide) if asked is not None else guide.sections[guide.section_of[step]]


def lost_in_words(guide: Guide, facts: Facts, change: Change) -> tuple[str, ...]:
    """The answers a change would set aside: those that can be named by their steps, then once the private ones."""
    return _touched(guide, facts, change.lost, private=change.loses_private)


def returned_in_words(guide: Guide, facts: Facts, change: Change) -> tuple[str, ...]:
    """The answers a change would bring back: those that can be named by their steps, then once the private ones."""
    return _touched(guide, facts, change.returned, private=change.returns_private)


def _touched(guide: Guide, facts: Facts, steps: tuple[str, ...], *, private: bool) -> tuple[str, ...]:
    titles = tuple(title_of(guide, facts, step) for step in steps)
    return (*titles, answering.CHANGE_PRIVATE) if private else titles


def shortened(text: str, most: int) -> str:
    """The text, cut at a word if it has more than so many characters."""
    if len(text) <= most:
        return text
    return patterns.CUT.format(text=text[:most].rsplit(" ", 1)[0].rstrip("."))
