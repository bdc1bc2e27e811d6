"""What a printer is given is the page that was sent, byte for byte."""

from __future__ import annotations

import pytest

from kiosk.deliver.job import Page
from kiosk.summary.pdf import render
from tests.bench.paper import document
from tests.printers.conftest import PrintedFile
from tests.printers.parts import PROGRAMS

pytestmark = pytest.mark.needs(*PROGRAMS)


def test_a_sheet_comes_out_as_it_was_sent(printed_file: PrintedFile) -> None:
    sheet = render(document(0))
    assert printed_file(Page(sheet.content)) == sheet.content
