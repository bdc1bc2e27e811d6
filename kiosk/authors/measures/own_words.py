"""What of a screen its author can mend: the kiosk's own sentences stand on it too, and are nobody's fault.

Owns how a guide's words are told from the kiosk's. Must never judge them: `reading` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kiosk.authors.measures.prose import Piece
from kiosk.authors.measures.reading import GRADE_LIMIT, Measure, filled
from kiosk.authors.measures.words import WORD, Sentence


def fairly(measured: Measure, pieces: tuple[Piece, ...]) -> Measure:
    """A screen's measure, of few words filled up; of a hard screen only what its author wrote, if that is easier."""
    whole = filled(measured)
    if whole.grade <= GRADE_LIMIT:
        return whole
    own = filled(replace(measured, sentences=tuple(_own(measured.sentences, pieces))))
    return min(whole, own, key=lambda each: each.grade)


def _own(sentences: Iterable[Sentence], pieces: tuple[Piece, ...]) -> Iterator[Sentence]:
    """The sentences of the guide, and of the kiosk's sentences the words that the guide put in."""
    for sentence in sentences:
        if any(sentence.text in piece.words for piece in pieces):
            yield sentence
            continue
        put_in = {
            each for piece in pieces if _stands_in(piece.words, sentence.text) for each in _words(piece)
        }
        words = tuple(word for word in sentence.words if word.text in put_in)
        if words:
            yield replace(sentence, words=words)


def _stands_in(words: str, text: str) -> bool:
    inside = words.rstrip(".!?")
    return inside in text and re.search(rf"(?<!\w){re.escape(inside)}(?!\w)", text) is not None


def _words(piece: Piece) -> list[str]:
    return WORD.findall(piece.words)
