"""The tree as Mermaid, for a page that draws it, such as a README on a forge.

Owns how Mermaid is written. Must never let an author's words be read as Mermaid or as HTML.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from kiosk.authors.graph import phrases
from kiosk.authors.graph.legend import in_words
from kiosk.authors.graph.tree import Arrow, Box, Tree
from kiosk.guide.problems import cleaned

MOST_CHARACTERS, MOST_ARROWS = 50_000, 500
"""What Mermaid draws unless whoever shows it has allowed more."""
BREAK = "<br/>"
_SPECIAL = {character: f"#{ord(character)};" for character in '#"<>&`\\[]{}|'}


def as_mermaid(tree: Tree) -> str:
    """The tree as a Mermaid flowchart."""
    lines = "\n".join(_lines(tree)) + "\n"
    if len(lines) > MOST_CHARACTERS or len(tree.arrows) > MOST_ARROWS:
        too_large = phrases.TOO_LARGE.format(most=MOST_CHARACTERS, arrows=MOST_ARROWS)
        return f"{lines}%% {too_large}\n"
    return lines


def _lines(tree: Tree) -> Iterator[str]:
    # JSON's text is YAML's too, whatever stands in it; a title that Mermaid shows is not read as HTML.
    yield from ("---", f"title: {json.dumps(_flat(tree.title))}", "---")
    yield "flowchart TB"
    yield f"  accTitle: {_flat(tree.title)}"
    yield f"  accDescr: {_flat(' '.join(tree.sentences))}"
    for number, band in enumerate(tree.bands):
        yield f'  subgraph band_{number}["{_text(band.title)}"]'
        yield "    direction TB"
        yield from (f"    {_box(tree.boxes[step])}" for step in band.steps)
        yield "  end"
    yield from (f"  {_arrow(tree, arrow)}" for arrow in tree.arrows)
    yield f'  legend["{BREAK.join(map(_text, (*tree.sentences, *in_words(tree))))}"]:::words'
    yield from _styles(tree)


def _box(box: Box) -> str:
    """A step; a question has round corners, an end has double sides."""
    lines = (box.kind_line, box.if_line, box.private_line, *box.flag_lines, *box.last_lines)
    words = BREAK.join((f"<b>{_text(box.title)}</b>", *(_text(line) for line in lines if line)))
    before, after = ("[[", "]]") if box.ends else ("(", ")") if box.asks else ("[", "]")
    some = ":::some" if box.some_only else ""
    return f'{_name(box.id)}{before}"{words}"{after}{some}'


def _name(step: str) -> str:
    """A name that is none of Mermaid's own words, such as end."""
    return f"step_{step}"


def _arrow(tree: Tree, arrow: Arrow) -> str:
    label = f'|"{_text(arrow.label)}"|' if arrow.label else ""
    return f"{_name(arrow.source)} {'-.->' if tree.dashed((arrow,)) else '-->'}{label} {_name(arrow.target)}"


def _styles(tree: Tree) -> Iterator[str]:
    yield "  classDef default fill:#fff,stroke:#000,color:#000,text-align:left"
    yield "  classDef some stroke-dasharray:5 3"
    yield "  classDef words fill:#fff,stroke:#fff,color:#000,text-align:left"
    for number in range(len(tree.bands)):
        shade = "#efefef" if number % 2 == 0 else "#fff"
        yield f"  style band_{number} fill:{shade},stroke:#b5b5b5,color:#000"
    if tree.trail is None:
        return
    yield "  classDef thick stroke-width:4px"
    yield "  classDef faint stroke:#9a9a9a,color:#6b6b6b"
    for name in tree.boxes:
        yield f"  class {_name(name)} {'faint' if tree.faint(name) else 'thick'}"
    for number, arrow in enumerate(tree.arrows):
        look = "stroke-width:4px,stroke:#000" if tree.thick(arrow) else "stroke:#9a9a9a"
        yield f"  linkStyle {number} {look}"


def _text(words: str) -> str:
    """Words that stand for themselves wherever Mermaid reads them."""
    return "".join(_SPECIAL.get(character, character) for character in _flat(words))


def _flat(words: str) -> str:
    return " ".join(cleaned(words.replace("\n", " ")).split())
