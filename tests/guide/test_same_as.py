"""An option that stands for another one: what can be written, and all that its author is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.guide.small import Edit, loaded, told


def stands_for(written: str) -> tuple[Edit, ...]:
    """The small guide, with the letter standing for something."""
    return (("    status_quo: true\n", f"    status_quo: true\n    same_as: {written}\n"),)


CASES: list[tuple[str, str]] = [
    (
        "[{option: phone.nruse}]",
        """\
small.yaml:94:24: error[UNKNOWN_OPTION] there is no option, and no kind of one, named `phone.nruse`
  |     same_as: [{option: phone.nruse}]
  |                        ^^^^^^^^^^^
  help: Did you mean `phone.nurse`? Write the name of an option under `options`, or the option, a
        dot and one of its kinds. Names that can stand here: phone, letter, phone.nurse.""",
    ),
    (
        "[{option: phone}, {option: letter}]",
        """\
small.yaml:94:41: error[SAME_AS_ITSELF] the option `letter` is said to be the same as `letter`, which is itself
  |     same_as: [{option: phone}, {option: letter}]
  |                                         ^^^^^^
  help: Write the name of another option, or of one of its kinds, or remove this.""",
    ),
    (
        "[{when: {who: hleper}, option: phone}]",
        """\
small.yaml:94:28: error[UNKNOWN_CHOICE] `who` has no choice named `hleper`
  |     same_as: [{when: {who: hleper}, option: phone}]
  |                            ^^^^^^
  help: Did you mean `helper`? Its choices: me, helper.""",
    ),
    (
        "[{when: {not: {days: answered}}, option: phone}]",
        """\
small.yaml:94:23: warning[NOT_OVER_UNASKED] this `not` also holds for people who were never asked `days`
  |     same_as: [{when: {not: {days: answered}}, option: phone}]
  |                       ^^^
  help: If they are not meant, write `seen: days` beside `not:`. If they are, write `accept:
        {NOT_OVER_UNASKED: the reason}` next to the `when:`.""",
    ),
    (
        "[{when: {who: me}}]",
        """\
small.yaml:94:15: error[MISSING_KEY] the key `option` is missing here
  |     same_as: [{when: {who: me}}]
  |               ^
  help: It stands for this: The other option, or the kind of it, that choosing this one is having.
        Add `option:` with what belongs to it.""",
    ),
]


@pytest.mark.parametrize(("written", "expected"), CASES, ids=[written for written, _ in CASES])
def test_an_author_is_told(tmp_path: Path, written: str, expected: str) -> None:
    assert told(tmp_path, *stands_for(written)) == expected


@pytest.mark.parametrize("ref", ["phone", "phone.nurse"])
def test_another_option_or_a_kind_of_it_can_be_named(tmp_path: Path, ref: str) -> None:
    found = loaded(tmp_path, *stands_for(f"[{{when: {{who: me}}, option: {ref}}}]"))
    assert found.problems == ()
    assert found.guide is not None
    assert [each.option for each in found.guide.options["letter"].same_as] == [ref]
    assert found.guide.options["phone"].same_as == ()
