"""The answers of a walk as an author writes them in a persona: the way back from `kiosk.walk.written`.

Owns the shapes. Must never leave out a question that was asked: whoever reads the answers stops at the first gap.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

from kiosk.authors.proof.space import BY_HAND, IN_PERSON, SKIPPED
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep, ChoiceStep, ShowStep
from kiosk.walk.facts import Facts
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Skipped, Words

Written = str | int | Sequence[Any] | Mapping[str, Any]
"""An answer in the shape that its kind of step records."""


def as_written(guide: Guide, facts: Facts, until: int | None = None) -> dict[str, Written]:
    """The answers on a route, by step, up to a place in the reading order."""
    stop = len(guide.order) if until is None else until
    by_step: dict[str, dict[str, Answer]] = {}
    for key, answer in facts.answers.items():
        step, _, part = key.partition("/")
        if guide.index[step] < stop and not isinstance(answer, Passed) and not part.startswith("urgent."):
            by_step.setdefault(step, {})[part] = answer
    return {step: _of_step(guide, step, parts) for step, parts in by_step.items()}


def _of_step(guide: Guide, name: str, parts: dict[str, Answer]) -> Written:
    step = guide.steps[name]
    if isinstance(step, AskStep):
        answer = parts[""]
        many = isinstance(step, ChoiceStep) and step.pick == "many"
        return plainly(answer, many=many)
    if not isinstance(step, ShowStep):
        return SKIPPED
    match step.show:
        case "options":
            return plainly(parts[""], many=True)
        case "leaning":
            return _leaning(parts)
        case "summary":
            return {"share": plainly(parts["share"])}
        case "values" | "questions" | "quiz" | "sureness" | "mind":
            return _view(step.show, parts)
        case _:
            return SKIPPED


def plainly(answer: Answer, *, many: bool = False) -> Written:
    """One answer; a single choice stands by itself, as an author would write it."""
    match answer:
        case Picked(choices):
            return choices[0] if len(choices) == 1 or not many else list(choices)
        case Amount(value):
            return value
        case Words(text):
            return text
        case InPerson():
            return IN_PERSON
        case ByHand():
            return BY_HAND
        case _:
            return SKIPPED


def _leaning(parts: Mapping[str, Answer]) -> Written:
    """An option or a kind of it; `still` where an earlier leaning stands."""
    said = parts.get("")
    if said is None:
        return SKIPPED if all(isinstance(each, Skipped) for each in parts.values()) else "still"
    if not isinstance(said, Picked):
        denied = any(name.startswith("still.") for name in parts)
        return {"still": "no"} if denied else SKIPPED
    option = said.choices[0]
    kind = parts.get(f"kind.{option}")
    return f"{option}.{kind.choices[0]}" if isinstance(kind, Picked) else option


def _view(show: str, parts: Mapping[str, Answer]) -> Written:
    """The views with several parts; what is skipped in them is left out."""
    said = {name: answer for name, answer in parts.items() if not isinstance(answer, Skipped)}
    found: dict[str, Any] = {}
    for name, answer in said.items():
        word, _, about = name.partition(".")
        if show == "values" and word == "rate":
            found.setdefault("rate", {})[about] = plainly(answer)
        elif show == "quiz" and about and word in ("first", "again"):
            found.setdefault(about, {})[word] = plainly(answer)
        else:
            key = "ask" if name == "" else word
            found[key] = plainly(answer, many=name in ("", "top") or show == "mind")
    if show == "mind":
        return cast("Written", found.get("of", SKIPPED))
    return found or SKIPPED
