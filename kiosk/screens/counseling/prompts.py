"""What a counselor may say, listen for and have said back at this step.

Owns what the prompts of a step are and when they go again. Must never suggest an option, nor take a tick for an answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kiosk.layout import lookups
from kiosk.layout.card import Card, Link
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import asking, looking_up
from kiosk.screens.counseling import keeping_phrases as keeping
from kiosk.screens.counseling import noting
from kiosk.screens.counseling import phrases as own
from kiosk.screens.counseling.targets import LINK, PROMPTS
from kiosk.screens.visit import Visit
from kiosk.walk import moves

KIND: Final = "prompts"
"""The kind of the sheet on which they stand."""
_SAID: Final = "said."
"""A prompt to be ticked: `prompts.said.0`."""


def leaflet(visit: Visit) -> Leaflet:
    """The prompts of the step that is on the screen, and the ways to the rest of the desk."""
    voice, card = visit.voice, visit.card(visit.position)
    back = card.counselor.teach_back if card.counselor is not None else ()
    said = tuple(
        Link(_link(which), voice.words(words), under=looking_up.COUNSELOR_TEACH_BACK, ticked_below=True)
        for which, words in enumerate(back)
    )
    ways = tuple(
        Link(f"{LINK}{name}", keeping.WRITTEN if _written(visit, name) else words, under=own.MORE)
        for name, words in own.WAYS.items()
    )
    heading = voice.block(asking.COUNSELOR, "heading")
    blocks = lookups.counselor_blocks(voice, card)
    return Leaflet(heading, blocks, (*said, *ways), chosen=_ticked(visit, card))


def pressed(visit: Visit, name: str) -> Visit:
    """The prompts of this step laid over it; at a second press they are gone. `said.0`: that one is ticked."""
    if name.startswith(_SAID):
        return _turned(visit, name.removeprefix(_SAID))
    if visit.over:
        return visit.uncovered() if visit.over[-1].kind == KIND else visit
    return visit.under(KIND, leaflet(visit))


def _written(visit: Visit, name: str) -> bool:
    """Whether this is the way to a note that the step has."""
    return name == noting.NOTE and noting.is_written(visit)


def _link(which: int) -> str:
    return f"{LINK}{PROMPTS}.{_SAID}{which}"


def _ticked(visit: Visit, card: Card) -> tuple[str, ...]:
    step = card.part.step
    return tuple(_link(which) for name, which in sorted(visit.session.counsel.said_back) if name == step)


def _turned(visit: Visit, which: str) -> Visit:
    """One teach-back prompt ticked, or not any more; the sheet that shows it shows that."""
    card = visit.card(visit.position)
    known = len(card.counselor.teach_back) if card.counselor is not None else 0
    if not which.isdecimal() or int(which) >= known:
        return visit
    counsel = visit.session.counsel.with_said_back(card.part.step, int(which))
    after = replace(visit, session=moves.keep_counsel(visit.session, counsel))
    if not after.over or after.over[-1].kind != KIND:
        return after
    top = replace(after.over[-1], leaflet=leaflet(after))
    return replace(after, over=(*after.over[:-1], top))
