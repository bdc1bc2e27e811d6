"""Our own words on screen and in plain mode, each a whole sentence with named slots.

Owns every word that is not a guide's. Must never join sentences: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# The bar and what opens from it
BACK: Final = "Back"
NEXT: Final = "Next"
MORE_BELOW: Final = "More below"
STOP_OR_PRINT: Final = "Stop or print"
CLOSE: Final = "Close"
FINISH: Final = "I have finished"

# Small targets under a question
WHY: Final = "Why do you ask?"
WHY_SHORT: Final = "Why?"
SKIP: Final = "Skip this one"
IN_PERSON: Final = "I will say this in person"
IN_PERSON_SHORT: Final = "Say it in person"
BY_HAND_SHORT: Final = "Leave me lines"
SOURCES_SHORT: Final = "Who says so?"
COUNSELOR_SHORT: Final = "For counselor"
SOURCES: Final = "Where does this come from?"
WORDS: Final = "Hard words"
BY_HAND: Final = "Leave me lines to write by hand"
MORE_HELP: Final = "More help"
MORE_ABOVE: Final = "More above"
COUNSELOR: Final = "For the counselor"

# Places
PLACE: Final = "{section} · step {number}, {least} to {most} more"
PLACE_OPEN: Final = "{section} · step {number}, {least} or more to come"
PLACE_EXACT: Final = "{section} · step {number}, {most} more"
PLACE_LAST: Final = "{section} · last step"
PLACE_SMALL: Final = "{section} · {number} of {least}-{most}"
PLACE_SMALL_EXACT: Final = "{section} · {number} of {most}"
PLACE_SMALL_OPEN: Final = "{section} · {number} of {least} or more"
PLACE_TINY_OPEN: Final = "step {number}"
PLACE_TINY: Final = "{number} of {least}-{most}"
PAGE_OF: Final = "page {number} of {pages}"
CHOICES_OF: Final = "choices {first}-{last} of {all}"
CHOICE_OF: Final = "choice {first} of {all}"

# Who has checked the guide: nobody is misled about it
NOT_CHECKED: Final = "Not yet checked by a doctor"
NOT_CHECKED_SMALL: Final = "Not yet checked"
DEMONSTRATION: Final = "Demonstration. Not for patients."
DEMONSTRATION_SMALL: Final = "Demonstration"
NOT_CHECKED_LONG: Final = "This guide has not yet been checked by a doctor. Ask before you rely on it."
NOT_CHECKED_AND_DUE: Final = "Not yet checked by a doctor. Being updated."
NOT_CHECKED_AND_DUE_SMALL: Final = "Not checked. Being updated."
NOT_CHECKED_AND_DUE_LONG: Final = (
    "This guide has not yet been checked by a doctor, and it is being updated. Ask before you rely on it."
)
BEING_UPDATED: Final = "This guide is being updated. Please ask the team."
BEING_UPDATED_SMALL: Final = "Being updated. Ask the team."
CHECKED_BY: Final = "Checked by {by}, {role}, on {date}."

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
REST: Final = "Rest my neck"
HELP: Final = "Help"
START_AGAIN: Final = "Start again"
GO_ON: Final = "Go on with the questions"
SURE_START_AGAIN: Final = "Start again? Your answers will be forgotten."
YES_START_AGAIN: Final = "Yes, start again"
NO_GO_ON: Final = "No, go on"
HIDDEN: Final = "Are you still there?"
SAME_PERSON: Final = "I am the same person: go on"
NEW_PERSON: Final = "I am someone new: start again"
PRINT_AND_FINISH: Final = "Make my page and finish"
RESTING: Final = "Rest your neck. Look where it is easy for you."
REST_OVER: Final = "I am ready to go on"

# Sensitive questions are asked gently
COVER: Final = "Only you should see the next question."
COVER_MORE: Final = "You can skip it, or say that you will talk about it in person."
SHALL_WE: Final = "The next question is private. Shall we?"
ANSWERED: Final = "Answered"
ADD_PAGES: Final = "Add pages"
TAKE_OFF: Final = "Take a line off"
SHOW_PRIVATE: Final = "Show private lines"
HIDE_PRIVATE: Final = "Hide private lines"
SHARE: Final = "You answered some private questions. May your team see those answers on paper?"
SHARE_MORE: Final = "They never go on your own page."
SHARE_TODAY: Final = "One of them may need help today: the team learns of it only from this page or from you."
SHARE_YES: Final = "Yes, put them on the page for the team"
SHARE_NO: Final = "No, keep them off the paper"

# Safety
FLAGS_TITLE: Final = "Please tell the team"
YOU_SAID: Final = "You said: {said}"
WHY_IT_MATTERS: Final = "Why it matters: {matters}"
SAID_HERE: Final = "What you said that matters here"
PRIVATE_SAID: Final = "You said something private."
PRIVATE_SAID_MANY: Final = "You said some private things."
PRIVATE_THING: Final = "Private thing {number}"
SAME_DAY: Final = "Please ask for advice today."
MACHINE_HAS_NOT_TOLD: Final = "This machine has not told anyone. Please tell a person now."
GO_TO_DESK: Final = 'Go to the desk. Say: "The screen told me to get help now."'
NO_ONE_THERE: Final = "If no one is there, call {number}."
EMERGENCY_NUMBER: Final = "the emergency number"
TOLD: Final = "I have told someone"
NOT_NOW: Final = "This is not happening now"
DO_NOT_STOP: Final = "Do not stop or change a medicine by yourself."

# Answering
PICK_ANY: Final = "Pick all that fit."
PICK_MOST: Final = "Pick up to {most}."
RANKED: Final = "Up to {most}, best first."
CHOSEN: Final = "chosen"
SCALE_ENDS: Final = "{min} is {low}. {max} is {high}."
AMOUNT_RANGE: Final = "A number from {min} to {max}."
TYPE_OR_LINES: Final = "Type here, or leave lines on paper to write by hand."
LETTERS: Final = "Letters to touch"
CAME_BACK: Final = "Answered before. Still right? Then press Next."
NEEDS_ANSWER: Final = "Please pick an answer, or skip this one."
NEEDS_THIS_ANSWER: Final = "This one needs an answer. Please pick one."
TOO_MANY: Final = "Up to {most}. Press one again to take it back."

# Changing an answer
CHANGE_TITLE: Final = "Change this answer?"
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

# Views
OPTIONS_ASK: Final = "Which would you like to read more about?"
OPTIONS_PICK: Final = "Pick to read."
GOOD: Final = "Good: {text}"
HARD: Final = "Hard: {text}"
COMPARISON_TITLE: Final = "Your options, side by side"
NUMBERS_NOTE: Final = "Pick a question to see its numbers. Each study stands on pages of its own."
NUMBERS_LINK: Final = "{ask} ({results} results)"
NUMBERS_LINK_ONE: Final = "{ask} (1 result)"
OPEN_NUMBERS: Final = "see the numbers"
NO_NUMBER: Final = "We found no number."
NOBODY_KNOWS: Final = "Nobody knows."
NUMBERS_LINK_UNKNOWN: Final = "{ask} (nobody knows)"
RESULT_FOUND: Final = "We found one result."
RESULTS_FOUND: Final = "We found {results} results. Each stands on pages of its own."
NUMBERS_OF_SAME: Final = (
    "The numbers are of the same treatment: {option}. They are of a first round of it, unless they say more."
)
UNKNOWN: Final = "Not known: {why}"
FROM_CLINIC: Final = "From your clinic, {date}."
SAID_BY_CLINIC: Final = "{text} (From your clinic, {date})"
CLINIC_NOT_TOLD: Final = "Your clinic has not told us this yet. You can ask: {ask}"
CLINIC_TITLE: Final = "What your clinic says"
ROW_MATTERS: Final = "This matters to you."
GOES_WITH: Final = "This matters to you: {values}."
ROW_OF: Final = "row {row} of {rows}"
ROWS_OF: Final = "rows {first}-{last} of {rows}"
ROW_PART_OF: Final = "row {row} of {rows}, options {first}-{last} of {all}"
ROW_ONE_OF: Final = "row {row} of {rows}, option {first} of {all}"
UNKNOWN_MARK: Final = "? {text}"
UNKNOWN_SHORT: Final = "Not known"
BY_KIND: Final = "It depends: {count} kinds"
BY_CLINIC_SHORT: Final = "{text} (your clinic)"
COMPARE_HINT: Final = "Touch a box, or press Enter on it, to read all of it."
ONLY_DIFFERING: Final = "Rows that say the very same are left out. Some differ only in what a box opens."
NO_DIFFERENCE: Final = "These say the same in every row."
CHOOSE_COMPARED: Final = "Choose options"
ONLY_DIFFERENCES: Final = "Only differences"
ALL_ROWS: Final = "All rows"
SEEN_ENOUGH: Final = "I have seen enough"
SEEN_ENOUGH_SHORT: Final = "Seen enough"
CHOOSE_TITLE: Final = "Which do you want to see side by side?"
CHOOSE_NOTE: Final = "All of them stay open to you. Here you pick what to look at."
CHOOSE_TWO: Final = "While all are chosen, press one and then another to see only those two."
TWO_STAY: Final = "At least two stay side by side."
KIND_OF: Final = "{option} ({kind})"
RATE_ASK: Final = "{value}: does it matter?"
RATINGS: Final = {
    "a_lot": "It matters a lot",
    "some": "It matters some",
    "a_little": "It matters a little",
    "not_at_all": "It does not matter to me",
    "not_sure": "I am not sure",
}
TOP_ASK: Final = "Which three matter most?"
TOP_HINT: Final = "Most important first."
OWN_VALUE_ASK: Final = "Does anything else matter to you?"
FITS_TITLE: Final = "You said this matters: {value}"
FITS: Final = {
    "well": "It fits well. {because}",
    "partly": "It fits partly. {because}",
    "poorly": "It fits poorly. {because}",
    "nobody_knows": "Nobody knows. {because}",
}
FITS_KIND: Final = {
    "well": "{kinds}: fits well. {because}",
    "partly": "{kinds}: fits partly. {because}",
    "poorly": "{kinds}: fits poorly. {because}",
    "nobody_knows": "{kinds}: nobody knows. {because}",
}
OWN_VALUE: Final = 'You also said: "{own}". We have no fact about it. You can ask.'
MIND_TITLE: Final = "What would change my mind?"
MIND_LEAN: Final = "You lean to: {option}"
MIND_GROUPS: Final = {
    "well": "What speaks for it",
    "partly": "What fits partly",
    "poorly": "What speaks against it",
    "nobody_knows": "What nobody knows",
}
MIND_NONE: Final = "Nothing on your list of what matters."
MIND_ITEM: Final = {
    "well": "{value}: fits well. {because}",
    "partly": "{value}: fits partly. {because}",
    "poorly": "{value}: fits poorly. {because}",
    "nobody_knows": "{value}: nobody knows. {because}",
}
MIND_ITEM_KIND: Final = {
    "well": "{value} ({kinds}): fits well. {because}",
    "partly": "{value} ({kinds}): fits partly. {because}",
    "poorly": "{value} ({kinds}): fits poorly. {because}",
    "nobody_knows": "{value} ({kinds}): nobody knows. {because}",
}
"""Each says how it fits, because its group's heading may stand on the page before."""
MIND_HINT: Final = "Want to ask about any? You can pick none."
QUIZ_AGAIN: Final = "Let us say it in another way."
QUIZ_ON_PAGE: Final = "We have not made this clear yet. Put it on your page, so that you can ask?"
QUIZ_NONE: Final = "There is nothing to check here yet."
LEANING_ASK: Final = "Where do you stand now?"
LEANING_NOTE: Final = "You can change this at any time. Nothing is decided here."
LEANING_STILL: Final = "You leaned to: {option}. Is that still so?"
LEANING_STILL_KIND: Final = "You leaned to: {option} ({kind}). Is that still so?"
LEANING_STILL_NOT_SURE: Final = "You were not sure where you stand. Is that still so?"
LEANING_STILL_CLINICIAN: Final = "You wanted your team to advise you. Is that still so?"
STILL_YES: Final = "Yes, it is still so"
STILL_NO: Final = "No, ask me again"
LEANING_KIND_ASK: Final = "Which kind do you lean to?"
ANY_KIND: Final = "No special kind"
NOT_SURE: Final = "I am not sure"
CLINICIAN: Final = "I want my team to advise me"
SURENESS_ASKS: Final = {
    "sure": "Do you feel sure about where you stand now?",
    "informed": "Do you know enough about the good and the bad of each choice?",
    "clear": "Is it clear to you what matters most to you?",
    "supported": "Do you have enough help and advice to choose?",
}
YES: Final = "Yes"
NO: Final = "No"
QUESTIONS_ASK: Final = "Which questions do you want to take in?"
QUESTIONS_OWN_ASK: Final = "Do you have a question of your own?"
REVIEW_TITLE: Final = "Your answers"
REVIEW_NOTE: Final = "Pick an answer to change it, or go on."
GO_ON_FROM_HERE: Final = "These are right: go on"
GO_ON_SHORT: Final = "All right: go on"
REVIEW_COUNTS: Final = "Answered: {answered}. Skipped: {skipped}. To say in person: {in_person}."
SKIPPED: Final = "skipped"
SAID_IN_PERSON: Final = "I will say this in person"
LINES_LEFT: Final = "lines to write by hand"
OPEN: Final = "not answered yet"
NOTHING_PICKED: Final = "none picked"
SUMMARY_TITLE: Final = "Your page"
END_TITLE: Final = "This is the end of the questions."
BRANDS: Final = "Brand names: {names}."
KINDS: Final = "Kinds"
LIVING_WITH: Final = "Living with it"
LIVING_WITH_KIND: Final = "Living with it: {kind}"
BODY: Final = "Body: {text}"
MOOD: Final = "Mood: {text}"
DAILY_LIFE: Final = "Daily life: {text}"
YEAR: Final = "A year with it"
VISITS: Final = "Visits: {amount}"
NEEDLES: Final = "Needles: {amount}"
TABLETS: Final = "Tablets: {amount}"
DAYS_OFF: Final = "Days off: {amount}"
NUMBERED: Final = "{number}  {text}"
TO_WRITE: Final = "(lines to write by hand)"
LABELLED: Final = "{label}: {text}"
ASKED: Final = "{label} {text}"
KIND_SHORT: Final = "{kind}: {text}"
AMOUNT: Final = "{value} {unit}"
FROM_TO: Final = "{low} to {high}"

