"""How long the two leaves take as a PDF, first and second in a process."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Iterator

from kiosk.guide.answers import read_answers
from kiosk.guide.finding import find
from kiosk.guide.load import load
from kiosk.summary.compose import compose
from kiosk.summary.document import Document
from kiosk.walk.written import walked
from tests.bench.measure import Figure

GUIDE, DAY = "cervical_dystonia", "2026-11-20"

TIMES = 5
EMPTY = '#set document(title: "Empty")\n#set text(lang: "en")\nAn empty page, the {turn} one.\n'
SCRIPT = """
import json, sys, time
from tests.bench.paper import EMPTY, document
from kiosk.summary.pdf import render
import typst
sheets = {"first": document(0), "second": document(1)}
def empty(turn):
    page = EMPTY.format(turn=turn).encode()
    typst.compile(page, format="pdf", pdf_standards=["ua-1"], ignore_system_fonts=True)
def ours(turn):
    assert render(sheets[turn]).kind == "pdf"
took = {}
for turn in sheets:
    begun = time.perf_counter()
    {"ours": ours, "empty": empty}[sys.argv[1]](turn)
    took[turn] = time.perf_counter() - begun
print(json.dumps(took))
"""


def figures() -> Iterator[Figure]:
    """Our sheets beside empty pages by the same compiler, each in processes of its own; no page is made twice."""
    runs = [(_took("ours"), _took("empty")) for _ in range(TIMES)]
    for turn in ("first", "second"):
        ours = statistics.median(mine[turn] for mine, _ in runs) * 1000
        empty = statistics.median(theirs[turn] for _, theirs in runs) * 1000
        yield Figure(f"two leaves as PDF, {turn} in a process", ours, "ms", empty, "an empty page by typst")


def _took(what: str) -> dict[str, float]:
    run = subprocess.run([sys.executable, "-c", SCRIPT, what], capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(run.stdout)
    return found


def document(number: int) -> Document:
    """The sheet of one of the made-up people of the first guide."""
    [folder] = find(GUIDE)
    guide = load(folder).guide
    if guide is None:
        raise RuntimeError(folder)
    answers = read_answers(sorted((folder / "personas").glob("*.yaml"))[number], guide.steps)
    return compose(guide, walked(guide, answers.by_step), date=DAY)
