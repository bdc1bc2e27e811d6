"""The personas of a guide walk it, and every expectation that is not met is a problem at its line.

Owns how a persona walks and what is held against them. Must never change a guide, or lay a clinic's words over it:
a persona is the author's own test.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.authors.answer_shapes import changed, choice_meant, choices_at, example
from kiosk.guide.links.fault import Fault, unknown
from kiosk.guide.links.fault import Path as At
from kiosk.guide.model import Guide
from kiosk.guide.persona import Persona, persona_file
from kiosk.guide.problems import Ours, Problem
from kiosk.guide.telling import problem_of
from kiosk.guide.writing.files import Unreadable, yaml_files
from kiosk.summary.compose import compose
from kiosk.summary.extras import available
from kiosk.summary.text import as_text
from kiosk.walk.flags import raised
from kiosk.walk.moves import NotAnAnswer, go_to, record
from kiosk.walk.parts import Kind
from kiosk.walk.route import Route, replay
from kiosk.walk.session import Answer, Passed, Picked, Session
from kiosk.walk.written import parts_written, walked

FOLDER: Final = "personas"
"""Where in a guide's folder they are."""
ONE_LINE: Final = 1000
"""So wide that no words on a sheet are broken over two lines, in characters."""
MISFITS: Final[Mapping[str, str]] = {
    "alone": "PERSONA_NOT_TOGETHER",
    "needs_answer": "PERSONA_NOT_AN_ANSWER",
    "nothing_asked": "PERSONA_ASKS_NOTHING",
    "off_route": "PERSONA_OFF_ROUTE",
    "one_only": "PERSONA_ONE_ONLY",
    "out_of_range": "PERSONA_OUT_OF_RANGE",
    "required": "PERSONA_REQUIRED",
    "shape": "PERSONA_NOT_AN_ANSWER",
    "too_long": "PERSONA_TOO_LONG",
    "too_many": "PERSONA_TOO_MANY",
    "unknown_choice": "PERSONA_UNKNOWN_CHOICE",
    "unknown_step": "PERSONA_UNKNOWN_STEP",
}
"""The problem for each reason why the walk refuses an answer."""


@dataclass(frozen=True, slots=True)
class Misfit(Exception):
    """An answer of a persona that does not fit the guide, and where it stands in the file."""

    refused: NotAnAnswer
    at: At


def personas_of(path: Path) -> tuple[Path, ...]:
    """The files of a guide's personas, in the order of their names; none beside a guide of one file."""
    return _files(path, str(path))[0]


