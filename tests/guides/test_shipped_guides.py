"""Every shipped guide, whatever it is about: it loads, every way through it can be walked, and all of it is shown."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authors.personas import problems_with
from kiosk.authors.proof.forward import run
from kiosk.authors.proof.heaviest import Weight, scales
from kiosk.authors.proof.lengths import lengths, words_of
from kiosk.authors.proof.plain_walk import in_a_hurry, stands_alone
from kiosk.authors.proof.plain_walk import opening_nothing as opening_nothing_of
from kiosk.authors.proof.plain_walk import with_nothing_to_report as nothing_to_report_of
from kiosk.authors.proof.weights import weights_of
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import parse
from kiosk.guide.problems import show
from kiosk.layout import lookups
from kiosk.layout.card import Card, Voice
from kiosk.layout.cards import card_for
from kiosk.layout.leaflet import Leaflet
from kiosk.summary.compose import compose
from kiosk.summary.text import as_text
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.flags import raised
from kiosk.walk.progress import progress
from kiosk.walk.route import Position, locate, replay
from kiosk.walk.session import Session
from tests.guides.edges import edges_of, search, searched
from tests.guides.people import (
    FOLDERS,
    NAMES,
    Walk,
    at_random,
    guide_called,
    loaded,
    opening_nothing,
    personas,
    with_nothing_to_report,
)
from tests.layout.whole import cut_at_any_size

DAY = "2026-11-21"
WALKS = 60
PERSONAS = list(personas())
PERSONA_IDS = [f"{name}-{path.stem}" for name, path in PERSONAS]
SHIPPED = tuple(folder.name for folder in FOLDERS if folder.parent.name != "guides")
"""The guides for patients; the bench's own guide is for tests."""


def _dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - made-up people, not secrets


@pytest.mark.parametrize("name", NAMES)
def test_it_loads_with_nothing_to_complain_about(name: str) -> None:
    assert [f"{each.place}: {each.code} {each.message}" for each in loaded(name).problems] == []


def test_there_are_guides_to_test_and_people_to_walk_them() -> None:
    assert len(NAMES) >= 2
    assert {name for name, _ in PERSONAS} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_step_choice_branch_flag_and_end_is_come_to(name: str) -> None:
    _, missing = searched(name)
    assert sorted(missing) == []


def test_the_search_tells_what_nobody_can_come_to() -> None:
    guide = guide_called("getting_there")
    steps = dict(guide.steps)
    hidden = next(step for step in steps if steps[step].when is not None)
    first = guide.order[0]
    never = {"all": [{first: "skipped"}, {"not": {first: "skipped"}}]}
    told = {**steps, hidden: steps[hidden].model_copy(update={"when": parse(never)})}
    broken = guide.model_copy(update={"steps": told})
    _, missing = search(broken)
    assert f"step {hidden}" in missing
    assert len(list(edges_of(broken))) == len(list(edges_of(guide)))


@pytest.mark.parametrize("name", NAMES)
def test_every_card_and_every_leaflet_behind_it_is_shown_whole_at_every_size(name: str) -> None:
    guide = guide_called(name)
    walks = [*searched(name)[0], *(Walk(guide, at_random(_dice(seed))) for seed in range(10))]
    faults: dict[str, str] = {}
    for key, shown in _all_shown(guide, walks):
        for fault in cut_at_any_size(shown):
            faults.setdefault(key, fault)
    assert faults == {}


def _all_shown(guide: Guide, walks: list[Walk]) -> Iterator[tuple[str, Card | Leaflet]]:
    voice = Voice(guide)
    told: set[object] = set()
    for walk in walks:
        for card in _cards(guide, walk.session()):
            seen = (card.part.key, card.heading, card.blocks, card.choices)
            if seen in told or (card.links and card.part.key in told):
                continue
            told |= {seen, card.part.key}
            yield card.part.key, card
            yield from ((f"{card.part.key} {kind}", each) for kind, each in _behind(voice, card))
            yield from _opened(voice, walk.facts, card)
    yield from _looked_up(voice)


def _cards(guide: Guide, session: Session) -> Iterator[Card]:
    route = replay(guide, session)
    for place in range(len(route.entries)):
        yield card_for(guide, session, Position(route, place, None, to_confirm=False))


def _opened(voice: Voice, facts: Facts, card: Card) -> Iterator[tuple[str, Leaflet]]:
    """What the links of a card open, and what explains it."""
    for link in card.links:
        if link.opens:
            leaflet = lookups.opened(voice, facts, link.key)
            assert leaflet is not None, link.key
            yield link.key, leaflet
            yield f"{link.key} sources", lookups.sources(voice, leaflet)


