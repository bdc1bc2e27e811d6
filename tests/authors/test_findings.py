"""What the measures tell an author: each finding whole, at its place; and that it can be accepted with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.measures.findings import NotAGuide, fairness, written
from kiosk.guide.catalogue.measured import MEASURED
from kiosk.guide.load import load
from kiosk.guide.problems import show
from tests.authors.fair import there, told
from tests.guide.small import Edit

SHORT_ROW: Edit = ("short: The same day,", "short: Today,")
LONG_OVERVIEW: Edit = ("or one loses it.", "or one loses it, now and then.")
SECOND_KIND: Edit = (
    "        facts: {how_soon: {short: The same day, sources: [s1]}}\n",
    (
        "        in_short: A nurse.\n"
        "        sources: [s1]\n"
        "        facts: {how_soon: {short: The same day, sources: [s1]}}\n"
        "      doctor:\n"
        "        name: A doctor calls\n"
        "        in_short: A doctor or two.\n"
        "        sources: [s1]\n"
        "        facts: {how_soon: {short: The same day, sources: [s1]}}\n"
    ),
)
NOT_SERIOUS: Edit = (", side: harm, serious: true}", ", side: harm}")
NOT_PLACED: Edit = ("short: Others may read, on_overview: [loses it],", "short: Others may read,")
NOT_THERE: Edit = ("on_overview: [Wrong result]", "on_overview: [a call, Results]")
OTHER_SOURCE: tuple[Edit, Edit] = (
    ("because: It is quick., sources: [s1]}", "because: It is quick., sources: [s1, s2]}"),
    (
        "  s1: {cite: A leaflet,",
        "  s2: {cite: Another, year: 2020, read: full_text, publisher: maker}\n  s1: {cite: A leaflet,",
    ),
)
NO_FACT: Edit = (
    "because: It takes days., sources: [s1]}",
    "because: It takes days., unsourced: {why: We think so., to_confirm_by: us}}",
)
UNKNOWN_FACT: Edit = ("{short: After days, sources: [s1]}", "{unknown: Nobody counts days.}")
BARE: Edit = ("cost: {unknown: Nobody has counted.}", "cost: {unknown: Perhaps 3 coins.}")
PERCENT: Edit = ("teach: Letters can be lost.", "teach: Of letters 3.5 % are lost.")
RELATIVE: Edit = ("teach: Letters can be lost.", "teach: Letters are lost 3 times as often.")
ONE_SIDED: Edit = ("teach: Letters can be lost.", "teach: In a year letters are lost for 3 of 1,000 people.")
UNFRAMED: Edit = ("teach: Letters can be lost.", "teach: 3 of 100 letters are lost and 97 are not.")

CASES: list[tuple[tuple[Edit, ...], str]] = [
    (
        (SHORT_ROW,),
        """\
small.yaml:73:3: warning[OUT_OF_BALANCE] the answers to `how_soon` are out of balance: `letter` has \
2 words for it and `phone.nurse` has 1: 2.00 times as many
  |   how_soon: {ask: "How soon would I know?", side: good}
  |   ^^^^^^^^
  help: No option may have more than 1.5 times the words of another. Say the long one shorter, or
        the short one more fully; cut no harm. Or write `accept: {OUT_OF_BALANCE: the reason}`
        beside `ask:`.""",
    ),
    (
        (LONG_OVERVIEW,),
        """\
