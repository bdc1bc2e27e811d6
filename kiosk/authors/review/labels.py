"""The labels in the document that a clinician signs: what stands beside each label is the guide's.

Owns no sentence of a patient's. Whole words with named {slots}, so that other languages need no code.
"""

from __future__ import annotations

from typing import Final

SHOWN: Final = "Shown"
SAYS: Final = "Says"
ASKS: Final = "Asks"
SHOWS: Final = "Shows"
ABOVE: Final = "Above it"
NOTE: Final = "Under it"
WHY: Final = "Why it is asked"
ANSWERED: Final = "Answered"
GENTLY: Final = "Asked gently"
GOES_ON: Final = "Goes on to"
ENDS: Final = "Ends"
ON_PAPER: Final = "On paper"
COUNSELOR: Final = "Counselor says"
LISTENS: Final = "Listens for"
TEACH_BACK: Final = "Asks back"
SOURCES: Final = "Sources"

ONLY_WHEN: Final = "only if {condition}"
SAID_WHEN: Final = "Only if {condition}: {text}"
INSTEAD: Final = "In its place, if {condition}: {text}"
WAY_WHEN: Final = "if {condition}: {target}"
WAY_ELSE: Final = "otherwise: {target}"
SCREEN: Final = "screen {number}, {title}"
QUOTED: Final = "\N{LEFT DOUBLE QUOTATION MARK}{text}\N{RIGHT DOUBLE QUOTATION MARK}"
THE_END: Final = "The walk is over here. This end is called {end}."

SENSITIVE: Final = (
    "It stands behind a cover, can be said in person, and stays off the patient's page. With somebody else at the "
    "screen it is not asked."
)
DIRECT: Final = (
    "It is asked only with a counselor, or where the settings call the place private and name who responds."
)
REQUIRED: Final = "It cannot be skipped."
PICK_ONE: Final = "One of these can be picked."
PICK_MANY: Final = "Any number of these can be picked."
PICK_MOST: Final = "At most {most} of these can be picked."
SCALE: Final = "On a scale from {min} ({low}) to {max} ({high})."
NUMBER: Final = "With a number from {min} to {max}: 1 {one}, 2 {many}."
TEXT: Final = "In the person's own words, on {lines} lines, with at most {most} letters; or by hand on paper."
PAGES: Final = {
    "patient": "On the patient's page under {heading}, as: {says}",
    "clinician": "On the clinician's page under {heading}, as: {says}",
    "both": "On both pages under {heading}, as: {says}",
}
CHOICE_COLUMNS: Final = ("Answer", "Goes on to", "Raises", "Besides")
ALONE: Final = "It cannot be picked together with others."
DENIES: Final = "It says no to all of {screens}."
PRIVATE: Final = "It tells something private."
ON_PAPER_AS: Final = "On paper: {text}"

VIEWS: Final = {
    "options": "The options on one page, to pick those to read more about.",
    "option": "The page of one option, with all that is told of it below.",
    "table": "A table.",
    "comparison": "The options side by side, by the questions that every one answers.",
    "outcomes": "Numbers.",
    "values": "What may matter to a person.",
    "fits": "How each option goes with what matters to this person.",
    "mind": "What speaks for and against what the person leans to.",
    "quiz": "Questions that show whether we explained it well.",
    "leaning": "Where the person leans now, with every option offered.",
    "sureness": "How sure the person is.",
    "questions": "Questions to take in.",
    "review": "What was answered, to look at and to change.",
    "summary": "The page to take in.",
    "clinic": "What the clinic has said.",
}
"""What a view shows, by the word under `show`."""
VIEW_OF: Final = "{view} Here: {things}."
VIEW_OF_QUESTIONS: Final = "{view} Here: {things}"
"""Where what is named last ends with a mark of its own."""
VIEW_PARTS: Final = "{view} Asked here: {things}."

FACT: Final = "{option}: {question}"
IN_FEW_WORDS: Final = "In few words"
IN_FULL: Final = "In full"
NOBODY_KNOWS: Final = "Not known"
BY_KIND: Final = "Each kind answers for itself."
ON_OVERVIEW: Final = "On the overview"
OVERVIEW: Final = "{option}: the overview"
KIND: Final = "{option}: {kind}"
NAME: Final = "Name"
OFFERED: Final = "Offered"
STATUS_QUO: Final = "It is to change nothing."
MEANS: Final = "Means"
SAME_AS: Final = "Choosing it is having: {option}"
SAME_AS_WHEN: Final = "If {condition}, choosing it is having: {option}"
IN_SHORT: Final = {"what": "What it is", "good": "A good thing", "hard": "Hard things", "sure": "How sure"}
IN_SHORT_KIND: Final = "In short"
BRANDS: Final = "Brands"
BODY: Final = "Body"
MOOD: Final = "Mood"
DAILY_LIFE: Final = "Daily life"
LIVING: Final = "Living with it"
A_YEAR: Final = "A year with it"

