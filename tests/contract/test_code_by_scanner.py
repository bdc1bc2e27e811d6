"""A code that a keyboard-wedge scanner types into the real kiosk: it arrives whole, and nothing of it is left.

A scanner sends eighty to a hundred and twenty characters within a moment, then Enter, or both signs of a line's end.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.codes.symbols import grouped
from kiosk.layout.phrases import bringing as said
from kiosk.layout.phrases import visiting
from tests.contract import traces
from tests.contract.terminal import Terminal
from tests.screens.codes import PEOPLE, code

START = (
    "import os, sys; os.close(os.open(os.ttyname(0), os.O_RDWR)); "
    "sys.argv = ['kiosk', 'cervical_dystonia', '--save-to', sys.argv[1]]; "
    "from kiosk.cli import main; main()"
)
PERSON = max(PEOPLE, key=lambda each: len(code(each)))
LONGEST = grouped([each * 7 % 32 for each in range(80)])
"""No code is longer; it is none of ours."""
QUIET = 1.0
"""Seconds for which the hands are off, so that the kiosk listens again."""


@contextmanager
def kiosk(folder: Path, log: socket.socket) -> Iterator[Terminal]:
    with Terminal(["-c", START, str(folder)], {"KIOSK_LOG": str(folder / "log")}) as terminal:
        terminal.wait_for(said.HAVE_CODE.encode())
        time.sleep(QUIET)
        yield terminal
    log.close()


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    log.bind(str(tmp_path / "log"))
    log.setblocking(False)
    with kiosk(tmp_path, log) as started:
        yield started
        with pytest.raises(BlockingIOError):
            log.recv(8192)


def in_pieces(terminal: Terminal, typed: bytes) -> None:
    """As a scanner sends it: a character every half millisecond."""
    for each in typed:
        os.write(terminal.master, bytes((each,)))
        time.sleep(0.0005)


def test_a_scan_of_the_first_screen_leaves_nothing_and_the_next_one_counts_too(
    terminal: Terminal, tmp_path: Path
) -> None:
    scanned = code(PERSON)
    in_pieces(terminal, b"9781234567897-BOOK\r\n")
    time.sleep(QUIET)
    terminal.read(0.1)
    in_pieces(terminal, scanned.encode() + b"\r\n")
    terminal.wait_for(said.HERE.encode())
    groups = scanned.split("-")
    assert not traces.in_output(terminal.output, [scanned, *groups]), "it is not shown"
    time.sleep(QUIET)
    terminal.output = b""
    terminal.type(b"2")  # it is somebody else's
    terminal.wait_for(visiting.START.encode())
    assert not traces.in_output(terminal.output, [scanned, *groups])
    assert traces.files_with([tmp_path], [scanned, *groups]) == []
    assert traces.process_tells(terminal.process.pid, [scanned]) == []


def test_bursts_are_taken_whole_on_the_sheet(terminal: Terminal) -> None:
    terminal.type(b"k")
    terminal.wait_for(said.TYPE_CODE.encode())
    time.sleep(QUIET)
    terminal.type(LONGEST.encode() + b"\r")
    told = said.OTHER_GUIDE.format(groups=20).partition(".")[0]
    terminal.wait_for(told.encode())
    time.sleep(QUIET)
    terminal.type(b"\x7f" * len(LONGEST.replace("-", "")))
    time.sleep(QUIET)
    terminal.type(code(PERSON).encode() + b"\r\n")
    terminal.wait_for(said.HERE.encode())
