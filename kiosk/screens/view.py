"""What stands on the screen now, as data: one page, its targets, the bar.

Owns which targets a visit offers and what they are called. Must never import Textual or change a visit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.guide.model import Guide
from kiosk.layout import phrases
from kiosk.layout.answers import amount
from kiosk.layout.card import Block, Card
from kiosk.layout.extras import extras_of
from kiosk.layout.pager import Page, pages_of
from kiosk.layout.room import Room
from kiosk.layout.steppers import GAP, LEAST_COLUMNS, stepper_rows
from kiosk.layout.wrapping import columns as width_of
from kiosk.layout.wrapping import wrap_text
from kiosk.screens import phrases as own
from kiosk.screens.pressing import STAY, must_page
from kiosk.screens.visit import Sheet, Visit
from kiosk.walk.parts import Kind, Part
from kiosk.walk.progress import progress
from kiosk.walk.route import Position
from kiosk.walk.session import Amount, Answer, Picked, Words

_FRAME = 4
"""Columns a small target takes besides its words: the frame, and the mark of the focus."""


@dataclass(frozen=True, slots=True)
class Button:
    """A target with its name (`group:name`), its words cut into lines, and the key that presses it too."""

    key: str
    label: tuple[str, ...]
    letter: str = ""
    columns: int = 0
    """How wide it is, for a small target."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything the screen shows."""

    page: Page
    pages: int
    places: tuple[str, ...]
    """Where the person is, in longer and shorter words."""
    marks: tuple[str, ...]
    """Who has checked the guide, in longer and shorter words."""
    group: str
    """What a press on a choice of the page is: pick or link."""
    chosen: tuple[str, ...] = ()
    ranked: bool = False
    """The order of what is chosen counts."""
    extras: tuple[Button, ...] = ()
    back: Button | None = None
    middle: Button | None = None
    forward: Button | None = None
    notice: str = ""
    urgent: bool = False
    text: str | None = None
    """The words typed so far, where the person types."""
    text_most: int = 0
    typing: bool = False
    """The keyboard to touch is open."""
    steppers: tuple[tuple[Button, ...], ...] = ()
    """Targets that change a number, row by row."""


def view_of(visit: Visit, room: Room, marks: tuple[str, ...], preview: Sequence[Block] | None = None) -> View:
    """What a visit looks like in so much room.

    Args:
        visit: what is before the person.
        room: the room this size of screen leaves.
        marks: who has checked the guide, in longer and shorter words.
        preview: the sheet in blocks, for the step that shows it.
    """
    if visit.over:
        return _sheet_view(visit.over[-1], room, marks, visit.notice)
    position = visit.position
    card = visit.card(position)
    if card.summary and preview is not None:
        card = replace(card, blocks=tuple(preview))
    return _card_view(visit, position, card, room, marks)


def pages_now(visit: Visit, room: Room, preview: Sequence[Block] | None = None) -> int:
    """How many pages the thing on the screen has."""
    return view_of(visit, room, (), preview).pages


def _sheet_view(sheet: Sheet, room: Room, marks: tuple[str, ...], notice: str) -> View:
    pages = pages_of(sheet.leaflet, replace(room, rows=room.rows + room.spare))
    number = min(sheet.page, len(pages) - 1)
    back: Button | None = None
    if number or sheet.kind not in STAY:
        back = Button("bar:back", (phrases.BACK if number else phrases.CLOSE,))
    more = Button("bar:more", (phrases.MORE_BELOW,)) if number + 1 < len(pages) else None
    first = sheet.kind == "welcome"
    close = Button("bar:close", (phrases.CLOSE,)) if number and sheet.kind not in STAY else None
    return View(
        pages[number],
        len(pages),
        ("",),
        marks,
        "link",
        back=Button("link:about_machine", (phrases.ABOUT,)) if first and not number else back,
        middle=Button("link:colours", (phrases.CONTRAST,)) if first else close,
        forward=more,
        notice=notice or _page_notice(pages[number], number, len(pages)),
    )


def _card_view(visit: Visit, position: Position, card: Card, room: Room, marks: tuple[str, ...]) -> View:
    answer = visit.answer_at(position)
    part = card.part
    card = _with_value(visit.guide, card, answer)
    pages = pages_of(card, room)
    number = min(visit.page, len(pages) - 1)
    pageable = must_page(replace(visit, page=number), position, len(pages))
    forward = Button("bar:next", (phrases.MORE_BELOW if pageable else phrases.NEXT,))
    notice = visit.notice or (phrases.CAME_BACK if position.to_confirm and not visit.begun else "")
    return View(
        pages[number],
        len(pages),
        _places(visit.guide, position, card.section),
        marks,
        "link" if card.links else "pick",
        chosen=answer.choices if isinstance(answer, Picked) else (),
        ranked=part.ranks,
        extras=_extras(visit, card, room, turns=_turning(number, len(pages), pageable=pageable)),
        back=Button("bar:back", (phrases.BACK,)) if position.place > 0 or number else None,
        middle=Button("bar:stop", (phrases.STOP_OR_PRINT,)),
        forward=_forward_from_urgent(number, len(pages)) if card.urgent else forward,
        notice=notice or _page_notice(pages[number], number, len(pages)),
        urgent=card.urgent,
        text=(answer.text if isinstance(answer, Words) else "") if part.kind is Kind.TEXT else None,
        text_most=part.most or 0,
        typing=visit.typing,
        steppers=_steppers(part, room),
    )


