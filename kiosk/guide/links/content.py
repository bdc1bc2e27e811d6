"""Options, values, flags, quiz, look-ups and tables: every one complete, every name known.

Must never judge whether a claim is true.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.guide.links.fault import Fault, Path, meant, unknown
from kiosk.guide.model import Guide
from kiosk.guide.model.conditions import RESERVED_ANSWERS
from kiosk.guide.model.steps import ChoiceStep, ShowStep

RESERVED_REPLIES = (*RESERVED_ANSWERS, "not_sure")
"""Words that stand beside the choices of a quiz question, and so can be nobody's name."""
ANY_KIND = "any_kind"
"""The word that stands beside the kinds of an option in a leaning, and so can be nobody's name."""
LEANINGS = ("not_sure", "clinician")
"""What a person can lean to besides the options."""
RESERVED_OPTIONS = ("everything", "still", *LEANINGS)
"""Words that stand beside the names of options in flags and leanings, and so can be nobody's name."""


def content_faults(guide: Guide) -> Iterator[Fault]:
    """Everything beside the steps that does not fit together."""
    yield from _dates(guide)
    yield from _facts(guide)
    yield from _status_quo(guide)
    yield from _same_as(guide)
    yield from _values(guide)
    yield from _flags(guide)
    yield from _quiz(guide)
    yield from _look_ups(guide)
    yield from _tables(guide)
    yield from _from_clinic(guide)
    yield from _former(guide)


def refs(guide: Guide) -> tuple[str, ...]:
    """Every option and every kind, as authors refer to them."""
    kinds = (f"{name}.{kind}" for name, option in guide.options.items() for kind in option.kinds)
    return (*guide.options, *kinds)


def _dates(guide: Guide) -> Iterator[Fault]:
    """The pattern of a date lets the 31st of February pass."""
    about = guide.guide
    days: list[tuple[str, Path]] = [
        (about.published, ("guide", "published")),
        (about.review_by, ("guide", "review_by")),
        *((each.date, ("guide", "reviews", place, "date")) for place, each in enumerate(about.reviews)),
    ]
    for day, at in days:
        if not is_a_day(day):
            yield Fault("BAD_DATE", at, {"key": str(at[-1]), "got": day})
    if about.review_by <= about.published:
        yield Fault("REVIEW_TOO_EARLY", ("guide", "review_by"), {"published": about.published})


def is_a_day(written: str) -> bool:
    """Whether a text is a day that the calendar knows, as year-month-day."""
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


def _facts(guide: Guide) -> Iterator[Fault]:
    for name, option in guide.options.items():
        at: Path = ("options", name, "facts")
        if name in RESERVED_OPTIONS:
            yield Fault("RESERVED_ID", at[:2], {"id": name}, at_key=True)
        yield from unknown("UNKNOWN_ATTRIBUTE", at, option.facts, guide.attributes, at_keys=True)
        for kind, each in option.kinds.items():
            here = ("options", name, "kinds", kind, "facts")
            if kind == ANY_KIND:
                yield Fault("RESERVED_ID", here[:-1], {"id": kind}, at_key=True)
            yield from unknown("UNKNOWN_ATTRIBUTE", here, each.facts, guide.attributes, at_keys=True)
        misspelt = meant(option.facts, guide.attributes)
        for attribute in guide.attributes:
            fact = option.facts.get(attribute)
            if fact is None and attribute in misspelt:
                continue
            if fact is None:
                yield Fault("FACT_MISSING", at, {"option": name, "attribute": attribute}, at_key=True)
            elif fact.by_kind:
                yield from _by_kind(guide, name, attribute)


def _by_kind(guide: Guide, option: str, attribute: str) -> Iterator[Fault]:
    kinds = guide.options[option].kinds
    if not kinds:
        yield Fault("NO_KINDS", ("options", option, "facts", attribute), {"option": option}, at_key=True)
    for kind, each in kinds.items():
        if attribute not in each.facts and attribute not in meant(each.facts, guide.attributes):
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


def _same_as(guide: Guide) -> Iterator[Fault]:
    known = refs(guide)
    for name, option in guide.options.items():
        for place, each in enumerate(option.same_as):
            at: Path = ("options", name, "same_as", place, "option")
            if each.option not in known:
                yield Fault("UNKNOWN_OPTION", at, {"id": each.option}, known)
            elif each.option.partition(".")[0] == name:
                yield Fault("SAME_AS_ITSELF", at, {"option": name, "id": each.option})


