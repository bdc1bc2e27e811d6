"""Why a file cannot be read on: the parser's complaint, put as a problem an author can mend.

Owns the one place that knows libyaml's sentences. Must never show one of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.guide.writing import columns, lines
from kiosk.guide.writing.lookalikes import MOST_LOOKED_AT, curly_quote_before, false_space
from kiosk.guide.writing.tokens import Finding, Stop, Token

CLOSING = {"[": "]", "{": "}"}
LONGEST_KEY = 1000
"""libyaml looks for a key's colon within 1,024 characters."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known where the parser stopped."""

    text: str
    stop: Stop
    last: Token | None
    """The last piece that was not empty."""
    closed: int
    """Where the list or set of keys opens that `last` closes."""
    opened: int | None
    """Where the innermost bracket stands that is still open."""

    @property
    def character(self) -> str:
        """The character it stopped at; empty at the end."""
        return self.text[self.stop.at : self.stop.at + 1]

    @property
    def last_on_this_line(self) -> bool:
        """Whether the last piece ends on the line it stopped at."""
        return self.last is not None and self.last.end > lines.start_of_line(self.text, self.stop.at)


def explain(scene: Scene) -> Finding:
    """The problem an author made that stopped the parser here."""
    if scene.stop.during in _READING:
        return Finding(_READING[scene.stop.during], scene.stop.since)
    found = _tab(scene) or _false_space(scene)
    if found is None:
        found = _EXPLAIN.get(scene.stop.why, _unknown)(scene)
        if found.code in _CUT_SHORT:
            found = curly_quote_before(scene.text, found.at) or found
    return found


def _tab(scene: Scene) -> Finding | None:
    """A tab at the beginning of a line breaks whatever is being read."""
    text, at = scene.text, scene.stop.at
    if "quoted" in scene.stop.during or "\t" not in lines.indent_of(text, at):
        return None
    return Finding("TAB_INDENT", text.index("\t", lines.start_of_line(text, at)))


def _false_space(scene: Scene) -> Finding | None:
    """What looks like a space near here and is none."""
    begin = min(scene.stop.since, scene.last.start if scene.last else scene.stop.at)
    begin = max(begin, scene.stop.at - MOST_LOOKED_AT)
    return false_space(scene.text, begin, lines.end_of_line(scene.text, scene.stop.at))


def _unknown(scene: Scene) -> Finding:
    return Finding("CANNOT_READ", scene.stop.at)


def _here(code: str) -> Callable[[Scene], Finding]:
    return lambda scene: Finding(code, scene.stop.at)


def _since(code: str) -> Callable[[Scene], Finding]:
    return lambda scene: Finding(code, scene.stop.since)


def _quote(scene: Scene, at: int | None = None) -> Finding:
    opening = scene.stop.since if at is None else at
    return Finding("UNCLOSED_QUOTE", opening, {"quote": scene.text[opening : opening + 1]})


def _block_mark(scene: Scene) -> Finding:
    mark = scene.text[scene.stop.since : scene.stop.since + 1]
    return Finding("BLOCK_MARK", scene.stop.since, {"mark": mark})


def _no_token(scene: Scene) -> Finding:
    if not scene.character:
        return _unknown(scene)
    return Finding("RESERVED_START", scene.stop.at, {"character": scene.character})


def _no_content(scene: Scene) -> Finding:
    """A value was due, and a bracket, a comma or the end came."""
    if not scene.character.strip():
        return _bracket(scene)
    if scene.character in "]}":
        return Finding("EXTRA_BRACKET", scene.stop.at, {"bracket": scene.character})
    if scene.character == ",":
        return Finding("EMPTY_ITEM", scene.stop.at)
    return Finding("DASH_IN_TEXT", scene.stop.at) if scene.character == "-" else _unknown(scene)


def _bracket(scene: Scene) -> Finding:
    if scene.opened is None:
        return _unknown(scene)
    opening = scene.text[scene.opened]
    line = lines.line_of(scene.text, scene.stop.at)
    return Finding(
        "UNCLOSED_BRACKET", scene.opened, {"opening": opening, "closing": CLOSING[opening], "line": line}
    )


def _follows(scene: Scene) -> Finding | None:
    """Something stands on the same line behind a text or a bracket that has just ended."""
    last = scene.last
    if last is None or not scene.last_on_this_line:
        return None
    if last.sort == "close" and scene.text[scene.closed : scene.closed + 1] in CLOSING:
        if scene.character in CLOSING.values():
            return Finding("EXTRA_BRACKET", scene.stop.at, {"bracket": scene.character})
        code = "BRACE_TEXT" if last.keyed else "BRACKET_TEXT"
        return Finding(code, scene.closed, width=last.end - scene.closed)
    if last.sort == "scalar" and last.style in ("'", '"'):
        if "\n" in scene.text[last.start : last.end]:
            return _quote(scene, last.start)
        return Finding("AFTER_QUOTE", scene.stop.at)
    return None


