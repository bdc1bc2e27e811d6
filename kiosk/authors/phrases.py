"""Every sentence of ours in what an author or a reviewing clinician is given.

Whole sentences with named {slots}, so that other languages need no code. Holds nothing a patient reads.
"""

from __future__ import annotations

from typing import Final

from kiosk.listing import ListWords

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
    "How the guide reads was not measured: its language is {language}, and the lists and formulas are "
    "English."
)
NO_LONGER_COUNTS: Final = "{by}'s review of {date} no longer counts: the words have changed since."
NOT_CHECKED_NOW: Final = (
    "Patients read again that no doctor has checked this guide, until a clinician reviews these words."
)
PROVED: Final = "Proved for all {sheets} different answer sheets."
DISPROVED: Final = (
    "There are {sheets} different answer sheets, and not for all of them everything is as it has to be."
)
"""What was counted of a guide that loads, below its problems."""

NO_SUCH_STEP: Final = "the guide has no step called {asked}; kiosk graph draws all it has."
NO_SUCH_STEP_NEAR: Final = "the guide has no step called {asked}; did you mean {near}?"
NO_SUCH_PERSONA: Final = "the guide has no persona called {asked}, and there is no such file; it has {known}."
NO_SUCH_PERSONA_NEAR: Final = "the guide has no persona called {asked}; did you mean {near}?"
NO_PERSONAS: Final = "the guide has no personas, and there is no file called {asked}."
"""Where nothing has the name that somebody typed."""

AND: Final = ListWords("{before} and {next}", "{before}, {next}", "{before} and {next}")
OR: Final = ListWords("{before} or {next}", "{before}, {next}", "{before} or {next}")
IS: Final = "{name}: {words}"
AT_LEAST: Final = "{name}: at least {at_least}"
BELOW: Final = "{name}: below {below}"
BETWEEN: Final = "{name}: at least {at_least}, below {below}"
NOT: Final = "not ({inner})"
GROUP: Final = "({inner})"
"""How a condition is told in the author's own ids."""

STEP: Final = "`{place}`"
WHY: Final = "`{place}` (what its `why:` opens)"
WHO_SAYS_SO: Final = "`{place}` (where it says who says so)"
COVER: Final = "`{place}` (the cover that the kiosk puts before a private question)"
FLAGS: Final = "`{place}` (the safety points that the answers to `{step}` raise)"
URGENT: Final = "`{place}` (the urgent safety point that an answer to `{step}` raises)"
RATE: Final = "`{place}` (where `{step}` asks how much a value matters)"
TOP: Final = "`{place}` (where `{step}` asks what matters most)"
OWN: Final = "`{place}` (where people write words of their own)"
FIT: Final = "`{place}` (how each option goes with one value)"
MIND: Final = "`{place}` (what speaks for and against the option a person leans to)"
QUIZ_FIRST: Final = "`{place}` (a quiz question)"
QUIZ_AGAIN: Final = "`{place}` (a quiz question asked again: its `teach:` and its `ask_again:`)"
ON_PAGE: Final = "`{place}` (where `{step}` asks whether what is unclear goes on the page)"
STILL: Final = "`{place}` (where `{step}` asks whether an earlier answer still holds)"
KIND: Final = "`{place}` (where `{step}` asks for the kind of an option)"
SURENESS: Final = "`{place}` (one of the questions about how sure a person is)"
SHARE: Final = "`{place}` (where `{step}` asks who may read private answers)"
HELP: Final = "`{place}` (what Help opens)"
FAQ: Final = "`{place}` (a common question with its answer)"
LOOK_UP: Final = "`{place}` (what can be looked up)"
HARD_WORD: Final = "`{place}` (where the glossary explains it)"
SHEET: Final = "`{place}` (the person's own page)"
"""What a screen is called by its key, and what it is."""
