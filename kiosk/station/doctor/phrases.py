"""What the doctor says of the machine itself, to whoever runs it, and how a finding is laid out.

Owns whole sentences with named {slots}; must never be joined in code. What it says of printers stands in
`printer_phrases`, of the clinic's own files in `clinic_phrases`, and what to do first in `catalogue`.
"""

from __future__ import annotations

from typing import Final

# How findings are laid out; the gravest level comes first.
HEADS: Final = {
    "bad": "BAD   {title} [{code}]",
    "note": "NOTE  {title} [{code}]",
    "good": "good  {title} [{code}]",
}
SAYS: Final = "      {says}"
REMEDY: Final = "      What to do: {remedy}"
GOOD: Final = {
    0: "Nothing was found good.",
    1: "One look found what it should; `kiosk doctor --all` shows it too.",
}
GOOD_MANY: Final = "{count} looks found what they should; `kiosk doctor --all` shows them too."
ENDS: Final = {
    0: "Fit for patients, as far as can be told from here: nothing is bad.",
    1: "Not fit for patients: one thing is bad.",
}
ENDS_MANY: Final = "Not fit for patients: {count} things are bad."
NONE: Final = "none"

# A look that came to nothing.
CANNOT_READ: Final = "This cannot be told: {path} cannot be read ({reason})."
NO_FILE: Final = "it is no file"
READ_AS_ROOT: Final = "Run `kiosk doctor` as root too, who can read it."
LOOK_BROKE: Final = "This cannot be told: looking at it failed ({kind})."
TELL_US: Final = "Look at it by hand, and send this line to whoever looks after the kiosk."

# The terminal.
ASK_ON_TERMINAL: Final = (
    "Run `kiosk doctor` as root, which asks the kiosk's own console; or stop the kiosk and run it on the machine's "
    "screen."
)
LOOK_AT_KIOSK: Final = "Look at the kiosk: where its screen is too small, it says so."
ON_NO_TERMINAL: Final = "This was run on no terminal, so the kiosk's own cannot be told."
OTHER_TERMINAL: Final = "The kiosk's own terminal is {own}; the answers here are those of {path}."
TERMINAL_IS_NONE: Final = 'TERM is "{name}", which names no terminal that can show the kiosk.'
TERMINAL_UNKNOWN: Final = "{path} is of the type {name}, with which the kiosk has not been tried."
TERMINAL_KNOWN: Final = "{path} is of the type {name}, which can show the kiosk."
NO_SIZE: Final = "The terminal does not tell its size, or there is none to ask."
TOO_SMALL: Final = (
    "The terminal has {columns} columns and {rows} rows, and the kiosk needs {least_columns} and "
    "{least_rows}."
)
LARGE_ENOUGH: Final = (
    "The terminal has {columns} columns and {rows} rows; {least_columns} and {least_rows} are enough."
)
NO_COLOURS_TOLD: Final = "There is no terminal to ask for its colours."
COLOURS_ROUNDED: Final = (
    "The settings want calm colours, which the Linux console rounds to others that are hard to read."
)
COLOURS_OFF: Final = (
    "NO_COLOR is set, so there are no colours; what is chosen is still told by marks and words."
)
TURN_COLOURS_ON: Final = "Take NO_COLOR out of the kiosk's environment, unless it is meant."
COLOURS: Final = "A terminal of the type {name} has the colours the kiosk draws with."
COLOURS_UNKNOWN: Final = "Nobody here knows the colours of a terminal of the type {name}."
NO_LETTERS_TOLD: Final = "There is no terminal to ask for its letters."
LETTERS_PLAIN: Final = "Marks are drawn as plain letters, which every terminal has."
LETTERS_MISSING: Final = "The console's font lacks marks the kiosk draws: {marks}."
LETTERS_THERE: Final = "The console's font has every mark the kiosk draws."
LETTERS_BY_FONT: Final = "foot draws lines by itself, and {font} has the other marks."
LETTERS_NO_FONT: Final = "foot is the terminal, and no font was found here that is known to have every mark."
INSTALL_FONT: Final = "Run `apt install fonts-dejavu-core`."
LETTERS_UNKNOWN: Final = "A terminal of the type {name} does not tell which marks it can show."
LOOK_AT_LETTERS: Final = (
    "Open the kiosk and look for empty boxes; with any, set `KIOSK_MARKS=ascii` in the kiosk's environment."
)
NO_ENCODING_TOLD: Final = "It cannot be told from here in which encoding the kiosk writes its screen."
NOT_UTF8: Final = "The screen would be written in {encoding}, and not in UTF-8."
CONSOLE_NOT_UTF8: Final = "The kernel's consoles do not read UTF-8."
MAKE_CONSOLE_UTF8: Final = (
    "Take `vt.default_utf8=0` out of the kernel's command line, or run `unicode_start` before the kiosk."
)
UTF8: Final = "The screen is written in UTF-8."

