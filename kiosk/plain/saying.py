"""A card or a leaflet as plain lines.

Owns how it is written out. Must never read input or change a session.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.layout.answered import change_told
from kiosk.layout.answers import said
from kiosk.layout.card import Block, Card, Link, Table, TableRow, Voice
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import answering, comparing, patterns
from kiosk.listing import NAMES, SAID, listed, paragraph
from kiosk.plain import phrases
from kiosk.walk.facts import Facts
from kiosk.walk.moves import Change
from kiosk.walk.parts import Kind
from kiosk.walk.progress import Progress
from kiosk.walk.route import Position
from kiosk.walk.session import Answer, Passed, Picked


def place_line(section: str, far: Progress) -> str:
    """Where the person is, in one line."""
    if far.most == 0:
        return phrases.LAST.format(section=section)
    line = phrases.PLACE_OPEN if far.is_wide else phrases.PLACE
    if far.least == far.most:
        line = phrases.PLACE_EXACT
    return line.format(number=far.number, least=far.least, most=far.most, section=section)


def card_lines(card: Card, position: Position) -> Iterator[str]:
    """What a card says, and its numbered choices."""
    yield card.heading.text
    yield from block_lines(card.blocks)
    if card.table is not None:
        yield from _table_lines(card.table)
    if position.to_confirm:
        yield phrases.CAME_BACK
    picked = position.answer.choices if isinstance(position.answer, Picked) else ()
    for number, choice in enumerate(card.choices, start=1):
        yield _choice_line(card, picked, choice.id).format(number=number, label=choice.label)
        for each in choice.details:
            yield phrases.DETAIL.format(text=each.text)
    yield from numbered_links(card.links)
    # How to answer is told last; a hint stands only where it says more than that.
    if card.part.kind in (Kind.SCALE, Kind.MANY):
        yield card.hint


def _table_lines(table: Table) -> Iterator[str]:
    """What stands side by side, and each question with its number; what the columns answer is opened by that."""
    yield phrases.SIDE_BY_SIDE.format(names=listed(table.columns, NAMES))
    for number, row in enumerate(table.rows, start=1):
        line = phrases.ROW_MATTERS if row.matters else phrases.NUMBERED
        yield line.format(number=number, label=row.ask)


def row_lines(table: Table, row: TableRow) -> Iterator[str]:
    """A question, and what every column answers, numbered; no mark a voice would stumble over."""
    yield row.ask
    if row.matters:
        yield comparing.GOES_WITH.format(values=row.goes_with)
    for number, (name, cell) in enumerate(zip(table.columns, row.cells, strict=True), start=1):
        label = patterns.LABELLED.format(label=name, text=cell.words)
        yield phrases.NUMBERED.format(number=number, label=label)
    yield phrases.PICK_A_CELL


def _choice_line(card: Card, picked: tuple[str, ...], choice: str) -> str:
    """The pattern of a choice's line: whether it is picked, and as which one where that counts."""
    if choice not in picked:
        return phrases.NUMBERED
    place = picked.index(choice)
    if not card.part.ranks or place >= len(phrases.PICKED_RANKS):
        return phrases.PICKED
    return phrases.PICKED_RANKS[place]


def how_line(card: Card, position: Position, letters: Iterable[str]) -> str:
    """What can be typed here: the answer, then these letters."""
    part = card.part
    typed = {
        Kind.READ: _to_read(card),
        Kind.ONE: phrases.TYPE_ONE,
        Kind.MANY: phrases.TYPE_MANY if part.alone or position.answer else phrases.TYPE_MANY_OR_NONE,
        Kind.SCALE: phrases.TYPE_AMOUNT.format(low=part.low, high=part.high),
        Kind.NUMBER: phrases.TYPE_AMOUNT.format(low=part.low, high=part.high),
        Kind.TEXT: phrases.TYPE_TEXT,
    }[part.kind]
    keep = phrases.ENTER_KEEPS if position.answer is not None and part.kind is not Kind.READ else ""
    mark = "/" if part.kind is Kind.TEXT else ""
    told = (phrases.COMMAND.format(letter=mark + letter, does=phrases.COMMANDS[letter]) for letter in letters)
    return paragraph((typed, keep, phrases.OR.format(commands=listed(told, NAMES))))


def _to_read(card: Card) -> str:
    """What can be typed where nothing is asked."""
    if card.asks_first:
        return phrases.TYPE_ONE
    if card.links:
        return phrases.PICK_TO_OPEN if card.links[0].opens else phrases.PICK_TO_CHANGE
    if card.table:
        return phrases.PICK_A_ROW
    return phrases.ENTER_FOR_PAGE if card.summary else phrases.PRESS_ENTER


def open_line(leaflet: Leaflet, letters: Iterable[str]) -> str:
    """What can be typed at a leaflet from which something opens."""
    told = (phrases.COMMAND.format(letter=letter, does=phrases.COMMANDS[letter]) for letter in letters)
    typed = phrases.PICK_TO_OPEN if leaflet.links else phrases.PRESS_ENTER
    commands = listed(told, NAMES)
    return paragraph((typed, phrases.OR.format(commands=commands) if commands else ""))


def change_lines(facts: Facts, changed: Change, *, given: bool = False) -> Iterator[str]:
    """What changing an answer would change, before it is done, and whether to do it. `given`: it was not said here."""
    yield answering.CHANGE_TITLE
    if given:
        yield answering.CHANGE_GIVEN
    for sentence, about in change_told(Voice(facts.guide), facts, changed):
        yield sentence
        yield from (phrases.ITEM.format(text=each) for each in about)
    yield phrases.CHANGE_ASK


def help_lines() -> Iterator[str]:
    """How to use plain lines."""
    yield phrases.HOW_TO_USE
    for letter, does in phrases.COMMANDS.items():
        if letter in ("b", *phrases.ALWAYS, "p", "?"):
            yield phrases.ITEM.format(text=phrases.HELP_COMMAND.format(letter=letter, does=does))
    yield phrases.WITH_A_SLASH


def leaflet_lines(leaflet: Leaflet) -> Iterator[str]:
    """What a leaflet says, and what can be opened from it."""
    yield leaflet.heading.text
    yield from block_lines(leaflet.blocks)
    yield from link_lines(leaflet)


def link_lines(leaflet: Leaflet) -> Iterator[str]:
    """What can be opened from a leaflet."""
    yield from numbered_links(leaflet.links)


def numbered_links(links: tuple[Link, ...]) -> Iterator[str]:
    """Links with their numbers, each group under its heading."""
    under = ""
    for number, link in enumerate(links, start=1):
        if link.under != under:
            under = link.under
            yield phrases.UNDER.format(heading=under)
        yield phrases.NUMBERED.format(number=number, label=link.label)


def block_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Blocks as lines; a list's entries begin with a dash, and a picture is told in its words."""
    for block in blocks:
        if block.figure is not None:
            yield from block.figure.words
        elif block.style not in ("gap", "break"):
            yield phrases.ITEM.format(text=block.text) if block.style == "item" else block.text


def answer_line(position: Position) -> str | None:
    """The answer given here before, if it is not one of the numbered choices."""
    answer = position.answer
    if answer is None or isinstance(answer, Picked | Passed):
        return None
    return phrases.NOW.format(answer=_in_words(position, answer))


def taken_line(position: Position, answer: Answer) -> str:
    """The answer just given here, said back."""
    return phrases.TAKEN.format(answer=_in_words(position, answer))


def _in_words(position: Position, answer: Answer) -> str:
    facts = position.route.facts
    return listed(said(facts.guide, facts, position.part, answer), SAID)
