"""A session written down as an author writes answers; the other way round from `kiosk.walk.written`."""

from __future__ import annotations

from typing import Any

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ChoiceStep, ShowStep
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Session, Skipped, Words


def written(guide: Guide, session: Session) -> dict[str, Any]:
    """The answers of somebody who never went back, by step, as they stand in a persona."""
    by_step: dict[str, dict[str, Answer]] = {}
    for key, answer in session.answers.items():
        step, _, name = key.partition("/")
        silent = name.startswith("urgent.") and isinstance(answer, Skipped)
        if not isinstance(answer, Passed) and not silent:
            by_step.setdefault(step, {})[name] = answer
    return {step: _step(guide, step, parts) for step, parts in by_step.items()}


def _step(guide: Guide, name: str, parts: dict[str, Answer]) -> Any:  # noqa: ANN401, PLR0911
    step = guide.steps[name]
    replies = {
        part.partition(".")[2]: _one(each) for part, each in parts.items() if part.startswith("urgent.")
    }
    if replies:
        return {"answer": _word(parts[""]), "told": replies}
    if all(isinstance(answer, Skipped) for answer in parts.values()):
        return {"share": "no"} if "share" in parts else "skipped"
    if not isinstance(step, ShowStep):
        said = _word(parts[""])
        return (
            said[0]
            if isinstance(step, ChoiceStep) and step.pick == "one" and isinstance(said, list)
            else said
        )
    match step.show:
        case "options":
            return _word(parts[""])
        case "leaning":
            return _leaning(parts)
        case "mind":
            [said] = parts.values()
            return _word(said)
        case "questions":
            asked = {"ask": _word(parts[""])} if isinstance(parts.get(""), Picked) else {}
            own = parts.get("own", Skipped())
            return asked if isinstance(own, Skipped) else {**asked, "own": _word(own)}
        case "values":
            return _values(parts)
        case "quiz":
            return _quiz(parts)
        case _:
            return {part.partition(".")[0]: _one(answer) for part, answer in parts.items()}


def _leaning(parts: dict[str, Answer]) -> Any:  # noqa: ANN401
    still = next((_one(said) for part, said in parts.items() if part.startswith("still.")), "skipped")
    if still == "yes":
        return "still"
    if not isinstance(parts.get(""), Picked):
        return {"still": still}
    ref = _one(parts[""])
    kind = next((said for part, said in parts.items() if part.startswith("kind.")), None)
    return f"{ref}.{_one(kind)}" if isinstance(kind, Picked) else ref


def _values(parts: dict[str, Answer]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, answer in parts.items():
        kind, _, about = name.partition(".")
        if kind == "rate":
            found.setdefault("rate", {})[about] = _one(answer)
        elif not isinstance(answer, Skipped):
            found[kind] = _word(answer)
    return found


def _quiz(parts: dict[str, Answer]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, answer in parts.items():
        kind, _, about = name.partition(".")
        if kind == "on_page":
            found[kind] = _one(answer)
        else:
            found.setdefault(about, {})[kind] = _one(answer)
    return found


def _one(answer: Answer | None) -> str:
    said = _word(answer)
    return said[0] if isinstance(said, list) else str(said)


def _word(answer: Answer | None) -> Any:  # noqa: ANN401
    match answer:
        case Picked(choices):
            return list(choices)
        case Amount(value):
            return value
        case Words(text):
            return text
        case InPerson():
            return "in_person"
        case ByHand():
            return "by_hand"
        case _:
            return "skipped"
