"""How something is reached: the shortest set of answers among many answer sheets, as an author would write it.

Owns what shortest means: the fewest answers that are not skipped, then the fewest steps; somebody alone before a
walk with a counselor. Must never tell of an answer sheet that the engine has not walked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.authors.proof import phrases
from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers, Diagrams, cofactors, within_budget
from kiosk.authors.proof.space import DIRECT, SKIPPED, TOGETHER
from kiosk.authors.proof.witness import Bits, Walk, walk_of
from kiosk.authors.proof.written import Written, as_written

_PLAIN = re.compile(r"[a-z_][a-z0-9_.]*")
_NOT_WORDS = ("true", "false", "null")
"""What YAML takes for something else than a word, where it stands without quotes."""

FIRST_TRIED = 8
"""So many answers at most are tried first; twice as many each time that is not enough."""


@dataclass(frozen=True, slots=True)
class Reached:
    """One person who gets there, walked by the engine."""

    walk: Walk
    answers: Mapping[str, Written]
    """Their answers, in the shapes of a persona."""

    @property
    def told(self) -> tuple[str, ...] | str:
        """What they answer, in the author's words; what they skip is left out."""
        return told(self.answers, self.walk)


@within_budget()
def shortest(run: Symbolic, sheets: Answers, until: int | None = None) -> Reached | None:
    """The shortest set of answers among these sheets; None if there is none.

    Args:
        run: the run that the sheets come from.
        sheets: the answer sheets to choose from.
        until: the place up to which the answers are told and the steps counted; the end, if nothing is said.

    Raises:
        TooLarge: if the search takes more nodes than the budget has.
    """
    if run.diagrams.never(sheets):
        return None
    stop = run.end if until is None else until
    fewest = _fewest_steps(run, _fewest_answers(run, _best_mode(run.diagrams, sheets)), stop)
    walk = walk_of(run.space, one_of(fewest))
    return Reached(walk, as_written(run.guide, walk.facts, stop))


def _best_mode(diagrams: Diagrams, sheets: Answers) -> Answers:
    """Those of a person alone, if there are any; if not, those where danger may be asked about, then any."""
    together, direct = diagrams.var(TOGETHER), diagrams.var(DIRECT)
    for mode in (~together & ~direct, ~together, ~direct):
        if not diagrams.never(sheets & mode):
            return sheets & mode
    return sheets


def _fewest_answers(run: Symbolic, sheets: Answers) -> Answers:
    """Those among the sheets with the fewest questions that are not skipped."""
    most = FIRST_TRIED
    while True:
        for few in _at_most(run, most):
            if not run.diagrams.never(sheets & few):
                return sheets & few
        run.diagrams.check()
        most *= 2


def _at_most(run: Symbolic, most: int) -> list[Answers]:
    """For every number up to this one, the sheets with so many answers at most."""
    diagrams = run.diagrams
    counts = [diagrams.true] * (most + 1)
    for step in reversed(run.guide.order):
        bits = run.space.bits_of(step)
        if bits:
            skipped = diagrams.cube(dict.fromkeys(bits, False))
            counts = [
                (skipped & counts[left]) | (~skipped & counts[left - 1]) if left else skipped & counts[0]
                for left in range(most + 1)
            ]
    return counts


def _fewest_steps(run: Symbolic, sheets: Answers, until: int) -> Answers:
    """Those among the sheets that come to a place, or to an end before it, over the fewest steps."""
    lengths: dict[int, dict[int, Answers]] = {0: {0: sheets}}
    ended: dict[int, Answers] = {}
    never, false = run.diagrams.never, run.diagrams.false
    for place in range(until):
        visited = run.visited[run.guide.order[place]]
        for length, there in lengths.pop(place, {}).items():
            left = there
            for way in run.ways[place]:
                for more, among in ((1, visited), (0, ~visited)):
                    part = there & way.of & among
                    if not never(part):
                        on = lengths.setdefault(min(way.to, until), {})
                        on[length + more] = on.get(length + more, false) | part
                left = left & ~way.of
            if not never(left):
                ended[length + 1] = ended.get(length + 1, false) | left
    found = lengths.get(until, {})
    for length, there in ended.items():
        found[length] = found.get(length, false) | there
    return found[min(found)]


def one_of(sheets: Answers) -> Bits:
    """One of the sheets, with as little answered as its first variables allow.

    Raises:
        ValueError: if there is none.
    """
    found: dict[str, bool] = {}
    here = sheets
    while here.var is not None:
        low, high = cofactors(here)
        dead = low.var is None and low.negated
        found[here.var] = dead
        here = high if dead else low
    if here.negated:
        raise ValueError(sheets)
    return found


def told(answers: Mapping[str, Written], walk: Walk) -> tuple[str, ...] | str:
    """Answers in the author's words, as they would stand in a persona; what is skipped is left out."""
    said = tuple(_said(answers))
    if walk.facts.together:
        return (phrases.WITH_COUNSELOR, *said)
    return said or phrases.ALL_SKIPPED


def _said(answers: Mapping[str, Written]) -> Iterator[str]:
    for step, answer in answers.items():
        if answer != SKIPPED:
            yield f"{step}: {in_flow(answer)}"


def in_flow(answer: Written) -> str:
    """An answer in one line of YAML."""
    if isinstance(answer, Mapping):
        return "{" + ", ".join(f"{key}: {in_flow(each)}" for key, each in answer.items()) + "}"
    if isinstance(answer, list | tuple):
        return "[" + ", ".join(map(in_flow, answer)) + "]"
    plain = not isinstance(answer, str) or (_PLAIN.fullmatch(answer) and answer not in _NOT_WORDS)
    return str(answer) if plain else json.dumps(answer, ensure_ascii=False)
