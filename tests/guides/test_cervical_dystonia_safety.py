"""The cervical dystonia guide holds every safety point it was made from, for every option each one touches.

The table is the evidence's, by its own numbers: what somebody says yes to, and whom it concerns. A point that is
merged, renamed or dropped by an edit of the guide shows here.
"""

from __future__ import annotations

import pytest

from kiosk.guide.model.steps import AskStep
from tests.guides.people import guide_called

GUIDE = guide_called("cervical_dystonia")
TOXIN, DBS, SPD = "botulinum", "surgery.dbs", "surgery.spd"
ANTICHOLINERGIC, CALMING, BACLOFEN = "oral.anticholinergics", "oral.benzodiazepines", "oral.baclofen"
TETRABENAZINE = "oral.tetrabenazine_group"
NEEDLES, TWISTING = "complementary.acupuncture", "complementary.chiropractic"
EVERY_TABLET = (ANTICHOLINERGIC, CALMING, BACLOFEN, TETRABENAZINE)

POINTS: dict[int, tuple[str, tuple[str, ...]]] = {
    1: ("swallowing", (TOXIN, SPD)),
    2: ("breathing", (TOXIN, CALMING, BACLOFEN)),
    3: ("nerve_muscle", (TOXIN, ANTICHOLINERGIC)),
    4: ("toxin_allergy", (TOXIN,)),
    5: ("milk_allergy", ("botulinum.type_a",)),
    6: ("skin_infection", (TOXIN, NEEDLES, "complementary.massage")),
    7: ("pregnancy", (TOXIN, *EVERY_TABLET, DBS, SPD)),
    8: ("blood_thinner", (TOXIN, NEEDLES, "complementary.massage", SPD, DBS)),
    9: ("toxin_elsewhere", (TOXIN,)),
    10: ("antibiotics", (TOXIN,)),
    11: ("older", (ANTICHOLINERGIC, CALMING, BACLOFEN)),
    12: ("memory", (ANTICHOLINERGIC, CALMING, DBS)),
    13: ("glaucoma", (ANTICHOLINERGIC,)),
    14: ("urine", (ANTICHOLINERGIC, BACLOFEN)),
    15: ("bowel", (ANTICHOLINERGIC,)),
    16: ("heart", (ANTICHOLINERGIC,)),
    17: ("heat_work", (ANTICHOLINERGIC,)),
    18: ("opioids", (CALMING, BACLOFEN)),
    19: ("alcohol", (CALMING, BACLOFEN, DBS)),
    20: ("low_mood", (TETRABENAZINE, DBS)),
    21: ("private_talk", (TETRABENAZINE,)),
    22: ("kidney", (BACLOFEN,)),
    23: ("liver", (TETRABENAZINE, CALMING, BACLOFEN)),
    24: ("fits", (BACLOFEN, CALMING, "stop")),
    25: ("on_tablets", (ANTICHOLINERGIC, BACLOFEN, CALMING)),
    26: ("falls", (CALMING, BACLOFEN, ANTICHOLINERGIC, TWISTING)),
    27: ("driving", (*EVERY_TABLET, TOXIN, "nothing")),
    28: ("neck_at_risk", (TWISTING,)),
    29: ("neck_twisting", (TWISTING,)),
    30: ("implant", ("complementary.heat", "complementary.physiotherapy", DBS)),
    31: ("many_scans", (DBS,)),
    32: ("poor_healing", (DBS, SPD)),
    33: ("not_tried_yet", (DBS, SPD)),
    34: ("hard_to_come", (TOXIN, DBS)),
    35: ("needle_fear", (TOXIN, NEEDLES)),
    36: ("voice_work", (TOXIN, DBS)),
    37: ("new_medicine", ("everything",)),
    38: ("not_diagnosed", ("everything",)),
    39: ("under_18", ("everything",)),
    40: ("other_cause", ("nothing",)),
}
ALWAYS_STOPS = (4, 6, 12, 13, 28, 30, 39)
"""The points that the evidence says rule something out until a clinician says otherwise."""

EMERGENCIES = (
    "breathing_now",
    "choking_now",
    "spread_now",
    "allergy_now",
    "artery_now",
    "locked_now",
    "tablets_now",
)
SAME_DAY = ("cord_signs", "fever_neck", "eye_pain", "urine_stopped", "dbs_wound", "swallow_worse")


def _touched(flag: str) -> set[str]:
    """The options and kinds a flag affects, an option standing for its kinds too."""
    affects = set(GUIDE.flags[flag].affects)
    whole = {ref for ref in affects if "." not in ref and ref in GUIDE.options}
    return affects | {f"{option}.{kind}" for option in whole for kind in GUIDE.options[option].kinds}


@pytest.mark.parametrize("number", POINTS)
def test_a_safety_point_stands_in_the_guide_for_all_it_concerns(number: int) -> None:
    flag, concerned = POINTS[number]
    assert set(concerned) <= _touched(flag)


def test_there_are_forty_of_them() -> None:
    assert list(POINTS) == list(range(1, 41))
    assert len({flag for flag, _ in POINTS.values()}) == 40


@pytest.mark.parametrize("number", ALWAYS_STOPS)
def test_what_rules_an_option_out_for_now_says_so(number: int) -> None:
    assert "stop" in GUIDE.flags[POINTS[number][0]].affects.values()


@pytest.mark.parametrize("flag", EMERGENCIES)
def test_an_emergency_takes_a_screen_of_its_own_and_says_whom_to_call(flag: str) -> None:
    assert GUIDE.flags[flag].urgency == "now"
    assert "emergency" in GUIDE.flags[flag].contacts


@pytest.mark.parametrize("flag", SAME_DAY)
def test_what_cannot_wait_for_another_day_sends_to_the_desk(flag: str) -> None:
    assert GUIDE.flags[flag].urgency == "same_day"
    assert "desk" in GUIDE.flags[flag].contacts


def test_thoughts_of_ending_life_are_not_asked_of_a_person_alone() -> None:
    asked = [repr(step).casefold() for step in GUIDE.steps.values() if isinstance(step, AskStep)]
    assert len(asked) > 20
    for word in ("suicid", "ending life", "ending my life", "end your life", "kill yourself"):
        assert not any(word in each for each in asked)


def test_low_mood_leads_to_a_calm_card_with_the_crisis_line() -> None:
    for flag in ("mood_said", "low_mood", "private_talk"):
        assert "crisis" in GUIDE.flags[flag].contacts


def test_contacts_are_never_made_up() -> None:
    told = "".join(each.what + each.if_unset for each in GUIDE.contacts.values())
    assert not any(sign.isdigit() for sign in told)
