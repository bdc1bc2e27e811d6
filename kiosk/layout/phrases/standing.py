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

NOW_NOTE: Final = "Under Now stands what was answered in the guide."

# Asked on the screen, at the start
ASK: Final = "Ask how it stands now, at the start"
ASK_THEN: Final = "Ask where you stood when we began"
ASK_AGAIN: Final = "Ask once more how it stood at the start"
ASK_NOTE: Final = "This is for later, to look back on. It answers nothing in the guide."
LEANING_THEN: Final = "Where did you stand when we began?"
SURENESS_THEN: Final = {
    "sure": "When we began, did you feel sure about where you stood?",
    "informed": "When we began, did you know enough about the good and the bad of each choice?",
    "clear": "When we began, was it clear to you what matters most to you?",
    "supported": "When we began, did you have enough help and advice to choose?",
}
"""Asked of the start once more is known than at the start."""
RATHER_NOT: Final = "I do not want to say"
