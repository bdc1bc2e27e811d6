"""Watches the files of a guide, and reads it again whenever one has been saved.

The only module that imports watchfiles. Owns when a guide is read. Must never touch the screen: it runs in a thread
of its own and only hands over what it has read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Final

from watchfiles import watch

from kiosk.guide import load
from kiosk.guide.finding import SUFFIXES
from kiosk.guide.links.fault import Path as DataPath
from kiosk.guide.load import Loaded
from kiosk.guide.problems import Place
from kiosk.guide.source import Folder

Stamp = tuple[tuple[str, int, int, int], ...]
"""Of each file its name, when it was written, its size and which file it is; what is gone has only a name."""

_TOGETHER: Final = 300
"""Milliseconds within which several saves count as one."""
_LOOK: Final = 1000
"""Milliseconds after which the files are looked at, whatever the system has told: not every disk tells."""
_CALM: Final = 0.1
"""Seconds for which nothing must have been written before a guide that loads is believed."""
_CALM_IF_WRONG: Final = 0.4
"""The same for one that does not load: an editor may have written half of it."""
_TRIES: Final = 10
"""So often at most a guide is read that is written all the time."""


@dataclass(frozen=True, slots=True)
class Read:
    """A guide as it was read, and where everything in it stands."""

    loaded: Loaded
    folder: Folder

    def place_of(self, path: DataPath) -> Place:
        """Where the key at a path stands in the guide's files."""
        return self.folder.place_of(path, key=True)


def read(path: Path) -> Read:
    """Read a guide now. Never raises for anything an author can write."""
    there = load.read(path)
    for key in there.folder.data:
        there.folder.place_of(
            (key,), key=True
        )  # looked up here, in the thread, and not while a key is pressed
    return Read(load.with_clinic(there, path), there.folder)


def stamp(path: Path) -> Stamp:
    """What tells that the files of a guide are others now; never raises."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
    except OSError:
        files = [path]
    return tuple(_stamp_of(each) for each in files if each.suffix in SUFFIXES or each == path)


def _stamp_of(file: Path) -> tuple[str, int, int, int]:
    try:
        status = file.stat()
    except OSError:
        return (file.name, 0, 0, 0)
    return (file.name, status.st_mtime_ns, status.st_size, status.st_ino)


def watched(path: Path, tell: Callable[[Read], None], stop: Event, seen: Stamp | None = None) -> None:
    """Read the guide again whenever its files have changed, and tell what was read; ends once `stop` is set.

    Args:
        path: the guide's folder, or its one file; it may be gone, and come back.
        tell: is given each reading, in this thread.
        stop: ends it.
        seen: the stamp of what was read before, if that was taken before reading it.
    """
    seen = stamp(path) if seen is None else seen
    for _ in _stirs(path, stop):
        if stamp(path) != seen and not stop.is_set():
            seen, found = _settled(path, stop)
            if not stop.is_set():
                tell(found)


def _settled(path: Path, stop: Event) -> tuple[Stamp, Read]:
    """The guide once nobody has written to it while it was read, nor for a moment after."""
    for _ in range(_TRIES):
        before = stamp(path)
        found = read(path)
        stop.wait(_CALM if found.loaded.guide is not None else _CALM_IF_WRONG)
        if stop.is_set() or stamp(path) == before:
            break
    return before, found


def _stirs(path: Path, stop: Event) -> Iterator[None]:
    """Once a second, and at once when something stirs beside the guide or in it, even if its folder was another."""
    while not stop.is_set():
        try:
            places = _places(path)
            for _ in watch(
                *places,
                watch_filter=None,
                debounce=_TOGETHER,
                rust_timeout=_LOOK,
                yield_on_timeout=True,
                stop_event=stop,
                raise_interrupt=False,
                recursive=False,
            ):
                yield
                if _places(path) != places:
                    break  # a folder of that name is another folder now
        except (OSError, RuntimeError):
            pass  # gone between looking and watching, or nothing left to watch with: the next look finds out
        stop.wait(_LOOK / 1000)
        yield


def _places(path: Path) -> dict[Path, int]:
    """What is watched: the guide's folder and the one it stands in, or the nearest that is there."""
    folder = path if path.is_dir() else path.parent
    wanted = [each for each in (folder, folder.absolute().parent) if each.is_dir()]
    if not wanted:
        wanted = [next(each for each in folder.absolute().parents if each.is_dir())]
    return {each: each.stat().st_ino for each in wanted}
