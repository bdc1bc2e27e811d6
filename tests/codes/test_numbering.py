"""Numbers are for ever: no edit of a guide changes one, gives one again, or lets an old code mean something else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.codes.numbering import NoSuchName, changes, fits, numbered
from kiosk.guide.codebook import Codebook, Slot
from kiosk.guide.model import Guide
from kiosk.guide.model.guide import named
from tests.walk.making import END, ask, guide_of, kind, option, quiz_item, value

STEPS = ("p", "q", "r", "s")
CHOICES = ("a", "b", "c", "d")


def slot(book: Codebook, key: str) -> Slot:
    [found] = [each for each in book.slots(book.latest) if each.key == key]
    return found


def guide(steps: Mapping[str, Any], **more: Any) -> Guide:  # noqa: ANN401
    return guide_of({**steps, "end": END}, **more)


def ids(found: Slot) -> list[tuple[int, str]]:
    return [(each.number, each.id) for each in found.choices]


@st.composite
def edits(draw: st.DrawFn) -> list[tuple[Guide, tuple[str, ...]]]:
    """One guide after another as an author may write them, and what the author says means something else."""
    found = []
    for _ in range(draw(st.integers(2, 5))):
        names = draw(st.lists(st.sampled_from(STEPS), min_size=1, unique=True))
        steps = {name: draw(asked()) for name in names}
        gone = [name for name in STEPS if name not in names]
        was: dict[str, dict[str, str]] = {}
        renames, chooses = draw(st.tuples(st.booleans(), st.booleans()))
        if gone and renames:
            was["steps"] = {draw(st.sampled_from(gone)): draw(st.sampled_from(names))}
        picked = [name for name in names if "choices" in steps[name]]
        if picked and chooses:
            name = draw(st.sampled_from(picked))
            new = draw(st.sampled_from(tuple(steps[name]["choices"])))
            was["choices"] = {f"{name}.{draw(st.sampled_from(CHOICES))}": new}
        raised = tuple(draw(st.lists(st.sampled_from(names), max_size=1)))
        found.append((guide(steps, was=was), raised))
    return found


@st.composite
def asked(draw: st.DrawFn) -> dict[str, Any]:
    match draw(st.sampled_from(("one", "many", "scale", "say"))):
        case "say":
            return {"say": "Words."}
        case "scale":
            most = draw(st.integers(1, 3))
            return {"ask": "How bad?", "scale": {"min": 0, "max": most, "low": "No", "high": "Very"}}
        case pick:
            choices = draw(st.lists(st.sampled_from(CHOICES), min_size=2, unique=True))
            words = draw(st.sampled_from(("Which?", "Which one?")))
            return ask(*choices, pick=pick) | {"ask": words}


@settings(max_examples=150)
@given(edits())
def test_no_edit_changes_what_an_edition_says_or_gives_a_number_twice(
    versions: list[tuple[Guide, tuple[str, ...]]],
) -> None:
    book = Codebook()
    for version, raised in versions:
        after = numbered(book, version, raised)
        assert after.editions[: len(book.editions)] == book.editions
        assert numbered(after, version) is after
        assert fits(named(version, "made", "", after))
        follows(book, after, version)
        book = after


def follows(before: Codebook, after: Codebook, version: Guide) -> None:
    """Every number stays with what it was given to, and says so when it is answered in another way."""
    old = {each.number: each for each in before.slots(before.latest)}
    new = {each.number: each for each in after.slots(after.latest)}
    assert sorted(new) == list(range(1, len(new) + 1))
    assert len({each.key for each in new.values()}) == len(new)
    for number, each in old.items():
        now = new[number]
        assert now.key == each.key or each.step in version.was.steps
        assert now.meaning >= each.meaning
        if (now.shape, now.low, now.high) != (each.shape, each.low, each.high):
            assert now.meaning > each.meaning
        kept = {one.number: one.id for one in now.choices}
        renamed = {name.partition(".")[2] for name in version.was.choices}
        for choice in each.choices:
            assert kept[choice.number] == choice.id or choice.id in renamed
        assert sorted(kept) == list(range(1, len(kept) + 1))
        assert len(set(kept.values())) == len(kept)


def test_the_first_edition_numbers_everything_in_reading_order() -> None:
    book = numbered(None, guide({"p": ask("a", "b"), "q": {"say": "Words."}}), date="2026-11-21")
    [edition] = book.editions
    assert (edition.number, edition.date, book.latest) == (1, "2026-11-21", 1)
    assert [(each.number, each.key, each.shape) for each in edition.slots] == [
        (1, "p", "one"),
        (2, "q", "read"),
        (3, "end", "read"),
    ]
    assert ids(slot(book, "p")) == [(1, "a"), (2, "b")]


def test_what_is_new_comes_at_the_end_and_what_has_gone_stays() -> None:
    book = numbered(None, guide({"p": ask("a", "b")}))
    book = numbered(book, guide({"new": ask("x", "y"), "p": ask("c", "b")}))
    assert [each.key for each in book.editions[1].slots] == ["p", "new"]
    assert slot(book, "new").number == 3
    assert ids(slot(book, "p")) == [(1, "a"), (2, "b"), (3, "c")]
    gone = numbered(book, guide({"new": ask("x", "y")}))
    assert gone is book
    assert slot(gone, "p").number == 1


def test_what_comes_back_gets_its_old_number() -> None:
    first = guide({"p": ask("a", "b"), "q": ask("a", "b")})
    book = numbered(numbered(None, first), guide({"q": ask("a", "c")}))
    assert numbered(book, first) is book


def test_a_renamed_step_and_choice_keep_their_numbers() -> None:
    book = numbered(None, guide({"p": ask("a", "b")}))
    was = {"steps": {"p": "pain"}, "choices": {"p.a": "ache"}}
    after = numbered(book, guide({"pain": ask("ache", "b")}, was=was))
    assert slot(after, "pain").number == 1
    assert ids(slot(after, "pain")) == [(1, "ache"), (2, "b")]
    assert slot(after, "pain").meaning == 1
    assert after.slots(1)[0].key == "p"
    # The old name is free again, and is then another question.
    again = numbered(after, guide({"pain": ask("ache", "b"), "p": ask("a", "b")}, was=was))
    assert slot(again, "p").number == 3
    assert slot(again, "pain").number == 1


def test_the_parts_of_a_renamed_view_keep_their_numbers() -> None:
    book = numbered(None, guide({"sure": {"show": "sureness"}}))
    after = numbered(book, guide({"how_sure": {"show": "sureness"}}, was={"steps": {"sure": "how_sure"}}))
    assert slot(after, "how_sure/clear").number == slot(book, "sure/clear").number


def test_whatever_a_view_asks_about_keeps_its_number_under_a_new_name() -> None:
    def weighing(was: dict[str, Any], shot: str, kind_of_it: str, quick: str, cure: str, why: str) -> Guide:
        steps = {
            name: {"show": name} for name in ("options", "leaning", "values", "quiz", "mind", "questions")
        }
        return guide(
            {name[:5]: step for name, step in steps.items()},
            options={shot: option(kinds={kind_of_it: kind(), "b": kind()}), "pill": option()},
            attributes={"soon": {"ask": "How?", "side": "plain"}},
            values={"easy": value("soon", fits=("pill",)), quick: value("soon", fits=("pill",))},
            quiz={cure: quiz_item("x", "x", "y")},
            questions={why: {"ask": "Why?"}, "when": {"ask": "When?"}},
            was=was,
        )

    book = numbered(None, weighing({}, "shot", "a", "quick", "cure", "why"))
    was = {
        "options": {"shot": "injection", "shot.a": "type_a"},
        "values": {"quick": "fast"},
        "quiz": {"cure": "heals"},
        "questions": {"why": "reason"},
    }
    after = numbered(book, weighing(was, "injection", "type_a", "fast", "heals", "reason"))
    assert len(after.slots(2)) == len(book.slots(1))
    new_keys = {"value/rate.fast", "quiz/first.heals", "quiz/again.heals"}
    assert {each.key for each in after.slots(2)} - {each.key for each in book.slots(1)} == new_keys
    for key, choice in (
        ("optio", "injection"),
        ("leani", "injection"),
        ("leani/kind", "type_a"),
        ("value/top", "fast"),
        ("mind", "fast"),
        ("quest", "reason"),
    ):
        before, now = slot(book, key), slot(after, key)
        assert [each.number for each in now.choices] == [each.number for each in before.choices], key
        assert choice in {each.id for each in now.choices}, key


def test_an_old_name_that_is_still_in_use_is_no_rename() -> None:
    book = numbered(None, guide({"p": ask("a", "b")}))
    after = numbered(book, guide({"p": ask("a", "b"), "q": ask("a", "b")}, was={"steps": {"p": "q"}}))
    assert (slot(after, "p").number, slot(after, "q").number) == (1, 3)


@pytest.mark.parametrize(
    ("name", "question", "choices"),
    [("p", 2, [1, 1]), ("p.b", 1, [1, 2])],
)
def test_a_meaning_is_raised_when_the_author_says_so(name: str, question: int, choices: list[int]) -> None:
    there = guide({"p": ask("a", "b"), "q": ask("a", "b")})
    book = numbered(None, there)
    after = numbered(book, there, (name,))
    assert slot(after, "p").meaning == question
    assert [each.meaning for each in slot(after, "p").choices] == choices
    assert [each.key for each in after.editions[1].slots] == ["p"]


def test_a_step_of_several_parts_is_raised_whole_or_by_one_of_its_keys() -> None:
    there = guide({"sure": {"show": "sureness"}})
    book = numbered(None, there)
    assert len(numbered(book, there, ("sure",)).editions[1].slots) == 4
    assert [each.key for each in numbered(book, there, ("sure/clear",)).editions[1].slots] == ["sure/clear"]
    [choice] = numbered(book, there, ("sure/clear.no",)).editions[1].slots
    assert [each.meaning for each in choice.choices] == [1, 2]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (ask("a", "b"), ask("a", "b", pick="many")),
        (ask("a", "b"), {"say": "Words."}),
        (
            {"ask": "Q?", "scale": {"min": 0, "max": 10, "low": "No", "high": "Very"}},
            {"ask": "Q?", "scale": {"min": 0, "max": 5, "low": "No", "high": "Very"}},
        ),
    ],
)
def test_another_way_of_answering_is_another_meaning(before: dict[str, Any], after: dict[str, Any]) -> None:
    book = numbered(numbered(None, guide({"p": before})), guide({"p": after}))
    assert slot(book, "p").meaning == 2


def test_other_words_are_written_down_and_mean_the_same() -> None:
    before, now = guide({"p": ask("a", "b")}), guide({"p": ask("a", "b") | {"ask": "Which one?"}})
    book = numbered(None, before)
    [change] = changes(book, now)
    assert change.only_words
    assert fits(named(now, "made", "", book))
    after = numbered(book, now)
    assert slot(after, "p").meaning == 1
    assert slot(after, "p").words != slot(book, "p").words


def test_a_guide_with_something_new_or_without_a_codebook_does_not_fit() -> None:
    book = numbered(None, guide({"p": ask("a", "b")}))
    assert not fits(named(guide({"p": ask("a", "b", "c")}), "made", "", book))
    assert not fits(guide({"p": ask("a", "b")}))


@pytest.mark.parametrize("name", ["nothing", "p.z", "pp", ""])
def test_a_name_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(NoSuchName) as refused:
        numbered(None, guide({"p": ask("a", "b")}), (name,))
    assert refused.value.name == name
    assert {"p", "p.a", "end"} <= set(refused.value.known)