# Numbers and their frame
CERTAINTY: Final = {
    "high": "We are quite sure.",
    "moderate": "Fairly sure.",
    "low": "Not very sure. New studies may change this.",
    "very_low": "We do not really know.",
}
GRADED_BY_US: Final = "How sure: our own judgement."
OVER: Final = "Over which time: {period}."
IN_WHOM: Final = "In whom: {population}."
WITH: Final = "With {name}:"
DO_NOT_COMPARE: Final = "Other options were studied in other people. Do not compare these numbers."
CALCULATED: Final = "We worked this out: {how}"
READ_AS: Final = "The report does not say this in so many words; we read it so."
AT_WEEK: Final = "At week {week}: {sentence}"
THEN: Final = "Of those {first}, counted as {out_of} people: {count} {what}."
REPORTED_RANGE: Final = "The true number may be from {low} to {high}."
THEN_TITLE: Final = "Of those {first}, counted as {out_of} people:"
THEN_COUNT: Final = "{count} of {out_of} {what}."
WEEK_TITLE: Final = "Week {week}"
WITH_AT_WEEK: Final = "With {name}, week {week}:"
SAME_STUDY: Final = "All these people were in the same study."
MARK_WITH: Final = "yes"
MARK_MAYBE: Final = "may be"
MARK_WITHOUT: Final = "no"
PEOPLE_DRAWN: Final = "Here you see people {first} to {last} of {out_of}."
BETTER_LOWER: Final = "A lower score is better."
BETTER_HIGHER: Final = "A higher score is better."

