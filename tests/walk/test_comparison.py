"""The options side by side: the same rows for all, in this person's order, and no number of an outcome."""

from __future__ import annotations

import dataclasses
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.guide.model.outcomes import NobodyArm
from kiosk.walk.comparison import (
    Cell,
    Row,
    State,
    cell,
    comparable,
    compared,
    comparison,
    differing,
    results_for,
    unknown_for,
    what_matters,
    with_compared,
)
from kiosk.walk.facts import Facts
from kiosk.walk.options import offered, turned
from kiosk.walk.route import replay
from kiosk.walk.session import Picked, Session, Skipped
from kiosk.walk.wishes import Wishes
from tests.walk.making import END, SOURCED, ask, guide_of, kind, option, tell, value, wrong_in

ROWS = ("soon", "often", "undo", "cost")
OPTIONS = ("injection", "tablets", "nothing")


def result(**more: Any) -> dict[str, Any]:  # noqa: ANN401
    certainty = {"level": "low", "graded_by": "us"}
    return {"period": "in 12 weeks", "population": "adults", "certainty": certainty, **SOURCED, **more}


OUTCOMES = {
    "better": {
        "ask": "How many feel better?",
        "happens": "{count} of {out_of} do.",
        "happens_not": "{count} of {out_of} do not.",
        "side": "good",
        "results": {
            "trial": result(
                arms={"on": {"of": "injection.b", "count": 59}, "off": {"what": "a dummy", "count": 19}}
            ),
            "tablets": {"of": "tablets", "unknown": "Nobody has tried.", **SOURCED},
            "alone": result(arms={"on": {"of": "injection", "count": 7}, "none": {"nobody": "No group."}}),
        },
    }
}


def facts_of(name: str) -> dict[str, Any]:
    return {row: {"short": f"{name} {row}.", "text": f"{name} {row} in full.", **SOURCED} for row in ROWS}


def made() -> Guide:
    by_kind = {"soon": {"by_kind": True}}
    kinds = {name: kind(facts={"soon": {"short": f"Kind {name}."}}) for name in ("a", "b")}
    worded = {"text": "Free.", "instead": [{"when": {"insured": "no"}, "text": "You pay."}]}
    guide = guide_of(
        {"insured": ask("yes", "no"), "matters": {"show": "values"}, "end": END},
        options={
            "injection": option(kinds=kinds, facts={**facts_of("Injection"), **by_kind}),
            "tablets": option(facts={**facts_of("Tablets"), "often": {"unknown": "Nobody counted."}}),
            "nothing": option(facts={**facts_of("Nothing"), "cost": {"short": worded}}, status_quo=True),
        },
        attributes={row: {"ask": f"How {row}?", "side": "plain"} for row in ROWS},
        outcomes=OUTCOMES,
        values={
            "quick": value("soon", fits=OPTIONS),
            "cheap": value("cost", "often", fits=OPTIONS),
            "free": value("undo", fits=OPTIONS),
        },
    )
    assert wrong_in(guide) == []
    return guide


def facts(*told: Any) -> Facts:  # noqa: ANN401
    return replay(made(), tell(made(), Session(), ("insured", "no"), *told)).facts


def order(*told: Any) -> list[str]:  # noqa: ANN401
    return [row.name for row in comparison(made(), facts(*told), OPTIONS)]


def cells(row: str, *told: Any) -> dict[str, Any]:  # noqa: ANN401
    found = next(each for each in comparison(made(), facts(*told), OPTIONS) if each.name == row)
    return {cell.option: cell for cell in found.cells}


def test_every_row_has_a_cell_for_every_option_in_their_order() -> None:
    for options in (OPTIONS, turned(OPTIONS, 2), ("tablets",)):
        for row in comparison(made(), facts(), options):
            assert tuple(cell.option for cell in row.cells) == options


def test_rows_stand_as_written_until_something_matters() -> None:
    assert order() == [*ROWS, "better"]
    assert not any(row.matters for row in comparison(made(), facts(), OPTIONS))


RATED = (("matters/rate.quick", "a_little"), ("matters/rate.cheap", "some"), ("matters/rate.free", "a_lot"))


def test_rows_follow_how_much_each_value_matters() -> None:
    assert order(*RATED) == ["undo", "cost", "often", "soon", "better"]


def test_the_top_three_come_before_any_rating() -> None:
    told = (*RATED, ("matters/top", Picked(("quick", "cheap"))))
    assert order(*told) == ["soon", "cost", "often", "undo", "better"]
    assert what_matters(made(), facts(*told)) == {
        "soon": ("quick",),
        "cost": ("cheap",),
        "often": ("cheap",),
        "undo": ("free",),
    }


