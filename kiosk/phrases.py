"""Every sentence the commands say by themselves, to the person who typed one.

Whole sentences with named {slots}; the help of each command stands with the command. Holds nothing a patient reads.
"""

from __future__ import annotations

ERROR = "kiosk: {sentence}"

NO_SUCH_GUIDE = "there is no guide called {asked}, and no file or folder of that name; there is {known}."
NO_SUCH_GUIDE_NEAR = "there is no guide called {asked}; did you mean {near}?"
NO_SUCH_COMMAND_NEAR = "there is no command and no guide called {asked}; did you mean {near}?"
NO_GUIDES = "no guide came with this kiosk; give the folder of one."
MANY_GUIDES = "this command takes one guide at a time; name one of {known}."

NO_CODE = "no code was typed, and no guide was named to begin without one; name one of {known}."

NONE = "none"
NOT_READY = "{path} cannot be opened until this is mended."
NOT_USABLE = "{path} cannot be used until this is mended."

COUNTED = {0: "{path}: nothing is wrong.", 1: "{path}: one problem."}
COUNTED_MANY = "{path}: {count} problems."
WELL_WRITTEN = "{path}: nothing is wrong with how it is written."
NOT_PROVED = (
    "nothing was measured or proved, because the package {package} is not installed; install it with: "
    "pip install 'treatment-options-kiosk[authors]'."
)

MISFITS = {
    "alone": "{place}: one of the answers to {step} cannot be picked together with others.",
    "needs_answer": "{place}: this is no answer to {step}.",
    "nothing_asked": "{place}: {step} asks nothing.",
    "off_route": "{place}: {step} is not asked after the answers before it.",
    "one_only": "{place}: {step} takes one choice only.",
    "out_of_range": "{place}: the number for {step} is outside its limits.",
    "required": "{place}: {step} cannot be skipped.",
    "shape": "{place}: the answer to {step} is not written in the way this step takes.",
    "too_long": "{place}: the answer to {step} is too long.",
    "too_many": "{place}: {step} takes fewer choices.",
    "unknown_choice": "{place}: {step} has no such choice.",
    "unknown_step": "{place}: the guide has no step called {step}.",
}
"""Why an answer in a file cannot be used, by the walk's own short word for it."""

UNKNOWN_CHOICE_OF = "{place}: {step} has no such choice; it has {choices}."
NO_CODEBOOK = (
    "pages of this guide carry no code to carry on from, because it has no codebook that fits; this command makes one "
    "fit, or says why not: kiosk check {guide} --update-codebook"
)
NAME_THE_GUIDE = (
    "--update-codebook writes into the folder of a guide, so name which one, as in: kiosk check ./my_guide "
    "--update-codebook"
)
ONLY_WORDS = "--update-codebook tells what it added in words only; leave out --format json."
NAME_NOTHING = "--new-meaning takes a name: that of a step, or of a choice of it as step.choice."
FOR_A_PAGE = (
    "{option} changes a page, and --format {form} makes what goes into a record; leave one of them out."
)
NO_SUCH_PAGE = "this guide has no page called {name}; there is {names}."
FILE_TROUBLE = "{path}: {reason}."
NO_SUCH_FOLDER = "there is no folder called {folder} to put {file} into; make it first."
NOT_A_FOLDER = "{folder} is a file, so {file} cannot be put into it; name a folder."
IS_A_FOLDER = "{path} is a folder; say with -o what the file in it is to be called."
ANOTHER_ENDING = (
    "{path} ends in {ending}, and --format {form} was asked for: leave one of them out, or let the name end in "
    "{endings}."
)
NO_SUCH_ENDING = (
    "nothing that ends in {ending} can be made here ({path}); let the name end in one of {known}."
)
PDF_TO_TERMINAL = "a PDF cannot be shown here; say where to put it with -o FILE, or choose --format text."
NOT_OFFERED = {
    "withdrawn": "{guide} has been withdrawn on this machine; staff can bring it back.",
    "not_checked": "no clinician has checked {guide}, and the settings of this machine allow no drafts.",
}
"""Why a guide is not offered on a station, by the machine's own short word for it."""
SETTINGS_BAD = "the kiosk cannot be used with these settings until this is mended."
SETTINGS_LACKING = "the settings can be read, but what the last lines tell has to be mended."
STOPPED = "stopped."
UNEXPECTED = "something went wrong inside the kiosk ({kind} at {place}). Nothing was saved."
