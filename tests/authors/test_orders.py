"""Which sentences order a person to do something, and which only sound like it."""

from __future__ import annotations

import pytest

from kiosk.authors.measures.prose import Piece
from kiosk.authors.measures.steering import ALLOWED, steering_faults
from kiosk.guide.links.fault import Path

SAID: Path = ("steps", "page", "say")


def told(words: str, at: Path = SAID) -> list[object]:
    """What is said to tell a person what to do."""
    faults = steering_faults([Piece(at, words, words)])
    return [each.piece for each in faults if each.code == "TELLS_WHAT_TO_DO"]


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("Take two tablets each day.", "Take"),
        ("Take two tablets", "Take"),
        ("Stop driving.", "Stop"),
        ("Do not drive.", "Do not drive"),
        ("Don't eat before.", "Don't eat"),
        ("Please do not rub it.", "Please do not rub"),
        ("Never rub the eye.", "Never rub"),
        ("Always take it with food.", "Always take"),
        ("Try to relax.", "Try"),
        ("Please rest.", "Please rest"),
        ("Rest.", "Rest"),
        ("Rest for a day.", "Rest"),
        ("Stop and rest.", "Stop"),
        ("It is better to wait.", "It is better to wait"),
        ("It's best not to drive.", "It's best not to drive"),
        ("You had better wait.", "You had better wait"),
        ("You need to rest.", "You need to"),
        ("You need an operation.", "You need"),
        ("Have the operation.", "Have"),
        ("Change your tablets.", "Change"),
        ("Avoid heat.", "Avoid"),
        ("Start today.", "Start"),
        ("Start tablets.", "Start tablets."),
        ("Drink water.", "Drink water."),
        ("Exercise daily.", "Exercise"),
        ("Do the exercises.", "Do"),
        ("Get some rest.", "Get"),
        ("Be careful with heat.", "Be careful"),
        ("If it hurts, stop the tablets.", "stop"),
        ("After the injection, rest for a day.", "rest"),
        ("It hurts. Then stop it.", "stop"),
        ('They say: "Take it slowly."', "Take"),
        ("Do not stop the tablets by yourself.", "Do not stop"),
    ],
)
def test_an_order_is_found(words: str, order: str) -> None:
    assert told(words) == [order]


@pytest.mark.parametrize(
    "words",
    [
        f"{ALLOWED}.",
        f"{ALLOWED}, even if you feel well.",
        "You need no operation for this.",
        "You need time to get used to them.",
        "You need some time.",
        "You need not stop.",
        "Ask your doctor about it.",
        "Ask if it is better to wait.",
        "Tell the nurse.",
        "Please tell a person now.",
        "Please ask the team.",
        "Bring this page.",
        "Take this page with you.",
        "Take it to your visit.",
        "Take your time.",
        "Call the desk.",
        "Go to the desk.",
        "Get in touch with the desk.",
        "Pick any that fit.",
        "Write it down.",
        "Use the desk's phone to call.",
        "Try again.",
        "Stop any time.",
        "Rest helps some people.",
        "Rest, heat and massage may help.",
        "Use of the eye grows.",
        "Change is slow.",
        "Exercise and massage.",
        "Exercise for the neck may help.",
        "Sleep at night is short.",
        "Help at home can be had.",
        "Take-home tests are there.",
        "When it gets hard to breathe, swallow or talk.",
        "Is it better to wait?",
        "Have you had injections?",
        "Do you take tablets?",
        "Do not know",
        "Never in the last year.",
        "Rest my neck.",
        "Stop my tablets.",
        "Take care of me.",
    ],
)
def test_what_is_no_order_is_left_alone(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    "at",
    [
        ("steps", "now", "choices", "a", "label", "text"),
        ("quiz", "one", "choices", "a"),
        ("options", "one", "name", "text"),
        ("options", "one", "name"),
        ("tables", "one", "rows", "a", "does"),
        ("from_clinic", "one", "title"),
        ("sections", "one"),
        ("glossary", "one", "word"),
    ],
)
def test_what_something_is_called_orders_nobody(at: Path) -> None:
    assert told("Stop driving", at) == []


@pytest.mark.parametrize(
    "at",
    [("flags", "name", "patient", "do"), ("steps", "sections", "say"), ("steps", "label", "title", "text")],
)
def test_it_is_found_whatever_an_author_calls_the_place(at: Path) -> None:
    assert told("Stop driving.", at) == ["Stop"]
