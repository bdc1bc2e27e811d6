"""A machine on which everything is as it should be: every look passes, in these words, and the machine is fit."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station.doctor.catalogue import CATALOGUE
from kiosk.station.doctor.examining import examined
from kiosk.station.doctor.telling import as_lines, fit
from tests.station.doctor.machines import Machine, seen

GOOD = {
    "settings": ["TMP/own/kiosk.toml can be used."],
    "settings_kept": ["Only root may change TMP/own/kiosk.toml, and strangers may not read it."],
    "pin": ["A PIN is set."],
    "contacts": ["Every contact of getting_there is set."],
    "clinic_words": ["The clinic has said all that getting_there leaves to it."],
    "guides_checked": ["A clinician has checked getting_there in these very words."],
    "guides_due": ["getting_there is to be looked at again by 2027-11-20, which is not soon."],
    "guides_read_only": ["kiosk may not write to TMP/guides/getting_there."],
    "guides_reached": ["kiosk may read all of TMP/guides/getting_there."],
    "terminal": ["/dev/tty1 is of the type linux, which can show the kiosk."],
    "size": ["The terminal has 80 columns and 25 rows; 48 and 14 are enough."],
    "colours": ["A terminal of the type linux has the colours the kiosk draws with."],
    "glyphs": ["The console's font has every mark the kiosk draws."],
    "utf8": ["The screen is written in UTF-8."],
    "printer_set": ["Pages go to kiosk."],
    "printer_answers": ["kiosk answers, and so does its printer."],
    "printer_accepts": ["kiosk takes pages now."],
    "printer_believed": ["kiosk has not forgotten a job."],
    "printer_retries": ["A page that kiosk could not print is given up, and does not come out by itself."],
    "printer_paper": ["kiosk says that it has sheets of the size a4."],
    "printer_pdf": ["kiosk takes PDF, which is what the page is made as."],
    "printer_network": ["Pages for kiosk go over no network."],
    "spool_documents": ["A page is taken out of the spool as soon as it is printed."],
    "spool_history": ["What became of a job can be asked for a short time (PreserveJobHistory 300)."],
    "spool_time": ["A job that is stuck ends by itself (MaxJobTime 120)."],
    "spool_log": ["No list of printed pages is kept."],
    "spool_place": ["The spool lies in memory (/run/cups/spool, /run/cups/spool/tmp)."],
    "spool_readers": ["A page that waits is given to nobody but root and whoever it is of."],
    "spool_emptied": ["A print server that was killed starts with an empty spool (/run/cups/spool)."],
    "spool_numbers": ["The number of a job is written down at once, so no other job ever gets it."],
    "swap": ["There is no swap, so memory never gets onto a disk."],
    "core_files": ["Core files are thrown away, whatever dies."],
    "logins": ["No other console of this machine has a login."],
    "switching": ["No key leads from the kiosk's console to another."],
    "sysrq": ["The kernel's orders from the keyboard (SysRq) are turned off."],
    "restart_keys": ["Ctrl-Alt-Del does nothing."],
    "clock": ["The clock says 2026-11-30, and something keeps it right."],
    "room": [
        "TMP/state (state_folder) has 900 MiB free.",
        "TMP/pages (paper.folder) has 900 MiB free.",
        "TMP/root/run/cups/spool (the spool) has 900 MiB free.",
    ],
    "versions": ["Kiosk 0.1.0 runs on Python 3.11 with Textual 8.2.8."],
    "service": ["kiosk.service starts the kiosk with the machine, and again when it stands still or ends."],
    "user": ["This was run as kiosk, who runs the kiosk."],
}
"""By code, all that is said of a machine that is fit."""


@pytest.mark.parametrize("code", [check.code for check in CATALOGUE])
def test_each_look_passes_where_all_is_well(code: str, tmp_path: Path) -> None:
    found = [each for each in seen(Machine(tmp_path), code) if each.level == "good"]
    assert [each.says for each in found] == [says.replace("TMP", str(tmp_path)) for says in GOOD[code]]
    assert [each.remedy for each in found] == [""] * len(found)


def test_such_a_machine_is_fit_and_says_so_in_short(tmp_path: Path) -> None:
    findings = examined(Machine(tmp_path).place())
    assert fit(findings)
    assert {each.level for each in findings} == {"good", "note"}
    # Whom people are offered is told; it is for whoever reads it to know whether that is right.
    assert [(each.code, each.says) for each in findings if each.level == "note"] == [
        ("settings", "People are offered: getting_there.")
    ]
    lines = list(as_lines(findings, every=False))
    assert lines[-2:] == [
        "43 looks found what they should; `kiosk doctor --all` shows them too.",
        "Fit for patients, as far as can be told from here: nothing is bad.",
    ]
    assert "/dev/tty1 is of the type linux, which can show the kiosk." not in "\n".join(lines)
    assert "      /dev/tty1 is of the type linux, which can show the kiosk." in as_lines(findings, every=True)
