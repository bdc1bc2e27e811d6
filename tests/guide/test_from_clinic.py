"""What only the clinic can say: places for it in a guide, its words in local.yaml, and what is told of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guide.load import Loaded, load
from kiosk.guide.model.local import ClinicWords
from tests.guide.small import SMALL, Edit, edited, shown

PLACES = """\

from_clinic:
  cover: {title: Who pays, ask: "Does my cover pay for this?", note: A cover may pay a part.}
  waiting: {title: How long you wait, ask: "How long is the wait?"}
"""
STEP = ("    say: Thank you.\n", "    say: Thank you.\n  yours:\n    show: clinic\n")
GUIDE = edited(STEP) + PLACES
LOCAL = """\
clinic: The clinic by the river
date: 2026-11-01
from_clinic:
  cover: Most covers pay for it.
"""


def with_local(folder: Path, guide: str = GUIDE, local: str | None = LOCAL) -> Loaded:
    (folder / "guide.yaml").write_text(guide)
    if local is not None:
        (folder / "local.yaml").write_text(local)
    return load(folder)


def replaced(text: str, edit: Edit) -> str:
    assert text.count(edit[0]) == 1, edit
    return text.replace(*edit)


def test_the_clinics_words_fill_the_place_and_leave_the_others_open(tmp_path: Path) -> None:
    found = with_local(tmp_path)
    assert found.problems == ()
    assert found.guide is not None
    cover, waiting = found.guide.from_clinic["cover"], found.guide.from_clinic["waiting"]
    assert isinstance(cover, ClinicWords)
    assert (cover.text, cover.clinic, cover.date) == (
        "Most covers pay for it.",
        "The clinic by the river",
        "2026-11-01",
    )
    assert (cover.title, cover.note) == ("Who pays", "A cover may pay a part.")
    assert not isinstance(waiting, ClinicWords)


def test_the_content_hash_is_the_guides_own(tmp_path: Path) -> None:
    ours = with_local(tmp_path).guide
    (tmp_path / "local.yaml").unlink()
    bare = load(tmp_path).guide
    assert ours is not None
    assert bare is not None
    assert ours.content_hash == bare.content_hash
    assert ours.from_clinic != bare.from_clinic


def test_a_place_that_only_a_look_up_step_names_is_shown(tmp_path: Path) -> None:
    guide = replaced(GUIDE, ("    show: clinic\n", "    show: clinic\n    slots: [waiting, cover]\n"))
    assert with_local(tmp_path, replaced(guide, ("[calm, times]", "[calm, times, yours]"))).problems == ()


IN_THE_GUIDE = [
    (
        ("    show: clinic\n", "    show: clinic\n    slots: [cover, wating]\n"),
        """\
guide.yaml:70:20: error[UNKNOWN_SLOT] the guide leaves nothing named `wating` to the clinic
  |     slots: [cover, wating]
  |                    ^^^^^^
  help: Did you mean `waiting`? Write one of the names that stand under the guide's `from_clinic`,
        or add this one there. Names there: cover, waiting.""",
    ),
    (
        ("    show: clinic\n", "    show: clinic\n    slots: [cover]\n"),
        """\
guide.yaml:202:3: warning[SLOT_NEVER_SHOWN] no step shows what the clinic says about `waiting`
  |   waiting: {title: How long you wait, ask: "How long is the wait?"}
  |   ^^^^^^^
  help: Add a step with `show: clinic`, or name it in the `slots:` of one, or remove it.""",
    ),
    (
        (PLACES, ""),
        """\
guide.yaml:69:11: error[NOTHING_FROM_CLINIC] `show: clinic` has nothing to show: the guide leaves nothing to the clinic
  |     show: clinic
  |           ^^^^^^
  help: Add `from_clinic:` to the guide, with what only the clinic can say, or remove this step.""",
    ),
    (
        ('ask: "How long is the wait?"', 'aks: "How long is the wait?"'),
        """\
guide.yaml:201:39: error[UNKNOWN_KEY] the key `aks` has no meaning here
  |   waiting: {title: How long you wait, aks: "How long is the wait?"}
  |                                       ^^^
  help: Did you mean `ask`? Keys that can stand here: title, ask, note.""",
    ),
]


@pytest.mark.parametrize(("edit", "expected"), IN_THE_GUIDE)
def test_an_author_is_told_what_is_wrong(tmp_path: Path, edit: Edit, expected: str) -> None:
    assert shown(tmp_path, with_local(tmp_path, replaced(GUIDE, edit), None).problems) == expected


def test_a_warning_about_a_place_can_be_accepted(tmp_path: Path) -> None:
    beside = PLACES.replace('wait?"}', 'wait?", accept: {SLOT_NEVER_SHOWN: Soon.}}')
    codes = [each.code for each in with_local(tmp_path, SMALL + beside, None).problems]
    assert codes == ["SLOT_NEVER_SHOWN"]


IN_LOCAL = [
    (
        ("  cover:", "  covre:"),
        """\
local.yaml:4:3: error[UNKNOWN_SLOT] the guide leaves nothing named `covre` to the clinic
  |   covre: Most covers pay for it.
  |   ^^^^^
  help: Did you mean `cover`? Write one of the names that stand under the guide's `from_clinic`, or
        add this one there. Names there: cover, waiting.""",
    ),
    (
        ("from_clinic:\n  cover: Most covers pay for it.\n", ""),
        """\
local.yaml: error[CLINIC_SAYS_NOTHING] the clinic says nothing in this file
  help: Add `from_clinic:` or `facts:` with the clinic's words, or remove the file.""",
    ),
    (
        ("  cover: Most covers pay for it.", "  cover: {text: Most covers pay for it.}"),
        """\
local.yaml:4:10: error[EXPECTED_TEXT] `cover` has to be text, and this is a set of keys
  |   cover: {text: Most covers pay for it.}
  |          ^
  help: Write words here. If these are the words, put them in quotes.""",
    ),
    (
        ("from_clinic:", "from_clinics:"),
        """\
local.yaml:3:1: error[UNKNOWN_KEY] the key `from_clinics` has no meaning here
  | from_clinics:
  | ^^^^^^^^^^^^
  help: Did you mean `from_clinic`? Keys that can stand here: clinic, date, facts, from_clinic.""",
    ),
]


@pytest.mark.parametrize(("edit", "expected"), IN_LOCAL)
def test_a_clinic_is_told_what_is_wrong(tmp_path: Path, edit: Edit, expected: str) -> None:
    found = with_local(tmp_path, local=replaced(LOCAL, edit))
    assert found.guide is None
    assert shown(tmp_path, found.problems) == expected


def test_a_guide_without_places_takes_no_words(tmp_path: Path) -> None:
    codes = [each.code for each in with_local(tmp_path, SMALL).problems]
    assert codes == ["UNKNOWN_SLOT"]
