"""The commands. Each imports what it needs when it is run, says its errors in one sentence, and decides nothing."""

from __future__ import annotations

import datetime as dt
import json
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kiosk import __version__, phrases
from kiosk.ending import EXIT_PROBLEMS, Refusal, ended
from kiosk.listing import NAMES, listed

if TYPE_CHECKING:
    from kiosk.guide.model import Guide
    from kiosk.walk.session import Session

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
    default=".",
    show_default="the folder you are in",
    help="Put pages into this folder.",
)
def open_kiosk(guide: str | None, *, counselor: bool, save_to: str) -> int:
    """Open the kiosk."""
    from kiosk.deliver.page import saver
    from kiosk.guide.finding import from_checkout
    from kiosk.layout.review import review_mark
    from kiosk.screens.running import NotFit, run
    from kiosk.summary.compose import compose
    from kiosk.summary.preview import preview

    guides = tuple(_loaded(path) for path in _guides(guide))
    demonstration = from_checkout()

    def marks(shown: Guide) -> tuple[str, ...]:
        return review_mark(shown, _today(), demonstration=demonstration).screen

    try:
        return run(
            guides,
            save=saver(Path(save_to), _today, {}),
            preview=lambda shown, session: preview(compose(shown, session, date=_today())),
            marks=marks,
            counselor=counselor,
        )
    except NotFit as unfit:
        raise Refusal(str(unfit), EXIT_PROBLEMS) from None


@commands.command(
    epilog="""\b
Examples:
  kiosk walk cervical_dystonia
  kiosk walk cervical_dystonia < typed.txt"""
)
@click.argument("guide", required=False)
@click.option("--counselor", is_flag=True, help="For two people: offer the prompts for a counselor.")
@click.option("--save-to", metavar="DIR", help="Put the page into this folder too, as a PDF.")
def walk(guide: str | None, *, counselor: bool, save_to: str | None) -> None:
    """Walk a guide as plain lines, for a screen reader, a braille line or a script."""
    from kiosk.deliver.page import saver
    from kiosk.guide.finding import from_checkout
    from kiosk.layout import phrases as said
    from kiosk.layout.review import review_mark
    from kiosk.plain.walk import run
    from kiosk.summary.compose import compose
    from kiosk.summary.text import as_text
    from kiosk.walk.session import Session

    walked = _loaded(_one_guide(guide))
    save = saver(Path(save_to), _today, {}) if save_to else None

    def sheet(session: Session) -> str:
        text = as_text(compose(walked, session, date=_today()))
        if save is None:
            return text
        name = save(walked, session)
        return f"{text}\n{said.SAVED.format(name=name) if name else said.NOT_SAVED}"

    marks = review_mark(walked, _today(), demonstration=from_checkout()).screen
    seed = 0 if counselor else _seed()
    session = Session(seed=seed, together=counselor)
    run(walked, sys.stdin, click.echo, sheet, session=session, mark=marks[0] if marks else None)


@commands.command(
    epilog="""\b
Examples:
  kiosk summary cervical_dystonia --answers answers.yaml -o page.pdf
  kiosk summary cervical_dystonia --answers persona.yaml --format text
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
@click.option("-o", "--output", metavar="FILE", help="Write here in place of standard output.")
def summary(
    guide: str,
    *,
    answers: str,
    form: str,
    paper: Literal["a4", "letter"],
    large_print: bool,
    output: str | None,
) -> None:
    """Make the page for a set of answers, without a screen."""
    from kiosk.deliver.chosen import write

    if form == "pdf" and output is None and sys.stdout.isatty():
        raise Refusal(phrases.PDF_TO_TERMINAL)
    walked = _loaded(_one_guide(guide))
    content = _page(walked, _answered(walked, Path(answers)), form, paper, large_print=large_print)
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        write(content, Path(output))


def _answered(guide: Guide, path: Path) -> Session:
    """The session of the answers in a file. Raises Refusal, after telling everything that is wrong with the file."""
    from kiosk.guide.answers import NotReadable, read_answers
    from kiosk.guide.problems import show
    from kiosk.walk.moves import NotAnAnswer
    from kiosk.walk.written import walked

    try:
        answers = read_answers(path, guide.steps)
    except NotReadable as unreadable:
        for problem in unreadable.problems:
            click.echo(show(problem), err=True)
        raise Refusal(phrases.NOT_USABLE.format(path=path), EXIT_PROBLEMS) from None
    try:
        return walked(guide, answers.by_step)
    except NotAnAnswer as misfit:
        step = misfit.key.partition("/")[0]
        sentence = phrases.MISFITS[misfit.reason].format(place=answers.place_of(step), step=step)
        raise Refusal(sentence, EXIT_PROBLEMS) from None


def _page(
    guide: Guide, session: Session, form: str, paper: Literal["a4", "letter"], *, large_print: bool
) -> bytes:
    """The sheet in one of its formats."""
    from kiosk.summary.as_json import as_json
    from kiosk.summary.compose import compose
    from kiosk.summary.markdown import as_markdown
    from kiosk.summary.pdf import render
    from kiosk.summary.text import as_text

    document = compose(guide, session, date=_today())
    if form == "pdf":
        made = render(document, paper, large_print=large_print)
        if made.note:
            click.echo(made.note, err=True)
        return made.content
    return {"text": as_text, "markdown": as_markdown, "json": as_json}[form](document).encode()


def _today() -> str:
    return dt.datetime.now().astimezone().date().isoformat()


def _seed() -> int:
    return secrets.randbelow(1_000_000)


def main() -> None:
    """Run what a person typed. Whatever happens, they read one sentence and never a traceback."""
    sys.exit(_run(sys.argv[1:]))


def _run(words: Sequence[str]) -> int:
    return ended(lambda: commands.main(args=list(words), prog_name="kiosk", standalone_mode=False))


def _one_guide(asked: str | None) -> Path:
    """The one guide a command works on. Raises Refusal."""
    from kiosk.guide.finding import known_names

    found = _guides(asked)
    if len(found) != 1:
        raise Refusal(phrases.MANY_GUIDES.format(known=listed(known_names(), NAMES)))
    return found[0]


def _guides(asked: str | None) -> list[Path]:
    """The guides a command works on; never none. Raises Refusal."""
    from kiosk.guide.finding import NoSuchGuide, find
    from kiosk.guide.problems import nearest

    try:
        found = find(asked)
    except NoSuchGuide as missing:
        near = nearest(missing.asked, missing.known)
        if near:
            raise Refusal(phrases.NO_SUCH_GUIDE_NEAR.format(asked=missing.asked, near=near)) from None
        known = listed(missing.known, NAMES) or phrases.NONE
        raise Refusal(phrases.NO_SUCH_GUIDE.format(asked=missing.asked, known=known)) from None
    if not found:
        raise Refusal(phrases.NO_GUIDES)
    here = Path.cwd()
    return [path.relative_to(here) if path.is_relative_to(here) else path for path in found]


def _loaded(path: Path) -> Guide:
    """The guide at this path. Raises Refusal, after telling its author everything that is wrong with it."""
    from kiosk.guide.load import load
    from kiosk.guide.problems import show

    loaded = load(path)
    if loaded.guide is None:
        for problem in loaded.errors:
            click.echo(show(problem), err=True)
        raise Refusal(phrases.NOT_READY.format(path=path), EXIT_PROBLEMS)
    return loaded.guide


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

    paths = [path for asked in guides or (None,) for path in _guides(asked)]
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
