"""What is changed about the page in plain lines: what each further page adds is told, and what is printed in all."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat

from kiosk.plain.papering import asked_of
from kiosk.summary import phrases
from kiosk.summary.compose import compose
from kiosk.summary.pdf import render
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.summary.small_guide import DATE, guide, session, with_answers


def said(letter: str, typed: str, walk: Session) -> tuple[list[str], Session]:
    lines: list[str] = []
    read = chain([typed], repeat(None))
    after = asked_of(letter, guide(), walk, (lines.append, lambda: next(read)))
    return lines, after


def in_all(walk: Session) -> str:
    return phrases.IN_ALL.format(pages=render(compose(guide(), walk, date=DATE)).pages)


def test_each_page_tells_what_it_adds_and_ticking_tells_what_is_printed_in_all() -> None:
    walk = session(with_answers())
    lines, after = said("a", "1 2", walk)
    assert len(after.wishes.extras) == 2
    assert sum("Adds" in line for line in lines) >= 2
    assert in_all(walk) in lines
    assert lines[-1] == in_all(after) != in_all(walk)


def test_lines_to_take_off_stand_under_the_page_they_are_on() -> None:
    walk = walked(guide(), with_answers())
    lines, after = said("t", "1", walk)
    heads = [line for line in lines if any(head in line for head in phrases.LINES_ON.values())]
    assert len(heads) == 2
    assert len(after.wishes.struck) == 1
    assert replace(after, wishes=walk.wishes) == walk
