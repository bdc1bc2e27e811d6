"""What is told to whoever records a review.

Whole sentences with named {slots}, so that other languages need no code. Holds nothing a patient reads.
"""

from __future__ import annotations

from typing import Final

NO_NAME: Final = "A review is signed by somebody: give --by NAME and --role ROLE, each on one line."
NOT_A_DAY: Final = "{date} is not a day. Write it as year-month-day, such as 2026-11-20."
STILL_AHEAD: Final = "{date} still lies ahead: a review bears the day on which it was made."
SHORT_TEXT: Final = (
    "{text} is too short to tell one text from another: give the {least} figures that stand on each page."
)
OTHER_TEXT: Final = (
    "The text that was read is {text}, but the guide is {now} by now. Read what has changed with "
    "kiosk review {guide} --since REVISION, and sign for {now} when it is right."
)
ALREADY: Final = "{by} has already signed for this very text: it stands in {file}, line {line}."
NOT_CLEAN: Final = (
    "{guide} does not check clean, so there is something to mend before anybody signs for it: run kiosk check {guide}. "
    "To sign all the same, add --although-not-clean."
)
BY_HAND: Final = (
    "{file} is as it was: it is written in a way that this does not change safely, or somebody has saved it meanwhile. "
    "Try again, or put this under guide by hand, before what stands under reviews already:"
)
SIGNED: Final = "The review by {by} is on file: {file}, line {line}. It is for the text {text} and no other."
CHECKED_NOW: Final = (
    "Screens and pages no longer say that no doctor has checked this guide. As soon as anything in it is changed, they "
    "say so again."
)
NOT_CHECKED_YET: Final = (
    "Screens and pages go on saying that no doctor has checked this guide: a clinician has to sign for it."
)
"""After a review by a patient."""
WITHOUT_SIGN: Final = "{option} belongs to --sign: it says something of a signature."
SINCE_AND_SIGN: Final = "--since makes a document and --sign records a review: give one of them."
"""Both were typed at once."""
