"""Alternatives in a condition: one that is never so is told at its place, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authors.proof.telling import told

PAGE = "    - {say: Take this page along.}\n"


def _next_step(when: str, more: str = "") -> tuple[str, str]:
    return PAGE, f"    - {{{more}when: {when}, say: Take this page along.}}\n"


def test_a_way_of_answering_that_there_is_not_is_told(tmp_path: Path) -> None:
    assert (
        told(tmp_path, _next_step("{health: [deaf, in_person]}"))
        == """\
small.yaml:188:30: warning[ALTERNATIVE_NEVER_TRUE] `health: in_person` is never true where this \
condition is asked and the rest of it holds
  |     - {when: {health: [deaf, in_person]}, say: Take this page along.}
  |                              ^^^^^^^^^
  help: Take it out, or correct it: the other alternatives are enough. Or write `accept:
        {ALTERNATIVE_NEVER_TRUE: the reason}` beside the condition."""
    )


@pytest.mark.parametrize(
    ("when", "part"),
    [
        ("{any: [{health: deaf}, {days: {below: 1}}]}", "days: below 1"),
        ("{not: {who: [me, by_hand]}}", "who: by_hand"),
        ("{all: [{who: me}, {any: [{health: deaf}, {who: helper}]}]}", "who: helper"),
        ("{leaning: letter, lean: [phone, letter]}", "lean: phone"),
        ("{flag: [hearing, worried], worry: {below: 9}}", "flag: worried"),
    ],
)
def test_it_is_told_with_the_rest_of_its_condition_in_mind(tmp_path: Path, when: str, part: str) -> None:
    found = told(tmp_path, _next_step(when))
    assert found.count("warning[") == 1
    assert f"warning[ALTERNATIVE_NEVER_TRUE] `{part}` is never true" in found


def test_a_way_on_is_held_to_the_same(tmp_path: Path) -> None:
    found = told(
        tmp_path,
        (
            "      - {when: {leaning: phone.nurse}, go: page}\n",
            "      - {when: {any: [{leaning: phone.nurse}, {worry: {below: 0}}]}, go: page}\n",
        ),
    )
    assert found.count("warning[") == 1
    assert "small.yaml:64:47: warning[ALTERNATIVE_NEVER_TRUE] `worry: below 0` is never true" in found


@pytest.mark.parametrize(
    "when",
    [
        "{who: [me, skipped]}",
        "{not: {who: [me, helper]}}",
        "{not: {any: [{who: me}, {not: {health: [deaf, none]}}]}}",
        "{any: [{who: me, health: deaf}, {who: helper}]}",
    ],
)
def test_nothing_is_told_of_alternatives_that_are_so_for_somebody(tmp_path: Path, when: str) -> None:
    assert told(tmp_path, _next_step(when)) == ""


def test_it_can_be_accepted(tmp_path: Path) -> None:
    accept = "accept: {ALTERNATIVE_NEVER_TRUE: Nurses may ask.}, "
    assert told(tmp_path, _next_step("{health: [deaf, in_person]}", accept)) == ""


def test_a_whole_condition_that_is_never_true_is_told_once(tmp_path: Path) -> None:
    found = told(tmp_path, _next_step("{days: {below: 1}, health: [deaf, in_person]}"))
    assert found.count("warning[") == 1
    assert "warning[NEVER_TRUE]" in found
