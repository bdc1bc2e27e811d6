"""The staff's PIN: how it is kept, how one is looked at, and how long to wait after wrong ones.

Owns all that is known of the PIN. Must never keep the digits, let a broken text stop the kiosk, or look at a
clock: the time is given.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

LEAST, MOST = 6, 12
"""A PIN has so many digits."""
TRIES: Final = 5
"""So many wrong PINs before the first pause."""
FIRST_PAUSE, LONGEST_PAUSE = 30.0, 3600.0
"""Seconds; each pause is twice the one before."""

# 32 MiB and about 70 ms on a small machine; the memory is the session's and goes with it.
_N, _R, _P = 2**15, 8, 1
_SALT, _HASH = 16, 32
_MOST_MEMORY: Final = 64 * 1024 * 1024
_NAME: Final = "scrypt"


@dataclass(frozen=True, slots=True)
class _Kept:
    """The pieces of a kept PIN, in numbers that this machine can bear."""

    n: int
    r: int
    p: int
    salt: bytes
    digest: bytes


def is_good_pin(pin: str) -> bool:
    """Whether a PIN may be set: digits enough, not all the same, and not in a row such as 123456."""
    if not (pin.isascii() and pin.isdecimal() and LEAST <= len(pin) <= MOST):
        return False
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return not (len(steps) == 1 and steps <= {0, 1, 9})


def kept_pin(pin: str, salt: bytes | None = None) -> str:
    """The PIN as the file of settings keeps it: `scrypt$n$r$p$salt$hash`, the last two in base64."""
    salted = secrets.token_bytes(_SALT) if salt is None else salt
    digest = _digest(pin, _Kept(_N, _R, _P, salted, bytes(_HASH)))
    return f"{_NAME}${_N}${_R}${_P}${_written(salted)}${_written(digest)}"


def is_kept_pin(text: str) -> bool:
    """Whether a text is one that `kept_pin` could have written, and within what this machine can bear."""
    return _read(text) is not None


def fits(pin: str, text: str) -> bool:
    """Whether this is the PIN that was kept as this text. A text that is none fits no PIN; never raises."""
    kept = _read(text)
    if kept is None:
        return False
    try:
        return hmac.compare_digest(_digest(pin, kept), kept.digest)
    except (ValueError, MemoryError, UnicodeError):
        return False


def _digest(pin: str, kept: _Kept) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=kept.salt,
        n=kept.n,
        r=kept.r,
        p=kept.p,
        maxmem=_MOST_MEMORY + 1024 * 1024,
        dklen=len(kept.digest),
    )


def _written(some: bytes) -> str:
    return base64.b64encode(some).decode()


def _read(text: str) -> _Kept | None:
    """The pieces of a kept PIN; None where it is none."""
    pieces = text.split("$")
    if len(pieces) != 6 or pieces[0] != _NAME:
        return None
    if not all(each.isascii() and each.isdecimal() and len(each) <= 7 for each in pieces[1:4]):
        return None
    n, r, p = (int(each) for each in pieces[1:4])
    try:
        salt, digest = (base64.b64decode(each, validate=True) for each in pieces[4:])
    except (binascii.Error, ValueError):
        return None
    strong = n >= 2**14 and n & (n - 1) == 0 and r == _R and 1 <= p <= 4 and 128 * n * r <= _MOST_MEMORY
    whole = len(salt) == _SALT and len(digest) == _HASH
    return _Kept(n, r, p, salt, digest) if strong and whole else None


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs in a row, over all sessions, and until when no other is looked at.

    Times are of any clock that never goes back, in seconds.
    """

    wrong_ones: int = 0
    until: float = 0.0

    def wrong(self, now: float) -> Tries:
        """After one more wrong PIN: the fifth brings a pause, and each further one a pause twice as long."""
        count = self.wrong_ones + 1
        if count < TRIES:
            return Tries(count, self.until)
        # The pause has long been as long as it may be before the doubling could grow without end.
        pause = min(FIRST_PAUSE * 2 ** min(count - TRIES, 10), LONGEST_PAUSE)
        return Tries(count, max(self.until, now + pause))

    def right(self) -> Tries:
        """After the right PIN: as if none had been wrong."""
        return Tries()

    def pause_left(self, now: float) -> float:
        """Seconds before a PIN is looked at again; 0: now."""
        return max(0.0, self.until - now)

    @property
    def left(self) -> int:
        """Wrong PINs before the next pause, that one included."""
        return max(1, TRIES - self.wrong_ones)
