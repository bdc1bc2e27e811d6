"""Treatments side by side: which, in which rows, and what differs.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# Rows and boxes
ROW_MATTERS: Final = "This matters to you."
GOES_WITH: Final = "This matters to you: {values}."
ROW_OF: Final = "row {row} of {rows}"
ROWS_OF: Final = "rows {first}-{last} of {rows}"
ROW_PART_OF: Final = "row {row} of {rows}, options {first}-{last} of {all}"
ROW_ONE_OF: Final = "row {row} of {rows}, option {first} of {all}"
UNKNOWN_MARK: Final = "? {text}"
UNKNOWN_SHORT: Final = "Not known"
BY_KIND: Final = "It depends: {count} kinds"
BY_CLINIC_SHORT: Final = "{text} (your clinic)"
ONLY_DIFFERING: Final = "Rows that say the very same are left out. Some differ only in what a box opens."
NO_DIFFERENCE: Final = "These say the same in every row."

# What can be done with them
CHOOSE_COMPARED: Final = "Choose options"
ONLY_DIFFERENCES: Final = "Only differences"
ALL_ROWS: Final = "All rows"
SEEN_ENOUGH: Final = "I have seen enough"
SEEN_ENOUGH_SHORT: Final = "Seen enough"

# Which stand there
CHOOSE_TITLE: Final = "Which do you want to see side by side?"
CHOOSE_NOTE: Final = "All of them stay open to you. Here you pick what to look at."
CHOOSE_TWO: Final = "While all are chosen, press one and then another to see only those two."
TWO_STAY: Final = "At least two stay side by side."
KIND_OF: Final = "{option} ({kind})"
