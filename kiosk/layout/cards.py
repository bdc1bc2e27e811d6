"""The card of the part a person is looking at.

Owns what questions, texts and the engine's own cards (covers, safety) say; the views of `show:` are in `views`.
Must never decide where the route goes.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import AnyStep, AskStep, Counselor, ShowStep, TextStep
from kiosk.layout.answered import reviewed
from kiosk.layout.answers import choice_label, title_of
from kiosk.layout.card import GAP, Card, Choice, Voice
from kiosk.layout.hints import hint_for
from kiosk.layout.phrases import asking, privacy, safety
from kiosk.layout.safety import DESK, Point, contact_line, contacts_of, safety_blocks
from kiosk.layout.views import view_card
from kiosk.walk.facts import Facts
from kiosk.walk.flags import raised
from kiosk.walk.moves import AT_COVER
from kiosk.walk.parts import Part
from kiosk.walk.private import is_sensitive
from kiosk.walk.route import Position, facts_at
from kiosk.walk.session import Session
from kiosk.walk.wording import paragraphs, words


def card_for(
    guide: Guide,
    session: Session,
    position: Position,
    numbers: Mapping[str, str] | None = None,
    facts: Facts | None = None,
) -> Card:
    """What the person reads at this position.

    Args:
        guide: the guide walked.
        session: whose position it is; only the option order is taken from it.
        position: where the person is.
        numbers: the clinic's contact numbers, by contact id.
        facts: what is known there, for whoever draws a whole route; worked out, if it is not given.
    """
    part = position.part
    if facts is None:
        facts = facts_at(guide, position.route, position.place)
    voice = Voice(guide, numbers or {})
    section = guide.sections[guide.section_of[part.step]]
    step = guide.steps[part.step]
    if part.name == "cover":
        return _cover(voice, section, part, facts)
    if part.name == "flags":
        return _flags(voice, section, part, facts)
    if part.name.startswith("urgent."):
        return _urgent(voice, section, part, facts)
    if isinstance(step, ShowStep):
        card = view_card(voice, session, position, step, facts)
        return reviewed(voice, card, position, facts) if step.show == "review" else card
    if isinstance(step, AskStep):
        return _question(voice, section, part, step, facts)
    heading = voice.block(title_of(guide, facts, part.step) if step.title else section, "heading")
    blocks = tuple(voice.block(each.text, "text", each) for each in paragraphs(step.say, facts))
    return Card(part, section, heading, blocks, counselor=step.counselor)


def _question(voice: Voice, section: str, part: Part, step: AskStep, facts: Facts) -> Card:
    labels = tuple(Choice(each, choice_label(voice.guide, facts, part, each)) for each in part.choices)
    return Card(
        part,
        section,
        voice.block(words(step.ask, facts), "heading"),
        (voice.block(words(step.note, facts), "note"),) if step.note else (),
        labels,
        hint=hint_for(part, step),
        why=voice.words(step.why) if step.why else None,
        by_hand=isinstance(step, TextStep),
        counselor=step.counselor,
    )


def _cover(voice: Voice, section: str, part: Part, facts: Facts) -> Card:
    """Alone, what says that a private question follows; for two, three answers to whether it is to be seen at all."""
    if not facts.together:
        return Card(part, section, voice.block(privacy.COVER, "heading"), (voice.block(privacy.COVER_MORE),))
    said = (privacy.SHALL_WE_GO_ON, privacy.SHALL_WE_NOT_NOW, asking.IN_PERSON)
    choices = tuple(Choice(name, label) for name, label in zip(AT_COVER, said, strict=True))
    return Card(part, section, voice.block(privacy.SHALL_WE, "heading"), choices=choices)


def _flags(voice: Voice, section: str, part: Part, facts: Facts) -> Card:
    hidden = {each.name for each in raised(voice.guide, facts) if each.sensitive}
    covered = is_sensitive(voice.guide.steps[part.step])
    points = tuple(Point(voice.guide.flags[name], covered or name in hidden) for name in part.flags)
    blocks = (*safety_blocks(voice, points), GAP, voice.block(safety.DO_NOT_STOP, "strong"))
    heading = voice.block(safety.FLAGS_TITLE, "heading")
    return Card(part, section, heading, blocks, counselor=_once_answered(voice.guide.steps[part.step]))


def _once_answered(step: AnyStep) -> Counselor | None:
    """What a counselor may still have said back once a question is answered: what asks it has been said."""
    if step.counselor is None or not step.counselor.teach_back:
        return None
    return step.counselor.model_copy(update={"say": None, "listen_for": None})


def _urgent(voice: Voice, section: str, part: Part, facts: Facts) -> Card:
    flag = voice.guide.flags[part.flags[0]]
    number = voice.numbers.get("emergency", safety.EMERGENCY_NUMBER)
    others = contacts_of(voice, flag)
    # Whoever is sent to the desk reads at once where it is or how to call it, beside what leads there.
    desk = (DESK,) if DESK in others and DESK in voice.numbers else ()
    blocks = (
        voice.block(safety.GO_TO_DESK, "strong"),
        voice.block(safety.NO_ONE_THERE.format(number=number), "strong"),
        *(voice.block(contact_line(voice, name), "strong") for name in desk),
        voice.block(safety.YOU_SAID.format(said=flag.patient.said)),
        voice.block(safety.WHY_IT_MATTERS.format(matters=flag.patient.matters), "text", flag),
        voice.block(flag.patient.do),
        *(
            voice.block(contact_line(voice, name), "item")
            for name in others
            if name not in ("emergency", *desk)
        ),
        voice.block(safety.DO_NOT_STOP, "strong"),
    )
    choices = tuple(Choice(each, choice_label(voice.guide, facts, part, each)) for each in part.choices)
    heading = voice.block(safety.MACHINE_HAS_NOT_TOLD, "heading")
    counselor = voice.guide.steps[part.step].counselor
    return Card(part, section, heading, blocks, choices, urgent=True, counselor=counselor)
