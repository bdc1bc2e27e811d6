"""Prints every figure we watch, each beside its baseline of the same run. Asserts nothing about time."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.bench import (
    checking,
    codes,
    comparing,
    growing,
    jumping,
    loading,
    locating,
    paper,
    picturing,
    printing,
    sessions,
    starting,
    stepping,
)
from tests.bench.measure import Figure, table


def main() -> None:
    """Measure what is named, or everything."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        benches: dict[str, Callable[[], Iterable[Figure]]] = {
            "starting": starting.figures,
            "stepping": lambda: stepping.figures(folder),
            "loading": lambda: loading.figures(folder),
            "locating": lambda: locating.figures(folder),
            "paper": paper.figures,
            "picturing": picturing.figures,
            "printing": printing.figures,
            "comparing": lambda: comparing.figures(folder),
            "sessions": lambda: sessions.figures(folder),
            "checking": checking.figures,
            "codes": codes.figures,
            "jumping": lambda: jumping.figures(folder),
            "growing": lambda: growing.figures(folder),
        }
        wanted = sys.argv[1:] or list(benches)
        figures: list[Figure] = []
        for bench in wanted:
            print(f"{bench} ...", file=sys.stderr, flush=True)
            figures.extend(benches[bench]())
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}")
    print(table(figures))


if __name__ == "__main__":
    main()
