"""What an author asked to see of a tree: all of it, somebody's way through it, or what is around one step.

Owns how a step or a persona is found by what was typed. Must never draw.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.authors.graph import phrases
from kiosk.authors.graph.choosing import along, around
from kiosk.authors.graph.drawn import tree_of
from kiosk.authors.graph.tree import Tree
from kiosk.authors.personas import Misfit, faults_of, personas_of, sessions_of
from kiosk.guide.model import Guide
from kiosk.guide.persona import persona_file
from kiosk.guide.problems import Problem, nearest
from kiosk.guide.telling import problem_of
from kiosk.listing import NAMES, listed


class CannotDraw(Exception):
    """One sentence that says why not; before it, everything that is wrong with a persona, if that is the reason."""

    def __init__(self, sentence: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(sentence)
        self.problems = problems


def asked_for(guide: Guide, path: Path, *, persona: str | None = None, step: str | None = None) -> Tree:
    """The tree of a guide at a path; with a persona's way drawn thick, or with what is around a step alone.

    Raises:
        CannotDraw: if there is no such persona or step, or the persona does not fit the guide.
    """
    tree = tree_of(guide)
    if persona is not None:
        tree = _along(tree, guide, _file(path, persona))
    if step is not None:
        _check_step(guide, step)
        tree = around(tree, step)
    return tree


def _check_step(guide: Guide, step: str) -> None:
    if step not in guide.steps:
        near = nearest(step, guide.steps)
        sentence = phrases.NO_SUCH_STEP_NEAR if near else phrases.NO_SUCH_STEP
        raise CannotDraw(sentence.format(step=step, near=near))


def _file(path: Path, asked: str) -> Path:
    """A persona's file, by its name or its path."""
    known = {file.stem: file for file in personas_of(path)}
    if asked in known:
        return known[asked]
    if Path(asked).is_file():
        return Path(asked)
    if not known:
        raise CannotDraw(phrases.NO_PERSONAS.format(persona=asked))
    near = nearest(asked, known)
    sentence = phrases.NO_SUCH_PERSONA_NEAR if near else phrases.NO_SUCH_PERSONA
    raise CannotDraw(sentence.format(persona=asked, near=near, known=listed(known, NAMES)))


def _along(tree: Tree, guide: Guide, file: Path) -> Tree:
    """The way of a persona, as it is after their changes."""
    there = persona_file(file)
    problems = tuple(each for each in there.problems if each.severity == "error")
    sentence = phrases.NOT_A_ROUTE.format(persona=file.stem)
    if there.persona is None:
        raise CannotDraw(sentence, problems)
    try:
        session = sessions_of(guide, there.persona)[-1]
    except Misfit:
        faults = faults_of(guide, there.persona)
        raise CannotDraw(sentence, tuple(problem_of(each, there.reading) for each in faults)) from None
    return along(tree, guide, session, file.stem)
