"""How many steps are still to come, at the least and at the most."""

from __future__ import annotations

from typing import Any

from kiosk.guide.model import Guide
from kiosk.walk.moves import go_to
from kiosk.walk.progress import Progress, progress
from kiosk.walk.route import locate
from kiosk.walk.session import Session
from tests.walk.making import END, ask, flag, guide_of, option, read_on, skip_on, tell


def at(guide: Guide, *told: Any) -> Progress:  # noqa: ANN401
    return progress(guide, locate(guide, read_on(guide, tell(guide, Session(), *told))))


def test_a_straight_way_is_known_exactly() -> None:
    guide = guide_of({"one": ask("a", "b"), "two": ask("a", "b"), "end": END})
    assert at(guide) == Progress(1, 2, 2)
    assert at(guide, ("one", "a")) == Progress(2, 1, 1)


def test_an_end_has_nothing_after_it() -> None:
    guide = guide_of({"one": ask("a", "b"), "end": END})
    assert progress(guide, locate(guide, skip_on(guide, Session()))) == Progress(2, 0, 0)


def test_a_step_that_may_be_passed_over_widens_the_bounds_until_it_is_known() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "two": ask("a", "b"), "three": ask("a", "b", when={"one": "a"}), "end": END}
    )
    assert at(guide) == Progress(1, 2, 3)
    assert at(guide, ("one", "a")) == Progress(2, 2, 2)
    assert at(guide, ("one", "b")) == Progress(2, 1, 1)


def test_a_choice_with_a_way_of_its_own_shortens_the_least() -> None:
    choices = {"a": "A", "b": {"label": "B", "next": "end"}}
    guide = guide_of(
        {"one": {"ask": "?", "choices": choices}, "two": ask("a", "b"), "three": ask("a", "b"), "end": END}
    )
    assert at(guide) == Progress(1, 1, 3)
    assert at(guide, ("one", "a")) == Progress(2, 2, 2)


def test_branches_that_are_known_not_to_hold_are_not_counted() -> None:
    branches = [{"go": "end", "when": {"one": "a"}}, {"go": "three"}]
    guide = guide_of(
        {"one": ask("a", "b"), "two": ask("a", "b", next=branches), "three": ask("a", "b"), "end": END}
    )
    assert at(guide) == Progress(1, 2, 3)
    assert at(guide, ("one", "a")) == Progress(2, 1, 1)
    assert at(guide, ("one", "b")) == Progress(2, 2, 2)


def test_a_sensitive_step_is_unsure_until_it_is_known_who_reads_along() -> None:
    guide = guide_of(
        {
            "first": ask("a", "b"),
            "who": ask("me", "helper"),
            "mood": ask("a", "b", sensitive=True),
            "end": END,
        },
        about={"someone_helps": {"when": {"who": "helper"}}},
    )
    assert at(guide) == Progress(1, 2, 3)
    assert at(guide, ("first", "a")) == Progress(2, 1, 2)
    assert at(guide, ("first", "a"), ("who", "me")) == Progress(3, 1, 1)
    assert at(guide, ("first", "a"), ("who", "helper")) == Progress(3, 0, 0)
    together = locate(guide, Session(together=True))
    assert progress(guide, together) == Progress(1, 3, 3)


def test_a_leaning_that_may_still_change_is_not_known() -> None:
    guide = guide_of(
        {
            "early": {"show": "leaning"},
            "late": {"show": "leaning"},
            "read": {"say": "More.", "when": {"leaning": "tablets"}},
            "end": END,
        },
        options={"tablets": option(), "nothing": option(status_quo=True)},
    )
    assert at(guide, ("early", "tablets")) == Progress(2, 1, 2)


def test_going_back_leaves_what_comes_after_open_again() -> None:
    guide = guide_of({"one": ask("a", "b"), "two": ask("a", "b", when={"one": "a"}), "end": END})
    session = tell(guide, Session(), ("one", "b"))
    assert progress(guide, locate(guide, session)) == Progress(2, 0, 0)
    assert progress(guide, locate(guide, go_to(guide, session, "one"))) == Progress(1, 1, 2)


def test_parts_of_one_step_count_once() -> None:
    choices = {"a": {"label": "A", "raises": ["f"]}, "b": "B"}
    guide = guide_of(
        {"mood": {"ask": "?", "sensitive": True, "choices": choices}, "end": END}, flags={"f": flag()}
    )
    assert at(guide) == Progress(1, 1, 1)
    session = tell(guide, Session(), ("mood", "a"))
    assert locate(guide, session).part.key == "mood/flags"
    assert progress(guide, locate(guide, session)) == Progress(1, 1, 1)
