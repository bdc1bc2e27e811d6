"""What the words mean with which a printer says what is wrong with it (RFC 8011, section 5.4.12, and CUPS's own).

Owns which word means which trouble, and which trouble counts first. Pure; must never know a job.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kiosk.deliver.job import State

MEANT: Final[tuple[tuple[State, tuple[str, ...]], ...]] = (
    ("jam", ("media-jam",)),
    ("door_open", ("door-open", "cover-open", "interlock-open")),
    ("out_of_paper", ("media-empty", "media-needed", "input-tray-missing")),
    (
        "needs_staff",
        (
            "marker-supply-empty",
            "marker-waste-full",
            "toner-empty",
            "developer-empty",
            "opc-life-over",
            "output-area-full",
            "output-tray-missing",
            "fuser-over-temp",
            "cups-missing-filter",
            "cups-insecure-filter",
            "cups-certificate-error",
            "cups-pki",
            "account-authorization-failed",
            "account-info-needed",
        ),
    ),
    ("not_answering", ("offline", "timed-out", "shutdown", "cups-remote-timed-out")),
)
"""What a printer says is wrong with it, without its ending, the first that counts first. What is not here says nothing
about a page: low paper or ink, and `cups-waiting-for-job-completed`, which only says that all has been sent."""
PASSED: Final = "-report"
"""The ending of a word that says something about a printer and not that anything is wrong now: a second tray is empty,
a jam that was cleared is still remembered."""
_ENDINGS: Final = (PASSED, "-warning", "-error")


def trouble_of(said: Iterable[str], *, passed: bool = False) -> State | None:
    """The first trouble among these words; None where they mean none.

    Args:
        said: the words, each with its ending.
        passed: whether those count, too, that may only say what has passed.
    """
    words = {plain(word) for word in said if passed or not word.endswith(PASSED)}
    return next((state for state, known in MEANT if words.intersection(known)), None)


def plain(word: str) -> str:
    """A word without its ending."""
    for ending in _ENDINGS:
        word = word.removesuffix(ending)
    return word
