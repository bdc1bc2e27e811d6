"""Which guides staff have taken away from patients on this machine, kept over restarts.

Owns that one small file. Must never lose a withdrawal in silence: where it cannot be read, every guide counts as
withdrawn, because one that was taken away may be among them; where it cannot be written, the withdrawal holds in
memory and says that it was not saved.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.station.state_file import content_of, replace_file

FILE: Final = "withdrawn.json"
_KEY: Final = "withdrawn"


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The guides that are withdrawn, by id; whatever their text, until they are brought back."""

    guides: frozenset[str] = frozenset()
    unreadable: bool = False
    """What was kept could not be read, so every guide counts as withdrawn. Staff have to be told."""
    unsaved: bool = False
    """The last change could not be written and is lost with a restart. Staff have to be told."""

    def holds(self, guide: str) -> bool:
        """Whether a guide is withdrawn."""
        return self.unreadable or guide in self.guides

    def with_guide(self, guide: str) -> Withdrawn:
        """After this guide was withdrawn."""
        return Withdrawn(self.guides | {guide}, self.unreadable, self.unsaved)

    def without(self, guide: str, known: Collection[str]) -> Withdrawn:
        """After this guide was brought back.

        Args:
            guide: the guide that comes back.
            known: every guide on this machine. Where it was not known which of them were withdrawn, all the others
                stay so until staff have brought back each.
        """
        before = self.guides.union(known) if self.unreadable else self.guides
        return Withdrawn(before - {guide}, unsaved=self.unsaved)


def read_withdrawn(folder: Path) -> Withdrawn:
    """What was kept in the folder. Nothing there: nothing was withdrawn. Never raises."""
    try:
        return Withdrawn(_ids(content_of(folder / FILE)))
    except (FileNotFoundError, NotADirectoryError):
        return Withdrawn()
    except (OSError, ValueError, RecursionError):
        return Withdrawn(unreadable=True)


def _ids(content: bytes) -> frozenset[str]:
    """The ids that were written. Raises ValueError if that is not what stands there."""
    written = json.loads(content)
    ids = written[_KEY] if isinstance(written, dict) and _KEY in written else None
    if not isinstance(ids, list) or not all(isinstance(each, str) for each in ids):
        raise ValueError(_KEY)
    return frozenset(ids)


def keep_withdrawn(folder: Path, withdrawn: Withdrawn) -> Withdrawn:
    """Write it, whole or not at all; given back with a mark of whether that could be done. Never raises."""
    content = json.dumps({_KEY: sorted(withdrawn.guides)}, indent=2).encode() + b"\n"
    if withdrawn.unreadable:
        # The file stays as it is: written anew, it would say that the others were not withdrawn.
        return Withdrawn(withdrawn.guides, unreadable=True, unsaved=withdrawn.unsaved)
    try:
        replace_file(folder / FILE, content)
    except OSError:
        return Withdrawn(withdrawn.guides, unsaved=True)
    return Withdrawn(withdrawn.guides)
