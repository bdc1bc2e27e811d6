"""The words of the machine: what it says when it cannot be used.

Owns those sentences, each whole and with named {slots}. Must never hold one that is joined in code.
"""

from __future__ import annotations

from typing import Final

OUT_OF_ORDER: Final = "This screen is out of order just now."
ASK_AT_DESK: Final = "Please ask at the desk. You have done nothing wrong."
CODE: Final = "For staff: code {code}. The screen tries again by itself."

# For staff, under the code
NO_GUIDES: Final = "There is no guide on this machine."
NO_SUCH_GUIDE: Final = "There is no guide called {name}."
NOT_KEPT: Final = (
    "What was withdrawn could not be written down, and is forgotten when this machine starts again."
)
NOT_KNOWN: Final = "What was withdrawn cannot be read, so no guide is shown until staff bring it back."
PROBLEM_NOW: Final = "{code}, less than a minute ago"
PROBLEM: Final = "{code}, {minutes} min ago"

# For the log
WRONG_PINS: Final = "{count} wrong PINs one after another"
WITHDRAWN: Final = "guide {guide} withdrawn by staff"
BACK: Final = "guide {guide} brought back by staff"
PAGE_KEPT: Final = "a page that was not printed is kept for staff ({why})"
PAGE_PRINTED: Final = "a kept page was printed"
PAGE_WIPED: Final = "a kept page was wiped by staff"
PAGE_EXPIRED: Final = "a kept page was wiped at the end of its time"
PAGE_GONE: Final = "a kept page is gone with the process that kept it"
PAGE_LOST: Final = "a page could not be kept"
