"""A codebook as the text of its file: the same text for the same numbers, always.

Owns how it is written, a line for each question, so that what an edition adds can be seen at a glance. Must never
decide what is in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from kiosk.guide.codebook import Codebook, Edition, NumberedChoice, Slot
from kiosk.guide.sealing import checks_of

HEADER: Final = """\
# The permanent numbers of this guide's questions and choices.
#
# Nobody edits this file by hand. A page that a patient takes home can carry a code that brings the answers back on
# another day, and the code tells them by these numbers. So nothing here is ever changed, moved or taken away: a
# change to the guide only adds an edition at the end. This command does it:
#
#   kiosk check GUIDE --update-codebook
#
# Keep this file with the guide, and copy it wherever the guide goes.
"""
WIDTH: Final = 96
"""A longer line would be cut where a problem shows it."""
_INDENT: Final = "      "
_DEEPER: Final = "         "
_HELD: Final = "\0"
"""Stands for a space inside of a choice, so that no line ends there."""


def as_text(codebook: Codebook) -> str:
    """The text of the file; read back, it gives the same codebook."""
    checks = checks_of(codebook)
    lines = (
        line
        for edition, check in zip(codebook.editions, checks, strict=True)
        for line in _edition(edition, check)
    )
    return HEADER + "\n".join(("editions:", *lines)) + "\n"


def _edition(edition: Edition, check: str) -> Iterator[str]:
    yield f"  - edition: {edition.number}"
    yield f"    date: {edition.date}"
    yield f"    check: {check}"
    yield "    slots:"
    for slot in edition.slots:
        yield from _lines(f"{slot.key}: {{{', '.join(_keys(slot))}}}")


def _lines(text: str) -> Iterator[str]:
    """A slot on a line, or on several where it is long."""
    for line in wrap(
        text,
        WIDTH,
        initial_indent=_INDENT,
        subsequent_indent=_DEEPER,
        break_long_words=False,
        break_on_hyphens=False,
    ):
        yield line.replace(_HELD, " ")


def _keys(slot: Slot) -> Iterator[str]:
    yield f"number: {slot.number}"
    yield f"shape: {slot.shape}"
    if slot.shape == "amount":
        yield f"low: {slot.low}"
        yield f"high: {slot.high}"
    if slot.most is not None:
        yield f"most: {slot.most}"
    if slot.meaning != 1:
        yield f"meaning: {slot.meaning}"
    if slot.words:
        yield f"words: {slot.words}"
    if slot.choices:
        yield f"choices: [{', '.join(map(_choice, slot.choices))}]"


def _choice(choice: NumberedChoice) -> str:
    pieces = [f"{choice.number} {choice.id}", choice.words]
    if choice.meaning != 1:
        pieces.append(f"meaning {choice.meaning}")
    return " ".join(filter(None, pieces)).replace(" ", _HELD)
