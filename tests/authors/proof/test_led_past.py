"""Steps that nobody comes to: those that one way leads past are told once, at that way, and questions nobody may be
asked are told as such."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authors.proof.telling import told
from tests.guide.small import Edit

CASES: dict[str, tuple[tuple[Edit, ...], str]] = {
    "steps that are led past": (
        (
            ("  own_words:\n    ask:", "  own_words:\n    next: thanks\n    ask:"),
            (
                "    - {say: Take this page along.}\n",
                "    - {when: {seen: lean}, say: Take this page along.}\n",
            ),
        ),
        """\
small.yaml:43:5: error[STEPS_LED_PAST] nobody comes to 4 steps, the first of them `pictures`: everybody \
leaves `own_words` by this `next:`, and no other way leads to them
  |     next: thanks
  |     ^^^^
  help: Remove this `next:` if everybody is to go on, or let another `next:` lead to `pictures`.
        Steps that are only to be looked up are named under `look_ups:`.""",
    ),
    "a private question that only helpers come to, and no counselor": (
        (
            (
                "  pictures:\n",
                (
                    "  secret:\n"
                    "    sensitive: true\n"
                    '    ask: "What else?"\n'
                    "    text: {lines: 3}\n"
                    "    next: pictures\n"
                    "  also:\n"
                    "    sensitive: true\n"
                    '    ask: "And what else?"\n'
                    "    text: {lines: 3}\n"
                    "  pictures:\n"
                ),
            ),
        ),
        """\
small.yaml:57:3: error[STEP_ONLY_HELPED] nobody is asked `also`: it is private, and everybody of whom it \
could be asked has somebody who helps reading along, and no counselor
  |   also:
  |   ^^^^
  help: Change its `when:`, or a `next:` above, so that others come to it too, or take `sensitive:`
        away, or remove the step.""",
    ),
    "a question about danger that only those come to who may not be asked": (
        (
            (
                "  pictures:\n",
                (
                    "  danger:\n"
                    "    direct: true\n"
                    '    ask: "Are you in danger?"\n'
                    "    text: {lines: 3}\n"
                    "    next: pictures\n"
                    "  also:\n"
                    "    when: {not: {who: helper}}\n"
                    "    direct: true\n"
                    '    ask: "Is somebody else?"\n'
                    "    text: {lines: 3}\n"
                    "  pictures:\n"
                ),
            ),
        ),
        """\
small.yaml:57:3: error[STEP_ONLY_ALONE] nobody is asked `also`: it asks straight out (`direct:`), and \
everybody who comes to it is alone where that is not allowed
  |   also:
  |   ^^^^
  help: Change its `when:`, or a `next:` above, so that others come to it too, or remove the step.""",
    ),
    "a condition of a step to look up": (
        (("    when: {who: me}\n    section: ways\n", "    when: {worry: {below: 0}}\n    section: ways\n"),),
        """\
small.yaml:47:11: warning[NEVER_TRUE] this condition is never true where it is asked
  |     when: {worry: {below: 0}}
  |           ^
  help: Change it, or remove what it stands beside. Or write `accept: {NEVER_TRUE: the reason}`
        there.""",
    ),
}


@pytest.mark.parametrize(("edits", "expected"), CASES.values(), ids=CASES)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, *edits) == expected


OWN_WORDS = "  own_words:\n    ask:"


def test_steps_above_which_the_walk_ends_are_told_at_that_end(tmp_path: Path) -> None:
    assert (
        told(tmp_path, (OWN_WORDS, "  own_words:\n    ends: early\n    ask:"))
        == """\
small.yaml:43:5: error[STEPS_LED_PAST] nobody comes to 6 steps, the first of them `pictures`: everybody \
leaves `own_words` by this `ends:`, and no other way leads to them
  |     ends: early
  |     ^^^^
  help: Remove this `ends:` if everybody is to go on, or let another `next:` lead to `pictures`.
        Steps that are only to be looked up are named under `look_ups:`."""
    )


def test_steps_that_every_choice_leads_past_are_told_at_the_first_of_those(tmp_path: Path) -> None:
    who = "    choices:\n      me: I am the patient\n      helper: I am helping\n"
    leading = (
        "    required: true\n    choices:\n      me: {label: I am the patient, next: own_words}\n"
        "      helper: {label: I am helping, next: days}\n"
    )
    found = told(tmp_path, (who, leading))
    assert (
        "small.yaml:28:37: error[STEPS_LED_PAST] nobody comes to 2 steps, the first of them `health`" in found
    )
    assert "hearing" not in found, "its question is one of them"


def test_what_is_wrong_besides_steps_that_are_led_past_is_told_too(tmp_path: Path) -> None:
    edits = (
        (OWN_WORDS, "  own_words:\n    next: thanks\n    ask:"),
        ("    when: {worry: {at_least: 9}}\n", "    when: {worry: {at_least: 11}}\n"),
    )
    found = told(tmp_path, *edits)
    assert found.count("error[") == 2
    assert "error[STEPS_LED_PAST]" in found
    assert "error[FLAG_CANNOT_BE_RAISED]" in found
