"""A guide of a hundred steps with every kind of way on, to be drawn and looked at."""

from __future__ import annotations

from typing import Any

from kiosk.guide.model import Guide
from tests.walk.making import ask, flag, guide_of

Steps = dict[str, Any]
ROUTES = ("new", "before", "now", "stopped")
FLAGS = tuple(f"flag_{number}" for number in range(12))


def hundred() -> Guide:
    """A beginning, four routes that part and join, side steps for some, and three ends."""
    steps: Steps = {**_beginning()}
    for place, route in enumerate(ROUTES):
        steps |= _route(place, route)
    steps |= _common()
    missing = 100 - len(steps) - 2
    steps |= {
        f"read_{number}": {
            "say": f"A page to read, number {number}.",
            "title": f"Page {number}",
            "when": {"more": ["facts", "people", "numbers"][number % 3]},
        }
        for number in range(missing)
    }
    steps |= {
        "check": {"show": "review", "title": "Check your answers", "section": "end"},
        "page": {"show": "summary", "title": "Your page", "ends": "done"},
    }
    return guide_of(
        steps,
        sections={
            "begin": "About you",
            "health": "Your health",
            "read": "What there is to read",
            "end": "Your page",
        },
        flags={name: flag(urgency="now" if place < 2 else "none") for place, name in enumerate(FLAGS)},
    )


def _beginning() -> Steps:
    urgent = ask("yes", "no", section="begin", title="Urgent signs")
    urgent["choices"]["yes"] |= {"next": "urgent_which", "raises": [FLAGS[0], FLAGS[1]]}
    urgent["next"] = "age"
    age = ask("child", "young", "middle", "old", title="Your age")
    age["choices"]["child"]["next"] = "too_young"
    age["next"] = "where"
    where = ask(*ROUTES, "no_idea", title="Where you are now in your treatment, all in all")
    for route in ROUTES:
        where["choices"][route]["next"] = f"{route}_0"
    where["choices"]["no_idea"]["next"] = "first_step"
    return {
        "urgent": urgent,
        "urgent_which": ask("breath", "pain", "other", pick="many", title="Which urgent sign"),
        "age": age,
        "too_young": {"say": "This guide is for adults.", "title": "Not for children", "ends": "not_for_you"},
        "where": where,
        "first_step": {"say": "The first step is a name.", "title": "The first step", "next": "no_name_page"},
        "no_name_page": {"show": "summary", "title": "A page for the first visit", "ends": "no_name"},
    }


def _route(place: int, route: str) -> Steps:
    """Fourteen steps: a question that parts, two strands that join, and a way out to what is common."""
    name = [f"{route}_{number}" for number in range(14)]
    found: Steps = {each: {"say": f"Words of {each}.", "title": f"About {each}"} for each in name}
    found[name[1]] = ask("left", "right", "straight", title=f"How it went ({route})", next=name[4])
    found[name[1]]["choices"]["left"]["next"] = name[2]
    found[name[1]]["choices"]["right"]["next"] = name[3]
    found[name[2]]["next"] = name[4]
    found[name[5]] = ask("a", "b", "c", "none", pick="many", title="Which of these fit")
    found[name[5]]["choices"]["none"]["alone"] = True
    for choice, raised in zip("abc", FLAGS[2 + 2 * place :], strict=False):
        found[name[5]]["choices"][choice]["raises"] = [raised]
    found[name[6]]["when"] = {name[5]: ["a", "b"]}
    found[name[7]] |= {"when": {name[5]: "c", "age": "old"}}
    found[name[8]] = ask("yes", "no", sensitive=True, title="A private question")
    found[name[9]]["when"] = {name[8]: "yes"}
    found[name[10]]["next"] = [{"go": name[12], "when": {"age": "young"}}, {"go": name[11]}]
    found[name[13]]["next"] = "health"
    return found


def _common() -> Steps:
    more = ask("facts", "people", "numbers", "nothing", pick="many", title="Do you want more", section="read")
    more["choices"]["nothing"] |= {"alone": True, "next": "check"}
    return {
        "health": ask("heart", "lungs", "none", pick="many", section="health", title="Your health"),
        "worst": {
            "ask": "How bad?",
            "title": "How bad it is",
            "scale": {"min": 0, "max": 10, "low": "Not", "high": "Very"},
        },
        "bad": {"say": "That is bad.", "title": "When it is bad", "when": {"worst": {"at_least": 7}}},
        "flagged": {"say": "Mind this.", "title": "Mind this", "when": {"flag": [FLAGS[2], FLAGS[4]]}},
        "more": more,
    }
