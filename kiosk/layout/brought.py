"""What is told of a code: what is wrong with it, or what came back by it and what did not.

Owns which sentence is said of what. Must never name an answer: whoever stands here may be somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from kiosk.codes import Brought, Dropped, Misread
from kiosk.codes.symbols import GROUP, read
from kiosk.guide.model import Guide
from kiosk.layout.answers import shortened, title_of
from kiosk.layout.card import GAP, Block
from kiosk.layout.clean import clean
from kiosk.layout.marks import Run
from kiosk.layout.phrases import bringing as said
from kiosk.walk.facts import Facts
from kiosk.walk.session import Session

MOST_OF_A_TITLE: Final = 60
"""So many characters of what a question is called stand in a list."""


_FAULTS: Final = {
    "empty": said.NO_CODE,
    "too_long": said.TOO_LONG,
    "symbol": said.NOT_A_SYMBOL,
    "short": said.SHORT_GROUP,
    "group": said.WRONG_GROUP,
    "damaged": said.OTHER_ORDER,
    "other_guide": said.OTHER_GUIDE,
    "newer": said.NEWER_GUIDE,
}


def misread(fault: Misread, typed: str) -> str:
    """What is wrong with the code that was typed, in one sentence."""
    groups = len(read(typed)) // GROUP if fault.why == "other_guide" else 0
    if groups == 1:
        return said.ONE_GROUP
    symbol = clean(fault.symbol)
    # A character that nobody sees cannot be named: of that, too, it is told which group it stands in.
    why = "group" if fault.why == "symbol" and not symbol else fault.why
    return _FAULTS[why].format(group=fault.group, groups=groups, symbol=symbol)


def told(found: Brought, *, several: bool = False) -> tuple[Block, ...]:
    """What came back, what is asked again, and what could not be brought back.

    `several`: there are other guides, too, so it is told which one this is.
    """
    lines = [said.THEY_ARE_FOR.format(title=found.guide.guide.screen_title)] if several else []
    if not found.same_words:
        lines.append(said.GUIDE_CHANGED)
    lines.append(said.NOT_IN_CODE)
    if found.again:
        lines.append(said.AGAIN)
    blocks = [Block((Run(line),)) for line in lines]
    names = tuple(dict.fromkeys(_names(found.guide, found.dropped)))
    if names:
        blocks += [GAP, Block((Run(said.NOT_BROUGHT),))]
        blocks += [Block((Run(name),), "item") for name in names]
    return tuple(blocks)


def _names(guide: Guide, dropped: tuple[Dropped, ...]) -> Iterator[str]:
    """What each question is called now, whose answer could not be brought back, and why."""
    facts = Facts.at_start(guide, Session())
    for each in dropped:
        title = each.title
        if not title and each.step is not None and each.step in guide.steps:
            title = title_of(guide, facts, each.step)
        if not title:
            yield said.NOT_THERE
        else:
            yield said.WHY[each.why].format(title=shortened(title, MOST_OF_A_TITLE))
