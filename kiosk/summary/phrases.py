"""Our own words on paper, as whole sentences with named slots.

The guide's words come with the document. Nothing is joined into a sentence anywhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Stand(NamedTuple):
    """Where somebody leans and how sure they are, in the words of one leaf."""

    leans: str
    not_sure: str
    clinician: str
    feels_sure: str
    needs: Mapping[str, str]
    """What is said of each question about being sure that was answered with no."""


# The patient's leaf, in the order it is read.
PLEASE_KNOW = "Please know"
STOPS = (".", "!", "?")
STOPPED = "{text}."
"""A line under it that ends without one of these."""
MY_THREE_QUESTIONS = "My 3 questions"
MY_QUESTIONS = "My questions"
"""Where there are more than three."""
WHAT_MATTERS = "What matters most to me"
WHERE_I_LEAN = "Where I lean"
NOT_CLEAR = "Not clear to me yet"
NEXT_STEPS = "Next steps"
SHOW_NOW = "Please show this page to a person now. I told the screen: {said}"
SHOW_NOT_NOW = "I told the screen: {said} Then I said that this is not happening now."
CALL = "{contact}: {number}"
"""Under what is urgent, where the clinic has set a number for whom the screen named."""
SHOW_TODAY = "Please show this page to the team today. I told the screen: {said}"
I_STAND = Stand(
    leans="I lean to: {option}.",
    not_sure="I am not sure yet.",
    clinician="I want my team to advise me.",
    feels_sure="I feel sure about this.",
    needs={
        "sure": "I do not feel sure yet.",
        "informed": "I want to know more about the good and the bad of each choice.",
        "clear": "I am still finding out what matters most to me.",
        "supported": "I want more help or advice to choose.",
    },
)
KIND_OF_OPTION = "{option}: {kind}"
ASK_ABOUT = 'How would "{option}" go with "{value}"?'
"""A question that came up where somebody asked what would change their mind."""
NO_CHANGE_ALONE = "Do not stop or change a medicine by yourself."

# The clinician's leaf.
FOR_THE_CLINICIAN = "For the clinician"
WHICH_NOT_SAID = {
    "patient": "One or more of these: {choice}. I did not say which.",
    "clinician": "one or more of: {choice} (which was not said)",
}
"""A wider choice was picked, and the closer question about it has no answer; by the leaf it stands on."""
WHICH_OF = "which of: {choice}"
SELF_REPORTED = "Self-reported at a kiosk, not checked, not a diagnosis."
TIME_ALONE = "Please offer a few minutes alone."
CLINIC_LABEL = "Clinic label"
AT_A_GLANCE = "At a glance"
THE_OTHER_ANSWERS = "The other questions"
CHECK_FIRST = "CHECK FIRST"
"""Before an option that a safety point stops. Never "stop" or "hold": beside a tablet that would be an order."""
CARE = "CARE"
FLAG_FOR = "{point} (about: {options})"
"""A safety point and the options that it is about. Never an arrow: that reads as advice to take one."""
FLAG_FOR_MORE = "{point} (about: {options}; with care: {more})"
LEANS_TO = "Leans to"
TOP_THREE = "Top three"
TOP = "What matters most"
"""Where it is not three things."""
QUESTIONS = "Questions"
UNCLEAR = "Unclear"
EVERY_OPTION = "every option"
THEY_STAND = Stand(
    leans="{option}",
    not_sure="not sure yet",
    clinician="wants the clinician to advise",
    feels_sure="feels sure",
    needs={
        "sure": "does not feel sure",
        "informed": "wants to know more about good and bad",
        "clear": "not clear yet what matters most",
        "supported": "wants more help or advice",
    },
)
AT_START = "At the start of the visit"
"""Where the person stood then; beside it stands where they stand at its end."""
COUNSELOR_NOTES = "The counselor's notes"
NOTES_WHOSE = "The counselor's words. The person was shown them and agreed that they stand here."
NOTE_OF_VISIT = "The whole visit"
NOTE_PRIVATE = "A private question"
NOTE_AT_END = "At the end"
"""In place of a question that this leaf may not name."""
POINT_TOLD = "{point} On the screen: I have told someone."
POINT_NOT_NOW = "{point} On the screen: this is not happening now."
POINT_OPEN = "{point} The person has not said that anybody was told."
SAID_NO = "Said no"
NOT_TICKED = "Not ticked"
SKIPPED = "Skipped"
IN_PERSON = "In person"
NOT_ASKED = "Not asked"

KEPT_PRIVATE = "Private questions came up. Any private answers are not on this page."
"""True whatever was answered, or if nothing was, so that nobody can tell."""

LINES_OFF = {1: "The person took 1 line off these pages."}
LINES_OFF_MANY = "The person took {lines} lines off these pages."
"""Of both leaves together; it stands on the clinician's."""

