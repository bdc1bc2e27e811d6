"""Which parts a step has: covers, safety cards, and the parts of every view."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.walk.moves import record
from kiosk.walk.parts import Kind, Part
from kiosk.walk.progress import Progress, progress
from kiosk.walk.route import locate, replay
from kiosk.walk.session import InPerson, Passed, Picked, Session, Skipped, Words
from tests.walk.making import END, ask, flag, guide_of, keys_on, kind, option, quiz_item, skip_on, tell, value


def keys(guide: Guide, *told: Any) -> list[str]:  # noqa: ANN401
    return keys_on(guide, tell(guide, Session(), *told))


def part_at(guide: Guide, *told: Any) -> Part:  # noqa: ANN401
    return locate(guide, tell(guide, Session(), *told)).part


def raising(*names: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"ask": "?", "choices": {"yes": {"label": "Yes", "raises": list(names)}, "no": "No"}, **more}


def test_a_sensitive_question_stands_behind_a_cover() -> None:
    guide = guide_of({"mood": ask("low", "fine", sensitive=True), "end": END})
    cover = part_at(guide)
    assert (cover.key, cover.kind, cover.sensitive) == ("mood/cover", Kind.READ, True)
    assert keys_on(guide, skip_on(guide, Session())) == ["mood/cover", "mood", "end"]


def test_each_urgent_flag_has_a_screen_and_the_others_share_one_card() -> None:
    flags = {
        "calm_1": flag(),
        "now_1": flag(urgency="now"),
        "day": flag(urgency="same_day"),
        "now_2": flag(urgency="now"),
    }
    guide = guide_of({"one": raising(*flags), "end": END}, flags=flags)
    told = [("one", "yes"), ("one/urgent.now_1", "told"), ("one/urgent.now_2", "not_now")]
    assert keys(guide, *told) == ["one", "one/urgent.now_1", "one/urgent.now_2", "one/flags"]
    assert part_at(guide, *told).flags == ("calm_1", "day")
    urgent = part_at(guide, *told[:1])
    assert (urgent.choices, urgent.required, urgent.flags) == (("told", "not_now"), True, ("now_1",))


def test_a_flag_is_not_shown_twice() -> None:
    guide = guide_of(
        {"one": raising("f"), "two": raising("f", "g"), "end": END}, flags={"f": flag(), "g": flag()}
    )
    session = tell(guide, Session(), ("one", "yes"), ("two", "yes"))
    cards = {entry.part.key: entry.part.flags for entry in replay(guide, session).entries if entry.part.flags}
    assert cards == {"one/flags": ("f",), "two/flags": ("g",)}


def test_a_card_with_another_flag_on_it_is_shown_again() -> None:
    choices = {name: {"label": name, "raises": [f"raised_{name}"]} for name in ("a", "b")}
    guide = guide_of(
        {"one": {"ask": "?", "choices": choices}, "two": ask("a", "b"), "end": END},
        flags={"raised_a": flag(), "raised_b": flag()},
    )
    session = tell(guide, Session(), ("one", "a"), ("two", "a"))
    changed = record(guide, session, "one", Picked(("b",)))
    assert keys_on(guide, changed) == ["one", "one/flags"]
    read = record(guide, changed, "one/flags", Passed())
    back = record(guide, read, "one", Picked(("a",)))
    assert keys_on(guide, back) == ["one", "one/flags", "two", "end"], "what was read need not be read again"


def test_a_rule_is_shown_with_the_last_answer_it_hangs_on() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "two": ask("a", "b"), "end": END},
        flags={"f": flag(when={"one": "a", "not": {"two": "b"}})},
    )
    assert keys(guide, ("one", "a")) == ["one", "two"]
    assert keys(guide, ("one", "a"), ("two", "a")) == ["one", "two", "two/flags"]
    assert keys(guide, ("one", "a"), ("two", "b")) == ["one", "two", "end"]


def test_a_rule_about_what_was_never_asked_is_shown_before_the_end() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "two": ask("a", "b", when={"one": "b"}), "end": END},
        flags={"f": flag(when={"one": "a", "not": {"two": "b"}})},
    )
    assert keys(guide, ("one", "a")) == ["one", "end/flags"]
    assert keys_on(guide, skip_on(guide, tell(guide, Session(), ("one", "a")))) == ["one", "end/flags", "end"]


@pytest.mark.parametrize(
    ("step", "when", "told"),
    [
        ({"show": "options"}, {"reading": "tablets"}, ("view", "tablets")),
        ({"show": "options"}, {"view": "tablets"}, ("view", "tablets")),
        ({"show": "leaning"}, {"leaning": "tablets"}, ("view", "tablets")),
        ({"say": "Words."}, {"seen": "view"}, ("view", Passed())),
    ],
)
def test_what_a_view_records_raises_a_flag_there_and_then(
    step: dict[str, Any], when: dict[str, Any], told: tuple[str, Any]
) -> None:
    guide = guide_of(
        {"view": step, "two": ask("a", "b"), "end": END},
        flags={"f": flag(when=when)},
        options={"tablets": option(), "nothing": option(status_quo=True)},
    )
    assert keys(guide, told) == ["view", "view/flags"]


def test_an_urgent_flag_raised_on_the_way_to_a_sensitive_answer_comes_after_it() -> None:
    guide = guide_of({"mood": raising("f", sensitive=True), "end": END}, flags={"f": flag(urgency="now")})
    assert keys(guide, ("mood", "yes")) == ["mood/cover", "mood", "mood/urgent.f"]


SOON = {"soon": {"ask": "How soon?", "side": "good"}}


def values_guide(**step: Any) -> Guide:  # noqa: ANN401
    return guide_of(
        {"matters": {"show": "values", **step}, "end": END}, values=VALUES_FITTED, attributes=SOON
    )


VALUES_FITTED = {name: value("soon", fits=("nothing",)) for name in ("quick", "few")}


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (None, ["rate.quick", "rate.few", "top", "own"]),
        (["rate"], ["rate.quick", "rate.few"]),
        (["top"], ["top"]),
        (["own", "top"], ["top", "own"]),
    ],
)
def test_values_are_rated_then_the_top_three_are_picked_then_ones_own_is_added(
    parts: list[str] | None, expected: list[str]
) -> None:
    guide = values_guide(**({"parts": parts} if parts else {}))
    assert keys_on(guide, skip_on(guide, Session())) == [*(f"matters/{name}" for name in expected), "end"]


def test_the_top_three_rank() -> None:
    part = part_at(values_guide(parts=["top"]))
    assert (part.kind, part.most, part.ranks, part.choices) == (Kind.MANY, 3, True, ("quick", "few"))


@pytest.mark.parametrize("parts", [[], ["rate", "top"]])
def test_a_view_of_values_with_nothing_to_ask_is_read(parts: list[str]) -> None:
    guide = guide_of({"matters": {"show": "values", "parts": parts}, "end": END})
    assert part_at(guide).kind is Kind.READ
    assert keys_on(guide, skip_on(guide, Session())) == ["matters", "end"]


def test_ones_own_value_is_asked_even_where_the_guide_has_none() -> None:
    guide = guide_of({"matters": {"show": "values"}, "end": END})
    assert keys_on(guide, skip_on(guide, Session())) == ["matters/own", "end"]


def quiz_guide(**step: Any) -> Guide:  # noqa: ANN401
    items = {"cure": quiz_item("no", "yes", "no"), "time": quiz_item("weeks", "days", "weeks")}
    return guide_of({"check": {"show": "quiz", **step}, "end": END}, quiz=items)


def test_a_right_answer_is_not_asked_again() -> None:
    assert keys(quiz_guide(), ("check/first.cure", "no")) == ["check/first.cure", "check/first.time"]


def test_a_wrong_answer_is_asked_once_more_and_may_go_on_the_page() -> None:
    told = [("check/first.cure", "yes"), ("check/again.cure", "yes"), ("check/first.time", "weeks")]
    assert keys(quiz_guide(), *told)[-1] == "check/on_page.cure"
    told[1] = ("check/again.cure", "no")
    assert keys(quiz_guide(), *told)[-1] == "end"


def test_a_skipped_quiz_question_shows_nothing() -> None:
    told = [("check/first.cure", Skipped()), ("check/first.time", Skipped())]
    assert keys(quiz_guide(), *told)[-1] == "end"


def test_a_quiz_may_ask_only_some_and_with_none_it_is_read() -> None:
    assert keys_on(quiz_guide(quiz=["time"]), skip_on(quiz_guide(quiz=["time"]), Session())) == [
        "check/first.time",
        "end",
    ]
    none = guide_of({"check": {"show": "quiz"}, "end": END})
    assert part_at(none).kind is Kind.READ


def options_guide(view: str) -> Guide:
    return guide_of(
        {"treated": ask("yes", "no"), "view": {"show": view}, "end": END},
        options={
            "surgery": option(kinds={"dbs": kind(), "cut": kind()}),
            "keep": option(when={"treated": "yes"}, status_quo=True),
            "nothing": option(when={"not": {"treated": "yes"}}, status_quo=True),
        },
    )


def test_only_options_offered_on_this_route_can_be_picked() -> None:
    assert part_at(options_guide("options"), ("treated", "yes")).choices == ("surgery", "keep")
    assert part_at(options_guide("options"), ("treated", "no")).choices == ("surgery", "nothing")


def test_leaning_offers_the_options_and_two_ways_out() -> None:
    part = part_at(options_guide("leaning"), ("treated", "yes"))
    assert part.choices == ("surgery", "keep", "not_sure", "clinician")


@pytest.mark.parametrize(
    ("choice", "after"), [("surgery", "view/kind.surgery"), ("keep", "end"), ("not_sure", "end")]
)
def test_leaning_to_an_option_with_kinds_asks_which(choice: str, after: str) -> None:
    told = [("treated", "yes"), ("view", choice)]
    assert keys(options_guide("leaning"), *told)[-1] == after


@pytest.mark.parametrize(("choice", "leaning"), [("dbs", "surgery.dbs"), ("any_kind", "surgery")])
def test_the_kind_belongs_to_the_leaning(choice: str, leaning: str) -> None:
    guide = options_guide("leaning")
    session = tell(guide, Session(), ("treated", "yes"), ("view", "surgery"), ("view/kind.surgery", choice))
    assert replay(guide, session).facts.leaning == leaning


def sharing() -> Guide:
    return guide_of(
        {"mood": ask("low", "fine", sensitive=True), "sheet": {"show": "summary", "ends": "done"}}
    )


def test_sharing_is_asked_only_after_a_private_answer_on_screen() -> None:
    assert keys(sharing(), ("mood", "low"))[-1] == "sheet/share"
    assert keys(sharing(), ("mood", InPerson()))[-1] == "sheet"
    assert keys(sharing(), ("mood", Skipped()))[-1] == "sheet"
    assert part_at(sharing(), ("mood", "low")).required


def questions_guide() -> Guide:
    return guide_of(
        {"one": ask("a", "b"), "wonder": {"show": "questions"}, "end": END},
        questions={
            "late": {"ask": "Later?", "when": {"one": "a"}},
            "soon": {"ask": "Soon?", "when": {"one": "a"}, "first": True},
        },
    )


def test_suggested_questions_come_first_ones_first_then_ones_own() -> None:
    part = part_at(questions_guide(), ("one", "a"))
    assert (part.key, part.choices, part.most, part.ranks) == ("wonder", ("soon", "late"), 3, True)


def test_with_no_question_to_suggest_only_ones_own_are_asked() -> None:
    told = [("one", "b"), ("wonder/own", Words("Why me?"))]
    assert keys(questions_guide(), *told) == ["one", "wonder/own", "end"]


def test_a_step_with_nothing_to_ask_is_gone_past_unseen() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "wonder": {"show": "questions", "parts": ["pick"]}, "end": END},
        questions={"why": {"ask": "Why?", "when": {"one": "a"}}},
    )
    assert keys(guide, ("one", "b")) == ["one", "end"]
    assert keys(guide, ("one", "a")) == ["one", "wonder"]
    assert progress(guide, locate(guide, Session())) == Progress(1, 1, 2)


def test_sureness_is_four_questions() -> None:
    guide = guide_of({"sure": {"show": "sureness"}, "end": END})
    assert keys_on(guide, skip_on(guide, Session())) == [
        "sure/sure",
        "sure/informed",
        "sure/clear",
        "sure/supported",
        "end",
    ]


def test_what_a_part_is_about_stands_after_the_dot() -> None:
    assert part_at(values_guide()).about == "quick"
    assert part_at(values_guide(parts=["top"])).about == ""
