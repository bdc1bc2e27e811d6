"""What a person worked out on the way: what matters, where they lean, what they want to ask, what is unclear.

Owns how the answers to the engine's own views are read for paper. Must never score, rank or add to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.guide.model.steps import ShowStep
from kiosk.layout.answers import option_name
from kiosk.layout.clean import clean
from kiosk.summary import phrases
from kiosk.summary.phrases import Stand
from kiosk.summary.told import Told
from kiosk.walk.fits import mattering
from kiosk.walk.options import split
from kiosk.walk.parts import SURENESS
from kiosk.walk.session import ByHand, Picked, Words
from kiosk.walk.views import FEELS_SURE, sureness_part, unclear_on


def views(leaf: Told, show: str) -> Iterator[str]:
    """The steps of the guide that show this view, in order."""
    for name, step in leaf.guide.steps.items():
        if isinstance(step, ShowStep) and step.show == show and name not in leaf.hidden:
            yield name


def matters(leaf: Told) -> tuple[str, ...]:
    """The values picked as the top three, in that order; with none picked, those that matter a lot; then their own.

    One that was later said not to matter is left out.
    """
    guide, facts = leaf.guide, leaf.facts
    steps = tuple(views(leaf, "values"))
    still = mattering(guide, facts)
    top = [value for step in steps for value in facts.picked(f"{step}/top") if value in still]
    a_lot = [
        value
        for step in steps
        for value in guide.values
        if value in still and facts.picked(f"{step}/rate.{value}") == ("a_lot",)
    ]
    said = [leaf.words(guide.values[value].say) for value in dict.fromkeys(top or a_lot)]
    return (*said, *(line for step in steps for line in _own(leaf, step)))


def questions(leaf: Told) -> tuple[str, ...]:
    """The questions picked, in the person's order, their own, then what would change their mind.

    One left to private answers stays away.
    """
    guide, facts = leaf.guide, leaf.facts
    found: list[str] = []
    for step in views(leaf, "questions"):
        picked = (guide.questions[name] for name in facts.picked(step))
        found += [leaf.words(question.ask) for question in picked if leaf.may_say(question.when)]
        found += _own(leaf, step)
    return tuple(dict.fromkeys((*found, *_about_the_leaning(leaf))))


def _about_the_leaning(leaf: Told) -> Iterator[str]:
    """What the person wants to ask about the option they leaned to then, whatever they lean to by now."""
    asked = tuple(views(leaf, "mind"))
    for entry in leaf.entries:
        if entry.part.step in asked and isinstance(entry.answer, Picked):
            name = option_name(leaf.guide, leaf.facts, entry.part.about)
            for value in entry.answer.choices:
                yield phrases.ASK_ABOUT.format(option=name, value=leaf.words(leaf.guide.values[value].say))


def _own(leaf: Told, step: str) -> list[str]:
    answer = leaf.facts.answer(f"{step}/own")
    return (
        [line.strip() for line in clean(answer.text).split("\n") if line.strip()]
        if isinstance(answer, Words)
        else []
    )


def by_hand(leaf: Told, show: str) -> bool:
    """Whether the person asked for lines to write words of their own by hand."""
    return any(isinstance(leaf.facts.answer(f"{step}/own"), ByHand) for step in views(leaf, show))


def stand(leaf: Told, says: Stand) -> Iterator[str]:
    """Where the person leans and how sure they are, in the words of a leaf; nothing that was not said."""
    yield from stood(leaf, says, leaf.facts.leaning, _sureness(leaf))


def stood(leaf: Told, says: Stand, ref: str | None, sureness: Mapping[str, bool]) -> Iterator[str]:
    """The same of any leaning, and of what was said about being sure."""
    if ref == "not_sure":
        yield says.not_sure
    elif ref == "clinician":
        yield says.clinician
    elif ref is not None:
        yield says.leans.format(option=option_in_full(leaf, ref))
    for what, yes in sureness.items():
        if what == FEELS_SURE and yes:
            # To be sure of being unsure, or of nothing at all, is no stand to be told.
            if ref not in (None, "not_sure"):
                yield says.feels_sure
        elif not yes:
            yield says.needs[what]


def option_in_full(leaf: Told, ref: str) -> str:
    """An option by its name, with its kind if it is one of a kind."""
    option, kind = split(ref)
    name = option_name(leaf.guide, leaf.facts, option)
    if kind is None:
        return name
    return phrases.KIND_OF_OPTION.format(option=name, kind=option_name(leaf.guide, leaf.facts, ref))


def _sureness(leaf: Told) -> dict[str, bool]:
    """What the person said about feeling sure, informed, clear and supported; the last time they were asked.

    Feeling sure counts only where it was said of where they stand now.
    """
    found = {}
    for step in views(leaf, "sureness"):
        for each in SURENESS:
            picked = leaf.facts.picked(f"{step}/{sureness_part(each, leaf.facts.leaning)}")
            if picked:
                found[each] = picked == ("yes",)
    return found


def unclear(leaf: Told) -> tuple[str, ...]:
    """What we have not explained well, if the person wants it on the page."""
    quiz = leaf.guide.quiz
    wanted = [
        quiz[item]
        for entry in leaf.entries
        if entry.answer == Picked(("yes",))
        for item in unclear_on(entry.part)
    ]
    return tuple(dict.fromkeys(leaf.words(each.unsure) for each in wanted if leaf.may_say(each.when)))
