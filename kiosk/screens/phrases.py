"""Our own words that only the screens say, each whole; what plain mode says too stands in layout.phrases.

Must never join sentences: another language needs them whole.
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

# What lies over the walk
WELCOME_MANY: Final = "Get ready for your visit. What is it about?"
CHECKED: Final = "A doctor has checked this guide."
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
SECOND_FIGURE: Final = "Now press the second figure."

# When nobody presses anything
FORGETS_SOON: Final = "If you press nothing, this screen soon forgets your answers."
CLOSES_SOON: Final = "This screen soon closes by itself, and forgets your answers."

# What a person changes for themselves, and cleaning
MOVE_BUTTONS: Final = "Move the buttons"
CLEAN_SCREEN: Final = "Clean screen"
CLEANING: Final = "Cleaning"
WIPE: Final = "Wipe the screen now. {seconds} seconds."
WIPE_LAST: Final = "Wipe the screen now. 1 second."
WIPED: Final = "Now let go of the screen and the keys."
