"""Every option with all that is told of it: its overview, its facts, its kinds, its year.

Must never leave out an option or a kind, nor put them in any other order than the guide's.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.measures.wordings import words_of
from kiosk.authors.paper import Field, Heading, Paragraph
from kiosk.authors.review import labels, phrases
from kiosk.authors.review.item import Item, Piece, fields
from kiosk.authors.review.looking import Looking
from kiosk.guide.links.fault import Path
from kiosk.guide.model.base import Claim
from kiosk.guide.model.options import Fact, Kind, LivingWith, Option, SameAs, Weeks, Year
from kiosk.listing import SAID, listed


def option_pieces(looking: Looking) -> Iterator[Piece]:
    """The questions that every option answers, and then one option after another."""
    guide = looking.guide
    if not guide.options:
        return
    yield Heading(phrases.OPTIONS)
    yield Paragraph(phrases.OPTIONS_NOTE)
    yield Heading(phrases.ATTRIBUTES, 2)
    for name, attribute in guide.attributes.items():
        serious = Field("", labels.SERIOUS if attribute.serious else "")
        side = Field(labels.SIDE, labels.SIDES[attribute.side])
        yield Item(("attributes", name), unmarked(attribute.ask), fields(side, serious))
    for name, option in guide.options.items():
        yield Heading(looking.option(name), 2)
        yield from _option(looking, name, option)


def _option(looking: Looking, name: str, option: Option) -> Iterator[Item]:
    at: Path = ("options", name)
    shown = looking.option(name)
    rows = [
        *looking.wording(labels.NAME, option.name),
        looking.shown(option.when, labels.OFFERED),
        Field(labels.MEANS, labels.STATUS_QUO if option.status_quo else ""),
        *(Field("", _same_as(looking, each)) for each in option.same_as),
    ]
    for key, line in option.in_short.lines.items():
        rows += looking.wording(labels.IN_SHORT[key], line)
    rows += looking.sourced(option)
    yield Item(at, labels.OVERVIEW.format(option=shown), fields(*rows), headed=True)
    yield from _living(looking, option.living_with, (*at, "living_with"), shown)
    yield from _facts(looking, option, at, shown)
    yield from _year(looking, option.year, (*at, "year"), shown)
    for kind, each in option.kinds.items():
        yield from _kind(looking, each, (*at, "kinds", kind), looking.option(f"{name}.{kind}"))


def _same_as(looking: Looking, same: SameAs) -> str:
    option = looking.option(same.option)
    if same.when is None:
        return labels.SAME_AS.format(option=option)
    return labels.SAME_AS_WHEN.format(condition=looking.when(same.when), option=option)


def _kind(looking: Looking, kind: Kind, at: Path, shown: str) -> Iterator[Item]:
    rows = [
        *looking.wording(labels.NAME, kind.name),
        Field(labels.BRANDS, listed(kind.brands, SAID)),
        *looking.wording(labels.IN_SHORT_KIND, kind.in_short),
        *looking.sourced(kind),
    ]
    yield Item(at, shown, fields(*rows), headed=True)
    yield from _living(looking, kind.living_with, (*at, "living_with"), shown)
    yield from _facts(looking, kind, at, shown)
    yield from _year(looking, kind.year, (*at, "year"), shown)


def _living(looking: Looking, living: LivingWith | None, at: Path, shown: str) -> Iterator[Item]:
    if living is None:
        return
    rows = [
        *looking.wording(labels.BODY, living.body),
        *looking.wording(labels.MOOD, living.mood),
        *looking.wording(labels.DAILY_LIFE, living.daily_life),
        *looking.sourced(living),
    ]
    yield Item(at, labels.FACT.format(option=shown, question=labels.LIVING), fields(*rows))


def _facts(looking: Looking, holder: Option | Kind, at: Path, shown: str) -> Iterator[Item]:
    for attribute, fact in holder.facts.items():
        asked = looking.guide.attributes.get(attribute)
        question = unmarked(asked.ask) if asked is not None else attribute
        title = labels.FACT.format(option=shown, question=question)
        yield Item((*at, "facts", attribute), title, fields(*_fact(looking, fact)))


def _fact(looking: Looking, fact: Fact) -> Iterator[Field]:
    yield from looking.wording(labels.IN_FEW_WORDS, fact.short)
    yield from looking.wording(labels.IN_FULL, fact.text)
    yield from looking.wording(labels.NOBODY_KNOWS, fact.unknown)
    if fact.by_kind:
        yield Field(labels.IN_FULL, labels.BY_KIND)
    for each in fact.on_overview:
        yield from looking.wording(labels.ON_OVERVIEW, each)
    yield from looking.sourced(fact)


def _year(looking: Looking, year: Year | None, at: Path, shown: str) -> Iterator[Item]:
    """The year with an option, as the screen tells it."""
    if year is None:
        return
    spans: list[tuple[Claim | None, Path]] = [
        (getattr(year, key), (*at, key)) for key in ("every", "visits", "needles", "tablets", "days_off")
    ]
    spans += [(each, (*at, "weeks", key)) for key, each in year.weeks.items()]
    rows: list[Field | None] = []
    for span, there in spans:
        if span is None:
            continue
        rows += [Field("", words) for words in words_of(looking.guide, span, there)]
        if isinstance(span, Weeks):
            rows.append(looking.shown(span.when, ""))
        rows += looking.sourced(span)
    title = labels.FACT.format(option=shown, question=labels.A_YEAR)
    yield Item(at, title, fields(*rows))
