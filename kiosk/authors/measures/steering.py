"""Whether a guide pushes: tells a person what to do, ranks the options, or hurries.

Owns the wordings that are not for us, and the one sentence that is. They are English; a guide in another language is
not held to them. Must never decide that a sentence is fair because none of these stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kiosk.authors.measures.orders import orders
from kiosk.authors.measures.prose import Piece
from kiosk.guide.links.fault import Fault, Path

ALLOWED: Final = "Do not stop or change a medicine by yourself"
"""The one thing that a person is told to do, on every screen about options and safety and on all paper."""

_TELLS: Final = re.compile(
    r"\b(?:you (?:really |just |also |always |never )?(?:should(?:n['\u2019]t)?|ought to|must(?:n['\u2019]t)?|have to)"
    r"|(?<!if )(?<!when )(?<!what )(?<!whatever )(?<!whatever help )(?<!all )(?<!than )(?<!do )(?<!did )(?<!would )"
    r"(?<!that )(?<!help )(?<!as )(?<!may )you (?:really |just |also )?need(?: to)?"
    r"(?! (?:no|not|none|nothing|neither|(?:(?:some|more|a little|a lot of) )?(?:time|days|weeks|months))\b)"
    r"|you(?:['\u2019]d| had) better (?:ask|not|rest|see|start|stop|take|try|wait)"
    r"|it is (?:important|vital|essential|crucial) (?:to|that) you"
    r"|(?:we|doctors|experts) (?:strongly )?(?:recommend|advise|suggest|urge)"
    r"|(?:is|are|be) (?:strongly |highly |usually |not )*(?:recommended|advised|advisable))\b",
    re.IGNORECASE,
)
"""Telling a person what to do. `if you need it`, `what you need` and `do you need` tell nobody anything, nor does
`you need no operation`; `you need time` is a fact about the option."""

_RANKS: Final = re.compile(
    r"\b(?:(?:the )?(?:best|right|wrong|ideal|perfect|preferred) "
    r"(?:(?:option|choice|treatment|therapy|way|one|thing) )?for (?:you|most people|everyone|everybody)"
    r"|the (?:best|worst|safest|strongest|most effective|ideal|preferred) (?:option|choice|treatment|therapy|medicine)"
    r"|(?:first|second|last) (?:choice|line) (?:treatment|therapy|option)|treatments? of (?:first )?choice"
    r"|gold standard|works? best|best results|superior to|no better option)\b",
    re.IGNORECASE,
)
"""Putting one option over another."""

_URGES: Final = re.compile(
    r"\b(?:do(?: not|n['\u2019]t) (?:wait|delay|hesitate|miss|be afraid|worry)|hurry|act now|before it is too late"
    r"|(?:simply|just) (?:ask|tell|choose|take|try)|why not (?:try|ask|take)|make sure (?:that )?you"
    r"|be sure to|luckily|fortunately|unfortunately|sadly|miracle|breakthrough)\b",
    re.IGNORECASE,
)
"""Hurrying a person along, and words that tell them how to feel about it."""

_ASKED: Final = re.compile(
    r"\bask(?: (?:them|us|your?|the|a|team|doctor|nurse))* (?:if|whether)\b[^.!?]*$", re.IGNORECASE
)

_DENIED: Final = re.compile(r"\b(?:no|none|not|nobody|nothing|neither|never)\b[^.!?]*$", re.IGNORECASE)

_KINDS: Final = (("TELLS_WHAT_TO_DO", _TELLS), ("RANKS_OPTIONS", _RANKS), ("URGES", _URGES))

_NAMES: Final = frozenset({"label", "name", "word"})
"""Keys under which stands what something is called; a step, a flag or an option has an author's own name above."""

_ABOUT_THINGS: Final = frozenset({"from_clinic", "sections", "tables"})
"""Keys at the left margin under which things are only named or described: `Bend the neck` is what a muscle does."""


def steering_faults(pieces: Iterable[Piece]) -> Iterator[Fault]:
    """Every wording that pushes, once in each text for each way of pushing."""
    for piece in pieces:
        words = piece.words.replace(ALLOWED, "")
        for code, pattern in _KINDS:
            told = (each[0] for each in pattern.finditer(words) if not _fair(code, words[: each.start()]))
            found = next(told, None) or (_order(words, piece.at) if code == "TELLS_WHAT_TO_DO" else None)
            if found is not None:
                yield Fault(code, piece.at, {"words": found}, piece=found)


def _order(words: str, at: Path) -> str | None:
    """The first order in a text, where it is not what something is called: `Stop driving` may be a choice."""
    is_name = at[-2:-1] == ("choices",) or not _NAMES.isdisjoint(map(str, at[2:]))
    return None if is_name or at[0] in _ABOUT_THINGS else next(orders(words), None)


def _fair(code: str, before: str) -> bool:
    """Whether the sentence has begun so that it pushes nobody: `Ask if it is right for you`, `None is best for you`."""
    return bool(_ASKED.search(before) or (code == "RANKS_OPTIONS" and _DENIED.search(before)))
