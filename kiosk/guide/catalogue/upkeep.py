"""What has grown old or was left over: sources, dates, reasons that excuse nothing, and translations.

Owns the words only; `kiosk.authors` measures. Must never read a clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.guide.catalogue.entry import Entry

NEVER_ACCEPTED: Final = frozenset(
    {"ACCEPTED_FOR_NOTHING", "CODEBOOK_WORDS_CHANGED", "PLAIN_FOR_NOTHING", "REVIEW_PAST"}
)
"""Warnings that are mended by taking something away or by a person's work: a reason would only hide them."""

UPKEEP: Mapping[str, Entry] = {
    "SOURCE_NOT_READ": Entry(
        says="nobody has read the source `{id}`",
        remedy="Read it and say so in `read:`, or take out what rests on it. "
        "Or write `accept: {{SOURCE_NOT_READ: the reason}}` into the source.",
        meaning="A source that nobody has read proves nothing, and looks as if it did.",
        severity="warning",
    ),
    "SOURCE_SECOND_HAND": Entry(
        says="of the source `{id}` only somebody else's report was read",
        remedy="Read it itself and say so in `read:`. "
        "Or write `accept: {{SOURCE_SECOND_HAND: the reason}}` into the source.",
        meaning="Reports leave things out, and copies grow old without saying so.",
        severity="warning",
    ),
    "SOURCE_OLD": Entry(
        says="the source `{id}` is of {year}, more than {limit} years ago",
        remedy="Look for a newer one. If there is none, or if what it says does not grow old, "
        "write `accept: {{SOURCE_OLD: the reason}}` into the source.",
        meaning="No standard sets an age for sources. Libraries of decision aids put an aid away "
        "after 5 years; a source that has been passed over at two such reviews is worth a look.",
        severity="warning",
    ),
    "REVIEW_SOON": Entry(
        says="the guide has to be reviewed by {review_by}, in {days} days",
        remedy="Read it against what is new, have a clinician review it, and set a new `review_by:`.",
        meaning="After that day patients are told that the guide is being updated.",
        severity="warning",
    ),
    "REVIEW_PAST": Entry(
        says="the guide had to be reviewed by {review_by}, {days} days ago",
        remedy="Read it against what is new, have a clinician review it, and set a new `review_by:`.",
        meaning="Since that day patients are told that the guide is being updated.",
        severity="warning",
    ),
    "MIXED_PERIODS": Entry(
        says="the results of `{outcome}` are counted over {count} different times, "
        "among them `{first}` and `{other}`",
        remedy="Show results over one time, or each in an outcome of its own. If the studies leave no choice, "
        "write `accept: {{MIXED_PERIODS: the reason}}` beside `ask:`.",
        meaning="Who is watched longer has more time to get better, and more time to come to harm.",
        severity="warning",
    ),
    "MIXED_OUT_OF": Entry(
        says="the results of `{outcome}` are told out of {out_of} people",
        remedy="Count them all out of the same number, 100 where it will do. If some are too rare for that, "
        "write `accept: {{MIXED_OUT_OF: the reason}}` beside `ask:`.",
        meaning="3 of 1,000 looks more than 1 of 100 to most people who read both.",
        severity="warning",
    ),
    "ACCEPTED_FOR_NOTHING": Entry(
        says="`{code}` is accepted here, and nothing of that kind is found here any more",
        remedy="Take it out.",
        meaning="What is accepted for nothing hides the next thing that goes wrong there.",
        severity="warning",
    ),
    "TRANSLATION_MISSING": Entry(
        says="texts of the guide that are not translated here: {count}, the first of them {first}",
        remedy="Add each under `texts:` as `place: {{was: the words of the guide, now: your words}}`.",
        meaning="A person who reads two languages on one screen trusts neither.",
        severity="warning",
    ),
    "TRANSLATION_STALE": Entry(
        says="the guide now says `{words}` here",
        remedy="Translate the words anew, and copy those of the guide into `was:`.",
        meaning="A translation of words that have changed says something else than the guide.",
        severity="warning",
    ),
    "TRANSLATION_UNKNOWN": Entry(
        says="the guide has no text at `{id}`",
        remedy="Take it out, or correct the place.",
        meaning="It would be shown nowhere.",
        severity="warning",
    ),
    "TRANSLATION_SAME_LANGUAGE": Entry(
        says="this translation is into `{language}`, the language of the guide",
        remedy="Correct `language:`.",
        meaning="A guide is not translated into its own language.",
        severity="warning",
    ),
}
