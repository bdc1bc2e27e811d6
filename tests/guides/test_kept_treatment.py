"""Going on with a treatment, and stopping it, are told of like the treatment itself, by what the person takes."""

from __future__ import annotations

import pytest

from kiosk.guide.model import Guide
from kiosk.layout.card import Voice
from kiosk.layout.years import year_blocks
from kiosk.walk.facts import Facts
from kiosk.walk.fits import Fitting, fits_for
from kiosk.walk.options import stands_for
from kiosk.walk.session import Answer, Picked
from kiosk.walk.wording import words
from tests.guides.people import guide_called

TABLETS = ("trihexyphenidyl", "baclofen", "calming", "tetrabenazine")


@pytest.fixture(scope="module", name="guide")
def _guide() -> Guide:
    return guide_called("cervical_dystonia")


def on_injections(guide: Guide) -> Facts:
    return Facts(guide, answers={"stage": Picked(("injections",)), "pace": Picked(("long",))})


def on_tablets(guide: Guide, *tablets: str) -> Facts:
    answers: dict[str, Answer] = {"stage": Picked(("tablets",)), "pace": Picked(("long",))}
    return Facts(guide, answers={**answers, "tablets_now": Picked(tablets)})


def told(found: tuple[Fitting, ...]) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(each.how, each.because, each.claim.sources) for each in found]


@pytest.mark.parametrize("tablet", [None, *TABLETS])
def test_keeping_a_treatment_fits_as_the_treatment_does(guide: Guide, tablet: str | None) -> None:
    facts = on_injections(guide) if tablet is None else on_tablets(guide, tablet)
    [_, kept] = stands_for(guide, facts, "keep")
    for value in guide.values:
        ours, its = (told(fits_for(guide, facts, value, ref)) for ref in ("keep", kept))
        assert ours == its, value


def test_stopping_injections_is_not_marked_down_for_tablets(guide: Guide) -> None:
    facts = on_injections(guide)
    said = [each.because for value in guide.values for each in fits_for(guide, facts, value, "stop")]
    assert not [each for each in said if "tablet" in each or "dose" in each]
    stop = guide.options["stop"]
    shown = [stop.in_short.hard, *(fact.text or fact.short for fact in stop.facts.values())]
    assert not [each for each in (words(one, facts) for one in shown if one) if "ablet" in each]


def test_stopping_tablets_is_not_marked_down_for_injections(guide: Guide) -> None:
    facts = on_tablets(guide, "baclofen")
    said = [each.because for value in guide.values for each in fits_for(guide, facts, value, "stop")]
    assert not [each for each in said if "njection" in each]


def test_the_year_after_stopping_is_that_of_what_was_stopped(guide: Guide) -> None:
    def year(facts: Facts) -> str:
        return " ".join(block.text for block in year_blocks(Voice(guide), facts, ("stop",)))

    assert "After injections" in year(on_injections(guide))
    assert "After injections" not in year(on_tablets(guide, "trihexyphenidyl"))
    assert "Baclofen" in year(on_tablets(guide, "baclofen"))


def test_what_is_hard_about_keeping_tablets_is_told_of_those_taken(guide: Guide) -> None:
    hard = guide.options["keep"].in_short.hard
    assert "thoughts of ending life" not in words(hard, on_tablets(guide, "baclofen"))
    assert "Sudden stopping can kill" in words(hard, on_tablets(guide, "baclofen"))
    assert "thoughts of ending life" in words(hard, on_tablets(guide, "tetrabenazine"))
    both = words(hard, on_tablets(guide, "baclofen", "tetrabenazine"))
    assert "thoughts of ending life" in both
    assert "Sudden stopping can kill" in both


def test_no_value_lets_what_is_unknown_count_for_an_option(guide: Guide) -> None:
    for name, value in guide.values.items():
        for ref, fit in value.fits.items():
            said = [(fit.how, fit.because), *((other.how, other.because) for other in fit.instead)]
            for how, because in said:
                assert not because.text.startswith("We found no") or how == "nobody_knows", (name, ref)


def test_nobody_is_said_to_have_died_of_the_operation_in_which_nobody_did(guide: Guide) -> None:
    device, nerves = (guide.values["low_risk"].fits[f"surgery.{kind}"] for kind in ("dbs", "spd"))
    assert "a person died" not in device.because.text
    assert "a person died" in nerves.because.text


def test_a_value_can_speak_for_surgery(guide: Guide) -> None:
    fits = [fit for value in guide.values.values() for ref, fit in value.fits.items() if "surgery" in ref]
    assert any(fit.how == "well" for fit in fits)
