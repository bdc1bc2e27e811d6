"""Where guides are: beside the package in a checkout, inside it once installed, or where a person points.

Finds paths only. It never opens a guide and never says whether one is right.
"""

from __future__ import annotations

import shlex
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_INSTALLED = _PACKAGE / "_guides"
_CHECKOUT = _PACKAGE.parent / "decision_trees"

SUFFIXES = (".yaml", ".yml")


class NoSuchGuide(LookupError):
    """No guide has this name and nothing lies at this path; `known` are the names that would do."""

    def __init__(self, asked: str, known: tuple[str, ...]) -> None:
        super().__init__(asked)
        self.asked = asked
        self.known = known


def guides_home() -> Path:
    """The folder of the guides that came with this kiosk, whether it was installed or runs from a checkout."""
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def from_checkout() -> bool:
    """Whether this kiosk runs from its sources; what it shows is then a demonstration."""
    return not _INSTALLED.is_dir()


def known_names() -> tuple[str, ...]:
    """The names of the guides that came with this kiosk, in alphabetical order."""
    home = guides_home()
    if not home.is_dir():
        return ()
    return tuple(sorted(path.name for path in home.iterdir() if _holds_a_guide(path)))


def find(name_or_path: str | None) -> list[Path]:
    """Every guide that came with this kiosk, or the one with this name, or the folder or file at this path.

    A name wins over a path of the same spelling. Raises NoSuchGuide.
    """
    if name_or_path is None:
        return [guides_home() / name for name in known_names()]
    if name_or_path in known_names():
        return [guides_home() / name_or_path]
    path = Path(name_or_path)
    # A broken link is somebody's guide too: the loader says what is wrong with it.
    if name_or_path and (path.exists() or path.is_symlink()):
        return [path]
    raise NoSuchGuide(name_or_path, known_names())


def as_typed(path: Path) -> str:
    """A path as it is typed in a command, so that it is never taken for the name of a guide that came along."""
    return shlex.quote(f"./{path}" if len(path.parts) == 1 and not path.is_absolute() else str(path))


def _holds_a_guide(folder: Path) -> bool:
    return folder.is_dir() and any(path.suffix in SUFFIXES for path in folder.iterdir())
