"""The bar, the keys of every screen and the place on the way: where somebody is, and how to go on or back.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# The bar and what opens from it
BACK: Final = "Back"
NEXT: Final = "Next"
MORE_ABOVE: Final = "More above"
MORE_BELOW: Final = "More below"
MORE_HELP: Final = "More help"
STOP_OR_PRINT: Final = "Stop or print"
CLOSE: Final = "Close"

# Places
PLACE: Final = "{section} · step {number}, {least} to {most} more"
PLACE_OPEN: Final = "{section} · step {number}, {least} or more to come"
PLACE_EXACT: Final = "{section} · step {number}, {most} more"
PLACE_LAST: Final = "{section} · last step"
PLACE_SMALL: Final = "{section} · {number} of {least}-{most}"
PLACE_SMALL_EXACT: Final = "{section} · {number} of {most}"
PLACE_SMALL_OPEN: Final = "{section} · {number} of {least} or more"
PLACE_TINY_OPEN: Final = "step {number}"
PLACE_TINY: Final = "{number} of {least}-{most}"
PLACE_TINY_EXACT: Final = "{number} of {most}"
PAGE_OF: Final = "page {number} of {pages}"
CHOICES_OF: Final = "choices {first}-{last} of {all}"
CHOICE_OF: Final = "choice {first} of {all}"

# On from the review
GO_ON_FROM_HERE: Final = "These are right: go on"
GO_ON_SHORT: Final = "All right: go on"
