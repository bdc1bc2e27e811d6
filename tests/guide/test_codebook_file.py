"""The file of permanent numbers: what is read from it, and what is told where somebody changed it by hand."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authors.codebook.writing import as_text
from kiosk.codes.numbering import numbered
from kiosk.guide.codebook import FILE, Codebook, Edition, NumberedChoice, Slot
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.numbers import read_numbers
from tests.guide.small import SMALL, shown
from tests.walk.guides import guides

BOOK = """\
editions:
  - edition: 1
    date: 2026-11-21
    check: kamqmnfn
    slots:
      who: {number: 1, shape: one, words: bfnqqd, choices: [1 me jmpnpr, 2 helper nmrjef]}
      worry: {number: 2, shape: amount, low: 0, high: 10, words: mfmmda}
      weigh/top: {number: 3, shape: ranked, most: 3, choices: [1 quick aaabbb]}
      page: {number: 4, shape: read}
  - edition: 2
    date: 2026-12-01
    check: ngrcaden
    slots:
      who: {number: 1, shape: one, words: bfnqqd, choices: [1 me aqbckc meaning 2,
         2 helper nmrjef, 3 other]}
      worry: {number: 2, shape: amount, low: 0, high: 5, meaning: 2, words: mfmmda}
      thanks: {number: 5, shape: read}
"""
"""Two editions, written out: their checks stay what they are, as paper with their codes does."""
ME, HELPER = NumberedChoice("me", 1, words="jmpnpr"), NumberedChoice("helper", 2, words="nmrjef")
WHO = Slot("who", "one", 1, (ME, HELPER), words="bfnqqd")
WORRY = Slot("worry", "amount", 2, low=0, high=10, words="mfmmda")
TOP = Slot("weigh/top", "ranked", 3, (NumberedChoice("quick", 1, words="aaabbb"),), most=3)
RAISED = replace(ME, meaning=2, words="aqbckc")
READ = Codebook(
    (
        Edition(1, (WHO, WORRY, TOP, Slot("page", "read", 4)), "2026-11-21"),
        Edition(
            2,
            (
                replace(WHO, choices=(RAISED, HELPER, NumberedChoice("other", 3))),
                replace(WORRY, high=5, meaning=2),
                Slot("thanks", "read", 5),
            ),
            "2026-12-01",
        ),
    )
)


def told(folder: Path, text: str) -> str:
    """What is told of a codebook with this text."""
    (folder / FILE).write_text(text, encoding="utf-8")
    found = read_numbers(folder)
    assert (found.codebook is None) == bool(found.problems)
    return shown(folder, found.problems)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert told(tmp_path, BOOK) == ""
    assert read_numbers(tmp_path).codebook == READ


def test_the_same_numbers_are_always_the_same_text() -> None:
    text = as_text(READ)
    assert text.endswith(BOOK)
    assert all(line.startswith("#") for line in text.removesuffix(BOOK).splitlines())


@settings(max_examples=25)
@given(guides(), guides())
def test_whatever_is_numbered_is_read_back_as_it_was(first: Guide, second: Guide) -> None:
    book = numbered(numbered(None, first, date="2026-01-31"), second, ("end",), date="2026-11-21")
    with TemporaryDirectory() as folder:
        text = as_text(book)
        (Path(folder) / FILE).write_text(text, encoding="utf-8")
        found = read_numbers(Path(folder))
    assert found.problems == ()
    assert found.codebook == book
    assert max(map(len, text.splitlines())) <= 118


CASES = [
    (
        ("  - edition: 2\n", "  - edition: 3\n"),
        """\
codebook.yaml:10:14: error[CODEBOOK_ORDER] this edition has the number 3, and 2 comes next
  |   - edition: 3
  |              ^""",
    ),
    (
        ("page: {number: 4", "page: {number: 3"),
        """\
codebook.yaml:9:22: error[CODEBOOK_TWICE] the number 3 is given twice: to `weigh/top` and to `page`
  |       page: {number: 3, shape: read}
  |                      ^""",
    ),
    (
        ("2 helper nmrjef]", "1 helper nmrjef]"),
        """\
