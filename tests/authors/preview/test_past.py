"""A past that is made up: it leads to the step, and says no more than it has to."""

from __future__ import annotations

import pytest

from kiosk.authors.preview.past import cut, shortest
from kiosk.guide.model import Guide
from kiosk.walk.route import locate
from kiosk.walk.session import Passed, Session, Skipped
from kiosk.walk.written import walked
from tests.authors.preview.copied import GUIDE
from tests.guides.people import guide_called
from tests.screens.walks import WHOLE


def nothing(_: Guide, __: str) -> Session | None:
    return None


def long_walk(_: Guide, __: str) -> Session | None:
    return walked(GUIDE, {"who": "me", "pace": "long"}, direct_allowed=True)


def test_what_can_be_skipped_is_skipped_and_what_is_read_is_gone_past() -> None:
    session = shortest(GUIDE, "things", nothing)
    assert session is not None
    assert locate(GUIDE, session).part.key == "things"
    assert "things" not in session.answers
    assert {type(each) for each in session.answers.values()} <= {Skipped, Passed}


def test_a_part_of_a_step_is_reached_too() -> None:
    session = shortest(GUIDE, "weigh/own", nothing)
    assert session is not None
    assert locate(GUIDE, session).part.key == "weigh/own"


def test_what_is_only_asked_at_length_is_reached_by_the_answers_that_were_found() -> None:
    assert shortest(GUIDE, "side_by_side", nothing) is None
    session = shortest(GUIDE, "side_by_side", long_walk)
    assert session is not None
    assert locate(GUIDE, session).part.key == "side_by_side"


def test_what_is_only_asked_straight_out_is_reached_where_it_may_be() -> None:
    session = shortest(GUIDE, "afraid", long_walk)
    assert session is not None
    assert session.direct_allowed
    assert locate(GUIDE, session).part.step == "afraid"


def test_answers_that_do_not_lead_there_are_no_past_and_a_step_that_is_not_there_has_none() -> None:
    assert shortest(GUIDE, "side_by_side", lambda *_: Session()) is None
    assert shortest(GUIDE, "nowhere", long_walk) is None


def test_somebody_elses_answers_are_kept_up_to_the_step() -> None:
    session = cut(GUIDE, WHOLE, "weigh/top")
    assert session is not None
    assert locate(GUIDE, session).part.key == "weigh/top"
    before = {key: each for key, each in WHOLE.answers.items() if key in session.answers}
    assert session.answers == before
    assert "questions" in WHOLE.answers
    assert "questions" not in session.answers


def test_somebody_who_does_not_come_there_has_no_such_past() -> None:
    assert cut(GUIDE, Session(), "side_by_side") is None


@pytest.mark.parametrize("step", guide_called("cervical_dystonia").order)
def test_where_skipping_leads_the_shipped_guide_is_at_that_step(step: str) -> None:
    guide = guide_called("cervical_dystonia")
    session = shortest(guide, step, nothing)
    assert session is None or locate(guide, session).part.step == step
