"""How the proof of a guide grows with its length: a generated guide with 60 free questions and 520 conditions.

The conditions are as authors write them: 500 ask about two or three questions asked within the last ten, 20 about any.
Beside it stands what the library alone needs to build the same conditions.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from kiosk.authors.proof.lengths import lengths
from kiosk.authors.proof.proving import prove
from kiosk.authors.proof.sequences import sequences
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from tests.bench.generate import ABOUT, END
from tests.bench.measure import Figure, seconds_in_turn

STEPS = (1_000, 10_000)
QUESTIONS = 60
NEAR, ANY = 500, 20
WITHIN = 10
TIMES = 3

Literal = tuple[int, bool]
Clause = tuple[Literal, ...]
"""All of these questions were answered so."""

ASK = """\
  q{n}:
    ask: "Question {n}: does this fit you?"
    required: true
    choices: {{yes: "Yes, it does", no: "No, it does not"}}
"""
SAY = """\
  step_{n}:
    when: {{{when}}}
    say: [{{text: "Step {n} says a sentence in plain words.", sources: [s1]}}]
"""
PLAIN = """\
  step_{n}:
    say: [{{text: "Step {n} says a sentence in plain words.", sources: [s1]}}]
"""

MEMORY = """
import re, sys
from pathlib import Path
from kiosk.authors.proof.lengths import lengths
from kiosk.authors.proof.proving import prove
from kiosk.authors.proof.sequences import sequences
from kiosk.guide.load import load
def highest():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
guide = load(Path(sys.argv[1])).guide
before = highest()
proved = prove(guide)
found = lengths(proved.run), sequences(proved.run)
print((highest() - before) / 1024)
"""


def clauses() -> tuple[tuple[int, Clause], ...]:
    """The conditions: each with the number of questions asked before it, and what it asks about them."""
    dice = random.Random(7)  # noqa: S311 - a generated guide, not a secret
    near = (dice.randint(3, QUESTIONS) for _ in range(NEAR))
    windows = [(asked, max(0, asked - WITHIN)) for asked in near] + [(QUESTIONS, 0)] * ANY
    return tuple(sorted((asked, _clause(dice, first, asked)) for asked, first in windows))


def _clause(dice: random.Random, first: int, asked: int) -> Clause:
    among = dice.sample(range(first, asked), dice.choice((2, 3)))
    return tuple((question, dice.random() < 0.5) for question in sorted(among))


def text_of(steps: int) -> str:
    """The YAML of the guide with this many steps."""
    waiting = list(clauses())
    plain = steps - 1 - QUESTIONS - len(waiting)
    lines, number = [ABOUT], 0
    for asked in range(QUESTIONS + 1):
        for _ in range(plain // (QUESTIONS + 1) + (asked < plain % (QUESTIONS + 1))):
            lines.append(PLAIN.format(n=number))
            number += 1
        while waiting and waiting[0][0] == asked:
            lines.append(SAY.format(n=number, when=_when(waiting.pop(0)[1])))
            number += 1
        if asked < QUESTIONS:
            lines.append(ASK.format(n=asked))
    return "".join((*lines, END))


def _when(clause: Clause) -> str:
    return ", ".join(f"q{question}: {'yes' if yes else 'no'}" for question, yes in clause)


def built_alone(conditions: Sequence[Clause]) -> int:
    """The same conditions in the library alone, and how many of its nodes they take."""
    from dd import cudd

    bdd = cudd.BDD()
    bdd.configure(reordering=False)
    bdd.declare(*(f"q{number}" for number in range(QUESTIONS)))
    kept = []
    for clause in conditions:
        found = bdd.true
        for question, yes in clause:
            bit = bdd.var(f"q{question}")
            found = found & (bit if yes else ~bit)
        kept.append(found)
    return len(bdd)


def figures(folder: Path) -> Iterator[Figure]:
    """Seconds for each length beside the library's own, then memory, then how the seconds grow."""
    conditions = [clause for _, clause in clauses()]
    took: dict[int, float] = {}
    for steps in STEPS:
        guide = _guide(folder, steps)
        ours, alone = seconds_in_turn(partial(_proved, guide), partial(built_alone, conditions), times=TIMES)
        took[steps] = ours
        what = f"prove {steps:,} steps, {QUESTIONS} questions, {len(conditions)} conditions"
        yield Figure(what, ours * 1000, "ms", alone * 1000, "dd.cudd, the conditions alone")
        yield Figure(f"memory to prove {steps:,} steps", _memory(folder), "MB")
    yield Figure(
        f"from {STEPS[0]:,} to {STEPS[1]:,} steps",
        took[STEPS[1]] * 1000,
        "ms",
        took[STEPS[0]] * 1000,
        "the shorter",
    )


def _guide(folder: Path, steps: int) -> Guide:
    path = folder / "growing.yaml"
    path.write_text(text_of(steps), encoding="utf-8")
    found = load(path)
    if found.guide is None:
        raise RuntimeError(found.problems[0])
    return found.guide


def _proved(guide: Guide) -> None:
    proved = prove(guide)
    if proved.run is None:
        raise RuntimeError("not proved")
    lengths(proved.run)
    sequences(proved.run)


def _memory(folder: Path) -> float:
    run = subprocess.run(
        [sys.executable, "-c", MEMORY, str(folder / "growing.yaml")],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(run.stdout)
