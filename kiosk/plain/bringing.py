"""The code from a page, as a line: it is asked for until it can be read, and what came back is told in lines.

Owns that part of the conversation. Must never say the code again, nor take it from anywhere but a line that is typed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.codes import Misread, read_code
from kiosk.codes.going_on import gone_on
from kiosk.guide.model import Guide
from kiosk.layout import brought
from kiosk.layout.clean import clean
from kiosk.layout.phrases import bringing as said
from kiosk.plain import phrases
from kiosk.plain.saying import block_lines
from kiosk.walk.session import Session

Talk = tuple[Callable[[str], None], Callable[[], str | None]]
"""How a line is said, and how one is read."""


def asked_for(guides: Sequence[Guide], session: Session, talk: Talk) -> tuple[Guide, Session] | None:
    """The guide of the code that is typed, and the session with its answers; None: nothing was typed."""
    say, read = talk
    say(phrases.TYPE_CODE)
    while typed := (read() or "").strip():
        found = read_code(
            typed,
            guides,
            together=session.together,
            direct_allowed=session.direct_allowed,
            seed=session.seed,
        )
        if not isinstance(found, Misread):
            say(said.HERE)
            for line in block_lines(brought.told(found, several=len(guides) > 1)):
                say(clean(line))
            return found.guide, gone_on(session, found)
        say(clean(brought.misread(found, typed)))
        say(phrases.TYPE_CODE)
    return None
