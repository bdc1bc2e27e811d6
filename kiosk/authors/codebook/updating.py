"""The command that adds an edition to a guide's codebook, and what it tells of it.

Owns when the file is written. Must never write over one that it could not read, nor one that already fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.authors.codebook import phrases
from kiosk.authors.codebook.writing import as_text
from kiosk.authors.over import write_over
from kiosk.codes.numbering import Change, NoSuchName, changes, numbered
from kiosk.guide.codebook import FILE, NumberedChoice, Slot
from kiosk.guide.model import Guide
from kiosk.guide.numbers import read_numbers
from kiosk.guide.problems import Problem, few, nearest
from kiosk.listing import NAMES, listed


class NotUpdated(ValueError):
    """The codebook is as it was; the message is one sentence for whoever typed the command."""

    def __init__(self, sentence: str, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(sentence)
        self.problems = problems
        """What is wrong with the file that is there."""


def updated(path: Path, guide: Guide, new_meaning: Sequence[str], day: str) -> tuple[str, ...]:
    """Add what the guide has now to the codebook in its folder, and say what that was, a sentence each.

    Args:
        path: the guide's folder.
        guide: the guide there.
        new_meaning: what means something else than before: steps, keys, or either with a dot and a choice.
        day: the day of the edition, as year-month-day.

    Raises:
        NotUpdated: if that cannot be done; nothing is written.
        OSError: if the file cannot be written; what was there is as it was.
    """
    if not path.is_dir():
        raise NotUpdated(phrases.NEEDS_FOLDER.format(path=path))
    file, there = path / FILE, read_numbers(path)
    if there.problems:
        raise NotUpdated(phrases.BROKEN.format(file=file), there.problems)
    before = there.codebook
    try:
        changed = changes(before, guide, new_meaning)
        after = numbered(before, guide, new_meaning, date=day)
    except NoSuchName as unknown:
        raise NotUpdated(_no_such_name(unknown)) from None
    if not changed:
        return (phrases.UNCHANGED.format(file=file, edition=after.latest),)
    write_over(as_text(after).encode(), file)
    return (phrases.ADDED.format(file=file, edition=after.latest), *_told(changed))


def _no_such_name(unknown: NoSuchName) -> str:
    near = nearest(unknown.name, unknown.known)
    sentence = phrases.NO_SUCH_NAME_NEAR if near else phrases.NO_SUCH_NAME
    return sentence.format(name=unknown.name, near=near)


def _told(changed: tuple[Change, ...]) -> Iterator[str]:
    """A sentence for each kind of change there was."""
    found: dict[str, list[str]] = {kind: [] for kind in phrases.COUNTED}
    for each in changed:
        for kind, name in _kinds(each.slot, each.before):
            found[kind].append(name)
    for kind, names in found.items():
        one, many = phrases.COUNTED[kind]
        if names:
            # What is taken to mean the same is named in full: nobody else will ask about it again.
            told = listed(names if kind == "reworded" else few(names), NAMES)
            yield (one if len(names) == 1 else many).format(count=len(names), names=told)


def _kinds(now: Slot, old: Slot | None) -> Iterator[tuple[str, str]]:
    """What changed about one question, each with what it is called."""
    if old is None:
        yield "new", now.key
        return
    if now.key != old.key:
        yield "renamed", phrases.RENAMED.format(now=now.key, before=old.key)
    if now.meaning != old.meaning:
        yield "raised", now.key
    elif now.words != old.words:
        yield "reworded", now.key
    if now.most != old.most:
        yield "most", now.key
    had = {each.number: each for each in old.choices}
    for each in now.choices:
        yield from _kinds_of_choice(now.key, each, had.get(each.number))


def _kinds_of_choice(key: str, now: NumberedChoice, old: NumberedChoice | None) -> Iterator[tuple[str, str]]:
    name = phrases.CHOICE.format(key=key, choice=now.id)
    if old is None:
        yield "choices", name
        return
    if now.id != old.id:
        yield "renamed", phrases.RENAMED.format(now=name, before=old.id)
    if now.meaning != old.meaning:
        yield "raised", name
    elif now.words != old.words:
        yield "reworded", name
