"""Where a preview begins: at which step, as whom, on which day; or one sentence that says why it cannot.

Owns what may be asked of a preview. Must never import Textual: what is wrong is said before the screens open.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.authors.named import insist_on_step
from kiosk.authors.personas import personas_of
from kiosk.authors.preview import phrases
from kiosk.authors.preview.past import ALONE, Reach, cut, shortest, step_of
from kiosk.authors.preview.watching import Read, Stamp, read, stamp
from kiosk.authors.proof.way_there import way_there
from kiosk.guide.links.content import is_a_day
from kiosk.guide.model import Guide
from kiosk.guide.persona import Persona, read_persona
from kiosk.guide.problems import show
from kiosk.walk.moves import NotAnAnswer
from kiosk.walk.route import replay
from kiosk.walk.session import Session
from kiosk.walk.written import walked

_LOOK = 0.3
"""Seconds between two looks at files that have to be mended first."""


class CannotBegin(ValueError):
    """The preview cannot begin as it was asked to; the message is one sentence for whoever asked."""


def day(written: str) -> str:
    """The day that was asked for, as an ISO date. Raises CannotBegin."""
    if not is_a_day(written):
        raise CannotBegin(phrases.NO_SUCH_DAY.format(day=written))
    return written


def begun(
    guide: Guide, at: str | None, walk: tuple[str, Session] | None, reach: Reach, fresh: Session = ALONE
) -> Session | None:
    """The session in which a preview begins; None: at the first screen, with nothing answered.

    Args:
        guide: the guide.
        at: the step to begin at, or one part of it; None: where the route begins.
        walk: a persona's name and answers; None: the answers are made up.
        reach: finds answers that lead to a step.
        fresh: the session with which a visit begins; it says whether a counselor walks along.

    Raises:
        NotThere: if there is no such step.
        CannotBegin: if the answers do not lead to it.
    """
    if walk is not None:
        walk = (walk[0], replace(walk[1], together=fresh.together or walk[1].together))
    if at is None:
        return None if walk is None else _at_first_part(guide, walk[1])
    insist_on_step(guide, step_of(at))
    session = shortest(guide, at, reach, fresh) if walk is None else cut(guide, walk[1], at)
    if session is None:
        sentence = phrases.NO_WAY if walk is None else phrases.NOT_ON_ROUTE
        raise CannotBegin(sentence.format(step=at, persona=walk[0] if walk else ""))
    return session


def _at_first_part(guide: Guide, session: Session) -> Session:
    """All that was answered, from the first part on: Next leads through it as somebody walked it."""
    return replace(session, looking_at=replay(guide, session).entries[0].part.key)


def until_it_loads(path: Path, say: Callable[[str], None]) -> tuple[Stamp, Read]:
    """The guide once it loads; until then all that is wrong with it is said, again after each save."""
    while True:
        before = stamp(path)
        found = read(path)
        if found.loaded.guide is not None:
            return before, found
        for problem in found.loaded.errors:
            say(show(problem))
        say(phrases.WAITING.format(path=path))
        while stamp(path) == before:
            time.sleep(_LOOK)


def guide_of(found: Read) -> Guide:
    """The guide of a reading that holds one."""
    if found.loaded.guide is None:
        raise ValueError(found.folder.name)
    return found.loaded.guide


def reached(path: Path, guide: Guide, step: str) -> Session | None:
    """The shortest answers that lead to a step, found by the proof; where it finds none, those of a persona."""
    found = way_there(guide, step).session
    return _as_a_persona_came(path, guide, step) if found is None else found


def _as_a_persona_came(path: Path, guide: Guide, step: str) -> Session | None:
    for file in personas_of(path):
        persona = read_persona(file)
        if not isinstance(persona, Persona):
            continue
        with suppress(NotAnAnswer):
            session = walked(guide, persona.answers)
            if step in replay(guide, session).steps:
                return session
    return None
