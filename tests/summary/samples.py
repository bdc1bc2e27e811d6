"""Documents for the tests of paper: one as full as a usual visit makes it, and ways to change it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.summary.document import (
    Box,
    ClinicianLeaf,
    Document,
    Extra,
    FlagLine,
    Footer,
    Item,
    Items,
    OwnWords,
    PatientLeaf,
    Row,
    Rows,
    Ruled,
    Sentence,
    Table,
)
from kiosk.summary.pictured import Picture, Pictures

REVIEW_MARK = "This guide has not yet been checked by a doctor. Ask before you rely on it."

PATIENT = PatientLeaf(
    own=(
        OwnWords(
            "What I want from today", ("To decide what to do next, because the injections wear off early.",)
        ),
    ),
    please_know=("I take a blood thinner (warfarin).", "I have trouble swallowing at times."),
    questions=(
        "Do I need a swallowing check before more injections?",
        "Why does it wear off after 8 weeks?",
        "What else could I try?",
    ),
    matters=("Relief within weeks.", "Being able to undo it.", "Few visits."),
    leaning=("Botulinum toxin injections, and I am fairly sure.",),
    unclear=("What the injections can and cannot do",),
    next_steps=("Bring this page to the visit.",),
)

CLINICIAN = ClinicianLeaf(
    facts=(
        Row("Answered by", ("the patient, with help",), half=True),
        Row("Age", ("65 or over",), half=True),
        Row("Diagnosed", ("by a neurologist",), half=True),
        Row("Worst problem", ("pain 7/10",), half=True),
        Row(
            "So far",
            (
                "onabotulinumtoxinA, last 9 weeks ago",
                "better 6/10, best in week 4, wore off in week 8",
                "trihexyphenidyl stopped (memory)",
            ),
        ),
    ),
    flags=(
        FlagLine(
            "stop",
            "Trouble swallowing at times: check before injecting",
            ("Botulinum toxin injections",),
            ("Surgery",),
        ),
        FlagLine("care", "Takes warfarin", ("Botulinum toxin injections", "Surgery")),
    ),
    leaning=("Botulinum toxin injections", "fairly sure"),
    top=("relief within weeks", "can be undone", "few visits"),
    top_are_three=True,
    questions=(
        "Do I need a swallowing check before more injections?",
        "Why does it wear off after 8 weeks?",
        "What else could I try?",
    ),
    unclear=("What the injections can and cannot do",),
    said_no=("Myasthenia gravis", "Pregnant or planning a baby", "Allergy to botulinum toxin"),
    skipped=("Low mood",),
    in_person=("Alcohol",),
    not_asked=("Glaucoma", "Trouble passing urine", "Opioid medicines"),
    sharing="Some private answers were not shared.",
)

FEELS_BETTER = Pictures(
    (
        Picture("With the injection", "59 of 100 people feel better. 41 of 100 people do not.", 59, 100),
        Picture(
            "With a dummy injection",
            "19 of 100 people feel better. 81 of 100 people do not.",
            19,
            100,
            15,
            24,
        ),
    )
)

EXTRAS = (
    Extra(
        "How many people feel better?",
        (
            FEELS_BETTER,
            Sentence("Within 16 weeks of one treatment, in adults with this condition in 11 trials."),
            Sentence("Fairly sure.", "strong"),
            Sentence("Other options were studied in other people. Do not compare these numbers."),
        ),
    ),
    Extra(
        "Your options side by side",
        (
            Table(
                ("", "Injections", "Tablets", "Surgery", "Complementary", "No treatment for now"),
                (
                    (
                        "How soon does it work?",
                        "Within 2 weeks",
                        "Weeks, slowly",
                        "Weeks to months",
                        "nobody knows",
                        "nobody knows",
                    ),
                    ("Can I undo it?", "Wears off", "Yes, but never stop suddenly", "Partly", "Yes", "Yes"),
                    ("How often?", "Every 12 weeks", "Every day", "Once", "As you choose", "A check later"),
                ),
            ),
        ),
    ),
    Extra(
        "My neck diary",
        (
            Table(
                ("Week", "Pain 0 to 10", "Pulling 0 to 10", "What I could do"),
                tuple((str(n), "", "", "") for n in range(1, 13)),
            ),
            Items((Item("Bring this page."), Item("Write what changed.", 1))),
            Rows((Row("Call", ("the desk",)),)),
            Ruled(2),
            Box("For the team"),
        ),
    ),
)


def sheet(**changes: object) -> Document:
    """The usual document, with these fields changed."""
    usual = Document(
        language="en",
        title="Treatment choices: get ready for your visit",
        date="2026-11-20",
        footer=Footer("cervical_dystonia", "2026-11-20", "3f9a1c"),
        patient=PATIENT,
        clinician=CLINICIAN,
        review_mark=REVIEW_MARK,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]


HOSTILE = (
    '#panic("x") $x$ *b* _i_ [red] @cite <label> `raw` // c /* d */ \\u{41}',
    "= Heading",
    "- minus",
    "+ plus",
    "/ term: what",
    "12. twelve",
    "3) three",
    "# hash ## more",
    "> quoted",
    "~ -- --- ... 'q' \"q\" 1/2 ->",
    "![a](http://b.c) [d](e) <b>x</b> &amp; <!-- y --> a | b | c",
    "***bold*** ~~gone~~ `code` ``` fence",
    "(Tj) /Type << /S >> endstream endobj %%EOF",
    "{{x}} {x} %s %(x)s $HOME \\n \\",
    '#read("/etc/passwd") #import "x": * #sys.inputs',
    "=====",
    "---",
)
"""Answers in the syntax of every format the sheet is made in."""


def saying(text: str) -> Document:
    """The usual document with this text in every place where a person's own words can stand."""
    return sheet(
        patient=replace(PATIENT, own=(OwnWords("My own words", (text,)),), questions=(text, text, text)),
        clinician=replace(CLINICIAN, facts=(Row("So far", (text,)),), questions=(text,)),
    )
