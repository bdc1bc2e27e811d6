"""A guide with one of everything, and words in it that must stay words."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.model import Guide
from kiosk.layout.card import Card
from kiosk.layout.cards import card_for
from kiosk.walk.route import locate
from kiosk.walk.session import Session
from kiosk.walk.written import walked

ODD = "{} {0} {count} [/] [@click=app.bell]x[/] %s"
"""Looks like a slot, like markup and like a format, and is none of them."""

_FRAME = {
    "period": "within 8 weeks",
    "population": "90 adults",
    "certainty": {"level": "low", "graded_by": "us"},
    "sources": ["trial"],
}

ABOUT = {
    "language": "en",
    "title": "Getting there",
    "screen_title": "Get ready for your visit",
    "decision": "How to get there.",
    "audience": "Anybody.",
    "user_need": "As a traveller I need to get there.",
    "country": "international",
    "published": "2026-01-01",
    "review_by": "2027-01-01",
    "update_policy": "Once a year.",
    "authors": [{"name": "Ann", "role": "Writer", "qualification": "None"}],
    "funding": "None.",
    "interests": "None.",
    "methods": "We asked around.",
    "someone_helps": {"when": {"who": "helped"}},
}

STEPS: dict[str, object] = {
    "hello": {
        "section": "you",
        "title": "Hello",
        "say": [
            {"text": "A [tram](term:tram), then a walk.", "sources": ["trial"]},
            {"text": ODD, "unsourced": {"why": "Nobody counted.", "to_confirm_by": "clinician"}},
            "Call [the desk](contact:desk) or [the line](contact:line).",
        ],
        "counselor": {"say": "Well?", "listen_for": "Doubt.", "teach_back": ["Say it back."]},
    },
    "who": {"ask": "Who are you?", "choices": {"me": "Me", "helped": "Me, with help"}, "required": True},
    "fits": {
        "ask": "What fits?",
        "note": "Think of last week.",
        "why": "It changes the way.",
        "pick": "many",
        "choices": {
            "ill": {"label": "I feel ill", "raises": ["ill"]},
            "lost": {"label": "I am lost", "raises": ["lost"]},
            "none": {"label": "None of these", "alone": True},
        },
    },
    "far": {"ask": "How far?", "scale": {"min": 0, "max": 10, "low": "Near", "high": f"Far {ODD}"}},
    "weeks": {"ask": "How many weeks?", "number": {"min": 1, "max": 60, "one": "week", "many": "weeks"}},
    "words": {"ask": "In your own words?", "text": {"lines": 2, "most": 80}},
    "secret": {
        "ask": "A private thing?",
        "title": "Private",
        "sensitive": True,
        "choices": {"yes": {"label": "It is so", "raises": ["private"]}, "no": "It is not so"},
    },
    "look": {"section": "ways", "title": "Your options", "show": "options"},
    "read": {"title": "Reading", "show": "option", "option": "tram", "when": {"look": "tram"}},
    "compare": {"title": "Side by side", "show": "comparison"},
    "numbers": {"title": "Numbers", "show": "outcomes"},
    "theirs": {"title": "From the depot", "show": "clinic"},
    "map": {"title": "Map", "show": "table", "table": "stops"},
    "matters": {"title": "What matters", "show": "values"},
    "clear": {"title": "Is it clear", "show": "quiz"},
    "lean": {"title": "Where you stand", "show": "leaning"},
    "sure": {"title": "How sure", "show": "sureness"},
    "ask": {"title": "Your questions", "show": "questions"},
    "again": {"title": "Your answers", "show": "review"},
    "page": {"title": "Your page", "show": "summary", "ends": "done"},
}

OPTIONS: dict[str, object] = {
    "tram": {
        "name": "Tram",
        "in_short": {
            "what": "A tram goes there.",
            "good": "It is warm.",
            "hard": "It can be late.",
            "sure": "Fairly sure.",
        },
        "sources": ["trial"],
        "living_with": {"body": "You stand.", "mood": "Calm.", "daily_life": "Every day."},
        "kinds": {
            "old": {"name": "Old tram", "brands": ["Rattler"], "facts": {"cost": {"short": "Two coins"}}},
            "new": {"name": "New tram", "facts": {"cost": {"unknown": "Not set yet."}}},
        },
        "facts": {
            "soon": {"short": "At once", "text": "At once, by day.", "sources": ["trial"]},
            "cost": {"by_kind": True},
        },
        "year": {
            "visits": {"from": 2, "to": 4},
            "needles": {"from": 0, "to": 0},
            "tablets": {"unknown": "Nobody has counted tablets."},
            "weeks": {"starts": {"from": 1, "to": 2, "label": "It starts"}},
        },
    },
    "walk": {
        "name": {"text": "A walk", "instead": [{"when": {"fits": "ill"}, "text": "A short walk"}]},
        "in_short": {
            "what": {
                "text": "You walk.",
                "instead": [{"when": {"fits": "ill"}, "text": "You walk a little."}],
            },
            "good": "It is free.",
            "hard": "It can rain.",
            "sure": "Quite sure.",
        },
        "status_quo": True,
        "living_with": {"body": "You move.", "mood": "Good.", "daily_life": "Shoes."},
        "facts": {"soon": {"unknown": "Nobody knows how soon."}, "cost": {"short": "Nothing"}},
    },
}

RESULTS: dict[str, object] = {
    "counted": {
        "arms": {
            "with": {"of": "tram.old", "count": 59, "low": 50, "high": 68},
            "without": {"what": "a dummy tram", "count": 19},
        },
        **_FRAME,
    },
    "ranged": {
        "arms": {"with": {"of": "tram", "from": 20, "to": 33}, "none": {"nobody": "Nobody to compare with."}},
        "basis": "read_as",
        **_FRAME,
    },
    "then": {
        "arms": {
            "all": {
                "of": "walk",
                "count": 15,
                "then": {"of_those": 64, "out_of": 100, "what": "were late again"},
            }
        },
        "basis": "calculated",
        "how": "15 is 3 of 20.",
        **_FRAME,
    },
    "weekly": {"arms": {"with": {"of": "tram", "at": {4: 65, 8: 43}}}, "out_of": 80, **_FRAME},
    "points": {
        "measure": "points",
        "better_is": "lower",
        "scale": "A score from 0 to 30.",
        "says": "The score falls by {change} points.",
        "arms": {
            "on": {"of": "tram", "change": -5.1, "low": -7, "high": 0.5},
            "off": {"what": "tram off", "change": -1},
        },
        **_FRAME,
    },
    "unknown": {"of": "walk", "unknown": "Nobody has counted walkers."},
}

REST: dict[str, object] = {
    "sections": {"you": "About you", "ways": "Your ways"},
    "attributes": {
        "soon": {"ask": "How soon?", "side": "good"},
        "cost": {"ask": "What does it cost?", "side": "burden"},
    },
    "outcomes": {
        "arrives": {
            "ask": "How many arrive?",
            "happens": "{count} of {out_of} people arrive {0} {}.",
            "happens_not": "{count} of {out_of} people do not.",
            "side": "good",
            "results": RESULTS,
        }
    },
    "values": {
        "quick": {
            "say": "I want to be quick",
            "attributes": ["soon"],
            "fits": {"tram": {"how": "well", "because": "It is fast."}},
        },
        "cheap": {
            "say": "I want it cheap",
            "attributes": ["cost"],
            "fits": {"tram": {"how": "poorly", "because": "It costs."}},
        },
    },
    "flags": {
        "ill": {
            "affects": {"tram": "stop"},
            "urgency": "now",
            "patient": {"said": f"I feel ill {ODD}", "matters": "Trams shake.", "do": "Sit down."},
            "clinician": "Ill.",
            "contacts": ["emergency", "desk"],
            "sources": ["trial"],
        },
        "lost": {
            "affects": {"everything": "care"},
            "urgency": "same_day",
            "patient": {"said": "I am lost", "matters": "You may not arrive.", "do": "Ask the way."},
            "clinician": "Lost.",
            "contacts": ["desk", "line"],
        },
        "private": {
            "affects": {"walk": "care"},
            "patient": {"said": "A private thing", "matters": "It matters.", "do": "Say it."},
            "clinician": "Private.",
        },
    },
    "contacts": {
        "desk": {"what": "The desk", "if_unset": "Go to the desk."},
        "line": {"what": "The line", "if_unset": "Ask the desk for the number."},
        "emergency": {"what": "The emergency number", "if_unset": "Ask anyone."},
    },
    "quiz": {
        "late": {
            "ask": "Can a tram be late?",
            "checks": "expectations",
            "choices": {"yes": "Yes", "never": "Never"},
            "right": "yes",
            "teach": "A tram can be late.",
            "ask_again": "Once more: can it be late?",
            "unsure": "That a tram can be late",
            "sources": ["trial"],
        }
    },
    "questions": {"fare": {"ask": "What is the fare?"}, "rain": {"ask": "What if it rains?", "first": True}},
    "faq": {
        "dog": {"ask": "May I bring a dog?", "answer": "Yes, a small one.", "sources": ["trial"]},
        "cat": {
            "ask": "May I bring a cat?",
            "answer": "Ask.",
            "unsourced": {"why": "Nobody said.", "to_confirm_by": "clinician"},
        },
    },
    "look_ups": {"ways": ["hello", "read", "numbers", "theirs", "map", "stops"]},
    "tables": {
        "stops": {
            "title": "Stops",
            "columns": {"where": "Where", "when": "When"},
            "rows": {
                "one": {
                    "name": "First stop",
                    "where": "Here",
                    "when": "Now",
                    "unsourced": {"why": "Seen.", "to_confirm_by": "clinician"},
                }
            },
        }
    },
    "from_clinic": {
        "fare": {"title": f"The fare {ODD}", "ask": "What is the fare?"},
        "dogs": {"title": "Dogs", "ask": "May a dog come?", "note": "Small ones."},
    },
    "glossary": {"tram": {"word": "tram", "means": "A train in the street.", "sources": ["trial"]}},
    "sources": {
        "trial": {"cite": "Trial of trams 2020", "read": "abstract", "publisher": "maker"},
        "other": {"cite": "Other", "read": "no", "publisher": "independent"},
    },
}


def every_kind(**changes: object) -> Guide:
    """The guide; `changes` replace whole top-level keys."""
    told = {"guide": ABOUT, "steps": STEPS, "options": OPTIONS, **REST, **changes}
    return Guide.model_validate(told)


UP_TO: Mapping[str, object] = {
    "who": "me",
    "fits": ["none"],
    "far": 5,
    "weeks": 1,
    "words": "Home",
    "secret": "no",
    "look": ["tram"],
    "matters": {"rate": {"quick": "a_lot", "cheap": "not_sure"}, "top": ["cheap"], "own": "Peace"},
    "clear": {"late": {"first": "never", "again": "never"}, "on_page": "yes"},
    "lean": "tram.old",
    "sure": {"sure": "yes", "informed": "no"},
    "ask": {"ask": ["rain"], "own": ["Why?"]},
    "page": {"share": "no"},
}
"""An answer to every question."""


def card_at(guide: Guide, key: str, answers: Mapping[str, object] = UP_TO, **numbers: str) -> Card:
    """The card of the part with this key, for somebody who gave these answers; numbers are the clinic's."""
    walk = walked(guide, answers)
    session = Session(walk.answers, looking_at=key)
    position = locate(guide, session)
    assert position.part.key == key, (
        f"{key} is not on the route: {[e.part.key for e in position.route.entries]}"
    )
    return card_for(guide, session, position, numbers)


def told(card: Card) -> str:
    """Everything a card says, a line for each thing."""
    beside = (*card.blocks, *(card.table.blocks if card.table is not None else ()))
    said = ((block.text,) if block.figure is None else block.figure.words for block in beside)
    lines = [card.heading.text, *(line for lines in said for line in lines)]
    lines += [choice.label for choice in card.choices] + [link.label for link in card.links]
    return "\n".join([*lines, card.hint])
