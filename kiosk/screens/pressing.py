"""What a press does: a visit and the name of what was pressed give the next visit.

Owns every consequence of a key or a touch. Must never import Textual; what only the App can do is a wish.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.layout import lookups
from kiosk.layout.card import Card
from kiosk.layout.extras import GIVES, KEPT, TO_RECORD
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import answering
from kiosk.screens import bringing, code_sheets, coming, comparing, lettering, page_sheets, sheets, writing
from kiosk.screens.amounts import amount_pressed
from kiosk.screens.answering import at_cover, back_from_end, decided, go_on, gone_back, keeping_draft, reply
from kiosk.screens.counseling import desk, mapping
from kiosk.screens.counseling.targets import AGREE, MAP
from kiosk.screens.recording import BUSY as RECORDING
from kiosk.screens.recording import YES as TO_RECORD_YES
from kiosk.screens.recording import ask_for_record
from kiosk.screens.stopping import stopped, without_code
from kiosk.screens.undoing import undone
from kiosk.screens.visit import Visit, Wish
from kiosk.screens.wishing import opened, ticked
from kiosk.walk import moves
from kiosk.walk.opened import looked
from kiosk.walk.parts import Kind
from kiosk.walk.route import Position
from kiosk.walk.session import Passed, Picked

THERE = "there"
"""The group of targets that stand on another page: `there:page:group:name`."""
TURN = "turn"
"""The same for what acts at once: `turn:page:group:name` only brings its page up."""
REPEATED = frozenset({"amount"})
"""The groups of targets that are meant to be pressed again and again."""


def press(visit: Visit, what: str, pages: int) -> Visit:
    """The visit after a press.

    Args:
        visit: what is before the person.
        what: the target pressed, as `group:name` (pick, amount, link, extra, bar).
        pages: how many pages the thing on the screen has at this size.
    """
    group, _, name = what.partition(":")
    visit = _within(replace(visit, notice="", wish=None), pages)
    if group == THERE:
        page, _, there = name.partition(":")
        return press(_turned_to(visit, int(page)), there, pages)
    if group == TURN:
        return _turned_to(visit, int(name.partition(":")[0]))
    if group == desk.GROUP:
        return desk.pressed(visit, name)
    if visit.over:
        return _over(visit, group, name, pages)
    return _on_card(visit, group, name, pages)


def _on_card(visit: Visit, group: str, name: str, pages: int) -> Visit:
    """A press on the card of a step."""
    position = visit.position
    match group:
        case "pick":
            return _pick(visit, position, name)
        case "cell":
            return comparing.cell_opened(visit, position, name)
        case "amount":
            return visit.with_draft(amount_pressed(visit, position, name))
        case "link":
            return _sent(visit, position, name)
        case "extra":
            return _extra(visit, position, name)
        case _:
            return _bar(visit, position, name, pages)


def _within(visit: Visit, pages: int) -> Visit:
    """The visit at a page there is: at another size, or with another answer, there may be fewer."""
    last = pages - 1
    if visit.over:
        return _turn_sheet(visit, last) if visit.over[-1].page > last else visit
    return replace(visit, page=min(visit.page, last))


def _turned_to(visit: Visit, page: int) -> Visit:
    """What is on the screen, at another page of it."""
    return _turn_sheet(visit, page) if visit.over else visit.turned(page)


def _sent(visit: Visit, position: Position, name: str) -> Visit:
    """To the part a link of the card leads to, for one answer, and back to this page of it."""
    link = next((each for each in visit.card(position).links if each.key == name), None)
    if link is None:
        return visit
    if link.opens:
        return _opened(visit, link.key)
    return visit.on_errand(moves.go_to(visit.guide, visit.session, link.to or link.key, errand=True))


def _pick(visit: Visit, position: Position, choice: str) -> Visit:
    part = position.part
    if part.name == "cover":
        return at_cover(visit, position, choice)
    answer = visit.answer_at(position)
    picked = answer.choices if isinstance(answer, Picked) else ()
    new = moves.toggled(part, picked, choice)
    if new == picked and part.kind is Kind.MANY:
        return replace(visit, notice=answering.TOO_MANY.format(most=part.most))
    drafted = visit.with_draft(Picked(new) if new or not part.alone else None)
    return go_on(drafted, position, 1) if part.name.startswith("urgent.") else drafted


def _extra(visit: Visit, position: Position, name: str) -> Visit:
    if name in _TURNS:
        return _TURNS[name](visit)
    if name in _OF_DESK:
        return desk.pressed(visit, _OF_DESK[name])
    answer = Passed() if name == "on" and position.part.kind is Kind.READ else GIVES.get(name)
    if answer is not None:
        return reply(visit, position, answer)
    if name in ("letters", "letters_done"):
        return replace(visit, typing=name == "letters")
    match name:
        case "compare" | "extras" | "struck":
            # Other columns, or other lines, may need other pages.
            return opened(visit.turned(0), name)
        case "enough":
            return comparing.gone_on(visit, position)
    card = visit.card(position)
    if name == "menu":
        together, records, undo = visit.session.together, visit.records, bool(visit.past)
        return visit.under("menu", sheets.extras_menu(card, together=together, undo=undo, records=records))
    leaflet = _explained(visit, card, name)
    return visit.under("leaflet", leaflet) if leaflet else visit


_TURNS = {"undo": undone, "differences": comparing.rows_turned, "private": Visit.private_turned}
"""What changes what is shown on a card, or what was answered, and opens nothing."""
_TURNS[TO_RECORD.name] = ask_for_record

_OF_DESK = {"counselor": desk.PROMPTS, KEPT.name: AGREE}
"""What opens something of the counselor's."""