# Sources
SOURCES_TITLE: Final = "Where does this come from?"
SOURCE_READ: Final = {
    "full_text": "We read the whole paper.",
    "abstract": "We read a short form of it, not the whole paper.",
    "second_hand": "We read about it somewhere else, not the paper itself.",
    "no": "We have not read it ourselves.",
}
SOURCE_FROM: Final = {
    "independent": "",
    "maker": "The maker of the treatment says this.",
    "patient_group": "A patient group says this.",
    "law_or_label": "This is from a law, a label or a state's rule.",
    "weak": "This is a weak source.",
}
QUOTED: Final = '"{text}"'
CUT: Final = "{text}..."
NO_SOURCE: Final = "No page was read for this. {why}"
WORDS_TITLE: Final = "Hard words on this screen"
WHY_TITLE: Final = "Why do you ask?"
HELP_TITLE: Final = "Help"
HOW_TO_USE: Final = (
    "Up and down arrows move. Enter picks. The right arrow goes on, the left arrow goes back. "
    "U takes back your last answer; F2 does so while you type. H opens this help. Or touch what you want."
)
FAQ_TITLE: Final = "Common questions"
LOOK_UPS_TITLE: Final = "Look something up"
ABOUT_TITLE: Final = "About this guide"
CONTACT: Final = "{words} ({number})"

