"""A picture shows the guide's numbers and no others, whole, at every size; where none would be honest, none is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.finding import find
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.model.outcomes import CountArm, CountResult, NobodyArm, Outcome, RangeArm, Result, WeeksArm
from kiosk.layout.card import BREAK, Block, Voice
from kiosk.layout.chances import pages_of_results, results_asked, shown_blocks
from kiosk.layout.figures import MAYBE, WITH, WITHOUT, Group, IconArray, People, Tally
from kiosk.layout.figures.grid import ROLES, grid
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.lookups import sources
from kiosk.layout.marks import Run
from kiosk.layout.pager import pages_of
from kiosk.layout.phrases import studies
from kiosk.layout.room import Room, room_for
from kiosk.layout.wrapping import Line, columns
from kiosk.plain.saying import block_lines
from kiosk.walk.facts import Facts
from tests.layout.every_kind import every_kind

SIZES = ((80, 24), (60, 18), (48, 14))
MARKS = re.compile(f"[{WITH}{MAYBE}{WITHOUT}]+(?: [{WITH}{MAYBE}{WITHOUT}]+)*")


class Told(NamedTuple):
    guide: Guide
    outcome: Outcome
    result: Result

    @property
    def blocks(self) -> list[Block]:
        return list(shown_blocks(Voice(self.guide), Facts(self.guide), self.outcome, self.result))

    @property
    def figure(self) -> IconArray | None:
        figures = [block.figure for block in self.blocks if isinstance(block.figure, IconArray)]
        assert len(figures) < 2
        return figures[0] if figures else None


@cache
def every_result() -> dict[str, Told]:
    guides = {"every_kind": every_kind()}
    for path in find(None):
        guide = load(path).guide
        assert guide is not None
        guides[path.name] = guide
    return {
        f"{where}/{name}/{result}": Told(guide, outcome, told)
        for where, guide in guides.items()
        for name, outcome in guide.outcomes.items()
        for result, told in outcome.results.items()
    }


DRAWN = [name for name, told in every_result().items() if told.figure is not None]


def words_of(line: Line) -> str:
    return "".join(span.text for span in line)


def marks_in(lines: tuple[Line, ...]) -> Counter[str]:
    """The marks that are people: those that begin no sentence and name nothing."""
    found: Counter[str] = Counter()
    for line in lines:
        for place, span in enumerate(line):
            after = [following.text for following in line[place + 1 : place + 3]]
            names_words = len(after) == 2 and after[0] == " " and after[1][0] not in ROLES
            if span.style in ROLES.values() and not names_words:
                found.update(span.text.replace(" ", ""))
    return found


def counts_of(result: CountResult) -> Iterator[tuple[int, int, int]]:
    """The people of each picture the result asks for: with, may be, without."""
    for arm in result.arms.values():
        if isinstance(arm, CountArm):
            low, high = (
                (arm.low, arm.high) if arm.low is not None and arm.high is not None else (arm.count,) * 2
            )
            yield low, high - low, result.out_of - high
            if arm.then is not None:
                yield arm.then.of_those, 0, arm.then.out_of - arm.then.of_those
        elif isinstance(arm, WeeksArm):
            for count in arm.at.values():
                yield count, 0, result.out_of - count


def numbers_in(text: str) -> set[str]:
    return set(re.findall(r"\d+", text))


def test_the_shipped_guide_has_pictures_and_places_without() -> None:
    assert sum("cervical_dystonia" in name for name in DRAWN) >= 25
    assert len(DRAWN) < len(every_result())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_has_as_many_marks_as_were_counted(name: str, size: tuple[int, int]) -> None:
    told = every_result()[name]
    room = room_for(*size)
    assert told.figure is not None
    assert isinstance(told.result, CountResult)
    counted = [*counts_of(told.result)]
    found = marks_in(told.figure.lines(room.width, room.rows))
    assert [found[mark] for mark in (WITH, MAYBE, WITHOUT)] == [
        sum(each) for each in zip(*counted, strict=True)
    ]
    tallies = [one.tally for group in told.figure.groups for one in group.people]
    drawn = [marks_in(grid(tally)) for tally in tallies]
    assert sorted(counted) == sorted((marks[WITH], marks[MAYBE], marks[WITHOUT]) for marks in drawn)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", every_result())
def test_no_line_of_a_result_is_wider_than_the_room(name: str, size: tuple[int, int]) -> None:
    room = room_for(*size)
    for page in pages_of(leaflet(every_result()[name]), room):
        assert page.height <= room.rows
        assert all(columns(words_of(line)) <= room.width for line in page.lines)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", DRAWN)
def test_each_hundred_people_stand_on_one_page_with_both_framings(name: str, size: tuple[int, int]) -> None:
    told = every_result()[name]
    room = room_for(*size)
    assert told.figure is not None
    pages = [[words_of(line).strip() for line in page.lines] for page in pages_of(leaflet(told), room)]
    for group in told.figure.groups:
        for one in group.people:
            if one.tally.out_of > 100:
                continue
            rows = [words_of(line) for line in grid(one.tally)]
            holding = [page for page in pages if holds(page, rows)]
            assert holding, f"{rows} is parted"
            for sentence in filter(None, (text(one.happens), text(one.happens_not))):
                assert any(says(page, sentence) for page in holding), (sentence, holding)


@pytest.mark.parametrize("size", [(80, 24), (60, 18)])
@pytest.mark.parametrize("name", DRAWN)
def test_two_groups_of_a_hundred_stand_on_one_page(name: str, size: tuple[int, int]) -> None:
    told = every_result()[name]
    room = room_for(*size)
    assert told.figure is not None
    people = told.figure.groups[0].people
    if len(people) != 2 or told.figure.groups[0].heading or any(one.tally.has_range for one in people):
        return
    pages = [[words_of(line).strip() for line in page.lines] for page in pages_of(leaflet(told), room)]
    grids = [[words_of(line) for line in grid(one.tally)] for one in people]
    [page] = [page for page in pages if all(holds(page, rows) for rows in grids)]
    for one in people:
        assert says(page, text(one.happens))
        assert says(page, text(one.happens_not))
    assert says(page, told.outcome.ask)


@pytest.mark.parametrize("name", DRAWN)
def test_the_words_hold_both_framings_and_every_number_of_the_picture(name: str) -> None:
    told = every_result()[name]
    assert told.figure is not None
    words = " ".join(told.figure.words)
    for one in (one for group in told.figure.groups for one in group.people):
        assert numbers_in(text(one.happens)) <= numbers_in(words)
        assert numbers_in(text(one.happens_not)) <= numbers_in(words)
        assert str(one.tally.count) in numbers_in(words)
        assert str(one.tally.out_of) in numbers_in(words)
    lines = told.figure.lines(76, 1000)
    shown = " ".join(words_of(line) for line in lines)
    assert numbers_in(shown) <= numbers_in(words)


@pytest.mark.parametrize("name", DRAWN)
def test_plain_lines_say_the_same_numbers_and_draw_nothing(name: str) -> None:
    told = every_result()[name]
    assert told.figure is not None
    lines = list(block_lines(tuple(told.blocks)))
    assert [line for line in lines if line in told.figure.words] == [*told.figure.words]
    assert not any(mark in line for line in lines for mark in ROLES)


@pytest.mark.parametrize("name", every_result())
def test_only_what_was_counted_in_people_is_drawn(name: str) -> None:
    told = every_result()[name]
    if not isinstance(told.result, CountResult):
        assert told.figure is None
        return
    arms = [arm for arm in told.result.arms.values() if not isinstance(arm, NobodyArm)]
    honest = told.result.basis != "read_as" and not any(isinstance(arm, RangeArm) for arm in arms)
    assert (told.figure is not None) == (honest and told.result.out_of <= 1000)


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_says_where_it_comes_from_and_keeps_its_hard_words(name: str) -> None:
    told = every_result()[name]
    [block] = [block for block in told.blocks if block.figure is not None]
    assert block.sources == told.result.sources
    assert block.text.split() == " ".join(block.figure.words if block.figure else ()).split()
    marked = re.findall(r"\(term:(\w+)\)", " ".join(str(arm) for arm in arms_of(told.result)))
    assert {run.term for run in block.runs if run.term} == set(marked)


def arms_of(result: Result) -> list[object]:
    return [arm for arm in getattr(result, "arms", {}).values() if not isinstance(arm, NobodyArm)]


def leaflet(told: Told) -> Leaflet:
    voice = Voice(told.guide)
    question = voice.block(told.outcome.ask, "strong")
    warning = voice.block(studies.DO_NOT_COMPARE, "strong")
    heading = voice.block("What it can do for you", "heading")
    return Leaflet(heading, (BREAK, question, *told.blocks, warning))


def text(words: tuple[Run, ...]) -> str:
    return "".join(run.text for run in words)


def holds(page: list[str], rows: list[str]) -> bool:
    """Whether these rows of marks stand under one another on a page, beside whatever else."""
    starts = range(len(page) - len(rows) + 1)
    return any(all(row in page[start + place] for place, row in enumerate(rows)) for start in starts)


def says(page: list[str], sentence: str) -> bool:
    """Whether every word of a sentence stands on a page."""
    return not Counter(sentence.split()) - Counter(" ".join(page).split())


def test_every_result_has_pages_of_its_own_its_question_and_the_warning() -> None:
    guide = every_result()["every_kind/arrives/counted"].guide
    step = guide.steps["numbers"]
    voice, facts = Voice(guide), Facts(guide)
    asked = results_asked(voice, facts, step)  # type: ignore[arg-type]
    (results,) = asked.values()
    blocks = tuple(pages_of_results(voice, facts, "arrives", results))
    starts = [place for place, block in enumerate(blocks) if block.style == "break"]
    assert len(starts) > 3
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        section = blocks[start:end]
        assert section[1].text == guide.outcomes["arrives"].ask
        assert section[-1].text == studies.DO_NOT_COMPARE
        assert sum(studies.OVER.split("{")[0] in block.text for block in section) <= 1


@st.composite
def tallies(draw: st.DrawFn) -> Tally:
    out_of = draw(st.integers(10, 1000))
    low, count, high = sorted(draw(st.tuples(*[st.integers(0, out_of)] * 3)))
    return Tally(count, out_of, low, high) if draw(st.booleans()) else Tally(count, out_of)


def picture(*counted: Tally) -> IconArray:
    def people(tally: Tally) -> People:
        told = studies.REPORTED_RANGE.format(low=tally.low, high=tally.high) if tally.has_range else ""
        return People(
            (Run("With something that has a rather long name:"),),
            (Run(f"{tally.count} of {tally.out_of} people feel a little better than they did."),),
            (Run(f"{tally.out_of - tally.count} of {tally.out_of} people do not."),),
            tally,
            (Run(told),) if told else (),
        )

    return IconArray((), (Group(tuple(people(tally) for tally in counted)),))


@given(st.lists(tallies(), min_size=1, max_size=4), st.sampled_from(SIZES))
def test_the_marks_add_up_whatever_was_counted(counted: list[Tally], size: tuple[int, int]) -> None:
    room = room_for(*size)
    lines = picture(*counted).lines(room.width, room.rows)
    found = marks_in(lines)
    assert found[WITH] == sum(each.at_least for each in counted)
    assert found[MAYBE] == sum(each.at_most - each.at_least for each in counted)
    assert found.total() == sum(each.out_of for each in counted)
    assert all(columns(words_of(line)) <= room.width for line in lines)


@given(st.lists(tallies(), min_size=1, max_size=4), st.sampled_from(SIZES))
def test_every_part_of_a_picture_fits_a_page(counted: list[Tally], size: tuple[int, int]) -> None:
    room: Room = room_for(*size)
    lines = picture(*counted).lines(room.width, room.rows)
    ends = [place for place, line in enumerate(lines) if not line]
    starts = [0, *(place + 1 for place in ends)]
    longest = max(end - start for start, end in zip(starts, [*ends, len(lines)], strict=True))
    # A group with a range says two things more, which at the smallest size may go over to the next page.
    assert longest <= room.rows + (4 if any(each.has_range for each in counted) else 0)


@given(tallies())
def test_people_are_filled_in_order_from_the_top_left(tally: Tally) -> None:
    people = "".join(words_of(line).replace(" ", "") for line in grid(tally))
    assert people == WITH * people.count(WITH) + MAYBE * people.count(MAYBE) + WITHOUT * people.count(WITHOUT)
    assert len(people) == tally.out_of


@pytest.mark.parametrize(("out_of", "rows", "wide"), [(100, 5, 21), (1000, 25, 43), (10, 1, 10), (34, 2, 21)])
def test_there_is_one_grid(out_of: int, rows: int, wide: int) -> None:
    lines = grid(Tally(3, out_of))
    assert len(lines) == rows
    assert columns(words_of(lines[0])) == wide
    assert all(MARKS.fullmatch(words_of(line)) for line in lines)


def test_where_some_may_have_it_each_mark_is_named() -> None:
    told = every_result()["every_kind/arrives/counted"]
    assert told.figure is not None
    lines = [words_of(line).strip() for line in told.figure.lines(80, 11)]
    legend = f"{WITH} {studies.MARK_WITH}   {MAYBE} {studies.MARK_MAYBE}   {WITHOUT} {studies.MARK_WITHOUT}"
    assert lines.count(legend) == 1
    assert studies.REPORTED_RANGE.format(low=50, high=68) in lines


def test_where_this_comes_from_quotes_the_picture() -> None:
    told = every_result()["every_kind/arrives/counted"]
    voice = Voice(told.guide)

    class Card:
        claims = tuple(block for block in told.blocks if block.sources)

    quoted = [block.text for block in sources(voice, Card()).blocks]  # type: ignore[arg-type]
    assert any("59 of 100 people" in each for each in quoted)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [name for name, told in every_result().items() if "unknown" not in name])
def test_the_warning_never_stands_alone_and_every_page_has_the_question(
    name: str, size: tuple[int, int]
) -> None:
    told = every_result()[name]
    room = room_for(*size)
    pages = [[words_of(line) for line in page.lines] for page in pages_of(leaflet(told), room)]
    asked, warning = told.outcome.ask.split(), studies.DO_NOT_COMPARE.split()
    assert " ".join(pages[-1]).split()[-len(warning) :] == warning
    assert len(" ".join(pages[-1]).split()) > len(asked) + len(warning)
    headed = pages if " ".join(pages[0]).split() != ["What", "it", "can", "do", "for", "you"] else pages[1:]
    assert all(says(page, told.outcome.ask) for page in headed)
