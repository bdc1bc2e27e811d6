"""A way that only a private answer opens leads past nothing that a page could tell of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk.authors.measures.private_ways import private_way_faults
from kiosk.guide.links.fault import Path as At
from tests.authors.fair import checked
from tests.guides.people import guide_called
from tests.walk.making import END, Written, ask, flag, guide_of

MOOD = ask("low", "fine", "mixed", sensitive=True)


def _asking(choices: dict[str, Written], **more: Any) -> Written:  # noqa: ANN401
    return {
        "ask": "Which?",
        "choices": {name: {"label": name, **each} for name, each in choices.items()},
        **more,
    }


def _found(steps: dict[str, Any], **more: Any) -> list[tuple[At, object, object]]:  # noqa: ANN401
    guide = guide_of({**steps, "end": END}, **more)
    return [
        (fault.at[1:], fault.values["past"], fault.values["steps"]) for fault in private_way_faults(guide)
    ]


def _after(first: Written, **more: Written) -> dict[str, Any]:
    return {"mood": first, **more, "walks": ask("a", "b"), "sleeps": ask("a", "b")}


def test_a_choice_of_a_sensitive_question_leads_past_nothing() -> None:
    steps = _after(_asking({"low": {"next": "end"}, "fine": {}, "mixed": {}}, sensitive=True))
    assert _found(steps) == [(("mood", "choices", "low", "next"), "walks", ("walks", "sleeps"))]


def test_a_choice_that_leads_less_far_than_the_others_tells_as_much() -> None:
    steps = _after(
        _asking({"low": {"next": "walks"}, "fine": {}, "mixed": {}}, sensitive=True, next="sleeps")
    )
    assert _found(steps) == [(("mood", "choices", "low", "next"), "walks", ("walks",))]


def test_of_an_open_question_only_the_private_choices_are_held_to_it() -> None:
    choices: dict[str, Written] = {"low": {"sensitive": True}, "fine": {"next": "end"}, "mixed": {}}
    assert _found(_after(_asking(choices))) == []
    choices["low"]["next"] = "sleeps"
    assert _found(_after(_asking(choices))) == [(("mood", "choices", "low", "next"), "walks", ("walks",))]


@pytest.mark.parametrize(
    "way",
    [
        {"mood": "low"},
        {"not": {"mood": "fine"}},
        {"any": ({"walks": "a"}, {"mood": "low"})},
        {"flag": "by_choice"},
        {"flag": "by_rule"},
        {"seen": "talk"},
    ],
)
def test_a_branch_may_not_ask_about_a_private_answer(way: Written) -> None:
    mood = _asking({"low": {"raises": ("by_choice",)}, "fine": {}, "mixed": {}}, sensitive=True)
    steps = _after(mood, talk={"say": "We can talk.", "when": {"mood": "low"}})
    steps["walks"]["next"] = ({"go": "end", "when": way}, {"go": "sleeps"})
    flags = {"by_choice": flag(), "by_rule": flag(when={"mood": "low"})}
    assert _found(steps, flags=flags) == [(("walks", "next", 0, "when"), "sleeps", ("sleeps",))]


@pytest.mark.parametrize("way", [{"flag": "by_choice"}, {"flag": "by_rule"}, {"mood": "low"}])
def test_what_hangs_on_a_private_choice_of_an_open_question_counts_too(way: Written) -> None:
    mood = _asking({"low": {"sensitive": True, "raises": ("by_choice",)}, "fine": {}, "mixed": {}})
    steps = _after(mood)
    steps["walks"]["choices"]["a"]["next"] = ({"go": "end", "when": way},)
    flags = {"by_choice": flag(), "by_rule": flag(when={"mood": "low"})}
    at = ("walks", "choices", "a", "next", 0, "when")
    assert _found(steps, flags=flags) == [(at, "sleeps", ("sleeps",))]


def test_what_hangs_on_its_open_choices_may_lead_anywhere() -> None:
    mood = _asking({"low": {"sensitive": True}, "fine": {"raises": ("by_choice",)}, "mixed": {}})
    steps = _after(mood)
    tests = ({"mood": "fine"}, {"flag": "by_choice"}, {"flag": "by_rule"})
    steps["walks"]["next"] = (*({"go": "end", "when": each} for each in tests), {"go": "sleeps"})
    flags = {"by_choice": flag(), "by_rule": flag(when={"mood": "mixed"})}
    assert _found(steps, flags=flags) == []


@pytest.mark.parametrize(("key", "to"), [("next", "sleeps"), ("ends", "early")])
def test_a_step_that_is_there_for_a_private_answer_leads_past_nothing_and_ends_nothing(
    key: str, to: str
) -> None:
    steps = _after(MOOD, talk={"say": "We can talk.", "when": {"mood": "low"}, key: to})
    past = ("walks",) if key == "next" else ("walks", "sleeps", "end")
    assert _found(steps) == [(("talk", key), "walks", past)]


def test_private_steps_and_what_hangs_on_them_can_be_led_past() -> None:
    mood = _asking({"low": {}, "fine": {"next": "walks"}, "mixed": {}}, sensitive=True)
    talk: Written = {"say": "We can talk.", "when": {"mood": "low"}}
    assert _found(_after(mood, drinks=ask("a", "b", sensitive=True), talk=talk)) == []


def test_everybody_may_be_led_past_steps_and_a_way_that_is_everybodys_tells_nothing() -> None:
    mood = _asking({"low": {"next": "sleeps"}, "fine": {}, "mixed": {}}, sensitive=True, next="sleeps")
    assert _found(_after(mood)) == []


def test_the_check_tells_it_at_its_line_with_its_way_out(tmp_path: Path) -> None:
    deaf = "      deaf: {label: Hard to hear, raises: [hearing]}\n"
    gently = deaf.replace("}", ", sensitive: true, next: own_words}")
    assert (
        checked(tmp_path, (deaf, gently))
        == """\
small.yaml:33:77: error[PRIVATE_WAY] a private answer decides here who comes to `worry`: \
that the page tells of that step, or does not, would give the answer away
  |       deaf: {label: Hard to hear, raises: [hearing], sensitive: true, next: own_words}
  |                                                                             ^^^^^^^^^
  help: Take this `next:` away. What only some are to come to gets a `when:` that asks about the
        private answer. Steps between the two ways: worry, days."""
    )


@pytest.mark.parametrize("name", ["cervical_dystonia", "getting_there"])
def test_no_guide_that_we_give_has_such_a_way(name: str) -> None:
    assert list(private_way_faults(guide_called(name))) == []
