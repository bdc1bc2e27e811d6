"""The commands. Each imports what it needs when it is run, says its errors in one sentence, and decides nothing."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kiosk import __version__, phrases
from kiosk.beginning import today, turn
from kiosk.ending import EXIT_PROBLEMS, Refusal, ended, tell

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
  kiosk walk cervical_dystonia < typed.txt"""
)
@click.argument("guide", required=False)
@click.option("--counselor", is_flag=True, help="For two people: offer the prompts for a counselor.")
@click.option(
    "--save-to",
    metavar="DIR",
    help="Put the page into this folder too, as a PDF; it is made if it is not there.",
)
def walk(guide: str | None, *, counselor: bool, save_to: str | None) -> None:
    """Walk a guide as plain lines, for a screen reader, a braille line or a script.

    The page is said as lines too. The folder for pages in the settings is not used: only --save-to makes a PDF.
    """
    from kiosk.opening import one_guide, opened
    from kiosk.speaking import settings_here, spoken
    from kiosk.walk.session import Session

    reading = settings_here(os.environ)
    spoken(
        opened(one_guide(guide)),
        reading,
        Session(seed=turn(together=counselor), together=counselor),
        today=today,
        save_to=Path(save_to) if save_to else None,
        lines=sys.stdin,
        say=click.echo,
    )


@commands.command(
    epilog="""\b
Examples:
  kiosk summary cervical_dystonia --answers answers.yaml -o page.pdf
  kiosk summary cervical_dystonia --answers persona.yaml --with comparison --format text
  kiosk summary ./my_guide --answers answers.yaml --paper letter --large-print -o page.pdf"""
)
@click.argument("guide")
@click.option("--answers", required=True, metavar="FILE", help="YAML: step to answer, or a persona.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["pdf", "text", "markdown", "json"]),
    default="pdf",
    show_default=True,
)
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True)
@click.option("--large-print", is_flag=True, help="Letters of 18 points.")
@click.option(
    "--with",
    "besides",
    metavar="NAME",
    multiple=True,
    help="Print this too; may be given again. NAME: comparison, numbers, diary, or table. and a table's name.",
)
@click.option("-o", "--output", metavar="FILE", help="Write here in place of standard output.")
def summary(
    guide: str,
    *,
    answers: str,
    form: str,
    paper: Literal["a4", "letter"],
    large_print: bool,
    besides: tuple[str, ...],
    output: str | None,
) -> None:
    """Make the page for a set of answers, without a screen.

    It takes nothing from the settings of this machine, neither the clinic's name nor the size of the paper.
    """
    from kiosk.listing import NAMES, listed
    from kiosk.opening import answered, one_guide, opened
    from kiosk.sheets import page, put
    from kiosk.summary.extras import available
    from kiosk.walk import moves

    if form == "pdf" and output is None and sys.stdout.isatty():
        raise Refusal(phrases.PDF_TO_TERMINAL)
    walked = opened(one_guide(guide))
    names = available(walked)
    unknown = [name for name in besides if name not in names]
    if unknown:
        raise Refusal(phrases.NO_SUCH_PAGE.format(name=unknown[0], names=listed(names, NAMES)))
    session = answered(walked, Path(answers))
    extras = session.wishes.extras.union(besides)
    session = moves.wish(session, replace(session.wishes, extras=extras, large_print=large_print))
    put(page(walked, session, form, paper, today()), output)


def main() -> None:
    """Run what a person typed. Whatever happens, they read one sentence and never a traceback."""
    sys.exit(_run(sys.argv[1:]))


def _run(words: Sequence[str]) -> int:
    return ended(lambda: commands.main(args=list(words), prog_name="kiosk", standalone_mode=False))