SIDES: Final = {
    "good": "It tells of something good.",
    "harm": "It tells of a harm.",
    "burden": "It tells of a burden.",
    "plain": "It tells of neither good nor harm.",
}
SIDE: Final = "Side"
SERIOUS: Final = "It tells of serious harm, which stands on the overview of each option too."
HAPPENS: Final = "For those with it"
HAPPENS_NOT: Final = "For the others"
RESULT: Final = "{outcome} ({result})"
TOLD: Final = "Told as"
BASIS: Final = "Basis"
BASES: Final = {
    "reported": "The number is reported as such.",
    "calculated": "The number was worked out.",
    "read_as": "The number was only read as such, so no picture is drawn.",
}

FIT_COLUMNS: Final = ("Option", "How it goes", "Because", "Sources")
HOW: Final = {"well": "well", "partly": "partly", "poorly": "poorly", "nobody_knows": "nobody knows"}
IS_ABOUT: Final = "It is about"

PATIENT_SAID: Final = "The patient said"
PATIENT_MATTERS: Final = "Why it matters"
PATIENT_DO: Final = "What to tell or ask"
AROUND: Final = "The kiosk says"
THE_FIRST: Final = "(what the patient said)"
THE_SECOND: Final = "(why it matters)"
THE_THIRD: Final = "(what to tell or ask)"
AROUND_SAME_DAY: Final = "For the same day"
AROUND_NOW: Final = "For right now, first"
ANSWERS_NOW: Final = "Both lead on"
"""The two answers on an urgent screen."""
CLINICIAN: Final = "The clinician reads"
CONCERNS: Final = "Concerns"
LEVELS: Final = {"stop": "{option}: stop, ask first", "care": "{option}: care"}
EVERYTHING: Final = "everything"
URGENCY: Final = "Urgency"
URGENCIES: Final = {
    "none": "It is not urgent.",
    "same_day": "It is for the same day.",
    "now": "It is for right now, and takes a whole screen.",
}
RAISED_BY: Final = "Raised by"
RAISED_AT: Final = "{answer} at {screen}"
RAISED_WHEN: Final = "if {condition}"
NEVER_RAISED: Final = "Nothing raises it."
CALLS: Final = "Calls"
IF_UNSET: Final = "With no number set"

CHECKS: Final = "Checks"
RIGHT: Final = "Right is"
WRONG: Final = "Not right"
TEACHES: Final = "Then told"
ASKED_AGAIN: Final = "Asked again"
UNCLEAR: Final = "On paper, if wanted"
ASKED_FIRST: Final = "It is offered before the others."
ANSWER: Final = "Answer"
FORMS: Final = "Also written"
TO_ASK: Final = "Until it has said"
OPENS: Final = "Opens"
LINE_ON_PAPER: Final = "A line on the patient's page"
DIARY: Final = "A diary to fill in by hand: {title}"
DIARY_WEEKS: Final = "Weeks"
DIARY_ROWS: Final = "Its rows"
ADDED: Final = "Added"
FORMER: Final = "Earlier names"
FORMER_NAME: Final = "{old} is now {new}."
SECTIONS: Final = "Sections"
PLAIN_WORDS: Final = "Words taken as plain"
LINK: Final = "Link"
YEAR: Final = "Year"
DOI: Final = "DOI"
ACCEPTED_BECAUSE: Final = "{code}: {reason}"

ABOUT: Final = {
    "title": "Title",
    "screen_title": "On the first screen",
    "decision": "Decision",
    "audience": "For whom",
    "user_need": "Need",
    "country": "Country",
    "language": "Language",
    "published": "Published",
    "review_by": "Review by",
    "update_policy": "Kept up to date",
    "funding": "Money",
    "interests": "Interests",
    "methods": "Methods",
    "equality_impact": "Who might be left out",
    "rest": "A pause is called",
}
"""The label of each thing a guide says about itself, by its key."""
AUTHOR: Final = "Author"
AUTHOR_IS: Final = "{name}. {role}. {qualification}"
GRADE: Final = "Reading level"
GRADE_IS: Final = "No screen is harder than school grade {grade}, by {formulas}."
SHORT_PATH: Final = "Short walk"
SHORT_PATH_IS: Final = "At most {minutes} minutes if {condition}."
SOMEONE_HELPS: Final = "Somebody helps"
SOMEONE_HELPS_IS: Final = "Private questions are not asked if {condition}."
EVIDENCE: Final = "Report: {name}"
