"""How an option goes with a value rests on its facts: which facts those are, and what binds the two."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.measures.values import facts_of, value_faults
from kiosk.guide.model.options import SameAs
from tests.authors.fair import guide, told
from tests.guide.small import Edit

SECOND: Edit = (
    "  s1: {cite: A leaflet,",
    "  s2: {cite: Two, read: full_text, publisher: maker}\n  s1: {cite: A leaflet,",
)
UNSOURCED_FACT: Edit = (
    "how_soon: {short: After days, sources: [s1]}",
    "how_soon: {short: After days, unsourced: {why: We think so., to_confirm_by: us}}",
)
UNKNOWN_FACT: Edit = (
    "how_soon: {short: After days, sources: [s1]}",
    "how_soon: {unknown: Nobody counts days.}",
)


def fit(written: str) -> Edit:
    return ("letter: {how: poorly, because: It takes days., sources: [s1]}", f"letter: {{{written}}}")


UNSOURCED = "how: poorly, because: It takes days., unsourced: {why: We think so., to_confirm_by: us}"
BOTH = f"{UNSOURCED}, sources: [s1]"
OTHER = "how: poorly, because: It takes days., sources: [s2]"
NOBODY = "how: nobody_knows, because: Nobody has counted."


@pytest.mark.parametrize(
    ("edits", "codes"),
    [
        ((fit(UNSOURCED),), ["FIT_WITHOUT_FACT"]),
        ((fit(UNSOURCED), UNSOURCED_FACT), []),
        ((fit(UNSOURCED), UNKNOWN_FACT), ["FIT_KNOWS_MORE"]),
        ((fit(BOTH),), ["FIT_WITHOUT_FACT"]),
        ((fit(BOTH), UNSOURCED_FACT), ["FIT_SOURCE_ELSEWHERE"]),
        ((fit(OTHER), SECOND), ["FIT_SOURCE_ELSEWHERE"]),
        ((fit(NOBODY),), ["FIT_WITHOUT_FACT"]),
        ((fit(NOBODY), UNKNOWN_FACT), []),
        ((UNKNOWN_FACT,), ["FIT_KNOWS_MORE"]),
    ],
)
def test_a_fit_says_no_more_than_a_fact(tmp_path: Path, edits: tuple[Edit, ...], codes: list[str]) -> None:
    assert [fault.code for fault in value_faults(guide(tmp_path, *edits))] == codes


def test_what_is_said_instead_says_no_more_than_a_fact_either(tmp_path: Path) -> None:
    other = "{when: {who: helper}, how: well, because: It is quick., sources: [s2]}"
    edit = fit(f"how: poorly, because: It takes days., sources: [s1], instead: [{other}]")
    [fault] = value_faults(guide(tmp_path, edit, SECOND))
    assert fault.code == "FIT_SOURCE_ELSEWHERE"
    assert fault.at[-4:] == ("instead", 0, "sources", 0)


def test_an_option_that_is_another_gone_on_with_rests_on_the_facts_of_that_one_too(tmp_path: Path) -> None:
    there = guide(tmp_path)
    kept = there.options["letter"].model_copy(
        update={"same_as": (SameAs.model_validate({"when": {"who": "helper"}, "option": "phone.nurse"}),)}
    )
    going_on = there.model_copy(update={"options": {**there.options, "letter": kept}})
    own = facts_of(there, "letter", "how_soon")
    assert facts_of(going_on, "letter", "how_soon") == (*own, *facts_of(there, "phone.nurse", "how_soon"))


def test_a_kind_has_its_own_facts_and_else_those_of_its_option(tmp_path: Path) -> None:
    there = guide(tmp_path)
    phone = there.options["phone"]
    own = phone.kinds["nurse"].facts["how_soon"]
    assert facts_of(there, "phone.nurse", "how_soon") == facts_of(there, "phone", "how_soon") == (own,)
    assert facts_of(there, "phone.nurse", "cost") == (phone.facts["cost"],)
    assert facts_of(there, "nobody", "cost") == ()


def test_an_author_is_told_that_the_fact_knows_nothing(tmp_path: Path) -> None:
    assert (
        told(tmp_path, (fit(UNSOURCED), UNKNOWN_FACT))
        == """\
small.yaml:140:7: warning[FIT_KNOWS_MORE] how `letter` goes with this is told here, and its fact about \
`how_soon` says that nobody knows
  |       letter: {how: poorly, because: It takes days., unsourced: {why: We think so., to_confirm_b...
  |       ^^^^^^
  help: Write `how: nobody_knows` here, and say so in `because:`. Or answer the fact with `short:`
        and its sources. Or name another question under `attributes:`, the one whose answer this is."""
    )
