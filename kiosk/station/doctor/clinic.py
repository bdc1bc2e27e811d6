"""What the clinic has still to say: numbers to call, words of its own, and who has checked the guides.

Owns every look at what only the clinic can fill in. Must never judge what a guide says.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.guide.local import FILE
from kiosk.guide.model import Guide
from kiosk.guide.model.local import ClinicFact, ClinicWords
from kiosk.listing import NAMES, listed
from kiosk.station.doctor import clinic_phrases as phrases
from kiosk.station.doctor.place import Place
from kiosk.station.doctor.telling import Told, bad, good, note
from kiosk.station.settings import RESPONDER

SOON: Final = dt.timedelta(days=60)
"""So long before its day a review is told to be due soon."""
_OWN: Final = frozenset({RESPONDER})
"""Contacts that another setting fills, and that may be left open on purpose."""


def _sound(place: Place) -> tuple[tuple[Path, Guide], ...]:
    """The guides that can be looked at."""
    return tuple((path, guide) for path, guide in place.guides if guide is not None)


def _others(place: Place) -> Iterator[Told]:
    """A note for each that cannot, and where there is none at all."""
    if not place.guides:
        yield note(phrases.NO_GUIDE_TO_LOOK_AT, phrases.MEND_GUIDES)
    for path, guide in place.guides:
        if guide is None:
            yield note(phrases.GUIDE_HAS_MISTAKES.format(path=path), phrases.CHECK_GUIDE.format(path=path))


def contacts(place: Place) -> Iterator[Told]:
    """Whether the number of everybody a guide tells people to call is set."""
    yield from _others(place)
    known = {*place.settings.clinic.numbers, *_OWN}
    for _, guide in _sound(place):
        unset = [name for name in guide.contacts if name not in known]
        in_danger = {name for flag in guide.flags.values() if flag.urgency == "now" for name in flag.contacts}
        urgent = [name for name in unset if name in in_danger]
        other = [name for name in unset if name not in in_danger]
        if urgent:
            yield bad(phrases.URGENT_CONTACTS.format(names=listed(urgent, NAMES), guide=guide.id))
        if other:
            yield note(phrases.CONTACTS.format(names=listed(other, NAMES), guide=guide.id))
        if not unset:
            yield good(phrases.CONTACTS_SET.format(guide=guide.id))


def own_words(place: Place) -> Iterator[Told]:
    """Whether the clinic has said what a guide leaves to it."""
    yield from _others(place)
    for path, guide in _sound(place):
        open_ones = [name for name, slot in guide.from_clinic.items() if not isinstance(slot, ClinicWords)]
        if open_ones:
            says = phrases.SLOTS_OPEN.format(names=listed(open_ones, NAMES), guide=guide.id)
            yield note(says, phrases.FILL_SLOTS.format(file=path / FILE, name=open_ones[0]))
        asked = [name for name in guide.attributes if _is_left_open(guide, name)]
        if asked:
            says = phrases.FACTS_OPEN.format(names=listed(asked, NAMES), guide=guide.id)
            yield note(says, phrases.FILL_FACTS.format(file=path / FILE, name=asked[0]))
        if not open_ones and not asked:
            yield good(phrases.SLOTS_FILLED.format(guide=guide.id))


def _is_left_open(guide: Guide, attribute: str) -> bool:
    """Whether a guide knows this of none of its options, such as a price, and its clinic has not said it of each.

    What it does not know of a single one is for research to find out, and not for the clinic.
    """
    options = guide.options.values()
    kinds = (kind for option in options for kind in option.kinds.values())
    answers = (*(option.facts for option in options), *(kind.facts for kind in kinds))
    told = [each[attribute] for each in answers if attribute in each and not each[attribute].by_kind]
    open_ones = [fact for fact in told if fact.unknown is not None]
    return bool(open_ones) and all(fact in open_ones or isinstance(fact, ClinicFact) for fact in told)


def checked(place: Place) -> Iterator[Told]:
    """Whether a clinician has checked each guide in these very words, and whether drafts are shown."""
    yield from _others(place)
    allowed = place.settings.guides
    for _, guide in _sound(place):
        if guide.reviewed:
            yield good(phrases.CHECKED.format(guide=guide.id))
        elif not place.reading.station:
            yield bad(phrases.DRAFT_IN_A_TRIAL.format(guide=guide.id))
        elif allowed.drafts_allowed:
            yield note(phrases.DRAFT_SHOWN.format(guide=guide.id, clinician=allowed.responsible_clinician))
        else:
            yield note(phrases.DRAFT_NOT_SHOWN.format(guide=guide.id))


def due(place: Place) -> Iterator[Told]:
    """Whether the day on which each guide was to be looked at again is over, or near."""
    yield from _others(place)
    today = place.clock.now.date()
    for _, guide in _sound(place):
        day = guide.guide.review_by
        slots = {"guide": guide.id, "day": day}
        if today.isoformat() > day:
            yield bad(phrases.DUE.format(**slots))
        elif (today + SOON).isoformat() > day:
            yield note(phrases.DUE_SOON.format(**slots))
        else:
            yield good(phrases.NOT_DUE.format(**slots))
