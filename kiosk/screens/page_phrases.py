"""What people read while their page is on its way to paper, and when it does not get there; each sentence whole.

Owns those sentences. Must never join them: another language needs them whole. Nothing here says that a page is
printed but what the printer has called completed.

Where a sentence turns on how many sheets the page has, it stands in a table: 0 where nobody has counted them, 3 for so
many or more. Each sheet is printed on one side, so there are as many of them as pages.
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
SHEET_OUT: Final = "Sheet {number} of {sheets} is out."
WAIT_HERE: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Please wait here.",
        1: "Please wait here: 1 sheet comes out.",
        2: "Please wait here: 2 sheets come out.",
        3: "Please wait here: {sheets} sheets come out.",
    }
)
COMES_AT_DESK: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "It comes out at the desk. Wait here until it is printed.",
        1: "It comes out at the desk. Wait here until it is printed.",
        2: "2 sheets come out at the desk. Wait here until they are printed.",
        3: "{sheets} sheets come out at the desk. Wait here until they are printed.",
    }
)
TELL_DESK: Final = "Please tell the desk. Or wait here."
KEEP_NOW: Final = "Do not wait. Keep my page"
STOP_NOW: Final = "Do not wait. Stop the printing"
STOPPING: Final = "The printing is being stopped."
KEEPING: Final = "Your page is being kept."

# Once the printer has called it completed
PRINTED: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Printed. Is your page there?",
        1: "Printed. Is your page there?",
        2: "Printed. Are both sheets there?",
        3: "Printed. Are all {sheets} sheets there?",
    }
)
PRINTED_AT_DESK: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Printed at the desk. Do you have your page?",
        1: "Printed at the desk. Do you have your page?",
        2: "Printed at the desk. Do you have both sheets?",
        3: "Printed. Do you have all {sheets} sheets?",
    }
)
TAKE: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Take every sheet that came out.",
        1: "Take it with you to your visit.",
        2: "Take both sheets: one is for you, one is for your team.",
        3: "Take all {sheets} sheets: some are for you, some are for your team.",
    }
)
LOOK: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Please look now. Is it not there? Press No, and we help you.",
        1: "Please look now. Is it not there? Press No, and we help you.",
        2: "Please look now. Is one not there? Press No, and we help you.",
        3: "Please look now. Is one not there? Press No, and we help you.",
    }
)
LOOK_NOT_KEPT: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Please look now. Is it not there? Press No, and ask the team.",
        1: "Please look now. Is it not there? Press No, and ask the team.",
        2: "Please look now. Is one not there? Press No, and ask the team.",
        3: "Please look now. Is one not there? Press No, and ask the team.",
    }
)
"""Where there is nothing we could do: pages are not kept, or there is no room."""
ASK_DESK: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Ask for it at the desk now. Is it not there? Come back soon and press No.",
        1: "Ask for it at the desk now. Is it not there? Come back soon and press No.",
        2: "Ask for both at the desk now. Is one not there? Come back soon and press No.",
        3: "Ask for all at the desk now. Is one not there? Come back soon and press No.",
    }
)
ASK_DESK_NOT_KEPT: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Ask for it at the desk now. Is it not there? Ask the team for help.",
        1: "Ask for it at the desk now. Is it not there? Ask the team for help.",
        2: "Ask for both at the desk now. Is one not there? Ask the team for help.",
        3: "Ask for all at the desk now. Is one not there? Ask the team for help.",
    }
)
NO_ANSWER: Final = "If you press nothing, this screen forgets your answers. It then keeps no page."
THERE: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Yes, I have it",
        1: "Yes, I have it",
        2: "Yes, I have both",
        3: "Yes, I have all {sheets}",
    }
)
NOT_THERE: Final = "No"
TAKE_ALONG: Final[Mapping[int, str]] = MappingProxyType(
    {
        0: "Take every sheet with you to your visit.",
        1: "Take it with you to your visit.",
        2: "Take both sheets to your visit: one is for you, one is for your team.",
        3: "Take all {sheets} sheets to your visit: some are for you, some are for your team.",
    }
)

# When it was not printed, or was not found
NOT_FOUND: Final = "We keep your page for you."
LOOK_AGAIN: Final = "It may lie under other papers: look again."
NOT_PRINTED: Final[Mapping[State, str]] = MappingProxyType(
    {
        **TRUE_NOW,
        "waiting": "The printer did not begin.",
        "printing": "The printer did not finish.",
        "printed": "Please ask the team for your page.",
    }
)
"""Why a page was not printed; `printed`: the person has not found it, and it is not kept."""
MAY_LIE_BESIDE: Final = "It was printed. It may lie under other papers: look again."
MAY_LIE_AT_DESK: Final = "It was printed. It may lie under other papers at the desk."
NO_PAGE_KEPT: Final = "This screen keeps no page."
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
HAVE_YOU_TOLD: Final = "Have you told the desk {number}?"
NUMBER_GOES: Final = (
    "This screen forgets the number when you finish. Without it, staff cannot find your page."
)
NOT_TOLD: Final = "No, show me the number"
HAVE_TOLD: Final = "Yes, I have told them: finish"
NOT_KEPT: Final = "Your page is not kept. Please ask the team for help."

# When a page that was kept has been printed
STAFF_PRINTED: Final = "Staff have printed your page."
IS_PRINTED: Final = "Your page is printed now."
SHEET_MISSING: Final = "Is a sheet missing? Ask at the desk."

# The code that brings the answers back
PRINT_WITH_CODE: Final = "Print with a code to carry on"
MAKE_WITH_CODE: Final = "Make my page with a code to carry on"
PRINT_NOW_WITH_CODE: Final = "Print my page now, with the code"
MAKE_NOW_WITH_CODE: Final = "Make my page now, with the code"
WITHOUT_CODE: Final = "Leave the code off my page"
CODE_IS_OFF: Final = "The code is off your page."
A_CODE: Final = "A code to carry on another day?"
CODE_READ_BY: Final = "Anyone who holds the page can read these answers with a kiosk like this one."
CODE_BRINGS_BACK: Final = "The code brings your answers back, so that you can go on from them."
CODE_LEFT_OUT: Final = "Your own words and what you said in private are not in it."
PRINT_THE_CODE: Final = "Yes, print my page with the code"
MAKE_THE_CODE: Final = "Yes, make my page with the code"
SHOW_CODE: Final = "Show my code"
YOUR_CODE: Final = "Your code to carry on"
WRITE_IT_DOWN: Final = "Write down all of it, or take a picture. Anyone who has it can read these answers."

# The size of the letters
BIGGER: Final = "Bigger letters"
USUAL: Final = "Usual letters"
TOO_BIG: Final = "The letters are too big here. Press a key, or touch the screen."
