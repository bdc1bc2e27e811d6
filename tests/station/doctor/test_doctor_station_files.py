"""The files that install a station make it one that the doctor calls good, as far as files alone can."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from kiosk.station.doctor.examining import examined
from kiosk.station.doctor.written import unit_of
from kiosk.station.station_files import Station, texts
from tests.station.doctor.machines import FILES, LINKS, Machine

BY_FILES = (
    "spool_documents",
    "spool_history",
    "spool_time",
    "spool_log",
    "spool_place",
    "spool_readers",
    "spool_emptied",
    "spool_numbers",
    "core_files",
    "logins",
    "restart_keys",
    "service",
    "user",
)
MASKED = ("getty@.service", "autovt@.service", "ctrl-alt-del.target")
OF_THE_KERNEL = ("/proc/", "/run/", "/etc/passwd", "/etc/group")


def _installed(tmp_path: Path, kind: str) -> Machine:
    """A machine on which only what the system itself writes is painted, and the rest was installed."""
    machine = Machine(tmp_path)
    for path in (*FILES, *LINKS):
        if not path.startswith(OF_THE_KERNEL):
            machine.at(path).unlink()
    for path, text in texts(Station("/opt/kiosk/bin/kiosk")).items():
        if path.startswith("root/"):
            machine.write(path.removeprefix("root"), text)
    for name in MASKED:
        machine.link(f"/etc/systemd/system/{name}", "/dev/null")
    for name in (f"{kind}.service", "kiosk-keys.service"):
        machine.link(f"/etc/systemd/system/multi-user.target.wants/{name}", f"/etc/systemd/system/{name}")
    return machine


@pytest.mark.parametrize("kind", ["kiosk", "kiosk-touch"])
def test_what_they_set_is_good(kind: str, tmp_path: Path) -> None:
    machine = _installed(tmp_path, kind)
    place = machine.place()
    unit = unit_of(place)
    assert unit is not None
    assert unit.name == f"{kind}.service"
    assert unit.on_a_compositor == (kind == "kiosk-touch")
    assert unit.variables["LANG"] == "C.UTF-8"
    assert not unit.shuts_out(PurePosixPath(unit.variables["HOME"], "pages"))
    assert unit.shuts_out(PurePosixPath("/srv/pages"))
    found = {each.code: each for each in examined(place) if each.code in BY_FILES}
    assert {code: each.level for code, each in found.items()} == dict.fromkeys(BY_FILES, "good"), found


def test_on_a_touch_screen_cage_keeps_the_keys(tmp_path: Path) -> None:
    [found] = [
        each for each in examined(_installed(tmp_path, "kiosk-touch").place()) if each.code == "switching"
    ]
    assert (found.level, found.says) == ("good", "cage keeps the keys that would lead to other consoles.")


def test_what_sets_the_kernel_says_what_the_doctor_wants() -> None:
    written = texts(Station("/opt/kiosk/bin/kiosk"))["root/etc/sysctl.d/90-kiosk.conf"]
    for line in ("kernel.sysrq = 0", "kernel.core_pattern = |/bin/false", "fs.suid_dumpable = 0"):
        assert line in written.splitlines()
