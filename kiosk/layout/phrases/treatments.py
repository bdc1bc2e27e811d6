"""One treatment by itself: what it is, what living with it is like, and what the clinic says of it.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# The page of an option
GOOD: Final = "Good: {text}"
HARD: Final = "Hard: {text}"
BRANDS: Final = "Brand names: {names}."
KINDS: Final = "Kinds"
UNKNOWN: Final = "Not known: {why}"
LIVING_WITH: Final = "Living with it"
LIVING_WITH_KIND: Final = "Living with it: {kind}"
BODY: Final = "Body: {text}"
MOOD: Final = "Mood: {text}"
DAILY_LIFE: Final = "Daily life: {text}"

# A year with it
YEAR: Final = "A year with it"
VISITS: Final = "Visits: {amount}"
NEEDLES: Final = "Needles: {amount}"
TABLETS: Final = "Tablets: {amount}"
DAYS_OFF: Final = "Days off: {amount}"

# What the clinic says
FROM_CLINIC: Final = "From your clinic, {date}."
SAID_BY_CLINIC: Final = "{text} (From your clinic, {date})"
CLINIC_NOT_TOLD: Final = "Your clinic has not told us this yet. You can ask: {ask}"
