"""What stands on the screen now, as data: one page, its targets, the bar.

Owns which targets a visit offers and what they are called. Must never import Textual or change a visit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kiosk.guide.model import Guide
from kiosk.layout.answers import amount
from kiosk.layout.card import Block, Card
from kiosk.layout.pager import Page, pages_of
from kiosk.layout.phrases import answering, moving, visiting
from kiosk.layout.room import Room
from kiosk.layout.steppers import AT
from kiosk.screens import phrases as own
from kiosk.screens.answering import must_page
from kiosk.screens.big_number import fitted
from kiosk.screens.page_sheets import DESK, KEPT, TOLD_DESK
from kiosk.screens.placing import (
    ON_WELCOME,
    Button,
    closing,
    going_on,
    placed,
    small_of,
    small_over,
    steppers_of,
    turning,
    with_going_on,
    with_undo,
)
from kiosk.screens.pressing import STAY, THERE
from kiosk.screens.visit import Side, Visit
from kiosk.walk.parts import Kind, Part
from kiosk.walk.progress import progress
from kiosk.walk.route import Position
from kiosk.walk.session import Amount, Answer, Picked, Session, Words


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
    """What a press on a choice of the page is: pick, link or cell."""
    chosen: tuple[str, ...] = ()
    chosen_words: str = answering.CHOSEN
    """What stands beside what is chosen."""
    ranked: bool = False
    """The order of what is chosen counts."""
    extras: tuple[Button, ...] = ()
    letters: Mapping[str, str] = field(default_factory=dict)
    """Letter -> the target it presses, for every small target, whether it has a place or not."""
    escape: str = ""
    """What Escape presses."""
    reads: bool = False
    """There is only something to read on this page: Enter goes on."""
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
    cell: str = ""
    """The cell of a table that was opened last."""
    buttons: Side = "right"
    """Where the button that leads on stands."""
    leads: bool = True
    """Its place in the bar is kept on these pages, even where there is none."""
    value: str = ""
    """The number as it stands, where one is asked for."""
    given: frozenset[str] = frozenset()
    """The target of the one answer that stands: Enter on it leads on."""
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """What the numbers of choices on other pages press."""
    alone: bool = False
    """There is nothing under the page: no notice, no small targets, no bar."""
    enlarged: bool = False
    """The letters are bigger than usual; where there is no room for them, that is why."""
    under: tuple[str, ...] = ()
    """Said in longer and shorter words in place of the rule under the place, where there is one; empty: the rule."""


WALKING = ("leaflet", "menu", "help", "change", "compare", "extras", "struck")
"""What can lie over the questions with Stop or print beside it."""
ANYWHERE = {"u": "bar:undo", "h": "bar:help", "?": "bar:help"}
"""What these letters press wherever no letters are typed."""

Preview = Callable[[Guide, Session, bool], Sequence[Block]]
"""The sheet of a session, in blocks for the screen, with what is private or without; only made where it is shown."""


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
        card = replace(card, blocks=tuple(preview(visit.guide, visit.session, visit.private)))
    return _card_view(visit, position, card, room, marks)


def _sheet_view(visit: Visit, room: Room, marks: tuple[str, ...]) -> View:
    sheet = visit.over[-1]
    if sheet.kind == KEPT:
        return View(fitted(sheet.leaflet, room.alone), 1, ("",), marks, "link", alone=True)
    first = sheet.kind == "welcome"
    small = small_over(sheet.leaflet) if sheet.kind == "leaflet" else [*ON_WELCOME] if first else []
    pages = pages_of(sheet.leaflet, room if small else room.roomy)
    if len(pages) > 2:
        pages = pages_of(sheet.leaflet, room)
    number = min(sheet.page, len(pages) - 1)
    back: Button | None = None
    if number or sheet.kind not in STAY:
        back = Button("bar:back", (moving.BACK if number else moving.CLOSE,))
    more = Button("bar:more", (moving.MORE_BELOW,)) if number + 1 < len(pages) else None
    close = Button("bar:close", (moving.CLOSE,)) if number and sheet.kind not in STAY else None
    amid = more is not None and number > 0 and sheet.kind not in STAY
    walking = sheet.kind in WALKING and visit.over[0].kind != "welcome"
    stop = Button("bar:stop", (moving.STOP_OR_PRINT,)) if walking else None
    return View(
        pages[number],
        len(pages),
        ("",),
        marks,
        "link",
        chosen=sheet.leaflet.chosen,
        back=Button("link:about_machine", (visiting.ABOUT,)) if first and not number else back,
        middle=Button("link:colours", (visiting.CONTRAST,)) if first else stop,
        forward=more or close,
        notice=visit.notice or _page_notice(pages[number], number, len(pages)),
        extras=closing(small, room) if amid else placed(small, room),
        letters=ANYWHERE | {each.letter: each.key for each in small},
        elsewhere=_elsewhere(pages, number, "link"),
        chosen_words=own.TAKEN_OFF if sheet.kind == "struck" else answering.CHOSEN,
        escape=_escape(sheet.kind),
        reads=not pages[number].choices,
        buttons=visit.buttons,
        leads=not first or len(pages) > 1,
    )


def _escape(kind: str) -> str:
    """What Escape presses on a sheet of this kind; a question about a page has a way back of its own."""
    if kind in (DESK, TOLD_DESK):
        return "link:close"
    return "" if kind in STAY else "bar:close"


def _card_view(visit: Visit, position: Position, card: Card, room: Room, marks: tuple[str, ...]) -> View:
    answer = visit.answer_at(position)
    part = card.part
    pages = pages_of(card, room)
    number = min(visit.page, len(pages) - 1)
    # An urgent screen has no Next; what stands in its place turns the pages until the last one.
    turns = card.urgent and number + 1 < len(pages)
    pageable = turns or must_page(replace(visit, page=number), position, len(pages))
    small = small_of(visit, card, turning(part, number, len(pages), pageable=pageable))
    small = with_going_on(small, going_on(visit.guide, card, len(pages)) if pageable else None)
    extras = placed(small, room)
    reads = not (pages[number].choices or pages[number].boxes) and (part.kind is Kind.READ or pageable)
    return View(
        pages[number],
        len(pages),
        _places(visit.guide, position, card.section),
        marks,
        "link" if card.links else "cell" if card.table is not None else "pick",
        chosen=answer.choices if isinstance(answer, Picked) else (),
        ranked=part.ranks,
        extras=with_undo(extras, small, room) if visit.past and not card.urgent else extras,
        letters={**{each.letter: each.key for each in small}, **ANYWHERE},
        escape="extra:letters_done" if visit.typing else "bar:stop",
        reads=reads,
        back=Button("bar:back", (moving.BACK,)) if position.place > 0 or number else None,
        middle=Button("bar:stop", (moving.STOP_OR_PRINT,)),
        forward=_forward(card, number, len(pages), pageable=pageable),
        notice=_card_notice(visit, position, extras) or _page_notice(pages[number], number, len(pages)),
        urgent=card.urgent,
        text=(answer.text if isinstance(answer, Words) else "") if part.kind is Kind.TEXT else None,
        text_most=part.most or 0,
        typing=visit.typing,
        steppers=steppers_of(part, room),
        value=_value(visit.guide, part, answer),
        given=_given(part, answer),
        elsewhere=_elsewhere(pages, number, "link" if card.links else "pick"),
        cell=visit.cell,
        buttons=visit.buttons,
    )


_OR_HELP = {
    answering.NEEDS_ANSWER: own.NEEDS_ANSWER_OR_HELP,
    answering.NEEDS_WORDS: own.NEEDS_WORDS_OR_HELP,
}
"""What is said of Skip where it stands, and where it is found in another place."""


def _card_notice(visit: Visit, position: Position, extras: Sequence[Button]) -> str:
    """What is said in passing on a card; where Skip has no place beside it, also where Skip is found."""
    if visit.notice in _OR_HELP and all(each.key != "extra:skip" for each in extras):
        return _OR_HELP[visit.notice]
    return visit.notice or (answering.CAME_BACK if position.to_confirm and not visit.begun else "")


def _forward(card: Card, number: int, pages: int, *, pageable: bool) -> Button | None:
    """What leads on; an urgent screen is left only by one of its two answers, which stand on its first page."""
    if card.urgent:
        return Button("bar:more", (moving.MORE_BELOW,)) if number + 1 < pages else None
    return Button("bar:next", (moving.MORE_BELOW if pageable else moving.NEXT,))


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


def _elsewhere(pages: tuple[Page, ...], here: int, group: str) -> dict[str, str]:
    """What the numbers of the choices on the other pages press."""
    return {
        str(each.number): f"{THERE}:{page}:{group}:{each.id}"
        for page, shown in enumerate(pages)
        if page != here and not shown.boxes
        for each in shown.choices
    }


def _places(guide: Guide, position: Position, section: str) -> tuple[str, ...]:
    """Where the person is; a range too wide to help is told by its lower end."""
    far = progress(guide, position)
    if far.most == 0:
        return (moving.PLACE_LAST.format(section=section), section)
    wordings = (moving.PLACE, moving.PLACE_SMALL, moving.PLACE_TINY)
    if far.least == far.most:
        wordings = (moving.PLACE_EXACT, moving.PLACE_SMALL_EXACT, moving.PLACE_TINY)
    elif far.is_wide:
        wordings = (moving.PLACE_OPEN, moving.PLACE_SMALL_OPEN, moving.PLACE_TINY_OPEN)
    done = far.number
    all_least, all_most = done + far.least, done + far.most
    return (
        wordings[0].format(section=section, number=done, least=far.least, most=far.most),
        wordings[1].format(section=section, number=done, least=all_least, most=all_most),
        wordings[2].format(number=done, least=all_least, most=all_most),
    )


def _page_notice(page: Page, number: int, pages: int) -> str:
    if page.told:
        return page.told
    if pages == 1:
        return ""
    if len(page.choices) in (0, page.of):
        return moving.PAGE_OF.format(number=number + 1, pages=pages)
    first, last = page.choices[0].number, page.choices[-1].number
    if first == last:
        return moving.CHOICE_OF.format(first=first, all=page.of)
    return moving.CHOICES_OF.format(first=first, last=last, all=page.of)
