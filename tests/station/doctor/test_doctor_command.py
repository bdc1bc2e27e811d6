"""`kiosk doctor`: what it puts out, how it ends, and that no machine, however odd, makes it fail or tell a secret."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.station.doctor import examining, this_machine
from kiosk.station.doctor.asking import ask_printer, within
from kiosk.station.doctor.catalogue import CATALOGUE, Check
from kiosk.station.doctor.examining import examined
from kiosk.station.doctor.place import Place, PrinterSeen
from kiosk.station.doctor.telling import Finding, Told, as_json, as_lines, fit
from kiosk.station.doctor.upkeep import TEXTUAL
from kiosk.station.showing import Standing
from tests.station.doctor.machines import FILES, PIN, Machine

ROOT = Path(__file__).resolve().parents[3]
KEYS = ["code", "title", "level", "says", "remedy"]


def _run(monkeypatch: pytest.MonkeyPatch, machine: Machine, *words: str) -> int:
    monkeypatch.setattr(this_machine, "this_machine", lambda _: machine.place())
    return cli._run(["doctor", *words])


def test_a_machine_that_is_fit_ends_with_0(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(monkeypatch, Machine(tmp_path)) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out.endswith("Fit for patients, as far as can be told from here: nothing is bad.\n")


def test_one_that_is_not_ends_with_1_and_tells_what_is_bad_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(tmp_path)
    machine.write("/proc/sys/kernel/sysrq", "1\n")
    machine.write("/etc/cups/cups-files.conf", "RequestRoot /run/cups/spool\nTempDir /var/tmp\n")
    assert _run(monkeypatch, machine, "--all") == 1
    blocks = capsys.readouterr().out.rstrip("\n").split("\n\n")
    heads = [block.splitlines()[0] for block in blocks]
    assert heads[:3] == [
        "BAD   Where the spool lies [spool_place]",
        "BAD   Keys that speak to the kernel [sysrq]",
        "NOTE  Settings [settings]",
    ]
    assert all(head.startswith("good  ") for head in heads[3:-1])
    assert blocks[1].splitlines() == [
        "BAD   Keys that speak to the kernel [sysrq]",
        "      The kernel takes orders from the keyboard (SysRq is 1), such as to end every program.",
        "      What to do: Set `kernel.sysrq = 0` in /etc/sysctl.d/90-kiosk.conf, then run `sysctl --system`.",
    ]
    assert blocks[-1] == "Not fit for patients: 2 things are bad."


def test_one_bad_thing_is_one_thing() -> None:
    findings = (Finding("a", "A", "bad", "It is.", "Mend it."), Finding("b", "B", "good", "It is not.", ""))
    assert list(as_lines(findings, every=False)) == [
        "BAD   A [a]",
        "      It is.",
        "      What to do: Mend it.",
        "",
        "One look found what it should; `kiosk doctor --all` shows it too.",
        "Not fit for patients: one thing is bad.",
    ]
    assert next(as_lines((), every=False)) == "Nothing was found good."


def test_for_programs_it_is_a_list_with_the_same_keys_always(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(tmp_path)
    machine.write("/proc/sys/kernel/sysrq", "1\n")
    assert _run(monkeypatch, machine, "--format", "json") == 1
    rows = json.loads(capsys.readouterr().out)
    assert all(list(row) == KEYS for row in rows)
    assert {row["code"] for row in rows} == {check.code for check in CATALOGUE}
    levels = [row["level"] for row in rows]
    assert levels == sorted(levels, key=["bad", "note", "good"].index)
    assert rows[0]["code"] == "sysrq"
    assert all(bool(row["remedy"]) == (row["level"] != "good") for row in rows)


def test_an_option_it_does_not_have_ends_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(["doctor", "--format", "xml"]) == 2


def test_no_pin_is_ever_told(tmp_path: Path) -> None:
    for settings in (None, '[staff]\npin = "718293"\n', f'[staff]\npin = "{PIN}x"\n'):
        folder = tmp_path / str(settings is None) / str(len(settings or ""))
        folder.mkdir(parents=True)
        machine = Machine(folder)
        if settings is not None:
            machine.settings = settings
        said = json.dumps(as_json(examined(machine.place())))
        assert "718293" not in said
        assert PIN[20:] not in said
        assert "scrypt" not in said


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def _junk(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40 + b"\n[=]\n=\n<\n</\n:::\n0::\n\x1b[2J")


def _huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(5_000_000)


@pytest.mark.parametrize("spoil", [_folder, _pipe, _loop, _junk, _huge, Path.unlink])
@pytest.mark.parametrize("path", FILES)
def test_no_odd_file_of_the_system_stops_it(path: str, spoil: object, tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    place = machine.place()
    # No file of the system has anything to do with the guides, which take long to read.
    vars(place).update(guides=(), standing=Standing(()))
    assert callable(spoil)
    spoil(machine.at(path))
    findings = examined(place)
    assert {each.code for each in findings} == {check.code for check in CATALOGUE}
    assert "\x1b" not in json.dumps(as_json(findings), ensure_ascii=False)
    broken = [each for each in findings if "looking at it failed" in each.says]
    assert broken == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/etc/cups/cupsd.conf", "spool_documents"),
        ("/proc/mounts", "spool_place"),
        ("/proc/swaps", "swap"),
        ("/proc/sys/kernel/core_pattern", "core_files"),
        ("/proc/sys/kernel/sysrq", "sysrq"),
        ("/proc/sys/kernel/ctrl-alt-del", "restart_keys"),
        ("/etc/systemd/logind.conf.d/kiosk.conf", "logins"),
        ("/etc/systemd/system/kiosk.service", "service"),
    ],
)
def test_what_cannot_be_read_is_a_note_that_says_so(path: str, code: str, tmp_path: Path) -> None:
    machine = Machine(tmp_path)
    place = machine.place()
    vars(place).update(guides=(), standing=Standing(()))
    _folder(machine.at(path))
    found = [each for each in examined(place) if each.code == code]
    assert [each.level for each in found] == ["note"]
    assert found[0].says == f"This cannot be told: {path} cannot be read (it is no file)."
    assert found[0].remedy == "Run `kiosk doctor` as root too, who can read it."


def test_a_look_that_fails_is_told_and_the_others_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(place: Place) -> Iterator[Told]:
        yield Told("bad", "Before.")
        raise ValueError("an answer")

    check = Check("odd", "Odd", "Do.", look)
    monkeypatch.setattr(examining, "CATALOGUE", (check, CATALOGUE[2]))
    first, second, third = examined(Machine(tmp_path).place())
    assert (first.level, first.says, first.remedy) == ("bad", "Before.", "Do.")
    assert (second.level, second.says) == ("note", "This cannot be told: looking at it failed (ValueError).")
    assert third.says == "A PIN is set."
    assert not fit((first, second, third))


def test_a_file_that_may_not_be_read_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(place: Place) -> Iterator[Told]:
        yield from ()
        raise PermissionError(13, "", "/etc/secret")

    monkeypatch.setattr(examining, "CATALOGUE", (Check("odd", "Odd", "Do.", look),))
    [found] = examined(Machine(tmp_path).place())
    assert (found.level, found.says) == (
        "note",
        "This cannot be told: /etc/secret cannot be read (Permission denied).",
    )


def test_a_printer_that_hangs_or_fails_does_not_answer() -> None:
    import threading

    never = threading.Event()

    def hangs() -> PrinterSeen:
        never.wait()
        return PrinterSeen()

    def fails() -> PrinterSeen:
        raise RuntimeError("an answer")

    silent = PrinterSeen(trouble="not_answering")
    assert within(0.01, hangs, silent) == silent
    assert within(5, fails, silent) == silent
    assert within(5, PrinterSeen, silent) == PrinterSeen()
    never.set()


def test_printers_are_asked_as_they_are_printed_to(tmp_path: Path) -> None:
    assert ask_printer("kiosk", str(tmp_path / "none.sock")).trouble == "server_gone"
    assert ask_printer("ipp://127.0.0.1:1/ipp/print", "").trouble == "not_answering"
    assert ask_printer("what is this?", "/none").trouble == "no_printer"


def test_what_a_printer_tells_is_taken_over(monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk.deliver.described import Described
    from kiosk.deliver.printer import IppPrinter

    told = Described(
        stopped=True,
        reasons=("paused",),
        accepting=False,
        media_ready=("iso_a4_210x297mm",),
        media_default="na_letter_8.5x11in",
        formats=("application/pdf",),
        device="usb://x",
        model="Local Raw Printer",
        takes_jobs=False,
    )
    monkeypatch.setattr(IppPrinter, "describe", lambda _: told)
    assert ask_printer("kiosk", "/none") == PrinterSeen(
        accepting=False,
        stopped=True,
        begins=False,
        reasons=("paused",),
        ready=("iso_a4_210x297mm",),
        usual="na_letter_8.5x11in",
        formats=("application/pdf",),
        raw=True,
        device="usb://x",
    )


def test_the_version_of_textual_is_the_one_that_is_pinned() -> None:
    pinned = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert f"textual=={TEXTUAL}" in pinned


@pytest.mark.parametrize("form", ["text", "json"])
def test_on_this_very_machine_it_says_not_fit_with_remedies_and_no_traceback(
    form: str, tmp_path: Path
) -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from kiosk.cli import main; main()", "doctor", "--format", form],
        cwd=ROOT,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "KIOSK_SETTINGS": str(tmp_path / "none.toml"),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 1
    assert run.stderr == ""
    assert "Traceback" not in run.stdout
    assert "looking at it failed" not in run.stdout
    if form == "json":
        rows = json.loads(run.stdout)
        assert sum(row["level"] == "bad" and bool(row["remedy"]) for row in rows) >= 2
        assert {row["code"] for row in rows} == {check.code for check in CATALOGUE}
    else:
        assert run.stdout.count("What to do: ") >= 10
        assert run.stdout.splitlines()[-1].startswith("Not fit for patients: ")
