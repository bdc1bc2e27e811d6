"""Looks for a word everywhere a visit could have left it: files, processes and their memory, what a terminal shows.

Every search gives the places where it was found, so that a test can hold both: found before the end, not after it.
"""

from __future__ import annotations

import os
import re
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

_MOST_BYTES = 64 << 20
"""A file larger than this was not written by a kiosk."""
_PIECE = 1 << 20
_ESCAPES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|P[^\x1b]*\x1b\\|[()][A-Z0-9]|.)"
)
SHARED = (Path(tempfile.gettempdir()), Path("/dev/shm"), Path("/var/tmp"))  # noqa: S108 - looked into, not used
"""Where a program puts files that it does not mean to keep."""


def holds(data: bytes, words: Iterable[str]) -> bool:
    """Whether one of these words is in there: as it is in a file, or as Python keeps letters in memory."""
    return any(
        word.encode(encoding) in data for word in words for encoding in ("utf-8", "utf-16-le", "utf-32-le")
    )


def on_terminal(output: bytes) -> str:
    """What was written to a terminal, without what steers it."""
    return _ESCAPES.sub(b"", output).decode("utf-8", "replace")


def in_output(output: bytes, words: Iterable[str]) -> bool:
    """Whether a word was written to a terminal, as it is or between the steering; titles are steering."""
    return holds(output, words) or holds(on_terminal(output).encode(), words)


def files_with(folders: Iterable[Path], words: Iterable[str], since: float = 0.0) -> list[Path]:
    """The files changed since then that have one of the words in them, or in their names."""
    words = tuple(words)
    return [path for folder in folders for path in _files(folder, since) if _file_holds(path, words)]


def shared_files_with(words: Iterable[str], since: float, but: Path) -> list[Path]:
    """The same where every program puts its files; `but` is the test's own folder."""
    return [each for each in files_with(SHARED, words, since) if but not in each.parents]


def _files(folder: Path, since: float) -> Iterator[Path]:
    for at, _, names in os.walk(folder):
        for name in names:
            path = Path(at, name)
            try:
                state = path.lstat()
            except OSError:
                continue
            if state.st_mtime >= since and state.st_size < _MOST_BYTES:
                yield path


def _file_holds(path: Path, words: tuple[str, ...]) -> bool:
    try:
        content = path.read_bytes() if path.is_file() else b""
    except OSError:
        return False
    return holds(content, words) or holds(str(path).encode(), words)


def process_tells(pid: int, words: Iterable[str]) -> list[str]:
    """Where anyone on the machine can read a word of a process: its arguments, environment or name."""
    found = []
    for name in ("cmdline", "environ", "comm"):
        try:
            content = Path(f"/proc/{pid}/{name}").read_bytes()
        except OSError:
            continue
        if holds(content, words):
            found.append(name)
    return found


def memory_holds(pid: int, words: Iterable[str]) -> bool:
    """Whether the memory of a process has one of the words in it, freed or not. Raises PermissionError.

    What is only mapped from a file is the file.
    """
    words = tuple(words)
    before = b""
    for piece in _memory(pid):
        if holds(before + piece, words):
            return True
        before = piece[-256:]
    return False


def _memory(pid: int) -> Iterator[bytes]:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, modes, _, _, inode, *_ = line.split()
            if not modes.startswith("r") or (modes[1] != "w" and inode != "0") or "[v" in line:
                continue
            start, end = (int(each, 16) for each in span.split("-"))
            for at in range(start, end, _PIECE):
                try:
                    memory.seek(at)
                    yield memory.read(min(_PIECE, end - at))
                except (OSError, ValueError):
                    break


def child_of(pid: int) -> int | None:
    """The visit that this kiosk shows now."""
    told = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return int(told[0]) if told else None


def state_of(pid: int) -> str:
    """What the kernel says of a process: R, S, T, Z..., nothing when there is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return ""


def wait_for_state(pid: int, states: str, patience: float = 30.0) -> None:
    """Until a process is in one of these states; "" is a process that is no more."""
    until = time.monotonic() + patience
    while (state := state_of(pid)) not in tuple(states) and state:
        assert time.monotonic() < until, f"process {pid} is still {state}"
        time.sleep(0.005)
