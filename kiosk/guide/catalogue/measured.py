"""What is not fair to a reader, though everything fits together: balance, harms out of sight, bare numbers.

Owns the words only; `kiosk.authors` measures. All of them are warnings, because a person may know better. Must never
measure.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry

MEASURED: Mapping[str, Entry] = {
    "OUT_OF_BALANCE": Entry(
        says="the answers to `{attribute}` are out of balance: `{longest}` has {most} words for it "
        "and `{shortest}` has {least}: {ratio} times as many",
        remedy="No option may have more than {limit} times the words of another. "
        "Say the long one shorter, or the short one more fully; cut no harm. "
        "Or write `accept: {{OUT_OF_BALANCE: the reason}}` beside `ask:`.",
        meaning="What is told of at length looks more important than what is told of in a word.",
        severity="warning",
    ),
    "OVERVIEW_OUT_OF_BALANCE": Entry(
        says="the overview is out of balance: `{longest}` has {most} words for it "
        "and `{shortest}` has {least}: {ratio} times as many",
        remedy="No option may have more than {limit} times the words of another. "
        "Say the long `in_short:` shorter, or the short one more fully; cut no harm. "
        "Or write `accept: {{OVERVIEW_OUT_OF_BALANCE: the reason}}` into the option.",
        meaning="On the overview the options stand below each other, and most people read no further.",
        severity="warning",
    ),
    "KINDS_OUT_OF_BALANCE": Entry(
        says="the kinds of `{option}` are out of balance: `{longest}` has {most} words for it "
        "and `{shortest}` has {least}: {ratio} times as many",
        remedy="No kind may have more than {limit} times the words of another. "
        "Say the long `in_short:` shorter, or the short one more fully; cut no harm. "
        "Or write `accept: {{KINDS_OUT_OF_BALANCE: the reason}}` into the kind.",
        meaning="The kinds of one option are compared as well.",
        severity="warning",
    ),
    "NOTHING_SERIOUS": Entry(
        says="no question about harm is marked as serious",
        remedy="Write `serious: true` beside the `ask:` of the one that tells of serious harm. "
        "Where no option can do any, write `accept: {{NOTHING_SERIOUS: the reason}}` there.",
        meaning="Only what is marked can be looked for on the overview.",
        severity="warning",
    ),
    "HARM_NOT_PLACED": Entry(
        says="this serious harm of `{option}` does not say by which words it stands on the overview",
        remedy="Add `on_overview:` with a list of short phrases from the `hard:` line of the option's `in_short:`.",
        meaning="A person who reads no more than the overview has to meet every serious harm there.",
        severity="warning",
    ),
    "HARM_NOT_ON_OVERVIEW": Entry(
        says="`{phrase}` does not stand in the `hard:` line of `{option}`, which reads `{words}`",
        remedy="Say it there, word for word, or correct it here. Every wording of `hard:` has to say it; "
        "a phrase can have its own `instead:`, with the same `when:`.",
        meaning="A person who reads no more than the overview has to meet every serious harm there.",
        severity="warning",
    ),
    "FIT_SOURCE_ELSEWHERE": Entry(
        says="no fact of `{option}` about {attributes} rests on the source `{id}`",
        remedy="Name a source of the fact, or add this one to the fact if it says so, "
        "or add the fact's question to `attributes:`.",
        meaning="How an option goes with what matters is a fact in other words, and nothing besides.",
        severity="warning",
    ),
    "FIT_WITHOUT_FACT": Entry(
        says="how `{option}` goes with this has no source, and no fact of it about {attributes} is `unsourced:`",
        remedy="Say here what the fact says, with its sources. "
        "Where the fact has no source either, write `unsourced:` there too. "
        "Where nobody knows, write `how: nobody_knows` here and `unknown:` in the fact.",
        meaning="How an option goes with what matters is a fact in other words, and nothing besides.",
        severity="warning",
    ),
    "FIT_KNOWS_MORE": Entry(
        says="how `{option}` goes with this is told here, and its fact about {attributes} says that nobody knows",
        remedy="Write `how: nobody_knows` here, and say so in `because:`. Or answer the fact with `short:` and its "
        "sources. Or name another question under `attributes:`, the one whose answer this is.",
        meaning="How an option goes with what matters is a fact in other words, and nothing besides.",
        severity="warning",
    ),
    "NUMBER_WITHOUT_SOURCE": Entry(
        says="a number stands here that does not say where it comes from: `{words}`",
        remedy="Add `sources:` with their names, or `unsourced:` with the reason and who is to confirm it.",
        meaning="Not knowing needs no source, and a number does.",
        severity="warning",
    ),
    "PERCENT": Entry(
        says="`{words}` does not say out of how many",
        remedy="Write so many of 100 people, and how many of them it did not happen to.",
        meaning="A share is understood best when it is counted in people.",
        severity="warning",
    ),
    "RELATIVE_NUMBER": Entry(
        says="`{words}` does not say of how many",
        remedy="Write how many of 100 people it was in each group. Where no count was reported, say so, "
        "and write `accept: {{RELATIVE_NUMBER: the reason}}` into the nearest set of keys.",
        meaning="Twice as many can be two people or two thousand, and it always sounds like a lot.",
        severity="warning",
    ),
    "COUNT_WITHOUT_FRAME": Entry(
        says="`{words}` does not say when or among whom it was counted",
        remedy="Say over which time or in which study, or put it under `outcomes:`, where a number has its frame. "
        "Or write `accept: {{COUNT_WITHOUT_FRAME: the reason}}` into the nearest set of keys.",
        meaning="The same count is much in a week and little in ten years.",
        severity="warning",
    ),
    "COUNT_ONE_SIDED": Entry(
        says="`{words}` is told, and that {others} are the others is not",
        remedy="Tell of the {others} in the same text. Where there are no others to tell of, "
        "write `accept: {{COUNT_ONE_SIDED: the reason}}` into the nearest set of keys.",
        meaning="The same number frightens or calms by the side it is told from, so both are told.",
        severity="warning",
    ),
}
