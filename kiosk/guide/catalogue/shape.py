"""What can be wrong with what stands in a guide: keys, kinds of value, limits.

Owns the words only; the rules themselves are the model's.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry

SHAPE: Mapping[str, Entry] = {
    "UNKNOWN_KEY": Entry(
        says="the key `{key}` has no meaning here",
        remedy="Keys that can stand here: {known}.",
        meaning="A key that is misspelt or in the wrong place would be lost without a word.",
    ),
    "MISSING_KEY": Entry(
        says="the key `{key}` is missing here",
        remedy="It stands for this: {means} Add `{key}:` with what belongs to it.",
        meaning="Without it this part of the guide cannot be shown.",
    ),
    "MISSING_TOP_KEY": Entry(
        says="`{key}:` is missing",
        remedy="Write `{key}:` at the left margin, with what belongs to it beside it or in the lines below.",
        meaning="Without it there is nothing to walk or to show.",
    ),
    "EXPECTED_TEXT": Entry(
        says="`{key}` has to be text, and this is {got}",
        remedy="Write words here. If these are the words, put them in quotes.",
        meaning="What looks like a number, true or false, a list or a set of keys is text only in quotes.",
    ),
    "EXPECTED_NUMBER": Entry(
        says="`{key}` has to be a number, and this is {got}",
        remedy="Write it in figures only, without quotes, such as 12.",
        meaning="Numbers are counted with and drawn.",
    ),
    "EXPECTED_WHOLE_NUMBER": Entry(
        says="`{key}` has to be a whole number, and this is {got}",
        remedy="Write it in figures only, without quotes and without a decimal point, such as 12.",
        meaning="People, weeks and pages are counted in whole numbers.",
    ),
    "EXPECTED_LIST": Entry(
        says="`{key}` has to be a list, and this is {got}",
        remedy="Write each item on a line of its own that begins with `- `, or all of them as `[one, two]`.",
        meaning="There can be several things here, even if there is only one now.",
    ),
    "EXPECTED_MAPPING": Entry(
        says="`{key}` has to hold keys, and this is {got}",
        remedy="Write keys below it, two spaces further right, each with a colon and what belongs to it. "
        "What can stand there: {keys}.",
        meaning="What stands here has several named parts.",
    ),
    "CONDITION_SHAPE": Entry(
        says="`{key}` has to hold a condition, and this is {got}",
        remedy="Write the name of a step and of its choice in braces, such as `{example}`. "
        "Several conditions are a list below `all:` or `any:`. "
        'The handbook tells the rest under the heading "Conditions".',
        meaning="A condition is made of names and answers, so that it can be proved; words in between prove nothing.",
    ),
    "NEXT_SHAPE": Entry(
        says="this is not how `{key}` is written: it names a step, or holds a list of ways",
        remedy="Write `next: {name}`. Where the way hangs on the answers, write a list: "
        "`next: [{{when: {{sight: driving}}, go: night}}, {{go: {name}}}]`.",
        meaning="From a step there is one way on, or several that are tried in order.",
    ),
    "EXPECTED_YES_NO": Entry(
        says="`{key}` has to be true or false, and this is {got}",
        remedy="Write `true` or `false`, without quotes.",
        meaning="The words yes, no, on and off are ordinary text in a guide.",
    ),
    "NOT_ONE_OF": Entry(
        says="`{key}` cannot be `{got}`",
        remedy="Write one of these: {allowed}.",
        meaning="Only these words have a meaning here.",
    ),
    "TOO_SMALL": Entry(
        says="`{key}` is too small: it has to be at least {least}",
        remedy="Write a number that is not below {least}.",
        meaning="A smaller number has no meaning here.",
    ),
    "TOO_LARGE": Entry(
        says="`{key}` is too large: it can be at most {most}",
        remedy="Write a number that is not above {most}.",
        meaning="A larger number does not fit on the screen or the paper.",
    ),
    "TOO_LONG": Entry(
        says="`{key}` is too long: it can have at most {most} characters",
        remedy="Say it more briefly, or part it.",
        meaning="Longer text does not fit on the screen or the paper.",
    ),
    "TOO_FEW": Entry(
        says="`{key}` has to hold at least {least}, and it holds {got}",
        remedy="Add what is missing, or remove `{key}`.",
        meaning="With fewer there is nothing to choose or to compare.",
    ),
    "EMPTY": Entry(
        says="nothing is written under `{key}`",
        remedy="Write what belongs there, or remove `{key}`.",
        meaning="A person would see an empty place.",
    ),
    "TOO_FAR_LEFT": Entry(
        says="`{key}` stands as far left as `{owner}`, so nothing belongs to `{owner}`",
        remedy="Move `{key}`, and all lines that belong to `{owner}`, two spaces to the right.",
        meaning="What belongs to a key stands further right than the key.",
    ),
    "BARE_NUMBER": Entry(
        says="`{key}` cannot be compared with a bare number",
        remedy="Write `{key}: {{at_least: 7}}` or `{key}: {{below: 7}}`, with your number.",
        meaning="A condition says from which number on it holds, or up to which.",
    ),
    "BAD_DATE": Entry(
        says="`{key}` has to be a date, and `{got}` is not one",
        remedy="Write year, month and day with dashes, such as 2026-11-20.",
        meaning="Dates decide when a guide has to be looked at again.",
    ),
    "BAD_LANGUAGE": Entry(
        says="`{got}` is not the short name of a language",
        remedy="Write two or three letters, such as `en` or `es`; a country may follow a dash, such as `es-MX`.",
        meaning="Screens and paper are marked with it, so that they can be read aloud in the right voice.",
    ),
    "BAD_ID": Entry(
        says="`{got}` cannot be used as a name",
        remedy="Use lower case letters, digits and underscores only, at most 40, and begin with a letter, "
        "such as `first_step`.",
        meaning="These names are used in links, answers and codes, so they are kept plain.",
    ),
    "BAD_REF": Entry(
        says="`{got}` cannot be the name of an option or of one of its kinds",
        remedy="Write the option's name, such as `surgery`, or the option, a dot and its kind, "
        "such as `surgery.first`.",
        meaning="Options and their kinds are named in one way everywhere.",
    ),
    "NAME_NOT_NUMBER": Entry(
        says="`{got}` stands in the place of a number",
        remedy="Write a whole number before the colon, in figures, such as 12.",
        meaning="What stands here is counted, such as the weeks of a treatment.",
    ),
    "STEP_KIND": Entry(
        says="a step has one of the keys say, ask and show; this one has {found}",
        remedy="Write exactly one of them; what else there is goes into a step of its own. "
        "Check the spelling if one seems to be there.",
        meaning="A step is one screen: it tells something, asks something, or shows one of the ready-made views.",
    ),
    "ASK_KIND": Entry(
        says="a question has one of choices, scale, number and text; this one has {found}",
        remedy="Write the one that says how the question is answered. Check the spelling if one seems to be there.",
        meaning="A question is answered in one way.",
    ),
    "FACT_SHAPE": Entry(
        says="a fact has exactly one of the keys short, unknown and by_kind",
        remedy="Write `short:` with the answer in a few words, or `unknown:` with words for not knowing, "
        "or `by_kind: true` when each kind answers for itself.",
        meaning="Every option answers every question, if only by saying that nobody knows.",
    ),
    "SPAN_SHAPE": Entry(
        says="a span has either from and to, the smaller number first, or unknown",
        remedy="Write both `from:` and `to:`, or `unknown:` with words for not knowing.",
        meaning="Half a span, or one that runs backwards, cannot be drawn.",
    ),
    "WRONG_VALUE": Entry(
        says="what stands under `{key}` cannot be used there",
        remedy="Compare it with the same place in a guide that works, or look the key up in the handbook.",
        meaning="The value breaks a rule that has no explanation of its own.",
    ),
}
