"""`kiosk walk` on a station: its numbers, its name, its marks, and only what it offers."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.layout.phrases import about_guide
from kiosk.station.withdrawn import Withdrawn, keep_withdrawn

SMALL_GUIDE = str(Path(__file__).resolve().parents[1] / "guides" / "getting_there")
DRAFTS = '[guides]\ndrafts = true\nresponsible_clinician = "Dr. Duty"\n'
CLINIC = '[clinic]\nname = "Hill Street"\ncontacts.emergency = "555 0199"\n'
PRIVATE = f'{CLINIC}private_place = true\nsomeone_will_respond = "Nurse Ann"\n'
TYPED = "1\n2\n1\n1\n"
"""I have the visit; 10 minutes; somebody is lost outside, told to somebody."""


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "kiosk.toml"
    monkeypatch.setenv("KIOSK_SETTINGS", str(place))
    return place


def _walk(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, typed: str) -> tuple[int, str]:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    code = cli._run(["walk", SMALL_GUIDE])
    said = capsys.readouterr()
    return code, said.out + said.err


def test_a_draft_is_not_spoken_unless_somebody_answers_for_it(
    station: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    station.write_text("")
    code, said = _walk(capsys, monkeypatch, "")
    assert (code, said.startswith("kiosk: no clinician has checked getting_there")) == (1, True)
    station.write_text(DRAFTS)
    code, said = _walk(capsys, monkeypatch, "")
    assert code == 0
    assert about_guide.NOT_CHECKED in said
    assert about_guide.DEMONSTRATION not in said


def test_a_withdrawn_guide_is_not_spoken(
    station: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = station.parent / "state"
    station.write_text(f'state_folder = "{folder}"\n{DRAFTS}')
    assert _walk(capsys, monkeypatch, "")[0] == 0
    keep_withdrawn(folder, Withdrawn(frozenset({"getting_there"})))
    code, said = _walk(capsys, monkeypatch, "")
    assert (code, said.startswith("kiosk: getting_there has been withdrawn")) == (1, True)


def test_numbers_and_name_of_the_clinic_are_told(
    station: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    station.write_text(DRAFTS + PRIVATE)
    code, said = _walk(capsys, monkeypatch, TYPED)
    assert code == 0
    assert "555 0199" in said
    assert "Hill Street" in said
    station.write_text(DRAFTS)
    _, said = _walk(capsys, monkeypatch, TYPED)
    assert "555 0199" not in said
    assert "Hill Street" not in said


def test_bad_settings_are_told_and_nothing_is_spoken(
    station: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    station.write_text("[times]\nstil = 1\n")
    code, said = _walk(capsys, monkeypatch, "")
    assert code == 1
    assert said.splitlines() == [
        f"{station}:2: there is no setting `times.stil`; did you mean `still`?",
        "kiosk: the kiosk cannot be used with these settings until this is mended.",
    ]
    assert os.environ["KIOSK_SETTINGS"] == str(station)


def test_the_question_asked_straight_out_is_asked_where_the_settings_allow_it(
    station: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = "1\n2\n3\n\n20\n2\n4\n\n2\n\n1\n"
    asked = "Does anyone frighten you"
    station.write_text(DRAFTS + CLINIC)
    code, said = _walk(capsys, monkeypatch, typed)
    assert (code, asked in said) == (0, False)
    station.write_text(DRAFTS + PRIVATE)
    code, said = _walk(capsys, monkeypatch, typed)
    assert (code, asked in said) == (0, True)
    assert "the person who comes (Nurse Ann)" in said
