"""The guide itself: who wrote it, who has checked it, and how it came about.

Owns those sentences, each whole. Must never join them: another language needs them whole.
"""

from __future__ import annotations

from typing import Final

# Who has checked the guide: nobody is misled about it
NOT_CHECKED: Final = "Not yet checked by a doctor"
NOT_CHECKED_SMALL: Final = "Not yet checked"
NOT_CHECKED_LONG: Final = "This guide has not yet been checked by a doctor. Ask before you rely on it."
DEMONSTRATION: Final = "Demonstration. Not for patients."
DEMONSTRATION_SMALL: Final = "Demonstration"
NOT_CHECKED_AND_DUE: Final = "Not yet checked by a doctor. Being updated."
NOT_CHECKED_AND_DUE_SMALL: Final = "Not checked. Being updated."
NOT_CHECKED_AND_DUE_LONG: Final = (
    "This guide has not yet been checked by a doctor, and it is being updated. Ask before you rely on it."
)
BEING_UPDATED: Final = "This guide is being updated. Please ask the team."
BEING_UPDATED_SMALL: Final = "Being updated. Ask the team."
CHECKED_BY: Final = "Checked by {by}, {role}, on {date}."

# The page about it
TITLE: Final = "About this guide"
AUTHORS: Final = "Who wrote it"
AUTHOR: Final = "{name}: {role}. {qualification}."
DATES: Final = "Dates"
PUBLISHED: Final = "Published {published}. To be checked again by {review_by}."
UPDATES: Final = "How it is kept up to date"
FUNDING: Final = "Who paid for it"
INTERESTS: Final = "Other interests"
METHODS: Final = "How the facts were found"
READING: Final = "How hard it is to read"
READING_LEVEL: Final = "No screen is harder than grade {grade} of school. Measured by: {formulas}."
REVIEW: Final = "Who checked it"
NO_REVIEW: Final = "No doctor has checked this guide yet."
AUDIENCE: Final = "Whom it is for"
DECISION: Final = "The decision"
VERSION: Final = "Version {published}, content {content_hash}"
