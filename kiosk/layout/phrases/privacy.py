"""Private questions: asked gently, shown to nobody by chance, and on paper only if the person says so.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# Sensitive questions are asked gently
COVER: Final = "Only you should see the next question."
COVER_MORE: Final = "You can skip it, or say that you will talk about it in person."
SHALL_WE: Final = "The next question is private. Shall we?"
SHALL_WE_GO_ON: Final = "Yes, show it"
SHALL_WE_NOT_NOW: Final = "Not now"
COVER_SAY: Final = "The next question is private. You need not look at it. Shall we?"
COVER_LISTEN: Final = "A look at somebody else. A yes that is said to please you."

# What was said to them
PRIVATE_SAID: Final = "You said something private."
PRIVATE_SAID_MANY: Final = "You said some private things."
PRIVATE_THING: Final = "Private thing {number}"
SHOW_PRIVATE: Final = "Show private lines"
HIDE_PRIVATE: Final = "Hide private lines"

# Whether the team may see it
SHARE: Final = "You answered some private questions. May your team see those answers on paper?"
SHARE_MORE: Final = "They never go on your own page."
SHARE_TODAY: Final = "One of them may need help today: the team learns of it only from this page or from you."
SHARE_YES: Final = "Yes, put them on the page for the team"
SHARE_NO: Final = "No, keep them off the paper"
