"""The note that the step somebody looked at is gone, for as long as that is so.

Owns what it says and when it goes. Must never touch what the kiosk itself says in passing.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.authors.preview import phrases
from kiosk.guide.model import Guide
from kiosk.screens.visit import Visit
from kiosk.walk.route import replay
from kiosk.walk.session import Session


def note_of(guide: Guide, session: Session, step: str) -> str:
    """What keeps a step from being shown to somebody with these answers; empty where nothing does."""
    if step not in guide.steps:
        return phrases.STEP_GONE.format(step=step)
    if step not in replay(guide, session).steps:
        return phrases.STEP_OFF.format(step=step)
    return ""


def with_note_anew(visit: Visit, guide: Guide, step: str) -> Visit:
    """The visit with the note on this step as it is in the guide's new words, under what lies over the walk too.

    Args:
        visit: the visit, in the words it had.
        guide: the guide in its new words.
        step: the step that a note tells of; empty: there is no note.
    """
    if not step:
        return visit
    ours = (phrases.STEP_GONE.format(step=step), phrases.STEP_OFF.format(step=step))
    now = note_of(guide, visit.session, step)
    over = tuple(
        replace(each, mark=replace(each.mark, notice=now)) if each.mark.notice in ours else each
        for each in visit.over
    )
    return replace(visit, notice=now if visit.notice in ours else visit.notice, over=over)
