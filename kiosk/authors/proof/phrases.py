"""Every sentence of ours that the proof tells an author, but for the problems: those are the catalogue's.

Whole sentences with named {slots}. Holds nothing a patient reads.
"""

from __future__ import annotations

from typing import Final

ALL_SKIPPED: Final = "everything is skipped"
"""Stands in place of a list of answers."""
WITH_COUNSELOR: Final = "with a counselor"
"""Stands first in a list of answers that only somebody gives who walks with a counselor."""
OWN_WORDS: Final = "my own words"
"""What somebody writes whose answers we make up."""

COMES_TO: Final = (
    "{path}: somebody who answers `{route}` comes to `{step}`. All other questions on the way are skipped."
)
COMES_AT_ONCE: Final = "{path}: everybody who skips all questions comes to `{step}`."
AS_PERSONA: Final = "To try it, write this into a file under personas/ of the guide:"
"""Stands above the answers as a persona has them."""
NOBODY_SHOWN: Final = "{path}: nobody is shown `{step}`."
ONE_GUIDE: Final = "a step is looked for in one guide at a time; name one."

LONGEST: Final = (
    "Whoever opens nothing extra walks at most {steps} steps (of {most_steps} allowed), "
    "and with nothing to report takes at most {minutes} minutes (of {most_minutes} allowed)."
)
LONGEST_SHORT: Final = (
    "On the short path that is at most {steps} steps (of {most_steps} allowed) "
    "and {minutes} minutes (of {most_minutes} promised)."
)
STEPS: Final = "{count} steps"
MINUTES: Final = "{count} minutes"
"""How long a walk is, in one of its two limits."""
SEQUENCES: Final = "There are {count} different walks through its steps."
SEQUENCES_AT_LEAST: Final = "There are at least {count} different walks through its steps."
"""What was counted, below the problems of a guide."""
