"""How long the two leaves take as a PDF, first and second in a process."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator

from tests.bench.measure import Figure

TIMES = 5
EMPTY = b'#set document(title: "Empty")\n#set text(lang: "en")\nAn empty page.\n'
SCRIPT = """
import json, sys, time
from tests.bench.paper import document
from kiosk.summary.pdf import render
import typst
sheet = document()
def empty():
    typst.compile(sys.argv[1].encode(), format="pdf", pdf_standards=["ua-1"])
def ours():
    assert render(sheet).kind == "pdf"
took = {}
for name, work in (("ours", ours), ("empty", empty)) if sys.argv[2] == "ours" else (("empty", empty), ("ours", ours)):
    for turn in ("first", "second"):
        begun = time.perf_counter()
        work()
        took[f"{name} {turn}"] = time.perf_counter() - begun
print(json.dumps(took))
"""


def figures() -> Iterator[Figure]:
    """Our sheet beside an empty page by the same compiler; what comes first in a process is measured in its own."""
    runs = [(_took("ours"), _took("empty")) for _ in range(TIMES)]
    for turn in ("first", "second"):
        ours = statistics.median(mine[f"ours {turn}"] for mine, _ in runs) * 1000
        empty = statistics.median(theirs[f"empty {turn}"] for _, theirs in runs) * 1000
        yield Figure(f"two leaves as PDF, {turn} in a process", ours, "ms", empty, "an empty page by typst")


def _took(first: str) -> dict[str, float]:
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, EMPTY.decode(), first], capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(run.stdout)
    return found
