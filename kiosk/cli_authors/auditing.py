"""`kiosk audit`: what the standards for decision aids ask, and what a guide has of it.

Owns what may be typed for it. Must never decide anything, nor import at the top what the command needs.
"""

from __future__ import annotations

import click


@click.command(
    epilog="""\b
Examples:
  kiosk audit cervical_dystonia
  kiosk audit cervical_dystonia --format pdf -o audit.pdf
  kiosk audit ./my_guide --format markdown -o audit.md"""
)
@click.argument("guide")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "pdf"]),
    help="If nothing is said: as the name of the file ends, or text.",
)
@click.option("-o", "--output", metavar="FILE", help="Write here in place of standard output.")
def audit(guide: str, *, form: str | None, output: str | None) -> None:
    """Hold a guide against the standards for decision aids (IPDAS and NICE), with the lines that show what it has.

    It is a self-rating and no certificate: a program sees that something is there, and never that it is true.
    What only people can do is said to need a person.
    """
    from kiosk.authors.audit.document import paper_of
    from kiosk.authors.audit.report import audit_of
    from kiosk.authors.measures.findings import written
    from kiosk.authors.paper import as_bytes
    from kiosk.beginning import today
    from kiosk.opening import one_guide, opened
    from kiosk.sheets import form_for, put

    form = form_for(form, output, ("text", "markdown", "pdf"))
    path = one_guide(guide)
    opened(path)
    put(as_bytes(paper_of(audit_of(written(path), today())), form), output)
