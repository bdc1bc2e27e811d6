"""What people read while their page is on its way to paper, and when it does not get there; each sentence whole.

Owns those sentences. Must never join them: another language needs them whole. Nothing here says that a page is
printed but what the printer has called completed.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kiosk.deliver.job import State

TITLE: Final = "Your page"
PRINT_NOW: Final = "Print my page now"
PRINT_AND_FINISH: Final = "Print my page and finish"

# Before
AT_THE_DESK: Final = "Your page comes out at the desk. Staff may see it. Print?"
PRINT: Final = "Print my page"
GO_BACK: Final = "Go back"
KEPT_IF_ONE: Final = (
    "If the printer stops, your page is kept 1 minute under a number. Only staff can print it then."
)
KEPT_IF_MANY: Final = (
    "If the printer stops, your page is kept {minutes} minutes under a number. Only staff can print it then."
)
NOT_KEPT_IF: Final = "If the printer stops, your page is not kept. Then ask the team for help."

CAN_BE_KEPT_ONE: Final = "Your page can be kept 1 minute under a number. Only staff can print it then."
CAN_BE_KEPT: Final = "Your page can be kept {minutes} minutes under a number. Only staff can print it then."
CANNOT_BE_KEPT: Final = "Your page cannot be kept. If you stop the printing, ask the team for help."

# While it is printed
TRUE_NOW: Final[Mapping[State, str]] = MappingProxyType(
    {
        "waiting": "Your page waits for the printer.",
        "printing": "Printing your page...",
        "printed": "Your page is printed.",
        "out_of_paper": "The printer has no paper.",
        "jam": "Paper is stuck in the printer.",
        "door_open": "The printer is open.",
        "needs_staff": "The printer needs help from staff.",
        "stopped_by_staff": "Staff have stopped the printer.",
        "not_accepting": "The printer takes no pages now.",
        "no_printer": "No printer was found.",
        "not_answering": "The printer does not answer.",
        "server_gone": "This screen cannot reach the printer.",
        "spool_full": "The printer has no room for more pages.",
        "refused": "The printer cannot print this page.",
        "stopped": "The printing was stopped.",
        "too_long": "The printing took too long.",
        "not_made": "Your page could not be made.",
    }
)
"""What is true of a job that is followed."""
PAGE_OUT: Final = "Page {number} of {pages} is out."
WAIT_HERE: Final = "Please wait here."
COMES_AT_DESK: Final = "It comes out at the desk. Wait here until it is printed."
TELL_DESK: Final = "Please tell the desk. Or wait here."
KEEP_NOW: Final = "Do not wait. Keep my page"
STOP_NOW: Final = "Do not wait. Stop the printing"
STOPPING: Final = "The printing is being stopped."
KEEPING: Final = "Your page is being kept."

# Once the printer has called it completed
PRINTED: Final = "Printed. Is your page there?"
PRINTED_AT_DESK: Final = "Printed at the desk. Is your page there?"
LOOK: Final = "Please look now. Is it not there? Press No, and we help you."
NO_ANSWER: Final = "If you press nothing, this screen forgets your answers. It then keeps no page."
THERE: Final = "Yes, I have it"
NOT_THERE: Final = "No"

# When it was not printed, or was not found
NOT_FOUND: Final = "We keep your page for you."
LOOK_AGAIN: Final = "It may lie under other papers: look again."
NOT_PRINTED: Final[Mapping[State, str]] = MappingProxyType(
    {
        **TRUE_NOW,
        "waiting": "The printer did not begin.",
        "printing": "The printer did not finish.",
        "printed": "You have not found your page.",
    }
)
"""Why a page was not printed; `printed`: the person has not found it."""
NOT_MADE: Final = "Your page could not be printed."
KEPT_ONE: Final = "Your page is kept for 1 minute."
KEPT_MANY: Final = "Your page is kept for {minutes} minutes."
TELL: Final = "Tell the desk this number: {number}"
ONLY_STAFF: Final = "Only staff print it. This screen closes soon."
CLOSES: Final = "This screen soon closes by itself."
BY_ITSELF: Final = "It may still come out of the printer."
YET_BY_ITSELF: Final = "It may come out yet. This screen closes soon."
MORE_BY_ITSELF: Final = "More may come out. This screen closes soon."
PART_BESIDE: Final = "A sheet may lie in the printer. Take it too."
PART_AT_DESK: Final = "A sheet may lie in the printer. Ask for it."
TOLD_DESK: Final = "I have told the desk: finish"
NOT_KEPT: Final = "Your page is not kept. Please ask the team for help."

# The size of the letters
BIGGER: Final = "Bigger letters"
USUAL: Final = "Usual letters"
TOO_BIG: Final = "The letters are too big here. Press a key, or touch the screen."
