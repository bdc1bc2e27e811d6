"""The one meaning of `when:`.

Every condition is decided here and nowhere else. Told what is known at a point of the route, it answers true,
false, or - only where something may still come - not known yet.
"""

from __future__ import annotations

from kiosk.guide.model.conditions import AmountTest, Condition, Group, Not, StepTest, Test, WordTest
from kiosk.walk.facts import Facts
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Picked, Skipped, Words


def holds(condition: Condition | None, facts: Facts) -> bool:
    """Whether a condition is true here; no condition is true everywhere."""
    return condition is None or verdict(condition, facts) is True


def verdict(condition: Condition, facts: Facts) -> bool | None:
    """True, false, or None where it hangs on something that may still come."""
    if len(condition.tests) == 1:
        return _decide(condition.tests[0], facts)
    return _all([_decide(test, facts) for test in condition.tests])


def _all(verdicts: list[bool | None]) -> bool | None:
    if False in verdicts:
        return False
    return None if None in verdicts else True


def _any(verdicts: list[bool | None]) -> bool | None:
    if True in verdicts:
        return True
    return None if None in verdicts else False


def _decide(test: Test, facts: Facts) -> bool | None:
    match test:
        case StepTest(step, choices):
            answer = facts.answers.get(step)
            if answer is not None and any(_fits(answer, choice) for choice in choices):
                return True
            if facts.unsure and any((step, choice) in facts.unsure for choice in choices):
                return None
            return _unless_ahead(False, step, facts)
        case AmountTest(step, at_least, below):
            return _unless_ahead(_within(facts.amount(step), at_least, below), step, facts)
        case WordTest(word, ids):
            return _any([_word(word, name, facts) for name in ids])
        case Group(word, conditions):
            verdicts = [verdict(each, facts) for each in conditions]
            return _all(verdicts) if word == "all" else _any(verdicts)
        case Not(condition):
            inner = verdict(condition, facts)
            return None if inner is None else not inner


def _unless_ahead(found: bool, step: str, facts: Facts) -> bool | None:
    return True if found else (None if facts.ahead(step) else False)


def _fits(answer: Answer, word: str) -> bool:
    match answer:
        case Picked(choices):
            return word in choices or (word == "answered" and bool(choices))
        case Amount() | Words():
            return word == "answered"
        case Skipped():
            return word == "skipped"
        case InPerson():
            return word == "in_person"
        case ByHand():
            return word == "by_hand"
        case _:
            return False


def _within(amount: int | None, at_least: int | None, below: int | None) -> bool:
    if amount is None:
        return False
    return (at_least is None or amount >= at_least) and (below is None or amount < below)


def _word(word: str, name: str, facts: Facts) -> bool | None:
    if word == "seen":
        return _unless_ahead(name in facts.seen, name, facts)
    if word == "flag":
        return _flag(name, facts)
    if word == "leaning":
        leaning = facts.leaning
        found = leaning is not None and (leaning == name or leaning.partition(".")[0] == name)
    else:
        found = name in facts.reading
    return True if found else (None if facts.horizon is not None else False)


def _flag(name: str, facts: Facts) -> bool | None:
    if name in facts.raised:
        return True
    flag = facts.guide.flags.get(name)
    by_rule = verdict(flag.when, facts) if flag is not None and flag.when is not None else False
    if by_rule is not False:
        return by_rule
    return None if facts.horizon is not None or name in facts.hidden_flags else False
