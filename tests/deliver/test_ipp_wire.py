"""One request and its answer: each way in which no answer comes is told apart, and none takes long."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.deliver import ipp_wire
from kiosk.deliver.ipp import Group, Message, Of, encoded
from kiosk.deliver.ipp_wire import MOST, Lost, NoAddress, Place, asked, placed

REQUEST = Message(0x000B, 7, (Group(Of.OPERATION),))
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n"


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ipp_wire, "SECONDS", 0.2)


@contextmanager
def listening(says: Callable[[socket.socket], None]) -> Iterator[Place]:
    """Somebody who takes one connection, reads a little and says this."""
    ears = socket.create_server(("127.0.0.1", 0))
    ears.settimeout(5)

    def take() -> None:
        talk, _ = ears.accept()
        with talk:
            talk.settimeout(5)
            talk.recv(1000)
            says(talk)

    one = threading.Thread(target=take)
    one.start()
    try:
        yield Place(host="127.0.0.1", port=ears.getsockname()[1])
    finally:
        one.join()
        ears.close()


def whole(answer: bytes) -> bytes:
    return HEAD + b"Content-Length: %d\r\n\r\n" % len(answer) + answer


def why(place: Place) -> tuple[str, int]:
    with pytest.raises(Lost) as lost:
        asked(place, "/", REQUEST)
    return lost.value.why, lost.value.status


def test_an_answer_is_read() -> None:
    with listening(lambda talk: talk.sendall(whole(encoded(Message(0, 7, ()))))) as place:
        assert asked(place, "/", REQUEST) == Message(0, 7, ())


def test_no_socket_and_nobody_at_it(tmp_path: Path) -> None:
    assert why(Place(socket=str(tmp_path / "none"))) == ("missing", 0)
    left = tmp_path / "left"
    with socket.socket(socket.AF_UNIX) as ears:
        ears.bind(str(left))
    assert why(Place(socket=str(left))) == ("refused", 0)
    assert why(Place(socket="/" + "x" * 300)) == ("broken", 0)


def test_nobody_at_a_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as ears:
        port = ears.getsockname()[1]
    assert why(Place(host="127.0.0.1", port=port)) == ("refused", 0)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (b"", ("broken", 0)),
        (b"nonsense\r\n\r\n", ("broken", 0)),
        (whole(b"nonsense"), ("broken", 0)),
        (HEAD + b"Content-Length: 100\r\n\r\n\1\1", ("broken", 0)),
        (whole(encoded(Message(0, 8, ()))), ("broken", 0)),
        (b"HTTP/1.1 413 Too big\r\nContent-Length: 0\r\n\r\n", ("status", 413)),
        (b"HTTP/1.1 401 Who\r\nContent-Length: 0\r\n\r\n", ("status", 401)),
        (whole(encoded(Message(0, 7, (), b"x" * (MOST + 1)))), ("broken", 0)),
    ],
)
def test_what_is_no_answer_is_told_apart(said: bytes, expected: tuple[str, int]) -> None:
    def say(talk: socket.socket) -> None:
        try:
            talk.sendall(said)
        except OSError:
            return

    with listening(say) as place:
        assert why(place) == expected


def test_whoever_is_silent_is_given_up() -> None:
    done = threading.Event()

    def keep_still(_: socket.socket) -> None:
        done.wait(5)

    with listening(keep_still) as place:
        assert why(place) == ("late", 0)
        done.set()


def test_whoever_drips_is_given_up_as_well() -> None:
    stop = threading.Event()

    def drip(talk: socket.socket) -> None:
        try:
            while not stop.wait(0.02):
                talk.send(b"x")
        except OSError:
            return

    with listening(drip) as place:
        assert why(place) == ("late", 0)
        stop.set()


def test_a_no_that_comes_before_all_is_sent_is_heard() -> None:
    def refuse(talk: socket.socket) -> None:
        talk.sendall(b"HTTP/1.1 413 Too big\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        time.sleep(0.05)

    with listening(refuse) as place, pytest.raises(Lost) as lost:
        asked(place, "/", Message(6, 7, (), b"x" * 8_000_000))
    assert lost.value.why in ("status", "broken", "late")


@pytest.mark.parametrize(
    ("server", "place"),
    [
        ("/run/cups/cups.sock", Place(socket="/run/cups/cups.sock")),
        ("print.test", Place(host="print.test")),
        ("127.0.0.1:6310", Place(host="127.0.0.1", port=6310)),
        ("[::1]:6310", Place(host="::1", port=6310)),
        ("[::1]", Place(host="::1")),
        ("::1", Place(host="::1")),
    ],
)
def test_where_a_server_is(server: str, place: Place) -> None:
    assert placed(server) == place


@pytest.mark.parametrize("server", ["", ":631", "host:0", "host:65536", "host:http"])
def test_what_is_no_place(server: str) -> None:
    with pytest.raises(NoAddress):
        placed(server)