# For a counselor
COUNSELOR_SAY: Final = "You could say"
COUNSELOR_LISTEN: Final = "Listen for"
COUNSELOR_TEACH_BACK: Final = "Ask the person to tell you"

# About
ABOUT_AUTHORS: Final = "Who wrote it"
ABOUT_AUTHOR: Final = "{name}: {role}. {qualification}."
ABOUT_DATES: Final = "Dates"
ABOUT_PUBLISHED: Final = "Published {published}. To be checked again by {review_by}."
ABOUT_UPDATES: Final = "How it is kept up to date"
ABOUT_FUNDING: Final = "Who paid for it"
ABOUT_INTERESTS: Final = "Other interests"
ABOUT_METHODS: Final = "How the facts were found"
ABOUT_READING: Final = "How hard it is to read"
ABOUT_READING_LEVEL: Final = "No screen is harder than grade {grade} of school. Measured by: {formulas}."
ABOUT_REVIEW: Final = "Who checked it"
ABOUT_NO_REVIEW: Final = "No doctor has checked this guide yet."
ABOUT_AUDIENCE: Final = "Whom it is for"
ABOUT_DECISION: Final = "The decision"
ABOUT_VERSION: Final = "Version {published}, content {content_hash}"

# The machine
SAVED: Final = "Your page is saved as {name}."
SAVED_FOR_STAFF: Final = "Your page is saved for the team as {name}. Ask for it at the desk."
SAVED_TITLE: Final = "Your page"
NOT_SAVED: Final = "Your page could not be saved. Please ask the team for help."
TAKE_IT: Final = "Take it with you to your visit."
MAKING: Final = "Making your page..."
"""Shown while the page is being made."""
