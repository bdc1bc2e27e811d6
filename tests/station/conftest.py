"""Porters of a machine whose printers are folders, for every test that looks at what a parent makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.station import lockdown
from tests.station.porters_machine import Machine


@pytest.fixture
def one_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that may fork: the tests may run beside threads of whoever runs them."""
    monkeypatch.setattr(lockdown, "threads", lambda: 1)


@pytest.fixture
def machine(tmp_path: Path, one_thread: None) -> Iterator[Machine]:
    """Porters as a parent has them, ended with the test."""
    made = Machine(tmp_path)
    yield made
    made.porters.end()
