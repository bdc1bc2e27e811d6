"""What was found in a guide, in whole sentences.

Owns those sentences only. Must never say that something is true, good or enough: what is there is counted.
"""

from __future__ import annotations

from typing import Final

from kiosk.authors.audit.finding import Saying

DOES_NOT_LOAD: Final = "A guide without it does not load."
QUOTED: Final = 'It says "{words}".'
"""The author's own words, without the full stop at their end."""
NO_OPTIONS: Final = "The guide has no options."
NO_NUMBERS: Final = "The guide holds no numbers."

# What is told
CONDITION: Final = (
    "Screens and tables listed under `look_ups:` as `condition`: {count}. A person can open them at any time."
)
NO_CONDITION: Final = (
    "Nothing under `look_ups:` is called `condition`, so no screen is known to tell what it is. "
    "List the steps that do there."
)
OPTIONS: Final = "Options: {count}. Those that change nothing: {unchanged}. Steps that show options: {steps}."
OPTIONS_NOT_SHOWN: Final = "No step shows the options."
EVEN: Final = Saying(
    "No wording was found that pushes, ranks or tells a person what to do.",
    "Wordings that push, rank or tell a person what to do: {count}.",
    "Wordings that push, rank or tell a person what to do, each accepted by the author with a reason: {count}.",
)
ONE_OPTION: Final = "There is only one option, so there is nothing to choose."
GOOD: Final = "Of every option it tells something good that somebody knows. Questions about good: {count}."
NO_GOOD: Final = "Of these options it tells nothing good that somebody knows: {options}."
BAD: Final = (
    "Of every option it tells something bad that somebody knows. Questions about harm or burden: {count}."
)
NO_BAD: Final = "Of these options it tells nothing bad that somebody knows: {options}."
LIVING: Final = "Every option tells of the body, the mood and daily life. Options: {count}."
NATURAL: Final = (
    "Options that change nothing and stand for no treatment: {options}. Questions about them that somebody can "
    "answer: {known}. Outcomes that say something of them: {outcomes} of {all}."
)
NATURAL_UNKNOWN: Final = "Of changing nothing the guide tells only that nobody knows."
NATURAL_NONE: Final = "No option that changes nothing stands for having no treatment."
YEAR_AHEAD: Final = "Options that tell of the year ahead with them: {count} of {all}."

NO_HARM: Final = "Of these options it tells no harm that somebody knows: {options}."
HARM: Final = "Of every option it tells a harm that somebody knows. Questions about harm: {count}."

# How it is told
BALANCE: Final = Saying(
    "No option has more than {limit} times the words of another, and every serious harm stands on its overview.",
    "Places that are out of balance, or where a serious harm is out of sight: {count}.",
    "Places that are out of balance or hide a harm, each accepted by the author with a reason: {count}.",
)
BALANCE_ROWS: Final = "Questions that every option answers, in the same order: {count}."
NO_ROWS: Final = "There is no question that every option answers."
CITED: Final = Saying(
    "Every claim and number says where it comes from, or says openly that it has no source.",
    "Claims or numbers that do not say where they come from: {count}.",
    "Claims or numbers without a source, each accepted by the author with a reason: {count}.",
)
CITED_COUNTS: Final = (
    "Claims: {claims}. With a source: {cited}. Saying openly that a part or the whole has none: {unsourced}. "
    "Sources: {sources}. Read in full: {full}. Read as an abstract only: {abstract}. Read second-hand: {second_hand}. "
    "Not read: {unread}."
)
NO_SOURCES: Final = "No claim names a source."
COMPARED: Final = "Rows side by side: {rows}. Steps that show them: {steps}."
NOT_COMPARED: Final = "No step has `show: comparison`."

