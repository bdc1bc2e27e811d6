"""What is told of the changes since an earlier text, and why there may be none to be told.

Whole sentences with named {slots}, so that other languages need no code. Holds nothing a patient reads.
"""

from __future__ import annotations

from typing import Final

NOT_IN_GIT: Final = (
    "{path} is not in a git checkout, so nobody knows what it said before. "
    "Name a folder that holds the guide as it was."
)
NO_GIT: Final = "git is not installed here. Name a folder that holds the guide as it was."
NO_REVISION: Final = "There is neither a folder nor a revision called {revision}."
NOT_THERE: Final = "{path} was not there yet in {revision}."
NOT_READABLE: Final = "What {since} holds cannot be read as a guide: run kiosk check on it."

SINCE: Final = "What has changed since {since}"
COUNTED: Final = "Texts that changed: {changed}. New: {new}. Gone: {gone}. Put in another order: {order}."
NOTHING: Final = "Nothing has changed but, at most, comments and the spread over lines and files."
TEXTS: Final = "The text was the one with the content hash {was}. It is now the one with {now}."
SAME_TEXT: Final = "The text has the content hash {now}."
VOID: Final = (
    "Any change makes it another text: a review of the earlier one does not count any more, and screens and pages say "
    "that no doctor has checked the guide until somebody reviews it again."
)
TICK: Final = "Tick a box when you have read the change and it is right. Write under it what is wrong."

SORTS: Final = {"changed": "Changed", "new": "New", "gone": "Gone", "order": "In another order"}
WAS: Final = "Was"
NOW: Final = "Now"
BELOW: Final = "{key}: {words}"
AS_IT_IS: Final = "The screens that changed, as they are now"
SCREEN: Final = "Screen {number}: {title}"
TITLED: Final = "{sort}: {key}"
