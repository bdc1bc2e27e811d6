"""A machine painted for the doctor, on which everything is as it should be until a test changes it."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.guide.load import load
from kiosk.screens.glyphs import marks
from kiosk.station.doctor.catalogue import CATALOGUE
from kiosk.station.doctor.examining import _findings
from kiosk.station.doctor.place import Clock, Place, PrinterSeen, TerminalSeen, User, Versions
from kiosk.station.doctor.telling import Finding, Level
from kiosk.station.pin import kept_pin

SMALL = Path(__file__).parents[2] / "guides" / "getting_there"
STRANGER = os.geteuid() + 54_321
"""The number of a user who owns nothing here."""
PIN = kept_pin("718293", bytes(16))
UNIT = """\
[Service]
Type=notify
ExecStart=/opt/kiosk/bin/kiosk
User=kiosk
Restart=always
WatchdogSec=30
TTYPath=/dev/tty1
MemorySwapMax=0
"""
SETTINGS = """\
state_folder = "{tmp}/state"
[clinic.contacts]
desk = "Ground floor"
emergency = "555 0199"
[guides]
show = ["{tmp}/guides/getting_there"]
[staff]
pin = "{pin}"
[paper]
folder = "{tmp}/pages"
[printer]
address = "kiosk"
"""
FILES = {
    "/etc/passwd": f"root:x:0:0:root:/root:/bin/sh\nkiosk:x:{STRANGER}:{STRANGER}::/var/lib/kiosk:/usr/sbin/nologin\n",
    "/etc/group": f"root:x:0:\nkiosk:x:{STRANGER}:\n",
    "/etc/cups/cupsd.conf": (
        "# Ours\nPreserveJobFiles No\nPreserveJobHistory 300\nMaxJobTime 120\nPageLogFormat\nDirtyCleanInterval 0\n"
        "<Policy default>\n  PreserveJobFiles Yes\n"
        "  <Limit CUPS-Get-Document>\n    AuthType Default\n    Require user @SYSTEM\n  </Limit>\n"
        "  <Limit All>\n    Order deny,allow\n  </Limit>\n</Policy>\n"
    ),
    "/etc/cups/printers.conf": (
        "# Written by cupsd\nNextPrinterId 3\n<Printer Kiosk>\nDeviceURI usb://Maker/Model\nErrorPolicy abort-job\n"
        "</Printer>\n<DefaultPrinter other>\nErrorPolicy retry-job\n</DefaultPrinter>\n"
    ),
    "/etc/systemd/system/cups.service.d/kiosk.conf": (
        "[Service]\nExecStartPre=/bin/sh -c 'rm -f /run/cups/spool/[cd]*'\n"
    ),
    "/etc/cups/cups-files.conf": "RequestRoot /run/cups/spool\nTempDir /run/cups/spool/tmp\nPageLog\n",
    "/etc/systemd/logind.conf.d/kiosk.conf": "[Login]\nNAutoVTs=0\nReserveVT=0\n",
    "/etc/systemd/system.conf.d/kiosk.conf": "[Manager]\nCtrlAltDelBurstAction=none\n",
    "/etc/systemd/system/kiosk.service": UNIT,
    "/proc/mounts": "/dev/sda1 / ext4 rw 0 0\ntmpfs /run tmpfs rw 0 0\n",
    "/proc/swaps": "Filename\tType\tSize\tUsed\tPriority\n",
    "/proc/sys/kernel/core_pattern": "|/bin/false\n",
    "/proc/sys/kernel/sysrq": "0\n",
    "/proc/sys/kernel/ctrl-alt-del": "0\n",
    "/proc/sys/fs/suid_dumpable": "0\n",
    "/run/systemd/sessions/c1": "USER=kiosk\nSEAT=seat0\nTTY=tty1\nSTATE=active\nCLASS=user\n",
}
LINKS = {
    "/etc/systemd/system/ctrl-alt-del.target": "/dev/null",
    "/etc/systemd/system/multi-user.target.wants/kiosk.service": "/etc/systemd/system/kiosk.service",
}
WORDS = "  fare_help: Ask at the desk.\nfacts:\n  everything:\n    pay: {short: Two coins}\n"
"""What the clinic says besides of the small guide, and then all that is left to it."""
PRINTER = PrinterSeen(
    ready=("iso_a4_210x297mm", "na_letter_8.5x11in"),
    formats=("application/pdf", "image/urf"),
    device="ipp://localhost:60000/ipp/print",
    reached=True,
    itself=True,
)
TERMINAL = TerminalSeen(
    "linux", "/dev/tty1", 80, 25, "utf-8", frozenset(map(ord, marks("console"))), switches=False
)
CLOCK = Clock(dt.datetime(2026, 11, 30, 12, tzinfo=dt.UTC), kept=True)
KIOSK = User("kiosk", STRANGER, frozenset({STRANGER}))
VERSIONS = Versions("0.1.0", (3, 11), "8.2.8")
OWNERS = frozenset({os.geteuid()})


@dataclass
class Machine:
    """What a test paints; `place` is what the doctor then sees."""

    tmp: Path
    settings: str | None = SETTINGS
    terminal: TerminalSeen = TERMINAL
    environ: dict[str, str] = field(default_factory=dict)
    printers: dict[str, PrinterSeen] = field(default_factory=lambda: {"kiosk": PRINTER})
    clock: Clock = CLOCK
    user: User = KIOSK
    core_limit: int = 0
    versions: Versions = VERSIONS
    free: Callable[[Path], int] = lambda _: 900 * 1024 * 1024
    owners: frozenset[int] = OWNERS

    def __post_init__(self) -> None:
        """Paint what is good."""
        for path, text in FILES.items():
            self.write(path, text)
        for path, target in LINKS.items():
            self.link(path, target)
        # Who owns nothing here has still to be let in to the settings.
        (self.tmp / "own").mkdir()
        for name in ("state", "pages"):
            (self.tmp / name).mkdir()
            (self.tmp / name).chmod(0o777)

    @property
    def settings_file(self) -> Path:
        """Where its settings are."""
        return self.tmp / "own" / "kiosk.toml"

    @property
    def guide(self) -> Path:
        """The folder of its one guide."""
        return self.tmp / "guides" / "getting_there"

    def at(self, path: str) -> Path:
        """Where a file of the machine is."""
        return self.tmp / "root" / path.lstrip("/")

    def write(self, path: str, text: str) -> None:
        """Write a file of the machine."""
        self.at(path).parent.mkdir(parents=True, exist_ok=True)
        self.at(path).write_text(text, encoding="utf-8")

    def link(self, path: str, target: str) -> None:
        """Make a link of the machine."""
        self.at(path).parent.mkdir(parents=True, exist_ok=True)
        self.at(path).symlink_to(target)

    def put_guide(self, *, reviewed: bool = True, review_by: str = "2027-11-20") -> None:
        """A guide whose clinic has said everything, checked or not."""
        self.guide.mkdir(parents=True)
        local = (SMALL / "local.yaml").read_text(encoding="utf-8")
        (self.guide / "local.yaml").write_text(local + WORDS, encoding="utf-8")
        (self.guide / "guide.yaml").write_text(_guide_text(reviewed, review_by), encoding="utf-8")

    def place(self) -> Place:
        """What the doctor sees."""
        environ = {"HOME": str(self.tmp / "home"), "KIOSK_SETTINGS": str(self.settings_file), **self.environ}
        if self.settings is not None:
            if not self.settings_file.exists():
                text = self.settings.replace("{tmp}", str(self.tmp)).replace("{pin}", PIN)
                self.settings_file.write_text(text, encoding="utf-8")
                self.settings_file.chmod(0o640)
                self.let_in()
        else:
            del environ["KIOSK_SETTINGS"]
        if not self.guide.exists():
            self.put_guide()
        return Place(
            root=self.tmp / "root",
            environ=environ,
            terminal=self.terminal,
            printer=lambda address, server: self.printers.get(address, PrinterSeen(trouble="no_printer")),
            clock=self.clock,
            user=self.user,
            core_limit=self.core_limit,
            versions=self.versions,
            free=self.free,
            owners=self.owners,
            top=self.tmp,
        )

    def let_in(self) -> None:
        """The kiosk's user is in the group of the settings, as one that was installed is."""
        group = self.settings_file.stat().st_gid
        text = FILES["/etc/group"]
        self.write("/etc/group", f"{text}settings:x:{group}:kiosk\n")
        self.user = replace(self.user, groups=self.user.groups | {group})


