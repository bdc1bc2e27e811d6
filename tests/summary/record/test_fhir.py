"""What stands in a questionnaire and a response, and what never does."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.summary import phrases
from kiosk.summary.record.fhir import (
    OtherGuide,
    as_fhir,
    bundle_of,
    questionnaire_of,
    response_of,
    session_of,
    told_openly,
)
from kiosk.summary.record.note import note_of
from kiosk.walk.session import Amount, ByHand, Passed, Picked, Session, Skipped, Words
from kiosk.walk.written import walked
from tests.summary import small_guide
from tests.summary.choosy_guide import CHOOSY, PRIVATE_WORDS, choosy
from tests.summary.record.checking import DATE, items_of, sound
from tests.walk.making import END, ask, guide_of, read_on, tell

ID = re.compile(r"[A-Za-z0-9\-\.]{1,64}")
WHERE = re.compile(r"https?://([a-z0-9.]+)")


def item(holder: dict[str, Any], key: str) -> dict[str, Any]:
    return next(each for each in items_of(holder) if each["linkId"] == key)


def small(**changes: object) -> tuple[Guide, Session]:
    return small_guide.guide(), small_guide.session(small_guide.with_answers(**changes))


def said_in_private(**changes: object) -> tuple[Guide, Session]:
    answers = {
        **small_guide.WHOLE,
        "bothers": "gloom",
        "gloomy": 3,
        "take": ["bag", "pills"],
        "wet": ["none"],
    }
    answers |= {"asking": {"ask": ["cheer"]}, "page": {"share": "yes"}, **changes}
    steps = CHOOSY["steps"]
    assert isinstance(steps, dict)
    return choosy(), walked(
        choosy(), {step: answers[step] for step in steps if answers.get(step) is not None}
    )


def test_the_form_says_which_guide_it_is_and_leads_to_no_network() -> None:
    form = questionnaire_of(small_guide.guide())
    assert (form["status"], form["date"]) == ("draft", "2026-11-01")
    assert set(WHERE.findall(json.dumps(form))) == {"hl7.org"}


def test_addresses_follow_from_the_name_of_the_guide_alone() -> None:
    """Whoever changes these makes every form that is out there another one."""
    form = questionnaire_of(small_guide.guide())
    first = next(each for each in items_of(form) if "answerOption" in each)
    assert form["id"] == "getting-about"
    assert form["url"] == "urn:uuid:4624eec7-d415-5bed-b311-4514c16bec10"
    assert form["version"] == "2026-11-01-abcdef012345"
    assert (
        first["answerOption"][0]["valueCoding"]["system"] == "urn:uuid:0fe15502-fc32-56be-8101-b5e0d20a989c"
    )


def test_no_name_or_number_says_whose_it_is() -> None:
    guide, session = small()
    response = response_of(guide, session, DATE)
    assert not {"subject", "author", "source", "identifier"} & set(response)
    assert response["authored"] == DATE


def test_every_id_is_one_that_fhir_takes() -> None:
    guide, session = small()
    for mark in ("", "5f" * 40):
        made = bundle_of(guide, session, DATE, mark=mark)
        assert all(ID.fullmatch(entry["resource"]["id"]) for entry in made["entry"])


def test_two_people_with_the_same_answers_have_two_ids() -> None:
    guide, session = small()
    one, other = (response_of(guide, session, DATE, mark=mark)["id"] for mark in ("a1", "b2"))
    assert one != other
    assert response_of(guide, session, DATE) == response_of(guide, session, DATE)


@pytest.mark.parametrize("share", ["yes", "no"])
def test_nothing_private_is_in_it_whatever_was_agreed(share: str) -> None:
    guide, session = said_in_private(page={"share": share})
    response = sound(guide, session)
    told = json.dumps(response)
    assert not [word for word in PRIVATE_WORDS if word in told]
    assert "gloom" not in told
    assert "pills" not in told


def test_the_form_has_no_place_for_what_is_private() -> None:
    form = questionnaire_of(choosy())
    codes = {
        each["valueCoding"]["code"] for asked in items_of(form) for each in asked.get("answerOption", ())
    }
    assert "take.bag" in codes
    assert "take.pills" not in codes
    assert "bothers.gloom" not in codes
    assert "private" not in {asked["linkId"] for asked in items_of(form)}


def test_a_code_for_what_is_private_is_not_taken_in() -> None:
    guide, session = said_in_private(take=["bag"])
    response = response_of(guide, session, DATE)
    coding = item(response, "take")["answer"][0]["valueCoding"]
    coding["code"] = "take.nothing_like_it"
    assert "take" not in session_of(guide, response).answers


def test_skipped_and_to_be_written_by_hand_come_back_as_they_were() -> None:
    guide = guide_of({"a": {"ask": "A?", "text": {}}, "b": {"ask": "B?", "text": {}}, "end": END})
    session = Session({"a": Skipped(), "b": ByHand()})
    response = sound(guide, session)
    whys = {
        each["linkId"]: each["extension"][0]["valueCode"]
        for each in items_of(response)
        if "extension" in each
    }
    assert whys == {"a": "asked-declined", "b": "temp-unknown"}
    assert dict(session_of(guide, response).answers) == dict(session.answers)


def test_the_order_of_what_was_ranked_stays() -> None:
    guide = guide_of(
        {"q": {"show": "questions", "parts": ["pick"]}, "end": END},
        questions={name: {"ask": "Why?"} for name in ("k1", "k2", "k3")},
    )
    session = Session({"q": Picked(("k3", "k1"))})
    response = sound(guide, session)
    assert [each["valueCoding"]["code"] for each in item(response, "q")["answer"]] == ["q.k3", "q.k1"]
    assert session_of(guide, response).answers["q"] == Picked(("k3", "k1"))


def test_what_was_really_read_is_told_where_the_form_says_it_in_other_words() -> None:
    """The text of an item has to be the form's, so what this person read stands beside it."""
    about_other = {"text": "Your age?", "instead": [{"when": {"who": "b"}, "text": "Their age?"}]}
    guide = guide_of({"who": ask("a", "b"), "age": {**ask("a", "b"), "ask": about_other}, "end": END})
    read = {}
    for who in ("a", "b"):
        made = item(sound(guide, tell(guide, Session(), ("who", who), ("age", "a"))), "age")
        assert made["text"] == "Your age?"
        read[who] = [each["valueString"] for each in made.get("_text", {}).get("extension", ())]
    assert read == {"a": [], "b": ["Their age?"]}


