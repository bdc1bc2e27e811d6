"""Chooses between an author's wordings, and leaves out paragraphs whose condition does not hold.

Must never make words of its own.
"""

from __future__ import annotations

from kiosk.guide.model.words import Paragraph, Say, Wording
from kiosk.walk.conditions import holds
from kiosk.walk.facts import Facts


def words(wording: Wording, facts: Facts) -> str:
    """The words for this person: the first other wording whose condition holds, else the usual one."""
    return next((other.text for other in wording.instead if holds(other.when, facts)), wording.text)


def paragraphs(say: Say, facts: Facts) -> tuple[Paragraph, ...]:
    """The paragraphs that are said to this person."""
    return tuple(each for each in say if holds(each.when, facts))
