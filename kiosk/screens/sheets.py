"""What can lie over the walk: welcome, the stop menu, a hidden screen, a question before a change, the end.

Owns what each says and offers. Must never do what is offered: that is `pressing`.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.guide.model import Guide
from kiosk.guide.model.guide import HASH_SHOWN
from kiosk.layout.answered import change_told
from kiosk.layout.card import GAP, Block, Card, Link, Voice
from kiosk.layout.extras import extras_of
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import about_guide, answering, moving, visiting
from kiosk.screens import lasting
from kiosk.screens import page_phrases as said
from kiosk.screens import phrases as own
from kiosk.screens.counseling import phrases as counseling
from kiosk.screens.lasting import Lasts
from kiosk.screens.wording import leaflet_of, sentences
from kiosk.walk.facts import Facts
from kiosk.walk.moves import Change


def welcome(guides: tuple[Guide, ...]) -> Leaflet:
    """The first screen: names no condition. With several guides, the person picks one."""
    lines = sentences(visiting.HOW_LONG, visiting.YOU_GET_PAPER, visiting.FORGETS, visiting.ASK_AT_DESK)
    if len(guides) == 1:
        return leaflet_of(guides[0].guide.screen_title, lines, ("start", visiting.START))
    links = ((f"guide.{each.id}", each.guide.screen_title) for each in guides)
    return leaflet_of(own.WELCOME_MANY, lines, *links)


def about_machine(guide: Guide) -> Leaflet:
    """About, as it may be read from the first screen: nothing in it names the condition."""
    about = guide.guide
    version = about_guide.VERSION.format(
        published=about.published, content_hash=guide.content_hash[:HASH_SHOWN]
    )
    checked = about_guide.NO_REVIEW if not guide.reviewed else own.CHECKED
    lines = (
        *sentences(visiting.FORGETS, checked),
        GAP,
        *sentences(own.WHO_PAID, style="strong"),
        *sentences(about.funding, version, own.MORE_ABOUT),
    )
    return leaflet_of(visiting.ABOUT, lines)


def stop(
    guide: Guide,
    letters: tuple[tuple[str, str], ...] = (),
    code: tuple[tuple[str, str], ...] = (),
    notes: tuple[tuple[str, str], ...] = (),
    *,
    prints: bool = False,
    with_code: bool = False,
) -> Leaflet:
    """Stop or print. `with_code`: the page has a code on it.

    `letters`, `code` and `notes` are the targets for other letters, for a code, and to ask if a counselor's notes may
    stand on the page, where there is one.
    """
    plain = said.PRINT_NOW if prints else visiting.PRINT_NOW
    coded = said.PRINT_NOW_WITH_CODE if prints else said.MAKE_NOW_WITH_CODE
    return leaflet_of(
        visiting.STOP_TITLE,
        (),
        ("print", coded if with_code else plain),
        *code,
        *notes,
        ("hide", visiting.HIDE),
        ("rest", guide.guide.rest or visiting.REST),
        *letters,
        ("help", visiting.HELP),
        ("again", visiting.START_AGAIN),
        ("undo", answering.UNDO_LAST),
    )


def extras_menu(card: Card, *, together: bool, undo: bool = False, records: bool = False) -> Leaflet:
    """Everything that can be done with a card besides answering it, where not all of it has a place."""
    found = extras_of(card, together=together, records=records)
    links = [(f"extra.{each.name}", each.label) for each in found]
    if undo:
        links.append(("extra.undo", answering.UNDO_LAST))
    return leaflet_of(moving.MORE_HELP, (), *links)


def covered(lasts: Lasts | None, *, together: bool = False, prints: bool = False) -> Leaflet:
    """A plain cover that came by itself: nothing of what is under it shows."""
    return _cover(visiting.HIDDEN, lasting.under_cover(lasts, together=together), prints=prints)


def hidden(lasts: Lasts | None, *, together: bool, prints: bool = False) -> Leaflet:
    """The same cover where somebody asked for it: nobody is wondered about."""
    return _cover(own.HIDDEN_BY_HAND, lasting.when_hidden(lasts, together=together), prints=prints)


def _cover(heading: str, told: str, *, prints: bool) -> Leaflet:
    return leaflet_of(
        heading,
        sentences(told),
        ("same", visiting.SAME_PERSON),
        ("new", visiting.NEW_PERSON),
        ("print_finish", said.PRINT_AND_FINISH if prints else visiting.PRINT_AND_FINISH),
    )


def rest(guide: Guide, lasts: Lasts | None) -> Leaflet:
    """A pause, under the name the guide gives it."""
    lines = sentences(visiting.RESTING, lasting.while_resting(lasts))
    ends = sentences(own.REST_ENDS) if lasts is not None else ()
    return leaflet_of(guide.guide.rest or visiting.REST, (*lines, *ends), ("close", visiting.REST_OVER))


def again() -> Leaflet:
    """Sure to start again?"""
    return leaflet_of(
        visiting.START_AGAIN,
        sentences(visiting.SURE_START_AGAIN),
        ("close", visiting.NO_GO_ON),
        ("new", visiting.YES_START_AGAIN),
    )


def change(voice: Voice, facts: Facts, changed: Change, *, given: bool = False) -> Leaflet:
    """What changing an answer would change, before it is done. `given`: what stands there is not on the screen."""
    first = sentences(answering.CHANGE_GIVEN) if given else ()
    told = (
        block
        for sentence, about in change_told(voice, facts, changed)
        for block in (*sentences(sentence), *sentences(*about, style="item"))
    )
    return leaflet_of(
        answering.CHANGE_TITLE,
        (*first, *told),
        ("change_yes", answering.CHANGE_YES),
        ("change_no", answering.CHANGE_NO),
    )


def cleaning(seconds: int) -> Leaflet:
    """The screen is being wiped: the seconds for which it takes no input; at 0 it waits until nothing presses it."""
    told = own.WIPE_LAST if seconds == 1 else own.WIPE.format(seconds=seconds)
    lines = sentences(told if seconds > 0 else own.WIPED, style="strong")
    return leaflet_of(own.CLEANING, (*lines, *sentences(own.WIPE_ANYTHING)))


def with_settings(
    help_menu: Leaflet, letters: tuple[tuple[str, str], ...] = (), *, together: bool = False
) -> Leaflet:
    """Help, and how the screen can be changed for this person. `together`: and the keys of a counselor."""
    bigger = (Link(key, label) for key, label in letters)
    links = (*bigger, Link("side", own.MOVE_BUTTONS), Link("colours", visiting.CONTRAST))
    keys = sentences(counseling.KEYS) if together else ()
    return replace(help_menu, blocks=(*help_menu.blocks, *keys), links=(*help_menu.links, *links))


def making() -> Leaflet:
    """The page is being made."""
    return leaflet_of(visiting.SAVED_TITLE, sentences(visiting.MAKING))


def saved(
    name: str | None, way_back: str | None, *, for_staff: bool = False, also: tuple[Block, ...] = ()
) -> Leaflet:
    """The page is there, or it is not; the way back is left out for whoever wants to leave with it.

    `for_staff`: it lies where only staff can take it from. `also`: what else is told of one that is there.
    """
    words = (visiting.SAVED_FOR_STAFF,) if for_staff else (visiting.SAVED, visiting.TAKE_IT)
    told = (*sentences(*(each.format(name=name) for each in words)), *also, *sentences(own.CLOSES_SOON))
    lines = told if name else sentences(visiting.NOT_SAVED)
    links = [("finish", visiting.FINISH)]
    if way_back is not None:
        links.append(("close", way_back))
    return leaflet_of(visiting.SAVED_TITLE, lines, *links)


def way_back(under: str | None, *, made: bool) -> str | None:
    """The words of the way back from a page that was made, told by what lay under it."""
    if under == "hidden":
        return None if made else own.GO_BACK
    return own.GO_BACK if under == "end" else visiting.GO_ON


def end(*, prints: bool = False) -> Leaflet:
    """The end of the questions."""
    return leaflet_of(
        visiting.END_TITLE,
        (),
        ("print", said.PRINT_NOW if prints else visiting.PRINT_NOW),
        ("finish", own.FINISH_NO_PAGE),
        ("end_back", own.GO_BACK),
    )
