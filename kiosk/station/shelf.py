"""The pages kept for staff as the parent knows them: a number, what is true, until when. Never what stands on them.

Owns the numbers, what may be done with a page now, and what stands on the board.
"""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import Final

from kiosk.deliver.job import State
from kiosk.station.board import Board, Entry, Kept

MOST: Final = 20
"""So many pages are kept at one time; the next one is not."""
LINGER: Final = 600.0
"""Seconds for which staff still read of a page that it was printed."""
TIDY: Final = 10.0
"""Seconds beside the time for printing until a try to print is surely over."""
_CAN_BE_PRINTED: Final = frozenset[Kept]({"held", "not_printed", "unsure"})


class Shelf:
    """Which pages are kept. `seconds`: how long it may take to print one."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._entries: dict[str, Entry] = {}
        self._board = Board()

    @property
    def board(self) -> int:
        """The descriptor of the board that a visit inherits."""
        return self._board.reading

    def free_number(self) -> str:
        """A number under which nothing is kept, by chance; empty where there is no room for another page."""
        if len(self._entries) >= MOST:
            return ""
        return secrets.choice(
            [number for number in map(str, range(100, 1000)) if number not in self._entries]
        )

    def put(self, entry: Entry) -> None:
        """A page is kept from now on."""
        self._entries[entry.number] = entry

    def print(self, number: str) -> bool:
        """Staff want this page printed. Whether it may be; it then counts as printing at once, so only once.

        A sheet carries no number, so no two are printed at a time: nobody could tell whose is whose.
        """
        entry = self._entries.get(number)
        at_work = any(each.state == "printing" for each in self._entries.values())
        if entry is None or at_work or entry.state not in _CAN_BE_PRINTED:
            return False
        self._entries[number] = replace(entry, state="printing", why="waiting")
        return True

    def told(self, number: str, state: Kept, why: State, out: int) -> None:
        """What its porter says of it."""
        if number in self._entries:
            self._entries[number] = replace(self._entries[number], state=state, why=why, out=out)

    def take(self, number: str) -> bool:
        """It is kept no longer; whether it was."""
        return self._entries.pop(number, None) is not None

    def ended(self, number: str, at: float) -> bool:
        """The page itself is gone, with its porter. Whether it was printed; staff can still read that for a while."""
        entry = self._entries.get(number)
        if entry is None or entry.state != "printed":
            self._entries.pop(number, None)
            return False
        self._entries[number] = replace(entry, until=min(entry.until, at + LINGER))
        return True

    def over(self, at: float) -> tuple[str, ...]:
        """Take the pages whose time is over; one that is being printed is not taken from under the printer."""
        gone = tuple(number for number, entry in self._entries.items() if at >= self._end_of(entry))
        for number in gone:
            del self._entries[number]
        return gone

    def _end_of(self, entry: Entry) -> float:
        return entry.until + (self._seconds + TIDY if entry.state == "printing" else 0.0)

    def show(self) -> None:
        """Put on the board what is true now."""
        self._board.write(self._entries.values())
