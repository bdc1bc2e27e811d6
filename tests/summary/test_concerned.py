"""Which options a safety point names on the clinician's leaf: by their full names, and by what they stand for."""

from __future__ import annotations

from typing import Any

from kiosk.guide.model import Guide
from kiosk.summary import phrases
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose
from kiosk.summary.document import Document
from kiosk.summary.markdown import as_markdown
from kiosk.summary.preview import preview
from kiosk.summary.text import as_text
from kiosk.walk.written import walked
from tests.summary.small_guide import DATE
from tests.walk.making import END, ask, flag, guide_of, kind, option

TREATED = {"stage": ["needles", "pills"]}
SAME = [{"when": {"stage": "needles"}, "option": "needles"}, {"when": {"stage": "pills"}, "option": "pills"}]


def guide(*affects: dict[str, str]) -> Guide:
    """One question raises a safety point for each of these."""
    flags = {f"f{place}": flag(each) for place, each in enumerate(affects)}
    yes = {"label": "Yes", "raises": list(flags)}
    raising: dict[str, Any] = {"ask": "?", "choices": {"yes": yes, "no": "No"}}
    kinds = {"a": kind(name="Type A"), "b": kind(name="Type B")}
    return guide_of(
        {"stage": ask("needles", "pills", "new"), "well": raising, "end": END},
        flags=flags,
        options={
            "needles": option(name="Needles", kinds=kinds),
            "pills": option(name="Pills"),
            "keep": option(name="Keep it", when=TREATED, status_quo=True, same_as=SAME),
            "wait": option(name="Wait", when={"not": TREATED}, status_quo=True),
        },
    )


def made(stage: str, *affects: dict[str, str]) -> Document:
    told = guide(*affects)
    return compose(told, walked(told, {"stage": stage, "well": "yes"}), date=DATE)


def line(stage: str, affects: dict[str, str]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    (found,) = made(stage, affects).clinician.flags
    return found.level, found.options, found.with_care


def test_an_option_is_named_where_it_stands_for_one_that_is_concerned() -> None:
    stop = {"needles": "stop"}
    assert line("needles", stop) == ("stop", ("Needles", "Keep it"), ())
    assert line("pills", stop) == ("stop", ("Needles",), ())
    assert line("new", stop) == ("stop", ("Needles",), ())


def test_a_kind_is_named_in_full_and_concerns_what_stands_for_its_option() -> None:
    assert line("needles", {"needles.a": "care"}) == ("care", ("Needles: Type A", "Keep it"), ())
    assert line("pills", {"needles.a": "care"}) == ("care", ("Needles: Type A",), ())


def test_an_option_concerned_both_ways_stands_once_at_the_stricter_level() -> None:
    assert line("needles", {"keep": "care", "needles": "care"}) == ("care", ("Keep it", "Needles"), ())
    both = {"keep": "care", "needles": "stop"}
    assert line("needles", both) == ("stop", ("Keep it", "Needles"), ())
    assert line("pills", both) == ("stop", ("Needles",), ("Keep it",))
    every = phrases.EVERY_OPTION
    assert line("needles", {"everything": "care"}) == ("care", (every,), ())
    assert line("needles", {"everything": "care", "needles": "stop"}) == (
        "stop",
        ("Needles", "Keep it"),
        (every,),
    )


def test_a_kind_of_its_own_does_not_make_an_option_stricter() -> None:
    own = {"needles": "care", "needles.a": "stop"}
    assert line("new", own) == ("stop", ("Needles: Type A",), ("Needles",))


def test_on_no_medium_can_a_safety_point_be_read_as_stop_this_medicine() -> None:
    document = made("pills", {"pills": "stop"}, {"pills": "care"})
    assert [each.level for each in document.clinician.flags] == ["stop", "care"]
    shown = "\n".join(block.text for block in preview(document))
    for page in (as_text(document), as_markdown(document), shown):
        assert page.index("CHECK FIRST") < page.index("CARE")
        assert not {"STOP", "HOLD"} & set(page.replace("*", " ").split())
    assert '"level": "stop"' in as_json(document)
