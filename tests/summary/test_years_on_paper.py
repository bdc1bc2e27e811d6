"""The year with each option on paper: the weeks are the guide's, and each picture says in words what it draws."""

from __future__ import annotations

from kiosk.summary.compose import whole_sheet
from kiosk.summary.document import Extra, Sentence, Whole
from kiosk.summary.markdown import as_markdown
from kiosk.summary.pdf import render
from kiosk.summary.text import as_text
from kiosk.summary.year import Lane, Year
from kiosk.walk.written import walked
from tests.guides.people import guide_called
from tests.summary.samples import sheet
from tests.summary.test_pdf_sheet import elements, words_of

GUIDE = guide_called("cervical_dystonia")
COMPARED = whole_sheet(GUIDE, walked(GUIDE, {}), date="2026-11-21", extras=("comparison",)).extras[0]
FRAMES = [block for block in COMPARED.blocks if isinstance(block, Whole)]


def year_of(name: str) -> Year:
    """The line of weeks under the heading that names an option."""
    for frame in FRAMES:
        heading = frame.blocks[0]
        if isinstance(heading, Sentence) and heading.text.endswith(f": {name}"):
            return next(block for block in frame.blocks if isinstance(block, Year))
    raise AssertionError(name)


def test_the_weeks_on_paper_are_those_of_the_guide() -> None:
    declared = GUIDE.options["botulinum"].year
    assert declared is not None
    assert declared.every is not None
    drawn = year_of("Botulinum toxin injections")
    assert drawn.visits == tuple((week, week) for week in range(0, 52, declared.every.from_ or 0))
    for lane, weeks in zip(drawn.lanes, declared.weeks.values(), strict=True):
        assert lane.weeks[0] == (weeks.from_, weeks.to)
        assert weeks.label in lane.told
    assert drawn.next_visits_told is None
    assert drawn.beyond is None


def test_what_comes_after_the_year_points_beyond_it_and_says_so() -> None:
    switched_on, full = year_of("Brain device").lanes
    assert switched_on.weeks
    assert not switched_on.goes_on
    assert full == Lane(full.told, (), goes_on=True)
    assert year_of("Brain device").beyond is not None


def test_no_two_options_share_a_frame() -> None:
    for frame in FRAMES:
        assert sum(isinstance(block, Year) for block in frame.blocks) <= 1
        heads = [block for block in frame.blocks if isinstance(block, Sentence) and block.tone == "strong"]
        assert len(heads) == 1
    assert len(FRAMES) >= len(GUIDE.options) - 2


def test_a_year_reads_the_same_to_a_screen_reader_and_in_plain_text() -> None:
    document = sheet(extras=(Extra("Years", tuple(FRAMES)),))
    made = render(document)
    assert (made.kind, made.note) == ("pdf", None)
    alternatives = [
        element["/Alt"] for kind, element in elements(made) if kind == "/Figure" and "/Alt" in element
    ]
    text, marked = " ".join(as_text(document, 200).split()), as_markdown(document)
    years = [block for frame in FRAMES for block in frame.blocks if isinstance(block, Year)]
    assert years
    for year in years:
        assert " ".join(year.sentences) in alternatives
        for sentence in year.sentences:
            assert sentence in text
            assert sentence.rstrip(".") in marked.replace("\\", "")
            assert sentence in words_of(made)


def test_visits_that_fall_in_no_certain_week_are_drawn_as_stretches() -> None:
    apart = Year(
        ((0, 0), (12, 16)),
        "A visit about every 12 to 16 weeks.",
        "The next visits fall here.",
        (),
        None,
        "weeks",
    )
    made = render(sheet(extras=(Extra("Years", (apart,)),)))
    assert (made.kind, made.note) == ("pdf", None)
    assert "The next visits fall here." in words_of(made)
