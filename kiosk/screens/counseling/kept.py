"""What a counselor keeps that only the patient can let onto the page: whether there is any, and what is said of it.

Owns where that is told on the step that shows the page. Must never tell anything to somebody who walks alone.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.layout.card import Block, Card
from kiosk.layout.marks import Run
from kiosk.screens.counseling import keeping_phrases as own
from kiosk.screens.counseling.targets import AGREE, LINK
from kiosk.walk.counsel import Counsel
from kiosk.walk.session import Session


def told_on(card: Card, session: Session) -> Card:
    """The card of the page with the target that asks whether it may stand there; other cards as they are."""
    if not card.summary or not session.together or not session.counsel.for_page:
        return card
    notes = len(session.counsel.notes)
    return replace(card, kept=own.NOTES.format(count=notes) if notes else own.STOOD)


def over_page(session: Session) -> tuple[Block, ...]:
    """What stands over the page while nobody has agreed; nothing where there is nothing to agree to."""
    counsel = session.counsel
    if counsel.notes:
        told = own.STAYS_OFF if counsel.notes_refused else own.NOT_AGREED
    else:
        told = own.START_STAYS_OFF if counsel.notes_refused else own.START_NOT_AGREED
    return (Block((Run(told),), "strong"),) if _waits(session) else ()


def left_off(session: Session) -> tuple[Block, ...]:
    """What is told with a page that has been made without the notes: they are nowhere else."""
    without = session.counsel.notes and not session.counsel.notes_agreed
    return (Block((Run(own.NOT_PRINTED),)),) if session.together and without else ()


def at_stop(session: Session) -> tuple[tuple[str, str], ...]:
    """The target in Stop or print that asks for it while nobody has agreed: paper can be made there at any step."""
    return (asking(session.counsel),) if _waits(session) else ()


def asking(counsel: Counsel) -> tuple[str, str]:
    """The target that asks for it: for the notes, or where there are none, for the start of the visit."""
    return f"{LINK}{AGREE}", own.ASK_FOR_PAGE if counsel.notes else own.ASK_FOR_START


def _waits(session: Session) -> bool:
    """Whether there is anything that nobody has agreed to."""
    return session.together and session.counsel.for_page and not session.counsel.notes_agreed
