"""A tree in any of its formats.

Owns which formats there are. Must never know how one is written.
"""

from __future__ import annotations

from kiosk.authors.graph.dot import as_dot
from kiosk.authors.graph.mermaid import as_mermaid
from kiosk.authors.graph.tree import Tree

FORMATS = ("svg", "mermaid", "dot")


class NeedsPackage(Exception):
    """The package that lays out a picture is not installed."""


def written_as(tree: Tree, form: str) -> str:
    """The tree as SVG, Mermaid or DOT.

    Raises:
        NeedsPackage: where SVG is asked for and igraph is not installed; the other two need nothing.
    """
    if form == "mermaid":
        return as_mermaid(tree)
    if form == "dot":
        return as_dot(tree)
    try:
        from kiosk.authors.graph.svg import as_svg
    except ModuleNotFoundError as missing:
        if missing.name != "igraph":
            raise
        raise NeedsPackage from None
    return as_svg(tree)
