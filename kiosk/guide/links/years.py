"""The year with an option: how often somebody comes, told in two ways that have to agree.

Must never draw a year: it says only what contradicts itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.guide.model.options import Year

_WEEKS_A_YEAR = 52


def year_faults(guide: Guide) -> Iterator[Fault]:
    """Weeks between visits that do not make as many visits in a year as are written beside them."""
    for name, option in guide.options.items():
        at: Path = ("options", name)
        yield from _year(option.year, None, (*at, "year"))
        for kind, each in option.kinds.items():
            yield from _year(each.year, option.year, (*at, "kinds", kind, "year"))


def _year(year: Year | None, above: Year | None, at: Path) -> Iterator[Fault]:
    """The year of a kind stands beside that of its option, which says what the kind does not."""
    if year is None or (year.every is None and year.visits is None):
        return
    every = year.every or (above.every if above is not None else None)
    visits = year.visits or (above.visits if above is not None else None)
    if every is None or visits is None or not every.from_ or not every.to:
        return
    if visits.from_ is None or visits.to is None:
        return
    least, most = _WEEKS_A_YEAR // every.to, -(-_WEEKS_A_YEAR // every.from_)
    if most < visits.from_ or least > visits.to:
        key = "visits" if year.every is None else "every"
        values = {"least": least, "most": most, "from": visits.from_, "to": visits.to}
        yield Fault("VISITS_APART", (*at, key), values, at_key=True)
