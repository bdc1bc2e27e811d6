"""`kiosk preview`: the kiosk while its guide is written.

Owns what may be typed for it. Must never decide anything, nor import at the top what the command needs.
"""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec

import click

from kiosk.beginning import today
from kiosk.ending import EXIT_PROBLEMS, Refusal, tell


@click.command(
    epilog="""\b
Examples:
  kiosk preview cervical_dystonia
  kiosk preview ./my_guide --at swallowing
  kiosk preview ./my_guide --as anna --at questions
  kiosk preview ./my_guide --counselor
  kiosk preview ./my_guide --today 2028-01-31"""
)
@click.argument("guide")
@click.option("--at", metavar="STEP", help="Begin at this step; how somebody came there is made up.")
@click.option(
    "--as", "persona", metavar="PERSONA", help="With the answers of this persona, by its name or its file."
)
@click.option("--counselor", is_flag=True, help="For two people: with what a counselor sees.")
@click.option("--today", "asked_day", metavar="DATE", help="Take this for today, as 2026-11-21.")
def preview(
    guide: str, *, at: str | None, persona: str | None, counselor: bool, asked_day: str | None
) -> int:
    """Show a guide on the real screens while you write it: save a file, and the screen changes at once.

    What is wrong with a file stands over the screen, and goes when it is mended. F8 tells more; Ctrl+C leaves.
    Nothing is printed, saved or kept. Without --at it begins at the first screen; with --as alone, at the first
    question, with that persona's answers in place.
    """
    _insist_on_what_it_needs()
    from kiosk.authors.named import NotThere, persona_named
    from kiosk.authors.preview import phrases, starting
    from kiosk.authors.preview.past import Beginning, never, shortest
    from kiosk.opening import answered, one_guide
    from kiosk.screens.environment import scrub_environment
    from kiosk.walk.session import Session

    path, fresh = one_guide(guide), Session(together=counselor)
    reach = partial(starting.reached, path)
    try:
        day = starting.day(asked_day) if asked_day is not None else today()
        file = persona_named(path, persona) if persona is not None else None
        seen, read = starting.until_it_loads(path, tell)
        now = starting.guide_of(read)
        walk = (file.stem, answered(now, file)) if file is not None else None
        begun = starting.begun(now, at, walk, reach, fresh)
    except (NotThere, starting.CannotBegin) as cannot:
        raise Refusal(str(cannot)) from None
    # Textual reads its switches while it is imported, so the environment comes first.
    scrub_environment()
    from kiosk.authors.preview.running import run

    again = partial(shortest, reach=reach, fresh=fresh) if walk is None else never
    crashes: list[str] = []
    code = run(path, read, seen, Beginning(begun, fresh, again), day, crashes.append)
    if crashes:
        raise Refusal(phrases.BROKE.format(where=crashes[0].splitlines()[-1].strip()), EXIT_PROBLEMS)
    return code


def _insist_on_what_it_needs() -> None:
    """Raises Refusal where a package is missing, or this is no terminal that the screens can be shown on."""
    from kiosk.authors.preview import NEEDED, phrases
    from kiosk.screens.environment import fit_to_start

    if any(find_spec(name) is None for name in NEEDED):
        raise Refusal(phrases.EXTRA_MISSING, EXIT_PROBLEMS)
    unfit = fit_to_start()
    if unfit is not None:
        raise Refusal(unfit, EXIT_PROBLEMS)
