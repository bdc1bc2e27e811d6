"""The real parts of printing, private to a test: a message bus, Avahi, a print server, and printers made of software.

Owns how they are started and ended. Each listens on the loopback or on a socket of its own only, keeps all its files
in one folder, and needs neither root nor a service manager.
"""

from __future__ import annotations

import grp
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

import kiosk.station
from tests.printers import engine
from tests.printers.pages import words_on
from tests.printers.processes import Program, free_port, listens, wait_until

PROGRAMS: Final = (
    "avahi-daemon",
    "cupsd",
    "dbus-daemon",
    "ippeveprinter",
    "ipptool",
    "lp",
    "lpadmin",
    "cupsdisable",
)
"""What must be installed; see `needs` in the tests' conftest."""
_BUS: Final = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>unix:path={socket}</listen>
  <auth>ANONYMOUS</auth><auth>EXTERNAL</auth>
  <allow_anonymous/>
  <policy context="default">
    <allow user="*"/><allow own="*"/><allow send_type="method_call"/>
    <allow send_destination="*" eavesdrop="true"/><allow receive_sender="*"/>
  </policy>
</busconfig>
"""
_AVAHI: Final = """\
[server]
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
[publish]
disable-publishing=yes
[wide-area]
enable-wide-area=no
"""
_OWN_RUN: Final = 'mount -t tmpfs none /run && mkdir -p /run/avahi-daemon && exec "$@"'
"""Avahi's file of its process id has a fixed name; with a /run of its own there may be several at a time."""
_OWN_SPOOL: Final = 'mount -t tmpfs -o size="$1" none "$2" && mkdir "$2/tmp" && shift 2 && exec "$@"'
"""A spool that only this print server has, with so much room."""
_CUPS_FILES: Final = """\
ServerRoot {folder}/etc
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/run
TempDir {folder}/spool/tmp
AccessLog {folder}/log/access_log
ErrorLog {folder}/log/error_log
PageLog {folder}/log/page_log
SystemGroup {group}
LogFileGroup {group}
"""
_FILES: Final = Path(kiosk.station.__file__).parent / "files/root/etc"
_SHIPPED: Final = _FILES / "cups/cupsd.conf"
_DROP_IN: Final = _FILES / "systemd/system/cups.service.d/kiosk.conf"
_BEFORE: Final = re.compile(r"^ExecStartPre=(.*)$", re.MULTILINE)
_PAGE: Final = Path(kiosk.station.__file__).parent / "README.md"
PAGES_QUEUE: Final = "hall_printer"
"""What that page calls its queue; staff read it."""
_QUEUE: Final = re.compile(r"^<!-- how a queue is made -->\n```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_EXAMPLE: Final = "ipp://192.0.2.10/ipp/print"
"""The address of the page's printer."""
_SPOOL: Final = "/run/cups/spool"
"""Where pages wait on a station."""
_OURS: Final = re.compile(r"^(?:Listen|LogLevel)\b.*\n", re.MULTILINE)


class Discovery:
    """A message bus with Avahi on it: without them ippeveprinter does not start."""

    def __init__(self, folder: Path) -> None:
        socket = folder / "bus"
        (folder / "bus.conf").write_text(_BUS.format(socket=socket))
        (folder / "avahi.conf").write_text(_AVAHI)
        self.address = f"unix:path={socket}"
        self._bus = Program(
            ["dbus-daemon", "--nofork", "--nopidfile", f"--config-file={folder}/bus.conf"], folder / "bus.log"
        )
        self._bus.wait_for(lambda: listens(str(socket)))
        alone: list[str | Path] = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
        avahi: list[str | Path] = [
            "avahi-daemon",
            "-f",
            folder / "avahi.conf",
            "--no-chroot",
            "--no-drop-root",
            "--no-rlimits",
        ]
        log = folder / "avahi.log"
        self._avahi = Program(
            [*alone, "sh", "-c", _OWN_RUN, "sh", *avahi], log, {"DBUS_SYSTEM_BUS_ADDRESS": self.address}
        )
        self._avahi.wait_for(lambda: b"Server startup complete" in log.read_bytes())

    def close(self) -> None:
        """End both."""
        self._avahi.stop()
        self._bus.stop()


class Simulator:
    """A printer made of software that speaks IPP, and whose engine does what a test asks for."""

    def __init__(self, folder: Path, discovery: Discovery, name: str) -> None:
        self.folder = folder
        self.name = name
        self.port = free_port()
        self.uri = f"ipp://127.0.0.1:{self.port}/ipp/print"
        self._discovery = discovery
        self._program: Program | None = None
        for each in ("printed", "half", "spool", "busy"):
            (folder / each).mkdir(parents=True)
        command = folder / "engine"
        command.write_text(f"#!{sys.executable} -IS\n{Path(engine.__file__).read_text()}")
        command.chmod(0o755)
        self.does("print")
        self.start()

    def start(self) -> None:
        """Switch it on, at the same address as before."""
        if self._program is not None:
            self._program.kill()
        env = {
            "DBUS_SYSTEM_BUS_ADDRESS": self._discovery.address,
            "ENGINE_FOLDER": str(self.folder),
            "ENGINE_URI": self.uri,
            "ENGINE_PORT": str(self.port),
        }
        command = ["ippeveprinter", "-r", "off", "-p", str(self.port), "-n", "localhost", "-s", "600"]
        command += ["-d", str(self.folder / "spool"), "-c", str(self.folder / "engine")]
        command += ["-f", "application/pdf,image/pwg-raster,text/plain", "-vv", self.name]
        self._program = program = Program(command, self.folder / "log", env)
        program.wait_for(lambda: listens(self.port))

    def kill(self) -> None:
        """Pull its plug: what is in it is lost."""
        if self._program is not None:
            self._program.kill()
        for left in (*(self.folder / "spool").iterdir(), *(self.folder / "busy").iterdir()):
            left.unlink()

    def close(self) -> None:
        """End it."""
        self.kill()

    def be_well(self) -> None:
        """Be switched on, with paper in it, and take away what has come out."""
        self.does("print")
        if not listens(self.port):
            self.start()
        self.wait_until_still()
        self.forget()

    def does(self, what: str) -> None:
        """From now on, also to the page that is in it: see the engine for what can be asked."""
        half = self.folder / "does.new"
        half.write_text(what)
        half.rename(self.folder / "does")

    def printed(self) -> list[Path]:
        """The pages that have come out, the first one first."""
        return sorted((self.folder / "printed").iterdir())

    def words(self) -> list[str]:
        """What stands on the pages that have come out."""
        return [words_on(page.read_bytes()) for page in self.printed()]

    def wait_until_still(self) -> None:
        """Until nothing is in it that could still come out."""
        wait_until(lambda: not self.busy(), f"{self.name} has stopped")

    def busy(self) -> bool:
        """Whether a page is in it."""
        return any((self.folder / "busy").iterdir())

    def forget(self) -> None:
        """Take away what has come out."""
        for page in self.printed():
            page.unlink()


def shipped_settings() -> str:
    """What a station's print server is told, but for where it listens and how much it writes down."""
    return _OURS.sub("", _SHIPPED.read_text())


def before_it_starts() -> list[list[str]]:
    """What a station's service manager does each time before it starts the print server, each in its words."""
    return [shlex.split(each) for each in _BEFORE.findall(_DROP_IN.read_text())]


def how_a_queue_is_made() -> list[list[str]]:
    """The commands of the station's page that make its queue, each in its words."""
    [block] = _QUEUE.findall(_PAGE.read_text())
    return [shlex.split(line) for line in block.splitlines() if line.startswith("lpadmin ")]


class Cups:
    """A print server with its own socket and files, told what a station's print server is told.

    Its logs are kept and tell everything: what must not be told must not be in them either.
    """

    def __init__(
        self, folder: Path, more: str = "", *, room: str = "", env: Mapping[str, str] | None = None
    ) -> None:
        """Start it.

        Args:
            folder: for all its files.
            more: settings beside those of a station.
            room: how large a spool of its own is, such as `256k`; only root can have one.
            env: its environment beside that of the tests.
        """
        self.folder = folder
        self._room, self._env = room, env
        self.socket = folder / "run" / "cups.sock"
        for each in ("etc", "spool/tmp", "cache", "run", "log"):
            (folder / each).mkdir(parents=True)
        self._settings = folder / "etc" / "cupsd.conf"
        self._files = folder / "etc" / "cups-files.conf"
        self._files.write_text(_CUPS_FILES.format(folder=folder, group=grp.getgrgid(os.getegid()).gr_name))
        ours = f"Listen {self.socket}\nLogLevel debug\nMaxLogSize 0\n"
        self._settings.write_text(f"{ours}{shipped_settings()}\n{more}")
        self.start()

    def start(self) -> None:
        """Start it as a station's unit does, by that unit's own commands."""
        for before in before_it_starts():
            subprocess.run([word.replace(_SPOOL, f"{self.folder}/spool") for word in before], check=True)
        command: list[str | Path] = ["cupsd", "-f", "-c", self._settings, "-s", self._files]
        if self._room:
            spool = self.folder / "spool"
            command = ["unshare", "--mount", "sh", "-c", _OWN_SPOOL, "sh", self._room, spool, *command]
        self._program = Program(command, self.folder / "log" / "said", self._env)
        self._program.wait_for(lambda: listens(str(self.socket)))

    def kill(self) -> None:
        """Kill it as a power cut would; nothing of it is left running, and all its files are."""
        self._program.kill()

    def close(self) -> None:
        """End it."""
        self._program.stop()

    def be_well(self, queue: str, uri: str) -> None:
        """Run, with no job, and with this queue as it was first."""
        if not listens(str(self.socket)):
            self.start()
        self.run("cancel", "-a", "-x", check=False)
        self.add(queue, uri)
        self.run("cupsenable", queue)
        self.run("cupsaccept", queue)

    def run(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """One of CUPS's own commands at this server."""
        env = {**os.environ, "CUPS_SERVER": str(self.socket), "LC_ALL": "C.UTF-8"}
        return subprocess.run(command, env=env, capture_output=True, text=True, check=check, timeout=60)

    def add(self, queue: str, uri: str, *options: str) -> None:
        """A queue for this printer, made by the very commands of the station's page."""
        for words in how_a_queue_is_made():
            named = [queue if word == PAGES_QUEUE else word.replace(_EXAMPLE, uri) for word in words]
            self.run(*named, *options)
        # CUPS asks the printer beside its other work; until then it sends pages without a filter.
        asked = self.folder / "etc" / "ppd" / f"{queue}.ppd"
        wait_until(asked.exists, f"the queue {queue} knows its printer")

    @property
    def spool(self) -> Path:
        """Where it keeps pages, as it sees that itself."""
        return Path(f"/proc/{self._program.process.pid}/root{self.folder}/spool")

    def spooled(self) -> list[Path]:
        """The pages in the spool."""
        return sorted((self.spool if self._room else self.folder / "spool").glob("d*"))

    def jobs(self, which: Literal["not-completed", "completed", "all"] = "not-completed") -> list[str]:
        """The jobs it knows of, each in one line."""
        return self.run("lpstat", "-W", which, "-o", check=False).stdout.splitlines()
