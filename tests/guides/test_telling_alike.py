"""What the cervical dystonia guide says back is what was said, and what it asks leans to no option."""

from __future__ import annotations

import pytest

from kiosk.guide.model import Guide
from kiosk.guide.model.outcomes import CountArm, CountResult
from kiosk.guide.model.steps import ChoiceStep, ShowStep
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.session import Answer, Picked
from kiosk.walk.wording import words
from tests.guides.people import guide_called

READING = {
    "read_botulinum": "botulinum",
    "read_oral": "oral",
    "read_surgery": "surgery",
    "read_complementary": "complementary",
    "read_nothing": "nothing",
    "read_keep": "keep",
    "read_stop": "stop",
}


@pytest.fixture(scope="module", name="guide")
def _guide() -> Guide:
    return guide_called("cervical_dystonia")


def label(guide: Guide, step: str, choice: str, **answers: str) -> str:
    asked = guide.steps[step]
    assert isinstance(asked, ChoiceStep)
    known: dict[str, Answer] = {name: Picked((answer,)) for name, answer in answers.items()}
    return words(asked.choices[choice].label, Facts(guide, answers=known))


@pytest.mark.parametrize(
    ("step", "choice", "flag"),
    [
        ("daily_life", "travel", "hard_to_come"),
        ("health_more", "opioid", "opioids"),
        ("health_more", "calming", "calming_tablets"),
        ("nd_health", "tablets", "calming_tablets"),
    ],
)
def test_a_flag_repeats_what_was_said(guide: Guide, step: str, choice: str, flag: str) -> None:
    said = set(guide.flags[flag].patient.said.casefold().replace(".", "").replace(",", "").split())
    assert set(label(guide, step, choice).casefold().replace(",", "").split()) <= said


def test_nobody_is_said_to_have_no_specialist_who_only_named_somebody_else(guide: Guide) -> None:
    assert "No specialist" not in guide.flags["no_specialist"].patient.said


def test_dystonia_itself_is_not_the_nerve_or_muscle_illness_that_is_asked_for(guide: Guide) -> None:
    assert label(guide, "health_1", "nerve_muscle").startswith("Other ")


def test_whoever_has_injections_is_not_offered_to_have_had_none(guide: Guide) -> None:
    assert label(guide, "surgery_tried", "no", stage="injections") != label(guide, "surgery_tried", "no")


@pytest.mark.parametrize("thinner", [True, False])
def test_numbers_on_stopping_aspirin_are_for_whoever_takes_it(guide: Guide, thinner: bool) -> None:
    raised = {"blood_thinner": ["health_1"]} if thinner else {}
    answers: dict[str, Answer] = {"look_closer": Picked(("botulinum",)), "more": Picked(("compare",))}
    facts = Facts(guide, answers=answers, raised=raised)
    assert holds(guide.steps["thinners_numbers"].when, facts) is thinner


def test_counts_that_are_not_rare_are_told_of_100_people(guide: Guide) -> None:
    for result in guide.outcomes["serious_trouble"].results.values():
        if isinstance(result, CountResult) and result.out_of > 100:
            counts = [arm.count for arm in result.arms.values() if isinstance(arm, CountArm)]
            assert all(count * 100 < 5 * result.out_of for count in counts)


def test_deaths_and_bleeding_are_told_before_trouble_with_a_wire(guide: Guide) -> None:
    order = list(guide.outcomes["serious_trouble"].results)
    for worst in ("device_deaths", "nerve_deaths", "bleeding", "bleeding_felt"):
        assert order.index(worst) < min(
            order.index(each) for each in ("wire_moved", "device_trouble", "again")
        )


@pytest.mark.parametrize(("step", "option"), READING.items())
def test_every_option_has_the_counselor_ask_for_its_good_and_its_harm_alike(
    guide: Guide, step: str, option: str
) -> None:
    shown = guide.steps[step]
    assert isinstance(shown, ShowStep)
    assert shown.option == option
    assert shown.counselor is not None
    asked = " ".join(shown.counselor.teach_back)
    assert "do for you" in asked
    assert "do to you" in asked


def test_how_sure_anyone_is_never_reads_softer_on_the_overview_than_in_the_comparison(guide: Guide) -> None:
    unknown = "We do not really know"
    for name, option in guide.options.items():
        fact = option.facts["how_sure"]
        cells = [fact] if fact.short else [kind.facts["how_sure"] for kind in option.kinds.values()]
        told = [words(cell.short, Facts(guide)) for cell in cells if cell.short is not None]
        said = words(option.in_short.sure, Facts(guide))
        if set(told) == {unknown}:
            assert said.startswith("Nobody"), name
        elif unknown in told:
            assert "nknown" in said or "Unsure" in said, name
