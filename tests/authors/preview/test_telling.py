"""What the preview says beside the kiosk's words: where they stand, what is wrong, what was answered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.authors.preview.places import words_path
from kiosk.authors.preview.telling import MOST_TOLD, Drawn, Standing, about, answers_before, strip
from kiosk.guide.links.fault import Path as DataPath
from kiosk.guide.problems import Place, Problem
from kiosk.screens.staff_sheets import first
from kiosk.screens.visit import Visit
from kiosk.walk.moves import go_to
from kiosk.walk.parts import Part
from kiosk.walk.session import ByHand, InPerson, Session
from tests.authors.preview.copied import GUIDE, Copied, line
from tests.screens.walks import UP_TO_WAYS, WHOLE

THINGS = line("  things:")
TITLE = line('  screen_title: "Getting to your visits"')


def visit_at(key: str, session: Session = UP_TO_WAYS) -> Visit:
    return Visit(GUIDE, go_to(GUIDE, session, key), guides=(GUIDE,))


def standing(folder: Path, *wrong: Problem) -> Standing:
    return Standing(Copied(folder).read(), wrong)


def a_problem(
    line: str = "        raises: [wide_thing]", column: int = 18, path: str = "x/steps.yaml"
) -> Problem:
    values = {"id": "wide_thing", "known": ("wide_things",)}
    return Problem(Place(path, 12, column), "UNKNOWN_FLAG", values, line, 10)


def words_of(told: Drawn, width: int) -> list[str]:
    return ["".join(span.text for span in line) for line in told.lines(width, 10)]


@pytest.mark.parametrize("width", [44, 56, 76])
@pytest.mark.parametrize(
    "before", ["", "a very long beginning of a line that nobody could ever read on a screen, "]
)
def test_a_problem_has_its_line_and_caret_at_every_width(width: int, before: str) -> None:
    line = (
        f"        raises: [{before}wide_thing] # and so on, for as long as anybody cares to write on one line"
    )
    lines = words_of(Drawn(a_problem(line, 18 + len(before))), width)
    assert max(map(len, lines)) <= width
    caret = next(number for number, each in enumerate(lines) if "^" in each)
    assert lines[caret].index("^") == lines[caret - 1].index("wide_thing")
    assert "^" * 10 in lines[caret]
    assert lines[0].startswith("steps.yaml:12:")


def test_a_tab_in_the_line_leaves_the_caret_under_its_word() -> None:
    lines = words_of(Drawn(a_problem("\traises: [wide_thing]", 11)), 60)
    caret = next(number for number, each in enumerate(lines) if "^" in each)
    assert lines[caret].index("^") == lines[caret - 1].index("wide_thing")


def test_a_problem_with_a_folder_as_a_whole_has_no_line() -> None:
    lines = words_of(Drawn(Problem(Place("x/my_guide"), "NO_SUCH_FILE")), 76)
    assert lines[0].startswith("my_guide: error[NO_SUCH_FILE]")
    assert not any("^" in each for each in lines)


def test_of_a_hundred_problems_the_first_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    sheet = about(standing(tmp_path, *[a_problem()] * (MOST_TOLD + 60)), visit_at("things"))
    assert sheet.heading.text == "100 problems keep the new words from being shown"
    assert sum(block.figure is not None for block in sheet.blocks) == MOST_TOLD
    assert any(block.text == "There are 60 more; kiosk check tells all of them." for block in sheet.blocks)


def test_the_strip_says_the_same_in_fewer_words(tmp_path: Path) -> None:
    assert strip(standing(tmp_path / "a"), visit_at("things"))[-1] == f"PREVIEW guide.yaml:{THINGS} F8"
    wrong = strip(standing(tmp_path / "b", a_problem()), visit_at("things"))
    assert wrong == (
        f"PREVIEW guide.yaml:{THINGS}   OLD WORDS. F8: 1 problem   Ctrl+C: leave",
        f"OLD WORDS guide.yaml:{THINGS} F8: 1 problem",
        f"OLD WORDS guide.yaml:{THINGS} F8",
    )


def test_the_sheet_says_where_the_words_stand_and_how_one_came_here(tmp_path: Path) -> None:
    now = standing(tmp_path)
    file = now.shown.folder.readings[0].name
    told = [block.text for block in about(now, visit_at("weigh/rate.fast", WHOLE)).blocks]
    assert f"This screen is step weigh, part rate.fast: {file}:{line('  weigh:')}." in told
    assert f"Words on it stand at {file}:{line('  fast:')} too." in told
    assert any(each.startswith("Before it was answered: who: me; pace: long;") for each in told)
    began = [block.text for block in about(now, visit_at("who", WHOLE)).blocks]
    assert f"This screen is step who: {file}:{line('  who:')}." in began
    assert "Nothing is answered before it." in began


def test_the_first_screen_stands_where_its_title_does(tmp_path: Path) -> None:
    now = standing(tmp_path)
    visit = replace(visit_at("who"), over=(first((GUIDE,)),))
    told = [block.text for block in about(now, visit).blocks]
    assert f"This is the first screen: {now.shown.folder.readings[0].name}:{TITLE}." in told
    assert strip(now, visit)[0].startswith(f"PREVIEW guide.yaml:{TITLE} ")


def test_every_kind_of_answer_is_told_as_an_author_writes_it() -> None:
    answers = {**WHOLE.answers, "money": InPerson(), "again": ByHand()}
    told = tuple(answers_before(visit_at("page", Session(answers=answers))))
    assert {"money: in_person", "again: by_hand", "minutes: 20", "things: none"} <= set(told)
    assert {"weigh/top: [sure, cheap, fast]", 'weigh/own: "A friendly face"'} <= set(told)
    assert not any(each.startswith("welcome") for each in told)


@pytest.mark.parametrize(
    ("step", "name", "flags", "path"),
    [
        ("today", "urgent.lost_now", ("lost_now",), ("flags", "lost_now")),
        ("things", "flags", ("wide_things",), ("flags", "wide_things")),
        ("weigh", "rate.fast", (), ("values", "fast")),
        ("is_it_clear", "first.late", (), ("quiz", "late")),
        ("fits", "fit.fast", (), ("values", "fast")),
        ("lean", "kind.bus", (), ("options", "bus")),
        ("read_bus", "", (), ("options", "bus")),
        ("timetable", "", (), ("tables", "buses")),
        ("things", "", (), None),
        ("page", "share", (), None),
    ],
)
def test_what_is_shown_of_something_else_stands_there_too(
    step: str, name: str, flags: tuple[str, ...], path: DataPath | None
) -> None:
    whole = GUIDE.steps[step]
    assert whole is not None
    part = Part(
        f"{step}/{name}" if name else step, step, name, visit_at("who").position.part.kind, flags=flags
    )
    assert words_path(GUIDE, part) == path
