"""What the sheet says of a session: what was said, no more, and each thing only to those it was told to."""

from __future__ import annotations

import builtins
import random
import time
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.model.steps import ChoiceStep
from kiosk.summary import phrases
from kiosk.summary.compose import compose
from kiosk.summary.document import Document, OwnWords, Row, Sentence, Table
from kiosk.summary.extras import available
from kiosk.summary.pictured import Picture
from kiosk.summary.text import as_text
from kiosk.walk.moves import record
from kiosk.walk.parts import Part
from kiosk.walk.route import locate
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Session, Skipped, Words
from tests.summary.small_guide import DATE, guide, made, session, until, with_answers

PRIVATE_WORDS = ("drink", "Dark", "dark", "talk", "glass")


def rows(document: Document) -> dict[str, tuple[str, ...]]:
    return {row.label: row.values for row in document.clinician.facts}


def all_words(leaf: object) -> str:
    return str(asdict(leaf))  # type: ignore[call-overload]


def test_a_whole_walk_is_told_whole() -> None:
    document = made(with_answers())
    assert document.how_far is None
    assert document.title == "Getting about: get ready for your visit"
    assert asdict(document.footer) == {
        "guide": "getting_about",
        "version": "2026-11-01",
        "content_hash": "abcdef",
    }
    says = document.patient
    assert says.own == (OwnWords("What I would like to do again", ("Walk to the sea",)),)
    assert says.questions == ("What will it cost me?", "May I swim?")
    assert says.matters == ("It is safe", "It costs little", "To stay with friends")
    assert says.leaning == (
        "I lean to: A stick: Wooden stick.",
        phrases.I_STAND.feels_sure,
        phrases.I_STAND.needs["informed"],
    )
    assert says.next_steps == ("Bring this page.",)
    assert (says.please_know, says.unclear, says.urgent) == ((), (), ())


def test_the_clinicians_rows_are_in_the_guides_words_and_order() -> None:
    assert made(with_answers()).clinician.facts == (
        Row("Answered by", ("I am the patient",), half=True),
        Row("Urgent signs", ("No, none of these",), half=True, kept=True),
        Row("Worst pain", ("pain 7 of 10",), half=True),
        Row("For", ("1 week so far",), half=True),
    )


def test_a_list_ticked_none_is_a_no_and_a_list_ticked_in_part_is_not() -> None:
    none = made(with_answers(health=["none"])).clinician
    assert none.said_no == ("Falls in the past year", "Heart trouble", "Liver or kidney trouble")
    part = made(with_answers(health=["falls"])).clinician
    assert part.said_no == ()
    assert part.not_ticked == ("Heart trouble", "Liver or kidney trouble")


def test_i_do_not_know_is_no_no() -> None:
    says = made(with_answers(health=["unknown"])).clinician
    assert says.said_no == ()
    assert "Heart trouble" in says.not_ticked


def test_a_skipped_list_is_skipped_and_never_a_no() -> None:
    says = made(with_answers(health="skipped", pain="skipped")).clinician
    assert says.said_no == ()
    assert says.skipped == (
        "Falls in the past year",
        "Heart trouble",
        "Liver or kidney trouble",
        "Worst pain",
    )
    assert "Worst pain" not in rows(made(with_answers(pain="skipped")))


def test_what_a_gate_denies_is_neither_a_no_in_words_never_read_nor_unasked() -> None:
    says = made(with_answers()).clinician
    assert "A hot swollen leg" not in (*says.said_no, *says.not_asked, *says.not_ticked)
    assert "A hot swollen leg" in made(until("who")).clinician.not_asked


def test_a_closer_answer_stands_in_place_of_the_wider_one() -> None:
    document = made(with_answers(health=["organs"], organs=["kidney"]))
    assert document.patient.please_know == ("Kidney trouble.",)
    wider = made(until("health", health=["organs"]))
    which = "Liver or kidney trouble"
    assert wider.patient.please_know == (phrases.WHICH_NOT_SAID["patient"].format(choice=which),)
    assert rows(wider)["Please know"] == (phrases.WHICH_NOT_SAID["clinician"].format(choice=which),)
    assert {"Liver trouble", "Kidney trouble"}.isdisjoint(made(with_answers()).clinician.not_asked)


def test_a_safety_point_stands_once_on_each_leaf() -> None:
    document = made(with_answers(health=["falls", "heart"], weeks=60))
    assert document.patient.please_know == ("I fell in the past year.", "Heart trouble.", "It has been long.")
    flags = document.clinician.flags
    assert [(flag.level, flag.text) for flag in flags] == [
        ("stop", "Point: I fall."),
        ("care", "Point: My heart is weak."),
        ("care", "Point: It has been long."),
    ]
    assert (flags[0].options, flags[0].with_care) == (("A bike",), ("A stick",))
    assert "Please know" not in rows(document)


