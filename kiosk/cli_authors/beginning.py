"""`kiosk new` and `kiosk schema`: how a guide is begun, and what an editor needs to help with it.

Owns what may be typed for them. Must never decide anything, nor import at the top what the commands need.
"""

from __future__ import annotations

from pathlib import Path

import click

from kiosk.ending import Refusal


@click.command(
    epilog="""\b
Examples:
  kiosk new my_guide
  kiosk new my_guide --in ~/guides
  kiosk new ./my_guide --translation es"""
)
@click.argument("name")
@click.option(
    "--in", "where", metavar="DIR", default=".", help="Put the guide's folder here, not where you are."
)
@click.option(
    "--translation",
    "language",
    metavar="TAG",
    help="Begin a translation of the guide NAME into this language, or add to it what is new.",
)
@click.pass_context
def new(ctx: click.Context, name: str, where: str, language: str | None) -> None:
    """Write a small complete guide to start from, in a folder called NAME.

    It checks clean, its notes say how it is done, and it holds what an editor needs to help with every key.
    With --translation, NAME is a guide that is there: all its texts are written out, ready to translate. What is
    translated already stays as it is.
    """
    if language is not None:
        _translation(name, language)
        return
    from kiosk.authors.beginning import phrases
    from kiosk.authors.beginning.new import FIRST, NotBegun, begin
    from kiosk.beginning import today
    from kiosk.guide.finding import as_typed

    commands = ctx.parent.command if ctx.parent else None
    taken = commands.commands.keys() if isinstance(commands, click.Group) else ()
    try:
        begun = begin(name, Path(where).expanduser(), today(), taken)
    except NotBegun as refused:
        raise Refusal(str(refused)) from None
    click.echo(
        phrases.BEGUN.format(folder=as_typed(begun.folder), count=begun.count, first=begun.folder / FIRST)
    )


def _translation(name: str, language: str) -> None:
    from kiosk.authors.beginning import phrases
    from kiosk.authors.beginning.translating import NotTranslated, begin_translation
    from kiosk.opening import one_guide, opened

    path = one_guide(name)
    opened(path)
    try:
        begun = begin_translation(path, language)
    except NotTranslated as refused:
        raise Refusal(str(refused)) from None
    click.echo(
        phrases.TRANSLATION_BEGUN.format(file=begun.file, guide=name, empty=begun.empty, stale=begun.stale)
    )


@click.command(
    epilog="""\b
Examples:
  kiosk schema -o guide.json
  kiosk schema --of persona"""
)
@click.option(
    "--of",
    "kind",
    type=click.Choice(["guide", "persona", "local", "translation"]),
    default="guide",
    show_default=True,
    help="Which kind of file it is for.",
)
@click.option("-o", "--output", metavar="FILE", help="Write here in place of standard output.")
def schema(kind: str, output: str | None) -> None:
    """Give the JSON Schema of a kind of file, by which an editor offers keys and says what they mean.

    A file names it in its first line: `# yaml-language-server: $schema=guide.json`.
    """
    from kiosk.authors.beginning.schema import as_text, schema_of
    from kiosk.sheets import put

    put(as_text(schema_of(kind)).encode(), output)
