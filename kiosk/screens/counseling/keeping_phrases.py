"""What is said of a counselor's notes, of asking whether they may stand on the page, and of before and after.

Owns those sentences, each whole. What the patient is asked is for the patient to read. None may suggest an option.
"""

from __future__ import annotations

from typing import Final

# A note
NOTE_FOR_STEP: Final = "Note for this step"
NOTE_ABOUT: Final = "Note: {title}"
NOTE_FOR_VISIT: Final = "Note for the whole visit"
NOTE_HINT: Final = "It reaches the clinician's page only if the patient agrees."
WHOLE_VISIT: Final = "For the whole visit"
WHOLE_VISIT_SHORT: Final = "Whole visit"
THIS_STEP: Final = "For this step"
KEEP_NOTE: Final = "Keep note"
KEPT: Final = "The note is kept."
TAKEN_AWAY: Final = "The note is taken away."
WRITTEN: Final = "Note for this step (n): written"
"""In place of the way to a note, where the step has one."""

# Whether they may stand on the page
NOTES: Final = "Notes ({count})"
STOOD: Final = "How it stood before"
"""The target on the page's step, where there are no notes."""
MAY_THEY: Final = "May these words stand on the page for your clinician?"
WROTE_DOWN: Final = "Your counselor wrote this down. Without your yes it stays off the paper."
YES: Final = "Yes, put them on the page"
NO: Final = "No, leave them off"
ON_PAGE: Final = "They are on the page for your clinician."
OFF_PAGE: Final = "They stay off the page."
STAYS_OFF: Final = "What the counselor wrote down is not on this page. It stays off, as you said."
NOT_AGREED: Final = "What the counselor wrote down is not on this page. Nobody has agreed to it yet."
NOT_PRINTED: Final = "The notes are not on this page. This screen forgets them when you finish."
ASK_FOR_PAGE: Final = "May the notes stand on the page?"

# The same where there are no notes, and only the start of the visit is asked for
START_MAY_IT: Final = "May the page for your clinician say how you stood at the start?"
START_SAID: Final = "This is what you said before. Without your yes it stays off the paper."
START_YES: Final = "Yes, put it on the page"
START_NO: Final = "No, leave it off"
START_ON_PAGE: Final = "It is on the page for your clinician."
START_OFF_PAGE: Final = "It stays off the page."
START_STAYS_OFF: Final = "How you stood at the start is not on this page. It stays off, as you said."
START_NOT_AGREED: Final = "How you stood at the start is not on this page. Nobody has agreed to it yet."
ASK_FOR_START: Final = "May the page say how you stood at the start?"
