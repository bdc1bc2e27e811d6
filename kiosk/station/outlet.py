"""How pages get to paper on one machine, for whoever looks after those that did not.

Owns what is known of that before any page is made. Must never ask a printer anything.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kiosk.deliver.job import Printer


@dataclass(frozen=True, slots=True)
class Outlet:
    """How pages get to paper on this machine."""

    open_printer: Callable[[str], Printer]
    """Gives the printer of an address, and asks it nothing."""
    addresses: tuple[str, ...] = ()
    """The printers, the one that is used first; none: pages go elsewhere."""
    paper: Literal["a4", "letter"] = "a4"
    seconds: float = 120.0
    """How long it may take to print a page."""
    hold_minutes: int = 15
    state: Path | None = None
    """The folder of what is kept over restarts."""
