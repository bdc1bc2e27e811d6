"""What a person types, what they read when it goes wrong, and the exit code a script sees."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from pypdf import PdfReader

from kiosk import __version__, cli, phrases
from kiosk.guide import finding
from kiosk.guide.codebook import FILE

ROOT = Path(__file__).resolve().parents[1]
SMALL_GUIDE = ROOT / "tests" / "guides" / "getting_there"
BROKEN = "guide: {language: en}\n"


def _command(*words: str) -> list[str]:
    return [sys.executable, "-c", "from kiosk.cli import main; main()", *words]


@pytest.mark.parametrize("name", [name for name in cli.commands.commands if name != cli._OPEN])
def test_the_help_of_every_command_shows_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run([name, "--help"]) == 0
    said = capsys.readouterr().out
    assert "Examples:" in said
    assert f"  kiosk {name}" in said


def test_the_help_of_the_whole_shows_an_example_and_what_the_kiosk_takes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert cli._run(["--help"]) == 0
    said = capsys.readouterr().out
    for words in ("  kiosk cervical_dystonia", "--counselor", "--save-to DIR", "check", "walk", "summary"):
        assert words in said
    assert cli._OPEN not in said.split("Commands:")[1].split("Examples:")[0]


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(["--version"]) == 0
    assert capsys.readouterr().out == f"kiosk {__version__}\n"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ["cervical_distonia"],
            "there is no guide called cervical_distonia; did you mean cervical_dystonia?",
        ),
        (["chekc"], "there is no command and no guide called chekc; did you mean check?"),
        (
            ["check", "chekc"],
            "there is no guide called chekc, and no file or folder of that name; there is {known}.",
        ),
        (
            ["check", "xyz"],
            "there is no guide called xyz, and no file or folder of that name; there is {known}.",
        ),
        (
            ["walk", "xyz"],
            "there is no guide called xyz, and no file or folder of that name; there is {known}.",
        ),
        (["check", "--format", "html"], "Invalid value for '--format': 'html' is not one of 'text', 'json'."),
        (["walk", "one", "two"], "Got unexpected extra argument (two)"),
        (["--nothing-like-it"], "No such option '--nothing-like-it'."),
    ],
)
def test_a_command_that_cannot_be_followed_is_one_sentence_and_2(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli._run(words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == f"kiosk: {sentence.format(known=', '.join(finding.known_names()))}\n"


def test_a_guide_with_an_error_is_not_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    assert cli._run(["walk", str(path)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{path}:1:" in told.err
    assert told.err.endswith(f"kiosk: {path} cannot be opened until this is mended.\n")


def test_check_tells_every_problem_and_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    assert cli._run(["check", str(path)]) == 1
    shown = capsys.readouterr().out
    assert shown.count("error[") > 1
    assert shown.endswith(" problems.\n")
    assert cli._run(["check", "--format", "json", str(path)]) == 1
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == shown.count("error[")
    assert set(rows[0]) == {"path", "line", "column", "severity", "code", "message", "remedy"}


def test_check_ends_with_0_when_nothing_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(["check"]) == 0
    assert capsys.readouterr().out.count(": nothing is wrong.\n") == len(finding.known_names())
    assert cli._run(["check", "--format", "json"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_a_fault_of_ours_tells_its_kind_and_place_and_nothing_it_was_about(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: object) -> None:
        raise ValueError("a secret answer")

    monkeypatch.setattr(finding, "find", fails)
    assert cli._run(["check", "anything"]) == 1
    told = capsys.readouterr()
    assert told.err.startswith("kiosk: something went wrong inside the kiosk (ValueError at opening.py:")
    assert told.err.count("\n") == 1
    assert "secret" not in told.err + told.out


def test_ctrl_c_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(finding, "find", interrupted)
    assert cli._run(["check", "anything"]) == 130
    assert capsys.readouterr().err.strip() == "kiosk: stopped."


def test_a_file_that_cannot_be_reached_is_named_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(_: object) -> None:
        raise PermissionError(13, "Permission denied", "/closed")

    monkeypatch.setattr(finding, "find", refused)
    assert cli._run(["check", "anything"]) == 1
    assert capsys.readouterr().err == "kiosk: /closed: Permission denied.\n"


def test_a_reader_who_leaves_early_sees_no_traceback() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        run = subprocess.run(
            _command("check", "--help"),
            cwd=ROOT,
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(writing)
    assert run.stderr == ""
    assert run.returncode == 1


def test_every_command_of_the_contract_is_there_and_no_other() -> None:
    told = {name for name in cli.commands.list_commands(click.Context(cli.commands)) if name != cli._OPEN}
    authors = {"audit", "check", "graph", "new", "preview", "review", "schema"}
    assert told == {"walk", "summary", *authors, "settings", "doctor", "station-files"}


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.yaml"
    path.write_text("who: me\npace: short\ntoday: last_bus\nminutes: 3\n", encoding="utf-8")
    return path


def _summary(*words: str) -> list[str]:
    return ["summary", str(SMALL_GUIDE), *words]


@pytest.mark.parametrize("form", ["text", "markdown", "json", "note"])
def test_a_summary_is_written_in_the_format_that_was_asked_for(
    form: str, answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "page"
    assert cli._run(_summary("--answers", str(answers), "--format", form, "-o", str(output))) == 0
    assert capsys.readouterr().out == ""
    page = output.read_text(encoding="utf-8")
    assert "has not yet been checked by a doctor" in " ".join(page.split())
    if form == "json":
        json.loads(page)


def test_a_summary_for_a_record_holds_the_form_and_what_was_answered(
    answers: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli._run(_summary("--answers", str(answers), "--format", "fhir")) == 0
    bundle = json.loads(capsysbinary.readouterr().out)
    kinds = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
    assert (bundle["type"], kinds) == ("collection", ["Questionnaire", "QuestionnaireResponse"])
    assert bundle["entry"][1]["resource"]["item"]


def test_a_summary_is_a_pdf_unless_something_else_is_asked_for(answers: Path) -> None:
    run = subprocess.run(
        _command(*_summary("--answers", str(answers), "--paper", "letter", "--large-print")),
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert run.stdout.startswith(b"%PDF-")
    page = PdfReader(io.BytesIO(run.stdout)).pages[0]
    assert (page.mediabox.width, page.mediabox.height) == (612, 792)


def test_further_pages_are_printed_when_they_are_asked_for(
    answers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "page"
    asked = ("--answers", str(answers), "--format", "text", "--with", "comparison", "-o", str(output))
    assert cli._run(_summary(*asked)) == 0
    assert "THE OPTIONS SIDE BY SIDE" in output.read_text(encoding="utf-8").upper()
    assert cli._run(_summary("--answers", str(answers), "--with", "poem")) != 0
    told = capsys.readouterr().err
    assert "poem" in told
    assert "comparison" in told


def test_a_code_for_the_page_of_a_guide_without_a_codebook_tells_how_one_is_made(
    answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not (SMALL_GUIDE / FILE).exists()
    assert cli._run(_summary("--answers", str(answers), "--with", "carry_on")) == 2
    told = capsys.readouterr()
    assert told.out == ""
    guide = SMALL_GUIDE.relative_to(Path.cwd())
    assert told.err == (
        "kiosk: pages of this guide carry no code to carry on from, because it has no codebook that fits; "
        f"this command makes one fit, or says why not: kiosk check {guide} --update-codebook\n"
    )


@pytest.mark.parametrize("form", ["note", "fhir"])
@pytest.mark.parametrize("option", [("--with", "comparison"), ("--large-print",)])
def test_what_changes_a_page_is_not_taken_for_a_record(
    form: str, option: tuple[str, ...], answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli._run(_summary("--answers", str(answers), "--format", form, *option)) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == (
        f"kiosk: {option[0]} changes a page, and --format {form} makes what goes into a record; leave one of them "
        "out.\n"
    )


def test_a_persona_gives_the_same_summary_as_its_answers(answers: Path, tmp_path: Path) -> None:
    persona = tmp_path / "persona.yaml"
    indented = "".join(f"  {line}\n" for line in answers.read_text(encoding="utf-8").splitlines())
    persona.write_text(f"title: Somebody\nanswers:\n{indented}", encoding="utf-8")
    pages = []
    for path in (answers, persona):
        assert (
            cli._run(_summary("--answers", str(path), "--format", "text", "-o", str(tmp_path / "page"))) == 0
        )
        pages.append((tmp_path / "page").read_bytes())
    assert pages[0] == pages[1]


def test_a_summary_takes_a_persona_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "page.txt"
    assert cli._run(_summary("--answers", "with_time", "-o", str(output))) == 0
    assert output.read_text(encoding="utf-8")
    assert cli._run(_summary("--answers", "with_tim", "-o", str(output))) == 2
    assert capsys.readouterr().err == (
        "kiosk: the guide has no persona called with_tim; did you mean with_time?\n"
    )


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("who: me\nwhat: x\n", "{path}:2:1: the guide has no step called what."),
        ("who: nobody\n", "{path}:1:1: who has no such choice; it has me, with_help, helper."),
        ("who: [me, with_help]\n", "{path}:1:1: who takes one choice only."),
        ("who: {a: b}\n", "{path}:1:1: the answer to who is not written in the way this step takes."),
        ("answers:\n  lean: not_sure\n", "{path}:2:3: lean is not asked after the answers before it."),
    ],
)
def test_an_answer_that_cannot_be_used_is_told_with_its_place(
    written: str, sentence: str, answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers.write_text(written, encoding="utf-8")
    assert cli._run(_summary("--answers", str(answers), "--format", "text")) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err == f"kiosk: {sentence.format(path=answers)}\n"


@pytest.mark.parametrize("written", [None, "who: [me\n"])
def test_answers_that_cannot_be_read_are_told_like_a_guides_problems(
    written: str | None, answers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if written is None:
        answers.unlink()
    else:
        answers.write_text(written, encoding="utf-8")
    assert cli._run(_summary("--answers", str(answers))) == 1
    told = capsys.readouterr()
    assert "error[" in told.err
    assert told.err.endswith(f"kiosk: {answers} cannot be used until this is mended.\n")


def test_every_reason_of_the_walk_has_a_sentence() -> None:
    walk = ROOT / "kiosk" / "walk"
    said = "".join(
        (walk / name).read_text(encoding="utf-8") for name in ("fitting.py", "moves.py", "written.py")
    )
    reasons = set(re.findall(r'NotAnAnswer\([^"]*?"([a-z_]+)"\)', said))
    reasons |= set(re.findall(r'(?:return|else) (?:None if [^\n]* else )?"([a-z_]+)"', said))
    assert {"off_route", "shape", "too_many", "required"} <= reasons
    assert reasons <= set(phrases.MISFITS)


def test_a_walk_without_any_input_ends_with_the_page(answers: Path) -> None:
    run = subprocess.run(
        _command("walk", str(SMALL_GUIDE)),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    assert run.stdout.lstrip().startswith("Demonstration. Not for patients.\n")
    assert "has not yet been checked by a doctor" in " ".join(run.stdout.split())
    assert run.stderr == ""


def test_a_walk_puts_its_page_where_it_is_told_to(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    run = subprocess.run(
        _command("walk", str(SMALL_GUIDE), "--save-to", str(folder)),
        cwd=ROOT,
        input=b"1\n\xff\xfe\n",
        capture_output=True,
        check=True,
    )
    [page] = folder.iterdir()
    assert page.read_bytes().startswith(b"%PDF-")
    assert page.name.encode() in run.stdout


def test_the_kiosk_says_so_when_there_is_no_terminal() -> None:
    run = subprocess.run(
        _command(str(SMALL_GUIDE)),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert run.stdout == ""
    assert run.stderr.startswith("kiosk: ")
    assert run.stderr.count("\n") == 1


def test_review_makes_the_document_that_a_clinician_signs(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli._run(["review", str(SMALL_GUIDE)]) == 0
    said = capsysbinary.readouterr().out.decode()
    assert said.startswith("# For the reviewing clinician: Getting to your visits")
    assert "- [ ] options.bus, " in said
    output = tmp_path / "review.md"
    assert cli._run(["review", str(SMALL_GUIDE), "-o", str(output)]) == 0
    assert output.read_text(encoding="utf-8") == said


def test_review_of_a_guide_with_an_error_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, encoding="utf-8")
    assert cli._run(["review", str(path)]) == 1
    assert capsys.readouterr().err.endswith(f"kiosk: {path} cannot be opened until this is mended.\n")


def test_review_that_cannot_be_put_where_it_should_be_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "nowhere" / "review.md"
    assert cli._run(["review", str(SMALL_GUIDE), "-o", str(output)]) == 2
    assert capsys.readouterr().err == (
        f"kiosk: there is no folder called {output.parent} to put review.md into; make it first.\n"
    )