codebook.yaml:6:74: error[CODEBOOK_TWICE] the number 1 is given twice: to `me` and to `helper`
  |       who: {number: 1, shape: one, words: bfnqqd, choices: [1 me jmpnpr, 1 helper nmrjef]}
  |                                                                          ^^^^^^^^^^^^^^^""",
    ),
    (
        (
            "worry: {number: 2, shape: amount, low: 0, high: 5",
            "worry: {number: 5, shape: amount, low: 0, high: 5",
        ),
        """\
codebook.yaml:16:23: error[CODEBOOK_MOVED] `worry` has the number 5 here, and had the number 2 before
  |       worry: {number: 5, shape: amount, low: 0, high: 5, meaning: 2, words: mfmmda}
  |                       ^""",
    ),
    (
        ("1 me aqbckc meaning 2,", "1 helper aqbckc meaning 2,"),
        """\
codebook.yaml:14:61: error[CODEBOOK_MOVED] `helper` has the number 1 here, and had the number 2 before
  |       who: {number: 1, shape: one, words: bfnqqd, choices: [1 helper aqbckc meaning 2,
  |                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^""",
    ),
    (
        ("      page: {number: 4, shape: read}\n", ""),
        """\
codebook.yaml:16:24: error[CODEBOOK_GONE] the number 4 is missing: 5 stands in its place
  |       thanks: {number: 5, shape: read}
  |                        ^""",
    ),
    (
        ("2 helper nmrjef, 3 other]", "3 other]"),
        """\
codebook.yaml:15:10: error[CODEBOOK_GONE] the number 2 is missing: 3 stands in its place
  |          3 other]}
  |          ^^^^^^^""",
    ),
    (
        ("[1 me aqbckc meaning 2,\n         2 helper nmrjef, 3 other]", "[1 me aqbckc meaning 2]"),
        """\
codebook.yaml:14:7: error[CODEBOOK_CUT] the choice with the number 2 is gone: only 1 are left here
  |       who: {number: 1, shape: one, words: bfnqqd, choices: [1 me aqbckc meaning 2]}
  |       ^^^""",
    ),
    (
        (" meaning: 2, words: mfmmda", " words: mfmmda"),
        """\
codebook.yaml:16:7: error[CODEBOOK_MEANING] `worry` is answered in another way than before, or its meaning went \
back to an earlier one
  |       worry: {number: 2, shape: amount, low: 0, high: 5, words: mfmmda}
  |       ^^^^^""",
    ),
    (
        ("[1 me jmpnpr, 2 helper", "[one me jmpnpr, 2 helper"),
        """\
codebook.yaml:6:61: error[CODEBOOK_WRITING] `one me jmpnpr` is not written as the command writes it
  |       who: {number: 1, shape: one, words: bfnqqd, choices: [one me jmpnpr, 2 helper nmrjef]}
  |                                                             ^^^^^^^^^^^^^""",
    ),
    (
        ("weigh/top: {number: 3", "Weigh/top: {number: 3"),
        """\
codebook.yaml:8:7: error[CODEBOOK_WRITING] `Weigh/top` is not written as the command writes it
  |       Weigh/top: {number: 3, shape: ranked, most: 3, choices: [1 quick aaabbb]}
  |       ^^^^^^^^^""",
    ),
    (
        ("1 me jmpnpr", "1 him jmpnpr"),
        """\
codebook.yaml:4:12: error[CODEBOOK_EDITED] edition 1 is not as it was made: something in it, or in one before it, \
was changed by hand
  |     check: kamqmnfn
  |            ^^^^^^^^""",
    ),
    (
        ("thanks: {number: 5", "thank_you: {number: 5"),
        """\