def _behind(voice: Voice, card: Card) -> Iterator[tuple[str, Leaflet]]:
    if card.why:
        yield "why", lookups.why(voice, card)
    if card.claims:
        yield "sources", lookups.sources(voice, card)
    if card.terms:
        yield "hard words", lookups.hard_words(voice, card)
    if card.counselor:
        yield "counselor", lookups.counselor_prompts(voice, card)


def _looked_up(voice: Voice) -> Iterator[tuple[str, Leaflet]]:
    left, seen = ["help"], {"help"}
    while left:
        key = left.pop()
        leaflet = lookups.opened(voice, Facts(voice.guide), key)
        assert leaflet is not None, key
        assert leaflet.blocks or leaflet.links, f"{key} opens nothing to read"
        yield key, leaflet
        fresh = [link.key for link in leaflet.links if link.key not in seen]
        seen.update(fresh)
        left += fresh


@pytest.mark.parametrize("name", NAMES)
def test_no_card_is_without_words_and_no_mark_is_left_in_them(name: str) -> None:
    guide = guide_called(name)
    for _, shown in _all_shown(guide, searched(name)[0]):
        texts = [
            shown.heading.text,
            *(block.text for block in shown.blocks if block.style not in ("gap", "break")),
        ]
        texts += [choice.label for choice in shown.choices]
        assert all(text.strip() for text in texts)
        assert not any("](" in text or "{" in text for text in texts)


@pytest.mark.parametrize("name", NAMES)
def test_progress_never_promises_less_or_more_than_is_walked(name: str) -> None:
    guide = guide_called(name)
    for seed in range(8):
        session = Walk(guide, at_random(_dice(seed))).session()
        route = replay(guide, session)
        for place in range(0, len(route.entries), 3):
            part = route.entries[place].part
            keys = {entry.part.key for entry in route.entries[:place]}
            so_far = replace(
                session, answers={key: session.answers[key] for key in session.answers if key in keys}
            )
            far = progress(guide, locate(guide, so_far))
            to_come = len(route.steps) - 1 - route.steps.index(part.step)
            assert far.least <= to_come <= far.most


@pytest.mark.parametrize(("name", "path"), PERSONAS, ids=PERSONA_IDS)
def test_a_persona_comes_to_what_is_expected(name: str, path: Path) -> None:
    assert [show(problem) for problem in problems_with(guide_called(name), path)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_way_through_makes_a_whole_sheet(name: str) -> None:
    guide = guide_called(name)
    for walk in searched(name)[0][:25]:
        assert guide.guide.screen_title in as_text(compose(guide, walk.session(), date=DAY), 1000)


def _is_short(guide: Guide, facts: Facts) -> bool:
    return guide.guide.short_path is not None and holds(guide.guide.short_path.when, facts)


def _calm(guide: Guide, walk: Walk) -> bool:
    """Whether somebody who opened nothing has nothing to report, by what was answered."""
    lists = [name for name in guide.order if stands_alone(guide, name)]
    picked = all(set(walk.facts.picked(name)) <= stands_alone(guide, name) for name in lists)
    return picked and not raised(guide, walk.facts)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_route_keeps_to_the_steps_and_minutes_allowed(name: str) -> None:
    assert lengths(run(guide_called(name))).faults == ()


@pytest.mark.parametrize("name", NAMES)
def test_nobody_at_random_walks_longer_than_the_longest_walk(name: str) -> None:
    guide = guide_called(name)
    found = run(guide)
    people = (at_random(_dice(seed)) for seed in range(WALKS * 2))
    walks = [Walk(guide, opening_nothing(guide, each)) for each in people]
    people = (at_random(_dice(seed)) for seed in range(WALKS * 2))
    walks += [Walk(guide, opening_nothing(guide, with_nothing_to_report(guide, each))) for each in people]
    for short in (True, False):
        on_path = in_a_hurry(found) if short else ~in_a_hurry(found)
        everybody = (Weight(1, each) for each in found.seen.values())
        counted = scales(found.diagrams, everybody, opening_nothing_of(found) & on_path)
        weights = (each for step in guide.order for each in weights_of(found, step))
        weighed = scales(found.diagrams, weights, nothing_to_report_of(found) & on_path)
        steps, words = counted.heaviest(), weighed.heaviest()
        here = [walk for walk in walks if _is_short(guide, walk.facts) == short]
        calm = [walk for walk in here if _calm(guide, walk)]
        assert steps is not None
        assert words is not None
        assert calm
        assert max(len(walk.steps) for walk in here) <= steps.words
        assert max(sum(words_of(guide, walk.session()).values()) for walk in calm) <= words.words
