"""Bigger letters in a real foot: offered where the compositor lets them be changed, and nothing where it does not."""

from __future__ import annotations

import sys
from importlib import resources
from pathlib import Path

import pytest

from tests.contract.compositor import Compositor
from tests.contract.terminal import ROOT

PROBE = Path(__file__).with_name("letters_probe.py")
LEAST = (48, 14)
PIXELS = "20"
INI = resources.files("kiosk.station").joinpath("files/root/etc/kiosk/foot.ini")
"""What a station gets."""


def shipped() -> str:
    return INI.read_text(encoding="utf-8").replace("@PIXELS@", PIXELS)


def probe(name: str, *more: str) -> list[str]:
    return ["env", f"PYTHONPATH={ROOT}", sys.executable, "-B", str(PROBE), name, *more]


def sizes(told: str) -> list[tuple[int, int]]:
    pairs = [line.split() for line in told.splitlines() if line[:1].isdigit()]
    return [(int(columns), int(rows)) for columns, rows in pairs]


@pytest.mark.needs("sway", "foot", "wlr-randr")
def test_letters_grow_by_steps_and_come_back() -> None:
    with Compositor("sway", shipped(), probe("told")) as screen:
        told = screen.wait_for("told", "end")
    count, (usual, *larger) = int(told.split()[1]), sizes(told)
    assert count == len(larger) == 4
    assert larger[-1] == usual
    for before, after in zip([usual, *larger], larger[:-1], strict=False):
        assert after < before
        assert after[0] >= LEAST[0]
        assert after[1] >= LEAST[1]


@pytest.mark.needs("sway", "foot", "wlr-randr")
def test_letters_that_do_not_fit_are_not_offered() -> None:
    with Compositor("sway", shipped().replace(f"={PIXELS}", "=40"), probe("told")) as screen:
        told = screen.wait_for("told", "end")
    assert told.startswith("sizes 1\n")


@pytest.mark.needs("sway", "foot", "wlr-randr")
def test_letters_that_do_not_grow_with_the_scale_are_not_offered() -> None:
    with Compositor("sway", shipped().replace("dpi-aware=no", "dpi-aware=yes"), probe("told")) as screen:
        told = screen.wait_for("told", "end")
    # The screen has fewer dots then and shows as many letters of the same size on less of them, or nothing changes.
    assert len(set(sizes(told))) == int(told.split()[1])


@pytest.mark.needs("cage", "foot", "wlr-randr")
def test_under_cage_what_is_offered_is_what_works() -> None:
    """cage learned to change its scale with 0.1.5; an earlier one offers nothing, and nothing breaks."""
    with Compositor("cage", shipped(), probe("told")) as screen:
        told = screen.wait_for("told", "end")
    assert len(set(sizes(told))) == int(told.split()[1])
