"""How a word and what belongs to it stand together, whatever they say.

Owns those patterns, which another language orders and marks in its own way. Must never say anything of its own.
"""

from __future__ import annotations

from typing import Final

NUMBERED: Final = "{number}  {text}"
LABELLED: Final = "{label}: {text}"
ASKED: Final = "{label} {text}"
KIND_SHORT: Final = "{kind}: {text}"
AMOUNT: Final = "{value} {unit}"
FROM_TO: Final = "{low} to {high}"
CUT: Final = "{text}..."
