"""What can be opened from a screen: where a claim comes from, hard words, help, and lines for a counselor.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# Sources
SOURCES_TITLE: Final = "Where does this come from?"
SOURCE_READ: Final = {
    "full_text": "We read the whole paper.",
    "abstract": "We read a short form of it, not the whole paper.",
    "second_hand": "We read about it somewhere else, not the paper itself.",
    "no": "We have not read it ourselves.",
}
SOURCE_FROM: Final = {
    "independent": "",
    "maker": "The maker of the treatment says this.",
    "patient_group": "A patient group says this.",
    "law_or_label": "This is from a law, a label or a state's rule.",
    "weak": "This is a weak source.",
}
QUOTED: Final = '"{text}"'
NO_SOURCE: Final = "No page was read for this. {why}"

# Help
WORDS_TITLE: Final = "Hard words on this screen"
WHY_TITLE: Final = "Why do you ask?"
HELP_TITLE: Final = "Help"
HOW_TO_USE: Final = (
    "Up and down arrows move. Enter picks. The right arrow goes on, the left arrow goes back. "
    "U takes back your last answer; F2 does so while you type. H opens this help. Or touch what you want."
)
FAQ_TITLE: Final = "Common questions"
LOOK_UPS_TITLE: Final = "Look something up"

# For a counselor
COUNSELOR_SAY: Final = "You could say"
COUNSELOR_LISTEN: Final = "Listen for"
COUNSELOR_TEACH_BACK: Final = "Ask the person to tell you"
COUNSELOR_NONE: Final = "No prompts for this step."
