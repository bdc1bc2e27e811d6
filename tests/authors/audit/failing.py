"""What is taken from the whole guide, which criterion then fails, and what is said of it with which lines."""

from __future__ import annotations

from tests.guide.small import Edit

LATE: Edit = (
    "published: 2026-11-20\n  review_by: 2027-11-20",
    "published: 2026-11-19\n  review_by: 2026-11-20",
)
UNKNOWN_GOOD: Edit = ("how_soon: {short: After days, sources: [s1]}", "how_soon: {unknown: Nobody knows.}")
UNKNOWN_HARM: Edit = (
    "lost: {short: Others may read, on_overview: [loses it], sources: [s1]}",
    "lost: {unknown: Nobody knows.}",
)
NO_COUNT_OF_LETTERS: Edit = ("wrote: {of: letter, count: 60}", "wrote: {what: a letter, count: 60}")
ANSWERED_BY_PHONE: Edit = ("status_quo: true\n", "status_quo: true\n    same_as: [{option: phone}]\n")
NO_COST: Edit = ('  cost: {ask: "What does it cost?", side: burden}\n', "")
UNBALANCED: Edit = ("short: The same day,", "short: Today,")
BARE: Edit = ("cost: {unknown: Nobody has counted.}", "cost: {unknown: Perhaps 3 coins.}")
PERCENT: Edit = ("teach: Letters can be lost.", "teach: Of letters 3.5 % are lost.")
ONE_SIDED: Edit = ("teach: Letters can be lost.", "teach: Letters are lost for 3 of 100 people.")
ANOTHER = """\
      second:
        arms:
          wrote: {of: letter, count: 6}
        out_of: 1000
        period: within a month
        population: adults
        certainty: {level: low, graded_by: us}
        basis: reported
        sources: [s1]
      points:
"""
APART: Edit = ("      points:\n", ANOTHER)
APART_ACCEPTED: Edit = (
    '    ask: "How many people hear in time?"\n',
    '    ask: "How many people hear in time?"\n    accept: {MIXED_PERIODS: It is so., MIXED_OUT_OF: It is so.}\n',
)
PUSHES: Edit = ("teach: Letters can be lost.", "teach: You should ring.")
RARE: Edit = ("teach: Letters can be lost.", "teach: Letters are quixotic.")
READ_AS: Edit = ("basis: reported\n", "basis: read_as\n")
POINTS_READ_AS: Edit = (
    "        sources: [s1]\n\nvalues:",
    "        basis: read_as\n        sources: [s1]\n\nvalues:",
)

FAILING: list[tuple[str, tuple[Edit, ...], str]] = [
    (
        "Q1",
        (("  condition: [calm, times]\n", "  things: [calm, times]\n"),),
        (
            "not_met 183: Nothing under `look_ups:` is called `condition`, so no screen is known to tell what it is. "
            "List the steps that do there."
        ),
    ),
    (
        "Q1",
        (("  condition: [calm, times]\n", "  condition: [times]\n"),),
        (
            "not_met 183: Nothing under `look_ups:` is called `condition`, so no screen is known to tell what it is. "
            "List the steps that do there."
        ),
    ),
    (
        "Q3",
        (("  see: {show: options}\n", ""), ("  beside: {show: comparison}\n", "")),
        "not_met 25,82: No step shows the options.",
    ),
    (
        "Q4",
        (UNKNOWN_GOOD, NO_COUNT_OF_LETTERS),
        "not_met 100: Of these options it tells nothing good that somebody knows: letter.",
    ),
    (
        "Q5",
        (UNKNOWN_HARM,),
        "not_met 100: Of these options it tells nothing bad that somebody knows: letter.",
    ),
    (
        "C1",
        (UNBALANCED,),
        (
            "not_met 80: Places that are out of balance, or where a serious harm is out of sight: 1. "
            "Questions that every option answers, in the same order: 3."
        ),
    ),
    (
        "C2",
        (BARE,),
        (
            "not_met 108: Claims or numbers that do not say where they come from: 1. Claims: 24. With a source: 19. "
            "Saying openly that a part or the whole has none: 0. Sources: 1. Read in full: 1. "
            "Read as an abstract only: 0. Read second-hand: 0. Not read: 0."
        ),
    ),
    (
        "C4",
        (LATE,),
        "not_met 10,11: It was to be checked again by 2026-11-20, and that day has passed.",
    ),
    (
        "E1",
        (ANSWERED_BY_PHONE,),
        "not_met 84: No option that changes nothing stands for having no treatment.",
    ),
    (
        "E1",
        (UNKNOWN_GOOD, UNKNOWN_HARM),
        "not_met 100: Of changing nothing the guide tells only that nobody knows.",
    ),
    ("E2", (("  beside: {show: comparison}\n", ""),), "not_met 25: No step has `show: comparison`."),
    (
        "E3",
        (NO_COUNT_OF_LETTERS,),
        "not_met 100: Of these options no outcome says anything, not even that nobody knows: letter.",
    ),
    (
        "E3",
        (
            ("  beside: {show: comparison}\n", ""),
            ("    show: outcomes\n    outcomes: [heard]\n", "    say: Hi.\n"),
        ),
        "not_met 109: No step shows the numbers.",
    ),
    (
        "E5",
        (PERCENT,),
        (
            "not_met 172: Shares or relative numbers without a count: 1. Numbers that count people: 1. "
            "Numbers that tell of a score: 1."
        ),
    ),
    (
        "E6",
        (APART,),
        (
            "not_met 112: Outcomes in which the numbers stand for different times: 1. "
            "Every number says its time, and the screen says not to compare numbers of different studies. "
            "Numbers that set one option against another in one study: 1."
        ),
    ),
    (
        "E7",
        (APART,),
        (
            "not_met 112: Outcomes in which people are counted out of different numbers: 1. "
            "Out of how many, in the whole guide: 100, 1000."
        ),
    ),
    ("E8", (READ_AS, POINTS_READ_AS), "not_met 118,128: No number can be drawn as a picture."),
    ("E9", (("  care: {show: values}\n", ""),), "not_met 25,140: No step has `show: values`."),
    ("E11", (("  bring: {show: questions}\n", ""),), "not_met 25,176: No step has `show: questions`."),
    (
        "E21",
        (("  reading_level: {grade: 6, formulas: [Fog]}\n", ""),),
        "not_met 1: It does not say how hard it is to read: `reading_level:` is missing.",
    ),
    (
        "N6",
        (UNKNOWN_HARM,),
        "not_met 100: Of these options it tells no harm that somebody knows: letter.",
    ),
    (
        "N4",
        (PUSHES,),
        (
            "not_met 172: Wordings that push, rank or tell a person what to do: 1. Options: 2. "
            "Those that change nothing: letter. Steps that show options: 2."
        ),
    ),
    (
        "N9",
        (RARE,),
        (
            "not_met 172: Hard screens, long sentences, and rare words that nothing explains: 1. Screens measured: 45. "
            "The hardest reads like school grade 5.1, and all of them together like grade 2.0. "
            "Rare words that the author calls plain: 0."
        ),
    ),
    (
        "E21",
        (("reading_level: {grade: 6,", "reading_level: {grade: 4,"),),
        (
            "not_met 18: It says that no screen is harder than grade 4. Measured by: Fog. Screens measured: 45. "
            "The hardest reads like school grade 4.9, and all of them together like grade 2.0."
        ),
    ),
    (
        "N14",
        (ONE_SIDED,),
        (
            "not_met 172: Counts that are told from one side only: 1. Numbers that count people: 1. "
            "Numbers that tell of a score: 1."
        ),
    ),
    (
        "H2",
        (("  equality_impact: The text is short.\n", ""),),
        "not_met 1: It does not say who might be left out: `equality_impact:` is missing.",
    ),
]
"""What is taken from the whole guide, which criterion then fails, and what is said of it with which lines."""

