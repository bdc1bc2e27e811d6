"""Where the values of a TOML file stand: every key of any file has the line it is written on."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station.toml_places import Key, lines_of

VALUES = (
    "1",
    "-1.5e3",
    "1979-05-27 07:32:00.5",
    "07:32:00",
    '"a # b = c [x]"',
    "'[{,'",
    '"""a\n[b]\n\\"""c = 1"""',
    "'''a\n''b = 1'''",
    '""""quoted""""',
    "[1, [2,\n 3 # [\n], ]",
    '{a = 1, b.c = "x", "d e" = [{}]}',
    "[ # first\n  {a = 1},\n\n  {b = '''\n'''}, \"x\"]",
    "[]",
    "{}",
    "true",
)
NAMES = ("a", "b-1", "c_2", '"d e"', "'f.g'", '"\\u0041"', "3")
SPACE = st.sampled_from(["", "\n", "# [not] = 1\n", "  \n"])


@st.composite
def _files(draw: st.DrawFn) -> str:
    """A file that may, or may not, be TOML: tables, lists of tables, dotted keys, values of every kind."""
    lines = []
    for _ in range(draw(st.integers(0, 8))):
        name = ".".join(draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=3)))
        space = draw(SPACE)
        form = draw(st.sampled_from(["{} = {}", "[{}]", "[[{}]]", "  {}={} # x"]))
        lines.append(space + form.format(name, draw(st.sampled_from(VALUES))) + "\n")
    return "".join(lines)


def _keys(value: object, at: Key = ()) -> Iterator[Key]:
    if isinstance(value, dict):
        pairs = list(value.items())
    elif isinstance(value, list):
        pairs = list(enumerate(value))
    else:
        return
    for name, each in pairs:
        yield (*at, name)
        yield from _keys(each, (*at, name))


@given(_files())
def test_every_key_has_a_line_and_no_other_has(text: str) -> None:
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    found = lines_of(text)
    assert set(found) == set(_keys(read))
    lines = text.split("\n")
    for key, line in found.items():
        assert 1 <= line <= len(lines)
        if isinstance(key[-1], str):
            written = {key[-1], "\\u0041" if key[-1] == "A" else key[-1]}
            assert any(each in lines[line - 1] for each in written)


@pytest.mark.parametrize("value", VALUES)
def test_what_stands_after_a_value_is_found(value: str) -> None:
    text = f"a = {value}\nb = 1\n"
    assert lines_of(text)["b",] == text.count("\n")


def test_tables_in_lists_of_tables_are_told_apart() -> None:
    text = "[[a]]\nx = 1\n[[a.b]]\ny = 1\n[[a.b]]\n[[a]]\n[a.c]\nz = 1\n[[a.b]]\ny = 2\n"
    found = lines_of(text)
    assert set(found) == set(_keys(tomllib.loads(text)))
    assert found["a", 0, "b", 0, "y"] == 4
    assert found["a", 1, "c", "z"] == 8
    assert found["a", 1, "b", 0, "y"] == 10
