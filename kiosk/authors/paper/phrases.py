"""The few words of ours that every paper has.

Whole sentences with named {slots}, so that other languages need no code.
"""

from __future__ import annotations

from typing import Final

CONTENTS: Final = "Contents"
PAGE_OF: Final = "Page {page} of {pages}"
REMARK: Final = "Remark:"
"""Before the lines on which a reviewer writes."""
LABELLED: Final = "{label}: {text}"
MARKED: Final = "{mark}: {text}"
PLACED: Final = "{text} ({place})"
TICKED: Final = "[ ] {text}"
