"""What the screens need of the process they run in, looked at before Textual is imported.

Owns which environment variables are let through, whether this terminal can be used at all, and with which marks.
Must never import Textual: it reads its switches from the environment while it is imported.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, MutableMapping
from typing import Final

from kiosk.screens import phrases
from kiosk.screens.glyphs import KINDS, Glyphs

ALLOWED: Final = frozenset({"COLORTERM", "HOME", "LANG", "NO_COLOR", "PATH", "TERM", "TZ"})
ALLOWED_BEGINNINGS: Final = ("LC_", "KIOSK_")

SWITCHES: Final = {
    "TEXTUAL_ANIMATIONS": "none",
    "TEXTUAL_DISABLE_KITTY_KEY": "1",  # its parser ends the program on some broken sequences
    "TEXTUAL_SMOOTH_SCROLL": "0",
}


def scrub_environment(
    environ: MutableMapping[str, str] | None = None, keep: frozenset[str] = frozenset()
) -> None:
    """Drop every variable that is not allowed or in `keep`, and set Textual's switches.

    Textual can be told from outside to log each key, to type, to quit or to run other code; nothing of that
    may reach it. Call it before anything imports Textual: SealedApp refuses to start otherwise.
    """
    variables = os.environ if environ is None else environ
    for name in list(variables):
        if name not in ALLOWED and name not in keep and not name.startswith(ALLOWED_BEGINNINGS):
            del variables[name]
    variables.update(SWITCHES)


def glyphs_for(environ: Mapping[str, str], encoding: str | None) -> Glyphs:
    """Which marks a terminal of this encoding is drawn with: those KIOSK_MARKS names, else those it can show."""
    named = environ.get("KIOSK_MARKS", "").strip().lower()
    for kind in KINDS:
        if kind == named:
            return kind
    if not _is_utf8(encoding):
        return "ascii"
    return "console" if environ.get("TERM") == "linux" else "unicode"


def _is_utf8(encoding: str | None) -> bool:
    return (encoding or "").lower().replace("-", "").replace("_", "") == "utf8"


def fit_to_start() -> str | None:
    """One sentence that says why the screens cannot run here, or None when they can.

    Without a terminal on stdin the input loop spins; the screen itself is drawn on stderr.
    """
    keys, screen = sys.__stdin__, sys.__stderr__
    if keys is None or not keys.isatty():
        return phrases.NO_TERMINAL_IN
    if sys.__stdout__ is None or not sys.__stdout__.isatty():
        return phrases.NO_TERMINAL_OUT
    if screen is None or not screen.isatty():
        return phrases.NO_TERMINAL_ERR
    if not _is_utf8(screen.encoding):
        return phrases.NOT_UTF8
    return None
