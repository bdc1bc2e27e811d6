"""Every sentence of ours that the proof tells an author, but for the problems: those are the catalogue's.

Whole sentences with named {slots}. Holds nothing a patient reads.
"""

from __future__ import annotations

from typing import Final

ALL_SKIPPED: Final = "everything is skipped"
"""Stands in place of a list of answers."""
WITH_COUNSELOR: Final = "with a counselor"
"""Stands first in a list of answers that only somebody gives who walks with a counselor."""
