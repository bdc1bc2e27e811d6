"""Every sentence the preview says to an author, whole and with named slots. Holds nothing a patient reads."""

from __future__ import annotations

from typing import Final

Wordings = tuple[str, ...]

# The strip: longest first; the longest that fits is shown, and the last of them has to
QUIET: Final[Wordings] = (
    "PREVIEW {place}   F8: about this preview   Ctrl+C: leave",
    "PREVIEW {place} F8: more",
    "PREVIEW {place} F8",
)
WITH_WARNING: Final[Wordings] = (
    "PREVIEW {place}   F8: {count} warning   Ctrl+C: leave",
    "PREVIEW {place} F8: {count} warning",
    "PREVIEW {place} F8",
)
WITH_WARNINGS: Final[Wordings] = (
    "PREVIEW {place}   F8: {count} warnings   Ctrl+C: leave",
    "PREVIEW {place} F8: {count} warnings",
    "PREVIEW {place} F8",
)
WITH_PROBLEM: Final[Wordings] = (
    "PREVIEW {place}   OLD WORDS. F8: {count} problem   Ctrl+C: leave",
    "OLD WORDS {place} F8: {count} problem",
    "OLD WORDS {place} F8",
)
WITH_PROBLEMS: Final[Wordings] = (
    "PREVIEW {place}   OLD WORDS. F8: {count} problems   Ctrl+C: leave",
    "OLD WORDS {place} F8: {count} problems",
    "OLD WORDS {place} F8",
)

# What F8 opens, and what comes by itself when a saved guide cannot be shown
ABOUT: Final = "About this preview"
ONE_PROBLEM: Final = "1 problem keeps the new words from being shown"
PROBLEMS: Final = "{count} problems keep the new words from being shown"
ONE_WARNING: Final = "1 warning"
WARNINGS: Final = "{count} warnings"
OLD_WORDS: Final = (
    "Under this you see the words as they were before. Mend the file and save it: this goes by itself."
)
NOTHING_WRONG: Final = "Nothing in this guide keeps it from being shown. kiosk check tells the rest."
ONLY_WARNED: Final = "The guide is shown all the same. kiosk check tells the rest."
NOT_ALL: Final = "There are {count} more; kiosk check tells all of them."
HERE: Final = "This screen is step {step}, part {part}: {place}."
HERE_WHOLE: Final = "This screen is step {step}: {place}."
WORDS_ALSO: Final = "Words on it stand at {place} too."
FIRST_SCREEN: Final = "This is the first screen: {place}."
ANSWERED: Final = "Before it was answered: {answers}."
LINE: Final = "{file}:{line}"
ANSWER: Final = "{key}: {answer}"
NOTHING_ANSWERED: Final = "Nothing is answered before it."
SAVE_AND_SEE: Final = "Save a file of this guide, and this screen changes at once."
KEYS: Final = (
    "F8, or a touch on the line that says PREVIEW, opens this. "
    "Ctrl+C leaves; so does q where no letters are typed."
)
BEGIN_ANEW: Final = "To the first screen, with nothing answered"
TO_START: Final = "Back to where this preview began"
LEAVE: Final = "Leave the preview"

# The page
PAGE: Final = "The page, as text"
NOT_PRINTED: Final = "A preview prints nothing and saves nothing: kiosk summary makes the page itself."

# The place, after a change
STEP_GONE: Final = "Preview: {step} is not in the guide any more. This is what is nearest to it."
STEP_OFF: Final = "Preview: {step} is not asked any more after these answers. This is what is nearest to it."

# Before the screens open, and when they cannot
WAITING: Final = "The preview of {path} opens as soon as this is mended. Save the file; Ctrl+C leaves."
NOT_ON_ROUTE: Final = (
    "{persona} does not come to {step}; leave out --as, and the preview makes up answers that do."
)
NO_WAY: Final = "no answers were found that lead to {step}; kiosk check tells whether there are any."
NO_SUCH_DAY: Final = "{day} is no day; write it as 2026-11-21."
BROKE: Final = "the preview broke ({where}). The guide's files were not touched."
EXTRA_MISSING: Final = (
    "this command needs what authors install: pip install 'treatment-options-kiosk[authors]'."
)
