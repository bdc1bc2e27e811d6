"""The page for whoever runs the machine lists every look as the catalogue has it, and no sentence is left unsaid."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station.doctor import clinic_phrases, phrases, printer_phrases
from kiosk.station.doctor.catalogue import CATALOGUE

DOCTOR = Path(phrases.__file__).parent
PAGE = DOCTOR.parent / "README.md"
HEAD = "| code | what it looks at | what to do |"


def test_the_table_is_the_catalogue() -> None:
    section = (
        PAGE.read_text(encoding="utf-8").partition("## What kiosk doctor looks at\n")[2].partition("\n## ")[0]
    )
    lines = section.splitlines()
    rows = [line for line in lines[lines.index(HEAD) + 2 :] if line.startswith("|")]
    assert rows == [f"| `{each.code}` | {each.title} | {each.remedy} |" for each in CATALOGUE]


def test_a_remedy_is_a_whole_sentence_that_says_how() -> None:
    for check in CATALOGUE:
        assert check.remedy.endswith("."), check.code
        assert "|" not in check.title + check.remedy, "it would end a cell of the table"


@pytest.mark.parametrize("code", [check.code for check in CATALOGUE])
def test_nothing_is_changed_at_cups_while_a_page_is_printed(code: str) -> None:
    """CUPS prints a page again whose queue is changed, and so does a restart."""
    [remedy] = [check.remedy for check in CATALOGUE if check.code == code]
    changed = [remedy.index(each) for each in ("`lpadmin", "`systemctl restart cups`") if each in remedy]
    if changed:
        shut, still, open_again = (
            remedy.index(each) for each in ("`cupsreject", "`lpstat -o", "`cupsaccept")
        )
        assert shut < still < min(changed) < open_again
    if "`cupsenable" in remedy:
        assert remedy.index("`cancel -a QUEUE`") < remedy.index("`cupsenable")


@pytest.mark.parametrize(
    ("module", "by"), [(phrases, "phrases"), (printer_phrases, "phrases"), (clinic_phrases, "phrases")]
)
def test_every_phrase_is_said_somewhere(module: object, by: str) -> None:
    assert hasattr(module, "__name__")
    name = module.__name__.rpartition(".")[2]
    users = [path.read_text(encoding="utf-8") for path in DOCTOR.glob("*.py")]
    imported = f"import {name} as {by}" if name != by else f"import {by}"
    sources = "".join(text for text in users if imported in text)
    said = [each for each in vars(module) if each.isupper()]
    assert [each for each in said if f"{by}.{each}" not in sources] == []
