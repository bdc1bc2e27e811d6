"""Somebody else, who says the same openly and other things in private."""

from __future__ import annotations

from hypothesis import strategies as st

from kiosk.guide.model import Guide
from kiosk.walk.facts import Facts
from kiosk.walk.fitting import still_fits
from kiosk.walk.parts import Kind, Part, parts_of
from kiosk.walk.private import is_sensitive, private_choices
from kiosk.walk.route import learn, steps_come_to
from kiosk.walk.session import Answer, Passed, Picked, Session, Skipped
from kiosk.walk.written import written_key
from tests.walk.guides import fitting


def said_openly(guide: Guide, session: Session) -> dict[str, Answer]:
    """What somebody said, as it is written."""
    facts, said = Facts.at_start(guide, session), {}
    for name in steps_come_to(guide, facts):
        for part in parts_of(guide, name, facts):
            answer = session.standing(part.key)
            assert answer is not None
            learn(guide, facts, part, answer)
            said[written_key(part)] = answer
    return said


@st.composite
def another(draw: st.DrawFn, guide: Guide, session: Session, *, same_words: bool = False) -> Session:
    """Somebody who has come to the end too, whose answers differ in private ones and in what hangs on them.

    Words of one's own differ too, unless they are to be the same wherever both were asked for them openly.
    """
    said = said_openly(guide, session)
    facts = Facts.at_start(guide, session)
    for name in steps_come_to(guide, facts):
        for part in parts_of(guide, name, facts):
            before = said.get(written_key(part))
            keeps = same_words and part.kind is Kind.TEXT and not is_sensitive(guide.steps[name])
            answer = before if keeps and before is not None else draw(_said_instead(guide, part, before))
            learn(guide, facts, part, answer)
    return session.holding(facts.answers, {})


@st.composite
def _said_instead(draw: st.DrawFn, guide: Guide, part: Part, said: Answer | None) -> Answer:
    step = guide.steps[part.step]
    if part.kind is Kind.READ:
        return Passed(frozenset(part.flags))
    if said is None or is_sensitive(step) or part.kind is Kind.TEXT or part.name.startswith("urgent."):
        return draw(fitting(part))
    private = [each for each in private_choices(step) if each in part.choices] if not part.name else []
    if private:
        return draw(_with_other_private(part, said, private))
    if still_fits(part, said):
        return said
    # Something was picked that is offered to the other one only.
    picked = said.choices if isinstance(said, Picked) else ()
    rest = Picked(tuple(each for each in picked if each in part.choices))
    return rest if rest.choices and still_fits(part, rest) else Skipped()


@st.composite
def _with_other_private(draw: st.DrawFn, part: Part, said: Answer, private: list[str]) -> Answer:
    picked = said.choices if isinstance(said, Picked) else ()
    rest = tuple(each for each in picked if each not in private)
    besides = draw(st.lists(st.sampled_from(private), unique=True, max_size=3))
    picks = ((*rest, *besides), (*rest, *besides[:1]), rest)
    ways: list[Answer] = [*(_in_order(part, each) for each in picks), Skipped()]
    usable = [
        each
        for each in ways
        if (still_fits(part, each) or (isinstance(each, Skipped) and not part.required))
        and not (rest and isinstance(each, Skipped))
        and not (isinstance(each, Picked) and not each.choices)
    ]
    return usable[0] if usable else said


def _in_order(part: Part, picked: tuple[str, ...]) -> Picked:
    return Picked(tuple(each for each in part.choices if each in picked))
