"""Every sentence that stands in or beside a picture and is ours rather than the guide's.

Owns words only. A sentence is whole, with named {slots}; nothing is joined in code.
"""

from __future__ import annotations

from typing import Final

# A change on a scale
BETTER_LEFT: Final = "← better"
WORSE_LEFT: Final = "← worse"
BETTER_RIGHT: Final = "better →"
WORSE_RIGHT: Final = "worse →"
NO_DIFFERENCE: Final = "no difference"
NO_CHANGE: Final = "no change since the start"
FOUND: Final = "what was found"
MAY_BE: Final = "the true number may be here"
LOWER: Final = "{amount} lower"
HIGHER: Final = "{amount} higher"
ZERO: Final = "0"

# The year ahead
YEAR_AHEAD: Final = "The year ahead"
YEAR_OF: Final = "The year ahead: {name}"
EVERY_WEEK: Final = "A visit about every week."
EVERY: Final = "A visit about every {weeks} weeks."
EVERY_AND_AGAIN: Final = "A visit about every {weeks} weeks. It repeats."
EVERY_UNKNOWN: Final = "Weeks from visit to visit: {text}"
NEXT_VISITS: Final = "The next visits fall in these weeks."
WEEKS: Final = "{label}: week {low} to {high}."
WEEK: Final = "{label}: week {week}."
BEYOND: Final = "More comes after this year."
WEEKS_ONE: Final = "weeks"
WEEKS_MANY: Final = "weeks, {weeks} to a mark"
