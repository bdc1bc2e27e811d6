"""A text that is no TOML: each usual mistake has a sentence with the remedy for it, and none quotes a value."""

from __future__ import annotations

import string
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.station import setting_phrases as phrases
from kiosk.station.reading import BadSettings, read
from kiosk.station.toml_faults import not_toml

CASES = {
    "a setting twice": ("[times]\nstill = 1\nstill = 2\n", 3, "`still` is set here a second time"),
    "a table twice": ("[times]\nstill = 1\n[paper]\n[times]\n", 4, "[times] stands here a second time"),
    "a table that a line has made": (
        '[clinic]\ncontacts = {desk = "1"}\n[clinic.contacts]\n',
        3,
        "[clinic.contacts] stands here a second time",
    ),
    "False": ("[clinic]\nprivate_place = False\n", 2, "write false in small letters"),
    "TRUE": ("[guides]\ndrafts = TRUE", 2, "write true in small letters"),
    "yes": ("[guides]\ndrafts = yes", 2, "`guides.drafts` takes true or false"),
    "a number in words": (
        "[times]\nstill = two minutes\n",
        2,
        "`times.still` takes a number of seconds, from 1 to 3600; write digits only",
    ),
    "a comma in a number": ("[times]\nstill = 1,000\n", 2, "no comma"),
    "a unit": ("[times]\nstill = 2 minutes\n", 2, "no unit"),
    "a zero in front": ("[times]\nstill = 090\n", 2, "no zero in front"),
    "a name without quotes": (
        "[clinic]\nname = Hill Street\n",
        2,
        '`clinic.name` takes text; put it in quotes, as in "text".',
    ),
    "a telephone number": ("[clinic.contacts]\ndesk = 555 0100\n", 2, "put it in quotes"),
    "a path": ("state_folder = /var/lib/kiosk", 1, "`state_folder` takes text"),
    "a list without brackets": ("[guides]\nshow = a, b", 2, '["cervical_dystonia"]'),
    "True for text": ("[clinic]\nname = True\n", 2, "`clinic.name` takes text"),
    "a list of plain names": ("[guides]\nshow = [a, b]\n", 2, '["cervical_dystonia"]'),
    "a plain name on a line": ("[guides]\nshow = [\n  a,\n]\n", 3, "an item of this list"),
    "an unknown number": (
        "[times]\nstil = 1,000\n",
        2,
        "write a number in digits only, and put text in quotes",
    ),
    "an unknown word": ("[a.b.c]\nx = yes\n", 2, "write a number in digits only, and put text in quotes"),
    "curly quotes": ("[clinic]\nname = “Hill”\n", 2, "these quotes are curly"),
    "a curly quote at the end": ('[clinic]\nname = "Hill”\n', 2, "these quotes are curly"),
    "a colon": ('[clinic]\nname: "Hill"\n', 2, "its name, then =, then its value"),
    "nothing after it": ("[clinic]\nname =\n", 2, "nothing stands after ="),
    "an open quote": ('[clinic]\nname = "Hill\n', 2, "is not closed; put the same quote after it"),
    "an open quote at the end": ("[clinic]\nname = 'Hill", 2, "is not closed; put the same quote after it"),
    "quotes in quotes": ('[clinic]\nname = "The "Hill""\n', 2, "goes on after the quote that ends it"),
    "three quotes": ('[clinic]\nname = """\nHill', 3, "is not closed"),
    "NUL": ('[clinic]\nname = "Hi\0ll"\n', 2, "a character that cannot be seen"),
    "NUL alone": ("\0\0\0", 1, "a character that cannot be seen"),
    "NUL in a remark": ("# \0", 1, "a character that cannot be seen"),
    "a backslash": ('[clinic]\nname = "a\\q"\n', 2, "write it twice"),
    "an open list": ('[guides]\nshow = ["a"\n"b"]\n', 3, "a list is not closed"),
    "an open brace": ('[clinic]\ncontacts = {desk = "1"\n', 2, "a table in braces is not closed"),
    "an open heading": ("[clinic\nname = 1\n", 1, "this heading cannot be read"),
    "an empty heading": ("[]\n", 1, "this heading cannot be read"),
    "no name": ("= 3\n", 1, "this line cannot be read"),
    "digits for a PIN": ("[staff]\npin = 018293", 2, "`kiosk settings --new-pin`"),
    "words for a PIN": ("[staff]\npin = 718 293", 2, "`kiosk settings --new-pin`"),
}


@pytest.mark.parametrize(("text", "line", "words"), CASES.values(), ids=CASES)
def test_a_usual_mistake_has_its_line_and_its_remedy(
    text: str, line: int, words: str, tmp_path: Path
) -> None:
    place = tmp_path / "kiosk.toml"
    place.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings) as bad:
        read(place)
    [problem] = bad.value.problems
    assert problem.startswith(f"{place}:{line}: ")
    assert words in problem


DIGITS = "718293"
ALPHABET = st.text(alphabet=string.printable + "“”\0é", max_size=12)


@given(
    st.lists(st.sampled_from(["[staff]", "pin = ", "name", "=", '"', "'", "[", "{", DIGITS, "\n"]) | ALPHABET)
)
def test_whatever_is_written_there_is_a_sentence_with_no_value_in_it(pieces: list[str]) -> None:
    text = f"[clinic]\nname = {DIGITS}x{''.join(pieces)}".replace("\r\n", "\n")
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)
    line, sentence = not_toml(text, str(error.value))
    assert 1 <= line <= text.count("\n") + 1
    assert sentence.endswith(".")
    assert DIGITS not in sentence


def test_no_remedy_for_a_pin_leads_to_digits_in_quotes() -> None:
    assert "quotes" not in phrases.NOT_A_PIN
