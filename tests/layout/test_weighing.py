"""What the deciding views say: facts in words beside every option, both sides of a leaning, and never a score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.layout.card import Card
from kiosk.layout.cards import card_for
from kiosk.layout.pager import pages_of
from kiosk.layout.phrases import asking, deciding, safety
from kiosk.layout.room import room_for
from kiosk.layout.size import LEAST
from kiosk.walk.route import locate
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.layout.every_kind import OPTIONS, REST, STEPS, card_at, every_kind, told

ORDER = ("who", "matters", "fits_now", "clear", "early", "lean", "mind", "page")
VIEWS = {
    "fits_now": {"show": "fits", "intro": ["One thing at a time."]},
    "early": {"show": "leaning", "intro": ["Early on."]},
    "mind": {"show": "mind", "counselor": {"listen_for": "Doubt."}},
    "clear": {"show": "quiz", "intro": ["This is no test of you."]},
}
UNSAID = {"why": "We looked.", "to_confirm_by": "clinician"}
VALUES = {
    "quick": {
        "say": "I want to be quick",
        "attributes": ["soon"],
        "fits": {
            "tram.old": {"how": "poorly", "because": "It is slow.", "sources": ["trial"]},
            "tram.new": {"how": "well", "because": "It is fast.", "sources": ["trial"]},
            "walk": {"how": "nobody_knows", "because": "Nobody has timed it.", "unsourced": UNSAID},
        },
    },
    "cheap": {
        "say": "I want it cheap",
        "attributes": ["cost"],
        "fits": {
            "tram": {"how": "partly", "because": "It costs a little.", "sources": ["other"]},
            "walk": {"how": "well", "because": "It is free.", "sources": ["other"]},
        },
    },
}
SAID: Mapping[str, Any] = {
    "who": "me",
    "matters": {"rate": {"quick": "a_lot"}, "top": ["cheap"]},
    "clear": {"late": {"first": "not_sure", "again": "never"}},
    "early": "tram.new",
}


def made() -> Guide:
    steps = {name: VIEWS.get(name) or STEPS[name] for name in ORDER}
    return every_kind(steps=steps, options=OPTIONS, **{**REST, "values": VALUES})


GUIDE = made()


def lines(key: str, **answers: Any) -> list[str]:  # noqa: ANN401
    return told(card_at(GUIDE, key, {**SAID, **answers})).split("\n")


def test_every_option_is_told_with_its_fact_and_where_that_comes_from() -> None:
    card = card_at(GUIDE, "fits_now/fit.quick", SAID)
    assert [(block.style, block.text) for block in card.blocks if block.text] == [
        ("strong", "Tram"),
        ("item", "Old tram: fits poorly. It is slow."),
        ("item", "New tram: fits well. It is fast."),
        ("strong", "A walk"),
        ("text", "Nobody knows. Nobody has timed it."),
    ]
    assert card.heading.text == "You said this matters: I want to be quick"
    assert [(block.sources, block.unsourced) for block in card.claims] == [
        (("trial",), None),
        (("trial",), None),
        ((), "We looked."),
    ]


def test_the_intro_stands_once_before_the_first_value() -> None:
    assert "One thing at a time." in lines("fits_now/fit.cheap")
    assert "One thing at a time." not in lines("fits_now/fit.quick")


def test_the_first_part_of_a_view_has_its_intro_and_its_prompts() -> None:
    assert "This is no test of you." in lines("clear/first.late")
    assert "This is no test of you." not in lines("clear/again.late")
    assert card_at(GUIDE, "mind/of.tram", {**SAID, "early": "skipped", "lean": "tram"}).counselor is not None


def at(key: str, seed: int, **answers: Any) -> Card:  # noqa: ANN401
    session = Session(walked(GUIDE, {**SAID, **answers}).answers, looking_at=key, seed=seed)
    return card_for(GUIDE, session, locate(GUIDE, session))


def test_turning_the_options_changes_nothing_but_their_order() -> None:
    usual, turned = (at("fits_now/fit.quick", seed) for seed in (0, 1))
    assert [block.text for block in turned.blocks if block.style == "strong"] == ["A walk", "Tram"]
    assert sorted(block.text for block in usual.blocks) == sorted(block.text for block in turned.blocks)


@pytest.mark.parametrize(
    ("lean", "key", "expected"),
    [
        (
            "tram",
            "mind/of.tram",
            [
                "You lean to: Tram",
                deciding.MIND_GROUPS["well"],
                "I want to be quick (New tram): fits well. It is fast.",
                deciding.MIND_GROUPS["partly"],
                "I want it cheap: fits partly. It costs a little.",
                deciding.MIND_GROUPS["poorly"],
                "I want to be quick (Old tram): fits poorly. It is slow.",
            ],
        ),
        (
            "tram.old",
            "mind/of.tram.old",
            [
                "You lean to: Old tram",
                deciding.MIND_GROUPS["well"],
                deciding.MIND_NONE,
                deciding.MIND_GROUPS["partly"],
                "I want it cheap: fits partly. It costs a little.",
                deciding.MIND_GROUPS["poorly"],
                "I want to be quick: fits poorly. It is slow.",
            ],
        ),
        (
            "walk",
            "mind/of.walk",
            [
                "You lean to: A walk",
                deciding.MIND_GROUPS["well"],
                "I want it cheap: fits well. It is free.",
                deciding.MIND_GROUPS["poorly"],
                deciding.MIND_NONE,
                deciding.MIND_GROUPS["nobody_knows"],
                "I want to be quick: nobody knows. Nobody has timed it.",
            ],
        ),
    ],
)
def test_any_leaning_has_the_same_page_for_and_against(lean: str, key: str, expected: list[str]) -> None:
    card = card_at(GUIDE, key, {**SAID, "early": "skipped", "lean": lean})
    assert card.heading.text == deciding.MIND_TITLE
    assert [block.text for block in card.blocks if block.text] == [*expected, safety.DO_NOT_STOP]
    assert [choice.label for choice in card.choices] == ["I want it cheap", "I want to be quick"]
    assert card.hint == asking.MIND_HINT


@pytest.mark.parametrize(
    ("early", "asks"),
    [
        ("tram.new", "You leaned to: Tram (New tram). Is that still so?"),
        ("tram", "You leaned to: Tram. Is that still so?"),
        ("not_sure", deciding.LEANING_STILL_NOT_SURE),
        ("clinician", deciding.LEANING_STILL_CLINICIAN),
    ],
)
def test_whether_a_leaning_is_still_so_names_it(early: str, asks: str) -> None:
    card = card_at(GUIDE, f"lean/still.{early}", {**SAID, "early": early})
    assert card.heading.text == asks
    assert [choice.label for choice in card.choices] == [deciding.STILL_YES, deciding.STILL_NO]
    texts = [block.text for block in card.blocks]
    assert [deciding.LEANING_NOTE in texts, safety.DO_NOT_STOP in texts] == [True, True]


def test_an_early_leaning_says_that_nothing_is_decided() -> None:
    assert deciding.LEANING_NOTE in lines("early")
    assert "Early on." in lines("early")


def test_what_is_still_unclear_is_named_and_told_again_without_a_score() -> None:
    card = card_at(GUIDE, "clear/on_page.late", SAID)
    assert [(block.style, block.text) for block in card.blocks] == [
        ("strong", "That a tram can be late"),
        ("text", "A tram can be late."),
    ]
    assert card.claims[0].sources == ("trial",)
    for key in ("clear/first.late", "clear/again.late", "clear/on_page.late"):
        text = told(card_at(GUIDE, key, SAID)).lower()
        assert [word for word in ("wrong", "right", "correct", "score", "points") if word in text] == []


@pytest.mark.parametrize("size", [(80, 24), LEAST["small"], LEAST["tiny"]])
@pytest.mark.parametrize("key", ["fits_now/fit.quick", "fits_now/fit.cheap", "mind/of.tram"])
def test_a_fact_stands_on_the_page_of_its_heading(key: str, size: tuple[int, int]) -> None:
    card = card_at(GUIDE, key, {**SAID, "early": "skipped", "lean": "tram"})
    pages = pages_of(card, room_for(*size))
    shown = ["\n".join("".join(span.text for span in line) for line in page.lines) for page in pages]
    facts = [block.text for block in card.blocks if block.style != "strong" and block.text]
    heads = [block.text for block in card.blocks if block.style == "strong"]
    assert all(any(each.split(":")[0][:20] in page for page in shown) for each in (*facts, *heads))
    assert [page for page in shown if page.rstrip().split("\n")[-1] in heads[:-1]] == []


def flagged(lean: str) -> Guide:
    order = ("fits", "matters", "fits_now", "lean", "mind", "page")
    return every_kind(
        steps={name: VIEWS.get(name) or STEPS[name] for name in order},
        options=OPTIONS,
        **{**REST, "values": VALUES},
    )


@pytest.mark.parametrize("key", ["lean/kind.tram", "mind/of.tram.old"])
def test_what_was_said_that_concerns_the_option_leaned_to_comes_before_what_speaks_for_it(key: str) -> None:
    guide = flagged("tram.old")
    said = {"fits": ["ill"], "matters": {"top": ["quick"]}, "lean": "tram.old"}
    if key.startswith("lean"):
        said["lean"] = "tram"
    styled = [block.text for block in card_at(guide, key, said).blocks]
    assert safety.YOU_SAID.format(said=guide.flags["ill"].patient.said) in styled
    if key.startswith("mind"):
        place = styled.index(deciding.MIND_GROUPS["well"])
        assert safety.YOU_SAID.format(said=guide.flags["ill"].patient.said) in styled[:place]


def test_what_concerns_another_option_is_not_held_against_the_one_leaned_to() -> None:
    said = {"fits": ["ill"], "matters": {"top": ["quick"]}, "lean": "walk"}
    assert not any(
        "I feel ill" in block.text for block in card_at(flagged("walk"), "mind/of.walk", said).blocks
    )


def test_a_value_of_their_own_is_named_at_the_end_as_typed_and_as_one_without_facts() -> None:
    own = "My [dog](term:fare)."
    said = {"matters": {"top": ["quick", "cheap"], "own": own}}
    named = deciding.OWN_VALUE.format(own="My [dog](term:fare)")
    assert named in lines("fits_now/fit.cheap", **said)
    assert named not in lines("fits_now/fit.quick", **said)
    assert named in lines("mind/of.tram.new", **said, early="skipped", lean="tram.new")