def test_what_was_read_because_of_something_private_is_not_told() -> None:
    words = {"text": "Your age?", "instead": [{"when": {"bad": "a"}, "text": "Your age, as it is bad?"}]}
    guide = guide_of(
        {"bad": ask("a", "b", sensitive=True), "age": {**ask("a", "b"), "ask": words}, "end": END}
    )
    one, other = (
        response_of(guide, tell(guide, Session(), ("bad", bad), ("age", "a")), DATE) for bad in ("a", "b")
    )
    assert one == other


def test_a_scale_says_what_its_ends_mean() -> None:
    scale = {"ask": "Pain?", "scale": {"min": 0, "max": 10, "low": "No pain", "high": "Worst pain"}}
    guide = guide_of({"pain": scale, "end": END})
    form, response = questionnaire_of(guide), sound(guide, Session({"pain": Amount(7)}))
    ends = {
        each["extension"][0]["valueCodeableConcept"]["coding"][0]["code"]: each["text"]
        for each in item(form, "pain")["item"]
    }
    assert ends == {"lower": "No pain", "upper": "Worst pain"}
    assert "item" not in item(response, "pain")


def test_a_question_is_required_only_if_every_finished_response_answers_it() -> None:
    """What was picked in private is in no response, so nothing may be missing there."""
    private = {"x": {"label": "X"}, "y": {"label": "Y"}, "z": {"label": "Z", "sensitive": True}}
    guide = guide_of(
        {
            "a": ask("a", "b", required=True),
            "b": {"ask": "B?", "choices": private, "required": True},
            "c": {**ask("a", "b", required=True), "when": {"a": "a"}},
            "end": END,
        }
    )
    required = [each["linkId"] for each in items_of(questionnaire_of(guide)) if each.get("required")]
    assert required == ["a"]
    response = sound(guide, read_on(guide, tell(guide, Session(), ("a", "b"), ("b", "z"))))
    assert response["status"] == "completed"


def test_words_of_ones_own_go_in_unless_they_are_private() -> None:
    asks = {name: {"ask": "What?", "text": {}, "sensitive": name == "b"} for name in ("a", "b")}
    guide = guide_of({**asks, "end": END})
    session = Session({"a": Words("My \x1b[31mneck"), "b/cover": Passed(), "b": Words("My secret")})
    assert dict(told_openly(guide, session)) == {"a": Words("My neck")}
    assert "secret" not in as_fhir(guide, session, DATE)


def test_somebody_on_the_way_is_in_progress() -> None:
    guide, session = small()
    assert response_of(guide, session, DATE)["status"] == "completed"
    assert response_of(guide, Session(), DATE)["status"] == "in-progress"
    assert session_of(guide, sound(guide, Session())) == Session()


def test_somebody_who_stands_on_the_last_page_has_finished_as_their_paper_says() -> None:
    guide, session = small()
    there = session.holding({key: each for key, each in session.answers.items() if key != "page"}, {})
    assert response_of(guide, there, DATE)["status"] == "completed"
    assert phrases.HOW_FAR.partition("{")[0] not in note_of(guide, there, DATE)


def test_a_response_to_other_words_is_not_taken_in() -> None:
    guide, session = small()
    response = response_of(guide, session, DATE)
    with pytest.raises(OtherGuide):
        session_of(choosy(), response)
    response["questionnaire"] += "0"
    with pytest.raises(OtherGuide):
        session_of(guide, response)


def test_what_does_not_fit_is_left_out_and_nothing_is_made_up() -> None:
    guide = guide_of(
        {"pain": {"ask": "Pain?", "scale": {"min": 0, "max": 3, "low": "No", "high": "Most"}}, "end": END}
    )
    response = response_of(guide, Session(), DATE)
    strange: tuple[object, ...] = (9, "3", None, True, {})
    for value in strange:
        response["item"] = [{"linkId": "pain", "answer": [{"valueInteger": value}]}]
        assert dict(session_of(guide, response).answers) == {}
    response["item"] = [{"linkId": "pain", "answer": [{"valueInteger": 3}]}, {"linkId": "nobody_asked"}]
    assert set(session_of(guide, response).answers) == {"pain"}


def test_private_marks_change_nothing_in_what_was_read_openly() -> None:
    guide, session = said_in_private(take=["bag", "pills"])
    _, open_session = said_in_private(take=["bag"])
    assert response_of(guide, session, DATE) == response_of(guide, open_session, DATE)
