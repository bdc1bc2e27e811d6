"""A page that is added because the person's answers ask for it: when, for whom, and how many pages it says it adds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kiosk.guide.model import Guide
from kiosk.guide.model.about import Sheet
from kiosk.summary.adding import adds
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose
from kiosk.summary.document import Document, Extra, Table
from kiosk.summary.markdown import as_markdown
from kiosk.summary.pdf import Paper, render
from kiosk.summary.preview import preview
from kiosk.summary.text import as_text
from kiosk.walk.written import walked
from tests.summary.small_guide import DATE, guide, with_answers

TITLE = "My walking diary"


def asking(when: object, weeks: int = 12) -> Guide:
    """The small guide with a diary that is asked for under this condition."""
    diary = {
        "title": TITLE,
        "weeks": weeks,
        "rows": {"far": "How far", "pain": "Pain, 0 to 10"},
        "when": when,
    }
    sheet = Sheet.model_validate({"diary": diary})
    return guide().model_copy(update={"sheet": sheet})


def sheet(when: object, weeks: int = 12, **answers: object) -> Document:
    asked = asking(when, weeks)
    return compose(asked, walked(asked, with_answers(**answers)), date=DATE)


def titles(document: Document) -> list[str]:
    return [each.title for each in document.extras]


def test_the_diary_is_added_when_it_is_asked_for_and_only_then() -> None:
    assert titles(sheet({"health": "falls"}, health=["falls"])) == [TITLE]
    assert titles(sheet({"health": "falls"}, health=["none"])) == []


def test_a_diary_without_a_condition_is_never_added_by_itself_and_a_ticked_one_once() -> None:
    plain = guide()
    session = walked(plain, with_answers())
    assert compose(plain, session, date=DATE).extras == ()
    asked = asking({"health": "falls"})
    ticked = compose(asked, walked(asked, with_answers(health=["falls"])), date=DATE, extras=["diary"])
    assert titles(ticked) == [TITLE]


def test_a_private_answer_adds_no_page_that_everybody_can_see() -> None:
    assert titles(sheet({"private": "drink"}, private=["drink"], after_drink=3, page={"share": "yes"})) == []


def test_every_format_holds_it() -> None:
    document = sheet({"health": "falls"}, health=["falls"])
    assert TITLE in as_text(document)
    assert TITLE in as_markdown(document)
    assert [each["title"] for each in json.loads(as_json(document))["extras"]] == [TITLE]
    assert (render(document).pages or 0) == (render(replace(document, extras=())).pages or 0) + 1


def test_where_it_is_offered_it_says_how_many_pages_it_adds_and_on_paper_it_does_not() -> None:
    document = sheet({"health": "falls"}, health=["falls"])
    pages = adds(document)
    assert pages == (1,)
    said = [block.text for block in preview(document, pages)]
    assert said[said.index(TITLE) + 1 :].count("This adds 1 page.") == 1
    assert "This adds 1 page." in as_text(document, adds=pages)
    assert "This adds" not in as_text(document)
    assert "This adds 2 pages." in as_text(document, adds=(2,))


def test_each_extra_counts_its_own_pages() -> None:
    document = sheet({"health": "falls"}, health=["falls"])
    short, (diary,) = Extra("Short", (Table(("Week", "Pain"), (("1", ""),)),)), document.extras
    long = Extra("Long", (Table(("Week", "Pain"), tuple((str(week), "") for week in range(28))),))
    assert adds(replace(document, extras=(short, long, diary))) == (1, 2, 1)
    assert adds(replace(document, extras=())) == ()


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("large_print", [False, True])
def test_a_diary_of_twelve_weeks_fits_one_page(paper: Paper, large_print: bool) -> None:
    document = sheet({"health": "falls"}, health=["falls"])
    assert adds(document, paper, large_print=large_print) == (1,)
