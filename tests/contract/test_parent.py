"""The parent in a real pseudo-terminal: whatever becomes of a visit, there is the next one, on a clean terminal."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from kiosk.station.log import Log
from kiosk.station.watched import AT_A_HANG_UP
from tests.contract.terminal import PATIENCE, ROOT, Terminal

PROBE = "tests/contract/parent_probe.py"
CLEAN = (b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?1049l", b"\x1b[2J\x1b[3J", b"\x1b[?25l")


def visit_of(terminal: Terminal) -> int:
    """The process of the visit that runs now."""
    found = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(terminal.process.pid)], capture_output=True, text=True, check=True
    )
    return int(found.stdout.split()[0])


def is_there(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize(
    ("letter", "how"),
    [
        (b"d", b"done"),
        (b"c", b"broken"),
        (b"k", b"broken"),
        (b"s", b"broken"),
        (b"f", b"broken"),
        (b"o", b"broken"),
        (b"q", b"broken"),
        (b"h", b"broken"),
    ],
    ids=["done", "crash", "kill -9", "silence", "stopped", "overdue", "without a word", "hanging"],
)
def test_after_a_visit_comes_the_next(letter: bytes, how: bytes) -> None:
    with Terminal([PROBE, "50"]) as terminal:
        terminal.wait_for(b"visit 1.")
        terminal.output = b""
        terminal.type(letter)
        terminal.wait_for(b"visit 2. " + how)
        for words in CLEAN:
            assert words in terminal.output
        for told in (b"MARKERWORD", b"Traceback", b"Error"):
            assert told not in terminal.output


def test_a_visit_deaf_to_being_told_is_killed() -> None:
    with Terminal([PROBE, "50"]) as terminal:
        terminal.wait_for(b"visit 1.")
        terminal.type(b"ts")
        terminal.wait_for(b"visit 2.")


def test_between_visits_the_terminal_is_as_it_was_but_silent() -> None:
    with Terminal([PROBE, "1"]) as terminal:
        terminal.wait_for(b"visit 1.")
        visit = visit_of(terminal)
        os.kill(visit, signal.SIGKILL)
        terminal.wait_for(b"visit 2.")
        modes = terminal.modes()
        assert not modes[3] & termios.ECHO
        assert not modes[3] & termios.ISIG
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.wait_for_end() == 143
        assert terminal.modes() == terminal.modes_before
        assert terminal.output.endswith(b"\x1b[?25h")


def test_what_was_typed_and_not_read_is_not_for_the_next_visit() -> None:
    with Terminal([PROBE, "50"]) as terminal:
        terminal.wait_for(b"visit 1.")
        terminal.type(b"s" + b"d" * 300)  # the visit reads the first letter only
        terminal.wait_for(b"visit 2.")
        time.sleep(0.3)
        terminal.read(0)
        assert b"visit 3." not in terminal.output


def test_five_faults_close_it_and_it_tries_again_later_and_later() -> None:
    with Terminal([PROBE, "50"]) as terminal:
        for number in range(1, 6):
            terminal.wait_for(f"visit {number}.".encode())
            terminal.type(b"k")
        terminal.wait_for(b"This screen is out of order just now.")
        terminal.wait_for(b"code K-9")
        terminal.wait_for(b"visit 6.")  # after 10 s, here a fiftieth of it
        terminal.output = b""
        terminal.type(b"k")  # one fault is enough now, and the pause is longer
        terminal.wait_for(b"code K-9")
        terminal.wait_for(b"visit 7.")
        terminal.output = b""
        terminal.type(b"d")
        terminal.wait_for(b"visit 8.")
        terminal.type(b"k")
        terminal.wait_for(b"visit 9.")
        assert b"out of order" not in terminal.output


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_told_to_end_it_ends_with_its_visit(number: signal.Signals) -> None:
    with Terminal([PROBE]) as terminal:
        terminal.wait_for(b"visit 1.")
        visit = visit_of(terminal)
        terminal.process.send_signal(number)
        assert terminal.wait_for_end() == 128 + number
        assert not is_there(visit)
        assert terminal.modes() == terminal.modes_before


@pytest.mark.parametrize("ignored", ["SIGQUIT", "SIGTSTP", "SIGUSR1", "SIGUSR2", "SIGPIPE"])
def test_these_signals_do_nothing(ignored: str) -> None:
    with Terminal([PROBE, "50"]) as terminal:
        terminal.wait_for(b"visit 1.")
        terminal.process.send_signal(getattr(signal, ignored))
        terminal.type(b"d")
        terminal.wait_for(b"visit 2.")


@pytest.mark.parametrize("letter", [b"", b"t", b"f"], ids=["usual", "deaf", "stopped"])
def test_without_its_terminal_it_ends_with_its_visit(letter: bytes) -> None:
    with Terminal([PROBE]) as terminal:
        terminal.wait_for(b"visit 1.")
        visit = visit_of(terminal)
        terminal.type(letter)
        time.sleep(0.1)
        terminal.hang_up()
        assert terminal.process.wait(AT_A_HANG_UP + PATIENCE) == 129
        assert not is_there(visit)


@pytest.mark.parametrize("letter", [b"", b"t", b"ts"], ids=["usual", "deaf", "deaf and silent"])
def test_a_visit_does_not_outlive_its_parent(letter: bytes) -> None:
    """One that is deaf to being told, or hangs, has a clock of the kernel's running against it."""
    with Terminal([PROBE, "20"]) as terminal:
        terminal.wait_for(b"visit 1.")
        visit = visit_of(terminal)
        terminal.type(letter)
        time.sleep(0.1)
        terminal.process.kill()
        terminal.process.wait()
        until = time.monotonic() + PATIENCE
        while is_there(visit):
            assert time.monotonic() < until
            time.sleep(0.01)


