"""What is said about settings, to whoever runs the machine: what is wrong in the file and what to do, and what holds.

Owns those sentences, each whole and with named {slots}. Must never hold one that is joined in code, nor anything a
patient reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

AT_LINE: Final = "{path}:{line}: {sentence}"
IN_FILE: Final = "{path}: {sentence}"

NOT_THERE: Final = "there is no such file; write it, or take KIOSK_SETTINGS out of the environment."
UNREADABLE: Final = "the file cannot be read ({reason}); let the user who runs the kiosk read it."
NO_FILE: Final = "this is not a file; give the path of a file of settings."
TOO_BIG: Final = (
    "the file has more than {most} bytes, which no settings need; look whether it is the right file."
)
NOT_UTF8: Final = "the file is not written in UTF-8; save it again as UTF-8."

# A text that is no TOML.
NO_EQUALS: Final = 'a setting is its name, then =, then its value, as in name = "text"; write this line so.'
NO_VALUE: Final = "nothing stands after = for `{key}`; write what it is to be, or take the line out."
NO_LINE: Final = (
    'this line cannot be read; write a heading such as [clinic], a setting such as name = "text", '
    "or a remark after #."
)
NO_HEADING: Final = (
    "this heading cannot be read; write one name in brackets and nothing else, as in [clinic]."
)
LIST_OPEN: Final = "a list is not closed; put a comma between its items, and ] after the last."
BRACES_OPEN: Final = (
    "a table in braces is not closed; keep it on one line, with a comma between its items, "
    "and } after the last."
)
QUOTE_OPEN: Final = "a text that a quote begins is not closed; put the same quote after it, on the same line."
CURLY_QUOTES: Final = 'these quotes are curly; write straight ones, ", as a keyboard does.'
AFTER_QUOTE: Final = (
    "`{key}` goes on after the quote that ends it; take that out, or put ' round a text that holds \"."
)
BACKSLASH: Final = "this text holds a backslash; write it twice, or put the text in ' in place of \"."
UNSEEN: Final = "a character that cannot be seen stands here; delete the line and type it again."
TWICE: Final = "`{key}` is set here a second time; take one of the two out."
TWICE_SOMEWHERE: Final = "something is set here a second time; take one of the two out."
TABLE_TWICE: Final = (
    "[{table}] stands here a second time; put all of its settings under the first, and take this out."
)
SMALL_LETTERS: Final = (
    "`{key}` is not written as it has to be; write {word} in small letters, without quotes."
)
ONLY_TRUE_OR_FALSE: Final = "`{key}` takes true or false; write one of them in small letters, without quotes."
DIGITS_ONLY: Final = (
    "`{key}` takes {kind}; write digits only, with no unit, no comma and no zero in front, as in 120."
)
NO_SUCH_VALUE: Final = (
    "what stands after = for `{key}` cannot be read; write a number in digits only, and put text in quotes."
)
IN_QUOTES: Final = '`{key}` takes text; put it in quotes, as in "text".'
NO_ITEM: Final = "an item of this list cannot be read; put text in quotes, and write a number in digits only."
LIST_OF_TEXT: Final = '`{key}` takes a list of text; write it as in ["cervical_dystonia"].'

NUMBER_TOO_LONG: Final = (
    "a number in the file has thousands of digits; no setting needs that, so take it out."
)
TOO_DEEP: Final = "lists stand in lists too deeply; no setting needs that, so take them out."

UNKNOWN_NEAR: Final = "there is no setting `{key}`; did you mean `{near}`?"
UNKNOWN: Final = "there is no setting `{key}`; there is {known}."
UNKNOWN_TABLE_NEAR: Final = "there is no table [{key}]; did you mean [{near}]?"
UNKNOWN_TABLE: Final = "there is no table [{key}]; there is {known}."
ELSEWHERE: Final = "`{key}` is no setting here; it stands under [{table}]."
ON_TOP: Final = "`{key}` is no setting here; it stands at the top of the file, before the first table."

WRONG_KIND: Final = "`{key}` is {found} and has to be {wanted}; {remedy}."
OUT_OF_LIMITS: Final = "`{key}` is {found}, and has to be from {low} to {high}; write a number between them."
ONE_OF: Final = "`{key}` cannot be {found}; write one of {known}."
EMPTY: Final = "`{key}` is empty; write what stands there, or take the line out."
BLANK: Final = "`{key}` holds nothing but spaces; write what stands there, or take the line out."
TOO_LONG: Final = "`{key}` is longer than {most} characters; make it shorter."
NOT_ONE_LINE: Final = "`{key}` holds a line end or a character that cannot be seen; write it on one line."
NO_CONTACT_NAME: Final = (
    "`{key}` cannot name a contact; use lower-case letters, digits and underscores, as the guide does."
)
CANNOT_USE: Final = "`{key}` cannot be used as it stands; read the settings section of the handbook."

WANTED: Final[Mapping[str, str]] = {
    "string_type": "text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "mapping_type": "a table",
    "dict_type": "a table",
    "model_type": "a table",
}
"""What a setting has to be, by the short word for its being something else."""

TO_WRITE: Final[Mapping[str, str]] = {
    "string_type": 'put it in quotes, as in "text"',
    "int_type": "write it in digits without quotes, as in 120",
    "int_from_float": "write it without a fraction, as in 120",
    "bool_type": "write true or false, without quotes",
    "tuple_type": 'put it in brackets, as in ["cervical_dystonia"]',
    "mapping_type": "give it a heading of its own, [{key}]",
    "dict_type": "give it a heading of its own, [{key}]",
    "model_type": "give it a heading of its own, [{key}]",
}
"""What to do about it."""

KINDS: Final[Mapping[type, str]] = {
    bool: "true or false",
    int: "a number",
    float: "a number with a fraction",
    str: "text",
    list: "a list",
    dict: "a table",
}
"""What a value in the file is called."""
A_TIME: Final = "a date or a time"

DRAFTS_NEED_A_NAME: Final = (
    "`guides.drafts` shows guides that no clinician has checked; name who answers for that as "
    "`responsible_clinician`, or take `drafts` out."
)
RESPONDER_NEEDS_PRIVACY: Final = (
    "`clinic.someone_will_respond` has people asked about danger straight out, which only a private place allows; "
    "write `private_place = true` if it is one, or take this line out."
)
RESPONDER_IS_NO_CONTACT: Final = (
    "`clinic.contacts.responder` is filled by `clinic.someone_will_respond`; "
    "write the name there and take this out."
)
NOT_A_PIN: Final = (
    "`staff.pin` is not what `kiosk settings --new-pin` writes; run that, and put the line it gives here."
)
NOT_FROM_ROOT: Final = (
    "`{key}` has to begin with / or ~/, wherever the kiosk is started; write the whole path."
)
SHOWN_TWICE: Final = "`guides.show` names {name} twice; take one of them out."
GUIDE_OUT_OF_REACH: Final = (
    "the user who runs the kiosk cannot get at {asked}; put the guide where that user may read it."
)
NO_SUCH_GUIDE_NEAR: Final = "there is no guide called {asked}; did you mean {near}?"
NO_SUCH_GUIDE: Final = (
    "there is no guide called {asked}; there is {known}, or give the whole path of a folder."
)
NO_SUCH_CONTACT_NEAR: Final = "no guide that is shown has a contact called {asked}; did you mean {near}?"
NO_SUCH_CONTACT: Final = "no guide that is shown has a contact called {asked}; there is {known}."
NONE: Final = "none"

# What holds, and where it was set.
SETTING: Final = "{key} = {value}"
TABLE: Final = "{{{pairs}}}"
NO_TABLE: Final = "{}"
LIST: Final = "[{items}]"
A_NUMBER: Final = "a number of {unit}, from {low} to {high}"
ONE_WORD: Final = "one of {known}"
TEXT: Final = "text"
TRUE_OR_FALSE: Final = "true or false"
TEXTS: Final = "a list of text"
NAMED_TEXTS: Final = "a table of text"
TAKES: Final = "    Takes {kind}."
MEANS: Final = "    {meaning}"
WHERE: Final = "    Set in {place}."
FROM_DEFAULT: Final = "    Not set; this is what holds without it."
SET: Final = "(set)"
NOT_SET: Final = "(not set)"
READ_FROM: Final = "Settings from {path}."
NO_SETTINGS: Final = (
    "There is no file of settings: this machine is no station, and all of this holds by itself."
)

OTHERWISE: Final = "Set otherwise than the default:"
ALL_DEFAULT: Final = "Nothing is set otherwise than the default."
SET_TO: Final = "    {key} = {value}"

# Whether people are shown anything.
SHOWN: Final = "People are offered: {names}."
NONE_CHECKED: Final = (
    "No guide can be shown, because no clinician has checked one. To show drafts, set both `drafts` and "
    "`responsible_clinician`."
)
NONE_LEFT: Final = (
    "No guide can be shown, because each is withdrawn or has not been checked by a clinician. Staff can bring one "
    "back; to show drafts, set both `drafts` and `responsible_clinician`."
)
NONE_BUT_WITHDRAWN: Final = (
    "No guide can be shown, because staff have withdrawn every one; "
    "they can bring one back on the staff screen."
)
NONE_KNOWN: Final = (
    "No guide can be shown, because it cannot be read which were withdrawn: look at {file}, or bring each guide back "
    "on the staff screen."
)
NONE_HERE: Final = "No guide can be shown, because there is none on this machine."
NONE_SOUND: Final = (
    "No guide can be shown, because {name} has mistakes; "
    "`kiosk check {name}` tells them, and `show` can leave it out."
)
LEFT_OUT: Final = {
    "withdrawn": "Not offered: {name}, which staff have withdrawn.",
    "not_checked": "Not offered: {name}, which no clinician has checked.",
}
"""By why a guide is not offered."""

# Folders.
NOT_A_FOLDER: Final = "`{key}` leads to {folder}, which is not a folder; name another, or take that away."
NO_WRITING: Final = (
    "`{key}` leads to {folder}, where nothing can be written; let the user who runs the kiosk write there, and run "
    "this as that user."
)

ASK_NEW_PIN: Final = "New PIN ({least} to {most} digits)"
ASK_PIN_AGAIN: Final = "The same PIN again"
PINS_DIFFER: Final = "The two PINs were not the same. Start again with a new PIN, or press Ctrl-C to stop."
PIN_TOO_PLAIN: Final = (
    "A PIN is {least} to {most} digits, and not the same one again and again nor in a row. Type another, or press "
    "Ctrl-C to stop."
)
PIN_LINE: Final = '# This line belongs under [staff] in the file of settings.\npin = "{pin}"'

# Guides, as staff see them.
CHECKED: Final = "Checked by {names}."
CHECKED_AND_DUE: Final = "Checked by {names}; its review is due."
NOT_CHECKED: Final = "Not yet checked by a clinician."
NOT_CHECKED_SHOWN: Final = "Not yet checked by a clinician; {clinician} answers for showing it."
NOT_CHECKED_SHOWN_AND_DUE: Final = (
    "Not yet checked by a clinician, and its review is due; {clinician} answers for showing it."
)
NOT_CHECKED_NOT_SHOWN: Final = "Not yet checked by a clinician, so not shown here."
NOT_CHECKED_AND_DUE: Final = "Not yet checked by a clinician, and its review is due."
