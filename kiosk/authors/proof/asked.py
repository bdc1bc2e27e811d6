"""Where each condition of a guide is decided, and of whom.

Owns the way from a condition's place in the guide to the places of the walk at which the kiosk looks at it. Must never
judge whether it ought to hold there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers
from kiosk.guide.links.conditions import conditions
from kiosk.guide.links.fault import Path
from kiosk.guide.model import Condition, Guide
from kiosk.guide.model.steps import ShowStep, View

OPTION_VIEWS: tuple[View, ...] = ("options", "option", "comparison", "outcomes", "leaning")
"""The views on which the words of the options stand."""
VALUE_VIEWS: tuple[View, ...] = ("fits", "mind")
"""The views that tell how the options go with what matters."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition, and one place of the walk at which it is decided."""

    condition: Condition
    at: Path
    """Where it stands in the guide."""
    place: int
    """Where on the walk it is decided."""
    of: Answers
    """The answer sheets of which it is."""


def asked(run: Symbolic) -> Iterator[tuple[Path, tuple[Asked, ...]]]:
    """Every condition of a guide but those of branches, with every place at which it is decided."""
    ended = run.diagrams.any(run.ended(step) for step in run.guide.order)
    for condition, at in conditions(run.guide):
        if "next" in at and at[0] == "steps":
            continue
        places = _of_step(run, at) if at[0] == "steps" else _of_rest(run, at, ended)
        # What is looked up is shown whatever its own `when:` says: that decides only whether a route comes to it.
        if at[0] == "steps" and at[2] != "when" and is_look_up(run.guide, str(at[1])):
            places = (*places, (run.end, ended))
        yield at, tuple(Asked(condition, at, place, of) for place, of in places)


def is_look_up(guide: Guide, step: str) -> bool:
    """Whether a step can be opened at any time, with whatever is known then."""
    return any(step in group for group in guide.look_ups.values())


Places = tuple[tuple[int, Answers], ...]


def _of_step(run: Symbolic, at: Path) -> Places:
    step = str(at[1])
    place = run.before(step)
    if at[2] == "when":
        return ((place, run.arrived[place]),)
    if at[2] == "choices":
        return ((place, choice_offered(run, step, str(at[3]))),)
    return ((place, run.seen[step]),)


def choice_offered(run: Symbolic, step: str, choice: str) -> Answers:
    """The answer sheets whose person is shown a choice."""
    group, visited = run.space.groups[step], run.visited[step]
    return visited & ~run.known.helped(run.before(step)) if choice in group.hidden else visited


def _of_rest(run: Symbolic, at: Path, ended: Answers) -> Places:
    whole: Places = ((run.end, ended),)
    match at:
        case ("options", str(option), "when"):
            del option
            return (*views_of(run, *OPTION_VIEWS, *VALUE_VIEWS), *whole)
        case ("options", str(option), *_):
            return _offered(run, option, (*views_of(run, *OPTION_VIEWS, *VALUE_VIEWS), *whole))
        case ("values", _, "fits", str(ref), *_):
            places = (*views_of(run, "comparison", "leaning", *VALUE_VIEWS), *whole)
            return _offered(run, ref.partition(".")[0], places)
        case ("quiz", str(item), "when"):
            return views_of(run, "quiz", item=item)
        case ("questions", _, "when"):
            return views_of(run, "questions")
        case _:
            return whole


def views_of(run: Symbolic, *views: View, item: str | None = None) -> Places:
    """The places of the steps that show one of these views, and the answer sheets whose person is shown them."""
    found = []
    for view in views:
        for step in run.guide.steps_showing(view):
            declared = run.guide.steps[step]
            only = declared.quiz if isinstance(declared, ShowStep) else ()
            if item is None or not only or item in only:
                # What a view asks is decided before it is known whether there is anything to show.
                sheets = run.visited[step] if view == "questions" else run.seen[step]
                found.append((run.before(step), sheets))
    return tuple(found)


def _offered(run: Symbolic, option: str, places: Places) -> Places:
    """The same, but only of those to whom an option is offered there."""
    if option not in run.guide.options:
        return places
    return tuple((place, of & run.known.offered(option, place)) for place, of in places)
