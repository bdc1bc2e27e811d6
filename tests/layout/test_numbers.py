"""Few numbers stand on the card, many behind their questions; none that concerns the person is left out."""

from __future__ import annotations

import dataclasses

from kiosk.guide.model.outcomes import Result
from kiosk.guide.model.steps import ShowStep
from kiosk.layout import lookups
from kiosk.layout.card import Voice
from kiosk.layout.chances import results_asked
from kiosk.layout.numbers import MOST_AT_ONCE, numbers_blocks, numbers_links, numbers_opened
from kiosk.layout.phrases import looking_up, studies
from kiosk.plain.leafing import read_through
from kiosk.walk.facts import Facts
from tests.guides.people import guide_called
from tests.layout.every_kind import card_at, every_kind

GUIDE = guide_called("cervical_dystonia")
VOICE, FACTS = Voice(GUIDE), Facts(GUIDE)
STEPS = {
    name: step for name, step in GUIDE.steps.items() if isinstance(step, ShowStep) and step.show == "outcomes"
}


def results_of(name: str) -> dict[str, tuple[Result, ...]]:
    return results_asked(VOICE, FACTS, STEPS[name])


def test_every_result_stands_on_the_card_or_behind_one_of_its_questions() -> None:
    kinds = set()
    for name, step in STEPS.items():
        asked, links = results_of(name), numbers_links(VOICE, FACTS, name)
        few = sum(len(each) for each in asked.values()) <= MOST_AT_ONCE
        kinds.add(few)
        assert [link.key for link in links] == (
            [] if few else [f"numbers.{name}.{outcome}" for outcome in asked]
        )
        texts = [block.text for block in numbers_blocks(VOICE, FACTS, step)]
        for link in links:
            leaflet = lookups.opened(VOICE, FACTS, link.key)
            assert leaflet is not None
            texts += [block.text for block in leaflet.blocks]
        warned = texts.count(studies.DO_NOT_COMPARE)
        assert warned >= sum(any(hasattr(each, "arms") for each in results) for results in asked.values())
    assert kinds == {True, False}


def test_a_question_says_how_many_results_it_has_and_opens_all_of_them() -> None:
    name = "harm_of_injections"
    for link, (outcome, results) in zip(
        numbers_links(VOICE, FACTS, name), results_of(name).items(), strict=True
    ):
        assert VOICE.words(GUIDE.outcomes[outcome].ask) in link.label
        found = sum(hasattr(each, "arms") for each in results)
        assert ("nobody knows" if not found else f"({found} result") in link.label
        leaflet = numbers_opened(VOICE, FACTS, f"{name}.{outcome}")
        assert leaflet is not None
        assert leaflet.heading.text == VOICE.words(GUIDE.outcomes[outcome].ask)
        cited = {source for block in leaflet.claims for source in block.sources}
        assert cited == {source for result in results for source in result.sources}


def test_what_a_step_does_not_ask_does_not_open() -> None:
    assert numbers_opened(VOICE, FACTS, "harm_of_injections.goes_away") is None
    assert numbers_opened(VOICE, FACTS, "no_such_step.feels_better") is None
    assert lookups.opened(VOICE, FACTS, "numbers.who.feels_better") is None


def test_where_nothing_was_counted_the_card_says_so() -> None:
    guide = every_kind()
    step = guide.steps["numbers"]
    assert isinstance(step, ShowStep)
    nothing = dataclasses.replace(card_at(guide, "numbers"), blocks=())
    assert nothing.links
    bare = step.model_copy(update={"outcomes": ("no_such_outcome",)})
    assert [block.text for block in numbers_blocks(Voice(guide), Facts(guide), bare)] == [studies.NO_NUMBER]


def test_in_plain_lines_a_question_opens_its_numbers_where_they_come_from_and_its_hard_words() -> None:
    leaflet = numbers_opened(VOICE, FACTS, "good_of_injections.doctor_says_better")
    assert leaflet is not None
    said: list[str] = []
    typed = iter(["f", ""])
    read_through(leaflet, (VOICE, FACTS), (said.append, lambda: next(typed, None)))
    assert looking_up.SOURCES_TITLE in said
    said.clear()
    typed = iter(["g", ""])
    read_through(leaflet, (VOICE, FACTS), (said.append, lambda: next(typed, None)))
    assert looking_up.WORDS_TITLE in said
    assert not any("●" in line for line in said)
