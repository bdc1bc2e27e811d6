"""Slips of the pen, many and at random: whatever an author does to a guide, they are told of it where it is.

    python -m tests.mutate --count 2000 --seed 1 [GUIDE...]

Fails, naming seed and number of the edit, on a traceback, a hang, a break that is not told of at its line or the one
before, a problem that has nothing to do with what was done, and a guide that checks clean and cannot be walked.
"""

from __future__ import annotations

import argparse
import random
import re
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from kiosk.authors.proof.proving import prove
from kiosk.guide.load import Loaded, load, read
from kiosk.guide.model import Guide
from kiosk.guide.problems import Problem, show
from kiosk.guide.telling import problem_of
from kiosk.guide.writing.files import NOT_READ
from tests.guides.people import FOLDERS, Walk, at_random
from tests.mutations import Edit, edit_of, files_of, holders, words_in

LONGEST = 60.0
"""Seconds after which reading a guide counts as a hang, on however busy a machine."""
NEAR = 2
"""How many lines off a problem may be that has to do with what was done, where nothing tells which line is wrong."""
WALKS = 3
"""How many people walk a guide that is still sound."""


class Fell(Exception):
    """What must never come of an edit; the message says which."""


def main() -> None:
    """Try so many edits of every guide, or of those named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("guides", nargs="*", type=Path, default=FOLDERS)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1 << 32))
    given = parser.parse_args()
    for folder in given.guides:
        try:
            tally = tried(folder, given.count, given.seed)
        except Fell as fall:
            sys.exit(str(fall))
        print(
            f"{folder.name}, seed {given.seed}: "
            + ", ".join(f"{n} {what}" for what, n in sorted(tally.items()))
        )


def tried(folder: Path, count: int, seed: int) -> Counter[str]:
    """Try so many edits of one guide, and count what came of them.

    Raises:
        Fell: at the first one that something must never come of.
    """
    dice = random.Random(seed)  # noqa: S311 - edits, not secrets
    files = files_of(folder)
    tally: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as name:
        for number in range(count):
            edit = edit_of(files, dice)
            copy = _copied(folder, Path(name), edit)
            tally[edit.slip] += 1
            try:
                with _no_longer_than(LONGEST):
                    came = _what_came_of(copy, edit, dice)
            except Exception as error:
                raise Fell(_story(copy, seed, number, edit, error)) from error
            tally[came] += 1
    return tally


def _copied(folder: Path, into: Path, edit: Edit) -> Path:
    """The guide's own files with the edit; people who walk it, other languages and numbers are no part of it."""
    copy = into / folder.name
    copy.mkdir(exist_ok=True)
    for file in (path for path in folder.glob("*.yaml") if path.name not in NOT_READ):
        text = edit.text if file.name == edit.file else file.read_text(encoding="utf-8")
        (copy / file.name).write_text(text, encoding="utf-8")
    return copy


def _what_came_of(copy: Path, edit: Edit, dice: random.Random) -> str:
    found = load(copy)
    for problem in found.problems:
        show(problem)
    if found.guide is None:
        _has_to_do_with_it(found, edit)
        return "refused"
    if edit.broken:
        told = _not_proved(copy) if edit.unprovable else found.problems
        if not any(_stands_there(each, edit) for each in told):
            raise Fell("nobody is told of it")
        return "told of"
    _walk(found.guide, dice)
    return "still sound"


def _not_proved(copy: Path) -> tuple[Problem, ...]:
    there = read(copy)
    assert there.guide is not None
    return tuple(problem_of(fault, there.folder) for fault in prove(there.guide).faults)


def _has_to_do_with_it(found: Loaded, edit: Edit) -> None:
    if any(_stands_there(each, edit) for each in found.errors):
        return
    if edit.broken:
        raise Fell("it is not told of at its line, nor at the one before")
    text = edit.text.splitlines()
    if not any(_is_about(each, edit, text) for each in found.errors):
        raise Fell("what is told has nothing to do with it")


def _stands_there(problem: Problem, edit: Edit) -> bool:
    """Whether a problem points at the place of the edit, or at the line before."""
    if Path(problem.place.path).name != edit.file:
        return False
    return any(problem.place.line in (line, line - 1) for line in edit.lines)


def _is_about(problem: Problem, edit: Edit, text: list[str]) -> bool:
    """Whether a problem names what was edited, points at something that did, or at what the edit stands in."""
    if not problem.place.line or not edit.words.isdisjoint(
        words_in(problem.message, problem.source_line, problem.remedy)
    ):
        return True
    named = {int(line) for line in re.findall(r"\bline (\d+)", problem.message)}
    if any(line + near in named for line in edit.lines for near in (-1, 0, 1)):
        return True
    held = edit.holders.union(*(holders(text, line) for line in edit.lines))
    near = any(abs(problem.place.line - line) <= NEAR for line in edit.lines)
    return Path(problem.place.path).name == edit.file and (near or problem.place.line in held)


def _walk(guide: Guide, dice: random.Random) -> None:
    """A guide that is not refused is walked to an end by whoever comes."""
    for _ in range(WALKS):
        walk = Walk(guide, at_random(dice))
        if guide.steps[walk.steps[-1]].ends is None:
            raise Fell(f"a walk stops at {walk.steps[-1]}, which is no end")


@contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    def late(_signal: int, _frame: FrameType | None) -> None:
        raise Fell(f"it took longer than {seconds} seconds")

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _story(copy: Path, seed: int, number: int, edit: Edit, error: Exception) -> str:
    told = "\n".join(show(each) for each in load(copy).problems)
    lines = edit.text.splitlines()
    near = "\n".join(
        f"{line:5} {lines[line - 1]}"
        for line in range(max(1, edit.lines[0] - 2), min(len(lines), edit.lines[-1] + 2) + 1)
    )
    return (
        f"{copy.name}, seed {seed}, edit {number}: {edit.slip} at {edit.file}, lines {edit.lines}: "
        f"{type(error).__name__}: {error}\n{near}\n\n{told}"
    )


if __name__ == "__main__":
    main()
