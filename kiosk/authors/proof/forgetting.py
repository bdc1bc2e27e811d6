"""When a variable may be forgotten: once nothing later in the reading order hangs on it.

Owns the order in which they go. Must never know what is kept of those who are left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Names = frozenset[str]


def forgotten(supports: Sequence[Names], known: Names = frozenset()) -> Iterator[Names]:
    """The variables that nothing hangs on any more: before the first of these supports, then after each.

    Args:
        supports: the variables that each stage hangs on, in order.
        known: those that are there before the first.
    """
    later: list[Names] = [frozenset()]
    for support in reversed(supports):
        later.append(later[-1] | support)
    for support, still in zip((frozenset[str](), *supports), reversed(later), strict=True):
        known = known | support
        yield known - still
        known = known & still
