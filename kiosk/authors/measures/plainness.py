"""Whether the words of a guide are plain: no long sentence, no rare word and no jargon that nothing explains.

Owns what is told of each text, wherever it stands. Grades belong to whole screens: `screens` holds those.
Must never be asked about a guide in another language than English: the dictionaries know no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.authors.measures.prose import Piece
from kiosk.authors.measures.rare import is_rare, parts_of, plainer
from kiosk.authors.measures.reading import SENTENCE_LIMIT
from kiosk.authors.measures.words import Glossary
from kiosk.guide.links.fault import Fault, Path
from kiosk.guide.model import Guide


def plainness_faults(guide: Guide, pieces: Iterable[Piece], glossary: Glossary) -> Iterator[Fault]:
    """Long sentences, each once; rare words and jargon, each where it first stands; and words called plain in vain."""
    accepted = {word.casefold() for word in guide.plain_words}
    told: set[str] = set()
    met: dict[str, list[tuple[Path, str]]] = {}
    for piece in pieces:
        for sentence in glossary.sentences(piece.words):
            if len(sentence.words) > SENTENCE_LIMIT and sentence.text not in told:
                told.add(sentence.text)
                yield _long(sentence.text, len(sentence.words), piece.at)
            for word in sentence.words:
                if word.kind == "word" and not glossary.is_brand(word.text):
                    for part in parts_of(word.text):
                        met.setdefault(part, []).append((piece.at, word.text))
    rare = {word: where for word, where in met.items() if is_rare(word)}
    for each, where in rare.items():
        if each not in accepted:
            yield _not_plain(each, *where[0], places=len({at for at, _ in where}))
    for called in guide.plain_words:
        if called.casefold() not in rare:
            yield Fault("PLAIN_FOR_NOTHING", ("plain_words", called), {"word": called}, at_key=True)


def _long(text: str, count: int, at: Path) -> Fault:
    # A sentence may be broken over lines of the file: its first words find the place.
    piece = " ".join(text.split()[:3])
    return Fault("LONG_SENTENCE", at, {"words": text, "count": count, "limit": SENTENCE_LIMIT}, piece=piece)


def _not_plain(word: str, at: Path, written: str, *, places: int) -> Fault:
    instead = plainer(word)
    if instead is None:
        return Fault("RARE_WORD", at, {"word": word, "places": places}, piece=written)
    return Fault("JARGON", at, {"word": word, "places": places, "plainer": instead}, piece=written)
