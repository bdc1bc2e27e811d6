"""Which guides a machine offers: checked ones, drafts where somebody answers for them, none that was taken away."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.guide.load import load
from kiosk.guide.model import Guide, named
from kiosk.layout.phrases import about_guide
from kiosk.station import setting_phrases as said
from kiosk.station.offered import WhyNot, guide_states, mark_of, none_shown, offered, unknown_contacts
from kiosk.station.settings import Settings
from kiosk.station.withdrawn import Withdrawn
from tests.walk.making import ABOUT, END, guide_of

TODAY, LATER = "2026-11-21", "2028-01-01"
REVIEW = {
    "by": "Dr. Example",
    "role": "Neurologist",
    "kind": "clinician",
    "date": "2026-11-20",
    "content_hash": "abc",
}
DRAFTS = Settings.model_validate({"guides": {"drafts": True, "responsible_clinician": "Dr. Duty"}})
NOBODY_ANSWERS = Settings.model_validate({"guides": {"drafts": True, "responsible_clinician": " "}})


def _guide(name: str, *, checked: bool = False, content_hash: str = "abc") -> Guide:
    about = {**ABOUT, "reviews": [REVIEW]} if checked else ABOUT
    return named(guide_of({"end": END}, about=about), name, content_hash)


CHECKED, DRAFT = _guide("checked", checked=True), _guide("draft")
CHANGED = _guide("changed", checked=True, content_hash="abd")
"""Changed after it had been checked."""
ALL = (DRAFT, CHECKED, CHANGED)


def test_a_station_offers_only_what_a_clinician_has_checked() -> None:
    found = offered(ALL, Settings(), Withdrawn(), station=True)
    assert found.guides == (CHECKED,)
    assert found.not_offered == ((DRAFT, WhyNot.NOT_CHECKED), (CHANGED, WhyNot.NOT_CHECKED))
    assert not found.all_withdrawn


def test_drafts_are_offered_only_where_somebody_answers_for_them() -> None:
    assert offered(ALL, DRAFTS, Withdrawn(), station=True).guides == ALL
    assert offered(ALL, NOBODY_ANSWERS, Withdrawn(), station=True).guides == (CHECKED,)


def test_no_station_offers_everything() -> None:
    assert offered(ALL, Settings(), Withdrawn(), station=False).guides == ALL


@pytest.mark.parametrize("station", [True, False])
def test_what_staff_took_away_is_never_offered_in_any_words(station: bool) -> None:
    gone = Withdrawn(frozenset({"checked", "draft"}))
    other_words = _guide("checked", checked=True, content_hash="xyz")
    found = offered((*ALL, other_words), DRAFTS, gone, station=station)
    assert found.guides == (CHANGED,)
    assert {why for _, why in found.not_offered} == {WhyNot.WITHDRAWN}
    assert not found.all_withdrawn
    assert offered((CHECKED,), DRAFTS, gone, station=station).all_withdrawn


def test_when_it_is_not_known_what_was_taken_away_nothing_is_offered() -> None:
    found = offered(ALL, DRAFTS, Withdrawn(unreadable=True), station=True)
    assert found.guides == ()
    assert found.all_withdrawn
    states = guide_states(ALL, DRAFTS, Withdrawn(unreadable=True), TODAY, station=True)
    assert all(each.withdrawn for each in states)
    # Who answers for a guide is not lost for it: that nothing could be read is a sentence of its own.
    readable = guide_states(ALL, DRAFTS, Withdrawn(), TODAY, station=True)
    assert [each.review for each in states] == [each.review for each in readable]


@pytest.mark.parametrize(
    ("guides", "settings", "withdrawn", "sentence"),
    [
        ((CHECKED, DRAFT), Settings(), Withdrawn(), None),
        ((DRAFT, CHANGED), Settings(), Withdrawn(), said.NONE_CHECKED),
        ((DRAFT, CHECKED), Settings(), Withdrawn(frozenset({"checked"})), said.NONE_LEFT),
        ((CHECKED,), Settings(), Withdrawn(frozenset({"checked"})), said.NONE_BUT_WITHDRAWN),
        ((CHECKED,), Settings(), Withdrawn(unreadable=True), said.NONE_KNOWN.format(file="/s/w.json")),
        ((), Settings(), Withdrawn(), said.NONE_HERE),
    ],
)
def test_why_nothing_is_offered_is_told_with_what_to_do(
    guides: tuple[Guide, ...], settings: Settings, withdrawn: Withdrawn, sentence: str | None
) -> None:
    found = offered(guides, settings, withdrawn, station=True)
    assert none_shown(found, withdrawn, "/s/w.json") == sentence


def test_the_sentence_on_drafts_names_both_settings() -> None:
    for sentence in (said.NONE_CHECKED, said.NONE_LEFT):
        assert "both `drafts` and `responsible_clinician`" in sentence


def test_a_draft_on_a_station_bears_the_mark_of_one_not_checked_and_never_of_a_demonstration() -> None:
    for from_checkout in (True, False):
        mark = mark_of(DRAFT, TODAY, station=True, from_checkout=from_checkout)
        assert mark.screen[0] == about_guide.NOT_CHECKED
        assert mark.paper == about_guide.NOT_CHECKED_LONG
    assert mark_of(DRAFT, TODAY, station=False, from_checkout=True).screen[0] == about_guide.DEMONSTRATION
    assert mark_of(DRAFT, TODAY, station=False, from_checkout=False).screen[0] == about_guide.NOT_CHECKED
    assert (
        mark_of(DRAFT, LATER, station=True, from_checkout=True).screen[0] == about_guide.NOT_CHECKED_AND_DUE
    )
    assert mark_of(CHECKED, LATER, station=True, from_checkout=True).screen[0] == about_guide.BEING_UPDATED
    assert mark_of(CHECKED, TODAY, station=True, from_checkout=False).screen == ()


def _said(guide: Guide, settings: Settings, today: str, *, station: bool = True) -> str:
    [state] = guide_states((guide,), settings, Withdrawn(), today, station=station)
    return state.review


def test_staff_read_who_has_checked_a_guide_or_who_answers_for_it() -> None:
    assert _said(CHECKED, Settings(), TODAY) == "Checked by Dr. Example."
    assert _said(CHECKED, Settings(), LATER) == "Checked by Dr. Example; its review is due."
    assert _said(CHANGED, Settings(), TODAY) == "Not yet checked by a clinician, so not shown here."
    assert _said(DRAFT, DRAFTS, TODAY) == "Not yet checked by a clinician; Dr. Duty answers for showing it."
    assert "Dr. Duty" in _said(DRAFT, DRAFTS, LATER)
    assert "due" in _said(DRAFT, DRAFTS, LATER)
    assert _said(DRAFT, Settings(), TODAY, station=False) == "Not yet checked by a clinician."
    assert "due" in _said(DRAFT, Settings(), LATER, station=False)


def test_staff_see_which_guide_and_which_words() -> None:
    [state] = guide_states((CHECKED,), Settings(), Withdrawn(frozenset({"checked"})), TODAY, station=True)
    assert (state.id, state.published, state.content_hash) == ("checked", "2026-11-20", "abc")
    assert state.withdrawn


def test_a_number_for_a_contact_that_no_guide_has_is_told_with_the_nearest() -> None:
    guide = load(Path(__file__).resolve().parents[1] / "guides" / "getting_there").guide
    assert guide is not None
    settings = Settings.model_validate(
        {"clinic": {"contacts": {"desk": "1", "emergncy": "2", "porter": "3"}}}
    )
    near, far = unknown_contacts(settings, (guide, DRAFT))
    assert near.key == ("clinic", "contacts", "emergncy")
    assert near.sentence.endswith("contact called emergncy; did you mean emergency?")
    assert far.sentence.startswith(
        "no guide that is shown has a contact called porter; there is desk, emergency"
    )
    assert unknown_contacts(settings, (DRAFT,))[0].sentence.endswith("there is none.")
