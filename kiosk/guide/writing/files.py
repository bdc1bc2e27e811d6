"""From a path to the text of a file, or the reason why there is none.

Owns opening, sizes and encodings. Must never hang, follow a loop, or read what is not an ordinary file.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from kiosk.guide.problems import Place, Problem
from kiosk.guide.writing.lines import line_of, source_line, start_of_line

MEGABYTE = 1024 * 1024
MOST_BYTES = 16 * MEGABYTE
"""The files of one guide hold at most this much together."""
UTF8_MARK = "\ufeff"
NOT_READ = frozenset({"codebook.yaml", "local.yaml"})
"""Files in a guide's folder that are not part of the guide's own words."""

_LOOKS_LIKE_YAML = re.compile(r"\.ya?ml(\.txt)?\Z", re.IGNORECASE)
"""How the name ends of what may be a guide's file; some editors put `.txt` behind any name."""

_REASONS = {
    errno.ENOENT: "NO_SUCH_FILE",
    errno.ENOTDIR: "NO_SUCH_FILE",
    errno.ENAMETOOLONG: "NO_SUCH_FILE",
    errno.EACCES: "NOT_ALLOWED",
    errno.EPERM: "NOT_ALLOWED",
    errno.ELOOP: "LINK_LOOP",
}


class Unreadable(Exception):
    """There is no text to be had; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def text_of(path: Path, name: str, room: int = MOST_BYTES) -> str:
    """The text of a file, shown to people as `name`, when it has at most `room` bytes.

    Raises:
        Unreadable: whatever is wrong with the file or its encoding.
    """
    try:
        raw = _bytes(path, name, room)
    except (OSError, ValueError) as error:
        raise Unreadable(_refused(name, error)) from None
    return _decoded(raw, name)


@dataclass(frozen=True, slots=True)
class Listing:
    """What stands in a guide's folder, each in the order of the names."""

    files: tuple[Path, ...]
    """The files that the guide is made of."""
    astray: tuple[Path, ...]
    """Files that look like a part of it, under a name with another ending."""
    problems: tuple[Problem, ...]
    """What is wrong with the folder."""


def yaml_files(folder: Path, name: str) -> Listing:
    """The files a guide's folder is made of, in the order of their names, and what is wrong with the folder.

    Raises:
        Unreadable: when the folder cannot be listed.
    """
    try:
        seen = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except (OSError, ValueError) as error:
        raise Unreadable(_refused(name, error)) from None
    files = tuple(path for path in seen if path.suffix == ".yaml" and path.name not in NOT_READ)
    right = {path: _LOOKS_LIKE_YAML.sub(".yaml", path.name) for path in seen if path.suffix != ".yaml"}
    astray = tuple(path for path, meant in right.items() if meant != path.name)
    problems = [
        Problem(Place(str(Path(name) / path.name)), "WRONG_ENDING", {"right": right[path]}) for path in astray
    ]
    if not files and not astray:
        problems.append(Problem(Place(name), "NO_YAML"))
    parts = tuple(path for path in astray if right[path] not in NOT_READ)
    return Listing(files, parts, tuple(problems))


def _bytes(path: Path, name: str, room: int) -> bytes:
    # Asked before opening: to open a device can already do something.
    _check(path.stat(), name, room)
    # Without waiting: a pipe put in the file's place would never answer.
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(handle, "rb") as file:
        _check(os.fstat(handle), name, room)
        raw = file.read(room + 1)
    if len(raw) > room:
        raise Unreadable(_too_big(name))
    return raw


def _check(status: os.stat_result, name: str, room: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(Problem(Place(name), "NOT_A_FILE"))
    if status.st_size > room:
        raise Unreadable(_too_big(name))


def _too_big(name: str) -> Problem:
    return Problem(Place(name), "TOO_BIG", {"most": MOST_BYTES // MEGABYTE})


def _refused(name: str, error: OSError | ValueError) -> Problem:
    # A ValueError is a name no file can have, such as one with a NUL in it.
    number = error.errno if isinstance(error, OSError) else errno.ENOENT
    return Problem(Place(name), _REASONS.get(number or 0, "CANNOT_OPEN"))


def _decoded(raw: bytes, name: str) -> str:
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:200].count(0) * 3 > len(raw[:200])
    if wide and raw.strip(b"\0"):
        raise Unreadable(Problem(Place(name), "NOT_UTF8"))
    try:
        return raw.decode().removeprefix(UTF8_MARK)
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode().removeprefix(UTF8_MARK)
        text = before + raw[error.start : error.start + 400].decode(errors="replace")
        at = len(before)
        place = Place(name, line_of(text, at), at - start_of_line(text, at) + 1)
        raise Unreadable(Problem(place, "NOT_UTF8", source_line=source_line(text, at))) from None
