"""Groups and their checks: every single slip is found, in the group it was made in."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations, product
from random import Random

import pytest

from kiosk.codes.symbols import (
    BETWEEN,
    CARRYING,
    GROUP,
    MOST_GROUPS,
    SYMBOLS,
    NoSymbol,
    WrongGroup,
    carried_by,
    grouped,
    read,
)


def carrying(seed: int, groups: int) -> tuple[int, ...]:
    dice = Random(seed)  # noqa: S311 - the same codes in every run
    return tuple(dice.randrange(len(SYMBOLS)) for _ in range(groups * CARRYING))


CODES = [
    grouped(numbers)
    for numbers in (
        carrying(1, 13),
        carrying(2, 20),
        carrying(3, 3),
        (0,) * 16,
        (31,) * 16,
        tuple(range(32)),
    )
]


def wrong_group(code: str) -> int | None:
    try:
        carried_by(read(code))
    except WrongGroup as wrong:
        return wrong.group
    return None


def place_of(code: str, at: int) -> int:
    return code[:at].count(BETWEEN) + 1


def test_the_alphabet_has_thirty_two_symbols_that_do_not_look_alike() -> None:
    assert len(set(SYMBOLS)) == 32
    assert set("ILOU").isdisjoint(SYMBOLS)


@pytest.mark.parametrize("code", CODES)
def test_a_code_carries_what_it_was_made_of(code: str) -> None:
    assert grouped(carried_by(read(code))) == code
    assert {len(group) for group in code.split(BETWEEN)} == {GROUP}


@pytest.mark.parametrize("code", CODES)
def test_every_wrong_symbol_is_found_in_its_group(code: str) -> None:
    for at, right in enumerate(code):
        for symbol in SYMBOLS if right != BETWEEN else "":
            slip = code[:at] + symbol + code[at + 1 :]
            assert wrong_group(slip) == (None if symbol == right else place_of(code, at))


@pytest.mark.parametrize("code", CODES)
def test_every_two_symbols_that_change_places_are_found(code: str) -> None:
    places = [at for at, symbol in enumerate(code) if symbol != BETWEEN]
    for one, other in combinations(places, 2):
        symbols = list(code)
        symbols[one], symbols[other] = symbols[other], symbols[one]
        same = code[one] == code[other]
        assert wrong_group("".join(symbols)) == (None if same else place_of(code, one))


@pytest.mark.parametrize("code", CODES)
def test_every_two_groups_that_change_places_are_found(code: str) -> None:
    for one, other in combinations(range(code.count(BETWEEN) + 1), 2):
        groups = code.split(BETWEEN)
        groups[one], groups[other] = groups[other], groups[one]
        same = groups[one] == groups[other]
        assert wrong_group(BETWEEN.join(groups)) == (None if same else one + 1)


def test_groups_that_carry_the_same_are_told_apart_by_their_places() -> None:
    groups = grouped((7, 7, 7, 7) * MOST_GROUPS).split(BETWEEN)
    assert len(set(groups)) == MOST_GROUPS


@pytest.mark.parametrize("code", CODES)
def test_a_group_that_is_left_out_or_typed_twice_is_found(code: str) -> None:
    groups = code.split(BETWEEN)
    for place in range(len(groups) - 1):
        left_out = BETWEEN.join(groups[:place] + groups[place + 1 :])
        twice = BETWEEN.join(groups[: place + 1] + groups[place:])
        assert wrong_group(left_out) is not None
        assert wrong_group(twice) is not None


def test_a_last_group_with_too_few_symbols_is_named_as_short() -> None:
    with pytest.raises(WrongGroup) as wrong:
        carried_by(read(CODES[0][:-2]))
    assert (wrong.value.group, wrong.value.short) == (13, True)


@pytest.mark.parametrize("dash", ["-", "_", "‐", "‑", "‒", "–", "—", "−", "﹣", "\xad"])  # noqa: RUF001
def test_any_dash_may_stand_between_groups(dash: str) -> None:
    assert read(CODES[1].replace(BETWEEN, dash)) == read(CODES[1])


@pytest.mark.parametrize(
    "way",
    [
        str.lower,
        lambda code: code.replace("1", "I").replace("0", "O"),
        lambda code: code.replace("1", "l").replace("0", "o"),
        lambda code: code.replace(BETWEEN, ""),
        " . ".join,
        lambda code: f"\t{code}\r\n",
        lambda code: code.replace(BETWEEN, "\n"),
        lambda code: code.replace(BETWEEN, "\N{NO-BREAK SPACE}"),
        lambda code: "".join(chr(ord(each) + 0xFEE0) if each != BETWEEN else each for each in code),
    ],
)
def test_a_code_is_read_leniently(way: Callable[[str], str]) -> None:
    for code in CODES:
        assert read(way(code)) == read(code)


@pytest.mark.parametrize(
    "character", ["U", "u", "Ü", "ß", "🙂", "é", "?", "/", "½", "٣", "²", "\u017f", "\u0131", "\ud800"]
)
def test_what_is_no_symbol_is_named_with_its_group(character: str) -> None:
    groups = CODES[0].split(BETWEEN)
    groups[3] = groups[3][:2] + character + groups[3][3:]
    with pytest.raises(NoSymbol) as wrong:
        read(BETWEEN.join(groups))
    assert (wrong.value.character, wrong.value.group) == (character, 4)


def test_two_wrong_symbols_in_a_group_are_found_nearly_always() -> None:
    code = CODES[2]
    slips = [
        code[:at] + one + other + code[at + 2 :]
        for at in range(4)
        for one, other in product(SYMBOLS, repeat=2)
    ]
    unseen = sum(wrong_group(slip) is None for slip in slips if slip != code)
    assert 0 < unseen < len(slips) / 25
