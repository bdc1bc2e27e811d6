"""What the monkey presses: keys of every terminal, touches, pastes and junk, and now and then what leads on.

Owns the chances. The same random numbers and the same targets give the same presses.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

Place = Sequence[int]

SIZES = ((80, 24), (80, 24), (60, 18), (48, 14), (120, 40), (30, 8), (1, 1), (500, 2))

WALKED = [
    b"\r",
    b"\r",
    b"\r",
    b"\x1b[C",
    b"\x1b[C",
    b"\x1b[C",
    b"1",
    b"2",
    b"3",
    b"4",
    b"\x1b[B",
    b"\x1b[B",
    b" ",
]
LETTERS = [bytes([each]) for each in range(32, 127)]
CONTROLS = [bytes([each]) for each in (*range(27), *range(28, 32), 127)]
NAMED = [
    *(
        b"\x1b[" + each
        for each in (b"A", b"D", b"H", b"F", b"Z", b"2~", b"3~", b"5~", b"6~", b"E", b"[A", b"[E")
    ),
    *(b"\x1bO" + each for each in (b"A", b"B", b"C", b"D", b"P", b"Q", b"R", b"S", b"M", b"j")),
    *(
        b"\x1b[%d~" % each
        for each in (*range(11, 16), *range(17, 22), *range(23, 27), 28, 29, *range(31, 35))
    ),
    *(b"\x1b[1;%d%c" % (by, letter) for by in (2, 3, 5) for letter in b"ABCDHFPQRS"),
]
ALT = [b"\x1b" + each for each in LETTERS if each not in b"[O]PX^_"]
JUNK = [
    *(
        b"\xff",
        b"\xe2\x82",
        b"\xed\xa0\x80",
        b"\x1b[:P",
        b"\x1b[99999999999u",
        b"\x1b[;:P",
        b"\x1b[48;0;0;0;0t",
    ),
    *(
        b"\x1b]0;title\x07",
        b"\x1b]52;c;MTIz\x1b\\",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b[M !!",
        b"\x1b[<0;-1;-1M",
        b"\x1b[I",
    ),
    *(
        b"\x1b[O",
        b"\x1b[?2026;2$y",
        b"\x1b[?2048;1$y",
        b"\x1b[9;9R",
        b"\x1b[200~" + b"paste\r1 " * 9 + b"\x1b[201~",
    ),
    *(b"\x1b[200~" + b"x" * 6000 + b"\x1b[201~", "é中🙂\u202e\u200b".encode(), b"\x1b", b"\x1b["),
]
UNENDED = b"\x1b[200~"


class Hands:
    """Presses one thing after another."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self.size = (80, 24)
        self.ahead: Sequence[Place] = ()
        """Where to touch to answer or to go on."""
        self.aside: Sequence[Place] = ()
        """Where else something can be touched."""

    def piece(self, *, purposeful: bool) -> bytes:
        """One key, touch, paste or piece of junk; a purposeful one mostly leads on."""
        chance = self._random.random()
        if chance < (0.97 if purposeful else 0.2):
            return self._step(self._random.random())
        if chance < 0.5 and self.aside:
            return self._touch(*self._random.choice(self.aside))
        if chance < 0.55:
            return self._touch(self._random.randrange(self.size[0]), self._random.randrange(self.size[1]))
        if chance < 0.6:
            return self._mouse()
        if chance < 0.6002:
            return UNENDED
        kinds = ((0.75, LETTERS), (0.83, CONTROLS), (0.92, NAMED), (0.95, ALT), (1.0, JUNK))
        return self._random.choice(next(kind for most, kind in kinds if chance < most))

    def _step(self, chance: float) -> bytes:
        """Something that mostly leads on."""
        if chance < 0.5 and self.ahead:
            return self._touch(*self._random.choice(self.ahead))
        if chance < 0.53 and self.aside:
            return self._touch(*self._random.choice(self.aside))
        return self._random.choice(WALKED)

    @staticmethod
    def _touch(x: int, y: int) -> bytes:
        return b"\x1b[<0;%d;%dM\x1b[<0;%d;%dm" % (x + 1, y + 1, x + 1, y + 1)

    def _mouse(self) -> bytes:
        x, y = self._random.randint(-1, 600), self._random.randint(-1, 300)
        button = self._random.choice((0, 1, 2, 3, 32, 35, 64, 65, 128, 999))
        return b"\x1b[<%d;%d;%d%c" % (button, x, y, self._random.choice(b"Mm"))
