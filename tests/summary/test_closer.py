"""A wider choice and the closer question behind it, and each safety point in one list only."""

from __future__ import annotations

import pytest

from kiosk.guide.model import Guide
from kiosk.summary import phrases
from kiosk.summary.compose import compose
from kiosk.summary.document import ClinicianLeaf, Document
from kiosk.summary.text import as_text
from kiosk.walk.written import walked
from tests.summary.small_guide import DATE
from tests.walk.making import END, Written, flag, guide_of

NONE: Written = {"label": "None of these", "alone": True}
PAPER: Written = {"page": "both", "as": "Please know"}
FLAGS = ("heart", "liver", "opioid", "calming", "falls", "eyes")


def item(label: str, *raises: str) -> Written:
    return {"label": label, "raises": list(raises)}


def asks(choices: Written, **more: object) -> Written:
    return {"ask": "Which?", "pick": "many", "choices": {**choices, "none": NONE}, "paper": PAPER, **more}


def guide() -> Guide:
    """One closer question stands behind two wider things; two further lists ask some of it again."""
    gate: Written = {**NONE, "denies": ["more"]}
    first = asks({"eyes": item("Sore eyes", "eyes"), "organs": "Heart or liver", "pills": "Strong pills"})
    first["choices"]["none"] = gate
    closer = {
        "heart": item("Heart trouble", "heart"),
        "liver": item("Liver trouble", "liver"),
        "opioid": item("Painkillers", "opioid"),
        "calming": item("Calming tablets", "calming"),
    }
    return guide_of(
        {
            "before": asks({"heart": item("A bad heart", "heart"), "falls": item("Falls", "falls")}),
            "health": first,
            "more": asks(closer, when={"health": ["organs", "pills"]}),
            "after": asks({"sleep": item("Sleeping tablets", "calming"), "trips": item("I trip", "falls")}),
            "end": END,
        },
        flags={name: flag() | {"clinician": f"Point: {name}."} for name in FLAGS},
    )


def made(**answers: object) -> Document:
    return compose(guide(), walked(guide(), answers), date=DATE)


def lists(says: ClinicianLeaf) -> tuple[tuple[str, ...], ...]:
    return says.said_no, says.not_ticked, says.skipped, says.not_asked


def test_both_wider_things_are_said_no_to_at_the_gate() -> None:
    says = made(before=["none"], health=["none"], after=["none"]).clinician
    # Calming tablets stand behind the wider words already, falls in the first list's.
    assert lists(says) == (
        ("A bad heart", "Falls", "Sore eyes", "Heart or liver", "Strong pills"),
        (),
        (),
        (),
    )


def test_a_point_said_no_to_is_not_also_not_ticked() -> None:
    says = made(before=["none"], health=["eyes"], after=["sleep"]).clinician
    assert says.said_no == ("A bad heart", "Falls")
    assert says.not_ticked == ("Heart or liver", "Strong pills")


def test_a_later_no_takes_the_place_of_an_earlier_not_ticked() -> None:
    says = made(before=["heart"], health="skipped", after=["none"]).clinician
    assert says.said_no == ("Sleeping tablets", "I trip")
    assert says.not_ticked == ()


def test_no_no_stands_where_a_yes_was_said_anywhere() -> None:
    says = made(before=["none"], health=["organs"], more=["heart"], after=["sleep"]).clinician
    assert says.said_no == ("Falls",)
    assert "Point: heart." in {each.text for each in says.flags}
    assert "Calming tablets" not in says.not_ticked


def test_a_no_to_several_things_with_a_yes_among_them_is_no_more_than_not_ticked() -> None:
    says = made(before=["none"], health=["none"], after=["sleep"]).clinician
    assert {"Heart or liver", "Strong pills"}.isdisjoint(says.said_no)
    assert {"Heart or liver", "Strong pills"} <= set(says.not_ticked)


def test_the_closer_answers_stand_in_place_of_both_wider_things() -> None:
    document = made(before=["none"], health=["organs", "pills"], more=["liver", "calming"])
    assert document.patient.please_know == ("Liver trouble.", "Calming tablets.")
    assert document.clinician.not_ticked == ("Sore eyes", "Painkillers")


def test_where_only_one_wider_thing_was_ticked_the_other_is_told_by_its_parts() -> None:
    document = made(before="skipped", health=["pills"], more=["opioid"])
    assert document.patient.please_know == ("Painkillers.",)
    not_ticked = document.clinician.not_ticked
    assert not_ticked == ("Sore eyes", "Heart trouble", "Liver trouble", "Calming tablets")


