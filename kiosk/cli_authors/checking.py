"""`kiosk check`: everything that is wrong with a guide.

Owns what may be typed for it. Must never decide anything, nor import at the top what the command needs.
"""

from __future__ import annotations

import json

import click

from kiosk import phrases
from kiosk.ending import EXIT_PROBLEMS


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
    from kiosk.guide.load import load
    from kiosk.guide.problems import as_json, show
    from kiosk.opening import guides_asked

    paths = [path for asked in guides or (None,) for path in guides_asked(asked)]
    found = {path: load(path).problems for path in paths}
    if form == "json":
        rows = [as_json(problem) for problems in found.values() for problem in problems]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for path, problems in found.items():
            for problem in problems:
                click.echo(show(problem) + "\n")
            counted = phrases.COUNTED.get(len(problems), phrases.COUNTED_MANY)
            click.echo(counted.format(path=path, count=len(problems)))
    return EXIT_PROBLEMS if any(found.values()) else 0
