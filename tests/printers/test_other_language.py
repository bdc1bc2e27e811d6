"""A print server that speaks German: its troubles are read all the same, since a job is told of in its own language."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.deliver import printer
from tests.printers.following_pages import QUEUE, followed, printer_of
from tests.printers.pages import page_saying
from tests.printers.parts import PROGRAMS, Cups, Simulator

pytestmark = pytest.mark.needs(*PROGRAMS)
GERMAN = dict.fromkeys(("LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"), "de_DE.UTF-8")
PAGE = page_saying("the only page")


@pytest.fixture(scope="module")
def german(folder: Path) -> Iterator[Cups]:
    """Started as the service manager of a machine starts it that was installed in German."""
    with contextlib.closing(Cups(folder / "german", env=GERMAN)) as server:
        yield server


@pytest.fixture
def off(german: Cups, simulator: Simulator) -> Iterator[Cups]:
    """It, with its printer switched off."""
    german.be_well(QUEUE, simulator.uri)
    simulator.kill()
    yield german
    simulator.start()


def test_a_printer_that_is_switched_off_does_not_answer(off: Cups) -> None:
    way = followed(printer_of(off), PAGE)
    assert (way.told[-1], way.outcome.state, way.outcome.fate) == ("not_answering", "not_answering", "gone")


def test_it_is_the_language_of_the_job_that_counts(off: Cups, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test above would hold nothing: this server has the German words, and uses them for a German job."""
    monkeypatch.setattr(printer, "LANGUAGE", "de")
    followed(printer_of(off), PAGE)
    assert "Der Drucker" in (off.folder / "log" / "error_log").read_text(errors="replace")
