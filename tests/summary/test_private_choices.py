"""A private choice of an open question: on no leaf before consent, and nobody can tell that it was picked."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.summary import phrases
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose
from kiosk.summary.document import Document, OwnWords
from kiosk.summary.extras import available
from kiosk.walk.moves import record
from kiosk.walk.route import locate
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Skipped
from kiosk.walk.written import walked
from tests.summary.choosy_guide import CHOOSY, PRIVATE_WORDS, choosy
from tests.summary.small_guide import DATE, WHOLE
from tests.walk.guides import fitting

USUAL: dict[str, object] = {**WHOLE, "bothers": "ache", "sunny": ["none"], "aching": 4, "take": ["none"]}
USUAL |= {"wet": ["none"]}


@cache
def guide() -> Guide:
    return choosy()


def made(**changes: object) -> Document:
    changed = {**USUAL, **changes}
    steps = CHOOSY["steps"]
    assert isinstance(steps, dict)
    answers = {step: changed[step] for step in steps if changed.get(step) is not None}
    return compose(guide(), walked(guide(), answers), date=DATE)


def all_words(leaf: object) -> str:
    return str(asdict(leaf))  # type: ignore[call-overload]


def gloomy(**changes: object) -> Document:
    return made(bothers="gloom", gloomy=3, sunny=None, aching=None, **changes)


def test_it_stands_on_no_leaf_before_consent() -> None:
    document = gloomy(take=["bag", "pills"], asking={"ask": ["cheer"]})
    assert not [word for word in PRIVATE_WORDS if word in as_json(document)]
    assert document.clinician.sharing == phrases.KEPT_PRIVATE
    assert "A heavy bag." in document.patient.please_know
    assert document.patient.questions == ()


def test_it_stands_on_the_clinicians_leaf_with_consent_and_never_on_the_patients() -> None:
    document = gloomy(take=["bag", "pills"], asking={"ask": ["cheer"]}, page={"share": "yes"})
    assert not [word for word in PRIVATE_WORDS if word in all_words(document.patient)]
    rows = {row.label: row.values for row in document.clinician.facts}
    assert rows["What bothers me most"] == ("A gloomy mind",)
    assert rows["Gloomy for"] == ("3 gloomy weeks",)
    points = {flag.text for flag in document.clinician.flags}
    assert {"Point: I am gloomy.", "Point: I have an illness."} <= points
    assert document.clinician.questions == ("What helps a gloomy mind?",)
    assert document.clinician.sharing is None


def test_an_open_choice_of_the_same_question_is_told_as_ever() -> None:
    document = made(private="skipped", page=None)
    assert OwnWords("What bothers me most", ("An aching knee",)) in document.patient.own
    assert OwnWords("The knee", ("4 of 10",)) in document.patient.own
    assert "How much light do I need?" in made(asking={"ask": ["light"]}).patient.questions


def test_with_a_helper_it_is_listed_as_not_asked_and_a_skip_is_a_skip() -> None:
    document = made(who="helped", bothers="skipped", aching=None, wet="skipped", private=None, page=None)
    says = document.clinician
    assert {"A gloomy mind", "Pills for a secret illness"} <= set(says.not_asked)
    assert ("What bothers you" in says.skipped, says.sharing) == (True, None)


@pytest.mark.parametrize("take", [["none"], ["bag"], "skipped"])
def test_without_consent_nothing_is_said_of_it_where_it_was_not_picked_either(take: object) -> None:
    assert "secret" not in as_json(made(take=take, private="skipped", page=None))


def test_no_no_stands_where_it_may_have_been_said_yes_to_in_private() -> None:
    for take in (["bag"], ["bag", "pills"], ["pills"]):
        assert "A hidden ailment" not in made(take=take, wet=["none"]).clinician.said_no
    assert "A hidden ailment" in made(take=["none"], wet=["none"]).clinician.said_no


@st.composite
def walks(draw: st.DrawFn) -> Session:
    """Any walk of the guide, broken off anywhere."""
    walk = Session(seed=draw(st.integers(0, 3)))
    for _ in range(draw(st.integers(0, 45))):
        position = locate(guide(), walk)
        if position.at_end:
            break
        walk = record(guide(), walk, position.part.key, draw(fitting(position.part)))
    return walk


@given(walks())
def test_on_every_walk_it_stays_off_the_patients_leaf_and_off_both_before_consent(walk: Session) -> None:
    document = compose(guide(), walk, date=DATE, extras=available(guide()))
    leaves: tuple[object, ...] = (document.patient, *document.extras)
    helped = walk.standing("who") == Picked(("helped",))
    came_up = walk.standing("take") is not None and walk.standing("bothers") is not None and not helped
    if came_up and walk.standing("page/share") != Picked(("yes",)):
        leaves = (*leaves, document.clinician)
    for leaf in leaves:
        assert not [word for word in PRIVATE_WORDS if word in all_words(leaf)]


SHOWN = {"gloom": frozenset({"gloom"}), "pills": frozenset({"pills", "bag", "cart"})}


@given(walks(), st.integers(1, 40), st.sampled_from([(), ("bag",), ("bag", "cart")]))
def test_without_consent_nobody_can_tell_it_from_a_skipped_question(
    walk: Session, weeks: int, besides: tuple[str, ...]
) -> None:
    if walk.standing("take") is None or walk.standing("who") == Picked(("helped",)):
        return
    base: dict[str, Answer] = {
        key: answer for key, answer in walk.answers.items() if walk.standing(key) is not None
    }
    base |= {
        "gloomy": Amount(weeks),
        "sunny": base.get("sunny", Picked(("sun",))),
        "sunny/flags": Passed(frozenset({"sun", "rain"})),
        "bothers/flags": Passed(SHOWN["gloom"]),
        "take/flags": Passed(SHOWN["pills"]),
        "wet/flags": Passed(frozenset({"rain", "pills"})),
        "page/share": Picked(("no",)),
    }
    open_take: Answer = Picked(besides) if besides else Skipped()
    documents = [
        compose(
            guide(), replace(walk, answers={**base, "bothers": bothers, "take": take}, marks={}), date=DATE
        )
        for bothers in (Skipped(), Picked(("gloom",)))
        for take in (open_take, Picked((*besides, "pills")))
    ]
    assert all(document == documents[0] for document in documents)
