"""What giving an answer does: when it may be given, what is asked first, and what is said once it is changed.

Owns the way from an answer begun to an answer given. Must never import Textual or know which key was pressed.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.guide.model.steps import ShowStep
from kiosk.layout.answered import changed_line
from kiosk.layout.phrases import answering
from kiosk.screens import phrases as own
from kiosk.screens import sheets
from kiosk.screens.visit import Visit
from kiosk.walk import moves
from kiosk.walk.parts import Kind, Part
from kiosk.walk.route import Position, replay
from kiosk.walk.session import Amount, Answer, Passed, Picked, Session, Skipped, Words
from kiosk.walk.undo import Given


def must_page(visit: Visit, position: Position, pages: int) -> bool:
    """Whether Next first shows the next page: not all have been seen, and no one answer is picked yet."""
    if visit.page + 1 >= pages:
        return False
    if position.part.kind is Kind.READ:
        # What was read to its end before is not forced on anybody again; the review has its own way past.
        step = visit.guide.steps[position.part.step]
        review = isinstance(step, ShowStep) and step.show == "review"
        return review or position.answer is None or position.to_confirm
    # A list is gone through to its end: what was never on the screen cannot count as not ticked.
    if position.part.kind is Kind.MANY:
        return True
    # Nor is an answer of another day, or of another route, confirmed before it was on the screen.
    given = visit.begun if position.to_confirm else visit.answer_at(position) is not None
    return not given and len(visit.seen) < pages


def go_on(visit: Visit, position: Position, pages: int) -> Visit:
    """Next: the next page, or the answer begun is given; what is missing is said."""
    if must_page(visit, position, pages):
        return visit.turned(visit.page + 1)
    part = position.part
    if part.kind is Kind.MANY and (passed_by := set(range(pages)) - visit.seen):
        # A number has led past them; what was never on the screen cannot count as not ticked.
        return replace(visit.turned(min(passed_by)), notice=own.NOT_SEEN_YET)
    answer = visit.answer_at(position)
    if part.kind is Kind.READ:
        answer = Passed()
    elif part.kind is Kind.MANY and answer is None and not part.alone:
        answer = Picked(())
    if answer is None or moves.misfit(part, answer):
        return replace(visit, notice=_missing(part))
    return give(visit, position, answer)


def _missing(part: Part) -> str:
    """What is missing, by how this part is answered: in a box there is nothing to pick."""
    if part.kind is Kind.TEXT:
        return answering.NEEDS_THESE_WORDS if part.required else answering.NEEDS_WORDS
    return answering.NEEDS_THIS_ANSWER if part.required else answering.NEEDS_ANSWER


def give(visit: Visit, position: Position, answer: Answer) -> Visit:
    """Give an answer; if that would put others aside, or bring them back, ask first."""
    key = position.part.key
    if visit.session.standing(key) not in (None, answer):
        changed = moves.change(visit.guide, visit.session, key, answer)
        if changed.touches_others:
            asked = replace(visit, pending=answer)
            return asked.under("change", sheets.change(visit.voice, position.route.facts, changed))
    return _recorded(visit, position, answer)


def _recorded(visit: Visit, position: Position, answer: Answer) -> Visit:
    key, before = position.part.key, visit.session
    session = moves.record(visit.guide, before, key, answer)
    after = _or_end(visit.answered(session, key))
    if after.over != visit.over:
        return after
    was = before.standing(key)
    # What has come back and waits for a yes says so itself.
    if was is None or isinstance(was, Passed) or was == answer or after.position.to_confirm:
        return after
    facts = position.route.facts
    return replace(after, notice=changed_line(visit.voice, facts, position.part, (was, answer)))


def _or_end(visit: Visit) -> Visit:
    """The visit, with the end told where nothing is left to ask."""
    session = visit.session
    if session.looking_at is not None or not replay(visit.guide, session).finished:
        return visit
    return visit.under("end", sheets.end(prints=visit.prints is not None))


def at_cover(visit: Visit, position: Position, choice: str) -> Visit:
    """What two people say to a private question before they see it; all but the first leave it out unseen.

    *Not now* leaves an answer as it stands. Before anything else takes one away, or changes others, it is asked: what
    stands there is not on the screen, and a safety point may hang on it.
    """
    answer = moves.AT_COVER[choice]
    there = visit.at(moves.uncovered(visit.guide, visit.session, position.part.key))
    if isinstance(answer, Passed):
        return there
    key = there.position.part.key
    standing = visit.session.standing(key)
    if isinstance(answer, Skipped) and standing is not None:
        return _or_end(there.at(moves.forward(visit.guide, there.session)))
    if standing not in (None, answer):
        changed = moves.change(visit.guide, there.session, key, answer)
        given = moves.is_given(standing)
        if given or changed.touches_others:
            sheet = sheets.change(visit.voice, position.route.facts, changed, given=given)
            return replace(visit, pending=answer).under("change", sheet)
    return _left_out(visit, answer)


def _left_out(visit: Visit, answer: Answer) -> Visit:
    """Past a private question from its cover, without having seen it; taking that back leads to the cover again."""
    there = visit.at(moves.uncovered(visit.guide, visit.session, visit.position.part.key))
    question = there.position
    after = _recorded(there, question, answer)
    if len(after.past) == len(there.past):
        return after
    return replace(after, past=(*visit.past, Given(question.part.key, visit.session)))


def reply(visit: Visit, position: Position, answer: Answer) -> Visit:
    """Skip, or leave lines, or say it in person; words that stand in the box are not thrown away by that."""
    words = visit.answer_at(position)
    if position.part.kind is Kind.TEXT and isinstance(words, Words) and not isinstance(answer, Words):
        return replace(visit, typing=False, notice=own.WORDS_STAY)
    return give(visit, position, answer)


def gone_back(visit: Visit, position: Position, pages: int) -> Visit:
    """To the part before; an answer begun is kept as it is when the person stops here, or it is told that it is not."""
    kept = keeping_draft(visit, position, pages)
    return told_of_begun(visit, kept, kept.at(moves.back(kept.guide, kept.session)))


def told_of_begun(visit: Visit, kept: Visit, there: Visit) -> Visit:
    """The visit elsewhere, with what has become of the answer that was begun where the person went from.

    `kept`: the same visit with that answer given; the very same where it was not kept.
    """
    position = visit.position
    standing = visit.session.standing(position.part.key)
    begun = visit.begun and visit.draft != standing
    if not begun or isinstance(visit.draft, Words):
        return there
    if kept is visit:
        return replace(there, notice=own.NOT_KEPT if standing is None else answering.LEFT_AS_IT_WAS)
    if standing is None or isinstance(standing, Passed) or visit.draft is None:
        return there
    told = changed_line(visit.voice, position.route.facts, position.part, (standing, visit.draft))
    return replace(there, notice=told)


def keeping_draft(visit: Visit, position: Position, pages: int) -> Visit:
    """An answer begun counts when the person stops here; a list half gone through does not."""
    answer, key = visit.draft, position.part.key
    whole = isinstance(answer, Amount | Words) or position.part.kind is Kind.ONE or len(visit.seen) >= pages
    if not visit.begun or answer is None or not whole or moves.misfit(position.part, answer):
        return visit
    changed = moves.change(visit.guide, visit.session, key, answer)
    if visit.session.standing(key) is not None and changed.touches_others:
        return visit
    recorded = moves.record(visit.guide, visit.session, key, answer)
    kept = replace(recorded, looking_at=key, errand=visit.session.errand)
    return visit.answered(kept, key).turned_as(visit)


def decided(visit: Visit, *, yes: bool) -> Visit:
    """The change that was asked about is made, or everything is left as it was."""
    answer, under = visit.pending, visit.uncovered()
    if not yes or answer is None:
        left = under.undrafted().at(under.session)
        return replace(left.turned_as(under), notice=answering.LEFT_AS_IT_WAS)
    if under.position.part.name == "cover":
        return _left_out(under, answer)
    return _recorded(under, under.position, answer)


def back_from_end(visit: Visit) -> Visit:
    """From the end of the questions back to the last of them."""
    route = replay(visit.guide, visit.session)
    last: Session = replace(visit.session, looking_at=route.entries[-1].part.key)
    return visit.uncovered().at(last)
