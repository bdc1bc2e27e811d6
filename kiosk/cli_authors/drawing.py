"""`kiosk graph`: the tree of a guide as a picture.

Owns what may be typed for it. Must never decide anything, nor import at the top what the command needs.
"""

from __future__ import annotations

import click

from kiosk.ending import EXIT_PROBLEMS, Refusal, tell


@click.command(
    epilog="""\b
Examples:
  kiosk graph cervical_dystonia -o tree.svg
  kiosk graph ./my_guide --route anna -o anna.svg
  kiosk graph ./my_guide --around swallowing --format mermaid"""
)
@click.argument("guide")
@click.option(
    "--format",
    "form",
    type=click.Choice(["svg", "mermaid", "dot"]),
    help="svg: a picture for a browser. mermaid: for a page that draws it. dot: for Graphviz. "
    "If nothing is said: as the name of the file ends, or svg.",
)
@click.option(
    "--route",
    "persona",
    metavar="PERSONA",
    help="Draw the way of this persona thick, by its name or its file.",
)
@click.option(
    "--around",
    "step",
    metavar="STEP",
    help="Draw only this step and what is up to two arrows before or after it.",
)
@click.option("-o", "--output", metavar="FILE", help="Write here in place of standard output.")
def graph(guide: str, *, form: str | None, persona: str | None, step: str | None, output: str | None) -> None:
    """Draw the tree of a guide: every step in its section, where each answer leads, its flags and its ends.

    An arrow goes past the steps that are certainly passed over with that answer.
    """
    from kiosk.authors.graph import phrases
    from kiosk.authors.graph.asking import CannotDraw, asked_for
    from kiosk.authors.graph.writing import NeedsPackage, written_as
    from kiosk.authors.named import NotThere
    from kiosk.guide.problems import show
    from kiosk.opening import one_guide, opened
    from kiosk.sheets import form_for, put

    form = form_for(form, output, ("svg", "mermaid", "dot"))
    path = one_guide(guide)
    opens = opened(path)
    try:
        tree = asked_for(opens, path, persona=persona, step=step)
    except NotThere as missing:
        raise Refusal(str(missing)) from None
    except CannotDraw as cannot:
        for problem in cannot.problems:
            tell(show(problem))
        raise Refusal(str(cannot), EXIT_PROBLEMS) from None
    try:
        put(written_as(tree, form).encode(), output)
    except NeedsPackage:
        raise Refusal(phrases.NOT_INSTALLED) from None
