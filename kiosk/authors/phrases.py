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
PROVED: Final = "Proved for all {sheets} different answer sheets."
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
