"""The page of an option: its kinds before what is told kind by kind, and no heading left behind on a page."""

from __future__ import annotations

import pytest

from kiosk.guide.model import Guide
from kiosk.layout.card import Block, Voice
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.option_page import option_blocks
from kiosk.layout.pager import pages_of
from kiosk.layout.phrases import safety
from kiosk.layout.room import room_for
from kiosk.walk.facts import Facts
from tests.guides.people import NAMES, guide_called
from tests.layout.whole import SIZES

every_guide = pytest.mark.parametrize("name", NAMES)


def page_of(guide: Guide, option: str, *, flags: bool = False) -> list[Block]:
    facts = Facts(guide, raised={name: [] for name in guide.flags} if flags else {})
    return list(option_blocks(Voice(guide), facts, option))


@every_guide
def test_what_the_kinds_are_comes_before_anything_told_kind_by_kind(name: str) -> None:
    guide = guide_called(name)
    voice = Voice(guide)
    for option, declared in guide.options.items():
        texts = [block.text for block in page_of(guide, option, flags=True)]
        first = min(texts.index(voice.words(each.ask)) for each in guide.attributes.values())
        assert texts.index(safety.DO_NOT_STOP) < first
        for kind in declared.kinds.values():
            assert texts.index(voice.words(kind.name.text)) < first
            if kind.in_short is not None:
                assert texts.index(voice.words(kind.in_short.text)) < first


@every_guide
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("flags", [False, True])
def test_no_row_heading_stands_last_and_no_page_warns_twice(
    name: str,
    size: tuple[int, int],
    flags: bool,
) -> None:
    guide = guide_called(name)
    asks = {Voice(guide).words(each.ask) for each in guide.attributes.values()}
    for option in guide.options:
        blocks = tuple(page_of(guide, option, flags=flags))
        heading = Voice(guide).block(guide.options[option].name.text, "heading")
        for page in pages_of(Leaflet(heading, blocks), room_for(*size)):
            lines = ["".join(span.text for span in line) for line in page.lines]
            assert lines[-1] not in asks
            assert " ".join(lines).count(safety.DO_NOT_STOP) < 2
