"""A card or a leaflet as plain lines.

Owns how it is written out. Must never read input or change a session.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.layout import phrases as shared
from kiosk.layout.answers import said
from kiosk.layout.card import Block, Card
from kiosk.layout.lookups import Leaflet
from kiosk.plain import phrases
from kiosk.walk.parts import Kind
from kiosk.walk.progress import Progress
from kiosk.walk.route import Position
from kiosk.walk.session import Passed, Picked


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
    if position.to_confirm:
        yield shared.CAME_BACK
    picked = position.answer.choices if isinstance(position.answer, Picked) else ()
    for number, choice in enumerate(card.choices, start=1):
        line = phrases.PICKED if choice.id in picked else phrases.NUMBERED
        yield line.format(number=number, label=choice.label)
        if choice.detail is not None:
            yield phrases.DETAIL.format(text=choice.detail.text)
    for number, link in enumerate(card.links, start=1):
        yield phrases.NUMBERED.format(number=number, label=link.label)
    if card.part.kind in (Kind.SCALE, Kind.NUMBER) or card.choices:
        yield card.hint


def leaflet_lines(leaflet: Leaflet) -> Iterator[str]:
    """What a leaflet says, and what can be opened from it."""
    yield leaflet.heading.text
    yield from block_lines(leaflet.blocks)
    for number, link in enumerate(leaflet.links, start=1):
        yield phrases.NUMBERED.format(number=number, label=link.label)


def block_lines(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Blocks as lines; a list's entries begin with a dash."""
    for block in blocks:
        if block.style != "gap":
            yield phrases.ITEM.format(text=block.text) if block.style == "item" else block.text


def answer_line(position: Position) -> str | None:
    """The answer given here before, if it is not one of the numbered choices."""
    answer = position.answer
    if answer is None or isinstance(answer, Picked | Passed):
        return None
    facts = position.route.facts
    return phrases.NOW.format(
        answer=shared.LIST_SEPARATOR.join(said(facts.guide, facts, position.part, answer))
    )
