"""The authors' page on the views that help to decide: its steps and answers are such as the kiosk takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.guide.source import read_text
from kiosk.walk.route import replay
from kiosk.walk.session import Picked
from kiosk.walk.written import walked
from tests.handbook import PAGE, listing
from tests.walk.making import END, guide_of, option, quiz_item, value, wrong_in

FACTS = {"soon": {"short": "Soon."}}


def listed(name: str, key: str) -> dict[str, Any]:
    reading = read_text(PAGE.name, listing(name))
    assert reading.problems == ()
    found = reading.data[key]
    assert isinstance(found, Mapping)
    return dict(found)


def test_the_answers_fit_the_views_and_lead_to_the_end() -> None:
    guide = guide_of(
        {**listed("views that help to decide", "steps"), "end": END},
        options={"phone": option(facts=FACTS), "letter": option(facts=FACTS, status_quo=True)},
        attributes={"soon": {"ask": "How soon?", "side": "plain"}},
        values={name: value("soon", fits=("phone", "letter")) for name in ("quick", "at_hand")},
        quiz={"lost": quiz_item("can", "can", "never")},
        questions={"when_call": {"ask": "When?"}},
    )
    assert wrong_in(guide) == []
    answers = listed("answers to the views that help to decide", "answers")
    assert list(answers) == [name for name in guide.order if name not in ("fits", "end")]
    session = walked(guide, answers)
    assert replay(guide, session).finished
    assert session.answers["lean/still.phone"] == Picked(("yes",))
    assert {"fits/fit.quick", "fits/fit.at_hand", "mind/of.phone", "check/on_page.lost"} <= set(
        session.answers
    )
