"""`kiosk check`: everything that is wrong with a guide.

Owns what may be typed for it. Must never decide anything, nor import at the top what the command needs.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from kiosk import phrases
from kiosk.ending import EXIT_PROBLEMS, EXIT_USAGE, Refusal, tell

if TYPE_CHECKING:
    from kiosk.authors.checking import Checked


@click.command(
    epilog="""\b
Examples:
  kiosk check
  kiosk check cervical_dystonia ./my_guide
  kiosk check --format json > problems.json
  kiosk check cervical_dystonia --how-to-reach read_surgery
  kiosk check ./my_guide --update-codebook --new-meaning health.swallowing"""
)
@click.argument("guides", metavar="[GUIDE...]", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--how-to-reach", "step", metavar="STEP", help="Tell the shortest answers that lead to a step.")
@click.option(
    "--update-codebook",
    "update",
    is_flag=True,
    help="Give permanent numbers to what is new in a guide, so that its pages can carry a code.",
)
@click.option(
    "--new-meaning",
    "raised",
    metavar="NAME",
    multiple=True,
    help="With --update-codebook: a step, or step.choice, that now means something else. Can be given again.",
)
def check(
    guides: tuple[str, ...], form: str, step: str | None, *, update: bool, raised: tuple[str, ...]
) -> int:
    """Tell everything that is wrong with a guide, each with its place and what to do about it.

    GUIDE is a name, a folder or a file; without one, every guide that came with the kiosk is checked.
    Ends with 0 if nothing is wrong, 1 if something is, 2 if the command itself was wrong.
    """
    from datetime import date

    from kiosk.authors.checking import checked_guide, missing_package
    from kiosk.beginning import today
    from kiosk.guide.problems import as_json
    from kiosk.opening import guides_asked

    if update or raised:
        if form == "json" and update:
            raise click.UsageError(phrases.ONLY_WORDS)
        return _numbers(guides, step, raised, update=update)
    if step is not None:
        return _way_there(guides, step, form)
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


def _numbers(guides: tuple[str, ...], step: str | None, raised: tuple[str, ...], *, update: bool) -> int:
    """Add to the permanent numbers of one guide, and tell what was added."""
    from kiosk.authors.codebook import phrases as our
    from kiosk.authors.codebook.updating import NotUpdated, updated
    from kiosk.beginning import today
    from kiosk.guide.problems import show
    from kiosk.opening import one_guide, opened

    if not update:
        raise click.UsageError(our.ONLY_WITH_UPDATE)
    if not all(name.strip() for name in raised):
        raise click.UsageError(phrases.NAME_NOTHING)
    if step is not None:
        raise click.UsageError(our.NOT_TOGETHER)
    if len(guides) > 1:
        raise click.UsageError(our.ONE_GUIDE)
    if not guides:
        # What only reads takes the guide that came along; what writes never does so unasked.
        raise click.UsageError(phrases.NAME_THE_GUIDE)
    path = one_guide(guides[0])
    guide = opened(path)
    try:
        told = updated(path, guide, raised, today())
    except NotUpdated as refused:
        for problem in refused.problems:
            tell(show(problem))
        raise Refusal(str(refused), EXIT_PROBLEMS if refused.problems else EXIT_USAGE) from None
    click.echo("\n".join(told))
    return 0


def _way_there(guides: tuple[str, ...], step: str, form: str) -> int:
    """Tell how somebody comes to a step of one guide, or why nobody does."""
    from kiosk.authors.checking import missing_package
    from kiosk.authors.measures.findings import written
    from kiosk.authors.named import NotThere, insist_on_step
    from kiosk.authors.proof import phrases as proof_phrases
    from kiosk.authors.proof.way_there import as_text, way_there
    from kiosk.guide.problems import as_json, show
    from kiosk.guide.telling import problem_of
    from kiosk.opening import one_guide, opened

    if len(guides) > 1:
        raise click.UsageError(proof_phrases.ONE_GUIDE)
    path = one_guide(guides[0] if guides else None)
    guide = opened(path)
    try:
        insist_on_step(guide, step)
    except NotThere as missing_step:
        raise Refusal(str(missing_step)) from None
    missing = missing_package()
    if missing is not None:
        raise Refusal(phrases.NOT_PROVED.format(package=missing), EXIT_PROBLEMS)
    way = way_there(guide, step)
    problem = problem_of(way.fault, written(path).folder) if way.fault is not None else None
    if form == "json":
        found = as_json(problem) if problem is not None else {"step": step, "answers": way.answers}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        click.echo(show(problem) if problem is not None else "\n".join(as_text(way, path)))
    return EXIT_PROBLEMS if way.answers is None else 0
