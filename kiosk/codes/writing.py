"""A code as it is written: its head, the answers in it, and the check of the whole.

Owns where in a code what stands. Must never know a session: it takes and gives answers by the number of their slot.

First comes the edition of the guide's codebook: a symbol, or two or three for a high number. Then come the mark of the
guide and its numbers (three symbols), which is a check of the whole too, and a number that all answers are packed into,
with so many noughts before it that the last group is full. The number is started from the fingerprint of the guide's
text, which is what is left of it once all answers are unpacked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kiosk.codes.packing import Choosing, Packing, Unpacking
from kiosk.codes.states import Answers, put_through
from kiosk.codes.symbols import BITS, CARRYING, GROUP, MOST_GROUPS, SYMBOLS, carried_by, grouped, read
from kiosk.guide.codebook import Codebook, Slot
from kiosk.guide.model import Guide
from kiosk.guide.sealing import numbers_told

FORMAT: Final = b"1"
"""Changed when a code is written in another way; the weights of the states are part of it."""
_MOST_TYPED: Final = 4000
"""No code is typed with more characters, however many blanks stand between."""
_MARK: Final = 3
_FINGERPRINT: Final = 1024
"""So many fingerprints there are."""
_DIGITS_OF_EDITION: Final = 3
"""An edition takes at most so many symbols, four bits in each: there are fewer than 4096."""
_MORE: Final = 0b10000
"""The bit of a symbol that says that the next one belongs to the number too."""
_FAR: Final = (12, 1, 1)
"""What it weighs that somebody came to the end, just to the last question answered, or anywhere."""

WhyNot = Literal["empty", "too_long", "damaged"]


class Unreadable(Exception):
    """What was typed is no whole code, and why."""

    def __init__(self, why: WhyNot) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What a code says, in the numbers of its edition."""

    answers: Answers
    far: int
    """The number of the slot of the last thing answered or gone past; 0: none."""
    fingerprint: int
    """Of the guide's text as it was then."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code taken apart, as far as that goes without the guide it was made with."""

    mark: tuple[int, ...]
    edition: int
    packed: int

    @classmethod
    def of(cls, guide: Guide, edition: int, slots: Sequence[Slot], answers: Answers, far: int) -> Code:
        """The code of these answers.

        Args:
            guide: the guide they were given in.
            edition: the edition of its codebook.
            slots: every slot of that edition.
            answers: by the number of their slot.
            far: the number of the slot of the last thing answered or gone past; 0: none.
        """
        packing = Packing()
        _far(packing, slots, put_through(packing, slots, answers), far)
        return cls.marked(guide, edition, packing.number(_FINGERPRINT + fingerprint_of(guide)))

    @classmethod
    def marked(cls, guide: Guide, edition: int, packed: int) -> Code:
        """A code with the mark of a guide."""
        return cls(cls((), edition, packed).marked_by(guide), edition, packed)

    def unpacked(self, book: Codebook) -> Unpacked:
        """What it says to somebody with this codebook.

        Raises:
            Unreadable: if no answers to the slots of its edition are packed like that.
        """
        slots = book.slots(self.edition)
        unpacking = Unpacking(self.packed)
        answers = put_through(unpacking, slots, {})
        far = _far(unpacking, slots, answers, 0)
        started, fingerprint = divmod(unpacking.left, _FINGERPRINT)
        if started != 1:
            # The one before the fingerprint is a check too: of a number that is none of ours it is hardly ever left.
            raise Unreadable("damaged")
        return Unpacked(answers, far, fingerprint)

    def marked_by(self, guide: Guide) -> tuple[int, ...]:
        """The mark this code has if it was made with a guide: it tells guides apart, and checks the code as a whole.

        It hangs on all numbers of the code's edition too. So where somebody made a codebook anew, or two copies of a
        guide got an edition each, no code is read with numbers that are not its own.
        """
        numbers = numbers_told(guide.codebook or Codebook(), self.edition)
        told = (FORMAT, guide.id.encode(), numbers.encode(), bytes(self.rest))
        return _hashed(b"\0".join(told), _MARK)

    @property
    def rest(self) -> tuple[int, ...]:
        """What follows the mark."""
        head = len(tuple(_edition(self.edition))) + _MARK
        figures = tuple(_figures(self.packed))
        return (*(0,) * (-(head + len(figures)) % CARRYING), *figures)

    @property
    def is_too_long(self) -> bool:
        """Whether it has more groups than any code may have: it would not be read."""
        return len(self._carrying) > MOST_GROUPS * CARRYING

    def __str__(self) -> str:
        return grouped(self._carrying)

    @property
    def _carrying(self) -> tuple[int, ...]:
        return (*_edition(self.edition), *self.mark, *self.rest)


def taken_apart(typed: str) -> Code:
    """The code that was typed or scanned.

    Raises:
        NoSymbol: at a character that cannot stand in a code.
        WrongGroup: at the first group that does not check.
        Unreadable: if it is no whole code.
    """
    if len(typed) > _MOST_TYPED:
        raise Unreadable("too_long")
    symbols = read(typed)
    if not symbols:
        raise Unreadable("empty")
    if len(symbols) > MOST_GROUPS * GROUP:
        raise Unreadable("too_long")
    code = _apart(carried_by(symbols))
    if read(str(code)) != symbols:
        # Its edition, or the noughts, are written as no code of ours has them.
        raise Unreadable("damaged")
    return code


def _apart(whole: tuple[int, ...]) -> Code:
    """What these symbols say, if anything of ours was written like that; noughts more or fewer say the same."""
    edition, place = 0, 0
    while place < min(len(whole), _DIGITS_OF_EDITION):
        edition = edition * _MORE + whole[place] % _MORE
        place += 1
        if whole[place - 1] < _MORE:
            break
    mark = whole[place : place + _MARK]
    if len(mark) < _MARK:
        raise Unreadable("damaged")
    packed = 0
    for figure in whole[place + _MARK :]:
        packed = packed * len(SYMBOLS) + figure
    return Code(mark, edition, packed)


def _far(choosing: Choosing, slots: Sequence[Slot], answers: Answers, far: int) -> int:
    """How far somebody came, by the number of a slot; most often to the end."""
    end = slots[-1].number if slots else 0
    last = max(answers, default=0)
    way = choosing.among(_FAR, 0 if far == end else 1 if far == last else 2)
    return end if way == 0 else last if way == 1 else choosing.of(end + 1, far)


def fingerprint_of(guide: Guide) -> int:
    """What tells whether a guide's text has changed."""
    return _hash(guide.content_hash.encode()) % _FINGERPRINT


def _hashed(told: bytes, symbols: int) -> tuple[int, ...]:
    number = _hash(told)
    return tuple(number >> BITS * place & (len(SYMBOLS) - 1) for place in range(symbols))


def _hash(told: bytes) -> int:
    return int.from_bytes(hashlib.sha256(told).digest())


def _edition(number: int) -> Iterator[int]:
    digits = [number % _MORE]
    while number := number // _MORE:
        digits.append(number % _MORE | _MORE)
    return reversed(digits)


def _figures(number: int) -> Iterator[int]:
    figures = []
    while number:
        number, figure = divmod(number, len(SYMBOLS))
        figures.append(figure)
    return reversed(figures)
