"""The further page with the code that brings the answers back another day, and what is said of it.

Owns what stands on it. Must never be printed, nor its code be shown, unless the person ticked it: whoever holds the
code can read what is in it.
"""

from __future__ import annotations

from kiosk.codes import code_of
from kiosk.guide.model import Guide
from kiosk.layout.phrases import bringing
from kiosk.summary import phrases
from kiosk.summary.document import Code, Extra, Sentence
from kiosk.summary.square import square_of
from kiosk.walk.session import Session

BETWEEN_GROUPS = "-"
"""What parts the groups of a code as it is written."""


def groups_of(guide: Guide, session: Session) -> tuple[str, ...]:
    """The groups of the code of a session, in their order."""
    return tuple(code_of(guide, session).split(BETWEEN_GROUPS))


def carrying_on(guide: Guide, session: Session) -> Extra:
    """The page: what the code is for, who can read it, the code itself, and what it does not hold."""
    groups = groups_of(guide, session)
    return Extra(
        phrases.TO_CARRY_ON,
        (
            Sentence(phrases.CARRY_WHAT.format(press=bringing.HAVE_CODE)),
            Sentence(phrases.CARRY_WHO, "strong"),
            Code(groups, square_of("".join(groups)), phrases.CODE_SQUARE),
            Sentence(phrases.CARRY_NOT),
        ),
    )
