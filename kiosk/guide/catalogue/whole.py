"""What can be missing from a guide, or contradict itself, though every name in it is right.

Owns the words only. Must never follow a link.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry

WHOLE: Mapping[str, Entry] = {
    "BRANCH_NEVER_TRIED": Entry(
        says="the way to `{id}` is never taken, because the one above it has no condition",
        remedy="Give the branch above a `when:`, or move it to the end of the list, or remove this one.",
        meaning="Branches are tried in order, and one without a condition always holds.",
    ),
    "END_LEADS_ON": Entry(
        says="the step `{step}` ends the walk and also leads on",
        remedy="Remove `ends:`, or remove every `next:` of the step and of its choices.",
        meaning="A walk that has ended goes nowhere.",
    ),
    "PRIVATE_WAY": Entry(
        says="a private answer decides here who comes to `{past}`: "
        "that the page tells of that step, or does not, would give the answer away",
        remedy="Take this `{key}:` away. What only some are to come to gets a `when:` "
        "that asks about the private answer. Steps between the two ways: {steps}.",
        meaning="A step whose `when:` asks about a private answer is kept off the page with it. "
        "Where a way leads past a step, nothing at the step says so.",
    ),
    "MOST_NEEDS_MANY": Entry(
        says="`most` has a meaning only where several choices can be picked",
        remedy="Remove it, or add `pick: many` to the step.",
        meaning="Where one choice is picked, the most is one.",
    ),
    "MIN_ABOVE_MAX": Entry(
        says="the smallest number, {min}, has to be below the largest, {max}",
        remedy="Change `min:` or `max:`.",
        meaning="There has to be something to choose between.",
    ),
    "NOT_A_NUMBER": Entry(
        says="the step `{step}` is not answered with a number",
        remedy="Use `at_least:` and `below:` only for steps with `scale:` or `number:`; "
        "for choices, write the choice.",
        meaning="Only numbers can be compared with a limit.",
    ),
    "FLAG_ON_FLAG": Entry(
        says="the flag `{id}` depends on another flag",
        remedy="Write the answers that raise it instead of `flag:`.",
        meaning="A flag is raised by answers alone, so that everybody can see why.",
    ),
    "FLAG_NEVER_RAISED": Entry(
        says="nothing raises the flag `{id}`",
        remedy="Add it to `raises:` of a choice, or give it a `when:`, or remove it.",
        meaning="A safety point that can never be shown protects nobody.",
    ),
    "VIEW_NEEDS": Entry(
        says="`show: {view}` has to say which {key}",
        remedy="Add `{key}:` with its name.",
        meaning="This view shows one of several things.",
    ),
    "NOTHING_TO_WEIGH": Entry(
        says="`show: {view}` has nothing to show: the guide has no `{key}`",
        remedy="Add `{key}:` to the guide, or remove this step.",
        meaning="This view is made of what stands there. A person would be shown an empty screen.",
    ),
    "WEIGHED_UNASKED": Entry(
        says="`show: {view}` is never shown: no step above it has `show: {asks}`",
        remedy="Add a step with `show: {asks}` above this one, or move this one down.",
        meaning="It shows what the person has said at that step, and is passed over where they said nothing.",
        severity="warning",
    ),
    "ENDS_UNSEEN": Entry(
        says="`{step}` ends the walk, and is passed over for people with nothing to see there",
        remedy="Move `ends:` to a step below that everybody comes to.",
        meaning="A walk ends on a screen that says so.",
    ),
    "NOTHING_FROM_CLINIC": Entry(
        says="`show: clinic` has nothing to show: the guide leaves nothing to the clinic",
        remedy="Add `from_clinic:` to the guide, with what only the clinic can say, or remove this step.",
        meaning="A person would be shown an empty screen.",
    ),
    "CLINIC_SAYS_NOTHING": Entry(
        says="the clinic says nothing in this file",
        remedy="Add `from_clinic:` or `facts:` with the clinic's words, or remove the file.",
        meaning="Whoever keeps the file thinks that people read what it says.",
    ),
    "NO_KINDS": Entry(
        says="`by_kind: true` is written here, and the option `{option}` has no kinds",
        remedy="Answer here with `short:` or `unknown:`, or add `kinds:` to the option.",
        meaning="Where each kind answers for itself there have to be kinds.",
    ),
    "STATUS_QUO_NONE": Entry(
        says="no option has `status_quo: true`",
        remedy="Add the option to change nothing, with `status_quo: true`, or mark the one that is it.",
        meaning="Leaving things as they are is always one of the options.",
    ),
    "STATUS_QUO_TWO": Entry(
        says="`{first}` and `{id}` both have `status_quo: true`, and one is for everybody",
        remedy="Keep it on one of them, or give each a `when:` so that nobody is offered both.",
        meaning="On each walk there is only one way of changing nothing.",
    ),
    "VISITS_APART": Entry(
        says="`every` makes {least} to {most} visits in a year, and `visits` says {from} to {to}",
        remedy="Change `every:` or `visits:`, so that both say the same.",
        meaning="A person counts the visits on the line of the year, and reads the number under it.",
    ),
    "FIT_MISSING": Entry(
        says="the value `{value}` does not say how it goes with the option `{option}`",
        remedy="Add the option, or each of its kinds, under `fits:`; "
        "if nobody knows, write `how: nobody_knows` and say so in words.",
        meaning="Every option is shown beside every value, so that none is favoured by silence.",
    ),
    "ARM_WHO": Entry(
        says="the arm `{arm}` has to say either `of`, an option, or `what`, something else",
        remedy="Write `of:` with an option or one of its kinds, or `what:` with words such as a dummy injection.",
        meaning="A number means nothing until it is known what the people counted were given.",
    ),
    "HOW_MISSING": Entry(
        says="this number is calculated, and the sum is not shown",
        remedy="Add `how:` with the sum in words.",
        meaning="Whoever checks the guide has to be able to do the sum again.",
    ),
    "MORE_THAN_ALL": Entry(
        says="more people are counted here than there are in all, {out_of}",
        remedy="Correct the count, or `out_of:`.",
        meaning="A count is so many out of all.",
    ),
    "CHANGE_NEEDS_POINTS": Entry(
        says="`change` is used here without saying of which score",
        remedy="Add `measure: points`, `better_is:`, `scale:` and `says:` to the result, or write `count:`.",
        meaning="A change is a change of a score, and a reader has to know of which.",
    ),
    "POINTS_NEED_CHANGE": Entry(
        says="the arm `{arm}` counts people, and this result is in points of a score",
        remedy="Write `change:` with the number of points, or remove `measure: points` from the result.",
        meaning="People are counted, and a score changes; one result cannot do both.",
    ),
    "CHANGES_APART": Entry(
        says="the score goes up in one arm of this result and down in another",
        remedy="Make two results of it, each with a sentence under `says:` that fits the way its score goes.",
        meaning="One sentence tells of every arm, and it says only by how much, so all have to go the same way.",
    ),
    "RANGE_BACKWARDS": Entry(
        says="the numbers here do not run from the smaller to the larger",
        remedy="Write the smaller number under `{low}:`; a count stands between its `low:` and its `high:`.",
        meaning="A range that runs backwards is a slip of the pen, and nobody can tell which number is wrong.",
    ),
    "SLOTS": Entry(
        says="this sentence has to have these places to fill in, and no others: {slots}",
        remedy="Write each of them, with its braces, where it belongs in the sentence.",
        meaning="The kiosk puts a person's answer or a number there, and can put in nothing else.",
    ),
    "UNKNOWN_LOOK_UP": Entry(
        says="there is no step and no table named `{id}`",
        remedy="Write the name of a step under `steps`, or of a table under `tables`.",
        meaning="Only steps and tables can be looked up.",
    ),
    "UNKNOWN_COLUMN": Entry(
        says="this table has no column named `{id}`",
        remedy="Its columns: {known}. Correct the name, or add the column under `columns:`.",
        meaning="What stands in no column would be shown nowhere.",
    ),
    "CELL_MISSING": Entry(
        says="the row `{row}` says nothing in the column `{column}`",
        remedy="Add `{column}:` with words; if nobody knows, say so.",
        meaning="An empty cell could be taken for good news.",
    ),
    "REVIEW_TOO_EARLY": Entry(
        says="this day has to be later than the day the guide comes out, {published}",
        remedy="Write a later day under `review_by:`, or correct `published:`.",
        meaning="From the day of `review_by` on, patients are told that the guide is being updated.",
    ),
    "NOT_A_WARNING": Entry(
        says="there is no warning named `{id}` that can be accepted",
        remedy="Copy the name from the brackets of the warning itself. An error has to be mended.",
        meaning="What is accepted by mistake, or with a slip in its name, would still be there.",
    ),
    "NOT_LEFT_OPEN": Entry(
        says="the guide does not leave `{attribute}` open for `{option}`",
        remedy="Remove it here. A clinic can answer only what the guide says is `unknown:`; "
        "where each kind answers for itself, write the option, a dot and the kind.",
        meaning="What was found in studies is not for a clinic to write over.",
    ),
}
