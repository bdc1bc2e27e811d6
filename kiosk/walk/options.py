"""Which options are offered on a route, and in what order.

Must never rank them: the order is only turned, by the session's seed.
"""

from __future__ import annotations

from kiosk.guide.model import Guide
from kiosk.walk.conditions import holds, verdict
from kiosk.walk.facts import Facts


def offered(guide: Guide, facts: Facts) -> tuple[str, ...]:
    """The options offered to this person, in the guide's order."""
    return tuple(name for name, option in guide.options.items() if holds(option.when, facts))


def may_be_offered(guide: Guide, facts: Facts) -> tuple[str, ...]:
    """The options offered to this person, and those of which that hangs on what has not been asked yet."""
    return tuple(
        name
        for name, option in guide.options.items()
        if option.when is None or verdict(option.when, facts) is not False
    )


def turned(names: tuple[str, ...], seed: int) -> tuple[str, ...]:
    """The same options, with the order turned by the seed."""
    if not names:
        return names
    by = seed % len(names)
    return names[by:] + names[:by]


def kinds_of(guide: Guide, option: str) -> tuple[str, ...]:
    """The ids of an option's kinds; none for what is not an option."""
    found = guide.options.get(option)
    return tuple(found.kinds) if found else ()


def stands_for(guide: Guide, facts: Facts, option: str) -> tuple[str, ...]:
    """The option itself, then every option or kind that choosing it here is having."""
    found = [option]
    for ref in found:
        declared = guide.options.get(split(ref)[0])
        same = declared.same_as if declared is not None else ()
        found += (each.option for each in same if each.option not in found and holds(each.when, facts))
    return tuple(found)


def touches(ref: str, having: str) -> bool:
    """Whether what is said of an option, of a kind or of everything concerns whoever has this option or kind."""
    (option, kind), (had, its) = split(ref), split(having)
    return ref == "everything" or (option == had and (kind is None or its is None or kind == its))


def split(ref: str) -> tuple[str, str | None]:
    """An option and its kind, from `option` or `option.kind`."""
    option, _, kind = ref.partition(".")
    return option, kind or None
