"""The deciding views: a leaning said twice, how options fit what matters, what would change a mind, the quiz."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.walk.moves import NotAnAnswer, record
from kiosk.walk.parts import Kind, Part
from kiosk.walk.progress import Progress, progress
from kiosk.walk.route import locate, replay
from kiosk.walk.session import Answer, Passed, Picked, Session, Skipped
from kiosk.walk.views import QUIZ_MOST
from kiosk.walk.written import walked
from tests.walk.making import SOURCED, ask, flag, guide_of, keys_on, kind, option, quiz_item, tell

END = {"say": "The end.", "ends": "done"}
STEPS: dict[str, Any] = {
    "stage": ask("new", "old"),
    "early": {"show": "leaning"},
    "weigh": {"show": "values", "parts": ["rate", "top"]},
    "fits": {"show": "fits"},
    "late": {"show": "leaning"},
    "mind": {"show": "mind"},
    "end": END,
}


def made(*steps: str, **more: Any) -> Guide:  # noqa: ANN401
    fits = {
        "quick": {"surgery.dbs": "poorly", "surgery.cut": "well", "nothing": "well", "pills": "partly"},
        "calm": {"surgery": "nobody_knows", "nothing": "well"},
    }
    return guide_of(
        {name: STEPS[name] for name in (*steps, "end")},
        options={
            "surgery": option(kinds={"dbs": kind(), "cut": kind()}),
            "pills": option(when={"stage": "old"}, kinds={"dbs": kind()}),
            "nothing": option(status_quo=True),
        },
        attributes={"soon": {"ask": "How soon?", "side": "plain"}},
        values={
            name: {
                "say": f"It is {name}",
                "attributes": ["soon"],
                "fits": {ref: {"how": how, "because": "Because.", **SOURCED} for ref, how in each.items()},
            }
            for name, each in fits.items()
        },
        **more,
    )


def walk(guide: Guide, **answers: Any) -> list[str]:  # noqa: ANN401
    return keys_on(guide, walked(guide, answers))


def leaning(guide: Guide, session: Session) -> str | None:
    return replay(guide, session).facts.leaning


TWICE = made("stage", "early", "late")


@pytest.mark.parametrize("earlier", ["nothing", "not_sure", "clinician", "surgery.dbs"])
def test_an_earlier_leaning_is_asked_about_first_and_yes_keeps_it(earlier: str) -> None:
    session = walked(TWICE, {"stage": "new", "early": earlier, "late": "still"})
    still = f"late/still.{earlier}"
    assert session.answers[still] == Picked(("yes",))
    assert keys_on(TWICE, session)[-2:] == [still, "end"]
    assert leaning(TWICE, session) == earlier
    part = locate(TWICE, tell(TWICE, Session(session.answers, looking_at=still))).part
    assert (part.kind, part.choices, part.about) == (Kind.ONE, ("yes", "no"), earlier)


def test_no_leads_to_the_whole_question_and_what_is_said_there_counts() -> None:
    session = walked(TWICE, {"stage": "new", "early": "nothing", "late": "surgery.cut"})
    assert keys_on(TWICE, session)[2:] == ["late/still.nothing", "late", "late/kind.surgery", "end"]
    assert session.answers["late/still.nothing"] == Picked(("no",))
    assert leaning(TWICE, session) == "surgery.cut"


def test_skipping_whether_it_is_still_so_keeps_it() -> None:
    session = walked(TWICE, {"stage": "new", "early": "nothing", "late": "skipped"})
    assert keys_on(TWICE, session)[2:] == ["late/still.nothing", "end"]
    assert leaning(TWICE, session) == "nothing"


def test_where_it_is_no_longer_so_and_nothing_else_is_said_there_is_no_leaning() -> None:
    session = walked(TWICE, {"stage": "new", "early": "nothing", "late": {"still": "no"}})
    assert session.answers["late"] == Skipped()
    assert leaning(TWICE, session) is None


def test_nothing_is_asked_about_an_earlier_leaning_that_was_skipped_or_is_not_offered_any_more() -> None:
    assert walk(TWICE, stage="new", early="skipped", late="nothing")[2:] == ["late", "end"]
    guide = guide_of(
        {"early": STEPS["early"], "stage": STEPS["stage"], "late": STEPS["late"], "end": END},
        options={
            "pills": option(when={"not": {"stage": "old"}}),
            "nothing": option(status_quo=True),
        },
    )
    assert walk(guide, early="pills", stage="old", late="nothing")[2:] == ["late", "end"]
    assert walk(guide, early="pills", stage="new", late="still")[2:] == ["late/still.pills", "end"]


def test_what_was_said_of_one_leaning_does_not_count_for_another() -> None:
    session = walked(TWICE, {"stage": "new", "early": "nothing", "late": "still"})
    changed = record(TWICE, session, "early", Picked(("not_sure",)))
    assert keys_on(TWICE, changed)[-1] == "late/still.not_sure"
    assert leaning(TWICE, changed) == "not_sure"
    back = record(TWICE, changed, "early", Picked(("nothing",)))
    assert keys_on(TWICE, back)[-1] == "end"
    assert leaning(TWICE, back) == "nothing"


def test_a_kind_of_one_option_is_no_kind_of_another_of_the_same_name() -> None:
    session = walked(TWICE, {"stage": "old", "early": "surgery.dbs", "late": "still"})
    changed = record(TWICE, session, "early", Picked(("pills",)))
    assert keys_on(TWICE, changed)[-1] == "early/kind.pills"
    assert leaning(TWICE, changed) == "pills"


@pytest.mark.parametrize(
    ("late", "key", "reason"),
    [
        ({"still": "maybe"}, "late/still", "unknown_choice"),
        ({"now": "nothing"}, "late", "shape"),
        ("surgery.twice", "late/kind", "unknown_choice"),
    ],
)
def test_what_does_not_fit_a_second_leaning_is_refused(late: Any, key: str, reason: str) -> None:  # noqa: ANN401
    with pytest.raises(NotAnAnswer) as refused:
        walked(TWICE, {"stage": "new", "early": "nothing", "late": late})
    assert (refused.value.key, refused.value.reason) == (key, reason)


def test_still_means_nothing_where_nothing_was_said_before() -> None:
    with pytest.raises(NotAnAnswer) as refused:
        walked(TWICE, {"stage": "new", "early": "still"})
    assert (refused.value.key, refused.value.reason) == ("early", "unknown_choice")


WEIGHED = made("stage", "weigh", "fits", "late", "mind")


def test_each_value_that_matters_is_read_by_itself_most_first() -> None:
    told = {"rate": {"quick": "some", "calm": "a_little"}, "top": ["calm"]}
    session = walked(WEIGHED, {"stage": "new", "weigh": told})
    keys = [key for key in keys_on(WEIGHED, session) if key.startswith("fits")]
    assert keys == ["fits/fit.calm", "fits/fit.quick"]
    assert session.answers["fits/fit.calm"] == Passed()


def test_where_nothing_matters_and_nobody_leans_both_views_are_passed_over() -> None:
    keys = walk(WEIGHED, stage="new", weigh="skipped", late="nothing")
    assert not [key for key in keys if key.startswith(("fits", "mind"))]
    for late in ("not_sure", "clinician", "skipped"):
        keys = walk(WEIGHED, stage="new", weigh={"top": ["quick"]}, late=late)
        assert keys[-2:] == ["late", "end"]


def part_of_mind(late: str, *top: str) -> Part:
    session = walked(WEIGHED, {"stage": "new", "weigh": {"top": list(top)}, "late": late})
    return locate(WEIGHED, session).part


def test_whoever_leans_may_ask_about_what_matters_and_is_told_of() -> None:
    part = part_of_mind("surgery.dbs", "calm", "quick")
    assert (part.key, part.kind, part.choices, part.most) == (
        "mind/of.surgery.dbs",
        Kind.MANY,
        ("calm", "quick"),
        None,
    )
    assert part_of_mind("surgery", "quick").choices == ("quick",)


@pytest.mark.parametrize(("asked", "expected"), [(["quick"], Picked(("quick",))), ([], Picked(()))])
def test_what_to_ask_about_is_written_by_its_values(asked: list[str], expected: Answer) -> None:
    answers = {"stage": "new", "weigh": {"top": ["quick", "calm"]}, "late": "nothing", "mind": asked}
    session = walked(WEIGHED, answers)
    assert session.answers["mind/of.nothing"] == expected
    assert replay(WEIGHED, session).finished


def test_what_was_to_be_asked_of_one_option_is_not_asked_of_another() -> None:
    answers = {"stage": "new", "weigh": {"top": ["quick"]}, "late": "nothing", "mind": ["quick"]}
    session = walked(WEIGHED, answers)
    changed = record(WEIGHED, session, "late", Picked(("surgery",)))
    changed = record(WEIGHED, changed, "late/kind.surgery", Skipped())
    assert keys_on(WEIGHED, changed)[-1] == "mind/of.surgery"
    assert record(WEIGHED, changed, "late", Picked(("nothing",))).aside == session.aside | {
        "late/kind.surgery"
    }


def test_what_may_be_passed_over_is_not_counted_on() -> None:
    session = walked(WEIGHED, {"stage": "new"})
    assert locate(WEIGHED, session).part.step == "weigh"
    assert progress(WEIGHED, locate(WEIGHED, session)) == Progress(2, 2, 4)


def quiz(*items: str, checks: tuple[str, ...] = (), **more: Any) -> Guide:  # noqa: ANN401
    return guide_of(
        {"check": {"show": "quiz"}, "end": END},
        quiz={
            name: quiz_item("a", "a", "b", checks="expectations" if name in checks else "safety", **more)
            for name in items
        },
    )


def first_asked(guide: Guide) -> list[str]:
    session = walked(guide, {"check": "skipped"})
    return [key.partition(".")[2] for key in keys_on(guide, session) if "first" in key]


def test_what_people_expect_is_checked_first_and_no_walk_has_more_than_five() -> None:
    names = ("q1", "q2", "q3", "q4", "q5", "q6", "q7")
    asked = first_asked(quiz(*names, checks=("q4", "q7")))
    assert asked == ["q4", "q7", "q1", "q2", "q3"]
    assert len(asked) == QUIZ_MOST


def test_not_being_sure_is_an_answer_that_tells_it_again() -> None:
    guide = quiz("q1")
    part = locate(guide, Session()).part
    assert part.choices == ("a", "b", "not_sure")
    session = tell(guide, Session(), ("check/first.q1", "not_sure"))
    assert keys_on(guide, session) == ["check/first.q1", "check/again.q1"]
    assert keys_on(guide, tell(guide, session, ("check/again.q1", "a")))[-1] == "end"
    assert keys_on(guide, tell(guide, session, ("check/again.q1", "not_sure")))[-1] == "check/on_page.q1"


def test_wanting_one_thing_on_the_page_says_nothing_of_another() -> None:
    guide = quiz("q1", "q2")
    told = {"q1": {"first": "b", "again": "b"}, "q2": {"first": "a"}, "on_page": "yes"}
    session = walked(guide, {"check": told})
    assert session.answers["check/on_page.q1"] == Picked(("yes",))
    changed = record(guide, session, "check/first.q2", Picked(("b",)))
    changed = record(guide, changed, "check/again.q2", Picked(("b",)))
    assert keys_on(guide, changed)[-1] == "check/on_page.q1.q2"
    back = record(guide, changed, "check/first.q2", Picked(("a",)))
    assert keys_on(guide, back) == keys_on(guide, session)


def test_what_was_said_on_an_urgent_screen_is_no_leaning_and_no_option_to_read_about() -> None:
    up = {"leaned": flag(urgency="now", when={"leaning": "clinician"}, affects={"nothing": "care"})}
    guide = made("early", flags=up)
    session = walked(guide, {"early": "clinician"})
    (urgent,) = (each for each in keys_on(guide, session) if "/urgent." in each)
    assert leaning(guide, record(guide, session, urgent, Picked(("told",)))) == "clinician"


def test_a_view_with_nothing_to_show_was_not_seen() -> None:
    said = {"say": [{"text": "Some words.", **SOURCED}]}
    steps = {"mind": {"show": "mind"}, "after": {**said, "when": {"seen": "mind"}}, "other": said}
    guide = guide_of({**steps, "end": END}, options={"nothing": option(status_quo=True)})
    assert keys_on(guide, walked(guide, {})) == ["other", "end"]
