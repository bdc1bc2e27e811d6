"""Programs started for a test that end with it: also when it fails, and when its own process is killed."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

PATIENCE: Final = 20.0
"""Seconds that a program may take to be there, or to be gone."""
_PR_SET_PDEATHSIG: Final = 1
_NOBODY: Final = 65534
_LIBC: Final = ctypes.CDLL(None, use_errno=True)


@contextlib.contextmanager
def short_folder(name: str) -> Iterator[Path]:
    """A folder with so short a path that sockets fit into it, open to the users that daemons become."""
    folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir="/tmp"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def wait_until(there: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Until this is true. Raises TimeoutError naming what was waited for."""
    end = time.monotonic() + patience
    while not there():
        if time.monotonic() > end:
            raise TimeoutError(what)
        time.sleep(0.01)


def listens(address: str | int) -> bool:
    """Whether somebody takes connections at this socket, or at this port of the loopback."""
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        return probe.connect_ex(address if isinstance(address, str) else ("127.0.0.1", address)) == 0


class Program:
    """One program in a session of its own; all of it ends when it is stopped or killed."""

    def __init__(
        self, command: Sequence[str | Path], log: Path, env: Mapping[str, str] | None = None
    ) -> None:
        self.log = log
        with log.open("ab") as told:
            self.process = subprocess.Popen(
                [str(each) for each in command],
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=told,
                env={**os.environ, "LC_ALL": "C.UTF-8", **(env or {})},
                cwd="/",
                start_new_session=True,
                preexec_fn=_end_with_parent,  # noqa: PLW1509 - nothing here runs threads while it starts these
            )

    def wait_for(self, there: Callable[[], object], patience: float = PATIENCE) -> None:
        """Until this is true. Raises RuntimeError with what the program said if it ends before or takes too long."""
        end = time.monotonic() + patience
        while not there():
            if self.process.poll() is not None or time.monotonic() > end:
                said = self.log.read_text(errors="replace")[-2000:]
                message = f"{self.process.args!r} is not there ({self.process.poll()}): {said}"
                raise RuntimeError(message)
            time.sleep(0.01)

    def kill(self) -> None:
        """Kill it and all it has started, as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to end, and kill what has not ended after a second."""
        if self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(1)
        self.kill()

    def _end(self, number: signal.Signals) -> None:
        # The group is the program's own while its leader has not been waited for, or while any of it lives.
        started = tuple(_descendants(self.process.pid))
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, number)
        for each in started:
            with contextlib.suppress(ProcessLookupError):
                os.kill(each, number)
        self.process.wait(PATIENCE)


def as_nobody(work: Callable[[], str]) -> str:
    """What this gives in a process of a user who owns nothing; only root can become one."""
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setresgid(_NOBODY, _NOBODY, _NOBODY)
            os.setresuid(_NOBODY, _NOBODY, _NOBODY)
            os.write(writes, work().encode())
        except BaseException as error:  # noqa: BLE001 - it is told to the one who waits
            os.write(writes, repr(error).encode())
        finally:
            os._exit(0)
    os.close(writes)
    with open(reads, "rb") as told:  # noqa: PTH123 - a pipe
        said = told.read().decode()
    os.waitpid(child, 0)
    return said


def _end_with_parent() -> None:
    _LIBC.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)


def _descendants(pid: int) -> Iterator[int]:
    """What this process has started, and what those have."""
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield int(child)
            yield from _descendants(int(child))
