"""Every claim of a guide with its place, its words, its sources and what of each was read.

Owns which claims nobody has read first-hand, and in which order somebody has to look at them. A claim is as well read
as the worst read of its sources: nobody can tell from a list of sources which sentence rests on which.
Must never judge whether a claim is true, nor leave one out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.authors.measures.wordings import words_of
from kiosk.guide.links.claims import claims as in_model
from kiosk.guide.links.claims import says_something
from kiosk.guide.links.fault import Path, dotted
from kiosk.guide.model import Guide
from kiosk.guide.model.base import Claim, Unsourced
from kiosk.guide.model.reference import Source
from kiosk.guide.problems import Place
from kiosk.guide.source import Folder


class Standing(StrEnum):
    """How a claim has to be looked at, the one in most need first."""

    NOT_READ = "not_read"
    """A source was not read at all."""
    SECOND_HAND = "second_hand"
    """Another page's report of a source was read."""
    ABSTRACT = "abstract"
    """Of a source only the short summary was read."""
    MAKER = "maker"
    """Somebody who sells the treatment says it."""
    NO_SOURCE = "no_source"
    """There is no source for it, or for a part of it, and the guide says why."""
    NONE_WANTED = "none_wanted"
    """It names no source and need not: plain words without a number, or that nobody knows."""
    FIRST_HAND = "first_hand"
    """Every source was read in full, and none is a maker's."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of a claim."""

    id: str
    source: Source


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as somebody who checks it reads it."""

    at: Path
    place: Place
    """Where in the files it stands."""
    words: tuple[str, ...]
    """What a patient can read there, each wording and each sentence by itself."""
    sources: tuple[Cited, ...]
    unsourced: Unsourced | None
    needs: tuple[Standing, ...]
    """Every way in which it has to be looked at, the one in most need first."""

    @property
    def standing(self) -> Standing:
        """The way in which it has to be looked at before all others."""
        return self.needs[0]

    @property
    def key(self) -> str:
        """The path of keys that leads to it; in a list, the number of its place, from 1."""
        return dotted(self.at)


@dataclass(frozen=True, slots=True)
class Group:
    """Claims that have to be looked at in the same way."""

    standing: Standing
    claims: tuple[Told, ...]
    also: tuple[Told, ...]
    """Those of which it holds as well, and which stand in a group of more need."""


def told_claims(guide: Guide, folder: Folder) -> tuple[Told, ...]:
    """Every claim, in the order of the guide's declaration; one that says nothing of its own is left out."""
    return tuple(_told_all(guide, folder))


def to_confirm(claims: tuple[Told, ...]) -> tuple[Group, ...]:
    """The claims nobody has read first-hand, by how they have to be looked at, most need first."""
    groups = (
        Group(
            standing,
            tuple(each for each in claims if each.standing is standing),
            tuple(each for each in claims if standing in each.needs[1:]),
        )
        for standing in Standing
        if standing is not Standing.FIRST_HAND
    )
    return tuple(each for each in groups if each.claims or each.also)


def needs_of(claim: Claim, sources: tuple[Source, ...]) -> tuple[Standing, ...]:
    """Every way in which a claim with these sources has to be looked at, the one in most need first; never none."""
    read = {source.read for source in sources}
    unsourced = claim.unsourced is not None or (not sources and says_something(claim))
    found = {
        Standing.NOT_READ: "no" in read,
        Standing.SECOND_HAND: "second_hand" in read,
        Standing.ABSTRACT: "abstract" in read,
        Standing.MAKER: any(source.publisher == "maker" for source in sources),
        Standing.NO_SOURCE: unsourced,
        Standing.NONE_WANTED: not sources and not unsourced,
    }
    return tuple(standing for standing, holds in found.items() if holds) or (Standing.FIRST_HAND,)


def _told_all(guide: Guide, folder: Folder) -> Iterator[Told]:
    for claim, at in in_model(guide):
        words = words_of(guide, claim, at)
        if not words:
            continue
        cited = tuple(Cited(name, guide.sources[name]) for name in claim.sources if name in guide.sources)
        place = folder.place_of(at, key=isinstance(at[-1], str))
        needs = needs_of(claim, tuple(each.source for each in cited))
        yield Told(at, place, words, cited, claim.unsourced, needs)
