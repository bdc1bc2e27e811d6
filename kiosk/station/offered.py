"""Which guides people are offered on this machine, and why the others are not.

Owns that choice, made from the guides, the settings and what was withdrawn. Must never read a file or a clock, nor
offer on a station a guide that no clinician has checked, unless the settings allow it and name who answers for that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.guide.model import Guide
from kiosk.guide.problems import nearest
from kiosk.layout.review import ReviewMark, review_mark
from kiosk.listing import NAMES, listed
from kiosk.screens.host import GuideState
from kiosk.station import setting_phrases as phrases
from kiosk.station.setting_faults import Fault
from kiosk.station.settings import Settings
from kiosk.station.withdrawn import Withdrawn


class WhyNot(StrEnum):
    """Why a guide is not offered."""

    WITHDRAWN = "withdrawn"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class Offering:
    """The guides that are offered, in order, and those that are not."""

    guides: tuple[Guide, ...]
    not_offered: tuple[tuple[Guide, WhyNot], ...] = ()

    @property
    def all_withdrawn(self) -> bool:
        """Nothing is offered, and it is staff who took at least one guide away."""
        return not self.guides and any(why is WhyNot.WITHDRAWN for _, why in self.not_offered)


def offered(guides: Sequence[Guide], settings: Settings, withdrawn: Withdrawn, *, station: bool) -> Offering:
    """The guides people are offered, in the order given.

    Args:
        guides: all that were loaded.
        settings: what the clinic has set.
        withdrawn: what staff have taken away.
        station: a file of settings exists, so that patients are to be expected.
    """
    found, refused = [], []
    for guide in guides:
        why = _why_not(guide, settings, withdrawn, station=station)
        if why is None:
            found.append(guide)
        else:
            refused.append((guide, why))
    return Offering(tuple(found), tuple(refused))


def _why_not(guide: Guide, settings: Settings, withdrawn: Withdrawn, *, station: bool) -> WhyNot | None:
    if withdrawn.holds(guide.id):
        return WhyNot.WITHDRAWN
    if station and not guide.reviewed and not settings.guides.drafts_allowed:
        return WhyNot.NOT_CHECKED
    return None


def none_shown(offering: Offering, withdrawn: Withdrawn, file: str) -> str | None:
    """Why nobody is offered anything, for staff, and what to do; None: somebody is.

    Args:
        offering: what is offered.
        withdrawn: what staff have taken away.
        file: where that is kept.
    """
    if offering.guides:
        return None
    if withdrawn.unreadable:
        return phrases.NONE_KNOWN.format(file=file)
    reasons = {why for _, why in offering.not_offered}
    if reasons == {WhyNot.NOT_CHECKED}:
        return phrases.NONE_CHECKED
    if reasons == {WhyNot.WITHDRAWN}:
        return phrases.NONE_BUT_WITHDRAWN
    return phrases.NONE_LEFT if reasons else phrases.NONE_HERE


def mark_of(guide: Guide, today: str, *, station: bool, from_checkout: bool) -> ReviewMark:
    """The mark that a guide bears here.

    On a station a draft bears the mark of one that no doctor has checked, and never that of a demonstration: real
    people are in front of it. Who answers for it is told to staff, since a name on the screen of a draft would read
    as that of somebody who has checked it.
    """
    return review_mark(guide, today, demonstration=from_checkout and not station)


def guide_states(
    guides: Sequence[Guide], settings: Settings, withdrawn: Withdrawn, today: str, *, station: bool
) -> tuple[GuideState, ...]:
    """Every guide on this machine, as staff see it."""
    return tuple(
        GuideState(
            guide.id,
            guide.guide.title,
            guide.guide.published,
            guide.content_hash,
            _review(guide, settings, today, station=station),
            withdrawn=withdrawn.holds(guide.id),
        )
        for guide in guides
    )


def _review(guide: Guide, settings: Settings, today: str, *, station: bool) -> str:
    """Who has checked a guide, or who answers for showing it unchecked, or that it is not shown."""
    due = today > guide.guide.review_by
    if guide.reviewed:
        said = phrases.CHECKED_AND_DUE if due else phrases.CHECKED
        return said.format(names=listed(_clinicians(guide), NAMES))
    if station and not settings.guides.drafts_allowed:
        return phrases.NOT_CHECKED_NOT_SHOWN
    if station:
        said = phrases.NOT_CHECKED_SHOWN_AND_DUE if due else phrases.NOT_CHECKED_SHOWN
        return said.format(clinician=settings.guides.responsible_clinician)
    return phrases.NOT_CHECKED_AND_DUE if due else phrases.NOT_CHECKED


def _clinicians(guide: Guide) -> Iterator[str]:
    """The clinicians who have checked these very words."""
    for each in guide.guide.reviews:
        if each.kind == "clinician" and each.content_hash == guide.content_hash:
            yield each.by


def unknown_contacts(settings: Settings, guides: Collection[Guide]) -> tuple[Fault, ...]:
    """The contacts that are set and that none of the guides has: a number nobody would ever see."""
    known = tuple(dict.fromkeys(name for guide in guides for name in guide.contacts))
    return tuple(
        Fault(("clinic", "contacts", name), _no_such_contact(name, known))
        for name in settings.clinic.contacts
        if name not in known
    )


def _no_such_contact(name: str, known: tuple[str, ...]) -> str:
    near = nearest(name, known)
    if near:
        return phrases.NO_SUCH_CONTACT_NEAR.format(asked=name, near=near)
    return phrases.NO_SUCH_CONTACT.format(asked=name, known=listed(known, NAMES) or phrases.NONE)
