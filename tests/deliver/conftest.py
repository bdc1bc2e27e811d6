"""A queue of a print server inside the test, for whoever asks it through the product's own client."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.deliver.fake_printer import FakePrinter


@pytest.fixture
def queue() -> Iterator[FakePrinter]:
    """It is closed with the test."""
    with FakePrinter() as one:
        yield one
