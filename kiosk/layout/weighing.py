"""What the deciding views say: what matters, how options fit it, what was clear, where somebody leans, how sure.

Owns their headings and blocks. Must never total, rank or advise: a fit is told one value at a time, as a fact in
words, and no answer to a quiz question is called right or wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model.steps import ShowStep
from kiosk.layout.answers import option_name, title_of
from kiosk.layout.card import GAP, Block, Voice
from kiosk.layout.clean import clean
from kiosk.layout.marks import Run
from kiosk.layout.phrases import deciding, safety
from kiosk.layout.safety import concerning_blocks
from kiosk.listing import NAMES, listed
from kiosk.walk.facts import Facts
from kiosk.walk.fits import HOWS, Fitting, fits_for, mattering, own_values
from kiosk.walk.options import offered, split, turned
from kiosk.walk.parts import Part
from kiosk.walk.views import unclear_on

VIEWS = ("values", "fits", "mind", "quiz", "leaning", "sureness")
"""The views of `show:` that this module words."""

HEADINGS = {
    "values/top": deciding.TOP_ASK,
    "values/own": deciding.OWN_VALUE_ASK,
    "mind/of": deciding.MIND_TITLE,
    "quiz/on_page": deciding.QUIZ_ON_PAGE,
    "leaning/kind": deciding.LEANING_KIND_ASK,
}
OF_THE_STEP = {"quiz": deciding.QUIZ_NONE, "leaning": deciding.LEANING_ASK}
"""What a view asks by itself, where its step has no title."""
ALWAYS_TOLD = ("well", "poorly")
"""What speaks for and what against is told of every leaning, also where it is nothing."""


def weighing_heading(voice: Voice, step: ShowStep, part: Part, facts: Facts) -> str:
    """What a part of a deciding view asks, or is about."""
    guide, name = voice.guide, part.name.partition(".")[0]
    match step.show, name:
        case "values", "rate":
            return guide.values[part.about].say
        case "fits", "fit":
            return deciding.FITS_TITLE.format(value=guide.values[part.about].say)
        case "quiz", "first":
            return guide.quiz[part.about].ask
        case "quiz", "again":
            return guide.quiz[part.about].ask_again
        case "sureness", _:
            return deciding.SURENESS_ASKS[name]
        case "leaning", "still":
            return _still_ask(voice, facts, part.about)
        case _:
            own = HEADINGS.get(f"{step.show}/{name}")
            return own or _of_the_step(voice, step, part, facts)


def asked_of_value(voice: Voice, part: Part) -> str | None:
    """What a rating asks, value and question in one line, so that all its answers have room; None for other parts."""
    if not part.name.startswith("rate."):
        return None
    return deciding.RATE_ASK.format(value=voice.guide.values[part.about].say)


def _of_the_step(voice: Voice, step: ShowStep, part: Part, facts: Facts) -> str:
    title = title_of(voice.guide, facts, part.step)
    return title if step.title else OF_THE_STEP.get(step.show, title)


def _still_ask(voice: Voice, facts: Facts, ref: str) -> str:
    if ref == "not_sure":
        return deciding.LEANING_STILL_NOT_SURE
    if ref == "clinician":
        return deciding.LEANING_STILL_CLINICIAN
    option, kind = split(ref)
    name = option_name(voice.guide, facts, option)
    if kind is None:
        return deciding.LEANING_STILL.format(option=name)
    return deciding.LEANING_STILL_KIND.format(option=name, kind=option_name(voice.guide, facts, ref))


def weighing_blocks(voice: Voice, part: Part, step: ShowStep, facts: Facts, seed: int) -> Iterator[Block]:
    """What a part of a deciding view says under its heading.

    Args:
        voice: the guide and the clinic's numbers.
        part: the part.
        step: its step.
        facts: what is known before it.
        seed: how far the order of the options is turned.
    """
    match step.show, part.name.partition(".")[0]:
        case "fits", "fit":
            yield from _fits(voice, facts, part.about, turned(offered(voice.guide, facts), seed))
            if part.about == mattering(voice.guide, facts)[-1]:
                yield from _own(voice, facts)
        case "mind", "of":
            yield from _mind(voice, facts, part)
        case "quiz", "again":
            yield voice.block(deciding.QUIZ_AGAIN)
            yield voice.block(voice.guide.quiz[part.about].teach, "text", voice.guide.quiz[part.about])
        case "quiz", "on_page":
            for name in unclear_on(part):
                item = voice.guide.quiz[name]
                yield voice.block(item.unsure, "strong")
                yield voice.block(item.teach, "text", item)
        case "leaning", "" | "still":
            yield voice.block(deciding.LEANING_NOTE, "note")
            yield voice.block(safety.DO_NOT_STOP, "strong")
        case "leaning", "kind":
            yield voice.block(safety.DO_NOT_STOP, "strong")
            yield from concerning_blocks(voice, facts, part.about)
        case _:
            return


def _fits(voice: Voice, facts: Facts, value: str, options: tuple[str, ...]) -> Iterator[Block]:
    """Each option, and the fact in words beside it; the same shape for all, in the order turned for this session."""
    for place, option in enumerate(options):
        if place:
            yield GAP
        yield voice.block(option_name(voice.guide, facts, option), "strong")
        for each in fits_for(voice.guide, facts, value, option):
            yield _fit(voice, facts, option, each)


def _fit(voice: Voice, facts: Facts, option: str, found: Fitting) -> Block:
    if found.refs == (option,):
        return voice.block(deciding.FITS[found.how].format(because=found.because), "text", found.claim)
    said = deciding.FITS_KIND[found.how].format(kinds=_named(voice, facts, found), because=found.because)
    return voice.block(said, "item", found.claim)


def _named(voice: Voice, facts: Facts, found: Fitting) -> str:
    return listed((option_name(voice.guide, facts, ref) for ref in found.refs), NAMES)


def _own(voice: Voice, facts: Facts) -> Iterator[Block]:
    """What else the person said that matters: their words as they are, and that nothing here is about them."""
    for place, line in enumerate(own_values(voice.guide, facts)):
        if place == 0:
            yield GAP
        # Their words are no text of an author: what looks like a mark in them stays as they typed it.
        yield Block((Run(deciding.OWN_VALUE.format(own=clean(line).rstrip("."))),), "note")


def _mind(voice: Voice, facts: Facts, part: Part) -> Iterator[Block]:
    """The same page for any leaning: what speaks for it and what against, value by value."""
    ref = part.about
    yield voice.block(deciding.MIND_LEAN.format(option=option_name(voice.guide, facts, ref)))
    yield from concerning_blocks(voice, facts, ref)
    found = [(value, each) for value in part.choices for each in fits_for(voice.guide, facts, value, ref)]
    for how in HOWS:
        group = [_mind_item(voice, facts, ref, value, each) for value, each in found if each.how == how]
        if group or how in ALWAYS_TOLD:
            yield GAP
            yield voice.block(deciding.MIND_GROUPS[how], "strong")
        if not group and how in ALWAYS_TOLD:
            yield voice.block(deciding.MIND_NONE)
        yield from group
    yield from _own(voice, facts)
    yield GAP
    yield voice.block(safety.DO_NOT_STOP, "strong")


def _mind_item(voice: Voice, facts: Facts, ref: str, value: str, found: Fitting) -> Block:
    say = voice.guide.values[value].say
    if found.refs == (ref,):
        said = deciding.MIND_ITEM[found.how].format(value=say, because=found.because)
    else:
        kinds = _named(voice, facts, found)
        said = deciding.MIND_ITEM_KIND[found.how].format(value=say, kinds=kinds, because=found.because)
    return voice.block(said, "item", found.claim)
