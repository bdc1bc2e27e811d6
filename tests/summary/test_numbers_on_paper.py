"""Pictures on paper: what may be drawn, each in its own frame, with every number the guide's."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kiosk.guide.model.outcomes import RangeArm, UnknownResult
from kiosk.listing import paragraph
from kiosk.summary.compose import whole_sheet
from kiosk.summary.document import Block, Sentence, Whole
from kiosk.summary.drawn import pictures
from kiosk.summary.pdf import render
from kiosk.summary.pictured import Picture, Pictures, Scale
from kiosk.summary.text import as_text
from kiosk.walk.written import walked
from tests.guides.people import guide_called
from tests.summary.samples import sheet
from tests.summary.test_pdf_sheet import elements

DAY = "2026-11-21"
GUIDE = guide_called("cervical_dystonia")
NUMBERS = whole_sheet(GUIDE, walked(GUIDE, {}), date=DAY, extras=("numbers",)).extras[0]
FRAMES = [block for block in NUMBERS.blocks if isinstance(block, Whole)]


def inside(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield from inside(block.blocks) if isinstance(block, Whole) else (block,)


def said(frame: Whole) -> str:
    return " ".join(block.text for block in frame.blocks if isinstance(block, Sentence))


def test_every_result_stands_in_one_frame_of_its_own() -> None:
    results = [result for outcome in GUIDE.outcomes.values() for result in outcome.results.values()]
    assert len(results) >= len(FRAMES) > 20
    for frame in FRAMES:
        assert said(frame).count("In whom:") <= 1


@pytest.mark.parametrize("frame", FRAMES, ids=range(len(FRAMES)))
def test_a_picture_never_stands_without_its_frame(frame: Whole) -> None:
    drawn = [block for block in frame.blocks if isinstance(block, Pictures | Scale)]
    if drawn:
        assert "Over which time:" in said(frame)
        assert "In whom:" in said(frame)
        assert "we read it so" not in said(frame)


def test_what_was_read_as_such_or_is_known_only_as_a_span_draws_no_picture() -> None:
    for outcome in GUIDE.outcomes.values():
        for result in outcome.results.values():
            if isinstance(result, UnknownResult):
                continue
            span = any(isinstance(arm, RangeArm) for arm in result.arms.values())
            if result.basis != "read_as" and not span:
                continue
            where = [frame for frame in FRAMES if paragraph_of(result.population) in said(frame)]
            same = [
                frame for frame in where if not any(isinstance(b, Pictures | Scale) for b in frame.blocks)
            ]
            assert same, result.population


def paragraph_of(text: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", paragraph([text]))


def test_the_marks_stand_on_the_one_grid() -> None:
    block = Pictures((Picture("With it:", "23 of 100 do.", 23, 100, 20, 30),))
    grid = [line for line in pictures(block, 78) if set(line) <= set("#+. ")]
    assert grid == [
        "########## ##########",
        "++++++++++ ..........",
        *[".......... .........."] * 3,
    ]
    thousand = [
        line
        for line in pictures(Pictures((Picture("x", "y", 7, 1000),)), 78)
        if set(line) <= set("#+. ") and len(line) > 10
    ]
    assert len(thousand) == 25
    assert {len(line) for line in thousand} == {43}
    assert sum(line.count("#") for line in thousand) == 7


def test_a_picture_wider_than_the_page_is_told_in_words_alone() -> None:
    assert list(pictures(Pictures((Picture("x:", "7 of 1000.", 7, 1000),)), 40)) == ["x:", "7 of 1000."]


def test_the_pages_hold_every_picture_with_its_words_for_a_screen_reader() -> None:
    made = render(sheet(extras=(NUMBERS,)))
    assert (made.kind, made.note) == ("pdf", None)
    alternatives = [element["/Alt"] for kind, element in elements(made) if kind == "/Figure"]
    for block in inside(NUMBERS.blocks):
        if isinstance(block, Pictures):
            assert all(picture.sentence in alternatives for picture in block.pictures)
        if isinstance(block, Scale):
            assert all(change.sentence in alternatives for change in block.changes)


def test_a_scale_has_no_difference_on_it_and_every_number() -> None:
    scales = [block for block in inside(NUMBERS.blocks) if isinstance(block, Scale)]
    assert scales
    for scale in scales:
        assert 0 in scale.ticks
        for change in scale.changes:
            for number in (change.change, change.low, change.high):
                assert number is None or scale.ticks[0] <= number <= scale.ticks[-1]


def test_plain_text_tells_the_same_pictures() -> None:
    text = " ".join(as_text(sheet(extras=(NUMBERS,)), 200).split())
    for block in inside(NUMBERS.blocks):
        if isinstance(block, Pictures):
            assert all(" ".join(each.sentence.split()) in text for each in block.pictures)
