"""Many safety points on one page: each with its reason, private ones covered, and no advice said twice."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.guide.model import Guide
from kiosk.layout.card import Card, Voice
from kiosk.layout.cards import card_for
from kiosk.layout.phrases import privacy, safety, treatments
from kiosk.layout.safety import Point, safety_blocks
from kiosk.walk.moves import go_to
from kiosk.walk.route import locate
from kiosk.walk.written import walked
from tests.layout.every_kind import UP_TO, card_at, every_kind
from tests.walk.making import ask, flag, guide_of, option

TELL = "Tell the team before any tablet."


def point(said: str, do: str = TELL, *, affects: str = "care", **more: Any) -> dict[str, Any]:  # noqa: ANN401
    patient = {"said": said, "matters": f"{said} matters.", "do": do}
    return flag({"pills": affects}, **more) | {"patient": patient}


def guide(raised: dict[str, Any], step: dict[str, Any] | None = None) -> Guide:
    """One question raises all of these; then the pills are read about."""
    yes = {"label": "Yes", "raises": list(raised)}
    return guide_of(
        {
            "stage": ask("on", "off"),
            "well": {"ask": "?", "choices": {"yes": yes, "no": "No", "not": "Not now"}, **(step or {})},
            "read": {"show": "option", "option": "pills"},
            "kept": {"show": "option", "option": "keep"},
            "page": {"show": "summary", "ends": "done"},
        },
        flags=raised,
        options={
            "pills": option(),
            "keep": option(status_quo=True, same_as=[{"when": {"stage": "on"}, "option": "pills"}]),
        },
    )


def card(told: Guide, key: str, stage: str = "on") -> Card:
    session = walked(told, {"stage": stage, "well": "yes"})
    return card_for(told, session, locate(told, go_to(told, session, key)))


def lines(told: Guide, key: str, stage: str = "on") -> list[str]:
    return [block.text for block in card(told, key, stage).blocks if block.style != "gap"]


def between(shown: list[str]) -> list[str]:
    """What an option's page says of safety points: after the warning, before living with it."""
    return shown[shown.index(safety.DO_NOT_STOP) + 1 : shown.index(treatments.LIVING_WITH)]


SENSITIVE = {"sensitive": True}
CHOICE = {
    "choices": {"yes": {"label": "Yes", "raises": ["a", "b"], **SENSITIVE}, "no": "No", "not": "Not now"}
}


@pytest.mark.parametrize("step", [SENSITIVE, CHOICE], ids=["a private question", "a private choice"])
def test_several_private_points_are_covered_once_and_told_apart(step: dict[str, Any]) -> None:
    shown = lines(guide({"a": point("Drink"), "b": point("Drugs", "Tell someone.")}, step), "well/flags")
    assert shown == [
        "You said some private things.",
        "Private thing 1",
        "Why it matters: Drink matters.",
        TELL,
        "Private thing 2",
        "Why it matters: Drugs matters.",
        "Tell someone.",
        safety.DO_NOT_STOP,
    ]


def test_one_private_point_says_so_in_its_heading() -> None:
    shown = lines(guide({"a": point("Drink")}, SENSITIVE), "well/flags")
    assert shown[0] == "You said something private."
    assert privacy.PRIVATE_SAID_MANY not in shown


def test_points_that_ask_for_the_same_stand_together_and_ask_once() -> None:
    raised = {"a": point("Liver"), "b": point("Eyes", "Ask for a check."), "c": point("Bowel")}
    assert lines(guide(raised), "well/flags") == [
        "You said: Liver",
        "Why it matters: Liver matters.",
        "You said: Bowel",
        "Why it matters: Bowel matters.",
        TELL,
        "You said: Eyes",
        "Why it matters: Eyes matters.",
        "Ask for a check.",
        safety.DO_NOT_STOP,
    ]


