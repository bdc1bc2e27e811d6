"""A step as it can be looked at without being on the route: what it says or asks, and nothing to answer it with.

Owns what of each kind of step is shown so. Must never show a private question unasked, nor let anything be recorded.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.guide.model.steps import AskStep, ChoiceStep, NumberStep, SayStep, ScaleStep, ShowStep, TextStep
from kiosk.guide.model.words import Say
from kiosk.layout import lookups
from kiosk.layout.answers import option_name, title_of
from kiosk.layout.card import GAP, Block, Link, Voice
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.mapping import MAP, STEP, name_of, off_because
from kiosk.layout.numbers import numbers_links
from kiosk.layout.option_page import in_short_blocks
from kiosk.layout.phrases import asking, deciding, jumping, safety
from kiosk.walk.facts import Facts
from kiosk.walk.map import Cause, Spot, State
from kiosk.walk.options import offered
from kiosk.walk.private import is_sensitive
from kiosk.walk.views import SURENESS, quiz_asked, suggested
from kiosk.walk.wording import paragraphs, words

SHOWN = f"{MAP}.shown"
"""What shows a private question that somebody agreed to look at, as the target of a link."""
_LOOKED_UP = ("option", "table", "outcomes", "clinic")
"""The views that say the same to everybody who opens them."""


def looked_at(voice: Voice, facts: Facts, spot: Spot, *, agreed: bool = False) -> Leaflet:
    """A step to look at. `agreed`: if it is private, both have said that they want to see it.

    `facts` is what is known on the whole route so far: of what is told differently to different people, these words.
    """
    step = voice.guide.steps[spot.step]
    if is_sensitive(step) and not agreed:
        heading = voice.block(name_of(voice, facts, spot.step), "heading")
        link = Link(f"{SHOWN}.{spot.step}", jumping.LOOK_AT_IT)
        return Leaflet(heading, (*_why(voice, facts, spot), GAP, voice.block(jumping.PRIVATE_LOOK)), (link,))
    asked = words(step.ask, facts) if isinstance(step, AskStep) else title_of(voice.guide, facts, spot.step)
    blocks = (
        voice.block(jumping.ONLY_LOOKING, "strong"),
        *_why(voice, facts, spot),
        GAP,
        *content(voice, facts, spot.step),
    )
    links = (*numbers_links(voice, facts, spot.step), *_deciding(voice, facts, spot))
    return Leaflet(voice.block(asked, "heading"), blocks, links)


def _deciding(voice: Voice, facts: Facts, spot: Spot) -> Iterator[Link]:
    """The ways to the questions that were answered so that this step does not come."""
    if spot.why is not None and spot.why.cause is Cause.ANSWER:
        for step in spot.why.steps:
            yield Link(f"{STEP}.{step}", jumping.GO_TO.format(title=name_of(voice, facts, step)))


def _why(voice: Voice, facts: Facts, spot: Spot) -> Iterator[Block]:
    if spot.why is not None:
        yield voice.block(off_because(voice, facts, spot.why), "note")
    elif not spot.part:
        told = jumping.LOOKING_BROUGHT if spot.state is State.BROUGHT else jumping.LOOKING_AHEAD
        yield voice.block(told, "note")


def content(voice: Voice, facts: Facts, name: str) -> Iterator[Block]:
    """What a step says, or what its question can be answered with."""
    step = voice.guide.steps[name]
    match step:
        case SayStep():
            if not paragraphs(step.say, facts):
                yield voice.block(jumping.ALL_OF_IT, "note")
            yield from _said(voice, paragraphs(step.say, facts) or step.say)
        case ShowStep():
            if step.intro is not None:
                yield from _said(voice, paragraphs(step.intro, facts))
            if step.show in _LOOKED_UP:
                yield from lookups.look_up(voice, facts, name).blocks
            else:
                yield from _view(voice, facts, step)
        case _:
            if step.note is not None:
                yield voice.block(words(step.note, facts), "note")
            yield from _answers(voice, facts, step)


def _said(voice: Voice, say: Say) -> Iterator[Block]:
    for each in say:
        yield voice.block(each.text, "text", each)


def _answers(voice: Voice, facts: Facts, step: AskStep) -> Iterator[Block]:
    """What a question can be answered with."""
    match step:
        case ChoiceStep():
            yield voice.block(jumping.CHOICES, "strong")
            for choice in step.choices.values():
                yield voice.block(words(choice.label, facts), "item")
        case ScaleStep(scale=scale):
            ends = asking.SCALE_ENDS.format(min=scale.min, low=scale.low, max=scale.max, high=scale.high)
            yield voice.block(ends)
        case NumberStep(number=number):
            yield voice.block(asking.AMOUNT_RANGE.format(min=number.min, max=number.max))
        case TextStep():
            yield voice.block(jumping.IN_OWN_WORDS)
        case _:
            raise AssertionError(type(step))


def _view(voice: Voice, facts: Facts, step: ShowStep) -> Iterator[Block]:
    """What one of the kiosk's own views asks."""
    guide = voice.guide
    match step.show:
        case "options":
            for option in offered(guide, facts):
                yield voice.block(option_name(guide, facts, option), "strong")
                yield from in_short_blocks(voice, facts, guide.options[option])
            yield voice.block(safety.DO_NOT_STOP, "strong")
        case "leaning":
            yield voice.block(deciding.LEANING_ASK)
            yield from _items(voice, *(option_name(guide, facts, each) for each in offered(guide, facts)))
            yield from _items(voice, deciding.NOT_SURE, deciding.CLINICIAN)
            yield voice.block(safety.DO_NOT_STOP, "strong")
        case "values":
            yield voice.block(jumping.WHAT_MAY_MATTER, "strong")
            yield from _items(voice, *(each.say for each in guide.values.values()))
        case "quiz":
            yield from _items(voice, *(guide.quiz[each].ask for each in quiz_asked(guide, step, facts)))
        case "sureness":
            yield from _items(voice, *(deciding.SURENESS_ASKS[each] for each in SURENESS))
        case "questions":
            yield from _items(voice, *(guide.questions[each].ask for each in suggested(guide, facts)))
        case "comparison":
            yield from _items(voice, *(each.ask for each in guide.attributes.values()))
        case _:
            yield voice.block(jumping.MADE_OF_ANSWERS)


def _items(voice: Voice, *texts: str) -> Iterator[Block]:
    for text in texts:
        yield voice.block(text, "item")
