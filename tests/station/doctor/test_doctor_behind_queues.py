"""Whether there is a printer behind a queue is asked at its own address, and what is in it of the printer itself."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest

from kiosk.deliver.described import Described
from kiosk.deliver.printer import IppPrinter
from kiosk.station.doctor.asking import ask_printer
from kiosk.station.doctor.printing import way

QUEUE = Described(media_ready=("na_letter_8.5x11in",), formats=("application/pdf",))
PRINTER = Described(media_ready=("iso_a4_210x297mm",))
SOCKET = "/none.sock"


@pytest.fixture
def open_port() -> Iterator[int]:
    """Somebody takes connections and says nothing."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        yield int(server.getsockname()[1])


def told(monkeypatch: pytest.MonkeyPatch, device: str, printer: Described = PRINTER) -> list[str]:
    """A queue leads there, and its printer tells this; the addresses that are asked."""
    asked: list[str] = []

    def describe(self: IppPrinter) -> Described:
        asked.append(self._uri)
        return replace(QUEUE, device=device) if len(asked) == 1 else printer

    monkeypatch.setattr(IppPrinter, "describe", describe)
    return asked


def test_a_printer_that_is_there_is_asked_for_its_sheets(
    monkeypatch: pytest.MonkeyPatch, open_port: int
) -> None:
    asked = told(monkeypatch, f"ipp://127.0.0.1:{open_port}/ipp/print?contimeout=3")
    seen = ask_printer("kiosk", SOCKET)
    assert (seen.reached, seen.itself, seen.ready) == (True, True, PRINTER.media_ready)
    assert seen.formats == QUEUE.formats
    assert asked[1:] == [f"ipp://127.0.0.1:{open_port}/ipp/print"]


@pytest.mark.parametrize(
    ("device", "printer"),
    [
        ("ipp://127.0.0.1:PORT/ipp/print", Described(why="refused")),
        ("ipp://127.0.0.1:PORT/ipp/print", Described()),
        ("ipp://127.0.0.1:PORT/printers/other", PRINTER),
        ("ipps://127.0.0.1:PORT/ipp/print", PRINTER),
        ("lpd://127.0.0.1:PORT/queue", PRINTER),
    ],
    ids=["refuses", "does not tell", "another queue", "encrypted", "tells nothing"],
)
def test_where_it_cannot_be_asked_the_sheets_are_those_of_cups(
    device: str, printer: Described, monkeypatch: pytest.MonkeyPatch, open_port: int
) -> None:
    told(monkeypatch, device.replace("PORT", str(open_port)), printer)
    seen = ask_printer("kiosk", SOCKET)
    assert (seen.reached, seen.itself, seen.ready) == (True, False, QUEUE.media_ready)


def test_a_printer_that_is_off_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = told(monkeypatch, "ipp://127.0.0.1:1/ipp/print")
    seen = ask_printer("kiosk", SOCKET)
    assert (seen.trouble, seen.reached, seen.itself) == (None, False, False)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("address", "server", "device"),
    [
        ("kiosk", SOCKET, "usb://Maker/Model"),
        ("kiosk", SOCKET, ""),
        ("kiosk", "192.0.2.9:631", "ipp://127.0.0.1:1/ipp/print"),
        ("ipp://127.0.0.1:1/printers/kiosk", "", "ipp://127.0.0.1:1/ipp/print"),
    ],
    ids=["by cable", "untold", "server elsewhere", "queue by its address"],
)
def test_where_nobody_can_try_it_is_left_open(
    address: str, server: str, device: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = told(monkeypatch, device)
    seen = ask_printer(address, server)
    assert (seen.trouble, seen.reached, seen.itself) == (None, None, False)
    assert len(asked) == 1


def test_a_printer_without_a_queue_has_answered_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(IppPrinter, "describe", lambda _: PRINTER)
    seen = ask_printer("ipp://127.0.0.1:1/ipp/print", SOCKET)
    assert (seen.reached, seen.itself, seen.ready) == (True, True, PRINTER.media_ready)


@pytest.mark.parametrize(
    ("device", "expected"),
    [
        ("ipp://[::1]/ipp/print", ("::1", 631)),
        ("IPPS://printer.example:8631/", ("printer.example", 8631)),
        ("http://192.0.2.7/ipp", ("192.0.2.7", 80)),
        ("lpd://192.0.2.7/", ("192.0.2.7", 515)),
        ("socket://192.0.2.7:9100/", None),
        ("dnssd://Maker%20Model._ipp._tcp.local/", None),
        ("ipp://192.0.2.7:many/", None),
        ("ipp://[broken/", None),
        (None, None),
    ],
)
def test_only_where_nothing_can_be_printed_by_it_is_a_connection_tried(
    device: str | None, expected: tuple[str, int] | None
) -> None:
    assert way(device) == expected
