"""`kiosk preview` as it is typed: what it refuses, in one sentence, before any screen opens."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.authors.preview import running
from kiosk.screens import environment, phrases
from tests.authors.preview.copied import SHIPPED


@pytest.fixture
def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "fit_to_start", lambda: None)


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    code = cli._run(["preview", *words])
    return code, capsys.readouterr().err.strip()


def test_without_a_terminal_it_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "fit_to_start", lambda: phrases.NO_TERMINAL_IN)
    assert refused(capsys, str(SHIPPED)) == (1, f"kiosk: {phrases.NO_TERMINAL_IN}")


@pytest.mark.usefixtures("on_a_terminal")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--at", "thigns"), "the guide has no step called thigns; did you mean things?"),
        (("--as", "with_tim"), "the guide has no persona called with_tim; did you mean with_time?"),
        (("--today", "tomorrow"), "tomorrow is no day; write it as 2026-11-21."),
        (
            ("--as", "in_a_hurry", "--at", "side_by_side"),
            "in_a_hurry does not come to side_by_side; leave out --as, and the preview makes up answers that do.",
        ),
    ],
)
def test_what_cannot_be_begun_is_one_sentence(
    words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(capsys, str(SHIPPED), *words) == (2, f"kiosk: {sentence}")


@pytest.mark.usefixtures("on_a_terminal")
def test_a_persona_that_is_not_written_as_it_has_to_be_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "anna.yaml"
    file.write_text("answers: {who: nobody}\n", encoding="utf-8")
    code, told = refused(capsys, str(SHIPPED), "--as", str(file))
    assert code == 1
    assert told == f"kiosk: {file}:1:11: who has no such choice; it has me, with_help, helper."


@pytest.mark.parametrize("package", ["dd", "watchfiles"])
def test_without_what_authors_install_it_says_what_to_install(
    package: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    assert refused(capsys, str(SHIPPED)) == (
        1,
        "kiosk: this command needs what authors install: pip install 'treatment-options-kiosk[authors]'.",
    )


@pytest.mark.usefixtures("on_a_terminal")
@pytest.mark.parametrize(
    ("report", "code", "told"),
    [
        ("", 0, ""),
        ("", 143, ""),
        (
            "builtins.KeyError\n  kiosk/walk/route.py:12\n  kiosk/layout/cards.py:3",
            1,
            "kiosk: the preview broke (kiosk/layout/cards.py:3). The guide's files were not touched.",
        ),
    ],
)
def test_it_ends_as_its_screens_did_and_says_where_they_broke(
    report: str, code: int, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def screens(*given: object) -> int:
        on_crash = given[-1]
        assert callable(on_crash)
        if report:
            on_crash(report)
        return code

    monkeypatch.setattr(environment, "scrub_environment", lambda: None)
    monkeypatch.setattr(running, "run", screens)
    assert refused(capsys, str(SHIPPED)) == (code, told)
