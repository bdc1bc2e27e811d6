"""The permanent numbers that stand in a guide's folder, read from their file.

Owns how editions have to follow on each other, and that one made by the command is told from one changed by hand.
Must never keep a guide from being walked: where the file is broken there are no numbers, and pages carry no code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kiosk.guide.catalogue.codes import CODES
from kiosk.guide.codebook import FILE, Codebook, Edition, NumberedChoice, Slot
from kiosk.guide.links import Fault, written_faults
from kiosk.guide.links.content import is_a_day
from kiosk.guide.links.fault import Path as At
from kiosk.guide.model.numbers import WrittenCodebook, WrittenEdition, WrittenSlot
from kiosk.guide.problems import Problem
from kiosk.guide.sealing import checks_of
from kiosk.guide.shape import shaped
from kiosk.guide.source import read_file
from kiosk.guide.telling import problems_with

_CHOICE: Final = re.compile(
    r"(?P<number>[1-9][0-9]{0,5}) (?P<id>[a-z][a-z0-9_]*)"
    r"(?: (?P<words>[a-z]{6}))?(?: meaning (?P<meaning>[1-9][0-9]{0,5}))?"
)
_KEY: Final = re.compile(r"[a-z][a-z0-9_]*(?:/[a-z][a-z0-9_.]*)?")


@dataclass(frozen=True, slots=True)
class Numbers:
    """What came of reading a codebook."""

    there: bool
    """Whether there is such a file."""
    codebook: Codebook | None = None
    """The numbers; None: there is no file, or it is broken."""
    problems: tuple[Problem, ...] = ()
    """Why there are none, if there is a file."""


def read_numbers(path: Path) -> Numbers:
    """The permanent numbers in a guide's folder; a guide of one file has none. Never raises."""
    file = path / FILE
    # A broken link is somebody's file too: the reader says what is wrong with it.
    if not path.is_dir() or not (file.exists() or file.is_symlink()):
        return Numbers(there=False)
    reading = read_file(file)
    found = list(written_faults(reading.data))
    written = shaped(WrittenCodebook, reading.data, found) if reading.whole else None
    book: list[Edition] = []
    if written is not None and not reading.problems:
        found += _fault(written, book)
    problems = problems_with(found, reading)
    if problems or written is None:
        return Numbers(there=True, problems=tuple(_not_to_mend(problems)))
    return Numbers(there=True, codebook=Codebook(tuple(book)))


_TOLD_AS_THEY_ARE: Final = frozenset({*CODES, "NO_SUCH_FILE", "NOT_A_FILE", "CANNOT_OPEN"})


