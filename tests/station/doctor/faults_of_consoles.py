"""What can lead answers to a disk, or a person out of the kiosk, and what the doctor says of each."""

from __future__ import annotations

from tests.station.doctor.machines import UNIT, Case
from tests.station.doctor.painting import both, having, terminal, unit, without, written

TOUCH = UNIT.replace(
    "/opt/kiosk/bin/kiosk", "/usr/bin/cage -d -- /usr/bin/foot /opt/kiosk/bin/kiosk"
).replace("TTYPath=/dev/tty1\n", "")


COREDUMP = written("/proc/sys/kernel/core_pattern", "|/usr/lib/systemd/systemd-coredump %P %u")
NO_MASK = without("/etc/systemd/system/ctrl-alt-del.target")
SDA = "Filename Type Size\n/dev/sda2 partition 99\n"
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
