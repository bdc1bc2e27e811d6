"""What a person typed becomes guides and answers, or one sentence that says why not.

Owns how a command finds what it works on, and that an author is told all that is wrong with it. Must never do a
command's work.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from kiosk import phrases
from kiosk.ending import EXIT_PROBLEMS, Refusal, tell
from kiosk.guide import finding
from kiosk.guide.answers import NotReadable, read_answers
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ChoiceStep
from kiosk.guide.problems import Place, nearest, show
from kiosk.listing import NAMES, listed
from kiosk.walk.moves import NotAnAnswer
from kiosk.walk.session import Session
from kiosk.walk.written import walked


def answered(guide: Guide, path: Path) -> Session:
    """The session of the answers in a file. Raises Refusal, after telling everything that is wrong with the file."""
    try:
        answers = read_answers(path, guide.steps)
    except NotReadable as unreadable:
        for problem in unreadable.problems:
            tell(show(problem))
        raise Refusal(phrases.NOT_USABLE.format(path=path), EXIT_PROBLEMS) from None
    try:
        return walked(guide, answers.by_step)
    except NotAnAnswer as misfit:
        step = misfit.key.partition("/")[0]
        raise Refusal(_in_words(guide, answers.place_of(step), misfit), EXIT_PROBLEMS) from None


def _in_words(guide: Guide, place: Place, misfit: NotAnAnswer) -> str:
    """Why an answer cannot be used; where it names no choice, with those there are."""
    step = misfit.key.partition("/")[0]
    declared = guide.steps.get(step)
    if misfit.reason == "unknown_choice" and isinstance(declared, ChoiceStep):
        choices = listed(declared.choices, NAMES)
        return phrases.UNKNOWN_CHOICE_OF.format(place=place, step=step, choices=choices)
    return phrases.MISFITS[misfit.reason].format(place=place, step=step)


def one_guide(asked: str | None) -> Path:
    """The one guide a command works on. Raises Refusal."""
    found = guides_asked(asked)
    if len(found) != 1:
        raise Refusal(phrases.MANY_GUIDES.format(known=listed(finding.known_names(), NAMES)))
    return found[0]


def guides_asked(asked: str | None, commands: Collection[str] = ()) -> list[Path]:
    """The guides a command works on; never none. Where a command could have been meant, give their names.

    Raises:
        Refusal: if there is no such guide.
    """
    try:
        found = finding.find(asked)
    except finding.NoSuchGuide as missing:
        near = nearest(missing.asked, missing.known)
        if near:
            raise Refusal(phrases.NO_SUCH_GUIDE_NEAR.format(asked=missing.asked, near=near)) from None
        command = nearest(missing.asked, commands)
        if command:
            raise Refusal(phrases.NO_SUCH_COMMAND_NEAR.format(asked=missing.asked, near=command)) from None
        known = listed(missing.known, NAMES) or phrases.NONE
        raise Refusal(phrases.NO_SUCH_GUIDE.format(asked=missing.asked, known=known)) from None
    if not found:
        raise Refusal(phrases.NO_GUIDES)
    here = Path.cwd()
    return [path.relative_to(here) if path.is_relative_to(here) else path for path in found]


def opened(path: Path) -> Guide:
    """The guide at this path. Raises Refusal, after telling its author everything that is wrong with it."""
    loaded = load(path)
    if loaded.guide is None:
        for problem in loaded.errors:
            tell(show(problem))
        raise Refusal(phrases.NOT_READY.format(path=path), EXIT_PROBLEMS)
    return loaded.guide
