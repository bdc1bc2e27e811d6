"""A code is only read with the numbers it was made with: a codebook made anew has others, and brings nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.codes import Brought, Misread, code_of, read_code
from kiosk.codes.numbering import numbered
from kiosk.guide.codebook import Codebook
from kiosk.guide.model import Guide
from kiosk.guide.model.guide import named
from kiosk.walk.session import Answer, Picked, Session
from tests.walk.making import END, Written, ask, guide_of, tell

FIRST: Written = {"one": ask("a", "b"), "two": ask("a", "b"), "end": END}
MORE: Written = {"one": ask("a", "b", "c"), "two": ask("a", "b"), "end": END}
TURNED: Written = {"two": ask("a", "b"), "one": ask("a", "b"), "end": END}
LONGER: Written = {"one": ask("a", "b"), "two": ask("a", "b"), "three": ask("a", "b"), "end": END}
OTHER_WORDS: Written = {**FIRST, "two": ask("a", "b", ask="Which other?")}
SAID: dict[str, Answer] = {"one": Picked(("a",)), "two": Picked(("b",))}


def made(steps: Written, before: Codebook | None = None, date: str = "2026-11-20") -> Guide:
    guide = guide_of(steps)
    return named(guide, "made_up", "1" * 64, numbered(before, guide, date=date))


def code(guide: Guide) -> str:
    return code_of(
        guide, tell(guide, Session(), *((name, SAID[name]) for name in guide.order if name in SAID))
    )


@pytest.mark.parametrize("steps", [MORE, TURNED, OTHER_WORDS])
def test_a_codebook_made_anew_from_a_changed_guide_reads_no_older_code(steps: Written) -> None:
    older = code(made(FIRST))
    assert read_code(older, [made(steps)]) == Misread("other_guide")
    assert isinstance(read_code(older, [made(steps, made(FIRST).codebook)]), Brought)


def test_one_made_anew_from_the_same_guide_on_another_day_has_the_same_numbers() -> None:
    found = read_code(code(made(FIRST)), [made(FIRST, date="2027-02-01")])
    assert isinstance(found, Brought)
    assert {key: found.session.answers[key] for key in SAID} == SAID


def test_where_two_copies_of_a_guide_each_got_an_edition_neither_reads_the_other_one() -> None:
    first = made(FIRST).codebook
    here, there = made(MORE, first), made(LONGER, first)
    assert read_code(code(there), [here]) == Misread("other_guide")
    assert read_code(code(here), [there]) == Misread("other_guide")
    for each in (here, there):
        assert isinstance(read_code(code(made(FIRST)), [each]), Brought)


def test_of_a_newer_edition_it_is_said_that_it_is_newer() -> None:
    first = made(FIRST)
    assert read_code(code(made(MORE, first.codebook)), [first]) == Misread("newer")
    assert first.codebook is not None
    lost = replace(first.codebook, editions=())
    assert read_code(code(first), [named(guide_of(FIRST), "made_up", "1" * 64, lost)]) == Misread(
        "other_guide"
    )
