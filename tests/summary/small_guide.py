"""A guide on another matter, just large enough that everything paper can say comes up in it."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.model import Guide
from kiosk.guide.model.guide import named
from kiosk.summary.compose import compose
from kiosk.summary.document import Document
from kiosk.walk.session import Session
from kiosk.walk.written import walked

DATE = "2026-11-20"
UNSOURCED = {"why": "A guide for tests.", "to_confirm_by": "clinician"}
FACT = {"short": "Some", "unsourced": UNSOURCED}


def _flag(said: str, affects: Mapping[str, str], **more: object) -> dict[str, object]:
    words = {"said": said, "matters": "It matters.", "do": "Tell the team."}
    return {
        "affects": affects,
        "patient": words,
        "clinician": f"Point: {said}",
        "unsourced": UNSOURCED,
        **more,
    }


ABOUT = {
    "language": "en",
    "title": "Getting about with a bad knee",
    "screen_title": "Getting about: get ready for your visit",
    "decision": "You are deciding how to get about.",
    "audience": "Adults",
    "user_need": "As an adult I need to know.",
    "country": "international",
    "published": "2026-11-01",
    "review_by": "2027-11-01",
    "update_policy": "Once a year.",
    "authors": [{"name": "A", "role": "writer", "qualification": "none"}],
    "funding": "None.",
    "interests": "None.",
    "methods": "None.",
    "someone_helps": {"when": {"who": ["helped"]}},
}

STEPS = {
    "who": {
        "section": "you",
        "ask": "Who is answering?",
        "choices": {"me": "I am the patient", "helped": "I am, with help"},
        "paper": {"page": "clinician", "as": "Answered by"},
    },
    "now": {
        "title": "Urgent signs",
        "ask": "Any of these right now?",
        "choices": {
            "yes": {"label": "Yes, I cannot breathe", "raises": ["breath"]},
            "no": {"label": "No, none of these", "denies": ["which"]},
        },
        "paper": {"page": "clinician", "as": "Urgent signs"},
    },
    "which": {
        "when": {"now": "yes"},
        "ask": "Is it one of these as well?",
        "pick": "many",
        "choices": {
            "swollen": {"label": "A hot swollen leg", "raises": ["leg"]},
            "none": {"label": "None of these", "alone": True},
        },
    },
    "health": {
        "title": "Your health",
        "ask": "Do any of these fit you?",
        "pick": "many",
        "choices": {
            "falls": {
                "label": "Falls in the past year",
                "raises": ["falls"],
                "paper": "I fell in the past year",
            },
            "heart": {"label": "Heart trouble", "raises": ["heart"]},
            "organs": "Liver or kidney trouble",
            "none": {"label": "None of these", "alone": True},
            "unknown": {"label": "I do not know", "alone": True},
        },
        "paper": {"page": "both", "as": "Please know"},
    },
    "organs": {
        "when": {"health": "organs"},
        "ask": "Which of these?",
        "pick": "many",
        "choices": {
            "liver": {"label": "Liver trouble", "raises": ["liver"]},
            "kidney": {"label": "Kidney trouble", "raises": ["kidney"]},
        },
        "paper": {"page": "both", "as": "Please know"},
    },
    "private": {
        "title": "Private questions",
        "ask": "Do any of these fit you?",
        "sensitive": True,
        "pick": "many",
        "choices": {
            "drink": {"label": "Daily drinking", "raises": ["drink"]},
            "mood": {"label": "Dark thoughts", "raises": ["mood"]},
            "none": {"label": "None of these", "alone": True},
        },
        "paper": {"page": "both", "as": "Private"},
    },
    "talk": {
        "title": "A private talk",
        "when": {"private": "mood"},
        "ask": "Talk to someone today?",
        "sensitive": True,
        "choices": {"yes": {"label": "Yes, a talk", "raises": ["talk"]}, "no": "Not today"},
    },
    "after_drink": {
        "when": {"private": "drink"},
        "ask": "How many a day?",
        "number": {"min": 0, "max": 40, "one": "glass", "many": "glasses"},
        "paper": {"page": "both", "as": "Glasses a day"},
    },
    "pain": {
        "title": "Worst pain",
        "ask": "How bad is it?",
        "scale": {"min": 0, "max": 10, "low": "None", "high": "Worst"},
        "paper": {"page": "clinician", "as": "Worst pain", "says": "pain {answer}"},
    },
    "weeks": {
        "title": "Weeks with it",
        "ask": "For how many weeks?",
        "number": {"min": 0, "max": 99, "one": "week", "many": "weeks"},
        "paper": {"page": "clinician", "as": "For", "says": "{answer} so far"},
    },
    "again": {
        "ask": "What would you like to do again?",
        "text": {"lines": 3},
        "paper": {"page": "patient", "as": "What I would like to do again"},
    },
    "look": {"section": "options", "show": "options"},
    "weigh": {"section": "matters", "show": "values"},
    "clear": {"show": "quiz"},
    "asking": {"show": "questions"},
    "lean": {"show": "leaning"},
    "sure": {"show": "sureness"},
    "page": {"section": "paper", "show": "summary", "ends": "done"},
}

_LIVING = {"body": "-", "mood": "-", "daily_life": "-", "unsourced": UNSOURCED}


def _option(name: str, **more: object) -> dict[str, object]:
    return {
        "name": name,
        "in_short": {"what": "-", "good": "-", "hard": "-", "sure": "-"},
        "living_with": _LIVING,
        "facts": {"cost": FACT},
        "unsourced": UNSOURCED,
        **more,
    }


GUIDE = {
    "guide": ABOUT,
    "sections": {"you": "You", "options": "Options", "matters": "What matters", "paper": "Paper"},
    "steps": STEPS,
    "attributes": {"cost": {"ask": "What does it cost?", "side": "burden"}},
    "options": {
        "stick": _option(
            "A stick", kinds={"wood": {"name": "Wooden stick"}, "steel": {"name": "Steel stick"}}
        ),
        "bike": _option("A bike"),
        "wait": _option("Stay as I am", status_quo=True),
    },
    "flags": {
        "breath": _flag("I cannot breathe.", {"everything": "stop"}, urgency="now"),
        "leg": _flag("My leg is hot.", {"bike": "stop"}, urgency="same_day"),
        "falls": _flag("I fall.", {"bike": "stop", "stick": "care"}),
        "heart": _flag("My heart is weak.", {"bike": "care"}),
        "liver": _flag("My liver is weak.", {"wait": "care"}),
        "kidney": _flag("My kidney is weak.", {"wait": "care"}),
        "drink": _flag("I drink daily.", {"bike": "stop"}),
        "mood": _flag("I have dark thoughts.", {"everything": "care"}),
        "talk": _flag("I want a talk.", {"everything": "care"}),
        "long": _flag("It has been long.", {"wait": "care"}, when={"weeks": {"at_least": 50}}),
    },
    "values": {
        name: {
            "say": say,
            "attributes": ["cost"],
            "fits": {
                option: {"how": "well", "because": "-", "unsourced": UNSOURCED}
                for option in ("stick", "bike", "wait")
            },
        }
        for name, say in (("cheap", "It costs little"), ("fast", "It is fast"), ("safe", "It is safe"))
    },
    "quiz": {
        "wet": {
            "ask": "Is a bike safe when wet?",
            "checks": "safety",
            "choices": {"yes": "Yes", "no": "No"},
            "right": "no",
            "teach": "No.",
            "ask_again": "And in rain?",
            "unsure": "Bikes and rain",
            "unsourced": UNSOURCED,
        }
    },
    "questions": {
        "cost": {"ask": "What will it cost me?"},
        "fall": {"ask": "How do I not fall?", "when": {"flag": "falls"}},
        "sober": {"ask": "Is it safe when I drink?", "when": {"flag": "drink"}},
    },
    "sheet": {
        "diary": {"title": "My walking diary", "weeks": 3, "rows": {"far": "How far"}},
        "next_step": [
            {"say": "Ask about drinking.", "when": {"private": "drink"}},
            {"say": "Bring this page."},
            {"say": "Do not stop or change a medicine by yourself."},
        ],
    },
    "outcomes": {
        "faster": {
            "ask": "How many get there faster?",
            "happens": "{count} of {out_of} are faster.",
            "happens_not": "{count} of {out_of} are not.",
            "side": "good",
            "results": {
                "one": {
                    "arms": {
                        "bike": {"of": "bike", "count": 30, "low": 20, "high": 40},
                        "none": {"what": "no bike", "count": 10},
                    },
                    "period": "a week",
                    "population": "adults",
                    "certainty": {"level": "low", "graded_by": "us"},
                    "unsourced": UNSOURCED,
                },
                "spread": {
                    "arms": {
                        "bike": {"of": "bike", "from": 20, "to": 33},
                        "none": {"nobody": "There was nobody to compare with."},
                    },
                    "period": "a year",
                    "population": "children",
                    "certainty": {"level": "high", "graded_by": "published"},
                    "unsourced": UNSOURCED,
                },
                "waiting": {"of": "wait", "unknown": "Nobody counted.", "unsourced": UNSOURCED},
            },
        }
    },
}

WHOLE: dict[str, object] = {
    "who": "me",
    "now": "no",
    "health": ["none"],
    "private": ["none"],
    "pain": 7,
    "weeks": 1,
    "again": "Walk to the sea",
    "look": ["stick"],
    "weigh": {"rate": {"cheap": "a_lot"}, "top": ["safe", "cheap"], "own": "To stay with friends"},
    "clear": {"wet": {"first": "no"}},
    "asking": {"ask": ["cost"], "own": ["May I swim?"]},
    "lean": "stick.wood",
    "sure": {"sure": "yes", "informed": "no", "clear": "yes", "supported": "yes"},
    "page": {"share": "no"},
}
"""Answers from the first question to the page."""


def guide() -> Guide:
    """The guide, as if loaded."""
    return named(Guide.model_validate(GUIDE), "getting_about", "abcdef0123456789")


def with_answers(**changes: object) -> dict[str, object]:
    """The whole walk with these answers changed, in the guide's order; None leaves one out."""
    changed = {**WHOLE, **changes}
    return {step: changed[step] for step in STEPS if changed.get(step) is not None}


def until(step: str, **changes: object) -> dict[str, object]:
    """The answers up to and with this step."""
    names = list(STEPS)
    return {
        name: answer
        for name, answer in with_answers(**changes).items()
        if names.index(name) <= names.index(step)
    }


def session(answers: Mapping[str, object]) -> Session:
    """The session of these answers."""
    return walked(guide(), answers)


def made(answers: Mapping[str, object], **options: object) -> Document:
    """The document of these answers."""
    return compose(guide(), session(answers), date=DATE, **options)  # type: ignore[arg-type]
