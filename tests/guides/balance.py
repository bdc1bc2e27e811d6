"""What the measures find in a guide, with every row that is out of balance.

`python -m tests.guides.balance` prints it for every shipped guide, `python -m tests.guides.balance PATH` for one:
each row with its ratio and its cells from the longest to the shortest, then every finding at its place.
Findings that are accepted with a reason are left out; rows are marked when they are out of balance, accepted or not.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.authors.measures.balance import (
    Balance,
    Cell,
    between_kinds,
    between_options,
    counts,
    kinds,
    overview,
    row,
)
from kiosk.authors.measures.findings import NotAGuide, Written, problems, written
from kiosk.guide.finding import guides_home, known_names
from kiosk.guide.problems import show


def told(there: Written) -> Iterator[str]:
    """Everything about one guide, a line at a time."""
    guide = there.guide
    for name in guide.attributes:
        cells = row(guide, name)
        yield from _row(name, cells, between_options(cells))
    yield from _row("(overview: in_short)", overview(guide), between_options(overview(guide)))
    for name, option in guide.options.items():
        yield from _row(
            f"(kinds of {name}: in_short)", kinds(name, option), between_kinds(kinds(name, option))
        )
    for each in counts(guide):
        answered, unknown, outcomes = dict(each.answered), dict(each.unknown), dict(each.outcomes)
        yield f"{each.option}: answered {answered}, unknown {unknown}, numbers for {outcomes}"
    found = problems(there)
    yield from (f"\n{show(problem)}" for problem in found)
    yield f"\n{len(found)} findings that nobody has accepted"


def _row(name: str, cells: Iterable[Cell], found: Balance | None) -> Iterator[str]:
    if found is None:
        return
    yield f"{'  ' if found.fair else '! '}{name}  {found.ratio:.2f}"
    for cell in sorted(cells, key=lambda each: -each.count):
        other = " (instead)" if cell.for_some else ""
        yield f"    {cell.count:3}  {cell.ref}{other}: {cell.words}"


def main(paths: Iterable[Path]) -> None:
    for path in paths:
        print(f"== {path}")
        try:
            print("\n".join(told(written(path))))
        except NotAGuide:
            print("It cannot be read; `kiosk check` tells why.")


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]] or [guides_home() / name for name in known_names()])
