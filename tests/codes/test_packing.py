"""Answers as one number and back: whatever the slots, and whatever the number."""

from __future__ import annotations

from math import comb

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.codes.packing import Packing, Unpacking
from kiosk.codes.states import Answers, put_through
from kiosk.guide.codebook import NumberedChoice, Shape, Slot
from kiosk.walk.session import Amount, Answer, Picked, Skipped

START = 1024
SHAPES: tuple[Shape, ...] = ("one", "many", "ranked", "amount", "read")
KEYS = (
    "a",
    "b",
    "c/rate.x",
    "c/rate.y",
    "d/first.x",
    "d/again.x",
    "d/first.y",
    "d/on_page",
    "e/still",
    "e",
    "e/kind",
    "f/top",
)


@st.composite
def slots(draw: st.DrawFn) -> tuple[Slot, ...]:
    keys = [key for key in KEYS if draw(st.booleans())]
    return tuple(draw(slot(key, number)) for number, key in enumerate(keys, start=1))


@st.composite
def slot(draw: st.DrawFn, key: str, number: int) -> Slot:
    shape = draw(st.sampled_from(SHAPES))
    if shape in ("amount", "read"):
        low = draw(st.integers(-3, 3))
        return Slot(key, shape, number, low=low, high=low + draw(st.sampled_from((0, 1, 10, 60, 5000))))
    count = draw(st.integers(1, 9))
    choices = tuple(NumberedChoice(f"c{each}", each) for each in range(1, count + 1))
    most = draw(st.sampled_from((None, 1, 3, 20))) if shape != "one" else None
    return Slot(key, shape, number, choices, most=most)


@st.composite
def answered(draw: st.DrawFn, slots: tuple[Slot, ...]) -> dict[int, Answer]:
    found: dict[int, Answer] = {}
    for each in slots:
        match draw(st.sampled_from(("none", "skipped", "answer", "answer"))):
            case "skipped" if each.shape != "read":
                found[each.number] = Skipped()
            case "answer" if each.shape != "read":
                found[each.number] = draw(answer(each))
    return found


@st.composite
def answer(draw: st.DrawFn, slot: Slot) -> Answer:
    if slot.shape == "amount":
        return Amount(draw(st.integers(slot.low, slot.high)))
    names = [each.id for each in slot.choices]
    most = 1 if slot.shape == "one" else min(len(names), slot.most or len(names))
    least = 1 if slot.shape == "one" else 0
    picked = draw(st.lists(st.sampled_from(names), min_size=least, max_size=most, unique=True))
    return Picked(tuple(picked if slot.shape != "many" else sorted(picked)))


def packed(slots: tuple[Slot, ...], answers: Answers, onto: int = START) -> int:
    packing = Packing()
    assert put_through(packing, slots, answers) == answers
    return packing.number(onto)


def fits(slot: Slot, answer: Answer) -> bool:
    match answer:
        case Skipped():
            return True
        case Amount(value):
            return slot.shape == "amount" and slot.low <= value <= slot.high
        case Picked(picked):
            known = {each.id for each in slot.choices}
            most = 1 if slot.shape == "one" else slot.most or len(known)
            return set(picked) <= known and len(set(picked)) == len(picked) <= most
        case _:
            return False


@settings(max_examples=100)
@given(st.data())
def test_what_was_packed_is_unpacked(data: st.DataObject) -> None:
    known = data.draw(slots())
    answers = data.draw(answered(known))
    onto = data.draw(st.integers(0, START))
    unpacking = Unpacking(packed(known, answers, onto))
    assert put_through(unpacking, known, {}) == answers
    assert unpacking.left == onto


@settings(max_examples=100)
@given(slots(), st.integers(0, 2**90))
def test_whatever_the_number_what_comes_out_of_it_fits_the_slots(
    known: tuple[Slot, ...], number: int
) -> None:
    unpacking = Unpacking(number)
    found = put_through(unpacking, known, {})
    by_number = {each.number: each for each in known}
    assert all(fits(by_number[key], each) for key, each in found.items())
    assert 0 <= unpacking.left <= number


@settings(max_examples=50)
@given(st.data())
def test_other_answers_are_another_number(data: st.DataObject) -> None:
    known = data.draw(slots())
    one, other = data.draw(answered(known)), data.draw(answered(known))
    assert (packed(known, one) == packed(known, other)) is (one == other)


def test_every_subset_and_every_order_has_its_own_number() -> None:
    choices = tuple(NumberedChoice(name, place) for place, name in enumerate("abcde", start=1))
    many, ranked = Slot("a", "many", 1, choices), Slot("a", "ranked", 1, choices, most=3)
    seen: dict[str, set[object]] = {"many": set(), "ranked": set()}
    for known in (many, ranked):
        for number in range(5000):
            unpacking = Unpacking(number)
            found = put_through(unpacking, (known,), {}).get(1)
            if isinstance(found, Picked):
                seen[known.shape].add(found.choices)
    assert len(seen["many"]) == 2**5
    assert len(seen["ranked"]) == 1 + 5 + 5 * 4 + 5 * 4 * 3


def test_of_many_the_dearest_costs_little_more_than_a_mark_for_each_choice() -> None:
    choices = tuple(NumberedChoice(f"c{each:02}", each) for each in range(1, 16))
    known = (Slot("a", "many", 1, choices),)
    for many in range(16):
        number = packed(known, {1: Picked(tuple(each.id for each in choices[-many:] if many))})
        assert number.bit_length() <= comb(15, many).bit_length() + START.bit_length() + 6


def test_a_slot_that_nobody_can_answer_holds_nothing() -> None:
    assert packed((Slot("a", "one", 1),), {}) == START
    assert put_through(Unpacking(12345), (Slot("a", "one", 1), Slot("b", "read", 2)), {}) == {}
