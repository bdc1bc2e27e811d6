"""What the doctor says of the clinic's settings and guides, to whoever runs the machine.

Owns whole sentences with named {slots}; must never be joined in code, and never say what is kept of a PIN.
"""

from __future__ import annotations

from typing import Final

NO_STATION: Final = "There is no file of settings, so this is no machine for patients."
MAKE_STATION: Final = (
    "Run `kiosk station-files DIR` and install what it writes, or write /etc/kiosk/kiosk.toml."
)
SETTINGS_HOLD: Final = "{path} can be used."
NOTHING_TO_DO: Final = "Nothing, if that is as it should be; `guides.show` and the staff screen change it."
NO_FILE_TO_LOOK_AT: Final = "There is no file of settings to look at."
SETTINGS_KEPT: Final = "Only root may change {path}, and strangers may not read it."
OPEN_TO_ALL: Final = "Everybody may read or write {path} (mode {mode}), and so try PINs without the kiosk."
OPEN_TO_GROUP: Final = "The group of {path} may write there."
NOT_ROOTS: Final = "{path} does not belong to root, so its owner may change the PIN."
KIOSK_CANNOT_READ: Final = "{user}, who runs the kiosk, may not read {path}."
FOLDER_OPEN: Final = "Others than root may put another file of settings into {folder}."
SHUT_FOLDER: Final = "Run `chown root {folder} && chmod go-w {folder}`."
PIN_UNTOLD: Final = "Whether a PIN is set cannot be told until the settings can be read."
MEND_SETTINGS: Final = "Run `kiosk settings` and mend what it tells."
PIN_SET: Final = "A PIN is set."
NO_PIN: Final = "No PIN is set, so there is no staff screen, and nobody can print a page that was kept."

NO_GUIDE_TO_LOOK_AT: Final = "There is no guide to look at."
MEND_GUIDES: Final = "Run `kiosk settings`: it tells why none is shown."
GUIDE_HAS_MISTAKES: Final = "{path} has mistakes, so it was not looked at further."
CHECK_GUIDE: Final = "Run `kiosk check {path}` and mend what it tells."
ROOT_MAY_WRITE: Final = (
    "This was run as root, who may write everywhere; whether the kiosk may cannot be told."
)
RUN_AS_KIOSK: Final = "Run it again as the user who runs the kiosk."
GUIDE_OPEN: Final = {1: "{user} may change the guide that is shown, and with it what people read: {names}."}
GUIDE_OPEN_MANY: Final = (
    "{user} may change the guide that is shown, and with it what people read: {count} places, "
    "such as {names}."
)
SHUT_GUIDE: Final = (
    "Run `chown -R root {folder} && chmod -R go-w {folder}`, and the same for the folder round it."
)
GUIDE_OUT_OF_REACH: Final = "{user}, who runs the kiosk, cannot read all of {path}, so nobody is shown it."
GUIDE_IN_REACH: Final = "{user} may read all of {path}."
GUIDE_SHUT: Final = "{user} may not write to {path}."
CONTACTS_SET: Final = "Every contact of {guide} is set."
CONTACTS: Final = "Contacts of {guide} are not set, so people read what the guide says instead: {names}."
URGENT_CONTACTS: Final = "Contacts that {guide} shows to people in danger are not set: {names}."
SLOTS_FILLED: Final = "The clinic has said all that {guide} leaves to it."
SLOTS_OPEN: Final = "The clinic has not said what {guide} leaves to it: {names}."
FILL_SLOTS: Final = (
    "Write it into {file}, under `from_clinic:`, such as `{name}:`; people are told to ask until then."
)
FACTS_OPEN: Final = "{guide} knows this of no option, and the clinic has not said it of each: {names}."
FILL_FACTS: Final = (
    "Write it into {file}, under `facts:` and there `everything:`, such as `{name}: {{short: Ask at the desk}}`, or "
    "under an option's name; until then people read what the guide says instead."
)
CHECKED: Final = "A clinician has checked {guide} in these very words."
DRAFT_IN_A_TRIAL: Final = (
    "No clinician has checked {guide}, and without a file of settings everybody is shown it."
)
DRAFT_SHOWN: Final = "No clinician has checked {guide}; it is shown, and {clinician} answers for that."
DRAFT_NOT_SHOWN: Final = "No clinician has checked {guide}, so it is not shown."
DUE: Final = "{guide} was to be looked at again by {day}, and people are told so."
DUE_SOON: Final = "{guide} is to be looked at again by {day}."
NOT_DUE: Final = "{guide} is to be looked at again by {day}, which is not soon."
