"""What a path in the settings leads to."""

from __future__ import annotations

from pathlib import Path

from kiosk.station.folders import named_folder, state_folder

HOME = Path("/home/kiosk")


def test_where_the_state_is_kept() -> None:
    assert state_folder("", HOME) == HOME / ".local/state/kiosk"
    assert state_folder("~/state", HOME) == HOME / "state"
    assert state_folder("/var/lib/kiosk", HOME) == Path("/var/lib/kiosk")


def test_a_folder_of_pages_is_found_in_the_same_way() -> None:
    assert named_folder("~/pages", HOME) == HOME / "pages"
    assert named_folder("/srv/~/pages", HOME) == Path("/srv/~/pages")
