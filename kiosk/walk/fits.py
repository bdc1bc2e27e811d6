"""How an option goes with what matters to a person: one value at a time, in the words of the guide.

Must never add fits up, rank options by them, or let one value change what is said of another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.guide.model import Guide
from kiosk.guide.model.helping import Fit, OtherFit
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.options import kinds_of, split
from kiosk.walk.session import Words
from kiosk.walk.wording import words

HOWS = ("well", "partly", "poorly", "nobody_knows")
"""How an option can go with a value, in the order in which it is told."""
RATED = ("a_lot", "some")
"""What a value was rated that is then looked at more closely, if it is not among the top three."""
NOT_AT_ALL = "not_at_all"
"""What a value was rated that does not matter to the person."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """How an option, or some of its kinds, goes with one value."""

    refs: tuple[str, ...]
    """The option, or the kinds of it of which the same is said."""
    how: str
    """well, partly, poorly or nobody_knows."""
    because: str
    """The fact that makes it so, in the words for this person."""
    claim: Fit | OtherFit
    """What the author declared for this person, with its sources."""


def mattering(guide: Guide, facts: Facts) -> tuple[str, ...]:
    """The values that matter to this person: the top three in their order, then those rated a lot, then some.

    The last rating of a value counts; one that was said not to matter, after whatever else, does not matter.
    """
    top: list[str] = []
    ratings: dict[str, str] = {}
    denied: set[str] = set()
    for name, choices in _said_of_values(guide, facts):
        word, _, value = name.partition(".")
        if word == "top":
            top += choices
            denied.difference_update(choices)
        elif word == "rate":
            ratings[value] = choices[0]
            denied = denied | {value} if choices[0] == NOT_AT_ALL else denied - {value}
    rated = [value for rating in RATED for value in guide.values if ratings.get(value) == rating]
    return tuple(value for value in dict.fromkeys((*top, *rated)) if value not in denied)


def _said_of_values(guide: Guide, facts: Facts) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What was picked at the parts of the views of values, in the order in which it was said on the route."""
    steps = guide.steps_showing("values")
    for key in facts.answers:
        step, _, name = key.partition("/")
        choices = facts.picked(key)
        if step in steps and choices:
            yield name, choices


def own_values(guide: Guide, facts: Facts) -> tuple[str, ...]:
    """What else matters to this person, in their own words, a line for each."""
    said = (facts.answer(f"{step}/own") for step in guide.steps_showing("values"))
    lines = (line.strip() for each in said if isinstance(each, Words) for line in each.text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))


def fits_for(guide: Guide, facts: Facts, value: str, ref: str) -> tuple[Fitting, ...]:
    """How an option or kind goes with a value; for an option that is told of kind by kind, what is said of each.

    What is said alike of several kinds is said once. Empty where the guide says nothing.
    """
    declared = guide.values[value].fits
    option, kind = split(ref)
    if kind is not None:
        found = [each for each in (ref, option) if each in declared][:1]
        return tuple(_fitting(declared[each], (ref,), facts) for each in found)
    whole = [option] if option in declared else []
    kinds = [each for name in kinds_of(guide, option) if (each := f"{option}.{name}") in declared]
    return _alike(tuple(_fitting(declared[each], (each,), facts) for each in (*whole, *kinds)))


def weighed(guide: Guide, facts: Facts, ref: str) -> tuple[str, ...]:
    """The values that matter to this person and of which the guide says how this option or kind goes with them."""
    return tuple(value for value in mattering(guide, facts) if fits_for(guide, facts, value, ref))


def option_leaned_to(leaning: str | None) -> str | None:
    """The option or kind a person leans to; None if they are not sure, want advice, or have not said."""
    return None if leaning in (None, *NO_OPTION) else leaning


NO_OPTION = ("not_sure", "clinician")
"""What a person can lean to that is no option."""


def _fitting(fit: Fit, refs: tuple[str, ...], facts: Facts) -> Fitting:
    said = next((other for other in fit.instead if holds(other.when, facts)), fit)
    return Fitting(refs, said.how, words(said.because, facts), said)


def _alike(found: tuple[Fitting, ...]) -> tuple[Fitting, ...]:
    """The same, with what is said alike, and from the same sources, told once of all it is said of."""
    together: dict[object, Fitting] = {}
    for each in found:
        claim = each.claim
        why = claim.unsourced.why if claim.unsourced is not None else None
        key = (each.how, each.because, claim.sources, why)
        before = together.get(key)
        refs = each.refs if before is None else (*before.refs, *each.refs)
        together[key] = Fitting(refs, each.how, each.because, claim)
    return tuple(together.values())