small.yaml:96:15: warning[OVERVIEW_OUT_OF_BALANCE] the overview is out of balance: `letter` has 16 \
words for it and `phone` has 10: 1.60 times as many
  |     in_short: {what: By post., good: It stays., hard: 'It comes late, or one loses it, now and t...
  |               ^
  help: No option may have more than 1.5 times the words of another. Say the long `in_short:`
        shorter, or the short one more fully; cut no harm. Or write `accept:
        {OVERVIEW_OUT_OF_BALANCE: the reason}` into the option.""",
    ),
    (
        (SECOND_KIND,),
        """\
small.yaml:91:19: warning[KINDS_OUT_OF_BALANCE] the kinds of `phone` are out of balance: \
`phone.doctor` has 4 words for it and `phone.nurse` has 2: 2.00 times as many
  |         in_short: A doctor or two.
  |                   ^^^^^^^^^^^^^^^^
  help: No kind may have more than 1.5 times the words of another. Say the long `in_short:` shorter,
        or the short one more fully; cut no harm. Or write `accept: {KINDS_OUT_OF_BALANCE: the
        reason}` into the kind.""",
    ),
    (
        (NOT_SERIOUS,),
        """\
small.yaml:75:3: warning[NOTHING_SERIOUS] no question about harm is marked as serious
  |   lost: {ask: "Can it go to others?", side: harm}
  |   ^^^^
  help: Write `serious: true` beside the `ask:` of the one that tells of serious harm. Where no
        option can do any, write `accept: {NOTHING_SERIOUS: the reason}` there.""",
    ),
    (
        (NOT_PLACED,),
        """\
small.yaml:102:7: warning[HARM_NOT_PLACED] this serious harm of `letter` does not say by which \
words it stands on the overview
  |       lost: {short: Others may read, sources: [s1]}
  |       ^^^^
  help: Add `on_overview:` with a list of short phrases from the `hard:` line of the option's
        `in_short:`.""",
    ),
    (
        (NOT_THERE,),
        """\
small.yaml:90:60: warning[HARM_NOT_ON_OVERVIEW] `Results` does not stand in the `hard:` line of \
`phone`, which reads `A call, or wrong result.`
  |       lost: {short: Others may hear, on_overview: [a call, Results], sources: [s1]}
  |                                                            ^^^^^^^
  help: Say it there, word for word, or correct it here. Every wording of `hard:` has to say it; a
        phrase can have its own `instead:`, with the same `when:`.""",
    ),
    (
        OTHER_SOURCE,
        """\
small.yaml:139:63: warning[FIT_SOURCE_ELSEWHERE] no fact of `phone` about `how_soon` rests on the \
source `s2`
  |       phone: {how: well, because: It is quick., sources: [s1, s2]}
  |                                                               ^^
  help: Name a source of the fact, or add this one to the fact if it says so, or add the fact's
        question to `attributes:`.""",
    ),
    (
        (BARE,),
        """\
small.yaml:101:7: warning[NUMBER_WITHOUT_SOURCE] a number stands here that does not say where it \
comes from: `Perhaps 3 coins.`
  |       cost: {unknown: Perhaps 3 coins.}
  |       ^^^^
  help: Add `sources:` with their names, or `unsourced:` with the reason and who is to confirm it.""",
    ),
    (
        (PERCENT,),
        """\
small.yaml:165:23: warning[PERCENT] `3.5 %` does not say out of how many
  |     teach: Of letters 3.5 % are lost.
  |                       ^^^^^
  help: Write so many of 100 people, and how many of them it did not happen to.""",
    ),
    (
        (RELATIVE,),
        """\
small.yaml:165:29: warning[RELATIVE_NUMBER] `3 times as` does not say of how many
  |     teach: Letters are lost 3 times as often.
  |                             ^^^^^^^^^^
  help: Write how many of 100 people it was in each group. Where no count was reported, say so, and
        write `accept: {RELATIVE_NUMBER: the reason}` into the nearest set of keys.""",
    ),
    (
        (ONE_SIDED,),
        """\
small.yaml:165:43: warning[COUNT_ONE_SIDED] `3 of 1,000` is told, and that 997 are the others is not
  |     teach: In a year letters are lost for 3 of 1,000 people.
  |                                           ^^^^^^^^^^
  help: Tell of the 997 in the same text. Where there are no others to tell of, write `accept:
        {COUNT_ONE_SIDED: the reason}` into the nearest set of keys.""",
    ),
    (
        (UNFRAMED,),
        """\
small.yaml:165:12: warning[COUNT_WITHOUT_FRAME] `3 of 100` does not say when or among whom it was counted
  |     teach: 3 of 100 letters are lost and 97 are not.
  |            ^^^^^^^^
  help: Say over which time or in which study, or put it under `outcomes:`, where a number has its
        frame. Or write `accept: {COUNT_WITHOUT_FRAME: the reason}` into the nearest set of keys.""",
    ),
    (
        (NO_FACT,),
        """\
small.yaml:140:7: warning[FIT_WITHOUT_FACT] how `letter` goes with this has no source, and no \
fact of it about `how_soon` is `unsourced:`
  |       letter: {how: poorly, because: It takes days., unsourced: {why: We think so., to_confirm_b...
  |       ^^^^^^
  help: Say here what the fact says, with its sources. Where the fact has no source either, write
        `unsourced:` there too. Where nobody knows, write `how: nobody_knows` here and `unknown:` in
        the fact.""",
    ),
]

ACCEPTING: dict[str, tuple[Edit, ...]] = {
    "OUT_OF_BALANCE": (
        SHORT_ROW,
        (
            '"How soon would I know?", side: good}',
            '"How soon would I know?", side: good, accept: {OUT_OF_BALANCE: It is so.}}',
        ),
    ),
    "OVERVIEW_OUT_OF_BALANCE": (
        LONG_OVERVIEW,
        (
            "    status_quo: true\n",
            "    status_quo: true\n    accept: {OVERVIEW_OUT_OF_BALANCE: It is so.}\n",
        ),
    ),
    "KINDS_OUT_OF_BALANCE": (
        SECOND_KIND,
        (
            "        name: A doctor calls\n",
            "        name: A doctor calls\n        accept: {KINDS_OUT_OF_BALANCE: So.}\n",
        ),
    ),
    "NOTHING_SERIOUS": (
        NOT_SERIOUS,
        (", side: harm}", ", side: harm, accept: {NOTHING_SERIOUS: It is so.}}"),
    ),
    "HARM_NOT_PLACED": (
        NOT_PLACED,
        ("short: Others may read,", "short: Others may read, accept: {HARM_NOT_PLACED: It is so.},"),
    ),
    "HARM_NOT_ON_OVERVIEW": (
        NOT_THERE,
        (
            "on_overview: [a call, Results]",
            "on_overview: [a call, Results], accept: {HARM_NOT_ON_OVERVIEW: It is so.}",
        ),
    ),
    "FIT_SOURCE_ELSEWHERE": (
        *OTHER_SOURCE,
        ("{how: well,", "{accept: {FIT_SOURCE_ELSEWHERE: It is so.}, how: well,"),
    ),
    "NUMBER_WITHOUT_SOURCE": (
        BARE,
        (
            "unknown: Perhaps 3 coins.",
            "unknown: Perhaps 3 coins., accept: {NUMBER_WITHOUT_SOURCE: It is so.}",
        ),
    ),
    "PERCENT": (PERCENT, ("    checks: risks\n", "    checks: risks\n    accept: {PERCENT: It is so.}\n")),
    "RELATIVE_NUMBER": (
        RELATIVE,
        ("    checks: risks\n", "    checks: risks\n    accept: {RELATIVE_NUMBER: It is so.}\n"),
    ),
    "COUNT_ONE_SIDED": (
        ONE_SIDED,
        ("    checks: risks\n", "    checks: risks\n    accept: {COUNT_ONE_SIDED: It is so.}\n"),
    ),
    "COUNT_WITHOUT_FRAME": (
        UNFRAMED,
        ("    checks: risks\n", "    checks: risks\n    accept: {COUNT_WITHOUT_FRAME: It is so.}\n"),
    ),
    "FIT_WITHOUT_FACT": (
        NO_FACT,
        ("{how: poorly,", "{accept: {FIT_WITHOUT_FACT: It is so.}, how: poorly,"),
    ),
    "FIT_KNOWS_MORE": (UNKNOWN_FACT, ("{how: poorly,", "{accept: {FIT_KNOWS_MORE: So it is.}, how: poorly,")),
}
"""Each finding, accepted beside the place it is about."""


@pytest.mark.parametrize(
    ("edits", "expected"), CASES, ids=[expected[: expected.index("]")] for _, expected in CASES]
)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, edits) == expected


def test_a_fair_guide_is_not_complained_of(tmp_path: Path) -> None:
    assert told(tmp_path, ()) == ""


def test_every_finding_can_be_accepted() -> None:
    assert set(ACCEPTING) == set(MEASURED)


@pytest.mark.parametrize(("code", "edits"), ACCEPTING.items(), ids=ACCEPTING)
def test_a_finding_is_accepted_beside_its_place(tmp_path: Path, code: str, edits: tuple[Edit, ...]) -> None:
    assert told(tmp_path, edits) == ""
    accepted = there(tmp_path, *edits)
    assert {fault.code for fault in fairness(accepted.guide)} == {code}
    loaded = load(tmp_path / "small.yaml")
    assert [show(problem) for problem in loaded.problems] == []


def test_a_finding_is_not_accepted_by_the_name_of_another(tmp_path: Path) -> None:
    [_, (old, new)] = ACCEPTING["OUT_OF_BALANCE"]
    other = (old, new.replace("OUT_OF_BALANCE", "KINDS_OUT_OF_BALANCE"))
    assert "warning[OUT_OF_BALANCE]" in told(tmp_path, (SHORT_ROW, other))


def test_what_is_no_guide_cannot_be_measured(tmp_path: Path) -> None:
    file = tmp_path / "small.yaml"
    file.write_text("guide: {}\n", encoding="utf-8")
    with pytest.raises(NotAGuide):
        written(file)


def test_a_clinics_words_are_not_the_authors_to_balance(tmp_path: Path) -> None:
    there(tmp_path)
    (tmp_path / "local.yaml").write_text(
        "clinic: Here\ndate: 2026-11-20\nfacts:\n  letter: {cost: {short: As much as one stamp does in the shop}}\n",
        encoding="utf-8",
    )
    assert list(fairness(written(tmp_path).guide)) == []
