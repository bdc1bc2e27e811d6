"""`kiosk settings`: everything that holds, where it was set, and never the PIN."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kiosk import cli, phrases
from kiosk.guide import finding
from kiosk.station import reading
from kiosk.station.pin import fits, kept_pin
from kiosk.station.reading import read
from kiosk.station.settings import Settings
from kiosk.station.telling import every_setting, new_pin

DRAFTS = 'drafts = true\nresponsible_clinician = "Dr. Duty"\n'
SMALL_GUIDE = Path(__file__).resolve().parents[1] / "guides" / "getting_there"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "kiosk.toml"
    monkeypatch.setenv("KIOSK_SETTINGS", str(path))
    monkeypatch.setenv("HOME", str(tmp_path))
    return path


def _told(capsys: pytest.CaptureFixture[str], closing: str = "") -> str:
    """What the command puts out; beside it stands only how it ended, if it went wrong."""
    assert cli._run(["settings"]) == (1 if closing else 0)
    told = capsys.readouterr()
    assert told.err == (f"kiosk: {closing}\n" if closing else "")
    return told.out


def test_every_setting_is_told_with_its_meaning_and_its_place(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pin = kept_pin("718293")
    place.write_text(
        f'[clinic]\nname = "Hill \\"One\\""\ncontacts = {{desk = "Room 3"}}\n[times]\nstill = 90\n'
        f'[guides]\nshow = ["{SMALL_GUIDE}"]\n[staff]\npin = "{pin}"\n'
    )
    place.write_text(place.read_text().replace("[staff]", f"{DRAFTS}[staff]"))
    told = _told(capsys)
    for key in every_setting():
        assert f"\n{'.'.join(map(str, key))} = " in told
    assert "times.still = 90\n    Without a press for so long, the screen is covered by" in told
    assert "Takes a number of seconds, from 1 to 3600." in told
    assert f"Set in {place}:5." in told
    assert 'clinic.name = "Hill \\"One\\""\n' in told
    assert 'clinic.contacts = {desk = "Room 3"}\n' in told
    assert "staff.pin = (set)\n" in told
    assert pin[20:] not in told
    assert told.count("Not set; this is what holds without it.") == len(every_setting()) - 7


def test_without_a_file_it_says_that_this_is_no_station(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("KIOSK_SETTINGS", raising=False)
    monkeypatch.setattr(reading, "USUAL_PLACE", tmp_path / "none" / "kiosk.toml")
    told = _told(capsys)
    assert told.startswith("There is no file of settings: this machine is no station")
    assert "staff.pin = (not set)\n" in told


def test_a_bad_file_is_told_in_whole_and_fails(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place.write_text("[times]\nstil = 1\nrest = 0\n")
    told = _told(capsys, phrases.SETTINGS_BAD).splitlines()
    assert [each.partition(": ")[0] for each in told] == [f"{place}:2", f"{place}:3"]


def test_a_file_that_is_named_and_missing_fails(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"{place}: there is no such file" in _told(capsys, phrases.SETTINGS_BAD)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            '[guides]\nshow = ["cervical_distonia"]',
            ":2: there is no guide called cervical_distonia; did you mean cervical_dystonia?",
        ),
        ('[guides]\nshow = ["/no/such"]', ":2: there is no guide called /no/such; there is"),
        (
            f'[guides]\nshow = ["{SMALL_GUIDE}"]\n[clinic]\ncontacts.desc = "3"',
            ":4: no guide that is shown has a contact called desc; did you mean desk?",
        ),
    ],
)
def test_what_no_guide_knows_is_told(
    text: str, sentence: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place.write_text(text)
    assert sentence in _told(capsys, phrases.SETTINGS_BAD)


def test_a_guide_that_this_user_cannot_get_at_is_told(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def denied(_: str | None) -> list[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(finding, "find", denied)
    place.write_text('[guides]\nshow = ["/root/guide"]')
    assert ":2: the user who runs the kiosk cannot get at /root/guide; put the guide" in _told(
        capsys, phrases.SETTINGS_BAD
    )


def test_guides_are_shown_in_the_order_of_the_file(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.station.showing import guides_shown

    monkeypatch.setenv("HOME", str(SMALL_GUIDE.parent))
    place.write_text('[guides]\nshow = ["~/getting_there", "cervical_dystonia"]')
    paths = guides_shown(read(place))
    assert paths == (SMALL_GUIDE, finding.guides_home() / "cervical_dystonia")
    place.write_text("")
    assert guides_shown(read(place)) == tuple(finding.find(None))


def test_a_new_pin_is_asked_twice_and_given_as_a_line_that_the_file_takes(place: Path) -> None:
    given = iter(["718293", "718293"])
    line = new_pin(lambda _: next(given), lambda _: None)
    kept = tomllib.loads(line)["pin"]
    assert fits("718293", kept)
    assert "718293" not in line
    place.write_text(f"[staff]\n{line}\n")
    assert read(place).settings == Settings.model_validate({"staff": {"pin": kept}})


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("718293\n718294\n", "The two PINs were not the same."),
        ("1234\n", "A PIN is 6 to 12 digits"),
        ("", "kiosk: stopped."),
    ],
)
def test_a_pin_that_will_not_do_is_asked_for_again_in_the_same_run(
    typed: str, sentence: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def hidden(prompt: str) -> str:
        asked.append(prompt)
        for line in lines:
            return line
        raise EOFError

    for rest, code in (("", 130), ("718295\n718295\n", 0)):
        asked: list[str] = []
        lines = iter((typed + rest).splitlines())
        monkeypatch.setattr("click.termui.hidden_prompt_func", hidden)
        assert cli._run(["settings", "--new-pin"]) == code
        told = capsys.readouterr()
        assert sentence in told.err or (not typed and code == 0)
        assert "6 to 12 digits" in asked[0]
        assert "7182" not in told.err
        assert bool(told.out) == (code == 0)
        if told.out:
            assert fits("718295", tomllib.loads(told.out)["pin"])


def test_the_prompt_is_the_one_that_shows_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _: "718293")
    assert cli._run(["settings", "--new-pin"]) == 0
    told = capsys.readouterr()
    assert "718293" not in told.out + told.err
    assert fits("718293", tomllib.loads(told.out)["pin"])
