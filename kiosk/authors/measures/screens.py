"""What a patient can come to read in a guide, screen by screen: cards, what opens over them, and their own page.

Owns which screens there are and where in the guide each is written. Must never judge them: `reading` does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kiosk.authors.measures.reading import lines_on
from kiosk.authors.measures.walks import Walked
from kiosk.guide.links.fault import Path
from kiosk.guide.model import Guide
from kiosk.layout import lookups
from kiosk.layout.card import Card, Voice
from kiosk.layout.cards import card_for
from kiosk.summary.compose import compose
from kiosk.summary.leaves import leaves
from kiosk.summary.preview import leaf_shown
from kiosk.walk.facts import Facts
from kiosk.walk.route import Position, Route, facts_along, replay
from kiosk.walk.session import Session

SHEET = "sheet"
"""What the person's own page is called among the screens."""

ONE_LEAF_IN = 5
"""Only so many people's pages are read: most of their words are ours, or were read on the way."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Something a person reads at once."""

    place: str
    """The part's key, or the leaflet's."""
    at: Path
    """Where in the guide it is written."""
    lines: tuple[str, ...]
    card: Card | None = None
    """The card, where it is one."""


def screens(guide: Guide, walks: Iterable[Walked]) -> Iterator[Screen]:
    """Every card that these people see anew, every leaflet behind it, what can be looked up, and their pages."""
    voice, told = Voice(guide), set[object]()
    cited = frozenset(voice.words(source.cite) for source in guide.sources.values())
    for number, walk in enumerate(walks):
        route = replay(guide, walk.session)
        for place, facts in facts_along(guide, route, walk.new):
            position = Position(route, place, None, to_confirm=False)
            card = card_for(guide, walk.session, position, facts=facts)
            labels = tuple(sorted(choice.label for choice in card.choices))
            shape = (card.part.key, card.heading, card.blocks, labels)
            # What a person answered stands in the links of the review: one walk shows it.
            if shape not in told and not (card.links and card.part.key in told):
                told |= {shape, card.part.key}
                yield Screen(card.part.key, ("steps", card.part.step), lines_on(card), card)
                yield from _behind(voice, card, route, cited)
        if number % ONE_LEAF_IN == 0:
            yield Screen(SHEET, ("sheet",), _patients_leaf(guide, walk.session))
    yield from _looked_up(voice, cited)


def _patients_leaf(guide: Guide, session: Session) -> tuple[str, ...]:
    """The leaf the summary shows, as its lines on screen; the clinician's is not for a patient to read."""
    leaf = leaves(compose(guide, session, date=guide.guide.published))[0]
    return tuple(block.text for block in leaf_shown(leaf) if block.style != "gap")


def _behind(voice: Voice, card: Card, route: Route, cited: frozenset[str]) -> Iterator[Screen]:
    """The leaflets of a card; not the counselor's prompts, which no patient reads."""
    key, at = card.part.key, ("steps", card.part.step)
    if card.why:
        yield Screen(f"{key} (why)", (*at, "why"), lines_on(lookups.why(voice, card)))
    if card.claims:
        yield Screen(f"{key} (who says so)", at, _who_says_so(voice, card, cited))
    for name in card.terms:
        # One word at a time: a leaflet of several is never harder than the hardest of them.
        alone = replace(card, heading=voice.block(f"[{name}](term:{name})"), blocks=(), choices=())
        yield Screen(f"hard word {name}", ("glossary", name), lines_on(lookups.hard_words(voice, alone)))
    for link in card.links:
        leaflet = lookups.opened(voice, route.facts, link.key) if link.opens else None
        if leaflet is not None:
            yield Screen(link.key, at, lines_on(leaflet))


def _who_says_so(voice: Voice, card: Card, cited: frozenset[str]) -> tuple[str, ...]:
    """What is said of the sources, each line once: what is quoted there was measured on the card itself."""
    leaflet = lookups.sources(voice, card)
    ours = replace(leaflet, blocks=tuple(block for block in leaflet.blocks if block.style != "strong"))
    return tuple(dict.fromkeys(lines_on(ours, cited)))


def _looked_up(voice: Voice, cited: frozenset[str]) -> Iterator[Screen]:
    left, seen = ["help"], {"help"}
    while left:
        key = left.pop()
        leaflet = lookups.opened(voice, Facts(voice.guide), key)
        if leaflet is None:
            continue
        yield Screen(key, _written_at(voice.guide, key), lines_on(leaflet, cited))
        fresh = [link.key for link in leaflet.links if link.key not in seen]
        seen.update(fresh)
        left += fresh


def _written_at(guide: Guide, key: str) -> Path:
    """Where in a guide what can be looked up is written."""
    kind, _, name = key.partition(".")
    if kind == "faq" and name in guide.faq:
        return "faq", name
    if kind == "look":
        return ("tables" if name in guide.tables else "steps"), name
    return ("guide",)
