"""The clinic's own words: laid over what a guide leaves open and nothing else, and always said to be the clinic's."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guide.load import Loaded, load
from kiosk.guide.model.local import ClinicFact
from kiosk.layout.card import Voice
from kiosk.layout.option_page import option_blocks
from kiosk.layout.side_by_side import row_blocks
from kiosk.walk.facts import Facts
from tests.guide.small import SMALL, shown

LOCAL = """\
clinic: The clinic by the river
date: 2026-11-01
facts:
  letter:
    cost: {short: Nothing, text: We pay for the stamp.}
"""
KIND = ("{short: The same day, sources: [s1]}", "{unknown: The clinic has not said.}")


def with_local(folder: Path, local: str, guide: str = SMALL) -> Loaded:
    """What comes of loading the small guide with this `local.yaml` beside it."""
    (folder / "guide.yaml").write_text(guide)
    (folder / "local.yaml").write_text(local)
    return load(folder)


def test_the_clinics_answer_stands_where_the_guide_has_none(tmp_path: Path) -> None:
    found = with_local(tmp_path, LOCAL)
    assert found.problems == ()
    assert found.guide is not None
    fact = found.guide.options["letter"].facts["cost"]
    assert isinstance(fact, ClinicFact)
    assert fact.short is not None
    assert fact.text is not None
    assert (fact.short.text, fact.text.text) == ("Nothing", "We pay for the stamp.")
    assert (fact.clinic, fact.date) == ("The clinic by the river", "2026-11-01")
    other = found.guide.options["phone"].facts["cost"]
    assert other.unknown is not None
    assert other.unknown.text == "The clinic has not said."


def test_the_guides_own_words_and_hash_stay_as_they_were(tmp_path: Path) -> None:
    ours = with_local(tmp_path, LOCAL).guide
    (tmp_path / "local.yaml").unlink()
    bare = load(tmp_path).guide
    assert ours is not None
    assert bare is not None
    assert ours.content_hash == bare.content_hash
    assert ours.id == bare.id
    assert ours.options["letter"].facts["how_soon"] == bare.options["letter"].facts["how_soon"]
    with pytest.raises(TypeError):
        ours.options["letter"].facts["cost"] = None  # type: ignore[index]


def test_every_place_that_shows_it_says_whose_it_is_and_of_which_day(tmp_path: Path) -> None:
    guide = with_local(tmp_path, LOCAL).guide
    assert guide is not None
    voice, facts = Voice(guide), Facts(guide)
    page = [block.text for block in option_blocks(voice, facts, "letter")]
    assert page[page.index("We pay for the stamp.") + 1] == "From your clinic, 2026-11-01."
    table = [block.text for block in row_blocks(voice, facts, ("phone", "letter"))]
    assert "A letter: Nothing (From your clinic, 2026-11-01)" in table
    assert not any("clinic, 2026" in block.text for block in option_blocks(voice, facts, "phone"))


def test_a_kind_is_answered_under_its_own_name(tmp_path: Path) -> None:
    local = LOCAL.replace("letter:\n    cost", "phone.nurse:\n    how_soon")
    guide = with_local(tmp_path, local, SMALL.replace(*KIND)).guide
    assert guide is not None
    assert isinstance(guide.options["phone"].kinds["nurse"].facts["how_soon"], ClinicFact)
    page = [block.text for block in option_blocks(Voice(guide), Facts(guide), "phone")]
    assert "A nurse calls: We pay for the stamp. (From your clinic, 2026-11-01)" in page


CASES = [
    (
        ("  letter:\n    cost:", "  everything:\n    how_soon:"),
        """\
local.yaml:5:5: error[NOT_LEFT_OPEN] the guide does not leave `how_soon` open for `everything`
  |     how_soon: {short: Nothing, text: We pay for the stamp.}
  |     ^^^^^^^^
  help: Remove it here. A clinic can answer only what the guide says is `unknown:`; where each kind
        answers for itself, write the option, a dot and the kind.""",
    ),
    (
        ("  letter:", "  leter:"),
        """\
local.yaml:4:3: error[UNKNOWN_OPTION] there is no option, and no kind of one, named `leter`
  |   leter:
  |   ^^^^^
  help: Did you mean `letter`? Write the name of an option under `options`, or the option, a dot and
        one of its kinds. Names that can stand here: everything, phone, phone.nurse, letter.""",
    ),
    (
        ("    cost:", "    cots:"),
        """\
