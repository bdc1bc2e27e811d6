"""What `kiosk check` tells of a guide's translations: what is missing, stale or unknown, each at its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.authors.checking import checked_guide
from kiosk.authors.measures.prose import prose
from kiosk.guide.links.fault import dotted
from kiosk.guide.load import read
from kiosk.guide.telling import as_written
from tests.authors.fair import DAY, FAIR
from tests.guide.small import Edit, edited, shown


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    """A guide in a folder, with a translation of every text."""
    (tmp_path / "translations").mkdir()
    (tmp_path / "small.yaml").write_text(edited(*FAIR), encoding="utf-8")
    there = read(tmp_path)
    assert there.guide is not None
    texts = {dotted(as_written(each.at, there.folder.data)): each.text for each in prose(there.guide)}
    lines = (f"  {key}: {{was: {json.dumps(text)}, now: Otra}}\n" for key, text in texts.items())
    _file(tmp_path).write_text(f"language: es\ntexts:\n{''.join(lines)}", encoding="utf-8")
    return tmp_path


def _file(folder: Path) -> Path:
    return folder / "translations" / "es.yaml"


def _told(folder: Path, *edits: Edit) -> str:
    """What is told once the translation has been edited."""
    text = _file(folder).read_text(encoding="utf-8")
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    _file(folder).write_text(text, encoding="utf-8")
    return shown(folder, checked_guide(folder, DAY).problems)


THANKS = '  steps.thanks.say: {was: "Thank you.", now: Otra}\n'

CASES: list[tuple[Edit, str]] = [
    (
        ('was: "Thank you."', 'was: "Thanks."'),
        """\
translations/es.yaml:30:27: warning[TRANSLATION_STALE] the guide now says `Thank you.` here
  |   steps.thanks.say: {was: "Thanks.", now: Otra}
  |                           ^^^^^^^^^
  help: Translate the words anew, and copy those of the guide into `was:`.""",
    ),
    (
        (THANKS, ""),
        """\
translations/es.yaml:2:1: warning[TRANSLATION_MISSING] texts of the guide that are not translated here: \
1, the first of them `steps.thanks.say`
  | texts:
  | ^^^^^
  help: Add each under `texts:` as `place: {was: the words of the guide, now: your words}`.""",
    ),
    (
        (THANKS, f"{THANKS}  steps.thank.say: {{was: a, now: b}}\n"),
        """\
translations/es.yaml:31:3: warning[TRANSLATION_UNKNOWN] the guide has no text at `steps.thank.say`
  |   steps.thank.say: {was: a, now: b}
  |   ^^^^^^^^^^^^^^^
  help: Did you mean `steps.thanks.say`? Take it out, or correct the place.""",
    ),
    (
        ("language: es", "language: en"),
        """\
translations/es.yaml:1:11: warning[TRANSLATION_SAME_LANGUAGE] this translation is into `en`, the \
language of the guide
  | language: en
  |           ^^
  help: Correct `language:`.""",
    ),
    (
        ('was: "Thank you.", now: Otra', 'was: "Thank you.", new: Otra'),
        """\
translations/es.yaml:30:41: error[UNKNOWN_KEY] the key `new` has no meaning here
  |   steps.thanks.say: {was: "Thank you.", new: Otra}
  |                                         ^^^
  help: Did you mean `now`? Keys that can stand here: was, now.""",
    ),
    (
        ('was: "Thank you.", now: Otra', 'was: "Thank you.", now: "[Otra](term:resul)"'),
        """\
translations/es.yaml:30:47: error[UNKNOWN_TERM] there is no word named `resul`
  |   steps.thanks.say: {was: "Thank you.", now: "[Otra](term:resul)"}
  |                                               ^^^^^^^^^^^^^^^^^^
  help: Did you mean `result`? Write one of the names that stand under `glossary`, or add this one
        there. Names there: result.""",
    ),
]


@pytest.mark.parametrize(
    ("edit", "expected"), CASES, ids=[expected[: expected.index("]")] for _, expected in CASES]
)
def test_an_author_is_told(folder: Path, edit: Edit, expected: str) -> None:
    assert _told(folder, edit) == expected


def test_a_whole_translation_is_not_complained_of(folder: Path) -> None:
    assert _told(folder) == ""


def test_what_is_missing_can_be_accepted_in_the_file(folder: Path) -> None:
    accepting: Edit = ("language: es\n", "language: es\naccept: {TRANSLATION_MISSING: It is begun.}\n")
    assert _told(folder, (THANKS, ""), accepting) == ""


def test_a_file_that_is_no_yaml_is_told_of(folder: Path) -> None:
    _file(folder).write_text("[1, 2", encoding="utf-8")
    assert "translations/es.yaml:1:1: error[TOP_NOT_KEYS]" in _told(folder)


def test_a_broken_line_in_the_guide_is_no_other_text(folder: Path) -> None:
    guide = folder / "small.yaml"
    text = guide.read_text(encoding="utf-8")
    assert "say: Thank you." in text
    guide.write_text(text.replace("say: Thank you.", "say: |\n      Thank\n      you."), encoding="utf-8")
    assert _told(folder) == ""
