"""What staff see: the PIN, the staff screen and what opens from it; and what patients see when no guide is offered.

Owns what each says and offers, and how it is dealt out. Must never show or be given an answer, nor the digits of a
PIN: only how many there are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kiosk.guide.model import Guide
from kiosk.guide.model.guide import HASH_SHOWN
from kiosk.layout.card import GAP as EMPTY
from kiosk.layout.card import Block
from kiosk.layout.pager import Page, pages_of
from kiosk.layout.phrases import moving
from kiosk.layout.room import Room
from kiosk.layout.steppers import GAP
from kiosk.screens import phrases as own
from kiosk.screens import staff_phrases as said
from kiosk.screens.host import GuideState, StaffDesk
from kiosk.screens.placing import Button
from kiosk.screens.sheets import welcome
from kiosk.screens.staff_kept import KIND, MAIN
from kiosk.screens.view import View
from kiosk.screens.visit import Sheet, Visit
from kiosk.screens.wording import leaflet_of, sentences

PIN: Final = "pin"
STAFF: Final = KIND
CLOSED: Final = "closed"
COUNSELOR: Final = "counselor"
"""What switches whether a counselor walks along in this visit."""
_PAD: Final = (("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), ("erase", "0"))
_WIDEST: Final = 20


@dataclass(frozen=True, slots=True)
class Shows:
    """What changes on a staff sheet while it lies there."""

    digits: int = 0
    """How many digits of a PIN have been typed."""
    notice: str = ""


def is_staffs(visit: Visit) -> bool:
    """Whether what lies on top is for staff, or is the closed screen."""
    return bool(visit.over) and visit.over[-1].kind in (PIN, STAFF, CLOSED)


def without_staffs(visit: Visit) -> tuple[Visit, tuple[Sheet, ...]]:
    """The visit as it was before staff came, and what they have laid over it."""
    staffs = tuple(each for each in visit.over if each.kind in (PIN, STAFF))
    return replace(visit, over=tuple(each for each in visit.over if each not in staffs)), staffs


def is_begun(visit: Visit) -> bool:
    """Whether a person has begun a session, which would end with the visit."""
    return all(each.kind not in ("welcome", CLOSED) for each in visit.over)


def with_sheets(visit: Visit, *sheets: Sheet) -> Visit:
    """The visit with these on top; it can be come back to as it was, but for what was shown of what is private."""
    return replace(visit, over=(*visit.over, *sheets), private=False)


def pin() -> Sheet:
    """Where the PIN is typed."""
    return Sheet(PIN, leaflet_of(said.PIN_TITLE, ()))


def first(guides: tuple[Guide, ...]) -> Sheet:
    """What a person sees first: the welcome; or, when no guide is offered, that this is so, and no target."""
    if guides:
        return Sheet("welcome", welcome(guides))
    return Sheet(CLOSED, leaflet_of(said.CLOSED, sentences(said.CLOSED_ASK)))


def staff(desk: StaffDesk, kept: tuple[tuple[str, str], ...] = ()) -> Sheet:
    """The staff screen: before all else what staff must know. `kept` is what leads to the kept pages."""
    guides = ((f"guide.{each.id}", _told(each)) for each in desk.guides)
    leaflet = leaflet_of(
        said.TITLE.format(version=desk.version),
        _warned(desk),
        ("end", said.END_SESSION),
        *kept,
        *guides,
        ("problems", said.PROBLEMS.format(count=len(desk.problems))),
        ("exit", said.EXIT),
    )
    return Sheet(STAFF, leaflet, about=MAIN)


def _told(guide: GuideState) -> str:
    """A guide on one line."""
    return said.GUIDE.format(
        title=guide.title,
        published=guide.published,
        content_hash=guide.content_hash[:HASH_SHOWN],
        review=guide.review,
        state=said.WITHDRAWN if guide.withdrawn else said.NOT_WITHDRAWN,
    )


def _warned(desk: StaffDesk) -> tuple[Block, ...]:
    """What staff must know, each a paragraph that stands by itself."""
    return tuple(block for each in sentences(*desk.warnings, style="strong") for block in (each, EMPTY))


def of_guide(guide: GuideState, desk: StaffDesk) -> Sheet:
    """One guide, and what can be done with it; before that what staff must know, as it may be of this guide."""
    lines = (
        *_warned(desk),
        *sentences(guide.title, style="strong"),
        *sentences(
            said.GUIDE_PUBLISHED.format(published=guide.published),
            said.GUIDE_HASH.format(content_hash=guide.content_hash[:HASH_SHOWN]),
            said.GUIDE_REVIEW.format(review=guide.review),
            said.GUIDE_WITHDRAWN if guide.withdrawn else said.GUIDE_NOT_WITHDRAWN,
            style="item",
        ),
    )
    link = ("back", said.BRING_BACK) if guide.withdrawn else ("withdraw", said.WITHDRAW)
    return Sheet(STAFF, leaflet_of(said.GUIDE_TITLE, lines, (f"{link[0]}.{guide.id}", link[1])))


def sure_withdraw(guide: GuideState) -> Sheet:
    """Sure to withdraw it?"""
    lines = (*sentences(guide.title, style="strong"), *sentences(said.SURE_WITHDRAW_SAYS))
    links = (("no", said.NO), (f"withdraw_yes.{guide.id}", said.YES_WITHDRAW))
    return Sheet(STAFF, leaflet_of(said.SURE_WITHDRAW, lines, *links))


def sure_end() -> Sheet:
    """Sure to end a session that a person has begun?"""
    links = (("no", said.NO), ("end_yes", said.YES_END))
    return Sheet(STAFF, leaflet_of(said.SURE_END, sentences(said.SURE_END_SAYS), *links))


def problems(desk: StaffDesk) -> Sheet:
    """The last problems by code."""
    if not desk.problems:
        return Sheet(STAFF, leaflet_of(said.PROBLEMS_TITLE, sentences(said.NO_PROBLEMS)))
    lines = (*sentences(said.PROBLEMS_NEWEST), *sentences(*desk.problems, style="item"))
    return Sheet(STAFF, leaflet_of(said.PROBLEMS_TITLE, lines))


def view_of(visit: Visit, shows: Shows, room: Room, marks: tuple[str, ...]) -> View:
    """What staff see, in so much room."""
    sheet = visit.over[-1]
    pages = pages_of(sheet.leaflet, room.roomy)
    number = min(sheet.page, len(pages) - 1)
    if sheet.kind == CLOSED:
        return View(pages[number], len(pages), ("",), ("",), "link", reads=True)
    if sheet.kind == PIN:
        return replace(_pin_view(pages[0], shows, room, marks), buttons=visit.buttons)
    main = len(visit.over) < 2 or visit.over[-2].kind != STAFF
    kept = said.COVERED if main and is_begun(visit) else ""
    switch = _switch(visit) if main else None
    return View(
        pages[number],
        len(pages),
        (said.PLACE,),
        marks,
        "link",
        letters={COUNSELOR[0]: switch.key} if switch is not None else {},
        middle=switch,
        back=Button("bar:back", (moving.CLOSE if main and not number else moving.BACK,)),
        forward=Button("bar:more", (moving.MORE_BELOW,)) if number + 1 < len(pages) else None,
        notice=shows.notice or _page_of(number, len(pages)) or kept,
        escape="bar:close",
        buttons=visit.buttons,
        reads=not pages[number].choices,
    )


def _switch(visit: Visit) -> Button | None:
    """What switches whether a counselor walks along; nothing where there is nothing to walk."""
    if any(each.kind == CLOSED for each in visit.over):
        return None
    words = said.COUNSELOR_ON if visit.session.together else said.COUNSELOR_OFF
    return Button(f"bar:{COUNSELOR}", (words,))


def _page_of(number: int, pages: int) -> str:
    return moving.PAGE_OF.format(number=number + 1, pages=pages) if pages > 1 else ""


def _pin_view(page: Page, shows: Shows, room: Room, marks: tuple[str, ...]) -> View:
    typed = said.PIN_MARKS.format(marks=said.PIN_MARK * shows.digits) if shows.digits else said.PIN_EMPTY
    columns = min(_WIDEST, (room.width - 2 * GAP) // 3)
    return View(
        page,
        1,
        (said.PLACE,),
        marks,
        "link",
        back=Button("bar:back", (said.CANCEL,)),
        forward=Button("bar:next", (own.DONE_KEY,)),
        notice=shows.notice,
        escape="bar:close",
        reads=True,
        steppers=tuple(
            tuple(Button(f"amount:{key}", (_label(key),), columns) for key in row) for row in _PAD
        ),
        value=typed,
    )


def _label(key: str) -> str:
    return own.ERASE_KEY if key == "erase" else key
