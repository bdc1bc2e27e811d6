"""The commands, and those of a person who walks a guide.

Owns how a command is begun and how it ends. Must never decide anything, nor import at the top what a command needs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kiosk import __version__, cli_authors, phrases
from kiosk.beginning import today, turn
from kiosk.cli_machine import doctor, settings, station_files
from kiosk.ending import EXIT_PROBLEMS, Refusal, ended

if TYPE_CHECKING:
    from kiosk.station.machine import Machine

_OPEN = "the kiosk"
"""The command that has no name of its own: a person types the guide, or nothing."""


class Commands(click.Group):
    """A group whose first word may be the name of a guide: then the kiosk opens on it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Open the kiosk unless the first word is a command or asks about the commands."""
        if not args or args[0] not in self.commands:
            asks = [word for word in args if word in ("--help", "--version")]
            args = asks[:1] or [_OPEN, *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of the command without a name stand with those of the whole."""
        own = [*self.commands[_OPEN].params, *self.get_params(ctx)]
        options = [each for each in own if isinstance(each, click.Option)]
        rows = [row for row in (each.get_help_record(ctx) for each in options) if row]
        with formatter.section("Options"):
            formatter.write_dl(rows)
        self.format_commands(ctx, formatter)


@click.group(
    cls=Commands,
    options_metavar="",
    subcommand_metavar="[GUIDE] [OPTIONS] | COMMAND",
    epilog="""\b
Examples:
  kiosk                       the kiosk, on every guide that came with it
  kiosk cervical_dystonia     the kiosk, on this guide
  kiosk ./my_guide            the kiosk, on a guide of your own""",
)
@click.version_option(__version__, prog_name="kiosk", message="%(prog)s %(version)s")
def commands() -> None:
    """Treatment options in plain words, and a page to take to the visit.

    GUIDE is a name, a folder or a file; without one, every guide that came with the kiosk is offered.
    """


@commands.command(_OPEN, hidden=True)
@click.argument("guide", required=False)
@click.option("--counselor", is_flag=True, help="For two people: show the prompts for a counselor.")
@click.option(
    "--save-to",
    metavar="DIR",
    help="Put pages into this folder, not the one you are in; it is made if it is not there.",
)
def open_kiosk(guide: str | None, *, counselor: bool, save_to: str | None) -> int:
    """Open the kiosk."""
    from kiosk.guide.finding import from_checkout
    from kiosk.opening import guides_asked, opened
    from kiosk.station.machine import Machine, is_station, station
    from kiosk.station.running import NotFit, run

    if is_station(os.environ):
        # Nobody stands here who could read a sentence: the screen says that it is out of order, and tries again.
        opening = partial(
            station, dict(os.environ), guide, Path(save_to) if save_to else None, counselor=counselor
        )
    else:
        guides = tuple(opened(path) for path in guides_asked(guide, commands.commands.keys() - {_OPEN}))
        machine = Machine(
            guides, demonstration=from_checkout(), counselor=counselor, save_to=Path(save_to or ".")
        )
        opening = partial(_as_it_is, machine)
    try:
        return run(opening)
    except NotFit as unfit:
        raise Refusal(str(unfit), EXIT_PROBLEMS) from None


def _as_it_is(machine: Machine) -> Machine:
    return machine


@commands.command(
    epilog="""\b
Examples:
  kiosk walk cervical_dystonia
  kiosk walk cervical_dystonia < typed.txt
  kiosk walk --code           go on from the code on a page"""
)
@click.argument("guide", required=False)
@click.option("--counselor", is_flag=True, help="For two people: offer the prompts for a counselor.")
@click.option("--code", is_flag=True, help="Go on from a page: its code is asked for as the first line.")
@click.option(
    "--save-to",
    metavar="DIR",
    help="Put the page into this folder too, as a PDF; it is made if it is not there.",
)
def walk(guide: str | None, *, counselor: bool, code: bool, save_to: str | None) -> None:
    """Walk a guide as plain lines, for a screen reader, a braille line or a script.

    The page is said as lines too. The folder for pages in the settings is not used: only --save-to makes a PDF.
    """
    from kiosk.opening import guides_asked, one_guide, opened
    from kiosk.speaking import carried_on, settings_here, spoken
    from kiosk.walk.session import Session

    reading = settings_here(os.environ)
    session = Session(seed=turn(together=counselor), together=counselor)
    lines = iter(sys.stdin)
    if code:
        # Never an argument: it would stand in the list of processes and in the history of the shell.
        guides = [opened(path) for path in guides_asked(guide)]
        walked, session = carried_on(guides, reading, session, lines=lines, say=click.echo)
    else:
        walked = opened(one_guide(guide))
    spoken(
        walked,
        reading,
        session,
        today=today,
        save_to=Path(save_to) if save_to else None,
        lines=lines,
        say=click.echo,
    )


