"""YAML becomes plain data by the 1.2 core rules, and every value can be found again in its file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.problems import Place, show
from kiosk.guide.source import read_file, read_folder, read_text
from kiosk.guide.writing.stops import _EXPLAIN, _READING

WORDS = [
    ("yes", "yes"),
    ("no", "no"),
    ("on", "on"),
    ("off", "off"),
    ("y", "y"),
    ("true", True),
    ("True", True),
    ("FALSE", False),
    ("tRue", "tRue"),
    ("null", None),
    ("~", None),
    ("", None),
    ("none", "none"),
    ("12", 12),
    ("-5", -5),
    ("+5", 5),
    ("0", 0),
    ("012", "012"),
    ("12:30", "12:30"),
    ("0x1F", "0x1F"),
    ("0o17", "0o17"),
    ("1_000", "1_000"),
    ("1,000", "1,000"),
    ("9" * 18, int("9" * 18)),
    ("9" * 19, "9" * 19),
    ("9" * 5000, "9" * 5000),
    ("-5.1", -5.1),
    (".5", 0.5),
    ("1e3", 1000.0),
    ("1e999", "1e999"),
    ("00.5", "00.5"),
    (".inf", ".inf"),
    (".nan", ".nan"),
    ("2026-11-20", "2026-11-20"),
    ("1.2.3", "1.2.3"),
    ("\u0661\u0662", "\u0661\u0662"),
    ('"12"', "12"),
    ("'true'", "true"),
    ("|\n  12", "12\n"),
    (">\n  one\n  two", "one two\n"),
    ("[a, [1, 'x']]", ("a", (1, "x"))),
    ("{12: x, true: y}", {"12": "x", "true": "y"}),
]


@pytest.mark.parametrize(("written", "meant"), WORDS)
def test_a_word_is_what_the_core_rules_say(written: str, meant: object) -> None:
    reading = read_text("guide.yaml", f"key: {written}\n")
    assert reading.problems == ()
    found = reading.data["key"]
    assert (found, type(found)) == (meant, type(meant))


GUIDE = """\
steps:
  age:
    ask: "How old are you?"
    choices:
      a18: {label: 18 to 39}
      a40: [one, two]
    why:
