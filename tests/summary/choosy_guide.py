"""The small guide with open questions in it that have private choices, and everything such a choice can change."""

from __future__ import annotations

from kiosk.guide.model import Guide
from kiosk.guide.model.guide import named
from tests.summary.small_guide import GUIDE, STEPS, UNSOURCED

QUESTIONS = {
    "bothers": {
        "title": "What bothers you",
        "ask": "What bothers you most?",
        "choices": {
            "ache": "An aching knee",
            "gloom": {"label": "A gloomy mind", "sensitive": True, "raises": ["gloom"]},
            "stiff": "A stiff knee",
        },
        "paper": {"page": "both", "as": "What bothers me most"},
    },
    "gloomy": {
        "when": {"bothers": "gloom"},
        "ask": "For how many gloomy weeks?",
        "number": {"min": 1, "max": 40, "one": "gloomy week", "many": "gloomy weeks"},
        "paper": {"page": "both", "as": "Gloomy for"},
    },
    "sunny": {
        "when": {"not": {"bothers": "gloom"}},
        "ask": "Do you like to be out?",
        "pick": "many",
        "choices": {
            "sun": {"label": "Out in the sun", "raises": ["sun"]},
            "rain": {"label": "Out in the rain", "raises": ["rain"]},
            "none": {"label": "None of these", "alone": True},
        },
        "paper": {"page": "both", "as": "Out"},
    },
    "aching": {
        "when": {"bothers": ["ache", "stiff"]},
        "ask": "How bad is the knee?",
        "scale": {"min": 0, "max": 10, "low": "None", "high": "Worst"},
        "paper": {"page": "both", "as": "The knee"},
    },
    "take": {
        "ask": "What do you take along?",
        "pick": "many",
        "choices": {
            "bag": {"label": "A heavy bag", "raises": ["bag"]},
            "cart": {"label": "A cart", "raises": ["cart"]},
            "pills": {"label": "Pills for a secret illness", "sensitive": True, "raises": ["pills"]},
            "none": {"label": "None of these", "alone": True},
        },
        "paper": {"page": "both", "as": "Please know"},
    },
    "wet": {
        "ask": "And any of these?",
        "pick": "many",
        "choices": {
            "again": {"label": "In the rain a lot", "raises": ["rain"]},
            "ill": {"label": "A hidden ailment", "raises": ["pills"]},
            "none": {"label": "None of these", "alone": True},
        },
        "paper": {"page": "both", "as": "Please know"},
    },
}
_AFTER = list(STEPS).index("private")
_ITEMS = list(STEPS.items())


def _flag(said: str) -> dict[str, object]:
    words = {"said": said, "matters": "It matters.", "do": "Tell the team."}
    affects = {"bike": "care"}
    return {"affects": affects, "patient": words, "clinician": f"Point: {said}", "unsourced": UNSOURCED}


CHOOSY = {
    **GUIDE,
    "steps": dict([*_ITEMS[:_AFTER], *QUESTIONS.items(), *_ITEMS[_AFTER:]]),
    "flags": {
        **GUIDE["flags"],  # type: ignore[dict-item]
        "gloom": _flag("I am gloomy."),
        "sun": _flag("I go out in the sun."),
        "rain": _flag("I go out in the rain."),
        "bag": _flag("I carry a bag."),
        "cart": _flag("I pull a cart."),
        "pills": _flag("I have an illness."),
    },
    "questions": {
        **GUIDE["questions"],  # type: ignore[dict-item]
        "cheer": {"ask": "What helps a gloomy mind?", "when": {"flag": "gloom"}},
        "light": {"ask": "How much light do I need?", "when": {"not": {"flag": "gloom"}}},
    },
    "sheet": {
        "next_step": [
            {"say": "Ask about a gloomy mind.", "when": {"bothers": "gloom"}},
            {"say": "Go out when you can.", "when": {"not": {"bothers": "gloom"}}},
            {"say": "Say what bothers you.", "when": {"bothers": "skipped"}},
            {"say": "Say more of it.", "when": {"bothers": "answered"}},
            {"say": "Bring a friend.", "when": {"take": "bag"}},
        ]
    },
}
PRIVATE_WORDS = ("gloom", "secret")


def choosy() -> Guide:
    """The guide, as if loaded."""
    return named(Guide.model_validate(CHOOSY), "choosy", "abcdef0123456789")
