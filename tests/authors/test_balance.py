"""What stands beside what when options are measured, how words are counted, and how much is told of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.measures.balance import (
    LIMIT,
    Balance,
    Cell,
    between_kinds,
    between_options,
    counts,
    kinds,
    overview,
    row,
    unmarked,
)
from kiosk.walk.comparison import comparison
from kiosk.walk.facts import Facts
from tests.authors.fair import guide
from tests.authors.test_findings import SECOND_KIND
from tests.guide.small import Edit

OTHER_WORDS: Edit = (
    "      how_soon: {short: After days, sources: [s1]}\n",
    (
        "      how_soon:\n"
        '        short: {text: After days, instead: [{when: {who: me}, text: "After [a week](term:result)"}]}\n'
        "        sources: [s1]\n"
    ),
)


def cell(words: str, option: str = "phone", kind: str | None = None) -> Cell:
    return Cell(option, kind, (), words)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Yes", 1),
        ("About every 12 weeks", 4),
        ("Over-the-counter tablets", 2),
        ("Yes - but slowly", 3),
        ("It's rare, isn't it?", 4),
        ("-", 1),
    ],
)
def test_words_are_what_stands_between_spaces(words: str, count: int) -> None:
    assert cell(words).count == count


def test_a_mark_is_not_a_word() -> None:
    assert unmarked("See [the desk](contact:desk),\n or  [it](term:result).") == "See the desk, or it."


@pytest.mark.parametrize(
    ("longest", "shortest", "fair"), [(3, 2, True), (6, 4, True), (7, 4, False), (2, 1, False)]
)
def test_the_limit_itself_is_fair(longest: int, shortest: int, fair: bool) -> None:
    assert LIMIT == 1.5
    assert Balance(cell("a " * longest), cell("a " * shortest)).fair is fair


def test_options_are_compared_with_each_other_and_never_with_themselves() -> None:
    cells = (cell("a"), cell("a b c d e"), cell("a b", "letter"))
    assert between_options(cells) == Balance(cells[1], cells[2])
    assert between_options(cells[:2]) is None


def test_kinds_are_compared_with_each_other_and_never_with_themselves() -> None:
    cells = (cell("a", kind="nurse"), cell("a b c", kind="nurse"), cell("a b", kind="doctor"))
    found = between_kinds(cells)
    assert found is not None
    assert found.ratio == 2
    assert between_kinds(cells[:2]) is None


def test_a_row_holds_what_is_unknown_every_kind_and_every_wording(tmp_path: Path) -> None:
    there = guide(tmp_path, SECOND_KIND, OTHER_WORDS)
    assert [(each.ref, each.words) for each in row(there, "how_soon")] == [
        ("phone.nurse", "The same day"),
        ("phone.doctor", "The same day"),
        ("letter", "After days"),
        ("letter", "After a week"),
    ]
    assert [each.words for each in row(there, "cost")] == ["Nobody has told us.", "Nobody has counted."]


def test_the_four_lines_of_an_option_count_as_one_once_for_each_wording(tmp_path: Path) -> None:
    varies: Edit = (
        "good: It stays., hard: 'It comes late, or one loses it.'",
        (
            "good: {text: It stays., instead: [{when: {who: me}, text: You keep it.}]}, "
            "hard: {text: 'It comes late, or one loses it.', instead: [{when: {who: me}, text: One loses it.}]}"
        ),
    )
    told = [each for each in overview(guide(tmp_path, varies)) if each.option == "letter"]
    assert [each.words for each in told] == [
        "By post. It stays. It comes late, or one loses it. Fairly sure.",
        "By post. You keep it. One loses it. Fairly sure.",
    ]
    assert [each.for_some for each in told] == [False, True]


def test_the_overview_holds_every_option_and_not_its_kinds(tmp_path: Path) -> None:
    there = guide(tmp_path, SECOND_KIND)
    assert [each.ref for each in overview(there)] == ["phone", "letter"]
    assert [each.ref for each in kinds("phone", there.options["phone"])] == ["phone.nurse", "phone.doctor"]


def test_every_option_answers_the_same_questions_in_the_same_order(tmp_path: Path) -> None:
    turned: Edit = (
        "      how_soon: {short: After days, sources: [s1]}\n      cost: {unknown: Nobody has counted.}\n",
        "      cost: {unknown: Nobody has counted.}\n      how_soon: {short: After days, sources: [s1]}\n",
    )
    there = guide(tmp_path, turned)
    assert list(there.options["letter"].facts) != list(there.options["phone"].facts)
    rows = [each for each in comparison(there, Facts(there), tuple(there.options)) if not each.is_outcome]
    assert [each.name for each in rows] == list(there.attributes)
    assert all([each.option for each in row.cells] == list(there.options) for row in rows)


def test_how_much_is_told_is_counted_by_side(tmp_path: Path) -> None:
    phone, letter = counts(guide(tmp_path))
    assert (phone.option, letter.option) == ("phone", "letter")
    assert phone.answered == letter.answered == {"good": 1, "harm": 1}
    assert phone.unknown == letter.unknown == {"burden": 1}
    assert phone.outcomes == letter.outcomes == {"good": 1}
