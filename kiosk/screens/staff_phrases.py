"""What only staff read, each whole. No patient sees it, but for the screen that says the kiosk is closed.

Owns those sentences. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kiosk.deliver.job import State

PLACE: Final = "For staff"

# The PIN
PIN_TITLE: Final = "Staff: type your PIN"
PIN_MARKS: Final = "PIN: {marks}"
PIN_MARK: Final = "*"
PIN_EMPTY: Final = "PIN: no digits yet"
PIN_LENGTH: Final = "A PIN has {least} to {most} digits."
PIN_WRONG: Final = "That is not the PIN."
PIN_WRONG_ONE: Final = "That is not the PIN. 1 try left."
PIN_WRONG_MANY: Final = "That is not the PIN. {tries} tries left."
PIN_PAUSE: Final = "Wrong too often. Wait {seconds} seconds."
PIN_PAUSE_ONE: Final = "Wrong too often. Wait 1 second."
PIN_AGAIN: Final = "You can type the PIN now."
CANCEL: Final = "Cancel"

# The staff screen
TITLE: Final = "Staff screen · kiosk version {version}"
COVERED: Final = "Close leads back to the person's session."
END_SESSION: Final = "End this session"
COUNSELOR_OFF: Final = "Counselor: off"
COUNSELOR_ON: Final = "Counselor: on"
COUNSELOR_JOINED: Final = "This visit is with a counselor now."
COUNSELOR_LEFT: Final = "This visit is without a counselor now."
GUIDE: Final = "{title} · {state} · {published} · {content_hash} · {review}"
WITHDRAWN: Final = "withdrawn"
NOT_WITHDRAWN: Final = "not withdrawn"
PROBLEMS: Final = "Last problems ({count})"
EXIT: Final = "Exit the kiosk"

# One guide
GUIDE_TITLE: Final = "A guide, for staff"
GUIDE_PUBLISHED: Final = "Published: {published}"
GUIDE_HASH: Final = "Hash of its text: {content_hash}"
GUIDE_REVIEW: Final = "Review: {review}"
GUIDE_WITHDRAWN: Final = "This guide is withdrawn: nobody is offered it."
GUIDE_NOT_WITHDRAWN: Final = "This guide is not withdrawn."
WITHDRAW: Final = "Withdraw this guide now"
BRING_BACK: Final = "Bring it back"
BROUGHT_BACK: Final = "Brought back, from the next person on."

# Sure?
SURE_WITHDRAW: Final = "Withdraw this guide? Are you sure?"
SURE_WITHDRAW_SAYS: Final = (
    "From the next person on, nobody is offered it, until staff bring it back. This session ends at once."
)
YES_WITHDRAW: Final = "Yes, withdraw it now"
SURE_END: Final = "End this session? Are you sure?"
SURE_END_SAYS: Final = "What the person has answered is forgotten. The next person finds the first screen."
YES_END: Final = "Yes, end it now"
SURE_EXIT: Final = "Exit the kiosk? Are you sure?"
SURE_EXIT_SAYS: Final = (
    "This session ends at once. If this machine is set up to start the kiosk by itself, it comes back soon. "
    "If not, no kiosk is shown here until somebody starts it."
)
SURE_EXIT_KEPT_ONE: Final = "1 page is kept for its person. It is wiped then: print it first."
SURE_EXIT_KEPT: Final = "{count} pages are kept for their people. They are wiped then: print them first."
YES_EXIT: Final = "Yes, exit now"
NO: Final = "No, leave it as it is"

# Pages that are kept
KEPT: Final = "Kept pages ({count})"
KEPT_TITLE: Final = "Kept pages"
KEPT_NONE: Final = "No page is kept."
KEPT_SAYS: Final = "What stands on a page is not shown here. Each is wiped by itself in the end."
KEPT_LINES: Final = MappingProxyType(
    {
        "held": "{number} · waits for you · {minutes} min left",
        "printing": "{number} · is being printed · {minutes} min left",
        "printed": "{number} · has been printed · no longer kept",
        "not_printed": "{number} · was not printed · {minutes} min left",
        "unsure": "{number} · may have come out · {minutes} min left",
    }
)
KEPT_LINE_NOT_YET: Final = "{number} · is not printed yet · {minutes} min left"
KEPT_LINE_NOT_FOUND: Final = "{number} · printed, but not found · {minutes} min left"
KEPT_PAGE: Final = "Kept page {number}"
KEPT_STATES: Final = MappingProxyType(
    {
        "held": "It waits for you.",
        "printing": "It is being printed.",
        "printed": "It has been printed. It is no longer kept.",
        "not_printed": "It was not printed. It is still kept.",
        "unsure": "Nobody can tell whether it has come out.",
    }
)
KEPT_NOT_YET: Final = "It is not printed yet."
KEPT_WHY: Final[Mapping[State, str]] = MappingProxyType(
    {
        "waiting": "It waits for the printer.",
        "printing": "The printer is at work on it.",
        "printed": "The printer says that it is printed.",
        "out_of_paper": "The printer has no paper.",
        "jam": "Paper is stuck in the printer.",
        "door_open": "The printer is open.",
        "needs_staff": "The printer needs help: look at its display.",
        "stopped_by_staff": "The printer was stopped by hand.",
        "not_accepting": "The printer takes no pages now.",
        "no_printer": "No printer was found.",
        "not_answering": "The printer does not answer.",
        "server_gone": "This screen cannot reach what sends pages to the printer.",
        "spool_full": "There is no room for more pages.",
        "refused": "The printer cannot print it.",
        "stopped": "The printing was stopped.",
        "too_long": "The printing took too long.",
        "not_made": "It could not be made.",
    }
)
"""What is true of its job while there is one."""
KEPT_WAS: Final[Mapping[State, str]] = MappingProxyType(
    {
        "out_of_paper": "There was no paper then.",
        "jam": "Paper was stuck then.",
        "door_open": "The printer was open then.",
        "needs_staff": "The printer needed help then.",
        "stopped_by_staff": "The printer was stopped by hand then.",
        "not_accepting": "The printer took no pages then.",
        "no_printer": "No printer was found then.",
        "not_answering": "The printer did not answer then.",
        "server_gone": "This screen could not reach what sends pages to the printer then.",
        "spool_full": "There was no room for more pages then.",
        "refused": "The printer could not print it.",
        "stopped": "The printing was stopped.",
        "too_long": "The printing took too long.",
        "not_made": "It could not be made.",
    }
)
"""Why it was not printed when it was tried: it may have been put right long ago. What is not here is no reason."""
KEPT_NOT_FOUND: Final = "It was printed, but its person has not found it."
KEPT_PART: Final = "Part of it may have come out already."
KEPT_HAND_OVER: Final = (
    "Take all its sheets out of the printer and hand them over before you print another page."
)
KEPT_ONE_AT_A_TIME: Final = "Sheets carry no number. Print this page when page {number} has been handed over."
KEPT_TAKE_FIRST: Final = "Sheets carry no number. First take out what lies in the printer."
KEPT_LEFT: Final = "It is wiped by itself in {minutes} minutes."
KEPT_LEFT_ONE: Final = "It is wiped by itself in 1 minute."
KEPT_GONE: Final = "This page is not kept any more."
KEPT_PRINT: Final = "Print at {printer}"
KEPT_WIPE: Final = "Wipe this page"
KEPT_SENT: Final = "Sent. See here what comes of it."
KEPT_SENT_ALREADY: Final = "It has been sent already. Please wait."
KEPT_OTHER_SENT: Final = "Please wait: page {number} is being printed."
KEPT_WIPED: Final = "Wiped."
SURE_PRINT: Final = "Look at the printer first."
SURE_PRINT_SAYS: Final = "It may have come out already. If it lies there, do not print it again."
SURE_PRINT_NOT_FOUND: Final = "It was printed once. If it lies there, do not print it again."
YES_PRINT: Final = "Yes, print at {printer}"
SURE_WIPE: Final = "Wipe this page? Are you sure?"
SURE_WIPE_SAYS: Final = "Nobody can print it any more."
SURE_WIPE_PRINTING: Final = "It has been sent to the printer. It may still come out."
YES_WIPE: Final = "Yes, wipe it now"

# The last problems
PROBLEMS_TITLE: Final = "Last problems"
PROBLEMS_NEWEST: Final = "The newest stands first. The handbook says what each code means."
NO_PROBLEMS: Final = "No problem has been noted."

# No guide is offered to anyone
CLOSED: Final = "This screen is closed for now."
CLOSED_ASK: Final = "Please ask at the desk."
