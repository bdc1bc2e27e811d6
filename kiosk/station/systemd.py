"""What the service manager is told: that the kiosk is ready, and that it lives.

Owns the two variables the service manager sets, and takes them out of the environment. Must never fail without one.
"""

from __future__ import annotations

import contextlib
import os
import socket
import time
from collections.abc import MutableMapping
from typing import Final

TOLD_BY: Final = frozenset({"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
"""The variables a service manager sets."""


class Systemd:
    """The service manager, if one has started this process."""

    def __init__(self, environ: MutableMapping[str, str]) -> None:
        told = {name: environ.pop(name, "") for name in TOLD_BY}
        address, mine = told["NOTIFY_SOCKET"], told["WATCHDOG_PID"] in ("", str(os.getpid()))
        self._address = "\0" + address[1:] if address.startswith("@") else address
        every = int(told["WATCHDOG_USEC"]) / 1e6 if mine and told["WATCHDOG_USEC"].isdigit() else 0.0
        self._every = every / 3
        """Seconds between two signs of life; 0: none are wanted."""
        self._last = 0.0
        self._ready = False

    def ready(self) -> None:
        """The first screen is there."""
        if not self._ready:
            self._ready = True
            self._tell("READY=1")

    def alive(self) -> None:
        """The loop goes round."""
        now = time.monotonic()
        if self._every and now - self._last >= self._every:
            self._last = now
            self._tell("WATCHDOG=1")

    def _tell(self, words: str) -> None:
        if not self._address:
            return
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            line.setblocking(False)
            line.sendto(words.encode(), self._address)
