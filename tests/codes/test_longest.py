"""No code of a shipped guide is longer than 120 characters, whatever is answered.

Somebody answers as dearly as can be; and an upper bound takes every question that may come for its dearest answer, all
of them at once, which nobody can give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, product
from math import ceil, log2
from random import Random

from kiosk.codes import code_of, states
from kiosk.codes.writing import _FAR
from kiosk.guide.codebook import Slot
from kiosk.guide.model.steps import AnyStep, ChoiceStep
from kiosk.walk.facts import Facts
from kiosk.walk.parts import Kind, Part
from kiosk.walk.session import Amount, Answer, Picked, Skipped
from kiosk.walk.tellable import _Passing
from tests.codes.numbered import shipped
from tests.guides.people import Answering, Walk, at_random

MOST = 120
GUIDE = shipped("cervical_dystonia")
GATES = ("pace", "urgent", "age", "stage", "going")
"""Questions that most hangs on; the bound is worked out for every answer to them."""


def length_of(bits: float) -> int:
    """Characters of a code: groups that carry 20 bits, and a hyphen between two of them."""
    return 6 * ceil(bits / 20) - 1


class Price:
    """Goes through choices and adds up what they cost, in bits."""

    def __init__(self) -> None:
        self.bits = 0.0

    def among(self, weights: Sequence[int], chosen: int) -> int:
        self.bits -= log2(weights[chosen] / sum(weights))
        return chosen

    def of(self, several: int, chosen: int) -> int:
        self.bits += log2(several)
        return chosen


def happens(chance: int, *, really: bool = True) -> float:
    return -log2((chance if really else states._WHOLE - chance) / states._WHOLE)


def dearest(slot: Slot) -> float:
    """What the dearest answer to a slot costs, but for the choice between it and skipping."""
    several = len(slot.choices)
    if slot.shape == "one":
        return log2(several)
    if slot.shape == "amount":
        amounts = slot.high - slot.low + 1
        return max(price(states._amount, amounts, given) for given in range(amounts))
    put = states._subset if slot.shape == "many" else states._ranking
    most = min(slot.most or several, several)
    return max(price(put, several, slot.most, tuple(range(many))) for many in range(most + 1))


def price(put: Callable[..., object], *about: object) -> float:
    asked = Price()
    put(asked, *about)
    return asked.bits


def answers_of(slots: tuple[Slot, ...]) -> tuple[float, list[float]]:
    """For a step that has answers: what it costs to say which slots have one, and what each of these costs."""
    names = [slot.key.partition("/")[2] for slot in slots]
    if len(slots) == 1:
        return 0, [dearest(slots[0])]
    if any(name.startswith("first.") for name in names):
        # As many as are asked, all of them wrongly twice, after all that are not asked.
        asked, items = states._QUIZ_ASKED, sum(name.startswith("first.") for name in names)
        not_asked = items - asked
        which = asked * (happens(states._ASKED) + happens(states._WRONG_AT_FIRST)) + not_asked * (
            happens(states._ASKED, really=False) + happens(states._HARDLY, really=False)
        )
        dear = max(dearest(slot) for slot in slots)
        return which + happens(states._SOMETHING_UNCLEAR), [dear] * (2 * asked + 1)
    if any(name.startswith("rate.") for name in names):
        # Evenly shared out among the ratings, as those that come often grow cheaper.
        several = len(slots[0].choices)
        weights = [each % several for each in range(len(slots))]
        counts: dict[int, int] = {}
        bits = 0.0
        for place, each in enumerate(weights):
            bits += log2((several + place) / (1 + counts.get(each, 0)))
            counts[each] = counts.get(each, 0) + 1
        return len(slots) * happens(states._SLOT_OF_STEP), [bits / len(slots)] * len(slots)
    which = sum(happens(states._KIND if name == "kind" else states._SLOT_OF_STEP) for name in names)
    return which, [dearest(slot) for slot in slots]


def codebook() -> tuple[Slot, ...]:
    assert GUIDE.codebook is not None
    return GUIDE.codebook.slots(GUIDE.codebook.latest)


PRICES = {
    step: answers_of(tuple(slots))
    for step, slots in groupby(
        (slot for slot in codebook() if slot.shape != "read"), key=lambda each: each.step
    )
}


class _Coming(_Passing):
    """Finds which steps come, and which may come, for everybody who gives these answers to the gates."""

    __slots__ = ("comes", "gates")
    comes: dict[str, bool]
    gates: Mapping[str, Answer]

    def _is_known(self, name: str, step: AnyStep) -> bool:
        self.comes[name] = True
        self.facts.seen.add(name)
        if name not in self.gates:
            return False
        self.facts.answers[name] = self.gates[name]
        return True

    def _hide(self, name: str, step: AnyStep) -> None:
        self.comes.setdefault(name, False)
        super()._hide(name, step)


def routes() -> Iterator[dict[str, bool]]:
    """For every answer to the gates, the steps that come (true) or may come; each only once."""
    ways: list[list[Answer]] = []
    for gate in GATES:
        step = GUIDE.steps[gate]
        assert isinstance(step, ChoiceStep)
        ways.append([Skipped(), *(Picked((choice,)) for choice in step.choices)])
    found: list[dict[str, bool]] = []
    for said in product(*ways):
        passing = _Coming(GUIDE, Facts(GUIDE), {}, past_open=True)
        passing.comes, passing.gates = {}, dict(zip(GATES, said, strict=True))
        passing.through()
        if passing.comes not in found:
            found.append(passing.comes)
    return iter(found)


def bound(comes: dict[str, bool]) -> float:
    """No answers on these routes cost more, in bits."""
    prices = sorted((each for step in PRICES if step in comes for each in PRICES[step][1]), reverse=True)
    skipping = max(
        sum(prices[: len(prices) - many]) + _skips(len(prices), many) for many in range(len(prices) + 1)
    )
    which = sum(PRICES[step][0] for step in PRICES if step in comes)
    far = log2(sum(_FAR)) + log2(len(codebook()) + 1)
    return skipping + which + far + _presence(comes)


def _skips(asked: int, skipped: int) -> float:
    """What it costs to say which so many of all were skipped; in whatever order, it is the same."""
    likely, rarely = states._ANSWERED_FIRST
    whole = sum(log2(likely + rarely + states._EACH_MORE * each) for each in range(asked))
    answered = sum(log2(likely + states._EACH_MORE * each) for each in range(asked - skipped))
    return whole - answered - sum(log2(rarely + states._EACH_MORE * each) for each in range(skipped))


def _presence(comes: dict[str, bool]) -> float:
    """What it costs at most to say which steps have answers, less what those are spared that have none."""
    costs = {(True, True): 0.0}
    for step, (which, prices) in PRICES.items():
        found: dict[tuple[bool, bool], float] = {}
        for before, cost in costs.items():
            for there in (True,) if comes.get(step) else (True, False) if step in comes else (False,):
                spared = which + sum(prices) if step in comes and not there else 0
                now = cost + happens(states._STEP_AFTER[before], really=there) - spared
                after = (before[1], there)
                found[after] = max(now, found.get(after, now))
        costs = found
    return max(costs.values())


def test_no_answers_make_a_longer_code() -> None:
    head = 4 * 5 + 11
    lost_by_rounding = 1
    assert length_of(max(map(bound, routes())) + head + lost_by_rounding) <= MOST


def dear(dice: Random) -> Answering:
    """Somebody who opens everything, picks about half of what there is, and gets everything wrong."""
    any_way = at_random(dice)

    def answer(part: Part) -> Answer:
        if part.kind is Kind.NUMBER:
            return Amount(part.high)
        if part.kind is Kind.MANY and not part.ranks:
            together = [each for each in part.choices if each not in part.alone]
            picked = dice.sample(together, max(1, len(together) * 2 // 3))
            return Picked(tuple(each for each in part.choices if each in picked))
        if part.name.startswith(("first.", "again.")):
            return Picked(
                (dice.choice([each for each in part.choices if each != GUIDE.quiz[part.about].right]),)
            )
        wanted = {"pace": "long", "urgent": "no", "stage": "injections", "going": "early"}.get(part.key)
        return Picked((wanted,)) if wanted is not None else any_way(part)

    return answer


def test_whoever_answers_as_dearly_as_can_be_has_a_code_that_is_short_enough() -> None:
    dice = Random(8)  # noqa: S311 - the same people in every run
    lengths = [len(code_of(GUIDE, Walk(GUIDE, dear(dice)).session())) for _ in range(30)]
    assert 90 < max(lengths) <= MOST
