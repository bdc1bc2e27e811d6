"""What is wrong with a guide's permanent numbers, by which codes on paper bring answers back.

Owns the words only; `kiosk.guide.numbers` reads them, `kiosk.authors.codebook` holds them to the guide. Must never
say anything that a patient reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.guide.catalogue.entry import Entry

_PUT_BACK: Final = (
    "Put the file back as it was, from version control, a backup, or a machine that runs this guide. If no page with "
    "a code was ever printed, remove the file instead, and run `kiosk check` with `--update-codebook`. Where two "
    "people each added an edition, keep the file of the one whose pages are out, and run that command again."
)

CODES: Mapping[str, Entry] = {
    "CODEBOOK_BEHIND": Entry(
        says="the guide has questions or choices without a permanent number here, or that are now answered in "
        "another way: {names}",
        remedy="Run `kiosk check {guide} --update-codebook`. Where one was only renamed, first write its old name "
        "under `was:` in the guide.",
        meaning="A code on paper tells questions and choices by these numbers. Until they fit the guide, its pages "
        "carry no code.",
    ),
    "CODEBOOK_WORDS_CHANGED": Entry(
        says="these words, or when they are said, have changed since the codebook was made",
        remedy="Look at all of these warnings first, as one command answers them all: "
        "`kiosk check {guide} --update-codebook` if an answer still means the same, with `{raising}` after it if not. "
        "What is not named there counts as meaning the same; what is named is asked again of older paper.",
        meaning="Somebody who comes back with an older page answered the older words. Only you can tell whether "
        "the answer is still one to the new words.",
        severity="warning",
    ),
    "CODEBOOK_BROKEN": Entry(
        says="from here on this file is not as the command wrote it",
        remedy=_PUT_BACK,
        meaning="Nobody edits this file by hand, so it was cut short, or two copies of it were mixed.",
    ),
    "CODEBOOK_ORDER": Entry(
        says="this edition has the number {got}, and {right} comes next",
        remedy=_PUT_BACK,
        meaning="Paper is out there with codes of every edition. None can be left out, moved or put in between.",
    ),
    "CODEBOOK_TWICE": Entry(
        says="the number {number} is given twice: to `{first}` and to `{id}`",
        remedy=_PUT_BACK,
        meaning="A number that stands for two things would bring back an answer nobody gave.",
    ),
    "CODEBOOK_MOVED": Entry(
        says="`{id}` has the number {got} here, and had the number {had} before",
        remedy=_PUT_BACK,
        meaning="Paper with the old number is out there; it would bring back an answer nobody gave.",
    ),
    "CODEBOOK_GONE": Entry(
        says="the number {number} is missing: {got} stands in its place",
        remedy=_PUT_BACK,
        meaning="A number stays, also when its question or choice has gone from the guide, so that nothing else "
        "ever gets it.",
    ),
    "CODEBOOK_CUT": Entry(
        says="the choice with the number {number} is gone: only {got} are left here",
        remedy=_PUT_BACK,
        meaning="A choice keeps its number, also when it has gone from the guide, so that no other ever gets it.",
    ),
    "CODEBOOK_MEANING": Entry(
        says="`{id}` is answered in another way than before, or its meaning went back to an earlier one",
        remedy=_PUT_BACK,
        meaning="An answer carries over only while its meaning is the same; a meaning that is too low would bring "
        "back an answer nobody gave.",
    ),
    "CODEBOOK_WRITING": Entry(
        says="`{got}` is not written as the command writes it",
        remedy=_PUT_BACK,
        meaning="Nobody edits this file by hand: `kiosk check` with `--update-codebook` writes all of it.",
    ),
    "CODEBOOK_EDITED": Entry(
        says="edition {edition} is not as it was made: something in it, or in one before it, was changed by hand",
        remedy=_PUT_BACK,
        meaning="Nothing in an edition that exists is ever changed: paper with its codes is out there.",
    ),
}
