"""Which criteria there are, in which order, and what finds out whether each is met.

THE one place to add, change or take away a criterion. Must never hold a sentence: those are in `phrases.asked`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.authors.audit.finding import Look
from kiosk.authors.audit.looking import fairness, helping, making, numbers, telling
from kiosk.authors.audit.phrases import asked, found, page
from kiosk.authors.audit.phrases.asked import Asked


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing a standard asks."""

    key: str
    number: int | None
    """Its number in the whole list of the standard, where it has one."""
    words: Asked
    look: Look


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria of one standard that are counted together."""

    id: str
    note: str
    """What has to be known of the list; empty where the group before has said it."""
    criteria: tuple[Criterion, ...]


EVIDENCE: Final = {
    "E12": "needs_patients",
    "E13": "needs_clinicians",
    "E14": "review_patients",
    "E15": "review_clinicians",
    "E16": "field_test_patients",
    "E17": "field_test_clinicians",
    "E22": "effect_choices",
    "E23": "effect_knowledge",
}
"""The name under `evidence_file:` that a report on each criterion stands under."""

_LOOKS: Final[Mapping[str, Look]] = {
    "Q1": telling.condition,
    "Q2": telling.stated("decision"),
    "Q3": telling.options,
    "Q4": telling.good,
    "Q5": telling.bad,
    "Q6": telling.living,
    "C1": fairness.balance,
    "C2": fairness.cited,
    "C3": making.published,
    "C4": making.kept_up,
    "C5": numbers.certainty,
    "C6": telling.stated("funding", "interests"),
    "E1": telling.natural_course,
    "E2": fairness.compared,
    "E3": numbers.chances,
    "E4": numbers.population,
    "E5": numbers.counted,
    "E6": numbers.periods,
    "E7": numbers.out_of,
    "E8": numbers.ways,
    "E9": helping.values,
    "E10": helping.way,
    "E11": helping.questions,
    "E12": making.by_people(EVIDENCE["E12"]),
    "E13": making.by_people(EVIDENCE["E13"]),
    "E14": making.by_people(EVIDENCE["E14"], reviewed_by=("patient",)),
    "E15": making.by_people(EVIDENCE["E15"], reviewed_by=("clinician",)),
    "E16": making.by_people(EVIDENCE["E16"]),
    "E17": making.by_people(EVIDENCE["E17"]),
    "E18": telling.stated("methods"),
    "E19": numbers.quality,
    "E20": making.authors,
    "E21": making.reading,
    "E22": making.by_people(EVIDENCE["E22"]),
    "E23": making.by_people(EVIDENCE["E23"]),
    "N1": telling.condition,
    "N2": telling.stated("decision"),
    "N3": telling.stated("audience"),
    "N4": telling.evenly,
    "N5": telling.good,
    "N6": telling.harm,
    "N7": telling.consequences,
    "N8": helping.values,
    "N9": making.everyday,
    "N10": fairness.balance,
    "N11": numbers.counted,
    "N12": numbers.out_of,
    "N13": numbers.timed,
    "N14": numbers.both_ways,
    "N15": numbers.ways,
    "N16": making.published,
    "N17": making.kept_up,
    "N18": fairness.cited,
    "N19": telling.stated("funding", "interests"),
    "N20": making.by_people(
        "needs_patients", "review_patients", "field_test_patients", reviewed_by=("patient",)
    ),
    "N21": making.by_people("review_clinicians", "review_patients", reviewed_by=("clinician", "patient")),
    "N22": helping.way,
    "N23": helping.questions,
    "N24": making.reading,
    "N25": making.formats,
    "N26": making.by_people("effect_choices", "effect_knowledge"),
    "N27": telling.stated("user_need"),
    "H1": telling.stated("country"),
    "H2": making.equality,
}


def _group(name: str, words: Mapping[str, Asked], note: str = "", first: int | None = None) -> Group:
    """A group whose criteria are numbered on from the first; those without a look are asked of tests only."""
    numbered = (None if first is None else first + place for place in range(len(words)))
    every = (
        Criterion(key, number, said, _LOOKS.get(key, making.tests_only))
        for (key, said), number in zip(words.items(), numbered, strict=True)
    )
    return Group(name, note, tuple(every))


GROUPS: Final = (
    _group("qualifying", asked.QUALIFYING, page.IPDAS_NOTE, first=1),
    _group("certifying", asked.CERTIFYING, first=7),
    _group("certifying_tests", asked.CERTIFYING_TESTS, found.TESTS_ONLY, first=13),
    _group("quality", asked.QUALITY, first=17),
    _group("quality_tests", asked.QUALITY_TESTS, found.TESTS_ONLY, first=40),
    _group("essential", asked.ESSENTIAL, page.NICE_NOTE),
    _group("further", asked.FURTHER),
    _group("scottish", asked.SCOTTISH, page.SCOTTISH_NOTE),
)
"""Every criterion, in the order of its standard."""


def criteria() -> Iterator[Criterion]:
    """Every criterion, one after another."""
    for group in GROUPS:
        yield from group.criteria
