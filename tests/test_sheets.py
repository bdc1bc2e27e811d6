"""Where the file of a command goes, and which form it has by its name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk import cli, phrases
from kiosk.ending import Refusal
from kiosk.sheets import form_for

SMALL = Path(__file__).resolve().parent / "guides" / "getting_there"
WRITES: tuple[tuple[str, ...], ...] = (
    ("graph", str(SMALL)),
    ("review", str(SMALL)),
    ("audit", str(SMALL)),
    ("summary", str(SMALL), "--answers", "with_time"),
    ("schema",),
)
FORMS = ("markdown", "text", "pdf")


def refused(asked: str | None, output: str | None) -> str:
    with pytest.raises(Refusal) as why:
        form_for(asked, output, FORMS)
    return why.value.message


@pytest.mark.parametrize("words", WRITES, ids=lambda words: words[0])
def test_a_folder_that_is_not_there_is_one_clear_sentence(
    words: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "nowhere" / "it"
    assert cli._run([*words, "-o", str(output)]) == 2
    folder = output.parent
    sentence = f"kiosk: there is no folder called {folder} to put it into; make it first.\n"
    assert capsys.readouterr().err == sentence
    folder.write_text("a file", encoding="utf-8")
    assert cli._run([*words, "-o", str(output)]) == 2
    sentence = f"kiosk: {folder} is a file, so it cannot be put into it; name a folder.\n"
    assert capsys.readouterr().err == sentence
    assert cli._run([*words, "-o", str(tmp_path)]) == 2
    sentence = f"kiosk: {tmp_path} is a folder; say with -o what the file in it is to be called.\n"
    assert capsys.readouterr().err == sentence


@pytest.mark.parametrize(
    ("words", "file", "begins"),
    [
        (WRITES[0], "tree.MMD", b"---\ntitle:"),
        (WRITES[0], "tree.dot", b"digraph"),
        (WRITES[0], "tree", b"<?xml"),
        (WRITES[1], "a.txt", b"FOR THE REVIEWING"),
        (WRITES[2], "a.pdf", b"%PDF-"),
        (WRITES[2], "a.md", b"# What the standards"),
        (WRITES[3], "page.json", b"{"),
        (WRITES[3], "page", b"%PDF-"),
        ((*WRITES[3], "--format", "fhir"), "page.json", b'{\n  "resourceType": "Bundle"'),
        ((*WRITES[3], "--format", "note"), "page.txt", b"GET"),
    ],
)
def test_the_name_of_a_file_sets_the_form(
    words: tuple[str, ...], file: str, begins: bytes, tmp_path: Path
) -> None:
    assert cli._run([*words, "-o", str(tmp_path / file)]) == 0
    assert (tmp_path / file).read_bytes()[: len(begins)].upper() == begins.upper()


def test_a_form_that_the_name_contradicts_is_refused() -> None:
    assert refused("pdf", "a.txt") == (
        "a.txt ends in .txt, and --format pdf was asked for: leave one of them out, or let the name end in .pdf."
    )
    assert form_for("pdf", "a.PDF", FORMS) == "pdf"
    assert form_for("text", "a.page", FORMS) == "text"


def test_an_ending_that_two_forms_share_means_the_first_and_contradicts_neither() -> None:
    forms = ("pdf", "text", "json", "note", "fhir")
    assert [form_for(None, file, forms) for file in ("a.txt", "a.json")] == ["text", "json"]
    assert [form_for(form, "a.txt", forms) for form in ("text", "note")] == ["text", "note"]
    assert [form_for(form, "a.json", forms) for form in ("json", "fhir")] == ["json", "fhir"]
    for form, file in (("fhir", "a.txt"), ("note", "a.json"), ("json", "a.txt"), ("note", "a.pdf")):
        with pytest.raises(Refusal, match="was asked for"):
            form_for(form, file, forms)
    with pytest.raises(Refusal, match=r"one of \.pdf, \.txt, \.json\.$"):
        form_for(None, "a.docx", forms)


@pytest.mark.parametrize("file", ["a.docx", "a.svg"])
def test_an_ending_that_the_command_cannot_make_is_refused(file: str) -> None:
    ending = Path(file).suffix
    assert refused(None, file) == (
        f"nothing that ends in {ending} can be made here ({file}); let the name end in one of "
        ".md, .markdown, .txt, .pdf."
    )


def test_a_pdf_is_not_poured_into_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert refused("pdf", None) == phrases.PDF_TO_TERMINAL
    assert form_for(None, None, FORMS) == "markdown"