def test_a_sentence_of_advice_and_a_contact_are_told_once() -> None:
    line, contacts = "At a dark moment, call the line.", ["line"]
    raised = {
        "a": point("Low", f"Say so. {line}", contacts=contacts),
        "b": point("Sad", f"Tell us. {line}", contacts=contacts),
    }
    told = guide(raised)
    told = told.model_copy(update={"contacts": every_kind().contacts})
    shown = lines(told, "well/flags")
    assert (shown.count("Ask the desk for the number."), " ".join(shown).count(line)) == (1, 1)
    assert "Tell us." in shown


def test_no_point_is_left_without_its_advice_nor_given_anothers() -> None:
    raised = {"a": point("Drink", f"{TELL} Take a friend."), "b": point("Fits", TELL)}
    shown = lines(guide(raised), "well/flags")
    assert shown[shown.index("You said: Fits") + 2] == TELL


@pytest.mark.parametrize("key", ["well/flags", "read"])
def test_that_no_medicine_is_stopped_alone_stands_once(key: str) -> None:
    raised = {
        "a": point("Thinner", f"{safety.DO_NOT_STOP} Tell us which."),
        "b": point("Tablets", safety.DO_NOT_STOP),
    }
    raised["a"]["patient"]["matters"] = f"It can bleed. {safety.DO_NOT_STOP}"
    shown = lines(guide(raised), key)
    assert " ".join(shown).count(safety.DO_NOT_STOP) == 1
    assert {"Tell us which.", "Why it matters: It can bleed."} <= set(shown)


def test_on_an_options_page_many_points_stand_under_one_heading_stop_first() -> None:
    raised = {"a": point("Age."), "b": point("Fits.", "Ask.", affects="stop"), "c": point("Heat.", "Say so.")}
    assert between(lines(guide(raised), "read")) == [
        "What you said that matters here",
        "Fits.",
        "Why it matters: Fits. matters.",
        "Ask.",
        "Age.",
        "Why it matters: Age. matters.",
        TELL,
        "Heat.",
        "Why it matters: Heat. matters.",
        "Say so.",
    ]
    styles = {block.text: block.style for block in card(guide(raised), "read").blocks}
    assert (styles["Fits."], styles["Age."], styles["Heat."]) == ("strong",) * 3


def test_one_point_needs_no_heading() -> None:
    shown = between(lines(guide({"a": point("Age.")}), "read"))
    assert shown == ["You said: Age.", "Why it matters: Age. matters.", TELL]
    assert (
        between(lines(guide({"a": point("Age.", affects="care") | {"affects": {"keep": "care"}}}), "read"))
        == []
    )


def test_an_option_that_stands_for_another_is_read_with_its_points() -> None:
    raised = {"a": point("Age.", affects="stop")}
    assert "You said: Age." in lines(guide(raised), "kept", stage="on")
    assert "You said: Age." not in lines(guide(raised), "kept", stage="off")


def test_each_reason_keeps_its_sources() -> None:
    made = every_kind()
    blocks = tuple(safety_blocks(Voice(made), (Point(made.flags["ill"], private=True),)))
    assert [block.sources for block in blocks if block.sources] == [("trial",)]


@pytest.mark.parametrize(("urgency", "today"), [("none", False), ("same_day", True), ("now", True)])
def test_who_keeps_a_private_point_of_today_off_the_paper_is_told_how_the_team_learns_of_it(
    urgency: str, today: bool
) -> None:
    told = guide({"a": point("Low", urgency=urgency)}, SENSITIVE)
    assert (privacy.SHARE_TODAY in lines(told, "page/share")) is today


def test_a_point_of_today_that_is_open_changes_nothing_about_sharing() -> None:
    assert privacy.SHARE_TODAY not in [block.text for block in card_at(every_kind(), "page/share").blocks]
    lost = {**UP_TO, "fits": ["lost"]}
    assert privacy.SHARE_TODAY not in [b.text for b in card_at(every_kind(), "page/share", lost).blocks]
