"""One request to a printer or a print server, and its answer: HTTP over a socket of this machine or over the network.

Owns connecting, the few seconds it may take, and what it means that no answer came. Must never send anything twice,
keep a connection, or know what is asked.
"""

from __future__ import annotations

import http.client
import os
import pwd
import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Final, Literal

from kiosk.deliver.ipp import Message, encoded
from kiosk.deliver.ipp_read import Garbled, decoded
from kiosk.deliver.reaching import reached

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SECONDS: Final = 3.0
"""For so long it is tried to find the host and to connect, and for so long a request may take from then on."""
MOST: Final = 1 << 20
"""Bytes of an answer; a longer one is refused."""
PORT: Final = 631
_KIND: Final = "application/ipp"

Why = Literal["missing", "refused", "late", "broken", "status"]
"""`missing`: there is no such socket or host; `refused`: nobody listens; `late`: no answer in time; `broken`: the
answer was cut off, or is none; `status`: HTTP itself says no."""


class Lost(Exception):
    """No answer. What was asked may have been done all the same, but for `missing`, `refused` and `status`."""

    def __init__(self, why: Why, status: int = 0) -> None:
        super().__init__(why, status)
        self.why: Why = why
        self.status = status
        """The HTTP status, where that is what came."""


class NoAddress(ValueError):
    """What stands in the settings is no place where anything could be."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where to send requests: a socket of this machine, or a host and its port."""

    socket: str = ""
    host: str = "localhost"
    port: int = PORT


def placed(server: str) -> Place:
    """The place that a setting names: a socket from `/`, or `host`, `host:port`, `[address]:port`.

    Raises NoAddress where it names none.
    """
    if server.startswith("/"):
        return Place(socket=server)
    host, port = server, ""
    if server.startswith("["):
        host, _, port = server[1:].partition("]")
        port = port.removeprefix(":")
    elif server.count(":") == 1:
        host, _, port = server.partition(":")
    number = (int(port) if port.isdecimal() else 0) if port else PORT
    if not host or "@" in host or not 0 < number < 1 << 16:
        raise NoAddress(server)
    return Place(host=host, port=number)


def whoever_runs_this() -> str:
    """The name of the user this process belongs to; empty where there is none."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return ""


def asked(place: Place, path: str, request: Message) -> Message:
    """Send one request and give its answer. Raises Lost."""
    connection = _Connection(place)
    headers = {"Content-Type": _KIND, "Accept": _KIND, **_who(place)}
    try:
        with suppress(BrokenPipeError, ConnectionResetError):  # it may have said no before it has heard all
            connection.request("POST", path, encoded(request), headers)
        answer = connection.getresponse()
        body = answer.read(MOST + 1)
    except (FileNotFoundError, socket.gaierror) as no:
        raise Lost("missing") from no
    except ConnectionRefusedError as no:
        raise Lost("refused") from no
    except TimeoutError as no:
        raise Lost("late") from no
    except (OSError, http.client.HTTPException, ValueError) as no:
        raise Lost("broken") from no
    finally:
        connection.close()
    return _read(answer.status, body, request.number)


def _read(status: int, body: bytes, number: int) -> Message:
    if status != HTTPStatus.OK:
        raise Lost("status", status)
    if len(body) > MOST:
        raise Lost("broken")
    try:
        answer = decoded(body)
    except Garbled as no:
        raise Lost("broken") from no
    if answer.number != number:
        raise Lost("broken")
    return answer


def _who(place: Place) -> dict[str, str]:
    """CUPS knows who speaks on its own socket; it wants to hear the name, too, where it asks for one at all."""
    name = whoever_runs_this()
    return {"Authorization": f"PeerCred {name}"} if place.socket and name else {}


class _Hurried(socket.socket):
    """A socket on which everything together may take only so long, however slowly the other side drips."""

    until = 0.0

    def recv_into(self, buffer: WriteableBuffer, nbytes: int = 0, flags: int = 0) -> int:
        self.settimeout(max(self.until - time.monotonic(), 0.001))
        return super().recv_into(buffer, nbytes, flags)


class _Connection(http.client.HTTPConnection):
    def __init__(self, place: Place) -> None:
        super().__init__(place.host, place.port, timeout=SECONDS)
        self._place = place

    def connect(self) -> None:
        """Connect to the place, and start the time within which the answer must have come."""
        plain = self._local() if self._place.socket else reached(self.host, self.port, SECONDS)
        family, kind, protocol, handle = plain.family, plain.type, plain.proto, plain.detach()
        hurried = _Hurried(family, kind, protocol, fileno=handle)
        hurried.settimeout(SECONDS)
        hurried.until = time.monotonic() + SECONDS
        self.sock = hurried

    def _local(self) -> socket.socket:
        plain = socket.socket(socket.AF_UNIX)
        try:
            plain.settimeout(SECONDS)
            plain.connect(self._place.socket)
        except BaseException:
            plain.close()
            raise
        return plain
