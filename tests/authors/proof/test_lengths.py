"""No route is too long: what breaks a limit is told with its answers, and what cannot be shown is not passed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from kiosk.authors.proof.figures import length_figures
from kiosk.authors.proof.forward import run
from kiosk.authors.proof.lengths import Lengths, lengths, words_of
from kiosk.authors.proof.library import Backend
from kiosk.guide.load import read
from kiosk.guide.model import Guide
from kiosk.guide.telling import problem_of
from kiosk.walk.route import replay
from kiosk.walk.written import walked
from tests.guide.small import shown
from tests.guides.people import guide_called
from tests.walk.making import ABOUT, END, SOURCED, ask, guide_of, option, quiz_item, value

PACE = {"short_path": {"when": {"pace": ["short", "skipped"]}, "minutes": 5}}
WORDS = "one two three four five six seven eight nine ten " * 4 + "one two three four five six seven"
"""With the heading of the section, 50 words."""


class Plain(yaml.SafeDumper):
    """Writes everything out in full, as an author has to."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def _says(count: int, words: str = "Some words.", **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {f"s{number}": {"say": words, **more} for number in range(count)}


def _told(folder: Path, steps: dict[str, Any], **more: Any) -> str:  # noqa: ANN401
    """All that is told of the lengths of a guide that an author wrote so."""
    written = {
        "guide": {**ABOUT, **more.pop("about", {})},
        "sections": {"only": "The only part"},
        "steps": steps,
    }
    file = folder / "long.yaml"
    file.write_text(
        yaml.dump({**written, **more}, Dumper=Plain, sort_keys=False, width=1000), encoding="utf-8"
    )
    there = read(file)
    assert there.guide is not None, there.problems
    found = lengths(run(there.guide))
    return shown(folder, sorted(problem_of(fault, there.folder) for fault in found.faults))


def _pace(**more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"pace": ask("short", "long", **more)}


def test_a_walk_with_too_many_steps_is_told_at_the_first_step_too_many(tmp_path: Path) -> None:
    steps = {
        "more": ask("yes", "no"),
        **_says(20),
        "extra": {"say": "Words.", "when": {"more": "yes"}},
        "end": END,
    }
    assert (
        _told(tmp_path, steps)
        == """\
long.yaml:73:3: error[WALK_TOO_MANY_STEPS] somebody who opens nothing extra walks 23 steps, and \
may walk 22: `more: yes`
  |   end:
  |   ^^^
  help: This is the first step too many. Let a `when:` pass over it, or put two steps into one.
        Write these answers into a file under `personas/` to walk them."""
    )


def test_a_walk_that_takes_too_long_is_told_at_the_step_that_takes_longest(tmp_path: Path) -> None:
    steps = {"more": ask("yes", "no"), **_says(18, WORDS)}
    steps["s7"] = {"say": [{"text": WORDS}, {"text": WORDS, "when": {"more": "no"}}], "next": "s8"}
    steps |= {"s18": {"say": WORDS, "when": {"more": "no"}}, "end": END}
    assert (
        _told(tmp_path, steps)
        == """\
long.yaml:43:3: error[WALK_TOO_LONG] somebody with nothing to report takes 10.2 minutes, and may \
take 10: `more: no`
  |   s7:
  |   ^^
  help: Of all steps on the way `s7` takes the longest. Say it shorter, or let a `when:` pass over
        what only some need. Write these answers into a file under `personas/` to walk them."""
    )


def test_a_short_path_has_a_number_of_steps_of_its_own(tmp_path: Path) -> None:
    steps = {**_pace(), **_says(12), "end": END}
    assert (
        _told(tmp_path, steps, about=PACE)
        == """\
long.yaml:57:3: error[SHORT_PATH_TOO_MANY_STEPS] somebody on the short path walks 14 steps, and \
may walk 12: `everything is skipped`
  |   s11:
  |   ^^^
  help: This is the first step too many. Let a `when:` leave it to those with more time, or put two
        steps into one. Write these answers into a file under `personas/` to walk them."""
    )


def test_a_guide_without_a_short_path_is_not_held_to_one(tmp_path: Path) -> None:
    steps = {**_pace(), **_says(12, WORDS), "end": END}
    assert _told(tmp_path, steps) == ""
    assert "SHORT_PATH" in _told(tmp_path, steps, about=PACE)


def test_the_minutes_of_a_short_path_are_those_that_the_guide_promises(tmp_path: Path) -> None:
    steps = {**_pace(), **_says(9, WORDS), "end": END}
    short = {"when": {"pace": ["short", "skipped"]}}
    assert _told(tmp_path, steps, about={"short_path": {**short, "minutes": 5}}) == ""
    assert (
        _told(tmp_path, steps, about={"short_path": {**short, "minutes": 4}})
        == """\
long.yaml:35:3: error[SHORT_PATH_TOO_LONG] somebody on the short path with nothing to report \
takes 4.7 minutes, and was promised 4: `everything is skipped`
  |   s0:
  |   ^^
  help: Of all steps on the way `s0` takes the longest. Say it shorter, let a `when:` leave it to
        those with more time, or promise more `minutes:` under `short_path:`. Write these answers
        into a file under `personas/` to walk them."""
    )


