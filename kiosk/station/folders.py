"""The folders that settings name.

Owns what a path in the settings leads to, for every setting alike. Must never make a folder, nor look into one.
"""

from __future__ import annotations

from pathlib import Path


def named_folder(named: str, home: Path) -> Path:
    """The folder a setting names, from `/` or, with `~/`, from the home folder of whoever runs the kiosk."""
    return home / named.removeprefix("~/") if named.startswith("~/") else Path(named)


def state_folder(named: str, home: Path) -> Path:
    """The folder of what the machine keeps over restarts; `named` as in the settings, empty for the usual one."""
    return named_folder(named, home) if named else home / ".local/state/kiosk"
