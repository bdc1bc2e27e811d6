"""What has been answered, in words and as ways back: the review, what was changed, what was taken back.

Owns how answers are listed and which of them stay covered. Must never name what is private, nor add to what was said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.guide.model.steps import ShowStep
from kiosk.layout.answers import (
    lost_in_words,
    returned_in_words,
    said,
    shortened,
    title_of,
)
from kiosk.layout.card import Card, Link, Voice
from kiosk.layout.phrases import answering, patterns, privacy, safety
from kiosk.layout.views import heading_of
from kiosk.listing import SAID, listed
from kiosk.walk.facts import Facts
from kiosk.walk.flags import Raised, raised
from kiosk.walk.moves import Change
from kiosk.walk.parts import Kind, Part
from kiosk.walk.private import is_private, is_sensitive, tells_private
from kiosk.walk.route import Entry, Position, Route
from kiosk.walk.session import Amount, Answer, InPerson, Passed, Picked, Skipped, Words
from kiosk.walk.undo import TakenBack

MOST_OF_AN_ANSWER = 160
"""So many characters of an answer stand in the review; the whole stands behind it and on paper."""
MOST_OF_A_TITLE = 30
"""So many characters of a title stand in a notice, which has one row even on the smallest screen."""


def reviewed(voice: Voice, card: Card, position: Position, facts: Facts) -> Card:
    """The card of a review with everything that was said up to there."""
    links = review_links(voice, position, facts)
    if not links:
        return card
    entries = tuple(_answered(position))
    note = answering.REVIEW_COUNTS.format(
        answered=sum(not isinstance(each.answer, Skipped | InPerson) for each in entries),
        skipped=sum(isinstance(each.answer, Skipped) for each in entries),
        in_person=sum(isinstance(each.answer, InPerson) for each in entries),
    )
    return replace(card, blocks=(*card.blocks, voice.block(note, "note")), links=links)


def review_links(voice: Voice, position: Position, facts: Facts) -> tuple[Link, ...]:
    """Every question on the route so far with its answer, then every safety point; each a way back.

    Questions stand under the names of their sections; private answers stay covered.
    """
    answers = (_answer_link(voice, entry, facts) for entry in _answered(position))
    points = (_point_link(each, position.route) for each in raised(voice.guide, facts))
    return (*answers, *points)


def _answered(position: Position) -> Iterator[Entry]:
    for entry in position.route.entries[: position.place]:
        if entry.part.kind is not Kind.READ and not isinstance(entry.answer, Passed):
            yield entry


def _answer_link(voice: Voice, entry: Entry, facts: Facts) -> Link:
    guide, part = voice.guide, entry.part
    step = guide.steps[part.step]
    asked = asked_in_short(voice, part, facts)
    lines = said(guide, facts, part, entry.answer)
    private = is_sensitive(step) or tells_private(step, facts.answer(part.step))
    if private and isinstance(entry.answer, Picked | Amount | Words):
        lines = (answering.ANSWERED,)
    answer = shortened(listed(lines, SAID), MOST_OF_AN_ANSWER)
    line = patterns.ASKED if asked.endswith("?") else patterns.LABELLED
    section = guide.sections[guide.section_of[part.step]]
    covered = f"{part.step}/cover" if is_sensitive(step) else ""
    return Link(part.key, line.format(label=asked, text=answer), under=section, to=covered)


def _point_link(each: Raised, route: Route) -> Link:
    """A safety point in the patient's words, or covered; it leads to the step that raised it."""
    label = privacy.PRIVATE_SAID if each.sensitive else each.flag.patient.said
    return Link(f"flag.{each.name}", label, under=safety.FLAGS_TITLE, to=_raised_at(each, route))


def _raised_at(each: Raised, route: Route) -> str:
    """Where a point was raised; at the cover of a private step, and else at the card that tells it."""
    keys = [entry.part.key for entry in route.entries]
    wanted = [f"{step}{ending}" for step in each.steps for ending in ("/cover", "")]
    told = [entry.part.key for entry in route.entries if each.name in entry.part.flags]
    return next((key for key in (*wanted, *told) if key in keys), keys[0])


def asked_in_short(voice: Voice, part: Part, facts: Facts) -> str:
    """What a part asked, in a few words: its step's title, or its own question where a step asks several things."""
    step = voice.guide.steps[part.step]
    if part.name and isinstance(step, ShowStep) and not part.flags:
        return voice.words(heading_of(voice, step, part, facts))
    return title_of(voice.guide, facts, part.step)


def changed_line(voice: Voice, facts: Facts, part: Part, answers: tuple[Answer, Answer]) -> str:
    """That an answer has been changed; what was or has become private is not named."""
    step = voice.guide.steps[part.step]
    if any(is_private(step, each) for each in answers):
        return answering.CHANGED_PRIVATE
    return answering.CHANGED.format(title=shortened(asked_in_short(voice, part, facts), MOST_OF_A_TITLE))


def taken_back_line(voice: Voice, taken: TakenBack, route: Route) -> str:
    """What has been taken back; what is private is not named."""
    place = route.place_of(taken.key)
    name = taken.key.partition("/")[0]
    if place is None or is_private(voice.guide.steps.get(name), taken.answer):
        return answering.TAKEN_BACK_PRIVATE
    asked = asked_in_short(voice, route.entries[place].part, route.facts)
    return answering.TAKEN_BACK.format(title=shortened(asked, MOST_OF_A_TITLE))


def change_told(voice: Voice, facts: Facts, changed: Change) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What changing an answer would do to others: a sentence with their number, and their names.

    Where private ones are among them no number is told.
    """
    guide = voice.guide
    lost, returned = (
        lost_in_words(guide, facts, changed),
        returned_in_words(guide, facts, changed),
    )
    if lost:
        yield _counted(LOSES, lost, private=changed.loses_private), lost
    if returned:
        yield _counted(RETURNS, returned, private=changed.returns_private), returned


LOSES = (answering.CHANGE_LOSES, answering.CHANGE_LOSES_ONE, answering.CHANGE_LOSES_MANY)
RETURNS = (answering.CHANGE_RETURNS, answering.CHANGE_RETURNS_ONE, answering.CHANGE_RETURNS_MANY)


def _counted(sentences: tuple[str, str, str], names: tuple[str, ...], *, private: bool) -> str:
    unnumbered, one, many = sentences
    if private:
        return unnumbered
    return one if len(names) == 1 else many.format(count=len(names))
