"""The product's own client in front of a printer inside the test, and a page to print."""

from __future__ import annotations

from typing import Final

from kiosk.deliver.job import Page
from kiosk.deliver.printer import IppPrinter, printer_at
from tests.deliver.fake_printer import FakePrinter

PAGE: Final = Page(b"%PDF-1.7 a page", "pdf", "a4", 2)


def at(fake: FakePrinter) -> IppPrinter:
    """The client that asks this printer."""
    return printer_at(fake.address, fake.server)


def sent(printer: IppPrinter) -> int:
    """The number of a job whose page the printer has."""
    number = printer.begin(PAGE)
    printer.send(number, PAGE)
    return number
