"""Our own words that only the screens say, each whole; what plain mode says too stands in layout.phrases.

Owns those sentences. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# Said on the command line, when the screens cannot start
NO_TERMINAL_IN: Final = "The kiosk needs a terminal to read keys from; for a pipe or a file use: kiosk walk"
NO_TERMINAL_OUT: Final = (
    "The kiosk needs a terminal to draw on, and standard output is not one; use: kiosk walk"
)
NO_TERMINAL_ERR: Final = "The kiosk draws on standard error, so it must be the terminal too; leave out 2>"
NOT_UTF8: Final = "The kiosk needs a terminal with UTF-8; leave PYTHONUTF8 and PYTHONIOENCODING unset"

# Size
TOO_SMALL: Final = "Please make this window larger."

# The keyboard on the screen
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS: Final = "1234567890"
SPACE_KEY: Final = "Space"
ERASE_KEY: Final = "Erase"
ERASE_WORD_KEY: Final = "Erase word"
SHIFT_KEY: Final = "Shift"
DIGITS_KEY: Final = "1 2 3"
LETTERS_KEY: Final = "A B C"
DONE_KEY: Final = "Done"

# A choice
RANKS: Final = ("first", "second", "third")
"""What stands beside a choice whose place counts."""

TAKEN_OFF: Final = "taken off"
"""What stands beside a line of the page that is not to be printed."""

# The text box
ROOM_LEFT: Final = "Room for {count} more."
NO_ROOM_LEFT: Final = "The box is full."
IN_GROUP: Final = "Group {group}"
"""Which group of a code is typed now."""

# What lies over the walk
WELCOME_MANY: Final = "Get ready for your visit. What is it about?"
CHECKED: Final = "A doctor has checked this guide."
WHO_PAID: Final = "Who paid for this guide?"
MORE_ABOUT: Final = "More about this guide stands under Help, after the start."
FINISH_NO_PAGE: Final = "Finish without a page"
GO_BACK: Final = "Go back to the questions"
AMOUNT_MORE: Final = "More"
AMOUNT_LESS: Final = "Less"
AMOUNT_MUCH_MORE: Final = "10 more"
AMOUNT_MUCH_LESS: Final = "10 less"
NO_AMOUNT: Final = "No number yet."
YOUR_NUMBER: Final = "Your number: {amount}"
CLOSE_TO_UNDO: Final = "Close this first, to take back an answer."
NOT_KEPT: Final = "What you began there was not kept."
WORDS_STAY: Final = "Your words stay. Erase them first."
NEEDS_ANSWER_OR_HELP: Final = "Pick an answer. To skip, press More help."
NEEDS_WORDS_OR_HELP: Final = "Write something. To skip, press More help."
NOT_SEEN_YET: Final = "Please look at these as well."
ENTER_GOES_ON: Final = "To go on from here, press Enter."
SECOND_FIGURE: Final = "Now press the second figure."
SECOND_FIGURE_OR_ENTER: Final = "For {number} press Enter, or a second figure."
NO_SUCH_NUMBER: Final = "There is no {number} here."

# When nobody presses anything
FORGETS_VERY_SOON: Final = "If you press nothing, this screen forgets your answers in less than a minute."
FORGETS_IN_MINUTE: Final = "If you press nothing, this screen forgets your answers in about 1 minute."
FORGETS_IN_MINUTES: Final = (
    "If you press nothing, this screen forgets your answers in about {minutes} minutes."
)
HIDDEN_BY_HAND: Final = "This screen is hidden."
HIDDEN_STAYS: Final = "Your answers do not show now."
HIDDEN_SHORT: Final = "If nobody presses anything, your answers are forgotten in less than a minute."
HIDDEN_MINUTE: Final = "If nobody presses anything for about 1 minute, your answers are forgotten."
HIDDEN_MINUTES: Final = "If nobody presses anything for about {minutes} minutes, your answers are forgotten."
REST_STAYS: Final = "Your answers stay here."
REST_SHORT: Final = "You can rest for a short time. Then we ask if you are still there."
REST_MINUTE: Final = "You can rest for about 1 minute. Then we ask if you are still there."
REST_MINUTES: Final = "You can rest for about {minutes} minutes. Then we ask if you are still there."
REST_ENDS: Final = "If nobody presses anything then, your answers are forgotten."
CLOSES_SOON: Final = "This screen soon closes by itself, and forgets your answers."

# What a person changes for themselves, and cleaning
MOVE_BUTTONS: Final = "Move the buttons"
MOVE_BUTTONS_SHORT: Final = "Move buttons"
CLEAN_SCREEN: Final = "Clean screen"
CLEANING: Final = "Cleaning"
WIPE: Final = "Wipe the screen now. {seconds} seconds."
WIPE_LAST: Final = "Wipe the screen now. 1 second."
WIPED: Final = "Now let go of the screen and the keys."
WIPE_ANYTHING: Final = "Keys and touches do nothing now. The screen comes back by itself."
