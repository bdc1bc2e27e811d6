"""The team's page for a screen that others may see: what was said in private is left out, and its place says so.

Owns which lines of it those are. Must never show one of them, nor what the printed page does not say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any, Final

from kiosk.guide.model import Guide
from kiosk.summary import phrases
from kiosk.summary.compose import NO_NUMBERS, compose, uncovered, whole_sheet
from kiosk.summary.document import ClinicianLeaf, Document, FlagLine, Row
from kiosk.walk.session import Session

Texts = tuple[str, ...]


def holds_private(guide: Guide, session: Session) -> bool:
    """Whether the printed page says anything that was said in private."""
    _, shares = uncovered(guide, session)
    if not shares:
        return False
    paper = compose(guide, session, date=str(guide.guide.published))
    return veiled(guide, session, paper, NO_NUMBERS) != paper


def veiled(guide: Guide, session: Session, paper: Document, numbers: Mapping[str, str]) -> Document:
    """The page of a session as it is printed, but for what was said in private; each place says what it is.

    Args:
        guide: the guide walked.
        session: the answers and wishes.
        paper: what is printed of them.
        numbers: the clinic's contact numbers, by contact id, as they are printed.
    """
    open_session, shares = uncovered(guide, session)
    if not shares:
        return paper
    seen = whole_sheet(guide, open_session, date=paper.date, numbers=numbers).clinician
    return replace(paper, clinician=_without(paper.clinician, seen))


def _without(says: ClinicianLeaf, seen: ClinicianLeaf) -> ClinicianLeaf:
    """The leaf with nothing on it that is not on the other one too."""
    lists = {name: _once(_each(getattr(says, name), getattr(seen, name))) for name in _LISTS}
    # A heading over nothing else would tell how the answer was given.
    alone = {name for name, texts in lists.items() if texts == (phrases.UNSEEN,)}
    others: dict[str, Any] = {name: () if name in alone else texts for name, texts in lists.items()}
    return replace(
        says,
        **others,
        urgent=_once(_each(says.urgent, seen.urgent)),
        facts=(*_rows(says.facts, seen.facts), *_flags_unseen(says.flags, seen.flags)),
        flags=tuple(flag for flag in says.flags if flag in seen.flags),
        at_start=_each(says.at_start, seen.at_start),
        leaning=_each(says.leaning, seen.leaning),
        top=_each(says.top, seen.top),
        questions=_each(says.questions, seen.questions),
        unclear=_once(_each(says.unclear, seen.unclear)),
        # Such a note has the same words over it whatever is shared; it may tell what was said.
        notes=tuple(_rows(says.notes, tuple(row for row in seen.notes if row.label != phrases.NOTE_PRIVATE))),
        sharing=phrases.UNSEEN if alone else says.sharing,
    )


_LISTS: Final = ("said_no", "not_ticked", "skipped", "in_person", "not_asked")
"""What was not said yes to, by how that was told."""
_UNSEEN: Final = Row("", (phrases.UNSEEN,))


def _each(said: Texts, seen: Collection[str]) -> Texts:
    return tuple(text if text in seen else phrases.UNSEEN for text in said)


def _once(said: Texts) -> Texts:
    """How many were left out of a list is nobody's business."""
    return tuple(dict.fromkeys(said))


def _rows(rows: tuple[Row, ...], seen: tuple[Row, ...]) -> Iterator[Row]:
    """The rows; what was asked tells much of what was answered, so that it is left out too."""
    known = {row.label: row.values for row in seen}
    told = (
        replace(row, values=_once(_each(row.values, known[row.label]))) if row.label in known else _UNSEEN
        for row in rows
    )
    return (row for row, _ in groupby(told))


def _flags_unseen(flags: tuple[FlagLine, ...], seen: Collection[FlagLine]) -> tuple[Row, ...]:
    """The place of the safety points that are left out, over the others; not how grave they are."""
    return () if all(flag in seen for flag in flags) else (_UNSEEN,)
