"""What the printers are called on a button: staff read no addresses.

Owns those names. Must never give two printers one name, nor change which stands where.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from kiosk.layout.phrases import patterns

_MOST: Final = 24
"""Characters of a name, so that it stands on one line beside what is to be done there."""


def named(printers: tuple[str, ...]) -> tuple[str, ...]:
    """The printers as staff read them, each in its place; an address gives its host alone, if no other has it."""
    hosts = [_host(each) for each in printers]
    short = [_cut(host) for host in hosts]
    return tuple(
        name if short.count(name) == 1 else printer for name, printer in zip(short, printers, strict=True)
    )


def _host(printer: str) -> str:
    """The host of an address; any other name as it is."""
    try:
        return urlsplit(printer).hostname or printer if "://" in printer else printer
    except ValueError:
        return printer


def _cut(name: str) -> str:
    return name if len(name) <= _MOST else patterns.CUT.format(text=name[: _MOST - 3])
