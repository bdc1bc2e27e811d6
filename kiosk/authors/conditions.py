"""A condition in short words for whoever writes a guide: their own ids, as they stand in the YAML.

Owns how a condition is put into one line; for a clinician, who knows no ids, `review.when` tells it in labels. Must
never decide whether one holds: that is the walk's.
"""

from __future__ import annotations

from kiosk.authors import phrases
from kiosk.guide.model.conditions import AmountTest, Condition, Group, Not, StepTest, Test, WordTest
from kiosk.listing import listed


def in_short(condition: Condition) -> str:
    """The condition in one line, such as `pace: long and stage: tablets or stopped`."""
    match condition.tests:
        case (Group() as group,):
            return _listed(group)
        case tests:
            return listed(map(test_in_short, tests), phrases.AND)


def test_in_short(test: Test) -> str:
    """One test of a condition in one line, between brackets where it could be read otherwise beside others."""
    match test:
        case StepTest(name, words) | WordTest(name, words):
            return phrases.IS.format(name=name, words=listed(words, phrases.OR))
        case AmountTest(name, at_least, None):
            return phrases.AT_LEAST.format(name=name, at_least=at_least)
        case AmountTest(name, None, below):
            return phrases.BELOW.format(name=name, below=below)
        case AmountTest(name, at_least, below):
            return phrases.BETWEEN.format(name=name, at_least=at_least, below=below)
        case Group():
            return phrases.GROUP.format(inner=_listed(test))
        case Not(inner):
            return phrases.NOT.format(inner=in_short(inner))


def _listed(group: Group) -> str:
    """What stands in a group; what would be read otherwise without them stands between brackets."""
    found = []
    for each in group.conditions:
        inner = in_short(each)
        several = len(each.tests) > 1 or isinstance(each.tests[0], Group)
        found.append(phrases.GROUP.format(inner=inner) if several else inner)
    return listed(found, phrases.AND if group.word == "all" else phrases.OR)
