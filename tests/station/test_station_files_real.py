"""The files of a station, held against the real programs that read them: systemd, foot, the shell, loadkeys."""

from __future__ import annotations

import configparser
import os
import re
import subprocess
from pathlib import Path

import pytest

from kiosk.station.station_files import Station, texts, write

UNITS = ("kiosk.service", "kiosk-touch.service")
MOST_EXPOSED = 2.0
MASKED = (
    "getty@.service",
    "autovt@.service",
    "ctrl-alt-del.target",
    "swap.target",
    "sleep.target",
    "suspend.target",
    "hibernate.target",
    "hybrid-sleep.target",
)
SHIPPED_FOOT = Path("/etc/xdg/foot/foot.ini")
KEYMAP = """\
keymaps 0-2,4,8,12
keycode  30 = +a +A
keycode  59 = F1 F13 Console_13 F25
\talt\tkeycode  59 = Console_1
\tcontrol\talt\tkeycode  59 = Console_1
keycode  70 = Scroll_Lock Show_Memory Show_Registers Show_State
\talt\tkeycode 103 = KeyboardSignal
\talt\tkeycode 105 = Decr_Console
\talt\tkeycode 106 = Incr_Console
\tshift\tkeycode 104 = Scroll_Backward
\tcontrol\talt\tkeycode 111 = Boot
keycode  99 = VoidSymbol Control_backslash
\talt\tkeycode  99 = Last_Console
string F1 = "\\033[[A"
"""


def _ran(*command: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, command)], capture_output=True, text=True, check=False, env={**os.environ, **more}
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files, for a kiosk that is there."""
    program = tmp_path / "kiosk"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    write(tmp_path / "station", Station(str(program)))
    return tmp_path / "station"


@pytest.mark.needs("systemd-analyze", "cage", "foot")
@pytest.mark.parametrize("unit", [*UNITS, "kiosk-keys.service"])
def test_systemd_finds_nothing_to_say_about_a_unit(folder: Path, unit: str) -> None:
    ran = _ran("systemd-analyze", "verify", "--man=no", folder / "root/etc/systemd/system" / unit)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@pytest.mark.needs("systemd-analyze")
@pytest.mark.parametrize("unit", UNITS)
def test_a_unit_is_shut_in(folder: Path, unit: str) -> None:
    ran = _ran(
        "systemd-analyze",
        "security",
        "--offline=true",
        "--no-pager",
        folder / "root/etc/systemd/system" / unit,
    )
    [level] = re.findall(r"Overall exposure level for \S+: ([\d.]+) ", ran.stdout)
    assert float(level) <= MOST_EXPOSED


@pytest.mark.needs("systemd-analyze")
def test_a_printer_of_ones_own_opens_one_address_and_keeps_the_rest_shut(folder: Path) -> None:
    unit = folder / "root/etc/systemd/system/kiosk.service"
    more = (folder / "network-printer.conf").read_text(encoding="utf-8")
    unit.write_text(unit.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert _ran("systemd-analyze", "verify", "--man=no", unit).stderr == ""
    ran = _ran("systemd-analyze", "security", "--offline=true", "--no-pager", unit)
    [level] = re.findall(r"Overall exposure level for \S+: ([\d.]+) ", ran.stdout)
    assert float(level) <= MOST_EXPOSED


@pytest.mark.needs("foot")
def test_foot_reads_its_file_and_has_no_key_and_no_gesture_left(folder: Path) -> None:
    ours = folder / "root/etc/kiosk/foot.ini"
    ran = _ran("foot", "--check-config", f"--config={ours}")
    assert ran.returncode == 0, ran.stderr
    assert "warn" not in ran.stderr
    bound = _bindings(ours.read_text(encoding="utf-8"))
    assert {value for _, _, value in bound} == {"none"}
    # Whatever foot itself binds is unbound by name, but for what has to be given a program to run.
    shipped = _bindings(re.sub(r"(?m)^# (?=[a-z-]+\s*=)", "", SHIPPED_FOOT.read_text(encoding="utf-8")))
    used = {(section, name) for section, name, value in shipped if not value.endswith("none")}
    assert used - {("mouse-bindings", "selection-override-modifiers")} <= {
        (section, name) for section, name, _ in bound
    }


def _bindings(text: str) -> list[tuple[str, str, str]]:
    parser = configparser.RawConfigParser(strict=False)
    parser.read_string(f"[main]\n{text}")
    named = [each for each in parser.sections() if each.endswith("-bindings") and each != "text-bindings"]
    assert {"key-bindings", "mouse-bindings", "search-bindings", "url-bindings"} <= set(named)
    return [(section, name, value) for section in named for name, value in parser.items(section)]


def _locked(folder: Path) -> str:
    script = folder / "root/usr/local/sbin/kiosk-lock-keys"
    ran = subprocess.run([script, "--show"], input=KEYMAP, capture_output=True, text=True, check=True)
    return ran.stdout


def test_no_key_is_left_that_leads_away_and_every_other_stays(folder: Path) -> None:
    before, after = KEYMAP.splitlines(), _locked(folder).splitlines()
    assert len(before) == len(after)
    assert re.findall(r"\S*Console\S*|Boot|KeyboardSignal|S(?:croll|how)_\S+", "\n".join(after)) == []
    assert after[2] == "keycode  59 = F1 F13 VoidSymbol F25"
    assert after[5] == "keycode  70 = VoidSymbol VoidSymbol VoidSymbol VoidSymbol"
    for number in (0, 1, 11, 13):
        assert after[number] == before[number]


@pytest.mark.needs("loadkeys")
def test_the_keymap_that_is_left_can_be_loaded(folder: Path, tmp_path: Path) -> None:
    keymap = tmp_path / "left.map"
    keymap.write_text(_locked(folder), encoding="utf-8")
    ran = _ran("loadkeys", "--parse", keymap)
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The root of a machine that has CUPS, with files of its own."""
    root = tmp_path / "machine"
    for place in ("etc/cups", "etc/default", "usr/bin", "var/lib", "run", "tmp"):
        (root / place).mkdir(parents=True)
    (root / "etc/passwd").write_text("root:x:0:0:root:/root:/bin/sh\n", encoding="utf-8")
    (root / "etc/group").write_text("root:x:0:\nlp:x:7:\nvideo:x:44:\n", encoding="utf-8")
    (root / "etc/cups/cupsd.conf").write_text("# as it came\n", encoding="utf-8")
    units = root / "usr/lib/systemd/system"
    units.mkdir(parents=True)
    for name in ("multi-user.target", "seatd.service"):
        (units / name).write_text("[Install]\nWantedBy=multi-user.target\n", encoding="utf-8")
    return root


