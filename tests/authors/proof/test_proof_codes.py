"""What the proof tells an author: each finding whole, at its place, with the shortest answers that break a route."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.authors.proof.library import Backend
from kiosk.authors.proof.proving import prove
from tests.authors.proof.telling import told
from tests.guide.small import Edit
from tests.guides.people import guide_called

CASES: dict[str, tuple[tuple[Edit, ...], str]] = {
    "a step that is led past": (
        (
            (
                "  thanks:\n    say: Thank you.\n",
                "  thanks:\n    say: Thank you.\n    next: page\n  never:\n    say: Nobody comes here.\n",
            ),
        ),
        """\
small.yaml:69:3: error[STEP_NO_WAY] nobody comes to the step `never`: every route ends above it or leads \
past it, at `lean, thanks`
  |   never:
  |   ^^^^^
  help: Let a `next:` lead here, or move the step up, or remove it. If it is only to be looked up,
        name it under `look_ups:`.""",
    ),
    "a step whose condition is false": (
        (("  pictures:\n", "  pictures:\n    when: {worry: {below: 0}}\n"),),
        """\
small.yaml:53:11: error[STEP_NEVER] nobody comes to the step `pictures`: its `when:` is false on every \
route that comes here
  |     when: {worry: {below: 0}}
  |           ^
  help: Change the condition, or move the step below the question it asks about, or remove the step.""",
    ),
    "a step of which one test is false": (
        (("  pictures:\n", "  pictures:\n    when: {who: me, worry: {below: 0}}\n"),),
        """\
small.yaml:53:11: error[STEP_TEST_NEVER] nobody comes to the step `pictures`: on every route that comes \
here this is false: `worry: below 0`
  |     when: {who: me, worry: {below: 0}}
  |           ^
  help: Change that part of the condition, or a `next:` above that leads past here, or remove the
        step.""",
    ),
    "a step whose tests do not meet": (
        (("  pictures:\n", "  pictures:\n    when: {all: [{who: me}, {who: helper}]}\n"),),
        """\
small.yaml:53:11: error[STEP_NEVER_TOGETHER] nobody comes to the step `pictures`: the parts of its \
`when:` are never true together
  |     when: {all: [{who: me}, {who: helper}]}
  |           ^
  help: Put `any:` around them if one is enough, or change one of them, or remove the step.""",
    ),
    "a private question that only helpers come to": (
        (
            (
                "  pictures:\n",
                (
                    "  private:\n"
                    "    when: {who: helper}\n"
                    "    sensitive: true\n"
                    '    ask: "What else?"\n'
                    "    text: {lines: 3}\n"
                    "  pictures:\n"
                ),
            ),
        ),
        """\
small.yaml:52:3: warning[STEP_NEEDS_COUNSELOR] nobody is asked `private` without a counselor: it is \
private, and whoever comes to it has somebody reading along
  |   private:
  |   ^^^^^^^
  help: Change its `when:`, so that people who are alone come to it too, or take `sensitive:` away.
        Or write `accept: {STEP_NEEDS_COUNSELOR: the reason}` into the step.""",
    ),
    "a view with nothing to show": (
        (
            (
                "  thanks:\n    say: Thank you.\n",
                "  thanks:\n    when: {health: none}\n    show: questions\n    parts: [pick]\n",
            ),
        ),
        """\
small.yaml:66:3: error[STEP_SHOWS_NOTHING] nobody is ever shown the step `thanks`: whoever comes to it \
has nothing to see there
  |   thanks:
  |   ^^^^^^
  help: Change the conditions of what it shows, or of the step, or remove the step.
small.yaml:170:49: warning[NEVER_TRUE] this condition is never true where it is asked
  |   when_call: {ask: "When will you call?", when: {flag: hearing}}
  |                                                 ^
  help: Change it, or remove what it stands beside. Or write `accept: {NEVER_TRUE: the reason}`
        there.""",
    ),
    "a private choice that only helpers come to": (
        (
            (
                "  pictures:\n",
                (
                    "  seen_by:\n"
                    "    when: {who: helper}\n"
                    '    ask: "By whom?"\n'
                    "    choices: {nurse: A nurse, doctor: A doctor, nobody: {label: Nobody, sensitive: true}}\n"
                    "  pictures:\n"
                ),
            ),
        ),
        """\
small.yaml:55:49: warning[CHOICE_NEEDS_COUNSELOR] nobody is offered `nobody` without a counselor: it is \
private, and whoever comes here has somebody reading along
  |     choices: {nurse: A nurse, doctor: A doctor, nobody: {label: Nobody, sensitive: true}}
  |                                                 ^^^^^^
  help: Let people who are alone come to this question too, or take `sensitive:` away. Or write
        `accept: {CHOICE_NEEDS_COUNSELOR: the reason}` into the choice.""",
    ),
    "a way that is never taken": (
        (
            (
                "      - {when: {leaning: phone.nurse}, go: page}\n",
                "      - {when: {leaning: phone.nurse, worry: {below: 0}}, go: page}\n",
            ),
        ),
        """\
small.yaml:64:9: error[BRANCH_NEVER_TAKEN] nobody takes the way to `page`: its condition is false for \
everybody who comes to it
  |       - {when: {leaning: phone.nurse, worry: {below: 0}}, go: page}
  |         ^
  help: Change its `when:`, or move it above the way that is taken in its place, or remove it.""",
    ),
    "a way that is never come to": (
        (("      - {when: {leaning: phone.nurse}, go: page}\n", "      - {when: {seen: lean}, go: page}\n"),),
        """\
