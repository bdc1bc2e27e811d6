"""A guide as it was at an earlier day: a folder that was kept, or a revision in git.

Owns every call of git, which only reads. Must never change a file or the repository, nor run anything that a
repository brings with it.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kiosk.authors.review import since_phrases as said
from kiosk.guide.source import Folder, read_folder
from kiosk.guide.writing.files import NOT_READ

GIT: Final = "git"
_SECONDS: Final = 60


class NoEarlier(Exception):
    """There is no earlier text to be had; it says why in one sentence."""


def earlier(path: Path, since: str) -> Mapping[str, object]:
    """What the guide at a path said in a folder of that name, or in that revision of git.

    Args:
        path: the guide's folder, or its one file.
        since: a folder or a file that holds the guide as it was; if there is none, what git calls a revision.

    Raises:
        NoEarlier: if it cannot be read.
    """
    if since and Path(since).exists():
        return _data(read_folder(Path(since)), since)
    with tempfile.TemporaryDirectory(prefix="kiosk-earlier-") as folder:
        into = Path(folder)
        _check_out(path, since, into)
        return _data(read_folder(into if path.is_dir() else into / path.name), since)


def _data(folder: Folder, since: str) -> Mapping[str, object]:
    if not folder.whole:
        raise NoEarlier(said.NOT_READABLE.format(since=since))
    return folder.data


def _check_out(path: Path, revision: str, into: Path) -> None:
    """Put the guide's files as they were into a folder. Raises NoEarlier."""
    inside = (path if path.is_dir() else path.parent).resolve()
    top = Path(_git(inside, said.NOT_IN_GIT.format(path=path), "rev-parse", "--show-toplevel").strip())
    # What begins with a dash is no revision, and must not be taken for an option.
    unknown = said.NO_REVISION.format(revision=revision)
    commit = _git(
        top, unknown, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    ).strip()
    where = inside.relative_to(top.resolve()).as_posix()
    tree = commit if where == "." else f"{commit}:{where}"
    missing = said.NOT_THERE.format(path=path, revision=revision)
    wanted = 0
    for entry in _git(top, missing, "ls-tree", "-z", tree).split("\0"):
        head, _, name = entry.partition("\t")
        if " blob " in f" {head} " and _is_of(path, name):
            content = _bytes(top, missing, "cat-file", "blob", head.split()[2])
            (into / name).write_bytes(content)
            wanted += 1
    if not wanted:
        raise NoEarlier(missing)


def _is_of(path: Path, name: str) -> bool:
    if not path.is_dir():
        return name == path.name
    return name.endswith(".yaml") and name not in NOT_READ and not name.startswith(".")


def _git(folder: Path, otherwise: str, *words: str) -> str:
    return _bytes(folder, otherwise, *words).decode(errors="surrogateescape")


def _bytes(folder: Path, otherwise: str, *words: str) -> bytes:
    """What git answers. Raises NoEarlier with the sentence given for when it refuses."""
    program = shutil.which(GIT)
    if program is None:
        raise NoEarlier(said.NO_GIT)
    try:
        run = subprocess.run(  # noqa: S603 - no shell, and the words are ours but for a verified revision
            [program, "-C", str(folder), *words], capture_output=True, check=False, timeout=_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        raise NoEarlier(otherwise) from None
    if run.returncode:
        raise NoEarlier(otherwise)
    return run.stdout
