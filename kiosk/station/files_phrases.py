"""Every sentence of the command that writes the files of a station.

Owns their words, as whole sentences with named {slots}. Must never hold one that a patient reads.
"""

from __future__ import annotations

from typing import Final

NOT_A_FOLDER: Final = "{path} is a file; name a folder, which is made if it is not there."
NOT_WRITABLE: Final = "nothing can be written to {path} ({reason}); name another folder."
NOT_THE_SAME: Final = "{path} is there already and says something else; name another folder, or add --force."
NOT_SAID: Final = "{path} is there already but does not say what it was written for; add {option}."
BAD_PATH: Final = (
    "{path} cannot stand in a unit file: give the whole path from / in plain letters, without spaces."
)
NO_COMMAND: Final = (
    "the command kiosk was not found beside this Python; say with --kiosk where it is on the station."
)
IN_A_HOME: Final = (
    "{path} is in a folder that the service cannot see; install the kiosk into /opt/kiosk, or give --kiosk."
)
BAD_USER: Final = "{user} is no name for a user: small letters, digits, - and _, and a letter first."
BAD_TTY: Final = "{tty} is no console: tty1 to tty12."
BAD_SCREEN: Final = "{size} is no size of a screen: give pixels across and down, such as 1920x1080."
DONE: Final = """\
Written: {count} files in {folder}, for {kiosk}, run by {user} on {tty}.
On a touch screen, letters are {letters} pixels high.
Now, as root:
  1. sh {folder}/install.sh keyboard     (on a touch screen: sh {folder}/install.sh touch)
  2. set /etc/kiosk/kiosk.toml, then run: kiosk settings
  3. make the printer's queue, then run: kiosk doctor
The page on installing a machine tells each step: kiosk/station/README.md."""
