"""A small guide in which every measure finds its options told of alike, and a way to make it unfair."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kiosk.authors.checking import checked_guide
from kiosk.authors.measures.findings import Written, problems, written
from kiosk.guide.model import Guide
from tests.guide.small import Edit, edited, shown

FAIR: tuple[Edit, ...] = (
    ("cost: {unknown: The clinic has not said.}", "cost: {unknown: Nobody has told us.}"),
    (
        "letter: {how: nobody_knows, because: Nobody has counted.}",
        "letter: {how: poorly, because: It takes days., sources: [s1]}",
    ),
    (
        '  cost: {ask: "What does it cost?", side: burden}\n',
        (
            '  cost: {ask: "What does it cost?", side: burden}\n'
            '  lost: {ask: "Can it go to others?", side: harm, serious: true}\n'
        ),
    ),
    (
        "{what: Somebody calls you., good: It is quick., hard: It can ring late., sure: Fairly sure.}\n",
        "{what: It rings., good: Quick., hard: 'A call, or [wrong result](term:result).', sure: Fairly sure.}\n",
    ),
    (
        "{what: The post brings it., good: It stays., hard: It can take long., sure: Fairly sure.}\n",
        "{what: By post., good: It stays., hard: 'It comes late, or one loses it.', sure: Fairly sure.}\n",
    ),
    (
        "      cost: {unknown: Nobody has told us.}\n",
        (
            "      cost: {unknown: Nobody has told us.}\n"
            "      lost: {short: Others may hear, on_overview: [Wrong result], sources: [s1]}\n"
        ),
    ),
    (
        "      cost: {unknown: Nobody has counted.}\n",
        (
            "      cost: {unknown: Nobody has counted.}\n"
            "      lost: {short: Others may read, on_overview: [loses it], sources: [s1]}\n"
        ),
    ),
)
"""What makes the small guide fair."""


def there(folder: Path, *edits: Edit) -> Written:
    """The fair guide with mistakes made in it, as its author wrote it."""
    return there_of(folder, edited(*FAIR, *edits))


def there_of(folder: Path, text: str) -> Written:
    """A text as a guide of one file, as its author wrote it."""
    file = folder / "small.yaml"
    file.write_text(text, encoding="utf-8")
    return written(file)


def guide(folder: Path, *edits: Edit) -> Guide:
    """The fair guide with mistakes made in it."""
    return there(folder, *edits).guide


DAY = date(2026, 11, 21)
"""The day on which the guide is checked."""


def checked(folder: Path, *edits: Edit, today: date = DAY) -> str:
    """All that `kiosk check` tells the author of the fair guide with mistakes made in it, with the bare names."""
    file = folder / "small.yaml"
    file.write_text(edited(*FAIR, *edits), encoding="utf-8")
    return shown(folder, checked_guide(file, today).problems)


def told(folder: Path, edits: Iterable[Edit]) -> str:
    """All that the measures tell the author, with the bare name of the file."""
    return shown(folder, problems(there(folder, *edits)))
