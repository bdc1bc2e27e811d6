"""What a sheet that lies over the walk looks like.

Owns which targets it offers and what they are called. Must never import Textual or change a visit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.layout.pager import Page, pages_of
from kiosk.layout.phrases import answering, asking, jumping, moving, visiting
from kiosk.layout.room import Room
from kiosk.screens import bringing
from kiosk.screens import phrases as own
from kiosk.screens.big_number import fitted
from kiosk.screens.code_sheets import SHOWN
from kiosk.screens.code_view import code_view
from kiosk.screens.counseling import desk, mapping, prompts, standing
from kiosk.screens.counseling.phrases import SAID_BACK
from kiosk.screens.counseling.standing import ASKING, STANDING
from kiosk.screens.counseling.targets import AGREE
from kiosk.screens.page_sheets import DESK, KEPT, TOLD_DESK
from kiosk.screens.placing import (
    BOX_ROWS,
    Button,
    Small,
    closing,
    on_welcome,
    placed,
    placed_on_welcome,
    small_over,
)
from kiosk.screens.pressing import STAY, THERE
from kiosk.screens.recording import BUSY as RECORDING
from kiosk.screens.seen import View, elsewhere, page_notice
from kiosk.screens.visit import Sheet, Visit
from kiosk.screens.writing import writing_on

_READ = ("leaflet", "prompts", "menu", "help", "change", "compare", "extras", "struck")
WALKING = (*_READ, bringing.BROUGHT, RECORDING, *desk.JUMPS, *desk.KEEPING)
"""What can lie over the questions with Stop or print beside it."""
ANYWHERE = {"u": "bar:undo", "h": "bar:help", "?": "bar:help"}
"""What these letters press wherever no letters are typed."""


def sheet_view(visit: Visit, room: Room, marks: tuple[str, ...]) -> View:
    """The sheet on top, in so much room."""
    sheet = visit.over[-1]
    if sheet.typed is not None:
        return _typed_view(visit, sheet.typed, room, marks)
    if sheet.kind == KEPT:
        return View(fitted(sheet.leaflet, room.alone), 1, ("",), marks, "link", alone=True)
    if sheet.kind == SHOWN:
        return code_view(visit, room, marks)
    first = sheet.kind == "welcome"
    small = _small(visit)
    # What stands under a list is to be pressed too: an empty row before it.
    under = replace(room, rows=room.rows - 1) if sheet.kind in desk.JUMPS else room
    pages = pages_of(sheet.leaflet, under if small else room.roomy)
    if len(pages) > 2:
        pages = pages_of(sheet.leaflet, under)
    number = _number(sheet, pages)
    bar = _bar(visit, number, len(pages))
    amid = 0 < number < len(pages) - 1 and sheet.kind not in STAY
    return View(
        pages[number],
        len(pages),
        ("",),
        marks,
        "link",
        chosen=sheet.leaflet.chosen,
        back=bar.back,
        middle=bar.middle,
        forward=bar.forward,
        notice=visit.notice or page_notice(pages[number], number, len(pages)),
        extras=closing(small, room) if amid else (placed_on_welcome if first else placed)(small, room),
        letters=ANYWHERE | {each.letter: each.key for each in small} | _of_desk(visit),
        # What is said there counts at once: it is pressed where it stands. Whoever agrees to words has come past them.
        elsewhere={} if sheet.kind in (AGREE, ASKING) else elsewhere(pages, number, "link"),
        chosen_words=_CHOSEN_WORDS.get(sheet.kind, answering.CHOSEN),
        escape=_escape(sheet.kind),
        reads=not pages[number].choices,
        buttons=visit.buttons,
        leads=not first or len(pages) > 1,
    )


@dataclass(frozen=True, slots=True)
class _Bar:
    """What stands in the bar of a sheet."""

    back: Button | None
    middle: Button | None
    forward: Button | None


def _bar(visit: Visit, number: int, pages: int) -> _Bar:
    """The bar under one page of the sheet on top, the page counted from 0."""
    sheet = visit.over[-1]
    first, stays = sheet.kind == "welcome", sheet.kind in STAY
    turned = f"{THERE}:{number}:" if sheet.opens_at else ""
    back, middle, forward = None, None, None
    if first and not number:
        back = Button("link:about_machine", (visiting.ABOUT,))
    elif number or not stays:
        back = Button(f"{turned}bar:back", (moving.BACK if number else moving.CLOSE,))
    if first:
        middle = Button("link:colours", (visiting.CONTRAST,))
    elif sheet.kind in WALKING and visit.over[0].kind != "welcome":
        middle = Button("bar:stop", (moving.STOP_OR_PRINT,))
    asked_before = sheet.kind == ASKING and not standing.is_first(sheet.about, visit)
    if asked_before and not number:
        back = Button(f"link:{standing.BACK}", (moving.BACK,))
    if number + 1 < pages:
        forward = Button(f"{turned}bar:more", (moving.MORE_BELOW,))
    elif (number or asked_before) and not stays:
        forward = Button("bar:close", (moving.CLOSE,))
    return _Bar(back, middle, forward)


_CHOSEN_WORDS = {"struck": own.TAKEN_OFF, prompts.KIND: SAID_BACK}
"""What stands beside what is ticked, by the kind of sheet."""


def _number(sheet: Sheet, pages: tuple[Page, ...]) -> int:
    """The page that is shown: the one turned to, or the one with the link at which the sheet opens."""
    at = [
        place for place, page in enumerate(pages) if any(each.id == sheet.opens_at for each in page.choices)
    ]
    return at[0] if at else min(sheet.page, len(pages) - 1)


def _of_desk(visit: Visit) -> dict[str, str]:
    """On the counselor's sheets the rest of the desk is as near as on a card; what opens the prompts closes them.

    On the other ones it does nothing: the prompts are those of the card, which does not show there.
    """
    match visit.over[-1].kind:
        case prompts.KIND:
            return {**desk.letters(visit), desk.OPENS_PROMPTS: "bar:close"}
        case kind if kind in (*desk.JUMPS, STANDING):
            letters = desk.letters(visit)
            return {each: letters[each] for each in letters if each != desk.OPENS_PROMPTS}
        case _:
            return {}


def _small(visit: Visit) -> list[Small]:
    """The small targets of the sheet on top."""
    match visit.over[-1].kind:
        case "leaflet":
            return small_over(visit.over[-1].leaflet)
        case mapping.STEPS:
            return [_ALL_SECTIONS]
        case "welcome":
            found, of_desk = on_welcome(codes=bringing.offers(visit.guides)), desk.letters(visit)
            # A press later these letters are the counselor's: nothing is wiped for one that came too soon.
            return [replace(each, letter="") if each.letter in of_desk else each for each in found]
        case _:
            return []


_ALL_SECTIONS = Small(f"link:{desk.LINK}map.all", jumping.ALL_SECTIONS, jumping.ALL_SECTIONS, "a")
_LETTERS = Small("extra:letters", asking.LETTERS, asking.LETTERS, "")


def _typed_view(visit: Visit, typed: str, room: Room, marks: tuple[str, ...]) -> View:
    """A sheet on which words are typed: what they are for, the box, the letters to touch."""
    pages = pages_of(visit.over[-1].leaflet, room)
    writing = writing_on(visit)
    leads_on = writing.leads_on if writing is not None else moving.NEXT
    return View(
        pages[0],
        1,
        ("",),
        marks,
        "link",
        back=Button("bar:back", (moving.CLOSE,)),
        middle=Button("bar:stop", (moving.STOP_OR_PRINT,)) if visit.over[0].kind != "welcome" else None,
        forward=Button("bar:next", (leads_on,)),
        notice=visit.notice,
        extras=placed([*(writing.beside(visit) if writing is not None else ()), _LETTERS], room),
        escape="extra:letters_done" if visit.typing else "bar:close",
        text=typed,
        text_most=writing.most if writing is not None else 0,
        text_rows=writing.rows if writing is not None else BOX_ROWS,
        text_at=visit.over[-1].typed_at,
        code=writing is not None and writing.code,
        typing=visit.typing,
        buttons=visit.buttons,
    )


def _escape(kind: str) -> str:
    """What Escape presses on a sheet of this kind; a question about a page has a way back of its own."""
    if kind in (DESK, TOLD_DESK):
        return "link:close"
    if kind == mapping.STEPS:
        return _ALL_SECTIONS.key
    return "" if kind in STAY else "bar:close"
