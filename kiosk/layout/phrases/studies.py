"""What studies found: the numbers, the frame each stands in, and how sure they are.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# The way to the numbers
NUMBERS_NOTE: Final = "Pick a question to see its numbers. Each study stands on pages of its own."
NUMBERS_LINK: Final = "{ask} ({results} results)"
NUMBERS_LINK_ONE: Final = "{ask} (1 result)"
NUMBERS_LINK_UNKNOWN: Final = "{ask} (nobody knows)"
OPEN_NUMBERS: Final = "see the numbers"
NO_NUMBER: Final = "We found no number."
NOBODY_KNOWS: Final = "Nobody knows."
RESULT_FOUND: Final = "We found one result."
RESULTS_FOUND: Final = "We found {results} results. Each stands on pages of its own."
NUMBERS_OF_SAME: Final = (
    "The numbers are of the same treatment: {option}. They are of a first round of it, unless they say more."
)

# Numbers and their frame
CERTAINTY: Final = {
    "high": "We are quite sure.",
    "moderate": "Fairly sure.",
    "low": "Not very sure. New studies may change this.",
    "very_low": "We do not really know.",
}
GRADED_BY_US: Final = "How sure: our own judgement."
OVER: Final = "Over which time: {period}."
IN_WHOM: Final = "In whom: {population}."
WITH: Final = "With {name}:"
DO_NOT_COMPARE: Final = "Other options were studied in other people. Do not compare these numbers."
CALCULATED: Final = "We worked this out: {how}"
READ_AS: Final = "The report does not say this in so many words; we read it so."
AT_WEEK: Final = "At week {week}: {sentence}"
THEN: Final = "Of those {first}, counted as {out_of} people: {count} {what}."
REPORTED_RANGE: Final = "The true number may be from {low} to {high}."
SAME_STUDY: Final = "All these people were in the same study."
BETTER_LOWER: Final = "A lower score is better."
BETTER_HIGHER: Final = "A higher score is better."

# Beside a picture of them
THEN_TITLE: Final = "Of those {first}, counted as {out_of} people:"
THEN_COUNT: Final = "{count} of {out_of} {what}."
WEEK_TITLE: Final = "Week {week}"
WITH_AT_WEEK: Final = "With {name}, week {week}:"
MARK_WITH: Final = "yes"
MARK_MAYBE: Final = "may be"
MARK_WITHOUT: Final = "no"
PEOPLE_DRAWN: Final = "Here you see people {first} to {last} of {out_of}."