ACCEPTED: list[tuple[str, tuple[Edit, ...], str]] = [
    (
        "C1",
        (UNBALANCED, ('know?", side: good}', 'know?", side: good, accept: {OUT_OF_BALANCE: It is so.}}')),
        (
            "needs_person 80: Places that are out of balance or hide a harm, each accepted by the author with a "
            "reason: 1. Questions that every option answers, in the same order: 3."
        ),
    ),
    (
        "C2",
        (BARE, ("Perhaps 3 coins.", "Perhaps 3 coins., accept: {NUMBER_WITHOUT_SOURCE: It is so.}")),
        (
            "needs_person 108: Claims or numbers without a source, each accepted by the author with a reason: 1. "
            "Claims: 24. With a source: 19. Saying openly that a part or the whole has none: 0. Sources: 1. "
            "Read in full: 1. Read as an abstract only: 0. Read second-hand: 0. Not read: 0."
        ),
    ),
    (
        "E5",
        (PERCENT, ("    checks: risks\n", "    checks: risks\n    accept: {PERCENT: It is so.}\n")),
        (
            "needs_person 173: Shares or relative numbers without a count, each accepted by the author with a "
            "reason: 1. Numbers that count people: 1. Numbers that tell of a score: 1."
        ),
    ),
    (
        "N14",
        (ONE_SIDED, ("    checks: risks\n", "    checks: risks\n    accept: {COUNT_ONE_SIDED: It is so.}\n")),
        (
            "needs_person 173: Counts that are told from one side only, each accepted by the author with a reason: 1. "
            "Numbers that count people: 1. Numbers that tell of a score: 1."
        ),
    ),
    (
        "E6",
        (APART, APART_ACCEPTED),
        (
            "needs_person 112: Outcomes in which the numbers stand for different times, each accepted by the author "
            "with a reason: 1. Every number says its time, and the screen says not to compare numbers of different "
            "studies. Numbers that set one option against another in one study: 1."
        ),
    ),
    (
        "E7",
        (APART, APART_ACCEPTED),
        (
            "needs_person 112: Outcomes in which people are counted out of different numbers, each accepted by the "
            "author with a reason: 1. Out of how many, in the whole guide: 100, 1000."
        ),
    ),
    (
        "N4",
        (PUSHES, ("    checks: risks\n", "    checks: risks\n    accept: {TELLS_WHAT_TO_DO: It is so.}\n")),
        (
            "needs_person 173: Wordings that push, rank or tell a person what to do, each accepted by the author with "
            "a reason: 1. Options: 2. Those that change nothing: letter. Steps that show options: 2."
        ),
    ),
    (
        "N9",
        (RARE, ("    checks: risks\n", "    checks: risks\n    accept: {RARE_WORD: It is so.}\n")),
        (
            "needs_person 173: Hard screens, long sentences, and rare words that nothing explains, each accepted by "
            "the author with a reason: 1. Screens measured: 45. The hardest reads like school grade 5.1, and all of "
            "them together like grade 2.0. "
            "Rare words that the author calls plain: 0."
        ),
    ),
]
"""What the author has accepted with a reason: a person has to judge that."""
