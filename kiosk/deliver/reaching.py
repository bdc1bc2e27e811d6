"""A connection to a host by its name: looked up and reached within one time, however slow the network's names are.

Owns the thread in which a name is looked up. Must never have two ask for the same name at once, nor keep what it has
learnt: a printer may be given another address, and its old one may become another printer's.
"""

from __future__ import annotations

import errno
import socket
import threading
import time
from concurrent.futures import Future
from contextlib import suppress
from typing import Any, Final

_Found = list[tuple[socket.AddressFamily, Any]]
"""Where a host can be reached, the best first, as the system's sockets want to have it."""
_LEAST: Final = 0.001
"""Seconds: a socket given none at all would not wait, and say something else."""
_asking: dict[str, Future[_Found]] = {}
_lock: Final = threading.Lock()


def reached(host: str, port: int, seconds: float) -> socket.socket:
    """A socket connected to this host.

    Raises socket.gaierror where there is no such host, TimeoutError where it takes longer, and any other OSError that
    connecting raises.

    Args:
        host: its name, or its address in figures.
        port: where it listens.
        seconds: for looking it up and for trying each of its addresses, all together.
    """
    until = time.monotonic() + seconds
    found = _in_figures(host) or _asked(host).result(seconds)
    why: OSError = socket.gaierror(socket.EAI_NONAME, "no address")
    for tried, (family, address) in enumerate(found):
        left = (until - time.monotonic()) / (len(found) - tried)
        try:
            return _connected(family, (address[0], port, *address[2:]), max(left, _LEAST))
        except OSError as no:
            why = no
    raise why


def _connected(family: socket.AddressFamily, address: tuple[Any, ...], seconds: float) -> socket.socket:
    plain = socket.socket(family, socket.SOCK_STREAM)
    try:
        plain.settimeout(seconds)
        plain.connect(address)
    except BaseException:
        plain.close()
        raise
    return plain


def _in_figures(host: str) -> _Found:
    """Where a host is that is given by its address: nobody has to be asked."""
    with suppress(socket.gaierror):
        return _looked_up(host, socket.AI_NUMERICHOST)
    return []


def _asked(host: str) -> Future[_Found]:
    """What is found of this name by whoever looks for it already, or begins to.

    The system's own look-up cannot be told how long it may take (half a minute and more, where nobody answers), nor be
    ended: it goes on in a thread of its own, and nothing waits for that thread to end.
    """
    with _lock:
        asking = _asking.get(host)
        if asking is None:
            asking = Future()
            try:
                threading.Thread(target=_look, args=(host, asking), daemon=True).start()
            except RuntimeError as no:  # the system gives no more threads
                raise OSError(errno.EAGAIN, "no thread") from no
            _asking[host] = asking
    return asking


def _look(host: str, asking: Future[_Found]) -> None:
    try:
        found = _looked_up(host)
    except Exception as no:  # noqa: BLE001 - whoever waits is told, whatever it is
        _over(host)
        asking.set_exception(no)
    else:
        _over(host)
        asking.set_result(found)


def _over(host: str) -> None:
    with _lock:
        _asking.pop(host, None)


def _looked_up(host: str, flags: int = 0) -> _Found:
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=flags)
    return [(family, address) for family, _, _, _, address in found]