@cache
def _guide_text(reviewed: bool, review_by: str) -> str:
    """The small guide, checked in its very words or not."""
    text = (SMALL / "guide.yaml").read_text(encoding="utf-8")
    text = text.replace("review_by: 2027-11-20", f"review_by: {review_by}")
    if not reviewed:
        return text
    with TemporaryDirectory() as folder:
        (Path(folder) / "guide.yaml").write_text(text, encoding="utf-8")
        found = load(Path(folder)).guide
    assert found is not None
    review = (
        "  reviews:\n    - by: Dr A\n      role: Neurologist\n      kind: clinician\n"
        f"      date: 2026-11-20\n      content_hash: {found.content_hash}\n  funding:"
    )
    return text.replace("  funding:", review, 1)


Paint = Callable[[Machine], object]


@dataclass(frozen=True)
class Case:
    """A change to the machine, and what the doctor then says; TMP stands for the test's own folder."""

    code: str
    paint: Paint
    level: Level
    says: str
    remedy: str | None = None
    """None: what the catalogue says."""


def seen(machine: Machine, code: str) -> list[Finding]:
    """What one look finds on a machine."""
    [check] = [check for check in CATALOGUE if check.code == code]
    return list(_findings(check, machine.place()))


def holds(case: Case, tmp_path: Path) -> None:
    """Assert that the doctor says exactly this of the machine."""
    machine = Machine(tmp_path)
    case.paint(machine)
    [check] = [check for check in CATALOGUE if check.code == case.code]
    remedy = check.remedy if case.remedy is None else case.remedy
    expected = (case.level, case.says.replace("TMP", str(tmp_path)), remedy.replace("TMP", str(tmp_path)))
    found = [(each.level, each.says, each.remedy) for each in seen(machine, case.code)]
    assert expected in found, found
