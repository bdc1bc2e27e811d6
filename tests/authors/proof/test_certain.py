"""What may happen is settled by people whom the engine walks: one who is refuted hides nobody else."""

from __future__ import annotations

from pathlib import Path

from kiosk.authors.proof.certain import settled
from kiosk.authors.proof.forward import run
from kiosk.authors.proof.keeping_back import private_faults
from kiosk.authors.proof.offers import flag_faults
from kiosk.authors.proof.reaching import Reached
from kiosk.guide.load import read
from kiosk.guide.telling import problem_of
from tests.authors.proof.telling import told
from tests.guide.small import edited, shown
from tests.walk.making import END, ask, guide_of

OF_THREE = guide_of({"first": ask("a", "b", "c"), "other": ask("x", "y"), "end": END})


def _is_c(reached: Reached) -> bool:
    return reached.answers["first"] == "c"


def test_whoever_is_refuted_is_left_out_with_all_who_are_alike() -> None:
    guide = run(OF_THREE)
    walked: list[object] = []

    def really(reached: Reached) -> bool:
        walked.append(reached.answers["first"])
        return _is_c(reached)

    found = settled(guide, guide.diagrams.true, ("first",), really, tries=4).found
    assert found is not None
    assert _is_c(found)
    assert walked == ["skipped", "a", "b", "c"], "what they answer to the other question makes no difference"


def test_what_is_not_settled_within_the_tries_stays_open() -> None:
    guide = run(OF_THREE)
    assert settled(guide, guide.diagrams.true, ("first",), _is_c, tries=3).open
    refuted = settled(guide, guide.answered("first", "a"), ("first",), _is_c)
    assert (refuted.found, refuted.open) == (None, False), "all of them have been walked"


def test_a_flag_that_is_not_settled_is_not_passed(tmp_path: Path) -> None:
    edits = (
        ("  worry:\n    ask:", "  worry:\n    sensitive: true\n    ask:"),
        ("    when: {worry: {at_least: 9}}\n", "    when: {worry: skipped}\n"),
    )
    file = tmp_path / "small.yaml"
    file.write_text(edited(*edits), encoding="utf-8")
    there = read(file)
    assert there.guide is not None
    faults = private_faults(run(there.guide), tries=0)
    assert (
        shown(tmp_path, sorted(problem_of(fault, there.folder) for fault in faults))
        == """\
small.yaml:149:11: error[FLAG_NOT_PROVED] it is not proved that the flag `worried` is on the clinician's \
page of everybody who raises it: 0 people were walked of whom it might not be, and there are more
  |     when: {worry: skipped}
  |           ^
  help: Ask about fewer steps in this condition, or leave private questions and `leaning:` out of
        it."""
    )


def test_nor_is_one_that_may_be_lost_on_the_way(tmp_path: Path) -> None:
    edits = (
        ("    when: {worry: {at_least: 9}}\n", "    when: {leaning: letter}\n"),
        ("  thanks:\n    say: Thank you.\n", "  thanks:\n    show: leaning\n"),
    )
    file = tmp_path / "small.yaml"
    file.write_text(edited(*edits), encoding="utf-8")
    guide = read(file).guide
    assert guide is not None
    assert [fault.code for fault in flag_faults(run(guide), tries=0)] == ["FLAG_NOT_PROVED"]
    assert [fault.code for fault in flag_faults(run(guide), tries=1)] == ["FLAG_LOST"]


def test_a_flag_that_would_tell_which_private_choice_was_not_picked_is_kept_back(tmp_path: Path) -> None:
    asked = (
        "  seen_by:\n"
        '    ask: "By whom?"\n'
        "    choices: {nurse: A nurse, doctor: A doctor, police: "
        "{label: Police, sensitive: true, next: extra}}\n"
        "    next: pictures\n"
        "  extra:\n"
        "    say: Thank you for that.\n"
        "  pictures:\n"
    )
    rule = "    when: {worry: {at_least: 9}}\n", "    when: {not: {seen: extra}}\n"
    found = told(tmp_path, ("  pictures:\n", asked), rule)
    assert found.count("error[") == 1
    assert "error[FLAG_KEPT_BACK] the flag `worried` is raised" in found
