"""A code from an older edition of a guide brings what still means the same, and says what it could not bring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

import pytest

from kiosk.codes import Brought, Misread, code_of, read_code
from kiosk.codes.numbering import numbered
from kiosk.guide.model import Guide
from kiosk.guide.model.guide import named
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Skipped
from tests.codes.numbered import with_numbers
from tests.walk.making import END, Written, ask, guide_of, tell

SCALE = {"min": 0, "max": 10, "low": "None", "high": "Most"}
STEPS: Written = {
    "one": ask("a", "b", "c"),
    "page": {"say": "Read this."},
    "many": ask("a", "b", "c", pick="many"),
    "hurts": {"ask": "How bad?", "scale": SCALE},
    "hangs": {**ask("a", "b"), "when": {"one": "a"}},
    "later": {"say": "Read that."},
    "end": END,
}
SAID: dict[str, Answer] = {
    "one": Picked(("a",)),
    "many": Picked(("a", "b")),
    "hurts": Amount(7),
    "hangs": Picked(("b",)),
}
BEFORE = with_numbers(guide_of(STEPS))
CODE = code_of(BEFORE, tell(BEFORE, Session(), *SAID.items(), ("later", Passed())))
Edit = Callable[[Written], None]


def changed(edit: Edit, *, new_meaning: tuple[str, ...] = (), before: Guide = BEFORE) -> Guide:
    """The guide after an edit, with a further edition of its codebook."""
    written: Written = {"steps": deepcopy(STEPS), "was": {}}
    edit(written)
    guide = guide_of(written["steps"], was=written["was"])
    return named(guide, "made_up", "1" * 64, numbered(before.codebook, guide, new_meaning))


def read(guide: Guide, code: str = CODE) -> Brought:
    found = read_code(code, [guide])
    assert isinstance(found, Brought), found
    return found


def standing(found: Brought) -> dict[str, Answer]:
    return {key: answer for key, answer in found.session.answers.items() if key not in found.session.aside}


def nothing(written: Written) -> None:
    written["steps"]["page"]["say"] = "Read this again."


def renamed(written: Written) -> None:
    written["steps"] = {{"one": "uno"}.get(name, name): step for name, step in written["steps"].items()}
    written["steps"]["hangs"]["when"] = {"uno": "a"}
    written["was"] = {"steps": {"one": "uno"}}


def renamed_choice(written: Written) -> None:
    choices = written["steps"]["one"]["choices"]
    written["steps"]["one"]["choices"] = {{"a": "aa"}.get(name, name): each for name, each in choices.items()}
    written["steps"]["hangs"]["when"] = {"one": "aa"}
    written["was"] = {"choices": {"one.a": "aa"}}


def without(*path: str) -> Edit:
    def edit(written: Written) -> None:
        at: Any = written["steps"]
        for name in path[:-1]:
            at = at[name]
        del at[path[-1]]

    return edit


def with_choice(step: str) -> Edit:
    def edit(written: Written) -> None:
        written["steps"][step]["choices"]["new"] = {"label": "New"}

    return edit


def sensitive(written: Written) -> None:
    written["steps"]["one"]["sensitive"] = True


def other_range(written: Written) -> None:
    written["steps"]["hurts"]["scale"] = {**SCALE, "max": 5}


def with_page(written: Written) -> None:
    steps = list(written["steps"].items())
    written["steps"] = dict([*steps[:1], ("fresh", {"say": "New."}), *steps[1:]])


def moved_page(written: Written) -> None:
    steps = written["steps"]
    written["steps"] = {"end_page": steps.pop("later"), **steps}
    written["was"] = {"steps": {"later": "end_page"}}


def test_where_only_words_have_changed_everything_comes_back() -> None:
    found = read(changed(nothing))
    assert not found.same_words
    assert dict(found.session.answers) == {"page": Passed(), "later": Passed(), **SAID}
    assert (found.dropped, found.again) == ((), ())


def test_a_renamed_step_and_a_renamed_choice_keep_their_answers() -> None:
    assert standing(read(changed(renamed)))["uno"] == Picked(("a",))
    found = standing(read(changed(renamed_choice)))
    assert (found["one"], found["hangs"]) == (Picked(("aa",)), Picked(("b",)))


@pytest.mark.parametrize(
    ("edit", "meaning", "lost"),
    [
        (without("many"), (), {"many": "gone"}),
        (other_range, (), {"hurts": "new_meaning"}),
        (nothing, ("hurts",), {"hurts": "new_meaning"}),
        (nothing, ("one",), {"one": "new_meaning", "hangs": "off_route"}),
        (nothing, ("one.a",), {"one": "choice_new_meaning", "hangs": "off_route"}),
        (nothing, ("one.b",), {}),
        (sensitive, (), {"one": "gone", "hangs": "off_route"}),
        (without("hangs"), (), {"hangs": "gone"}),
    ],
)
def test_what_means_something_else_or_is_gone_is_dropped_and_said(
    edit: Edit, meaning: tuple[str, ...], lost: Mapping[str, str]
) -> None:
    found = read(changed(edit, new_meaning=meaning))
    assert {each.key: each.why for each in found.dropped} == lost
    assert {key: each for key, each in standing(found).items() if not isinstance(each, Passed)} == {
        key: each for key, each in SAID.items() if key not in lost
    }


def test_a_question_that_is_private_now_is_not_named() -> None:
    [one, *_] = read(changed(sensitive)).dropped
    assert (one.step, one.title) == (None, "")


@pytest.mark.parametrize(
    ("edit", "meaning", "kept", "why"),
    [
        (without("many", "choices", "a"), (), ("b",), "choice_gone"),
        (nothing, ("many.a",), ("b",), "choice_new_meaning"),
        (with_choice("many"), (), ("a", "b"), None),
        (nothing, ("many.c",), ("a", "b"), None),
    ],
)
def test_several_picks_say_no_to_the_others_so_what_has_changed_is_confirmed(
    edit: Edit, meaning: tuple[str, ...], kept: tuple[str, ...], why: str | None
) -> None:
    found = read(changed(edit, new_meaning=meaning))
    assert found.again == ("many",)
    assert found.session.standing("many") is None
    assert found.session.kept_aside("many") == Picked(kept)
    assert [each.why for each in found.dropped if each.key == "many"] == ([why] if why else [])


def test_of_several_picks_none_of_which_is_left_nothing_comes_back() -> None:
    guide = changed(nothing, new_meaning=("many.a", "many.b"))
    assert "many" not in read(guide).session.answers


def test_one_pick_stands_whatever_can_be_picked_besides() -> None:
    found = read(changed(with_choice("one")))
    assert standing(found)["one"] == Picked(("a",))
    assert found.again == ()


def test_a_page_that_is_new_or_has_moved_to_the_front_is_shown() -> None:
    assert "fresh" not in read(changed(with_page)).session.answers
    half = code_of(
        BEFORE, tell(BEFORE, Session(), ("one", Picked(("a",))), ("page", Passed()), ("many", Skipped()))
    )
    assert set(read(changed(moved_page), half).session.answers) == {"one", "page", "many"}


def test_a_code_from_a_newer_edition_is_refused() -> None:
    newer = changed(with_choice("one"))
    code = code_of(newer, tell(newer, Session(), *SAID.items()))
    assert read_code(code, [BEFORE]) == Misread("newer")
    assert isinstance(read_code(code, [newer]), Brought)


def test_a_code_of_another_guide_is_refused() -> None:
    other = with_numbers(guide_of(STEPS), name="another")
    assert read_code(CODE, [other]) == Misread("other_guide")
    assert read_code(CODE, []) == Misread("other_guide")
    assert read(BEFORE, CODE).guide is BEFORE
    found = read_code(CODE, [other, BEFORE])
    assert isinstance(found, Brought)
    assert found.guide is BEFORE


def test_feeling_sure_is_not_carried_over_to_another_leaning() -> None:
    steps: Written = {"lean": {"show": "leaning"}, "sure": {"show": "sureness"}, "end": END}
    before = with_numbers(guide_of(steps))
    said = tell(
        before, Session(), ("lean", "not_sure"), ("sure/sure.not_sure", "no"), ("sure/informed", "yes")
    )
    after_guide = guide_of(steps)
    book = numbered(before.codebook, after_guide, ("lean.not_sure",))
    found = read(named(after_guide, "made_up", "1" * 64, book), code_of(before, said))
    assert {each.key: each.why for each in found.dropped} == {
        "lean": "choice_new_meaning",
        "sure/sure": "hangs_on",
    }


def exchanged(written: Written) -> None:
    choices = written["steps"]["one"]["choices"]
    choices["a"], choices["b"] = choices["b"], choices["a"]
    written["steps"]["hangs"]["when"] = {"one": "b"}
    written["was"] = {"choices": {"one.a": "b", "one.b": "a"}}


def taken_over(written: Written) -> None:
    choices = written["steps"]["one"]["choices"]
    choices["c"] = choices.pop("a")
    written["steps"]["hangs"]["when"] = {"one": "c"}
    written["was"] = {"choices": {"one.a": "c"}}


def renamed_and_exchanged(written: Written) -> None:
    choices = written["steps"]["one"]["choices"]
    choices["x"], choices["b"] = choices["b"], choices.pop("a")
    written["steps"]["hangs"]["when"] = {"one": "b"}
    written["was"] = {"choices": {"one.a": "x", "one.x": "b", "one.b": "x"}}


@pytest.mark.parametrize(
    ("edit", "meant"),
    [
        (exchanged, {"a": "b", "b": "a", "c": "c"}),
        (taken_over, {"a": "c", "b": "b"}),
        (renamed_and_exchanged, {"a": "b", "b": "x", "c": "c"}),
    ],
)
def test_two_names_that_were_exchanged_bring_no_answer_for_the_other_one(
    edit: Edit, meant: Mapping[str, str]
) -> None:
    for picked in ("a", "b", "c"):
        before = code_of(BEFORE, tell(BEFORE, Session(), ("one", Picked((picked,)))))
        brought = read(changed(edit), before).session.answers.get("one")
        assert brought is None or brought == Picked((meant.get(picked, ""),))


def test_a_name_that_was_given_on_is_settled_by_one_edition() -> None:
    after = changed(exchanged)
    assert numbered(after.codebook, after) == after.codebook


def test_a_question_that_took_over_the_name_of_another_has_no_answer_of_that_one() -> None:
    before = with_numbers(
        guide_of({"one": ask("a", "b"), "other": ask("a", "b", ask="Which else?"), "end": END})
    )
    said = code_of(before, tell(before, Session(), ("one", Picked(("a",))), ("other", Picked(("b",)))))
    written = {"one": ask("a", "b", ask="Which else?"), "end": END}
    guide = guide_of(written, was={"steps": {"other": "one"}})
    after = named(guide, "made_up", "1" * 64, numbered(before.codebook, guide))
    assert "one" not in read(after, said).session.answers
