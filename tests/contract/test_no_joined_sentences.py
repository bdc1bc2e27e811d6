"""No sentence is built by joining words in code: another language has other words in another order.

Whole sentences with named slots stand in the phrases modules; `kiosk.listing` alone puts one piece of text beside
another. Looked for in the source of every room that a person reads something from.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

KIOSK = Path(__file__).resolve().parents[2] / "kiosk"
ROOMS = ("guide", "walk", "layout", "summary", "deliver", "plain", "screens", "station", "cli_authors")
BESIDES = ("cli.py", "cli_machine.py", "ending.py")
PHRASES = "phrases"
"""How the name of a module of our own words ends, or that of the package it stands in."""

MARKUP = "Marks of a format round words that stay as they are."
ENGINEERS = "What an exception says of itself; whoever catches it has a sentence of its own."
DRAWN = "A frame, a mark or a column drawn in characters round words that stay as they are."
ONE_LINE = "Words that stand already, put on one line."
NO_WORDS = "No words in a language: a time, a path, a pattern, the name of a thing."
SYMBOLS = "The symbols of a code, and squares: no words."
YAML = "Keys and marks of YAML round an author's own names, as they would write it."
ALLOWED = {
    "guide/problems.py:_told": ONE_LINE,
    "guide/problems.py:_picture": DRAWN,
    "guide/examples.py:condition_meant": YAML,
    "guide/known.py:meaning_of": ONE_LINE,
    "guide/links/conditions.py:_step_test": YAML,
    "guide/links/conditions.py:_unknown_step": YAML,
    "guide/links/conditions.py:_word_test": YAML,
    "guide/links/fault.py:dotted": NO_WORDS,
    "guide/model/conditions.py:told_alike": NO_WORDS,
    "guide/model/conditions.py:_told_alike": NO_WORDS,
    "guide/shape.py:_plain_name": NO_WORDS,
    "guide/writing/going_on.py:_next_child": NO_WORDS,
    "guide/writing/conditions.py:in_words": YAML,
    "guide/writing/conditions.py:meant_by": YAML,
    "guide/writing/lookalikes.py:": NO_WORDS,
    "walk/moves.py:__init__": ENGINEERS,
    "layout/wrapping.py:wrap_text": ONE_LINE,
    "deliver/file.py:save": ENGINEERS,
    "deliver/ipp.py:encoded": NO_WORDS,
    "deliver/ipp.py:_attribute": NO_WORDS,
    "deliver/ipp.py:_item": NO_WORDS,
    "deliver/ipp.py:_member": NO_WORDS,
    "deliver/ipp_wire.py:_who": NO_WORDS,
    "summary/markdown.py:as_markdown": MARKUP,
    "summary/markdown.py:_lines": MARKUP,
    "summary/markdown.py:_leaf": MARKUP,
    "summary/markdown.py:_block": MARKUP,
    "summary/markdown.py:_items": MARKUP,
    "summary/markdown.py:_row": MARKUP,
    "summary/markdown.py:_pipes": MARKUP,
    "summary/adding.py:_counted": NO_WORDS,
    "summary/pdf.py:render": NO_WORDS,
    "summary/record/fhir/naming.py:address": NO_WORDS,
    "summary/record/fhir/naming.py:system": NO_WORDS,
    "summary/record/fhir/naming.py:resource_id": NO_WORDS,
    "summary/record/fhir/naming.py:full_url": NO_WORDS,
    "summary/text.py:_code": SYMBOLS,
    "summary/striking.py:_key": NO_WORDS,
    "summary/text.py:as_text": DRAWN,
    "summary/text.py:one_line": ONE_LINE,
    "summary/text.py:_items": DRAWN,
    "summary/text.py:_row": DRAWN,
    "summary/text.py:_table": DRAWN,
    "summary/drawn.py:pictures": DRAWN,
    "summary/drawn.py:_marks": DRAWN,
    "summary/drawn.py:scale": DRAWN,
    "summary/text.py:_box": DRAWN,
    "screens/crash.py:_frames": NO_WORDS,
    "screens/widgets/drawing.py:draw_choice": DRAWN,
    "screens/widgets/drawing.py:_choice_role": NO_WORDS,
    "screens/widgets/drawing.py:_with_chosen_words": DRAWN,
    "screens/widgets/drawing.py:draw_button": DRAWN,
    "screens/widgets/keys.py:place_keys": "The keys of a keyboard: letters, and no words.",
    "screens/widgets/groups.py:_grouped": SYMBOLS,
    "screens/big_letters.py:rows_of": SYMBOLS,
    "screens/code_pages.py:_in_columns": SYMBOLS,
    "screens/code_pages.py:_large_row": SYMBOLS,
    "screens/code_pages.py:_spelt": SYMBOLS,
    "screens/widgets/text_box.py:draw": DRAWN,
    "screens/widgets/text_box.py:_foot": DRAWN,
    "screens/widgets/text_box.py:_with_cursor": DRAWN,
    "station/child.py:hold": NO_WORDS,
    "station/child.py:job": NO_WORDS,
    "station/child.py:print_held": NO_WORDS,
    "station/child.py:settled": NO_WORDS,
    "station/doctor/written.py:allowed": NO_WORDS,
    "station/log.py:note": NO_WORDS,
    "station/messages.py:written": NO_WORDS,
    "station/notice.py:out_of_order": DRAWN,
    "station/parent.py:note": NO_WORDS,
    "station/porter.py:_is": NO_WORDS,
    "station/porter.py:_print": NO_WORDS,
    "station/porter.py:_ask": NO_WORDS,
    "station/porter.py:run_porter": NO_WORDS,
    "station/porters.py:_forgotten": NO_WORDS,
    "station/porters.py:_print": NO_WORDS,
    "station/porters.py:_settle": NO_WORDS,
    "station/porters.py:_told": NO_WORDS,
    "station/setting_faults.py:named": NO_WORDS,
    "station/toml_places.py:names": NO_WORDS,
}
"""Module and function -> why it may put text beside text."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A place where text is put beside text."""

    where: str
    line: int
    source: str


