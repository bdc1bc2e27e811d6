"""An answer of a persona that nobody could give is told at its line, whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.authors.somebody import guide_with, told
from tests.guide.small import Edit

CASES: list[tuple[tuple[Edit, ...], tuple[Edit, ...], str]] = [
    (
        (),
        (("  who: me", "  whom: me"),),
        """\
personas/p.yaml:2:3: error[PERSONA_UNKNOWN_STEP] the guide has no step called `whom`
  |   whom: me
  |   ^^^^
  help: Did you mean `who`? Write the step's id as it stands under `steps:`, or take this out.
        Steps: who, health, worry, days, own_words, calm, pictures, numbers, and 4 more.""",
    ),
    (
        (),
        (("flags: [hearing]", "flags: [haering]"),),
        """\
personas/p.yaml:12:11: error[PERSONA_UNKNOWN_FLAG] the guide has no safety point called `haering`
  |   flags: [haering]
  |           ^^^^^^^
  help: Did you mean `hearing`? Write its id as it stands under `flags:`, or take this out. Safety
        points: hearing, worried.""",
    ),
    (
        (),
        (("ends: done", "ends: dine"),),
        """\
personas/p.yaml:15:9: error[PERSONA_UNKNOWN_END] no step of the guide ends at `dine`
  |   ends: dine
  |         ^^^^
  help: Did you mean `done`? Write one of the words that stand behind `ends:` in the steps: done.""",
    ),
    (
        (),
        (("  lean: phone.nurse", "  lean: phone.nurse\nextras: [diary, comparison]"),),
        """\
personas/p.yaml:9:10: error[PERSONA_UNKNOWN_EXTRA] the guide has no further page called `diary`
  | extras: [diary, comparison]
  |          ^^^^^
  help: Write one of these: comparison, numbers, table.times.""",
    ),
    (
        (),
        (("worry: 8", "worry: 2"),),
        """\
personas/p.yaml:5:9: error[PERSONA_OFF_ROUTE] `days` is not asked of somebody who gives these answers
  |   days: 3
  |         ^
  help: Take the answer out, or change the answer or the `when:` that leads past the step.""",
    ),
    (
        (),
        (("  lean: phone.nurse", "  lean: phone.nurse\n  calm: me"),),
        """\
personas/p.yaml:9:9: error[PERSONA_ASKS_NOTHING] `calm` asks nothing, so it has no answer
  |   calm: me
  |         ^^
  help: Take this line out. To test that the step is shown, name it under `expect: visits:`.""",
    ),
    (
        (),
        (("who: me", "who: he"),),
        """\
personas/p.yaml:2:8: error[PERSONA_UNKNOWN_CHOICE] `who` has no such choice as was answered here
  |   who: he
  |        ^^
  help: Write the id of a choice that is offered to this persona, or `skipped`. Its choices: me,
        helper.""",
    ),
    (
        (),
        (("who: me", "who: [me, helper]"),),
        """\
personas/p.yaml:2:8: error[PERSONA_ONE_ONLY] `who` takes one choice only
  |   who: [me, helper]
  |        ^
  help: Write one choice, or add `pick: many` to the question.""",
    ),
    (
        (),
        (("[deaf]", "[deaf, none]"),),
        """\
personas/p.yaml:3:11: error[PERSONA_NOT_TOGETHER] one of these choices of `health` cannot be picked \
together with others
  |   health: [deaf, none]
  |           ^
  help: Write it alone, or take it out; or take out the `alone: true` of the choice.""",
    ),
    (
        (),
        (("worry: 8", "worry: 11"),),
        """\
personas/p.yaml:4:10: error[PERSONA_OUT_OF_RANGE] this number is outside the limits of `worry`
  |   worry: 11
  |          ^^
  help: Write a number from its `min:` to its `max:`.""",
    ),
    (
        (),
        (
            (
                "own_words: The post",
                f"own_words: {'The post ' * 40}",
            ),
        ),
        """\
personas/p.yaml:6:14: error[PERSONA_TOO_LONG] this is longer than `own_words` takes
  |   own_words: The post The post The post The post The post The post The post The post The post Th...
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: Write fewer characters, or raise `most:` under `text:` in the question.""",
    ),
    (
        (),
        (("worry: 8", "worry: a lot"),),
        """\
