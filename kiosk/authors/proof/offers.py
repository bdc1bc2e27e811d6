"""Options and safety points: what is offered on every route, and that what is raised is not lost.

Owns what has to hold of options and flags on every route. Must never judge an option.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from kiosk.authors.proof.asked import OPTION_VIEWS, VALUE_VIEWS, views_of
from kiosk.authors.proof.certain import MOST_TRIED, certainly, settled, so_far
from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers
from kiosk.authors.proof.reaching import Reached, shortest
from kiosk.guide.links.fault import Fault
from kiosk.guide.model.conditions import words_in
from kiosk.guide.model.helping import Flag
from kiosk.walk.options import offered

LEAST_OFFERED = 2
"""With fewer options there is nothing to decide."""


def offer_faults(run: Symbolic) -> Iterator[Fault]:
    """Every route on which there is not exactly one way of changing nothing, or nothing to choose between."""
    if not run.guide.options:
        return
    quo = tuple(name for name, option in run.guide.options.items() if option.status_quo)
    none, two, few = ([run.diagrams.false] for _ in range(3))
    ended = run.diagrams.any(run.ended(step) for step in run.guide.order)
    for place, of in (*views_of(run, *OPTION_VIEWS, *VALUE_VIEWS), (run.end, ended)):
        none.append(of & ~_at_least(run, quo, 1, place))
        two.append(of & _at_least(run, quo, 2, place))
        few.append(of & ~_at_least(run, tuple(run.guide.options), LEAST_OFFERED, place))
    for code, broken in (("ROUTE_WITHOUT_STATUS_QUO", none), ("ROUTE_WITH_TWO_STATUS_QUO", two)):
        found = shortest(run, run.diagrams.any(broken)) if quo else None
        if found is not None:
            yield _told(run, code, found, quo)
    found = shortest(run, run.diagrams.any(few))
    if found is not None:
        yield _told(run, "TOO_FEW_OPTIONS", found, tuple(run.guide.options))


def _at_least(run: Symbolic, options: tuple[str, ...], least: int, place: int) -> Answers:
    """The answer sheets for which so many of these options are offered at a place."""
    counts = [run.diagrams.true, *(run.diagrams.false for _ in range(least))]
    for option in options:
        there = run.known.offered(option, place)
        for number in range(least, 0, -1):
            counts[number] = counts[number] | (counts[number - 1] & there)
    return counts[least]


def _told(run: Symbolic, code: str, found: Reached, among: tuple[str, ...]) -> Fault:
    there = tuple(name for name in offered(run.guide, found.walk.facts) if name in among)
    values = {"route": found.told, "offered": there, "options": among}
    return Fault(code, ("options",), values, at_key=True)


def flag_faults(run: Symbolic, tries: int = MOST_TRIED) -> Iterator[Fault]:
    """Every safety point that no route raises, and every one that a person was shown and the sheet has not.

    Args:
        run: the guide over all answer sheets.
        tries: so many people are walked at most to settle it of one flag; what that leaves open is a fault too.
    """
    ended = run.diagrams.any(run.ended(step) for step in run.guide.order)
    for name, flag in run.guide.flags.items():
        by_end = ended & run.known.raised(name, run.end)
        if run.diagrams.never(by_end):
            if flag.when is not None or name in run.known.picked:
                yield Fault("FLAG_CANNOT_BE_RAISED", ("flags", name), {"id": name}, at_key=True)
            continue
        about = [step for step, names in run.guide.flags_about.items() if name in names]
        lost = settled(
            run,
            _shown(run, flag, about) & ended & ~by_end,
            about,
            lambda each, name=name: name in each.walk.facts.carded,  # type: ignore[misc]
            tries,
        )
        if lost.found is not None:
            yield Fault("FLAG_LOST", ("flags", name), {"id": name, "route": lost.found.told}, at_key=True)
        elif lost.open:
            yield Fault("FLAG_NOT_PROVED", ("flags", name, "when"), {"id": name, "tries": tries})


def _shown(run: Symbolic, flag: Flag, about: list[str]) -> Answers:
    """The answer sheets whose person is shown a card for a flag by its rule.

    A card is shown only once the rule is certain. Nothing that lies behind can change any more but the leaning, so only
    a rule that asks for it can hold when a card is shown, and no longer hold in the end.
    """
    if flag.when is None or "leaning" not in words_in(flag.when):
        return run.diagrams.false
    found = run.diagrams.false
    for step in about:
        certain, _ = certainly(run, flag.when, partial(so_far, run, place=run.after(step)))
        found = found | (run.seen[step] & certain)
    return found