def persona_problems(guide: Guide, path: Path, name: str | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with the personas in a guide's folder, called `name` in problems. Never raises."""
    files, problems = _files(path, str(path) if name is None else name)
    found = (problem for file in files for problem in problems_with(guide, file, _shown(file, path, name)))
    return tuple(sorted({*problems, *found}))


def problems_with(guide: Guide, file: Path, name: str | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with one persona, whose file is called `name` in problems. Never raises."""
    there = persona_file(file, name)
    if there.persona is None:
        return there.problems
    found = (problem_of(fault, there.reading) for fault in faults_of(guide, there.persona))
    return tuple(sorted({*there.problems, *found}))


def _files(path: Path, name: str) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    folder = path / FOLDER
    if not folder.is_dir():
        return (), ()
    try:
        listing = yaml_files(folder, str(Path(name) / FOLDER))
    except Unreadable as refusal:
        return (), (refusal.problem,)
    # A guide need not have any.
    return listing.files, tuple(each for each in listing.problems if each.code != "NO_YAML")


def _shown(file: Path, path: Path, name: str | None) -> str:
    return str(file if name is None else Path(name) / file.relative_to(path))


def faults_of(guide: Guide, persona: Persona) -> tuple[Fault, ...]:
    """Everything in which a persona and a guide disagree."""
    strange = tuple(_strange(guide, persona))
    try:
        sessions = sessions_of(guide, persona)
    except Misfit as misfit:
        refused = _refused(guide, persona, misfit)
        return strange if any(each.at == refused.at for each in strange) else (*strange, refused)
    return (*strange, *_not_met(guide, persona, sessions))


def sessions_of(guide: Guide, persona: Persona) -> tuple[Session, ...]:
    """A persona's session after their answers, and after each of their changes.

    Raises:
        Misfit: if an answer does not fit, or belongs to a step that is not on the route.
    """
    try:
        sessions = [walked(guide, persona.answers)]
    except NotAnAnswer as refused:
        raise Misfit(refused, ("answers", refused.key.partition("/")[0])) from None
    for number, change in enumerate(persona.changes):
        try:
            sessions.append(_changed(guide, sessions[-1], change.step, change.answer))
        except NotAnAnswer as refused:
            raise Misfit(refused, ("changes", number, "answer")) from None
    return tuple(sessions)


def _changed(guide: Guide, session: Session, step: str, written: object) -> Session:
    if step not in guide.steps:
        raise NotAnAnswer(step, "unknown_step")
    for key, answer in parts_written(guide, step, written):
        session = record(guide, go_to(guide, session, key), key, answer)
    return _read_on(guide, session)


def _read_on(guide: Guide, session: Session) -> Session:
    """Past what only has to be read or told, up to the next open question."""
    while not (route := replay(guide, session)).finished:
        part = route.entries[-1].part
        if part.kind is Kind.READ:
            answer: Answer = Passed()
        elif part.name.startswith("urgent."):
            answer = Picked(("told",))
        else:
            break
        session = record(guide, session, part.key, answer)
    return session


def _strange(guide: Guide, persona: Persona) -> Iterator[Fault]:
    """The names a persona uses that the guide does not have."""
    expect, steps, flags = persona.expect, tuple(guide.steps), tuple(guide.flags)
    yield from unknown("PERSONA_UNKNOWN_STEP", ("answers",), persona.answers, steps, at_keys=True)
    for number, change in enumerate(persona.changes):
        if change.step not in guide.steps:
            yield Fault("PERSONA_UNKNOWN_STEP", ("changes", number, "step"), {"id": change.step}, steps)
    yield from unknown("PERSONA_UNKNOWN_EXTRA", ("extras",), persona.extras, tuple(available(guide)))
    yield from unknown("PERSONA_UNKNOWN_STEP", ("expect", "visits"), expect.visits, steps)
    yield from unknown("PERSONA_UNKNOWN_STEP", ("expect", "never_visits"), expect.never_visits, steps)
    yield from unknown("PERSONA_UNKNOWN_FLAG", ("expect", "flags"), expect.flags, flags)
    yield from unknown("PERSONA_UNKNOWN_FLAG", ("expect", "never_flags"), expect.never_flags, flags)
    yield from unknown("PERSONA_UNKNOWN_FLAG", ("expect", "urgent"), expect.urgent or (), flags)
    ends = _ends(guide)
    if expect.ends is not None and expect.ends not in ends:
        yield Fault("PERSONA_UNKNOWN_END", ("expect", "ends"), {"id": expect.ends, "known": ends}, ends)


def _ends(guide: Guide) -> tuple[str, ...]:
    return tuple(dict.fromkeys(step.ends for step in guide.steps.values() if step.ends is not None))


def _refused(guide: Guide, persona: Persona, misfit: Misfit) -> Fault:
    name, at = misfit.refused.key.partition("/")[0], misfit.at
    if name not in guide.steps:
        where, at_key = ((*at[:2], "step"), False) if at[0] == "changes" else (at, True)
        return Fault("PERSONA_UNKNOWN_STEP", where, {"id": name}, guide.order, at_key)
    code = MISFITS[misfit.refused.reason]
    before = _unanswered(guide, persona, name) if code == "PERSONA_OFF_ROUTE" and at[0] == "answers" else None
    if before is not None:
        values = {"step": name, "before": before, "example": Ours(example(guide, before))}
        return Fault("PERSONA_NOT_YET", at, values, at_key=True)
    shape = example(guide, name) if at[0] == "answers" else changed(guide, name)
    among = choices_at(guide, misfit.refused.key)
    values = {"step": name, "example": Ours(shape)}
    if code == "PERSONA_UNKNOWN_CHOICE":
        values["got"] = choice_meant(guide, name, _written(persona, at), among)
    return Fault(code, at, values, among)


def _unanswered(guide: Guide, persona: Persona, name: str) -> str | None:
    """The question above a step that somebody stops at because they have no answer to it; None if they pass it."""
    answers = dict(persona.answers)
    while answers:
        try:
            last = replay(guide, walked(guide, answers)).steps[-1]
        except NotAnAnswer as refused:
            # What is never come to is left out, until the walk can be seen to stop.
            if answers.pop(refused.key.partition("/")[0], None) is None:
                return None
        else:
            return last if last not in answers and guide.index[last] < guide.index[name] else None
    return None


def _written(persona: Persona, at: At) -> object:
    if at[0] == "answers":
        return persona.answers.get(str(at[1]))
    return persona.changes[int(at[1])].answer


def _not_met(guide: Guide, persona: Persona, sessions: tuple[Session, ...]) -> Iterator[Fault]:
    """The expectations that are not met, of names the guide has."""
    expect, routes = persona.expect, [replay(guide, session) for session in sessions]
    visited = {step for route in routes for step in route.steps}
    flags = {each.name for each in raised(guide, routes[-1].facts)}
    steps = guide.steps.keys()
    yield from _each("PERSONA_NOT_VISITED", "visits", expect.visits, steps - visited, "step")
    yield from _each("PERSONA_VISITED", "never_visits", expect.never_visits, visited, "step")
    yield from _each("PERSONA_FLAG_NOT_RAISED", "flags", expect.flags, guide.flags.keys() - flags, "flag")
    yield from _each("PERSONA_FLAG_RAISED", "never_flags", expect.never_flags, flags, "flag")
    if expect.urgent is not None:
        shown = _urgent(routes)
        yield from _each("PERSONA_NOT_URGENT", "urgent", expect.urgent, guide.flags.keys() - shown, "flag")
        for flag in guide.flags:
            if flag in shown and flag not in expect.urgent:
                yield Fault("PERSONA_URGENT", ("expect", "urgent"), {"flag": flag}, at_key=True)
    yield from _end(guide, persona, routes[-1])
    yield from _paper(guide, persona, sessions[-1])


def _each(code: str, key: str, expected: Iterable[str], broken: Iterable[str], slot: str) -> Iterator[Fault]:
    """A fault for every expected name that is among the broken ones, at its own place in the list."""
    wrong = frozenset(broken)
    for place, name in enumerate(expected):
        if name in wrong:
            yield Fault(code, ("expect", key, place), {slot: name})


def _urgent(routes: Iterable[Route]) -> set[str]:
    entries = (entry for route in routes for entry in route.entries)
    return {entry.part.about for entry in entries if entry.part.name.startswith("urgent.")}


def _end(guide: Guide, persona: Persona, route: Route) -> Iterator[Fault]:
    expect, last = persona.expect, route.steps[-1]
    ends = guide.steps[last].ends if route.finished else None
    if expect.ends is not None and not route.finished:
        yield Fault("PERSONA_NO_END", ("expect", "ends"), {"step": last})
    elif expect.ends is not None and expect.ends != ends and ends is not None and expect.ends in _ends(guide):
        yield Fault("PERSONA_OTHER_END", ("expect", "ends"), {"ends": ends})
    if expect.steps_at_most is not None and len(route.steps) > expect.steps_at_most:
        yield Fault("PERSONA_TOO_MANY_STEPS", ("expect", "steps_at_most"), {"count": len(route.steps)})


def _paper(guide: Guide, persona: Persona, session: Session) -> Iterator[Fault]:
    expect = persona.expect
    if not expect.prints and not expect.never_prints:
        return
    # Any day would do; this one makes the same sheet whenever it is checked.
    extras = tuple(each for each in persona.extras if each in available(guide))
    sheet = as_text(compose(guide, session, date=guide.guide.published, extras=extras), ONE_LINE)
    for key, code, there in (
        ("prints", "PERSONA_NOT_PRINTED", False),
        ("never_prints", "PERSONA_PRINTED", True),
    ):
        for place, words in enumerate(getattr(expect, key)):
            if (words in sheet) is there:
                yield Fault(code, ("expect", key, place), {"words": words})