def test_a_skipped_closer_question_leaves_open_which_it_was() -> None:
    document = made(before="skipped", health=["organs"], more="skipped")
    which = phrases.WHICH_NOT_SAID["patient"].format(choice="Heart or liver")
    assert document.patient.please_know == (which,)
    (row,) = document.clinician.facts
    assert row.values == (phrases.WHICH_NOT_SAID["clinician"].format(choice="Heart or liver"),)
    assert document.clinician.skipped == (
        "A bad heart",
        "Falls",
        phrases.WHICH_OF.format(choice="Heart or liver"),
    )
    assert document.clinician.not_ticked == ("Sore eyes", "Strong pills")


def test_the_wider_thing_and_then_none_of_its_parts_is_a_no_to_each_of_them_and_no_yes() -> None:
    document = made(before="skipped", health=["organs"], more=["none"])
    parts = ("Heart trouble", "Liver trouble", "Painkillers", "Calming tablets")
    assert document.clinician.said_no == parts
    assert document.clinician.not_ticked == ("Sore eyes",)
    assert document.clinician.facts == ()
    assert document.patient.please_know == ()
    assert "Heart or liver" not in as_text(document)


def test_what_was_ticked_beside_a_wider_thing_that_came_to_nothing_is_told() -> None:
    document = made(before="skipped", health=["eyes", "organs"], more=["none"])
    assert document.patient.please_know == ("Sore eyes.",)
    assert document.clinician.not_ticked == ()


def test_a_wider_thing_is_left_open_while_one_of_its_questions_is() -> None:
    first = asks({"organs": "Heart or liver"})
    heart, liver = ({name: item(f"{name} trouble", name)} for name in ("heart", "liver"))
    when: Written = {"health": "organs"}
    two = guide_of(
        {"health": first, "more": asks(heart, when=when), "yet": asks(liver, when=when), "end": END},
        flags={name: flag() for name in FLAGS},
    )

    def known(**answers: object) -> tuple[str, ...]:
        walk = walked(two, {"health": ["organs"], **answers})
        return compose(two, walk, date=DATE).patient.please_know

    which = phrases.WHICH_NOT_SAID["patient"].format(choice="Heart or liver")
    assert known(more=["none"], yet="skipped") == (which,)
    assert known(more=["none"], yet=["none"]) == ()
    assert known(more=["none"], yet=["liver"]) == ("liver trouble.",)


def test_i_do_not_know_which_leaves_a_wider_thing_open() -> None:
    unsure: Written = {"label": "I do not know", "alone": True}
    more = asks({"heart": item("Heart trouble", "heart"), "unsure": unsure}, when={"health": "organs"})
    told = guide_of(
        {"health": asks({"organs": "Heart or liver"}), "more": more, "end": END},
        flags={name: flag() for name in FLAGS},
    )
    document = compose(told, walked(told, {"health": ["organs"], "more": ["unsure"]}), date=DATE)
    which = phrases.WHICH_NOT_SAID["patient"].format(choice="Heart or liver")
    assert which in document.patient.please_know
    assert document.clinician.said_no == ()


def test_what_was_never_asked_is_named_once_by_its_wider_words() -> None:
    assert made(before="skipped").clinician.not_asked == (
        "Sore eyes",
        "Heart or liver",
        "Strong pills",
        "I trip",
    )


@pytest.mark.parametrize("said", ["skipped", "in_person"])
def test_what_was_asked_by_one_step_is_not_also_not_asked_by_another_of_the_same_name(said: str) -> None:
    yes = {"label": "Yes", "raises": ["falls"]}
    talk: Written = {
        "title": "A talk",
        "ask": "Talk?",
        "choices": {"yes": yes, "no": "No"},
        "sensitive": True,
    }
    people = {"ask": "Are you new?", "choices": {"new": "Yes", "old": "No"}}
    steps = {
        "who": people,
        "first": {**talk, "when": {"who": "new"}},
        "talk": {**talk, "when": {"who": "old"}},
    }
    twice = guide_of({**steps, "end": END}, flags={"falls": flag()})
    says = compose(twice, walked(twice, {"who": "old", "talk": said}), date=DATE).clinician
    assert (says.skipped, says.in_person)[said == "in_person"] == ("A talk",)
    assert says.not_asked == ()
    assert compose(twice, walked(twice, {"who": "old"}), date=DATE).clinician.not_asked == ("A talk",)
