"""What a station gives CUPS, held against CUPS and its unit, and how the installer starts it again."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.station.station_files import Station, write

SHIPPED_UNIT = Path("/lib/systemd/system/cups.service")


def _ran(*command: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, command)], capture_output=True, text=True, check=False, env={**os.environ, **more}
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of a station."""
    write(tmp_path / "station", Station("/opt/kiosk/bin/kiosk"))
    return tmp_path / "station"


@pytest.mark.needs("systemd-analyze", "cupsd")
def test_systemd_finds_nothing_to_say_about_what_is_added_to_cups(folder: Path, tmp_path: Path) -> None:
    """The unit is the one that came with CUPS, and what is said of it is heard: a line that is wrong is found."""
    shutil.copy(SHIPPED_UNIT, tmp_path / "cups.service")
    added = tmp_path / "cups.service.d/kiosk.conf"
    added.parent.mkdir()
    shutil.copy(folder / "root/etc/systemd/system/cups.service.d/kiosk.conf", added)
    ran = _ran("systemd-analyze", "verify", "--man=no", tmp_path / "cups.service")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    added.write_text(
        added.read_text(encoding="utf-8").replace("ExecStartPre", "ExecBefore"), encoding="utf-8"
    )
    assert "ExecBefore" in _ran("systemd-analyze", "verify", "--man=no", tmp_path / "cups.service").stderr


@pytest.mark.needs("cupsd")
def test_cups_reads_its_files(folder: Path, tmp_path: Path) -> None:
    cups = folder / "root/etc/cups"
    (tmp_path / "run/spool/tmp").mkdir(parents=True)
    for file in cups.iterdir():
        # Only where it keeps things is another place than on a station.
        file.write_text(
            file.read_text(encoding="utf-8").replace("/run/cups", f"{tmp_path}/run"), encoding="utf-8"
        )
    ran = _ran("cupsd", "-t", "-c", cups / "cupsd.conf", "-s", cups / "cups-files.conf")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Unknown" not in ran.stdout + ran.stderr


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Stands in for the programs that the installer asks of CUPS; a page is being printed for three looks."""
    bin_ = tmp_path / "bin"
    bin_.mkdir()
    for name in ("cupsreject", "cupsaccept", "systemctl", "sleep"):
        (bin_ / name).write_text(f'#!/bin/sh\necho "{name} $*" >> {tmp_path}/log\n', encoding="utf-8")
    (bin_ / "lpstat").write_text(
        f"""#!/bin/sh
[ "$1" = -a ] && echo "kiosk accepting requests since today" && echo "old not accepting requests since today"
[ "$1" = -o ] && [ "$(grep -c sleep {tmp_path}/log)" -lt "$LOOKS" ] && echo kiosk-1
exit 0
""",
        encoding="utf-8",
    )
    for each in bin_.iterdir():
        each.chmod(0o755)
    return bin_


@pytest.mark.parametrize(("looks", "restarts"), [(0, True), (3, True), (1000, False)])
def test_cups_is_started_again_only_once_nothing_is_being_printed(
    folder: Path, tmp_path: Path, programs: Path, looks: int, *, restarts: bool
) -> None:
    written = (folder / "install.sh").read_text(encoding="utf-8")
    functions = "\n".join(re.findall(r"(?ms)^(?:stop|accept_again|restart_cups)\(\) \{$.*?^\}$", written))
    path = f"{programs}:{os.environ['PATH']}"
    ran = _ran("sh", "-euc", f"{functions}\nrestart_cups", PATH=path, LOOKS=str(looks))
    said = (tmp_path / "log").read_text(encoding="utf-8").splitlines()
    assert said[0] == "cupsreject kiosk"
    assert said[-1] == "cupsaccept kiosk"
    waits = [each for each in said if each == "sleep 1"]
    assert said[1:-1] == waits + ["systemctl try-restart cups.service"] * restarts
    if restarts:
        assert (ran.returncode, ran.stderr, len(waits)) == (0, "", looks)
    else:
        assert ran.returncode == 1
        assert "When it has ended: systemctl restart cups" in ran.stderr
