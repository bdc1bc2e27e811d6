"""Safety points that are kept from the clinician's page, because that they are raised would tell something private.

Owns which flags that can happen to, and of whom. Must never say so of a flag that the page does have: the page itself
is asked last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from kiosk.authors.proof.certain import MOST_TRIED, Both, certainly, settled
from kiosk.authors.proof.forward import Symbolic
from kiosk.authors.proof.library import Answers
from kiosk.authors.proof.reaching import Reached, shortest
from kiosk.authors.proof.space import ANSWERED, NOT_ANSWERED, SKIPPED, Value
from kiosk.guide.links.fault import Fault
from kiosk.guide.model import Condition
from kiosk.guide.model.conditions import AmountTest, StepTest, Test, WordTest
from kiosk.guide.model.steps import ChoiceStep
from kiosk.summary.told import private_steps, told
from kiosk.walk.private import is_sensitive, private_choices
from kiosk.walk.route import replay


def private_faults(run: Symbolic, tries: int = MOST_TRIED) -> Iterator[Fault]:
    """Every flag that a private answer, or that it was not given, keeps from the clinician on some route.

    Args:
        run: the guide over all answer sheets.
        tries: so many people are walked at most to settle it of one flag; what that leaves open is a fault too.
    """
    ended = run.diagrams.any(run.ended(step) for step in run.guide.order)
    for step in run.guide.order:
        views = (view for view in run.guide.steps_showing("summary") if run.before(view) > run.before(step))
        asked = run.diagrams.any(run.seen[view] for view in views)
        found = shortest(run, private_told(run, step, raising=True) & ended & ~asked)
        if found is not None:
            yield Fault(
                "FLAG_NEVER_SHARED", ("steps", step), {"step": step, "route": found.told}, at_key=True
            )
    yield from _kept_back(run, ended, tries)


def private_told(run: Symbolic, step: str, *, raising: bool = False) -> Answers:
    """The answer sheets with a private answer at this step; with `raising` only one that a flag hangs on."""
    declared, answers = run.guide.steps[step], run.known.told.get(step, {})
    private: set[Value] = set(private_choices(declared))
    if is_sensitive(declared):
        private = set(answers) - NOT_ANSWERED
    if raising and step not in run.guide.flags_about:
        choices = declared.choices if isinstance(declared, ChoiceStep) else {}
        private = {
            each for each in private if isinstance(each, str) and each in choices and choices[each].raises
        }
    return run.diagrams.any(answers[each] for each in private if each in answers)


def _kept_back(run: Symbolic, ended: Answers, tries: int) -> Iterator[Fault]:
    hidden, veil = private_steps(run.guide), Veil(run)
    shared = run.diagrams.any(
        run.seen[view] & private_told(run, step)
        for view in run.guide.steps_showing("summary")
        for step in run.guide.order[: run.before(view)]
    )
    for name, flag in run.guide.flags.items():
        about = {step for step, names in run.guide.flags_about.items() if name in names}
        partly = {step for step in about if private_choices(run.guide.steps[step])}
        telling = {step for step in about if not run.diagrams.never(veil.over(step))}
        picked = run.known.picked.get(name, {})
        # A question that is hidden only because of what it hangs on: of a private one FLAG_NEVER_SHARED tells.
        hanging = {step for step in hidden.intersection(picked) if not is_sensitive(run.guide.steps[step])}
        if flag.when is None or not (hidden & about or partly or telling or hanging):
            continue
        openly = run.diagrams.any(
            there & ~veil.over(step) for step, there in picked.items() if step not in hidden
        )
        certain, _ = certainly(run, flag.when, partial(_certain, veil, hidden))
        raised = ended & run.known.raised(name, run.end)
        kept = settled(
            run,
            raised & ~certain & ~openly & ~shared,
            {*about, *picked},
            lambda each, name=name: not _on_page(run, name, each),  # type: ignore[misc]
            tries,
        )
        at = ("flags", name, "when")
        if kept.found is not None:
            yield Fault("FLAG_KEPT_BACK", at, {"id": name, "route": kept.found.told})
        elif kept.open:
            yield Fault("FLAG_NOT_PROVED", at, {"id": name, "tries": tries})


def _on_page(run: Symbolic, name: str, found: Reached) -> bool:
    """Whether the clinician's page has a flag, where nothing private is shared."""
    route = replay(run.guide, found.walk.session)
    return any(each.name == name for each in told(run.guide, route, {}, with_private=False).flags())