def test_what_does_not_matter_moves_nothing() -> None:
    told = (
        ("matters/rate.quick", "not_at_all"),
        ("matters/rate.cheap", "not_sure"),
        ("matters/rate.free", Skipped()),
    )
    assert order(*told) == [*ROWS, "better"]
    assert what_matters(made(), facts(*told)) == {}


def test_rows_that_matter_are_marked() -> None:
    rows = comparison(made(), facts(("matters/rate.quick", "a_lot")), OPTIONS)
    assert [(row.name, row.goes_with) for row in rows if row.matters] == [("soon", ("quick",))]


def test_what_matters_only_a_little_marks_no_row() -> None:
    rows = comparison(made(), facts(("matters/rate.quick", "a_little")), OPTIONS)
    assert not any(row.matters for row in rows)


def test_a_known_cell_has_short_and_full_words() -> None:
    cell = cells("soon")["tablets"]
    assert (cell.state, cell.short, cell.text) == (State.KNOWN, "Tablets soon.", "Tablets soon in full.")
    assert cell.fact is not None
    assert cell.fact.unsourced is not None


def test_what_nobody_knows_says_why() -> None:
    cell = cells("often")["tablets"]
    assert (cell.state, cell.short, cell.text) == (State.UNKNOWN, "", "Nobody counted.")


def test_a_cell_by_kind_holds_one_for_each_kind() -> None:
    cell = cells("soon")["injection"]
    assert cell.state is State.BY_KIND
    assert [(each.kind, each.short, each.text) for each in cell.by_kind] == [
        ("a", "Kind a.", "Kind a."),
        ("b", "Kind b.", "Kind b."),
    ]


def test_words_follow_what_was_answered() -> None:
    assert cells("cost")["nothing"].short == "You pay."


def test_an_outcome_row_holds_no_number() -> None:
    row = comparison(made(), facts(), OPTIONS)[-1]
    assert row.is_outcome
    assert [cell.state for cell in row.cells] == [State.NUMBERS, State.NOBODY_KNOWS, State.NO_NUMBER]
    assert not any(character.isdigit() for cell in row.cells for character in str(dataclasses.asdict(cell)))


def test_an_outcome_that_tells_of_no_option_is_no_row() -> None:
    guide = made()
    better = guide.outcomes["better"]
    other = {
        "alone": better.results["trial"].model_copy(
            update={"arms": {"on_their_own": NobodyArm(nobody="None.")}}
        )
    }
    outcomes = {**guide.outcomes, "aside": better.model_copy(update={"results": other})}
    guide = guide.model_copy(update={"outcomes": outcomes})
    assert [row.name for row in comparison(guide, facts(), OPTIONS) if row.is_outcome] == ["better"]


def test_results_about_an_option_or_one_of_its_kinds() -> None:
    assert results_for(made(), "better", "injection") == ("trial", "alone")
    assert results_for(made(), "better", "tablets") == ()


def test_options_are_turned_and_never_lost() -> None:
    assert turned(OPTIONS, 0) == OPTIONS
    assert turned(OPTIONS, 1) == ("tablets", "nothing", "injection")
    assert turned(OPTIONS, 3) == OPTIONS
    assert turned((), 3) == ()


def test_only_options_whose_condition_holds_are_offered() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "end": END},
        options={"first": option(when={"one": "a"}), "nothing": option(status_quo=True)},
    )
    for choice, expected in (("a", ("first", "nothing")), ("b", ("nothing",))):
        assert offered(guide, replay(guide, tell(guide, Session(), ("one", choice))).facts) == expected


REFS = ("injection", "injection.a", "injection.b", "tablets", "nothing")
refs = st.lists(st.sampled_from(REFS), min_size=2, unique=True).map(tuple)
GUIDE = made()
FACTS = facts()


def test_options_and_under_each_its_kinds_can_stand_side_by_side() -> None:
    assert comparable(GUIDE, FACTS) == REFS


def test_all_options_stand_side_by_side_until_somebody_picks() -> None:
    assert compared(GUIDE, FACTS, Wishes()) == OPTIONS
    assert compared(GUIDE, FACTS, Wishes(), seed=1) == turned(OPTIONS, 1)


def test_what_was_picked_stands_in_the_turned_order_each_kind_after_its_option() -> None:
    picked = Wishes(compared=("nothing", "injection.b", "injection"))
    assert compared(GUIDE, FACTS, picked) == ("injection", "injection.b", "nothing")
    assert compared(GUIDE, FACTS, picked, seed=2) == ("nothing", "injection", "injection.b")


