"""Prints at a printer whose name is asked of a resolver that says nothing; run where that is the only one there is."""

from __future__ import annotations

import json
import socket

from kiosk.deliver.following import follow
from kiosk.deliver.job import Page
from kiosk.deliver.printer import printer_at


def main() -> None:
    """Say what was told and what came of it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ears:
        ears.bind(("127.0.0.53", 53))
        ears.setblocking(False)
        printer = printer_at("ipp://printer.clinic.test/ipp/print", "/none")
        told: list[str] = []
        came = follow(
            printer,
            Page(b"%PDF"),
            told=lambda now: told.append(now.state),
            begun=lambda _: None,
            given_up=lambda: False,
        )
        dropped = printer.drop(3)
        said = {
            "told": told,
            "came": [came.state, came.fate],
            "dropped": dropped,
            "asked": len(ears.recv(512)),
        }
    print(json.dumps(said))


main()
