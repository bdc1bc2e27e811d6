"""Sentences that order a person to do something: `Take two tablets each day`, `Never rub the eye`, `Please rest`.

Owns which verbs make an order, and which beginnings lead to one. English; a list, and no grammar: what begins with
another verb is not found. Must never decide what is done about an order.

What a guide may tell people to do has no verb in these lists: to ask, tell, say, show or bring, to call or go to
somebody, and to answer, pick, write or read on the screen. Questions are not orders, nor are the person's own words,
which have `I` or `my` in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_VERBS: Final = (
    "accept|add|allow|apply|avoid|be (?:careful|patient|calm|active|gentle|kind|ready|sure)|become|begin|breathe|buy"
    "|cancel|carry|choose not|consider|continue|decrease|eat|ensure|expect|follow|forget|give|halve|hold|ignore"
    "|inject|insist|join|keep|lie|lower|make|postpone|prefer|prepare|protect|put|quit|raise|reduce|refuse|relax"
    "|remain|remember|remove|sit|skip|spend|stay|swallow|switch|take|throw|trust|try|wear|widen"
)
"""Words that are verbs wherever a sentence begins with them."""

_ALSO_NOUNS: Final = (
    "bend|change|cool|cover|cut|delay|do|double|drink|drive|exercise|get|have|heat|help|ice|leave|lift|limit|massage"
    "|move|plan|practi[sc]e|press|rest|rub|sleep|stand|start|stop|stretch|train|treat|turn|use|visit|wait|walk|warm"
    "|wash|watch|work"
)
"""Words that may also name a thing (`Rest helps some people`): an order by what follows them."""

_FOLLOWING: Final = (
    r"(?=\s*[.!](?:\s|$)| (?:a|again|all|an|another|any(?! time)|as|at once|away|before|both|down|each|early|enough"
    r"|every|half|hard|if|in bed|instead|it|its|less|more|no|now|off|often|once|one|only|out|plenty|some|that|the"
    r"|them|these|this|those|three|to|today|together|tonight|twice|two|until|up|well|when|while|with|your(?:self)?"
    r"|\d+|\w+ly|\w{2,}ing)\b|(?<=rest|stop|wait) and \w+[.!]|(?<=rest|wait) for\b)"
)
"""What makes a verb of a word that may name a thing: the end of the sentence, or what can only follow a verb."""

_SHORT: Final = (
    r"(?:drink|start|stop|use|wash) (?!any|can|has|helps?|is|may|of|was)\w+(?: now| today)?[.!](?=\s|$)"
)
"""`Drink water.`, `Stop tablets now.`"""

_THE_PAGE: Final = (
    r"(?!(?:take|keep|use|have) (?:your time|(?:this|your|the) (?:\w+ )?(?:page|paper|sheet|list|diary|screen|key)s?"
    r"|it (?:with you|to (?:your|the) visit))\b|try (?:again|another key)\b"
    r"|use (?:the|a|this) (?:\w+(?:['\u2019]s)? )?(?:phone|keys?|screen)\b)"
)
"""What may be done with the page and the screen themselves."""

_NOT_ORDERED: Final = r"(?!know|mind|want|wait|delay|hesitate|miss|be afraid|worry)"
"""After `Do not`: what is no order, and what hurries, which is told of as that."""

_BEGINS: Final = r"(?:^|(?<=[.!?:;] )|(?<=[.!?][\"')\u201d] ))[\"'(\u201c]?"

_LEADS: Final = (
    r"(?:(?:if|when|whenever|once|before|after|while|until|for|to|in|on|at|as)\b[^.!?:;,]*, (?!\w+ or ))?"
    r"(?:(?:and|also|but|first|instead|just|next|now|simply|so|then|today)\b,? )*"
)

_ORDERS: Final = re.compile(
    _BEGINS
    + _LEADS
    + r"(?P<order>"
    + rf"(?:please )?do(?: not|n['\u2019]t) {_NOT_ORDERED}\w+"
    + rf"|(?:please|kindly|always|never) {_THE_PAGE}(?:{_VERBS}|{_ALSO_NOUNS})\b"
    + rf"|{_THE_PAGE}(?:{_VERBS})\b(?!-| (?:is|are|was|were|can|may|means)\b)"
    + rf"|{_THE_PAGE}(?:{_ALSO_NOUNS}){_FOLLOWING}"
    + rf"|{_SHORT}"
    + r"|(?:it is |it['\u2019]s )?(?:better|best|wise|wiser|safer|safest|sensible|a good idea) (?:not )?to \w+"
    + r")"
    + r"(?P<rest>[^.!?]*(?:[.!?]|$))",
    re.IGNORECASE,
)

_OWN: Final = re.compile(r"\b(?:I|I['\u2019]\w+|[Mm]y|[Mm]e)\b")
"""Words in which a person speaks."""


def orders(words: str) -> Iterator[str]:
    """How each order in a text begins; the text is given without its marks."""
    for found in _ORDERS.finditer(words):
        asked = found["rest"].endswith("?")
        if not asked and _OWN.search(found["order"] + found["rest"]) is None:
            yield found["order"]
