"""The words around the findings: titles, what the whole is and is not, headings, columns and verdicts.

Owns those only. Must never call a guide certified.
"""

from __future__ import annotations

from typing import Final

TITLE: Final = "What the standards ask of this guide: {title}"
RUNNING: Final = "Self-rating of: {title}"
FOOT: Final = "A self-rating by a program, not a certificate. Content {content_hash}"
SELF_RATING: Final = (
    "This is a self-rating, made by a program that comes with the kiosk. It is not a certificate. Nobody has "
    "certified this guide, and nothing here may be quoted as if somebody had."
)
PRESENCE: Final = (
    "A program can see that something is there and that it fits together. It cannot see whether it is true, whole "
    "or fair. So each finding says what a person still has to judge."
)
RATERS: Final = (
    "In studies, trained people rate most IPDAS criteria from 1 to 4. Here each is only met or not met."
)
NOT_REVIEWED: Final = "No named clinician has reviewed this text."
REVIEWED: Final = "A named clinician has reviewed this very text."
ABOUT: Final = "About this text"
ABOUT_FIELDS: Final = {
    "folder": "Where it stands",
    "content_hash": "Content",
    "published": "Published",
    "today": "Looked at on",
}
ALL: Final = "What was found, in short"
SHORT_COLUMNS: Final = ("Standard", "Asked", "Met", "Not met", "Needs a person")
NOT_ASKED: Final = "Asked of guides about tests and screening only, so that they do not apply here: {count}."
NOT_MET: Final = "What is not met"
NONE_NOT_MET: Final = "A program sees nothing that is missing."
NEEDS_PERSON: Final = "What needs a person"
NONE_NEEDS_PERSON: Final = "Nothing is left to people alone."
FOUND: Final = "Found"
REASONS: Final = "The author says"
WHERE: Final = "Where"
NOWHERE: Final = "Nowhere in the guide."
MORE: Final = "and {count} more"
JUDGE: Final = "A person judges"
NUMBERED: Final = "{key} ({number})"
HEADED: Final = "{key} {asks}"
UNKNOWN_REPORTS: Final = (
    "Reports under `evidence_file:` that no criterion asks for: {keys}. These names are looked for: {known}."
)

VERDICTS: Final = {
    "met": "Met",
    "not_met": "Not met",
    "needs_person": "Needs a person",
    "not_applicable": "Does not apply",
}

GROUPS: Final = {
    "qualifying": "IPDAS Q1 to Q6: what makes it a decision aid",
    "certifying": "IPDAS C1 to C6: what keeps it from doing harm",
    "certifying_tests": "IPDAS C7 to C10: asked of tests and screening only",
    "quality": "IPDAS E1 to E23: what makes it better",
    "quality_tests": "IPDAS E24 to E28: asked of tests and screening only",
    "essential": "NICE N1 to N21: essential",
    "further": "NICE N22 to N27: further",
    "scottish": "Healthcare Improvement Scotland H1 and H2: asked besides",
}
IPDAS_NOTE: Final = (
    "The criteria of IPDASi, version 4.0, in our own words. The number behind each key is the one it has in the "
    "whole list, as far as we could read it. Read the list itself before you quote a number."
)
NICE_NOTE: Final = (
    "A short form in our own words of what NICE asks of decision aids (ECD8, 2021). The keys are ours. The document "
    "itself was not at hand when this list was put together. Read it before you rely on the list."
)
SCOTTISH_NOTE: Final = "What its published scores ask and the lists above do not. The keys are ours."
