"""What needs a person soon: the cards of flags and of urgent answers.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

FLAGS_TITLE: Final = "Please tell the team"
YOU_SAID: Final = "You said: {said}"
WHY_IT_MATTERS: Final = "Why it matters: {matters}"
SAID_HERE: Final = "What you said that matters here"
SAME_DAY: Final = "Please ask for advice today."
MACHINE_HAS_NOT_TOLD: Final = "This machine has not told anyone. Please tell a person now."
GO_TO_DESK: Final = 'Go to the desk. Say: "The screen told me to get help now."'
NO_ONE_THERE: Final = "If no one is there, call {number}."
EMERGENCY_NUMBER: Final = "the emergency number"
TOLD: Final = "I have told someone"
NOT_NOW: Final = "This is not happening now"
DO_NOT_STOP: Final = "Do not stop or change a medicine by yourself."
CONTACT: Final = "{words} ({number})"
