"""The same visit in the new words of its guide: the same step, the same page, the same answers as far as they fit.

Owns what is kept when a guide changes under somebody who walks it. Must never take away what still fits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kiosk.authors.preview.past import made_up, step_of
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.layout.extras import explaining, extras_of
from kiosk.screens.pressing import press
from kiosk.screens.staff_sheets import first
from kiosk.screens.visit import Sheet, Visit
from kiosk.walk.facts import Facts
from kiosk.walk.fitting import if_it_fits, misfit
from kiosk.walk.parts import Part
from kiosk.walk.route import locate, passage
from kiosk.walk.session import Answer, Session
from kiosk.walk.undo import Given

OURS = "preview"
"""The kind of the preview's own sheets."""
_ASKED_OF = ("options", "values", "quiz", "questions", "tables")
"""What the choices of a view are made of."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A visit in its guide's new words."""

    visit: Visit
    lost: str = ""
    """The step it was at, if the guide or the route has it no more."""


def carried(visit: Visit, guide: Guide) -> Carried:
    """The visit in the new words of its guide. A question before a change is asked again by whoever changes it."""
    if visit.pending is not None:
        under = tuple(each for each in visit.over if each.kind != "change")
        visit = replace(visit, pending=None, over=under)
    place = visit.position.part
    session, here = _carried_session(visit.guide, guide, visit.session, place.key)
    past = tuple(
        Given(each.key, _carried_session(visit.guide, guide, each.before, each.key)[0])
        for each in visit.past
        if step_of(each.key) in guide.steps
    )
    moved = replace(visit, guide=guide, guides=(guide,), session=session, past=past, over=())
    if here.key != place.key:
        lost = place.step if here.step != place.step else ""
        return Carried(replace(moved.at(session), over=_sheets(visit, moved)), lost)
    fits = visit.draft is None or misfit(here, visit.draft) is None
    kept = moved if fits else replace(moved, draft=None, begun=False)
    return Carried(replace(kept, over=_sheets(visit, kept)))


def _carried_session(before: Guide, guide: Guide, session: Session, place: str) -> tuple[Session, Part]:
    """The answers that still fit, with what has to be answered now before a part; and that part, or what is nearest."""
    kept = {key: each for key, each in session.answers.items() if _may_stay(before, guide, key)}
    route: list[tuple[Part, Answer | None, Answer]] = []

    def answering(part: Part) -> Answer:
        fitting = if_it_fits(part, session.standing(part.key))
        answer = made_up(part) if fitting is None else fitting
        route.append((part, fitting, answer))
        return answer

    for _ in passage(guide, Facts.at_start(guide, session), answering):
        pass
    at = _nearest([part for part, _, _ in route], before.order, place)
    for number, (part, fitting, answer) in enumerate(route):
        kept.pop(part.key, None)
        if fitting is not None:
            kept[part.key] = fitting
        elif number < at:
            kept[part.key] = answer
    marks = {key: why for key, why in session.marks.items() if key in kept}
    held = replace(session.holding(kept, marks), looking_at=None, errand=None)
    here = route[at][0]
    if locate(guide, held).part.key != here.key or session.looking_at is not None:
        held = replace(held, looking_at=here.key, errand=session.errand)
    return held, here


def _may_stay(before: Guide, guide: Guide, key: str) -> bool:
    """Whether an answer that is on no route now may be needed again: nothing it was an answer to has changed."""
    name = step_of(key)
    step = guide.steps.get(name)
    if step is None or step != before.steps.get(name):
        return False
    if not isinstance(step, ShowStep):
        return True
    return all(getattr(guide, table).keys() == getattr(before, table).keys() for table in _ASKED_OF)


def _nearest(route: Sequence[Part], order: Sequence[str], place: str) -> int:
    """Where on the new route a part is, or what is nearest to it: in its step, else after the step before it."""
    keys = [part.key for part in route]
    if place in keys:
        return keys.index(place)
    steps, step = [part.step for part in route], step_of(place)
    if step in steps:
        return steps.index(step)
    earlier = set(order[: list(order).index(step)])
    behind = [number for number, step in enumerate(steps) if step in earlier]
    return min(behind[-1] + 1, len(route) - 1) if behind else 0


def _sheets(before: Visit, after: Visit) -> tuple[Sheet, ...]:
    """What lies over the walk, in new words: each sheet is opened again as it was opened before."""
    old, new = replace(before, over=()), replace(after, over=())
    for sheet in before.over:
        if sheet.kind == OURS:
            continue
        again = first((after.guide,)) if sheet.kind == "welcome" else _opened_again(old, new, sheet)
        old = replace(old, over=(*old.over, sheet))
        new = replace(new, over=(*new.over, replace(sheet, leaflet=again.leaflet) if again else sheet))
    return new.over


def _opened_again(old: Visit, new: Visit, sheet: Sheet) -> Sheet | None:
    """The sheet that the same press opens now; None where no press opens it, and its words stay as they are."""
    for what in _presses(old):
        opened = press(old, what, 1)
        if len(opened.over) == len(old.over) + 1 and opened.over[-1].leaflet == sheet.leaflet:
            now = press(new, what, 1)
            return now.over[-1] if len(now.over) == len(new.over) + 1 else None
    return None


def _presses(visit: Visit) -> Iterator[str]:
    """What could be pressed to open something over this."""
    if visit.over:
        leaflet = visit.over[-1].leaflet
        yield from (f"link:{each.key}" for each in leaflet.links)
        yield from (f"extra:{each.name}" for each in explaining(leaflet))
        yield from ("bar:help", "bar:stop")
        return
    card = visit.card(visit.position)
    yield from ("bar:stop", "bar:help", "extra:menu")
    yield from (f"extra:{each.name}" for each in extras_of(card, together=visit.session.together))
    yield from (f"link:{each.key}" for each in card.links if each.opens)
    if card.table is not None:
        yield from (f"cell:{cell.key}" for row in card.table.rows for cell in row.cells)
