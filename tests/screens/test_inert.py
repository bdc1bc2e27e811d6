"""Words reach a widget by one function, and do nothing there."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.app import ComposeResult

from kiosk.screens import theme
from kiosk.screens.inert import as_lines, content, lines_of
from kiosk.screens.sealed import SealedApp, SealedScreen
from kiosk.screens.widgets.page_body import PageBody
from kiosk.screens.widgets.target import Target

KIOSK = Path(__file__).parents[2] / "kiosk"
MODULES = sorted((KIOSK / "screens").rglob("*.py"))
HOSTILE = "[/] [@click=app.bell]x[/] [b]bold[/b] {} $x \x1b[31mred\x1b]0;t\x07\u202e"
SHOWN = "[/] [@click=app.bell]x[/] [b]bold[/b] {} $x red"

# Where everything comes from that Textual builds from a str by reading markup in it, or from a Rich renderable.
READS_MARKUP = ("textual.widgets", "textual.content", "textual.markup", "textual.visual", "rich")
MARKUP_CALLS = {"notify", "from_markup", "from_rich_text", "import_module", "__import__"}
MARKUP_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip"}
DRAWS_WORDS = KIOSK / "screens" / "inert.py"


def words_read_as_markup(source: str, *, draws_words: bool = False) -> Iterator[str]:
    """Everything in a module that could hand words to Textual in another way than inert.content."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(READS_MARKUP):
            names = {alias.name for alias in node.names}
            if not draws_words and not (node.module == "textual.content" and names == {"Content"}):
                yield f"line {node.lineno}: imports from {node.module}"
        elif isinstance(node, ast.Import) and any(
            one.name.startswith(("textual", "rich")) for one in node.names
        ):
            yield f"line {node.lineno}: imports a whole module"
        elif isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            says = [arg for arg in node.args if not (isinstance(arg, ast.Constant) and arg.value == "")]
            if name in MARKUP_CALLS or (says and name in _textual_content(source) and not draws_words):
                yield f"line {node.lineno}: calls {name}"
        elif (
            isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Store)
            and node.attr in MARKUP_ATTRIBUTES
        ):
            yield f"line {node.lineno}: sets {node.attr}"


def _textual_content(source: str) -> set[str]:
    """What a module calls Textual's Content: fine as the type of what inert.content made, and as nothing else."""
    return {
        alias.asname or alias.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module == "textual.content"
        for alias in node.names
    }


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(KIOSK)) for path in MODULES])
def test_no_screen_hands_words_to_textual_in_another_way(path: Path) -> None:
    assert not list(words_read_as_markup(path.read_text("utf-8"), draws_words=path == DRAWS_WORDS))


@pytest.mark.parametrize(
    "source",
    [
        "from textual.widgets import Static",
        "from rich.text import Text",
        "import textual.widgets",
        "from textual.content import Content as C\nC('x')",
        "self.notify(text)",
        "from textual.content import Content\nContent(text)",
        "Content.from_markup(text)",
        "self.border_title = text",
    ],
)
def test_this_check_can_fail(source: str) -> None:
    assert list(words_read_as_markup(source))


def test_content_is_cleaned_and_each_piece_has_its_role() -> None:
    palette = theme.palette(theme.CALM)
    made = content(
        ((("a\nb", "strong"), ("", "note"), (HOSTILE, "term")), (), (("c", "no such role"),)), palette
    )
    assert made.plain == f"a b{SHOWN}\n\nc"
    assert [(span.start, span.end, span.style) for span in made.spans] == [
        (0, 3, palette["strong"]),
        (3, 3 + len(SHOWN), palette["term"]),
        (len(made.plain) - 1, len(made.plain), palette["text"]),
    ]


def test_as_lines_cuts_at_newlines() -> None:
    assert as_lines("a\nb", "note") == ((("a", "note"),), (("b", "note"),))


def test_lines_of_takes_what_the_pager_makes() -> None:
    class Span:
        text, style = "a", "strong"

    assert lines_of([[Span(), Span()], []]) == ((("a", "strong"), ("a", "strong")), ())


class Hostile(SealedApp):
    rung = 0

    def on_mount(self) -> None:
        self.push_screen(HostileScreen())

    def bell(self) -> None:
        self.rung += 1


class HostileScreen(SealedScreen[None]):
    def compose(self) -> ComposeResult:
        yield PageBody(as_lines(HOSTILE))
        yield Target("a", (HOSTILE,), size="normal", chosen=True, chosen_words=HOSTILE)


async def test_hostile_words_are_shown_and_do_nothing() -> None:
    app = Hostile(theme=theme.CALM)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for x in range(0, 60, 3):
            await pilot.click(offset=(x, 0))
            await pilot.click(offset=(x, 1))
        rows = [
            "".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()
        ]
        assert rows[0].startswith(SHOWN)
        assert SHOWN in rows[1]
        assert "\x1b" not in "".join(rows)
    assert app.rung == 0
