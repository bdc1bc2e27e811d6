"""What changed between two texts: each text once, was and now; nothing exactly where the content hash stays."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from kiosk.authors.review.changes import Change, Said, changes
from kiosk.guide.load import content_hash

WORDS = st.sampled_from(["one", "two", "three"])
DATA = st.recursive(
    WORDS | st.integers(0, 2) | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.sampled_from(["text", "say", "when", "go"]), inner, max_size=3)
    ),
    max_leaves=8,
)
GUIDES = st.dictionaries(st.sampled_from(["guide", "steps", "flags"]), DATA, max_size=3)


def said(*words: str) -> tuple[Said, ...]:
    return tuple(Said((), each) for each in words)


def between(was: Mapping[str, object], now: Mapping[str, object]) -> tuple[Change, ...]:
    return changes({"steps": was}, {"steps": now})


@given(GUIDES, GUIDES)
def test_there_is_a_change_exactly_where_it_is_another_text(
    was: dict[str, object], now: dict[str, object]
) -> None:
    assert bool(changes(was, now)) == (content_hash(was) != content_hash(now))


@given(GUIDES)
def test_nothing_lies_between_a_guide_and_itself(guide: dict[str, object]) -> None:
    assert changes(guide, dict(reversed(guide.items()))) == ()


def test_a_text_that_changed_is_told_with_what_it_was() -> None:
    [change] = between({"pain": {"ask": "Pain?", "why": "So."}}, {"pain": {"ask": "Any pain?", "why": "So."}})
    assert change == Change("changed", ("steps", "pain", "ask"), said("Pain?"), said("Any pain?"))


def test_a_thing_that_is_new_or_gone_is_told_once_with_all_its_texts() -> None:
    one = {"ask": "Pain?", "choices": {"yes": "Yes", "no": "No"}}
    texts = (Said(("ask",), "Pain?"), Said(("choices", "yes"), "Yes"), Said(("choices", "no"), "No"))
    assert between({}, {"pain": one}) == (Change("new", ("steps", "pain"), now=texts),)
    assert between({"pain": one}, {}) == (Change("gone", ("steps", "pain"), was=texts),)


def test_what_only_moved_within_its_list_is_not_a_change_of_its_words() -> None:
    was, now = {"calm": ("One.", "Two.", "Three.")}, {"calm": ("Zero.", "One.", "Two!", "Three.")}
    assert between(was, now) == (
        Change("new", ("steps", "calm", 0), now=said("Zero.")),
        Change("changed", ("steps", "calm", 2), said("Two."), said("Two!")),
    )


def test_another_order_is_a_change_where_order_is_what_is_shown() -> None:
    [change] = between({"a": "A", "b": "B"}, {"b": "B", "a": "A"})
    assert change == Change("order", ("steps",), said("a, b"), said("b, a"))
    assert changes({"steps": {}, "flags": {}}, {"flags": {}, "steps": {}}) == ()


def test_bare_text_that_gets_a_source_is_not_a_new_text() -> None:
    was, now = {"calm": {"say": "Wait."}}, {"calm": {"say": ({"text": "Wait.", "sources": ("s1",)},)}}
    assert between(was, now) == (
        Change("new", ("steps", "calm", "say", 0, "sources"), now=(Said((0,), "s1"),)),
    )


def test_a_review_is_no_change_of_what_it_is_of() -> None:
    assert (
        changes({"guide": {"title": "A", "reviews": ()}}, {"guide": {"title": "A", "reviews": ({},)}}) == ()
    )


def test_a_number_and_a_text_of_the_same_look_are_not_the_same() -> None:
    [change] = between({"a": {"min": 1}}, {"a": {"min": True}})
    assert (change.was, change.now) == (said("1"), said("true"))
