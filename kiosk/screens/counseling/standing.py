"""Before and after: where the person stood at the start beside where they stand now, and what nobody has opened.

Owns how the start is taken down on the screen: one question after another, each of which may be left open. Must never
take what is said there for an answer of the guide, nor judge what is shown.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Final

from kiosk.layout.answers import option_name
from kiosk.layout.card import Block, Link
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.marks import Run
from kiosk.layout.phrases import answering, deciding, safety
from kiosk.layout.phrases import standing as said
from kiosk.layout.standing import standing_block
from kiosk.listing import SAID, listed
from kiosk.screens.counseling import kept
from kiosk.screens.counseling.targets import LINK
from kiosk.screens.visit import Visit
from kiosk.screens.wording import leaflet_of, sentences
from kiosk.walk import moves
from kiosk.walk.counsel import Standing
from kiosk.walk.fits import NO_OPTION
from kiosk.walk.opened import not_opened
from kiosk.walk.options import may_be_offered, turned
from kiosk.walk.standing import is_at_start, standing_now
from kiosk.walk.views import SURENESS, YES_NO

STANDING: Final = "standing"
"""The kind of the sheet, and the name of the target that opens it."""
ASKING: Final = "standing_ask"
"""The kind of the sheet on which one thing is asked; what it asks stands in `about`."""
_ASK, _SAY, _BACK, _OPEN = "ask", "say", "back", "open"
BACK: Final = f"{LINK}{STANDING}.{_BACK}"
"""What leads from one thing that is asked to the one before."""
_LEANING: Final = "leaning"


def pressed(visit: Visit, rest: str) -> Visit:
    """The sheet laid over what is there; `ask`: what is asked of the start; `say.x`: what was said to that.

    `back`: what was asked before.
    """
    if visit.card(visit.position).urgent:
        return visit  # it has to be answered first
    word, _, reply = rest.partition(".")
    top = visit.over[-1] if visit.over else None
    if word == _ASK:
        questions = _questions(visit)
        return _asked(visit, questions[0]) if questions else visit
    if word == _SAY:
        return _answered(visit, top.about, reply) if top is not None and top.kind == ASKING else visit
    if word == _BACK:
        return _asked_before(visit, top.about) if top is not None and top.kind == ASKING else visit
    if top is not None and top.kind == STANDING:
        return visit.uncovered()
    return visit.under(STANDING, _leaflet(visit))


def not_opened_told(visit: Visit) -> tuple[Block, ...]:
    """Which options nobody has opened, in one line; nothing where there are none."""
    facts = visit.position.route.facts
    names = [option_name(visit.guide, facts, each) for each in not_opened(visit.guide, visit.session)]
    return sentences(said.NOT_OPENED.format(options=listed(names, SAID))) if names else ()


def _leaflet(visit: Visit) -> Leaflet:
    session, facts = visit.session, visit.position.route.facts
    before, now = session.counsel.before, standing_now(visit.guide, session)
    asked = now.leaning_asked and now.sureness.keys() >= set(SURENESS)
    note = () if asked or not _questions(visit) else sentences(said.NOW_NOTE, style="note")
    blocks = (standing_block(visit.guide, facts, before, now), *note, *not_opened_told(visit))
    links: list[tuple[str, str]] = []
    if _questions(visit):
        ask = said.ASK if is_at_start(visit.guide, session) else said.ASK_THEN
        links.append((f"{LINK}{STANDING}.{_ASK}", ask if before is None else said.ASK_AGAIN))
    if session.counsel.for_page:
        links.append(kept.asking(session.counsel))
    return leaflet_of(said.TITLE, blocks, *links)


def _questions(visit: Visit) -> tuple[str, ...]:
    """What is asked at the start: where the person leans, and each thing about being sure, as far as the guide asks."""
    guide = visit.guide
    leaning = (_LEANING,) if guide.steps_showing("leaning") else ()
    return (*leaning, *(SURENESS if guide.steps_showing("sureness") else ()))


def _asked(visit: Visit, about: str) -> Visit:
    """This question laid over what is there."""
    laid = visit.under(ASKING, _question(visit, about))
    return replace(laid, over=(*laid.over[:-1], replace(laid.over[-1], about=about)))


def _asked_before(visit: Visit, about: str) -> Visit:
    """What was asked before this; before the first, what it all lies on."""
    questions, under = _questions(visit), visit.uncovered()
    at = questions.index(about) if about in questions else 0
    return _asked(under, questions[at - 1]) if at else under


def is_first(about: str, visit: Visit) -> bool:
    """Whether nothing is asked before this."""
    return about in _questions(visit)[:1]


def _question(visit: Visit, about: str) -> Leaflet:
    at_start = is_at_start(visit.guide, visit.session)
    if about == _LEANING:
        facts = visit.position.route.facts
        # Before anything was asked, whatever may still be offered: not to be treated is among it.
        here = turned(may_be_offered(visit.guide, facts), visit.session.seed)
        choices = [(each, option_name(visit.guide, facts, each)) for each in (*here, *NO_OPTION)]
        heading = deciding.LEANING_ASK if at_start else said.LEANING_THEN
        safe = sentences(safety.DO_NOT_STOP, style="strong")
    else:
        choices = list(zip(YES_NO, (answering.YES, answering.NO), strict=True))
        heading = (deciding.SURENESS_ASKS if at_start else said.SURENESS_THEN)[about]
        safe = ()
    replies = (*choices, (_OPEN, said.RATHER_NOT))
    links = tuple(Link(f"{LINK}{STANDING}.{_SAY}.{each}", label) for each, label in replies)
    blocks = (*sentences(said.ASK_NOTE, style="note"), *safe)
    told = _told(visit.session.counsel.before or Standing(), about)
    chosen = (f"{LINK}{STANDING}.{_SAY}.{told}",) if told else ()
    return Leaflet(Block((Run(heading),), "heading"), blocks, links, chosen=chosen)


def _told(before: Standing, about: str) -> str:
    """What was said to one question; nothing where it was not asked."""
    if about == _LEANING:
        return before.leaning or (_OPEN if before.leaning_asked else "")
    if about not in before.sureness:
        return ""
    yes = before.sureness[about]
    return _OPEN if yes is None else YES_NO[0 if yes else 1]


def _answered(visit: Visit, about: str, reply: str) -> Visit:
    """What was said taken down, and the next question; after the last one, all of it."""
    before = _with(visit.session.counsel.before or Standing(), about, None if reply == _OPEN else reply)
    counsel = visit.session.counsel.with_before(before)
    after = replace(visit, session=moves.keep_counsel(visit.session, counsel)).uncovered()
    over = (replace(e, leaflet=_leaflet(after), page=0) if e.kind == STANDING else e for e in after.over)
    after = replace(after, over=tuple(over))
    questions = _questions(after)
    following = questions[questions.index(about) + 1 :]
    if following:
        return _asked(after, following[0])
    return after if after.over and after.over[-1].kind == STANDING else after.under(STANDING, _leaflet(after))


def _with(before: Standing, about: str, reply: str | None) -> Standing:
    """The start with what was said to one question."""
    if about == _LEANING:
        return replace(before, leaning=reply, leaning_asked=True)
    yes = None if reply is None else reply == YES_NO[0]
    return replace(before, sureness=MappingProxyType({**before.sureness, about: yes}))
