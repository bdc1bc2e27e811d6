"""How the doctor reads what the system has written, and what it makes of rights."""

from __future__ import annotations

import ctypes
import os
import pwd
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from kiosk.station.doctor import this_machine as real
from kiosk.station.doctor.files import may, settings_kept
from kiosk.station.doctor.place import CannotTell, User
from kiosk.station.doctor.upkeep import room
from kiosk.station.doctor.written import Mount, config, cups, ini, mount_of, span, unit_of, users
from tests.station.doctor.machines import SETTINGS, STRANGER, UNIT, Machine, seen

MINE = os.geteuid()
READ_ONLY_UNITS = "/usr/lib/systemd/system"
OWN_UNITS = "/etc/systemd/system"


def test_a_file_of_systemd_is_read_with_its_last_word() -> None:
    text = (
        '; no\n# no\nbefore=1\n[Login]\nA = 1\nA=2\nquoted="x y"\nlong=a \\\n b\nnone\n'
        "[Service]\nEnvironment=A=1\nEnvironment=B=2\n"
    )
    assert ini(text) == {
        ("", "before"): "1",
        ("Login", "A"): "2",
        ("Login", "quoted"): "x y",
        ("Login", "long"): "a   b",
        ("Service", "Environment"): "A=1\nB=2",
    }


def test_a_drop_in_goes_before_the_file_and_one_of_the_machine_before_one_of_the_system(
    tmp_path: Path,
) -> None:
    machine = Machine(tmp_path)
    machine.write("/etc/systemd/logind.conf", "[Login]\nA=main\nB=main\nC=main\n")
    machine.write("/usr/lib/systemd/logind.conf.d/50.conf", "[Login]\nB=covered\n")
    machine.write("/etc/systemd/logind.conf.d/50.conf", "[Login]\nB=fifty\nC=fifty\n")
    machine.write("/usr/lib/systemd/logind.conf.d/60.conf", "[Login]\nC=sixty\n")
    machine.write("/etc/systemd/logind.conf.d/60.txt", "[Login]\nC=no\n")
    found = config(machine.place(), "logind.conf")
    assert [found["Login", key] for key in "ABC"] == ["main", "fifty", "sixty"]


def test_the_service_is_the_one_that_is_enabled_with_its_drop_ins(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.write(f"{READ_ONLY_UNITS}/kiosk.service", UNIT.replace("User=kiosk", "User=packaged"))
    machine.write(f"{OWN_UNITS}/kiosk-a.service", UNIT.replace("User=kiosk", "User=a"))
    machine.write(
        f"{OWN_UNITS}/kiosk-keys.service", "[Service]\nExecStart=/bin/sh /usr/local/sbin/kiosk-lock-keys\n"
    )
    machine.write(
        f"{OWN_UNITS}/kiosk.service.d/more.conf",
        "[Service]\nWatchdogSec=20\nEnvironment=KIOSK_MARKS=console\n",
    )
    unit = unit_of(machine.place())
    assert unit is not None
    assert (unit.name, unit.enabled, unit.service("User")) == ("kiosk.service", True, "kiosk")
    assert unit.service("WatchdogSec") == "20"
    assert unit.variables == {"KIOSK_MARKS": "console"}


def test_an_instance_that_is_enabled_enables_its_template(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.at(f"{OWN_UNITS}/kiosk.service").unlink()
    machine.write(f"{OWN_UNITS}/kiosk@.service", UNIT)
    machine.link(f"{OWN_UNITS}/getty.target.wants/kiosk@tty1.service", f"{OWN_UNITS}/kiosk@.service")
    unit = unit_of(machine.place())
    assert unit is not None
    assert (unit.name, unit.enabled) == ("kiosk@.service", True)


def test_a_setting_of_cups_counts_outside_a_section_only() -> None:
    text = "A 1\na 2\n# B 3\n<Policy x>\n<Limit y>\nC 4\n</Limit>\nC 5\n</Policy>\nD\nE\ttwo words \n</stray>\nF 6\n"
    assert cups(text) == {"a": "2", "d": "", "e": "two words", "f": "6"}


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("300", 300.0),
        ("5m", 300.0),
        ("2h", 7200.0),
        ("1d", 86_400.0),
        ("1w", 604_800.0),
        ("No", 0.0),
        ("off", 0.0),
    ],
)
def test_a_time_of_cups_is_seconds(written: str, seconds: float) -> None:
    assert span(written) == seconds


