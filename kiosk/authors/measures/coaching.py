"""Whether what a counselor may say pushes: nobody who walks along may lead a person to an option.

Owns the wordings by which somebody who talks to a person suggests an option, beside those that no text may have.
English; a guide in another language is not held to them. Must never tell a counselor what to think.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kiosk.authors.measures.balance import unmarked
from kiosk.authors.measures.prose import Piece
from kiosk.authors.measures.steering import steering_faults
from kiosk.guide.links.fault import Fault
from kiosk.guide.model import Guide

_FAIR: Final = (
    r"(?! (?:(?:a|another|one) (?:break|look|minute|moment|pause|question|rest)|again|any|how|it|my|not|on|one|our|that"
    r"|these|things|this|those|time|to|together|turns|what|when|where|whether|which|who|whom|whose|why|you|your)\b)"
)
"""What may follow without an option being put into a person's mouth: `Let us take a break`, `You could start with what
frightens you`."""
_PICK: Final = r"(?:choose|chose|go (?:for|with)|pick|prefer|(?:start|begin) (?:with|on)|take|took|try)"
_CAN: Final = r"(?:could|may|might|will|would)"
_MANY: Final = r"(?:most|many) (?:of )?(?:my |our )?(?:others|patients|people)(?: here)?"
_DOING: Final = r"(?:having|starting|taking|trying|waiting)"

_WORDINGS: Final = (
    # What somebody else would do
    r"if (?:I were you|(?:it|that|this) (?:was|were) me)",
    r"in your (?:place|shoes)",
    rf"I(?:['\u2019]d| would) (?:not )?(?:rather|{_PICK}{_FAIR})",
    rf"I(?:['\u2019]d| would) (?:not )?have{_FAIR}(?! (?:\w+ed|been|come|felt|found|known|said|seen|thought|told)\b)",
    r"(?:my|our) (?:advice|favou?rite|recommendation|suggestion)",
    r"I (?:advise|prefer|recommend|suggest)",
    # What others do
    rf"{_MANY} {_PICK}{_FAIR}",
    rf"{_MANY} (?:have the (?!same)|do (?:better|well) (?:on|with))",
    r"(?:most|many) (?:patients|people) here have(?! (?:an?|been|had|heard|no|questions|some|to|trouble|worries)\b)",
    rf"(?:I|we) (?:always|mostly|normally|often|usually) (?:give|use|{_PICK}){_FAIR}",
    rf"(?:doctors|nurses) (?:like|{_PICK}){_FAIR}",
    # A proposal, as a question or an offer
    rf"(?:how|what) about {_DOING}",
    rf"(?:have|had) you (?:ever )?(?:considered|thought (?:about|of))(?: {_DOING}|{_FAIR} \w+)",
    r"why don['\u2019]t you (?:have|start|take|try|wait)",
    rf"why not{_FAIR}(?! (?:ask|go|look|read|say|show|talk|tell)\b)(?= [^.!?]*\?)",
    rf"(?:perhaps|maybe) {_PICK}{_FAIR}",
    rf"(?:we|you) could {_PICK}{_FAIR}",
    rf"(?:we|you) (?:may|might) (?:choose|go for|(?:start|begin) with|try){_FAIR}",
    rf"let(?:['\u2019]s| us) (?:have|{_PICK}){_FAIR}",
    r"would(?:n['\u2019]t you| you not) rather",
    # What it would be like for this person
    rf"{_CAN}(?:n['\u2019]t| not)? (?:it|that|this) (?:not )?be (?:better|best|easier|safer)",
    r"you(?:['\u2019]d| would| could| might) (?:be|do) better (?:off|with)",
    rf"{_CAN} suit you",
    r"good (?:choice|one|option|thing|treatment) for you",
)
"""Somebody puts an option into a person's mouth: `I would take the tablets`, `Have you thought about surgery?`"""
_SUGGESTS: Final = re.compile(rf"\b(?:{'|'.join(_WORDINGS)})\b", re.IGNORECASE)
_ASKS_OPENLY: Final = re.compile(r"\s*(?:how|what|when|where|which|who|whom)\b", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[.!?,;:]")


def coaching_faults(guide: Guide) -> Iterator[Fault]:
    """Every wording in a counselor's prompts that pushes, or suggests an option.

    What to listen for is said to the counselor: it may tell them what to do, and nothing of it ranks or hurries.
    """
    for said, piece in _pieces(guide):
        for fault in steering_faults([piece]):
            if said or fault.code != "TELLS_WHAT_TO_DO":
                yield fault
        found = next(_suggested(piece.words), None)
        if found is not None:
            yield Fault("SUGGESTS_OPTION", piece.at, {"words": found}, piece=found)


def _suggested(words: str) -> Iterator[str]:
    """Every wording that suggests an option; `What would suit you?` asks and suggests none."""
    for found in _SUGGESTS.finditer(words):
        before = _CLAUSE.split(words[: found.start()])[-1]
        if not _ASKS_OPENLY.match(before):
            yield found[0]


def _pieces(guide: Guide) -> Iterator[tuple[bool, Piece]]:
    """Every prompt at its place, and whether the counselor says it to the person."""
    for name, step in guide.steps.items():
        prompts = step.counselor
        if prompts is None:
            continue
        at = ("steps", name, "counselor")
        told = ((True, (*at, "say"), prompts.say), (False, (*at, "listen_for"), prompts.listen_for))
        back = ((True, (*at, "teach_back", place), text) for place, text in enumerate(prompts.teach_back))
        for said, where, text in (*told, *back):
            if text:
                yield said, Piece(where, unmarked(text), text)
