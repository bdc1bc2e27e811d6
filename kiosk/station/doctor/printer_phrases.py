"""What the doctor says of printers, the print server and its spool, to whoever runs the machine.

Owns whole sentences with named {slots}; must never be joined in code.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.deliver.job import State

SETTINGS_WRONG: Final = "Which printer is set cannot be told until the settings can be read."
MEND_SETTINGS: Final = "Run `kiosk settings` and mend what it tells."
PRINTER_SET: Final = "Pages go to {address}."
NO_PRINTER: Final = "No printer is set, so nobody gets a page to take in."
PAGES_TO_FOLDER: Final = "No printer is set: pages are put into {folder}, which somebody has to empty."
NOTHING_TO_ASK: Final = "No printer is set, so this was not looked at."
SET_PRINTER: Final = "Set `printer.address` in the file of settings, then run this again."

ANSWERS: Final = "{address} answers."
BOTH_ANSWER: Final = "{address} answers, and so does its printer."
QUEUE_ANSWERS: Final = (
    "The queue {address} answers, as it does while its printer is off too: only a page tells whether the printer "
    "is there."
)
NOBODY_THERE: Final = (
    "The queue {address} answers, but nobody does where its printer should be: {host}, port {port}."
)
SWITCH_ON: Final = (
    "Look whether the printer is on, its cable or network is in, and {host} is still its address: `lpstat` says "
    "*idle* all the same."
)
NO_WAY_OUT: Final = "{unit} has no network, so the kiosk cannot reach {address}."
LET_OUT: Final = (
    "Put network-printer.conf of `kiosk station-files DIR`, with the printer's address in it, into "
    "/etc/systemd/system/{unit}.d, then run `systemctl daemon-reload`."
)
NO_ANSWER: Final = "{address} does not answer as a printer should."
TROUBLES: Final[Mapping[State, str]] = {
    "no_printer": "There is no printer and no queue called {address}.",
    "not_answering": "{address} does not answer within a few seconds.",
    "server_gone": "The print server that has {address} does not answer.",
    "refused": "{address} refuses to say what it is.",
}
"""By why a printer told nothing."""
REMEDIES: Final[Mapping[State, str]] = {
    "no_printer": "Look at the names that `lpstat -e` tells, and set `printer.address` to one of them.",
    "server_gone": "Run `systemctl start cups`, and look whether `printer.server` ({server}) is where "
    "it listens.",
}
"""The same, where that is not to look at the printer."""
DID_NOT_ANSWER: Final = "{address} did not answer, so this cannot be told."
FIRST_MAKE_IT_ANSWER: Final = "Make it answer first, then run this again."
ACCEPTS: Final = "{address} takes pages now."
REJECTS: Final = "{address} takes no pages: its queue is shut."
STOPPED: Final = "{address} prints nothing now: it has been stopped."
START_IT: Final = (
    "Look at the printer, then run `cancel -a {address}`, so that nothing comes out twice, and "
    "`cupsenable {address}`."
)
BEGINS_NO_JOB: Final = "{address} cannot begin a job before its page is sent, so it could print a page twice."
USE_CUPS: Final = (
    "Print through CUPS: make a queue as the page for this machine says, and set `printer.address` to it."
)
REASONS: Final = "{address} takes pages, and says of itself: {reasons}."
LOOK_AT_PRINTER: Final = "Look at the printer: paper, toner and doors."
BELIEVED: Final = "{address} has not forgotten a job."
NOT_BELIEVED: Final = (
    "{address} still says that its printer has forgotten a job ({reason}), so it cannot always be "
    "told whether a page came out."
)
PAPER_READY: Final = "{address} says that it has sheets of the size {size}."
PAPER_USUAL: Final = "{address} usually takes sheets of the size {size}."
PAPER_OTHER: Final = "The settings say that the paper is {size}, and {address} says that it has {ready}."
PAPER_OF_CUPS: Final = (
    "The settings say {size}, and CUPS that {address} has {ready}: the printer itself has not told."
)
PAPER_UNTOLD: Final = "{address} does not tell which sheets it has."
LOOK_INTO_TRAY: Final = "Look into the tray: the sheets should be {size}."
TAKES_PDF: Final = "{address} takes PDF, which is what the page is made as."
NO_PDF: Final = "{address} does not take PDF, which is what the page is made as."
RAW_QUEUE: Final = (
    "{address} is a raw queue, as is made where no printer answers: it knows nothing of its printer."
)
FORMATS_UNTOLD: Final = "{address} does not tell what it can print."
PRINT_A_PAGE: Final = "Print a page from the kiosk and look whether it comes out as it was shown."
BY_WIRE: Final = "Pages for {address} go over no network."
ENCRYPTED: Final = "Pages for {address} go to {host} over a network, encrypted."
CROSSES: Final = "Pages for {address} go over a network ({scheme}) where others may read them."
SERVER_ELSEWHERE: Final = "The print server is another machine ({server}), so pages go over a network to it."
DEVICE_UNTOLD: Final = "Where the queue {address} sends its pages cannot be told."
LOOK_AT_DEVICE: Final = "Run `lpstat -v` as root: usb is no network, and ipps is encrypted."

# The spool.
NO_SPOOL: Final = "Pages go straight to the printer, so no spool of this machine has them."
SPOOL_ELSEWHERE: Final = "The spool is on another machine, so this cannot be told here."
LOOK_AT_SERVER: Final = (
    "Look at cupsd.conf and cups-files.conf where the print server runs; the page for this machine lists "
    "what they should say."
)
NO_CUPS_FILE: Final = "There is no {path}, so this cannot be told."
FILES_GO: Final = "A page is taken out of the spool as soon as it is printed."
FILES_STAY: Final = "Pages stay in the spool after they are printed (PreserveJobFiles {value})."
HISTORY: Final = "What became of a job can be asked for a short time (PreserveJobHistory {value})."
HISTORY_STAYS: Final = "The number and time of each job are kept for long (PreserveJobHistory {value})."
HISTORY_GOES: Final = (
    "A job is forgotten before it can be told that it was printed (PreserveJobHistory {value})."
)
JOBS_END: Final = "A job that is stuck ends by itself (MaxJobTime {value})."
JOBS_LAST: Final = "A job that is stuck can come out onto somebody else's visit (MaxJobTime {value})."
JOBS_CUT: Final = "A job ends before the kiosk gives it up (MaxJobTime {value}, times.printing {printing})."
NO_PAGE_LOG: Final = "No list of printed pages is kept."
PAGE_LOG: Final = (
    "A line is written for each page: when it was printed, and where; its name and user are neutral."
)
SPOOL_IN_MEMORY: Final = "The spool lies in memory ({folder})."
SPOOL_ON_DISK: Final = "The spool lies on a disk ({folder}), where a page can be found after it was deleted."
SPOOL_UNTOLD: Final = "Whether the spool lies in memory cannot be told ({folder})."
LOOK_AT_MOUNTS: Final = "Run `findmnt -T` with that folder: it should say tmpfs."
PAGES_SHUT: Final = "A page that waits is given to nobody but root and whoever it is of."
PAGES_OPEN: Final = "Every user of this machine can read a page that waits (CUPS-Get-Document)."

# What the print server does by itself.
GIVES_UP: Final = "A page that {address} could not print is given up, and does not come out by itself."
RETRIES: Final = "A page that {address} could not print can come out later by itself (ErrorPolicy {policy})."
RETRIES_UNTOLD: Final = (
    "{path} has no ErrorPolicy for {address}, so what becomes of a page that failed cannot be told."
)
MAKE_QUEUE: Final = "Make a queue of its own for it, as the page for this machine says."
EMPTIED: Final = "A print server that was killed starts with an empty spool ({folder})."
NOT_EMPTIED: Final = (
    "A print server that was killed prints once more what it was printing: nothing empties {folder} when "
    "it starts."
)
NUMBERS_KEPT: Final = "The number of a job is written down at once, so no other job ever gets it."
NUMBERS_AGAIN: Final = (
    "A print server that is killed can give the number of a page to another one (DirtyCleanInterval {value})."
)
