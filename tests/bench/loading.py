"""How long it takes to load and validate a guide of 10,000 steps, and the memory it takes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from kiosk.guide.load import load
from kiosk.guide.model import Guide
from tests.bench.generate import guide_text
from tests.bench.measure import Figure, seconds_in_turn

STEPS = 10_000
TIMES = 5

WORK = {
    "ours": "from kiosk.guide.load import load; work = lambda: load(path)",
    "yaml": "import yaml; work = lambda: yaml.load(path.read_text(), yaml.CSafeLoader)",
}
MEMORY = """
import re, sys
from pathlib import Path
def highest():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
path = Path(sys.argv[1])
{work}
before = highest()
kept = work()
print((highest() - before) / 1024)
"""


def loaded(folder: Path, text: str) -> Guide:
    """The guide of this text; a generated guide without problems."""
    path = folder / "generated.yaml"
    path.write_text(text, encoding="utf-8")
    found = load(path)
    if found.guide is None:
        raise RuntimeError(found.problems[0])
    return found.guide


def figures(folder: Path) -> Iterator[Figure]:
    """Loading beside the plain YAML loader on the same text, in turn."""
    text = guide_text(STEPS)
    loaded(folder, text)
    path = folder / "generated.yaml"
    ours, plain = seconds_in_turn(
        lambda: load(path), lambda: yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader), times=TIMES
    )
    size = f"{STEPS:,} steps, {len(text) / 1e6:.1f} MB"
    against = "yaml.load, CSafeLoader"
    yield Figure(f"load and validate {size}", ours * 1000, "ms", plain * 1000, against, 1)
    yield Figure(
        "memory at its highest while loading", _memory("ours", path), "MB", _memory("yaml", path), against
    )


def _memory(who: str, path: Path) -> float:
    run = subprocess.run(
        [sys.executable, "-c", MEMORY.format(work=WORK[who]), str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(run.stdout)