# Numbers
CERTAINTY: Final = "Numbers that say how sure anyone is: {count}. Those with a range as well: {ranged}."
QUALITY: Final = (
    "Grades of the evidence, high: {high}, moderate: {moderate}, low: {low}, very low: {very_low}. "
    "Graded by the makers of the guide: {us}."
)
CHANCES: Final = (
    "Numbers: {numbers}. Said openly that nobody knows: {unknown}. Every option has one or the other."
)
CHANCES_SILENT: Final = "Of these options no outcome says anything, not even that nobody knows: {options}."
CHANCES_NOT_SHOWN: Final = "No step shows the numbers."
POPULATION: Final = "Numbers that say in whom they were counted: {count}."
COUNTS: Final = Saying(
    "No share and no relative number stands without its count.",
    "Shares or relative numbers without a count: {count}.",
    "Shares or relative numbers without a count, each accepted by the author with a reason: {count}.",
)
COUNTED: Final = "Numbers that count people: {counted}. Numbers that tell of a score: {scored}."
NOT_COUNTED: Final = "No number counts people."
PERIODS: Final = Saying(
    "In every outcome the numbers stand for the same time.",
    "Outcomes in which the numbers stand for different times: {count}.",
    "Outcomes in which the numbers stand for different times, each accepted by the author "
    "with a reason: {count}.",
)
TIMED: Final = "Numbers that say over which time they were counted: {count}."
TIMES_TOLD: Final = (
    "Every number says its time, and the screen says not to compare numbers of different studies. "
    "Numbers that set one option against another in one study: {paired}."
)
OUT_OF: Final = Saying(
    "In every outcome people are counted out of the same number.",
    "Outcomes in which people are counted out of different numbers: {count}.",
    "Outcomes in which people are counted out of different numbers, each accepted by the author with a reason: "
    "{count}.",
)
OUT_OF_TOLD: Final = "Out of how many, in the whole guide: {numbers}."
WAYS: Final = (
    "Numbers in words, in figures and as a picture: {drawn}. Numbers in words and figures only: {told}."
)
NO_PICTURE: Final = "No number can be drawn as a picture."
BOTH_WAYS: Final = Saying(
    "Every count is told for those who have it and for those who do not.",
    "Counts that are told from one side only: {count}.",
    "Counts that are told from one side only, each accepted by the author with a reason: {count}.",
)

# Help to decide
VALUES: Final = (
    "Statements of what may matter: {count}. Steps that ask about them: {steps}. Each can be skipped."
)
NO_VALUES: Final = "The guide has no values."
VALUES_NOT_ASKED: Final = "No step has `show: values`."
PARTS: Final = "Named parts of the way: {parts}. Steps in all: {steps}. Every screen says where a person is."
ONE_PART: Final = "The guide has only one part, so that it names no way from step to step."
QUESTIONS: Final = "Suggested questions: {count}. Steps at which they are picked: {steps}. They are printed."
NO_QUESTIONS: Final = "The guide suggests no questions."
QUESTIONS_NOT_ASKED: Final = "No step has `show: questions`."

# How the guide was made
PUBLISHED: Final = "Published on {published}."
REVIEW_BY: Final = "To be checked again by {review_by}."
OVERDUE: Final = "It was to be checked again by {review_by}, and that day has passed."
AUTHORS: Final = "Named with role and qualification: {names}."
READING: Final = "It says that no screen is harder than grade {grade}. Measured by: {formulas}."
NO_READING: Final = "It does not say how hard it is to read: `reading_level:` is missing."
WORDS: Final = Saying(
    "No screen is hard to read, no sentence is long, and no rare word is left unexplained.",
    "Hard screens, long sentences, and rare words that nothing explains: {count}.",
    "Hard screens, long sentences, and rare words that nothing explains, each accepted by the author with a reason: "
    "{count}.",
)
GRADES: Final = (
    "Screens measured: {screens}. The hardest reads like school grade {hardest}, and all of them together like "
    "grade {whole}."
)
PLAIN_WORDS: Final = "Rare words that the author calls plain: {count}."
NOT_ENGLISH: Final = "The words were not measured: the dictionaries know English only."
NO_EQUALITY: Final = "It does not say who might be left out: `equality_impact:` is missing."
FORMATS: Final = (
    "The kiosk shows every guide on a screen, tells it as plain lines for a screen reader, and prints it in two "
    "sizes of letters. Language: {language}."
)

# What only people can do
NOTHING_NAMED: Final = "No report is named. It would stand under `evidence_file:` as {keys}."
REPORT_NAMED: Final = "A report is named, and a person has to judge it: {words}"
REVIEWED: Final = (
    "A review of this very text is on file: {by}, {role}, {date}. A person has to judge whether they stand outside "
    "the team."
)
REVIEW_OF_OTHER: Final = "Reviews of other words than these are on file, and do not count: {count}."
TESTS_ONLY: Final = (
    "Asked of guides about tests and screening. A choice between treatments has no test in it."
)
