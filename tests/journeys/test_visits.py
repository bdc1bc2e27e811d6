"""Whole visits without a terminal: whatever is pressed, in whatever order, at whatever size."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.layout.cards import card_for
from kiosk.layout.pager import choice_height
from kiosk.layout.room import Room, room_for
from kiosk.screens.pressing import STAY
from kiosk.screens.visit import Visit
from kiosk.screens.widgets.guard import Guard
from kiosk.summary.compose import compose
from kiosk.walk.parts import Kind
from kiosk.walk.route import Position, replay
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Picked, Session, Skipped, Words
from kiosk.walk.written import walked
from tests.guides.people import NAMES, guide_called, persona_at, personas
from tests.journeys.hands import Person, pressed, shown, targets, welcomed
from tests.layout.every_kind import UP_TO, every_kind
from tests.layout.whole import SIZES
from tests.plain.talking import Talk

EVERY_KIND = every_kind()
ROOMS = [room_for(*size) for size in SIZES]
PERSONAS = list(personas())
PERSONA_IDS = [f"{name}-{path.stem}" for name, path in PERSONAS]
DAY = "2026-11-21"


def _looks_right(visit: Visit) -> None:
    """At every size: a page that fits, words on every target, and a way on."""
    for room in ROOMS:
        view = shown(visit, room)
        rows = len(view.page.lines) + sum(choice_height(each, room) + 1 for each in view.page.choices)
        assert rows <= room.rows + room.spare + 1
        assert view.page.lines or view.page.choices
        names = targets(view)
        assert len(set(names)) == len(names), "two targets of one name"
        assert all(any(line.strip() for line in each.lines) for each in view.page.choices)
        # Back on what lies over the walk is Close, and leads on.
        ways_on = [name for name in names if visit.over or name != "bar:back"]
        assert ways_on, "nothing leads on"
        assert not visit.over or visit.over[-1].kind in STAY or "bar:back" in names


def _leads_somewhere(visit: Visit, room: Room) -> bool:
    return any(
        pressed(visit, what, room).face != visit.face or pressed(visit, what, room).wish
        for what in targets(shown(visit, room))
    )


WORDS = st.one_of(st.none(), st.none(), st.text(max_size=20), st.just("My own words"))


def _wander(guide: Guide, picks: list[tuple[int, str | None]], room: Room, *, together: bool) -> Visit:
    visit = welcomed(guide, Session(together=together, seed=len(picks)))
    for number, typed in picks:
        _looks_right(visit)
        view = shown(visit, room)
        if view.text is not None and typed and typed.strip():
            visit = visit.with_draft(Words(typed[: view.text_most]))
            continue
        offered = targets(view)
        before = visit
        visit = pressed(visit, offered[number % len(offered)], room)
        if visit.wish == "finish":
            visit = welcomed(guide)
        _at_most_one_answer_more(before, visit)
    return visit


def _at_most_one_answer_more(before: Visit, after: Visit) -> None:
    """One press answers one thing at most."""
    new = {key for key in after.session.answers if key not in before.session.answers}
    assert len(new) <= 1


PICKS = st.lists(st.tuples(st.integers(0, 10_000), WORDS), min_size=1, max_size=50)


@settings(max_examples=25)
@given(PICKS, st.sampled_from(ROOMS), st.booleans())
def test_whatever_is_pressed_there_is_a_page_and_a_way_on(
    picks: list[tuple[int, str | None]], room: Room, together: bool
) -> None:
    visit = _wander(EVERY_KIND, picks, room, together=together)
    _looks_right(visit)
    assert _leads_somewhere(visit, room)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=8)
@given(picks=PICKS, room=st.sampled_from(ROOMS))
def test_so_it_is_on_every_shipped_guide(name: str, picks: list[tuple[int, str | None]], room: Room) -> None:
    visit = _wander(guide_called(name), picks, room, together=False)
    assert _leads_somewhere(visit, room)
    compose(visit.guide, visit.session, date=DAY)


@settings(max_examples=20)
@given(PICKS, st.sampled_from(ROOMS))
def test_next_alone_leads_from_anywhere_to_a_question_or_the_end(
    picks: list[tuple[int, str | None]], room: Room
) -> None:
    visit = _wander(EVERY_KIND, picks, room, together=False)
    while visit.over:
        closing = [
            each
            for each in ("bar:back", "link:start", "link:close", "link:same", "link:change_no")
            if each in targets(shown(visit, room))
        ]
        if not closing:
            assert visit.over[-1].kind in ("end", "saved")
            return
        visit = pressed(visit, closing[0], room)
    for _ in range(60):
        if visit.over or visit.notice:
            return
        names = targets(shown(visit, room))
        if "bar:next" not in names:
            assert any(name.startswith("pick:") for name in names), "an urgent screen has its two answers"
            return
        visit = pressed(visit, "bar:next", room)
    pytest.fail("Next leads nowhere")


@settings(max_examples=20)
@given(PICKS, st.sampled_from(ROOMS))
def test_stop_or_print_is_two_presses_from_a_page(picks: list[tuple[int, str | None]], room: Room) -> None:
    visit = _wander(EVERY_KIND, picks, room, together=False)
    if visit.over:
        return
    stopped = pressed(visit, "bar:stop", room)
    assert "link:print" in targets(shown(stopped, room))
    saved = pressed(stopped, "link:print", room)
    assert saved.over[-1].kind == "saved"
    compose(saved.guide, saved.session, date=DAY)


@settings(max_examples=20)
@given(PICKS, st.sampled_from(ROOMS))
def test_back_and_next_again_change_no_answer(picks: list[tuple[int, str | None]], room: Room) -> None:
    visit = _wander(EVERY_KIND, picks, room, together=False)
    # An answer begun is kept on the way back; that is held elsewhere.
    if visit.over or visit.page or visit.begun or "bar:back" not in targets(shown(visit, room)):
        return
    before = visit.session
    back = pressed(visit, "bar:back", room)
    assert back.session.answers == before.answers
    again = back
    for _ in range(20):
        if again.position.part.key == visit.position.part.key:
            break
        again = pressed(again, "bar:next", room)
    assert again.session.answers == before.answers
    assert again.position.part.key == visit.position.part.key


def _line(guide: Guide, session: Session, place: int) -> str:
    """What somebody types in plain mode to give the answer at this place of the route."""
    route = replay(guide, session)
    entry = route.entries[place]
    card = card_for(guide, session, Position(route, place, None, to_confirm=False))
    slash = "/" if entry.part.kind is Kind.TEXT else ""
    match entry.answer:
        case Picked(choices):
            numbers = [each.id for each in card.choices]
            return " ".join(str(numbers.index(choice) + 1) for choice in choices)
        case Amount(value):
            return str(value)
        case Words(text):
            return text
        case Skipped():
            return f"{slash}s"
        case InPerson():
            return "v"
        case ByHand():
            return "/l"
        case _:
            return ""


def _typed(guide: Guide, session: Session) -> Session:
    route = replay(guide, session)
    answered = [place for place, entry in enumerate(route.entries) if entry.answer is not None]
    return Talk(guide, [_line(guide, session, place) for place in answered]).session


@pytest.mark.parametrize(("name", "path"), PERSONAS, ids=PERSONA_IDS)
def test_a_persona_comes_to_the_same_answers_on_screen_in_plain_lines_and_from_a_file(
    name: str, path: Path
) -> None:
    guide = guide_called(name)
    session = walked(guide, persona_at(path).answers)
    sheet = compose(guide, session, date=DAY)
    assert _typed(guide, session).answers == session.answers
    assert compose(guide, _typed(guide, session), date=DAY) == sheet
    room = ROOMS[PERSONAS.index((name, path)) % len(ROOMS)]
    person = Person(guide, session.answers, room)
    assert person.session.answers == session.answers
    assert compose(guide, person.session, date=DAY) == sheet


def test_every_kind_of_answer_comes_out_the_same_everywhere() -> None:
    others: dict[str, Answer] = {"words": ByHand(), "secret": InPerson(), "far": Skipped()}
    session = walked(EVERY_KIND, _without_share())
    assert {key: session.answers[key] for key in others} == others
    assert _typed(EVERY_KIND, session).answers == session.answers
    for room in ROOMS:
        assert Person(EVERY_KIND, session.answers, room).session.answers == session.answers


def _without_share() -> dict[str, object]:
    answers = {**UP_TO, "words": "by_hand", "secret": "in_person", "far": "skipped"}
    del answers["page"]
    return answers


CALLED_IN = 6
"""So many times a persona is called in, at places spread over their walk."""


@pytest.mark.parametrize(("name", "path"), PERSONAS, ids=PERSONA_IDS)
def test_called_in_at_any_step_there_is_a_sheet(name: str, path: Path) -> None:
    guide = guide_called(name)
    session = walked(guide, persona_at(path).answers)
    keys = [entry.part.key for entry in replay(guide, session).entries if entry.answer is not None]
    for cut in range(0, len(keys), max(4, len(keys) // CALLED_IN)):
        so_far = {key: session.answers[key] for key in keys[:cut]}
        person = Person(guide, so_far, ROOMS[0])
        if person.visit.over:
            continue
        saved = pressed(pressed(person.visit, "bar:stop", ROOMS[0]), "link:print", ROOMS[0])
        assert saved.session.answers == person.session.answers
        assert set(so_far) <= set(saved.session.answers)
        compose(guide, saved.session, date=DAY)


@pytest.mark.parametrize("room", ROOMS, ids=[f"{width}x{height}" for width, height in SIZES])
def test_an_urgent_screen_is_left_only_by_its_two_answers(room: Room) -> None:
    visit = welcomed(EVERY_KIND)
    for what in ("link:start", *["bar:next"] * 9):
        if visit.over or visit.position.part.key == "hello":
            visit = pressed(visit, what, room)
    for what in ("pick:me", "bar:next", "pick:ill", "bar:next"):
        visit = pressed(visit, what, room)
    assert visit.position.part.key == "fits/urgent.ill"
    first = shown(visit, room)
    assert {"pick:told", "pick:not_now", "bar:stop"} <= set(targets(first))
    assert "bar:next" not in targets(first)
    told = [line for number in range(first.pages) for line in shown(visit.turned(number), room).page.lines]
    assert "Trams shake." in " ".join("".join(span.text for span in line) for line in told)
    for number in range(first.pages):
        names = targets(shown(visit.turned(number), room))
        assert len(set(names)) == len(names)
        turns = "bar:more" if number + 1 < first.pages else "bar:above"
        assert (turns in names) == (first.pages > 1)
    for choice in ("told", "not_now"):
        after = pressed(visit, f"pick:{choice}", room)
        assert after.session.answers["fits/urgent.ill"] == Picked((choice,))
        assert after.position.part.key == "far"


@pytest.mark.parametrize("what", ["bar:next", "extra:skip"])
def test_a_held_key_never_answers_two_questions(what: str) -> None:
    now = [0.0]
    guard = Guard(lambda: now[0])
    visit = Person(EVERY_KIND, {"who": Picked(("me",))}, ROOMS[0]).visit
    assert visit.position.part.key == "fits"
    visit = pressed(visit, "pick:lost", ROOMS[0])
    answered = len(visit.session.answers)
    for _ in range(200):
        now[0] += 0.03
        if guard.allows("key:enter", what):
            after = pressed(visit, what, ROOMS[0])
            if after.face != visit.face:
                guard.changed("key:enter")
            visit = after
    assert len(visit.session.answers) == answered + 1
    now[0] += 1.0
    assert guard.allows("key:enter", what)
