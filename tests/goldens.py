"""Goldens: text kept in a file, so that whoever changes it reads in a diff what has changed.

`python -m pytest <tests> --renew-goldens` writes the goldens of those tests anew; in CI it is refused.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

RENEW = "--renew-goldens"
SameAsGolden = Callable[[Path, str], None]
"""Fails where the text is not what stands in the file."""


def same_as_golden(config: pytest.Config) -> SameAsGolden:
    """The check, which first writes the file if the goldens are to be renewed."""

    def check(golden: Path, made: str) -> None:
        if config.getoption(RENEW):
            golden.parent.mkdir(parents=True, exist_ok=True)
            golden.write_text(made, encoding="utf-8")
        kept = golden.read_text(encoding="utf-8") if golden.exists() else ""
        assert made == kept, f"{golden.name} is not what it was; {RENEW} writes it anew"

    return check
