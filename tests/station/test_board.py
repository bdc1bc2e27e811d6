"""The board: the parent writes, visits read, and nobody else can."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.screens.host import Held
from kiosk.station.board import Board, Entry, read_board


def test_what_is_written_is_read_with_the_minutes_that_are_left_rounded_up() -> None:
    board = Board()
    assert read_board(board.reading, 0.0) == ()
    board.write([Entry("412", "held", "jam", 60.5, 1), Entry("100", "unsure", "too_long", 900.0)])
    assert read_board(board.reading, 0.0) == (
        Held("412", "held", "jam", 2, 1),
        Held("100", "unsure", "too_long", 15),
    )
    assert read_board(board.reading, 1000.0)[0].minutes == 0
    board.write([])
    assert read_board(board.reading, 0.0) == ()
    board.close()


def test_a_visit_cannot_write_on_it() -> None:
    board = Board()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.pwrite(board.reading, b"x", 0)
    assert Path(f"/proc/self/fd/{board.reading}").stat().st_mode & 0o777 == 0o400
    board.close()


def test_half_written_nothing_is_read_of_it() -> None:
    board = Board()
    board.write([Entry("412", "held", "jam", 60.0)])
    os.pwrite(board._memory, b"[7", 12)
    assert read_board(board.reading, 0.0) == ()
    board.close()
    assert read_board(-1, 0.0) == ()
