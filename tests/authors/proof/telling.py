"""What the proof tells of the small guide with mistakes in it."""

from __future__ import annotations

from pathlib import Path

from kiosk.authors.proof.library import BUDGET
from kiosk.authors.proof.proving import prove
from kiosk.guide.load import read
from kiosk.guide.telling import accepted, problem_of
from tests.guide.small import Edit, edited, shown


def told(folder: Path, *edits: Edit, nodes: int = BUDGET) -> str:
    """All that the proof tells of the small guide with mistakes in it, with the bare name of the file."""
    file = folder / "small.yaml"
    file.write_text(edited(*edits), encoding="utf-8")
    there = read(file)
    assert there.guide is not None, [fault.code for fault in there.faults]
    faults = prove(there.guide, nodes=nodes).faults
    left = (fault for fault in faults if not accepted(fault, there.folder.data))
    return shown(folder, sorted(problem_of(fault, there.folder) for fault in left))
