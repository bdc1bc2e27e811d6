"""What this very machine is asked: its terminal, its console's font and keys, its clock and who runs this."""

from __future__ import annotations

import ctypes
import fcntl
import os
import pty
import struct
import termios
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.station.doctor import this_machine as real
from kiosk.station.doctor.place import TerminalSeen
from kiosk.station.doctor.written import Unit

UTF8 = {"LANG": "C.UTF-8"}


@pytest.fixture
def terminal() -> Iterator[tuple[int, str]]:
    """A terminal of 91 columns and 27 rows."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 27, 91, 0, 0))
    yield theirs, os.ttyname(theirs)
    os.close(ours)
    os.close(theirs)


def _unit(**service: str) -> Unit:
    return Unit("kiosk.service", {("Service", key): value for key, value in service.items()}, enabled=True)


def test_the_kiosks_own_console_is_asked_where_it_can_be_reached(terminal: tuple[int, str]) -> None:
    _, path = terminal
    unit = _unit(TTYPath=path, ExecStart="/opt/kiosk/bin/kiosk", Environment="LANG=C.UTF-8 HOME=/x")
    seen = real._terminal({"TERM": "xterm-256color"}, unit)
    assert seen == TerminalSeen("linux", path, 91, 27, "UTF-8", None, None)


def test_one_that_cannot_be_reached_leaves_the_terminal_this_runs_on(
    terminal: tuple[int, str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _, path = terminal
    monkeypatch.setattr(os, "isatty", lambda asked: asked == 0)
    monkeypatch.setattr(os, "ttyname", lambda _: path)
    monkeypatch.setattr(real, "_asked", lambda *told: TerminalSeen(told[2], told[1]))
    unit = _unit(TTYPath=str(tmp_path / "none"), ExecStart="/opt/kiosk/bin/kiosk")
    assert real._terminal({"TERM": "screen"}, unit) == TerminalSeen("screen", path)
    assert real._terminal({"TERM": "screen"}, None) == TerminalSeen("screen", path)


def test_of_a_terminal_in_a_window_the_type_is_known() -> None:
    unit = _unit(
        ExecStart="/usr/bin/cage -d -- /usr/bin/foot -c x /opt/kiosk/bin/kiosk", Environment="LANG=C.UTF-8"
    )
    seen = real._terminal({"TERM": "xterm"}, unit)
    assert seen == TerminalSeen("foot", "/usr/bin/foot", encoding="UTF-8")


def test_without_any_terminal_nothing_is_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "isatty", lambda _: False)
    seen = real._terminal({}, None)
    assert (seen.path, seen.columns, seen.letters, seen.switches) == (None, 0, None, None)


@pytest.mark.parametrize(
    ("variables", "encoding"),
    [
        ({"LANG": "C.UTF-8"}, "UTF-8"),
        ({"LANG": "C.UTF-8", "LC_ALL": "de_DE.ISO8859-1@euro"}, "ISO8859-1"),
        ({"LANG": "C"}, None),
        ({}, None),
    ],
)
def test_the_encoding_of_a_service_is_in_its_variables(
    variables: dict[str, str], encoding: str | None
) -> None:
    assert real._encoding_of(variables) == encoding


def test_a_terminal_that_is_no_console_tells_neither_font_nor_keys(terminal: tuple[int, str]) -> None:
    assert real.letters_of(terminal[0]) is None
    assert real.leads_away(terminal[0]) is None


def test_a_consoles_font_is_read_from_its_map(monkeypatch: pytest.MonkeyPatch) -> None:
    def ioctl(handle: int, request: int, asked: bytearray, *_: object) -> int:
        assert request == 0x4B66
        room, address = struct.unpack("HP", asked)
        assert room == 65_535
        pairs = struct.pack("HHHH", ord("A"), 7, ord("●"), 9)
        ctypes.memmove(address, pairs, len(pairs))
        asked[:] = struct.pack("HP", 2, address)
        return 0

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    assert real.letters_of(0) == frozenset({ord("A"), ord("●")})


@pytest.mark.parametrize(
    ("keys", "away"),
    [
        ({(0, 59): 0x0100}, False),
        ({(4, 60): 0x0501}, True),
        ({(8, 106): 0x0211}, True),
        ({(0, 70): 0x0209}, False),
        ({(5, 60): 0x0501}, False),
    ],
    ids=["F1", "Ctrl-Alt-F2 leads to console 2", "Alt-Right leads to the next", "Scroll Lock", "in no map"],
)
def test_a_consoles_keys_are_looked_at_one_by_one(
    keys: dict[tuple[int, int], int], away: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ioctl(handle: int, request: int, asked: bytes) -> bytes:
        table, key, _ = struct.unpack("BBH", asked)
        nothing = 0x0200 if table in (0, 4, 8) else 0x027F
        return struct.pack("BBH", table, key, keys.get((table, key), nothing))

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    assert real.leads_away(0) is away


def test_what_the_service_sets_holds_but_for_what_is_named_here() -> None:
    unit = _unit(Environment="HOME=/var/lib/kiosk KIOSK_SETTINGS=/a KIOSK_MARKS=console LANG=C.UTF-8")
    here = {"HOME": "/root", "KIOSK_SETTINGS": "/b", "LANG": "C"}
    assert real._as_the_kiosk(here, unit) == {
        "HOME": "/var/lib/kiosk",
        "KIOSK_SETTINGS": "/b",
        "KIOSK_MARKS": "console",
        "LANG": "C",
    }
    assert real._as_the_kiosk(here, None) == here


def test_this_machine_is_told_as_it_is() -> None:
    place = real.this_machine({"HOME": "/nonexistent", **UTF8})
    assert place.root == Path("/")
    assert place.user.number == os.geteuid()
    assert os.getegid() in place.user.groups
    assert place.versions.textual is not None
    assert place.clock.kept in (True, False, None)
    assert place.clock.now.tzinfo is not None
    assert place.free(Path("/")) > 0