def _values(guide: Guide) -> Iterator[Fault]:
    known = refs(guide)
    for name, value in guide.values.items():
        at: Path = ("values", name)
        yield from unknown("UNKNOWN_ATTRIBUTE", (*at, "attributes"), value.attributes, guide.attributes)
        yield from unknown("UNKNOWN_OPTION", (*at, "fits"), value.fits, known, at_keys=True)
        misspelt = meant(value.fits, known)
        for option, declared in guide.options.items():
            covered = option in value.fits or (
                bool(declared.kinds) and all(f"{option}.{kind}" in value.fits for kind in declared.kinds)
            )
            if not covered and option not in {ref.partition(".")[0] for ref in misspelt}:
                yield Fault("FIT_MISSING", (*at, "fits"), {"option": option, "value": name}, at_key=True)


def _flags(guide: Guide) -> Iterator[Fault]:
    known = ("everything", *refs(guide))
    raised = {
        flag
        for step in guide.steps.values()
        if isinstance(step, ChoiceStep)
        for choice in step.choices.values()
        for flag in choice.raises
    }
    misspelt = meant(raised, guide.flags)
    for name, flag in guide.flags.items():
        at: Path = ("flags", name)
        yield from unknown("UNKNOWN_OPTION", (*at, "affects"), flag.affects, known, at_keys=True)
        yield from unknown("UNKNOWN_CONTACT", (*at, "contacts"), flag.contacts, guide.contacts)
        if name not in raised and name not in misspelt and flag.when is None:
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
        for choice in item.choices:
            if choice in RESERVED_REPLIES:
                yield Fault("RESERVED_ID", ("quiz", name, "choices", choice), {"id": choice}, at_key=True)


def _look_ups(guide: Guide) -> Iterator[Fault]:
    for group, names in guide.look_ups.items():
        yield from unknown("UNKNOWN_LOOK_UP", ("look_ups", group), names, (*guide.steps, *guide.tables))


def _tables(guide: Guide) -> Iterator[Fault]:
    for name, table in guide.tables.items():
        for row, each in table.rows.items():
            at: Path = ("tables", name, "rows", row)
            written = each.__pydantic_extra__ or {}
            yield from unknown("UNKNOWN_COLUMN", at, written, table.columns, at_keys=True)
            misspelt = meant(written, table.columns)
            for column in table.columns:
                if column not in written and column not in misspelt:
                    yield Fault("CELL_MISSING", at, {"row": row, "column": column}, at_key=True)


def _from_clinic(guide: Guide) -> Iterator[Fault]:
    showing = [guide.steps[name] for name in guide.steps_showing("clinic")]
    named = [step.slots for step in showing if isinstance(step, ShowStep)]
    shown = {slot for slots in named for slot in slots or guide.from_clinic}
    misspelt = meant(shown, guide.from_clinic)
    for name in guide.from_clinic:
        if name not in shown and name not in misspelt:
            yield Fault("SLOT_NEVER_SHOWN", ("from_clinic", name), {"id": name}, at_key=True)


def _former(guide: Guide) -> Iterator[Fault]:
    """What old names have become has to be there."""
    for old, new in guide.was.steps.items():
        if new not in guide.steps:
            yield Fault("UNKNOWN_STEP", ("was", "steps", old), {"id": new}, guide.order)
    for old, new in guide.was.choices.items():
        at: Path = ("was", "choices", old)
        name = old.partition(".")[0]
        step = guide.steps.get(guide.was.steps.get(name, name))
        if step is None:
            yield Fault("UNKNOWN_STEP", at, {"id": name}, guide.order, at_key=True)
        elif not isinstance(step, ChoiceStep) or new not in step.choices:
            known = tuple(step.choices) if isinstance(step, ChoiceStep) else ()
            yield Fault("UNKNOWN_CHOICE", at, {"step": name, "id": new}, known)
    yield from _former_things(guide)


def _former_things(guide: Guide) -> Iterator[Fault]:
    """The same of what a view asks about."""
    was = guide.was
    for code, key, names, there in (
        ("UNKNOWN_VALUE", "values", was.values, tuple(guide.values)),
        ("UNKNOWN_QUIZ", "quiz", was.quiz, tuple(guide.quiz)),
        ("UNKNOWN_QUESTION", "questions", was.questions, tuple(guide.questions)),
    ):
        for old, new in names.items():
            if new not in there:
                yield Fault(code, ("was", key, old), {"id": new}, there)
    for old, new in was.options.items():
        at: Path = ("was", "options", old)
        name, _, kind = old.partition(".")
        option = guide.options.get(was.options.get(name, name))
        if kind and option is None:
            yield Fault("UNKNOWN_OPTION", at, {"id": name}, tuple(guide.options), at_key=True)
            continue
        known = tuple(option.kinds if kind and option is not None else guide.options)
        if new not in known:
            yield Fault("UNKNOWN_OPTION", at, {"id": new}, known)
