"""Which safety points are raised, by what, in which order, and who may see them."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.walk.flags import Raised, concerning, raised, told_someone
from kiosk.walk.options import stands_for
from kiosk.walk.route import replay
from kiosk.walk.session import InPerson, Picked, Session
from tests.walk.making import END, ask, flag, guide_of, kind, option, tell


def up(guide: Guide, *told: Any) -> dict[str, Raised]:  # noqa: ANN401
    return {each.name: each for each in raised(guide, replay(guide, tell(guide, Session(), *told)).facts)}


def raising(*names: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {"ask": "?", "choices": {"yes": {"label": "Yes", "raises": list(names)}, "no": "No"}, **more}


def test_a_choice_raises_a_flag_and_another_does_not() -> None:
    guide = guide_of({"one": raising("f"), "end": END}, flags={"f": flag()})
    assert up(guide, ("one", "yes"))["f"].steps == ("one",)
    assert up(guide, ("one", "no")) == {}
    assert up(guide) == {}


def test_a_rule_raises_a_flag_over_several_answers() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "two": ask("a", "b"), "end": END},
        flags={"f": flag(when={"one": "a", "two": "b"})},
    )
    assert up(guide, ("one", "a")) == {}
    assert up(guide, ("one", "a"), ("two", "b"))["f"].steps == ("one", "two")


def test_urgent_comes_first_then_stop_then_care_then_as_written() -> None:
    flags = {
        "care_1": flag(),
        "stop_1": flag({"everything": "stop"}),
        "day": flag(urgency="same_day"),
        "care_2": flag(),
        "now": flag(urgency="now"),
    }
    guide = guide_of({"one": raising(*flags), "end": END}, flags=flags)
    assert list(up(guide, ("one", "yes"))) == ["now", "day", "stop_1", "care_1", "care_2"]
    assert up(guide, ("one", "yes"))["stop_1"].level == "stop"
    assert up(guide, ("one", "yes"))["care_1"].level == "care"


def test_an_open_route_raises_nothing_for_what_was_not_asked_yet() -> None:
    guide = guide_of(
        {"one": ask("a", "b"), "two": ask("a", "b"), "three": ask("a", "b"), "end": END},
        flags={"f": flag(when={"one": "a", "not": {"two": "b"}})},
    )
    assert up(guide, ("one", "a")) == {}
    assert set(up(guide, ("one", "a"), ("two", "a"))) == {"f"}
    assert up(guide, ("one", "a"), ("two", "b")) == {}


PRIVATE = {"mood": raising("f", sensitive=True), "sleep": raising("f"), "pain": ask("a", "b"), "end": END}


@pytest.mark.parametrize(
    ("when", "told", "sensitive"),
    [
        ({"pain": "b"}, [("mood", "yes"), ("sleep", "no")], True),
        ({"pain": "b"}, [("mood", "no"), ("sleep", "yes")], False),
        ({"pain": "b"}, [("mood", "yes"), ("sleep", "yes")], False),
        ({"pain": "a"}, [("mood", "yes"), ("sleep", "no"), ("pain", "a")], False),
        ({"mood": "no"}, [("mood", "no"), ("sleep", "no")], True),
        ({"mood": "no", "pain": "a"}, [("mood", "no"), ("sleep", "no"), ("pain", "a")], True),
        ({"any": [{"mood": "yes"}, {"pain": "a"}]}, [("mood", "no"), ("sleep", "no"), ("pain", "a")], False),
        ({"pain": "a", "not": {"mood": "yes"}}, [("mood", "no"), ("sleep", "no"), ("pain", "a")], True),
        ({"mood": "in_person"}, [("mood", InPerson()), ("sleep", "no")], True),
    ],
)
def test_a_flag_is_private_if_it_would_not_be_raised_without_private_answers(
    when: dict[str, Any],
    told: list[Any],
    sensitive: bool,
) -> None:
    guide = guide_of(PRIVATE, flags={"f": flag(when=when)})
    found = up(guide, *told)["f"]
    assert found.sensitive is sensitive
    if not sensitive:
        assert "mood" not in found.steps


def test_which_flags_concern_an_option() -> None:
    flags = {
        "all": flag({"everything": "care"}),
        "kind": flag({"surgery.dbs": "stop"}),
        "tablets": flag({"tablets": "care"}),
    }
    guide = guide_of(
        {"one": raising(*flags), "end": END},
        flags=flags,
        options={
            "surgery": option(kinds={"dbs": kind()}),
            "tablets": option(),
            "nothing": option(status_quo=True),
        },
    )
    found = raised(guide, replay(guide, tell(guide, Session(), ("one", "yes"))).facts)
    assert [each.name for each in concerning(found, ("surgery",))] == ["kind", "all"]
    assert [each.name for each in concerning(found, ("tablets",))] == ["all", "tablets"]
    assert [each.name for each in concerning(found, ("nothing",))] == ["all"]


def test_whether_somebody_was_told_is_what_the_person_said() -> None:
    guide = guide_of({"one": raising("f"), "end": END}, flags={"f": flag(urgency="now")})
    assert told_someone(up(guide, ("one", "yes"))["f"]) is None
    assert told_someone(up(guide, ("one", "yes"), ("one/urgent.f", "told"))["f"]) is True
    assert told_someone(up(guide, ("one", "yes"), ("one/urgent.f", "not_now"))["f"]) is False


def test_a_changed_answer_takes_its_flag_back() -> None:
    guide = guide_of({"one": raising("f"), "end": END}, flags={"f": flag()})
    from kiosk.walk.moves import record

    session = record(guide, tell(guide, Session(), ("one", "yes")), "one", Picked(("no",)))
    assert raised(guide, replay(guide, session).facts) == ()


def test_flags_concern_an_option_by_what_it_stands_for() -> None:
    flags = {
        "care": flag({"needles": "care"}),
        "kind": flag({"needles.a": "stop"}),
        "other": flag({"needles.b": "care"}),
        "pills": flag({"pills": "stop"}),
    }
    same = [{"when": {"stage": "on"}, "option": "needles"}, {"when": {"stage": "a"}, "option": "needles.a"}]
    guide = guide_of(
        {"stage": ask("on", "a", "off"), "one": raising(*flags), "end": END},
        flags=flags,
        options={
            "needles": option(kinds={"a": kind(), "b": kind()}),
            "pills": option(),
            "keep": option(status_quo=True, same_as=same),
        },
    )

    def about(stage: str) -> list[str]:
        facts = replay(guide, tell(guide, Session(), ("stage", stage), ("one", "yes"))).facts
        return [each.name for each in concerning(raised(guide, facts), stands_for(guide, facts, "keep"))]

    assert about("on") == ["kind", "care", "other"], "those that stop it first"
    assert about("a") == ["kind", "care"], "but not another kind's"
    assert about("off") == []


def test_what_an_option_stands_for_is_followed_and_a_circle_ends() -> None:
    options = {
        "keep": option(same_as=[{"option": "pills"}], status_quo=True),
        "pills": option(same_as=[{"option": "drops"}]),
        "drops": option(same_as=[{"option": "keep"}]),
    }
    guide = guide_of({"one": ask("a", "b"), "end": END}, options=options)
    assert stands_for(guide, replay(guide, Session()).facts, "keep") == ("keep", "pills", "drops")


def test_what_concerns_an_option_is_ordered_by_what_it_does_to_that_option() -> None:
    flags = {"elsewhere": flag({"pills": "stop", "needles": "care"}), "here": flag({"needles": "stop"})}
    guide = guide_of({"one": raising(*flags), "end": END}, flags=flags)
    found = raised(guide, replay(guide, tell(guide, Session(), ("one", "yes"))).facts)
    assert [each.name for each in found] == ["elsewhere", "here"]
    assert [each.name for each in concerning(found, ("needles",))] == ["here", "elsewhere"]