small.yaml:65:14: error[BRANCH_NEVER_REACHED] nobody takes the way to `thanks`: a way above it is always \
taken before
  |       - {go: thanks}
  |              ^^^^^^
  help: Change the conditions above it, or remove this way.
small.yaml:66:3: error[STEP_NO_WAY] nobody comes to the step `thanks`: every route ends above it or leads \
past it, at `lean`
  |   thanks:
  |   ^^^^^^
  help: Let a `next:` lead here, or move the step up, or remove it. If it is only to be looked up,
        name it under `look_ups:`.""",
    ),
    "a walk that runs out of steps": (
        (
            (
                "  page:\n    show: summary\n",
                '  page:\n    sensitive: true\n    ask: "What else?"\n    text: {lines: 3}\n',
            ),
        ),
        """\
small.yaml:68:3: error[ROUTE_WITHOUT_END] the walk runs out of steps without an end after `page` for \
somebody who answers `who: helper`
  |   page:
  |   ^^^^
  help: Let the last step be one that everybody is shown, with `ends:`. Write these answers into a
        file under `personas/` to walk them.""",
    ),
    "an end with nothing to see": (
        (("  page:\n    show: summary\n", "  page:\n    show: questions\n    parts: [pick]\n"),),
        """\
small.yaml:71:11: error[END_SHOWS_NOTHING] the walk ends at `page` with nothing to see there for somebody \
who answers `everything is skipped`
  |     ends: done
  |           ^^^^
  help: Move `ends:` to a step below that everybody is shown. Write these answers into a file under
        `personas/` to walk them.""",
    ),
    "a condition that is never true": (
        (
            (
                "    - {say: Take this page along.}\n",
                "    - {when: {worry: {below: 0}}, say: Take this page along.}\n",
            ),
        ),
        """\
small.yaml:188:14: warning[NEVER_TRUE] this condition is never true where it is asked
  |     - {when: {worry: {below: 0}}, say: Take this page along.}
  |              ^
  help: Change it, or remove what it stands beside. Or write `accept: {NEVER_TRUE: the reason}`
        there.""",
    ),
    "a condition that is never false": (
        (
            (
                "    - {say: Take this page along.}\n",
                "    - {when: {seen: who}, say: Take this page along.}\n",
            ),
        ),
        """\
small.yaml:188:14: warning[NEVER_FALSE] this condition is never false where it is asked
  |     - {when: {seen: who}, say: Take this page along.}
  |              ^
  help: Remove it, as it changes nothing, or change it. Or write `accept: {NEVER_FALSE: the reason}`
        beside it.""",
    ),
    "words behind others": (
        (
            (
                "    name: A phone call\n",
                (
                    "    name:\n"
                    "      text: A phone call\n"
                    "      instead:\n"
                    "        - {when: {who: me}, text: A call}\n"
                    "        - {when: {who: me, health: none}, text: A ring}\n"
                ),
            ),
        ),
        """\
small.yaml:82:11: warning[NEVER_SHOWN] these words are never shown: whenever their condition is true, one \
above it is true as well
  |         - {when: {who: me, health: none}, text: A ring}
  |           ^
  help: Move them up, or change a condition, or remove them. Or write `accept: {NEVER_SHOWN: the
        reason}` here.""",
    ),
}


@pytest.mark.parametrize(("edits", "expected"), CASES.values(), ids=CASES)
def test_an_author_is_told(tmp_path: Path, edits: tuple[Edit, ...], expected: str) -> None:
    assert told(tmp_path, *edits) == expected


def test_nothing_is_told_of_a_guide_in_order(tmp_path: Path) -> None:
    assert told(tmp_path) == ""


def test_what_a_budget_stops_is_not_proved(tmp_path: Path) -> None:
    assert (
        told(tmp_path, nodes=20)
        == """\
small.yaml:22:1: error[NOT_PROVED] the guide is not proved: its answers go together in too many ways to look at each
  | steps:
  | ^^^^^
  help: Ask about fewer earlier questions in one condition, or split a long `any:` over steps.
        Nothing is wrong that was found so far, and nothing else is known."""
    )


ACCEPTED: dict[str, tuple[Edit, ...]] = {
    "NEVER_TRUE": (
        (
            "    - {say: Take this page along.}\n",
            "    - {accept: {NEVER_TRUE: So.}, when: {worry: {below: 0}}, say: Take this page along.}\n",
        ),
    ),
    "FLAG_LOST": (
        ("    when: {worry: {at_least: 9}}\n", "    when: {leaning: letter}\n    accept: {FLAG_LOST: So.}\n"),
        ("  thanks:\n    say: Thank you.\n", "  thanks:\n    show: leaning\n"),
    ),
}


@pytest.mark.parametrize("edits", ACCEPTED.values(), ids=ACCEPTED)
def test_a_warning_is_accepted_beside_its_place(tmp_path: Path, edits: tuple[Edit, ...]) -> None:
    assert told(tmp_path, *edits) == ""


def test_a_step_that_is_only_looked_up_need_not_be_come_to(tmp_path: Path) -> None:
    edits = (
        (
            "  thanks:\n    say: Thank you.\n",
            "  thanks:\n    say: Thank you.\n    next: page\n  more:\n    say: More.\n",
        ),
        ("  things: [calm, times]\n", "  things: [calm, times, more]\n"),
    )
    assert told(tmp_path, *edits) == ""


@pytest.mark.parametrize("backend", ["cudd", "autoref"])
def test_the_shipped_guide_is_proved(backend: Backend) -> None:
    proved = prove(guide_called("cervical_dystonia"), backend=backend)
    assert proved.faults == ()
    assert proved.sheets is not None
    assert proved.sheets > 10**20
