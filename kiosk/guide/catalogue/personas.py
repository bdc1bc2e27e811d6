"""What can be wrong with a persona: answers nobody could give, and what was expected of them and did not come.

Owns the words only; `kiosk.authors.personas` walks. Must never walk.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.guide.catalogue.entry import Entry

PERSONAS: Mapping[str, Entry] = {
    "PERSONA_UNKNOWN_STEP": Entry(
        says="the guide has no step called `{id}`",
        remedy="Write the step's id as it stands under `steps:`, or take this out. Steps: {known}.",
        meaning="A persona tests steps by their ids. One that was renamed has to be renamed here too.",
    ),
    "PERSONA_UNKNOWN_FLAG": Entry(
        says="the guide has no safety point called `{id}`",
        remedy="Write its id as it stands under `flags:`, or take this out. Safety points: {known}.",
        meaning="A persona tests safety points by their ids. One that was renamed has to be renamed here too.",
    ),
    "PERSONA_UNKNOWN_END": Entry(
        says="no step of the guide ends at `{id}`",
        remedy="Write one of the words that stand behind `ends:` in the steps: {known}.",
        meaning="A persona says which of the ends of the guide is come to.",
    ),
    "PERSONA_UNKNOWN_EXTRA": Entry(
        says="the guide has no further page called `{id}`",
        remedy="Write one of these: {known}.",
        meaning="What a persona prints besides the two leaves has to be there to print.",
    ),
    "PERSONA_OFF_ROUTE": Entry(
        says="`{step}` is not asked of somebody who gives these answers",
        remedy="Take the answer out, or change the answer or the `when:` that leads past the step.",
        meaning="An answer to a question that is never asked tests nothing.",
    ),
    "PERSONA_NOT_YET": Entry(
        says="the walk does not come to `{step}`: `{before}` comes before it and has no answer yet",
        remedy="Add an answer to `{before}` under `answers:`, such as `{example}`, or take this one out.",
        meaning="A persona walks like a person at the screen, and nobody can go past a question without a reply.",
    ),
    "PERSONA_ASKS_NOTHING": Entry(
        says="`{step}` asks nothing, so it has no answer",
        remedy="Take this line out. To test that the step is shown, name it under `expect: visits:`.",
        meaning="Only questions, and views that ask something, have answers.",
    ),
    "PERSONA_UNKNOWN_CHOICE": Entry(
        says="`{step}` has no such choice as was answered here",
        remedy="Write the id of a choice that is offered to this persona, or `skipped`. Its choices: {known}.",
        meaning="An answer is the id of a choice, not its words.",
    ),
    "PERSONA_ONE_ONLY": Entry(
        says="`{step}` takes one choice only",
        remedy="Write one choice, or add `pick: many` to the question.",
        meaning="A persona can do no more than a person at the screen.",
    ),
    "PERSONA_TOO_MANY": Entry(
        says="more choices stand here than `{step}` takes",
        remedy="Take some out, or raise `most:` in the question. The top values and the questions to take in "
        "are at most three.",
        meaning="A persona can do no more than a person at the screen.",
    ),
    "PERSONA_NOT_TOGETHER": Entry(
        says="one of these choices of `{step}` cannot be picked together with others",
        remedy="Write it alone, or take it out; or take out the `alone: true` of the choice.",
        meaning="A persona can do no more than a person at the screen.",
    ),
    "PERSONA_OUT_OF_RANGE": Entry(
        says="this number is outside the limits of `{step}`",
        remedy="Write a number from its `min:` to its `max:`.",
        meaning="A persona can do no more than a person at the screen.",
    ),
    "PERSONA_TOO_LONG": Entry(
        says="this is longer than `{step}` takes",
        remedy="Write fewer characters, or raise `most:` under `text:` in the question.",
        meaning="A persona can do no more than a person at the screen.",
    ),
    "PERSONA_REQUIRED": Entry(
        says="`{step}` cannot be skipped",
        remedy="Write an answer, or take out the `required: true` of the question.",
        meaning="A persona can do no more than a person at the screen.",
    ),
    "PERSONA_NOT_AN_ANSWER": Entry(
        says="this is not written in the way `{step}` is answered",
        remedy="Write it like this: `{example}`. The handbook shows every shape under the heading "
        '"Personas: people made up to test your guide".',
        meaning="Each kind of step records its own kind of answer.",
    ),
    "PERSONA_NOT_VISITED": Entry(
        says="this persona does not come to `{step}`",
        remedy="Change the answers so that they lead there, mend the `when:` or `next:` that leads past it, "
        "or take it out of `visits:`.",
        meaning="What a persona should see is a promise about the guide. This one is broken.",
    ),
    "PERSONA_VISITED": Entry(
        says="this persona comes to `{step}`",
        remedy="Mend the `when:` or `next:` that leads there, or take it out of `never_visits:`.",
        meaning="What a persona should never see is a promise about the guide. This one is broken.",
    ),
    "PERSONA_FLAG_NOT_RAISED": Entry(
        says="the answers of this persona do not raise `{flag}`",
        remedy="Mend the choice or the `when:` that should raise it, change the answers, or take it out of `flags:`.",
        meaning="A safety point that is not raised is shown to nobody and stands on no paper.",
    ),
    "PERSONA_FLAG_RAISED": Entry(
        says="the answers of this persona raise `{flag}`",
        remedy="Mend the choice or the `when:` that raises it, change the answers, or take it out of `never_flags:`.",
        meaning="A safety point that is raised where it does not belong frightens for nothing.",
    ),
    "PERSONA_NOT_URGENT": Entry(
        says="no urgent screen for `{flag}` is shown to this persona",
        remedy="Mend what should raise it, see that it says `urgency: now`, or take it out of `urgent:`.",
        meaning="`urgent:` names exactly the urgent screens a persona is shown.",
    ),
    "PERSONA_URGENT": Entry(
        says="an urgent screen for `{flag}` is shown to this persona, and is not named here",
        remedy="Name it here, or mend what raises it.",
        meaning="`urgent:` names exactly the urgent screens a persona is shown; `urgent: []` means none.",
    ),
    "PERSONA_OTHER_END": Entry(
        says="this persona's walk ends at `{ends}`",
        remedy="Mend the `next:` or `when:` that leads there, change the answers, or write this end here.",
        meaning="Where a walk ends is a promise about the guide. This one is broken.",
    ),
    "PERSONA_NO_END": Entry(
        says="this persona's walk stops at `{step}`, which has no answer here",
        remedy="Add an answer to it under `answers:`; `skipped` is one too.",
        meaning="A walk has to come to an end of the guide before that end can be tested.",
    ),
    "PERSONA_NOT_PRINTED": Entry(
        says="`{words}` does not stand on this persona's sheet",
        remedy="Look at the sheet with `kiosk summary GUIDE --answers FILE`. "
        "Write the words as they stand there, or mend the `paper:` or `when:` that leaves them out.",
        meaning="Paper is what the clinician reads. This promise about it is broken.",
    ),
    "PERSONA_PRINTED": Entry(
        says="`{words}` stands on this persona's sheet",
        remedy="Look at the sheet with `kiosk summary GUIDE --answers FILE`. "
        "Mend what puts the words there, or take them out of `never_prints:`.",
        meaning="Paper is what the clinician reads. This promise about it is broken.",
    ),
    "PERSONA_TOO_MANY_STEPS": Entry(
        says="this persona walks {count} steps",
        remedy="Leave steps out on this way with `when:`, or write a larger number here.",
        meaning="A walk that grows unseen is one that nobody finishes before being called in.",
    ),
}