@commands.command(
    epilog="""\b
Examples:
  kiosk summary cervical_dystonia --answers answers.yaml -o page.pdf
  kiosk summary ./my_guide --answers anna --with comparison --format text
  kiosk summary ./my_guide --answers answers.yaml --paper letter --large-print -o page.pdf
  kiosk summary ./my_guide --answers anna --format note -o note.txt
  kiosk summary ./my_guide --answers anna --format fhir -o record.json"""
)
@click.argument("guide")
@click.option(
    "--answers",
    required=True,
    metavar="FILE",
    help="YAML: step to answer; or a persona, by its name or its file.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["pdf", "text", "markdown", "json", "note", "fhir"]),
    help="If nothing is said: as the name of the file ends, or pdf. For a record: note (text to paste) or fhir (R4B).",
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("--large-print", is_flag=True, help="Letters of 18 points.")
@click.option(
    "--with",
    "besides",
    metavar="NAME",
    multiple=True,
    help="Print this too; may be given again. NAME: comparison, numbers, diary, carry_on (the code that brings the "
    "answers back), or table. and a table's name.",
)
@click.option("-o", "--output", metavar="FILE", help="Write here in place of standard output.")
def summary(
    guide: str,
    *,
    answers: str,
    form: str | None,
    paper: Literal["a4", "letter"],
    large_print: bool,
    besides: tuple[str, ...],
    output: str | None,
) -> None:
    """Make the page for a set of answers, or what goes into a record, without a screen.

    It takes nothing from the settings of this machine, neither the clinic's name nor the size of the paper.
    """
    from kiosk.guide.finding import as_typed
    from kiosk.listing import NAMES, listed
    from kiosk.opening import answered, one_guide, opened
    from kiosk.sheets import FOR_THE_RECORD, form_for, page, put
    from kiosk.summary.extras import CARRY_ON, available
    from kiosk.walk import moves

    form = form_for(form, output, ("pdf", "text", "markdown", "json", "note", "fhir"))
    if form in FOR_THE_RECORD and (besides or large_print):
        option = "--with" if besides else "--large-print"
        raise click.UsageError(phrases.FOR_A_PAGE.format(option=option, form=form))
    path = one_guide(guide)
    walked = opened(path)
    names = available(walked)
    unknown = [name for name in besides if name not in names]
    if CARRY_ON in unknown:
        raise Refusal(phrases.NO_CODEBOOK.format(guide=as_typed(path)))
    if unknown:
        raise Refusal(phrases.NO_SUCH_PAGE.format(name=unknown[0], names=listed(names, NAMES)))
    session = answered(walked, _answers_named(path, answers))
    extras = session.wishes.extras.union(besides)
    session = moves.wish(session, replace(session.wishes, extras=extras, large_print=large_print))
    put(page(walked, session, form, paper, today()), output)


def _answers_named(path: Path, asked: str) -> Path:
    """The file of answers that was typed, or that of a persona of the guide at a path, by its name."""
    file = Path(asked)
    if file.exists() or file.suffix or len(file.parts) > 1:
        return file
    from kiosk.authors.named import NotThere, persona_named

    try:
        return persona_named(path, asked)
    except NotThere as missing:
        raise Refusal(str(missing)) from None


for each in (*cli_authors.COMMANDS, doctor, settings, station_files):
    commands.add_command(each)


def main() -> None:
    """Run what a person typed. Whatever happens, they read one sentence and never a traceback."""
    sys.exit(_run(sys.argv[1:]))


def _run(words: Sequence[str]) -> int:
    return ended(lambda: commands.main(args=list(words), prog_name="kiosk", standalone_mode=False))
