"""What is wrong with a guide's files is told whole, before a word of them is read, and nothing hangs."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.guide.catalogue import CATALOGUE
from kiosk.guide.problems import show
from kiosk.guide.source import read_file, read_folder
from kiosk.guide.writing.files import MOST_BYTES

NOBODY = 65534


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to be in, so that problems name short paths."""
    monkeypatch.chdir(tmp_path)
    return Path()


def told(path: Path) -> list[str]:
    return [show(each) for each in read_folder(path).problems]


def test_a_folder_without_a_guide(here: Path) -> None:
    (here / "necks").mkdir()
    (here / "necks" / "notes.txt").write_text("steps: {}\n")
    (here / "necks" / "local.yaml").write_text("brands: []\n")
    assert told(here / "necks") == [
        (
            "necks: error[NO_YAML] there is no guide in this folder: no file here has a name that ends in `.yaml`\n"
            "  help: Name the folder that holds the guide's files, or give the files names that end in `.yaml`."
        )
    ]


def test_a_file_with_another_ending_is_not_left_out_silently(here: Path) -> None:
    (here / "guide.yaml").write_text("guide: x\n")
    (here / "steps.yml").write_text("steps: {}\n")
    assert told(here) == [
        (
            "steps.yml: error[WRONG_ENDING] this file looks like a part of the guide, and its name does not end in "
            "`.yaml`\n"
            "  help: Call it `steps.yaml`. If it is a copy, or no part of the guide, move it out of the folder."
        )
    ]
    assert read_folder(here).data == {"guide": "x", "steps": {}}


@pytest.mark.parametrize("name", ["steps.YAML", "steps.Yml", "steps.yaml.txt", "steps.yml.TXT"])
def test_any_other_ending_is_told(here: Path, name: str) -> None:
    (here / "guide.yaml").write_text("guide: x\n")
    (here / name).write_text("steps: {}\n")
    (here / "notes.txt").write_text("steps: {}\n")
    (here / "guide.yaml~").write_text("steps: {}\n")
    (problem,) = read_folder(here).problems
    assert (problem.code, problem.place.path) == ("WRONG_ENDING", name)
    assert "`steps.yaml`" in problem.remedy


def test_of_a_file_with_another_ending_only_what_stands_nowhere_else_is_read(here: Path) -> None:
    (here / "guide.yaml").write_text("guide: x\n")
    (here / "guide.yml").write_text('guide: y\nsteps: {a: "one" two}\nflags: {}\n')
    folder = read_folder(here)
    assert [(each.place.path, each.place.line, each.code) for each in folder.problems] == [
        ("guide.yml", 0, "WRONG_ENDING"),
        ("guide.yml", 2, "AFTER_QUOTE"),
    ]
    assert folder.data["guide"] == "x"
    (here / "guide.yml").write_bytes(b"\xff\xfe")
    assert [each.code for each in read_folder(here).problems] == ["WRONG_ENDING"]
    assert not read_folder(here).whole


def test_the_clinic_s_own_file_with_another_ending_is_told_and_no_part_of_the_guide(here: Path) -> None:
    (here / "guide.yaml").write_text("guide: x\n")
    (here / "local.yml").write_text("clinic: y\n")
    folder = read_folder(here)
    assert [each.code for each in folder.problems] == ["WRONG_ENDING"]
    assert folder.data == {"guide": "x"}


def test_a_key_in_two_files(here: Path) -> None:
    (here / "a.yaml").write_text("guide: x\nsteps: {one: x}\n")
    (here / "b.yaml").write_text("# more\nsteps: {two: x}\n")
    assert told(here) == [
        (
            "b.yaml:2:1: error[KEY_IN_TWO_FILES] the key `steps` also stands in a.yaml, on line 2\n"
            "  | steps: {two: x}\n"
            "  | ^^^^^\n"
            "  help: Put what both hold together under `steps` in one of the two files. If one of them is a copy,\n"
            "        move it out of the folder."
        )
    ]


@pytest.mark.parametrize("name", ["gone", "gone.yaml", "x" * 300, "nul\0.yaml", "guide.yaml/steps"])
def test_a_path_that_leads_nowhere(here: Path, name: str) -> None:
    (here / "guide.yaml").write_text("guide: x\n")
    (problem,) = read_folder(here / name).problems
    assert problem.code == "NO_SUCH_FILE"
    assert show(problem).endswith(
        ": error[NO_SUCH_FILE] there is no file or folder here\n"
        "  help: Check the spelling of the name, and whether it was moved; a link may point to something that\n"
        "        is gone."
    )


def test_a_link_that_leads_back_to_itself(here: Path) -> None:
    (here / "a.yaml").symlink_to("b.yaml")
    (here / "b.yaml").symlink_to("a.yaml")
    assert told(here) == [
        f"{name}: error[LINK_LOOP] this is a link that leads back to itself\n"
        "  help: Put the file itself here in place of the link."
        for name in ("a.yaml", "b.yaml")
    ]
    (here / "necks").symlink_to("necks")
    assert [each.code for each in read_folder(here / "necks").problems] == ["LINK_LOOP"]


def test_a_pipe_a_device_or_a_folder_in_place_of_a_file(here: Path) -> None:
    os.mkfifo(here / "pipe.yaml")
    (here / "folder.yaml").mkdir()
    (here / "zero.yaml").symlink_to("/dev/zero")
    assert told(here) == [
        f"{name}: error[NOT_A_FILE] this is not an ordinary file\n"
        "  help: Put an ordinary text file here, or give it a name that does not end in `.yaml`."
        for name in ("folder.yaml", "pipe.yaml", "zero.yaml")
    ]


