"""The targets under a card besides its choices: what can be done or opened, what turns pages, what steps a number.

Owns which of them have a place and with which words. Must never import Textual or change a visit.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.layout.card import Card
from kiosk.layout.extras import ENOUGH, explaining, extras_of
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import answering, bringing, moving
from kiosk.layout.room import Room
from kiosk.layout.steppers import AT, GAP, LEAST_COLUMNS, stepper_rows
from kiosk.layout.wrapping import columns as width_of
from kiosk.layout.wrapping import wrap_text
from kiosk.screens import phrases as own
from kiosk.screens.counseling.targets import BESIDE, GROUP
from kiosk.screens.visit import Visit
from kiosk.walk.parts import Kind, Part

BOX_ROWS: Final = 4
"""Rows to type an answer in at most."""
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
class Small:
    """A small target before it has a place."""

    key: str
    label: str
    short: str
    letter: str


_BELOW = Small("bar:more", moving.MORE_BELOW, moving.MORE_BELOW, "m")
_ABOVE = Small("bar:above", moving.MORE_ABOVE, moving.MORE_ABOVE, "m")
_THESE_ARE_RIGHT = Small("extra:on", moving.GO_ON_FROM_HERE, moving.GO_ON_SHORT, "o")
_ENOUGH = Small("extra:on", ENOUGH.label, ENOUGH.short, ENOUGH.letter)
_CLOSE = Small("bar:close", moving.CLOSE, moving.CLOSE, "x")
_MENU = Small("extra:menu", moving.MORE_HELP, moving.MORE_HELP, "e")


def small_of(visit: Visit, card: Card, turn: Small | None) -> list[Small]:
    """Every small target of a card, in the order of need."""
    found = extras_of(card, together=visit.session.together, records=visit.records)
    wanted = [Small(f"extra:{each.name}", each.label, each.short, each.letter) for each in found]
    return [turn, *wanted] if turn is not None else wanted


def for_counselor(wanted: list[Small], room: Room, *, wide: bool, shown: bool) -> list[Small]:
    """The small targets with the counselor's prompts first; where few have a place, after what turns the pages.

    `wide`: they open beside the questions; `shown`: they stand there, with what hides them.
    """
    theirs = [each for each in wanted if each.key == _PROMPTS]
    others = [each for each in wanted if each not in theirs]
    if shown:
        theirs = []
    elif wide:
        theirs = [replace(each, key=f"{GROUP}:{BESIDE}") for each in theirs]
    if room.extras <= _FEW:
        return others if shown else wanted
    first = [each for each in others if each.key in _BEFORE_PROMPTS] if _asks_for_page(others) else []
    return [*first, *theirs, *(each for each in others if each not in first)]


def _asks_for_page(wanted: list[Small]) -> bool:
    """Whether the person is to be asked what may stand on the page: that comes first, and what turns the page next."""
    return any(each.key == _KEPT for each in wanted)


_PROMPTS, _KEPT = "extra:counselor", "extra:kept"
_BEFORE_PROMPTS: Final = (_KEPT, _BELOW.key, _ABOVE.key)
_FEW: Final = 2
"""Small targets side by side, of which one opens the rest."""


def with_going_on(wanted: list[Small], on: Small | None) -> list[Small]:
    """The small targets with the way past the rest before all but the counselor's prompts."""
    if on is None:
        return wanted
    first = [each for each in wanted if each.key == "extra:counselor"]
    return [*first, on, *(each for each in wanted if each not in first)]


LONG: Final = 3
"""What takes more pages than these can be left before its end."""


def going_on(guide: Guide, card: Card, pages: int) -> Small | None:
    """On past the rest of a long list of one's own answers, or of what there is to read about options."""
    if card.links and not card.links[0].opens:
        return _THESE_ARE_RIGHT
    step = guide.steps[card.part.step]
    long = isinstance(step, ShowStep) and step.show in ("option", "outcomes") and not card.part.name
    return _ENOUGH if card.links or (long and pages > LONG) else None


def small_over(leaflet: Leaflet) -> list[Small]:
    """Every small target of a leaflet."""
    return [Small(f"extra:{each.name}", each.label, each.short, each.letter) for each in explaining(leaflet)]


_CODE = Small("link:type_code", bringing.HAVE_CODE, bringing.HAVE_CODE, "k")
_SIDE = Small("link:side", own.MOVE_BUTTONS, own.MOVE_BUTTONS_SHORT, "b")
_CLEAN = Small("link:clean", own.CLEAN_SCREEN, own.CLEAN_SCREEN, "c")


def on_welcome(*, codes: bool) -> list[Small]:
    """The small targets of the first screen. `codes`: somebody may have a code on their page."""
    return [_CODE, _CLEAN, _SIDE] if codes else [_SIDE, _CLEAN]


def placed_on_welcome(wanted: list[Small], room: Room) -> tuple[Button, ...]:
    """Those that have a place; where there is none, the buttons can be moved under Help, or by a key."""
    return placed(wanted[: room.extras], room)


def closing(wanted: list[Small], room: Room) -> tuple[Button, ...]:
    """The small targets of a page in the middle of a leaflet: Close, and as many of the others as have a place."""
    return placed([_CLOSE, *wanted][: room.extras], room)


_UNDO = Button("extra:undo", (answering.UNDO,), LEAST_COLUMNS)


def with_undo(row: tuple[Button, ...], wanted: list[Small], room: Room) -> tuple[Button, ...]:
    """The small targets, and Undo where that leaves the others as they are."""
    columns = sum(each.columns for each in row) + (GAP + LEAST_COLUMNS if row else LEAST_COLUMNS)
    fits = len(row) == len(wanted) < room.extras and columns + GAP * max(0, len(row) - 1) <= room.width
    return (*row, _UNDO) if fits else row


def turning(part: Part, number: int, pages: int, *, pageable: bool) -> Small | None:
    """What turns the pages of a question, once Next no longer does; what is only read is turned back with Back."""
    if pages == 1 or pageable:
        return None
    if number + 1 < pages:
        return _BELOW
    return None if part.kind is Kind.READ else _ABOVE


def placed(wanted: list[Small], room: Room) -> tuple[Button, ...]:
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


_STEPPERS = {
    "less": own.AMOUNT_LESS,
    "more": own.AMOUNT_MORE,
    "much_less": own.AMOUNT_MUCH_LESS,
    "much_more": own.AMOUNT_MUCH_MORE,
}


def steppers_of(part: Part, room: Room) -> tuple[tuple[Button, ...], ...]:
    """The targets that change a number, row by row."""
    return tuple(
        tuple(Button(f"amount:{name}", (_stepper(name),), columns=LEAST_COLUMNS) for name in row)
        for row in stepper_rows(part, room)
    )


def _stepper(name: str) -> str:
    """The words of a target of a number; one that gives a number says the number."""
    return name.removeprefix(AT) if name.startswith(AT) else _STEPPERS[name]
