"""A year with an option: its picture, and the year in words, in blocks.

Owns how a declared year is told: on an option's page, and year under year for the comparison. Must never tell what
the guide does not declare.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.guide.model.options import Every, Span, Weeks, Year
from kiosk.layout.answers import option_name
from kiosk.layout.card import BREAK, GAP, Block, Voice
from kiosk.layout.figures import phrases as own
from kiosk.layout.figures.year import Stretch, YearLine
from kiosk.layout.phrases import patterns, treatments
from kiosk.listing import paragraph
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts
from kiosk.walk.options import split


def one_year_blocks(voice: Voice, facts: Facts, year: Year | None, name: str = "") -> Iterator[Block]:
    """The line of weeks where there is something to draw, and under it the year in words.

    Args:
        voice: turns words into blocks.
        facts: what is known of the person; weeks that are told to others are left out.
        year: what is declared; nothing is told of what is not.
        name: whose year it is, where that is not what the whole page is about.
    """
    if year is None:
        return
    year = _told_to(year, facts)
    heading = own.YEAR_OF.format(name=voice.words(name)) if name else own.YEAR_AHEAD
    line = _line_block(voice, year, heading)
    if line is not None:
        # An option's own year begins a page, so that its words stay under it; a kind's stands with the kind.
        yield from (GAP if name else BREAK, line)
    amounts = tuple(_amounts(voice, year))
    told = () if line is not None else tuple(_told(voice, year))
    if amounts or told:
        yield GAP
        yield voice.block(treatments.YEAR, "strong")
    yield from (*amounts, *told)


def year_blocks(voice: Voice, facts: Facts, options: tuple[str, ...]) -> Iterator[Block]:
    """The year with each of these options or kinds, one after another, every line to the same scale.

    Each line begins a page, so that it stays whole; years that are only told stand together.
    """
    after_a_line = True
    for each in options:
        for ref, declared in _years(voice, each):
            year = _told_to(declared, facts)
            name = option_name(voice.guide, facts, ref)
            heading = voice.block(own.YEAR_OF.format(name=name), "strong")
            line = _line_block(voice, year)
            if line is not None:
                yield from (BREAK, heading, line, *_amounts(voice, year))
            else:
                # What comes between a break and strong words keeps these off the pages after.
                yield from (BREAK, GAP) if after_a_line else (GAP,)
                yield from (heading, *_amounts(voice, year), *_told(voice, year))
            after_a_line = line is not None


def span_text(span: Span) -> str:
    """So many, or so many to so many, or that nobody knows."""
    if span.unknown is not None:
        return span.unknown
    if span.from_ == span.to:
        return str(span.to)
    return patterns.FROM_TO.format(low=span.from_, high=span.to)


def every_text(every: Every) -> str:
    """How many weeks lie between two visits, as a sentence."""
    if every.unknown is not None:
        return own.EVERY_UNKNOWN.format(text=every.unknown)
    if every.to == 1:
        return own.EVERY_WEEK
    return own.EVERY.format(weeks=span_text(every))


def week_text(week: Weeks) -> str:
    """What comes in which weeks, as a sentence."""
    if week.unknown is not None:
        return patterns.LABELLED.format(label=week.label, text=week.unknown)
    if week.from_ == week.to:
        return own.WEEK.format(label=week.label, week=week.to)
    return own.WEEKS.format(label=week.label, low=week.from_, high=week.to)


def _years(voice: Voice, ref: str) -> Iterator[tuple[str, Year]]:
    """The years declared for what stands in a column: of a kind its own before its option's, of an option all."""
    option, kind = split(ref)
    declared = voice.guide.options[option]
    if kind is None:
        if declared.year is not None:
            yield option, declared.year
        kinds = declared.kinds.items()
        yield from ((f"{option}.{name}", each.year) for name, each in kinds if each.year is not None)
        return
    of_kind, of_all = declared.kinds[kind].year, declared.year
    if of_kind is not None and of_all is not None:
        yield ref, _merged(of_kind, of_all)
    else:
        yield from ((ref, each) for each in (of_kind, of_all) if each is not None)


def _told_to(year: Year, facts: Facts) -> Year:
    """A year without the weeks that are only told to others."""
    weeks = {name: week for name, week in year.weeks.items() if holds(week.when, facts)}
    return year if len(weeks) == len(year.weeks) else year.model_copy(update={"weeks": weeks})


def _merged(of_kind: Year, of_all: Year) -> Year:
    """A kind's year, with what only the option declares."""
    names = ("every", "visits", "needles", "tablets", "days_off")
    declared = {name: getattr(of_kind, name) for name in names if getattr(of_kind, name) is not None}
    return of_all.model_copy(update={**declared, "weeks": of_kind.weeks or of_all.weeks})


def _amounts(voice: Voice, year: Year) -> Iterator[Block]:
    """Visits, needles, tablets and days off, as far as they are declared."""
    for phrase, span in (
        (treatments.VISITS, year.visits),
        (treatments.NEEDLES, year.needles),
        (treatments.TABLETS, year.tablets),
        (treatments.DAYS_OFF, year.days_off),
    ):
        if span is not None:
            yield voice.block(phrase.format(amount=span_text(span)), "item", span)


def _told(voice: Voice, year: Year) -> Iterator[Block]:
    """The sentences of a line on which nothing can be drawn."""
    if year.every is not None:
        yield voice.block(every_text(year.every), "item", year.every)
    yield from (voice.block(week_text(week), "item", week) for week in year.weeks.values())


def _line_block(voice: Voice, year: Year, heading: str = "") -> Block | None:
    line = year_line(voice, year, heading)
    if not line.can_be_drawn:
        return None
    claims = (year.every, *year.weeks.values())
    sources = tuple(dict.fromkeys(name for each in claims if each is not None for name in each.sources))
    why = (each.unsourced.why for each in claims if each is not None and each.unsourced is not None)
    sentences = (_visits_told(year), *(week_text(week) for week in year.weeks.values()))
    block = voice.block(paragraph(sentences))
    return replace(block, sources=sources, unsourced=next(why, None), figure=line)


def year_line(voice: Voice, year: Year, heading: str = "") -> YearLine:
    """What is declared of a year, as a line of weeks under a heading."""
    every = year.every
    known = None if every is None or every.from_ is None or every.to is None else (every.from_, every.to)
    stretches = (
        Stretch(voice.block(week_text(week)).runs, week.from_, week.to, week.once)
        for week in year.weeks.values()
    )
    return YearLine(voice.block(_visits_told(year)).runs, known, tuple(stretches), heading)


def _visits_told(year: Year) -> str:
    """How visits follow each other, and that the rest begins again with each, where it does."""
    every = year.every
    if every is None:
        return ""
    begins_again = any(week.from_ is not None and not week.once for week in year.weeks.values())
    if every.unknown is None and every.to != 1 and begins_again:
        return own.EVERY_AND_AGAIN.format(weeks=span_text(every))
    return every_text(every)
