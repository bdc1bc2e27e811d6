"""A paper as CommonMark with pipe tables and tick boxes, for a repository or an editor.

Owns its escaping: words of a guide are shown as they are and never act as markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.authors.paper import phrases
from kiosk.authors.paper.blocks import Block, Bullets, Field, Fields, Heading, Paper, Paragraph, Table, Tick
from kiosk.layout.clean import clean
from kiosk.summary.markdown import HARD_BREAK, RULE, escaped

INDENT = "  "


def as_markdown(paper: Paper) -> str:
    """The whole paper; a box to tick is an entry of a task list."""
    parts = [f"# {escaped(paper.title)}", *(part for block in paper.blocks for part in _block(block))]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text, level=level):
            yield f"{'#' * (level + 1)} {escaped(text)}"
        case Paragraph(text=text, tone="plain" | "small"):
            yield _lines(text)
        case Paragraph(text=text):
            yield f"**{escaped(text)}**"
        case Tick():
            if block.level is not None:
                yield f"{'#' * (block.level + 1)} {escaped(block.text)}"
            yield _tick(block)
        case Bullets() | Fields() | Table():
            yield _inner(block)
        case _:
            return


def _lines(text: str) -> str:
    return HARD_BREAK.join(escaped(line) for line in clean(text).split("\n") if line.strip())


def _tick(tick: Tick) -> str:
    """A task with all that belongs to it set in under it; a table there needs empty lines round it."""
    mark = f"**{escaped(tick.mark)}** " if tick.mark else "[ ] "
    lines = [f"- {mark}{_named(tick)}"]
    for block in tick.blocks:
        inner = _inner(block)
        if not inner:
            continue
        around = [""] if isinstance(block, Table | Paragraph) else []
        lines += [*around, *(INDENT + line for line in inner.split("\n")), *around]
    if tick.lines:
        lines += [f"{INDENT}- {phrases.REMARK} {RULE}"]
    return "\n".join(lines)


def _named(tick: Tick) -> str:
    """What is ticked; under a heading that says it already, only where it stands."""
    text, place = f"**{escaped(tick.text)}**", escaped(tick.place)
    if not place:
        return text
    return place if tick.level is not None else phrases.PLACED.format(text=text, place=place)


def _inner(block: Fields | Table | Bullets | Paragraph) -> str:
    match block:
        case Bullets(items=items):
            return "\n".join(f"- {escaped(item)}" for item in items)
        case Fields(fields=fields):
            return "\n".join(f"- {_field(each)}" for each in fields)
        case Table():
            return "\n".join(_table(block))
        case Paragraph(text=text):
            return _lines(text)


def _field(each: Field) -> str:
    words = escaped(each.text)
    if each.tone in ("strong", "framed"):
        words = f"**{words}**"
    return phrases.LABELLED.format(label=escaped(each.label), text=words) if each.label else words


def _table(table: Table) -> Iterator[str]:
    yield _pipes(table.columns)
    yield "|" + " --- |" * len(table.columns)
    yield from (_pipes(row) for row in table.rows)


def _pipes(cells: Iterable[str]) -> str:
    return f"| {' | '.join(escaped(cell) for cell in cells)} |"
