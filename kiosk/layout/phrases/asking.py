"""What is asked, how it may be answered, and the small targets beside it.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# Small targets under a question
WHY: Final = "Why do you ask?"
WHY_SHORT: Final = "Why?"
SKIP: Final = "Skip this one"
IN_PERSON: Final = "I will say this in person"
IN_PERSON_SHORT: Final = "Say it in person"
BY_HAND: Final = "Leave me lines to write by hand"
BY_HAND_SHORT: Final = "Leave me lines"
SOURCES: Final = "Where does this come from?"
SOURCES_SHORT: Final = "Who says so?"
WORDS: Final = "Hard words"
COUNSELOR: Final = "For the counselor"
COUNSELOR_SHORT: Final = "For counselor"
LETTERS: Final = "Letters to touch"
ADD_PAGES: Final = "Add pages"
TAKE_OFF: Final = "Take a line off"
TO_RECORD: Final = "Give the clinic a copy"
TO_RECORD_SHORT: Final = "Copy for clinic"

# How it may be answered
PICK_ANY: Final = "Pick all that fit."
PICK_MOST: Final = "Pick up to {most}."
RANKED: Final = "Up to {most}, best first."
SCALE_ENDS: Final = "{min} is {low}. {max} is {high}."
AMOUNT_RANGE: Final = "A number from {min} to {max}."
TYPE_OR_LINES: Final = "Type here, or leave lines on paper to write by hand."
OPTIONS_PICK: Final = "Pick to read."
TOP_HINT: Final = "Most important first."
MIND_HINT: Final = "Want to ask about any? You can pick none."
COMPARE_HINT: Final = "Touch a box, or press Enter on it, to read all of it."

# What a view asks
OPTIONS_ASK: Final = "Which would you like to read more about?"
COMPARISON_TITLE: Final = "Your options, side by side"
CLINIC_TITLE: Final = "What your clinic says"
QUESTIONS_ASK: Final = "Which questions do you want to take in?"
QUESTIONS_OWN_ASK: Final = "Do you have a question of your own?"
REVIEW_TITLE: Final = "Your answers"
REVIEW_NOTE: Final = "Pick an answer to change it, or go on."
SUMMARY_TITLE: Final = "Your page"
