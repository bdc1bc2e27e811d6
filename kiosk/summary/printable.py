"""The leaves with every letter that the font on paper can show, for the page and for its preview alike.

Owns what a leaf says where it lost a letter. Must never drop a letter without a mark in its place.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from kiosk.summary import phrases
from kiosk.summary.document import Document
from kiosk.summary.glyphs import REPLACEMENT, shown
from kiosk.summary.leaves import Leaf, leaves


def printable_leaves(document: Document, adds: tuple[int, ...] = ()) -> tuple[tuple[Leaf, ...], bool]:
    """The leaves as they can be printed, and whether some letters had to be replaced; such a leaf says so.

    Args:
        document: what the sheet says.
        adds: how many pages each extra adds, where that is to be told; see leaves.
    """
    # A letter that the clinic's name loses is not worth a line on the person's page.
    named = dataclasses.replace(document, clinic=shown(document.clinic) if document.clinic else None)
    made = [_leaf(leaf) for leaf in leaves(named, adds)]
    return tuple(leaf for leaf, _ in made), any(replaced for _, replaced in made)


def _leaf(leaf: Leaf) -> tuple[Leaf, bool]:
    clear, replaced = _showable(leaf)
    if replaced:
        clear, _ = _showable(dataclasses.replace(leaf, notes=(*leaf.notes, phrases.LETTERS_REPLACED)))
    return clear, replaced


def _showable(value: Any) -> tuple[Any, bool]:  # noqa: ANN401 - a leaf, or anything it is made of
    if isinstance(value, str):
        clear = shown(value)
        return clear, clear.count(REPLACEMENT) > value.count(REPLACEMENT)
    if isinstance(value, tuple):
        each = [_showable(item) for item in value]
        return tuple(item for item, _ in each), any(lost for _, lost in each)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        inside = {
            field.name: _showable(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if field.init
        }
        items = {name: item for name, (item, _) in inside.items()}
        return dataclasses.replace(value, **items), any(lost for _, lost in inside.values())
    return value, False
