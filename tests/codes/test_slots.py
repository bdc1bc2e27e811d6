"""Whatever a code may hold has a slot under the key it is written by; nothing private, free or of the moment has."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings

from kiosk.codes.slots import slots_of, words_of
from kiosk.guide.codebook import Slot
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import parse, told_alike
from kiosk.walk.parts import Kind, Part
from kiosk.walk.private import is_sensitive, private_choices
from kiosk.walk.route import locate
from kiosk.walk.session import Session
from kiosk.walk.written import written_key
from tests.walk.guides import walks
from tests.walk.making import END, ask, guide_of, kind, option, quiz_item, value

SHIPPED = Path(__file__).resolve().parents[2] / "decision_trees" / "cervical_dystonia"
SHAPES = {Kind.ONE: {"one"}, Kind.MANY: {"many", "ranked"}, Kind.SCALE: {"amount"}, Kind.NUMBER: {"amount"}}
OF_THE_MOMENT = ("cover", "flags", "share", "urgent")


def by_key(guide: Guide) -> Mapping[str, Slot]:
    found = slots_of(guide)
    assert len({slot.key for slot in found}) == len(found)
    return {slot.key: slot for slot in found}


def may_be_told(guide: Guide, part: Part) -> bool:
    """Whether a code may hold an answer to a part."""
    asked_for_good = part.name.partition(".")[0] not in OF_THE_MOMENT
    return asked_for_good and part.kind is not Kind.TEXT and not is_sensitive(guide.steps[part.step])


@settings(max_examples=80)
@given(walks())
def test_every_part_on_any_way_through_any_guide_has_its_slot(walk: tuple[Guide, Session]) -> None:
    guide, session = walk
    slots = by_key(guide)
    for entry in locate(guide, session).route.entries:
        part = entry.part
        slot = slots.get(written_key(part))
        if not may_be_told(guide, part):
            # The page itself may be gone past, and says nothing by that.
            assert slot is None or written_key(part) == part.step
        elif part.kind is Kind.READ:
            assert part.step in {each.step for each in slots.values()}
        else:
            assert slot is not None
            holds_the_same(guide, part, slot)


def holds_the_same(guide: Guide, part: Part, slot: Slot) -> None:
    private = private_choices(guide.steps[part.step])
    assert slot.shape in SHAPES[part.kind]
    assert (slot.shape == "ranked") == part.ranks
    assert set(part.choices) - set(private) <= {each.id for each in slot.choices}
    assert not set(private) & {each.id for each in slot.choices}
    if slot.shape == "amount":
        assert (slot.low, slot.high) == (part.low, part.high)
    else:
        assert slot.most == part.most


@settings(max_examples=40)
@given(walks())
def test_nothing_private_and_no_free_text_has_a_slot(walk: tuple[Guide, Session]) -> None:
    guide, _ = walk
    for slot in slots_of(guide):
        assert not is_sensitive(guide.steps[slot.step])
        assert not slot.key.endswith(("/own", "/cover", "/flags", "/share"))
        assert "urgent." not in slot.key


def test_slots_stand_in_reading_order_without_numbers() -> None:
    guide = load(SHIPPED).guide
    assert guide is not None
    slots = slots_of(guide)
    assert [guide.index[slot.step] for slot in slots] == sorted(guide.index[slot.step] for slot in slots)
    assert {slot.number for slot in slots} == {0}
    assert {each.number for slot in slots for each in slot.choices} == {0}


def test_the_keys_of_every_view() -> None:
    steps = {
        "pick": {"show": "options"},
        "first": {"show": "leaning"},
        "weigh": {"show": "values"},
        "fits": {"show": "fits"},
        "clear": {"show": "quiz"},
        "lean": {"show": "leaning"},
        "mind": {"show": "mind"},
        "ask": {"show": "questions"},
        "sure": {"show": "sureness"},
        "end": {"show": "summary", "ends": "done"},
    }
    guide = guide_of(
        steps,
        options={"shot": option(kinds={"a": kind(), "b": kind()}), "pill": option(kinds={"b": kind()})},
        attributes={"soon": {"ask": "How?", "side": "plain"}},
        values={"quick": value("soon", fits=("shot", "pill"))},
        quiz={"cure": quiz_item("x", "x", "y")},
        questions={"why": {"ask": "Why?"}, "when": {"ask": "When?"}},
    )
    assert [(slot.key, slot.shape, tuple(each.id for each in slot.choices)) for slot in slots_of(guide)] == [
        ("pick", "many", ("shot", "pill")),
        ("first", "one", ("shot", "pill", "not_sure", "clinician")),
        ("first/kind", "one", ("a", "b", "any_kind")),
        ("weigh/rate.quick", "one", ("a_lot", "some", "a_little", "not_at_all", "not_sure")),
        ("weigh/top", "ranked", ("quick",)),
        ("fits", "read", ()),
        ("clear/first.cure", "one", ("x", "y", "not_sure")),
        ("clear/again.cure", "one", ("x", "y", "not_sure")),
        ("clear/on_page", "one", ("yes", "no")),
        ("lean/still", "one", ("yes", "no")),
        ("lean", "one", ("shot", "pill", "not_sure", "clinician")),
        ("lean/kind", "one", ("a", "b", "any_kind")),
        ("mind", "many", ("quick",)),
        ("ask", "ranked", ("why", "when")),
        ("sure/sure", "one", ("yes", "no")),
        ("sure/informed", "one", ("yes", "no")),
        ("sure/clear", "one", ("yes", "no")),
        ("sure/supported", "one", ("yes", "no")),
        ("end", "read", ()),
    ]


@pytest.mark.parametrize(
    ("parts", "keys"),
    [
        (["rate", "top", "own"], ["v/rate.quick", "v/top"]),
        (["top"], ["v/top"]),
        (["own"], []),
        ([], ["v"]),
        (["pick"], ["v"]),
    ],
)
def test_values_have_a_slot_for_each_part_that_is_asked(parts: list[str], keys: list[str]) -> None:
    guide = guide_of(
        {"v": {"show": "values", "parts": parts}, "end": END},
        options={"shot": option()},
        attributes={"soon": {"ask": "How?", "side": "plain"}},
        values={"quick": value("soon", fits=("shot",))},
    )
    assert [slot.key for slot in slots_of(guide)] == [*keys, "end"]


def test_private_choices_of_an_open_question_have_no_number() -> None:
    choices = {"a": "A", "b": "B", "drink": {"label": "Drink", "sensitive": True}}
    open_question = {"ask": "Which?", "pick": "many", "most": 2, "choices": choices}
    [slot, _] = slots_of(guide_of({"q": open_question, "end": END}))
    assert [each.id for each in slot.choices] == ["a", "b"]
    assert slot.most == 2


@pytest.mark.parametrize(
    "asked",
    [
        {"sensitive": True},
        {"direct": True},
        {"choices": {"a": "A", "b": {"label": "B", "sensitive": True}}},
    ],
)
def test_a_private_question_has_no_slot(asked: dict[str, object]) -> None:
    guide = guide_of({"q": {**ask("a", "b"), **asked}, "end": END})
    assert [slot.key for slot in slots_of(guide)] == ["end"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"ask": "Which?"}, {"ask": "Which one?"}),
        ({"ask": "Which?"}, {"ask": "Which?", "note": "In the last week."}),
        (
            {"ask": {"text": "Which?", "instead": [{"when": {"seen": "q"}, "text": "And now?"}]}},
            {"ask": {"text": "Which?", "instead": [{"when": {"seen": "q"}, "text": "And then?"}]}},
        ),
        (
            {"ask": {"text": "Which?", "instead": [{"when": {"seen": "q"}, "text": "And now?"}]}},
            {"ask": {"text": "Which?", "instead": [{"when": {"not": {"seen": "q"}}, "text": "And now?"}]}},
        ),
    ],
)
def test_other_words_of_a_question_are_noticed(before: dict[str, object], after: dict[str, object]) -> None:
    one, other = (
        slots_of(guide_of({"q": {**ask("a", "b"), **each}, "end": END}))[0] for each in (before, after)
    )
    assert one.words != other.words
    assert one.choices == other.choices


def test_other_words_of_a_choice_are_noticed_and_what_is_only_on_paper_is_not() -> None:
    def words(label: dict[str, str]) -> tuple[str, list[str]]:
        guide = guide_of({"q": {"ask": "Which?", "choices": {"a": label, "b": "B"}}, "end": END})
        slot = slots_of(guide)[0]
        return slot.words, [each.words for each in slot.choices]

    assert words({"label": "A"})[0] == words({"label": "Another"})[0]
    assert words({"label": "A"})[1][0] != words({"label": "Another"})[1][0]
    assert words({"label": "A"})[1][1] == words({"label": "Another"})[1][1]
    assert words({"label": "A"}) == words({"label": "A", "paper": "a"})


def test_how_lines_are_broken_changes_no_words_and_their_bounds_count() -> None:
    assert words_of("How are you?") == words_of("How\n  are you? ")
    assert words_of("a b", "c") != words_of("a", "b c")
    assert words_of() == ""


WHENS: tuple[dict[str, object], ...] = (
    {"a": "x"},
    {"a": ["x", "y"]},
    {"a": "x", "b": "x"},
    {"any": [{"a": "x"}, {"b": "x"}]},
    {"all": [{"a": "x"}, {"b": "x"}]},
    {"any": [{"a": "x", "b": "x"}, {"not": {"b": "y"}}]},
    {"not": {"a": "x"}},
    {"not": {"a": "x", "b": "x"}},
    {"seen": "a"},
    {"flag": ["a", "x"]},
    {"n": {"at_least": 2}},
    {"n": {"below": 2}},
    {"n": {"at_least": 2, "below": 5}},
)


def turned(written: object) -> object:
    """The same condition, with everything in it written in another order."""
    if isinstance(written, dict):
        return {key: turned(each) for key, each in reversed(written.items())}
    return [turned(each) for each in reversed(written)] if isinstance(written, list) else written


def test_conditions_are_told_alike_in_whatever_order_they_are_written_and_only_then() -> None:
    told = [told_alike(parse(when)) for when in WHENS]
    assert [told_alike(parse(turned(when))) for when in WHENS] == told
    assert len(set(told)) == len(WHENS)
