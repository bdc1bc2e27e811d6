"""From a result of the guide to its picture.

Owns which results can be drawn as people on a grid, and which of them are one group. Must never draw a number that was
not counted, nor two results as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.guide.model.outcomes import CountArm, CountResult, NobodyArm, Outcome, WeeksArm
from kiosk.layout.arms import arm_name, arm_sentences, arm_title, framings, is_head_to_head
from kiosk.layout.card import Voice
from kiosk.layout.figures.grid import Tally
from kiosk.layout.figures.icons import Group, IconArray, People
from kiosk.layout.phrases import studies
from kiosk.walk.facts import Facts


def icon_array(voice: Voice, facts: Facts, outcome: Outcome, result: CountResult) -> IconArray | None:
    """The people of a result on their grids; None where a group has no count of its own, or too many people."""
    arms = [arm for arm in result.arms.values() if isinstance(arm, CountArm | WeeksArm)]
    others = len(result.arms) - len(arms)
    if not arms or others != sum(isinstance(arm, NobodyArm) for arm in result.arms.values()):
        return None
    groups = tuple(_groups(voice, facts, outcome, result))
    if not all(one.tally.can_be_drawn for group in groups for one in group.people):
        return None
    same = studies.SAME_STUDY if is_head_to_head(result) else ""
    words = [
        voice.words(sentence)
        for arm in arms
        for sentence in (arm_title(voice, facts, arm.of, arm.what), *arm_sentences(outcome, result, arm))
    ]
    return IconArray((*([same] if same else ()), *words), groups, voice.block(same).runs)


def _groups(voice: Voice, facts: Facts, outcome: Outcome, result: CountResult) -> Iterator[Group]:
    """The arms with a count beside one another; then what became of those; arms by week in pairs."""
    counted = [arm for arm in result.arms.values() if isinstance(arm, CountArm)]
    if counted:
        yield Group(tuple(_arm(voice, facts, outcome, result, arm) for arm in counted))
    for arm in counted:
        then = _then(voice, arm)
        if then is not None:
            over = arm_title(voice, facts, arm.of, arm.what) if len(counted) > 1 else ""
            yield Group((then,), voice.block(over).runs)
    weekly = [arm for arm in result.arms.values() if isinstance(arm, WeeksArm)]
    if len(weekly) == 1:
        title = voice.block(arm_title(voice, facts, weekly[0].of, weekly[0].what)).runs
        weeks = (_week(voice, facts, outcome, result, weekly[0], week) for week in weekly[0].at)
        yield Group(tuple(weeks), title)
        return
    for week in dict.fromkeys(each for arm in weekly for each in arm.at):
        # Those of one week are looked at together; whose they are stands over each.
        beside = (_week(voice, facts, outcome, result, arm, week) for arm in weekly if week in arm.at)
        titled = (arm_title(voice, facts, arm.of, arm.what) for arm in weekly if week in arm.at)
        people = (
            replace(one, title=voice.block(title).runs) for one, title in zip(beside, titled, strict=True)
        )
        yield Group(tuple(people), voice.block(studies.WEEK_TITLE.format(week=week)).runs)


def _arm(voice: Voice, facts: Facts, outcome: Outcome, result: CountResult, arm: CountArm) -> People:
    happens, happens_not = framings(outcome, result, arm.count)
    tally = Tally(arm.count, result.out_of, arm.low, arm.high)
    told = studies.REPORTED_RANGE.format(low=arm.low, high=arm.high) if tally.has_range else ""
    return People(
        voice.block(arm_title(voice, facts, arm.of, arm.what)).runs,
        voice.block(happens).runs,
        voice.block(happens_not).runs,
        tally,
        voice.block(told).runs,
    )


def _then(voice: Voice, arm: CountArm) -> People | None:
    """What became of those it happened to, on a grid of their own."""
    then = arm.then
    if then is None:
        return None
    rest = then.out_of - then.of_those
    happens = studies.THEN_COUNT.format(count=then.of_those, out_of=then.out_of, what=then.what)
    happens_not = studies.THEN_COUNT.format(count=rest, out_of=then.out_of, what=then.what_not)
    return People(
        voice.block(studies.THEN_TITLE.format(first=arm.count, out_of=then.out_of)).runs,
        voice.block(happens).runs,
        voice.block(happens_not if then.what_not is not None else "").runs,
        Tally(then.of_those, then.out_of),
    )


def _week(
    voice: Voice, facts: Facts, outcome: Outcome, result: CountResult, arm: WeeksArm, week: int
) -> People:
    """The people of one arm in one week."""
    count = arm.at[week]
    happens, happens_not = framings(outcome, result, count)
    name = arm_name(voice, facts, arm.of, arm.what)
    return People(
        voice.block(studies.WEEK_TITLE.format(week=week)).runs,
        voice.block(happens).runs,
        voice.block(happens_not).runs,
        Tally(count, result.out_of),
        alone=voice.block(studies.WITH_AT_WEEK.format(name=name, week=week)).runs,
    )
