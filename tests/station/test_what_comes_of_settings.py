"""`kiosk settings` ends with what is set, which guides people are offered, and what keeps the machine from it."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk import cli, phrases
from kiosk.guide import finding
from kiosk.station import reading
from kiosk.station import setting_phrases as said
from kiosk.station.withdrawn import FILE, Withdrawn, keep_withdrawn

SMALL_GUIDE = Path(__file__).resolve().parents[1] / "guides" / "getting_there"
SHOW = f'[guides]\nshow = ["{SMALL_GUIDE}"]\n'
DRAFTS = f'{SHOW}drafts = true\nresponsible_clinician = "Dr. Duty"\n'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("KIOSK_SETTINGS", str(tmp_path / "kiosk.toml"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def _end(home: Path, written: str, capsys: pytest.CaptureFixture[str], *, lacking: bool) -> list[str]:
    """What stands after the last setting."""
    (home / "kiosk.toml").write_text(written, encoding="utf-8")
    assert cli._run(["settings"]) == int(lacking)
    told = capsys.readouterr()
    assert told.err == (f"kiosk: {phrases.SETTINGS_LACKING}\n" if lacking else "")
    found = [line for line in (said.OTHERWISE, said.ALL_DEFAULT) if f"\n{line}\n" in told.out]
    return told.out.partition(f"\n{found[0]}\n")[2].splitlines()


def test_what_is_set_and_offered_stands_at_the_end(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _end(home, f"{DRAFTS}[times]\nstill = 90\nrest = 240\n", capsys, lacking=False) == [
        f'    guides.show = ["{SMALL_GUIDE}"]',
        "    guides.drafts = true",
        '    guides.responsible_clinician = "Dr. Duty"',
        "    times.still = 90",
        "",
        "People are offered: getting_there.",
    ]


def test_an_empty_file_is_told_to_show_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _end(home, "", capsys, lacking=True) == ["", said.NONE_CHECKED]


def test_without_a_file_everything_is_offered(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("KIOSK_SETTINGS")
    monkeypatch.setattr(reading, "USUAL_PLACE", home / "none" / "kiosk.toml")
    keep_withdrawn(home / ".local/state/kiosk", Withdrawn(frozenset({"cervical_dystonia"})))
    [_, last] = _end(home, "", capsys, lacking=False)
    assert last.startswith("People are offered: ")
    assert "cervical_dystonia" in last


def test_what_staff_withdrew_is_told_and_is_no_fault(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep_withdrawn(home / ".local/state/kiosk", Withdrawn(frozenset({"getting_there"})))
    assert _end(home, DRAFTS, capsys, lacking=False)[-1] == said.NONE_BUT_WITHDRAWN
    both = DRAFTS.replace('"]', '", "cervical_dystonia"]')
    assert _end(home, both, capsys, lacking=False)[-2:] == [
        "People are offered: cervical_dystonia.",
        "Not offered: getting_there, which staff have withdrawn.",
    ]
    neither = both.replace("drafts = true\n", "")
    assert _end(home, neither, capsys, lacking=True)[-1] == said.NONE_LEFT


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", None])
def test_a_file_of_withdrawals_that_cannot_be_read_is_a_fault(
    content: bytes | None, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = home / ".local/state/kiosk" / FILE
    kept.parent.mkdir(parents=True)
    if content is None:
        kept.mkdir()
    else:
        kept.write_bytes(content)
    last = _end(home, DRAFTS, capsys, lacking=True)[-1]
    assert last == said.NONE_KNOWN.format(file=kept)


def test_a_guide_with_mistakes_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = home / "broken"
    shutil.copytree(SMALL_GUIDE, broken)
    (broken / "more.yaml").write_text("colour: red\n", encoding="utf-8")
    written = DRAFTS.replace(str(SMALL_GUIDE), str(broken))
    assert _end(home, written, capsys, lacking=True)[-1] == said.NONE_SOUND.format(name=broken)


@pytest.mark.parametrize("key", ["state_folder", "paper.folder", "record.folder"])
def test_a_folder_that_is_none_is_told_with_its_line(
    key: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "file").write_bytes(b"")
    (home / "link").symlink_to("nowhere")
    for name in ("file", "file/state", "link"):
        written = f'{key} = "{home}/{name}"\n{DRAFTS}'
        told = _end(home, written, capsys, lacking=True)
        assert told[-2:] == [
            "People are offered: getting_there.",
            f"{home}/kiosk.toml:1: {said.NOT_A_FOLDER.format(key=key, folder=home / name)}",
        ]
    assert sorted(each.name for each in home.iterdir()) == ["file", "kiosk.toml", "link"]


@pytest.mark.parametrize("key", ["state_folder", "paper.folder", "record.folder"])
def test_a_folder_that_cannot_be_written_is_told_and_one_that_can_be_made_is_none(
    key: str, home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "shut").mkdir()
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != home / "shut" and real(path, mode))
    for name in ("shut", "shut/pages"):
        told = _end(home, f'{key} = "~/{name}"\n{DRAFTS}', capsys, lacking=True)
        assert said.NO_WRITING.format(key=key, folder=home / name) in told[-1]
    _end(home, f'{key} = "~/not/there"\n{DRAFTS}', capsys, lacking=False)


def test_the_handbooks_own_sample_is_told_as_the_handbook_tells_it(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (Path(reading.__file__).parent / "README.md").read_text(encoding="utf-8")
    sample = page.partition("<!-- a whole file of settings -->\n```toml\n")[2].partition("```")[0]
    assert finding.guides_home().is_dir()
    last = _end(home, sample.replace("/var/lib/kiosk", str(home)), capsys, lacking=True)[-1]
    assert last == said.NONE_CHECKED
    assert "so it shows nothing yet" in page
    allowed = sample.replace("drafts = false", "drafts = true").replace(
        'clinician = ""', 'clinician = "Dr. Duty"'
    )
    allowed = allowed.replace("/var/lib/kiosk", str(home))
    assert _end(home, allowed, capsys, lacking=False)[-1] == "People are offered: cervical_dystonia."