personas/p.yaml:4:10: error[PERSONA_NOT_AN_ANSWER] this is not written in the way `worry` is answered
  |   worry: a lot
  |          ^^^^^
  help: Write it like this: `worry: 0`. The handbook shows every shape under the heading "Personas:
        people made up to test your guide".""",
    ),
    (
        (),
        (("expect:", "changes:\n  - {step: worry, answer: 12}\nexpect:"),),
        """\
personas/p.yaml:10:27: error[PERSONA_OUT_OF_RANGE] this number is outside the limits of `worry`
  |   - {step: worry, answer: 12}
  |                           ^^
  help: Write a number from its `min:` to its `max:`.""",
    ),
    (
        (),
        (("expect:", "changes:\n  - {step: wory, answer: 2}\nexpect:"),),
        """\
personas/p.yaml:10:12: error[PERSONA_UNKNOWN_STEP] the guide has no step called `wory`
  |   - {step: wory, answer: 2}
  |            ^^^^
  help: Did you mean `worry`? Write the step's id as it stands under `steps:`, or take this out.
        Steps: who, health, worry, days, own_words, calm, pictures, numbers, and 4 more.""",
    ),
    (
        (('    ask: "Who is answering?"\n', '    ask: "Who is answering?"\n    required: true\n'),),
        (("who: me", "who: skipped"),),
        """\
personas/p.yaml:2:8: error[PERSONA_REQUIRED] `who` cannot be skipped
  |   who: skipped
  |        ^^^^^^^
  help: Write an answer, or take out the `required: true` of the question.""",
    ),
    (
        (
            (
                "      none: {label: None of these, alone: true}\n",
                "      blind: Hard to see\n      none: {label: None of these, alone: true}\n    most: 1\n",
            ),
        ),
        (("[deaf]", "[deaf, blind]"),),
        """\
personas/p.yaml:3:11: error[PERSONA_TOO_MANY] more choices stand here than `health` takes
  |   health: [deaf, blind]
  |           ^
  help: Take some out, or raise `most:` in the question. The top values and the questions to take in
        are at most three.""",
    ),
    (
        (),
        (("  worry: 8\n", ""),),
        """\
personas/p.yaml:4:3: error[PERSONA_NOT_YET] the walk does not come to `days`: `worry` comes before it \
and has no answer yet
  |   days: 3
  |   ^^^^
  help: Add an answer to `worry` under `answers:`, such as `worry: 0`, or take this one out.""",
    ),
    (
        (),
        (("who: me", "who: I am the patient"),),
        """\
personas/p.yaml:2:8: error[PERSONA_UNKNOWN_CHOICE] `who` has no such choice as was answered here
  |   who: I am the patient
  |        ^^^^^^^^^^^^^^^^
  help: Did you mean `me`? Write the id of a choice that is offered to this persona, or `skipped`.
        Its choices: me, helper.""",
    ),
    (
        (),
        (("lean: phone.nurse", "lean: [phone]"),),
        """\
personas/p.yaml:8:9: error[PERSONA_NOT_AN_ANSWER] this is not written in the way `lean` is answered
  |   lean: [phone]
  |         ^
  help: Write it like this: `lean: phone`. The handbook shows every shape under the heading
        "Personas: people made up to test your guide".""",
    ),
    (
        (),
        (("health: [deaf]", "health: {deaf: yes}"),),
        """\
personas/p.yaml:3:11: error[PERSONA_NOT_AN_ANSWER] this is not written in the way `health` is answered
  |   health: {deaf: yes}
  |           ^
  help: Write it like this: `health: [deaf]`. The handbook shows every shape under the heading
        "Personas: people made up to test your guide".""",
    ),
    (
        (),
        (("check: {lost: {first: never, again: yes_it_can}}", "check: never"),),
        """\
personas/p.yaml:7:10: error[PERSONA_NOT_AN_ANSWER] this is not written in the way `check` is answered
  |   check: never
  |          ^^^^^
  help: Write it like this: `check: {lost: {first: yes_it_can}}`. The handbook shows every shape
        under the heading "Personas: people made up to test your guide".""",
    ),
    (
        (),
        (("again: yes_it_can", "again: yes"),),
        """\
personas/p.yaml:7:10: error[PERSONA_UNKNOWN_CHOICE] `check` has no such choice as was answered here
  |   check: {lost: {first: never, again: yes}}
  |          ^
  help: Write the id of a choice that is offered to this persona, or `skipped`. Its choices:
        yes_it_can, never, not_sure.""",
    ),
    (
        (),
        (("expect:", "changes:\n  - {step: worry, answer: much}\nexpect:"),),
        """\
personas/p.yaml:10:27: error[PERSONA_NOT_AN_ANSWER] this is not written in the way `worry` is answered
  |   - {step: worry, answer: much}
  |                           ^^^^
  help: Write it like this: `- {step: worry, answer: 0}`. The handbook shows every shape under the
        heading "Personas: people made up to test your guide".""",
    ),
    (
        (),
        (
            ("  own_words: The post\n", ""),
            ("lean: phone.nurse", "lean: phone.nurse\n  thanks: skipped"),
        ),
        """\
personas/p.yaml:6:3: error[PERSONA_NOT_YET] the walk does not come to `check`: `own_words` comes before \
it and has no answer yet
  |   check: {lost: {first: never, again: yes_it_can}}
  |   ^^^^^
  help: Add an answer to `own_words` under `answers:`, such as `own_words: In my own words`, or take
        this one out.""",
    ),
]
"""Edits of the guide, edits of the persona, and all that is told."""


@pytest.mark.parametrize(("of_guide", "of_persona", "expected"), CASES)
def test_an_answer_that_does_not_fit_is_told_at_its_line(
    tmp_path: Path, of_guide: tuple[Edit, ...], of_persona: tuple[Edit, ...], expected: str
) -> None:
    assert told(tmp_path, guide_with(tmp_path, *of_guide), *of_persona) == expected