@commands.command(
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


@commands.command(
    epilog="""\b
Examples:
  kiosk review cervical_dystonia
  kiosk review ./my_guide -o to_check.md"""
)
@click.argument("guide")
@click.option("-o", "--output", metavar="FILE", help="Write here in place of standard output.")
def review(guide: str, *, output: str | None) -> None:
    """List every claim of a guide for a clinician to check, as Markdown: first what nobody has read first-hand."""
    from kiosk.authors.measured import written
    from kiosk.authors.review import as_markdown, review_of
    from kiosk.opening import one_guide, opened
    from kiosk.sheets import put

    path = one_guide(guide)
    opened(path)
    put(as_markdown(review_of(written(path))).encode(), output)


@commands.command(
    epilog="""\b
Examples:
  kiosk settings
  KIOSK_SETTINGS=./kiosk.toml kiosk settings
  kiosk settings --new-pin"""
)
@click.option("--new-pin", is_flag=True, help="Ask for a new PIN and give the line for the file.")
def settings(*, new_pin: bool) -> None:
    """Tell every setting that holds on this machine: its value, what it means and where it was set.

    Last comes what is set otherwise than the default, and which guides people are offered.
    Ends with 0 if nothing is wrong, 1 if something has to be mended, 2 if the command itself was wrong.
    """
    from kiosk.station import telling
    from kiosk.station.reading import BadSettings
    from kiosk.station.showing import checked_settings

    if new_pin:
        ask = partial(click.prompt, hide_input=True, type=str, err=True)
        click.echo(telling.new_pin(ask, tell))
        return
    try:
        reading, standing = checked_settings(os.environ)
    except BadSettings as bad:
        click.echo(str(bad))
        raise Refusal(phrases.SETTINGS_BAD, EXIT_PROBLEMS) from None
    click.echo("\n".join(telling.told(reading, standing)))
    if standing.troubles:
        raise Refusal(phrases.SETTINGS_LACKING, EXIT_PROBLEMS)


@commands.command(
    "station-files",
    epilog="""\b
Examples:
  kiosk station-files /root/station
  kiosk station-files /root/station --screen 1280x800""",
)
@click.argument("folder", metavar="DIR")
@click.option("--kiosk", "program", metavar="PATH", help="Where this command is on the station.")
@click.option("--user", metavar="NAME", default="kiosk", show_default=True, help="Who runs the kiosk.")
@click.option("--tty", metavar="TTY", default="tty1", show_default=True, help="The console it stands on.")
@click.option(
    "--screen", metavar="WxH", default="1920x1080", show_default=True, help="A touch screen's pixels."
)
@click.option("--force", is_flag=True, help="Write over files that say something else.")
def station_files(folder: str, *, program: str | None, user: str, tty: str, screen: str, force: bool) -> None:
    """Write the files that make a machine a station: units, settings, printing, lockdown and their installer.

    They only say what to do; nothing on this machine changes until install.sh among them is run.
    """
    from kiosk.station.station_files import CannotWrite, station_of, write

    try:
        click.echo(write(Path(folder), station_of(program, user, tty, screen), force=force))
    except CannotWrite as cannot:
        raise Refusal(str(cannot)) from None


@commands.command(
    epilog="""\b
Examples:
  kiosk doctor
  kiosk doctor --all
  kiosk doctor --format json > findings.json"""
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--all", "every", is_flag=True, help="Show what is good too.")
def doctor(*, form: str, every: bool) -> int:
    """Tell what on this machine is not fit for patients, each with its remedy.

    Run it as root: it then asks the kiosk's own console, and judges for the user who runs the kiosk.
    It changes nothing and prints nothing on paper.
    Ends with 0 if patients may use the machine, 1 if something has to be mended, 2 if the command itself was wrong.
    """
    from kiosk.station.doctor.examining import examined
    from kiosk.station.doctor.telling import as_json, as_lines, fit
    from kiosk.station.doctor.this_machine import this_machine

    findings = examined(this_machine(dict(os.environ)))
    if form == "json":
        click.echo(json.dumps(as_json(findings), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(as_lines(findings, every=every)))
    return 0 if fit(findings) else EXIT_PROBLEMS
