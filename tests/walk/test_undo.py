"""Taking answers back: each restores what was before it, and all of them leave nothing said."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.walk.moves import go_to, record, wish
from kiosk.walk.route import locate
from kiosk.walk.session import Passed, Picked, Session
from kiosk.walk.undo import Given, remembered, taken_back
from kiosk.walk.wishes import Wishes
from tests.walk.guides import fitting, guides
from tests.walk.making import END, ask, guide_of


def _given(guide: Guide, session: Session, data: st.DataObject) -> tuple[Session, str]:
    """Somebody answers a part of the route, perhaps one gone past."""
    entry = data.draw(st.sampled_from(locate(guide, session).route.entries))
    there = go_to(guide, session, entry.part.key, errand=data.draw(st.booleans()))
    return record(guide, there, entry.part.key, data.draw(fitting(entry.part))), entry.part.key


@settings(max_examples=60)
@given(st.data())
def test_undo_restores_the_answers_exactly_and_undo_to_the_end_leaves_nothing_said(
    data: st.DataObject,
) -> None:
    guide = data.draw(guides())
    session = Session(seed=3)
    past: tuple[Given, ...] = ()
    befores: list[Session] = []
    for _ in range(data.draw(st.integers(1, 12))):
        after, key = _given(guide, session, data)
        longer = remembered(past, session, after, key)
        if longer != past:
            befores.append(session)
        else:
            said = [after.answers[key], session.answers.get(key)]
            assert isinstance(said[0], Passed) or said[0] == said[1], "an answer that cannot be taken back"
        session, past = after, longer
    for before in reversed(befores):
        taken = taken_back(past, session)
        assert taken is not None
        session, past = taken.session, taken.past
        assert session == before
    assert taken_back(past, session) is None
    assert all(isinstance(each, Passed) for each in session.answers.values())


def three() -> Guide:
    return guide_of({"one": ask("a", "b"), "read": {"say": "Words"}, "two": ask("a", "b"), "end": END})


def test_what_was_only_read_is_not_taken_back_by_itself() -> None:
    guide = three()
    one = record(guide, Session(), "one", Picked(("a",)))
    read = record(guide, one, "read", Passed())
    past = remembered(remembered((), Session(), one, "one"), one, read, "read")
    taken = taken_back(past, read)
    assert taken is not None
    assert (taken.key, taken.answer) == ("one", Picked(("a",)))
    assert taken.session == Session()
    assert locate(guide, taken.session).part.key == "one"


def test_the_same_answer_again_is_none_and_a_wish_stays() -> None:
    guide = three()
    one = record(guide, Session(), "one", Picked(("a",)))
    again = record(guide, go_to(guide, one, "one"), "one", Picked(("a",)))
    past = (Given("one", Session()),)
    assert remembered(past, one, again, "one") == past
    wished = wish(one, Wishes(differing=True))
    taken = taken_back(past, wished)
    assert taken is not None
    assert taken.session == replace(Session(), wishes=Wishes(differing=True))
