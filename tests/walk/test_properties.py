"""What holds for every guide, every person and every way through it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random
from typing import get_args

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ChoiceStep, ShowStep, View
from kiosk.layout.cards import card_for
from kiosk.walk.comparison import comparison
from kiosk.walk.fitting import misfit, still_fits
from kiosk.walk.flags import raised
from kiosk.walk.moves import AT_COVER, back, change, forward, go_to, record, toggled
from kiosk.walk.options import offered, turned
from kiosk.walk.parts import Kind, Part
from kiosk.walk.progress import progress
from kiosk.walk.route import Route, locate, replay
from kiosk.walk.session import Answer, InPerson, Passed, Picked, Session, Skipped
from kiosk.walk.written import walked
from tests.walk.guides import completed, fitting, guides, moved, walks
from tests.walk.making import END, flag, guide_of, skip_on
from tests.walk.writing import written

some = settings(max_examples=60)


def standing(session: Session) -> dict[str, Answer]:
    return {key: answer for key, answer in session.answers.items() if session.standing(key) is not None}


def route_of(route: Route) -> list[tuple[Part, Answer | None]]:
    return [(entry.part, entry.answer) for entry in route.entries]


@some
@given(walks())
def test_the_position_is_a_real_part_of_a_real_step(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    position = locate(guide, session)
    entries = position.route.entries
    assert entries[position.place].part is position.part
    places = [guide.index[step] for step in position.route.steps]
    assert places == sorted(set(places))
    assert len({entry.part.key for entry in entries}) == len(entries)
    assert all(entry.answer is not None for entry in entries[:-1])
    assert (entries[-1].answer is None) is not position.route.finished
    for entry in entries:
        assert entry.answer is None or still_fits(entry.part, entry.answer)


@some
@given(walks(), st.randoms(use_true_random=False))
def test_the_same_answers_lead_the_same_way_in_whatever_order_they_were_given(
    walk: tuple[Guide, Session], chance: Random
) -> None:
    guide, session = walk
    keys = list(session.answers)
    chance.shuffle(keys)
    fresh = replace(session).holding({key: session.answers[key] for key in keys}, session.marks)
    assert route_of(replay(guide, fresh)) == route_of(replay(guide, session))
    assert raised(guide, replay(guide, fresh).facts) == raised(guide, replay(guide, session).facts)


@some
@given(st.data())
def test_no_answer_is_ever_lost(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    part = data.draw(st.sampled_from(locate(guide, session).route.entries)).part
    after = record(guide, session, part.key, data.draw(fitting(part)))
    for key, answer in session.answers.items():
        if key != part.key:
            assert (after.standing(key) or after.kept_aside(key)) == answer


@settings(max_examples=120)
@given(st.data())
def test_changing_an_answer_and_changing_it_back_leaves_everything_as_it_was(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    session = data.draw(st.one_of(st.just(session), completed(guide, session)))
    answered = [each for each in replay(guide, session).entries if each.answer is not None]
    if not answered:
        return
    entry = data.draw(st.sampled_from(answered))
    assert entry.answer is not None
    there = record(guide, session, entry.part.key, data.draw(fitting(entry.part)))
    again = record(guide, there, entry.part.key, entry.answer)
    assert standing(again) == standing(session)
    assert route_of(replay(guide, again)) == route_of(replay(guide, session))


@some
@given(st.data())
def test_a_change_does_what_it_said_it_would(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    part = data.draw(st.sampled_from(replay(guide, session).entries)).part
    answer = data.draw(fitting(part))
    told = change(guide, session, part.key, answer)
    after = record(guide, session, part.key, answer)
    gone = {key for key in standing(session) if key in after.aside}
    come = {key for key in standing(after) if key in session.aside} - {part.key}
    steps = [
        {key.partition("/")[0] for key in keys if not isinstance(session.answers[key], Passed)} - {part.step}
        for keys in (gone, come)
    ]
    assert [set(told.lost), set(told.returned)] == steps


@settings(max_examples=120)
@given(walks(most=20))
def test_an_answer_set_aside_never_counts_and_is_preselected_if_it_still_fits(
    walk: tuple[Guide, Session],
) -> None:
    guide, session = walk
    for entry in replay(guide, session).entries:
        key = entry.part.key
        position = locate(guide, go_to(guide, session, key))
        if position.part.key != key:
            # Two people are asked first whether a private question that was not answered is to be seen.
            assert session.together
            assert position.part.key == f"{key}/cover"
        elif key in session.aside:
            assert entry.answer is None
            fits = still_fits(entry.part, session.answers[key])
            assert position.to_confirm is fits
            assert position.answer == (session.answers[key] if fits else None)
        else:
            assert position.answer == session.answers.get(key)
            assert not position.to_confirm


@some
@given(st.data())
def test_nothing_off_the_route_is_read(data: st.DataObject) -> None:
    guide, session = data.draw(walks(most=20))
    route = replay(guide, session)
    counting = {entry.part.key for entry in route.entries if entry.answer is not None}
    answers = {
        key: answer if key in counting else data.draw(st.sampled_from([Picked(("a",)), Passed(), answer]))
        for key, answer in session.answers.items()
        if key in counting or data.draw(st.booleans())
    }
    other = replay(guide, replace(session, answers=answers))
    assert route_of(other)[: len(counting)] == route_of(route)[: len(counting)]
    without = replay(guide, replace(session, answers={key: session.answers[key] for key in counting}))
    assert route_of(without) == route_of(route)
    assert raised(guide, without.facts) == raised(guide, route.facts)
    names = offered(guide, route.facts)
    assert offered(guide, without.facts) == names
    assert comparison(guide, without.facts, names) == comparison(guide, route.facts, names)


@some
@given(st.data())
def test_what_comes_later_changes_nothing_before_it(data: st.DataObject) -> None:
    guide, session = data.draw(walks(most=20))
    route = replay(guide, session)
    place = data.draw(st.integers(0, len(route.entries) - 1))
    step = route.entries[place].part.step
    kept = {key: said for key, said in session.answers.items() if _before(guide, key, step)}
    earlier = [entry for entry in route.entries if _before(guide, entry.part.key, step)]
    cut = replay(guide, replace(session, answers=kept))
    assert route_of(cut)[: len(earlier)] == [(entry.part, entry.answer) for entry in earlier]
    assert len(cut.entries) > len(earlier)
    assert cut.entries[len(earlier)].part.step == step


def _before(guide: Guide, key: str, step: str) -> bool:
    return guide.index[key.partition("/")[0]] < guide.index[step]


@settings(max_examples=120)
@given(st.data())
def test_every_flag_raised_on_a_whole_route_has_been_shown(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    session = data.draw(completed(guide, session))
    route = replay(guide, session)
    shown = [flag for entry in route.entries for flag in entry.part.flags]
    up = {each.name for each in raised(guide, route.facts)}
    assert up <= set(shown)
    assert len(shown) == len(set(shown)), "no flag is shown twice"
    if len(guide.steps_showing("leaning")) < 2:
        assert set(shown) <= up, "no card says what the answers do not raise"


@some
@given(st.data())
def test_a_flag_raised_so_far_stays_raised(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    if len(guide.steps_showing("leaning")) > 1:
        return
    so_far = {each.name for each in raised(guide, replay(guide, session).facts)}
    whole = data.draw(completed(guide, session))
    assert so_far <= {each.name for each in raised(guide, replay(guide, whole).facts)}


@some
@given(walks())
def test_back_and_forward_again_returns(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    here = locate(guide, session)
    there = back(guide, session)
    if session.errand is not None and here.route.place_of(session.errand) is not None:
        assert locate(guide, there).part.key == session.errand
        assert there.answers == session.answers
        return
    if here.place == 0:
        assert there == session
        return
    before = here.route.entries[here.place - 1]
    # Two people who have left a private question out come to what asks them first whether they shall.
    left_out = session.together and isinstance(before.answer, Skipped | InPerson)
    steps = 2 if left_out and here.route.place_of(f"{before.part.key}/cover") is not None else 1
    assert locate(guide, there).place == here.place - steps
    again = there
    for _ in range(steps):
        again = forward(guide, again)
    assert locate(guide, again).part == here.part
    assert again.answers == session.answers
    assert again.aside == session.aside


@some
@given(st.data())
def test_no_move_is_refused_and_no_answer_fits_by_chance(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    for _ in range(3):
        session = data.draw(moved(guide, session))
        assert locate(guide, forward(guide, session)) is not None
        assert locate(guide, back(guide, session)) is not None
    for key in session.answers:
        assert key.partition("/")[0] in guide.steps


@some
@given(st.data())
def test_a_press_never_unpicks_another_choice(data: st.DataObject) -> None:
    choices = ("a", "b", "c", "d", "e")
    part = Part(
        "s",
        "s",
        "",
        Kind.MANY,
        choices,
        frozenset(data.draw(st.sets(st.sampled_from(choices), max_size=2))),
        data.draw(st.sampled_from([None, 1, 2, 3])),
        ranks=data.draw(st.booleans()),
    )
    picked: tuple[str, ...] = ()
    for choice in data.draw(st.lists(st.sampled_from(choices), max_size=12)):
        after = toggled(part, picked, choice)
        assert misfit(part, Picked(after)) is None or not after
        if choice in picked:
            assert after == tuple(each for each in picked if each != choice)
        elif choice in part.alone:
            assert after == (choice,)
        else:
            assert set(picked) - part.alone <= set(after)
            full = part.most is not None and len(set(picked) - part.alone) >= part.most
            assert (choice in after) is not full
        if part.ranks and choice in after and choice not in picked:
            assert after[-1] == choice
        if not part.ranks:
            assert list(after) == sorted(after)
        picked = after


@settings(max_examples=120)
@given(st.data())
def test_what_is_still_to_come_lies_within_what_was_said(data: st.DataObject) -> None:
    guide, session = data.draw(walks(most=8))
    said = progress(guide, locate(guide, session))
    here = locate(guide, session)
    whole = data.draw(completed(guide, session))
    route = replay(guide, whole)
    assert said.least <= _steps_after(route, here.part.step) <= said.most
    for entry in route.entries:
        at = progress(guide, locate(guide, go_to(guide, whole, entry.part.key)))
        assert at.least <= _steps_after(route, entry.part.step) <= at.most
        assert at.number == route.steps.index(entry.part.step) + 1


def _steps_after(route: Route, step: str) -> int:
    return len(route.steps) - 1 - route.steps.index(step)


@some
@given(st.data())
def test_turning_the_options_changes_nothing_but_their_order(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    other = replace(session, seed=session.seed + data.draw(st.integers(1, 5)))
    assert route_of(replay(guide, other)) == route_of(replay(guide, session))
    facts = replay(guide, session).facts
    names = offered(guide, facts)
    for one, two in zip(
        comparison(guide, facts, turned(names, session.seed)),
        comparison(guide, facts, turned(names, other.seed)),
        strict=True,
    ):
        assert replace(one, cells=()) == replace(two, cells=())
        assert {cell.option: cell for cell in one.cells} == {cell.option: cell for cell in two.cells}
        assert len(one.cells) == len(names)
    cards = [card_for(guide, each, locate(guide, each)) for each in (session, other)]
    blocks, choices = ([Counter(getattr(card, name)) for card in cards] for name in ("blocks", "choices"))
    assert blocks[0] == blocks[1]
    assert choices[0] == choices[1]
    assert cards[0].heading == cards[1].heading


@settings(max_examples=100)
@given(st.data())
def test_written_answers_give_the_session_that_the_moves_give(data: st.DataObject) -> None:
    guide = data.draw(guides())
    together, direct = data.draw(st.booleans()), data.draw(st.booleans())
    session = Session(seed=3, together=together, direct_allowed=direct)
    while not locate(guide, session).route.finished:
        part = locate(guide, session).part
        urgent = part.name.startswith("urgent.")
        # Only an answer picked can be written together with what was said on its urgent screens.
        assume(not urgent or isinstance(guide.steps[part.step], ChoiceStep))
        said = Picked(("told",)) if urgent else data.draw(fitting(part))
        session = record(guide, session, part.key, said)
    again = walked(guide, written(guide, session), seed=3, together=together, direct_allowed=direct)
    assert again == session


@some
@given(st.data())
def test_every_part_has_a_card(data: st.DataObject) -> None:
    guide, session = data.draw(walks())
    session = data.draw(completed(guide, session))
    for entry in replay(guide, session).entries:
        position = locate(guide, go_to(guide, session, entry.part.key))
        part, card = position.part, card_for(guide, session, position)
        asks_two = part.name == "cover" and session.together
        assert part.key == entry.part.key or asks_two
        assert card.choices or part.kind != Kind.ONE
        assert {choice.id for choice in card.choices} == set(AT_COVER if asks_two else part.choices)


def test_the_random_guides_hold_every_view() -> None:
    seen: set[str] = set()

    @settings(max_examples=100, database=None, derandomize=True)
    @given(guides())
    def look(guide: Guide) -> None:
        seen.update(step.show for step in guide.steps.values() if isinstance(step, ShowStep))

    look()
    assert seen == set(get_args(View))


def test_a_review_names_the_urgent_screen_that_a_view_led_to() -> None:
    guide = guide_of(
        {"feel": {"show": "sureness"}, "look": {"show": "review"}, "end": END},
        flags={"f": flag(urgency="now", when={"seen": "feel"})},
    )
    session = skip_on(guide, Session())
    card = card_for(guide, session, locate(guide, go_to(guide, session, "look")))
    assert "feel/urgent.f" in [link.key for link in card.links]