@pytest.mark.parametrize(
    ("reply", "patient", "clinician"),
    [
        ("told", phrases.SHOW_NOW, phrases.POINT_TOLD),
        ("not_now", phrases.SHOW_NOT_NOW, phrases.POINT_NOT_NOW),
        (None, phrases.SHOW_NOW, phrases.POINT_OPEN),
    ],
)
def test_an_urgent_sign_stands_first_with_what_was_done(
    reply: str | None, patient: str, clinician: str
) -> None:
    answered = record(guide(), session({"who": "me"}), "now", Picked(("yes",)))
    if reply:
        answered = record(guide(), answered, "now/urgent.breath", Picked((reply,)))
    document = compose(guide(), answered, date=DATE)
    assert document.patient.urgent == (patient.format(said="I cannot breathe."),)
    assert document.clinician.urgent == (clinician.format(point="Point: I cannot breathe."),)
    assert document.clinician.flags == ()


def test_a_sign_for_today_asks_to_be_shown_today_and_keeps_its_options() -> None:
    document = made(with_answers(now="yes", which=["swollen"]))
    assert phrases.SHOW_TODAY.format(said="My leg is hot.") in document.patient.urgent
    assert "My leg is hot." not in document.patient.please_know
    assert ("Point: My leg is hot.", ("A bike",)) in [
        (flag.text, flag.options) for flag in document.clinician.flags
    ]


def private(**more: object) -> dict[str, object]:
    return with_answers(private=["drink", "mood"], talk="yes", after_drink=4, **more)


def test_private_answers_are_on_no_leaf_without_consent() -> None:
    document = made(private(asking={"ask": ["sober", "cost"]}))
    for leaf in (document.patient, document.clinician):
        assert not [word for word in PRIVATE_WORDS if word in all_words(leaf)]
    assert document.clinician.sharing == phrases.KEPT_PRIVATE
    assert document.patient.questions == ("What will it cost me?",)


def test_private_answers_are_on_the_clinicians_leaf_with_consent_and_never_on_the_patients() -> None:
    document = made(private(asking={"ask": ["sober", "cost"]}, page={"share": "yes"}))
    assert not [word for word in PRIVATE_WORDS if word in all_words(document.patient)]
    assert rows(document)["Private"] == ("Daily drinking", "Dark thoughts")
    assert rows(document)["Glasses a day"] == ("4 glasses",)
    assert {"Point: I drink daily.", "Point: I want a talk."} <= {
        flag.text for flag in document.clinician.flags
    }
    assert "Is it safe when I drink?" in document.clinician.questions
    assert document.clinician.sharing is None


def test_without_consent_two_private_answers_cannot_be_told_apart() -> None:
    one = made(until("pain", private=["none"]))
    other = made(until("pain", private=["drink", "mood"], talk="skipped", after_drink="skipped"))
    assert one == other


def test_the_next_steps_do_not_tell_a_private_answer() -> None:
    assert "Ask about drinking." not in made(private(page={"share": "yes"})).patient.next_steps


def test_private_questions_answered_in_person_are_listed_so() -> None:
    says = made(with_answers(private="in_person", page=None)).clinician
    assert says.in_person == ("Private questions",)
    assert "Daily drinking" not in says.not_asked


def test_with_a_helper_private_questions_are_listed_as_not_asked() -> None:
    says = made(with_answers(who="helped", private=None, page=None)).clinician
    assert ("Daily drinking" in says.not_asked, says.sharing) == (True, None)


def test_lines_are_left_where_the_person_asked_for_them() -> None:
    by_hand = with_answers(again="by_hand", weigh={"own": "by_hand"})
    says = made(by_hand).patient
    assert says.own == (OwnWords("What I would like to do again", (), 3),)
    assert says.matters_lines == 2
    assert "WHAT MATTERS MOST TO ME" in as_text(made(by_hand))


def test_without_a_top_three_what_matters_a_lot_stands_in() -> None:
    assert made(with_answers(weigh={"rate": {"fast": "a_lot", "safe": "some"}})).patient.matters == (
        "It is fast",
    )


def test_what_is_unclear_is_printed_only_if_wanted() -> None:
    wrong = {"wet": {"first": "yes", "again": "yes"}}
    assert made(with_answers(clear={**wrong, "on_page": "yes"})).patient.unclear == ("Bikes and rain",)
    assert made(with_answers(clear={**wrong, "on_page": "no"})).patient.unclear == ()
    assert made(with_answers(clear={"wet": {"first": "yes", "again": "no"}})).patient.unclear == ()


@pytest.mark.parametrize(
    ("lean", "patient", "clinician"),
    [
        ("not_sure", phrases.I_STAND.not_sure, phrases.THEY_STAND.not_sure),
        ("clinician", phrases.I_STAND.clinician, phrases.THEY_STAND.clinician),
        ("bike", "I lean to: A bike.", "A bike"),
    ],
)
def test_a_leaning_is_told_as_it_was_said(lean: str, patient: str, clinician: str) -> None:
    document = made(with_answers(lean=lean, sure="skipped" if lean == "bike" else {"sure": "no"}))
    assert document.patient.leaning[0] == patient
    assert document.clinician.leaning[0] == clinician


