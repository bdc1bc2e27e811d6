"""What the proof of a guide finds: what no combination of answers leads to, and what one of them breaks.

Owns the words only; `kiosk.authors.proof` proves. A route is told by the answers that lead to it, those that are
skipped left out. Must never walk.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry

PROOF: Mapping[str, Entry] = {
    "STEP_NO_WAY": Entry(
        says="nobody comes to the step `{step}`: every route ends above it or leads past it, at `{past}`",
        remedy="Let a `next:` lead here, or move the step up, or remove it. "
        "If it is only to be looked up, name it under `look_ups:`.",
        meaning="What nobody comes to is never read, and whoever checks the guide checks it for nothing.",
    ),
    "STEPS_LED_PAST": Entry(
        says="nobody comes to {count} steps, the first of them `{first}`: everybody leaves `{step}` by this `{key}:`, "
        "and no other way leads to them",
        remedy="Remove this `{key}:` if everybody is to go on, or let another `next:` lead to `{first}`. "
        "Steps that are only to be looked up are named under `look_ups:`.",
        meaning="One wrong way on can leave out the rest of a guide. It is told here, once, and nothing else that "
        "would be right without it.",
    ),
    "STEP_NEVER": Entry(
        says="nobody comes to the step `{step}`: its `when:` is false on every route that comes here",
        remedy="Change the condition, or move the step below the question it asks about, or remove the step.",
        meaning="What nobody comes to is never read, and whoever checks the guide checks it for nothing.",
    ),
    "STEP_TEST_NEVER": Entry(
        says="nobody comes to the step `{step}`: on every route that comes here this is false: `{tests}`",
        remedy="Change that part of the condition, or a `next:` above that leads past here, or remove the step.",
        meaning="What nobody comes to is never read, and whoever checks the guide checks it for nothing.",
    ),
    "STEP_NEVER_TOGETHER": Entry(
        says="nobody comes to the step `{step}`: the parts of its `when:` are never true together",
        remedy="Put `any:` around them if one is enough, or change one of them, or remove the step.",
        meaning="What nobody comes to is never read, and whoever checks the guide checks it for nothing.",
    ),
    "STEP_ONLY_HELPED": Entry(
        says="nobody is asked `{step}`: it is private, and everybody of whom it could be asked has somebody who helps "
        "reading along, and no counselor",
        remedy="Change its `when:`, or a `next:` above, so that others come to it too, or take `sensitive:` away, or "
        "remove the step.",
        meaning="A private question is not asked where somebody who helps reads the screen.",
    ),
    "STEP_ONLY_ALONE": Entry(
        says="nobody is asked `{step}`: it asks straight out (`direct:`), and everybody who comes to it is alone where "
        "that is not allowed",
        remedy="Change its `when:`, or a `next:` above, so that others come to it too, or remove the step.",
        meaning="Danger is asked about straight out only with a counselor, or where the place is private and somebody "
        "responds.",
    ),
    "STEP_NEEDS_COUNSELOR": Entry(
        says="nobody is asked `{step}` without a counselor: it is private, and whoever comes to it has somebody "
        "reading along",
        remedy="Change its `when:`, so that people who are alone come to it too, or take `sensitive:` away. "
        "Or write `accept: {{STEP_NEEDS_COUNSELOR: the reason}}` into the step.",
        meaning="A private question is not asked where somebody who helps reads the screen.",
        severity="warning",
    ),
    "STEP_SHOWS_NOTHING": Entry(
        says="nobody is ever shown the step `{step}`: whoever comes to it has nothing to see there",
        remedy="Change the conditions of what it shows, or of the step, or remove the step.",
        meaning="A view with nothing to show is passed over without a word.",
    ),
    "CHOICE_NEEDS_COUNSELOR": Entry(
        says="nobody is offered `{id}` without a counselor: it is private, and whoever comes here has somebody "
        "reading along",
        remedy="Let people who are alone come to this question too, or take `sensitive:` away. "
        "Or write `accept: {{CHOICE_NEEDS_COUNSELOR: the reason}}` into the choice.",
        meaning="A private choice is not shown where somebody who helps reads the screen.",
        severity="warning",
    ),
    "BRANCH_NEVER_TAKEN": Entry(
        says="nobody takes the way to `{id}`: its condition is false for everybody who comes to it",
        remedy="Change its `when:`, or move it above the way that is taken in its place, or remove it.",
        meaning="A way that nobody takes misleads whoever reads the guide.",
    ),
    "BRANCH_NEVER_REACHED": Entry(
        says="nobody takes the way to `{id}`: a way above it is always taken before",
        remedy="Change the conditions above it, or remove this way.",
        meaning="Ways are tried in order, those of the choice that was picked before those of the step.",
    ),
    "ROUTE_WITHOUT_END": Entry(
        says="the walk runs out of steps without an end after `{step}` for somebody who answers `{route}`",
        remedy="Let the last step be one that everybody is shown, with `ends:`. "
        "Write these answers into a file under `personas/` to walk them.",
        meaning="Every walk ends on a screen that says so, with the page to take along.",
    ),
    "END_SHOWS_NOTHING": Entry(
        says="the walk ends at `{step}` with nothing to see there for somebody who answers `{route}`",
        remedy="Move `ends:` to a step below that everybody is shown. "
        "Write these answers into a file under `personas/` to walk them.",
        meaning="Every walk ends on a screen that says so, with the page to take along.",
    ),
    "NEVER_TRUE": Entry(
        says="this condition is never true where it is asked",
        remedy="Change it, or remove what it stands beside. Or write `accept: {{NEVER_TRUE: the reason}}` there.",
        meaning="It was tried on every combination of answers. Words that nobody is shown are checked for nothing.",
        severity="warning",
    ),
    "NEVER_FALSE": Entry(
        says="this condition is never false where it is asked",
        remedy="Remove it, as it changes nothing, or change it. "
        "Or write `accept: {{NEVER_FALSE: the reason}}` beside it.",
        meaning="It was tried on every combination of answers. A condition that always holds hides a mistake.",
        severity="warning",
    ),
    "ALTERNATIVE_NEVER_TRUE": Entry(
        says="`{part}` is never true where this condition is asked and the rest of it holds",
        remedy="Take it out, or correct it: the other alternatives are enough. "
        "Or write `accept: {{ALTERNATIVE_NEVER_TRUE: the reason}}` beside the condition.",
        meaning="It was tried on every combination of answers. Whoever wrote it expects somebody for whom it is so.",
        severity="warning",
    ),
    "NEVER_SHOWN": Entry(
        says="these words are never shown: whenever their condition is true, one above it is true as well",
        remedy="Move them up, or change a condition, or remove them. "
        "Or write `accept: {{NEVER_SHOWN: the reason}}` here.",
        meaning="Other wordings are tried in order, and the first whose condition holds is shown.",
        severity="warning",
    ),
    "FLAG_CANNOT_BE_RAISED": Entry(
        says="no answers raise the flag `{id}`",
        remedy="Change its `when:`, or the `when:` of the questions that raise it, or remove it.",
        meaning="A safety point that can never be shown protects nobody.",
    ),
    "FLAG_LOST": Entry(
        says="the flag `{id}` is shown on the way and is not on the sheet for somebody who answers `{route}`",
        remedy="Let its `when:` ask for the answer at a step in place of `leaning:`. Where somebody who leans "
        "elsewhere in the end needs no such line, write `accept: {{FLAG_LOST: the reason}}` into the flag.",
        meaning="What a person was told of safety is on the clinician's page, unless somebody meant it not to be.",
        severity="warning",
    ),
    "FLAG_NEVER_SHARED": Entry(
        says="a private answer to `{step}` raises a flag, and is never asked to be shared with the clinician, for "
        "somebody who answers `{route}`",
        remedy="Let every way on from here come to a step with `show: summary`, where sharing is asked. "
        "Write these answers into a file under `personas/` to walk them.",
        meaning="A private answer is on the clinician's page only where the person agrees to it on the screen.",
    ),
    "FLAG_KEPT_BACK": Entry(
        says="the flag `{id}` is raised and is not on the clinician's page for somebody who answers `{route}`, as it "
        "would tell what was not said to a private question",
        remedy="Ask for what was answered to the private question, and not, with `not:` or `skipped`, for what was "
        "not. Write these answers into a file under `personas/` to walk them.",
        meaning="That a private question was left open is private too, so nothing that hangs on it is printed.",
    ),
    "FLAG_NOT_PROVED": Entry(
        says="it is not proved that the flag `{id}` is on the clinician's page of everybody who raises it: {tries} "
        "people were walked of whom it might not be, and there are more",
        remedy="Ask about fewer steps in this condition, or leave private questions and `leaning:` out of it.",
        meaning="What was not proved does not count as right.",
    ),
    "ROUTE_WITHOUT_STATUS_QUO": Entry(
        says="no way of changing nothing is offered to somebody who answers `{route}`",
        remedy="Of `{options}` exactly one has to be offered to everybody: change the `when:` of one. "
        "Write these answers into a file under `personas/` to walk them.",
        meaning="Leaving things as they are is always one of the options.",
    ),
    "ROUTE_WITH_TWO_STATUS_QUO": Entry(
        says="`{offered}` are both offered as the way of changing nothing to somebody who answers `{route}`",
        remedy="Of `{options}` exactly one has to be offered to everybody: change the `when:` of one. "
        "Write these answers into a file under `personas/` to walk them.",
        meaning="On each walk there is only one way of changing nothing.",
    ),
    "TOO_FEW_OPTIONS": Entry(
        says="no more than `{offered}` is offered to somebody who answers `{route}`",
        remedy="Change the `when:` of the options, so that everybody is offered two at least. "
        "Write these answers into a file under `personas/` to walk them.",
        meaning="With one option there is nothing to decide.",
    ),
    "NOT_PROVED": Entry(
        says="the guide is not proved: its answers go together in too many ways to look at each",
        remedy="Ask about fewer earlier questions in one condition, or split a long `any:` over steps. "
        "Nothing is wrong that was found so far, and nothing else is known.",
        meaning="What was not proved does not count as right.",
    ),
}