def test_a_link_to_a_file_is_as_good_as_the_file(here: Path) -> None:
    (here / "kept.txt").write_text("guide: x\n")
    (here / "guide.yaml").symlink_to("kept.txt")
    assert read_folder(here).data == {"guide": "x"}


@contextmanager
def not_root() -> Iterator[None]:
    """Root may read everything, so be nobody for a while."""
    mine = os.geteuid()
    if mine == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(mine)


def test_a_file_or_folder_this_account_may_not_read() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        folder.chmod(0o755)
        (folder / "guide.yaml").write_text("guide: x\n")
        (folder / "guide.yaml").chmod(0)
        (folder / "necks").mkdir(mode=0)
        with not_root():
            file = read_file(folder / "guide.yaml", "guide.yaml").problems
            inner = read_folder(folder / "necks", "necks").problems
        (folder / "necks").chmod(0o700)
    assert [show(each) for each in (*file, *inner)] == [
        f"{name}: error[NOT_ALLOWED] this account is not allowed to read this\n"
        "  help: Give the account that runs the kiosk the right to read it."
        for name in ("guide.yaml", "necks")
    ]


def test_a_disk_that_fails(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "guide.yaml").write_text("guide: x\n")

    def failing(*_: object) -> int:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "open", failing)
    assert told(here / "guide.yaml") == [
        (
            "guide.yaml: error[CANNOT_OPEN] the computer could not read this\n"
            "  help: Copy it to another disk and try again; the disk may be failing or no longer connected."
        )
    ]


def test_a_file_too_big_and_files_too_big_together(here: Path) -> None:
    message = (
        "error[TOO_BIG] the guide is too big: its files may hold 16 megabytes together\n"
        "  help: Look whether something that is not part of the guide was saved here; move it out of the\n"
        "        folder."
    )
    with (here / "a.yaml").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert told(here) == [f"a.yaml: {message}"]
    for name in ("a.yaml", "b.yaml"):
        (here / name).write_text(f"{name[0]}: |\n" + "  word word word\n" * (MOST_BYTES // 17 // 2))
    assert told(here) == []
    (here / "c.yaml").write_text("c: |\n" + "  word\n" * 100)
    assert told(here) == [f"c.yaml: {message}"]


def test_a_file_that_grows_while_it_is_read_is_still_bounded(here: Path) -> None:
    (here / "guide.yaml").write_text("guide: x\n")
    assert [each.code for each in read_file(here / "guide.yaml", room=8).problems] == ["TOO_BIG"]
    assert read_file(here / "guide.yaml", room=9).data == {"guide": "x"}


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", "---\n", "--- ~\n...\n"])
def test_a_file_in_which_nothing_is_written(here: Path, text: str) -> None:
    (here / "steps.yaml").write_text(text)
    assert told(here) == [
        (
            "steps.yaml: error[EMPTY_FILE] nothing is written in this file\n"
            "  help: Write a part of the guide in it, such as `steps:`, or remove the file."
        )
    ]


NOT_UTF8 = (
    "error[NOT_UTF8] this file is not saved as UTF-8, so its letters cannot be read\n{picture}"
    "  help: Save the file as UTF-8: most editors offer it as the encoding under Save As."
)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_file_saved_with_wide_letters(here: Path, encoding: str) -> None:
    (here / "guide.yaml").write_bytes("guide: {title: Necks}\n".encode(encoding))
    assert told(here) == ["guide.yaml: " + NOT_UTF8.format(picture="")]


def test_a_file_saved_for_one_language_shows_the_first_letter_that_is_wrong(here: Path) -> None:
    (here / "guide.yaml").write_bytes("guide: x\nsay: Voilà, c'est tout\n".encode("latin-1"))
    picture = "  | say: Voil\N{REPLACEMENT CHARACTER}, c'est tout\n  |          ^\n"
    assert told(here) == ["guide.yaml:2:10: " + NOT_UTF8.format(picture=picture)]


@pytest.mark.parametrize(("character", "number"), [("\0", "U+0000"), ("\x1b", "U+001B"), ("\x9b", "U+009B")])
def test_a_character_nobody_can_see(here: Path, character: str, number: str) -> None:
    (here / "guide.yaml").write_text(f"guide: x\nsay: a{character}b\n", encoding="utf-8")
    assert told(here) == [
        (
            "guide.yaml:2:7: error[CONTROL_CHARACTER] a character that cannot be seen or printed stands here "
            f"(its number is {number})\n"
            "  | say: a\N{REPLACEMENT CHARACTER}b\n"
            "  |       ^\n"
            "  help: Delete it and type the words again; it often comes along when text is copied from another\n"
            "        program."
        )
    ]


def test_every_code_of_a_file_or_its_writing_is_asserted_whole_in_these_tests() -> None:
    tests = Path(__file__).parent
    written = "".join(
        (tests / f"test_{name}.py").read_text()
        for name in ("files", "traps", "stops", "pairs", "columns", "lookalikes", "part_of")
    )
    for table in ("files", "writing"):
        source = Path(str(__import__(f"kiosk.guide.catalogue.{table}", fromlist=["x"]).__file__)).read_text()
        codes = [code for code in CATALOGUE if f'"{code}": Entry(' in source]
        assert codes
        assert [code for code in codes if f"[{code}]" not in written] == []
