"""All routes at once: one run through the guide in reading order, over sets of answer sheets.

Owns which answer sheets come to each step and where they go from there: what `kiosk.walk.route` does for one person.
Must never judge what it finds: that is for the claims.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.authors.proof.compiled import Known
from kiosk.authors.proof.library import BUDGET, Answers, Backend, Diagrams, within_budget
from kiosk.authors.proof.space import (
    DIRECT,
    EMPTY,
    MATTERS,
    NO_LONGER,
    SKIPPED,
    TOGETHER,
    UNREAD,
    One,
    Several,
    Space,
    Value,
    extra_bits,
)
from kiosk.guide.model import Condition, Guide
from kiosk.guide.model.steps import AnyStep, AskStep, Branch, ChoiceStep, ShowStep
from kiosk.walk.fits import NO_OPTION
from kiosk.walk.private import is_sensitive

BranchPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """One way on from a place: which answer sheets take it, and the place it leads to."""

    to: int
    """A place in the reading order; the number of steps where it leads off the end."""
    of: Answers


@dataclass(frozen=True, slots=True)
class Tried:
    """One branch of a `next`, wherever it is tried."""

    at: BranchPath
    """Where it stands in the guide."""
    branch: Branch
    place: int
    """The place at which its condition is decided."""
    tried: Answers
    """The answer sheets that come to try it."""
    taken: Answers
    """Those among them that take it."""


@dataclass(slots=True)
class Symbolic:
    """A guide run over every answer sheet."""

    guide: Guide
    space: Space
    diagrams: Diagrams
    known: Known
    arrived: list[Answers]
    """For each place, the answer sheets whose route comes to it, whether or not it passes the step over."""
    ways: list[tuple[Way, ...]] = field(default_factory=list)
    """For each place, where its answer sheets go from there, passing over or not."""
    branches: list[Tried] = field(default_factory=list)

    @property
    def visited(self) -> dict[str, Answers]:
        """For each step, the answer sheets whose route comes to it."""
        return self.known.visited

    @property
    def seen(self) -> dict[str, Answers]:
        """For each step, the answer sheets whose person is shown it."""
        return self.known.seen

    @property
    def off_the_end(self) -> Answers:
        """The answer sheets whose route runs out of steps without an end."""
        return self.arrived[self.known.end]

    def ended(self, step: str) -> Answers:
        """The answer sheets whose route ends at a step."""
        ends = self.guide.steps[step].ends is not None
        return self.visited[step] if ends else self.diagrams.false

    def holds(self, condition: Condition | None, place: int) -> Answers:
        """The answer sheets for which a condition is true at a place (see `before`, `after`, `end`)."""
        return self.known.holds(condition, place)

    def answered(self, step: str, word: str) -> Answers:
        """The answer sheets whose route has this answer at a step."""
        return self.known.answered(step, word)

    def before(self, step: str) -> int:
        """The place just before a step."""
        return self.guide.index[step]

    def after(self, step: str) -> int:
        """The place just behind a step."""
        return self.guide.index[step] + 1

    @property
    def end(self) -> int:
        """The place behind everything: what holds there holds of the whole route."""
        return self.known.end


@within_budget()
def run(guide: Guide, *, nodes: int = BUDGET, backend: Backend | None = None) -> Symbolic:
    """Run a guide over every answer sheet.

    Raises:
        TooLarge: if that takes more than so many nodes of decision diagrams.
    """
    diagrams = Diagrams(nodes, backend)
    space = Space(guide, diagrams)
    arrived = [diagrams.true, *(diagrams.false for _ in guide.order)]
    found = Symbolic(guide, space, diagrams, Known(guide, diagrams), arrived)
    for place, name in enumerate(guide.order):
        _come_to(found, place, name)
        diagrams.check()
    return found


def _come_to(run: Symbolic, place: int, name: str) -> None:
    """Pass a step over or go past it, and on."""
    step, here = run.guide.steps[name], run.arrived[place]
    visited = here
    if not run.diagrams.never(here):
        visited = here & run.holds(step.when, place) & _may_be_asked(run, step, place)
    run.visited[name] = visited
    ways = [Way(place + 1, here & ~visited)]
    _answer(run, name, step, place)
    if step.ends is None:
        ways += _ways_on(run, name, step, place)
    for way in ways:
        run.arrived[way.to] = run.arrived[way.to] | way.of
    run.ways.append(tuple(way for way in ways if not run.diagrams.never(way.of)))


def _may_be_asked(run: Symbolic, step: AnyStep, place: int) -> Answers:
    diagrams = run.diagrams
    found = diagrams.true
    if isinstance(step, AskStep) and step.direct:
        found = diagrams.var(TOGETHER) | diagrams.var(DIRECT)
    return found & ~run.known.helped(place) if is_sensitive(step) else found


def _answer(run: Symbolic, name: str, step: AnyStep, place: int) -> None:
    """Take what can be answered at a step into what is known."""
    visited, known = run.visited[name], run.known
    if isinstance(step, ShowStep):
        _view(run, name, step, place)
        return
    known.seen[name] = visited
    if isinstance(step, AskStep):
        offered = choices_offered(run, name, place) if isinstance(step, ChoiceStep) else {}
        told = run.space.told(name, offered)
        known.told[name] = {value: there & visited for value, there in told.items()}
    if isinstance(step, ChoiceStep):
        for choice, each in step.choices.items():
            for flag in each.raises:
                by = known.picked.setdefault(flag, {})
                by[name] = by.get(name, run.diagrams.false) | known.told[name][choice]


def choices_offered(run: Symbolic, name: str, place: int) -> dict[str, Answers]:
    """When the choices are there that are not always: where somebody reads along, the private ones are not."""
    group = run.space.groups[name]
    if not group.hidden:
        return {}
    alone = ~run.known.helped(place)
    found = dict.fromkeys(group.hidden, alone)
    if isinstance(group, Several):
        if group.hidden.issuperset(group.rest):
            found[UNREAD] = alone
        if group.alone:
            found[EMPTY] = ~alone
    return found


def _view(run: Symbolic, name: str, step: ShowStep, place: int) -> None:
    known, visited, false = run.known, run.visited[name], run.diagrams.false
    seen = visited
    match step.show:
        case "options":
            offered = {option: known.offered(option, place) for option in run.guide.options}
            told = run.space.told(name, offered)
            known.told[name] = {value: there & visited for value, there in told.items()}
        case "values":
            _say_what_matters(run, name, step, place)
        case "fits":
            seen = visited & known.mattering(place)
        case "mind":
            now = known.leaning_at(place)
            leant = run.diagrams.any(now[each] for each in now if each not in NO_OPTION)
            seen = visited & known.mattering(place) & leant
        case "leaning":
            _lean(run, name, place)
        case "questions":
            asked = false
            if "pick" in step.parts:
                each = (known.holds(question.when, place) for question in run.guide.questions.values())
                asked = visited & run.diagrams.any(each)
            seen = visited if "own" in step.parts else asked
            if name in run.space.groups:
                told = run.space.told(name, {})
                known.told[name] = {value: there & asked for value, there in told.items()}
        case _:
            pass
    known.seen[name] = seen


def _say_what_matters(run: Symbolic, name: str, step: ShowStep, place: int) -> None:
    """Rating can take back what was said before; picking the top three only adds to it."""
    if not extra_bits(run.guide, name, step):
        return
    known, visited = run.known, run.visited[name]
    earlier, said = known.mattering(place), run.diagrams.var(f"{name}:{MATTERS}")
    now = (visited & said) | (~visited & earlier) if "rate" in step.parts else earlier | (visited & said)
    known.matters.append((place + 1, now))


def _lean(run: Symbolic, name: str, place: int) -> None:
    """Whether an earlier leaning is still so comes first; only where there is none, or no longer, it is asked anew."""
    diagrams, known, visited = run.diagrams, run.known, run.visited[name]
    earlier = known.leaning_at(place)
    offered = {option: known.offered(option, place) for option in run.guide.options}
    there = {ref: now & offered.get(ref.partition(".")[0], diagrams.true) for ref, now in earlier.items()}
    stands = diagrams.any(there.values())
    denied = stands & diagrams.var(f"{name}:{NO_LONGER}")
    # Whoever says that it is no longer so leans to nothing when they are asked anew, and may be offered less or more.
    unsaid = known.leaning_to_nothing()
    anew = {option: unsaid.offered(option, place) for option in run.guide.options}
    first, again = (_leanings_told(run, name, place, each) for each in (offered, anew))
    told = {value: (first[value] & visited & ~stands) | (again[value] & visited & denied) for value in first}
    known.told[name] = told
    gone = visited & (denied | ~stands) & ~(told[SKIPPED] & ~stands)
    now = {
        str(ref): sheets | (earlier.get(str(ref), diagrams.false) & ~gone)
        for ref, sheets in told.items()
        if ref != SKIPPED
    }
    known.leanings.append((place + 1, now))


def _leanings_told(run: Symbolic, name: str, place: int, offered: dict[str, Answers]) -> dict[Value, Answers]:
    """What can be said at a leaning: an option while it is offered, a kind of it for whoever came across kinds."""
    group, known, diagrams = run.space.groups[name], run.known, run.diagrams
    assert isinstance(group, One)  # noqa: S101 - so declared in `space`
    refs = [ref for ref in group.values if isinstance(ref, str) and ref.partition(".")[0] in offered]
    told = run.space.told(name, {ref: offered[ref.partition(".")[0]] for ref in refs})
    views = run.guide.steps_showing("options")
    for ref in refs:
        option, _, kind = ref.partition(".")
        if kind:
            compared = known.saw_any(run.guide.steps_showing("comparison"), place)
            knows = compared | known.reading(option, place) if views else diagrams.true
            told[option] = told[option] | (told[ref] & ~knows)
            told[ref] = told[ref] & knows
    return told


def _ways_on(run: Symbolic, name: str, step: AnyStep, place: int) -> Iterator[Way]:
    """The ways on of whoever was there, in the order in which they are tried."""
    left = run.visited[name]
    for at, branch, may in _branches(run, name, step):
        tried = left & may
        if run.diagrams.never(tried):
            run.branches.append(Tried(at, branch, place + 1, tried, tried))
            continue
        taken = tried & run.holds(branch.when, place + 1)
        run.branches.append(Tried(at, branch, place + 1, tried, taken))
        yield Way(run.guide.index.get(branch.go, run.end), taken)
        left = left & ~taken
    yield Way(place + 1, left)


def _branches(run: Symbolic, name: str, step: AnyStep) -> Iterator[tuple[BranchPath, Branch, Answers]]:
    """Every branch of a step, and who comes to try it: first those of the choices, in the order they are shown."""
    if isinstance(step, ChoiceStep):
        for choice, each in step.choices.items():
            for number, branch in enumerate(each.next):
                at = ("steps", name, "choices", choice, "next", number)
                yield at, branch, run.known.told[name][choice]
    for number, branch in enumerate(step.next):
        yield ("steps", name, "next", number), branch, run.diagrams.true
