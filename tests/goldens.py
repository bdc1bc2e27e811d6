"""Goldens: text kept in a file, so that whoever changes it reads in a diff what has changed.

`python -m pytest <tests> --renew-goldens` writes the goldens of those tests anew; in CI it is refused.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

RENEW = "--renew-goldens"


@dataclass(frozen=True, slots=True)
class Goldens:
    """Holds texts to what is kept of them, or keeps them anew."""

    renew: bool

    def same(self, golden: Path, made: str) -> None:
        """Fails where the text is not what stands in the file."""
        if self.renew:
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(made, encoding="utf-8")
        kept = golden.read_text(encoding="utf-8") if golden.exists() else ""
        assert made == kept, f"{golden.name} is not what it was; {RENEW} writes it anew"

    def only(self, folder: Path, goldens: Iterable[Path]) -> None:
        """Fails where the folder keeps a text that nothing is held to any more, or lacks one."""
        expected = set(goldens)
        if self.renew:
            for left_over in set(folder.rglob("*.txt")) - expected:
                left_over.unlink()
        assert set(folder.rglob("*.txt")) == expected
