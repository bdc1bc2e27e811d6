"""The page with a code: only for whoever ticks it, who is told first who can read it; none without a codebook."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, repeat

from kiosk.codes import Brought, code_of, read_code
from kiosk.guide.model.about import Sheet
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import bringing
from kiosk.plain.papering import asked_of
from kiosk.summary import phrases
from kiosk.summary.carrying import groups_of
from kiosk.summary.compose import compose
from kiosk.summary.document import Code, Extra, Sentence
from kiosk.summary.extras import CARRY_ON, available
from kiosk.summary.offering import lines_to_take_off, pages_to_add, with_page
from kiosk.summary.striking import lines
from kiosk.summary.text import as_text
from kiosk.walk.moves import wish
from kiosk.walk.session import Session
from tests.summary.coded import coded
from tests.summary.small_guide import DATE, guide, session, with_answers

CODED = coded(guide())


def ticking(walk: Session) -> Session:
    return wish(walk, replace(walk.wishes, extras=frozenset({CARRY_ON})))


def the_page(walk: Session) -> Extra:
    (page,) = compose(CODED, ticking(walk), date=DATE).extras
    return page


def code_on(page: Extra) -> Code:
    (code,) = (each for each in page.blocks if isinstance(each, Code))
    return code


def test_a_guide_without_a_codebook_offers_no_code() -> None:
    assert CARRY_ON not in available(guide())
    assert available(CODED) == (*available(guide()), CARRY_ON)
    assert compose(guide(), ticking(session(with_answers())), date=DATE).extras == ()


def test_a_code_is_there_only_once_it_is_ticked() -> None:
    walk = session(with_answers())
    assert compose(CODED, walk, date=DATE).extras == ()
    code = code_of(CODED, walk)
    assert "-".join(code_on(the_page(walk)).groups) == code
    ticked = with_page(CODED, walk, CARRY_ON)
    assert not isinstance(ticked, str)
    assert ticked.extras == {CARRY_ON}


def test_no_answer_ever_asks_for_a_code() -> None:
    diary = {"title": "Diary", "weeks": 2, "rows": {"far": "How far"}, "when": {"health": "falls"}}
    asked = CODED.model_copy(update={"sheet": Sheet.model_validate({"diary": diary})})
    walk = session(with_answers(health=["falls"]))
    assert pages_to_add(asked, walk).chosen == ("wish.extras.diary",)


def test_the_page_brings_the_answers_back() -> None:
    walk = session(with_answers())
    brought = read_code(" ".join(code_on(the_page(walk)).groups), [CODED])
    assert isinstance(brought, Brought)
    assert brought.session.answers


def test_who_can_read_it_is_told_where_it_is_ticked_and_on_the_page() -> None:
    walk = session(with_answers())
    label = next(each.label for each in pages_to_add(CODED, walk).links if each.key.endswith(CARRY_ON))
    told = phrases.CARRY_OFFERED.format(title=phrases.TO_CARRY_ON)
    assert label == phrases.EXTRA_ADDS[1].format(title=told)
    assert "Anyone" in label
    said = [each.text for each in the_page(walk).blocks if isinstance(each, Sentence)]
    assert said == [
        phrases.CARRY_WHAT.format(press=bringing.HAVE_CODE),
        phrases.CARRY_WHO,
        phrases.CARRY_NOT,
    ]


def struck_one(walk: Session) -> Session:
    line = lines(compose(CODED, walk, date=DATE))[0]
    return wish(walk, walk.wishes.with_struck(line.key))


def test_that_a_code_holds_what_was_taken_off_is_told_on_the_sheets_and_never_on_paper() -> None:
    walk = session(with_answers())
    off = struck_one(walk)
    both = wish(off, off.wishes.with_extra(CARRY_ON))
    for each, adding, taking in (
        (walk, False, False),
        (ticking(walk), False, True),
        (off, True, False),
        (both, True, True),
    ):
        assert (phrases.CODE_TELLS_STRUCK in told_by(pages_to_add(CODED, each))) is adding
        assert (phrases.CODE_TELLS_LINES in told_by(lines_to_take_off(CODED, each))) is taking
    assert phrases.CODE_TELLS_STRUCK not in told_by(pages_to_add(guide(), off))
    assert phrases.CODE_TELLS_LINES not in told_by(lines_to_take_off(guide(), both))
    page = as_text(compose(CODED, both, date=DATE))
    assert phrases.CODE_TELLS_STRUCK not in page
    assert phrases.CODE_TELLS_LINES not in page


def told_by(sheet: Leaflet) -> list[str]:
    return [block.text for block in sheet.blocks]


def test_a_code_can_be_asked_for_in_plain_lines_and_is_read_out_a_group_a_line() -> None:
    walk = session(with_answers())
    heard: list[str] = []
    number = str(len(available(CODED)))
    read = chain([number], repeat(None))
    after = asked_of("a", CODED, walk, (heard.append, lambda: next(read)))
    assert after.wishes.extras == {CARRY_ON}
    assert any(line.strip().startswith(f"{number}. {phrases.TO_CARRY_ON}") for line in heard)
    page = as_text(compose(CODED, after, date=DATE))
    for place, group in enumerate(groups_of(CODED, walk), start=1):
        assert phrases.CODE_GROUP.format(number=place, symbols=" ".join(group)) in page
