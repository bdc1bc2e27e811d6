"""Reads keys as UTF-8 that may be broken: stock Textual ends the program on one bad byte.

Owns the decoder that Textual's input thread makes for itself. Must never guess what a broken byte meant.
A test fails when Textual no longer decodes strictly, so that this file can go.
"""

from __future__ import annotations

import codecs

from textual.drivers import linux_driver


class TolerantDecoder(codecs.getincrementaldecoder("utf-8")):  # type: ignore[misc]
    """UTF-8 with a replacement character for what is not; the end of input is an error, not silence."""

    def __init__(self) -> None:
        super().__init__("replace")

    def decode(self, data: bytes, final: bool = False) -> str:  # type: ignore[override, unused-ignore]
        """The characters of these bytes; EOFError when the terminal is gone, where stock Textual would spin."""
        if not data and not final:
            raise EOFError
        decoded: str = super().decode(data, final)
        return decoded


def _decoder_for(encoding: str) -> type[TolerantDecoder]:
    if encoding != "utf-8":
        raise LookupError(encoding)
    return TolerantDecoder


def tolerate_broken_keys() -> None:
    """Make Textual's input thread use the tolerant decoder."""
    linux_driver.getincrementaldecoder = _decoder_for  # type: ignore[assignment, attr-defined, unused-ignore]
