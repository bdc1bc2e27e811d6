"""What is hard for a patient to read or take in: long words, long screens, and words that push.

Owns the words only; `kiosk.authors` measures. Must never measure.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry

READING: Mapping[str, Entry] = {
    "HARD_TO_READ": Entry(
        says="the screen {screen} reads like school grade {grade} by {formula}, and the limit is {limit}; "
        "its hard words are {words}",
        remedy="Say hard words plainer or explain them in the glossary, and break long sentences in two. "
        "Or write `accept: {{HARD_TO_READ: the reason}}` there.",
        meaning="Grade 6 is read at eleven, as most adults read when they are worried or in pain.",
        severity="warning",
    ),
    "LONG_SENTENCE": Entry(
        says="this sentence has {count} words: `{words}`",
        remedy="Make two of it: {limit} words are enough for one. "
        "Or write `accept: {{LONG_SENTENCE: the reason}}` into the nearest set of keys.",
        meaning="Whoever reads slowly has lost the beginning of a long sentence at its end.",
        severity="warning",
    ),
    "RARE_WORD": Entry(
        says="`{word}` is a rare word, and the glossary does not explain it (places: {places})",
        remedy="Say it plainer, or explain it in the glossary. If everybody knows it all the same, add it to "
        "the top-level `plain_words:` with the reason: `{word}: the reason`.",
        meaning="A word that a person has never met stops them, and they blame themselves.",
        severity="warning",
    ),
    "JARGON": Entry(
        says="`{word}` is a word of medicine or research, and the glossary does not explain it "
        "(places: {places})",
        remedy="Say `{plainer}`, or explain it in the glossary. If your readers use it at home, add it to "
        "the top-level `plain_words:` with the reason: `{word}: the reason`.",
        meaning="Such words are common in print, and yet mean nothing or something else to most people.",
        severity="warning",
    ),
    "PLAIN_FOR_NOTHING": Entry(
        says="`{word}` is called a plain word, and it is not used, or not rare, or the glossary explains it",
        remedy="Take it out of `plain_words:`.",
        meaning="What is excused for nothing hides the next word that needs it.",
        severity="warning",
    ),
    "READING_LEVEL_UNTRUE": Entry(
        says="the guide says that no screen is harder than grade {said}, and the screen {screen} "
        "reads like grade {measured} by {formula}",
        remedy="Make the hardest screens plainer, or write `grade: {true}`.",
        meaning="Whoever judges the guide holds it to what it says of itself.",
        severity="warning",
    ),
    "TELLS_WHAT_TO_DO": Entry(
        says="`{words}` tells the person what to do",
        remedy="Say what happens, what to ask, or whom to tell, and leave the choice to them. "
        "Or write `accept: {{TELLS_WHAT_TO_DO: the reason}}` into the nearest set of keys.",
        meaning="A decision aid helps a person decide and never decides for them.",
        severity="warning",
    ),
    "RANKS_OPTIONS": Entry(
        says="`{words}` puts one option over the others",
        remedy="Say what is known of each, and let the person weigh it. "
        "Or write `accept: {{RANKS_OPTIONS: the reason}}` into the nearest set of keys.",
        meaning="Which option is best hangs on what matters to the person, and nobody else knows that.",
        severity="warning",
    ),
    "URGES": Entry(
        says="`{words}` hurries the person, or tells them how to feel",
        remedy="Say the fact alone. Or write `accept: {{URGES: the reason}}` into the nearest set of keys.",
        meaning="Words that push are heard before facts are.",
        severity="warning",
    ),
    "SUGGESTS_OPTION": Entry(
        says="`{words}` lets a counselor suggest an option",
        remedy="Ask what the person thinks, fears or hopes, and name no way out. "
        "Or write `accept: {{SUGGESTS_OPTION: the reason}}` into the nearest set of keys.",
        meaning="Whoever sits beside a person is believed; the choice is the person's.",
        severity="warning",
    ),
    "MANY_PAGES": Entry(
        says="{screen} takes {pages} pages on a screen of {columns} by {rows} characters, "
        "and {limit} are the most",
        remedy="Make two steps of it, or say less. "
        "Or write `accept: {{MANY_PAGES: the reason}}` into the step.",
        meaning="A person who turns page after page of one thing forgets what it was about.",
        severity="warning",
    ),
    "CUT_OFF": Entry(
        says="{screen} does not fit on a screen of {columns} by {rows} characters: {what}",
        remedy="Say it in fewer words: a choice is never split over pages.",
        meaning="What does not fit would be cut, and nobody would know what was not there.",
    ),
}
