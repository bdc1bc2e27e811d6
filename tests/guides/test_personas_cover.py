"""The personas of a shipped guide between them walk every step, raise every flag and reach every end.

`python -m tests.guides.coverage` prints what is missing, and what each persona walks.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from kiosk.guide.finding import known_names
from tests.guides.coverage import ComeTo, Walked, everything, of_guide, together
from tests.guides.people import guide_called

SHIPPED = known_names()
AT_LEAST = {"cervical_dystonia": 14}
"""So many people are wanted for this guide."""
SHORT, LONG = (12, 5.0), (22, 10.0)
"""The most steps and minutes of somebody who opens nothing extra.

The cards of safety points take the time they take: nobody is hurried past what may be an emergency.
"""

_of = cache(of_guide)


def _missing(name: str) -> ComeTo:
    return everything(guide_called(name)) - together(each.come_to for each in _of(name))


def _too_long(walks: tuple[Walked, ...]) -> dict[str, tuple[int, float]]:
    return {
        each.name: (each.steps, round(each.minutes, 1))
        for each in walks
        for steps, minutes in [SHORT if each.short else LONG]
        if each.opens_nothing and (each.steps > steps or round(each.minutes - each.of_safety, 2) > minutes)
    }


@pytest.mark.parametrize("name", SHIPPED)
def test_there_are_enough_personas(name: str) -> None:
    assert len(_of(name)) >= AT_LEAST.get(name, 1)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_step_is_walked_by_some_persona(name: str) -> None:
    assert sorted(_missing(name).steps) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_every_flag_is_raised_by_some_persona(name: str) -> None:
    assert sorted(_missing(name).flags) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_every_end_is_reached_by_some_persona(name: str) -> None:
    assert sorted(_missing(name).ends) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_a_persona_who_opens_nothing_extra_keeps_to_the_limits(name: str) -> None:
    assert _too_long(_of(name)) == {}


@pytest.mark.parametrize("name", SHIPPED)
def test_some_persona_opens_nothing_extra_on_either_path(name: str) -> None:
    assert {each.short for each in _of(name) if each.opens_nothing} == {True, False}


def test_a_walk_that_is_too_long_is_told() -> None:
    walks = of_guide("getting_there")
    longer = tuple(replace(each, steps=23, opens_nothing=True) for each in walks)
    assert set(_too_long(longer)) == {each.name for each in walks}


def test_what_one_persona_alone_comes_to_is_missing_without_them() -> None:
    hurried, patient = of_guide("getting_there")
    alone = patient.come_to - hurried.come_to
    assert "money" in alone.steps
    assert alone.flags == {"lost_now", "fare", "cold_box"}
    assert "things.none" in alone.choices
    assert alone.ends == set()
