"""How long it takes to find a person's place again, by the length of the route behind them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.guide.model import Guide
from kiosk.walk.moves import forward, record
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import locate
from kiosk.walk.session import Amount, Answer, Picked, Session
from tests.bench.generate import guide_text
from tests.bench.loading import loaded
from tests.bench.measure import Figure, seconds

LENGTHS = (250, 500, 1000)


def figures(folder: Path) -> Iterator[Figure]:
    """`locate` on routes of growing length; twice the length should cost twice the time at most."""
    shorter: float | None = None
    for length in LENGTHS:
        guide = loaded(folder, guide_text(length))
        session = answered_to_the_end(guide)
        took = seconds(lambda guide=guide, session=session: locate(guide, session)) * 1e6  # type: ignore[misc]
        against = "half the length" if shorter else ""
        yield Figure(f"locate, {length:,} steps", took, "us", shorter, against, 2 if shorter else None)
        shorter = took


def answered_to_the_end(guide: Guide) -> Session:
    """The session of somebody who answered everything on the way, the first choice each time."""
    session = Session()
    while not (position := locate(guide, session)).route.finished:
        part = position.part
        answer = _answer(part)
        session = forward(guide, session) if answer is None else record(guide, session, part.key, answer)
    return session


def _answer(part: Part) -> Answer | None:
    if part.kind is Kind.READ:
        return None
    return Amount(part.low) if part.kind in (Kind.SCALE, Kind.NUMBER) else Picked(part.choices[:1])
