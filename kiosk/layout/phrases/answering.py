"""What becomes of an answer: how it is told, missed, changed and taken back.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# An answer as it stands
ANSWERED: Final = "Answered"
CHOSEN: Final = "chosen"
YES: Final = "Yes"
NO: Final = "No"
SKIPPED: Final = "skipped"
SAID_IN_PERSON: Final = "I will say this in person"
LINES_LEFT: Final = "lines to write by hand"
TO_WRITE: Final = "(lines to write by hand)"
OPEN: Final = "not answered yet"
NOTHING_PICKED: Final = "none picked"
REVIEW_COUNTS: Final = "Answered: {answered}. Skipped: {skipped}. To say in person: {in_person}."

# What is missing, or too much
CAME_BACK: Final = "Answered before. Still right? Then press Next."
CAME_BACK_MORE: Final = "Answered before. Still right? See the rest."
"""Where Next stands only on a later page."""
NEEDS_ANSWER: Final = "Please pick an answer, or skip this one."
NEEDS_THIS_ANSWER: Final = "This one needs an answer. Please pick one."
NEEDS_WORDS: Final = "Please write something, or skip this one."
NEEDS_THESE_WORDS: Final = "This one needs an answer. Please write one."
TOO_MANY: Final = "Up to {most}. Press one again to take it back."

# Changing an answer
CHANGE_TITLE: Final = "Change this answer?"
CHANGE_GIVEN: Final = "An answer was given here before. It will be taken away."
CHANGE_LOSES: Final = "These answers will no longer apply. They are kept in case you come back."
CHANGE_LOSES_ONE: Final = "This answer will no longer apply. It is kept in case you come back."
CHANGE_LOSES_MANY: Final = "These {count} answers will no longer apply. They are kept in case you come back."
CHANGE_RETURNS_ONE: Final = "This answer, kept from before, will count again."
CHANGE_RETURNS_MANY: Final = "These {count} answers, kept from before, will count again."
CHANGE_RETURNS: Final = "These answers, kept from before, will count again."
CHANGE_PRIVATE: Final = "Some private answers"
CHANGE_YES: Final = "Yes, change it"
CHANGE_NO: Final = "No, leave it as it was"
CHANGED: Final = "Changed: {title}"
CHANGED_PRIVATE: Final = "A private answer was changed."
LEFT_AS_IT_WAS: Final = "Your answer is left as it was."

# Taking back the last answer
UNDO: Final = "Undo"
UNDO_LAST: Final = "Undo my last answer"
TAKEN_BACK: Final = "Taken back: {title}"
TAKEN_BACK_PRIVATE: Final = "A private answer was taken back."
NOTHING_TO_UNDO: Final = "There is nothing to undo."
