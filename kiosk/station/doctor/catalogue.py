"""Every look the doctor takes: its code, what it is about, and what to do first where it is not as it should be.

Owns the only list of them; the table on the page for whoever runs the machine is held to it by a test. Must never
change a code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.station.doctor import clinic, console, files, memory, once, printing, screen, spool, upkeep
from kiosk.station.doctor.place import Place
from kiosk.station.doctor.telling import Told


@dataclass(frozen=True, slots=True)
class Check:
    """One look at the machine."""

    code: str
    title: str
    remedy: str
    """What to do, unless a finding says it more exactly."""
    look: Callable[[Place], Iterator[Told]]


_PRINTER: Final = "Look whether it is on and its cable or network is in, then run `lpstat -t`."

CATALOGUE: Final = (
    Check("settings", "Settings", "Run `kiosk settings` and mend what it tells.", files.settings),
    Check(
        "settings_kept",
        "Who may read and change the settings",
        "Run `chown root:kiosk /etc/kiosk/kiosk.toml && chmod 640 /etc/kiosk/kiosk.toml`.",
        files.settings_kept,
    ),
    Check(
        "pin", "PIN of the staff", "Run `kiosk settings --new-pin` and put its line under [staff].", files.pin
    ),
    Check(
        "contacts",
        "Numbers to call",
        'Set each under [clinic.contacts], as `name = "number or words"`.',
        clinic.contacts,
    ),
    Check(
        "clinic_words",
        "What a guide leaves to the clinic",
        "Write it into local.yaml in the guide's folder.",
        clinic.own_words,
    ),
    Check(
        "guides_checked",
        "Guides checked by a clinician",
        "Have a clinician check it: `kiosk review GUIDE` lists what there is to check.",
        clinic.checked,
    ),
    Check(
        "guides_due",
        "Guides due for another look",
        "Install a newer version of the guide, or have its authors look at it again and set `review_by`.",
        clinic.due,
    ),
    Check(
        "guides_read_only",
        "Guides the kiosk cannot change",
        "Give the guide's folder to root: `chown -R root FOLDER && chmod -R go-w FOLDER`.",
        files.guides_read_only,
    ),
    Check(
        "guides_reached",
        "Guides the kiosk can read",
        "Put the guide's folder into /srv/guides, run `chmod -R go+rX /srv/guides`, and name it in `guides.show`.",
        files.guides_reached,
    ),
    Check(
        "terminal",
        "Type of the terminal",
        "Run the kiosk on the Linux console (TERM=linux) or in foot (TERM=foot).",
        screen.kind,
    ),
    Check(
        "size",
        "Size of the terminal",
        "Choose smaller letters: FONTSIZE in /etc/default/console-setup, or pixelsize in /etc/kiosk/foot.ini.",
        screen.size,
    ),
    Check(
        "colours",
        "Colours of the terminal",
        'Set `screen.colours = ""`, or "black_on_white".',
        screen.colours,
    ),
    Check(
        "glyphs",
        "Letters and marks",
        'Set CODESET="Uni2" and FONTFACE="Terminus" in /etc/default/console-setup, then run `systemctl restart kiosk`.',
        screen.letters,
    ),
    Check(
        "utf8",
        "UTF-8",
        "Put `LANG=C.UTF-8` into the kiosk's environment, and no PYTHONIOENCODING.",
        screen.utf8,
    ),
    Check(
        "printer_set",
        "A printer",
        "Set `printer.address` to the queue's name; `lpstat -e` lists those there are.",
        printing.is_set,
    ),
    Check("printer_answers", "Printers answer", _PRINTER, printing.answers),
    Check(
        "printer_accepts",
        "Printers take pages",
        "Run `cancel -a QUEUE`, so that nothing comes out twice, then `cupsenable QUEUE` and `cupsaccept QUEUE`.",
        printing.accepts,
    ),
    Check(
        "printer_believed",
        "Pages known to be printed",
        "Run `cupsreject QUEUE`, wait until `lpstat -o QUEUE` says nothing, then run `lpadmin -p QUEUE -v ADDRESS -m "
        "everywhere`, `lpadmin -p QUEUE -v 'ADDRESS?contimeout=3'` and `cupsaccept QUEUE`: only a queue that is made "
        "anew forgets it.",
        once.believed,
    ),
    Check(
        "printer_retries",
        "Pages that could not be printed",
        "Run `cupsreject QUEUE`, wait until `lpstat -o QUEUE` says nothing, then run "
        "`lpadmin -p QUEUE -o printer-error-policy=abort-job` and `cupsaccept QUEUE`.",
        once.retries,
    ),
    Check(
        "printer_paper",
        "Paper",
        "Set `paper.size` to the sheets that are in it, or put others in.",
        printing.paper,
    ),
    Check(
        "printer_pdf",
        "What printers can print",
        "Run `cupsreject QUEUE`, wait until `lpstat -o QUEUE` says nothing, then run `lpadmin -p QUEUE -v ADDRESS -m "
        "everywhere`, `lpadmin -p QUEUE -v 'ADDRESS?contimeout=3'` and `cupsaccept QUEUE`.",
        printing.formats,
    ),
    Check(
        "printer_network",
        "The way to the printer",
        "Use a cable, a queue of CUPS whose address begins with ipps://, or a network of the clinic's own for both.",
        printing.network,
    ),
    Check(
        "spool_documents",
        "Pages kept after printing",
        "Write `PreserveJobFiles No` into /etc/cups/cupsd.conf. "
        "Then run `cupsreject QUEUE`, wait until `lpstat -o` says nothing, and run `systemctl restart cups` and "
        "`cupsaccept QUEUE`.",
        spool.documents,
    ),
    Check(
        "spool_history",
        "Jobs remembered",
        "Write `PreserveJobHistory 300` into /etc/cups/cupsd.conf. "
        "Then run `cupsreject QUEUE`, wait until `lpstat -o` says nothing, and run `systemctl restart cups` and "
        "`cupsaccept QUEUE`.",
        spool.history,
    ),
    Check(
        "spool_time",
        "Jobs that are stuck",
        "Write `MaxJobTime 120` into /etc/cups/cupsd.conf. "
        "Then run `cupsreject QUEUE`, wait until `lpstat -o` says nothing, and run `systemctl restart cups` and "
        "`cupsaccept QUEUE`.",
        spool.longest,
    ),
    Check(
        "spool_log",
        "List of printed pages",
        "Write `PageLogFormat` with nothing after it into /etc/cups/cupsd.conf. "
        "Then run `cupsreject QUEUE`, wait until `lpstat -o` says nothing, and run `systemctl restart cups` and "
        "`cupsaccept QUEUE`.",
        spool.log,
    ),
    Check(
        "spool_place",
        "Where the spool lies",
        "Write `RequestRoot /run/cups/spool` and `TempDir /run/cups/spool/tmp` into /etc/cups/cups-files.conf. "
        "Then run `cupsreject QUEUE`, wait until `lpstat -o` says nothing, and run `systemctl restart cups` and "
        "`cupsaccept QUEUE`.",
        spool.folder,
    ),
    Check(
        "spool_readers",
        "Who can read a page that waits",
        "Write `AuthType Default` and `Require user @SYSTEM` under `<Limit CUPS-Get-Document>` in "
        "/etc/cups/cupsd.conf. "
        "Then run `cupsreject QUEUE`, wait until `lpstat -o` says nothing, and run `systemctl restart cups` and "
        "`cupsaccept QUEUE`.",
        spool.readers,
    ),
    Check(
        "spool_emptied",
        "Pages that waited when CUPS was killed",
        "Put cups.service.d/kiosk.conf of `kiosk station-files DIR` into /etc/systemd/system, "
        "then run `systemctl daemon-reload`.",
        once.emptied,
    ),
    Check(
        "spool_numbers",
        "Numbers of print jobs",
        "Write `DirtyCleanInterval 0` into /etc/cups/cupsd.conf. "
        "Then run `cupsreject QUEUE`, wait until `lpstat -o` says nothing, and run `systemctl restart cups` and "
        "`cupsaccept QUEUE`.",
        once.numbers,
    ),
    Check(
        "swap",
        "Swap",
        "Run `swapoff -a` and `systemctl mask swap.target`, and take swap out of /etc/fstab.",
        memory.swap,
    ),
    Check(
        "core_files",
        "Core files",
        "Put 90-kiosk.conf of `kiosk station-files DIR` into /etc/sysctl.d, then run `sysctl --system`.",
        memory.core_files,
    ),
    Check(
        "logins",
        "Other logins on this machine's screen",
        "Run `systemctl mask getty@.service autovt@.service`, then start the machine again.",
        console.logins,
    ),
    Check(
        "switching",
        "Keys to other consoles",
        "Run `systemctl enable kiosk-keys.service` and `systemctl restart kiosk-keys.service`, which takes these "
        "keys out of the keyboard. What brings them back is whatever sets the keyboard up, such as `setupcon`.",
        console.switching,
    ),
    Check(
        "sysrq",
        "Keys that speak to the kernel",
        "Set `kernel.sysrq = 0` in /etc/sysctl.d/90-kiosk.conf, then run `sysctl --system`.",
        console.sysrq,
    ),
    Check(
        "restart_keys",
        "Ctrl-Alt-Del",
        "Run `systemctl mask ctrl-alt-del.target`.",
        console.restart_keys,
    ),
    Check(
        "clock",
        "Clock",
        "Run `timedatectl set-ntp true`, after `apt install systemd-timesyncd` where it says that NTP is not "
        "supported; or set it by hand with `timedatectl set-time`.",
        upkeep.clock,
    ),
    Check(
        "room",
        "Room on the disks, and who may write there",
        "Make room: `df -h` tells where there is none.",
        upkeep.room,
    ),
    Check(
        "versions",
        "Versions",
        "Install the kiosk anew, into an environment of its own: `pip install .`.",
        upkeep.versions,
    ),
    Check(
        "service",
        "Started with the machine, and watched",
        "Run `kiosk station-files DIR` and do what the page for this machine says.",
        upkeep.service,
    ),
    Check(
        "user",
        "Who runs the kiosk",
        "Put `User=kiosk` under [Service] in the kiosk's unit, then run `systemctl daemon-reload`.",
        upkeep.user,
    ),
)
"""In the order in which they are told."""
