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

_SUGGESTS: Final = re.compile(
    r"\b(?:if I were you|in your (?:place|shoes)"
    r"|I(?:['\u2019]d| would) (?:rather|(?:choose|pick|take|try|prefer|go (?:for|with)|start with|begin with))"
    r"|(?:my|our) (?:advice|favou?rite|suggestion|recommendation)|I (?:recommend|suggest|advise|prefer)"
    r"|most (?:of )?(?:our |my )?(?:people|patients|others) (?:choose|chose|pick|take|took|prefer|go for|start with)"
    r"|(?:how|what) about (?:having|starting|taking|trying|waiting)"
    r"|(?:have|had) you (?:ever )?(?:thought (?:about|of)|considered) (?:having|starting|taking|trying|waiting)"
    r"|why (?:don['\u2019]t you|not) (?:have|start|take|try|wait)"
    r"|(?:would|might|could)(?:n['\u2019]t| not)? (?:it|that|this) (?:not )?be (?:better|best|easier|safer)"
    r"|you(?:['\u2019]d| would| could| might) (?:be|do) better (?:off|with))\b",
    re.IGNORECASE,
)
"""Somebody puts an option into a person's mouth: `I would take the tablets`, `Have you thought of trying it?`"""


def coaching_faults(guide: Guide) -> Iterator[Fault]:
    """Every wording in a counselor's prompts that pushes, or suggests an option.

    What to listen for is said to the counselor: it may tell them what to do, and nothing of it ranks or hurries.
    """
    for said, piece in _pieces(guide):
        for fault in steering_faults([piece]):
            if said or fault.code != "TELLS_WHAT_TO_DO":
                yield fault
        found = _SUGGESTS.search(piece.words)
        if found is not None:
            yield Fault("SUGGESTS_OPTION", piece.at, {"words": found[0]}, piece=found[0])


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
