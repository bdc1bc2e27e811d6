"""Who has checked the guide, as every screen and page must say it (nobody is misled about review).

Owns which mark a guide bears on a day. Must never look at a clock: the day is given.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.guide.model import Guide
from kiosk.layout.phrases import about_guide


@dataclass(frozen=True, slots=True)
class ReviewMark:
    """What stands on every screen, in longer and shorter words, and on every page; empty once all is well."""

    screen: tuple[str, ...] = ()
    paper: str | None = None


def review_mark(guide: Guide, today: str, *, demonstration: bool = False) -> ReviewMark:
    """The mark of a guide.

    Args:
        guide: the guide.
        today: the day, as an ISO date.
        demonstration: the kiosk runs from its sources and is not for patients.
    """
    due = today > guide.guide.review_by
    if guide.reviewed:
        if due:
            return ReviewMark(
                (about_guide.BEING_UPDATED, about_guide.BEING_UPDATED_SMALL), about_guide.BEING_UPDATED
            )
        return ReviewMark()
    paper = about_guide.NOT_CHECKED_AND_DUE_LONG if due else about_guide.NOT_CHECKED_LONG
    if demonstration:
        return ReviewMark((about_guide.DEMONSTRATION, about_guide.DEMONSTRATION_SMALL), paper)
    if due:
        return ReviewMark((about_guide.NOT_CHECKED_AND_DUE, about_guide.NOT_CHECKED_AND_DUE_SMALL), paper)
    return ReviewMark((about_guide.NOT_CHECKED, about_guide.NOT_CHECKED_SMALL), paper)
