"""Every styled pair of every theme can be read by weak eyes, and on a console of 16 colours."""

from __future__ import annotations

from itertools import product

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from rich.palette import Palette
from textual.color import Color

from kiosk.screens import theme

EVERY_PAIR = list(product(theme.TABLES, theme.ROLES))
PLAIN_THEMES = (theme.BLACK_ON_WHITE, theme.WHITE_ON_BLACK)


def luminance(colour: str) -> float:
    """WCAG 2 relative luminance of #rrggbb."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(pair: theme.Pair) -> float:
    dark, light = sorted((luminance(pair.foreground), luminance(pair.background)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_wcag_does() -> None:
    assert contrast(theme.Pair("#000000", "#ffffff")) == pytest.approx(21)
    assert contrast(theme.Pair("#777777", "#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("name", "role"), EVERY_PAIR)
def test_contrast_is_at_least_10(name: str, role: str) -> None:
    assert contrast(theme.TABLES[name][role]) >= 10


@pytest.mark.parametrize(("name", "role"), list(product(PLAIN_THEMES, theme.ROLES)))
def test_the_black_and_white_themes_are_near_20(name: str, role: str) -> None:
    assert contrast(theme.TABLES[name][role]) >= 20


@pytest.mark.parametrize("name", theme.TABLES)
def test_every_theme_draws_every_role_and_no_other(name: str) -> None:
    assert set(theme.TABLES[name]) == set(theme.ROLES)


@pytest.mark.parametrize("name", theme.TABLES)
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("choice", "choice_focused"),
        ("choice", "choice_chosen"),
        ("button", "button_focused"),
        ("choice_chosen", "choice_chosen_focused"),
        ("field", "field_cursor"),
        ("figure_with", "figure_without"),
        ("figure_with", "figure_maybe"),
    ],
)
def test_a_state_can_be_told_from_another(name: str, one: str, other: str) -> None:
    assert theme.TABLES[name][one] != theme.TABLES[name][other]


@pytest.mark.parametrize("role", theme.ROLES)
def test_a_16_colour_console_shows_the_console_theme_exactly(role: str) -> None:
    pair = theme.TABLES[theme.CONSOLE][role]
    palette: Palette = __import__("rich._palettes", fromlist=["STANDARD_PALETTE"]).STANDARD_PALETTE
    for colour in (pair.foreground, pair.background):
        number = RichColor.parse(colour).downgrade(ColorSystem.STANDARD).number
        assert number is not None
        assert palette[number].hex == colour


@pytest.mark.parametrize("name", theme.TABLES)
def test_the_stylesheet_and_the_palette_read_the_same_table(name: str) -> None:
    variables = theme.variables(name)
    for role, style in theme.palette(name).items():
        stem = role.replace("_", "-")
        assert Color.parse(variables[f"{stem}-fg"]) == style.foreground
        assert Color.parse(variables[f"{stem}-bg"]) == style.background


def test_a_poor_terminal_gets_the_console_theme() -> None:
    assert theme.theme_for("truecolor") == theme.theme_for("256") == theme.CALM
    assert theme.theme_for("standard") == theme.theme_for(None) == theme.CONSOLE
