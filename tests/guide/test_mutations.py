"""Two hundred slips in each guide: the seed of one half stays, that of the other is new each time and is told."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.guides.people import FOLDERS
from tests.mutate import tried
from tests.mutations import SLIPS

COUNT = 100
FIXED = 20261120
NEW = random.SystemRandom().randrange(1 << 32)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("seed", [FIXED, pytest.param(NEW, id="new")])
def test_whatever_an_author_slips_they_are_told_of_it(folder: Path, seed: int) -> None:
    print(f"seed {seed}")
    tally = tried(folder, COUNT, seed)
    assert tally["refused"] + tally["told of"] > COUNT / 2
    assert sum(tally[slip.__name__.replace("_", " ")] for slip in SLIPS) == COUNT
