"""`kiosk check`: everything that is wrong with a guide.

Owns what may be typed for it. Must never decide anything, nor import at the top what the command needs.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kiosk import phrases
from kiosk.ending import EXIT_PROBLEMS, tell

if TYPE_CHECKING:
    from kiosk.authors.checking import Checked


@click.command(
    epilog="""\b
Examples:
  kiosk check
  kiosk check cervical_dystonia ./my_guide
  kiosk check --format json > problems.json"""
)
@click.argument("guides", metavar="[GUIDE...]", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def check(guides: tuple[str, ...], form: str) -> int:
    """Tell everything that is wrong with a guide, each with its place and what to do about it.

    GUIDE is a name, a folder or a file; without one, every guide that came with the kiosk is checked.
    Ends with 0 if nothing is wrong, 1 if something is, 2 if the command itself was wrong.
    """
    from datetime import date

    from kiosk.authors.checking import checked_guide, missing_package
    from kiosk.beginning import today
    from kiosk.guide.problems import as_json
    from kiosk.opening import guides_asked

    paths = [path for asked in guides or (None,) for path in guides_asked(asked)]
    day = date.fromisoformat(today())
    found = [checked_guide(path, day) for path in paths]
    missing = missing_package()
    if form == "json":
        rows = [as_json(problem) for each in found for problem in each.problems]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_told(each, whole=missing is None) for each in found))
    if missing is not None:
        tell(phrases.ERROR.format(sentence=phrases.NOT_PROVED.format(package=missing)))
    return EXIT_PROBLEMS if missing is not None or not all(each.clean for each in found) else 0


def _told(found: Checked, *, whole: bool) -> str:
    """Everything about one guide, in words; `whole`: it was measured and proved, and not only read."""
    from kiosk.guide.problems import show

    shown = [show(problem) + "\n" for problem in found.problems]
    counted = phrases.COUNTED.get(len(shown), phrases.COUNTED_MANY)
    if not shown and not whole:
        counted = phrases.WELL_WRITTEN
    return "\n".join((*shown, counted.format(path=found.path, count=len(shown)), *found.figures))
