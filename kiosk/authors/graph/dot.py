"""The tree as DOT, for Graphviz and the programs that read what it reads.

Owns how DOT is written. Must never let an author's words be read as DOT.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.graph.legend import in_words
from kiosk.authors.graph.tree import Arrow, Box, Tree
from kiosk.authors.graph.widths import lines
from kiosk.guide.problems import cleaned

FONT = "DejaVu Sans,Verdana,Arial"
WIDE = 210.0
"""How wide the words in a box may be, in points."""
SIZE = 11.0
LEFT = "\\l"
"""Ends a line that begins at the left side."""


def as_dot(tree: Tree) -> str:
    """The tree as a directed graph with one cluster for each band."""
    return "\n".join(_lines(tree)) + "\n"


def _lines(tree: Tree) -> Iterator[str]:
    head = _broken((tree.title, *tree.sentences, *in_words(tree)), 900.0)
    yield f"digraph {_quoted(tree.title)} {{"
    yield f'  graph [rankdir=TB, newrank=true, fontname="{FONT}", labelloc=t, labeljust=l, label={head}]'
    yield f'  node [shape=box, fontname="{FONT}", fontsize={SIZE:g}, fillcolor=white, style=filled]'
    yield f'  edge [fontname="{FONT}", fontsize={SIZE - 1:g}]'
    for number, band in enumerate(tree.bands):
        shade = "#efefef" if number % 2 == 0 else "#ffffff"
        yield f"  subgraph cluster_{number} {{"
        yield f'    label={_quoted(band.title)}; style=filled; color="#b5b5b5"; fillcolor="{shade}"'
        yield from (f"    {_box(tree, tree.boxes[step])}" for step in band.steps)
        yield "  }"
    yield from (f"  {_arrow(tree, arrow)}" for arrow in tree.arrows)
    yield "}"


def _box(tree: Tree, box: Box) -> str:
    every = (
        box.title,
        box.kind_line,
        box.if_line,
        box.private_line,
        *box.flag_lines,
        *box.last_lines,
    )
    style = ["filled", *(["dashed"] if box.some_only else []), *(["rounded"] if box.asks else [])]
    looks = [f"label={_broken(every, WIDE)}", f'style="{",".join(style)}"', f"tooltip={_quoted(box.told)}"]
    if box.ends:
        looks.append("peripheries=2")
    if tree.trail is not None:
        looks += ['color="#9a9a9a"', 'fontcolor="#6b6b6b"'] if tree.faint(box.id) else ["penwidth=3"]
    return f"{_quoted(box.id)} [{', '.join(looks)}]"


def _arrow(tree: Tree, arrow: Arrow) -> str:
    looks = [f"tooltip={_quoted(arrow.told)}"]
    if arrow.label:
        looks.append(f"label={_broken((arrow.label,), WIDE / 2, end=_NEW_LINE)}")
    if tree.dashed((arrow,)):
        looks.append("style=dashed")
    if tree.trail is not None:
        looks += ["penwidth=3"] if tree.thick(arrow) else ['color="#9a9a9a"', 'fontcolor="#6b6b6b"']
    return f"{_quoted(arrow.source)} -> {_quoted(arrow.target)} [{', '.join(looks)}]"


_NEW_LINE = "\\n"


def _broken(every: tuple[str, ...], wide: float, *, end: str = LEFT) -> str:
    """Several pieces of text, each broken into lines, as one label."""
    found = [line for each in every if each for line in lines(each, SIZE, wide, most=6)]
    return f'"{"".join(_text(line) + end for line in found)}"'


def _quoted(words: str) -> str:
    return f'"{_NEW_LINE.join(_text(line) for line in words.split(chr(10)))}"'


def _text(words: str) -> str:
    """Words that stand for themselves between quotes, where a backslash and an ampersand begin something."""
    return cleaned(words).replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
