"""What a person can do, what fits, and what becomes of the other answers."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.walk.moves import NotAnAnswer, back, change, forward, go_to, misfit, record, toggled
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import locate
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Session, Skipped, Words
from tests.walk.making import END, ask, guide_of, keys_on, tell


def part(kind: Kind, *choices: str, **more: Any) -> Part:  # noqa: ANN401
    return Part("s", "s", "", kind, choices, **more)


READ = part(Kind.READ)
COVER = part(Kind.READ, sensitive=True)
ONE = part(Kind.ONE, "a", "b")
MUST = part(Kind.ONE, "a", "b", required=True)
PRIVATE = part(Kind.ONE, "a", "b", sensitive=True)
MANY = part(Kind.MANY, "a", "b", "c", "none", alone=frozenset({"none"}), most=2)
ANY = part(Kind.MANY, "a", "b")
SCALE = part(Kind.SCALE, low=1, high=5)
TEXT = part(Kind.TEXT, most=10)


@pytest.mark.parametrize(
    ("asked", "answer", "reason"),
    [
        (READ, Passed(), None),
        (READ, Skipped(), "needs_answer"),
        (READ, Picked(("a",)), "needs_answer"),
        (COVER, InPerson(), "needs_answer"),
        (ONE, Picked(("a",)), None),
        (ONE, Picked(("x",)), "unknown_choice"),
        (ONE, Picked(("a", "b")), "one_only"),
        (ONE, Picked(()), "one_only"),
        (ONE, Passed(), "needs_answer"),
        (ONE, Skipped(), None),
        (ONE, InPerson(), "needs_answer"),
        (ONE, ByHand(), "needs_answer"),
        (ONE, Amount(3), "needs_answer"),
        (ONE, Words("a"), "needs_answer"),
        (MUST, Skipped(), "required"),
        (PRIVATE, InPerson(), None),
        (MANY, Picked(("a", "b")), None),
        (MANY, Picked(("none",)), None),
        (MANY, Picked(("a", "none")), "alone"),
        (MANY, Picked(("a", "b", "c")), "too_many"),
        (MANY, Picked(("a", "a")), "unknown_choice"),
        (MANY, Picked(()), "needs_answer"),
        (ANY, Picked(()), None),
        (SCALE, Amount(1), None),
        (SCALE, Amount(5), None),
        (SCALE, Amount(0), "out_of_range"),
        (SCALE, Amount(6), "out_of_range"),
        (SCALE, Picked(("3",)), "needs_answer"),
        (TEXT, Words("ten marks."), None),
        (TEXT, Words("eleven mark"), "too_long"),
        (TEXT, Words("  \n"), "needs_answer"),
        (TEXT, ByHand(), None),
    ],
)
def test_what_fits_and_why_not(asked: Part, answer: Answer, reason: str | None) -> None:
    assert misfit(asked, answer) == reason


def three() -> Guide:
    return guide_of({name: ask("a", "b") for name in ("one", "two", "three")} | {"end": END})


def at(guide: Guide, session: Session) -> str:
    return locate(guide, session).part.key


def test_an_answer_that_does_not_fit_is_refused_with_its_place_and_reason() -> None:
    with pytest.raises(NotAnAnswer) as refused:
        record(three(), Session(), "one", Picked(("x",)))
    assert (refused.value.key, refused.value.reason, str(refused.value)) == (
        "one",
        "unknown_choice",
        "one: unknown_choice",
    )


@pytest.mark.parametrize("move", [record, change])
def test_an_answer_to_a_part_off_the_route_is_refused(move: Any) -> None:  # noqa: ANN401
    with pytest.raises(NotAnAnswer) as refused:
        move(three(), Session(), "two", Picked(("a",)))
    assert refused.value.reason == "off_route"
    with pytest.raises(NotAnAnswer):
        go_to(three(), Session(), "two")


def test_an_answer_moves_the_person_on() -> None:
    guide = three()
    session = tell(guide, Session(), ("one", "a"), ("two", "a"))
    assert at(guide, session) == "three"
    session = record(guide, go_to(guide, session, "one"), "one", Picked(("b",)))
    assert at(guide, session) == "two", "to the next part, though it is answered"


def test_an_errand_leads_straight_back() -> None:
    guide = guide_of(
        {
            **{name: ask("a", "b") for name in ("one", "two")},
            "look": {"show": "review"},
            "last": ask("a", "b"),
            "end": END,
        }
    )
    session = tell(guide, Session(), ("one", "a"), ("two", "a"))
    there = go_to(guide, session, "one", errand=True)
    assert at(guide, there) == "one"
    assert at(guide, record(guide, there, "one", Picked(("b",)))) == "look"
    assert at(guide, forward(guide, there)) == "look", "also when nothing is changed"
    by_hand = back(guide, go_to(guide, session, "two", errand=True))
    assert at(guide, by_hand) == "look", "back leads to where the person came from"
    assert by_hand.errand is None
    assert by_hand.answers == session.answers


def test_an_errand_to_a_private_question_goes_past_its_cover_to_the_question() -> None:
    guide = guide_of({"mood": ask("a", "b", sensitive=True), "look": {"show": "review"}, "end": END})
    session = tell(guide, Session(), ("mood/cover", Passed()), ("mood", "a"))
    there = go_to(guide, session, "mood/cover", errand=True)
    asked = record(guide, there, "mood/cover", Passed())
    assert at(guide, asked) == "mood"
    assert at(guide, record(guide, asked, "mood", Picked(("b",)))) == "look"
    assert at(guide, back(guide, asked)) == "look"


def test_an_errand_from_a_review_gone_past_leads_back_to_the_review() -> None:
    guide = guide_of({"one": ask("a", "b"), "look": {"show": "review"}, "last": ask("a", "b"), "end": END})
    session = tell(guide, Session(), ("one", "a"), ("look", Passed()))
    there = go_to(guide, go_to(guide, session, "look"), "one", errand=True)
    after = record(guide, there, "one", Picked(("b",)))
    assert at(guide, after) == "look"
    assert at(guide, forward(guide, after)) == "last"


def test_an_errand_that_opens_a_question_asks_it_first() -> None:
    guide = guide_of(
        {
            "one": ask("a", "b"),
            "two": ask("a", "b", when={"one": "b"}),
            "look": {"show": "review"},
            "end": END,
        }
    )
    session = tell(guide, Session(), ("one", "a"))
    after = record(guide, go_to(guide, session, "one", errand=True), "one", Picked(("b",)))
    assert at(guide, after) == "two"
    assert at(guide, record(guide, after, "two", Picked(("a",)))) == "look"


def test_back_at_the_first_part_does_nothing_and_forward_waits_for_an_answer() -> None:
    guide = three()
    assert back(guide, Session()) == Session()
    assert forward(guide, Session()) == Session()


def forked() -> Guide:
    return guide_of(
        {
            "way": ask("left", "right", "middle"),
            "shared": ask("a", "b", when={"way": ["left", "middle"]}),
            "left": ask("a", "b", when={"way": "left"}),
            "after": ask("a", "b"),
            "end": END,
        }
    )


def walked_left() -> Session:
    return tell(forked(), Session(), ("way", "left"), ("shared", "a"), ("left", "b"), ("after", "a"))


def test_a_change_says_first_what_it_will_do() -> None:
    told = change(forked(), walked_left(), "way", Picked(("right",)))
    assert (told.lost, told.returned) == (("shared", "left"), ())
    changed = record(forked(), walked_left(), "way", Picked(("right",)))
    told = change(forked(), changed, "way", Picked(("left",)))
    assert (told.lost, told.returned) == ((), ("shared", "left"))


def test_a_change_does_not_speak_of_the_question_being_changed() -> None:
    from tests.walk.making import kind, option

    guide = guide_of(
        {"lean": {"show": "leaning"}, "end": END},
        options={"surgery": option(kinds={"dbs": kind()}), "nothing": option(status_quo=True)},
    )
    session = tell(guide, Session(), ("lean", "surgery"), ("lean/kind.surgery", "dbs"))
    assert change(guide, session, "lean", Picked(("nothing",))).lost == ()


def test_answers_that_fall_off_are_kept_and_count_again_when_the_answer_is_restored() -> None:
    guide = forked()
    changed = record(guide, walked_left(), "way", Picked(("right",)))
    assert changed.aside == {"shared", "left"}
    assert keys_on(guide, changed) == ["way", "after", "end"]
    again = record(guide, changed, "way", Picked(("left",)))
    assert again.aside == frozenset()
    assert keys_on(guide, again) == ["way", "shared", "left", "after", "end"]


def test_answers_come_back_to_be_confirmed_when_the_route_returns_by_another_way() -> None:
    guide = forked()
    changed = record(guide, walked_left(), "way", Picked(("right",)))
    other = record(guide, changed, "way", Picked(("middle",)))
    position = locate(guide, other)
    assert (position.part.key, position.answer, position.to_confirm) == ("shared", Picked(("a",)), True)
    confirmed = forward(guide, other)
    assert confirmed.standing("shared") == Picked(("a",))
    assert at(guide, confirmed) == "after"


def test_what_came_back_goes_again_with_the_answer_that_brought_it() -> None:
    """`extra` is answered on the way to the right; the other question then makes room for it on the left as well."""
    guide = guide_of(
        {
            "other": ask("a", "b"),
            "way": ask("left", "right"),
            "extra": ask("a", "b", when={"any": [{"way": "right"}, {"other": "b"}]}),
            "end": END,
        }
    )
    session = tell(guide, Session(), ("other", "a"), ("way", "right"), ("extra", "a"))
    session = record(guide, session, "way", Picked(("left",)))
    session = record(guide, session, "other", Picked(("b",)))
    assert session.kept_aside("extra") is not None
    there = record(guide, session, "way", Picked(("right",)))
    assert there.standing("extra") == Picked(("a",))
    assert record(guide, there, "way", Picked(("left",))).kept_aside("extra") is not None


def test_every_reason_for_setting_an_answer_aside_counts() -> None:
    """`extra` was answered on the way to the right; another reason, come and gone, changes nothing in that."""
    guide = guide_of(
        {
            "gate": ask("open", "shut"),
            "other": ask("a", "b"),
            "way": ask("left", "right"),
            "extra": ask("a", "b", when={"gate": "open", "any": [{"way": "right"}, {"other": "b"}]}),
            "end": END,
        }
    )
    told = (("gate", "open"), ("other", "a"), ("way", "right"), ("extra", "a"))
    session = tell(guide, Session(), *told)
    changes = [("way", "left"), ("other", "b"), ("way", "right"), ("gate", "shut"), ("gate", "open")]
    for key, choice in changes:
        session = record(guide, session, key, Picked((choice,)))
    assert session.standing("extra") == Picked(("a",))
    session = record(guide, session, "way", Picked(("left",)))
    assert session.kept_aside("extra") == Picked(("a",))
    assert locate(guide, session).to_confirm


def test_going_to_and_fro_does_not_lose_what_was_answered_in_between() -> None:
    guide = forked()
    session = record(guide, walked_left(), "way", Picked(("right",)))
    session = record(guide, session, "after", Picked(("b",)))
    session = record(guide, session, "way", Picked(("left",)))
    assert session.standing("after") == Picked(("b",))
    assert session.standing("left") == Picked(("b",))


def test_a_chain_of_changes_comes_undone_in_order() -> None:
    guide = guide_of(
        {
            "one": ask("a", "b"),
            "two": ask("a", "b", when={"one": "a"}),
            "three": ask("a", "b", when={"two": "a"}),
            "end": END,
        }
    )
    session = tell(guide, Session(), ("one", "a"), ("two", "a"), ("three", "b"))
    changed = record(guide, session, "two", Picked(("b",)))
    changed = record(guide, changed, "one", Picked(("b",)))
    assert changed.aside == {"two", "three"}
    changed = record(guide, changed, "one", Picked(("a",)))
    assert changed.aside == {"three"}
    assert record(guide, changed, "two", Picked(("a",))).answers == session.answers


def test_the_same_answer_again_changes_nothing() -> None:
    session = walked_left()
    assert record(forked(), session, "way", Picked(("left",))).marks == session.marks


@pytest.mark.parametrize(
    ("asked", "picked", "choice", "expected"),
    [
        (ONE, ("a",), "b", ("b",)),
        (ANY, ("b",), "a", ("a", "b")),
        (ANY, ("a", "b"), "a", ("b",)),
        (MANY, ("a", "b"), "c", ("a", "b")),
        (MANY, ("a", "b"), "none", ("none",)),
        (MANY, ("none",), "a", ("a",)),
        (part(Kind.MANY, "a", "b", ranks=True), ("b",), "a", ("b", "a")),
    ],
)
def test_a_press_on_a_choice(
    asked: Part, picked: tuple[str, ...], choice: str, expected: tuple[str, ...]
) -> None:
    assert toggled(asked, picked, choice) == expected
