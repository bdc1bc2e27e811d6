"""The handbook holds every key with an example that loads, every problem, and nothing that is not so any more."""

from __future__ import annotations

import datetime as dt
import re
import shlex
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import BaseModel

from kiosk.authors.checking import checked_guide
from kiosk.authors.measures.translations import Translation
from kiosk.cli import commands
from kiosk.guide.catalogue import CATALOGUE
from kiosk.guide.load import load
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import parse
from kiosk.guide.persona import Persona, read_persona
from kiosk.guide.problems import show
from kiosk.guide.source import read_text
from tests.handbook import PAGE, anew, declared, listing, made, own_keys, pieces, tables

DAY = dt.date(2026, 11, 21)
TEXT = PAGE.read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The example of the handbook, put together from its pieces, with its persona, clinic and translation."""
    folder = tmp_path / "results"
    (folder / "personas").mkdir(parents=True)
    (folder / "guide.yaml").write_text(pieces(TEXT), encoding="utf-8")
    (folder / "personas" / "maria.yaml").write_text(listing("a persona"), encoding="utf-8")
    return folder


def test_what_is_made_from_the_code_is_as_the_code_is_now() -> None:
    assert anew(TEXT) == TEXT, "run: python -m tests.handbook"


def test_every_set_of_keys_and_every_problem_stand_in_it_once() -> None:
    for name in declared():
        assert TEXT.count(f"<!-- made: keys {name} -->") == 1, name
    for name in tables():
        assert TEXT.count(f"<!-- made: problems {name} -->") == 1, name
    for code in CATALOGUE:
        assert TEXT.count(f"**`{code}`**") == 1, code


def test_every_key_says_what_it_means() -> None:
    silent = [
        f"{name}.{key}"
        for name, declaration in declared().items()
        for key in own_keys(declaration)
        if not declaration.model_fields[key].description
    ]
    assert silent == []


def test_the_pieces_are_a_guide_with_nothing_wrong(folder: Path) -> None:
    checked = checked_guide(folder, DAY)
    assert [show(each) for each in checked.problems] == []


def test_every_key_has_an_example_that_loads(folder: Path) -> None:
    guide = load(folder).guide
    persona = read_persona(folder / "personas" / "maria.yaml")
    clinic = read_text("local.yaml", listing("a clinic's own words for the guide on cervical dystonia"))
    translation = Translation.model_validate(read_text("es.yaml", listing("a translation")).data)
    assert guide is not None
    assert isinstance(persona, Persona)
    used = {key for thing in (guide, persona, translation) for key in _keys_used(thing)}
    used |= {("LocalWords", key) for key in clinic.data} | {("LocalAnswer", "short"), ("LocalAnswer", "text")}
    assert _all_keys() - used == set()


def _all_keys() -> set[tuple[str, str]]:
    return {
        (name, key) for name, each in declared().items() for key in own_keys(each) if (name, key) != ACCEPT
    }


ACCEPT = ("Declared", "accept")
"""Shown with an example of its own."""


def _keys_used(thing: object) -> Iterator[tuple[str, str]]:
    match thing:
        case BaseModel():
            for key in thing.model_fields_set & type(thing).model_fields.keys():
                for line in type(thing).__mro__:
                    if key in own_keys(line):
                        yield line.__name__, key
                        break
                yield from _keys_used(getattr(thing, key))
        case Mapping():
            for value in thing.values():
                yield from _keys_used(value)
        case tuple():
            for value in thing:
                yield from _keys_used(value)
        case _:
            return


def test_the_clinics_own_answers_fit_the_example(folder: Path) -> None:
    (folder / "local.yaml").write_text(listing("a clinic's own answers"), encoding="utf-8")
    loaded = load(folder)
    assert [show(problem) for problem in loaded.problems] == []
    assert loaded.guide is not None
    answer = loaded.guide.options["as_now"].facts["how_soon"].short
    assert answer is not None
    assert answer.text == "Within two weeks"


def test_the_translation_fits_the_example(folder: Path) -> None:
    (folder / "translations").mkdir()
    (folder / "translations" / "es.yaml").write_text(listing("a translation"), encoding="utf-8")
    told = [each.code for each in checked_guide(folder, DAY).problems]
    assert told == ["TRANSLATION_MISSING"]


def test_every_condition_is_one_and_means_something_in_the_example(folder: Path) -> None:
    conditions = read_text("README.md", "when:\n" + listing("conditions")).data["when"]
    assert isinstance(conditions, tuple)
    assert len(conditions) == len([parse(each) for each in conditions]) > 10
    text = (folder / "guide.yaml").read_text(encoding="utf-8")
    for number, each in enumerate(listing("conditions").split("\n- ")):
        when = each.removeprefix("- ").split("  #")[0].strip()
        when = when if when.startswith("{") else f"{{{when}}}"
        changed = text.replace(
            "- say: Take this page", f"- {{when: {when}, say: Line {number}}}\n    - say: Take this page"
        )
        assert changed != text
        (folder / "guide.yaml").write_text(changed, encoding="utf-8")
        assert load(folder).errors == (), when


def test_an_accepted_warning_is_accepted(folder: Path) -> None:
    text = (folder / "guide.yaml").read_text(encoding="utf-8")
    accepted = listing("an accepted warning")
    for written, told in (
        (accepted, []),
        (re.sub(" +accept: .*\n", "", accepted), ["UNUSED_SOURCE"]),
    ):
        (folder / "guide.yaml").write_text(text.replace("sources:\n", written, 1), encoding="utf-8")
        assert [each.code for each in load(folder).problems] == told


def test_the_ten_minutes_are_as_they_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    typed = re.findall(r"<!-- typed -->\n +```\n +(kiosk .*)\n +```", TEXT)
    assert len(typed) == 3
    for line in typed:
        outcome = CliRunner().invoke(commands, shlex.split(line)[1:], standalone_mode=False)
        assert outcome.exception is None, outcome.output
        assert not outcome.return_value, outcome.output
    assert (tmp_path / "my_guide.svg").read_text(encoding="utf-8").startswith("<")


def test_every_command_for_authors_stands_in_the_list() -> None:
    from kiosk.cli_authors import COMMANDS

    told = set(re.findall(r"^\| `kiosk (\w+)", TEXT, re.MULTILINE))
    assert {str(each.name) for each in COMMANDS} <= told
    assert told <= set(commands.commands)


def test_a_made_part_of_another_name_is_refused() -> None:
    with pytest.raises(KeyError):
        made("keys Nobody")


def test_the_guide_is_one(folder: Path) -> None:
    assert isinstance(load(folder).guide, Guide)
