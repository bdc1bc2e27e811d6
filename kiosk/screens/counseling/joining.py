"""A counselor joins a visit, or leaves it: the switch of staff, for this visit alone.

Owns what changes with that. Must never take an answer away, nor show anything of a counselor's once they have left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.screens import coming
from kiosk.screens.answering import told_of_begun
from kiosk.screens.counseling import desk
from kiosk.screens.visit import Visit
from kiosk.walk import moves
from kiosk.walk.standing import begun_before

Turn = Callable[[], int]
"""How the options are turned for the next who walks alone."""


class Company:
    """Whether a counselor walks along, at one visit's screen."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._alone: int | None = None
        """How the options were turned before a counselor joined a visit that had not begun."""

    def turned(self, visit: Visit, *, begun: bool) -> Visit:
        """The visit with a counselor who was not there, or without the one who was.

        Before it has begun, the options come in the order for whoever walks it then; afterwards they stay as they are.
        """
        joins = not visit.session.together
        after = replace(visit, session=replace(visit.session, together=True)) if joins else desk.left(visit)
        after = replace(after, over=tuple(coming.timed(after, each) for each in after.over))
        session = moves.asked_first(visit.guide, begun_before(visit.guide, after.session))
        if not begun:
            session = replace(session, seed=self._seed(visit, joins=joins))
        if not begun or replace(after, session=session).position.part == visit.position.part:
            return replace(after, session=session)
        # What a change would do was told of an answer that is not in front of anybody now.
        over = tuple(each for each in after.over if each.kind != "change")
        return replace(told_of_begun(visit, visit, after.at(session)), over=over)

    def _seed(self, visit: Visit, *, joins: bool) -> int:
        if joins:
            self._alone = visit.session.seed
            return 0
        return self._turn() if self._alone is None else self._alone
