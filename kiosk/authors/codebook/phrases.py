"""Every sentence that an author is told of a guide's permanent numbers, beside the problems of the catalogue.

Whole sentences with named {slots}, so that other languages need no code. Holds nothing a patient reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FITS: Final = (
    "Its codebook fits: edition {edition} numbers {slots} questions and pages, and pages can carry a code "
    "to carry on from."
)
DOES_NOT_FIT: Final = (
    "Its codebook does not fit, so pages carry no code to carry on from until that is mended."
)
NONE: Final = (
    "It has no codebook, so its pages carry no code to carry on from. This command makes one: "
    "kiosk check {guide} --update-codebook"
)
ONE_FILE: Final = (
    "It is one file, so its pages carry no code to carry on from: that takes a codebook, and a codebook takes a "
    "folder for the guide."
)
"""What is counted of the numbers below a guide's problems."""

UNCHANGED: Final = "{file}: nothing to add. Edition {edition} fits the guide."
ADDED: Final = "{file}: edition {edition} is added."
COUNTED: Final[Mapping[str, tuple[str, str]]] = {
    "new": ("1 new question or page: {names}.", "{count} new questions and pages: {names}."),
    "choices": ("1 new choice: {names}.", "{count} new choices: {names}."),
    "renamed": (
        "1 question or choice was renamed and keeps its number: {names}.",
        "{count} questions and choices were renamed and keep their numbers: {names}.",
    ),
    "raised": (
        "1 question or choice means something else now, and is asked again of older paper: {names}.",
        "{count} questions and choices mean something else now, and are asked again of older paper: {names}.",
    ),
    "most": (
        "1 question takes more or fewer choices at once: {names}.",
        "{count} questions take more or fewer choices at once: {names}.",
    ),
    "reworded": (
        (
            "1 question or choice has other words and still means the same: {names}. "
            "If it does not, run the command again with --new-meaning and its name."
        ),
        (
            "{count} questions and choices have other words and still mean the same: {names}. "
            "If one does not, run the command again with --new-meaning and its name."
        ),
    ),
}
"""What an edition holds, one line for each kind of change; the first words are for one of it."""
CHOICE: Final = "{key}.{choice}"
"""How a choice of a question is named, as it is typed after --new-meaning."""
RENAMED: Final = "{now} (was {before})"
OPTION: Final = "--new-meaning {name}"

NEEDS_FOLDER: Final = (
    "{path} is one file, and a codebook takes a folder: put the file into a folder named after the guide, and name "
    "that folder."
)
BROKEN: Final = "{file} is left as it is, because it cannot be read; put it back as it was first."
NO_SUCH_NAME: Final = (
    "no code of this guide holds anything called {name}; name a step, or a choice of it as step.choice."
)
NO_SUCH_NAME_NEAR: Final = "no code of this guide holds anything called {name}; did you mean {near}?"
ONE_GUIDE: Final = "--update-codebook takes one guide; name it."
ONLY_WITH_UPDATE: Final = "--new-meaning goes together with --update-codebook."
NOT_TOGETHER: Final = "--update-codebook and --how-to-reach are two things; ask for one at a time."
