"""What can keep the machine from going on, and what the doctor says of each."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kiosk.station.doctor.place import Clock, User, Versions
from tests.station.doctor.machines import SETTINGS, STRANGER, Case, Machine
from tests.station.doctor.painting import both, having, unit, without, written


def _no_statvfs(_: Path) -> int:
    raise PermissionError(13, "")


def _runs_there(machine: Machine) -> None:
    """A program of the same name is in the way: root may do everything with it but make a folder in it."""
    (machine.tmp / "state").rmdir()
    (machine.tmp / "state").touch(mode=0o777)


def _leads_nowhere(machine: Machine) -> None:
    (machine.tmp / "state").rmdir()
    (machine.tmp / "state").symlink_to(machine.tmp / "nowhere")


def _shut_above(machine: Machine) -> None:
    """Everybody may write there, and nobody gets there."""
    (machine.tmp / "state" / "kiosk").mkdir()
    (machine.tmp / "state" / "kiosk").chmod(0o777)
    (machine.tmp / "state").chmod(0o700)


INSIDE = having(settings=SETTINGS.replace("{tmp}/state", "{tmp}/state/kiosk"))
YEAR_1970 = Clock(dt.datetime(1970, 1, 1, tzinfo=dt.UTC), kept=True)
NOW = dt.datetime(2026, 11, 30, tzinfo=dt.UTC)
RELOAD = "then run `systemctl daemon-reload`."

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
        having(settings='[record]\nfolder = "/proc/version/record"\n'),
        "bad",
        "/proc/version/record (record.folder) cannot be made: /proc/version is no folder.",
        "Take /proc/version away, or set another folder.",
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
    *(
        Case(
            "room",
            paint,
            "bad",
            "TMP/state/kiosk (state_folder) cannot be made: TMP/state is no folder.",
            "Take TMP/state away, or set another folder.",
        )
        for paint in (both(_runs_there, INSIDE), both(_leads_nowhere, INSIDE))
    ),
    Case(
        "room",
        both(_shut_above, INSIDE),
        "bad",
        "kiosk, who runs the kiosk, may not go to TMP/state/kiosk (state_folder).",
        "Set a folder inside /var/lib/kiosk, or run `chmod o+x` for each folder above TMP/state/kiosk.",
    ),
    *(
        Case(
            "room",
            unit("MemorySwapMax=0", f"ProtectSystem=strict\n{more}"),
            "bad",
            "kiosk.service does not let the kiosk write to TMP/state (state_folder), whoever that belongs to.",
            "Set a folder inside /var/lib/kiosk, and put `StateDirectory=kiosk` under [Service] in kiosk.service, if "
            "it is not there.",
        )
        for more in ("", "StateDirectory=kiosk", "ReadWritePaths=/srv -/opt/x")
    ),
    Case(
        "room",
        unit("MemorySwapMax=0", "ProtectSystem=strict\nReadWritePaths=/"),
        "good",
        "TMP/state (state_folder) has 900 MiB free.",
        "",
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
