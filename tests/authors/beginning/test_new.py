"""`kiosk new` writes a guide that is clean on every day, in full or not at all, and never over anything."""

from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest

from kiosk import cli
from kiosk.authors.beginning.new import Begun, NotBegun, begin
from kiosk.authors.beginning.schema import MODELS, schema_of
from kiosk.guide.load import load
from kiosk.guide.model.steps import ChoiceStep, SayStep, ShowStep

TODAY = "2026-11-21"
FILES = {"guide.yaml", "options.yaml", "steps.yaml", "personas/short_of_time.yaml"}
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_it_writes_a_few_files_and_the_schemas_beside_them(tmp_path: Path) -> None:
    begun = begin("my_guide", tmp_path, TODAY)
    assert begun == Begun(tmp_path / "my_guide", len(FILES))
    assert files(begun.folder) == FILES | {f"schema/{kind}.json" for kind in MODELS}


def test_every_file_names_the_schema_that_stands_beside_it(tmp_path: Path) -> None:
    folder = begin("my_guide", tmp_path, TODAY).folder
    for name in FILES:
        file = folder / name
        named = MODELINE.match(file.read_text(encoding="utf-8"))
        assert named, name
        held = json.loads((file.parent / named[1]).read_text(encoding="utf-8"))
        assert held == schema_of("persona" if "personas" in name else "guide")


def test_no_slot_is_left_open(tmp_path: Path) -> None:
    folder = begin("my_guide", tmp_path, TODAY).folder
    assert [name for name in FILES if "<<" in (folder / name).read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("today", "a_year_later"), [("2026-11-21", "2027-11-21"), ("2028-02-29", "2029-02-28")]
)
def test_it_is_published_today_and_reviewed_in_a_year(tmp_path: Path, today: str, a_year_later: str) -> None:
    guide = load(begin("my_guide", tmp_path, today).folder).guide
    assert guide is not None
    assert (guide.guide.published, guide.guide.review_by) == (today, a_year_later)


def test_it_shows_what_a_guide_is_made_of(tmp_path: Path) -> None:
    loaded = load(begin("my_guide", tmp_path, TODAY).folder)
    assert loaded.problems == ()
    guide = loaded.guide
    assert guide is not None
    assert {SayStep, ChoiceStep, ShowStep} == {type(step) for step in guide.steps.values()}
    assert any(step.when for step in guide.steps.values())
    assert all((guide.options, guide.attributes, guide.values, guide.flags, guide.questions))
    assert not guide.reviewed


def test_kiosk_check_finds_nothing_wrong_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli._run(["new", "my_guide"]) == 0
    assert capsys.readouterr().out == (
        "./my_guide holds a small complete guide now, in 4 files.\n"
        "  kiosk check ./my_guide      tells what is wrong with it: nothing, until you change it\n"
        "  kiosk preview ./my_guide    shows it while you write: save a file, and the screen changes\n"
        "  kiosk ./my_guide            opens it\n"
        "Begin with my_guide/guide.yaml: what stands there tells you how it is done.\n"
    )
    assert cli._run(["check", "./my_guide"]) == 0
    assert "nothing is wrong" in capsys.readouterr().out


def test_what_the_handbook_tells_to_break_is_told_with_its_line(tmp_path: Path) -> None:
    folder = begin("my_guide", tmp_path, TODAY).folder
    steps = folder / "steps.yaml"
    text = steps.read_text(encoding="utf-8")
    broken = text.replace("next: not_for_you", "next: not_for_yu")
    assert broken.count("next: ") == text.count("next: ") == 1
    steps.write_text(broken, encoding="utf-8")
    [problem, *_] = load(folder).errors
    line = next(number for number, each in enumerate(broken.splitlines(), start=1) if "next: " in each)
    assert (problem.place.line, "not_for_you" in problem.remedy) == (line, True)


def test_a_change_to_it_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = begin("my_guide", tmp_path, TODAY).folder
    steps = folder / "steps.yaml"
    text = steps.read_text(encoding="utf-8")
    steps.write_text(text.replace("when: {hearing: hard_to_read}", "when: {hearing: hard_to_raed}"), "utf-8")
    assert cli._run(["check", str(folder)]) == 1
    assert "UNKNOWN_CHOICE" in capsys.readouterr().out


RULE = "it begins with a letter, and holds only small letters a to z, digits and underscores, 40 at most"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("My Guide", f"My Guide cannot be the name of a guide: {RULE}; my_guide would do."),
        ("../x", f"../x cannot be the name of a guide: {RULE}; x would do."),
        ("9", f"9 cannot be the name of a guide: {RULE}."),
        ("a" * 41, f"{'a' * 41} cannot be the name of a guide: {RULE}."),
        ("Check!", f"Check! cannot be the name of a guide: {RULE}."),
        ("check", "check is a command of the kiosk and cannot be the name of a guide; choose another."),
    ],
)
def test_a_name_that_will_not_do_is_refused_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, says: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli._run(["new", name]) == 2
    assert capsys.readouterr().err == f"kiosk: {says}\n"
    assert files(tmp_path) == set()


def test_what_is_there_already_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    with pytest.raises(NotBegun, match=r"^.*mine is there already; choose another name, or another folder"):
        begin("mine", tmp_path, TODAY)
    assert files(tmp_path) == set()
    (tmp_path / "a_file").write_text("mine", encoding="utf-8")
    with pytest.raises(NotBegun, match="is there already"):
        begin("a_file", tmp_path, TODAY)
    assert (tmp_path / "a_file").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotBegun) as refused:
        begin("mine", tmp_path / "nowhere", TODAY)
    assert str(refused.value) == (
        f"there is no folder called {tmp_path / 'nowhere'} to put the guide into; make it first."
    )
    (tmp_path / "a_file").write_text("mine", encoding="utf-8")
    with pytest.raises(NotBegun) as refused:
        begin("mine", tmp_path / "a_file", TODAY)
    assert str(refused.value) == (
        f"{tmp_path / 'a_file'} is a file; say with --in which folder to put the guide into."
    )


def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written: list[Path] = []
    write = Path.write_text

    def full_at_the_third(path: Path, text: str, encoding: str | None = None) -> int:
        written.append(path)
        if len(written) == 3:
            raise OSError(28, "No space left on device", str(path))
        return write(path, text, encoding=encoding)

    monkeypatch.setattr(Path, "write_text", full_at_the_third)
    assert cli._run(["new", "mine", "--in", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"kiosk: {written[-1]}: No space left on device.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_nobody_may_write_to_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refused)
    assert cli._run(["new", "mine", "--in", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"kiosk: {tmp_path / 'mine'}: Permission denied.\n"


@pytest.mark.parametrize("kind", MODELS)
def test_a_schema_is_written_out(
    tmp_path: Path, kind: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli._run(["schema", "--of", kind]) == 0
    assert json.loads(capfdbinary.readouterr().out) == schema_of(kind)
    assert cli._run(["schema", "--of", kind, "-o", str(tmp_path / "there.json")]) == 0
    assert json.loads((tmp_path / "there.json").read_text(encoding="utf-8")) == schema_of(kind)


def test_every_kind_of_file_can_be_asked_for() -> None:
    [asked] = [each for each in cli.commands.commands["schema"].params if each.name == "kind"]
    assert isinstance(asked.type, click.Choice)
    assert list(asked.type.choices) == list(MODELS)