def joined_in(module: str, text: str) -> Iterator[Joined]:
    """Every such place in a module's source."""
    tree = ast.parse(text)
    ours = frozenset(_names_of_phrases(tree))
    for function, node in _nodes(tree, ""):
        if _joins(node, ours):
            yield Joined(f"{module}:{function}", getattr(node, "lineno", 0), ast.unparse(node))


def _names_of_phrases(tree: ast.Module) -> Iterator[str]:
    """The names that modules of our own words go by in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            for each in node.names:
                if node.module.endswith(PHRASES) or each.name.endswith(PHRASES):
                    yield each.asname or each.name


def _nodes(node: ast.AST, function: str) -> Iterator[tuple[str, ast.AST]]:
    """Every node with the function it stands in."""
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef) else function
        yield inside, child
        yield from _nodes(child, inside)


def _joins(node: ast.AST, ours: frozenset[str]) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(value=between, attr="join")):
            return not (_text(between) is not None and set(_text(between) or "") <= {"\n"})
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(words)), attr="format")):
            return _is_wordy(words)
        case ast.JoinedStr(values=pieces):
            return _joins_pieces(pieces, ours)
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return _adds(left, right, ours) or _adds(right, left, ours)
        case ast.BinOp(left=ast.Constant(value=str(words)), op=ast.Mod()):
            return _is_wordy(words)
        case _:
            return False


def _joins_pieces(pieces: list[ast.expr], ours: frozenset[str]) -> bool:
    """An id such as `step/part.name` has no blank in it; what is read by a person has, or is a phrase."""
    between = "".join(_text(piece) or "" for piece in pieces)
    slots = [piece for piece in pieces if isinstance(piece, ast.FormattedValue)]
    if not slots or (between and set(between) <= {"\n"}):
        return False
    return any(mark.isspace() for mark in between) or any(_is_a_phrase(each, ours) for each in slots)


def _adds(one: ast.expr, other: ast.expr, ours: frozenset[str]) -> bool:
    words = _text(one)
    if words is not None:
        return _is_wordy(words) and _text(other) is None
    return _is_a_phrase(one, ours)


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _is_wordy(text: str) -> bool:
    return any(mark.isalpha() or mark in " ,;:" for mark in text)


def _is_a_phrase(node: ast.expr, ours: frozenset[str]) -> bool:
    return any(
        isinstance(each, ast.Attribute) and isinstance(each.value, ast.Name) and each.value.id in ours
        for each in ast.walk(node)
    )


def _modules() -> Iterator[tuple[str, str]]:
    inside = (path for room in ROOMS for path in sorted((KIOSK / room).rglob("*.py")))
    for path in (*inside, *(KIOSK / name for name in BESIDES)):
        yield path.relative_to(KIOSK).as_posix(), path.read_text(encoding="utf-8")


def _found() -> list[Joined]:
    return [each for module, text in _modules() for each in joined_in(module, text)]


def test_no_sentence_is_built_in_code() -> None:
    faults = [
        f"kiosk/{each.where} line {each.line}: {each.source}"
        for each in _found()
        if each.where not in ALLOWED
    ]
    assert faults == []


def test_nothing_is_allowed_that_is_not_there() -> None:
    assert set(ALLOWED) - {each.where for each in _found()} == set()


IMPORTS = """
from kiosk.layout.phrases import moving
from kiosk.screens import page_phrases as shared
from kiosk.screens import phrases
"""


@pytest.mark.parametrize(
    "line",
    [
        '", ".join(names)',
        '"; ".join(values)',
        '" and ".join(names)',
        '" ".join(sentences)',
        "phrases.BETWEEN.join(names)",
        'f"{value} {unit}"',
        'f"{label}: {text}"',
        'f"you said {said}"',
        'f"{phrases.ONE}{phrases.OTHER}"',
        'phrases.ONE + " " + phrases.OTHER',
        "line + shared.MORE",
        'f"{moving.BACK}{count}"',
        '"Made for " + name',
        'name + ", "',
        '"{} people".format(count)',
        '"%s weeks" % count',
    ],
)
def test_words_joined_in_code_are_found(line: str) -> None:
    [*found] = joined_in("layout/made_up.py", f"{IMPORTS}def told(*_):\n    return {line}\n")
    assert {each.where for each in found} == {"layout/made_up.py:told"}


@pytest.mark.parametrize(
    "line",
    [
        "phrases.WITH.format(name=name)",
        'f"{name}/urgent.{flag}"',
        'f"{text}\\n{phrases.SAVED}"',
        '"\\n".join(lines)',
        '"".join(run.text for run in runs)',
        "listed(names, NAMES)",
        "one + other",
        '"-" * width',
    ],
)
def test_keys_lines_and_whole_sentences_are_left_alone(line: str) -> None:
    assert list(joined_in("layout/made_up.py", f"{IMPORTS}def told(*_):\n    return {line}\n")) == []