codebook.yaml:12:12: error[CODEBOOK_EDITED] edition 2 is not as it was made: something in it, or in one before it, \
was changed by hand
  |     check: ngrcaden
  |            ^^^^^^^^""",
    ),
]
PUT_BACK = """
  help: Put the file back as it was, from version control, a backup, or a machine that runs this
        guide. If no page with a code was ever printed, remove the file instead, and run `kiosk
        check` with `--update-codebook`. Where two people each added an edition, keep the file of
        the one whose pages are out, and run that command again."""
BROKEN = """\
codebook.yaml:{at}: error[CODEBOOK_BROKEN] from here on this file is not as the command wrote it
  |"""
SLIPS = [
    (("shape: amount, low: 0, high: 10", "shaep: amount, low: 0, high: 10"), "7:26"),
    (("date: 2026-11-21", "date: 2026-11-31"), "3:11"),
    (("      page: {number: 4, shape: read}\n", "      who: {number: 4, shape: read}\n"), "9:7"),
    (("  - edition: 2\n", "<<<<<<< ours\n  - edition: 2\n"), "10:1"),
]


@pytest.mark.parametrize(("edit", "expected"), CASES)
def test_every_change_by_hand_is_told_at_its_line(
    tmp_path: Path, edit: tuple[str, str], expected: str
) -> None:
    assert BOOK.count(edit[0]) == 1
    assert told(tmp_path, BOOK.replace(*edit)) == expected + PUT_BACK


@pytest.mark.parametrize(("edit", "at"), SLIPS)
def test_a_slip_in_writing_is_none_to_mend_but_a_file_to_put_back(
    tmp_path: Path, edit: tuple[str, str], at: str
) -> None:
    assert BOOK.count(edit[0]) == 1
    said = told(tmp_path, BOOK.replace(*edit))
    assert said.startswith(BROKEN.format(at=at))
    assert said.endswith(PUT_BACK)
    assert said.count("error[") == 1, "what follows from it is not told"


@settings(max_examples=150)
@given(st.data())
def test_no_figure_or_letter_can_be_changed_unseen(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(BOOK) - 1).filter(lambda place: BOOK[place].isalnum()))
    other = data.draw(st.sampled_from("13579bdfhz").filter(lambda letter: letter != BOOK[at]))
    with TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_text(BOOK[:at] + other + BOOK[at + 1 :], encoding="utf-8")
        found = read_numbers(Path(folder))
    assert found.problems
    assert found.codebook is None


@pytest.mark.parametrize(
    "text", ["", "\0", "editions: []\n", "editions: 5\n", "- a\n", "{" * 5000, "é: \udcff"]
)
def test_a_file_of_anything_else_never_raises(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_bytes(text.encode("utf-8", "surrogateescape"))
    found = read_numbers(tmp_path)
    assert found.there
    assert found.codebook is None
    assert found.problems


def test_a_link_to_nowhere_is_told_of(tmp_path: Path) -> None:
    (tmp_path / FILE).symlink_to(tmp_path / "gone.yaml")
    assert [each.code for each in read_numbers(tmp_path).problems] == ["NO_SUCH_FILE"]


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    assert not read_numbers(tmp_path).there
    assert read_numbers(tmp_path).problems == ()
    assert not read_numbers(tmp_path / "guide.yaml").there


def test_a_guide_knows_its_numbers_and_its_hash_does_not(tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").write_text(SMALL)
    bare = load(tmp_path).guide
    (tmp_path / FILE).write_text(BOOK)
    (tmp_path / "local.yaml").write_text(
        "clinic: The clinic\ndate: 2026-11-01\nfacts:\n  letter:\n    cost: {short: Nothing}\n"
    )
    guide = load(tmp_path).guide
    assert bare is not None
    assert guide is not None
    assert bare.codebook is None
    assert guide.codebook == READ
    assert guide.content_hash == bare.content_hash


def test_a_guide_with_a_broken_codebook_is_walked_without_one(tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").write_text(SMALL)
    (tmp_path / FILE).write_text(BOOK.replace("number: 4", "number: 3"))
    found = load(tmp_path)
    assert found.problems == ()
    assert found.guide is not None
    assert found.guide.codebook is None


def test_a_guide_of_one_file_has_no_numbers(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL)
    (tmp_path / FILE).write_text(BOOK)
    guide = load(tmp_path / "small.yaml").guide
    assert guide is not None
    assert guide.codebook is None


def test_a_guide_that_is_copied_takes_its_numbers_along(tmp_path: Path) -> None:
    shipped = Path(__file__).resolve().parents[2] / "decision_trees" / "cervical_dystonia"
    shutil.copytree(shipped, tmp_path / shipped.name)
    here, there = load(shipped).guide, load(tmp_path / shipped.name).guide
    assert here is not None
    assert there is not None
    assert here.codebook is not None
    assert here.codebook == there.codebook
