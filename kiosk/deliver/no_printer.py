"""The printer at an address, also where that is no address of one.

Owns what stands in for a printer that is not there. Must never raise because of an address, nor ask a printer
anything.
"""

from __future__ import annotations

from kiosk.deliver.job import Fate, NotTaken, Page, Printer, Told
from kiosk.deliver.printer import printer_at


class NoPrinter:
    """What stands at an address that is none."""

    def begin(self, page: Page) -> int:  # noqa: ARG002
        """Never. Raises NotTaken."""
        raise NotTaken("no_printer")

    def send(self, number: int, page: Page) -> None:  # noqa: ARG002
        """Never. Raises NotTaken."""
        raise NotTaken("no_printer")

    def look(self, number: int) -> Told:  # noqa: ARG002
        """There is none."""
        return Told("no_printer")

    def drop(self, number: int) -> Fate:  # noqa: ARG002
        """Nobody can tell."""
        return "unknown"

    def forget(self, number: int) -> None:
        """There is nothing to forget."""


def printer_for(address: str, server: str) -> Printer:
    """The printer at this address; one that takes nothing where that is no address. See printer_at."""
    try:
        return printer_at(address, server)
    except ValueError:
        return NoPrinter()
