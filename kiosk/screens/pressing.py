"""What a press does: a visit and the name of what was pressed give the next visit.

Owns every consequence of a key or a touch. Must never import Textual; what only the App can do is a wish.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.layout import lookups, phrases
from kiosk.layout.card import Card
from kiosk.layout.extras import GIVES
from kiosk.layout.steppers import MUCH
from kiosk.screens import phrases as own
from kiosk.screens import sheets
from kiosk.screens.visit import Visit, Wish
from kiosk.screens.wishing import ticked
from kiosk.walk import moves
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import Position, replay
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Words

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
    visit = replace(visit, notice="", wish=None)
    if visit.over:
        return _over(visit, group, name, pages)
    position = visit.position
    match group:
        case "pick":
            return _pick(visit, position, name)
        case "amount":
            return visit.with_draft(_amount(visit, position, name))
        case "link":
            return visit.at(moves.go_to(visit.guide, visit.session, name, errand=True), remember=False)
        case "extra":
            return _extra(visit, position, name)
        case _:
            return _bar(visit, position, name, pages)


def _pick(visit: Visit, position: Position, choice: str) -> Visit:
    part = position.part
    answer = visit.answer_at(position)
    picked = answer.choices if isinstance(answer, Picked) else ()
    new = moves.toggled(part, picked, choice)
    if new == picked and part.kind is Kind.MANY:
        return replace(visit, notice=phrases.TOO_MANY.format(most=part.most))
    drafted = visit.with_draft(Picked(new) if new or not part.alone else None)
    return _next(drafted, position, 1) if part.name.startswith("urgent.") else drafted


def _amount(visit: Visit, position: Position, how: str) -> Answer | None:
    """The number after a press; the first figure typed takes the place of an earlier answer."""
    if how == "erase":
        return erased(position.part, visit.answer_at(position))
    before = visit.draft if how.isdigit() else visit.answer_at(position)
    return stepped(position.part, before, how)


def erased(part: Part, answer: Answer | None) -> Answer | None:
    """A number without its last figure; None if too little is left."""
    left = answer.value // 10 if isinstance(answer, Amount) else 0
    return Amount(left) if left and left >= part.low else None


def stepped(part: Part, answer: Answer | None, how: str) -> Answer:
    """A number one or ten more or less, or a figure typed after those before it; kept within its limits."""
    now = answer.value if isinstance(answer, Amount) else None
    if how.isdigit():
        typed = int(f"{now}{how}") if now is not None and now > 0 else int(how)
        value = typed if typed <= part.high else int(how)
    elif now is None:
        value = part.low
    else:
        value = now + {"more": 1, "less": -1, "much_more": MUCH, "much_less": -MUCH}[how]
    return Amount(min(part.high, max(part.low, value)))


def _extra(visit: Visit, position: Position, name: str) -> Visit:
    if name in GIVES:
        return _give(visit, position, GIVES[name])
    if name in ("letters", "letters_done"):
        return replace(visit, typing=name == "letters")
    card = visit.card(position)
    if name == "menu":
        return visit.under("menu", sheets.extras_menu(card, together=visit.session.together))
    leaflet = _explained(visit, card, name)
    return visit.under("leaflet", leaflet) if leaflet else visit


def _explained(visit: Visit, card: Card, name: str) -> lookups.Leaflet | None:
    voice = visit.voice
    match name:
        case "why":
            return lookups.why(voice, card)
        case "sources":
            return lookups.sources(voice, card)
        case "words":
            return lookups.hard_words(voice, card)
        case "counselor" if card.counselor is not None:
            return lookups.counselor_prompts(voice, card.counselor)
        case _:
            return None


def _bar(visit: Visit, position: Position, name: str, pages: int) -> Visit:
    visit = replace(visit, typing=False)
    match name:
        case "back" if visit.page > 0:
            return visit.turned(visit.page - 1)
        case "back":
            return visit.at(moves.back(visit.guide, visit.session), remember=False)
        case "more":
            return visit.turned((visit.page + 1) % pages)
        case "stop":
            return _keeping_draft(visit, position).under("stop", sheets.stop())
        case "next":
            return _next(visit, position, pages)
        case _:
            return visit


def must_page(visit: Visit, position: Position, pages: int) -> bool:
    """Whether Next first shows the next page: not all have been seen, and no one answer is picked yet."""
    if visit.page + 1 >= pages:
        return False
    if position.part.kind is Kind.READ:
        return True
    # A list is gone through to its end: what was never on the screen cannot count as not ticked.
    begun = visit.answer_at(position) is not None and position.part.kind is not Kind.MANY
    return not begun and len(visit.seen) < pages


def _next(visit: Visit, position: Position, pages: int) -> Visit:
    if must_page(visit, position, pages):
        return visit.turned(visit.page + 1)
    part = position.part
    answer = visit.answer_at(position)
    if part.kind is Kind.READ:
        answer = Passed()
    elif part.kind is Kind.MANY and answer is None and not part.alone:
        answer = Picked(())
    if answer is None or moves.misfit(part, answer):
        return replace(visit, notice=phrases.NEEDS_THIS_ANSWER if part.required else phrases.NEEDS_ANSWER)
    return _give(visit, position, answer)


def _give(visit: Visit, position: Position, answer: Answer) -> Visit:
    """Give an answer; if that would put others aside, or bring them back, ask first."""
    key = position.part.key
    if visit.session.standing(key) not in (None, answer):
        changed = moves.change(visit.guide, visit.session, key, answer)
        if changed.touches_others:
            asked = replace(visit, pending=answer)
            return asked.under("change", sheets.change(visit.voice, position.route.facts, changed))
    return _recorded(visit, key, answer)


def _recorded(visit: Visit, key: str, answer: Answer) -> Visit:
    session = moves.record(visit.guide, visit.session, key, answer)
    after = visit.at(session)
    if session.looking_at is None and replay(visit.guide, session).finished:
        return after.under("end", sheets.end())
    return after


def _keeping_draft(visit: Visit, position: Position) -> Visit:
    """An answer begun counts when the person stops here; a list half gone through does not."""
    answer, key = visit.draft, position.part.key
    whole = isinstance(answer, Amount | Words) or position.part.kind is Kind.ONE
    if not visit.begun or answer is None or not whole or moves.misfit(position.part, answer):
        return visit
    changed = moves.change(visit.guide, visit.session, key, answer)
    if visit.session.standing(key) is not None and changed.touches_others:
        return visit
    kept = moves.record(visit.guide, visit.session, key, answer)
    return replace(visit.at(kept), session=replace(kept, looking_at=key, errand=visit.session.errand))


def _over(visit: Visit, group: str, name: str, pages: int) -> Visit:
    """A press on what lies over the walk."""
    top = visit.over[-1]
    if group == "bar":
        if name == "more" and top.page + 1 < pages:
            return _turn_sheet(visit, top.page + 1)
        if name == "back" and top.page > 0:
            return _turn_sheet(visit, top.page - 1)
        if name == "stop" and top.kind not in STAY:
            return visit.under("stop", sheets.stop())
        return visit.uncovered() if name in ("back", "close") and top.kind not in STAY else visit
    if name.startswith("wish."):
        return ticked(visit, name)
    if name.startswith("extra."):
        uncovered = visit.uncovered()
        return _extra(uncovered, uncovered.position, name.removeprefix("extra."))
    return _linked(visit, name)


STAY = ("welcome", "hidden", "change", "end", "making", "saved")
"""What is only left by one of its own targets."""


def _turn_sheet(visit: Visit, page: int) -> Visit:
    return replace(visit, over=(*visit.over[:-1], replace(visit.over[-1], page=page)))


_WISHES: dict[str, Wish] = {"print": "save", "finish": "finish", "new": "finish", "colours": "colours"}


def _linked(visit: Visit, name: str) -> Visit:
    if name in _WISHES:
        return replace(visit, wish=_WISHES[name])
    match name:
        case "start" | "close" | "same":
            return visit.uncovered()
        case "print_finish":
            return replace(visit, wish="save")
        case "undo":
            return _undone(visit)
        case "change_yes" | "change_no":
            return _decided(visit, yes=name == "change_yes")
        case "end_back":
            return _back_from_end(visit)
        case _:
            return _opened(visit, name)


def _opened(visit: Visit, name: str) -> Visit:
    simple = {"hide": sheets.hidden, "rest": sheets.rest, "again": sheets.again}
    if name in simple:
        kind = {"hide": "hidden"}.get(name, name)
        return visit.under(kind, simple[name]())
    chosen = next((each for each in visit.guides if name == f"guide.{each.id}"), None)
    if chosen is not None:
        return replace(visit, guide=chosen).uncovered()
    if name == "about_machine":
        return visit.under("leaflet", sheets.about_machine(visit.guide))
    leaflet = lookups.opened(visit.voice, visit.position.route.facts, name)
    return visit.under("leaflet", leaflet) if leaflet else visit


def _undone(visit: Visit) -> Visit:
    if not visit.past:
        return replace(visit, notice=own.NOTHING_TO_UNDO)
    before = visit.past[-1]
    return replace(visit.at(before, remember=False), past=visit.past[:-1], over=())


def _decided(visit: Visit, *, yes: bool) -> Visit:
    answer, under = visit.pending, visit.uncovered()
    if not yes or answer is None:
        return under.at(under.session, remember=False)
    return _recorded(under, under.position.part.key, answer)


def _back_from_end(visit: Visit) -> Visit:
    route = replay(visit.guide, visit.session)
    last: Session = replace(visit.session, looking_at=route.entries[-1].part.key)
    return visit.uncovered().at(last, remember=False)
