"""What the preview says beside the kiosk's own words: the strip, and the sheet with what is wrong.

Owns how a problem stands on a screen of any size. Must never decide what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kiosk.authors.preview import phrases
from kiosk.authors.preview.places import FIRST_SCREEN, step_path, words_path
from kiosk.authors.preview.watching import Read
from kiosk.authors.proof.reaching import in_flow
from kiosk.authors.proof.written import plainly
from kiosk.guide.problems import HELP, PLACE_AND_SAYING, Place, Problem, picture
from kiosk.layout.card import GAP, Block
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.wrapping import Line, Span, wrap
from kiosk.listing import SAID, listed
from kiosk.screens.visit import Visit
from kiosk.screens.wording import leaflet_of, sentences
from kiosk.walk.session import Passed, Skipped

MOST_TOLD: Final = 40
"""So many problems are shown; kiosk check tells the rest."""
_ASIDE: Final = 10
"""Columns beside the line of a file: what marks it as one, and that it was cut."""
_NARROWEST: Final = 20


@dataclass(frozen=True, slots=True)
class Drawn:
    """A problem as lines: what is wrong, the line of the file with its caret, what to do."""

    problem: Problem

    @property
    def words(self) -> tuple[str, ...]:
        """Every sentence of it."""
        return (self._saying, self.problem.remedy)

    @property
    def _saying(self) -> str:
        there = self.problem
        place = replace(there.place, path=_file(there.place))
        return PLACE_AND_SAYING.format(
            place=place, severity=there.severity, code=there.code, message=there.message
        )

    def lines(self, width: int, rows: int) -> tuple[Line, ...]:  # noqa: ARG002 - a page may part it
        """The lines, with the caret under its place however narrow the screen is."""
        drawn = picture(self.problem, max(_NARROWEST, width - _ASIDE))
        remedy = HELP.strip().format(remedy=self.problem.remedy)
        return (
            *wrap((Run(self._saying),), width, "strong"),
            *((Span(each.replace("\t", " "), "text"),) for each in drawn),
            *wrap((Run(remedy),), width, "note"),
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """What is true of the guide's files now, and of the words that are shown."""

    shown: Read
    """The reading whose words are shown."""
    problems: tuple[Problem, ...] = ()
    """What keeps a later one from being shown."""

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What the reading that is shown is warned of."""
        return self.shown.loaded.problems


def strip(standing: Standing, visit: Visit) -> tuple[str, ...]:
    """That this is a preview, where the step stands, what is wrong, and the keys: in longer and shorter words."""
    found = standing.problems or standing.warnings
    wordings = phrases.QUIET
    if standing.problems:
        wordings = phrases.WITH_PROBLEM if len(found) == 1 else phrases.WITH_PROBLEMS
    elif found:
        wordings = phrases.WITH_WARNING if len(found) == 1 else phrases.WITH_WARNINGS
    place = place_on(standing, visit).brief
    return tuple(each.format(place=place, count=len(found)) for each in wordings)


def place_on(standing: Standing, visit: Visit) -> Place:
    """Where the words on the screen stand: the step's, or on the first screen the guide's own."""
    if _is_first_screen(visit):
        return standing.shown.place_of(FIRST_SCREEN)
    return standing.shown.place_of(step_path(visit.position.part))


def _is_first_screen(visit: Visit) -> bool:
    return bool(visit.over) and visit.over[0].kind == "welcome"


def line_of(place: Place) -> str:
    """A place as its file and line; of a file as a whole, its file."""
    return phrases.LINE.format(file=place.path, line=place.line) if place.line else place.path


def _file(place: Place) -> str:
    """The name of a file without the folders around it."""
    return Path(place.path).name or place.path


def about(standing: Standing, visit: Visit) -> Leaflet:
    """The preview's own sheet: what is wrong, where the words of this screen stand, and the ways out."""
    found = standing.problems or standing.warnings
    heading, told = phrases.ABOUT, phrases.NOTHING_WRONG
    if standing.problems:
        told = phrases.OLD_WORDS
        heading = phrases.ONE_PROBLEM if len(found) == 1 else phrases.PROBLEMS.format(count=len(found))
    elif found:
        told = phrases.ONLY_WARNED
        heading = phrases.ONE_WARNING if len(found) == 1 else phrases.WARNINGS.format(count=len(found))
    lines = (told, *_where(standing, visit), phrases.SAVE_AND_SEE, phrases.KEYS)
    return leaflet_of(
        heading,
        (*_problems(found), *sentences(*lines)),
        (f"{OF_OURS}start", phrases.TO_START),
        (f"{OF_OURS}anew", phrases.BEGIN_ANEW),
        (f"{OF_OURS}leave", phrases.LEAVE),
    )


OF_OURS: Final = "preview."
"""How the targets of this sheet begin that are not the kiosk's own."""


def _problems(found: Sequence[Problem]) -> Iterator[Block]:
    for each in found[:MOST_TOLD]:
        told = Drawn(each)
        yield Block(tuple(Run(words) for words in told.words), figure=told)
        yield GAP
    if len(found) > MOST_TOLD:
        yield from sentences(phrases.NOT_ALL.format(count=len(found) - MOST_TOLD))


def _where(standing: Standing, visit: Visit) -> Iterator[str]:
    place = line_of(place_on(standing, visit))
    if _is_first_screen(visit):
        yield phrases.FIRST_SCREEN.format(place=place)
        return
    part = visit.position.part
    here = phrases.HERE if part.name else phrases.HERE_WHOLE
    yield here.format(step=part.step, part=part.name, place=place)
    also = words_path(visit.guide, part)
    if also is not None:
        yield phrases.WORDS_ALSO.format(place=line_of(standing.shown.place_of(also)))
    answers = listed(answers_before(visit), SAID)
    yield phrases.ANSWERED.format(answers=answers) if answers else phrases.NOTHING_ANSWERED


def answers_before(visit: Visit) -> Iterator[str]:
    """The answers before the part on the screen, as an author writes them; without what was only read or skipped."""
    position = visit.position
    for entry in position.route.entries[: position.place]:
        if entry.answer is not None and not isinstance(entry.answer, Passed | Skipped):
            answer = in_flow(plainly(entry.answer, many=True))
            yield phrases.ANSWER.format(key=entry.part.key, answer=answer)
