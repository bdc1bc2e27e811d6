"""What is let through to the screens, and when they refuse to start."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from kiosk.screens import phrases
from kiosk.screens.environment import fit_to_start, scrub_environment


def test_only_what_is_allowed_stays() -> None:
    environ = {
        "TERM": "foot",
        "LC_ALL": "C",
        "KIOSK_GUIDES": "x",
        "TEXTUAL_LOG": "keys.log",
        "TEXTUAL": "debug",
        "TEXTUAL_DISABLE_KITTY_KEY": "0",
        "COLUMNS": "300",
        "LD_PRELOAD": "x",
        "CUPS_SERVER": "here",
        "PYTHONASYNCIODEBUG": "1",
    }
    scrub_environment(environ, keep=frozenset({"CUPS_SERVER"}))
    assert environ == {
        "TERM": "foot",
        "LC_ALL": "C",
        "KIOSK_GUIDES": "x",
        "CUPS_SERVER": "here",
        "TEXTUAL_ANIMATIONS": "none",
        "TEXTUAL_DISABLE_KITTY_KEY": "1",
        "TEXTUAL_SMOOTH_SCROLL": "0",
    }


def test_looking_at_the_environment_does_not_import_textual() -> None:
    code = (
        "import sys, kiosk.screens.environment; sys.exit('textual' in sys.modules or 'rich' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


class Stream(io.StringIO):
    def __init__(self, tty: bool, encoding: str) -> None:
        super().__init__()
        self.tty, self.named = tty, encoding

    def isatty(self) -> bool:
        return self.tty

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self.named


@pytest.mark.parametrize(
    ("ttys", "encoding", "said"),
    [
        ((True, True, True), "utf-8", None),
        ((True, True, True), "UTF8", None),
        ((False, True, True), "utf-8", phrases.NO_TERMINAL_IN),
        ((True, False, True), "utf-8", phrases.NO_TERMINAL_OUT),
        ((True, True, False), "utf-8", phrases.NO_TERMINAL_ERR),
        ((True, True, True), "latin-1", phrases.NOT_UTF8),
        ((True, True, True), "ascii", phrases.NOT_UTF8),
    ],
)
def test_fit_to_start(
    ttys: tuple[bool, bool, bool], encoding: str, said: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, tty in zip(("__stdin__", "__stdout__", "__stderr__"), ttys, strict=True):
        monkeypatch.setattr(sys, name, Stream(tty, encoding))
    assert fit_to_start() == said


def test_without_any_streams_it_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("__stdin__", "__stdout__", "__stderr__"):
        monkeypatch.setattr(sys, name, None)
    assert fit_to_start() == phrases.NO_TERMINAL_IN
