"""What stands for a mark of ours on a terminal that does not have it.

Owns the tables from the marks that are drawn to the marks that are shown. One mark always becomes one mark, and two
marks of one picture never the same. Must never import Textual.
"""

from __future__ import annotations

from typing import Final, Literal, get_args

Glyphs = Literal["unicode", "console", "ascii"]
"""unicode: as drawn. console: what the Linux console shows clearly from afar. ascii: what every terminal has."""

KINDS: Final[tuple[Glyphs, ...]] = get_args(Glyphs)
_PICTURE: Final = "figure_"
"""The roles of the marks of a picture begin so (see theme.ROLES)."""

_ASCII: Final = {
    "●": "*",
    "█": "X",
    "■": "%",
    "▒": "+",
    "░": ":",
    "·": "-",
    "─": "-",
    "━": "=",
    "═": "~",
    "│": "|",
    "┃": "!",
    **dict.fromkeys("┌┐└┘┗┛", "+"),
    **dict.fromkeys("←◀", "<"),
    **dict.fromkeys("→▶", ">"),
    **dict.fromkeys("↑▲", "^"),
    **dict.fromkeys("↓▼", "v"),
    "\ufffd": "?",
}
_PEOPLE: Final[dict[Glyphs, dict[str, str]]] = {
    "unicode": {},
    "console": {"●": "█", "▒": "▒", "·": "░"},
    "ascii": {"●": "#", "▒": "+", "·": "."},
}
_TABLES: Final[dict[Glyphs, dict[int, str]]] = {
    "unicode": {},
    "console": {},
    "ascii": str.maketrans(_ASCII),
}
_PICTURE_TABLES: Final[dict[Glyphs, dict[int, str]]] = {
    kind: {**_TABLES[kind], **str.maketrans(people)} for kind, people in _PEOPLE.items()
}


def marks(glyphs: Glyphs) -> frozenset[str]:
    """Every mark of ours that a terminal of this kind is asked to show."""
    drawn = (mark for mark in _ASCII if mark != "\ufffd")
    return frozenset(
        mark for each in drawn for mark in (shown_as(each, "", glyphs), shown_as(each, _PICTURE, glyphs))
    )


def shown_as(text: str, role: str, glyphs: Glyphs) -> str:
    """The text with every mark of ours as this terminal shows it; as wide as it was."""
    table = _PICTURE_TABLES[glyphs] if role.startswith(_PICTURE) else _TABLES[glyphs]
    return text.translate(table) if table and not text.isascii() else text
