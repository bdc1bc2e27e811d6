"""Every combination of answers, as variables: for each question a few, in reading order.

Owns which answers are told apart and how a combination of variables is read as an answer. Every combination is
somebody's answers: what cannot be answered is read as the first thing that can (skipped, where that is allowed), so
that no combination has to be left out. Must never know which questions are asked of whom: that is the run's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from kiosk.authors.proof.library import Answers, Diagrams
from kiosk.authors.proof.read import Reads, reads
from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep, AskStep, ChoiceStep, NumberStep, ScaleStep, ShowStep, TextStep
from kiosk.walk.fits import NO_OPTION
from kiosk.walk.private import is_sensitive, private_choices

TOGETHER, DIRECT = "together", "direct_allowed"
MODES = (TOGETHER, DIRECT)
"""The variables for how a walk is made (see Session); no answers."""

SKIPPED, ANSWERED, IN_PERSON, BY_HAND = "skipped", "answered", "in_person", "by_hand"
EMPTY = "picked none"
"""Nothing picked, and not skipped either; not a word an author can write."""
UNREAD = "picked something else"
"""Only what nothing hangs on was picked; not a word an author can write."""
NOT_ANSWERED = frozenset({SKIPPED, IN_PERSON, BY_HAND, EMPTY})
NO_LONGER = "no longer"
"""That an earlier leaning is not so any more."""
MATTERS = "something matters"
"""That some value matters to the person after a view of values."""

Value = str | range
"""An answer told apart from others: a choice, a way of answering, or the whole numbers between two limits."""
Told = Mapping[Value, Answers]
"""For each value of a step, the answer sheets in which it would be the answer if the step is asked."""


@dataclass(frozen=True, slots=True)
class One:
    """A question with one answer; the first value is what stands for whatever cannot be answered."""

    step: str
    values: tuple[Value, ...]
    hidden: frozenset[str] = frozenset()
    """Not offered where somebody reads along."""

    @property
    def bits(self) -> tuple[str, ...]:
        """Its variables, the highest first."""
        return tuple(f"{self.step}:{each}" for each in reversed(range((len(self.values) - 1).bit_length())))

    def value(self, bits: Mapping[str, bool]) -> Value:
        """The answer that a combination of variables stands for."""
        number = 0
        for bit in self.bits:
            number = number * 2 + bits.get(bit, False)
        return self.values[number] if number < len(self.values) else self.values[0]

    def code(self, value: Value) -> dict[str, bool]:
        """The combination of variables that stands for a value."""
        number = self.values.index(value)
        return {bit: bool(number >> place & 1) for place, bit in enumerate(reversed(self.bits))}


@dataclass(frozen=True, slots=True)
class Several:
    """A question at which several choices can be picked: a variable for each choice that something hangs on."""

    step: str
    picks: tuple[str, ...]
    """The choices that something hangs on."""
    rest: tuple[str, ...]
    """The others."""
    ways: tuple[str, ...]
    """What else is told apart, among in_person, `EMPTY` and `UNREAD`."""
    default: str
    """What nothing picked stands for."""
    alone: frozenset[str] = frozenset()
    most: int | None = None
    hidden: frozenset[str] = frozenset()
    """Not offered where somebody reads along."""
    uncounted: frozenset[str] = frozenset()
    """Of `picks`, those that no condition reads."""
    tells: bool = False
    """Whether a condition reads in which way it was answered."""

    @property
    def bits(self) -> tuple[str, ...]:
        """Its variables: what was picked, then the other ways."""
        return tuple(map(self.bit, (*self.picks, *self.ways)))

    def bit(self, name: str) -> str:
        """The variable for a choice or a way."""
        return f"{self.step}={name}"


Variables = One | Several


class Space:
    """The variables of a guide, declared in reading order in one manager of diagrams."""

    def __init__(self, guide: Guide, diagrams: Diagrams) -> None:
        self.guide = guide
        self.diagrams = diagrams
        self.reads = reads(guide)
        self.groups: dict[str, Variables] = {}
        diagrams.declare(MODES)
        for name, step in guide.steps.items():
            found = _variables(guide, name, step, self.reads)
            if found is not None:
                self.groups[name] = found
                diagrams.declare(found.bits)
            diagrams.declare(extra_bits(guide, name, step))

    def bits_of(self, step: str) -> tuple[str, ...]:
        """Every variable of a step."""
        found = self.groups.get(step)
        more = extra_bits(self.guide, step, self.guide.steps[step])
        return (*(found.bits if found is not None else ()), *more)

    @cached_property
    def bits(self) -> tuple[str, ...]:
        """Every variable, in order."""
        return (*MODES, *(bit for step in self.guide.order for bit in self.bits_of(step)))

    def told(self, step: str, offered: Mapping[str, Answers]) -> dict[Value, Answers]:
        """What each combination is read as at a step; `offered` says when a choice is there, if not always."""
        group = self.groups[step]
        if isinstance(group, One):
            return self._told_one(group, offered)
        return self._told_several(group, offered)

    def _told_one(self, group: One, offered: Mapping[str, Answers]) -> dict[Value, Answers]:
        diagrams = self.diagrams
        found: dict[Value, Answers] = {}
        rest = diagrams.true
        for value in group.values[1:]:
            here = diagrams.cube(group.code(value))
            if isinstance(value, str) and value in offered:
                here = here & offered[value]
            found[value] = here
            rest = rest & ~here
        return {group.values[0]: rest, **found}

    def _told_several(self, group: Several, offered: Mapping[str, Answers]) -> dict[Value, Answers]:
        diagrams = self.diagrams
        bits = {name: diagrams.var(group.bit(name)) for name in (*group.picks, *group.ways)}
        some = diagrams.any(bits[name] for name in group.picks)
        fits = self.fits(group, offered)
        found: dict[Value, Answers] = {name: bits[name] & fits for name in group.picks}
        left = ~some
        for way in group.ways:
            there = left & bits[way] & offered.get(way, diagrams.true)
            found[way] = there
            left = left & ~there
        left = left | (some & ~fits)
        found[group.default] = found.get(group.default, diagrams.false) | left
        return found

    def fits(self, group: Several, offered: Mapping[str, Answers]) -> Answers:
        """The combinations of choices that can be picked together here."""
        diagrams = self.diagrams
        bits = {name: diagrams.var(group.bit(name)) for name in group.picks}
        found = diagrams.all(~bits[name] | offered[name] for name in group.picks if name in offered)
        for name in group.alone.intersection(group.picks):
            others = diagrams.any(bits[each] for each in group.picks if each != name)
            found = found & ~(bits[name] & others)
        if group.most is not None and group.most < len(group.picks):
            found = found & self._at_most(list(bits.values()), group.most)
        return found

    def _at_most(self, bits: list[Answers], most: int) -> Answers:
        """The combinations in which no more than so many of these hold."""
        counts = [self.diagrams.true] * (most + 1)
        for bit in reversed(bits):
            counts = [
                (bit & (counts[left - 1] if left else self.diagrams.false)) | (~bit & counts[left])
                for left in range(most + 1)
            ]
        return counts[most]


def extra_bits(guide: Guide, name: str, step: AnyStep) -> tuple[str, ...]:
    """The variables of a view beside its answer: what it says of an earlier leaning, or of what matters."""
    if not isinstance(step, ShowStep):
        return ()
    if step.show == "leaning":
        return (f"{name}:{NO_LONGER}",)
    weighs = guide.steps_showing("fits") or guide.steps_showing("mind")
    asks = guide.values and not {"rate", "top"}.isdisjoint(step.parts)
    return (f"{name}:{MATTERS}",) if step.show == "values" and weighs and asks else ()


def _variables(guide: Guide, name: str, step: AnyStep, read: Reads) -> Variables | None:
    """The variables of one step; None where it has no answer that a condition could read."""
    match step:
        case ChoiceStep(pick="many"):
            return _several(name, step, read)
        case ChoiceStep():
            return One(name, (*_ways_round(step), *_with_default(step)), frozenset(private_choices(step)))
        case ScaleStep() | NumberStep():
            return One(name, (*_ways_round(step), *_intervals(step, read.cuts.get(name, set()))))
        case TextStep():
            in_person = (IN_PERSON,) if is_sensitive(step) else ()
            return One(name, (*(() if step.required else (SKIPPED,)), ANSWERED, BY_HAND, *in_person))
        case ShowStep(show="options"):
            return _options(guide, name, read)
        case ShowStep(show="leaning"):
            return One(name, (SKIPPED, *NO_OPTION, *_refs(guide, read)))
        case ShowStep(show="questions") if read.of(name) and "pick" in step.parts:
            return One(name, (SKIPPED, ANSWERED, EMPTY))
        case _:
            return None


def _ways_round(step: AskStep) -> tuple[str, ...]:
    """Skipping where that is allowed, then saying it in person, unless the first choice has to come before it."""
    ways = () if step.required else (SKIPPED,)
    return (*ways, *((IN_PERSON,) if is_sensitive(step) and ways else ()))


def _with_default(step: ChoiceStep) -> Iterator[str]:
    """The choices; where none may be skipped, one that is always offered comes first."""
    hidden = private_choices(step)
    first = next(name for name in step.choices if name not in hidden)
    yield first
    yield from (name for name in step.choices if name != first)
    if step.required and is_sensitive(step):
        yield IN_PERSON


def _intervals(step: ScaleStep | NumberStep, cuts: Iterable[int]) -> Iterator[Value]:
    """The numbers between any two limits, which no condition tells apart."""
    limits = step.scale if isinstance(step, ScaleStep) else step.number
    starts = sorted({limits.min, *(cut for cut in cuts if limits.min < cut <= limits.max)})
    for start, stop in zip(starts, (*starts[1:], limits.max + 1), strict=True):
        yield range(start, stop)
    if step.required and is_sensitive(step):
        yield IN_PERSON


def _several(name: str, step: ChoiceStep, read: Reads) -> Several:
    words = read.of(name)
    flags = read.names("flag")
    told = {
        choice
        for choice, each in step.choices.items()
        if choice in words or each.next or not flags.isdisjoint(each.raises)
    }
    uncounted = frozenset(choice for choice, each in step.choices.items() if each.raises) - told
    picks = [choice for choice in step.choices if choice in told or choice in uncounted]
    hidden = frozenset(private_choices(step))
    alone = frozenset(choice for choice, each in step.choices.items() if each.alone)
    rest = [choice for choice in step.choices if choice not in picks]
    open_rest = [choice for choice in rest if choice not in hidden]
    default = SKIPPED
    if step.required:
        first = next(choice for choice in step.choices if choice not in hidden)
        default = EMPTY if not alone else UNREAD if open_rest else first
    ways = []
    # Where no condition reads in which way it was answered, nothing picked stands for all the ways, unless it
    # stands for a choice.
    tells = tells_ways(step, words)
    if tells or default in picks:
        ways += [IN_PERSON] if is_sensitive(step) else []
        ways += [UNREAD] if rest and default != UNREAD else []
        ways += [EMPTY] if default != EMPTY and alone <= hidden else []
    return Several(
        name, tuple(picks), tuple(rest), tuple(ways), default, alone, step.most, hidden, uncounted, tells
    )


def _options(guide: Guide, name: str, read: Reads) -> Several:
    """Which options to read about; that kinds were read of counts where a condition tells kinds apart."""
    kinds = {ref.partition(".")[0] for ref in read.names("leaning") if "." in ref}
    counted = read.names("reading") | read.of(name) | kinds
    tells = tells_ways(guide.steps[name], read.of(name))
    ways = (EMPTY,) if tells else ()
    picks = tuple(guide.options)
    return Several(name, picks, (), ways, SKIPPED, uncounted=frozenset(picks) - counted, tells=tells)


def tells_ways(step: AnyStep, words: set[str]) -> bool:
    """Whether one of these words tells in which way a step was answered, as far as people can answer it so."""
    return not words.isdisjoint((SKIPPED, ANSWERED)) or (IN_PERSON in words and is_sensitive(step))


def _refs(guide: Guide, read: Reads) -> Iterator[str]:
    """The options, and the kinds of those of which a condition tells the kinds apart."""
    asked = {name for name in read.names("leaning") if "." in name}
    for option, each in guide.options.items():
        yield option
        kinds = [f"{option}.{kind}" for kind in each.kinds]
        if asked.intersection(kinds):
            yield from kinds
