"""Parts what a terminal sends into keys, touches and pastes, and lets nothing else through.

Owns which characters belong together, and that what is begun and never ended is forgotten after a rest. Must never
hold more than a few thousand characters, import Textual, or know what a key means. Stock Textual types what it does
not understand as if somebody had pressed it, and waits for the end of a paste for ever.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

MOST_PASTED: Final = 4000
"""Characters of a paste that are kept; the rest of it is dropped."""
REST: Final = 0.1
"""Seconds without a character after which a sequence that was begun has ended: so a lone Escape is known."""
PASTE_REST: Final = 0.5
"""The same for a paste: a slow line may pause in the middle of one."""
_MOST_BEGUN: Final = 64

_PASTE_BEGINS: Final = "\x1b[200~"
_PASTE_ENDS: Final = "\x1b[201~"

_WHOLE: Final = re.compile(
    r"""
      (?P<key> [^\x1b\x80-\x9f\ufffd]               # one character
             | \x1b\[\[[A-E]                        # F1 to F5 of the Linux console
             | \x1b\[\d{1,2}\$                      # keys with shift, of rxvt
             | \x1bO[0-9;]*[ -/:<-~]                # keypads
      )
    | (?P<mouse> \x1b\[<\d{1,5};\d{1,5};\d{1,5}[Mm])
    | (?P<junk> [\x80-\x9f\ufffd]+                  # controls of eight bits, and what was no UTF-8
              | \x1b\[M...                          # a mouse of the old kind: it cannot tell where a touch ended
              | \x1b[]P_^X][^\x00-\x1f]*(?:\x07|\x1b\\)
      )
    | (?P<sequence> \x1b\[[ -?]*[@-LN-Z\\-~] | \x1b\[[ -?]+M )
    | (?P<alt> \x1b[^\x1b\[O\]P_^X\x80-\x9f\ufffd] )
    """,
    re.VERBOSE | re.DOTALL,
)
_BEGUN: Final = re.compile(
    r"\x1b(?:\[(?:\[|M.{0,2}|[ -?]*)|O[0-9;]*|[]P_^X][^\x00-\x1f]*(?:\x1b(?!.))?)?", re.DOTALL
)

Kind = Literal["key", "alt", "mouse", "paste"]


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing a person did: a key (as its characters or its sequence), a key with Alt, the mouse, or a paste."""

    kind: Kind
    text: str


class Sieve:
    """Turns characters, however they are split over reads, into what was done."""

    def __init__(self) -> None:
        self._begun = ""
        self._pasted: list[str] | None = None
        self._left = 0

    @property
    def patience(self) -> float | None:
        """Seconds to wait for more before `rest` is called; None when nothing is begun."""
        if self._pasted is not None:
            return PASTE_REST
        return REST if self._begun else None

    @property
    def pasting(self) -> bool:
        """Whether a paste has begun."""
        return self._pasted is not None

    @property
    def held(self) -> int:
        """How many characters are held back."""
        return len(self._begun) + sum(map(len, self._pasted or ()))

    def forget(self) -> None:
        """Begin anew, with nothing held back."""
        self._begun, self._pasted, self._left = "", None, 0

    def feed(self, characters: str) -> Iterator[Heard]:
        """What these characters come to, together with what was begun before."""
        text, self._begun = self._begun + characters, ""
        at = 0
        while at < len(text):
            if self._pasted is not None:
                found = text.find(_PASTE_ENDS, at)
                self._keep(text[at:] if found < 0 else text[at:found], ended=found >= 0)
                if found < 0:
                    return
                yield self._paste()
                at = found + len(_PASTE_ENDS)
                continue
            whole = _WHOLE.match(text, at)
            if whole is None:
                at = self._begin(text, at)
                if text.startswith("\x1b\x1b", at - 1):
                    yield Heard("key", "\x1b")
                continue
            at = whole.end()
            heard = self._heard(whole)
            if heard is not None:
                yield heard

    def rest(self) -> Iterator[Heard]:
        """What it comes to when nothing more has come for as long as `patience` said."""
        begun, pasting = self._begun, self._pasted is not None
        if pasting:
            yield self._paste()
        elif begun == "\x1b":
            yield Heard("key", begun)
        elif len(begun) == 2:
            yield Heard("alt", begun[1])
        self.forget()

    def _heard(self, whole: re.Match[str]) -> Heard | None:
        text = whole.group()
        match whole.lastgroup:
            case "mouse":
                return Heard("mouse", text)
            case "alt":
                return Heard("alt", text[1])
            case "junk":
                return None
        if text == _PASTE_BEGINS:
            self._pasted, self._left = [], MOST_PASTED
            return None
        return Heard("key", text)

    def _begin(self, text: str, at: int) -> int:
        """Past a sequence that is not whole: kept when more of it may come, dropped when it is broken."""
        begun = _BEGUN.match(text, at)
        end = at + 1 if begun is None else begun.end()
        if end == len(text):
            # Of words for the terminal itself only their beginning matters; of what is too long, that it is too long.
            most = 2 if text[at + 1 : at + 2] in tuple("]P_^X") else _MOST_BEGUN
            tail = "\x1b" if end - at > 2 and text.endswith("\x1b") else ""
            self._begun = text[at:end][:most].removesuffix(tail) + tail
        return end

    def _keep(self, more: str, *, ended: bool) -> None:
        """Add to the paste as much as there is room for; what may be the beginning of its end is held back."""
        if not ended:
            tail = next(n for n in range(len(_PASTE_ENDS) - 1, -1, -1) if more.endswith(_PASTE_ENDS[:n]))
            more, self._begun = more[: len(more) - tail], _PASTE_ENDS[:tail]
        if self._pasted is not None and self._left > 0:
            kept = more[: self._left]
            self._pasted.append(kept)
            self._left -= len(kept)

    def _paste(self) -> Heard:
        pasted = "".join(self._pasted or ())
        self._pasted, self._left = None, 0
        return Heard("paste", pasted.replace("\x00", "").replace("\ufffd", ""))
