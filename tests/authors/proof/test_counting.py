"""Answer sheets are counted exactly: small guides are walked with every answer there is."""

from __future__ import annotations

import random
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from kiosk.authors.proof.counting import answer_sheets
from kiosk.authors.proof.forward import run
from kiosk.authors.proof.library import Backend
from kiosk.guide.model import Guide
from tests.authors.proof.by_hand import every_walk, sheet
from tests.walk.guides import guides
from tests.walk.making import END, Written, ask, flag, guide_of

BACKENDS: tuple[Backend, ...] = ("cudd", "autoref")
MOST_WALKS = 1500
"""Guides with more walks take too long to walk them all."""


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(guides(), st.sampled_from(BACKENDS))
def test_the_count_is_that_of_walking_every_walk(guide: Guide, backend: Backend) -> None:
    walks = list(islice(every_walk(guide), MOST_WALKS + 1))
    assume(len(walks) <= MOST_WALKS)
    assert answer_sheets(run(guide, backend=backend)) == len({sheet(guide, facts) for facts in walks})


def counted(steps: Written, **more: Any) -> int:  # noqa: ANN401
    return answer_sheets(run(guide_of({**steps, "end": END}, **more)))


def test_a_question_counts_its_choices_and_skipping() -> None:
    assert counted({"q": ask("a", "b", "c")}) == 4
    assert counted({"q": ask("a", "b", "c", required=True)}) == 3
    assert counted({"q": ask("a", "b", sensitive=True)}) == 4


def test_of_several_choices_only_those_that_are_read_count() -> None:
    many = ask("a", "b", "c", pick="many")
    assert counted({"q": many}) == 1
    assert counted({"q": many, "t": {"say": "T", "when": {"q": "a"}}}) == 2
    assert counted({"q": many, "t": {"say": "T", "when": {"q": ["a", "b"]}}}) == 4


def test_how_a_question_was_answered_counts_where_that_is_read() -> None:
    many = ask("a", "b", "c", pick="many")
    assert counted({"q": many, "t": {"say": "T", "when": {"q": ["a", "skipped"]}}}) == 4


def test_a_number_counts_as_the_intervals_that_conditions_cut() -> None:
    number = {"ask": "How many?", "number": {"min": 1, "max": 60, "one": "week", "many": "weeks"}}
    cut = {
        "t": {"say": "T", "when": {"q": {"at_least": 10}}},
        "u": {"say": "U", "when": {"q": {"below": 20}}},
    }
    assert counted({"q": number}) == 2
    assert counted({"q": number, **cut}) == 4


def test_questions_that_are_not_asked_do_not_count() -> None:
    assert counted({"q": ask("a", "b"), "r": ask("a", "b", when={"q": "a"})}) == 2 + 3


def test_words_count_as_given_skipped_or_by_hand() -> None:
    assert counted({"q": {"ask": "What?", "text": {"lines": 2}}}) == 3


def test_how_the_walk_is_made_does_not_count() -> None:
    assert counted({"q": ask("a", "b", direct=True)}) == 4 + 1


def test_large_counts_are_whole_numbers() -> None:
    steps = {f"q{number}": ask("yes", "no", required=True) for number in range(200)}
    assert counted(steps) == 2**200


def test_a_choice_that_only_raises_a_flag_counts_where_the_flag_is_read() -> None:
    many = ask("a", "b", pick="many")
    many["choices"]["a"]["raises"] = ["f"]
    flags = {"flags": {"f": flag()}}
    assert counted({"q": many}, **flags) == 1
    assert counted({"q": many, "t": {"say": "T", "when": {"flag": "f"}}}, **flags) == 2


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_steps_that_do_not_meet_changes_nothing(seed: int) -> None:
    names = [f"q{number}" for number in range(6)]
    random.Random(seed).shuffle(names)  # noqa: S311 - an order, not a secret
    assert counted({name: ask("a", "b") for name in names}) == 3**6
