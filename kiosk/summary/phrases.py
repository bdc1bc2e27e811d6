"""Our own words on paper, as whole sentences with named slots.

The guide's words come with the document. Nothing is joined into a sentence anywhere else.
"""

from __future__ import annotations

# The patient's leaf, in the order it is read.
PLEASE_KNOW = "Please know"
MY_QUESTIONS = "My 3 questions"
WHAT_MATTERS = "What matters most to me"
WHERE_I_LEAN = "Where I lean"
NOT_CLEAR = "Not clear to me yet"
NEXT_STEPS = "Next steps"
NO_CHANGE_ALONE = "Do not stop or change a medicine by yourself."

# The clinician's leaf.
FOR_THE_CLINICIAN = "For the clinician"
SELF_REPORTED = "Self-reported at a kiosk, not checked, not a diagnosis."
TIME_ALONE = "Please offer a few minutes alone."
CLINIC_LABEL = "Clinic label"
AT_A_GLANCE = "At a glance"
THE_OTHER_ANSWERS = "The other questions"
STOP = "STOP"
CARE = "CARE"
FLAG_FOR = "{point} → {options}"
FLAG_FOR_MORE = "{point} → {options} (with care: {more})"
LEANS_TO = "Leans to"
TOP_THREE = "Top three"
QUESTIONS = "Questions"
UNCLEAR = "Unclear"
SAID_NO = "Said no"
SKIPPED = "Skipped"
IN_PERSON = "In person"
NOT_ASKED = "Not asked"

# Every leaf.
PAGE_OF = "page {page} of {pages}"
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
BETWEEN_NAMES = ", "
BETWEEN_VALUES = "; "

# When paper could not be made as it should be.
LETTERS_REPLACED = "Some letters could not be printed. Each of them is shown as □."
NOT_TAGGED = "This page could not be made ready for screen readers."
PLAIN_TEXT_ONLY = "This page could only be made as plain text."
