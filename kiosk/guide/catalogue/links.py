"""What can be wrong with how the parts of a guide hang together.

Owns the words only. Must never follow a link.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry

_WRITE_ONE = "Write one of the names that stand under `{key}`, or add this one there. Names there: {{known}}."


def _unknown(says: str, key: str) -> Entry:
    """A name that leads nowhere, and the key that such names stand under. Slots: id."""
    return Entry(
        says=says,
        remedy=_WRITE_ONE.format(key=key),
        meaning="A thing is named the same way where it is used and where it is described.",
    )


LINKS: Mapping[str, Entry] = {
    "UNKNOWN_STEP": _unknown("there is no step named `{id}`", "steps"),
    "UNKNOWN_SECTION": _unknown("there is no section named `{id}`", "sections"),
    "UNKNOWN_SOURCE": _unknown("there is no source named `{id}`", "sources"),
    "UNKNOWN_TERM": _unknown("there is no word named `{id}`", "glossary"),
    "UNKNOWN_FLAG": _unknown("there is no flag named `{id}`", "flags"),
    "UNKNOWN_CONTACT": _unknown("there is no contact named `{id}`", "contacts"),
    "UNKNOWN_ATTRIBUTE": _unknown("there is no attribute named `{id}`", "attributes"),
    "UNKNOWN_TABLE": _unknown("there is no table named `{id}`", "tables"),
    "UNKNOWN_QUIZ": _unknown("there is no quiz question named `{id}`", "quiz"),
    "UNKNOWN_QUESTION": _unknown("there is no question to take in named `{id}`", "questions"),
    "UNKNOWN_VALUE": _unknown("there is no value named `{id}`", "values"),
    "UNKNOWN_OUTCOME": _unknown("there is no outcome named `{id}`", "outcomes"),
    "UNKNOWN_SLOT": Entry(
        says="the guide leaves nothing named `{id}` to the clinic",
        remedy="Write one of the names that stand under the guide's `from_clinic`, or add this one there. "
        "Names there: {known}.",
        meaning="What the clinic says is shown only where the guide has a place for it.",
    ),
    "UNKNOWN_OPTION": Entry(
        says="there is no option, and no kind of one, named `{id}`",
        remedy="Write the name of an option under `options`, or the option, a dot and one of its kinds. "
        "Names that can stand here: {known}.",
        meaning="An option is named the same way where it is used and where it is described.",
    ),
    "SAME_AS_ITSELF": Entry(
        says="the option `{option}` is said to be the same as `{id}`, which is itself",
        remedy="Write the name of another option, or of one of its kinds, or remove this.",
        meaning="`same_as` tells which other option somebody has who chooses this one.",
    ),
    "UNKNOWN_CHOICE": Entry(
        says="`{step}` has no choice named `{id}`",
        remedy="Its choices: {known}.",
        meaning="An answer that nobody can give is never given.",
    ),
    "NO_CHOICES": Entry(
        says="the step `{step}` has no choices, so nobody can answer it with `{id}`",
        remedy="Write `answered` or `skipped`. A number is compared like this: `{step}: {{at_least: 7}}`. "
        "Whether a step was there at all is asked like this: `seen: {step}`.",
        meaning="A condition about an answer that nobody can give is never true.",
    ),
    "NOT_IN_A_NAME": Entry(
        says="`{id}` is not a name: `not` stands somewhere else in a condition",
        remedy="Write `not:` and the whole test after it, like this: `{{not: {{{test}}}}}`. "
        "It then also holds for people who were not asked.",
        meaning="A choice and its opposite would otherwise be told apart by one small word inside a name.",
    ),
    "BACKWARD_LINK": Entry(
        says="this leads to `{id}`, which does not stand later in the guide",
        remedy="Lead to a step that stands further down, or move `{id}` below this one.",
        meaning="Steps lead only forward, so that no walk can go round in a circle.",
    ),
    "ASKED_LATER": Entry(
        says="nothing is known yet of `{id}` here: it does not stand above this step",
        remedy="Move `{id}` above this step, or ask about a step that stands above it.",
        meaning="A person's answers are known only from the steps they have been at, so this never holds.",
        severity="warning",
    ),
    "ASKED_OF_ITSELF": Entry(
        says="nothing is known yet of `{id}` here: it is this very step",
        remedy="Ask about a step that stands above it, or remove this. What hangs on the answer given here stands "
        "in `next:`, in `raises:` of a choice, or in a step below.",
        meaning="Whether a step is shown, and what it says, is settled before it is answered.",
        severity="warning",
    ),
    "NO_END": Entry(
        says="a walk can come to the last step, `{step}`, and it does not end there",
        remedy="Add `ends: done`, or another word for this end, to the step.",
        meaning="Every walk ends at a step that says so.",
    ),
    "LAST_PASSED_OVER": Entry(
        says="the last step is passed over when this does not hold, and the walk has no end",
        remedy="Remove this `when:`, or add one more step below, with `ends:`, that everybody comes to.",
        meaning="A person would be left standing here.",
    ),
    "BRANCH_NEEDS_ELSE": Entry(
        says="the last branch has a condition, so nobody knows where to go when none holds",
        remedy="Add a last branch that has `go:` and no `when:`.",
        meaning="Branches are tried in order, and the last one takes everybody who is left.",
    ),
    "FACT_MISSING": Entry(
        says="the option `{option}` does not answer `{attribute}`",
        remedy="Add `{attribute}` to its `facts:`; if nobody knows, write `unknown:` and say so in words.",
        meaning="Every option answers every question; silence would look like good news.",
    ),
    "RESERVED_ID": Entry(
        says="`{id}` has a meaning of its own and cannot be used as a name here",
        remedy="Use another name, such as `{id}_1`.",
        meaning="Words that conditions and answers are made of cannot also be names.",
    ),
    "ALONE_NEEDS_MANY": Entry(
        says="`alone: true` has a meaning only where several choices can be picked",
        remedy="Remove it, or add `pick: many` to the step.",
        meaning="Where one choice is picked, every choice stands alone.",
    ),
    "NOT_OVER_UNASKED": Entry(
        says="this `not` also holds for people who were never asked `{step}`",
        remedy="If they are not meant, write `seen: {step}` beside `not:`. "
        "If they are, write `accept: {{NOT_OVER_UNASKED: the reason}}` next to the `when:`.",
        meaning="A person who was not asked has not said no.",
        severity="warning",
    ),
    "UNUSED_SOURCE": Entry(
        says="nothing in the guide refers to the source `{id}`",
        remedy="Name it in the `sources:` of what it supports, or remove it.",
        meaning="A list of sources that nobody uses makes a guide look better founded than it is.",
        severity="warning",
    ),
    "WEAK_SOURCE": Entry(
        says="the source `{id}` is weak, and patients are shown what it supports",
        remedy="Find a better source, or write `unsourced:` with the reason, or take the claim out.",
        meaning="A patient cannot tell a weak source from a strong one.",
    ),
    "CLAIM_UNSOURCED": Entry(
        says="this does not say where it comes from",
        remedy="Add `sources:` with their names, or `unsourced:` with the reason and who is to confirm it.",
        meaning="Whoever reads a guide can ask of every claim where it comes from.",
        severity="warning",
    ),
    "SLOT_NEVER_SHOWN": Entry(
        says="no step shows what the clinic says about `{id}`",
        remedy="Add a step with `show: clinic`, or name it in the `slots:` of one, or remove it.",
        meaning="A clinic that fills in a slot expects people to read it.",
        severity="warning",
    ),
    "BAD_MARK": Entry(
        says="`{mark}` is not a mark that a guide knows",
        remedy="Write [words](term:id) for a word of the glossary or [words](contact:id) for a contact; "
        "other links would be shown as they stand.",
        meaning="Only these two marks are turned into something else on the screen and on paper.",
    ),
}
