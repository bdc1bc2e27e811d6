"""Our own words that only plain mode says, each a whole sentence.

Must never repeat what the screens say too: that stands in `kiosk.layout.phrases`.
"""

from __future__ import annotations

from typing import Final

PLACE: Final = "Step {number}, {least} to {most} more. {section}."
PLACE_OPEN: Final = "Step {number}, {least} or more to come. {section}."
PLACE_EXACT: Final = "Step {number}, {most} more. {section}."
LAST: Final = "Last step. {section}."
UNDER: Final = "{heading}:"
NUMBERED: Final = "  {number}. {label}"
PICKED: Final = "  {number}. {label} (chosen)"
PICKED_RANKS: Final = (
    "  {number}. {label} (chosen, first)",
    "  {number}. {label} (chosen, second)",
    "  {number}. {label} (chosen, third)",
)
"""Where the order of picking counts."""
DETAIL: Final = "     {text}"
ITEM: Final = "  - {text}"
NOW: Final = "Your answer now: {answer}"
TAKEN: Final = "Your answer: {answer}"
CAME_BACK: Final = "You answered this before. Is it still right? Press Enter if it is."

TYPE_ONE: Final = "Type a number."
TYPE_MANY: Final = "Type numbers, such as: 1 3."
TYPE_MANY_OR_NONE: Final = "Type numbers, such as: 1 3. Or press Enter to pick none."
TYPE_AMOUNT: Final = "Type a number from {low} to {high}."
TYPE_TEXT: Final = "Type your answer on one line."
TYPE_TO_CHANGE: Final = (
    "Type numbers to change what is chosen, such as: 1 3. Or press Enter to leave it as it is."
)
PRESS_ENTER: Final = "Press Enter to go on."
ENTER_FOR_PAGE: Final = "Press Enter to finish and read your page."
ENTER_KEEPS: Final = "Press Enter to keep your answer."
OR: Final = "Or: {commands}."
COMMAND: Final = "{letter} {does}"

COMMANDS: Final = {
    "b": "back",
    "s": "skip",
    "v": "say it in person",
    "l": "lines to write by hand",
    "w": "why",
    "f": "where it comes from",
    "g": "hard words",
    "k": "for the counselor",
    "o": "choose what stands side by side",
    "d": "only the rows that differ, or all",
    "a": "add pages",
    "t": "take a line off, or put it back",
    "c": "change an answer",
    "u": "undo",
    "r": "say this again",
    "p": "print now",
    "?": "help",
}
ALWAYS: Final = ("c", "u", "r", "a", "t")
"""Can be typed anywhere; told under help, so that not every step recites them."""
HOW_TO_USE: Final = "Type what a step asks for, then press Enter. These letters do something at any step:"
HELP_COMMAND: Final = "{letter}: {does}"
WITH_A_SLASH: Final = "Where you type your own words, put a slash before the letter, such as /b."

NOT_A_NUMBER: Final = "Please type a number from this list."
NOT_IN_RANGE: Final = "Please type a number from {low} to {high}."
TOO_MANY: Final = "Please pick at most {most}."
ALONE: Final = "That answer cannot be picked together with others."
ONE_ONLY: Final = "Please pick only one."
NOTHING_ASKED: Final = "Nothing is asked here."
NO_WORDS: Final = "Please type some words, or /s to skip."
NEEDS_SLASH: Final = "Here a letter needs a slash before it, such as /{letter}."
TOO_LONG: Final = "That is too long. At most {most} letters."
CANNOT_SKIP: Final = "This one cannot be skipped."
NO_SUCH_COMMAND: Final = "There is nothing to do under that letter here."
NOTHING_BEFORE: Final = "This is the first step."
NOTHING_TO_CHANGE: Final = "There is no answer to change yet."
PICK_TO_CHANGE: Final = "Type the number of the answer to change, or press Enter to go on."
PICK_A_ROW: Final = "Type the number of a question to hear each answer to it, or press Enter to go on."
PICK_A_CELL: Final = (
    "Type the number of an answer to read all of it, or press Enter to go back to the questions."
)
SIDE_BY_SIDE: Final = "Side by side: {names}."
ROW_MATTERS: Final = "  {number}. {label} (this matters to you)"
TYPE_COMPARED: Final = (
    "Type the numbers of all you want side by side, such as: 1 3. Or press Enter to leave them as they are."
)
PICK_TO_OPEN: Final = "Type a number to open, or press Enter to go on."
CHANGE_ASK: Final = "Type y to change it, or n to leave it as it was."
TYPE_CODE: Final = (
    "Type the code from your page on one line, then press Enter. Press Enter alone to go on without it."
)
FINISHED: Final = "This is the end. Here is your page."
ENDED_EARLY: Final = "We stop here. Here is your page so far."
PAGE_SO_FAR: Final = "Here is your page so far. You can go on after it."
PAGE_SO_FAR_CODE: Final = (
    "Here is your page so far. You can go on after it. To carry on another day, type {add} to add a page with a code, "
    "then {page} to hear it."
)
RULE: Final = "----"
