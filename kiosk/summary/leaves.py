"""Lays a document out as leaves: headings and blocks in the order they are read, ready for any renderer.

Owns that order and which sections stand or fall. Must never know a format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from kiosk.listing import SAID, listed, paragraph
from kiosk.summary import phrases
from kiosk.summary.document import (
    QUESTION_PLACES,
    Block,
    Box,
    ClinicianLeaf,
    Document,
    Extra,
    FlagLine,
    Item,
    Items,
    OwnWords,
    PatientLeaf,
    Row,
    Rows,
    Ruled,
    Sentence,
)
from kiosk.walk.parts import TOP_MOST

LINES_FOR_AN_ANSWER = 2
LINES_FOR_ANOTHER = 0
"""For a question after the first three, so that the leaf stays one side."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, or none, and the blocks under it."""

    heading: str | None
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """One leaf: its top line, what stands under it, its sections, its closing sentence and its footer."""

    part: Literal["patient", "clinician", "extra"]
    title: str
    clinic: str | None
    """Whose machine it comes from."""
    subtitle: str | None
    date: str
    """In words."""
    review_mark: str | None
    notes: tuple[str, ...]
    """Sentences under the top line."""
    corner: Box | None
    """A box at the top right."""
    sections: tuple[Section, ...]
    closing: str
    footer: str
    """Which guide it is from; whose leaf it is stands there, too: see foot_line."""


def foot_line(leaf: Leaf) -> str:
    """The footer and whose leaf it is, as they stand at the end of a leaf that has no pages to be counted."""
    return phrases.FOOT_OF_LEAF[leaf.part].format(footer=leaf.footer)


def leaves(document: Document, adds: tuple[int, ...] = ()) -> tuple[Leaf, ...]:
    """The patient's leaf, the clinician's leaf, and one for each extra.

    Args:
        document: what the sheet says.
        adds: how many pages each extra adds, where that is to be told: before printing, never on paper.
    """
    return (
        _patient(document, document.patient),
        _clinician(document, document.clinician),
        *(_extra(document, extra, pages) for extra, pages in zip_longest(document.extras, adds)),
    )


def in_words(iso_date: str) -> str:
    """An ISO date as a reader writes it. Raises ValueError if it is none."""
    year, month, day = (int(piece) for piece in iso_date.split("-"))
    if not 1 <= month <= len(phrases.MONTHS):
        raise ValueError(iso_date)
    return phrases.DATE.format(day=day, month=phrases.MONTHS[month - 1], year=year)


def footer_line(document: Document) -> str:
    """Guide, version and content hash as they stand at the foot of every page."""
    foot = document.footer
    return phrases.FOOTER.format(guide=foot.guide, version=foot.version, content_hash=foot.content_hash)


def _leaf(
    document: Document,
    part: Literal["patient", "clinician", "extra"],
    title: str,
    sections: tuple[Section, ...],
    notes: tuple[str, ...] = (),
    corner: Box | None = None,
) -> Leaf:
    far = () if document.how_far is None else (document.how_far,)
    return Leaf(
        part=part,
        title=title,
        clinic=document.clinic,
        subtitle=None if part == "patient" else document.title,
        date=in_words(document.date),
        review_mark=document.review_mark,
        notes=notes if part == "extra" else (*notes, *far),
        corner=corner,
        sections=tuple(_with_values_in_lines(section) for section in sections),
        closing=phrases.NO_CHANGE_ALONE,
        footer=footer_line(document),
    )


def _with_values_in_lines(section: Section) -> Section:
    """The section as any renderer writes it: values that are not numbered stand in one line."""
    blocks = (
        Rows(
            tuple(
                row if row.numbered else replace(row, values=(listed(row.values, SAID),))
                for row in block.rows
            )
        )
        if isinstance(block, Rows)
        else block
        for block in section.blocks
    )
    return replace(section, blocks=tuple(blocks))


def _patient(document: Document, says: PatientLeaf) -> Leaf:
    sections = (
        *_urgent(says.urgent),
        *(section for own in says.own for section in _own_words(own)),
        *_listed(phrases.PLEASE_KNOW, says.please_know),
        _questions(says.questions),
        *_listed(phrases.WHAT_MATTERS, says.matters, says.matters_lines),
        *_listed(phrases.WHERE_I_LEAN, says.leaning),
        *_listed(phrases.NOT_CLEAR, says.unclear),
        *_listed(phrases.NEXT_STEPS, says.next_steps),
    )
    return _leaf(document, "patient", document.title, sections)


def _urgent(sentences: tuple[str, ...]) -> Iterator[Section]:
    if sentences:
        yield Section(None, tuple(Sentence(text, "framed") for text in sentences))


