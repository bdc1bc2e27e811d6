"""What only a counselor reads on the screens, each whole; the prompts themselves are the guide's.

Owns those sentences. Must never join them: another language needs them whole. None of them may suggest an option.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SAID_BACK: Final = "said back"
"""Stands beside what the person has said back in their own words."""

# The ways to the rest of the desk
MORE: Final = "More for the counselor"
WAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "map": "Map of the guide (j)",
        "search": "Search the guide (/)",
        "note": "Note for this step (n)",
        "standing": "Before and after (b)",
    }
)
"""What stands for each thing of the desk, with the letter that opens it from every question."""

KEYS: Final = (
    "While the questions are on the screen, for the counselor: C opens what to say, J the map, / finds a word, "
    "N opens a note, B shows before and after."
)
"""Stands in Help."""

# The panel beside the questions
HIDE: Final = "Hide (c)"
PAGE_OF: Final = "More ({number}/{pages})"
"""Turns its pages, and says which of them this is."""

# Two people walk it
TOGETHER: Final = "With a counselor"
TOGETHER_PLACE: Final = "With a counselor · {place}"
TOGETHER_SHORT: Final = "Counselor · {place}"
