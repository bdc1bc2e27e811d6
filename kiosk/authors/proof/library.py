"""The decision diagrams everything is proved with: `dd`, with CUDD where its wheel has it, pure Python elsewhere.

Owns the choice of the library and the budget of nodes. Must never know what a guide is.

Why decision diagrams: a guide is proved over every combination of answers, and besides yes or no it takes counting
answer sheets exactly, longest and shortest routes, and the set of answers under which a thing happens. One diagram
answers all of these. A SAT solver (Glucose, tried on the shipped guide) took thirty times as long for what is never
true or never false, would have to be asked again for every length, and could count nothing.
Both backends are canonical, so they give the same answers. CUDD proves the shipped guide ten times sooner than pure
Python, which still takes only about a second.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final, Literal, Protocol, cast

BUDGET: Final = 2_000_000
"""So many nodes of decision diagrams at most; what would take more is not proved. A real guide takes some thousands."""
BYTES_A_NODE: Final = 100
"""What CUDD may take for a node, its tables and caches among it."""
LEAST_BYTES: Final = 1 << 26
ROOM: Final = 2
"""Pure Python keeps what is not needed any more until somebody looks: so many times the budget in all."""
LEAST_NODES: Final = 10_000
LOOKS: Final = 32
"""The budget is looked at so often before it is looked at only once in so many times."""

Backend = Literal["cudd", "autoref"]


class TooLarge(Exception):
    """The budget of nodes is spent; whatever was being proved is not proved."""


_FULL: Final = ("`NULL` pointer", "`self.max_nodes`")
"""What the errors say by which the libraries tell that there is no more room: CUDD, then pure Python."""


@contextmanager
def within_budget() -> Iterator[None]:
    """What is done in here with diagrams, by any operation, raises TooLarge and nothing else where room runs out."""
    try:
        yield
    except (ValueError, RuntimeError) as full:
        if any(each in str(full) for each in _FULL):
            raise TooLarge from None
        raise


class Answers(Protocol):
    """A set of answer sheets, as the library holds it; equal sets are equal."""

    def __and__(self, other: Any) -> Answers: ...  # noqa: ANN401 - the same library's
    def __or__(self, other: Any) -> Answers: ...  # noqa: ANN401
    def __invert__(self) -> Answers: ...

    @property
    def var(self) -> str | None:
        """The variable it branches on first; None where nothing is left to ask."""

    @property
    def low(self) -> Answers | None:
        """What is left where that variable is false."""

    @property
    def high(self) -> Answers | None:
        """What is left where that variable is true."""

    @property
    def negated(self) -> bool:
        """Whether this stands for everything but what `low` and `high` say."""

    @property
    def support(self) -> set[str]:
        """The variables it hangs on."""


class Diagrams:
    """One manager of decision diagrams, with a budget."""

    def __init__(self, nodes: int = BUDGET, backend: Backend | None = None) -> None:
        self.nodes = nodes
        self._looked = 0
        self.backend: Backend = backend if backend is not None else _best()
        self._bdd = _manager(self.backend, nodes)
        self.true = cast("Answers", self._bdd.true)
        self.false = cast("Answers", self._bdd.false)

    def declare(self, names: Iterable[str]) -> None:
        """Add variables, each below those that were there before."""
        self._bdd.declare(*names)

    def var(self, name: str) -> Answers:
        """The answer sheets in which a variable is true."""
        return cast("Answers", self._bdd.var(name))

    def cube(self, values: Mapping[str, bool]) -> Answers:
        """The answer sheets in which these variables have these values."""
        return cast("Answers", self._bdd.cube(dict(values)))

    def exist(self, names: Iterable[str], among: Answers) -> Answers:
        """The same, whatever these variables are."""
        found = frozenset(names)
        return cast("Answers", self._bdd.exist(found, among)) if found else among

    def level(self, name: str) -> int:
        """How far down a variable stands."""
        return cast("int", self._bdd.level_of_var(name))

    def never(self, among: Answers) -> bool:
        """Whether no answer sheet is in it."""
        return among == self.false

    def any(self, several: Iterable[Answers]) -> Answers:
        """The answer sheets that are in one of them or more."""
        found = self.false
        for each in several:
            found = found | each
        return found

    def all(self, several: Iterable[Answers]) -> Answers:
        """The answer sheets that are in each of them."""
        found = self.true
        for each in several:
            found = found & each
        return found

    def check(self) -> None:
        """Look at the budget.

        Raises:
            TooLarge: if it is spent.
        """
        self._looked += 1
        # Counting takes as long as there are nodes: often at first, and then now and again.
        if (self._looked > LOOKS and self._looked % LOOKS) or len(self) <= self.nodes:
            return
        if self.backend == "autoref":
            self._bdd.collect_garbage()
        if len(self) > self.nodes:
            raise TooLarge(self.nodes)

    def __len__(self) -> int:
        """How many nodes there are."""
        if self.backend == "autoref":
            return len(self._bdd)
        with warnings.catch_warnings():
            # dd says once that a figure which is not asked for here has another unit since 0.5.7.
            warnings.simplefilter("ignore", UserWarning)
            return cast("int", self._bdd.statistics()["n_nodes"])


def _best() -> Backend:
    try:
        from dd import cudd  # noqa: F401, PLC0415 - only its being there counts
    except ImportError:
        return "autoref"
    return "cudd"


def _manager(backend: Backend, nodes: int) -> Any:  # noqa: ANN401 - dd has no types
    """A manager whose order of variables stays as declared, so that results do not hang on the machine."""
    if backend == "cudd":
        from dd import cudd  # noqa: PLC0415 - loaded by the one who proves

        bdd = cudd.BDD(memory_estimate=LEAST_BYTES)
        bdd.configure(reordering=False, max_memory=max(LEAST_BYTES, nodes * BYTES_A_NODE))
        return bdd
    from dd import autoref  # noqa: PLC0415
    from dd import bdd as plain  # noqa: PLC0415

    def leave_it(_: object) -> None:
        """Python takes what hangs together apart in any order, and dd asserts that its nodes go first."""

    found = autoref.BDD()
    found._bdd.max_nodes = max(LEAST_NODES, nodes * ROOM)  # noqa: SLF001 - nor does it hand this on
    found._bdd.__class__ = type("Unasserting", (plain.BDD,), {"__del__": leave_it})  # noqa: SLF001
    found.configure(reordering=False)
    return found


def cofactors(sheets: Answers) -> tuple[Answers, Answers]:
    """What is left of a set where its first variable is false, and where it is true."""
    low, high = sheets.low, sheets.high
    assert low is not None  # noqa: S101 - only the two constants have none
    assert high is not None  # noqa: S101
    return (~low, ~high) if sheets.negated else (low, high)
