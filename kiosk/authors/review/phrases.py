"""Every sentence of ours in the document that a clinician signs, and in what signing tells.

Whole sentences with named {slots}, so that other languages need no code. Holds nothing a patient reads.
"""

from __future__ import annotations

from typing import Final

TITLE: Final = "For the reviewing clinician: {title}"
RUNNING: Final = "For review: {title} · text {content_hash}"
FOOT: Final = "{guide} {version} · {content_hash}"
MADE: Final = "The kiosk made this document on {date} from the guide itself. Nobody has typed it."
TEXT: Final = "The text is the one with the content hash {content_hash}, to be reviewed by {review_by}."
COUNTED: Final = (
    "{items} things to look at, each with a number, a box to tick and room for a remark. {claims} of what they say "
    "are claims, {left} of which nobody has read first-hand."
)
HOW: Final = (
    "Tick a box when you have read what stands beside it and it is right. Write under it what is wrong. Small letters "
    "tell where a thing stands in the guide's files, so that its author finds it."
)
ORDER: Final = (
    "With little time, begin with the claims that nobody has read first-hand: they stand in a list of their own, by "
    "how they have to be looked at."
)
ALL_OF_IT: Final = (
    "All words that a patient can read stand here, but for those of the kiosk's own buttons and pages."
)
NOT_LOCAL: Final = (
    "What a clinic adds of its own, in local.yaml, is not part of the guide and not part of this review."
)
NOT_CLEAN: Final = (
    "This guide does not check clean. Problems that kiosk check tells: {count}. They should be mended before anybody "
    "reviews it."
)
NOT_PROVED: Final = (
    "Nothing of this guide was measured or proved, because a package is missing where this was made: kiosk check tells "
    "which."
)

REVIEWS: Final = "Reviews on file"
NO_REVIEW: Final = "Nobody has signed a review of this guide."
REVIEW_OF_THIS: Final = "{by}, {role}, {date} ({kind}): of this very text."
REVIEW_OF_OTHER: Final = (
    "{by}, {role}, {date} ({kind}): of another text, {content_hash}. It does not count any more."
)
KINDS_OF_REVIEW: Final = {"clinician": "clinician", "patient": "patient"}

SIGNING: Final = "When all of it is right"
SIGNING_HOW: Final = (
    "Your signature is for this very text and no other. Whoever keeps the guide's files records it with this command, "
    "with your name and your role:"
)
SIGNING_COMMAND: Final = (
    'kiosk review {guide} --sign --text {content_hash} --by "YOUR NAME" --role "YOUR ROLE"'
)
SIGNING_AFTER: Final = (
    "From then on the screens no longer say that no doctor has checked the guide. As soon as a word of it is changed, "
    "they say so again, until the new text is reviewed."
)
SIGNED_NAME: Final = "Name"
SIGNED_ROLE: Final = "Role"
SIGNED_DATE: Final = "Date"
SIGNED_SIGNATURE: Final = "Signature"

SCREENS: Final = "The screens, in their order"
SCREENS_NOTE: Final = (
    "Nobody walks through all of them: what was answered decides which are shown. A choice that says nothing of where "
    "it leads goes where its screen goes."
)
SCREEN_OF: Final = "{section}: screen {first}"
SCREENS_OF: Final = "{section}: screens {first} to {last}"
ABOUT: Final = "What the guide says about itself"
OPTIONS: Final = "The options"
OPTIONS_NOTE: Final = "Every option answers the same questions. Where nobody knows, the guide says so."
ATTRIBUTES: Final = "The questions that every option answers"
NUMBERS: Final = "The numbers"
NUMBERS_NOTE: Final = (
    "Each number with its frame, as the screens tell it. Results of different studies are never compared."
)
VALUES: Final = "What may matter to a person"
VALUES_NOTE: Final = "Beside each value stands how each option goes with it. Nothing is added up."
FLAGS: Final = "Safety points"
FLAGS_NOTE: Final = "Answers raise them. They never take an option away."
CONTACTS: Final = "Whom to call"
QUIZ: Final = "What is asked to see whether we explained it well"
QUESTIONS: Final = "Questions a person may want to ask"
FAQ: Final = "Common questions"
GLOSSARY: Final = "Words that are explained"
TABLES: Final = "Tables"
LOOK_UPS: Final = "What can be looked up at any time"
FROM_CLINIC: Final = "What only the clinic can say"
PAPER: Final = "On paper"
PAPER_NOTE: Final = "What stands there besides the answers. Where an answer stands is told at its screen."
ACCEPTED: Final = "Warnings that somebody has accepted"
ACCEPTED_NOTE: Final = "kiosk check warns of these, and the author says why they may stand."
SOURCES: Final = "Sources"
CLAIMS: Final = "Claims by how they have to be looked at"
CLAIMS_NOTE: Final = (
    "A claim stands once, where its need is greatest. It is as well read as the worst read of its sources. The number "
    "is that of the thing in this document where it stands in full."
)
CLAIM_COLUMNS: Final = ("No.", "Begins with", "Line", "Sources")
ALSO: Final = "This holds as well for what stands above under these numbers: {numbers}"
FIRST_HAND: Final = "Read first-hand: {count}"
FIRST_HAND_NOTE: Final = "Every source of these was read in full, and none is a maker's."
NONE_OF_THESE: Final = "There are none."
GROUPS: Final = {
    "not_read": "A source was not read at all: {count}",
    "second_hand": "Read second-hand, in another page's report: {count}",
    "abstract": "Read as an abstract only: {count}",
    "maker": "Said by a maker: {count}",
    "no_source": "No source, for the whole or a part: {count}",
    "none_wanted": "Plain words, and what nobody knows, without a source: {count}",
}
"""The heading of each group of claims, by how they have to be looked at."""

NUMBERED: Final = "{number}. {title}"
PLACE: Final = "{key}, {line}"

SOURCE: Final = "{id}: {cite}. {read} {publisher}"
CITED: Final = "{id} ({read})"
CITED_MAKER: Final = "{id} ({read}, by a maker)"
READ_BRIEFLY: Final = {
    "full_text": "read in full",
    "abstract": "abstract only",
    "second_hand": "second-hand",
    "no": "not read",
}
READ: Final = {
    "full_text": "Read in full.",
    "abstract": "Read as an abstract only.",
    "second_hand": "Read second-hand.",
    "no": "Not read.",
}
PUBLISHER: Final = {
    "independent": "Independent.",
    "maker": "By a maker.",
    "patient_group": "By a patient group.",
    "law_or_label": "A law or a label.",
    "weak": "Weak.",
}
SOURCE_FROM: Final = "Sources: {sources}"
UNSOURCED: Final = "No source: {why} To be confirmed by: {by}."
NOTHING_SAID: Final = "It names no source."
CLAIMS_THAT_REST: Final = "Claims that rest on it"
NO_CLAIM_RESTS: Final = "none"

BALANCE: Final = "How much is told of each option"
BALANCE_NOTE: Final = "Counted, and never a target. No harm is cut for balance."
BALANCE_COLUMNS: Final = (
    "Option",
    "Goods told",
    "Harms told",
    "Burdens told",
    "Nobody knows",
    "Goods in numbers",
    "Harms in numbers",
)
