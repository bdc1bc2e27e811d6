"""Every criterion can be met, and every one can fail, or its guide does not load; with the lines that show it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.audit.criteria import EVIDENCE, criteria
from kiosk.authors.audit.finding import Verdict
from kiosk.authors.measures.findings import NotAGuide
from kiosk.guide.load import load
from tests.authors.audit.failing import ACCEPTED, FAILING, LATE, RARE
from tests.authors.audit.whole import TINY, audited, looked, told, whole, without
from tests.authors.fair import there_of
from tests.guide.small import Edit

PEOPLE = {*EVIDENCE, "N20", "N21", "N26"}
"""What only people can do."""
TESTS = {"C7", "C8", "C9", "C10", "E24", "E25", "E26", "E27", "E28"}
"""What is asked of tests and screening only."""
KIOSKS = {"N25"}
"""What the kiosk does for every guide."""

NEVER_ABSENT: dict[str, tuple[str, ...]] = {
    "Q2": ("decision",),
    "C3": ("published",),
    "C6": ("funding", "interests"),
    "E18": ("methods",),
    "E20": ("authors",),
    "N2": ("decision",),
    "N3": ("audience",),
    "N16": ("published",),
    "N19": ("funding", "interests"),
    "N27": ("user_need",),
    "H1": ("country",),
}
"""Criteria that no guide that loads can fail, and the keys without which it does not load."""


def test_the_whole_guide_meets_everything_a_program_can_look_for(tmp_path: Path) -> None:
    audit = audited(tmp_path, whole())
    assert load(tmp_path / "small.yaml").problems == ()
    verdicts = {row.criterion.key: row.finding.verdict for row in audit.rows}
    for key, verdict in verdicts.items():
        if key in PEOPLE:
            assert verdict is Verdict.NEEDS_PERSON, key
        elif key in TESTS:
            assert verdict is Verdict.NOT_APPLICABLE, key
        else:
            assert verdict is Verdict.MET, key


def test_whatever_is_met_points_at_a_line(tmp_path: Path) -> None:
    for row in audited(tmp_path, whole()).rows:
        if row.finding.verdict is Verdict.MET:
            assert row.places, row.criterion.key
            assert all(place.path.endswith("small.yaml") and place.line for place in row.places)


@pytest.mark.parametrize(
    ("key", "edits", "said"), FAILING, ids=[f"{key} {said[8:40]}" for key, _, said in FAILING]
)
def test_a_criterion_fails_where_a_thing_is_missing(
    tmp_path: Path, key: str, edits: tuple[Edit, ...], said: str
) -> None:
    assert told(looked(tmp_path, whole(*edits), key)) == said


@pytest.mark.parametrize(("key", "edits", "said"), ACCEPTED, ids=[key for key, _, _ in ACCEPTED])
def test_what_the_author_accepts_with_a_reason_needs_a_person(
    tmp_path: Path, key: str, edits: tuple[Edit, ...], said: str
) -> None:
    row = looked(tmp_path, whole(*edits), key)
    assert told(row) == said
    assert row.finding.reasons == ("It is so.",)


def failing_in(folder: Path, text: str) -> set[str]:
    rows = audited(folder, text).rows
    return {row.criterion.key for row in rows if row.finding.verdict is Verdict.NOT_MET}


def test_a_guide_that_tells_of_no_options_fails_all_that_a_guide_can_fail(tmp_path: Path) -> None:
    failed = failing_in(tmp_path, TINY)
    assert load(tmp_path / "small.yaml").problems == ()
    all_keys = {each.key for each in criteria()}
    kept_up, plain = {"C4", "N17"}, {"N9"}
    assert failed == all_keys - PEOPLE - TESTS - KIOSKS - set(NEVER_ABSENT) - kept_up - plain
    assert failing_in(tmp_path, whole(RARE)) == plain
    assert failing_in(tmp_path, whole(LATE)) == kept_up


def test_a_guide_without_numbers_has_nothing_to_say_of_them(tmp_path: Path) -> None:
    step: Edit = ("  numbers:\n    show: outcomes\n    outcomes: [heard]\n", "")
    failed = failing_in(tmp_path, without(whole(step), "outcomes"))
    assert load(tmp_path / "small.yaml").problems == ()
    numbers = {"C5", "E3", "E4", "E5", "E6", "E7", "E8", "E19", "N11", "N12", "N13", "N14", "N15"}
    assert failed == numbers


@pytest.mark.parametrize("key", NEVER_ABSENT)
def test_what_cannot_be_absent_is_said_so_and_a_guide_without_it_does_not_load(
    tmp_path: Path, key: str
) -> None:
    row = looked(tmp_path, whole(), key)
    assert row.finding.verdict is Verdict.MET
    assert row.finding.says.endswith("A guide without it does not load.")
    for name in NEVER_ABSENT[key]:
        lines = whole().split("\n")
        [place] = [n for n, line in enumerate(lines) if line.startswith(f"  {name}:") and n < 20]
        taken = 2 if name == "authors" else 1
        with pytest.raises(NotAGuide):
            there_of(tmp_path, "\n".join(lines[:place] + lines[place + taken :]))


def test_ours_are_only_the_criteria_of_treatment_aids_and_all_of_them() -> None:
    numbers = {each.key: each.number for each in criteria() if each.number is not None}
    assert list(numbers.values()) == list(range(1, 45))
    assert numbers["C10"] == 16
    assert numbers["E1"] == 17
    asked = [key for key in numbers if key not in TESTS]
    assert [sum(key.startswith(letter) for key in asked) for letter in "QCE"] == [6, 6, 23]
