"""Options, numbers, values, flags and words: every one complete, every name known, every claim with a source.

Must never judge whether a claim is true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.guide.links.fault import Fault, Path, unknown
from kiosk.guide.model import Guide
from kiosk.guide.model.base import Claim, Declared
from kiosk.guide.model.outcomes import NobodyArm, UnknownResult


def content_faults(guide: Guide) -> Iterator[Fault]:
    """Everything beside the steps that does not fit together."""
    yield from _facts(guide)
    yield from _status_quo(guide)
    yield from _outcomes(guide)
    yield from _values(guide)
    yield from _flags(guide)
    yield from _quiz(guide)
    yield from _look_ups(guide)
    yield from _tables(guide)
    yield from _sources(guide)


def refs(guide: Guide) -> tuple[str, ...]:
    """Every option and every kind, as authors refer to them."""
    kinds = (f"{name}.{kind}" for name, option in guide.options.items() for kind in option.kinds)
    return (*guide.options, *kinds)


def _facts(guide: Guide) -> Iterator[Fault]:
    for name, option in guide.options.items():
        at: Path = ("options", name, "facts")
        yield from unknown("UNKNOWN_ATTRIBUTE", at, option.facts, guide.attributes, at_keys=True)
        for kind, each in option.kinds.items():
            here = ("options", name, "kinds", kind, "facts")
            yield from unknown("UNKNOWN_ATTRIBUTE", here, each.facts, guide.attributes, at_keys=True)
        for attribute in guide.attributes:
            fact = option.facts.get(attribute)
            if fact is None:
                yield Fault("FACT_MISSING", at, {"option": name, "attribute": attribute}, at_key=True)
            elif fact.by_kind:
                yield from _by_kind(guide, name, attribute)


def _by_kind(guide: Guide, option: str, attribute: str) -> Iterator[Fault]:
    kinds = guide.options[option].kinds
    if not kinds:
        yield Fault("NO_KINDS", ("options", option, "facts", attribute), {"option": option}, at_key=True)
    for kind, each in kinds.items():
        if attribute not in each.facts:
            at = ("options", option, "kinds", kind)
            yield Fault(
                "FACT_MISSING", at, {"option": f"{option}.{kind}", "attribute": attribute}, at_key=True
            )


def _status_quo(guide: Guide) -> Iterator[Fault]:
    """Whether exactly one is offered on each route is for the proof; here: at least one, and one without a
    condition stands alone."""
    marked = [name for name, option in guide.options.items() if option.status_quo]
    if guide.options and not marked:
        yield Fault("STATUS_QUO_NONE", ("options",), {}, at_key=True)
    always = [name for name in marked if guide.options[name].when is None]
    if always and len(marked) > 1:
        for name in marked[1:]:
            yield Fault("STATUS_QUO_TWO", ("options", name), {"first": marked[0], "id": name}, at_key=True)


def _outcomes(guide: Guide) -> Iterator[Fault]:
    known = refs(guide)
    for name, outcome in guide.outcomes.items():
        for key in ("happens", "happens_not"):
            yield from _slots(getattr(outcome, key), ("outcomes", name, key))
        for result, each in outcome.results.items():
            at: Path = ("outcomes", name, "results", result)
            if isinstance(each, UnknownResult):
                yield from _ref(each.of, (*at, "of"), known)
                continue
            for arm, who in each.arms.items():
                if isinstance(who, NobodyArm):
                    continue
                if (who.of is None) == (who.what is None):
                    yield Fault("ARM_WHO", (*at, "arms", arm), {"arm": arm}, at_key=True)
                elif who.of is not None:
                    yield from _ref(who.of, (*at, "arms", arm, "of"), known)
            if each.basis == "calculated" and each.how is None:
                yield Fault("HOW_MISSING", (*at, "basis"), {})
            yield from _counts(each, at)


def _counts(result: Any, at: Path) -> Iterator[Fault]:  # noqa: ANN401 - any result with arms
    out_of = getattr(result, "out_of", None)
    if out_of is None:
        return
    for name, arm in result.arms.items():
        counts = [
            getattr(arm, key) for key in ("count", "to", "from_") if isinstance(getattr(arm, key, None), int)
        ]
        counts += list(getattr(arm, "at", {}).values())
        if any(count > out_of for count in counts):
            yield Fault("MORE_THAN_ALL", (*at, "arms", name), {"out_of": str(out_of)}, at_key=True)
        if hasattr(arm, "change"):
            yield Fault("CHANGE_NEEDS_POINTS", (*at, "arms", name, "change"), {}, at_key=True)


def _slots(sentence: str, at: Path) -> Iterator[Fault]:
    if "{count}" not in sentence or "{out_of}" not in sentence:
        yield Fault("SLOTS", at, {})


def _ref(name: str, at: Path, known: tuple[str, ...]) -> Iterator[Fault]:
    if name not in known:
        yield Fault("UNKNOWN_OPTION", at, {"id": name}, known)


def _values(guide: Guide) -> Iterator[Fault]:
    known = refs(guide)
    for name, value in guide.values.items():
        at: Path = ("values", name)
        yield from unknown("UNKNOWN_ATTRIBUTE", (*at, "attributes"), value.attributes, guide.attributes)
        yield from unknown("UNKNOWN_OPTION", (*at, "fits"), value.fits, known, at_keys=True)
        for option, declared in guide.options.items():
            covered = option in value.fits or (
                bool(declared.kinds) and all(f"{option}.{kind}" in value.fits for kind in declared.kinds)
            )
            if not covered:
                yield Fault("FIT_MISSING", (*at, "fits"), {"option": option, "value": name}, at_key=True)


def _flags(guide: Guide) -> Iterator[Fault]:
    known = (*refs(guide), "everything")
    raised = {
        flag
        for step in guide.steps.values()
        for choice in getattr(step, "choices", {}).values()
        for flag in choice.raises
    }
    for name, flag in guide.flags.items():
        at: Path = ("flags", name)
        yield from unknown("UNKNOWN_OPTION", (*at, "affects"), flag.affects, known, at_keys=True)
        yield from unknown("UNKNOWN_CONTACT", (*at, "contacts"), flag.contacts, guide.contacts)
        if name not in raised and flag.when is None:
            yield Fault("FLAG_NEVER_RAISED", at, {"id": name}, at_key=True)


def _quiz(guide: Guide) -> Iterator[Fault]:
    for name, item in guide.quiz.items():
        if item.right not in item.choices:
            yield Fault(
                "UNKNOWN_CHOICE",
                ("quiz", name, "right"),
                {"step": name, "id": item.right},
                tuple(item.choices),
            )


def _look_ups(guide: Guide) -> Iterator[Fault]:
    for group, names in guide.look_ups.items():
        yield from unknown("UNKNOWN_LOOK_UP", ("look_ups", group), names, (*guide.steps, *guide.tables))


def _tables(guide: Guide) -> Iterator[Fault]:
    for name, table in guide.tables.items():
        for row, each in table.rows.items():
            at: Path = ("tables", name, "rows", row)
            written = each.__pydantic_extra__ or {}
            yield from unknown("UNKNOWN_COLUMN", at, written, table.columns, at_keys=True)
            for column in table.columns:
                if column not in written:
                    yield Fault("CELL_MISSING", at, {"row": row, "column": column}, at_key=True)


def _sources(guide: Guide) -> Iterator[Fault]:
    known = tuple(guide.sources)
    used: set[str] = set()
    for claim, at in claims(guide, ()):
        used.update(claim.sources)
        yield from unknown("UNKNOWN_SOURCE", (*at, "sources"), claim.sources, known)
        for place, name in enumerate(claim.sources):
            if name in guide.sources and guide.sources[name].publisher == "weak":
                yield Fault("WEAK_SOURCE", (*at, "sources", place), {"id": name})
    for name in known:
        if name not in used:
            yield Fault("UNUSED_SOURCE", ("sources", name), {"id": name}, at_key=True)


def claims(thing: object, at: Path) -> Iterator[tuple[Claim, Path]]:
    """Everything in a guide that can name its sources, and where it stands."""
    if isinstance(thing, Declared):
        if isinstance(thing, Claim):
            yield thing, at
        for name, info in type(thing).model_fields.items():
            value = getattr(thing, name)
            if isinstance(value, Declared | tuple | Mapping):
                yield from claims(value, (*at, info.alias or name))
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            if isinstance(value, Declared | tuple | Mapping):
                yield from claims(value, (*at, key))
    elif isinstance(thing, tuple):
        for place, value in enumerate(thing):
            if isinstance(value, Declared):
                yield from claims(value, (*at, place))
