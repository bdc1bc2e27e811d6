"""From a guide and a session to the document: which answers each leaf may know, and how far the person got.

Only standing answers on the route are read. Must never read a clock, say what the person did not, or let a private
answer onto the patient's leaf, or onto the clinician's without consent.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.layout.clean import clean
from kiosk.layout.review import review_mark
from kiosk.summary import phrases
from kiosk.summary.clinician import clinician_leaf
from kiosk.summary.counseled import with_counsel
from kiosk.summary.document import Document, Footer
from kiosk.summary.extras import asked_for, extras_of
from kiosk.summary.patient import patient_leaf
from kiosk.summary.striking import without
from kiosk.summary.told import Told, told
from kiosk.walk.route import Route, replay, replay_past_open
from kiosk.walk.session import Picked, Session

HASH_LENGTH = 6
"""So many digits of the content hash stand in the footer."""
NO_NUMBERS: Mapping[str, str] = MappingProxyType({})


def compose(
    guide: Guide,
    session: Session,
    *,
    date: str,
    numbers: Mapping[str, str] = NO_NUMBERS,
    extras: Collection[str] = (),
    clinic: str = "",
) -> Document:
    """The sheet of a session as it is printed, at any moment of the walk.

    Args:
        guide: the guide walked.
        session: the answers, of which only those that stand on the route are read, and what the person wishes: the
            extras ticked and the lines taken off.
        date: the day of the visit, as an ISO date.
        numbers: the clinic's contact numbers, by contact id.
        extras: extras to print besides, by the names that `kiosk.summary.extras.available` gives; those that the
            answers ask for are there without being ticked.
        clinic: the clinic's name, if it has one.
    """
    document = whole_sheet(guide, session, date=date, numbers=numbers, extras=extras)
    return replace(without(document, session.wishes.struck), clinic=clean(clinic) or None)


def whole_sheet(
    guide: Guide,
    session: Session,
    *,
    date: str,
    numbers: Mapping[str, str] = NO_NUMBERS,
    extras: Collection[str] = (),
) -> Document:
    """The same with every line on it, also those that were taken off; for whoever chooses among them, not for paper."""
    route = route_of_page(guide, session)
    public = told(guide, route, numbers, with_private=False)
    agreed = told(guide, route, numbers, with_private=True) if _agreed(guide, route) else public
    about = guide.guide
    return Document(
        language=about.language,
        title=clean(about.screen_title),
        date=date,
        footer=Footer(guide.id, about.published, guide.content_hash[:HASH_LENGTH]),
        patient=patient_leaf(public),
        clinician=with_counsel(clinician_leaf(agreed), agreed, session),
        review_mark=review_mark(guide, date).paper,
        how_far=_how_far(public),
        extras=extras_of(public, session, extras),
    )


def asked_for_by_answers(guide: Guide, session: Session) -> frozenset[str]:
    """The extras that are printed because of what was answered, ticked or not."""
    return asked_for(told(guide, route_of_page(guide, session), NO_NUMBERS, with_private=False))


def uncovered(guide: Guide, session: Session) -> tuple[Session, bool]:
    """A session for a screen that others may see: as if nothing private were shared; and whether anything is."""
    shares = _shares(guide, replay(guide, session))
    kept = {key: Picked(("no",)) if key in shares else answer for key, answer in session.answers.items()}
    return replace(session, answers=kept), bool(shares)


def route_of_page(guide: Guide, session: Session) -> Route:
    """The route a page is made of; of what came by a code, also what stands behind a question asked once more.

    Else a page made before that question is answered would tell nothing of it, and call it not asked.
    """
    return replay_past_open(guide, session) if session.carried_on else replay(guide, session)


def _agreed(guide: Guide, route: Route) -> bool:
    """Whether the person agreed on screen that the clinician may read the private answers."""
    return bool(_shares(guide, route))


def _shares(guide: Guide, route: Route) -> frozenset[str]:
    """The parts at which the person agreed to share."""
    parts = (
        f"{name}/share"
        for name, step in guide.steps.items()
        if isinstance(step, ShowStep) and step.show == "summary"
    )
    return frozenset(part for part in parts if route.facts.picked(part) == ("yes",))


def _how_far(public: Told) -> str | None:
    """How many steps were done; None once the walk has come to an end of the guide.

    Private steps are not counted: there are more of them for some answers than for others.
    """
    if at_an_end(public):
        return None
    entries = public.route.entries
    last = entries[-1].part.step
    done = {entry.part.step for entry in entries if entry.answer is not None}
    return phrases.HOW_FAR.format(done=len(done - public.hidden - {last}))


def at_an_end(leaf: Told) -> bool:
    """Whether the walk has come to an end of the guide; the page itself may be one, before it is left."""
    route = leaf.route
    last = route.entries[-1].part.step
    all_told = all(entry.answer is not None for entry in route.entries if entry.part.step != last)
    return route.finished or (all_told and leaf.guide.steps[last].ends is not None)
