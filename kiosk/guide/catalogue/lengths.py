"""What is too long for whoever may be called in at any moment: steps and minutes of a walk.

Owns the words only; `kiosk.authors.proof.lengths` proves. Must never weigh anything.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry

LENGTHS: Mapping[str, Entry] = {
    "WALK_TOO_MANY_STEPS": Entry(
        says="somebody who opens nothing extra walks {count} steps, and may walk {most}: `{route}`",
        remedy="This is the first step too many. Let a `when:` pass over it, or put two steps into one. "
        "Write these answers into a file under `personas/` to walk them.",
        meaning="A person in a waiting room is called in before a longer walk is done. Who opens nothing extra picks "
        "no option to read about, and nothing at a list that only opens more.",
    ),
    "WALK_TOO_LONG": Entry(
        says="somebody with nothing to report takes {minutes} minutes, and may take {most}: `{route}`",
        remedy="Of all steps on the way `{step}` takes the longest. Say it shorter, or let a `when:` pass over "
        "what only some need. Write these answers into a file under `personas/` to walk them.",
        meaning="A person in a waiting room is called in before a longer walk is done. The time is that of somebody "
        "who opens nothing extra and has nothing to report: 100 words a minute and 6 seconds for each choice. "
        "The cards of safety points take the time they take.",
    ),
    "SHORT_PATH_TOO_MANY_STEPS": Entry(
        says="somebody on the short path walks {count} steps, and may walk {most}: `{route}`",
        remedy="This is the first step too many. Let a `when:` leave it to those with more time, or put two steps "
        "into one. Write these answers into a file under `personas/` to walk them.",
        meaning="Who said that there is little time has to come to the page. Steps are counted of whoever opens "
        "nothing extra.",
    ),
    "SHORT_PATH_TOO_LONG": Entry(
        says="somebody on the short path with nothing to report takes {minutes} minutes, and was promised {most}: "
        "`{route}`",
        remedy="Of all steps on the way `{step}` takes the longest. Say it shorter, let a `when:` leave it to those "
        "with more time, or promise more `minutes:` under `short_path:`. "
        "Write these answers into a file under `personas/` to walk them.",
        meaning="Who said that there is little time has to come to the page. The time is that of somebody who opens "
        "nothing extra and has nothing to report: 100 words a minute and 6 seconds for each choice.",
    ),
    "LENGTH_NOT_PROVED": Entry(
        says="it is not proved that everybody is done within {most}: it may take up to {bound}, and the longest walk "
        "that was found takes {longest}, for somebody who answers `{route}`",
        remedy="Views such as `fits`, `mind`, `quiz`, `option` or `review` are taken at their longest, which may be "
        "longer than anybody sees. Let a `when:` leave them to whoever opened something, or make the way shorter.",
        meaning="What was not proved does not count as right.",
    ),
}
