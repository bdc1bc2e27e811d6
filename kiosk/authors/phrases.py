"""Every sentence of ours in what an author or a reviewing clinician is given.

Whole sentences with named {slots}, so that other languages need no code. Holds nothing a patient reads.
"""

from __future__ import annotations

from typing import Final

NOT_INSTALLED: Final = (
    "Measuring how a guide reads needs the package {package}. Install it with: "
    "pip install 'treatment-options-kiosk[authors]'"
)

LINE_TOO_WIDE: Final = "a line of page {page} is too wide"
CHOICE_TOO_WIDE: Final = "a choice on page {page} is too wide"
PAGE_TOO_HIGH: Final = "page {page} takes more lines than it has"
NUMBER_LOST: Final = "the number {number} of a picture is not there"
WORD_LOST: Final = "the word `{word}` is not there"
CHOICE_LOST: Final = "a choice is not there, or not whole"
"""What can go wrong with a screen, as the end of a sentence that names it."""

READS: Final = (
    "The hardest of {screens} screens is {place}, which reads like school grade {hardest}. "
    "All of them together read like grade {whole}."
)
NOT_ENGLISH: Final = (
    "How the guide reads was not measured: its language is {language}, and the lists and formulas are English."
)
PROVED: Final = "Proved for all {sheets} different answer sheets."
"""What was counted of a guide that loads, below its problems."""

REVIEW_TITLE: Final = "For the reviewing clinician: {title}"
REVIEW_MADE: Final = "The kiosk made this list from the guide itself. Nobody has typed it."
REVIEW_TEXT: Final = (
    "The text is the one with the content hash {content_hash}, to be reviewed by {review_by}."
)
REVIEW_COUNTED: Final = "{claims} claims in all. {left} of them nobody has read first-hand."
REVIEW_HOW: Final = "Tick a claim when you have checked it. Write beside it what is wrong."
REVIEW_ONCE: Final = (
    "A claim stands once, where its need is greatest. It is as well read as the worst read of its sources."
)

TO_CONFIRM: Final = "Not read first-hand"
FIRST_HAND: Final = "Read first-hand"
FIRST_HAND_NOTE: Final = "Every source of these was read in full, and none is a maker's."
NONE_OF_THESE: Final = "There are none."

GROUPS: Final = {
    "not_read": "A source was not read at all: {count}",
    "second_hand": "Read second-hand, in another page's report: {count}",
    "abstract": "Read as an abstract only: {count}",
    "maker": "Said by a maker: {count}",
    "no_source": "No source, for the whole or a part: {count}",
    "none_wanted": "Plain words, and what nobody knows, without a source: {count}",
}
"""The heading of each group of claims, by how they have to be looked at."""
ALSO: Final = "This holds as well for {count} that stand above:"

WORDS: Final = "Says: {words}"
SOURCE: Final = "{id}: {cite}. {read} {publisher}"
READ: Final = {
    "full_text": "Read in full.",
    "abstract": "Read as an abstract only.",
    "second_hand": "Read second-hand.",
    "no": "Not read.",
}
PUBLISHER: Final = {
    "independent": "Independent.",
    "maker": "By a maker.",
    "patient_group": "By a patient group.",
    "law_or_label": "A law or a label.",
    "weak": "Weak.",
}
UNSOURCED: Final = "No source: {why} To be confirmed by: {by}."
NOTHING_SAID: Final = "It names no source."
REMARK: Final = "Remark:"

BALANCE: Final = "How much is told of each option"
BALANCE_NOTE: Final = "Counted, and never a target. No harm is cut for balance."
BALANCE_COLUMNS: Final = (
    "Option",
    "Goods told",
    "Harms told",
    "Burdens told",
    "Nobody knows",
    "Goods in numbers",
    "Harms in numbers",
)

SOURCES: Final = "Sources"
SOURCE_USED: Final = "{source} Claims that rest on it: {count}."
