"""What can be wrong with the terminal, and what the doctor says of each."""

from __future__ import annotations

from kiosk.station.doctor import phrases
from tests.station.doctor.machines import Case, Machine
from tests.station.doctor.painting import both, having, nowhere, terminal, unit, written

ASK = phrases.ASK_ON_TERMINAL
NO_TTY = unit("TTYPath=/dev/tty1\n", "")
LETTERS = (
    "Open the kiosk and look for empty boxes; with any, set `KIOSK_MARKS=ascii` in the kiosk's environment."
)


def with_font(machine: Machine) -> None:
    """foot, and a font for it."""
    terminal(name="foot", letters=None, path="/dev/pts/0")(machine)
    machine.write("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", "")


SCREEN = (
    Case("terminal", nowhere, "note", "This was run on no terminal, so the kiosk's own cannot be told.", ASK),
    Case(
        "terminal",
        terminal(name="dumb"),
        "bad",
        'TERM is "dumb", which names no terminal that can show the kiosk.',
    ),
    Case(
        "terminal", terminal(name=""), "bad", 'TERM is "", which names no terminal that can show the kiosk.'
    ),
    Case(
        "terminal",
        terminal(name="vt52"),
        "note",
        "/dev/tty1 is of the type vt52, with which the kiosk has not been tried.",
    ),
    Case(
        "terminal",
        terminal(path="/dev/pts/3", name="xterm-256color"),
        "note",
        "The kiosk's own terminal is /dev/tty1; the answers here are those of /dev/pts/3.",
        ASK,
    ),
    Case(
        "size",
        terminal(columns=47),
        "bad",
        "The terminal has 47 columns and 25 rows, and the kiosk needs 48 and 14.",
    ),
    Case(
        "size",
        terminal(rows=13),
        "bad",
        "The terminal has 80 columns and 13 rows, and the kiosk needs 48 and 14.",
    ),
    Case(
        "size",
        terminal(columns=48, rows=14),
        "good",
        "The terminal has 48 columns and 14 rows; 48 and 14 are enough.",
        "",
    ),
    Case(
        "size",
        nowhere,
        "note",
        "The terminal does not tell its size, or there is none to ask.",
        phrases.LOOK_AT_KIOSK,
    ),
    Case(
        "colours",
        having(settings='[screen]\ncolours = "calm"\n'),
        "bad",
        "The settings want calm colours, which the Linux console rounds to others that are hard to read.",
    ),
    Case(
        "colours",
        having(environ={"NO_COLOR": "1"}),
        "note",
        "NO_COLOR is set, so there are no colours; what is chosen is still told by marks and words.",
        "Take NO_COLOR out of the kiosk's environment, unless it is meant.",
    ),
    Case(
        "colours",
        terminal(name="vt52"),
        "note",
        "Nobody here knows the colours of a terminal of the type vt52.",
    ),
    Case("colours", nowhere, "note", "There is no terminal to ask for its colours.", ASK),
    Case(
        "glyphs",
        terminal(letters=frozenset(map(ord, "█░▒─━│┃═┌┐└┘┗┛←→↑↓▲▼▶◀■·"))),
        "bad",
        "The console's font lacks marks the kiosk draws: ●.",
    ),
    Case(
        "glyphs",
        terminal(encoding="ascii"),
        "good",
        "Marks are drawn as plain letters, which every terminal has.",
        "",
    ),
    Case(
        "glyphs",
        both(NO_TTY, terminal(letters=None, name="xterm-256color")),
        "note",
        "A terminal of the type xterm-256color does not tell which marks it can show.",
        LETTERS,
    ),
    Case("glyphs", nowhere, "note", "There is no terminal to ask for its letters.", ASK),
    Case(
        "glyphs",
        terminal(letters=None, name="foot"),
        "bad",
        "foot is the terminal, and no font was found here that is known to have every mark.",
        "Run `apt install fonts-dejavu-core`.",
    ),
    Case(
        "glyphs",
        with_font,
        "good",
        "foot draws lines by itself, and DejaVuSansMono.ttf has the other marks.",
        "",
    ),
    Case(
        "utf8",
        terminal(encoding="iso8859-1"),
        "bad",
        "The screen would be written in iso8859-1, and not in UTF-8.",
    ),
    Case(
        "utf8",
        written("/sys/module/vt/parameters/default_utf8", "0\n"),
        "bad",
        "The kernel's consoles do not read UTF-8.",
        "Take `vt.default_utf8=0` out of the kernel's command line, or run `unicode_start` before the kiosk.",
    ),
    Case(
        "utf8",
        terminal(encoding=None),
        "note",
        "It cannot be told from here in which encoding the kiosk writes its screen.",
        ASK,
    ),
)
