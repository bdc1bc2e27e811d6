"""Which sizes of letters are offered where, and that changing them never keeps anybody waiting."""

from __future__ import annotations

import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.station import letters
from kiosk.station.letters import Letters, letters_here

SETFONT = """#!/bin/sh
# The console: the font of the last command decides its size.
while [ $# -gt 0 ]; do case "$1" in
    -C) shift ;;
    -O) cat {folder}/psf > "$2"; exit 0 ;;
    -d) grep -qx double {folder}/takes && cp {folder}/double {folder}/size; exit 0 ;;
    /proc/self/fd/*) cmp -s "$1" {folder}/psf && cp {folder}/usual {folder}/size; exit 0 ;;
    *) grep -qx "$1" {folder}/takes || exit 65; cp "{folder}/$1" {folder}/size ;;
esac; shift; done
"""
WLR_RANDR = """#!/bin/sh
# A compositor: the scale of the last command decides the size.
[ -n "$WAYLAND_DISPLAY" ] && [ "$XDG_RUNTIME_DIR" = /run/here ] && [ -z "$SECRET" ] || exit 3
[ $# -eq 0 ] && {{ cat {folder}/outputs; exit 0; }}
grep -q . {folder}/outputs || exit 1
echo "$@" >> {folder}/told
while [ "$1" != --scale ]; do shift; done
awk -v s="$2" '{{ print int($1 / s), int($2 / s) }}' {folder}/usual > {folder}/size
"""
ONE = 'HDMI-A-1 "Maker, Kind 1"\n  Enabled: yes\n  Modes:\n    1280x720 px\n  Scale: 1.000000\n'
OFF = 'DP-1 "Another"\n  Enabled: no\n  Scale: 1.000000\n'


class Machine:
    """A terminal whose size is what a file says, and programs that change it."""

    def __init__(self, folder: Path, columns: int, rows: int) -> None:
        self.folder = folder
        for name in ("size", "usual"):
            self.write(name, f"{columns} {rows}")
        self.write("takes", "")
        self.path = f"{folder}:/usr/bin:/bin"

    def write(self, name: str, words: str) -> None:
        (self.folder / name).write_text(words, encoding="utf-8")

    def program(self, name: str, words: str) -> None:
        self.write(name, words.format(folder=self.folder))
        (self.folder / name).chmod(0o755)

    def size(self) -> tuple[int, int]:
        # A file that is being written is empty for a moment.
        while not (told := (self.folder / "size").read_text().split()):
            pass
        return int(told[0]), int(told[1])

    def comes_to(self, columns: int, rows: int) -> None:
        until = time.monotonic() + 10
        while self.size() != (columns, rows):
            assert time.monotonic() < until, self.size()
            time.sleep(0.01)