def _explained(visit: Visit, card: Card, name: str) -> Leaflet | None:
    voice = visit.voice
    match name:
        case "why":
            return lookups.why(voice, card)
        case "sources":
            return lookups.sources(voice, card)
        case "words":
            return lookups.hard_words(voice, card)
        case _:
            return None


def _bar(visit: Visit, position: Position, name: str, pages: int) -> Visit:
    visit = replace(visit, typing=False)
    match name:
        case "back" | "above" if visit.page > 0:
            return visit.turned(visit.page - 1)
        case "back":
            return gone_back(visit, position, pages)
        case "more":
            return visit.turned((visit.page + 1) % pages)
        case "undo":
            return undone(visit)
        case "help":
            return _helped(visit)
        case "stop":
            return stopped(keeping_draft(visit, position, pages))
        case "next":
            return go_on(visit, position, pages)
        case _:
            return visit


def _over(visit: Visit, group: str, name: str, pages: int) -> Visit:
    """A press on what lies over the walk."""
    if visit.words_typed is not None and (done := writing.pressed(visit, group, name)) is not None:
        return done
    if group == "bar":
        return _over_bar(visit, name, pages)
    if group == "extra" and name in ("sources", "words"):
        explained = lookups.sources if name == "sources" else lookups.hard_words
        return visit.under("leaflet", explained(visit.voice, visit.over[-1].leaflet))
    if name.startswith("wish."):
        return ticked(visit, name)
    if name in page_sheets.TARGETS:
        return page_sheets.pressed(visit, name)
    if name.startswith(desk.LINK):
        under = visit.uncovered() if visit.over[-1].kind == bringing.BROUGHT else visit
        return desk.pressed(under, name.removeprefix(desk.LINK))
    if name.startswith("extra."):
        uncovered = visit.uncovered()
        return _extra(uncovered, uncovered.position, name.removeprefix("extra."))
    return _linked(visit, name)


def _over_bar(visit: Visit, name: str, pages: int) -> Visit:
    top = visit.over[-1]
    stays = top.kind in STAY
    match name:
        case "more" if top.page + 1 < pages:
            return _turn_sheet(visit, top.page + 1)
        case "back" if top.page > 0:
            return _turn_sheet(visit, top.page - 1)
        case "undo":
            return undone(visit)
        case "help" if not stays or top.kind in HELPED:
            return _helped(visit)
        case "stop" if not stays or top.kind in HELPED:
            return stopped(visit)
        case "back" | "close" if top.kind == mapping.STEPS:
            return desk.pressed(visit, MAP)
        case "back" | "close" if not stays:
            return coming.gone_on(visit)
        case _:
            return visit


STAY = ("welcome", "cleaning", "hidden", "change", "end", RECORDING, *page_sheets.ON_THE_PAGE)
"""What is only left by one of its own targets."""
HELPED = ("change", RECORDING)
"""What of it can have help, or Stop or print, laid over it."""


def _turn_sheet(visit: Visit, page: int) -> Visit:
    return replace(visit, over=(*visit.over[:-1], replace(visit.over[-1], page=page, opens_at="")))


_WISHES: dict[str, Wish] = {"finish": "finish", "new": "finish", "colours": "colours", "clean": "clean"}
_WISHES[TO_RECORD_YES] = "record"


def _linked(visit: Visit, name: str) -> Visit:
    if name in _WISHES:
        return replace(visit, wish=_WISHES[name])
    match name:
        case "start" | "close" | "same":
            return coming.gone_on(visit)
        case lettering.NAME:
            return lettering.pressed(visit)
        case "side":
            return replace(visit, buttons="right" if visit.buttons == "left" else "left")
        case "undo" | "end_back" | code_sheets.WITHOUT:
            return _TAKES_BACK[name](visit)
        case "change_yes" | "change_no":
            return decided(visit, yes=name == "change_yes")
        case _:
            return _opened(visit, name)


_TAKES_BACK = {"undo": undone, "end_back": back_from_end, code_sheets.WITHOUT: without_code}
"""What undoes something that was answered, or asked for."""


def _helped(visit: Visit) -> Visit:
    """Help laid over what is there, or the help that lies there already."""
    kinds = [each.kind for each in visit.over]
    if "help" in kinds:
        return replace(visit, over=visit.over[: kinds.index("help") + 1], notice="")
    menu, together = lookups.help_menu(visit.voice), visit.session.together
    menu = sheets.with_settings(menu, lettering.target(visit), together=together)
    return visit.under("help", menu)


def _opened(visit: Visit, name: str) -> Visit:
    if name == "help":
        return _helped(visit)
    match name:
        case "hide":
            return coming.hidden(visit)
        case "rest":
            return coming.resting(visit)
        case bringing.CODE:
            return bringing.opened(visit)
        case "again":
            # It leads back to the questions, not to the menu it was opened from.
            under = replace(visit, over=tuple(each for each in visit.over if each.kind != "stop"))
            return under.under("again", sheets.again())
    chosen = next((each for each in visit.guides if name == f"guide.{each.id}"), None)
    if chosen is not None:
        return replace(visit, guide=chosen).uncovered()
    if name == "about_machine":
        return visit.under("leaflet", sheets.about_machine(visit.guide))
    return _looked_up(visit, name)


def _looked_up(visit: Visit, name: str) -> Visit:
    """What can be looked up laid over what is there; two people keep which options they have looked at."""
    leaflet = lookups.opened(visit.voice, visit.position.route.facts, name)
    if leaflet is None:
        return visit
    session = looked(visit.guide, visit.session, name.removeprefix(lookups.LOOK))
    return replace(visit, session=session).under("leaflet", leaflet)
