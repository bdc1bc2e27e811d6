"""A code brings back every answer, but for free text, what is private, and what hangs on either."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authors.personas import sessions_of
from kiosk.codes import Brought, carried, code_of, offers_code, read_code
from kiosk.codes.bringing import urgent_steps
from kiosk.codes.symbols import GROUP, MOST_GROUPS
from kiosk.guide.model import Guide
from kiosk.walk.moves import forward, record
from kiosk.walk.parts import Kind
from kiosk.walk.private import is_sensitive, private_choices
from kiosk.walk.route import locate, replay
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Skipped, Words
from tests.codes.numbered import shipped, with_numbers
from tests.codes.others import another
from tests.guides.people import Walk, at_random, persona_at, personas
from tests.walk.guides import completed, fitting, guides, walks
from tests.walk.making import END, ask, flag, guide_of, option, skip_on, tell

PERSONAS = list(personas())


def brought(guide: Guide, session: Session) -> Brought:
    found = read_code(
        code_of(guide, session), [guide], together=session.together, direct_allowed=session.direct_allowed
    )
    assert isinstance(found, Brought), found
    return found


def numbered(walk: tuple[Guide, Session]) -> tuple[Guide, Session]:
    return with_numbers(walk[0]), walk[1]


@settings(max_examples=60)
@given(walks().map(numbered))
def test_a_code_brings_back_what_is_carried_and_nothing_else(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    found = brought(guide, session)
    assert dict(found.session.answers) == dict(carried(guide, session))
    assert found.same_words
    assert found.dropped == ()
    waiting = {key.partition("/")[0] for key in found.session.aside}
    assert waiting == set(found.again)


@settings(max_examples=60)
@given(st.data())
def test_nothing_private_nor_in_own_words_leaves_a_trace(data: st.DataObject) -> None:
    guide = with_numbers(data.draw(guides()))
    start = Session(together=data.draw(st.booleans()), direct_allowed=data.draw(st.booleans()))
    one = data.draw(completed(guide, start))
    other = data.draw(another(guide, one))
    assert code_of(guide, one) == code_of(guide, other)


@settings(max_examples=30)
@given(st.data())
def test_what_is_carried_is_neither_private_nor_in_own_words(data: st.DataObject) -> None:
    guide, session = numbered(data.draw(walks()))
    for key, answer in carried(guide, session).items():
        step = guide.steps[key.partition("/")[0]]
        assert not is_sensitive(step)
        assert not isinstance(answer, Words)
        assert not isinstance(answer, Picked) or set(answer.choices).isdisjoint(private_choices(step))
        assert key.partition("/")[2].partition(".")[0] not in ("cover", "flags", "urgent", "share")
        assert session.standing(key) is not None


@settings(max_examples=25)
@given(st.data())
def test_whoever_goes_on_from_a_code_is_asked_again_only_what_waits_to_be_confirmed(
    data: st.DataObject,
) -> None:
    guide, session = numbered(data.draw(walks()))
    found = brought(guide, session).session
    given = frozenset(found.answers)
    while not (route := replay(guide, found)).finished:
        part = route.entries[-1].part
        # Aside, because it has to be confirmed, or because a new answer has put it off the route for a while.
        assert part.key not in given or part.key in found.aside
        found = record(guide, found, part.key, data.draw(fitting(part)))


@pytest.mark.parametrize(("name", "path"), PERSONAS, ids=[path.stem for _, path in PERSONAS])
def test_every_persona_has_a_short_code_that_brings_everything_back(name: str, path: Path) -> None:
    guide = shipped(name)
    for session in sessions_of(guide, persona_at(path)):
        code = code_of(guide, session)
        assert len(code) <= 80
        found = brought(guide, session)
        assert dict(found.session.answers) == dict(carried(guide, session))
        assert found.dropped == ()
        for entry in replay(guide, session).entries:
            if entry.part.kind not in (Kind.READ, Kind.TEXT) and not _of_the_moment(guide, entry.part.key):
                private = set(private_choices(guide.steps[entry.part.step]))
                open_picks = isinstance(entry.answer, Picked) and private.isdisjoint(entry.answer.choices)
                assert entry.part.key in found.session.answers or not open_picks


def _of_the_moment(guide: Guide, key: str) -> bool:
    step, _, name = key.partition("/")
    return is_sensitive(guide.steps[step]) or name.partition(".")[0] in ("urgent", "share")


@settings(max_examples=12)
@given(st.data())
def test_in_a_shipped_guide_nothing_private_leaves_a_trace(data: st.DataObject) -> None:
    guide = shipped("cervical_dystonia")
    dice = Random(data.draw(st.integers(0, 10**6)))  # noqa: S311 - a person who answers anything
    one = Walk(guide, at_random(dice)).session()
    other = data.draw(another(guide, one))
    assert code_of(guide, one) == code_of(guide, other)


def some(**more: Any) -> Guide:  # noqa: ANN401
    steps = {
        "now": {"ask": "Now?", "choices": {"yes": {"label": "Yes", "raises": ["f"]}, "no": {"label": "No"}}},
        "page": {"say": "Read this."},
        "bad": ask("a", "b", sensitive=True),
        "because": {**ask("a", "b"), "when": {"bad": "a"}},
        "mix": {
            "ask": "Which?",
            "pick": "many",
            "choices": {
                "x": {"label": "X"},
                "y": {"label": "Y"},
                "z": {"label": "Z", "sensitive": True},
            },
        },
        "own": {"ask": "Words?", "text": {"lines": 2}},
        "after": ask("a", "b"),
        "last": {"say": "And this."},
        "end": END,
    }
    return with_numbers(guide_of({**steps, **more}, flags={"f": flag(urgency="now")}))


def walked_by(guide: Guide, **said: str | Answer) -> Session:
    return tell(guide, Session(), *said.items())


def test_what_is_carried_by_example() -> None:
    guide = some()
    session = walked_by(
        guide, now="no", bad="a", because="b", mix=Picked(("x", "z")), own=Words("me"), after="b"
    )
    assert dict(carried(guide, session)) == {
        "now": Picked(("no",)),
        "page": Passed(),
        "mix": Picked(("x",)),
        "after": Picked(("b",)),
    }


def test_what_needs_somebody_now_and_what_is_in_doubt_waits_to_be_confirmed() -> None:
    guide = some()
    session = walked_by(guide, now="no", bad="a", because="b", mix=Picked(("x",)), own=Words("me"), after="b")
    found = brought(guide, session)
    assert found.again == ("now", "mix")
    position = locate(guide, found.session)
    assert (position.part.key, position.answer, position.to_confirm) == ("now", Picked(("no",)), True)
    onward = forward(guide, found.session)
    assert onward.standing("now") == Picked(("no",))
    assert urgent_steps(guide) == {"now"}


def test_a_page_that_was_not_come_to_is_not_passed() -> None:
    guide = some()
    session = walked_by(guide, now="no", bad="a", because="b", mix=Picked(("x",)), own=Words("me"))
    assert "page" in brought(guide, session).session.answers
    assert "last" not in brought(guide, session).session.answers
    assert "page" not in brought(guide, walked_by(guide, now="no")).session.answers
    assert brought(guide, Session()).session.answers == {}


def test_the_page_to_print_was_gone_past_and_not_skipped_although_it_is_shown_again() -> None:
    steps = {
        "page": {"show": "summary"},
        "never": {"say": "Read this.", "when": {"page": "skipped"}},
        "always": {**ask("a", "b"), "when": {"not": {"page": "skipped"}}},
        "end": END,
    }
    guide = with_numbers(guide_of(steps))
    session = walked_by(guide, always="a")
    assert dict(carried(guide, session)) == {"always": Picked(("a",))}
    assert dict(brought(guide, session).session.answers) == {"always": Picked(("a",))}
    assert brought(guide, session).dropped == ()


def test_a_code_made_from_what_a_code_brought_holds_what_was_confirmed_and_all_the_rest() -> None:
    guide = some()
    session = walked_by(guide, now="no", bad="a", because="b", mix=Picked(("x",)), own=Words("me"), after="b")
    again = forward(guide, brought(guide, session).session)
    found = brought(guide, again)
    assert set(found.session.answers) == {"now", "page", "after"}


def test_what_was_skipped_with_a_helper_is_open_again_with_a_counselor() -> None:
    steps = {
        "who": ask("me", "helper"),
        "mix": {
            "ask": "Which?",
            "choices": {**ask("x", "y")["choices"], "z": {"label": "Z", "sensitive": True}},
        },
        "after": ask("a", "b"),
        "end": END,
    }
    guide = with_numbers(guide_of(steps, about={"someone_helps": {"when": {"who": "helper"}}}))
    session = walked_by(guide, who="helper", mix=Skipped(), after="a")
    assert carried(guide, session)["mix"] == Skipped()
    found = read_code(code_of(guide, session), [guide], together=True)
    assert isinstance(found, Brought)
    assert set(found.session.answers) == {"who", "after"}
    assert found.dropped == ()


def test_an_answer_off_the_route_is_not_carried() -> None:
    guide = with_numbers(
        guide_of({"one": ask("a", "b"), "two": {**ask("a", "b"), "when": {"one": "a"}}, "end": END})
    )
    session = record(guide, walked_by(guide, one="a", two="b"), "one", Picked(("b",)))
    assert dict(carried(guide, session)) == {"one": Picked(("b",))}


def test_an_option_offered_only_for_something_private_is_not_carried() -> None:
    steps = {
        "bad": ask("a", "b", sensitive=True),
        "lean": {"show": "leaning"},
        "sure": {"show": "sureness"},
        "end": END,
    }
    options = {
        "one": option(status_quo=True),
        "two": option(),
        "three": option(when={"bad": "a"}),
    }
    guide = with_numbers(guide_of(steps, options=options))
    assert "lean" in carried(guide, walked_by(guide, bad="a", lean="two"))
    assert dict(carried(guide, walked_by(guide, bad="a", lean="three"))) == {}


def test_in_a_guide_that_asks_too_much_for_a_code_what_was_said_last_is_open_again() -> None:
    wide = {"ask": "How many?", "number": {"min": 0, "max": 999, "one": "day", "many": "days"}}
    guide = with_numbers(guide_of({**{f"s{each}": wide for each in range(150)}, "end": END}))
    session = walked_by(guide, **{f"s{each}": Amount(each * 6 + 5) for each in range(150)})
    found = list(brought(guide, session).session.answers.items())
    assert len(code_of(guide, session)) <= MOST_GROUPS * (GROUP + 1)
    assert found == list(carried(guide, session).items())[: len(found)]
    assert 40 < len(found) < 150


def test_a_guide_without_a_codebook_that_fits_has_no_codes() -> None:
    guide = guide_of({"one": ask("a", "b"), "end": END})
    assert not offers_code(guide)
    with pytest.raises(ValueError, match="codebook"):
        code_of(guide, skip_on(guide, Session()))
    assert offers_code(with_numbers(guide))
