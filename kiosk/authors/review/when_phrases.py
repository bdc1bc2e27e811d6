"""How a condition is told to a clinician. Patterns with named {slots}, so that other languages need no code."""

from __future__ import annotations

from typing import Final

from kiosk.listing import ListWords

AND: Final = ListWords("{before} and {next}", "{before}, {next}", "{before}, and {next}")
OR: Final = ListWords("{before} or {next}", "{before}, {next}", "{before}, or {next}")
IS: Final = "{answers} at {screen}"
AT_LEAST: Final = "at least {least} at {screen}"
BELOW: Final = "less than {below} at {screen}"
BETWEEN: Final = "at least {least} and less than {below} at {screen}"
WAYS: Final = {
    "skipped": "skipped",
    "answered": "answered in any way",
    "in_person": "to be said in person",
    "by_hand": "to be written by hand",
}
"""How a question was answered, by the reserved word for it."""
FLAG: Final = "the safety point {things} is raised"
SEEN: Final = "{things} was shown before"
LEANING: Final = "the person leans to {things}"
READING: Final = "the person reads about {things}"
NOT: Final = "not ({condition})"
GROUP: Final = "({condition})"
