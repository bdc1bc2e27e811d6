"""Where a person stands now, read from what they have answered, to be set beside where they stood at the start.

Owns how the answers to the views are read for that. Must never compare the two, count or judge.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from types import MappingProxyType

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.walk.counsel import Standing
from kiosk.walk.facts import Facts
from kiosk.walk.moves import keep_counsel
from kiosk.walk.route import known_all_the_way, replay
from kiosk.walk.session import Picked, Session
from kiosk.walk.views import SURENESS, YES_NO, sureness_part, wrong


def standing_now(guide: Guide, session: Session) -> Standing:
    """Where the person stands by the answers they have given; what was not asked is left out.

    A question that is still open hides nothing that was answered after it, on an earlier day or from paper.
    """
    facts = known_all_the_way(guide, session)
    given = frozenset(key for key in facts.answers if session.standing(key) is not None)
    clear, unclear = _understood(guide, facts)
    return Standing(facts.leaning, _asked(guide, given), _sureness(guide, facts, given), unclear, clear)


def begun_before(guide: Guide, session: Session) -> Session:
    """The session with where the person stood by themselves, before a counselor came or on paper, as the start.

    Nothing is taken down for somebody who walks alone, nor twice, nor where the answers say nothing of it.
    """
    now = standing_now(guide, session)
    if not session.together or session.counsel.before is not None or now == Standing():
        return session
    return keep_counsel(session, session.counsel.with_before(now))


def is_at_start(guide: Guide, session: Session) -> bool:
    """Whether where the person stands now is where they stood at the start: in the first section, and not asked yet."""
    here = replay(guide, session).entries[-1].part.step
    first = guide.section_of[here] == guide.section_of[guide.order[0]]
    return first and standing_now(guide, session) == Standing()


def _asked(guide: Guide, given: AbstractSet[str]) -> bool:
    """Whether a step that asks where somebody leans was gone past."""
    steps = guide.steps_showing("leaning")
    return any(key.partition("/")[0] in steps for key in given)


def _sureness(guide: Guide, facts: Facts, given: AbstractSet[str]) -> MappingProxyType[str, bool | None]:
    """What was said of being sure, the last time it was asked; feeling sure only of where the person stands now."""
    found: dict[str, bool | None] = {}
    for step in guide.steps_showing("sureness"):
        for each in SURENESS:
            key = f"{step}/{sureness_part(each, facts.leaning)}"
            if key in given:
                found[each] = _yes(facts.picked(key))
    return MappingProxyType({each: found[each] for each in SURENESS if each in found})


def _yes(picked: tuple[str, ...]) -> bool | None:
    """What a yes or no says; None: it was not said."""
    return picked == YES_NO[:1] if picked else None


def _understood(guide: Guide, facts: Facts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The quiz questions that are clear, and those that are not yet, each by its last answer."""
    last: dict[str, bool] = {}
    for key, answer in facts.answers.items():
        step, _, name = key.partition("/")
        word, _, item = name.partition(".")
        view = guide.steps.get(step)
        quiz = isinstance(view, ShowStep) and view.show == "quiz" and word in ("first", "again")
        if quiz and isinstance(answer, Picked) and answer.choices:
            last[item] = not wrong(guide, item, answer.choices)
    told = [item for item in guide.quiz if item in last]
    return tuple(each for each in told if last[each]), tuple(each for each in told if not last[each])
