"""Taking the time of something several times over, and putting the figures into a table."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

TIMES = 7


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, its median, and the baseline of the same run beside it."""

    what: str
    value: float
    unit: str
    baseline: float | None = None
    against: str = ""
    at_most: float | None = None
    """How many times the baseline the issue of the bench allows."""


def seconds(work: Callable[[], object], times: int = TIMES) -> float:
    """The median time of this work in seconds."""
    return statistics.median(_once(work) for _ in range(times))


def seconds_in_turn(*works: Callable[[], object], times: int = TIMES) -> list[float]:
    """The median time of each in seconds, taken in turn so that a noisy minute falls on all of them alike."""
    rounds = [[_once(work) for work in works] for _ in range(times)]
    return [statistics.median(column) for column in zip(*rounds, strict=True)]


def _once(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def percentile(samples: Iterable[float], share: float) -> float:
    """The value that this share of the samples does not exceed."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines, each beside its baseline."""
    head = ("what", "measured", "baseline", "times", "aim", "baseline is")
    rows = [head, *(_row(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join(_line(row, widths) for row in rows)


def _row(figure: Figure) -> tuple[str, ...]:
    if figure.baseline is None:
        return (figure.what, _amount(figure.value, figure.unit), "", "", "", figure.against)
    return (
        figure.what,
        _amount(figure.value, figure.unit),
        _amount(figure.baseline, figure.unit),
        f"{figure.value / figure.baseline:.2f}",
        f"<= {figure.at_most:g}" if figure.at_most is not None else "",
        figure.against,
    )


def _amount(value: float, unit: str) -> str:
    return f"{value:.1f} {unit}" if value < 100 else f"{value:.0f} {unit}"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = [
        cell.rjust(width) if column in (1, 2, 3, 4) else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()