# Memory that could get onto a disk.
SWAP_UNTOLD: Final = "There is no /proc/swaps, so it cannot be told whether memory can get onto a disk."
LOOK_AT_SWAP: Final = "Run `swapon --show` as root: it should say nothing."
NO_SWAP: Final = "There is no swap, so memory never gets onto a disk."
SWAP_IN_MEMORY: Final = (
    "Swap is on, in compressed memory; whether that has a disk behind it cannot be told from here."
)
LOOK_AT_BACKING: Final = "Run `cat /sys/block/zram*/backing_dev`: it should say none, for each."
SWAP: Final = "Swap is on ({devices}), so a person's answers can get onto a disk."
SWAP_OF_SPOOL: Final = (
    "Swap is on ({devices}); the kiosk is kept out of it, but a page on its way through the print server "
    "is not."
)
SWAP_KEPT_OUT: Final = (
    "Swap is on ({devices}), but the kiosk is kept out of it, and no page waits elsewhere in memory."
)
CORE_UNTOLD: Final = "There is no /proc/sys/kernel/core_pattern, so it cannot be told where core files go."
LOOK_AT_CORE: Final = "Run `sysctl kernel.core_pattern` as root: it should say |/bin/false."
CORE_OF_PRIVATE: Final = "The kernel writes core files even of programs that keep their memory to themselves."
STOP_CORE_OF_PRIVATE: Final = (
    "Set `fs.suid_dumpable = 0` in /etc/sysctl.d/90-kiosk.conf, then run `sysctl --system`."
)
CORE_NOWHERE: Final = "Core files are thrown away, whatever dies."
CORE_NOT_STORED: Final = "Core files go to systemd-coredump, which keeps none."
CORE_STORED: Final = "Core files go to systemd-coredump, which keeps them (Storage={kept})."
CORE_TO_PROGRAM: Final = "Core files go to {program}, and nobody here knows what it keeps."
CORE_LIMITED: Final = "Programs leave no core files: their limit is 0."
CORE_TO_FILE: Final = (
    'A program that dies, such as one that prints, leaves its memory in a file ("{pattern}").'
)

# Other ways in and out.
LOGINS_UNTOLD: Final = "There is no systemd here, so it cannot be told which consoles have a login."
LOOK_AT_LOGINS: Final = "Press Ctrl-Alt-F2 to Ctrl-Alt-F12 while the kiosk runs: no login may appear."
GETTYS: Final = "A login is started with the machine on {consoles}."
CONSOLES_WAIT: Final = (
    "{key} is {value} for logind, so a login opens on another console for whoever goes there."
)
STOP_CONSOLES: Final = (
    "Put `{key}=0` under [Login] in /etc/systemd/logind.conf.d/kiosk.conf, then start the machine again."
)
LOGGED_IN: Final = "{user} is logged in on this machine's own screen ({console})."
END_LOGIN: Final = "Log out there, or run `loginctl terminate-session {session}`."
NO_LOGINS: Final = "No other console of this machine has a login."
CAGE_SWITCHES: Final = "cage was started with -s, so keys lead from it to other consoles."
STOP_CAGE_SWITCHING: Final = "Take -s out of the ExecStart of {unit}, then run `systemctl daemon-reload`."
CAGE_KEEPS: Final = "cage keeps the keys that would lead to other consoles."
SWITCHING_UNTOLD: Final = "It cannot be told from here which keys lead from the kiosk's console to another."
LOOK_AT_SWITCHING: Final = (
    "Run `kiosk doctor` as root, or press Ctrl-Alt-F2 and Alt-Right while the kiosk runs: nothing may happen."
)
SWITCHES: Final = "Keys lead from the kiosk's console to another, such as Ctrl-Alt-F2 or Alt-Right."
NO_SWITCHING: Final = "No key leads from the kiosk's console to another."
SYSRQ_UNTOLD: Final = (
    "There is no /proc here, so it cannot be told whether the kernel takes orders from the keyboard."
)
LOOK_AT_SYSRQ: Final = "Run `sysctl kernel.sysrq` as root: it should say 0."
NO_SYSRQ: Final = "This kernel takes no orders from the keyboard."
SYSRQ_OFF: Final = "The kernel's orders from the keyboard (SysRq) are turned off."
SYSRQ: Final = "The kernel takes orders from the keyboard (SysRq is {value}), such as to end every program."
RESTART_UNTOLD: Final = "There is no /proc/sys/kernel/ctrl-alt-del, so it cannot be told what these keys do."
LOOK_AT_RESTART: Final = "Press Ctrl-Alt-Del while the kiosk runs: nothing may happen."
RESTARTS_AT_ONCE: Final = "Ctrl-Alt-Del starts the machine anew at once."
STOP_RESTARTING_AT_ONCE: Final = (
    "Set `kernel.ctrl-alt-del = 0` in /etc/sysctl.d/90-kiosk.conf, then run `sysctl --system`."
)
RESTARTS: Final = "Ctrl-Alt-Del starts the machine anew."
RESTARTS_IN_BURSTS: Final = (
    "Ctrl-Alt-Del, pressed seven times in two seconds, still ends everything ({value})."
)
STOP_BURSTS: Final = (
    "Put `CtrlAltDelBurstAction=none` under [Manager] in /etc/systemd/system.conf.d/kiosk.conf, "
    "then run `systemctl daemon-reexec`."
)
NO_RESTARTING: Final = "Ctrl-Alt-Del does nothing."

