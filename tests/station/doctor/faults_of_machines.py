"""What can be wrong with the machine itself, and what the doctor says of each."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from kiosk.station.doctor import phrases
from kiosk.station.doctor.place import Clock, TerminalSeen, User, Versions
from tests.station.doctor.machines import STRANGER, UNIT, Case, Machine, Paint

ASK = phrases.ASK_ON_TERMINAL
TOUCH = UNIT.replace(
    "/opt/kiosk/bin/kiosk", "/usr/bin/cage -d -- /usr/bin/foot /opt/kiosk/bin/kiosk"
).replace("TTYPath=/dev/tty1\n", "")


def terminal(**changes: object) -> Paint:
    """Another terminal."""

    def paint(machine: Machine) -> None:
        machine.terminal = replace(machine.terminal, **changes)  # type: ignore[arg-type]

    return paint


def nowhere(machine: Machine) -> None:
    """No terminal at all."""
    machine.terminal = TerminalSeen(name="", encoding="utf-8")


def written(path: str, text: str) -> Paint:
    """Another file of the system."""
    return lambda machine: machine.write(path, text)


def without(path: str) -> Paint:
    """A file of the system that is not there."""
    return lambda machine: machine.at(path).unlink()


def unit(old: str, new: str) -> Paint:
    """Another way to run the kiosk."""
    assert old in UNIT
    return written("/etc/systemd/system/kiosk.service", UNIT.replace(old, new))


def both(*paints: Paint) -> Paint:
    """Several changes, one after another."""

    def paint(machine: Machine) -> None:
        for each in paints:
            each(machine)

    return paint


def having(**changes: object) -> Paint:
    """Something else that the machine tells of itself."""

    def paint(machine: Machine) -> None:
        for name, value in changes.items():
            setattr(machine, name, value)

    return paint


def with_font(machine: Machine) -> None:
    """foot, and a font for it."""
    terminal(name="foot", letters=None, path="/dev/pts/0")(machine)
    machine.write("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", "")


def _no_statvfs(_: Path) -> int:
    raise PermissionError(13, "")


NO_TTY = unit("TTYPath=/dev/tty1\n", "")
LETTERS = (
    "Open the kiosk and look for empty boxes; with any, set `KIOSK_MARKS=ascii` in the kiosk's environment."
)
COREDUMP = written("/proc/sys/kernel/core_pattern", "|/usr/lib/systemd/systemd-coredump %P %u")
NO_MASK = without("/etc/systemd/system/ctrl-alt-del.target")
YEAR_1970 = Clock(dt.datetime(1970, 1, 1, tzinfo=dt.UTC), kept=True)
NOW = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)
SDA = "Filename Type Size\n/dev/sda2 partition 99\n"
RELOAD = "then run `systemctl daemon-reload`."

SCREEN = (
    Case("terminal", nowhere, "note", "This was run on no terminal, so the kiosk's own cannot be told.", ASK),
    Case(
        "terminal",
        terminal(name="dumb"),
        "bad",
        'TERM is "dumb", which names no terminal that can show the kiosk.',
    ),
    Case(
        "terminal", terminal(name=""), "bad", 'TERM is "", which names no terminal that can show the kiosk.'
    ),
    Case(
        "terminal",
        terminal(name="vt52"),
        "note",
        "/dev/tty1 is of the type vt52, with which the kiosk has not been tried.",
    ),
    Case(
        "terminal",
        terminal(path="/dev/pts/3", name="xterm-256color"),
        "note",
        "The kiosk's own terminal is /dev/tty1; the answers here are those of /dev/pts/3.",
        ASK,
    ),
    Case(
        "size",
        terminal(columns=47),
        "bad",
        "The terminal has 47 columns and 25 rows, and the kiosk needs 48 and 14.",
    ),
    Case(
        "size",
        terminal(rows=13),
        "bad",
        "The terminal has 80 columns and 13 rows, and the kiosk needs 48 and 14.",
    ),
    Case(
        "size",
        terminal(columns=48, rows=14),
        "good",
        "The terminal has 48 columns and 14 rows; 48 and 14 are enough.",
        "",
    ),
    Case(
        "size",
        nowhere,
        "note",
        "The terminal does not tell its size, or there is none to ask.",
        phrases.LOOK_AT_KIOSK,
    ),
    Case(
        "colours",
        having(settings='[screen]\ncolours = "calm"\n'),
        "bad",
        "The settings want calm colours, which the Linux console rounds to others that are hard to read.",
    ),
    Case(
        "colours",
        having(environ={"NO_COLOR": "1"}),
        "note",
        "NO_COLOR is set, so there are no colours; what is chosen is still told by marks and words.",
        "Take NO_COLOR out of the kiosk's environment, unless it is meant.",
    ),
    Case(
        "colours",
        terminal(name="vt52"),
        "note",
        "Nobody here knows the colours of a terminal of the type vt52.",
    ),
    Case("colours", nowhere, "note", "There is no terminal to ask for its colours.", ASK),
    Case(
        "glyphs",
        terminal(letters=frozenset(map(ord, "█░▒─━│┃═┌┐└┘┗┛←→↑↓▲▼▶◀■·"))),
        "bad",
        "The console's font lacks marks the kiosk draws: ●.",
    ),
    Case(
        "glyphs",
        terminal(encoding="ascii"),
        "good",
        "Marks are drawn as plain letters, which every terminal has.",
        "",
    ),
    Case(
        "glyphs",
        both(NO_TTY, terminal(letters=None, name="xterm-256color")),
        "note",
        "A terminal of the type xterm-256color does not tell which marks it can show.",
        LETTERS,
    ),
    Case("glyphs", nowhere, "note", "There is no terminal to ask for its letters.", ASK),
    Case(
        "glyphs",
        terminal(letters=None, name="foot"),
        "bad",
        "foot is the terminal, and no font was found here that is known to have every mark.",
        "Run `apt install fonts-dejavu-core`.",
    ),
    Case(
        "glyphs",
        with_font,
        "good",
        "foot draws lines by itself, and DejaVuSansMono.ttf has the other marks.",
        "",
    ),
    Case(
        "utf8",
        terminal(encoding="iso8859-1"),
        "bad",
        "The screen would be written in iso8859-1, and not in UTF-8.",
    ),
    Case(
        "utf8",
        written("/sys/module/vt/parameters/default_utf8", "0\n"),
        "bad",
        "The kernel's consoles do not read UTF-8.",
        "Take `vt.default_utf8=0` out of the kernel's command line, or run `unicode_start` before the kiosk.",
    ),
    Case(
        "utf8",
        terminal(encoding=None),
        "note",
        "It cannot be told from here in which encoding the kiosk writes its screen.",
        ASK,
    ),
)
MEMORY = (
    Case(
        "swap",
        both(written("/proc/swaps", SDA), unit("MemorySwapMax=0\n", "")),
        "bad",
        "Swap is on (/dev/sda2), so a person's answers can get onto a disk.",
    ),
    Case(
        "swap",
        written("/proc/swaps", SDA),
        "note",
        "Swap is on (/dev/sda2); the kiosk is kept out of it, but a page on its way through the print server is not.",
    ),
    Case(
        "swap",
        both(
            written("/proc/swaps", SDA), having(settings='[printer]\naddress = "ipp://127.0.0.1/ipp/print"\n')
        ),
        "good",
        "Swap is on (/dev/sda2), but the kiosk is kept out of it, and no page waits elsewhere in memory.",
        "",
    ),
    Case(
        "swap",
        both(
            written("/proc/swaps", SDA),
            without("/etc/systemd/system/kiosk.service"),
            written("/proc/self/cgroup", "1:cpu:/\n0::/one/two\n"),
            written("/sys/fs/cgroup/one/two/memory.swap.max", "0\n"),
        ),
        "note",
        "Swap is on (/dev/sda2); the kiosk is kept out of it, but a page on its way through the print server is not.",
    ),
    Case(
        "swap",
        written("/proc/swaps", "Filename Type\n/dev/zram0 partition\n"),
        "note",
        "Swap is on, in compressed memory; whether that has a disk behind it cannot be told from here.",
        "Run `cat /sys/block/zram*/backing_dev`: it should say none, for each.",
    ),
    Case(
        "swap",
        without("/proc/swaps"),
        "note",
        "There is no /proc/swaps, so it cannot be told whether memory can get onto a disk.",
        "Run `swapon --show` as root: it should say nothing.",
    ),
    Case(
        "core_files",
        both(written("/proc/sys/kernel/core_pattern", "core\n"), having(core_limit=-1)),
        "bad",
        'A program that dies, such as one that prints, leaves its memory in a file ("core").',
    ),
    Case(
        "core_files",
        written("/proc/sys/kernel/core_pattern", "core\n"),
        "good",
        "Programs leave no core files: their limit is 0.",
        "",
    ),
    Case(
        "core_files",
        both(
            written("/proc/sys/kernel/core_pattern", "core\n"),
            having(core_limit=-1),
            written("/etc/systemd/system.conf", "[Manager]\nDefaultLimitCORE=0:0\n"),
        ),
        "good",
        "Programs leave no core files: their limit is 0.",
        "",
    ),
    Case(
        "core_files",
        COREDUMP,
        "bad",
        "Core files go to systemd-coredump, which keeps them (Storage=external).",
    ),
    Case(
        "core_files",
        both(COREDUMP, written("/etc/systemd/coredump.conf.d/kiosk.conf", "[Coredump]\nStorage=none\n")),
        "good",
        "Core files go to systemd-coredump, which keeps none.",
        "",
    ),
    Case(
        "core_files",
        written("/proc/sys/kernel/core_pattern", "|/usr/share/apport/apport %p"),
        "bad",
        "Core files go to /usr/share/apport/apport, and nobody here knows what it keeps.",
    ),
    Case(
        "core_files",
        written("/proc/sys/fs/suid_dumpable", "2\n"),
        "bad",
        "The kernel writes core files even of programs that keep their memory to themselves.",
        "Set `fs.suid_dumpable = 0` in /etc/sysctl.d/90-kiosk.conf, then run `sysctl --system`.",
    ),
    Case(
        "core_files",
        without("/proc/sys/kernel/core_pattern"),
        "note",
        "There is no /proc/sys/kernel/core_pattern, so it cannot be told where core files go.",
        "Run `sysctl kernel.core_pattern` as root: it should say |/bin/false.",
    ),
)
GETTY = written("/etc/systemd/system/getty.target.wants/getty@tty2.service", "")
CONSOLE = (
    Case("logins", GETTY, "bad", "A login is started with the machine on tty2."),
    Case(
        "logins",
        both(GETTY, lambda machine: machine.link("/etc/systemd/system/getty@.service", "/dev/null")),
        "good",
        "No other console of this machine has a login.",
        "",
    ),
    Case(
        "logins",
        without("/etc/systemd/logind.conf.d/kiosk.conf"),
        "bad",
        "NAutoVTs is 6 for logind, so a login opens on another console for whoever goes there.",
        "Put `NAutoVTs=0` under [Login] in /etc/systemd/logind.conf.d/kiosk.conf, then start the machine again.",
    ),
    Case(
        "logins",
        written("/etc/systemd/logind.conf.d/zz.conf", "[Login]\nReserveVT=4\n"),
        "bad",
        "ReserveVT is 4 for logind, so a login opens on another console for whoever goes there.",
        "Put `ReserveVT=0` under [Login] in /etc/systemd/logind.conf.d/kiosk.conf, then start the machine again.",
    ),
    Case(
        "logins",
        written("/run/systemd/sessions/7", "USER=ann\nSEAT=seat0\nTTY=tty3\nSTATE=online\nCLASS=user\n"),
        "bad",
        "ann is logged in on this machine's own screen (tty3).",
        "Log out there, or run `loginctl terminate-session 7`.",
    ),
    Case(
        "logins",
        written("/run/systemd/sessions/8", "USER=ann\nREMOTE=1\nTTY=pts/0\nSTATE=active\nCLASS=user\n"),
        "good",
        "No other console of this machine has a login.",
        "",
    ),
    Case(
        "logins",
        lambda machine: [
            machine.at(each).rename(machine.at("/gone" + each.replace("/", "_")))
            for each in ("/run/systemd", "/etc/systemd")
        ],
        "note",
        "There is no systemd here, so it cannot be told which consoles have a login.",
        "Press Ctrl-Alt-F2 to Ctrl-Alt-F12 while the kiosk runs: no login may appear.",
    ),
    Case(
        "switching",
        terminal(switches=True),
        "bad",
        "Keys lead from the kiosk's console to another, such as Ctrl-Alt-F2 or Alt-Right.",
    ),
    Case(
        "switching",
        terminal(switches=None),
        "note",
        "It cannot be told from here which keys lead from the kiosk's console to another.",
        "Run `kiosk doctor` as root, or press Ctrl-Alt-F2 and Alt-Right while the kiosk runs: nothing may happen.",
    ),
    Case(
        "switching",
        both(terminal(switches=None), written("/etc/systemd/system/kiosk.service", TOUCH)),
        "good",
        "cage keeps the keys that would lead to other consoles.",
        "",
    ),
    Case(
        "switching",
        written("/etc/systemd/system/kiosk.service", TOUCH.replace("cage -d", "cage -ds")),
        "bad",
        "cage was started with -s, so keys lead from it to other consoles.",
        "Take -s out of the ExecStart of kiosk.service, then run `systemctl daemon-reload`.",
    ),
    Case(
        "sysrq",
        written("/proc/sys/kernel/sysrq", "176\n"),
        "bad",
        "The kernel takes orders from the keyboard (SysRq is 176), such as to end every program.",
    ),
    Case(
        "sysrq",
        lambda machine: machine.at("/proc").rename(machine.at("/gone")),
        "note",
        "There is no /proc here, so it cannot be told whether the kernel takes orders from the keyboard.",
        "Run `sysctl kernel.sysrq` as root: it should say 0.",
    ),
    Case(
        "sysrq",
        without("/proc/sys/kernel/sysrq"),
        "good",
        "This kernel takes no orders from the keyboard.",
        "",
    ),
    Case("restart_keys", NO_MASK, "bad", "Ctrl-Alt-Del starts the machine anew."),
    Case(
        "restart_keys",
        without("/etc/systemd/system.conf.d/kiosk.conf"),
        "bad",
        "Ctrl-Alt-Del, pressed seven times in two seconds, still ends everything (reboot-force).",
        "Put `CtrlAltDelBurstAction=none` under [Manager] in /etc/systemd/system.conf.d/kiosk.conf, "
        "then run `systemctl daemon-reexec`.",
    ),
    Case(
        "restart_keys",
        written("/proc/sys/kernel/ctrl-alt-del", "1\n"),
        "bad",
        "Ctrl-Alt-Del starts the machine anew at once.",
        "Set `kernel.ctrl-alt-del = 0` in /etc/sysctl.d/90-kiosk.conf, then run `sysctl --system`.",
    ),
    Case(
        "restart_keys",
        without("/proc/sys/kernel/ctrl-alt-del"),
        "note",
        "There is no /proc/sys/kernel/ctrl-alt-del, so it cannot be told what these keys do.",
        "Press Ctrl-Alt-Del while the kiosk runs: nothing may happen.",
    ),
)
UPKEEP = (
    Case("clock", having(clock=YEAR_1970), "bad", "The clock says 1970-01-01, which cannot be."),
    Case(
        "clock",
        having(clock=Clock(NOW, kept=False)),
        "note",
        "The clock says 2026-11-30, and nothing keeps it right.",
    ),
    Case(
        "clock",
        having(clock=Clock(NOW, kept=None)),
        "note",
        "The clock says 2026-11-30; whether anything keeps it right cannot be told.",
    ),
    Case(
        "clock",
        both(having(clock=Clock(NOW, kept=False)), written("/run/systemd/timesync/synchronized", "")),
        "good",
        "The clock says 2026-11-30, and something keeps it right.",
        "",
    ),
    Case(
        "room",
        having(free=lambda _: 99 * 1024 * 1024),
        "bad",
        "TMP/pages (paper.folder) has 99 MiB free, and 100 are needed.",
        "Make room: `df -h TMP/pages` tells what it lies on, and `du -xh TMP/pages` what is large.",
    ),
    Case(
        "room",
        having(free=_no_statvfs),
        "note",
        "How much is free in TMP/state (state_folder) cannot be told (Permission denied).",
        "Run `kiosk doctor` as root, or `df -h`.",
    ),
    Case(
        "room",
        lambda machine: (machine.tmp / "state").chmod(0o700),
        "bad",
        "kiosk, who runs the kiosk, cannot write to TMP/state (state_folder).",
        "Run `install -d -o kiosk -g kiosk -m 700 TMP/state`.",
    ),
    Case(
        "versions",
        having(versions=Versions("0.1.0", (3, 10), "8.2.8")),
        "bad",
        "Kiosk 0.1.0 runs on Python 3.10, and needs 3.11 or newer.",
    ),
    Case(
        "versions",
        having(versions=Versions("0.1.0", (3, 12), "8.3.0")),
        "bad",
        "Textual 8.3.0 is installed, and only 8.2.8 was tried: others can show answers when they break.",
    ),
    Case(
        "versions",
        having(versions=Versions("0.1.0", (3, 12), None)),
        "bad",
        "Textual none is installed, and only 8.2.8 was tried: others can show answers when they break.",
    ),
    Case(
        "versions",
        having(versions=Versions("0.1.0", (3, 11), "8.2.8", from_sources=True)),
        "note",
        "The kiosk runs from its sources, which whoever may write there can change.",
        "Install it with `pip install .` into a folder of root's, such as /opt/kiosk.",
    ),
    Case(
        "service",
        without("/etc/systemd/system/kiosk.service"),
        "bad",
        "No service runs the kiosk: nothing starts it with the machine, or again when it stands still.",
    ),
    Case(
        "service",
        both(without("/etc/systemd/system/kiosk.service"), having(environ={"WATCHDOG_USEC": "30000000"})),
        "good",
        "A service manager runs this and wants to be told that it lives.",
        "",
    ),
    Case(
        "service",
        without("/etc/systemd/system/multi-user.target.wants/kiosk.service"),
        "bad",
        "kiosk.service is there, and is not started with the machine.",
        "Run `systemctl enable --now kiosk.service`.",
    ),
    Case(
        "service",
        unit("Restart=always", "Restart=on-failure"),
        "bad",
        "kiosk.service does not start the kiosk again whenever it ends.",
        f"Put `Restart=always` under [Service] in kiosk.service, {RELOAD}",
    ),
    *(
        Case(
            "service",
            unit("WatchdogSec=30", set_to),
            "bad",
            "kiosk.service does not notice within two minutes that the kiosk stands still.",
            f"Put `Type=notify` and `WatchdogSec=30` under [Service] in kiosk.service, {RELOAD}",
        )
        for set_to in ("", "WatchdogSec=0", "WatchdogSec=5min", "WatchdogSec=soon")
    ),
    Case(
        "user",
        unit("User=kiosk\n", ""),
        "bad",
        "kiosk.service runs the kiosk as root, who may do everything.",
    ),
    Case(
        "user",
        unit("User=kiosk\n", "User=nemo\n"),
        "bad",
        "kiosk.service runs the kiosk as nemo, and there is no such user.",
        "Run `systemd-sysusers`, or `adduser --system --group nemo`.",
    ),
    Case(
        "user",
        having(user=User("ann", STRANGER + 1)),
        "note",
        "This was run as ann, and the kiosk runs as kiosk: some of it may look otherwise to kiosk.",
        "Run `runuser -u kiosk -- kiosk doctor` too, and compare.",
    ),
    Case(
        "user",
        without("/etc/systemd/system/kiosk.service"),
        "note",
        "This was run as kiosk; no service tells as whom the kiosk runs, so rights were judged for kiosk.",
        "Run `kiosk station-files DIR` and do what the page for this machine says.",
    ),
)
