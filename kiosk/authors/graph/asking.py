"""What an author asked to see of a tree: all of it, somebody's way through it, or what is around one step.

Owns what can be asked for, and the one sentence when a persona cannot be drawn. Must never draw.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.authors.graph import phrases
from kiosk.authors.graph.choosing import along, around
from kiosk.authors.graph.drawn import tree_of
from kiosk.authors.graph.tree import Tree
from kiosk.authors.named import insist_on_step, persona_named
from kiosk.authors.personas import Misfit, faults_of, sessions_of
from kiosk.guide.model import Guide
from kiosk.guide.persona import persona_file
from kiosk.guide.problems import Problem
from kiosk.guide.telling import problem_of


class CannotDraw(Exception):
    """One sentence that says that a persona has no way to draw; before it, everything that is wrong with them."""

    def __init__(self, sentence: str, problems: tuple[Problem, ...]) -> None:
        super().__init__(sentence)
        self.problems = problems


def asked_for(guide: Guide, path: Path, *, persona: str | None = None, step: str | None = None) -> Tree:
    """The tree of a guide at a path; with a persona's way drawn thick, or with what is around a step alone.

    Raises:
        NotThere: if there is no such persona or step.
        CannotDraw: if the persona does not fit the guide.
    """
    tree = tree_of(guide)
    if persona is not None:
        tree = _along(tree, guide, persona_named(path, persona))
    if step is not None:
        insist_on_step(guide, step)
        tree = around(tree, step)
    return tree


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
