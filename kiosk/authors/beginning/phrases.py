"""Every sentence of ours that an author reads in an editor, or when a guide is begun.

Whole sentences with named {slots}. What a key means is said by the model's own docstrings, never here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

BEGUN: Final = (
    "{folder} holds a small complete guide now, in {count} files.\n"
    "  kiosk check {folder}      tells what is wrong with it: nothing, until you change it\n"
    "  kiosk preview {folder}    shows it while you write: save a file, and the screen changes\n"
    "  kiosk {folder}            opens it\n"
    "Begin with {first}: what stands there tells you how it is done."
)
TRANSLATION_BEGUN: Final = (
    "{file} holds every text of {guide} now. To translate: {empty}. Translated from words that have changed since: "
    "{stale}, each marked with a note.\n"
    "Fill in each `now:`; kiosk check {guide} tells how much is left."
)
GUIDE_SAYS_NOW: Final = "# the guide says now: {words}"
"""A note beside what was translated from other words; YAML does not read it."""
NOT_IN_A_FOLDER: Final = (
    "{guide} is one file; put it into a folder of its own, and its translations have a place beside it."
)
NO_LANGUAGE: Final = "{language} is no tag of a language; write it as es or es-MX."
SAME_LANGUAGE: Final = "{guide} is written in {language} itself; name another language."
NOT_READ: Final = "{file} cannot be added to until what kiosk check tells of it is mended."
NOT_AT_ITS_END: Final = (
    "{file} cannot be added to as it is written: let `texts:` be its last key, with each text on lines of its "
    "own."
)
ALREADY_THERE: Final = "{folder} is there already; choose another name, or another folder with --in."
NO_SUCH_FOLDER: Final = "there is no folder called {folder} to put the guide into; make it first."
NOT_A_FOLDER: Final = "{folder} is a file; say with --in which folder to put the guide into."
NO_NAME: Final = (
    "{name} cannot be the name of a guide: it begins with a letter, and holds only small letters a to z, digits "
    "and underscores, 40 at most."
)
NO_NAME_NEAR: Final = (
    "{name} cannot be the name of a guide: it begins with a letter, and holds only small letters a to z, digits "
    "and underscores, 40 at most; {near} would do."
)
IS_A_COMMAND: Final = "{name} is a command of the kiosk and cannot be the name of a guide; choose another."

BAD_ID: Final = (
    "A name begins with a letter, and holds only small letters a to z, digits and underscores, such as "
    "how_soon."
)
BAD_REF: Final = "This names an option, or one of its kinds with a dot between, such as injections.type_a."
BAD_DATE: Final = "A day is written as year-month-day, such as 2026-11-20."
BAD_LANGUAGE: Final = "A language is written as a tag, such as en or es-MX."
BAD_WEEK: Final = "A week is a whole number."

EXPECTED: Final[Mapping[str, str]] = {
    "string": 'Words are meant here. Put a number in quotes, as in "12".',
    "array": "A list is meant here: [one, two], or each item on a line of its own after a dash.",
    "object": "Here stand names of your own, each on a line of its own with a colon after it.",
    "integer": "A whole number is meant here.",
    "number": "A number is meant here.",
    "boolean": "Here stands true or false.",
}
"""What is said where something else stands, by what is meant."""

STEP_KIND: Final = (
    "A step does one thing: it says something (`say:`), asks something (`ask:`), or shows one of the kiosk's own "
    "views (`show:`)."
)
ASK_KIND: Final = "A question is answered by one of `choices:`, `scale:`, `number:` or `text:`."
FACT_SHAPE: Final = (
    "An answer has `short:`, or `unknown:` where nobody knows, or `by_kind: true` where each kind answers."
)
SPAN_SHAPE: Final = "Write `from:` and `to:`, or `unknown:` where nobody knows."

STEP_KEYS: Final = ("title", "section", "when", "next", "ends", "counselor")
"""The keys offered where nothing is known of a step yet, besides those that tell what kind it is."""
ASK_KEYS: Final = (*STEP_KEYS, "note", "why", "sensitive", "required", "paper", "pick", "most")
"""The keys offered where a question is begun."""

KEYS: Final = "Here stand keys, each on a line of its own with a colon and a value after it."
A_STEP: Final = (
    "One step of the walk, shown as one screen: it says something, asks something or shows a view."
)
AN_ARM: Final = "One group of people in a result."
A_RESULT: Final = "What one study or review found."
AN_ANSWER: Final = (
    "The answer to this step, as this kind of step records it: a choice, a list of choices, a number, words in "
    "quotes, or keys of a view. Or one of skipped, in_person (a gently asked question), by_hand (own words)."
)
A_CONDITION: Final = (
    "What has to be true: the name of a step, and the answer or the answers that count there. Several keys have "
    "to be true together; `any:`, `all:` and `not:` combine."
)
ALL: Final = "All of these conditions are true."
ANY: Final = "At least one of these conditions is true."
NOT: Final = "This condition is not true."
FLAG: Final = "This safety point is raised, or one of these."
SEEN: Final = "This step was shown before, or one of these."
LEANING: Final = "The person leans to this option or kind, or to one of these; or not_sure, or clinician."
READING: Final = "The person picked this option at `show: options`, or one of these."
STEP_TEST: Final = (
    "The step of this name was answered so. Give a choice, a list of choices (any of them counts), or "
    "`{at_least: 7}` and `{below: 10}` for a number."
)
AT_LEAST: Final = "The number is this or more."
BELOW: Final = "The number is less than this."

ACCEPTED: Final = "Why it is acceptable here. Why the kiosk warns of it: {meaning}"

ANSWERED_WAYS: Final[Mapping[str, str]] = {
    "skipped": "The question was skipped.",
    "answered": "The question was answered, whatever the answer.",
    "in_person": "The person will say it in person; for questions that are asked gently.",
    "by_hand": "The person wants lines to write on by hand; for questions answered in own words.",
}

VIEWS: Final[Mapping[str, str]] = {
    "options": "All options in short; the person picks which to look at more closely.",
    "option": "One option, in full; `option:` says which.",
    "table": "A table to look up; `table:` says which.",
    "comparison": "The options beside each other, one question a row.",
    "outcomes": "Good and bad results in numbers.",
    "values": "What matters to the person: how much each value does, and which three most.",
    "fits": "How each option goes with what matters to the person, one value a screen.",
    "mind": "What speaks for and against the option the person leans to.",
    "quiz": "Questions that check whether we explained it well; never a score.",
    "leaning": "Where the person leans now.",
    "sureness": "Whether the person feels sure, knows enough, is clear and has help.",
    "questions": "The questions that fit this person; three of them are ranked.",
    "review": "Everything the person has answered, to look through and change.",
    "summary": "The page to take in, and printing it.",
    "clinic": "What the clinic says itself, from its local.yaml.",
}
MEANINGS: Final[tuple[Mapping[str, str], ...]] = (
    VIEWS,
    ANSWERED_WAYS,
    {
        "rate": "How much each value matters.",
        "top": "Which three matter most.",
        "pick": "Which questions to take in.",
        "own": "What else matters, or what else to ask, in own words.",
    },
    {"one": "One answer.", "many": "As many as fit."},
    {
        "patient": "The patient's page.",
        "clinician": "The clinician's page.",
        "both": "Both pages.",
    },
    {"clinician": "A clinician checked it.", "patient": "A patient checked it."},
    {
        "good": "It tells of a good.",
        "harm": "It tells of a harm.",
        "burden": "It tells of a burden, such as visits.",
        "plain": "It tells of none of these.",
    },
    {
        "high": "We are quite sure.",
        "moderate": "Fairly sure.",
        "low": "Not very sure. New studies may change this.",
        "very_low": "We do not really know.",
    },
    {"us": "We graded it ourselves.", "published": "The source graded it."},
    {
        "reported": "The number stands so in the source.",
        "calculated": "We worked it out; `how:` says how.",
        "read_as": "We only read it so; no picture is drawn.",
    },
    {"points": "By how many points a score changed."},
    {"lower": "A lower score is better.", "higher": "A higher score is better."},
    {
        "well": "The option goes well with it.",
        "partly": "The option goes partly with it.",
        "poorly": "The option goes poorly with it.",
        "nobody_knows": "Nobody knows.",
    },
    {"stop": "Ask first, before this option.", "care": "Take care with this option."},
    {
        "none": "At the visit is soon enough.",
        "same_day": "Somebody has to know today.",
        "now": "Somebody has to know now: a full screen says so.",
    },
    {
        "full_text": "We read the whole of it.",
        "abstract": "We read the short summary only.",
        "second_hand": "We read what another page says of it.",
        "no": "We did not read it.",
    },
    {
        "independent": "Nobody who gains by it.",
        "maker": "The maker of a product; patients are told so.",
        "patient_group": "A group of patients.",
        "law_or_label": "A law, or the label of a product.",
        "weak": "Too weak to be shown to a patient.",
    },
)
"""What each of a closed set of values means, set by set; a set is known by its values."""

STARTERS: Final[tuple[tuple[str, str], ...]] = (
    ("A step that says something", "say"),
    ("A question with one answer", "ask_one"),
    ("A question with several answers", "ask_many"),
    ("A step that shows a view", "show"),
)
"""What an editor offers where a step is begun, and the short word for it."""
