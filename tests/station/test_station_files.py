"""The files of a station are written whole, once, where they were asked for, and say what the system can use."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.station import files_phrases
from kiosk.station.reading import read
from kiosk.station.station_files import TEMPLATES, CannotWrite, Station, station_of, texts, write

PAGE = TEMPLATES.parent / "README.md"
KIOSK = "/opt/kiosk/bin/kiosk"
STATION = Station(KIOSK)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "station", STATION)
    return tmp_path / "station"


def _installed() -> set[str]:
    return {name.removeprefix("root") for name in texts(STATION) if name.startswith("root/")}


def test_every_template_is_written_with_nothing_left_to_fill_in(folder: Path) -> None:
    written = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert written == {str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*") if path.is_file()}
    assert {"install.sh", "root/etc/systemd/system/kiosk.service"} <= written
    for path in folder.rglob("*"):
        assert path.is_dir() or not re.search(r"@[A-Z]+@", path.read_text(encoding="utf-8")), path


def test_what_runs_may_be_run_and_nothing_may_be_written_by_others(folder: Path) -> None:
    modes = {path.name: path.stat().st_mode & 0o777 for path in folder.rglob("*") if path.is_file()}
    assert {name for name, mode in modes.items() if mode == 0o755} == {"install.sh", "kiosk-lock-keys"}
    assert set(modes.values()) == {0o755, 0o644}


def test_the_same_files_may_be_written_again_and_others_only_by_force(folder: Path) -> None:
    write(folder, STATION)
    other = Station("/srv/kiosk/bin/kiosk")
    unit = folder / "root/etc/systemd/system/kiosk.service"
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(CannotWrite, match="says something else; name another folder, or add --force"):
        write(folder, other)
    assert {path: path.read_bytes() for path in before} == before
    write(folder, other, force=True)
    assert "ExecStart=/srv/kiosk/bin/kiosk\n" in unit.read_text(encoding="utf-8")


def test_what_is_not_said_again_stays_as_the_files_say(folder: Path) -> None:
    first = station_of("/srv/k/kiosk", "front-desk", "tty7", "1280x800", folder)
    write(folder, first, force=True)
    assert station_of("/srv/k/kiosk", None, None, None, folder) == first
    again = station_of(KIOSK, None, None, None, folder)
    assert (again.user, again.tty, again.letters) == ("front-desk", "tty7", first.letters)
    other = station_of(KIOSK, None, "tty2", "1920x1080", folder)
    assert (other.user, other.tty, other.letters) == ("front-desk", "tty2", 38)


def test_a_folder_with_nothing_in_it_yet_gets_what_is_usual(tmp_path: Path) -> None:
    assert station_of(KIOSK, None, None, None, tmp_path / "none") == STATION
    assert station_of(KIOSK, None, None, None) == STATION
    assert station_of(KIOSK, "kiosk", "tty1", "1920x1080") == STATION


@pytest.mark.parametrize(
    ("name", "option"),
    [
        ("root/etc/systemd/system/kiosk.service", "--user"),
        ("root/etc/systemd/system/kiosk.service", "--tty"),
        ("root/etc/kiosk/foot.ini", "--screen"),
    ],
)
def test_a_file_that_no_longer_says_it_is_told_with_what_to_add(folder: Path, name: str, option: str) -> None:
    given = {"--user": "kiosk", "--tty": "tty1", "--screen": "1280x800"} | {option: None}
    (folder / name).write_text("", encoding="utf-8")
    with pytest.raises(CannotWrite) as told:
        station_of(KIOSK, given["--user"], given["--tty"], given["--screen"], folder)
    says = "is there already but does not say what it was written for"
    assert str(told.value) == f"{folder / name} {says}; add {option}."


@pytest.mark.parametrize("bytes_left", [0, 200, 3000])
def test_a_disk_that_is_full_leaves_every_file_as_it_was(folder: Path, bytes_left: int) -> None:
    """A limit on the size of a file stops a write in its midst, as a full disk does."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert max(map(len, before.values())) > bytes_left
    limited = (
        "import resource; "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({bytes_left}, {bytes_left})); "
        "from kiosk.cli import main; main()"
    )
    command = [sys.executable, "-c", limited, "station-files", "--kiosk", "/srv/kiosk", "--force"]
    for place in (folder, folder.parent / "new"):
        ran = subprocess.run([*command, str(place)], capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith(f"kiosk: nothing can be written to {place} (")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert [path for path in (folder.parent / "new").rglob("*") if path.is_file()] == []


def test_what_was_asked_for_stands_in_the_files() -> None:
    files = texts(station_of("/srv/k/kiosk", "front-desk", "tty7", "1280x800"))
    keyboard = files["root/etc/systemd/system/kiosk.service"]
    touch = files["root/etc/systemd/system/kiosk-touch.service"]
    assert "\nExecStart=/srv/k/kiosk\n" in keyboard
    assert re.search(r"\nExecStart=/usr/bin/cage .* /srv/k/kiosk\n", touch)
    for unit in (keyboard, touch):
        assert "\nUser=front-desk\n" in unit
        assert re.search(r"\nConflicts=getty@tty7\.service ", unit)
    assert "\nTTYPath=/dev/tty7\n" in keyboard
    assert "u front-desk - " in files["root/etc/sysusers.d/kiosk.conf"]
    assert "d /etc/kiosk 0750 root front-desk -" in files["root/etc/tmpfiles.d/kiosk.conf"]


@pytest.mark.parametrize("screen", ["1920x1080", "1280x800", "1024x768", "800x600", "1080x1920", "3840x2160"])
def test_the_letters_are_the_largest_of_which_eighty_by_twenty_four_fit(screen: str) -> None:
    across, down = map(int, screen.split("x"))
    letters = station_of(KIOSK, "kiosk", "tty1", screen).letters
    assert (
        f"pixelsize={letters}\n"
        in texts(station_of(KIOSK, "kiosk", "tty1", screen))["root/etc/kiosk/foot.ini"]
    )

    def fits(size: int) -> bool:
        return 80 * size * 0.602 <= across and 24 * size * 1.164 <= down

    assert fits(letters)
    assert not fits(letters + 1)


@pytest.mark.parametrize(
    ("kiosk", "user", "tty", "screen", "says"),
    [
        ("kiosk", "kiosk", "tty1", "1920x1080", "cannot stand in a unit file"),
        ("/opt/my kiosk", "kiosk", "tty1", "1920x1080", "cannot stand in a unit file"),
        ("/opt/%h/kiosk", "kiosk", "tty1", "1920x1080", "cannot stand in a unit file"),
        ("/home/ann/bin/kiosk", "kiosk", "tty1", "1920x1080", "a folder that the service cannot see"),
        ("/root/.venv/bin/kiosk", "kiosk", "tty1", "1920x1080", "a folder that the service cannot see"),
        (KIOSK, "Kiosk", "tty1", "1920x1080", "is no name for a user"),
        (KIOSK, "kiosk\n", "tty1", "1920x1080", "is no name for a user"),
        (KIOSK, "kiosk", "tty0", "1920x1080", "is no console"),
        (KIOSK, "kiosk", "tty13", "1920x1080", "is no console"),
        (KIOSK, "kiosk", "../tty1", "1920x1080", "is no console"),
        (KIOSK, "kiosk", "tty1", "1920", "is no size of a screen"),
        (KIOSK, "kiosk", "tty1", "80x24", "is no size of a screen"),
    ],
)
def test_what_cannot_stand_in_the_files_is_refused(
    kiosk: str, user: str, tty: str, screen: str, says: str
) -> None:
    with pytest.raises(CannotWrite, match=says):
        station_of(kiosk, user, tty, screen)


def test_a_file_in_the_way_and_a_folder_that_cannot_be_written_to_are_told(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("mine", encoding="utf-8")
    for place in (tmp_path / "notes", tmp_path / "notes" / "station"):
        with pytest.raises(CannotWrite, match=r"notes is a file; name a folder"):
            write(place, STATION)
    with pytest.raises(CannotWrite, match=r"nothing can be written to /proc/station \("):
        write(Path("/proc/station"), STATION)
    assert (tmp_path / "notes").read_text(encoding="utf-8") == "mine"


def test_the_command_says_what_to_do_next_or_one_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from kiosk.cli import main; main()", "station-files"]
    wrote = subprocess.run(
        [*command, str(tmp_path / "s"), "--kiosk", KIOSK], capture_output=True, text=True, check=False
    )
    assert wrote.returncode == 0, wrote.stderr
    assert f"sh {tmp_path}/s/install.sh keyboard" in wrote.stdout
    assert "run by kiosk on tty1.\nOn a touch screen, letters are 38 pixels high.\n" in wrote.stdout
    assert wrote.stderr == ""
    refused = subprocess.run(
        [*command, str(tmp_path / "s"), "--kiosk", "/srv/kiosk"], capture_output=True, text=True, check=False
    )
    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith("kiosk: ")
    assert refused.stderr.count("\n") == 1


def test_the_page_lists_every_file_that_is_installed_and_no_other() -> None:
    listed = re.findall(r"^\| `(/[^`]+)` \| [^|]+ \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(listed) == len(set(listed))
    assert set(listed) == _installed()


def test_the_steps_of_the_page_name_only_what_is_there() -> None:
    page = PAGE.read_text(encoding="utf-8")
    named = set(re.findall(r"/root/station/([\w./-]+)", page))
    assert named == {"install.sh", "network-printer.conf"}
    assert named <= set(texts(STATION))
    outside = {"/etc/kiosk/kiosk.toml"} | _installed()
    dropped = re.findall(r"/etc/(?:kiosk|cups|sysctl\.d|tmpfiles\.d|sysusers\.d)/[\w./-]*\w", page)
    assert set(dropped) <= outside


def test_the_settings_to_begin_with_hold_and_keep_to_what_the_service_may_write(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(texts(STATION)["root/etc/kiosk/kiosk.toml"], encoding="utf-8")
    settings = read(path).settings
    assert settings.state_folder == "/var/lib/kiosk"
    assert settings.paper.folder.startswith("/var/lib/kiosk/")
    assert settings.printer.address == "hall_printer"
    assert not settings.guides.drafts
    assert settings.staff.pin == ""
    unit = texts(STATION)["root/etc/systemd/system/kiosk.service"]
    assert "\nStateDirectory=kiosk\n" in unit
    # Uncommented, each example holds too.
    path.write_text(
        re.sub(r"(?m)^# (?=\w+ = )(?!pin)", "", path.read_text(encoding="utf-8")), encoding="utf-8"
    )
    assert read(path).settings.clinic.contacts["crisis"] == "555 0100"


def test_pages_wait_in_memory_and_nothing_of_them_is_kept() -> None:
    files = texts(STATION)
    where = files["root/etc/cups/cups-files.conf"]
    server = files["root/etc/cups/cupsd.conf"]
    for line in ("RequestRoot /run/cups/spool", "TempDir /run/cups/spool/tmp", "AccessLog", "PageLog"):
        assert f"\n{line}\n" in where
    for line in ("PreserveJobFiles No", "PreserveJobHistory 300", "MaxJobTime 120", "ErrorPolicy abort-job"):
        assert f"\n{line}\n" in server
    assert re.findall(r"(?m)^Listen (.*)$", server) == ["/run/cups/cups.sock"]
    # CUPS does not start where a folder it is told of is missing, and /run is empty after each start.
    for folder in ("/run/cups/spool", "/run/cups/spool/tmp"):
        assert f"\nd {folder} " in files["root/etc/tmpfiles.d/kiosk.conf"]


def test_what_empties_the_spool_names_the_folder_that_is_the_spool() -> None:
    files = texts(STATION)
    [spool] = re.findall(r"(?m)^RequestRoot (.*)$", files["root/etc/cups/cups-files.conf"])
    before = re.findall(
        r"(?m)^ExecStartPre=(.*)$", files["root/etc/systemd/system/cups.service.d/kiosk.conf"]
    )
    assert before == [f"/bin/sh -c 'rm -f {spool}/[cd]*'"]


def test_each_start_on_the_console_begins_with_the_letters_that_are_set() -> None:
    unit = texts(STATION)["root/etc/systemd/system/kiosk.service"]
    [before] = re.findall(r"(?m)^ExecStartPre=(.*)$", unit)
    # As the kiosk's own user ("+" would make it root), from no file of that user's, and no reason not to start.
    assert before == "-/usr/bin/env HOME=/ setupcon --font-only --current-tty --force"
    assert unit.index("ExecStartPre=") < unit.index("ExecStart=")


def test_every_sentence_is_said_somewhere() -> None:
    source = (TEMPLATES.parent / "station_files.py").read_text(encoding="utf-8")
    names = [name for name in vars(files_phrases) if name.isupper()]
    assert names
    assert [name for name in names if f"phrases.{name}" not in source] == []
