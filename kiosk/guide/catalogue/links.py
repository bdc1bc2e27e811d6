"""What can be wrong with how the parts of a guide hang together.

Owns the words only. Must never follow a link.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry


def _unknown(thing: str, where: str) -> Entry:
    """A name that leads nowhere. Slots: id."""
    return Entry(
        says=f"there is no {thing} named `{{id}}`",
        remedy=f"Write the name of a {thing} that stands under `{where}`, or add one with this name there.",
        meaning=f"A {thing} is named the same way where it is used and where it is described.",
    )


LINKS: Mapping[str, Entry] = {
    "UNKNOWN_STEP": _unknown("step", "steps"),
    "UNKNOWN_SECTION": _unknown("section", "sections"),
    "UNKNOWN_SOURCE": _unknown("source", "sources"),
    "UNKNOWN_TERM": _unknown("word", "glossary"),
    "UNKNOWN_FLAG": _unknown("flag", "flags"),
    "UNKNOWN_CONTACT": _unknown("contact", "contacts"),
    "UNKNOWN_ATTRIBUTE": _unknown("attribute", "attributes"),
    "UNKNOWN_VALUE": _unknown("value", "values"),
    "UNKNOWN_TABLE": _unknown("table", "tables"),
    "UNKNOWN_QUIZ": _unknown("quiz question", "quiz"),
    "UNKNOWN_OUTCOME": Entry(
        says="there is no outcome named `{id}`",
        remedy="Write the name of one of the outcomes under `outcomes`, or add one with this name there.",
        meaning="An outcome is named the same way where it is used and where it is described.",
    ),
    "UNKNOWN_OPTION": Entry(
        says="there is no option, and no kind of one, named `{id}`",
        remedy="Write the name of an option under `options`, or the option, a dot and one of its kinds.",
        meaning="An option is named the same way where it is used and where it is described.",
    ),
    "UNKNOWN_CHOICE": Entry(
        says="the step `{step}` has no choice named `{id}`",
        remedy="Its choices: {known}.",
        meaning="A condition about an answer nobody can give is never true.",
    ),
    "BACKWARD_LINK": Entry(
        says="this leads to `{id}`, which does not stand later in the guide",
        remedy="Lead to a step that stands further down, or move `{id}` below this one.",
        meaning="Steps lead only forward, so that no walk can go round in a circle.",
    ),
    "NO_END": Entry(
        says="a walk can come to the last step, `{step}`, and it does not end there",
        remedy="Add `ends: done`, or another word for this end, to the step.",
        meaning="Every walk ends at a step that says so.",
    ),
    "NO_NEXT": Entry(
        says="no step stands after `{step}`, and it does not say where to go",
        remedy="Add `next:` with the name of a later step, or `ends:` with a word for this end.",
        meaning="A person would be left standing here.",
    ),
    "BRANCH_NEEDS_ELSE": Entry(
        says="the last branch of this list has a condition, so nobody knows where to go when none holds",
        remedy="Add a last branch that has `go:` and no `when:`.",
        meaning="Branches are tried in order, and the last one takes everybody who is left.",
    ),
    "FACT_MISSING": Entry(
        says="the option `{option}` does not answer `{attribute}`",
        remedy="Add `{attribute}` to its `facts:`; if nobody knows, write `unknown:` and say so in words.",
        meaning="Every option answers every question; silence would look like good news.",
    ),
    "STATUS_QUO": Entry(
        says="exactly one option on each walk has `status_quo: true`; here there are {count}",
        remedy="Give `status_quo: true` to the one option that is to change nothing, "
        "and a `when:` to each where there are two for different people.",
        meaning="Leaving things as they are is always one of the options, and there is only one way of doing so.",
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
        remedy="If they are not meant, put `seen: {step}` beside it. If they are, accept this with a reason.",
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
        says="the source `{id}` is marked as weak, and what it supports is shown to patients",
        remedy="Find a better source, or write `unsourced:` with the reason, or take the claim out.",
        meaning="A patient cannot tell a weak source from a strong one.",
    ),
    "CLAIM_UNSOURCED": Entry(
        says="this does not say where it comes from",
        remedy="Add `sources:` with their names, or `unsourced:` with the reason and who is to confirm it.",
        meaning="Whoever reads a guide can ask of every claim where it comes from.",
        severity="warning",
    ),
    "BAD_MARK": Entry(
        says="`{mark}` is not a mark that a guide knows",
        remedy="Write [words](term:id) for a word of the glossary or [words](contact:id) for a contact; "
        "other links and marks would be shown as they stand.",
        meaning="Only these two marks are turned into something else on the screen and on paper.",
    ),
}
