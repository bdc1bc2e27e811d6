"""What the proof has counted of a guide, in sentences for its author.

Owns which figures are told, and how. Must never count.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.proof import phrases
from kiosk.authors.proof.lengths import Lengths
from kiosk.authors.proof.sequences import Sequences


def length_figures(found: Lengths) -> Iterator[str]:
    """The longest walks there are, of those that keep to their limits; of the others their problems tell."""
    for longest, said in ((found.usual, phrases.LONGEST), (found.short, phrases.LONGEST_SHORT)):
        if longest is not None and longest.keeps:
            yield said.format(
                steps=longest.steps,
                minutes=longest.minutes,
                most_steps=longest.limits.steps,
                most_minutes=longest.limits.minutes,
            )


def sequence_figure(found: Sequences) -> str:
    """How many different walks there are."""
    said = phrases.SEQUENCES if found.exact else phrases.SEQUENCES_AT_LEAST
    return said.format(count=f"{found.count:,}")
