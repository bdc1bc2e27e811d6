"""What was worked out on the way, on paper: the last leaning, what would change a mind, what is still unclear."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.summary import phrases
from kiosk.summary.compose import compose
from kiosk.summary.document import Document
from kiosk.walk.moves import change, record
from kiosk.walk.parts import SURENESS, Kind
from kiosk.walk.route import Entry, replay
from kiosk.walk.session import Passed, Picked, Session
from kiosk.walk.written import walked
from tests.summary.small_guide import DATE, GUIDE, STEPS
from tests.walk.guides import completed, fitting, moved

ORDER = ("who", "early", "weigh", "fits", "clear", "asking", "lean", "mind", "sure", "page")
MORE: dict[str, Any] = {
    "early": {"show": "leaning"},
    "fits": {"show": "fits"},
    "mind": {"show": "mind"},
}
SAID: dict[str, Any] = {
    "who": "me",
    "early": "stick.wood",
    "weigh": {"top": ["safe", "cheap"]},
    "clear": {"wet": {"first": "no"}},
    "asking": {"ask": ["cost"], "own": ["May I swim?"]},
    "lean": "still",
    "mind": ["cheap"],
    "sure": {"sure": "no", "informed": "no", "clear": "no", "supported": "no"},
}


def made() -> Guide:
    steps = {name: MORE.get(name) or STEPS[name] for name in ORDER}
    return Guide.model_validate({**GUIDE, "steps": steps})


OWN = made()
KINDS = ("stick.wood", "stick.steel")


def sheet(session: Session) -> Document:
    return compose(OWN, session, date=DATE)


def told(**answers: Any) -> Document:  # noqa: ANN401
    return sheet(walked(OWN, {**SAID, **answers}))


def test_what_to_ask_about_a_leaning_comes_after_what_was_ranked_and_said() -> None:
    expected = (
        "What will it cost me?",
        "May I swim?",
        phrases.ASK_ABOUT.format(option="Wooden stick", value="It costs little"),
    )
    document = told()
    assert document.patient.questions == expected
    assert document.clinician.questions == expected


@pytest.mark.parametrize("mind", [[], "skipped"])
def test_nothing_is_asked_where_nothing_was_picked(mind: Any) -> None:  # noqa: ANN401
    assert told(mind=mind).patient.questions == ("What will it cost me?", "May I swim?")


@pytest.mark.parametrize(
    ("early", "late", "expected"),
    [
        ("stick.wood", "still", "I lean to: A stick: Wooden stick."),
        ("stick.wood", "skipped", "I lean to: A stick: Wooden stick."),
        ("stick.wood", "bike", "I lean to: A bike."),
        ("bike", "not_sure", phrases.I_STAND.not_sure),
        ("not_sure", "still", phrases.I_STAND.not_sure),
        ("skipped", "clinician", phrases.I_STAND.clinician),
    ],
)
def test_only_the_last_leaning_is_on_paper(early: str, late: str, expected: str) -> None:
    answers = {**SAID, "early": early, "lean": late, "sure": "skipped"}
    if expected in (phrases.I_STAND.not_sure, phrases.I_STAND.clinician):
        del answers["mind"]
    assert sheet(walked(OWN, answers)).patient.leaning == (expected,)


def test_a_leaning_taken_back_is_on_no_leaf() -> None:
    answers = {**SAID, "lean": {"still": "no"}, "sure": "skipped"}
    del answers["mind"]
    document = sheet(walked(OWN, answers))
    assert (document.patient.leaning, document.clinician.leaning) == ((), ())


def test_what_is_missing_to_choose_is_named_on_both_leaves() -> None:
    document = told()
    for leaf, says in ((document.patient, phrases.I_STAND), (document.clinician, phrases.THEY_STAND)):
        assert leaf.leaning[1:] == tuple(says.needs[each] for each in SURENESS)


def test_feeling_sure_belongs_to_the_leaning_it_was_said_of() -> None:
    session = walked(OWN, {**SAID, "sure": {"sure": "yes"}})
    assert sheet(session).patient.leaning[-1] == phrases.I_STAND.feels_sure
    for other in ("bike", "not_sure", "clinician"):
        changed = record(OWN, session, "early", Picked((other,)))
        says = sheet(changed)
        assert phrases.I_STAND.feels_sure not in says.patient.leaning
        assert phrases.THEY_STAND.feels_sure not in says.clinician.leaning
        assert (
            phrases.I_STAND.feels_sure
            in sheet(record(OWN, changed, "early", Picked(("stick",)))).patient.leaning
        )


def test_to_be_sure_of_being_not_sure_is_no_stand() -> None:
    answers = {**SAID, "early": "not_sure", "sure": {"sure": "yes", "informed": "no"}}
    del answers["mind"]
    says = phrases.I_STAND
    assert sheet(walked(OWN, answers)).patient.leaning == (says.not_sure, says.needs["informed"])


def test_changing_where_one_leans_takes_the_questions_about_it_away_and_back() -> None:
    session = walked(OWN, SAID)
    before = sheet(session)
    away = record(OWN, session, "early", Picked(("bike",)))
    assert phrases.ASK_ABOUT.format(option="Wooden stick", value="It costs little") not in (
        sheet(away).patient.questions
    )
    assert change(OWN, session, "early", Picked(("bike",))).touches_others
    assert sheet(record(OWN, away, "early", Picked(("stick",)))) == before


def entries(session: Session) -> dict[str, Entry]:
    return {entry.part.key: entry for entry in replay(OWN, session).entries}


def picks(session: Session, step: str) -> list[tuple[str, tuple[str, ...]]]:
    """What was picked at a step on the route as it is: the names of its parts, each with the picks."""
    found = [each for each in entries(session).values() if each.part.step == step]
    return [(each.part.name, each.answer.choices) for each in found if isinstance(each.answer, Picked)]


def leaned(session: Session) -> str | None:
    """Where the person said last that they lean."""
    ref: str | None = None
    for name, (choice,) in (*picks(session, "early"), *picks(session, "lean")):
        word, _, about = name.partition(".")
        if word == "still":
            assert about == ref, "what was asked about is what had been said"
            ref = ref if choice == "yes" else None
        elif word == "kind":
            ref = about if choice == "any_kind" else f"{about}.{choice}"
        else:
            ref = choice
    return ref


def of_leaning(name: str) -> list[str]:
    """The leaning that a part asks about feeling sure of, if it asks that."""
    word, _, about = name.partition(".")
    return [about] if word == "sure" else []


def leaning_told(ref: str) -> str:
    option, _, kind = ref.partition(".")
    if option not in OWN.options:
        return {"not_sure": phrases.I_STAND.not_sure, "clinician": phrases.I_STAND.clinician}[option]
    name = OWN.options[option].name.text
    if kind:
        name = phrases.KIND_OF_OPTION.format(option=name, kind=OWN.options[option].kinds[kind].name.text)
    return phrases.I_STAND.leans.format(option=name)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_path_makes_the_sheet_say_what_was_not_said(data: st.DataObject) -> None:
    session = Session(seed=data.draw(st.integers(0, 3)))
    for _ in range(data.draw(st.integers(4, 30))):
        session = data.draw(moved(OWN, session))
    says = sheet(session).patient
    ref = leaned(session)
    possible = {leaning_told(each) for each in (*OWN.options, *KINDS, "not_sure", "clinician")}
    assert [line for line in says.leaning if line in possible] == ([] if ref is None else [leaning_told(ref)])
    sure = [
        about for name, (choice,) in picks(session, "sure") if choice == "yes" for about in of_leaning(name)
    ]
    assert (phrases.I_STAND.feels_sure in says.leaning) is (ref in sure and ref not in (None, "not_sure"))
    wanted = [name for name, (choice,) in picks(session, "clear") if "on_page" in name and choice == "yes"]
    assert says.unclear == (("Bikes and rain",) if wanted else ())
    asked = [value for _, values in picks(session, "mind") for value in values]
    about = [each for each in says.questions if each.startswith(phrases.ASK_ABOUT.split("{")[0])]
    assert [OWN.values[value].say in each for value, each in zip(asked, about, strict=True)] == [True] * len(
        asked
    )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_changing_and_changing_back_gives_the_same_sheet(data: st.DataObject) -> None:
    session = data.draw(completed(OWN, Session()))
    before = sheet(session)
    key = data.draw(
        st.sampled_from([key for key, each in entries(session).items() if each.part.kind is not Kind.READ])
    )
    entry = entries(session)[key]
    assert entry.answer is not None
    assert not isinstance(entry.answer, Passed)
    other = record(OWN, session, key, data.draw(fitting(entry.part)))
    assert sheet(record(OWN, other, key, entry.answer)) == before
