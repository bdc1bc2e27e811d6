"""A printer's name that nobody knows, or that is looked up so slowly that it might never be: nothing waits for it."""

from __future__ import annotations

import itertools
import json
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.deliver import ipp_wire
from kiosk.deliver.ipp import Message
from kiosk.deliver.ipp_wire import Lost, Place
from kiosk.deliver.job import NotTaken, Page
from kiosk.deliver.printer import printer_at

NUMBERS = itertools.count(1)
REAL = socket.getaddrinfo
ROOT = Path(__file__).parents[2]


class Names:
    """Looks up one name as slowly as a test wants, and counts how often it is asked."""

    def __init__(self) -> None:
        self.host = f"printer{next(NUMBERS)}.clinic.test"
        self.found: list[str] = []
        self.asked = 0
        self.answers = threading.Event()

    def look(self, host: str, port: int | None, *, type: int, flags: int = 0) -> list[Any]:  # noqa: A002 - the system's
        if host != self.host or flags:
            return REAL(host, port, type=type, flags=flags)
        self.asked += 1
        assert self.answers.wait(60)
        if not self.found:
            raise socket.gaierror(socket.EAI_NONAME, "nobody knows it")
        return [each for found in self.found for each in REAL(found, port, type=type)]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Iterator[Names]:
    made = Names()
    monkeypatch.setattr(socket, "getaddrinfo", made.look)
    yield made
    made.answers.set()


def lost(work: Callable[[], object]) -> str:
    with pytest.raises(Lost) as no:
        work()
    return no.value.why


def ask(names: Names, port: int = 631) -> object:
    return ipp_wire.asked(Place(host=names.host, port=port), "/", Message(0x000B, 7, ()))


@pytest.fixture
def hurry(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Until it is undone, nobody waits for long."""
    with monkeypatch.context() as short:
        short.setattr(ipp_wire, "SECONDS", 0.1)
        yield short


@pytest.fixture
def ears() -> Iterator[socket.socket]:
    """Somebody who listens and hangs up on everyone."""
    with socket.create_server(("127.0.0.1", 0)) as open_ears:
        open_ears.settimeout(10)

        def hang_up() -> None:
            while True:
                try:
                    open_ears.accept()[0].close()
                except OSError:
                    return

        one = threading.Thread(target=hang_up)
        one.start()
        yield open_ears
        open_ears.shutdown(socket.SHUT_RDWR)
        one.join()


@pytest.mark.usefixtures("hurry")
def test_a_name_that_is_not_looked_up_in_time_is_late(names: Names) -> None:
    assert lost(lambda: ask(names)) == "late"


def test_a_name_that_nobody_knows_is_missing(names: Names) -> None:
    names.answers.set()
    assert lost(lambda: ask(names)) == "missing"
    assert lost(lambda: ask(names)) == "missing"
    assert names.asked == 2, "what was learnt is not kept"


def test_a_look_up_under_way_is_waited_for_and_none_is_begun_beside_it(
    names: Names, ears: socket.socket, hurry: pytest.MonkeyPatch
) -> None:
    names.found = ["127.0.0.1"]
    assert [lost(lambda: ask(names)) for _ in range(3)] == ["late"] * 3
    assert names.asked == 1
    hurry.undo()
    names.answers.set()
    # Whichever look-up it comes from, the answer leads to whoever hangs up.
    assert lost(lambda: ask(names, ears.getsockname()[1])) == "broken"


def test_each_address_is_tried(names: Names, ears: socket.socket) -> None:
    names.found = ["::1", "127.0.0.1"]
    names.answers.set()
    assert lost(lambda: ask(names, ears.getsockname()[1])) == "broken"


def test_a_system_that_gives_no_thread_is_no_answer_either(
    names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_more(_: threading.Thread) -> None:
        raise RuntimeError

    with monkeypatch.context() as none_left:
        none_left.setattr(threading.Thread, "start", no_more)
        assert lost(lambda: ask(names)) == "broken"
    names.answers.set()
    assert lost(lambda: ask(names)) == "missing", "the next one waits for no thread that never was"


@pytest.mark.usefixtures("hurry")
@pytest.mark.parametrize("state", ["not_answering", "server_gone"])
def test_whose_name_is_not_looked_up_in_time_does_not_answer(names: Names, state: str) -> None:
    a_queue = state == "server_gone"
    printer = (
        printer_at("kiosk", names.host) if a_queue else printer_at(f"ipp://{names.host}/ipp/print", "/none")
    )
    with pytest.raises(NotTaken) as no:
        printer.begin(Page(b"%PDF"))
    assert no.value.state == state
    assert printer.look(3).state == state
    assert printer.drop(3) == "unknown"


@pytest.mark.needs("unshare", "mount", "ip")
@pytest.mark.needs_root
def test_a_real_resolver_that_says_nothing_holds_nobody_up(tmp_path: Path) -> None:
    """The system itself would ask it for ten minutes; whoever waits for the kiosk's client waits for one."""
    told = tmp_path / "resolv.conf"
    told.write_text("nameserver 127.0.0.53\n" * 3 + "options timeout:30 attempts:5\n")
    alone = 'ip link set lo up && mount --bind "$1" /etc/resolv.conf && shift && exec "$@"'
    command = ["unshare", "--mount", "--net", "sh", "-c", alone, "sh", str(told)]
    asks = [sys.executable, "-m", "tests.deliver.silent_resolver"]
    done = subprocess.run([*command, *asks], capture_output=True, timeout=60, check=True, cwd=ROOT)
    said = json.loads(done.stdout)
    assert said["asked"], "nobody was asked at all"
    assert said["told"] == ["waiting"]
    assert said["came"] == ["not_answering", "gone"]
    assert said["dropped"] == "unknown"
