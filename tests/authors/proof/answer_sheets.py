"""One answer sheet among all of them: made up at random, and looked for in a set."""

from __future__ import annotations

import random
from collections.abc import Mapping

from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers, cofactors


def some_bits(found: Symbolic, dice: random.Random, often: float) -> dict[str, bool]:
    """Every variable true or false, so often true."""
    return {bit: dice.random() < often for bit in found.space.bits}


def is_in(sheets: Answers, bits: Mapping[str, bool]) -> bool:
    """Whether this answer sheet is in the set."""
    here = sheets
    while here.var is not None:
        low, high = cofactors(here)
        here = high if bits[here.var] else low
    return not here.negated
