"""What a visit may tell the parent, one line a message: that it lives, its print job's number, what staff decided.

Owns how a message is written and read. Must never carry an answer, and never trusts what it reads: a line that is no
message is dropped, and one without an end is cut.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

Name = Literal[
    "beat",
    "shown",
    "page_failed",
    "ended",
    "crash",
    "pin",
    "withdraw",
    "back",
    "leave",
    "job",
    "settled",
    "hold",
    "print_held",
    "wipe_held",
    "letters",
]

LONGEST: Final = 8192
"""Bytes of one message; a longer one is dropped."""
_KNOWN: Final = re.compile(
    r"(?:beat (?:-|\d{1,6}(?:\.\d{1,3})?)|shown|page_failed|leave"
    r"|ended (?:done|idle|staff)|pin (?:wrong|right)"
    r"|(?:job|settled) \d{1,3} \d{1,10}|hold (?:pdf|text) [a-z_]{1,20} \d{1,3}(?: \d{1,10})?|letters \d"
    r"|print_held \d{3} \d{1,3}|wipe_held \d{3}"
    r"|(?:withdraw|back) [a-z][a-z0-9_]{0,79}|crash [\x21-\x7e ]+)"
)
_BETWEEN_LINES: Final = " | "
_NOT_IN_A_REPORT: Final = re.compile(r"[^\x20-\x7e]")


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its name, and the one word or number it carries."""

    name: str
    value: str = ""

    @property
    def left(self) -> float | None:
        """For a beat: seconds until the visit must have ended by itself; None for no limit."""
        return None if self.value in ("-", "") else float(self.value)


def written(name: Name, value: str = "") -> bytes:
    """A message as bytes; what cannot stand in one line is left out of it."""
    told = _NOT_IN_A_REPORT.sub("?", value.replace("\n", _BETWEEN_LINES))
    return f"{name} {told}".strip().encode("ascii")[: LONGEST - 1] + b"\n"


class Reader:
    """Puts messages together from what comes out of a pipe."""

    def __init__(self) -> None:
        self._begun = b""
        self._too_long = False

    def read(self, data: bytes) -> list[Message]:
        """The messages that are whole by now."""
        *whole, self._begun = (self._begun + data).split(b"\n")
        found: list[Message] = []
        for line in whole:
            message = None if self._too_long else _message(line)
            self._too_long = False
            if message is not None:
                found.append(message)
        if len(self._begun) > LONGEST:
            self._begun, self._too_long = b"", True
        return found


def _message(line: bytes) -> Message | None:
    if len(line) > LONGEST:
        return None
    found = _KNOWN.fullmatch(line.decode("ascii", "replace"))
    if found is None:
        return None
    name, _, value = found[0].partition(" ")
    return Message(name, value)
