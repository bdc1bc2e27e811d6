"""The cards of `show:`: options, comparison, numbers, questions, review, summary, and the deciding views.

Owns how each view is put into words and choices; the deciding ones are worded in `weighing`. Must never advise,
rank or add up.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model.steps import ShowStep
from kiosk.layout import weighing
from kiosk.layout.answers import choice_label, option_name, title_of
from kiosk.layout.card import Block, Card, Choice, Voice
from kiosk.layout.clinic import clinic_blocks
from kiosk.layout.hints import hint_for
from kiosk.layout.numbers import numbers_blocks, numbers_links
from kiosk.layout.option_page import in_short_blocks, option_blocks
from kiosk.layout.phrases import asking, patterns, privacy, safety
from kiosk.layout.side_by_side import comparison_table, table_notes
from kiosk.walk.facts import Facts
from kiosk.walk.flags import raised
from kiosk.walk.options import turned
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import Position
from kiosk.walk.session import Session
from kiosk.walk.wording import paragraphs

HEADINGS = {
    "options": asking.OPTIONS_ASK,
    "comparison": asking.COMPARISON_TITLE,
    "questions": asking.QUESTIONS_ASK,
    "questions/own": asking.QUESTIONS_OWN_ASK,
    "review": asking.REVIEW_TITLE,
    "summary": asking.SUMMARY_TITLE,
    "summary/share": privacy.SHARE,
    "clinic": asking.CLINIC_TITLE,
}


def view_card(voice: Voice, session: Session, position: Position, step: ShowStep, facts: Facts) -> Card:
    """The card of one part of a view."""
    part = position.part
    choices = tuple(
        Choice(each, choice_label(voice.guide, facts, part, each), _details(voice, facts, step, each))
        for each in _shown_order(part, step, session)
    )
    beside = step.show == "comparison"
    table = comparison_table(voice, session, facts, position.route.facts) if beside else None
    blocks = (*_intro(voice, step, part, facts), *_blocks(voice, step, part, facts, session))
    return Card(
        part,
        voice.guide.sections[voice.guide.section_of[part.step]],
        voice.block(weighing.asked_of_value(voice, part) or heading_of(voice, step, part, facts), "heading"),
        (*blocks, *table_notes(voice, table)),
        choices,
        links=numbers_links(voice, facts, part.step) if step.show == "outcomes" else (),
        hint=hint_for(part, step),
        by_hand=part.kind is Kind.TEXT,
        table=table,
        summary=step.show == "summary" and part.name == "",
        counselor=step.counselor,
    )


def _details(voice: Voice, facts: Facts, step: ShowStep, choice: str) -> tuple[Block, ...]:
    """On the overview, what an option is in short stands with its name."""
    if step.show != "options":
        return ()
    return tuple(in_short_blocks(voice, facts, voice.guide.options[choice]))


def _shown_order(part: Part, step: ShowStep, session: Session) -> tuple[str, ...]:
    """Options stand in the order turned for this session; what is not an option keeps its place at the end."""
    if step.show not in ("options", "leaning") or part.name:
        return part.choices
    options = tuple(each for each in part.choices if each not in ("not_sure", "clinician"))
    return (*turned(options, session.seed), *part.choices[len(options) :])


def heading_of(voice: Voice, step: ShowStep, part: Part, facts: Facts) -> str:
    """The heading of one part of a view."""
    name = part.name.partition(".")[0]
    if step.show in weighing.VIEWS:
        return weighing.weighing_heading(voice, step, part, facts)
    if step.show == "option" and step.option:
        return option_name(voice.guide, facts, step.option)
    if step.show == "table" and step.table:
        return voice.guide.tables[step.table].title
    key = f"{step.show}/{name}" if name else step.show
    if step.title and not name:
        return title_of(voice.guide, facts, part.step)
    return HEADINGS.get(key) or title_of(voice.guide, facts, part.step)


def _begins(step: ShowStep, part: Part, facts: Facts) -> bool:
    """Whether this is the first thing a view asks or says, but for whether private answers may be on the page."""
    if step.show == "summary":
        return part.name == ""
    return not any(key.partition("/")[0] == part.step for key in facts.answers)


def _intro(voice: Voice, step: ShowStep, part: Part, facts: Facts) -> Iterator[Block]:
    if step.intro is not None and _begins(step, part, facts):
        for each in paragraphs(step.intro, facts):
            yield voice.block(each.text, "text", each)


def _blocks(voice: Voice, step: ShowStep, part: Part, facts: Facts, session: Session) -> Iterator[Block]:
    if step.show in weighing.VIEWS:
        yield from weighing.weighing_blocks(voice, part, step, facts, session.seed)
    elif part.name:
        yield from _further_blocks(voice, part, facts)
    match step.show if part.name == "" else "":
        case "options":
            yield voice.block(safety.DO_NOT_STOP, "strong")
        case "option":
            yield from option_blocks(voice, facts, step.option or "")
        case "outcomes":
            yield from numbers_blocks(voice, facts, step)
        case "table":
            yield from table_blocks(voice, step.table or "")
        case "clinic":
            yield from clinic_blocks(voice, step)
        case "review":
            yield voice.block(asking.REVIEW_NOTE, "note")
        case _:
            return


def _further_blocks(voice: Voice, part: Part, facts: Facts) -> Iterator[Block]:
    """What the further parts of a view say."""
    if part.name == "share":
        yield voice.block(privacy.SHARE_MORE)
        if any(each.sensitive and each.flag.urgency != "none" for each in raised(voice.guide, facts)):
            yield voice.block(privacy.SHARE_TODAY, "strong")


def table_blocks(voice: Voice, name: str) -> Iterator[Block]:
    """A table, row by row."""
    table = voice.guide.tables[name]
    for row in table.rows.values():
        yield voice.block(row.name, "strong")
        for column, heading in table.columns.items():
            yield voice.block(patterns.LABELLED.format(label=heading, text=row.cell(column)), "item", row)
