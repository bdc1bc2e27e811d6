"""What a question or a choice was called before, as the author says under `was:`.

Must never guess: what is not said there was always called what it is called now.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep


def former_keys(guide: Guide, key: str) -> Iterator[str]:
    """The keys that a slot may have had while its step, or the value or quiz question it is about, had another name."""
    step, slash, part = key.partition("/")
    name, dot, about = part.partition(".")
    was: Mapping[str, str] = {}
    if name == "rate":
        was = guide.was.values
    elif name in ("first", "again"):
        was = guide.was.quiz
    for each in (step, *_olds(guide.was.steps, step)):
        for former in (about, *_olds(was, about)):
            if (each, former) != (step, about):
                yield f"{each}{slash}{name}{dot}{former}"


def former_choices(guide: Guide, key: str, choice: str) -> Iterator[str]:
    """The names that a choice of a slot may have had."""
    name, _, part = key.partition("/")
    step = guide.steps[name]
    if isinstance(step, ShowStep):
        yield from _former_in_view(guide, step, part, choice)
        return
    steps = (name, *_olds(guide.was.steps, name))
    for old in _olds(guide.was.choices, choice):
        at, _, former = old.partition(".")
        if at in steps:
            yield former


def _former_in_view(guide: Guide, step: ShowStep, part: str, choice: str) -> Iterator[str]:
    was = guide.was
    match step.show, part:
        case "leaning", "kind":
            yield from (old.partition(".")[2] for old in _olds(was.options, choice) if "." in old)
        case "leaning" | "options", "":
            yield from (old for old in _olds(was.options, choice) if "." not in old)
        case ("values", "top") | ("mind", ""):
            yield from _olds(was.values, choice)
        case "questions", "":
            yield from _olds(was.questions, choice)


def _olds(was: Mapping[str, str], now: str) -> Iterator[str]:
    return (old for old, new in was.items() if new == now)
