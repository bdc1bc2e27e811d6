"""What is told of a code: a sentence for every fault, and for every answer that could not be brought back."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from kiosk.codes import Brought, Dropped, Misread, read_code
from kiosk.codes.meanings import Why
from kiosk.codes.reading import WhyMisread
from kiosk.codes.symbols import grouped
from kiosk.layout import brought
from kiosk.layout.phrases import bringing as said
from tests.screens.codes import GUIDE, PEOPLE, code

HERE = read_code(code(min(PEOPLE)), (GUIDE,))
LOST = next(name for name, step in GUIDE.steps.items() if step.title)


def lines(found: Brought, *, several: bool = False) -> list[str]:
    return ["".join(run.text for run in each.runs) for each in brought.told(found, several=several)]


def here() -> Brought:
    assert isinstance(HERE, Brought)
    return HERE


def test_every_fault_has_a_sentence() -> None:
    typed = grouped(range(16))
    for why in get_args(WhyMisread):
        told = brought.misread(Misread(why, 2, "\x1b[31m!"), typed)
        assert told.endswith(".")
        assert "{" not in told
        assert "\x1b" not in told


def test_a_character_that_nobody_sees_is_told_of_by_its_group() -> None:
    for unseen in ("\ud800", "\ufe0f", "\ue000"):
        assert read_code(f"1{unseen}", (GUIDE,)) == Misread("symbol", 1, unseen)
        told = brought.misread(Misread("symbol", 3, unseen), "")
        assert told == brought.misread(Misread("group", 3), "")
    assert "!" in brought.misread(Misread("symbol", 3, "!"), "")


def test_groups_are_counted_for_whoever_has_not_typed_all() -> None:
    assert "4 groups" in brought.misread(Misread("other_guide"), grouped(range(16)))
    assert brought.misread(Misread("other_guide"), grouped(range(4))) == said.ONE_GROUP


def test_every_reason_why_an_answer_is_dropped_has_words() -> None:
    assert set(said.WHY) == set(get_args(Why))
    title = GUIDE.steps[LOST].title
    for why in get_args(Why):
        told = lines(replace(here(), dropped=(Dropped(LOST, why, LOST, title or ""),)))
        assert told[-2:] == [said.NOT_BROUGHT, said.WHY[why].format(title=title)]


def test_a_question_is_named_once_by_what_it_asks_or_not_at_all() -> None:
    gone = Dropped("no_such_step", "gone")
    untitled = Dropped(f"{LOST}/part", "unfit", LOST)
    told = lines(replace(here(), dropped=(gone, untitled, gone, untitled)))
    assert told.count(said.NOT_THERE) == 1
    assert len(told) - told.index(said.NOT_BROUGHT) == 3
    assert told[-1] == said.WHY["unfit"].format(title=GUIDE.steps[LOST].title)


def test_a_changed_guide_is_told_of_and_which_guide_it_is_where_there_are_several() -> None:
    same = replace(here(), same_words=True, again=(), dropped=())
    assert lines(same) == [said.NOT_IN_CODE]
    assert lines(replace(same, same_words=False))[0] == said.GUIDE_CHANGED
    assert lines(same, several=True)[0] == said.THEY_ARE_FOR.format(title=GUIDE.guide.screen_title)
    assert lines(replace(same, again=(LOST,)))[-1] == said.AGAIN


def test_no_answer_is_named() -> None:
    assert set(lines(here())) <= {said.NOT_IN_CODE, said.AGAIN, said.GUIDE_CHANGED}
