"""What each room may load, looked for in the modules of a fresh process: a static graph sees no late import."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

ROOMS_FROM_THE_TOP = (
    ("kiosk.cli",),
    ("kiosk.cli_authors", "kiosk.cli_machine"),
    ("kiosk.station", "kiosk.authors"),
    ("kiosk.screens", "kiosk.plain"),
    ("kiosk.deliver",),
    ("kiosk.summary",),
    ("kiosk.layout",),
    ("kiosk.codes",),
    ("kiosk.walk",),
    ("kiosk.guide",),
)

SCREEN_PARTS = ("textual", "rich")
READER_PARTS = ("yaml",)
PAPER_PARTS = ("typst",)
COMMAND_PARTS = ("click",)

KEPT_OUT = {
    "kiosk": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS, "pydantic"),
    "kiosk.cli": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, "pydantic"),
    "kiosk.guide.model": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.guide.load": (*SCREEN_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.walk": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.walk.route": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.codes": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.codes.numbering": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.layout.card": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.layout.pager": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.summary.document": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.summary.compose": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.summary.pdf": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.plain": (*SCREEN_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.plain.walk": (*SCREEN_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.station.running": (*SCREEN_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.station.settings": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.station.reading": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.station.offered": (*SCREEN_PARTS, *READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.station.showing": (*SCREEN_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    # It runs before the environment is scrubbed, and Textual reads its switches while it is imported.
    "kiosk.authors.preview.starting": (*SCREEN_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
    "kiosk.screens": (*READER_PARTS, *PAPER_PARTS, *COMMAND_PARTS),
}


def _loaded_by(module: str) -> set[str]:
    script = f"import json, sys, {module}; print(json.dumps(sorted(sys.modules)))"
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return set(json.loads(run.stdout))


def _contracts() -> list[dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts: list[dict[str, object]] = settings["tool"]["importlinter"]["contracts"]
    return contracts


def _rooms_there() -> set[str]:
    package = ROOT / "kiosk"
    folders = {f"kiosk.{path.parent.name}" for path in package.glob("*/__init__.py")}
    return folders | {f"kiosk.{path.stem}" for path in package.glob("cli*.py")}


@pytest.mark.parametrize(("module", "kept_out"), KEPT_OUT.items(), ids=KEPT_OUT)
def test_a_room_loads_nothing_it_has_no_use_for(module: str, kept_out: tuple[str, ...]) -> None:
    assert _loaded_by(module) & set(kept_out) == set()


@pytest.mark.parametrize("place", range(len(ROOMS_FROM_THE_TOP)))
def test_a_room_loads_no_room_above_it(place: int) -> None:
    above = {room for level in ROOMS_FROM_THE_TOP[:place] for room in level}
    for room in set(ROOMS_FROM_THE_TOP[place]) & _rooms_there():
        beside = set(ROOMS_FROM_THE_TOP[place]) - {room}
        assert _loaded_by(room) & (above | beside) == set()


def test_every_room_has_its_place_in_the_order() -> None:
    placed = {room for level in ROOMS_FROM_THE_TOP for room in level}
    assert _rooms_there() <= placed


def test_the_static_contract_has_the_rooms_in_the_same_order() -> None:
    [order] = [contract["layers"] for contract in _contracts() if contract["type"] == "layers"]
    assert isinstance(order, list)
    written = [tuple(room.strip().strip("()") for room in level.split("|")) for level in order]
    assert written == list(ROOMS_FROM_THE_TOP)


def test_only_one_room_each_may_import_what_the_others_must_not() -> None:
    shelter = {
        "textual": "kiosk.screens",
        "yaml": "kiosk.guide.source",
        "typst": "kiosk.summary.pdf",
        "segno": "kiosk.summary.square",
    }
    for contract in _contracts():
        forbidden = contract.get("forbidden_modules", [])
        ignored = contract.get("ignore_imports", [])
        assert isinstance(forbidden, list)
        assert isinstance(ignored, list)
        for part in set(forbidden) & set(shelter):
            allowed = {line.split(" -> ")[0].removesuffix(".**") for line in ignored if line.endswith(part)}
            assert allowed == {shelter[part]}
            assert contract["source_modules"] == ["kiosk"]
