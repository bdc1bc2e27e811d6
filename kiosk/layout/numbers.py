"""The numbers of a step as somebody looks them up: a few at once, many behind the questions they answer.

Owns when numbers stand behind their questions, and the leaflets that open from there. Must never leave out a result
that concerns the person.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.guide.model.outcomes import Result, UnknownResult
from kiosk.guide.model.steps import ShowStep
from kiosk.layout.card import Block, Link, Voice
from kiosk.layout.chances import pages_of_results, results_asked
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import studies
from kiosk.walk.facts import Facts

MOST_AT_ONCE: Final = 3
"""So many results stand on the card itself; where there are more, each question opens its own."""

OPENS: Final = "numbers"
"""Before the step and the outcome in the key of what opens."""


LINKS: Final = (studies.NUMBERS_LINK_UNKNOWN, studies.NUMBERS_LINK_ONE)
"""How a question is offered that no result, or one, answers with a number."""


def numbers_blocks(voice: Voice, facts: Facts, step: ShowStep) -> Iterator[Block]:
    """What stands on the card: every result, or how to come to them."""
    asked = results_asked(voice, facts, step)
    if not asked:
        yield voice.block(studies.NO_NUMBER)
    elif _behind_questions(voice, facts, step):
        yield voice.block(studies.NUMBERS_NOTE)
        yield voice.block(studies.DO_NOT_COMPARE, "strong")
    else:
        for outcome, results in asked.items():
            yield from pages_of_results(voice, facts, outcome, results)


def numbers_links(voice: Voice, facts: Facts, name: str) -> tuple[Link, ...]:
    """The questions of a step that open their numbers; none where the numbers stand on the card itself."""
    step = voice.guide.steps[name]
    if not isinstance(step, ShowStep) or not _behind_questions(voice, facts, step):
        return ()
    return tuple(
        Link(f"{OPENS}.{name}.{outcome}", _label(voice, outcome, results), opens=True)
        for outcome, results in results_asked(voice, facts, step).items()
    )


def numbers_opened(voice: Voice, facts: Facts, name: str) -> Leaflet | None:
    """The numbers that answer one question of a step, told as `step.outcome`; None where there are none."""
    step_name, _, outcome = name.partition(".")
    step = voice.guide.steps.get(step_name)
    asked = results_asked(voice, facts, step) if isinstance(step, ShowStep) else {}
    if outcome not in asked:
        return None
    heading = voice.block(voice.guide.outcomes[outcome].ask, "heading")
    return Leaflet(heading, tuple(pages_of_results(voice, facts, outcome, asked[outcome], asked=False)))


def _behind_questions(voice: Voice, facts: Facts, step: ShowStep) -> bool:
    return sum(map(len, results_asked(voice, facts, step).values())) > MOST_AT_ONCE


def _label(voice: Voice, outcome: str, results: tuple[Result, ...]) -> str:
    """The question, and behind it how many results hold a number; what nobody knows is none of them."""
    found = sum(not isinstance(each, UnknownResult) for each in results)
    wording = LINKS[found] if found < len(LINKS) else studies.NUMBERS_LINK
    return wording.format(ask=voice.words(voice.guide.outcomes[outcome].ask), results=found)