local.yaml:5:5: error[UNKNOWN_ATTRIBUTE] there is no attribute named `cots`
  |     cots: {short: Nothing, text: We pay for the stamp.}
  |     ^^^^
  help: Did you mean `cost`? Write one of the names that stand under `attributes`, or add this one
        there. Names there: how_soon, cost.""",
    ),
    (
        ("    cost:", "    how_soon:"),
        """\
local.yaml:5:5: error[NOT_LEFT_OPEN] the guide does not leave `how_soon` open for `letter`
  |     how_soon: {short: Nothing, text: We pay for the stamp.}
  |     ^^^^^^^^
  help: Remove it here. A clinic can answer only what the guide says is `unknown:`; where each kind
        answers for itself, write the option, a dot and the kind.""",
    ),
    (
        ("short: Nothing", "shrot: Nothing"),
        """\
local.yaml:5:12: error[UNKNOWN_KEY] the key `shrot` has no meaning here
  |     cost: {shrot: Nothing, text: We pay for the stamp.}
  |            ^^^^^
  help: Did you mean `short`? Keys that can stand here: short, text.""",
    ),
    (
        ("date: 2026-11-01", "date: 2026-11-31"),
        """\
local.yaml:2:7: error[BAD_DATE] `date` has to be a date, and `2026-11-31` is not one
  | date: 2026-11-31
  |       ^^^^^^^^^^
  help: Write year, month and day with dashes, such as 2026-11-20.""",
    ),
    (
        ("clinic: The clinic by the river\n", ""),
        """\
local.yaml: error[MISSING_TOP_KEY] `clinic:` is missing
  help: Write `clinic:` at the left margin, with what belongs to it beside it or in the lines below.""",
    ),
    (
        ("clinic: The clinic by the river", "clinic:"),
        """\
local.yaml:1:1: error[EMPTY] nothing is written under `clinic`
  | clinic:
  | ^^^^^^
  help: Write what belongs there, or remove `clinic`.""",
    ),
]


@pytest.mark.parametrize(("edit", "expected"), CASES)
def test_a_clinic_is_told_what_is_wrong(tmp_path: Path, edit: tuple[str, str], expected: str) -> None:
    found = with_local(tmp_path, LOCAL.replace(*edit))
    assert found.guide is None
    assert shown(tmp_path, found.problems) == expected


@pytest.mark.parametrize("written", ["", "- a\n", "[" * 100, "facts: {letter: *x}\n", "clinic: 'x\n", "\x00"])
def test_anything_else_in_the_file_is_told_too(tmp_path: Path, written: str) -> None:
    found = with_local(tmp_path, written)
    assert found.guide is None
    assert {Path(each.place.path).name for each in found.problems} == {"local.yaml"}


def test_a_broken_link_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").write_text(SMALL)
    (tmp_path / "local.yaml").symlink_to(tmp_path / "gone.yaml")
    assert [each.code for each in load(tmp_path).problems] == ["NO_SUCH_FILE"]


def test_a_clinics_words_are_asked_for_only_where_the_guide_is_a_folder(tmp_path: Path) -> None:
    with_local(tmp_path, "nonsense: 1\n")
    assert load(tmp_path / "guide.yaml").problems == ()


EVERYTHING = LOCAL + "  everything:\n    cost: {short: About the same, text: It costs about the same.}\n"


def test_one_answer_may_stand_for_everything_and_the_more_exact_one_holds(tmp_path: Path) -> None:
    kind = (KIND[0], "{short: The same day, sources: [s1]}, cost: {unknown: It depends.}")
    found = with_local(tmp_path, EVERYTHING, SMALL.replace(*kind))
    assert found.problems == ()
    assert found.guide is not None
    phone, letter = found.guide.options["phone"], found.guide.options["letter"]
    said = [each.facts["cost"].short for each in (phone, phone.kinds["nurse"], letter)]
    assert [each.text for each in said if each] == ["About the same", "About the same", "Nothing"]


def test_what_stands_for_everything_changes_nothing_that_the_guide_knows(tmp_path: Path) -> None:
    guide = SMALL.replace(
        "      cost: {unknown: Nobody has counted.}", "      cost: {short: A stamp, sources: [s1]}"
    )
    found = with_local(tmp_path, EVERYTHING.replace("  letter:\n", "  phone:\n"), guide).guide
    assert found is not None
    assert found.options["letter"].facts["cost"].short is not None
    assert not isinstance(found.options["letter"].facts["cost"], ClinicFact)