def test_nobody_is_too_long_who_is_just_long_enough(tmp_path: Path) -> None:
    assert _told(tmp_path, {**_says(21), "end": END}) == ""
    assert "WALK_TOO_MANY_STEPS" in _told(tmp_path, {**_says(22), "end": END})
    ten_minutes = {**_says(19, WORDS), "rest": {"say": "word " * 41 + "word"}, "end": END}
    assert _told(tmp_path, ten_minutes) == ""
    told = _told(tmp_path, {**ten_minutes, "rest": {"say": "word " * 42 + "word"}})
    assert "takes 10.1 minutes, and may take 10: `everything is skipped`" in told


def test_whoever_opens_more_may_walk_longer(tmp_path: Path) -> None:
    further = ask("all", "none", pick="many")
    further["choices"]["none"]["alone"] = True
    steps = {"further": further, **_says(30, WORDS, when={"further": "all"}), "end": END}
    assert _told(tmp_path, steps) == ""
    steps["further"] = {**further, "paper": {"as": "What I want"}}
    assert "WALK_TOO_MANY_STEPS" in _told(tmp_path, steps)
    assert "WALK_TOO_LONG" not in _told(tmp_path, steps), (
        "who ticks something on the list has something to report"
    )


def test_nobody_is_hurried_past_a_safety_point(tmp_path: Path) -> None:
    about_safety = {
        "affects": {"everything": "care"},
        "patient": {"said": WORDS, "matters": "It matters.", "do": "Tell the team."},
        "clinician": "Ill.",
        **SOURCED,
    }
    ill = ask("yes", "no")
    ill["choices"]["yes"]["raises"] = ["ill"]
    steps = {"ill": ill, **_says(18, WORDS), "end": END}
    assert _told(tmp_path, steps, flags={"ill": about_safety}) == ""
    steps["s18"] = {"say": WORDS * 4, "when": {"ill": "yes"}}
    assert _told(tmp_path, {**steps, "last": END}, flags={"ill": about_safety}) == ""


def test_what_cannot_be_shown_of_anybody_is_not_passed_either(tmp_path: Path) -> None:
    """The longest fact of each option is taken; no person is told all of them."""
    fits = {
        ref: {
            "how": "well",
            "because": {"text": "Short.", "instead": [{"when": {"pace": each}, "text": WORDS * 3}]},
        }
        for ref, each in (("one", "short"), ("two", "long"))
    }
    steps = {**_pace(), "matters": {"show": "values", "parts": ["top"]}, "fits": {"show": "fits"}}
    steps |= {**_says(15, WORDS), "end": END}
    values = {"quick": {**value("soon"), "fits": fits}}
    facts = {"soon": {"short": "Soon.", **SOURCED}}
    fits = {ref: {**fit, **SOURCED} for ref, fit in fits.items()}
    told = _told(
        tmp_path,
        steps,
        values=values,
        attributes={"soon": {"ask": "How soon?", "side": "plain"}},
        options={"one": option(facts=facts, status_quo=True), "two": option(facts=facts)},
    )
    assert (
        told
        == """\
long.yaml:21:1: error[LENGTH_NOT_PROVED] it is not proved that everybody is done within 10 minutes: it may \
take up to 10.9 minutes, and the longest walk that was found takes 8.1 minutes, for somebody who answers \
`matters: {top: quick}`
  | steps:
  | ^^^^^
  help: Views such as `fits`, `mind`, `quiz`, `option` or `review` are taken at their longest, which
        may be longer than anybody sees. Let a `when:` leave them to whoever opened something, or
        make the way shorter."""
    )


def test_who_takes_the_views_at_their_longest_is_found(tmp_path: Path) -> None:
    asked = quiz_item("a", "a", "b", teach=WORDS * 2)
    told = _told(tmp_path, {**_says(17, WORDS), "check": {"show": "quiz"}, "end": END}, quiz={"one": asked})
    assert "error[WALK_TOO_LONG]" in told
    assert "check: {one: {first: b, again: b}}" in told


def test_a_spent_budget_is_not_passed() -> None:
    found = run(
        guide_of(
            {**_says(3), "ask": ask("a", "b"), "s4": {"say": "Words.", "when": {"ask": "a"}}, "end": END}
        )
    )
    found.diagrams.nodes = 0
    assert [fault.code for fault in lengths(found).faults] == ["NOT_PROVED"]


@pytest.mark.parametrize("backend", ["cudd", "autoref"])
def test_our_guide_keeps_to_every_limit_on_every_route(backend: Backend) -> None:
    found = lengths(run(guide_called("cervical_dystonia"), backend=backend))
    assert found.faults == ()
    assert len(list(length_figures(found))) == 2


def _figures(guide: Guide) -> Lengths:
    return lengths(run(guide))


def test_the_longest_walks_are_told() -> None:
    steps = {**_pace(), **_says(2), "more": {"say": WORDS, "when": {"pace": "long"}}, "end": END}
    found = _figures(guide_of(steps, about=PACE))
    assert list(length_figures(found)) == [
        (
            "Whoever opens nothing extra walks at most 5 steps (of 22 allowed), "
            "and with nothing to report takes at most 0.8 minutes (of 10 allowed)."
        ),
        "On the short path that is at most 4 steps (of 12 allowed) and 0.3 minutes (of 5 promised).",
    ]


def test_what_is_told_as_longest_is_what_somebody_walks() -> None:
    guide = guide_of({**_pace(), "more": {"say": WORDS, "when": {"pace": "long"}}, "end": END}, about=PACE)
    found = _figures(guide)
    assert found.usual is not None
    session = walked(guide, {"pace": "long"})
    assert found.usual.words == sum(words_of(guide, session).values())
    assert found.usual.steps == len(replay(guide, session).steps)
