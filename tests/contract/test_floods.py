"""Fifty megabytes sent to the terminal leave the kiosk as it was: it has not grown, and the next key counts."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from tests.contract.real_kiosk import Kiosk
from tests.contract.terminal import Terminal

PROBE = "tests/contract/sealed_probe.py"
SENT = 50_000_000
MOST_GROWTH = 8_000_000
"""Bytes. Textual's own caches of what it has drawn come to two or three million."""

FLOODS = {
    "keys": b"x",
    "arrows": b"\x1b[D",
    "touches": b"\x1b[<0;10;10M",
    "moves": b"\x1b[<35;10;10M",
    "junk": b"\x1b[99;99u",
    "no UTF-8": b"\xff\xfe",
    "words for the terminal": b"\x1b]0;" + b"1" * 5000,
    "a paste that never ends": b"\x1b[200~" + b"1\r" * 2000,
}


def grown(terminal: Terminal) -> int:
    """Bytes of memory the program has now."""
    pages = Path(f"/proc/{terminal.process.pid}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.parametrize("piece", FLOODS.values(), ids=FLOODS.keys())
def test_a_flood_leaves_nothing_behind(piece: bytes) -> None:
    with Terminal([PROBE, "sealed", os.devnull]) as terminal:
        terminal.wait_for(b"alive 0.")
        terminal.type(b"x")
        terminal.wait_for(b"alive 1.")
        before = grown(terminal)
        chunk = piece * (SENT // 100 // len(piece))
        for _ in range(100):
            terminal.type(chunk)
            terminal.output = terminal.output[-4096:]
        at_most = grown(terminal)
        time.sleep(1)  # hands off: a flood has ended when nothing comes
        terminal.read(0.1)
        terminal.output = b""
        terminal.type(b"x")
        terminal.wait_for(b"alive ")
        assert max(at_most, grown(terminal)) - before < MOST_GROWTH


def test_a_flood_leaves_the_real_kiosk_as_it_was(tmp_path: Path) -> None:
    kiosk = Kiosk(tmp_path)
    try:
        kiosk.shows_its_screen()
        visit, before = kiosk.visit, kiosk.memory()
        for _ in range(100):
            kiosk.terminal.type(b"q" * (SENT // 100))
            kiosk.terminal.output = kiosk.terminal.output[-4096:]
        assert kiosk.memory() - before < MOST_GROWTH
        time.sleep(1)
        kiosk.terminal.type(b"1")
        kiosk.terminal.wait_for(b"Who is answering?")
        assert kiosk.visit == visit
        assert kiosk.faults() == []
    finally:
        kiosk.close()
