"""The words of each claim of a guide, as a patient can read them.

Owns which words belong to which kind of claim. A claim inside another is a claim of its own. Must never shorten.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authors.measures.balance import unmarked
from kiosk.guide.links.fault import Path
from kiosk.guide.model import Guide
from kiosk.guide.model.base import Claim
from kiosk.guide.model.helping import Fit, Flag, OtherFit, QuizItem
from kiosk.guide.model.options import Every, Fact, Kind, LivingWith, Option, Span, Weeks
from kiosk.guide.model.outcomes import CountResult, PointsResult, UnknownResult
from kiosk.guide.model.reference import CommonQuestion, Row, Term
from kiosk.guide.model.words import Paragraph, Wording
from kiosk.layout.card import Voice
from kiosk.layout.chances import result_blocks
from kiosk.layout.phrases import treatments
from kiosk.layout.years import every_text, span_text, week_text
from kiosk.walk.facts import Facts

_SPANS = {
    "visits": treatments.VISITS,
    "needles": treatments.NEEDLES,
    "tablets": treatments.TABLETS,
    "days_off": treatments.DAYS_OFF,
}
"""How a stretch of a year is told on the screen, by its key."""


def words_of(guide: Guide, claim: Claim, at: Path) -> tuple[str, ...]:
    """Everything a claim says, without marks; nothing where its words stand elsewhere."""
    return tuple(unmarked(each) for each in _words(guide, claim, at) if each)


def _words(guide: Guide, claim: Claim, at: Path) -> Iterator[str]:
    match claim:
        case Paragraph(text=text):
            yield text
        case Fact():
            yield from _every(claim.short, claim.text, claim.unknown)
        case LivingWith():
            yield from _every(claim.body, claim.mood, claim.daily_life)
        case Span():
            yield from _span(claim, at)
        case Option():
            yield from _every(*claim.in_short.lines.values())
        case Kind():
            yield from _every(claim.in_short)
            yield from claim.brands
        case Fit() | OtherFit():
            yield from _every(claim.because)
        case CountResult() | PointsResult() | UnknownResult():
            outcome = guide.outcomes[str(at[1])]
            for block in result_blocks(Voice(guide), Facts(guide), outcome, claim):
                yield block.text
        case _:
            yield from _others(claim)


def _others(claim: Claim) -> Iterator[str]:
    match claim:
        case QuizItem():
            yield claim.ask
            yield claim.choices.get(claim.right, "")
            yield claim.teach
        case Flag():
            yield from (claim.patient.said, claim.patient.matters, claim.patient.do, claim.clinician)
        case CommonQuestion():
            yield claim.ask
            yield claim.answer
        case Term():
            yield claim.word
            yield claim.means
        case Row():
            yield claim.name
            yield from (claim.__pydantic_extra__ or {}).values()
        case _:
            raise NotImplementedError(f"nobody has said what {type(claim).__name__} says")


def _span(claim: Span, at: Path) -> Iterator[str]:
    """A stretch of the year, as the screen tells it."""
    if isinstance(claim, Weeks):
        yield week_text(claim)
    elif isinstance(claim, Every):
        yield every_text(claim)
    else:
        yield _SPANS[str(at[-1])].format(amount=span_text(claim))


def _every(*wordings: Wording | None) -> Iterator[str]:
    """Every wording that somebody may see."""
    for wording in wordings:
        if wording is not None:
            yield wording.text
            yield from (other.text for other in wording.instead)