@dataclass(slots=True)
class Veil:
    """Who comes to a step because of what stays open of an open question with private choices, or does not."""

    run: Symbolic
    _over: dict[str, Answers] = field(default_factory=dict)

    def over(self, step: str) -> Answers:
        """The answer sheets of which coming to a step, or not, may tell which private choice was picked."""
        if step not in self._over:
            run, come = self.run, self.run.visited[step]
            bits = [bit for bit in self._bits if bit in come.support]
            self._over[step] = run.diagrams.exist(bits, come) & run.diagrams.exist(bits, ~come)
        return self._over[step]

    @property
    def _bits(self) -> Iterator[str]:
        steps = self.run.guide.steps
        return (bit for name in steps if private_choices(steps[name]) for bit in self.run.space.bits_of(name))


def _certain(veil: Veil, hidden: frozenset[str], test: Test) -> Both:
    """Whether a single test holds of the whole route, as far as that can be told without telling what is private."""
    yes, no = _without(veil.run, hidden, test)
    match test:
        case StepTest(step, _) | AmountTest(step, _, _):
            steps: tuple[str, ...] = (step,)
        case WordTest("seen", ids):
            steps = ids
        case WordTest(word, _):
            steps = _saying(veil.run, word)
        case _:
            steps = ()
    veiled = veil.run.diagrams.any(veil.over(step) for step in steps)
    return yes & ~veiled, no & ~veiled


def _without(run: Symbolic, hidden: frozenset[str], test: Test) -> Both:
    """Whether a single test holds of the whole route, as far as that can be told without knowing of these steps."""
    match test:
        case StepTest(step, _) | AmountTest(step, _, _) if step in hidden:
            return run.diagrams.false, run.diagrams.false
        case StepTest(step, words) if private_choices(run.guide.steps[step]):
            return _open_question(run, step, words)
        case WordTest("seen", ids) if not hidden.isdisjoint(ids):
            known = run.holds(
                Condition((WordTest("seen", tuple(each for each in ids if each not in hidden)),)), run.end
            )
            return known, run.diagrams.false
        case WordTest("leaning" | "reading" as word, _) if not hidden.isdisjoint(_saying(run, word)):
            return run.diagrams.false, run.diagrams.false
        case _:
            known = run.holds(Condition((test,)), run.end)
            return known, ~known


def _saying(run: Symbolic, word: str) -> tuple[str, ...]:
    """The steps at which it is said where somebody leans, or what they want to read about."""
    return run.guide.steps_showing("leaning" if word == "leaning" else "options")


def _open_question(run: Symbolic, step: str, words: tuple[str, ...]) -> Both:
    """The same of a question with private choices, of which no leaf tells whether one of them was picked."""
    declared, private = run.guide.steps[step], set(private_choices(run.guide.steps[step]))
    so = run.diagrams.any(run.known.answered(step, word) for word in words)
    if private.isdisjoint(words) and not {SKIPPED, ANSWERED}.intersection(words):
        return so, ~so
    openly = set(declared.choices) - private if isinstance(declared, ChoiceStep) else set()
    said = {choice: run.known.answered(step, choice) for choice in openly}
    yes = run.diagrams.any(said[choice] for choice in openly.intersection(words))
    one = isinstance(declared, ChoiceStep) and declared.pick == "one"
    no = run.diagrams.any(said.values()) & ~yes if one and ANSWERED not in words else run.diagrams.false
    return yes, no