@pytest.fixture(autouse=True)
def _in_no_hurry(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(letters, "_SEEN_WITHIN", 0.1)
    monkeypatch.setattr(letters, "_AT_ONCE", 0.1)
    monkeypatch.setattr(letters, "_AT_REST", 0.01)
    started = []
    start = Letters._started

    def kept(found: Letters, size: int) -> subprocess.Popen[bytes]:
        started.append(start(found, size))
        return started[-1]

    monkeypatch.setattr(Letters, "_started", kept)
    yield
    for each in started:
        each.wait(10)


@pytest.fixture
def console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Machine]:
    """A Linux console of so many columns and rows, with letters 16 dots high."""
    monkeypatch.setattr(letters, "_is_console", lambda keys: True)

    def made(columns: int, rows: int, *, takes: str, height: int = 16) -> Machine:
        machine = Machine(tmp_path, columns, rows)
        machine.program("setfont", SETFONT)
        machine.write("takes", takes)
        head = struct.pack("<8I", 0x864AB572, 0, 32, 1, 512, 2 * height, height, height // 2)
        (tmp_path / "psf").write_bytes(head + b"\0" * 64)
        machine.write("double", f"{columns // 2} {rows // 2}")
        for name, its_height in (("24x12", 24), ("28x14", 28), ("32x16", 32)):
            machine.write(
                f"Uni2-TerminusBold{name}", f"{columns * height // its_height} {rows * height // its_height}"
            )
        return machine

    return made


@pytest.fixture
def foot(tmp_path: Path) -> Callable[[int, int, str], Machine]:
    """foot of so many columns and rows under a compositor that says this of its screens."""

    def made(columns: int, rows: int, outputs: str) -> Machine:
        machine = Machine(tmp_path, columns, rows)
        machine.program("wlr-randr", WLR_RANDR)
        machine.write("outputs", outputs)
        return machine

    return made


def on_console(machine: Machine) -> Letters:
    return letters_here({"TERM": "linux", "PATH": machine.path}, machine.size)


def in_foot(machine: Machine, term: str = "foot") -> Letters:
    environ = {
        "TERM": term,
        "PATH": machine.path,
        "WAYLAND_DISPLAY": "wayland-0",
        "XDG_RUNTIME_DIR": "/run/here",
        "SECRET": "an answer",
    }
    return letters_here(environ, machine.size)


def test_a_console_that_takes_larger_fonts_shows_them_one_after_another(
    console: Callable[..., Machine],
) -> None:
    machine = console(160, 45, takes="double\nUni2-TerminusBold24x12\nUni2-TerminusBold28x14")
    found = on_console(machine)
    assert found.sizes == 3  # 28 dots are no step above 24
    assert machine.size() == (160, 45)
    for size, columns, rows in ((1, 106, 30), (2, 80, 22), (0, 160, 45)):
        found.set(size)
        machine.comes_to(columns, rows)


def test_twice_the_usual_letters_are_enough(console: Callable[..., Machine]) -> None:
    found = on_console(machine := console(100, 37, takes="double"))
    assert found.sizes == 2
    found.set(1)
    machine.comes_to(50, 18)


@pytest.mark.parametrize(
    ("columns", "rows", "takes"),
    [
        (100, 37, ""),  # a console that takes no font
        (80, 25, "double\nUni2-TerminusBold28x14"),  # nothing larger fits
    ],
)
def test_a_console_that_shows_nothing_larger_offers_nothing(
    console: Callable[..., Machine], columns: int, rows: int, takes: str
) -> None:
    machine = console(columns, rows, takes=takes)
    assert on_console(machine).sizes == 1
    assert machine.size() == (columns, rows)


def test_a_console_without_a_font_of_its_own_offers_nothing(console: Callable[..., Machine]) -> None:
    assert on_console(console(160, 45, takes="double", height=0)).sizes == 1


def test_a_terminal_that_only_says_it_is_the_console_offers_nothing(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 160, 45)
    machine.program("setfont", "#!/bin/sh\ntouch {folder}/asked\n")
    with (tmp_path / "size").open() as no_console:
        found = letters_here({"TERM": "linux", "PATH": machine.path}, machine.size, no_console.fileno())
    assert found.sizes == 1
    assert not (tmp_path / "asked").exists()


@pytest.mark.parametrize("term", ["foot", "foot-extra"])
def test_foot_grows_to_the_sizes_everything_is_drawn_for(
    foot: Callable[[int, int, str], Machine], term: str
) -> None:
    machine = foot(87, 25, ONE + OFF)
    found = in_foot(machine, term)
    assert found.sizes == 3
    for size, columns, rows in ((1, 66, 19), (2, 52, 15), (0, 87, 25)):
        found.set(size)
        machine.comes_to(columns, rows)
    assert "DP-1" not in (machine.folder / "told").read_text()


def test_letters_that_are_as_large_as_they_can_be_are_not_offered_larger(
    foot: Callable[[int, int, str], Machine],
) -> None:
    assert in_foot(foot(52, 15, ONE)).sizes == 1


@pytest.mark.parametrize("outputs", ["", OFF + OFF.replace("DP-1", "DP-2"), "nothing that is known"])
def test_a_compositor_that_changes_no_scale_offers_nothing(
    foot: Callable[[int, int, str], Machine], outputs: str
) -> None:
    machine = foot(87, 25, outputs)
    if outputs:
        machine.program("wlr-randr", "#!/bin/sh\n[ $# -gt 0 ] && exit 1\ncat {folder}/outputs\n")
    assert in_foot(machine).sizes == 1


def test_a_terminal_that_stays_as_it_is_offers_nothing(foot: Callable[[int, int, str], Machine]) -> None:
    machine = foot(87, 25, ONE)
    machine.program("wlr-randr", "#!/bin/sh\n[ $# -gt 0 ] || cat {folder}/outputs\n")
    assert in_foot(machine).sizes == 1


@pytest.mark.parametrize("term", ["xterm-256color", "tmux-256color", "linux"])
def test_elsewhere_nothing_is_offered_and_nothing_is_asked(
    foot: Callable[[int, int, str], Machine], term: str
) -> None:
    machine = foot(87, 25, ONE)
    machine.program("wlr-randr", "#!/bin/sh\ntouch {folder}/asked\n")
    assert in_foot(machine, term).sizes == 1
    assert not (machine.folder / "asked").exists()


def test_without_the_programs_nothing_is_offered(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 87, 25)
    machine.path = str(tmp_path)
    assert in_foot(machine).sizes == 1


def test_a_program_that_hangs_keeps_nobody_waiting_and_brings_its_size_never(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 87, 25)
    machine.program("hangs", "#!/bin/sh\necho $$ > {folder}/pid\nexec sleep 1000\n")
    machine.program("works", "#!/bin/sh\necho 1 1 > {folder}/size\n")
    found = Letters(
        ([f"{tmp_path}/works"], [f"{tmp_path}/hangs"], [f"{tmp_path}/none"]), {"PATH": machine.path}
    )
    found.set(1)
    hanging = found._running[0]
    assert hanging.poll() is None
    found.set(0)
    machine.comes_to(1, 1)
    assert hanging.wait(10) < 0
    found.set(2)  # there is no such program
    found.set(7)  # nor such a size
    assert found.sizes == 3


def test_the_usual_size_is_not_asked_for_again(tmp_path: Path) -> None:
    found = Letters((["false"], ["false"]), {"PATH": "/usr/bin:/bin"})
    found.set(0)
    assert not found._running


def test_at_the_end_the_usual_size_is_there_before_the_kiosk_has_gone(tmp_path: Path) -> None:
    machine = Machine(tmp_path, 87, 25)
    machine.program("slow", "#!/bin/sh\nsleep 0.2\necho 1 1 > {folder}/size\n")
    found = Letters(([f"{tmp_path}/slow"], ["true"]), {"PATH": machine.path})
    found.set(1)
    found.end()
    assert machine.size() == (1, 1)


def test_a_program_that_hangs_at_the_end_does_not_keep_the_kiosk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters, "_AT_THE_END", 0.05)
    found = Letters((["sleep", "1000"], ["true"]), {"PATH": "/usr/bin:/bin"})
    found.set(1)
    found.end()
    hanging = found._running[-1]
    assert hanging.poll() is None
    hanging.kill()