def _flow_goes_on(scene: Scene) -> Finding:
    """Between brackets, a comma or the closing bracket was due."""
    last = scene.last
    found = None if scene.character in ("]", "}") else _follows(scene)
    if found:
        return found
    one_line = last is not None and "\n" not in scene.text[last.start : scene.stop.at]
    if scene.character == ":" and one_line:
        return Finding("COLON_IN_TEXT", scene.stop.at)
    return _bracket(scene)


def _key_due(scene: Scene) -> Finding:
    """In a set of keys, or a list with dashes, the next one was due."""
    found = _follows(scene)
    if found:
        return found
    if scene.character == ":":
        return Finding("NO_KEY", scene.stop.at)
    starts_line = not lines.source_line(scene.text, scene.stop.at)[: _column(scene)].strip()
    group = scene.stop.since - lines.start_of_line(scene.text, scene.stop.since)
    if starts_line and _column(scene) == group:
        return Finding("LIST_AND_KEYS", scene.stop.at)
    return columns.left_of_a_group(scene.text, scene.stop.at) or columns.too_far_right(
        scene.text, scene.stop.at
    )


def _column(scene: Scene) -> int:
    return scene.stop.at - lines.start_of_line(scene.text, scene.stop.at)


def _document_due(scene: Scene) -> Finding:
    found = _follows(scene)
    if found:
        return found
    ended = re.search(r"^\.\.\.", scene.text[: scene.stop.at], re.MULTILINE)
    if ended:
        return Finding("SECOND_DOCUMENT", scene.stop.at)
    return columns.left_of_a_group(scene.text, scene.stop.at) or Finding("BAD_INDENT", scene.stop.at)


def _colon(scene: Scene) -> Finding:
    """A colon stands where no key can be."""
    last = scene.last
    found = _follows(scene)
    if found:
        return found
    if last is None or not last.plain:
        return Finding("COLON_IN_TEXT", scene.stop.at)
    if last.end - last.start > LONGEST_KEY:
        return Finding("KEY_TOO_LONG", scene.stop.at)
    written = scene.text[last.start : last.end]
    if "\n" not in written and "\r" not in written:
        return Finding("COLON_IN_TEXT", scene.stop.at)
    begins_line = not scene.text[lines.start_of_line(scene.text, last.start) : last.start].strip("- ")
    squeezed = re.match(r"[a-z][a-z0-9_]*:(?=\S)", written)
    if begins_line and squeezed:
        return Finding("SPACE_AFTER_COLON", last.start + squeezed.end() - 1)
    start = lines.start_of_line(scene.text, scene.stop.at)
    return columns.too_far_right(scene.text, start + len(lines.indent_of(scene.text, scene.stop.at)))


_EXPLAIN: dict[str, Callable[[Scene], Finding]] = {
    "found unexpected end of stream": _quote,
    "found unexpected document indicator": _quote,
    "found a tab character that violates indentation": _here("TAB_INDENT"),
    "found a tab character where an indentation space is expected": _here("TAB_INDENT"),
    "found unknown escape character": _here("BAD_ESCAPE"),
    "did not find expected hexdecimal number": _here("BAD_ESCAPE"),
    "found invalid Unicode character escape code": _here("BAD_ESCAPE"),
    "did not find expected comment or line break": _block_mark,
    "found an indentation indicator equal to 0": _block_mark,
    "found character that cannot start any token": _no_token,
    "mapping keys are not allowed in this context": _here("QUESTION_MARK"),
    "block sequence entries are not allowed in this context": _here("DASH_IN_TEXT"),
    "mapping values are not allowed in this context": _colon,
    "could not find expected ':'": _since("NO_COLON"),
    "found unexpected ':'": _here("SPACE_AFTER_COLON"),
    "did not find expected node content": _no_content,
    "did not find expected ',' or ']'": _flow_goes_on,
    "did not find expected ',' or '}'": _flow_goes_on,
    "did not find expected key": _key_due,
    "did not find expected '-' indicator": _key_due,
    "did not find expected <document start>": _document_due,
    "found undefined tag handle": _since("BANG_TEXT"),
    "found incompatible YAML document": _here("DIRECTIVE"),
    "found duplicate %YAML directive": _here("DIRECTIVE"),
    "found duplicate %TAG directive": _here("DIRECTIVE"),
}
"""libyaml's own sentences, each with what an author most likely did."""

_CUT_SHORT = (
    "COLON_IN_TEXT",
    "UNCLOSED_BRACKET",
    "SPACE_AFTER_COLON",
    "EXTRA_BRACKET",
    "BRACKET_TEXT",
    "BRACE_TEXT",
)
"""What becomes of a text that nothing holds together."""

_READING: dict[str, str] = {
    "while scanning an alias": "STAR_TEXT",
    "while scanning an anchor": "AMPERSAND_TEXT",
    "while scanning a tag": "BANG_TEXT",
    "while parsing a tag": "BANG_TEXT",
    "while scanning a directive": "DIRECTIVE",
    "while scanning a %YAML directive": "DIRECTIVE",
    "while scanning a %TAG directive": "DIRECTIVE",
    "while parsing a tag directive": "DIRECTIVE",
    "while scanning a tag directive": "DIRECTIVE",
}
"""What libyaml was reading when it stopped, where that alone tells what the author did."""