def _install(folder: Path, variant: str, root: Path) -> str:
    ran = _ran("sh", folder / "install.sh", variant, root)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.mark.needs_root
@pytest.mark.needs("systemctl", "systemd-sysusers", "systemd-tmpfiles")
def test_the_installer_puts_everything_in_its_place_and_twice_changes_nothing(
    folder: Path, root: Path
) -> None:
    said = _install(folder, "keyboard", root)
    for name in texts(Station("/opt/kiosk/bin/kiosk")):
        if name.startswith("root/"):
            assert (root / name.removeprefix("root/")).is_file()
    assert (root / "etc/cups/cupsd.conf.before-kiosk").read_text(encoding="utf-8") == "# as it came\n"
    system = root / "etc/systemd/system"
    assert {str((system / unit).readlink()) for unit in MASKED} == {"/dev/null"}
    wanted = {path.name for path in (system / "multi-user.target.wants").iterdir()}
    assert wanted == {"kiosk.service", "kiosk-keys.service"}
    settings = root / "etc/kiosk/kiosk.toml"
    [entry] = re.findall(r"(?m)^kiosk:.*$", (root / "etc/passwd").read_text(encoding="utf-8"))
    assert entry.endswith(":/var/lib/kiosk:/usr/sbin/nologin")
    group = int(entry.split(":")[3])
    assert (settings.stat().st_mode & 0o777, settings.stat().st_uid, settings.stat().st_gid) == (
        0o640,
        0,
        group,
    )
    assert settings.parent.stat().st_mode & 0o777 == 0o750
    assert (root / "var/lib/kiosk").stat().st_mode & 0o777 == 0o700
    settings.write_text("# the clinic's\n", encoding="utf-8")
    again = _install(folder, "keyboard", root)
    assert "written: " in said
    assert "written: " not in again
    assert settings.read_text(encoding="utf-8") == "# the clinic's\n"