def test_the_order_of_the_options_changes_nothing_on_the_leaves() -> None:
    answers = with_answers()
    first, second = (
        compose(guide(), Session(session(answers).answers, seed=seed), date=DATE) for seed in (0, 2)
    )
    assert first == second


def test_the_review_mark_follows_the_guide_and_the_day() -> None:
    assert (
        made(with_answers()).review_mark
        == "This guide has not yet been checked by a doctor. Ask before you rely on it."
    )


def test_the_extras_are_printed_only_when_ticked() -> None:
    names = available(guide())
    assert names == ("comparison", "numbers", "diary")
    assert made(with_answers()).extras == ()
    comparison, numbers, diary = made(with_answers(), extras=names).extras
    (table,) = comparison.blocks
    assert isinstance(table, Table)
    assert table.columns[1:] == ("A stick", "A bike", "Stay as I am")
    assert diary.blocks == (Table(("Week", "How far"), (("1", ""), ("2", ""), ("3", ""))),)
    inside = [
        each for block in numbers.blocks for each in (block.blocks if block.kind == "whole" else (block,))
    ]
    pictures = [block.pictures for block in inside if block.kind == "pictures"]
    assert pictures == [
        (
            Picture(
                "With A bike:",
                "30 of 100 are faster. 70 of 100 are not. The true number may be from 20 to 40.",
                30,
                100,
                20,
                40,
            ),
            Picture("With no bike:", "10 of 100 are faster. 90 of 100 are not.", 10, 100),
        )
    ]
    sentences = [block.text for block in inside if isinstance(block, Sentence)]
    assert any(each.startswith("20 to 33 of 100 are faster. 67 to 80 of 100 are not.") for each in sentences)
    assert phrases.DO_NOT_COMPARE in sentences


def _some_answer(draw: st.DrawFn, part: Part) -> Answer:
    kind, choices, alone = part.kind, part.choices, part.alone
    if kind == "read":
        return Passed()
    if kind == "one":
        return Picked((draw(st.sampled_from(choices)),))
    if kind == "many":
        free = [each for each in choices if each not in alone]
        most = part.most or len(free)
        some = draw(st.lists(st.sampled_from(free), unique=True, max_size=most)) if free else []
        return Picked(tuple(some) or ((draw(st.sampled_from(sorted(alone))),) if alone else ()))
    if kind == "text":
        texts: list[Answer] = [Words("Some words"), ByHand(), Skipped()]
        return draw(st.sampled_from(texts))
    return Amount(draw(st.integers(part.low, part.high)))


@st.composite
def walks(draw: st.DrawFn) -> Session:
    """Any walk of the small guide, broken off anywhere."""
    walk = Session(seed=draw(st.integers(0, 3)))
    for _ in range(draw(st.integers(0, 40))):
        position = locate(guide(), walk)
        if position.at_end:
            break
        part = position.part
        kinds: list[Answer] = [_some_answer(draw, part)]
        if not part.required and part.kind != "read":
            kinds.append(Skipped())
        if part.sensitive and part.kind != "read":
            kinds.append(InPerson())
        walk = record(guide(), walk, part.key, draw(st.sampled_from(kinds)))
    return walk


@given(walks())
def test_at_any_moment_the_sheet_is_whole_and_keeps_its_promises(walk: Session) -> None:
    document = compose(guide(), walk, date=DATE, extras=available(guide()))
    says = document.clinician
    text = as_text(document)
    assert text.count(phrases.NO_CHANGE_ALONE) == 2 + len(document.extras)
    assert not [word for word in PRIVATE_WORDS if word in all_words(document.patient)]
    lists = (says.said_no, says.not_ticked, says.in_person, says.not_asked)
    listed = [name for each in lists for name in each]
    assert len(listed) == len(set(listed))
    for name in ("health", "organs"):
        step = guide().steps[name]
        assert isinstance(step, ChoiceStep)
        if not isinstance(walk.standing(name), Picked):
            assert {choice.label.text for choice in step.choices.values()}.isdisjoint(says.said_no)


@given(walks())
def test_without_consent_the_clinicians_leaf_holds_nothing_private(walk: Session) -> None:
    if walk.standing("page/share") == Picked(("yes",)) or walk.standing("private") is None:
        return
    document = compose(guide(), walk, date=DATE)
    assert not [word for word in PRIVATE_WORDS if word in all_words(document.clinician)]


def test_changing_an_answer_and_back_gives_the_identical_document() -> None:
    before = session(with_answers())
    away = record(guide(), before, "health", Picked(("falls",)))
    back = record(guide(), away, "health", Picked(("none",)))
    assert compose(guide(), away, date=DATE) != compose(guide(), before, date=DATE)
    assert compose(guide(), back, date=DATE) == compose(guide(), before, date=DATE)


def test_composing_touches_no_file_no_clock_and_no_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    loaded, walk = guide(), session(with_answers())

    def trapped(*_args: object, **_options: object) -> None:
        raise AssertionError

    for module, name in ((builtins, "open"), (time, "time"), (time, "monotonic"), (random, "random")):
        monkeypatch.setattr(module, name, trapped)
    assert compose(loaded, walk, date=DATE, extras=available(loaded)).patient.own
