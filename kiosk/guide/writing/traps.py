"""What YAML swallows without a word, and what a guide has no use for.

Owns the slow, thorough look at a text in which something is known or suspected to be wrong. Must never import yaml.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from kiosk.guide.writing.hashes import MOST_SIGNS, MOST_TOLD, cuts, hash_found, hashes_of, is_comment, may_cut
from kiosk.guide.writing.lines import end_of_line, line_of, start_of_line
from kiosk.guide.writing.lookalikes import curly_quote_of, false_space_in, may_mislead
from kiosk.guide.writing.stops import CLOSING, Scene, explain
from kiosk.guide.writing.tokens import Finding, Stop, Token

DEEPEST = 40
"""How many lists and sets of keys may stand inside one another."""
MOST_PIECES = 1_000_000
"""A text with more keys, values, openings and closings than this is no guide."""
MOST_FINDINGS = 100
"""After so many problems in one file it is only said that there are more."""
_ALIAS = re.compile(r"\*([^\s\[\]{},]+)")
_DASH_LINE = re.compile(r"[\r\n][ \t]*- ")
_EXPLICIT_KEY = re.compile(r"(?:\A|[\s\[{,])\?[ \t]*\Z")
_SQUEEZED_KEY = re.compile(r"[A-Za-z0-9_]+:\S")


_ECHOES = ("BAD_INDENT", "INDENTS_APART", "OUT_OF_LINE", "TOO_FAR_RIGHT", "LIST_AND_KEYS", "NO_COLON")

# A question mark that may begin a key, and line ends that YAML knows and editors do not.
_SIGNS = ("\n?", " ?", "{?", "[?", ",?", "\x85", "\u2028", "\u2029")


class GaveUp(Exception):
    """There is no sense in reading on; what was found so far says why."""


def suspicious(text: str) -> bool:
    """Whether the text holds signs that YAML may have swallowed words at; quick, and wrong only in saying yes."""
    if any(sign in text for sign in _SIGNS) or text.startswith("?"):
        return True
    return may_cut(text, " #") or may_cut(text, "\t#") or may_mislead(text)


@dataclass(slots=True)
class _Open:
    """A list or set of keys that is being read."""

    token: Token
    seen: dict[str, int] = field(default_factory=dict)
    key: Token | None = None
    """The key whose value is due."""
    held: int = 0
    """How many keys have been read."""
    hollow: Token | None = None
    """The last key that nothing belongs to."""
    blamed: bool = False
    """It has been told of that one."""
    in_key: bool = False
    """It is, or stands inside, what was written in place of a key."""


class Search:
    """Looks at the tokens of a text one after the other and keeps what it finds."""

    def __init__(self, text: str) -> None:
        self.findings: list[Finding] = []
        self._text = text
        self._stack: list[_Open] = []
        self._last: Token | None = None
        self._closed = 0
        self._documents = 0
        self._anchors: set[str] = set()
        self._pieces = 0
        # Each sign is looked for once in the whole text: a hostile file holds a hundred thousand of them.
        aliases = [m[1] for m in islice(_ALIAS.finditer(text), MOST_SIGNS)]
        self._aliases = set(aliases)
        self._crowded = len(aliases) == MOST_SIGNS
        self._hashes = hashes_of(text)

    def look(self, tokens: Iterable[Token | Stop], *, inside: bool = False) -> int | None:
        """Look at all tokens; return where the parser stopped, or None if there is no more to be told.

        Args:
            tokens: The pieces of the text, or of a part of it.
            inside: The part begins inside a section, so that a line may seem misplaced only because of that.

        Raises:
            GaveUp: when reading on makes no sense.
        """
        self._stack.clear()
        self._last = None
        self._documents = 0
        for token in tokens:
            if isinstance(token, Stop):
                return self._stopped(token, inside)
            self._pieces += 1
            if self._pieces > MOST_PIECES:
                self._found("TOO_MANY_VALUES", token.start, most=MOST_PIECES)
                raise GaveUp
            self._take(token)
        return None

    def _found(self, code: str, at: int, width: int = 1, **values: object) -> None:
        if len(self.findings) >= MOST_FINDINGS:
            self.findings.append(Finding("MORE_PROBLEMS", at))
            raise GaveUp
        self.findings.append(Finding(code, at, values, max(width, 1)))

    def _stopped(self, stop: Stop, inside: bool) -> int | None:
        found = explain(Scene(self._text, stop, self._last, self._closed, self._bracket()))
        # A trap on the line of the last piece is what made the parser stop; once is enough.
        line = start_of_line(self._text, self._last.start) if self._last else len(self._text)
        told = [each.at for each in self.findings if line <= each.at <= stop.at]
        after = self._last.end if self._last else stop.at
        cut = [at for start, at in self._hashes.items() if after <= start < end_of_line(self._text, after)]
        cut = [at for at in cut if not is_comment(self._text, at)]
        if told:
            return max(found.at, told[-1])
        if inside and found.code in _ECHOES:
            return None
        if cut and found.code == "UNCLOSED_BRACKET":
            self._tell(hash_found(self._text, cut[0]))
        else:
            self._found(found.code, found.at, found.width, **found.values)
        return found.at

    def _bracket(self) -> int | None:
        """The innermost bracket that is still open; a pair inside a list has none of its own."""
        opened = (each.token.start for each in reversed(self._stack))
        return next((start for start in opened if self._text[start : start + 1] in CLOSING), None)

    def _take(self, token: Token) -> None:
        match token.sort:
            case "document":
                self._documents += 1
                if self._documents > 1:
                    self._found("SECOND_DOCUMENT", token.start, 3)
                    raise GaveUp
            case "close":
                self._close(token)
            case "open":
                self._marked(token)
                self._place(token)
                self._stack.append(_Open(token, in_key=self._in_key()))
                if len(self._stack) > DEEPEST:
                    # Inside a key that is none, that has been told and is the reason.
                    if not self._stack[-1].in_key:
                        self._found("TOO_DEEP", token.start, most=DEEPEST)
                    raise GaveUp
                self._last = token
            case "scalar" | "alias":
                self._marked(token)
                self._place(token)
                if token.value or token.style:
                    self._last = token
            case _:
                pass

    def _close(self, token: Token) -> None:
        closed = self._stack.pop()
        self._closed = closed.token.start
        self._last = token._replace(keyed=closed.token.keyed, flow=closed.token.flow)
        if self._stack:
            self._placed(self._stack[-1], closed.token)

    def _place(self, token: Token) -> None:
        """Put a piece where it belongs: at the top, in a list, as a key or as what belongs to a key."""
        if not self._stack:
            self._root(token)
            return
        parent = self._stack[-1]
        if not parent.token.keyed:
            self._trapped(token)
        elif parent.key is None:
            self._key(parent, token)
        else:
            self._trapped(token)
            if token.plain and not token.value and not parent.token.flow:
                parent.hollow, parent.blamed = parent.key, False
            elif token.sort == "scalar":
                self._empty(parent, parent.key, token)
        if token.sort != "open":
            self._placed(parent, token)

    def _root(self, token: Token) -> None:
        """What stands at the left margin; an empty word there is an empty file."""
        squeezed = _SQUEEZED_KEY.match(token.value) if token.plain else None
        if squeezed:
            self._found("SPACE_AFTER_COLON", token.start + squeezed.end() - 2)
        elif token.sort == "open" and not token.keyed:
            self._found("TOP_NOT_KEYS", token.start)
            raise GaveUp
        elif token.value or token.style:
            self._found("TOP_NOT_KEYS", token.start)

    @staticmethod
    def _placed(parent: _Open, token: Token) -> None:
        if parent.token.keyed:
            parent.key = token if parent.key is None else None

    def _in_key(self) -> bool:
        """Whether what opens now stands in place of a key, or inside something that does."""
        parent = self._stack[-1] if self._stack else None
        return parent is not None and (parent.in_key or (parent.token.keyed and parent.key is None))

    def _key(self, parent: _Open, token: Token) -> None:
        parent.held += 1
        self._tell(false_space_in(self._text, token, key=True))
        if token.sort == "open":
            if not parent.in_key:
                self._found("KEY_NOT_TEXT", token.start)
            return
        key = token.value
        if key == "<<" and token.plain:
            if not self._told_of_pieces():
                self._found("MERGE_KEY", token.start, 2)
        elif key in parent.seen:
            self._twice(parent, token)
        elif _EXPLICIT_KEY.search(self._text[max(0, token.start - 20) : token.start]):
            self._found("QUESTION_MARK", self._text.rindex("?", 0, token.start))
        parent.seen.setdefault(key, token.start)

    def _twice(self, parent: _Open, token: Token) -> None:
        """A key stands twice; if one with nothing in it parts the two, that one was meant to hold the second."""
        first, hollow = parent.seen[token.value], parent.hollow
        line = line_of(self._text, first)
        if hollow is None or first >= hollow.start:
            self._found("DUPLICATE_KEY", token.start, token.end - token.start, key=token.value, line=line)
        elif not parent.blamed:
            parent.blamed = True
            names = {"key": hollow.value, "twice": token.value}
            self._found("NAME_TOO_FAR_RIGHT", hollow.start, hollow.end - hollow.start, line=line, **names)

    def _empty(self, parent: _Open, key: Token, token: Token) -> None:
        """A key with nothing in it may be the end of a text that a comma has cut off."""
        if not token.plain or token.value or ":" in self._text[key.end : token.end]:
            return
        told = bool(self.findings) and self.findings[-1].at >= key.start - 2
        told = told or any(
            each.code == "CURLY_QUOTE" and each.at > parent.token.start for each in self.findings[-1:]
        )
        if told or not parent.token.flow or key.sort == "alias":
            return
        if _SQUEEZED_KEY.match(key.value):
            self._found("SPACE_AFTER_COLON", self._text.index(":", key.start))
        elif parent.held == 1:
            self._found("BRACE_TEXT", parent.token.start)
        else:
            self._found("COMMA_IN_TEXT", key.start, key.end - key.start, text=key.value)

    def _trapped(self, token: Token) -> None:
        """What a plain text has silently lost at its end, or taken in that was meant to be a list."""
        if not token.plain:
            return
        self._tell(false_space_in(self._text, token, key=False))
        self._tell(curly_quote_of(token))
        at = self._hashes.get(token.end)
        if at is not None and cuts(self._text, token, at):
            self._tell(hash_found(self._text, at))
        dash = _DASH_LINE.search(self._text, token.start, token.end)
        if dash:
            self._found("BAD_INDENT", dash.end() - 2)

    def _tell(self, found: Finding | None) -> None:
        if found is not None and not any(each.at == found.at for each in self.findings[-1:]):
            self._found(found.code, found.at, found.width, **found.values)

    def _marked(self, token: Token) -> None:
        """Anchors, aliases and tags: a text that begins with their sign, or the real thing."""
        if token.sort == "alias":
            self._alias(token)
        if token.anchor is not None:
            used = self._crowded or token.anchor in self._aliases
            if token.plain and not used:
                self._found("AMPERSAND_TEXT", token.start, len(token.anchor) + 1)
            elif not used and not self._told_of_pieces():
                self._found("ANCHOR", token.start, len(token.anchor) + 1, name=token.anchor)
            self._anchors.add(token.anchor)
        if token.tag is not None:
            written = self._text[token.start : token.start + MOST_TOLD].split(maxsplit=1)[0]
            if token.plain and not written.startswith(("!!", "!<")):
                self._found("BANG_TEXT", token.start, len(written))
            else:
                self._found("TAG", token.start, len(written), tag=written)

    def _alias(self, token: Token) -> None:
        """A text that begins with a star, or a real alias, of which the first in a file is told for all."""
        width = token.end - token.start
        if token.value not in self._anchors:
            self._found("STAR_TEXT", token.start, width)
        elif not self._told_of_pieces():
            self._found("ALIAS", token.start, width, name=token.value)

    def _told_of_pieces(self) -> bool:
        """Whether it has been said that a guide does not use pieces again."""
        return any(each.code in ("ALIAS", "MERGE_KEY") for each in self.findings)