def _not_to_mend(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The same, but for slips of writing, of which only the first is told: nobody is to mend them here."""
    slips = [each for each in problems if each.code not in _TOLD_AS_THEY_ARE]
    yield from (each for each in problems if each.code in _TOLD_AS_THEY_ARE)
    if slips:
        yield replace(slips[0], code="CODEBOOK_BROKEN", values={}, guess=None)


def _fault(written: WrittenCodebook, book: list[Edition]) -> Iterator[Fault]:
    """The first thing that cannot be, as most of the others follow from it; what can be is put into the book."""
    for fault in _broken(written, book):
        yield fault
        return
    for place, check in enumerate(checks_of(Codebook(tuple(book)))):
        edition = written.editions[place]
        if edition.check != check:
            yield Fault("CODEBOOK_EDITED", ("editions", place, "check"), {"edition": edition.edition})
            return


def _broken(written: WrittenCodebook, book: list[Edition]) -> Iterator[Fault]:
    for place, edition in enumerate(written.editions):
        at: At = ("editions", place)
        if edition.edition != place + 1:
            values = {"got": edition.edition, "right": place + 1}
            yield Fault("CODEBOOK_ORDER", (*at, "edition"), values)
        if not is_a_day(edition.date):
            yield Fault("BAD_DATE", (*at, "date"), {"key": "date", "got": edition.date})
        known = {slot.number: slot for slot in Codebook(tuple(book)).slots(place)}
        slots: list[Slot] = []
        yield from _slots(edition, at, known, slots)
        book.append(Edition(place + 1, tuple(slots), edition.date))


def _slots(edition: WrittenEdition, at: At, known: dict[int, Slot], slots: list[Slot]) -> Iterator[Fault]:
    """The slots of one edition, and what of them does not follow on what was known before."""
    given: dict[int, str] = {}
    for key, each in edition.slots.items():
        here = (*at, "slots", key)
        if not _KEY.fullmatch(key):
            yield Fault("CODEBOOK_WRITING", here, {"got": key}, at_key=True)
            continue
        if each.number in given:
            values = {"number": each.number, "first": given[each.number], "id": key}
            yield Fault("CODEBOOK_TWICE", (*here, "number"), values)
            continue
        before = known.get(each.number)
        yield from _in_its_place(key, each.number, here, known)
        choices: list[NumberedChoice] = []
        yield from _choices(each, here, before, choices)
        slot = _slot(key, each, tuple(choices))
        yield from _same_meaning(slot, here, before)
        given[each.number] = key
        known[each.number] = slot
        slots.append(slot)


def _in_its_place(key: str, number: int, here: At, known: dict[int, Slot]) -> Iterator[Fault]:
    """A question has the number it had, and a new one the next."""
    had = next((each.number for each in known.values() if each.key == key and each.number != number), None)
    if had is not None:
        yield Fault("CODEBOOK_MOVED", (*here, "number"), {"id": key, "got": number, "had": had})
    elif number not in known and number != len(known) + 1:
        yield Fault("CODEBOOK_GONE", (*here, "number"), {"number": len(known) + 1, "got": number})


def _choices(
    each: WrittenSlot, here: At, before: Slot | None, choices: list[NumberedChoice]
) -> Iterator[Fault]:
    had = {one.id: one.number for one in before.choices} if before is not None else {}
    given: dict[int, str] = {}
    for place, written in enumerate(each.choices):
        found = _CHOICE.fullmatch(written)
        at = (*here, "choices", place)
        if found is None:
            yield Fault("CODEBOOK_WRITING", at, {"got": written})
            continue
        number, name = int(found["number"]), found["id"]
        if number in given:
            yield Fault("CODEBOOK_TWICE", at, {"number": number, "first": given[number], "id": name})
        elif had.get(name, number) != number:
            yield Fault("CODEBOOK_MOVED", at, {"id": name, "got": number, "had": had[name]})
        elif number != len(given) + 1:
            yield Fault("CODEBOOK_GONE", at, {"number": len(given) + 1, "got": number})
        given.setdefault(number, name)
        had[name] = number
        choices.append(NumberedChoice(name, number, int(found["meaning"] or 1), found["words"] or ""))
    missing = [
        one for one in (before.choices if before is not None else ()) if one.number > len(each.choices)
    ]
    if missing:
        values = {"number": missing[0].number, "got": len(each.choices)}
        yield Fault("CODEBOOK_CUT", here, values, at_key=True)


def _same_meaning(slot: Slot, here: At, before: Slot | None) -> Iterator[Fault]:
    if before is None:
        return
    counted = (slot.shape, slot.low, slot.high) == (before.shape, before.low, before.high)
    meant = {each.number: each.meaning for each in before.choices}
    lower = any(each.meaning < meant.get(each.number, 1) for each in slot.choices)
    if slot.meaning < before.meaning + (not counted) or lower:
        yield Fault("CODEBOOK_MEANING", here, {"id": slot.key}, at_key=True)


def _slot(key: str, each: WrittenSlot, choices: tuple[NumberedChoice, ...]) -> Slot:
    return Slot(
        key,
        each.shape,
        each.number,
        choices,
        low=each.low,
        high=each.high,
        most=each.most,
        meaning=each.meaning,
        words=each.words or "",
    )
