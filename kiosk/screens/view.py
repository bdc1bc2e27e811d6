"""What stands on the screen now, as data: one page, its targets, the bar.

Owns which targets a visit offers and what they are called. Must never import Textual or change a visit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

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
from kiosk.screens.visit import Visit
from kiosk.walk.parts import Kind, Part
from kiosk.walk.progress import progress
from kiosk.walk.route import Position
from kiosk.walk.session import Amount, Answer, Picked, Session, Words

_FRAME = 4
"""Columns a small target takes besides its words: the frame, and the mark of the focus."""


@dataclass(frozen=True, slots=True)
class Button:
    """A target with its name (`group:name`) and its words, cut into lines."""

    key: str
    label: tuple[str, ...]
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
    letters: Mapping[str, str] = field(default_factory=dict)
    """Letter -> the target it presses, for every small target, whether it has a place or not."""
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


Preview = Callable[[Guide, Session], Sequence[Block]]
"""The sheet of a session, in blocks for the screen; only made where it is shown."""


def view_of(visit: Visit, room: Room, marks: tuple[str, ...], preview: Preview | None = None) -> View:
    """What a visit looks like in so much room.

    Args:
        visit: what is before the person.
        room: the room this size of screen leaves.
        marks: who has checked the guide, in longer and shorter words.
        preview: makes the sheet in blocks, for the step that shows it.
    """
    if visit.over:
        return _sheet_view(visit, room, marks)
    position = visit.position
    card = visit.card(position)
    if card.summary and preview is not None:
        card = replace(card, blocks=tuple(preview(visit.guide, visit.session)))
    return _card_view(visit, position, card, room, marks)


def _sheet_view(visit: Visit, room: Room, marks: tuple[str, ...]) -> View:
    sheet = visit.over[-1]
    pages = pages_of(sheet.leaflet, replace(room, rows=room.rows + room.spare))
    number = min(sheet.page, len(pages) - 1)
    back: Button | None = None
    if number or sheet.kind not in STAY:
        back = Button("bar:back", (phrases.BACK if number else phrases.CLOSE,))
    more = Button("bar:more", (phrases.MORE_BELOW,)) if number + 1 < len(pages) else None
    first = sheet.kind == "welcome"
    close = Button("bar:close", (phrases.CLOSE,)) if number and sheet.kind not in STAY else None
    walking = sheet.kind in ("leaflet", "menu") and visit.over[0].kind != "welcome"
    stop = Button("bar:stop", (phrases.STOP_OR_PRINT,)) if walking else None
    return View(
        pages[number],
        len(pages),
        ("",),
        marks,
        "link",
        chosen=sheet.leaflet.chosen,
        back=Button("link:about_machine", (phrases.ABOUT,)) if first and not number else back,
        middle=Button("link:colours", (phrases.CONTRAST,)) if first else stop,
        forward=more or close,
        notice=visit.notice or _page_notice(pages[number], number, len(pages)),
    )


def _card_view(visit: Visit, position: Position, card: Card, room: Room, marks: tuple[str, ...]) -> View:
    answer = visit.answer_at(position)
    part = card.part
    card = _with_value(visit.guide, card, answer)
    pages = pages_of(card, room)
    number = min(visit.page, len(pages) - 1)
    # An urgent screen has no Next; what stands in its place turns the pages until the last one.
    pageable = must_page(replace(visit, page=number), position, len(pages)) or (
        card.urgent and number + 1 < len(pages)
    )
    small = _small(visit, card, _turn(part, number, len(pages), pageable=pageable))
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
        extras=_placed(small, room),
        letters={each.letter: each.key for each in small},
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


@dataclass(frozen=True, slots=True)
class _Small:
    """A small target before it has a place."""

    key: str
    label: str
    short: str
    letter: str


_BELOW = _Small("bar:more", phrases.MORE_BELOW, phrases.MORE_BELOW, "m")
_ABOVE = _Small("bar:more", phrases.MORE_ABOVE, phrases.MORE_ABOVE, "m")
_MENU = _Small("extra:menu", phrases.MORE_HELP, phrases.MORE_HELP, "h")


def _small(visit: Visit, card: Card, turn: _Small | None) -> list[_Small]:
    """Every small target of a card, in the order of need."""
    found = extras_of(card, together=visit.session.together)
    wanted = [_Small(f"extra:{each.name}", each.label, each.short, each.letter) for each in found]
    return [turn, *wanted] if turn is not None else wanted


def _turn(part: Part, number: int, pages: int, *, pageable: bool) -> _Small | None:
    """What turns the pages of a question, once Next no longer does; what is only read goes on and back."""
    if pages == 1 or pageable or part.kind is Kind.READ:
        return None
    return _BELOW if number + 1 < pages else _ABOVE


def _placed(wanted: list[_Small], room: Room) -> tuple[Button, ...]:
    """The small targets that have a place, side by side, and one more that opens the rest.

    With their long words if those fit, else with the short ones, else on two lines.
    """
    if len(wanted) > room.extras:
        wanted = [*wanted[: room.extras - 1], _MENU]
    for labels in ([each.label for each in wanted], [each.short for each in wanted]):
        row = tuple(
            Button(each.key, (label,), max(LEAST_COLUMNS, width_of(label) + _FRAME))
            for each, label in zip(wanted, labels, strict=True)
        )
        if sum(each.columns for each in row) + GAP * (len(row) - 1) <= room.width:
            return row
    columns = (room.width - GAP * (room.extras - 1)) // room.extras
    return tuple(Button(each.key, tuple(wrap_text(each.short, columns - _FRAME)), columns) for each in wanted)
