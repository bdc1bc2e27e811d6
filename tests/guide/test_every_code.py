"""Every code of the catalogue is raised by what an author can write, and its whole message is asserted."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.guide.catalogue import CATALOGUE, TABLES
from kiosk.guide.links.written import WARNINGS

ASSERTED = re.compile(r"(error|warning)\[([A-Z0-9_]+)\]")
HAVE_NO_INPUT = {"WRONG_VALUE"}
"""What is told when the model finds a fault that nobody has given words to; tried with a model of its own."""


def asserted() -> set[tuple[str, str]]:
    """The severities and codes in all messages that tests of this folder expect, and of the authors' room."""
    here = Path(__file__).parent
    files = (*here.glob("test_*.py"), *(here.parent / "authors").rglob("test_*.py"))
    texts = (file.read_text(encoding="utf-8") for file in files)
    return {(found[1], found[2]) for text in texts for found in ASSERTED.finditer(text)}


def test_every_code_is_asserted_with_its_severity_and_no_other_is() -> None:
    expected = {(entry.severity, code) for code, entry in CATALOGUE.items() if code not in HAVE_NO_INPUT}
    assert asserted() - {("error", "CODE")} == expected


def test_no_code_stands_in_two_tables() -> None:
    assert sum(len(table) for table in TABLES) == len(CATALOGUE)


def test_what_can_be_accepted_is_a_warning() -> None:
    assert WARNINGS
    assert {CATALOGUE[code].severity for code in WARNINGS} == {"warning"}
