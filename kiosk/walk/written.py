"""Answers as an author writes them in a persona or an answers file, and as parts of a session.

Owns the shapes that each kind of step records. An answer that does not fit is refused with its place and a
reason; nothing is ever guessed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep, ChoiceStep, NumberStep, ScaleStep, ShowStep, TextStep
from kiosk.walk.facts import Facts
from kiosk.walk.fitting import misfit
from kiosk.walk.moves import NotAnAnswer
from kiosk.walk.parts import Kind, Part, parts_of
from kiosk.walk.route import learn, steps_come_to
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Passed, Picked, Session, Skipped, Words

Written = object
"""An answer as written in YAML: text, a number, a list or a mapping."""

_REPLIES: dict[str, Answer] = {"skipped": Skipped(), "in_person": InPerson(), "by_hand": ByHand()}


_NOTHING_SAID = (Skipped(), Picked(()))

STILL = "still"
"""What is written where somebody says that they lean as they did before."""
_STILL = Picked((STILL,))

_WRITTEN_ONCE = {"still": "still", "kind": "kind", "of": "", "on_page": "on_page", "sure": "sure"}
"""Parts that are named by an earlier answer too; it is written once, with that answer, and never again."""


def walked(
    guide: Guide,
    answers: Mapping[str, Written],
    *,
    seed: int = 0,
    together: bool = False,
    direct_allowed: bool = False,
) -> Session:
    """The session of somebody who gave these answers, up to the first question they were not asked for.

    What only has to be read is gone past, and so is an urgent screen that the answers say nothing of. Who answers a
    question that is only asked straight out was where it may be asked.

    Raises:
        NotAnAnswer: if an answer does not fit, or belongs to a step that is not on the route.
    """
    steps = (guide.steps.get(name) for name in answers)
    direct = any(isinstance(step, AskStep) and step.direct for step in steps)
    session = Session(
        seed=seed, together=together, direct_allowed=direct_allowed or (direct and not together)
    )
    given: dict[str, dict[str, Answer]] = {}
    facts, told = Facts.at_start(guide, session), set[str]()
    _tell(guide, facts, answers, given, told)
    _refuse_strays(guide, answers, given, told)
    return session.holding(facts.answers, session.marks)


def _tell(
    guide: Guide,
    facts: Facts,
    answers: Mapping[str, Written],
    given: dict[str, dict[str, Answer]],
    told: set[str],
) -> None:
    """Answer one part after another, up to the first that there is no answer for; which were told is kept."""
    for name in steps_come_to(guide, facts):
        for part in parts_of(guide, name, facts):
            if name in answers and name not in given:
                given[name] = dict(parts_written(guide, name, answers[name]))
            answer = _reply(part, given.get(name, {}))
            if answer is None:
                return
            # What was said on an urgent screen is not made up: where the file is silent, no reply is on record.
            silent = part.name.startswith("urgent.") and isinstance(answer, Skipped)
            reason = None if silent else misfit(part, answer)
            if reason:
                raise NotAnAnswer(written_key(part), reason)
            learn(guide, facts, part, answer)
            told.add(written_key(part))


def _reply(part: Part, given: dict[str, Answer]) -> Answer | None:
    key = written_key(part)
    if part.name.startswith("still.") and key not in given:
        return _still(part, given)
    if key in given:
        return given[key]
    if part.kind is Kind.READ:
        return Passed(frozenset(part.flags))
    if part.name.startswith("urgent."):
        return Skipped()
    if part.name and given:
        return Picked(("no",)) if part.required else Skipped()
    return None


def written_key(part: Part) -> str:
    """The key under which the answer to a part is written."""
    name = _WRITTEN_ONCE.get(part.name.partition(".")[0], part.name)
    return f"{part.step}/{name}" if name else part.step


def _still(part: Part, given: dict[str, Answer]) -> Answer | None:
    """Whether the earlier leaning is still so, as told by what is written at the later one."""
    if given.get(part.step) == _STILL:
        del given[part.step]
        return Picked(("yes",))
    said = given.get(part.step)
    return Picked(("no",)) if isinstance(said, Picked) else Skipped() if given else None


def _refuse_strays(
    guide: Guide,
    answers: Mapping[str, Written],
    given: Mapping[str, Mapping[str, Answer]],
    told: Collection[str],
) -> None:
    for step in answers:
        if step not in guide.steps:
            raise NotAnAnswer(step, "unknown_step")
        if step not in given:
            raise NotAnAnswer(step, "off_route")
        for key in given[step]:
            if key not in told and given[step][key] not in _NOTHING_SAID:
                raise NotAnAnswer(key, "off_route")


def parts_written(guide: Guide, name: str, written: Written) -> Iterator[tuple[str, Answer]]:
    """The part answers that one written answer stands for.

    Raises:
        NotAnAnswer: if the shape is not the one this kind of step records.
    """
    step = guide.steps[name]
    if isinstance(written, str) and written in _REPLIES:
        yield name, _REPLIES[written]
        return
    match step:
        case ChoiceStep() if isinstance(written, Mapping):
            yield from _answer_and_replies(guide, name, written)
        case ChoiceStep():
            yield name, Picked(_as_shown(step.choices, _list(name, written)))
        case ScaleStep() | NumberStep():
            yield name, Amount(_whole(name, written))
        case TextStep():
            yield name, Words(_text(name, written))
        case ShowStep():
            yield from _view_written(guide, name, step, written)
        case _:
            raise NotAnAnswer(name, "nothing_asked")


def _answer_and_replies(
    guide: Guide, name: str, written: Mapping[str, Written]
) -> Iterator[tuple[str, Answer]]:
    """`{answer: ..., told: {flag: told or not_now}}`: an answer, and what was said on its urgent screens."""
    if set(written) - {"answer", "told"} or "answer" not in written:
        raise NotAnAnswer(name, "shape")
    if isinstance(written["answer"], Mapping):
        raise NotAnAnswer(name, "shape")
    yield from parts_written(guide, name, written["answer"])
    for flag, reply in _mapping(name, written.get("told", {})).items():
        yield f"{name}/urgent.{flag}", _one(name, reply)


def _view_written(guide: Guide, name: str, step: ShowStep, written: Written) -> Iterator[tuple[str, Answer]]:
    match step.show:
        case "options":
            yield name, Picked(_as_shown(guide.options, _list(name, written)))
        case "mind":
            yield name, Picked(_as_shown(guide.values, _list(name, written)))
        case "leaning":
            yield from _leaning_written(name, written)
        case "sureness":
            for each, reply in _mapping(name, written).items():
                yield f"{name}/{each}", _one(name, reply)
        case "values":
            yield from _values_written(name, _mapping(name, written))
        case "quiz":
            yield from _quiz_written(name, _mapping(name, written))
        case "questions":
            yield from _questions_written(name, _mapping(name, written))
        case "summary":
            yield f"{name}/share", _one(name, _mapping(name, written).get("share", "no"))
        case _:
            raise NotAnAnswer(name, "nothing_asked")


def _leaning_written(name: str, written: Written) -> Iterator[tuple[str, Answer]]:
    """An option, a kind, `not_sure`, `clinician` or `still`; or `{still: no}`, with nothing said instead."""
    if isinstance(written, Mapping):
        if set(written) != {STILL}:
            raise NotAnAnswer(name, "shape")
        yield f"{name}/{STILL}", _one(name, written[STILL])
        yield name, Skipped()
        return
    option, _, kind = _text(name, written).partition(".")
    yield name, Picked((option,))
    if kind:
        yield f"{name}/kind", Picked((kind,))


def _values_written(name: str, written: Mapping[str, Written]) -> Iterator[tuple[str, Answer]]:
    for value, rating in _mapping(name, written.get("rate", {})).items():
        yield f"{name}/rate.{value}", _one(name, rating)
    if "top" in written:
        yield f"{name}/top", Picked(_list(name, written["top"]))
    if "own" in written:
        own = _text(name, written["own"])
        yield f"{name}/own", _REPLIES.get(own) or Words(own)


def _questions_written(name: str, written: Mapping[str, Written]) -> Iterator[tuple[str, Answer]]:
    yield name, Picked(_list(name, written["ask"])) if "ask" in written else Skipped()
    own = written.get("own", ())
    if isinstance(own, str) and own in _REPLIES:
        yield f"{name}/own", _REPLIES[own]
        return
    lines = _list(name, own)
    yield f"{name}/own", Words("\n".join(lines)) if lines else Skipped()


def _quiz_written(name: str, written: Mapping[str, Written]) -> Iterator[tuple[str, Answer]]:
    for item, tries in written.items():
        if item == "on_page":
            yield f"{name}/on_page", _one(name, tries)
            continue
        for each, choice in _mapping(name, tries).items():
            if each not in ("first", "again"):
                raise NotAnAnswer(name, "shape")
            yield f"{name}/{each}.{item}", _one(name, choice)


def _one(name: str, written: Written) -> Answer:
    word = _text(name, written)
    return _REPLIES.get(word) or Picked((word,))


def _list(name: str, written: Written) -> tuple[str, ...]:
    if isinstance(written, str):
        return (written,)
    if isinstance(written, list | tuple) and all(isinstance(each, str) for each in written):
        return tuple(written)
    raise NotAnAnswer(name, "shape")


def _as_shown(shown: Iterable[str], picked: tuple[str, ...]) -> tuple[str, ...]:
    """What was picked, in the order of the screen; where ranks do not count, no other order means anything."""
    order = tuple(shown)
    return tuple(sorted(picked, key=lambda each: order.index(each) if each in order else len(order)))


def _text(name: str, written: Written) -> str:
    if isinstance(written, str) and written.strip():
        return written
    raise NotAnAnswer(name, "shape")


def _whole(name: str, written: Written) -> int:
    if isinstance(written, int) and not isinstance(written, bool):
        return written
    raise NotAnAnswer(name, "shape")


def _mapping(name: str, written: Written) -> Mapping[str, Written]:
    if isinstance(written, Mapping):
        return written
    raise NotAnAnswer(name, "shape")
