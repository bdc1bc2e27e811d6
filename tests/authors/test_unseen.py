"""What made-up people miss is found by the proof: every wording of a text or a question is measured."""

from __future__ import annotations

from pathlib import Path

from kiosk.authors.measures.screens import screens
from kiosk.authors.measures.walks import Seen, walks
from kiosk.authors.proof.proving import prove
from kiosk.authors.unseen import walks_to_the_rest
from tests.authors.fair import checked, guide
from tests.guide.small import Edit

HARD = "Eventually everybody decides. Everybody eventually decides."
SELDOM = "{worry: {at_least: 7, below: 8}, days: {at_least: 33, below: 34}, health: deaf, own_words: by_hand}"
RARELY: Edit = (
    "say: Thank you.",
    f"say: [{{text: Thank you.}}, {{when: {SELDOM}, text: {HARD}}}]",
)
NEVER: Edit = (
    "say: Thank you.",
    f"say: [{{text: Thank you.}}, {{when: {{worry: {{at_least: 7, below: 7}}}}, text: {HARD}}}]",
)


def test_what_hardly_anybody_is_shown_is_measured(tmp_path: Path) -> None:
    assert "warning[HARD_TO_READ] the screen `thanks`" in checked(tmp_path, RARELY)


def test_people_at_random_would_not_have_seen_it(tmp_path: Path) -> None:
    there = guide(tmp_path, RARELY)
    seen = Seen(there)
    told = [line for each in screens(there, walks(there, seen)) for line in each.lines]
    assert HARD not in told
    run = prove(there).run
    assert run is not None
    [rest] = walks_to_the_rest(run, seen)
    assert HARD in [line for each in screens(there, [rest]) for line in each.lines if each.place == "thanks"]


def test_nobody_is_sent_to_what_cannot_be_shown(tmp_path: Path) -> None:
    there = guide(tmp_path, NEVER)
    seen = Seen(there)
    list(walks(there, seen))
    run = prove(there).run
    assert run is not None
    assert list(walks_to_the_rest(run, seen)) == []