@pytest.mark.needs_root
@pytest.mark.needs("systemctl", "systemd-sysusers", "systemd-tmpfiles")
def test_one_kind_of_kiosk_takes_the_place_of_the_other(folder: Path, root: Path) -> None:
    refused = _ran("sh", folder / "install.sh", "touch", root)
    assert refused.returncode == 1
    assert "cage is missing: apt install cage foot" in refused.stderr
    for program in ("cage", "foot"):
        (root / "usr/bin" / program).write_text("#!/bin/sh\n", encoding="utf-8")
        (root / "usr/bin" / program).chmod(0o755)
    wants = root / "etc/systemd/system/multi-user.target.wants"
    _install(folder, "keyboard", root)
    _install(folder, "touch", root)
    assert {path.name for path in wants.iterdir()} == {
        "kiosk-touch.service",
        "kiosk-keys.service",
        "seatd.service",
    }
    _install(folder, "keyboard", root)
    assert "kiosk-touch.service" not in {path.name for path in wants.iterdir()}


@pytest.mark.needs_root
@pytest.mark.needs("systemctl", "systemd-sysusers", "systemd-tmpfiles")
def test_what_somebody_changed_is_kept_beside_each_version_once(folder: Path, root: Path) -> None:
    _install(folder, "keyboard", root)
    file = root / "etc/cups/cupsd.conf"
    ours = file.read_text(encoding="utf-8")
    for change in ("MaxJobTime 300\n", "MaxJobTime 60\n", "MaxJobTime 300\n"):
        file.write_text(change, encoding="utf-8")
        assert "written: " in _install(folder, "keyboard", root)
        assert file.read_text(encoding="utf-8") == ours
    unit = root / "etc/systemd/system/kiosk.service"
    unit.write_text("# mine\n", encoding="utf-8")
    said = _install(folder, "keyboard", root)
    assert f"kept what was there: {unit}.before-kiosk\n" in said
    kept = {path.name: path.read_text(encoding="utf-8") for path in root.rglob("*.before-kiosk*")}
    assert kept == {
        "cupsd.conf.before-kiosk": "# as it came\n",
        "cupsd.conf.before-kiosk.2": "MaxJobTime 300\n",
        "cupsd.conf.before-kiosk.3": "MaxJobTime 60\n",
        "kiosk.service.before-kiosk": "# mine\n",
    }


@pytest.mark.needs_root
@pytest.mark.needs("systemctl", "systemd-sysusers", "systemd-tmpfiles")
@pytest.mark.parametrize("blocks", [0, 4])
def test_a_disk_that_is_full_leaves_every_file_of_the_machine_as_it_was(
    folder: Path, root: Path, blocks: int
) -> None:
    """A limit on the size of a file stops a write in its midst, as a full disk does."""
    (root / "etc/default/console-setup").write_text('FONTSIZE="12x24"\n', encoding="utf-8")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    ran = _ran("sh", "-c", f"ulimit -f {blocks}; exec sh {folder}/install.sh keyboard {root}")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "could not be written: is the disk full?" in ran.stderr
    after = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert {path: after[path] for path in after if ".before-kiosk" not in path.name} == before


@pytest.mark.needs_root
@pytest.mark.needs("systemctl", "systemd-sysusers", "systemd-tmpfiles")
def test_a_machine_without_cups_gets_none_of_its_files(folder: Path, root: Path) -> None:
    (root / "etc/cups/cupsd.conf").unlink()
    (root / "etc/cups").rmdir()
    _install(folder, "keyboard", root)
    assert not (root / "etc/cups").exists()
    assert not (root / "etc/systemd/system/cups.service.d").exists()


def test_the_installer_says_which_words_it_takes_and_changes_nothing(folder: Path, tmp_path: Path) -> None:
    for words in ((), ("desktop",)):
        ran = _ran("sh", folder / "install.sh", *words)
        assert (ran.returncode, ran.stdout) == (1, "")
        assert ran.stderr == "install.sh: say which: sh install.sh keyboard, or sh install.sh touch.\n"
