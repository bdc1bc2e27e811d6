"""Every shipped guide tells of its options alike, puts its serious harms on the overview, and frames its numbers.

`python -m tests.guides.balance` prints every row with its words, and every finding.
"""

from __future__ import annotations

from functools import cache

import pytest

from kiosk.authors.measures.findings import Written, problems, written
from kiosk.guide.finding import guides_home, known_names
from kiosk.guide.problems import show
from kiosk.walk.comparison import comparison
from kiosk.walk.facts import Facts
from kiosk.walk.options import turned
from tests.guides.balance import told

SHIPPED = known_names()


@cache
def _there(name: str) -> Written:
    return written(guides_home() / name)


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_is_found_that_nobody_has_accepted_with_a_reason(name: str) -> None:
    assert [show(problem) for problem in problems(_there(name))] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_all_options_answer_the_same_questions_in_the_same_order(name: str) -> None:
    guide = _there(name).guide
    for seed in range(len(guide.options)):
        options = turned(tuple(guide.options), seed)
        rows = comparison(guide, Facts(guide), options)
        assert [row.name for row in rows if not row.is_outcome] == list(guide.attributes)
        assert all(tuple(cell.option for cell in row.cells) == options for row in rows)


@pytest.mark.parametrize("name", SHIPPED)
def test_every_row_and_every_count_is_printed_for_authors(name: str) -> None:
    lines = "\n".join(told(_there(name)))
    guide = _there(name).guide
    assert all(f"{attribute}  " in lines for attribute in guide.attributes)
    assert all(f"{option}: answered" in lines for option in guide.options)