SHARED_UNSEEN = "What you said in private is on the printed page for your team. This screen does not show it."
"""In place of it, where others may look over a shoulder."""
UNSEEN = "(something private, not shown here)"
"""In the place of each line of it."""

# The extras.
SIDE_BY_SIDE = "The options side by side"
WHAT_YOU_MAY_ASK = "What you may ask"
THE_NUMBERS = "The numbers"
DO_NOT_COMPARE = "Other options were studied in other people. Do not compare these numbers."
SEE_NUMBERS = "see the pages with numbers"
ASK_NUMBERS = "ask for the numbers"
"""Where the pages with numbers are not printed."""
YOU_PICKED = "You picked these. There are other choices too."
ONLY_DIFFERING = "Rows that say the very same are left out."
FROM_SOURCE = "From: {cite}"
HAS_IT = "it happens"
MAY_HAVE_IT = "it may happen"
HAS_IT_NOT = "it does not happen"
BETTER, WORSE = "better", "worse"
"""The two ways from what makes no difference."""
NO_DIFFERENCE = "no difference"
NO_CHANGE = "no change since the start"
NOTHING_KNOWN = "nobody knows"
WEEK = "Week"
TO_CARRY_ON = "To carry on another day"
CARRY_WHAT = (
    "This code brings your answers back at any kiosk like this one. "
    'On the first screen, press "{press}". Then type it, or use the scanner.'
)
CARRY_WHO = "Anyone who holds this page can read these answers with a kiosk like this one."
CARRY_NOT = "Your own words and what you said in private are not in this code. You can say those again."
CODE_SQUARE = "The same code, for a scanner."
CODE_GROUP = "Group {number}: {symbols}"
ADDS = {1: "This adds 1 page."}
ADDS_MANY = "This adds {pages} pages."

# What may still be changed before printing.
ADD_PAGES_HOW = "Pick what to print besides your page. Pick it again to leave it out."
NO_PAGES = "There are no further pages to this one."
EXTRA_ADDS = {1: "{title}. Adds 1 page."}
EXTRA_ADDS_MANY = "{title}. Adds {pages} pages."
CARRY_OFFERED = "{title}: a code. Anyone who holds that page can read your answers"
"""Before the code is ticked: what nobody may learn only from the page."""
CODE_TELLS_STRUCK = "Lines that you took off your page can still be read from the code."
CODE_TELLS_LINES = "A line that you take off can still be read from the code on your page."
"""On screens alone: on paper they would tell whoever holds it that something was taken off."""
LARGE_LETTERS = "Large letters on paper"
IN_ALL = "With what is ticked, {pages} pages are printed."
ASKED_BY_ANSWERS = "Your answers ask for this page, so it is printed."
TAKE_OFF_HOW = (
    "Pick a line to take it off the paper. Pick it again to put it back. "
    "A line may stand on both pages: then pick it on both."
)
TAKE_OFF_NOT = "What keeps you safe stays on. The team reads how many lines you took off, not which."
LINES_ON = {"patient": "On your page", "clinician": "On the team's page"}
"""Over the lines of each leaf."""
PRIVATE_LINE = "A private answer"

# The sheet on the screen.
FOR_YOU = "This is the page for you."
FOR_THE_TEAM = "This is the page for the clinician."
TOO_LONG_TO_SHOW = "It is too long to show here. It is printed as a whole."
FURTHER = "This is a further page."
SUBTITLE = "{subtitle} · {date}"

# Every leaf.
NOTES = {"patient": "My notes", "clinician": "Notes"}
"""Over what few answers leave free of a page, to be written on."""
HOW_FAR = "Made before the end. Steps done: {done}."
OF_MOST = "{value} of {most}"
PAGE_OF = {
    "patient": "For you: page {page} of {pages}",
    "clinician": "For the clinician: page {page} of {pages}",
    "extra": "Further page {page} of {pages}",
}
"""At the foot of each page of each leaf: one of them alone is not taken for the whole sheet, nor for another's."""
FOOT_OF_LEAF = {
    "patient": "{footer} · For you",
    "clinician": "{footer} · For the clinician",
    "extra": "{footer} · Further page",
}
"""The same where a leaf is not dealt out to pages."""
FOOTER = "{guide} {version} · {content_hash}"
DATE = "{day} {month} {year}"
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# When paper could not be made as it should be.
LETTERS_REPLACED = "Some letters could not be printed. Each of them is shown as □."
NOT_TAGGED = "This page could not be made ready for screen readers."
PLAIN_TEXT_ONLY = "This page could only be made as plain text."
