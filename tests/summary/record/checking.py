"""What must hold of every questionnaire and response we make, beside what a library of FHIR finds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from fhir.resources.R4B.bundle import Bundle
from fhir.resources.R4B.questionnaire import Questionnaire
from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse

from kiosk.guide.model import Guide
from kiosk.summary.record.fhir import bundle_of, questionnaire_of, response_of
from kiosk.summary.record.fhir.naming import Json
from kiosk.walk.session import Session

DATE = "2026-11-21"
_FOUND_SOUND = set[str]()
"""The guides, by their words, whose form the library has already looked at."""


def items_of(holder: Json) -> Iterator[Json]:
    """Every item, in order."""
    for item in holder.get("item", ()):
        yield item
        yield from items_of(item)


def through_library(response: Json) -> Json:
    """The response as a kept library writes it out again."""
    again: Json = json.loads(QuestionnaireResponse.model_validate(response).model_dump_json())
    return again


def sound(guide: Guide, session: Session) -> Json:
    """The response to a session, once the library and our own checks have found nothing wrong with it."""
    form, response = questionnaire_of(guide), response_of(guide, session, DATE)
    if guide.content_hash not in _FOUND_SOUND:
        Questionnaire.model_validate(form)
        Bundle.model_validate(bundle_of(guide, session, DATE))
        _FOUND_SOUND.update({guide.content_hash} - {""})
    assert response["questionnaire"] == f"{form['url']}|{form['version']}"
    fits(form, response)
    return response


def fits(form: Json, response: Json) -> None:
    """Every item of the response is in the form, in its order and place, and every answer among its options."""
    asked = {item["linkId"]: item for item in items_of(form)}
    assert len(asked) == len(list(items_of(form))), "a linkId stands twice"
    answered = [item["linkId"] for item in items_of(response)]
    assert len(set(answered)) == len(answered)
    assert answered == [key for key in asked if key in set(answered)], "another order than the form's"
    for holder in (response, *items_of(response)):
        within = {each["linkId"] for each in holder.get("item", ())}
        above = form if holder is response else asked[holder["linkId"]]
        assert within <= {each["linkId"] for each in above.get("item", ())}
    for item in items_of(response):
        _fits(asked[item["linkId"]], item)
    if response["status"] == "completed":
        required = {key for key, item in asked.items() if item.get("required")}
        assert required <= {item["linkId"] for item in items_of(response) if item.get("answer")}


def _fits(asked: Json, item: Json) -> None:
    answers: list[dict[str, Any]] = item.get("answer", [])
    assert asked["text"] == item["text"]
    assert "extension" not in item or not answers
    assert len(answers) <= 1 or asked.get("repeats"), item
    match asked["type"]:
        case "choice":
            options = {_known(each["valueCoding"]) for each in asked["answerOption"]}
            assert {_known(each["valueCoding"]) for each in answers} <= options
        case "integer":
            low, high = (each["valueInteger"] for each in asked["extension"] if "valueInteger" in each)
            assert all(low <= each["valueInteger"] <= high for each in answers)
        case "text":
            assert all(0 < len(each["valueString"]) <= asked["maxLength"] for each in answers)
        case _:
            assert not answers


def _known(coding: Json) -> tuple[str, str]:
    return coding["system"], coding["code"]
