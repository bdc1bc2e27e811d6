"""A visit goes on with what a code has brought.

Owns what of it comes from paper. Must never take a wish, a counselor's word or anything else than answers from there.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.codes.reading import Brought
from kiosk.walk.session import Session
from kiosk.walk.standing import begun_before


def gone_on(session: Session, found: Brought) -> Session:
    """This machine's session with the answers from paper; where two walk it, with where the person stood by them."""
    here = session.holding(found.session.answers, found.session.marks)
    return begun_before(found.guide, replace(here, carried_on=True))
