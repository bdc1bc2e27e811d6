"""Whatever is sent to the real kiosk through a real terminal, it stays, shows its screen, and breaks no visit."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.screens import phrases
from tests.contract.real_kiosk import NEVER, WELCOME, Kiosk
from tests.contract.terminal import PATIENCE

FIRST, SECOND = b"Who is answering?", b"How long do you have?"
OPENS = 1.5
"""Seconds in which no press begins a visit that has just opened, and some more."""
ENDS = ("SIGTERM", "SIGHUP", "SIGINT")
IGNORED = ("SIGQUIT", "SIGTSTP", "SIGUSR1", "SIGUSR2")


def pressed(*forms: str) -> bytes:
    return "".join(forms).encode()


CODES = [*range(11, 16), *range(17, 22), *range(23, 27), 28, 29, *range(31, 35)]
INTRODUCE = "[O]PX^_"
"""After Escape these begin something longer."""
CASES = {
    "control keys": bytes(each for each in range(32) if each != 27) + b"\x7f",
    "function keys of xterm": pressed(
        *(f"\x1bO{each}" for each in "PQRS"),
        *(f"\x1b[{code}~" for code in CODES),
        *(f"\x1b[1;{by}{each}" for each in "PQRSABCDHF" for by in range(2, 9)),
        *(f"\x1b[{code};{by}~" for code in (2, 3, 5, 6, *CODES) for by in range(2, 9)),
    ),
    "function keys of linux": pressed(
        *(f"\x1b[[{each}" for each in "ABCDE"), "\x1b[25~\x1b[26~\x1b[28~\x1b[29~"
    ),
    "keys of a vt100": pressed(*(f"\x1bO{each}" for each in "PQRSABCDjklmnopqrstuvwxyM")),
    "alt and every key": pressed(
        *(f"\x1b{chr(each)}" for each in range(32, 127) if chr(each) not in INTRODUCE)
    ),
    "alt and [ : P": b"\x1b[:P",
    "one megabyte pasted": b"\x1b[200~" + b"1\r\x1b[A word " * 100_000 + b"\x1b[201~",
    "a paste that never ends": b"\x1b[200~1\r",
    "bytes that are no UTF-8": bytes(range(128, 256)) + b"\xed\xa0\x80\xe2\x82\xf8\x88\x80\x80\x80\xff\xfe",
    "junk after CSI": b"\x1b[99999999999u\x1b[1114112u\x1b[;:P\x1b[?1;2;3;4q\x1b[48;0;0;0;0t\x1b[<0;1;1M\x1b[<0;1;1m"
    b"\x1b[48;9999;9999;1;1t\x1b[?2048;1$y\x1b[?2026;9$y\x1b[99999;99999R\x1b[>0;276;0c\x1b["
    + b"1;" * 3000
    + b"z",
    "junk after OSC and DCS": b"\x1b]0;t\x07\x1b]52;c;MTIz\x1b\\\x1bP+q544e\x1b\\\x1b_"
    + b"1" * 9000
    + b"\x1b\\\x1b]1",
    "a mouse storm": b"\x1b[<35;10;10M\x1b[<0;3;3M\x1b[<32;4;4M\x1b[<64;9;9M\x1b[<65;9;9M\x1b[<0;3;3m" * 2000,
    "a mouse storm of the old kind": b"\x1b[M !!\x1b[M#!!\x1b[M@~~\x1b[M\x7f\xff\xff" * 2000,
    "a mouse out of range": b"\x1b[<0;999999;999999M\x1b[<0;500;1M\x1b[<0;0;0M\x1b[<0;-1;-1M\x1b[<99;2;2M\x1b[32;1;1M"
    * 100,
    "a flood": b"q\x1b[B7" * 200_000,
    "a scanner": b"4006381333931" * 7 + b"123456789\r",
}
TERMS = [
    (term, lang)
    for term in ("xterm-256color", "foot", "linux", "screen", "vt100")
    for lang in ("C", "C.UTF-8")
]


@pytest.fixture(scope="module", params=TERMS, ids=" ".join)
def kiosk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kiosk]:
    term, lang = request.param
    made = Kiosk(tmp_path_factory.mktemp("kiosk"), {"TERM": term, "LANG": lang})
    yield made
    made.close()


@pytest.mark.parametrize("data", CASES.values(), ids=CASES.keys())
def test_no_key_hurts(kiosk: Kiosk, data: bytes) -> None:
    visit = kiosk.visit
    kiosk.terminal.type(data)
    kiosk.shows_its_screen()
    assert kiosk.faults() == []
    assert kiosk.visit == visit


def test_a_window_too_small_says_so(kiosk: Kiosk) -> None:
    for columns, rows in ((1, 1), (500, 2), (2, 200), (1, 1), (0, 0), (80, 24)) * 5:
        kiosk.resize(columns, rows)
        kiosk.terminal.read(0.01)
    kiosk.terminal.output = b""
    kiosk.resize(40, 8)
    kiosk.terminal.wait_for(phrases.TOO_SMALL.encode())
    kiosk.shows_its_screen()
    assert kiosk.faults() == []


@pytest.fixture
def one(tmp_path: Path) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path)
    yield made
    made.close()


@pytest.fixture(scope="module")
def stalled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kiosk]:
    """A kiosk whose terminal stopped reading a while ago."""
    made = Kiosk(tmp_path_factory.mktemp("stalled"))
    for columns in range(60, 140):
        made.resize(columns, 40)  # each is a whole screen to paint, which nobody takes
        time.sleep(0.02)
    yield made
    made.close()


def test_keys_begun_with_escape_one_by_one(stalled: Kiosk, one: Kiosk) -> None:
    visit = one.visit
    for each in INTRODUCE + "\x1b":
        one.terminal.type(f"\x1b{each}".encode())
        time.sleep(0.12)  # as hands press them: what follows is another key
    for each in ("\x1b[", ":", "P"):
        one.terminal.type(each.encode())
        time.sleep(0.05)
    one.shows_its_screen()
    assert one.visit == visit


@pytest.mark.parametrize("name", IGNORED)
def test_signals_that_change_nothing(name: str, one: Kiosk) -> None:
    visit = one.visit
    os.kill(visit, getattr(signal, name))
    one.terminal.process.send_signal(getattr(signal, name))
    one.shows_its_screen()
    assert one.visit == visit


def test_a_visit_told_to_end_is_followed_by_the_next(one: Kiosk) -> None:
    for name in ENDS:
        visit = one.visit
        time.sleep(OPENS)
        one.terminal.type(b"1")
        one.terminal.wait_for(FIRST)
        one.terminal.output = b""
        os.kill(visit, getattr(signal, name))
        one.terminal.wait_for(WELCOME)
        assert one.visit != visit
        one.never(NEVER)
    # Staff see that somebody ended them; nothing of the kiosk's own broke.
    told = [line.rpartition(b"kiosk: ")[2] for line in one.faults()]
    assert told == [f"K-{getattr(signal, name)}".encode() for name in ENDS]


@pytest.mark.parametrize("name", ENDS)
def test_a_kiosk_told_to_end_gives_the_terminal_back(name: str, one: Kiosk) -> None:
    one.terminal.process.send_signal(getattr(signal, name))
    assert one.terminal.wait_for_end() == 128 + getattr(signal, name)
    assert one.terminal.modes() == one.terminal.modes_before
    one.never(NEVER)


def test_a_lost_terminal_ends_both(one: Kiosk) -> None:
    visit = one.visit
    one.terminal.hang_up()
    assert one.terminal.process.wait(PATIENCE) == 128 + signal.SIGHUP
    assert not Path(f"/proc/{visit}").exists()


def test_a_held_enter_answers_one_thing(one: Kiosk) -> None:
    time.sleep(OPENS)
    one.terminal.type(b"1")
    one.terminal.wait_for(FIRST)
    for held in (1, 80):
        time.sleep(1)  # the key before has been let go
        for _ in range(held):
            one.terminal.type(b"\r")
            time.sleep(0.03)
    one.shows_its_screen(b"chosen")
    assert FIRST in one.terminal.output
    assert SECOND not in one.terminal.output


def test_a_terminal_that_stops_reading_gets_a_fresh_visit(stalled: Kiosk) -> None:
    until = time.monotonic() + 2 * PATIENCE
    lines: list[bytes] = []
    while not any(b"S-0" in line for line in lines):
        assert time.monotonic() < until, lines
        time.sleep(0.1)
        lines += stalled.faults()
    stalled.terminal.output = b""
    stalled.terminal.wait_for(WELCOME)
    stalled.never(NEVER)
