"""In which order the kiosk comes to its end."""

from __future__ import annotations

from types import SimpleNamespace
from typing import NoReturn

import pytest

from kiosk.station import lockdown, running
from kiosk.station.parent import Ended


def test_what_is_on_its_way_to_a_printer_is_taken_back_before_anything_else_is_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    did: list[str] = []
    terminal = SimpleNamespace(size=None, give_back=lambda: did.append("terminal"))
    letters = SimpleNamespace(end=lambda: did.append("letters"))
    parent = SimpleNamespace(take_signals=lambda: None, end_beside=lambda: did.append("porters"))

    def told_to_end(*_: object) -> NoReturn:
        raise Ended(3)

    for name in ("fit_to_start", "scrub_environment", "load_screens", "load_maker"):
        monkeypatch.setattr(running, name, lambda: None)
    monkeypatch.setattr(lockdown, "no_core_files", lambda: None)
    monkeypatch.setattr(running, "Terminal", lambda: terminal)
    monkeypatch.setattr(running, "Parent", lambda *_: parent)
    monkeypatch.setattr(running, "letters_here", lambda *_, **__: letters)
    monkeypatch.setattr(running, "_serve", told_to_end)
    assert running.run(told_to_end) == 3
    assert did == ["porters", "letters", "terminal"]
