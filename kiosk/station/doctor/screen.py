"""The terminal: its type, size, colours, letters and encoding.

Owns every look at whether the kiosk can be seen on it. Must never ask anything of a terminal itself: what it told
stands in the Place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.layout.size import LEAST
from kiosk.listing import NAMES, listed
from kiosk.screens.environment import glyphs_for
from kiosk.screens.glyphs import marks
from kiosk.station.doctor import phrases
from kiosk.station.doctor.place import Place
from kiosk.station.doctor.telling import Told, bad, good, note
from kiosk.station.doctor.written import unit_of

CONSOLE: Final = "linux"
WINDOWS: Final = frozenset({"foot", "foot-extra"})
_DRAWN_BY_OTHERS: Final = frozenset(
    {
        "alacritty",
        "konsole-256color",
        "screen",
        "screen-256color",
        "tmux",
        "tmux-256color",
        "vte-256color",
        "xterm",
        "xterm-256color",
        "xterm-kitty",
    }
)
KNOWN: Final = frozenset({CONSOLE}) | WINDOWS | _DRAWN_BY_OTHERS
"""Types of terminal whose keys and screen are understood."""
NONE: Final = frozenset({"", "dumb", "unknown"})
FONTS: Final = ("/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu", "/usr/share/fonts/TTF")
FONT: Final = "DejaVuSansMono.ttf"


def kind(place: Place) -> Iterator[Told]:
    """The type of the terminal, and whether it is one at all."""
    name, unit = place.terminal.name, unit_of(place)
    own = unit.service("TTYPath") if unit and not unit.on_a_compositor else ""
    if own and place.terminal.path not in (None, own):
        yield note(phrases.OTHER_TERMINAL.format(path=place.terminal.path, own=own), phrases.ASK_ON_TERMINAL)
    if place.terminal.path is None:
        yield note(phrases.ON_NO_TERMINAL, phrases.ASK_ON_TERMINAL)
    elif name in NONE:
        yield bad(phrases.TERMINAL_IS_NONE.format(name=name))
    elif name not in KNOWN:
        yield note(phrases.TERMINAL_UNKNOWN.format(name=name, path=place.terminal.path))
    else:
        yield good(phrases.TERMINAL_KNOWN.format(name=name, path=place.terminal.path))


def size(place: Place) -> Iterator[Told]:
    """Whether everything can be shown on the screen."""
    seen = place.terminal
    columns, rows = LEAST["tiny"]
    slots = {"columns": seen.columns, "rows": seen.rows, "least_columns": columns, "least_rows": rows}
    if not seen.columns or not seen.rows:
        yield note(phrases.NO_SIZE, phrases.LOOK_AT_KIOSK)
    elif seen.columns < columns or seen.rows < rows:
        yield bad(phrases.TOO_SMALL.format(**slots))
    else:
        yield good(phrases.LARGE_ENOUGH.format(**slots))


def colours(place: Place) -> Iterator[Told]:
    """Whether the colours that are set can be seen on it."""
    name, wanted = place.terminal.name, place.settings.screen.colours
    if place.terminal.path is None:
        yield note(phrases.NO_COLOURS_TOLD, phrases.ASK_ON_TERMINAL)
    elif name == CONSOLE and wanted == "calm":
        yield bad(phrases.COLOURS_ROUNDED)
    elif place.environ.get("NO_COLOR"):
        yield note(phrases.COLOURS_OFF, phrases.TURN_COLOURS_ON)
    elif name == CONSOLE or name in KNOWN or place.environ.get("COLORTERM") in ("truecolor", "24bit"):
        yield good(phrases.COLOURS.format(name=name))
    else:
        yield note(phrases.COLOURS_UNKNOWN.format(name=name))


def letters(place: Place) -> Iterator[Told]:
    """Whether every mark that is drawn can be seen."""
    seen, name = place.terminal, place.terminal.name
    kind = glyphs_for({**place.environ, "TERM": name}, seen.encoding)
    if seen.path is None:
        yield note(phrases.NO_LETTERS_TOLD, phrases.ASK_ON_TERMINAL)
    elif kind == "ascii":
        yield good(phrases.LETTERS_PLAIN)
    elif seen.letters is not None:
        missing = sorted(mark for mark in marks(kind) if ord(mark) not in seen.letters)
        if missing:
            yield bad(phrases.LETTERS_MISSING.format(marks=listed(missing, NAMES)))
        else:
            yield good(phrases.LETTERS_THERE)
    elif name in WINDOWS and _has_font(place):
        yield good(phrases.LETTERS_BY_FONT.format(font=FONT))
    elif name in WINDOWS:
        yield bad(phrases.LETTERS_NO_FONT, phrases.INSTALL_FONT)
    else:
        yield note(phrases.LETTERS_UNKNOWN.format(name=name), phrases.LOOK_AT_LETTERS)


def _has_font(place: Place) -> bool:
    return any(FONT in (place.names(folder) or ()) for folder in FONTS)


def utf8(place: Place) -> Iterator[Told]:
    """Whether the screen is written in UTF-8, and read so by the console."""
    encoding = place.terminal.encoding or ""
    if not encoding:
        yield note(phrases.NO_ENCODING_TOLD, phrases.ASK_ON_TERMINAL)
    elif encoding.lower().replace("-", "").replace("_", "") != "utf8":
        yield bad(phrases.NOT_UTF8.format(encoding=encoding))
    elif place.terminal.name == CONSOLE and _console_is_not(place):
        yield bad(phrases.CONSOLE_NOT_UTF8, phrases.MAKE_CONSOLE_UTF8)
    else:
        yield good(phrases.UTF8)


def _console_is_not(place: Place) -> bool:
    return (place.text("/sys/module/vt/parameters/default_utf8") or "1").strip() in ("0", "N")
