"""What is changed about the page in plain lines: what each further page adds is told, and what is printed in all."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat

from kiosk.codes import code_of
from kiosk.plain import phrases as plain
from kiosk.plain.papering import asked_of, page_so_far
from kiosk.plain.walk import PlainWalk
from kiosk.summary import phrases
from kiosk.summary.compose import compose
from kiosk.summary.extras import CARRY_ON
from kiosk.summary.offering import pages_to_add
from kiosk.summary.pdf import render
from kiosk.summary.text import as_text
from kiosk.walk.parts import Kind
from kiosk.walk.session import Session
from kiosk.walk.written import walked
from tests.codes.numbered import shipped
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


def test_whoever_stops_on_the_way_is_told_how_to_get_a_code_and_gets_it() -> None:
    coded = shipped("getting_there")
    spoken: list[str] = []
    extras = [link.key for link in pages_to_add(coded, Session()).links]
    number = str(extras.index(f"wish.extras.{CARRY_ON}") + 1)
    typed = ("1", "p", "a", number, "p")
    walk = PlainWalk(coded, typed, spoken.append, lambda each: as_text(compose(coded, each, date=DATE)))
    ended = walk.run()
    assert plain.PAGE_SO_FAR_CODE.format(add="a", page="p") in spoken
    first, second = [line for line in spoken if line.startswith(coded.guide.screen_title)][:2]
    groups = [" ".join(group) for group in code_of(coded, ended).split("-")]
    assert not any(group in first for group in groups)
    assert all(group in second for group in groups)
    assert plain.PAGE_SO_FAR in spoken


def test_how_to_get_a_code_is_told_only_where_there_is_one_and_with_a_slash_where_words_are_typed() -> None:
    coded = shipped("getting_there")
    assert page_so_far(guide(), Session(), Kind.ONE) == plain.PAGE_SO_FAR
    assert "/a" in page_so_far(coded, Session(), Kind.TEXT)
