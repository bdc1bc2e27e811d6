"""Every character we draw ourselves is in the Linux console's fonts."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

KIOSK = Path(__file__).parents[2] / "kiosk"
DRAWN = sorted([*(KIOSK / "screens").rglob("*.py"), *(KIOSK / "screens").rglob("*.tcss")])
DRAWN += sorted((KIOSK / "layout").rglob("*.py"))
ALLOWED = frozenset("●█░▒■─━│┃┌┐└┘┗┛═←↑→↓▲▼▶◀·")
HALVES = frozenset("▀▄")
"""Drawn only where half blocks can be shown, and only here."""
MAY_HALVE = "half_blocks.py"


def drawn_characters(path: Path) -> set[str]:
    """The characters in a module's strings that are not ASCII; docstrings and comments are not drawn."""
    text = path.read_text("utf-8")
    if path.suffix != ".py":
        return {char for char in text if not char.isascii()}
    tree = ast.parse(text)
    documented = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    strings = (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documented
    )
    unseen = {"clean.py", "groups.py"}  # name what they take out
    return set() if path.name in unseen else {char for text in strings for char in text if not char.isascii()}


@pytest.mark.parametrize("path", DRAWN, ids=[str(path.relative_to(KIOSK)) for path in DRAWN])
def test_only_glyphs_of_the_console_are_drawn(path: Path) -> None:
    allowed = ALLOWED | HALVES if path.name == MAY_HALVE else ALLOWED
    strange = drawn_characters(path) - allowed - {"\ufffd"}
    assert not strange, f"{path}: {sorted(strange)}"


def test_this_check_can_fail(tmp_path: Path) -> None:
    (tmp_path / "drawn.py").write_text('"""○"""\nMARK = "✓"  # □\n', "utf-8")
    assert drawn_characters(tmp_path / "drawn.py") == {"✓"}
