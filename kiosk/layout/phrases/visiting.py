"""The beginning of a visit, its pauses and its end: what is said before, between and after the questions.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# Welcome
HOW_LONG: Final = "About 5 to 15 minutes. Stop any time."
YOU_GET_PAPER: Final = "You get a page to take in."
FORGETS: Final = "This screen forgets your answers when you finish."
ASK_AT_DESK: Final = "Another language, or help to use this? Ask at the desk."
START: Final = "Start"
ABOUT: Final = "About"
CONTRAST: Final = "Change colours"

# Stop or print
STOP_TITLE: Final = "Stop or print"
PRINT_NOW: Final = "Make my page now"
HIDE: Final = "Hide the screen"
REST: Final = "Rest a while"
"""Where the guide has no words of its own for it."""
HELP: Final = "Help"
START_AGAIN: Final = "Start again"
GO_ON: Final = "Go on with the questions"
SURE_START_AGAIN: Final = "Start again? Your answers will be forgotten."
YES_START_AGAIN: Final = "Yes, start again"
NO_GO_ON: Final = "No, go on"

# The screen covered, and a rest
HIDDEN: Final = "Are you still there?"
SAME_PERSON: Final = "I am the same person: go on"
NEW_PERSON: Final = "I am someone new: start again"
PRINT_AND_FINISH: Final = "Make my page and finish"
RESTING: Final = "Look where it is easy for you."
REST_OVER: Final = "I am ready to go on"

# The end, and the page
END_TITLE: Final = "This is the end of the questions."
FINISH: Final = "I have finished"
SAVED: Final = "Your page is saved as {name}."
SAVED_FOR_STAFF: Final = "Your page is saved for the team as {name}. Ask for it at the desk."
SAVED_TITLE: Final = "Your page"
NOT_SAVED: Final = "Your page could not be saved. Please ask the team for help."
TAKE_IT: Final = "Take it with you to your visit."
MAKING: Final = "Making your page..."
"""Shown while the page is being made."""
