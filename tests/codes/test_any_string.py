"""Whatever is typed or scanned: never an error, and never an answer that does not fit."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.codes import Brought, Misread, code_of, read_code
from kiosk.codes.packing import Unpacking
from kiosk.codes.states import put_through
from kiosk.codes.symbols import BETWEEN, CARRYING, GROUP, MOST_GROUPS, SYMBOLS, carried_by, grouped, read
from kiosk.codes.writing import Code, taken_apart
from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from kiosk.walk.fitting import still_fits
from kiosk.walk.private import private_choices
from kiosk.walk.route import passage
from kiosk.walk.session import Picked, Session
from tests.codes.numbered import shipped, with_numbers
from tests.guides.people import Walk, at_random
from tests.walk.guides import guides

GUIDE = shipped("getting_there")
GUIDES = (shipped("cervical_dystonia"), GUIDE)
CODE = code_of(GUIDE, Walk(GUIDE, at_random(Random(1))).session())  # noqa: S311 - somebody


def held_to(found: Brought | Misread) -> Brought | Misread:
    """What came of a code; what was brought has to fit."""
    if isinstance(found, Brought):
        _fits(found)
    else:
        assert found.group >= 0
        assert bool(found.symbol) is (found.why == "symbol")
        assert bool(found.group) is (found.why in ("symbol", "group", "short"))
    return found


def _fits(found: Brought) -> None:
    facts, left = Facts.at_start(found.guide, found.session), dict(found.session.answers)
    for entry in passage(found.guide, facts, lambda part: left.pop(part.key, None)):
        if entry.answer is not None:
            assert still_fits(entry.part, entry.answer)
            assert not entry.part.sensitive
        if isinstance(entry.answer, Picked):
            private = private_choices(found.guide.steps[entry.part.step])
            assert set(entry.answer.choices).isdisjoint(private)
    assert left == {}


@given(st.text())
def test_any_text_is_read_or_refused(typed: str) -> None:
    assert isinstance(held_to(read_code(typed, GUIDES)), Misread)


@given(st.text(alphabet=SYMBOLS + SYMBOLS.lower() + "IiLlOoUu -–.\n\x00", max_size=150))  # noqa: RUF001
def test_any_symbols_are_read_or_refused(typed: str) -> None:
    held_to(read_code(typed, GUIDES))


@given(st.lists(st.integers(0, 31), min_size=1, max_size=80))
def test_groups_that_check_are_read_or_refused(carrying: list[int]) -> None:
    whole = carrying + [0] * (-len(carrying) % CARRYING)
    held_to(read_code(grouped(whole), GUIDES))


def made_of(guide: Guide, number: int) -> str:
    """A code that checks as a whole, of whatever answers a number can be taken for."""
    assert guide.codebook is not None
    slots = guide.codebook.slots(1)
    answers = put_through(Unpacking(number), slots, {})
    return str(Code.of(guide, 1, slots, answers, number % (len(slots) + 1)))


@settings(max_examples=60)
@given(st.sampled_from(GUIDES), st.integers(0, 2**260))
def test_a_code_that_checks_as_a_whole_brings_only_what_fits(guide: Guide, number: int) -> None:
    assert isinstance(held_to(read_code(made_of(guide, number), GUIDES)), Brought)
    held_to(read_code(str(Code.marked(guide, 1, number)), GUIDES))


@settings(max_examples=40)
@given(guides(), st.integers(0, 2**40), st.booleans())
def test_so_it_is_with_any_guide(guide: Guide, number: int, same_words: bool) -> None:
    made = made_of(with_numbers(guide, content_hash="1" * 64), number)
    now = with_numbers(guide, content_hash="1" * 64 if same_words else "2" * 64)
    found = held_to(read_code(made, [now]))
    assert isinstance(found, Brought)
    assert found.same_words is same_words


def test_a_code_cut_short_or_typed_twice_is_refused() -> None:
    assert isinstance(held_to(read_code(CODE, GUIDES)), Brought)
    for length in range(len(CODE)):
        assert isinstance(held_to(read_code(CODE[:length], GUIDES)), Misread)
    assert isinstance(held_to(read_code(CODE + CODE, GUIDES)), Misread)
    assert isinstance(held_to(read_code(CODE + CODE[0], GUIDES)), Misread)


def test_a_code_with_one_wrong_symbol_is_refused_and_its_group_named() -> None:
    for at, right in enumerate(CODE):
        for symbol in SYMBOLS if right != BETWEEN else "":
            if symbol != right:
                slip = CODE[:at] + symbol + CODE[at + 1 :]
                assert read_code(slip, GUIDES) == Misread("group", CODE[:at].count(BETWEEN) + 1)


@pytest.mark.parametrize(
    ("typed", "misread"),
    [
        ("", Misread("empty")),
        (" - \n", Misread("empty")),
        ("0" * (MOST_GROUPS * GROUP + 1), Misread("too_long")),
        ("\N{PILE OF POO}" * 1_000_000, Misread("too_long")),
        (CODE[:GROUP], Misread("other_guide")),
        (CODE[:-1], Misread("short", CODE.count(BETWEEN) + 1)),
        (CODE.replace(BETWEEN, "U", 1), Misread("symbol", 2, "U")),
        (CODE.replace(BETWEEN, "\N{GRINNING FACE}", 1), Misread("symbol", 2, "\N{GRINNING FACE}")),
    ],
)
def test_what_is_wrong_is_told(typed: str, misread: Misread) -> None:
    assert read_code(typed, GUIDES) == misread


def test_noughts_before_the_number_make_no_other_code() -> None:
    apart = taken_apart(CODE)
    whole = carried_by(read(CODE))
    head = len(whole) - len(apart.rest)
    assert read_code(grouped((*whole[:head], 0, 0, 0, 0, *whole[head:])), GUIDES) == Misread("damaged")


def test_a_number_that_no_answers_were_packed_into_is_refused() -> None:
    for number in (0, 1, 2**500):
        assert read_code(str(Code.marked(GUIDE, 1, number)), GUIDES) == Misread("damaged")


def test_a_huge_edition_is_refused() -> None:
    assert read_code(str(Code.marked(GUIDE, 4095, 12345)), GUIDES) == Misread("newer")
    assert isinstance(read_code(grouped((31,) * 40), GUIDES), Misread)


def test_how_it_is_walked_now_is_not_in_the_code() -> None:
    found = read_code(CODE, GUIDES, together=True, direct_allowed=True, seed=3)
    assert isinstance(found, Brought)
    assert (found.session.together, found.session.direct_allowed, found.session.seed) == (True, True, 3)
    assert found.session.holding({}, {}) == Session(together=True, direct_allowed=True, seed=3)
