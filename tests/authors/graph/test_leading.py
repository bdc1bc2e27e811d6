"""Where arrows lead: past what is certainly passed over, and never beside where somebody can go."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.authors.graph.choosing import _moves, _way, along
from kiosk.authors.graph.drawn import tree_of
from kiosk.authors.graph.tree import Tree
from kiosk.guide.model import Guide
from kiosk.walk.route import replay
from kiosk.walk.session import Session
from tests.walk.guides import completed, guides
from tests.walk.making import END, ask, flag, guide_of


def _arrows(tree: Tree) -> list[tuple[str, str, str]]:
    return [(arrow.source, arrow.target, arrow.label) for arrow in tree.arrows]


def _tree(**steps: Any) -> Tree:  # noqa: ANN401
    return tree_of(guide_of({**steps, "end": END}))


def test_a_step_that_asks_nothing_leads_to_the_step_written_after_it_without_words() -> None:
    assert _arrows(_tree(first={"say": "Words."})) == [("first", "end", "")]


def test_answers_that_lead_to_different_steps_stand_beside_their_arrows() -> None:
    one = ask("a", "b", "c")
    one["choices"]["b"]["next"] = "end"
    assert _arrows(_tree(one=one, more={"say": "More."})) == [
        ("one", "more", "Choice a · Choice c · skipped"),
        ("one", "end", "Choice b"),
        ("more", "end", ""),
    ]


def test_a_required_question_is_not_skipped_and_a_private_one_can_be_answered_in_person() -> None:
    required, private = ask("a", "b", required=True), ask("a", "b", sensitive=True)
    for question in (required, private):
        question["choices"]["b"]["next"] = "end"
    assert _arrows(_tree(one=required, more={"say": "More."}))[0] == ("one", "more", "Choice a")
    assert _arrows(_tree(one=private, more={"say": "More."}))[0] == (
        "one",
        "more",
        "Choice a · skipped · in person",
    )


def test_an_arrow_goes_past_steps_that_this_answer_certainly_passes_over() -> None:
    tree = _tree(
        one=ask("a", "b"),
        for_a={"say": "For a.", "when": {"one": "a"}},
        more_for_a={"say": "More for a.", "when": {"one": ["a", "skipped"]}},
        for_b={"say": "For b.", "when": {"one": "b"}},
    )
    assert _arrows(tree) == [
        ("one", "for_a", "Choice a"),
        ("one", "more_for_a", "skipped"),
        ("one", "for_b", "Choice b"),
        ("for_a", "more_for_a", ""),
        ("more_for_a", "end", ""),
        ("for_b", "end", ""),
    ]
    assert not tree.boxes["for_a"].some_only
    assert tree.boxes["more_for_a"].only_if == "one: a or skipped"


def test_what_hangs_on_an_answer_that_is_not_told_apart_is_passed_over_by_a_dashed_arrow() -> None:
    tree = _tree(
        one=ask("a", "b", pick="many"),
        for_a={"say": "For a.", "when": {"one": "a"}, "next": "end"},
        other={"say": "For the others."},
    )
    assert tree.boxes["for_a"].some_only
    assert [(a.source, a.target, a.passing, a.label) for a in tree.arrows] == [
        ("one", "for_a", False, "Choice a"),
        ("one", "other", False, "Choice b · none picked · skipped"),
        ("for_a", "other", True, "passed over"),
        ("for_a", "end", False, ""),
        ("other", "end", False, ""),
    ]


def test_of_choices_that_lead_somewhere_only_beside_others_each_is_told() -> None:
    both = {"all": [{"one": "a"}, {"one": "b"}]}
    tree = _tree(
        one=ask("a", "b", pick="many", required=True),
        for_both={"say": "For both.", "when": both, "next": "end"},
        other={"say": "For the others."},
    )
    assert [(a.source, a.target, a.label) for a in tree.arrows][:2] == [
        ("one", "for_both", "Choice a · Choice b"),
        ("one", "other", "Choice a · Choice b · none picked"),
    ]


def test_a_step_without_a_title_says_once_what_it_shows() -> None:
    box = _tree(page={"show": "review"}).boxes["page"]
    assert (box.title, box.kind_line) == ("shows the answers", "page")


def test_branches_say_their_condition_until_one_is_sure() -> None:
    tree = _tree(
        pain={"ask": "How bad?", "scale": {"min": 0, "max": 10, "low": "Not", "high": "Very"}},
        read={"say": "Read.", "next": [{"go": "end", "when": {"pain": {"at_least": 7}}}, {"go": "more"}]},
        more={"say": "More."},
    )
    assert _arrows(tree)[1:3] == [
        ("read", "more", "otherwise"),
        ("read", "end", "if pain: at least 7"),
    ]


def test_many_words_are_cut_and_told_in_full_to_whoever_points_at_the_arrow() -> None:
    one = ask(*(f"choice_{number}" for number in range(8)))
    one["choices"]["choice_7"]["next"] = "end"
    [first, *_] = _tree(one=one, more={"say": "More."}).arrows
    assert first.label == "Choice choice_0 · Choice choice_1 +6 more"
    assert first.told == "one → more: " + "; ".join(
        [*(f"Choice choice_{number}" for number in range(7)), "skipped"]
    )


@st.composite
def _walked(draw: st.DrawFn) -> tuple[Guide, Session]:
    guide = draw(guides())
    begun = Session(together=draw(st.booleans()), direct_allowed=draw(st.booleans()))
    return guide, draw(completed(guide, begun))


@given(_walked())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_answered_every_move_of_the_walk_is_in_the_picture(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    tree = tree_of(guide)
    shown = [tree.start]
    for here, answer, between in _moves(tree, guide, session):
        shown.append(between[-1])
        way = _way(tree, here, answer, between)
        if way:
            assert (way[0][0], way[-1][1]) == (here, between[-1])
        else:
            assert between == (here,), (here, answer, between)
    assert tuple(shown[1:]) == replay(guide, session).steps
    drawn = along(tree, guide, session, "somebody")
    assert drawn.trail is not None
    assert drawn.trail.steps == frozenset(shown[1:])
    assert drawn.trail.passed <= drawn.trail.arrows <= {(a.source, a.target) for a in tree.arrows}


def test_what_a_flag_hangs_on_by_its_rule_is_left_open() -> None:
    steps = {
        "one": ask("a", "b"),
        "two": {"say": "Words."},
        "mind": {"say": "Mind this.", "when": {"flag": "raised"}, "next": "end"},
        "other": {"say": "Words."},
        "end": END,
    }
    rule = {"raised": flag(when={"not": {"one": "a"}})}
    assert [
        (a.target, a.passing) for a in tree_of(guide_of(steps, flags=rule)).arrows if a.source == "mind"
    ] == [
        ("other", True),
        ("end", False),
    ]