"""

PLACES = [
    (("steps",), False, (2, 3)),
    (("steps",), True, (1, 1)),
    (("steps", "age", "ask"), False, (3, 10)),
    (("steps", "age", "ask"), True, (3, 5)),
    (("steps", "age", "choices", "a18", "label"), False, (5, 20)),
    (("steps", "age", "choices", "a40", 1), False, (6, 18)),
    (("steps", "age", "choices", "a40", 7), False, (6, 7)),
    (("steps", "age", "why"), False, (7, 5)),
    (("steps", "age", "title"), False, (2, 3)),
    (("steps", "age", "ask", "deeper"), False, (3, 5)),
]


@pytest.mark.parametrize(("path", "key", "place"), PLACES)
def test_a_path_leads_back_to_its_place(
    path: tuple[str | int, ...], key: bool, place: tuple[int, int]
) -> None:
    assert read_text("guide.yaml", GUIDE).place_of(path, key=key) == Place("guide.yaml", *place)


def test_what_is_nowhere_in_a_file_is_the_files_own() -> None:
    reading = read_text("guide.yaml", GUIDE)
    assert reading.place_of(("flags",)) == Place("guide.yaml")
    assert reading.place_of(()) == Place("guide.yaml")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_are_those_an_editor_shows(end: str) -> None:
    text = end.join(("\ufeffone: \U0001f600 x", "two: {three: \u00e9 y, four: 4}", ""))
    reading = read_text("guide.yaml", text.removeprefix("\ufeff"))
    assert reading.place_of(("one",)) == Place("guide.yaml", 1, 6)
    assert reading.place_of(("two", "four")) == Place("guide.yaml", 2, 25)


def test_a_problem_at_a_path_underlines_what_stands_there() -> None:
    reading = read_text("guide.yaml", GUIDE)
    at_value = reading.problem("BAD_REF", ("steps", "age", "ask"), {"got": "x"})
    at_key = reading.problem("UNKNOWN_KEY", ("steps", "age"), {"key": "age", "known": ("a", "b")}, key=True)
    assert show(at_value).splitlines()[1:3] == [
        '  |     ask: "How old are you?"',
        "  |          ^^^^^^^^^^^^^^^^^^",
    ]
    assert show(at_key).splitlines()[1:3] == ["  |   age:", "  |   ^^^"]


def test_a_file_may_begin_with_the_mark_of_utf8(tmp_path: Path) -> None:
    path = tmp_path / "guide.yaml"
    path.write_bytes(b"\xef\xbb\xbfone: x\n")
    reading = read_file(path)
    assert (reading.data, reading.problems) == ({"one": "x"}, ())
    assert reading.place_of(("one",)) == Place(str(path), 1, 6)


def test_a_folder_is_read_as_one_document(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("guide: {title: Necks}\n")
    (tmp_path / "b.yaml").write_text("steps: {one: {say: x}}\n")
    (tmp_path / "local.yaml").write_text("brands: [Botox]\n")
    (tmp_path / "codebook.yaml").write_text("codes: {}\n")
    (tmp_path / ".hidden.yaml").write_text("flags: {}\n")
    (tmp_path / "personas").mkdir()
    (tmp_path / "personas" / "new.yaml").write_text("answers: {}\n")
    folder = read_folder(tmp_path, "necks")
    assert folder.problems == ()
    assert folder.whole
    assert folder.data == {"guide": {"title": "Necks"}, "steps": {"one": {"say": "x"}}}
    assert folder.names == ("necks/a.yaml", "necks/b.yaml")
    assert folder.place_of(("steps", "one", "say")) == Place("necks/b.yaml", 1, 20)
    assert folder.place_of(("flags",)) == Place("necks")


def test_a_single_file_is_a_folder_of_one(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text("guide: x\n")
    folder = read_folder(path)
    assert (folder.data, folder.names, folder.whole) == ({"guide": "x"}, (str(path),), True)


def test_one_broken_file_does_not_hide_what_the_others_hold(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("guide: [\n")
    (tmp_path / "b.yaml").write_text("steps: {one: x}\n")
    folder = read_folder(tmp_path)
    assert [each.code for each in folder.problems] == ["UNCLOSED_BRACKET"]
    assert (folder.data, folder.whole) == ({"steps": {"one": "x"}}, False)


def test_every_complaint_of_this_parser_is_known() -> None:
    sentences = Path(str(sys.modules["yaml._yaml"].__file__)).read_bytes()
    for known in (*_EXPLAIN, *_READING):
        assert known.encode() in sentences


YAML_SIGNS = st.text(alphabet="ab1 :-#?,[]{}&*!|>%@`'\"\\\t\n\r~<=.\u00e9\u2028\x00\ud800", max_size=60)


@given(st.one_of(st.text(), YAML_SIGNS, YAML_SIGNS.map(lambda text: f"steps:\n  one: {text}\nflags: x\n")))
def test_no_text_makes_reading_raise_or_stay_silent(text: str) -> None:
    reading = read_text("guide.yaml", text)
    assert reading.problems or (reading.whole and reading.data)
    for problem in reading.problems:
        assert show(problem).isprintable() or "\n" in show(problem)
        assert problem.place.line <= text.count("\n") + text.count("\r") + 1
        reading.place_of(("steps", "one", 0))


PLAIN = st.recursive(
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(-(10**17), 10**17),
        st.floats(-1e15, 1e15).filter(lambda number: "e" not in str(number)),
        st.text(
            st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\ufffe\uffff")
        ),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), inner),
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,9}", fullmatch=True), PLAIN, min_size=1), st.booleans())
def test_plain_data_comes_back_as_it_was_written(data: dict[str, object], flow: bool) -> None:
    written = yaml.dump(
        _quoted(data), allow_unicode=True, default_flow_style=flow, sort_keys=False, Dumper=Quoting
    )
    reading = read_text("guide.yaml", written)
    assert reading.problems == ()
    assert reading.data == data


class Quoting(yaml.SafeDumper):
    """Writes every text in quotes, as a careful author would."""

    def ignore_aliases(self, data: object) -> bool:
        return True


class Said(str):
    """A text that is a value, not a key."""

    __slots__ = ()


def _said(dumper: yaml.SafeDumper, text: Said) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style='"')


Quoting.add_representer(Said, _said)


def _quoted(value: object) -> object:
    if isinstance(value, dict):
        return {key: _quoted(each) for key, each in value.items()}
    if isinstance(value, tuple):
        return [_quoted(each) for each in value]
    return Said(value) if isinstance(value, str) else value
