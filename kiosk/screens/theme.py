"""Every colour on the screen: one table of roles for each theme, read by the stylesheet and by the contrast test.

Owns the roles, the themes, and the colours of each. A colour must never be the only sign of a
meaning: a mark or a word always says the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Final

from textual.color import Color
from textual.style import Style
from textual.theme import Theme

ROLES: Final = (
    "text",
    "strong",
    "heading",
    "item",
    "note",
    "term",
    "rule",
    "place",
    "review_mark",
    "choice",
    "choice_focused",
    "choice_chosen",
    "choice_chosen_focused",
    "choice_off",
    "button",
    "button_focused",
    "button_off",
    "field",
    "field_cursor",
    "field_hint",
    "urgent",
    "figure_with",
    "figure_without",
    "figure_maybe",
    "code",
)
"""What a piece of text on the screen can be; every theme gives each a foreground and a background."""

CALM: Final = "calm"
BLACK_ON_WHITE: Final = "black_on_white"
WHITE_ON_BLACK: Final = "white_on_black"
CONSOLE: Final = "console"


@dataclass(frozen=True, slots=True)
class Pair:
    """How one role is drawn: colours as #rrggbb."""

    foreground: str
    background: str
    bold: bool = False
    underline: bool = False


_SQUARE: Final = Pair("#000000", "#ffffff")
"""Scanners look for dark on light, whatever the theme."""


def _calm() -> dict[str, Pair]:
    page, ink, deep = "#f6f4ee", "#1b2224", "#0d3640"
    text = Pair(ink, page)
    quiet = replace(text, foreground="#2d3739")
    strong = replace(text, bold=True)
    return {
        "text": text,
        "strong": strong,
        "heading": Pair(deep, page, bold=True),
        "item": text,
        "note": quiet,
        "term": Pair("#0b2f52", page, underline=True),
        "rule": quiet,
        "place": quiet,
        "review_mark": quiet,
        "choice": Pair(ink, "#e6eae3"),
        "choice_focused": Pair("#ffffff", deep),
        "choice_chosen": Pair("#08281c", "#cfe0d2", bold=True),
        "choice_chosen_focused": Pair("#ffffff", deep, bold=True),
        "choice_off": quiet,
        "button": Pair("#10262c", "#dbe4e6"),
        "button_focused": Pair("#ffffff", deep, bold=True),
        "button_off": quiet,
        "field": Pair("#14191b", "#ffffff"),
        "field_cursor": Pair("#ffffff", "#14191b"),
        "field_hint": Pair("#2d3739", "#ffffff"),
        "urgent": Pair("#000000", page, bold=True),
        "figure_with": Pair(deep, page, bold=True),
        "figure_without": quiet,
        "figure_maybe": Pair("#4a2a06", page),
        "code": _SQUARE,
    }


def _two_colours(ink: str, page: str) -> dict[str, Pair]:
    """Two colours alone: what is focused is turned round, what matters is bold."""
    text, turned = Pair(ink, page), Pair(page, ink)
    table = dict.fromkeys(ROLES, text)
    for role in ("strong", "heading", "choice_chosen", "urgent", "figure_with"):
        table[role] = replace(text, bold=True)
    for role in ("choice_focused", "button_focused", "field_cursor"):
        table[role] = turned
    table["choice_chosen_focused"] = replace(turned, bold=True)
    table["term"] = replace(text, underline=True)
    table["code"] = _SQUARE
    return table


def _console() -> dict[str, Pair]:
    """Only colours the Linux console has, in its own values, so that nothing is rounded to another."""
    page, white, yellow, cyan, blue = "#000000", "#ffffff", "#ffff55", "#55ffff", "#0000aa"
    return _two_colours(white, page) | {
        "heading": Pair(yellow, page),
        "term": Pair(cyan, page, underline=True),
        "choice_focused": Pair(white, blue),
        "choice_chosen": Pair(yellow, page),
        "choice_chosen_focused": Pair(yellow, blue),
        "button_focused": Pair(white, blue),
        "field_hint": Pair(cyan, page),
        "figure_with": Pair(yellow, page),
        "figure_maybe": Pair(cyan, page),
    }


TABLES: Final[Mapping[str, Mapping[str, Pair]]] = MappingProxyType(
    {
        CALM: MappingProxyType(_calm()),
        BLACK_ON_WHITE: MappingProxyType(_two_colours("#000000", "#ffffff")),
        WHITE_ON_BLACK: MappingProxyType(_two_colours("#ffffff", "#000000")),
        CONSOLE: MappingProxyType(_console()),
    }
)
"""Theme -> role -> how it is drawn."""


@cache
def palette(name: str) -> Mapping[str, Style]:
    """Role -> style of a theme; an unknown theme is drawn as the calm one."""
    table = TABLES.get(name, TABLES[CALM])
    return {
        role: Style(
            background=Color.parse(pair.background),
            foreground=Color.parse(pair.foreground),
            bold=pair.bold,
            underline=pair.underline,
        )
        for role, pair in table.items()
    }


def variables(name: str) -> dict[str, str]:
    """The stylesheet's variables of a theme: $text-fg, $text-bg, $button-fg and so on, for every role."""
    found: dict[str, str] = {}
    for role, pair in TABLES[name].items():
        stem = role.replace("_", "-")
        found[f"{stem}-fg"] = pair.foreground
        found[f"{stem}-bg"] = pair.background
    return found


def themes() -> tuple[Theme, ...]:
    """Every theme as Textual wants it, default first."""
    return tuple(_theme(name) for name in TABLES)


def _theme(name: str) -> Theme:
    text = TABLES[name]["text"]
    return Theme(
        name=name,
        primary=text.foreground,
        foreground=text.foreground,
        background=text.background,
        surface=text.background,
        panel=text.background,
        dark=Color.parse(text.background).brightness < 0.5,
        text_alpha=1.0,
        variables=variables(name),
    )


def theme_for(color_system: str | None) -> str:
    """The default theme for what a terminal can draw: "truecolor", "256", "standard" (16 colours) or None."""
    return CALM if color_system in ("truecolor", "256") else CONSOLE
