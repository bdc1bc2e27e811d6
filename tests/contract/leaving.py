"""A kiosk with a folder of its own for everything it could write into, and the ways in which a visit can end."""

from __future__ import annotations

import fcntl
import os
import resource
import secrets
import signal
import socket
import struct
import termios
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.layout.phrases import visiting
from kiosk.screens import phrases as own
from kiosk.screens import staff_phrases as staff
from kiosk.station.pin import kept_pin
from tests.contract import traces
from tests.contract.terminal import PATIENCE, ROOT, Terminal
from tests.contract.visitor import ENTER, RIGHT, STAFF, Visitor

PROBE = ROOT / "tests/contract/station_probe.py"
GUIDE = ROOT / "tests/guides/getting_there"
PIN = "48161623"
SETTINGS = f"""
[guides]
show = ["{GUIDE}"]
drafts = true
responsible_clinician = "Nobody, this is a test"
"""

End = Callable[[Visitor, "Kiosk"], None]
"""Makes a visit end, with the parent stopped so that it does not yet know."""


def new_word() -> str:
    """Letters that stand nowhere else on this machine."""
    return "m" + "".join(secrets.choice("abcdefghijkmnopqrstuvwxyz") for _ in range(11))


class Kiosk:
    """The real station on a pseudo-terminal; all that it can write is in one folder."""

    def __init__(
        self, folder: Path, settings: str = "", args: tuple[str, ...] = (), probe: Path = PROBE
    ) -> None:
        self.folder = folder
        self.started = time.time()
        env = {
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "tmp"),
            "KIOSK_LOG": str(folder / "log/socket"),
        }
        for each in ("home", "tmp", "run", "log", "pages"):
            (folder / each).mkdir()
        self.log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)
        self.log.bind(env["KIOSK_LOG"])
        self._logged = b""
        asked = [str(GUIDE)]
        if settings:
            (folder / "kiosk.toml").write_text(settings)
            env["KIOSK_SETTINGS"] = str(folder / "kiosk.toml")
            asked = []
        words = [str(probe), *asked, "--save-to", str(folder / "pages")]
        self.terminal = Terminal([*args, *words], env, cwd=folder / "run")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.terminal.__exit__()
        self.log.close()

    @property
    def pid(self) -> int:
        return self.terminal.process.pid

    @property
    def visit(self) -> int:
        """The process of the visit that runs now."""
        until = time.monotonic() + PATIENCE
        while (found := traces.child_of(self.pid)) is None:
            assert time.monotonic() < until
            time.sleep(0.01)
        return found

    def stop(self) -> None:
        """From now on the parent does nothing, until it is told to go on."""
        os.kill(self.pid, signal.SIGSTOP)
        traces.wait_for_state(self.pid, "T")

    def go_on(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def type_unread(self, words: str) -> None:
        """Type something that nobody reads, and see that it waits in the terminal."""
        self.terminal.type(words.encode())
        until = time.monotonic() + PATIENCE
        while self._waiting() < len(words):
            assert time.monotonic() < until, "somebody has read it"
            time.sleep(0.005)

    def _waiting(self) -> int:
        told = fcntl.ioctl(self.terminal.slave, termios.FIONREAD, b"\0" * 4)
        return int(struct.unpack("i", told)[0])

    @property
    def logged(self) -> bytes:
        """Everything that a journal would hold."""
        while True:
            try:
                self._logged += self.log.recv(1 << 16) + b"\n"
            except BlockingIOError:
                return self._logged

    def places(self, *words: str) -> set[str]:
        """Where on this machine one of these words can be found now, but for the memory of processes."""
        shared = traces.shared_files_with(words, self.started, self.folder)
        return self.near(*words) | {str(each) for each in shared}

    def near(self, *words: str) -> set[str]:
        """The same but for files in other folders than its own; on the terminal, since it was last emptied."""
        found = {str(each) for each in traces.files_with([self.folder], words)}
        for name, pid in (("kiosk", self.pid), ("visit", self.visit)):
            found |= {f"{each} of the {name}" for each in traces.process_tells(pid, words)}
        if traces.in_output(self.terminal.output, words):
            found.add("the terminal")
        if traces.holds(self.logged, words):
            found.add("the log")
        return found

    def memories(self, *words: str) -> set[str]:
        """The processes whose memory has one of these words in it; only root may look."""
        both = {"memory of the kiosk": self.pid, "memory of the visit": self.visit}
        return {name for name, pid in both.items() if traces.memory_holds(pid, words)}


def done(visitor: Visitor, kiosk: Kiosk) -> None:
    """I have finished, without a page."""
    while own.FINISH_NO_PAGE not in visitor.seen:
        visitor.press(RIGHT)
    kiosk.stop()
    visitor.choose(own.FINISH_NO_PAGE)


def left_alone(visitor: Visitor, kiosk: Kiosk) -> None:
    """Nobody presses anything, and what is said then is covered, and the visit ends."""
    kiosk.terminal.wait_for(visiting.SAME_PERSON.encode())
    kiosk.stop()


def by_staff(visitor: Visitor, kiosk: Kiosk) -> None:
    """Staff end it."""
    visitor.press(STAFF)
    if staff.PIN_TITLE in visitor.seen:
        visitor.press(PIN.encode())
        visitor.press(ENTER, PATIENCE)
    visitor.wait_for(staff.END_SESSION)
    kiosk.stop()
    visitor.choose(staff.END_SESSION)
    visitor.choose(staff.YES_END)


def crash(visitor: Visitor, kiosk: Kiosk) -> None:
    """A fault with everything the person said in it."""
    kiosk.stop()
    visitor.press(b"h")


def killed(number: signal.Signals) -> End:
    """Killed by this signal."""

    def kill(visitor: Visitor, kiosk: Kiosk) -> None:
        kiosk.stop()
        os.kill(kiosk.visit, number)

    return kill


def out_of_memory(visitor: Visitor, kiosk: Kiosk) -> None:
    """The visit gets not one more page of memory, and goes on until that ends it."""
    visit = kiosk.visit
    kiosk.stop()
    pages = int(Path(f"/proc/{visit}/statm").read_text().split()[0])
    most = pages * resource.getpagesize()
    resource.prlimit(visit, resource.RLIMIT_AS, (most, most))
    until, columns = time.monotonic() + PATIENCE, 80
    while traces.state_of(visit) not in ("Z", ""):
        assert time.monotonic() < until, "it never needs more memory"
        # Going back and on alone may do with what was freed before; a screen of another size takes more.
        columns = 300 if columns == 80 else 80
        _resize(kiosk, columns, columns // 3)
        kiosk.terminal.type(b"\x1b[D\x1b[C")
        kiosk.terminal.read(0.05)
    _resize(kiosk, 80, 24)


def _resize(kiosk: Kiosk, columns: int, rows: int) -> None:
    fcntl.ioctl(kiosk.terminal.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def station_settings(still: int = 600, state: Path | None = None) -> str:
    """Settings of a station with a PIN. `still`: seconds without a press until somebody is asked if they are there.

    A busy machine may need many of them to look for a word everywhere, and a test must not be left alone before.
    """
    kept = "" if state is None else f'state_folder = "{state}"\n'
    times = f"still = {still}\ncovered = 4\nwords_a_minute = 1000"
    return f'{kept}{SETTINGS}[times]\n{times}\n[staff]\npin = "{kept_pin(PIN)}"\n'
