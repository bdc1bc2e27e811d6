"""What `kiosk check` says of a guide's permanent numbers: whether they fit, and which words have changed since.

Owns where in the guide each of them stands. Must never change a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.authors.codebook import phrases
from kiosk.codes.numbering import Change, changes
from kiosk.guide.codebook import FILE
from kiosk.guide.finding import as_typed
from kiosk.guide.links.fault import Fault
from kiosk.guide.links.fault import Path as At
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.guide.numbers import Numbers
from kiosk.guide.problems import Ours, Place, Problem, few


def codebook_faults(guide: Guide, path: Path, numbers: Numbers) -> Iterator[Fault]:
    """Each place of the guide whose words have changed since its numbers were made."""
    raising: dict[At, list[str]] = {}
    for change in changes(numbers.codebook, guide) if numbers.codebook is not None else ():
        for at, name in _reworded(guide, change):
            raising.setdefault(at, []).append(phrases.OPTION.format(name=name))
    for at, options in raising.items():
        values = {"guide": as_typed(path), "raising": Ours(" ".join(options))}
        yield Fault("CODEBOOK_WORDS_CHANGED", at, values)


def codebook_problems(guide: Guide, path: Path, numbers: Numbers) -> Iterator[Problem]:
    """What is wrong with the file itself, and what of the guide it does not know."""
    yield from numbers.problems
    behind = _behind(guide, numbers)
    if behind:
        values = {"guide": as_typed(path), "names": few(behind)}
        yield Problem(Place(str(path / FILE)), "CODEBOOK_BEHIND", values)


def codebook_figure(guide: Guide, path: Path, numbers: Numbers) -> str:
    """In one sentence whether the pages of a guide can carry a code."""
    if not path.is_dir():
        return phrases.ONE_FILE
    if not numbers.there:
        return phrases.NONE.format(guide=as_typed(path))
    if numbers.codebook is None or _behind(guide, numbers):
        return phrases.DOES_NOT_FIT
    slots = numbers.codebook.slots(numbers.codebook.latest)
    return phrases.FITS.format(edition=numbers.codebook.latest, slots=len(slots))


def _behind(guide: Guide, numbers: Numbers) -> list[str]:
    """What of a guide has no number, or has one that no longer fits."""
    if numbers.codebook is None:
        return []
    return [
        name
        for change in changes(numbers.codebook, guide)
        if not change.only_words
        for name in _lacking(change)
    ]


def _lacking(change: Change) -> Iterator[str]:
    """The question, where there is more to it than a choice; else its choices."""
    now, old = change.slot, change.before
    had = {each.number: each.id for each in old.choices} if old is not None else {}
    new = [each.id for each in now.choices if had.get(each.number) != each.id]
    if old is None or not new:
        yield now.key
        return
    for each in new:
        yield phrases.CHOICE.format(key=now.key, choice=each)


def _reworded(guide: Guide, change: Change) -> Iterator[tuple[At, str]]:
    """Where other words stand than before, and what would have to mean something else."""
    now, old = change.slot, change.before
    if old is None or now.meaning != old.meaning:
        return
    if now.words != old.words:
        yield _asked_at(now.key), now.key
    for each in change.reworded:
        name = phrases.CHOICE.format(key=now.key, choice=each.id)
        yield _choice_at(guide, now.key, each.id), name


def _asked_at(key: str) -> At:
    """Where the words of a question stand."""
    step, _, part = key.partition("/")
    name, _, about = part.partition(".")
    match name:
        case "rate":
            return ("values", about, "say")
        case "first":
            return ("quiz", about, "ask")
        case "again":
            return ("quiz", about, "ask_again")
        case _:
            return ("steps", step, "ask")


def _choice_at(guide: Guide, key: str, choice: str) -> At:
    """Where the words of a choice stand."""
    name, _, part = key.partition("/")
    step = guide.steps[name]
    if not isinstance(step, ShowStep):
        return ("steps", name, "choices", choice)
    if step.show == "quiz":
        return ("quiz", part.partition(".")[2], "choices", choice)
    if step.show == "questions":
        return ("questions", choice, "ask")
    if part == "kind":
        option = next(option for option, each in guide.options.items() if choice in each.kinds)
        return ("options", option, "kinds", choice, "name")
    if step.show in ("options", "leaning"):
        return ("options", choice, "name")
    return ("values", choice, "say")
