"""One option in full, in blocks, and the answers of an option in few words.

Owns the order of what is said of an option: the same for every one of them. Must never say which is better.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model.local import ClinicFact
from kiosk.guide.model.options import LivingWith, Option
from kiosk.layout.answers import option_name
from kiosk.layout.card import GAP, Block, Voice
from kiosk.layout.phrases import patterns, safety, studies, treatments
from kiosk.layout.safety import concerning_blocks
from kiosk.layout.years import one_year_blocks
from kiosk.listing import NAMES, SAID, listed
from kiosk.walk.comparison import Cell, State, cell
from kiosk.walk.facts import Facts
from kiosk.walk.wording import words


def option_blocks(voice: Voice, facts: Facts, name: str) -> Iterator[Block]:
    """Everything the guide says of one option: in short, safety points raised, kinds, attributes, a year."""
    option = voice.guide.options[name]
    yield from in_short_blocks(voice, facts, option)
    yield voice.block(safety.DO_NOT_STOP, "strong")
    yield from concerning_blocks(voice, facts, name)
    yield from _kinds(voice, facts, option)
    for attribute, declared in voice.guide.attributes.items():
        yield GAP
        yield voice.block(declared.ask, "strong")
        yield from cell_blocks(voice, facts, cell(voice.guide, facts, name, attribute))
    yield from _living_with(voice, facts, option.living_with, treatments.LIVING_WITH)
    yield from one_year_blocks(voice, facts, option.year)
    for kind in option.kinds.values():
        kind_name = words(kind.name, facts)
        if kind.living_with is not None:
            heading = treatments.LIVING_WITH_KIND.format(kind=kind_name)
            yield from _living_with(voice, facts, kind.living_with, heading)
        yield from one_year_blocks(voice, facts, kind.year, kind_name)


def in_short_blocks(voice: Voice, facts: Facts, option: Option) -> Iterator[Block]:
    """What an option is, one good thing, one hard thing, how sure anyone is: the same lines for every option."""
    told = option.in_short
    yield voice.block(words(told.what, facts), "text", option)
    yield voice.block(treatments.GOOD.format(text=words(told.good, facts)), "text", option)
    yield voice.block(treatments.HARD.format(text=words(told.hard, facts)), "text", option)
    yield voice.block(words(told.sure, facts), "text", option)


def cell_blocks(voice: Voice, facts: Facts, found: Cell) -> Iterator[Block]:
    """One answer of an option in full; kind by kind where they differ."""
    if found.state is State.BY_KIND:
        for each in found.by_kind:
            name = option_name(voice.guide, facts, f"{each.option}.{each.kind}")
            said = (
                _known(each, each.text)
                if each.state is State.KNOWN
                else treatments.UNKNOWN.format(why=each.text)
            )
            text = patterns.LABELLED.format(label=name, text=said)
            yield voice.block(text, "item", each.fact)
    elif found.state is State.KNOWN:
        yield voice.block(found.text, "text", found.fact)
        if isinstance(found.fact, ClinicFact):
            yield voice.block(treatments.FROM_CLINIC.format(date=found.fact.date), "note")
    else:
        yield voice.block(treatments.UNKNOWN.format(why=found.text), "text", found.fact)


def _living_with(voice: Voice, facts: Facts, living: LivingWith, heading: str) -> Iterator[Block]:
    yield GAP
    yield voice.block(heading, "strong")
    yield voice.block(treatments.BODY.format(text=words(living.body, facts)), "item", living)
    yield voice.block(treatments.MOOD.format(text=words(living.mood, facts)), "item", living)
    yield voice.block(treatments.DAILY_LIFE.format(text=words(living.daily_life, facts)), "item", living)


def _kinds(voice: Voice, facts: Facts, option: Option) -> Iterator[Block]:
    """Which kinds there are and what each is, before anything is told of them kind by kind."""
    if option.kinds:
        yield GAP
        yield voice.block(treatments.KINDS, "strong")
    for kind in option.kinds.values():
        yield voice.block(words(kind.name, facts), "strong")
        if kind.in_short is not None:
            yield voice.block(words(kind.in_short, facts), "text", kind)
        if kind.brands:
            brands = treatments.BRANDS.format(names=listed(kind.brands, NAMES))
            yield voice.block(brands, "item", kind)


def cell_words(voice: Voice, facts: Facts, found: Cell) -> str:
    """A cell of the comparison in a few words."""
    match found.state:
        case State.KNOWN:
            return _known(found, found.short)
        case State.UNKNOWN:
            return treatments.UNKNOWN.format(why=found.text)
        case State.NUMBERS:
            return studies.OPEN_NUMBERS
        case State.NOBODY_KNOWS:
            return studies.NOBODY_KNOWS
        case State.NO_NUMBER:
            return studies.NO_NUMBER
        case State.BY_KIND:
            kinds = (
                patterns.KIND_SHORT.format(
                    kind=option_name(voice.guide, facts, f"{each.option}.{each.kind}"),
                    text=cell_words(voice, facts, each),
                )
                for each in found.by_kind
            )
            return listed(kinds, SAID)


def _known(found: Cell, said: str) -> str:
    """What is known, and that the clinic says it, where it is not the guide."""
    if isinstance(found.fact, ClinicFact):
        return treatments.SAID_BY_CLINIC.format(text=said, date=found.fact.date)
    return said
