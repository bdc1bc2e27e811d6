"""What a person is told before and after they give the clinic a copy for their record.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

TITLE: Final = "A copy for your record"
ASK: Final = "Do you want the clinic to keep a copy in your record?"
WHAT: Final = "It is what the team's page says, and your answers in a form that a computer can read."
WHAT_STRUCK: Final = "It is what the team's page says, without the lines that you took off."
OWN_WORDS: Final = "Words that you typed are in it."
OWN_WORDS_STRUCK: Final = "Words that you typed are in it only where they stand on the team's page."
"""Where lines were taken off there is only the note, and it may hold none of them."""
PRIVATE_OUT: Final = "Private answers are left out."
PRIVATE_IN: Final = "The private answers that you agreed to show the team are in it too, in words for people."
NOTES_IN: Final = "The notes that you agreed to are in it too."
START_IN: Final = "How you stood at the start is in it too, as you agreed."
WHO: Final = "People who work with records at this clinic can read it."
STAYS: Final = "This screen forgets your answers. The copy stays, and cannot be taken back here."
NO_NAME: Final = "Your name is not on it. The team adds your name."
YES: Final = "Yes, put it in my record"
NO: Final = "No"
BUSY: Final = "The copy is being written."
TAKES_LONG: Final = (
    "It takes long. You can go on. This screen tells you when the copy is there, or that it is not."
)
DONE: Final = "The copy is there."
TELL_TEAM: Final = "Tell the team that you gave one, so that they can add your name."
DONE_BEFORE: Final = "You gave a copy of these answers already."
CHANGED: Final = (
    "You gave a copy before. That one stays. This is a new one, with your answers as they are now."
)
FAILED: Final = (
    "The copy could not be written, and none is there. You lost nothing: go on, or try again later."
)
