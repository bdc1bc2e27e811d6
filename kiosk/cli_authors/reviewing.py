"""`kiosk review`: what a clinician checks a guide by.

Owns what may be typed for it. Must never decide anything, nor import at the top what the command needs.
"""

from __future__ import annotations

import click


@click.command(
    epilog="""\b
Examples:
  kiosk review cervical_dystonia
  kiosk review ./my_guide -o to_check.md"""
)
@click.argument("guide")
@click.option("-o", "--output", metavar="FILE", help="Write here in place of standard output.")
def review(guide: str, *, output: str | None) -> None:
    """List every claim of a guide for a clinician to check, as Markdown: first what nobody has read first-hand."""
    from kiosk.authors.measures.findings import written
    from kiosk.authors.review.document import as_markdown, review_of
    from kiosk.opening import one_guide, opened
    from kiosk.sheets import put

    path = one_guide(guide)
    opened(path)
    put(as_markdown(review_of(written(path))).encode(), output)
