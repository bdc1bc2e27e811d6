"""Every number stands in its whole frame, both ways from the one number."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.model.outcomes import CountArm, CountResult, NobodyArm, RangeArm
from kiosk.layout.card import Block, Voice
from kiosk.layout.chances import arm_sentences, concerns, fill, result_blocks
from kiosk.layout.phrases import studies
from kiosk.walk.facts import Facts
from tests.layout.every_kind import ODD, every_kind

GUIDE = every_kind()
OUTCOME = GUIDE.outcomes["arrives"]
FRAME = [
    "Over which time: within 8 weeks.",
    "In whom: 90 adults.",
    "Not very sure. New studies may change this.",
    "How sure: our own judgement.",
]
TOLD = {
    "counted": [
        "With Old tram:",
        "59 of 100 people arrive {0} {}.",
        "41 of 100 people do not.",
        "The true number may be from 50 to 68.",
        "With a dummy tram:",
        "19 of 100 people arrive {0} {}.",
        "81 of 100 people do not.",
        *FRAME,
    ],
    "ranged": [
        "With Tram:",
        "20 to 33 of 100 people arrive {0} {}.",
        "67 to 80 of 100 people do not.",
        "Nobody to compare with.",
        *FRAME,
        "The report does not say this in so many words; we read it so.",
    ],
    "then": [
        "With A walk:",
        "15 of 100 people arrive {0} {}.",
        "85 of 100 people do not.",
        "Of those 15, counted as 100 people: 64 were late again.",
        *FRAME,
        "We worked this out: 15 is 3 of 20.",
    ],
    "weekly": [
        "With Tram:",
        "At week 4: 65 of 80 people arrive {0} {}.",
        "At week 4: 15 of 80 people do not.",
        "At week 8: 43 of 80 people arrive {0} {}.",
        "At week 8: 37 of 80 people do not.",
        *FRAME,
    ],
    "points": [
        "With Tram:",
        "The score falls by 5.1 points.",
        "The true number may be from -0.5 to 7.",
        "With tram off:",
        "The score falls by 1 points.",
        "A score from 0 to 30.",
        "A lower score is better.",
        *FRAME,
    ],
    "unknown": ["With A walk:", "Nobody has counted walkers."],
}


def _blocks(name: str) -> list[Block]:
    return list(result_blocks(Voice(GUIDE), Facts(GUIDE), OUTCOME, OUTCOME.results[name]))


@pytest.mark.parametrize("name", TOLD)
def test_a_result_is_told_with_its_whole_frame(name: str) -> None:
    assert [block.text for block in _blocks(name)] == TOLD[name]


@pytest.mark.parametrize("name", [name for name in TOLD if name != "unknown"])
def test_every_number_says_where_it_comes_from(name: str) -> None:
    for block in _blocks(name):
        if re.search(r"\d+ of \d+ people", block.text) or "score falls" in block.text:
            assert block.sources == ("trial",)


@pytest.mark.parametrize("level", ["high", "moderate", "low", "very_low"])
def test_how_sure_is_said_in_the_fixed_words(level: str) -> None:
    fixed = {
        "high": "We are quite sure.",
        "moderate": "Fairly sure.",
        "low": "Not very sure. New studies may change this.",
        "very_low": "We do not really know.",
    }
    result = {
        "arms": {"all": {"of": "tram", "count": 3}},
        "period": "a day",
        "population": "ten people",
        "certainty": {"level": level, "graded_by": "published"},
        "sources": ["trial"],
    }
    outcome = {"ask": "How many?", "happens": "{count}", "happens_not": "{count}", "side": "good"}
    guide = every_kind(outcomes={"arrives": {**outcome, "results": {"one": result}}})
    declared = guide.outcomes["arrives"]
    texts = [
        block.text for block in result_blocks(Voice(guide), Facts(guide), declared, declared.results["one"])
    ]
    assert fixed[level] in texts
    assert studies.GRADED_BY_US not in texts


@given(st.integers(1, 1000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_both_framings_come_from_the_one_number_and_add_up(numbers: tuple[int, int]) -> None:
    count, out_of = numbers
    result = _result(out_of)
    happens, happens_not = list(arm_sentences(OUTCOME, result, CountArm(of="tram", count=count)))
    assert _counts(happens) == [(count, out_of)]
    assert _counts(happens_not) == [(out_of - count, out_of)]


@given(st.integers(0, 50), st.integers(50, 100))
def test_a_range_turns_round_in_the_other_framing(low: int, high: int) -> None:
    arm = RangeArm.model_validate({"of": "tram", "from": low, "to": high})
    happens, happens_not = list(arm_sentences(OUTCOME, _result(100), arm))
    assert happens.startswith(f"{low} to {high} of 100 ")
    assert happens_not.startswith(f"{100 - high} to {100 - low} of 100 ")


def _result(out_of: int) -> CountResult:
    return CountResult.model_validate(
        {
            "arms": {"all": {"of": "tram", "count": 0}},
            "out_of": out_of,
            "period": "a day",
            "population": "people",
            "certainty": {"level": "low", "graded_by": "us"},
        }
    )


def _counts(sentence: str) -> list[tuple[int, int]]:
    return [(int(count), int(of)) for count, of in re.findall(r"(\d+) of (\d+) people", sentence)]


def test_nothing_but_the_two_slots_is_read_in_a_sentence() -> None:
    assert fill(f"{{count}} of {{out_of}}: {ODD}", "3", 10) == f"3 of 10: {ODD}".replace("{count}", "3")
    assert fill("{} {0} {x!r} %s", "3", 10) == "{} {0} {x!r} %s"


def test_a_result_concerns_the_options_it_is_about() -> None:
    results, offered = OUTCOME.results, ("tram", "walk")
    assert concerns(results["counted"], "tram", offered)
    assert not concerns(results["counted"], "walk", offered)
    assert concerns(results["unknown"], "walk", offered)
    assert all(concerns(result, None, offered) for result in results.values())
    assert not concerns(results["unknown"], None, ("tram",))


def test_a_result_about_no_option_concerns_whoever_is_shown_it() -> None:
    counted = OUTCOME.results["counted"]
    assert isinstance(counted, CountResult)
    arms = {
        "fell": CountArm(what="people who ran for it", count=3),
        "stood": NobodyArm(nobody="The rest stood."),
    }
    result = counted.model_copy(update={"arms": arms})
    assert concerns(result, "walk", ("tram", "walk"))
    assert concerns(result, None, ("tram",))
