"""Who walks a guide so that its screens can be drawn: made-up people, then whoever comes to what they have not seen.

Owns which wordings are looked for: the proof knows the way to every one that anybody can be shown. Must never draw a
screen.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.measures.walks import Seen, Walked, walks
from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers, TooLarge
from kiosk.authors.proof.reaching import one_of
from kiosk.authors.proof.witness import walk_of
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.walk.route import facts_along, replay


def everybody(guide: Guide, run: Symbolic | None) -> Iterator[Walked]:
    """Whoever walks the guide so that its screens can be drawn; where it is proved, to every wording there is."""
    seen = Seen(guide)
    yield from walks(guide, seen)
    if run is not None:
        yield from walks_to_the_rest(run, seen)


def walks_to_the_rest(run: Symbolic, seen: Seen) -> Iterator[Walked]:
    """One person for every step nobody came to, and for every wording of a text or a question nobody read.

    A wording that no answers lead to has no person; that it is never shown is for the proof to tell. Where the
    proof's budget is spent, the rest is left out.
    """
    try:
        for step, sheets in _unseen(run, seen):
            if run.diagrams.never(sheets):
                continue
            session = walk_of(run.space, one_of(sheets)).session
            route = replay(run.guide, session)
            places = [number for number, entry in enumerate(route.entries) if entry.part.step == step]
            along = facts_along(run.guide, route, places)
            new = tuple(number for number, facts in along if seen.new(route.entries[number].part, facts))
            if new:
                yield Walked(session, new)
    except TooLarge:
        return


def _unseen(run: Symbolic, seen: Seen) -> Iterator[tuple[str, Answers]]:
    """For every wording nobody read, its step and the answer sheets of whoever would."""
    for name, step in run.guide.steps.items():
        told = seen.truths.get(name)
        if told is None:
            yield name, run.seen[name]
        # The words of a view are told apart by more than conditions, and are seen by many.
        if not isinstance(step, ShowStep):
            for condition in seen.deciding[name]:
                held = run.seen[name] & run.holds(condition, run.before(name))
                # Looked up anew each time: somebody on the way to another wording may have read this one.
                told = seen.truths.get(name, set())
                if (condition, True) not in told:
                    yield name, held
                if (condition, False) not in told:
                    yield name, run.seen[name] & ~held