def _own_words(own: OwnWords) -> Iterator[Section]:
    said: tuple[Block, ...] = tuple(Sentence(text) for text in own.texts)
    by_hand: tuple[Block, ...] = (Ruled(own.lines),) if own.lines else ()
    if said or by_hand:
        yield Section(own.heading, said + by_hand)


def _listed(heading: str, texts: tuple[str, ...], lines: int = 0) -> Iterator[Section]:
    said: tuple[Block, ...] = (Items(tuple(Item(text) for text in texts)),) if len(texts) > 1 else ()
    if len(texts) == 1:
        said = (Sentence(texts[0]),)
    by_hand: tuple[Block, ...] = (Ruled(lines),) if lines else ()
    if said or by_hand:
        yield Section(heading, said + by_hand)


def _questions(questions: tuple[str, ...]) -> Section:
    """The questions and the open places, the first with room to write; counted only where there are three."""
    open_places = ("",) * (QUESTION_PLACES - len(questions))
    items = tuple(
        Item(text, LINES_FOR_AN_ANSWER if place < QUESTION_PLACES or not text else LINES_FOR_ANOTHER)
        for place, text in enumerate((*questions, *open_places))
    )
    three = len(items) == QUESTION_PLACES
    heading = phrases.MY_THREE_QUESTIONS if three else phrases.MY_QUESTIONS
    return Section(heading, (Items(items, numbered=True),))


def _clinician(document: Document, says: ClinicianLeaf) -> Leaf:
    glance = (
        *says.facts,
        *_flag_rows(says.flags),
        *_row(phrases.AT_START, says.at_start),
        *_row(phrases.LEANS_TO, says.leaning),
        *_row(
            phrases.TOP_THREE if says.top_are_three and len(says.top) == TOP_MOST else phrases.TOP, says.top
        ),
        *_row(phrases.QUESTIONS, says.questions, numbered=True),
        *_row(phrases.UNCLEAR, says.unclear),
    )
    others = (
        *_row(phrases.SAID_NO, says.said_no),
        *_row(phrases.NOT_TICKED, says.not_ticked),
        *_row(phrases.SKIPPED, says.skipped),
        *_row(phrases.IN_PERSON, says.in_person),
        *_row(phrases.NOT_ASKED, says.not_asked),
    )
    sharing: tuple[Block, ...] = () if says.sharing is None else (Sentence(says.sharing),)
    if says.taken_off:
        taken = phrases.LINES_OFF.get(says.taken_off, phrases.LINES_OFF_MANY)
        sharing = (*sharing, Sentence(taken.format(lines=says.taken_off)))
    sections = (
        *_urgent(says.urgent),
        *((Section(phrases.AT_A_GLANCE, (Rows(glance),)),) if glance else ()),
        *_notes(says.notes),
        *(
            (Section(phrases.THE_OTHER_ANSWERS, ((Rows(others),) if others else ()) + sharing),)
            if others or sharing
            else ()
        ),
    )
    notes = (phrases.SELF_REPORTED, phrases.TIME_ALONE)
    return _leaf(document, "clinician", phrases.FOR_THE_CLINICIAN, sections, notes, Box(phrases.CLINIC_LABEL))


def _notes(notes: tuple[Row, ...]) -> Iterator[Section]:
    """The counselor's words, and whose they are."""
    if notes:
        yield Section(phrases.COUNSELOR_NOTES, (Sentence(phrases.NOTES_WHOSE, "small"), Rows(notes)))


def _row(label: str, values: tuple[str, ...], *, numbered: bool = False) -> Iterator[Row]:
    if values:
        yield Row(label, values, numbered=numbered)


def _flag_rows(flags: tuple[FlagLine, ...]) -> Iterator[Row]:
    """The safety points, those that concern the very same options in one row."""
    alike: dict[tuple[object, ...], list[FlagLine]] = {}
    for flag in flags:
        alike.setdefault((flag.level, flag.options, flag.with_care), []).append(flag)
    for together in alike.values():
        yield _flag_row(replace(together[0], text=paragraph(flag.text for flag in together)))


def _flag_row(flag: FlagLine) -> Row:
    options = listed(flag.options, SAID)
    more = listed(flag.with_care, SAID)
    says = flag.text
    if options and more:
        says = phrases.FLAG_FOR_MORE.format(point=flag.text, options=options, more=more)
    elif options:
        says = phrases.FLAG_FOR.format(point=flag.text, options=options)
    return Row(phrases.CHECK_FIRST if flag.level == "stop" else phrases.CARE, (says,), level=flag.level)


def _extra(document: Document, extra: Extra, pages: int | None) -> Leaf:
    told = () if pages is None else (phrases.ADDS.get(pages, phrases.ADDS_MANY).format(pages=pages),)
    return _leaf(document, "extra", extra.title, (Section(None, extra.blocks),), told)
