"""Whether how an option goes with a value is one of its facts in other words.

Owns what binds the two: the fit's sources are among the fact's, or neither has one. That every option answers every
question, and stands beside every value, is `kiosk.guide.links` (FACT_MISSING, FIT_MISSING). Must never judge a fit.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.measures.balance import answers
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide
from kiosk.guide.model.helping import Fit, OtherFit
from kiosk.guide.model.options import Fact


def value_faults(guide: Guide) -> Iterator[Fault]:
    """Fits that say something else than the facts they rest on."""
    for name, value in guide.values.items():
        for ref, fit in value.fits.items():
            facts = [fact for each in value.attributes for fact in facts_of(guide, ref, each)]
            told = {"option": ref, "attributes": tuple(f"`{a}`" for a in value.attributes)}
            for each, at in _sayings(fit, ("values", name, "fits", ref)):
                for fault in _unbound(each, facts, at):
                    yield Fault(fault.code, fault.at, {**fault.values, **told}, at_key=fault.at_key)


def _sayings(fit: Fit, at: Path) -> Iterator[tuple[Fit | OtherFit, Path]]:
    """A fit, and whatever is said in its place for some people."""
    yield fit, at
    for place, other in enumerate(fit.instead):
        yield other, (*at, "instead", place)


def facts_of(guide: Guide, ref: str, attribute: str) -> tuple[Fact, ...]:
    """What answers a question for an option or a kind: a kind without an answer of its own has its option's.

    An option that is another one gone on with rests on the facts of that one too.
    """
    option = guide.options.get(ref.partition(".")[0])
    kept = dict.fromkeys(each.option for each in option.same_as) if option is not None else ()
    return (
        *_own_facts(guide, ref, attribute),
        *(fact for each in kept for fact in _own_facts(guide, each, attribute)),
    )


def _own_facts(guide: Guide, ref: str, attribute: str) -> tuple[Fact, ...]:
    """What answers a question for an option or a kind itself; nothing for what is not one."""
    name, _, kind = ref.partition(".")
    option = guide.options.get(name)
    found = answers(name, option, attribute) if option is not None else ()
    return tuple(fact for of, fact, _ in found if not kind or of in (None, kind))


def _unbound(fit: Fit | OtherFit, facts: list[Fact], at: Path) -> Iterator[Fault]:
    if facts and fit.how != "nobody_knows" and all(fact.unknown is not None for fact in facts):
        yield Fault("FIT_KNOWS_MORE", at, {}, at_key=isinstance(at[-1], str))
        return
    known = {source for fact in facts for source in fact.sources}
    for place, source in enumerate(fit.sources):
        if source not in known:
            yield Fault("FIT_SOURCE_ELSEWHERE", (*at, "sources", place), {"id": source})
    if fit.unsourced is None and fit.sources:
        return
    # Not knowing needs no source; it has to be what one of the facts says.
    unknown = fit.how == "nobody_knows" and any(fact.unknown is not None for fact in facts)
    if not unknown and not any(fact.unsourced is not None for fact in facts):
        yield Fault("FIT_WITHOUT_FACT", at, {}, at_key=isinstance(at[-1], str))
