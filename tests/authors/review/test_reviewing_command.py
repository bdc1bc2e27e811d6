"""`kiosk review` as it is typed: the document, what changed, a signature, and one sentence for all that goes wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk import cli, phrases
from kiosk.authors import checking
from kiosk.authors.checking import Checked
from kiosk.beginning import today
from kiosk.guide.load import load
from tests.guide.small import SMALL

SIGN = ("--sign", "--by", "Dr A", "--role", "Neurologist")


@pytest.fixture(autouse=True)
def clean(monkeypatch: pytest.MonkeyPatch) -> None:
    """What `kiosk check` tells is not what is tested here."""
    monkeypatch.setattr(checking, "checked_guide", lambda path, _: Checked(path, ()))


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = Path("small.yaml")
    file.write_text(SMALL, encoding="utf-8")
    return file


def run(*words: str) -> int:
    return cli._run(["review", "small.yaml", *words])


def text_of(guide: Path) -> str:
    found = load(guide).guide
    assert found is not None
    return found.content_hash


def test_the_document_is_a_pdf_where_the_files_name_says_so(guide: Path) -> None:
    assert run("-o", "a.pdf") == 0
    assert Path("a.pdf").read_bytes().startswith(b"%PDF")
    assert run("-o", "a.md") == 0
    assert Path("a.md").read_text(encoding="utf-8").startswith("# For the reviewing clinician")
    assert run("--format", "text", "-o", "a.txt") == 0
    assert "[ ] 1. Who is answering?" in Path("a.txt").read_text(encoding="utf-8")


def test_a_signature_is_written_and_told(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(guide)
    assert run(*SIGN, "--text", text[:12]) == 0
    assert capsys.readouterr().out == (
        f"The review by Dr A is on file: small.yaml, line 15. It is for the text {text[:12]} and no other.\n"
        "Screens and pages no longer say that no doctor has checked this guide. As soon as anything in it is "
        "changed, they say so again.\n"
    )
    found = load(guide).guide
    assert found is not None
    [review] = found.guide.reviews
    assert (review.by, review.role, review.kind, review.date) == ("Dr A", "Neurologist", "clinician", today())
    assert found.reviewed


def test_a_patients_review_says_that_a_clinician_has_to_sign(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*SIGN, "--kind", "patient", "--date", "2026-11-20") == 0
    assert "Screens and pages go on saying that no doctor has checked" in capsys.readouterr().out
    found = load(guide).guide
    assert found is not None
    assert (found.guide.reviews[0].kind, found.guide.reviews[0].date) == ("patient", "2026-11-20")
    assert not found.reviewed


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("--sign",), 1, "A review is signed by somebody: give --by NAME and --role ROLE, each on one line."),
        (("--sign", "--by", "Dr A"), 1, "A review is signed by somebody"),
        (("--sign", "--by", " ", "--role", "x"), 1, "A review is signed by somebody"),
        (("--sign", "--by", "A\nB", "--role", "x"), 1, "A review is signed by somebody"),
        (
            (*SIGN, "--date", "20261120"),
            1,
            "20261120 is not a day. Write it as year-month-day, such as 2026-11-20.",
        ),
        ((*SIGN, "--date", "2026-02-30"), 1, "2026-02-30 is not a day."),
        ((*SIGN, "--date", "2999-01-01"), 1, "2999-01-01 still lies ahead"),
        ((*SIGN, "--text", "abc"), 1, "abc is too short to tell one text from another: give the 12 figures"),
        ((*SIGN, "--text", "abcdefabcdef"), 1, "The text that was read is abcdefabcdef, but the guide is "),
        (
            (*SIGN, "--since", "v1"),
            2,
            "--since makes a document and --sign records a review: give one of them.",
        ),
        (("--by", "Dr A"), 2, "--by belongs to --sign: it says something of a signature."),
        (("--although-not-clean",), 2, "--although-not-clean belongs to --sign"),
        (("--since", "nowhere"), 2, "small.yaml is not in a git checkout, so nobody knows"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_changes_nothing(
    guide: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    code: int,
    sentence: str,
) -> None:
    # A repository round the folder for tests would be looked into.
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(Path.cwd().parent))
    assert run(*words) == code
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"kiosk: {sentence}")
    assert told.err.count("\n") == 1
    assert guide.read_text(encoding="utf-8") == SMALL


def test_nobody_signs_twice_for_one_text(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*SIGN) == 0
    signed = guide.read_text(encoding="utf-8")
    assert run(*SIGN) == 1
    assert capsys.readouterr().err == (
        "kiosk: Dr A has already signed for this very text: it stands in small.yaml, line 15.\n"
    )
    assert guide.read_text(encoding="utf-8") == signed


def test_a_guide_that_is_not_clean_is_reviewed_but_not_signed_without_saying_so(
    guide: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    warned = load(_with_a_warning(guide)).problems
    monkeypatch.setattr(checking, "checked_guide", lambda path, _: Checked(path, warned))
    assert run("-o", "a.md") == 0
    assert "**This guide does not check clean." in Path("a.md").read_text(encoding="utf-8")
    assert run(*SIGN) == 1
    assert capsys.readouterr().err == (
        "kiosk: small.yaml does not check clean, so there is something to mend before anybody signs for it: run "
        "kiosk check small.yaml. To sign all the same, add --although-not-clean.\n"
    )
    assert "reviews: []" in guide.read_text(encoding="utf-8")
    assert run(*SIGN, "--although-not-clean") == 0
    assert "reviews: []" not in guide.read_text(encoding="utf-8")


def test_where_nothing_can_be_proved_the_document_says_so_and_nobody_signs_unaware(
    guide: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "missing_package", lambda: "dd")
    assert run("-o", "a.md") == 0
    assert "**Nothing of this guide was measured or proved" in Path("a.md").read_text(encoding="utf-8")
    assert run(*SIGN) == 1
    assert "kiosk: small.yaml does not check clean" in capsys.readouterr().err
    assert guide.read_text(encoding="utf-8") == SMALL


def _with_a_warning(guide: Path) -> Path:
    text = SMALL.replace("answer: Not yet., sources: [s1]", "answer: Not yet.")
    guide.write_text(text, encoding="utf-8")
    return guide


def test_a_file_that_cannot_be_changed_tells_what_to_write(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = SMALL.replace(
        "reviews: []",
        "reviews:\n    -\n      by: A\n      role: B\n      kind: patient\n      date: 2026-01-02\n"
        "      content_hash: abc",
    )
    guide.write_text(odd, encoding="utf-8")
    assert run(*SIGN) == 1
    told = capsys.readouterr().err
    assert told.startswith("kiosk: small.yaml is as it was: ")
    assert '\n  reviews:\n    - by: "Dr A"\n      role: "Neurologist"\n      kind: clinician\n' in told
    assert guide.read_text(encoding="utf-8") == odd


def test_what_changed_since_a_kept_folder_is_told(guide: Path) -> None:
    Path("kept.yaml").write_text(SMALL.replace("Thank you.", "Thanks."), encoding="utf-8")
    assert run("--since", "kept.yaml", "-o", "a.md") == 0
    assert "  - Was: Thanks.\n  - Now: Thank you.\n" in Path("a.md").read_text(encoding="utf-8")


def test_a_pdf_is_not_poured_into_a_terminal_nor_is_the_guide_checked_for_it(
    guide: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checking, "checked_guide", lambda *_: pytest.fail(f"{guide} was checked"))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert run("--format", "pdf") == 2
    assert capsys.readouterr().err == f"kiosk: {phrases.PDF_TO_TERMINAL}\n"
