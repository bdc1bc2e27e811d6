"""What helps a person besides the options: quiz, questions, what can be looked up, what paper carries.

Must never mark an answer of the quiz as right without showing the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.paper import Field, Heading, Paragraph
from kiosk.authors.review import labels, phrases
from kiosk.authors.review.item import Item, Piece, fields
from kiosk.authors.review.looking import Looking
from kiosk.guide.model.about import DiaryRows
from kiosk.guide.model.helping import QuizItem
from kiosk.guide.model.reference import Table
from kiosk.listing import SAID, listed


def helping_pieces(looking: Looking) -> Iterator[Piece]:
    """All of it, in the order in which the guide declares it."""
    yield from _quiz(looking)
    yield from _questions(looking)
    yield from _common_questions(looking)
    yield from _glossary(looking)
    for name, table in looking.guide.tables.items():
        yield from _table(looking, name, table)
    yield from _look_ups(looking)
    yield from _from_clinic(looking)
    yield from _paper(looking)


def _quiz(looking: Looking) -> Iterator[Piece]:
    quiz = looking.guide.quiz
    if quiz:
        yield Heading(phrases.QUIZ)
    for name, item in quiz.items():
        yield Item(("quiz", name), unmarked(item.ask), fields(*_quiz_rows(looking, item)), headed=True)


def _quiz_rows(looking: Looking, item: QuizItem) -> Iterator[Field | None]:
    yield looking.shown(item.when)
    yield Field(labels.CHECKS, unmarked(item.checks))
    right = item.choices.get(item.right, item.right)
    yield Field(labels.RIGHT, unmarked(right))
    for name, choice in item.choices.items():
        if name != item.right:
            yield Field(labels.WRONG, unmarked(choice))
    yield Field(labels.TEACHES, unmarked(item.teach))
    yield Field(labels.ASKED_AGAIN, unmarked(item.ask_again))
    yield Field(labels.UNCLEAR, unmarked(item.unsure))
    yield from looking.sourced(item)


def _questions(looking: Looking) -> Iterator[Piece]:
    questions = looking.guide.questions
    if questions:
        yield Heading(phrases.QUESTIONS)
    for name, question in questions.items():
        first = Field(labels.OFFERED, labels.ASKED_FIRST if question.first else "")
        rows = fields(first, looking.shown(question.when, labels.OFFERED))
        yield Item(("questions", name), unmarked(question.ask), rows)


def _common_questions(looking: Looking) -> Iterator[Piece]:
    faq = looking.guide.faq
    if faq:
        yield Heading(phrases.FAQ)
    for name, each in faq.items():
        rows = fields(Field(labels.ANSWER, unmarked(each.answer)), *looking.sourced(each))
        yield Item(("faq", name), unmarked(each.ask), rows, headed=True)


def _glossary(looking: Looking) -> Iterator[Piece]:
    glossary = looking.guide.glossary
    if glossary:
        yield Heading(phrases.GLOSSARY)
    for name, term in glossary.items():
        rows = fields(
            Field(labels.MEANS, unmarked(term.means)),
            Field(labels.FORMS, listed(term.forms, SAID)),
            *looking.sourced(term),
        )
        yield Item(("glossary", name), unmarked(term.word), rows)


def _table(looking: Looking, name: str, table: Table) -> Iterator[Piece]:
    yield Heading(unmarked(table.title))
    for key, row in table.rows.items():
        cells = (Field(unmarked(head), unmarked(row.cell(column))) for column, head in table.columns.items())
        rows = fields(*cells, *looking.sourced(row))
        yield Item(("tables", name, "rows", key), unmarked(row.name), rows)


def _look_ups(looking: Looking) -> Iterator[Piece]:
    guide = looking.guide
    if guide.look_ups:
        yield Heading(phrases.LOOK_UPS)
    for name, opens in guide.look_ups.items():
        things = (
            unmarked(guide.tables[each].title) if each in guide.tables else looking.screen(each)
            for each in opens
        )
        yield Item(("look_ups", name), name, fields(Field(labels.OPENS, listed(things, SAID))), lines=0)


def _from_clinic(looking: Looking) -> Iterator[Piece]:
    slots = looking.guide.from_clinic
    if slots:
        yield Heading(phrases.FROM_CLINIC)
    for name, slot in slots.items():
        rows = fields(Field(labels.TO_ASK, unmarked(slot.ask)), Field(labels.NOTE, unmarked(slot.note or "")))
        yield Item(("from_clinic", name), unmarked(slot.title), rows)


def _paper(looking: Looking) -> Iterator[Piece]:
    sheet = looking.guide.sheet
    if sheet.next_step or sheet.diary is not None:
        yield Heading(phrases.PAPER)
        yield Paragraph(phrases.PAPER_NOTE)
    for place, line in enumerate(sheet.next_step):
        rows = fields(Field(labels.SAYS, unmarked(line.say)), looking.shown(line.when))
        yield Item(("sheet", "next_step", place), labels.LINE_ON_PAPER, rows)
    if sheet.diary is not None:
        yield _diary(looking, sheet.diary)


def _diary(looking: Looking, diary: DiaryRows) -> Item:
    rows = fields(
        Field(labels.DIARY_WEEKS, str(diary.weeks)),
        Field(labels.DIARY_ROWS, listed(map(unmarked, diary.rows.values()), SAID)),
        looking.shown(diary.when, labels.ADDED),
    )
    return Item(("sheet", "diary"), labels.DIARY.format(title=unmarked(diary.title)), rows)