def test_a_pick_that_is_not_offered_falls_away_and_one_alone_is_no_comparison() -> None:
    assert compared(GUIDE, FACTS, Wishes(compared=("gone", "tablets", "injection.a"))) == (
        "injection.a",
        "tablets",
    )
    assert compared(GUIDE, FACTS, Wishes(compared=("gone", "tablets"))) == OPTIONS


def test_a_pick_is_taken_away_and_put_back_but_two_always_stay() -> None:
    two = with_compared(GUIDE, FACTS, Wishes(differing=True), "tablets")
    assert two == Wishes(compared=("injection", "nothing"), differing=True)
    assert with_compared(GUIDE, FACTS, two, "nothing") is None
    assert with_compared(GUIDE, FACTS, two, "tablets") == Wishes(differing=True)


@given(refs)
def test_the_rows_are_the_same_set_whatever_stands_side_by_side(columns: tuple[str, ...]) -> None:
    asked = [dataclasses.replace(row, cells=()) for row in comparison(GUIDE, FACTS, OPTIONS)]
    rows = comparison(GUIDE, FACTS, columns)
    assert [dataclasses.replace(row, cells=()) for row in rows] == asked
    assert all(len(row.cells) == len(columns) for row in rows)


def by_ref(row: Row) -> dict[str, Cell]:
    return {each.ref: each for each in row.cells}


@given(refs, st.permutations(REFS))
def test_another_order_of_the_columns_changes_only_the_order(
    columns: tuple[str, ...], order: list[str]
) -> None:
    turned_round = tuple(ref for ref in order if ref in columns)
    for filtered in (tuple, differing):
        one, two = (filtered(comparison(GUIDE, FACTS, each)) for each in (columns, turned_round))
        assert [row.name for row in one] == [row.name for row in two]
        assert [by_ref(row) for row in one] == [by_ref(row) for row in two]


def test_a_kind_says_what_is_said_of_it_or_of_its_option() -> None:
    assert cell(GUIDE, FACTS, "injection.b", "soon") == cell(GUIDE, FACTS, "injection", "soon").by_kind[1]
    often = cell(GUIDE, FACTS, "injection.b", "often")
    assert (often.ref, often.text) == ("injection.b", "Injection often in full.")
    assert often.fact is cell(GUIDE, FACTS, "injection", "often").fact


def test_a_number_about_one_kind_is_none_about_another() -> None:
    assert results_for(GUIDE, "better", "injection.a") == ("alone",)
    assert results_for(GUIDE, "better", "injection.b") == ("trial", "alone")
    assert [each.unknown for each in unknown_for(GUIDE, FACTS, "better", "tablets")] == ["Nobody has tried."]
    assert unknown_for(GUIDE, FACTS, "better", "injection") == ()


def row_of(*cells: Cell) -> Row:
    return Row("row", "Row?", "plain", is_outcome=False, goes_with=(), cells=cells)


def known(text: str, kind: str | None = None) -> Cell:
    return Cell("injection", kind, State.KNOWN, text, text)


UNKNOWN = Cell("tablets", None, State.UNKNOWN, text="Same.")
BY_KIND = Cell("oral", None, State.BY_KIND, by_kind=(known("Same.", "a"), known("Same.", "b")))
MIXED = Cell("oral", None, State.BY_KIND, by_kind=(known("Same.", "a"), known("Other.", "b")))


def test_only_rows_in_which_something_differs_are_left() -> None:
    same = (
        row_of(known("Same."), known("Same.", "a")),
        row_of(known("Same."), BY_KIND),
        row_of(MIXED, MIXED),
    )
    other = (row_of(known("Same."), known("Other.")), row_of(known("Same."), UNKNOWN), row_of(BY_KIND, MIXED))
    assert differing((*same, *other)) == other


def test_numbers_say_the_same_only_where_the_same_results_stand_behind_them() -> None:
    def asked(*columns: str) -> list[str]:
        return [row.name for row in differing(comparison(GUIDE, FACTS, columns)) if row.is_outcome]

    # One says that nobody knows, the other only that no number was found.
    assert asked("tablets", "nothing") == ["better"]
    assert asked("injection", "injection.b") == []
    assert asked("injection", "injection.a") == ["better"]


def test_what_matters_may_come_from_later_on_the_route() -> None:
    later = facts(*RATED, ("matters/top", Picked(("quick",))))
    rows = comparison(GUIDE, FACTS, OPTIONS, matters=later)
    assert [row.name for row in rows] == ["soon", "undo", "cost", "often", "better"]
