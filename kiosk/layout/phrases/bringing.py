"""Answers that come back from paper: what is asked for, what is wrong with a code, and what came back.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# Asking for the code
HAVE_CODE: Final = "I have a code"
"""In these words at every size: the page says to press them."""
TYPE_CODE: Final = "Type the code from your page"
OR_SCAN: Final = "If there is a scanner, hold your page to it."
USE_CODE: Final = "Use this code"

# What is wrong with a code
NO_CODE: Final = "Type the letters and numbers of the code first."
NOT_A_SYMBOL: Final = "Look at group {group} again: {symbol} is never in a code."
WRONG_GROUP: Final = "Look at group {group} again: one of its letters or numbers is not right."
SHORT_GROUP: Final = "Group {group} is too short. Each group has 5 letters or numbers."
OTHER_ORDER: Final = "Each group is right, but they do not belong together. Look at your page again."
TOO_LONG: Final = "This is longer than any of our codes. Erase it, and begin again."
OTHER_GUIDE: Final = (
    "We have {groups} groups. Are there more on your page? "
    "If not, ask the team: this machine does not know this code."
)
ONE_GROUP: Final = "We have one group, and the code has more. Look at your page again."
NEWER_GUIDE: Final = "This code is from a newer guide than this machine has. Please ask the team."

# What came back
HERE: Final = "Your answers are here"
THEY_ARE_FOR: Final = "They are for: {title}"
GUIDE_CHANGED: Final = "This guide has changed since. Please look at your answers again."
NOT_IN_CODE: Final = (
    "Your own words and private answers are not in a code. We ask for those again. You can skip them."
)
AGAIN: Final = "Time has passed. We ask if some are still so."
NOT_BROUGHT: Final = "These answers could not be brought back:"
NOT_THERE: Final = "An answer to a question that is not asked any more"
WHY: Final = {
    "gone": "{title}: this is not asked any more",
    "new_meaning": "{title}: the question has changed",
    "choice_gone": "{title}: an answer is not there any more",
    "choice_new_meaning": "{title}: an answer has changed",
    "unfit": "{title}: the question has changed",
    "off_route": "{title}: this is not asked on your way now",
    "hangs_on": "{title}: this was about another answer that is gone",
}
"""Why an answer could not be brought back, by the short word that codes have for it."""
LOOK_AT_MAP: Final = "Open the map"
NOT_MINE: Final = "This is not mine: start again"
