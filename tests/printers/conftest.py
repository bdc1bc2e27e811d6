"""The real parts of printing, started once for a run of these tests and used by one of them after the other."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.deliver.job import Page
from tests.printers.following_pages import QUEUE, followed, printer_of
from tests.printers.parts import Cups, Discovery, Simulator
from tests.printers.processes import short_folder

PrintedFile = Callable[[Page], bytes]
"""Prints a page through the product's own client, and gives what its printer was given of it."""


@pytest.fixture(scope="session")
def folder() -> Iterator[Path]:
    """Where all parts keep their files."""
    with short_folder("kiosk") as made:
        yield made


@pytest.fixture(scope="session")
def discovery(folder: Path) -> Iterator[Discovery]:
    with contextlib.closing(Discovery(folder)) as parts:
        yield parts


@pytest.fixture(scope="session")
def running_simulator(folder: Path, discovery: Discovery) -> Iterator[Simulator]:
    with contextlib.closing(Simulator(folder / "printer", discovery, "kiosk printer")) as printer:
        yield printer


@pytest.fixture(scope="session")
def running_cups(folder: Path, running_simulator: Simulator) -> Iterator[Cups]:
    with contextlib.closing(Cups(folder / "cups")) as server:
        server.add(QUEUE, running_simulator.uri)
        yield server


@pytest.fixture
def simulator(running_simulator: Simulator) -> Simulator:
    """A printer in good order, out of which nothing has come yet."""
    running_simulator.be_well()
    return running_simulator


@pytest.fixture
def cups(running_cups: Cups, simulator: Simulator) -> Iterator[Cups]:
    """A print server with one queue, `kiosk`, for that printer; what a test leaves is cancelled."""
    running_cups.be_well(QUEUE, simulator.uri)
    yield running_cups
    running_cups.be_well(QUEUE, simulator.uri)


@pytest.fixture
def printed_file(cups: Cups, simulator: Simulator) -> PrintedFile:
    """Prints a page, and gives the file that came out of the printer."""

    def print_it(page: Page) -> bytes:
        simulator.forget()
        way = followed(printer_of(cups), page)
        assert way.outcome.printed, way
        [came] = simulator.printed()
        return came.read_bytes()

    return print_it
