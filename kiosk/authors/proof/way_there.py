"""`kiosk check GUIDE --how-to-reach STEP`: the shortest answers that lead to a step, or what keeps everybody from it.

Owns how the way is told. Must never tell of a way that the engine has not walked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.authors.proof import phrases
from kiosk.authors.proof.forward import Symbolic, run
from kiosk.authors.proof.library import BUDGET, TooLarge
from kiosk.authors.proof.places import unreached
from kiosk.authors.proof.proving import not_proved
from kiosk.authors.proof.reaching import in_flow, shortest
from kiosk.authors.proof.space import SKIPPED
from kiosk.authors.proof.written import Written
from kiosk.guide.links.fault import Fault
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AskStep
from kiosk.listing import NAMES, listed
from kiosk.walk.session import Session


@dataclass(frozen=True, slots=True)
class WayThere:
    """How somebody comes to a step."""

    step: str
    answers: Mapping[str, Written] | None
    """As a persona has them: every question on the way, the skipped ones too; None: nobody comes there."""
    said: tuple[str, ...] = ()
    """The same in the author's words, without what is skipped."""
    fault: Fault | None = None
    """Why nobody comes there, or that it is not known."""
    session: Session | None = None
    """Who comes there, with all they answer, what comes after the step too; None: nobody does."""


def way_there(guide: Guide, step: str, *, nodes: int = BUDGET) -> WayThere:
    """The shortest way to a step: the fewest answers that are not skipped, then the fewest steps.

    Args:
        guide: a guide without errors.
        step: the id of one of its steps.
        nodes: the budget of nodes; what would take more is told as not proved.
    """
    try:
        return way_in(run(guide, nodes=nodes), step)
    except TooLarge:
        return WayThere(step, None, fault=not_proved(nodes))


def way_in(symbolic: Symbolic, step: str) -> WayThere:
    """The same, in a guide that has been run already.

    Raises:
        TooLarge: if that takes more nodes than the budget of the run.
    """
    fault = unreached(symbolic, step)
    place = symbolic.before(step)
    found = shortest(symbolic, symbolic.seen[step], place) if fault is None else None
    if found is None:
        return WayThere(step, None, fault=fault)
    answers = dict(found.answers)
    declared = symbolic.guide.steps[step]
    if isinstance(declared, AskStep) and declared.direct:
        # Only that it is answered tells whoever reads the answers that it could be asked.
        answers[step] = SKIPPED
    said = found.told if isinstance(found.told, tuple) else ()
    return WayThere(step, answers, said, session=found.walk.session)


def as_text(way: WayThere, path: Path) -> Iterator[str]:
    """The way in the author's words, then as a persona to paste, line by line."""
    if way.answers is None:
        yield phrases.NOBODY_SHOWN.format(path=path, step=way.step)
        return
    said = phrases.COMES_TO if way.said else phrases.COMES_AT_ONCE
    yield said.format(path=path, route=listed(way.said, NAMES), step=way.step)
    yield ""
    yield phrases.AS_PERSONA
    yield ""
    yield "answers:" if way.answers else "answers: {}"
    yield from (f"  {step}: {in_flow(answer)}" for step, answer in way.answers.items())
    yield "expect:"
    yield f"  visits: [{way.step}]"
