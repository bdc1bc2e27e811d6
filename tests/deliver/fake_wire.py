"""Where the print server of the tests listens: one request of the protocol on one connection."""

from __future__ import annotations

import socket as sockets
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingMixIn, UnixStreamServer
from typing import Protocol

from kiosk.deliver.ipp import Message, encoded
from kiosk.deliver.ipp_read import decoded


class Answers(Protocol):
    """Who answers."""

    socket: Path | None
    port: int

    def handled(self, request: Message, head: dict[str, str]) -> tuple[Message | None, int]:
        """The answer, if any, and the HTTP status with which it goes; 0: none goes."""
        ...


class Handler(BaseHTTPRequestHandler):
    """One request on one connection."""

    server: Server

    def address_string(self) -> str:
        return "a test"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in the library
        """Say nothing."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        answer, status = self.server.fake.handled(decoded(body), dict(self.headers.items()))
        self.close_connection = True
        if status == 0:
            return
        data = encoded(answer) if answer else b""
        self.send_response(status)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class Server(ThreadingMixIn, UnixStreamServer):
    """Listens on a socket of this machine or on a port of loopback; both are streams and differ in the address only."""

    daemon_threads = True
    block_on_close = True
    allow_reuse_address = True

    def __init__(self, fake: Answers) -> None:
        self.fake = fake
        self.address_family = sockets.AF_UNIX if fake.socket else sockets.AF_INET
        where = str(fake.socket) if fake.socket else ("127.0.0.1", fake.port)
        super().__init__(where, Handler)  # type: ignore[arg-type]
        self.port = 0 if fake.socket else int(self.socket.getsockname()[1])

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked has hung up."""
