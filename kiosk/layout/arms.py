"""The sentences of one group of people in a result.

Owns how a count, a range, a change and a week are said, both ways from the one number. Must never say a number that
the guide does not hold, but for how many are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.guide.model.outcomes import (
    Arm,
    ChangeArm,
    CountArm,
    CountResult,
    NobodyArm,
    Outcome,
    PointsResult,
    RangeArm,
    Then,
    WeeksArm,
)
from kiosk.layout.answers import option_name
from kiosk.layout.card import Voice
from kiosk.layout.phrases import patterns, studies
from kiosk.walk.facts import Facts

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def arm_title(voice: Voice, facts: Facts, of: str | None, what: str | None) -> str:
    """Which people these are: those with an option, or with what they were given instead."""
    return studies.WITH.format(name=arm_name(voice, facts, of, what))


def is_head_to_head(result: CountResult | PointsResult) -> bool:
    """Whether one study set options or kinds against each other, not only against a dummy."""
    return sum(not isinstance(arm, NobodyArm) and arm.of is not None for arm in result.arms.values()) > 1


def arm_name(voice: Voice, facts: Facts, of: str | None, what: str | None) -> str:
    """The option these people had, or what they were given instead."""
    return what or (option_name(voice.guide, facts, of) if of else "")


def arm_sentences(outcome: Outcome, result: CountResult | PointsResult, arm: Arm) -> Iterator[str]:
    """Both framings of one arm, from the one number."""
    if isinstance(result, PointsResult):
        if isinstance(arm, ChangeArm):
            yield from _change_sentences(result.says, arm)
        return
    of = result.out_of
    match arm:
        case CountArm():
            yield from framings(outcome, result, arm.count)
            if arm.low is not None and arm.high is not None:
                yield studies.REPORTED_RANGE.format(low=arm.low, high=arm.high)
            yield from _then(arm.then, str(arm.count))
        case RangeArm():
            happens, happens_not = _slotted(outcome, result)
            yield fill(happens, patterns.FROM_TO.format(low=arm.from_, high=arm.to), of)
            yield fill(happens_not, patterns.FROM_TO.format(low=of - arm.to, high=of - arm.from_), of)
            yield from _then(arm.then, patterns.FROM_TO.format(low=arm.from_, high=arm.to))
        case WeeksArm():
            for week, count in arm.at.items():
                for sentence in framings(outcome, result, count):
                    yield studies.AT_WEEK.format(week=week, sentence=sentence)
        case _:
            return


def framings(outcome: Outcome, result: CountResult, count: int) -> tuple[str, str]:
    """To how many it happens, and to how many it does not."""
    happens, happens_not = _slotted(outcome, result)
    return fill(happens, str(count), result.out_of), fill(
        happens_not, str(result.out_of - count), result.out_of
    )


def _slotted(outcome: Outcome, result: CountResult) -> tuple[str, str]:
    """Both sentences as the author wrote them; a result's own come before its outcome's."""
    return result.happens or outcome.happens, result.happens_not or outcome.happens_not


def _change_sentences(says: str, arm: ChangeArm) -> Iterator[str]:
    """The change, and the range reported round it, counted the way the author's sentence goes."""
    yield says.replace("{change}", f"{abs(arm.change):g}")
    if arm.low is not None and arm.high is not None:
        way = -1 if arm.change < 0 else 1
        low, high = sorted((way * arm.low, way * arm.high))
        yield studies.REPORTED_RANGE.format(low=f"{low:g}", high=f"{high:g}")


def first_sentence(text: str) -> str:
    """The first sentence of an author's text: of a score, what it is, or from where to where it goes."""
    return _SENTENCE_END.split(text.strip(), maxsplit=1)[0]


def after_first(text: str) -> str:
    """What an author's text says after its first sentence."""
    return text.strip()[len(first_sentence(text)) :].strip()


def fill(sentence: str, count: str, out_of: int) -> str:
    """An author's sentence with its two slots filled; nothing else in it is read as a slot."""
    return sentence.replace("{count}", count).replace("{out_of}", str(out_of))


def _then(then: Then | None, first: str) -> Iterator[str]:
    """What became of those it happened to; said so that nobody takes it for the others."""
    if then is None:
        return
    happened = ((then.of_those, then.what), (then.out_of - then.of_those, then.what_not))
    for count, what in happened:
        if what is not None:
            yield studies.THEN.format(first=first, out_of=then.out_of, count=count, what=what)
