"""The map as leaflets: the sections of a guide with how far each is, and the steps of one with how each stands.

Owns how a step's state is put into words, and how the rows are grouped. Must never name what is private, nor decide
how a step stands: that is the walk's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from kiosk.layout.answers import shortened, title_of
from kiosk.layout.card import Link, Voice
from kiosk.layout.leaflet import Leaflet
from kiosk.layout.phrases import jumping, looking_up, patterns
from kiosk.listing import ASIDE, NAMES, listed
from kiosk.walk.facts import Facts
from kiosk.walk.map import Cause, Map, Spot, State, Why
from kiosk.walk.private import is_sensitive

MAP: Final = "counsel.map"
"""What opens the map, as the target of a link."""
SECTION: Final = f"{MAP}.in"
STEP: Final = f"{MAP}.step"
OPEN: Final = f"{MAP}.open"
SEARCH: Final = "counsel.search"
MOST_OF_A_TITLE: Final = 60
"""So many characters of a step's name stand in its row."""
MOST_NAMED: Final = 2
"""So many questions at most are told as the reason why a step does not come."""


def map_leaflet(voice: Voice, facts: Facts, found: Map) -> Leaflet:
    """Where the walk goes on, then every section with how its steps stand, then finding a word."""
    links = []
    if found.left_off is not None:
        label = jumping.LEFT_OFF.format(title=name_of(voice, facts, found.left_off.step))
        links.append(Link(OPEN, label))
    links += (Link(f"{SECTION}.{each}", _section_row(voice, found, each)) for each in sections(voice, found))
    links.append(Link(SEARCH, jumping.SEARCH))
    return Leaflet(voice.block(jumping.MAP_TITLE, "heading"), links=tuple(links))


def sections(voice: Voice, found: Map) -> tuple[str, ...]:
    """The sections that have steps, in their order."""
    having = {voice.guide.section_of[spot.step] for spot in found.spots}
    return tuple(section for section in voice.guide.sections if section in having)


def _section_row(voice: Voice, found: Map, section: str) -> str:
    """A section, whether the person is there, and how many of its steps stand how."""
    spots = _in_section(voice, found, section)
    states = Counter(spot.state for spot in spots)
    told = [jumping.COUNTS[state].format(count=states[state]) for state in State if states[state]]
    if raised := sum(spot.raises for spot in spots):
        told.append(jumping.COUNT_RAISES.format(count=raised))
    title = voice.words(voice.guide.sections[section])
    here = (jumping.HERE,) if any(spot.here for spot in spots) else ()
    return patterns.LABELLED.format(label=title, text=listed((*here, *told), NAMES))


def section_leaflet(voice: Voice, facts: Facts, found: Map, section: str) -> Leaflet:
    """The steps of one section: those on the route, those that may still come, then those that do not, with why."""
    spots = _in_section(voice, found, section)
    rows = sorted(spots, key=lambda spot: list(jumping.GROUPS).index(group_of(spot)))
    heading = jumping.SECTION_TITLE.format(section=voice.words(voice.guide.sections[section]))
    links = [_row(voice, facts, spot) for spot in rows]
    return Leaflet(voice.block(heading, "heading"), links=tuple(_told_apart(links)))


def _told_apart(links: list[Link]) -> Iterator[Link]:
    """The rows; those that read alike are counted, so that nobody takes two steps for one that stands there twice."""
    alike = Counter((each.under, each.label) for each in links)
    come: Counter[tuple[str, str]] = Counter()
    for each in links:
        row = (each.under, each.label)
        come[row] += 1
        counted = jumping.OF_THIS_NAME.format(number=come[row], count=alike[row])
        yield replace(each, label=listed((each.label, counted), ASIDE)) if alike[row] > 1 else each


def _in_section(voice: Voice, found: Map, section: str) -> tuple[Spot, ...]:
    return tuple(spot for spot in found.spots if voice.guide.section_of[spot.step] == section)