def _turning(number: int, pages: int, *, pageable: bool) -> str:
    """Which way a small target turns the pages, once Next no longer does."""
    if pages == 1 or pageable:
        return ""
    return "below" if number + 1 < pages else "above"


def _forward_from_urgent(number: int, pages: int) -> Button | None:
    """An urgent screen is left only by one of its two answers, which stand on its first page."""
    return Button("bar:more", (phrases.MORE_BELOW,)) if number + 1 < pages else None


def _with_value(guide: Guide, card: Card, answer: Answer | None) -> Card:
    """The number as it stands, in a line of its own."""
    if card.part.kind not in (Kind.SCALE, Kind.NUMBER):
        return card
    if isinstance(answer, Amount):
        line = own.YOUR_NUMBER.format(amount=amount(guide, card.part, answer.value))
    else:
        line = own.NO_AMOUNT
    value = replace(card.heading, runs=(replace(card.heading.runs[0], text=line, term=None),), style="strong")
    return replace(card, blocks=(*card.blocks, value))


_STEPPERS = {
    "less": own.AMOUNT_LESS,
    "more": own.AMOUNT_MORE,
    "much_less": own.AMOUNT_MUCH_LESS,
    "much_more": own.AMOUNT_MUCH_MORE,
}


def _steppers(part: Part, room: Room) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        tuple(Button(f"amount:{name}", (_STEPPERS[name],), columns=LEAST_COLUMNS) for name in row)
        for row in stepper_rows(part, room)
    )


def _places(guide: Guide, position: Position, section: str) -> tuple[str, ...]:
    """Where the person is; a range too wide to help is told by its lower end."""
    far = progress(guide, position)
    if far.most == 0:
        return (phrases.PLACE_LAST.format(section=section), section)
    wordings = (phrases.PLACE, phrases.PLACE_SMALL, phrases.PLACE_TINY)
    if far.least == far.most:
        wordings = (phrases.PLACE_EXACT, phrases.PLACE_SMALL_EXACT, phrases.PLACE_TINY)
    elif far.is_wide:
        wordings = (phrases.PLACE_OPEN, phrases.PLACE_SMALL_OPEN, phrases.PLACE_TINY_OPEN)
    done = far.number
    all_least, all_most = done + far.least, done + far.most
    return (
        wordings[0].format(section=section, number=done, least=far.least, most=far.most),
        wordings[1].format(section=section, number=done, least=all_least, most=all_most),
        wordings[2].format(number=done, least=all_least, most=all_most),
    )


def _page_notice(page: Page, number: int, pages: int) -> str:
    if pages == 1:
        return ""
    if len(page.choices) in (0, page.of):
        return phrases.PAGE_OF.format(number=number + 1, pages=pages)
    first, last = page.choices[0].number, page.choices[-1].number
    if first == last:
        return phrases.CHOICE_OF.format(first=first, all=page.of)
    return phrases.CHOICES_OF.format(first=first, last=last, all=page.of)


def _extras(visit: Visit, card: Card, room: Room, *, turns: str) -> tuple[Button, ...]:
    """The small targets: those that have a place, and one more that opens the rest."""
    found = list(extras_of(card, together=visit.session.together))
    wanted = [(f"extra:{each.name}", each.label, each.short, each.letter) for each in found]
    if card.part.kind is Kind.TEXT:
        wanted.insert(0, ("extra:letters", phrases.LETTERS, phrases.LETTERS, ""))
    if turns:
        label = phrases.MORE_BELOW if turns == "below" else phrases.MORE_ABOVE
        wanted.insert(0, ("bar:more", label, label, "m"))
    if len(wanted) > room.extras:
        menu = ("extra:menu", phrases.MORE_HELP, phrases.MORE_HELP, "h")
        wanted = [*wanted[: room.extras - 1], menu]
    return _side_by_side(wanted, room)


def _side_by_side(wanted: Sequence[tuple[str, str, str, str]], room: Room) -> tuple[Button, ...]:
    """All in one row: with their long words if those fit, else with the short ones, else on two lines."""
    for words in (1, 2):
        row = tuple(
            Button(each[0], (each[words],), each[3], max(LEAST_COLUMNS, width_of(each[words]) + _FRAME))
            for each in wanted
        )
        if sum(each.columns for each in row) + GAP * (len(row) - 1) <= room.width:
            return row
    columns = (room.width - GAP * (room.extras - 1)) // room.extras
    return tuple(
        Button(key, tuple(wrap_text(short, columns - _FRAME)), letter, columns)
        for key, _, short, letter in wanted
    )
