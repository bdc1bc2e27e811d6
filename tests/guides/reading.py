"""What is hardest to read in a guide, for its writers: `python -m tests.guides.reading [GUIDE] [--most 40]`."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kiosk.authors.measures.rare import undefined_words
from kiosk.authors.measures.reading import GRADE_LIMIT, Measure, lines_on, long_sentences, measure, together
from kiosk.authors.measures.words import Glossary
from kiosk.authors.personas import sessions_of
from kiosk.guide.model import Guide
from kiosk.layout import lookups
from kiosk.layout.card import Card, Voice
from kiosk.layout.cards import card_for
from kiosk.summary.compose import compose
from kiosk.summary.leaves import leaves
from kiosk.summary.preview import _leaf as on_screen
from kiosk.walk.facts import Facts
from kiosk.walk.route import Position, replay
from kiosk.walk.session import Session
from tests.guides.edges import searched
from tests.guides.people import NAMES, guide_called, persona_at, personas
from tests.guides.plain_words import PLAIN_WORDS

Screen = tuple[str, tuple[str, ...]]


@cache
def measures_of(name: str) -> tuple[Measure, ...]:
    """The measure of every patient screen of a guide, once for each wording of it."""
    guide = guide_called(name)
    glossary = Glossary.of(guide)
    return tuple(measure(place, lines, glossary) for place, lines in dict.fromkeys(screens_of(name)))


def screens_of(name: str) -> Iterator[Screen]:
    """Every card that the search for every edge and the personas come to, every leaflet, and the patient's leaf."""
    guide = guide_called(name)
    voice = Voice(guide)
    sessions = [walk.session() for walk in searched(name)[0]]
    for persona in (persona_at(path) for folder, path in personas() if folder == name):
        sessions.extend(sessions_of(guide, persona))
    yield from _on_the_way(voice, sessions)
    yield from _looked_up(voice)
    yield from (("sheet", _patients_leaf(guide, session)) for session in sessions)


def _patients_leaf(guide: Guide, session: Session) -> tuple[str, ...]:
    """The leaf the summary shows, as its lines on screen; the clinician's is not for a patient to read."""
    leaf = leaves(compose(guide, session, date="2026-11-21"))[0]
    return tuple(block.text for block in on_screen(leaf) if block.style != "gap")


def _on_the_way(voice: Voice, sessions: list[Session]) -> Iterator[Screen]:
    guide, seen = voice.guide, set[object]()
    for session in sessions:
        route = replay(guide, session)
        for place in range(len(route.entries)):
            card = card_for(guide, session, Position(route, place, None, to_confirm=False))
            labels = tuple(sorted(choice.label for choice in card.choices))
            shape = (card.part.key, card.heading, card.blocks, labels)
            # What a person answered stands in the links of the review: one walk shows it.
            if shape not in seen and not (card.links and card.part.key in seen):
                seen |= {shape, card.part.key}
                yield card.part.key, lines_on(card)
                yield from _behind(voice, card)
                for link in card.links:
                    leaflet = lookups.opened(voice, route.facts, link.key) if link.opens else None
                    if leaflet is not None:
                        yield link.key, lines_on(leaflet)


def _behind(voice: Voice, card: Card) -> Iterator[Screen]:
    """The leaflets of a card; not the counselor's prompts, which no patient reads."""
    if card.why:
        yield f"{card.part.key} (why)", lines_on(lookups.why(voice, card))
    if card.claims:
        yield f"{card.part.key} (who says so)", _who_says_so(voice, card)
    for name in card.terms:
        # One word at a time: a leaflet of several is never harder than the hardest of them.
        alone = replace(card, heading=voice.block(f"[{name}](term:{name})"), blocks=(), choices=())
        yield f"hard word {name}", lines_on(lookups.hard_words(voice, alone))


def _who_says_so(voice: Voice, card: Card) -> tuple[str, ...]:
    """What is said of the sources, each line once: what is quoted there was measured on the card itself."""
    leaflet = lookups.sources(voice, card)
    ours = replace(leaflet, blocks=tuple(block for block in leaflet.blocks if block.style != "strong"))
    return tuple(dict.fromkeys(lines_on(ours, _citations(voice))))


def _looked_up(voice: Voice) -> Iterator[Screen]:
    left, seen = ["help"], {"help"}
    while left:
        key = left.pop()
        leaflet = lookups.opened(voice, Facts(voice.guide), key)
        assert leaflet is not None, key
        yield key, lines_on(leaflet, _citations(voice))
        fresh = [link.key for link in leaflet.links if link.key not in seen]
        seen.update(fresh)
        left += fresh


def _citations(voice: Voice) -> frozenset[str]:
    return frozenset(voice.words(source.cite) for source in voice.guide.sources.values())


def _told(each: Measure) -> Iterator[str]:
    yield (
        f"{each.place}: FK {each.flesch_kincaid:.1f}, Fog {each.fog:.1f}; "
        f"{len(each.words)} words, {each.words_per_sentence:.1f} a sentence"
    )
    hard = dict.fromkeys(word.text.lower() for word in each.rated if word.hard)
    yield f"    hard words: {', '.join(hard) or 'none'}"
    if each.longest is not None:
        yield f"    longest sentence ({len(each.longest.words)}): {each.longest.text}"


def _summed(measured: tuple[Measure, ...]) -> Iterator[str]:
    whole = together(measured)
    over = [each for each in measured if each.grade > GRADE_LIMIT]
    yield (
        f"{len(measured)} screens, {len(over)} above grade {GRADE_LIMIT:.0f}; the whole guide: "
        f"FK {whole.flesch_kincaid:.1f}, Fog {whole.fog:.1f}, SMOG {whole.smog:.1f}"
    )
    yield f"excepted, because the glossary defines them: {', '.join(sorted(whole.excepted))}"
    yield f"syllables worked out by rule: {', '.join(sorted(whole.guessed))}"


def main() -> None:
    """Print the guide's worst screens first, then long sentences and undefined words."""
    asked = argparse.ArgumentParser()
    asked.add_argument("guide", nargs="?", default=NAMES[0], choices=NAMES)
    asked.add_argument("--most", type=int, default=40, help="how many screens to print")
    given = asked.parse_args()
    measured = measures_of(given.guide)
    print("\n".join(_summed(measured)), "\n")
    for each in sorted(measured, key=lambda each: -each.grade)[: given.most]:
        print("\n".join(_told(each)))
    print("\nSentences of more than 20 words:")
    for text, place in {each.text: one.place for one in measured for each in long_sentences(one)}.items():
        print(f"  {place}: {text}")
    print("\nRare words and jargon that the glossary does not define:")
    for word in undefined_words(measured, PLAIN_WORDS.get(given.guide, {})):
        instead = f" (say: {word.plainer})" if word.plainer else ""
        print(f"  {word.word}{instead}, {word.frequency:.1f}: {', '.join(word.places[:4])}")


if __name__ == "__main__":
    main()
