"""Where somebody stands at the start of a visit and now, side by side, and which options nobody has opened.

Owns those sentences, each whole. Must never judge, count, or say that one way to stand is better.
"""

from __future__ import annotations

from typing import Final

TITLE: Final = "Before and after"
AT_START: Final = "At the start"
NOW: Final = "Now"

LEANS: Final = "Leans to"
# In few words: three columns stand side by side where a line has 54 characters.
SURENESS: Final = {
    "sure": "Feels sure",
    "informed": "Knows good and bad",
    "clear": "Clear what matters",
    "supported": "Has enough help",
}
UNDERSTOOD: Final = "What was explained"
"""Where none of them has been asked."""

NOT_ASKED: Final = "not asked"
NOT_SAID: Final = "not said"
NOT_SURE: Final = "not sure"
CLINICIAN: Final = "wants the team to advise"
YES: Final = "yes"
NO: Final = "no"
CLEAR: Final = "clear"
UNCLEAR: Final = "not clear yet"

NOT_OPENED: Final = "Not opened yet: {options}"

# Asked on the screen, at the start
ASK: Final = "Ask how it stands now, at the start"
ASK_AGAIN: Final = "Ask once more how it stood at the start"
ASK_NOTE: Final = "This is for later, to look back on. It answers nothing in the guide."
RATHER_NOT: Final = "I do not want to say"
