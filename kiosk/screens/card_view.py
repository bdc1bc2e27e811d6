"""What the card of a step looks like on the screen.

Owns which targets it offers and what they are called. Must never import Textual or change a visit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.guide.model import Guide
from kiosk.layout.answers import amount
from kiosk.layout.card import Card
from kiosk.layout.pager import Page, pages_of
from kiosk.layout.phrases import answering, moving
from kiosk.layout.room import Room
from kiosk.layout.steppers import AT
from kiosk.screens import phrases as own
from kiosk.screens.answering import must_page
from kiosk.screens.counseling import desk
from kiosk.screens.placing import (
    Button,
    Small,
    for_counselor,
    going_on,
    placed,
    small_of,
    steppers_of,
    turning,
    with_going_on,
    with_undo,
)
from kiosk.screens.seen import View, elsewhere, page_notice
from kiosk.screens.sheet_view import ANYWHERE
from kiosk.screens.visit import Visit
from kiosk.walk.parts import Kind, Part
from kiosk.walk.progress import progress
from kiosk.walk.route import Position
from kiosk.walk.session import Amount, Answer, Picked, Words


def card_view(
    visit: Visit,
    position: Position,
    card: Card,
    room: Room,
    marks: tuple[str, ...],
    *,
    wide: bool = False,
    shown: bool = False,
) -> View:
    """The card at a position, in so much room.

    `wide`: the counselor's prompts have a place beside it; `shown`: they stand there.
    """
    turned = _turned(visit, position, card, room)
    number, pages = turned.number, turned.pages
    small = for_counselor(_small(visit, card, turned), room, wide=wide, shown=shown)
    extras = placed(small, room)
    view = View(
        turned.page,
        len(pages),
        _places(visit.guide, position, card.section),
        marks,
        "link" if card.links else "cell" if card.table is not None else "pick",
        extras=with_undo(extras, small, room) if visit.past and not card.urgent else extras,
        letters={**{each.letter: each.key for each in small}, **desk.letters(visit, wide=wide), **ANYWHERE},
        escape="extra:letters_done" if visit.typing else "bar:stop",
        reads=turned.only_to_read(card.part),
        back=Button("bar:back", (moving.BACK,)) if position.place > 0 or number else None,
        middle=Button("bar:stop", (moving.STOP_OR_PRINT,)),
        forward=_forward(card, turned),
        notice=_card_notice(visit, position, extras, turned) or page_notice(turned.page, number, len(pages)),
        urgent=card.urgent,
        typing=visit.typing,
        elsewhere=elsewhere(
            pages,
            number,
            "link" if card.links else "pick",
            at_once=bool(card.links) or card.urgent or card.asks_first,
        ),
        cell=visit.cell,
        buttons=visit.buttons,
    )
    return _with_answer(view, visit.guide, card.part, visit.answer_at(position), room)


@dataclass(frozen=True, slots=True)
class _Turned:
    """The pages of a card, and the one that is turned to."""

    pages: tuple[Page, ...]
    number: int
    """Which of them it is, counted from 0."""
    pageable: bool
    """The rest has to be turned to before anything leads on."""

    @property
    def page(self) -> Page:
        """The page that is turned to."""
        return self.pages[self.number]

    @property
    def more(self) -> bool:
        """Whether there is a page below it."""
        return self.number + 1 < len(self.pages)

    def only_to_read(self, part: Part) -> bool:
        """Whether nothing can be picked on the page, and Enter may go on from it."""
        return not (self.page.choices or self.page.boxes) and (part.kind is Kind.READ or self.pageable)


def _turned(visit: Visit, position: Position, card: Card, room: Room) -> _Turned:
    """The page of a card at which the person is."""
    pages = pages_of(card, room)
    number = min(visit.page, len(pages) - 1)
    # An urgent screen has no Next; what stands in its place turns the pages until the last one.
    turns = card.urgent and number + 1 < len(pages)
    return _Turned(pages, number, turns or must_page(replace(visit, page=number), position, len(pages)))


def _small(visit: Visit, card: Card, turned: _Turned) -> list[Small]:
    """The small targets the card asks for, and what turns its pages among them."""
    pages, pageable = len(turned.pages), turned.pageable
    small = small_of(visit, card, turning(card.part, turned.number, pages, pageable=pageable))
    return with_going_on(small, going_on(visit.guide, card, pages) if pageable else None)


def _with_answer(view: View, guide: Guide, part: Part, answer: Answer | None, room: Room) -> View:
    """The view with the answer as it stands, and what changes it."""
    return replace(
        view,
        chosen=answer.choices if isinstance(answer, Picked) else (),
        ranked=part.ranks,
        text=(answer.text if isinstance(answer, Words) else "") if part.kind is Kind.TEXT else None,
        text_most=part.most or 0,
        steppers=steppers_of(part, room),
        value=_value(guide, part, answer),
        given=_given(part, answer),
    )


_OR_HELP = {
    answering.NEEDS_ANSWER: own.NEEDS_ANSWER_OR_HELP,
    answering.NEEDS_WORDS: own.NEEDS_WORDS_OR_HELP,
}
"""What is said of Skip where it stands, and where it is found in another place."""


def _card_notice(visit: Visit, position: Position, extras: Sequence[Button], turned: _Turned) -> str:
    """What is said in passing on a card; where Skip has no place beside it, also where Skip is found."""
    if visit.notice in _OR_HELP and all(each.key != "extra:skip" for each in extras):
        return _OR_HELP[visit.notice]
    came_back = answering.CAME_BACK_MORE if turned.pageable else answering.CAME_BACK
    return visit.notice or (came_back if position.to_confirm and not visit.begun else "")


def _forward(card: Card, turned: _Turned) -> Button | None:
    """What leads on; an urgent screen, and a cover for two, are left only by one of their answers."""
    if card.urgent or card.asks_first:
        return Button("bar:more", (moving.MORE_BELOW,)) if turned.more else None
    return Button("bar:next", (moving.MORE_BELOW if turned.pageable else moving.NEXT,))


def _value(guide: Guide, part: Part, answer: Answer | None) -> str:
    """The number as it stands, in words; nothing where none is asked for."""
    if part.kind not in (Kind.SCALE, Kind.NUMBER):
        return ""
    if isinstance(answer, Amount):
        return own.YOUR_NUMBER.format(amount=amount(guide, part, answer.value))
    return own.NO_AMOUNT


def _given(part: Part, answer: Answer | None) -> frozenset[str]:
    """The target of the answer that stands, where there can be only one."""
    if part.kind is Kind.ONE and isinstance(answer, Picked) and not part.name.startswith("urgent."):
        return frozenset(f"pick:{each}" for each in answer.choices)
    return frozenset({f"amount:{AT}{answer.value}"} if isinstance(answer, Amount) else ())


def _places(guide: Guide, position: Position, section: str) -> tuple[str, ...]:
    """Where the person is; a range too wide to help is told by its lower end."""
    far = progress(guide, position)
    if far.most == 0:
        return (moving.PLACE_LAST.format(section=section), section)
    wordings = (moving.PLACE, moving.PLACE_SMALL, moving.PLACE_TINY)
    if far.least == far.most:
        wordings = (moving.PLACE_EXACT, moving.PLACE_SMALL_EXACT, moving.PLACE_TINY_EXACT)
    elif far.is_wide:
        wordings = (moving.PLACE_OPEN, moving.PLACE_SMALL_OPEN, moving.PLACE_TINY_OPEN)
    done = far.number
    all_least, all_most = done + far.least, done + far.most
    return (
        wordings[0].format(section=section, number=done, least=far.least, most=far.most),
        wordings[1].format(section=section, number=done, least=all_least, most=all_most),
        wordings[2].format(number=done, least=all_least, most=all_most),
    )