def test_junk_from_a_visit_is_dropped() -> None:
    with Terminal([PROBE, "50"]) as terminal:
        terminal.wait_for(b"visit 1.")
        terminal.type(b"m")
        terminal.wait_for(b"told.")
        terminal.type(b"d")
        terminal.wait_for(b"visit 2. done")


def test_the_log_is_told_type_and_place_and_no_more(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log:
        log.bind(str(tmp_path / "log"))
        log.settimeout(PATIENCE)
        with Terminal([PROBE, "50"], {"KIOSK_LOG": str(tmp_path / "log")}) as terminal:
            terminal.wait_for(b"visit 1.")
            terminal.type(b"c")
            line = log.recv(65536)
    assert re.search(rb"kiosk: C-[0-9a-f]{4} builtins.ValueError \|   .*contract/parent_probe.py:\d+", line)
    assert b"MARKERWORD" not in line


def test_a_log_that_nobody_reads_holds_nothing_up(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log:
        log.bind(str(tmp_path / "log"))
        kept = Log({"KIOSK_LOG": str(tmp_path / "log")})
        for _ in range(2000):  # far more than a socket holds
            kept.note("x" * 1000)
        assert log.recv(65536) == b"<12>kiosk: " + b"x" * 1000


def test_without_a_fork_it_is_out_of_order_and_not_at_an_end() -> None:
    script = (
        "import os, runpy, sys\n"
        "real, tries = os.fork, []\n"
        "def fork():\n"
        "    tries.append(1)\n"
        "    if len(tries) == 1: raise BlockingIOError\n"
        "    return real()\n"
        "os.fork = fork\n"
        "sys.argv = ['kiosk', 'tests/guides/getting_there']\n"
        "from kiosk.station import faults\n"
        "faults.FIRST_PAUSE = 1.0\n"
        "from kiosk.cli import main; main()\n"
    )
    with Terminal(["-c", script], {"HOME": "/nowhere", "LANG": "C.UTF-8"}) as terminal:
        terminal.wait_for(b"out of order")
        terminal.wait_for(b"code C-")
        terminal.wait_for(b"Start")


def test_the_service_manager_is_told_that_it_is_ready_and_lives(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(str(tmp_path / "notify"))
        manager.settimeout(PATIENCE)
        told = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "30000"}
        with Terminal([PROBE, "50"], told) as terminal:
            terminal.wait_for(b"visit 1.")
            heard = {manager.recv(64) for _ in range(20)}
    assert heard == {b"READY=1", b"WATCHDOG=1"}


def test_nothing_is_dumped_and_no_thread_is_there_at_a_fork() -> None:
    with Terminal([PROBE]) as terminal:
        terminal.wait_for(b"visit 1.")
        visit = visit_of(terminal)
        for pid in (visit, terminal.process.pid):
            limits = Path(f"/proc/{pid}/limits").read_text()
            assert re.search(r"Max core file size +0 +0 ", limits)
        assert len([*Path(f"/proc/{terminal.process.pid}/task").iterdir()]) == 1
        owner = Path(f"/proc/{visit}/mem").stat().st_uid
        assert owner == 0


def test_it_will_not_fork_with_a_second_thread() -> None:
    script = (
        "import threading, time\n"
        "from kiosk.station.forking import Threaded\n"
        "from kiosk.station.parent import Parent\n"
        "threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
        "class Still:\n"
        "    def empty(self): pass\n"
        "try:\n"
        "    Parent(Still(), None, None).visit(None, None, None)\n"
        "except Threaded:\n"
        "    print('refused')\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.stdout == "refused\n", run.stderr


def test_one_thread_is_counted_as_one() -> None:
    script = "from kiosk.station.lockdown import threads; print(threads())"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "1\n"