def test_yes_lasts_for_ever_and_what_is_no_time_is_none() -> None:
    assert span("Yes") == float("inf")
    assert [span(each) for each in ("", "soon", "-1", "1 y", "1.5")] == [None] * 5


def test_a_folder_lies_on_the_nearest_mount_and_the_later_of_two(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.write(
        "/proc/mounts",
        "/dev/sda1 / ext4 rw 0 0\n/dev/sdb /run xfs rw 0 0\ntmpfs /run tmpfs rw 0 0\nx /a\\040b ext2 rw 0 0\nbroken\n",
    )
    place = machine.place()
    assert mount_of(place, "/run/cups") == Mount("/run", "tmpfs")
    assert mount_of(place, "/var/run/cups") == Mount("/run", "tmpfs")
    assert mount_of(place, "/runner") == Mount("/", "ext4")
    assert mount_of(place, "/a b/c") == Mount("/a b", "ext2")


def test_users_are_known_with_all_their_groups(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    place = machine.place()
    machine.write("/etc/passwd", "odd\nann:x:7:8:::\nbob:x:seven:8:::\n")
    machine.write("/etc/group", "lp:x:9:bob,ann\nodd:x\nnone:x:no:ann\n")
    assert list(users(place)) == [User("ann", 7, frozenset({8, 9}))]


@pytest.mark.parametrize(
    ("mode", "user", "wish", "allowed"),
    [
        (0o600, User("owner", MINE), os.R_OK | os.W_OK, True),
        (0o604, User("other", STRANGER), os.R_OK, True),
        (0o604, User("other", STRANGER), os.W_OK, False),
        (0o601, User("other", STRANGER), os.W_OK | os.X_OK, False),
        (0o640, User("group", STRANGER, frozenset({-1})), os.R_OK, True),
        (0o604, User("group", STRANGER, frozenset({-1})), os.R_OK, False),
    ],
)
def test_rights_are_those_of_the_first_that_fits(
    mode: int, user: User, wish: int, allowed: bool, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.touch()
    file.chmod(mode)
    groups = frozenset({file.stat().st_gid}) if user.groups else frozenset[int]()
    assert may(replace(user, groups=groups), file, wish) is allowed


def test_another_who_owns_a_file_may_what_its_owner_may(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "file"
    file.touch()
    file.chmod(0o200)
    owner = User("owner", file.stat().st_uid)
    monkeypatch.setattr(os, "geteuid", lambda: STRANGER)
    assert may(owner, file, os.W_OK) is True
    assert may(User("other", STRANGER + 1), file, os.W_OK) is False


def test_nobody_writes_where_root_cannot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.touch()
    file.chmod(0o666)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert may(User("other", STRANGER), file, os.W_OK) is False


def test_a_file_of_settings_that_is_named_and_missing_is_not_judged(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    place = machine.place()
    machine.settings_file.unlink()
    machine.settings_file.symlink_to(tmp_path / "nowhere")
    assert place.settings_file == machine.settings_file
    [found] = settings_kept(place)
    assert (found.level, found.says) == ("note", "There is no file of settings to look at.")


def test_a_guide_that_is_not_there_is_told_once_and_the_others_say_there_is_none(tmp_path: Path) -> None:
    machine = Machine(tmp_path, settings=SETTINGS.replace("getting_there", "gone"))
    [found] = seen(machine, "settings")
    assert found.level == "bad"
    assert "there is no guide called" in found.says
    assert [each.says for each in seen(machine, "guides_due")] == ["There is no guide to look at."]


def test_what_systemd_waits_on_in_the_folder_of_sessions_is_not_read(tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    machine.at("/run/systemd/sessions").mkdir(parents=True, exist_ok=True)
    os.mkfifo(machine.at("/run/systemd/sessions/c1.ref"))
    assert [each.level for each in seen(machine, "logins")] == ["good"]


def test_a_folder_that_may_not_be_listed_cannot_be_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: object) -> list[str]:
        raise PermissionError(13, "")

    place = Machine(tmp_path).place()
    monkeypatch.setattr(os, "listdir", refused)
    with pytest.raises(CannotTell) as caught:
        place.names("/etc/systemd")
    assert (caught.value.path, caught.value.reason) == ("/etc/systemd", "Permission denied")


def test_a_machine_that_tells_little_is_still_a_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: object) -> None:
        raise KeyError

    def silent(*_: object, **__: object) -> None:
        raise OSError(38, "")

    monkeypatch.setattr(pwd, "getpwuid", unknown)
    monkeypatch.setattr(ctypes, "CDLL", silent)
    assert real._me().name == str(MINE)
    assert real._clock_is_kept() is None
    assert real._version("no-such-package") is None
    monkeypatch.setattr(os, "ttyname", silent)
    assert real._name(0) is None


def test_a_folder_nobody_may_look_into_is_judged_by_the_one_round_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lstat = os.lstat

    def refused(path: str | Path) -> os.stat_result:
        if Path(path).name == "state":
            raise PermissionError(13, "")
        return lstat(path)

    place = Machine(tmp_path).place()
    monkeypatch.setattr(os, "lstat", refused)
    [found, *_] = room(place)
    assert found.level == "bad"
    assert found.says == f"kiosk, who runs the kiosk, cannot write to {tmp_path}/state (state_folder)."


@pytest.mark.parametrize(
    ("written", "shut"),
    [
        ("ProtectSystem=full\n", ["/home/kiosk"]),
        ("ProtectSystem=strict\n", ["/var/lib/kiosk/pages", "/var/lib/kiosks", "/srv/pages", "/home/kiosk"]),
        (
            "ProtectSystem=strict\nStateDirectory=other kiosk:x\n",
            ["/var/lib/kiosks", "/srv/pages", "/home/kiosk"],
        ),
        ("ProtectSystem=strict\nReadWritePaths=/home -/srv\nReadWritePaths=+/var\n", ["/home/kiosk"]),
        ("ProtectHome=no\n", []),
        ("ProtectHome=read-only\n", ["/home/kiosk"]),
    ],
)
def test_the_walls_of_a_service_are_those_that_systemd_builds(
    written: str, shut: list[str], tmp_path: Path
) -> None:
    machine = Machine(tmp_path)
    machine.write(f"{OWN_UNITS}/kiosk.service", f"{UNIT}ProtectHome=yes\n{written}")
    unit = unit_of(machine.place())
    assert unit is not None
    asked = ("/var/lib/kiosk/pages", "/var/lib/kiosks", "/srv/pages", "/home/kiosk")
    assert [each for each in asked if unit.shuts_out(PurePosixPath(each))] == shut
    assert unit.hides(PurePosixPath("/home/kiosk")) == ("/home/kiosk" in shut and "read-only" not in written)
    assert not unit.hides(PurePosixPath("/srv/guides"))


def test_a_guide_in_somebodys_home_is_hidden_from_the_service(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = Machine(tmp_path)
    machine.write(f"{OWN_UNITS}/kiosk.service", f"{UNIT}ProtectHome=yes\n")
    assert [each.level for each in seen(machine, "guides_reached")] == ["good"]
    monkeypatch.setattr("kiosk.station.doctor.written._HOMES", (str(tmp_path),))
    assert [each.level for each in seen(machine, "guides_reached")] == ["bad"]