# Upkeep.
WRONG_YEAR: Final = "The clock says {day}, which cannot be."
CLOCK_KEPT: Final = "The clock says {day}, and something keeps it right."
CLOCK_UNTOLD: Final = "The clock says {day}; whether anything keeps it right cannot be told."
CLOCK_NOT_KEPT: Final = "The clock says {day}, and nothing keeps it right."
STATE_FOLDER: Final = "state_folder"
PAGES_FOLDER: Final = "paper.folder"
RECORD_FOLDER: Final = "record.folder"
SPOOL_FOLDER: Final = "the spool"
NO_ROOM: Final = "{folder} ({what}) has {free} MiB free, and {least} are needed."
ROOM: Final = "{folder} ({what}) has {free} MiB free."
ROOM_UNTOLD: Final = "How much is free in {folder} ({what}) cannot be told ({reason})."
NO_WRITING: Final = "{user}, who runs the kiosk, cannot write to {folder} ({what})."
IN_THE_WAY: Final = "{folder} ({what}) cannot be made: {there} is no folder."
TAKE_AWAY: Final = "Take {there} away, or set another folder."
NO_WAY_TO: Final = "{user}, who runs the kiosk, may not go to {folder} ({what})."
LET_THROUGH: Final = "Set a folder inside /var/lib/kiosk, or run `chmod o+x` for each folder above {folder}."
SHUT_IN: Final = "{unit} does not let the kiosk write to {folder} ({what}), whoever that belongs to."
SET_INSIDE: Final = (
    "Set a folder inside /var/lib/kiosk, and put `StateDirectory=kiosk` under [Service] in {unit}, "
    "if it is not there."
)
LET_WRITE: Final = "Run `install -d -o {user} -g {user} -m 700 {folder}`."
MAKE_ROOM: Final = "Make room: `df -h {folder}` tells what it lies on, and `du -xh {folder}` what is large."
LOOK_AT_ROOM: Final = "Run `kiosk doctor` as root, or `df -h`."
VERSION: Final = "{major}.{minor}"
VERSIONS: Final = "Kiosk {kiosk} runs on Python {python} with Textual {textual}."
OLD_PYTHON: Final = "Kiosk {kiosk} runs on Python {python}, and needs {least} or newer."
OTHER_TEXTUAL: Final = (
    "Textual {found} is installed, and only {wanted} was tried: others can show answers when they break."
)
FROM_SOURCES: Final = "The kiosk runs from its sources, which whoever may write there can change."
INSTALL_IT: Final = "Install it with `pip install .` into a folder of root's, such as /opt/kiosk."
NO_SERVICE: Final = (
    "No service runs the kiosk: nothing starts it with the machine, or again when it stands still."
)
INSTALL_SERVICE: Final = "Run `kiosk station-files DIR` and do what the page for this machine says."
WATCHED_NOW: Final = "A service manager runs this and wants to be told that it lives."
NOT_ENABLED: Final = "{unit} is there, and is not started with the machine."
ENABLE: Final = "Run `systemctl enable --now {unit}`."
NOT_RESTARTED: Final = "{unit} does not start the kiosk again whenever it ends."
RESTART: Final = "Put `Restart=always` under [Service] in {unit}, then run `systemctl daemon-reload`."
NOT_WATCHED: Final = "{unit} does not notice within two minutes that the kiosk stands still."
WATCH: Final = (
    "Put `Type=notify` and `WatchdogSec=30` under [Service] in {unit}, then run `systemctl daemon-reload`."
)
WATCHED: Final = "{unit} starts the kiosk with the machine, and again when it stands still or ends."
RUNS_AS_ROOT: Final = "{unit} runs the kiosk as root, who may do everything."
USER_UNTOLD: Final = (
    "This was run as {me}; no service tells as whom the kiosk runs, so rights were judged for {me}."
)
NO_SUCH_USER: Final = "{unit} runs the kiosk as {user}, and there is no such user."
MAKE_USER: Final = "Run `systemd-sysusers`, or `adduser --system --group {user}`."
OTHER_USER: Final = (
    "This was run as {me}, and the kiosk runs as {user}: some of it may look otherwise to {user}."
)
RUN_AS: Final = "Run `runuser -u {user} -- kiosk doctor` too, and compare."
SAME_USER: Final = "This was run as {user}, who runs the kiosk."