def _row(voice: Voice, facts: Facts, spot: Spot) -> Link:
    title = shortened(name_of(voice, facts, spot.step), MOST_OF_A_TITLE)
    label = listed((title, *_told(voice, facts, spot)), ASIDE)
    return Link(f"{STEP}.{spot.step}", label, under=jumping.GROUPS[group_of(spot)])


def group_of(spot: Spot) -> str:
    """Under which heading a step stands: on the route, still to come perhaps, or not on the route."""
    if spot.state is State.BROUGHT:
        return State.AHEAD
    return spot.state if spot.state in (State.AHEAD, State.OFF) else State.DONE


def _told(voice: Voice, facts: Facts, spot: Spot) -> Iterator[str]:
    """How a step stands, in a few words each."""
    if spot.here:
        yield jumping.HERE
    if spot.why is not None:
        yield _why_not(voice, facts, spot.why)
    elif not (spot.here and spot.state is State.OPEN):
        yield jumping.STATES[spot.state]
    if spot.raises:
        yield jumping.RAISES


def name_of(voice: Voice, facts: Facts, step: str) -> str:
    """What a step is called on the map; a private question without a title is not told by what it asks."""
    declared = voice.guide.steps[step]
    if is_sensitive(declared) and not declared.title:
        return jumping.PRIVATE_STEP
    return title_of(voice.guide, facts, step)


_WHY: Final[Mapping[Cause, tuple[str, str]]] = MappingProxyType(
    {
        Cause.ANSWER: (jumping.BECAUSE_OF, jumping.BECAUSE_PRIVATE),
        Cause.NOT_ASKED: (jumping.ONLY_AFTER, jumping.ONLY_AFTER_PRIVATE),
        Cause.PAST: (jumping.LED_PAST, jumping.LED_PAST_PRIVATE),
        Cause.NOT_HERE: (jumping.NOT_HERE, jumping.NOT_HERE),
        Cause.NOTHING: (jumping.NOTHING_TO_SHOW, jumping.NOTHING_TO_SHOW),
        Cause.ENDED: (jumping.ENDED, jumping.ENDED),
    }
)
_OFF: Final[Mapping[Cause, tuple[str, str]]] = MappingProxyType(
    {
        Cause.ANSWER: (jumping.OFF_BECAUSE, jumping.OFF_BECAUSE_PRIVATE),
        Cause.NOT_ASKED: (jumping.OFF_ONLY_AFTER, jumping.OFF_ONLY_AFTER_PRIVATE),
        Cause.PAST: (jumping.OFF_LED_PAST, jumping.OFF_LED_PAST_PRIVATE),
        Cause.NOT_HERE: (jumping.OFF_NOT_HERE, jumping.OFF_NOT_HERE),
        Cause.NOTHING: (jumping.OFF_NOTHING_TO_SHOW, jumping.OFF_NOTHING_TO_SHOW),
        Cause.ENDED: (jumping.OFF_ENDED, jumping.OFF_ENDED),
    }
)
"""Why a step is not on the route, in few words and in sentences: with the steps it hangs on, and with none named."""


def _why_not(voice: Voice, facts: Facts, why: Why) -> str:
    """Why a step is not on the route, in a few words."""
    return _said_of(voice, facts, why, _WHY)


def off_because(voice: Voice, facts: Facts, why: Why) -> str:
    """That a step is not on the route, and why."""
    return _said_of(voice, facts, why, _OFF)


def _said_of(voice: Voice, facts: Facts, why: Why, said: Mapping[Cause, tuple[str, str]]) -> str:
    names = tuple(dict.fromkeys(name_of(voice, facts, step) for step in why.steps))[:MOST_NAMED]
    titles = listed(
        (looking_up.QUOTED.format(text=shortened(each, MOST_OF_A_TITLE)) for each in names), NAMES
    )
    named, unnamed = said[why.cause]
    return named.format(titles=titles) if titles else unnamed
