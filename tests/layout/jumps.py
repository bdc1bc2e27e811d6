"""A small guide to jump about in, with something of every kind, and what is private in it."""

from __future__ import annotations

from kiosk.guide.model import Guide
from kiosk.layout.card import Voice
from kiosk.layout.leaflet import Leaflet
from kiosk.walk.facts import Facts
from kiosk.walk.map import Map, map_of
from kiosk.walk.route import locate
from kiosk.walk.session import Session
from tests.walk.making import SOURCED, Written, ask, flag, guide_of, kind, option, quiz_item, value

ASKED = "Do you drink alone at night?"
REPLY = "Yes, every night"
OWN = "What else is on your mind?"


def guide(**more: Written) -> Guide:
    fact = {"soon": {"short": "Within days.", "text": "It works within three days.", **SOURCED}}
    steps: Written = {
        "who": ask("me", "child", title="Who is answering", section="you"),
        "early": {"title": "Too early", "when": {"who": "child"}, "say": "Come back when you are grown."},
        "drink": {
            "title": "Habits",
            "ask": ASKED,
            "sensitive": True,
            "choices": {"yes": REPLY, "no": "No"},
        },
        "untitled": {"ask": "Have you thought of harming anyone?", "sensitive": True, "text": {"lines": 2}},
        "after": {"title": "After that", "when": {"drink": "yes"}, "say": "Thank you for saying so."},
        "pain": {
            "title": "Pain",
            "ask": "How bad is the pain?",
            "scale": {"min": 0, "max": 10, "low": "None", "high": "Worst"},
        },
        "weeks": {"ask": "For how long?", "number": {"min": 1, "max": 60, "one": "week", "many": "weeks"}},
        "own": {"ask": OWN, "text": {"lines": 2}},
        "look": {"title": "Options", "section": "options", "show": "options"},
        "read": {"title": "Reading", "when": {"reading": "needle"}, "show": "option", "option": "needle"},
        "beside": {"title": "Side by side", "show": "comparison"},
        "weigh": {"title": "What matters", "section": "decide", "show": "values", "parts": ["top"]},
        "clear": {"title": "What is clear", "show": "quiz"},
        "lean": {"title": "Leaning", "show": "leaning"},
        "sure": {"title": "Sureness", "show": "sureness"},
        "asks": {"title": "Questions", "show": "questions"},
        "mind": {"title": "Minds", "show": "mind"},
        "list": {"title": "Muscles", "show": "table", "table": "muscles"},
        "page": {"title": "Your page", "show": "summary", "ends": "done"},
    }
    return guide_of(
        {**steps, **more},
        sections={"you": "About you", "options": "Your options", "decide": "Where you stand"},
        options={
            "needle": option(
                name="Injections",
                kinds={"type_a": kind(name="Type A", brands=["Áptox", "Zedox"])},
                facts={"soon": {"short": "Quick.", "text": "It works within three days.", **SOURCED}},
            ),
            "stay": option(name="No treatment now", status_quo=True, facts=fact),
        },
        attributes={"soon": {"ask": "How soon does it work?", "side": "plain"}},
        values={"quick": value("soon", fits=("needle", "stay"))},
        quiz={"q": quiz_item("a", "a", "b")},
        questions={"who_injects": {"ask": "Who will inject?"}},
        flags={"sore": flag()},
        faq={"cure": {"ask": "Can it be cured?", "answer": "Not for good.", **SOURCED}},
        tables={
            "muscles": {
                "title": "Neck muscles",
                "columns": {"where": "Where"},
                "rows": {"scm": {"name": "Splenius", "where": "At the back", **SOURCED}},
            }
        },
        glossary={"dystonia": {"word": "dystonia", "forms": ["dystonic"], "means": "Pulling.", **SOURCED}},
    )


GUIDE = guide()
VOICE = Voice(GUIDE)
TOGETHER = Session(together=True)


def known(session: Session) -> Facts:
    return locate(GUIDE, session).route.facts


def mapped(session: Session) -> Map:
    return map_of(GUIDE, session)


def words_of(leaflet: Leaflet) -> str:
    """Everything that can be read on a leaflet."""
    blocks = (leaflet.heading, *leaflet.blocks)
    return "\n".join([*(each.text for each in blocks), *(each.label for each in leaflet.links)])
