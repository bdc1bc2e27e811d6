"""What a printer is given is the page that was sent: CUPS puts it together anew, but not a dot is another."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from kiosk.deliver.job import Page
from kiosk.summary.pdf import render
from tests.bench.paper import document
from tests.printers.conftest import PrintedFile
from tests.printers.parts import PROGRAMS

pytestmark = pytest.mark.needs(*PROGRAMS, "pdftoppm")
DOTS = "100"
"""An inch has so many."""


def drawn(pdf: bytes, folder: Path) -> list[bytes]:
    """Each side of it as a picture."""
    folder.mkdir()
    (folder / "page.pdf").write_bytes(pdf)
    subprocess.run(["pdftoppm", "-gray", "-r", DOTS, folder / "page.pdf", folder / "side"], check=True)
    return [each.read_bytes() for each in sorted(folder.glob("side*"))]


def test_a_sheet_comes_out_as_it_was_sent(printed_file: PrintedFile, tmp_path: Path) -> None:
    sheet = render(document(0))
    sent = drawn(sheet.content, tmp_path / "sent")
    assert len(sent) == sheet.pages
    assert drawn(printed_file(Page(sheet.content)), tmp_path / "printed") == sent
