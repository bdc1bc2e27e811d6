"""A persona's file is read whole, or every problem with it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guide.persona import Persona, read_persona
from kiosk.guide.problems import Problem

WHOLE = """\
title: Somebody
note: Made up.
answers: {who: me, weeks: 3, top: {rate: {quick: a_lot}}}
changes:
  - {step: who, answer: helped}
expect:
  visits: [who]
  flags: []
  urgent: []
  ends: done
  prints: [Made up words]
  steps_at_most: 4
"""


def _read(folder: Path, text: str) -> Persona | tuple[Problem, ...]:
    file = folder / "somebody.yaml"
    file.write_text(text, encoding="utf-8")
    return read_persona(file)


def test_a_persona_is_read(tmp_path: Path) -> None:
    persona = _read(tmp_path, WHOLE)
    assert isinstance(persona, Persona)
    assert persona.answers["weeks"] == 3
    assert persona.answers["top"] == {"rate": {"quick": "a_lot"}}
    assert [(change.step, change.answer) for change in persona.changes] == [("who", "helped")]
    assert persona.expect.visits == ("who",)
    assert persona.expect.urgent == ()
    assert persona.expect.steps_at_most == 4


def test_no_urgent_and_nothing_said_about_urgent_are_not_the_same(tmp_path: Path) -> None:
    persona = _read(tmp_path, "answers: {who: me}\n")
    assert isinstance(persona, Persona)
    assert persona.expect.urgent is None


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("answers: {who: me}\nexpect: {vists: [who]}\n", "UNKNOWN_KEY", 2),
        ("answers: {who: me}\nexpect: {steps_at_most: many}\n", "EXPECTED_WHOLE_NUMBER", 2),
        ("answers: {who: me}\nchanges: [{step: who}]\n", "MISSING_KEY", 2),
        ("answers: {who: me\n", None, None),
        ("answers: {who: me}\nanswers: {who: me}\n", "DUPLICATE_KEY", 2),
    ],
)
def test_a_slip_is_told_with_its_place(tmp_path: Path, text: str, code: str | None, line: int | None) -> None:
    problems = _read(tmp_path, text)
    assert isinstance(problems, tuple)
    assert problems
    if code is not None:
        assert [(each.code, each.place.line) for each in problems] == [(code, line)]


def test_a_file_that_is_not_there_is_one_problem(tmp_path: Path) -> None:
    problems = read_persona(tmp_path / "nobody.yaml")
    assert isinstance(problems, tuple)
    assert len(problems) == 1
