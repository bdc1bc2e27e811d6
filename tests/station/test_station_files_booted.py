"""What a booted machine showed of the units: each of these was a fault that no program says anything about."""

from __future__ import annotations

import re
import signal
import subprocess
from dataclasses import replace

import pytest

from kiosk.station.station_files import Station, texts

STATION = Station("/opt/kiosk/bin/kiosk")


@pytest.mark.parametrize("unit", ["kiosk.service", "kiosk-touch.service"])
def test_the_console_is_empty_before_and_after_each_kind(unit: str) -> None:
    lines = texts(STATION)[f"root/etc/systemd/system/{unit}"].splitlines()
    assert {"TTYPath=/dev/tty1", "TTYReset=yes", "TTYVTDisallocate=yes"} <= set(lines)


@pytest.mark.parametrize("unit", ["kiosk.service", "kiosk-touch.service"])
def test_each_start_takes_the_keys_that_lead_away_out_of_the_keyboard_again(unit: str) -> None:
    files = texts(STATION)
    lines = files[f"root/etc/systemd/system/{unit}"].splitlines()
    keys = files["root/etc/systemd/system/kiosk-keys.service"]
    for word in ("Wants=", "After="):
        assert [line for line in lines if line.startswith(word) and "kiosk-keys.service" in line]
    # One that remained after it has ended would be taken for done, and not be run again.
    assert "RemainAfterExit" not in keys


def test_the_console_of_the_kiosk_is_shown_once_no_key_leads_to_another() -> None:
    keys = texts(replace(STATION, tty="tty7"))["root/etc/systemd/system/kiosk-keys.service"]
    after = re.findall(r"(?m)^ExecStartPost=-/bin/sh -c '(.*)'$", keys)
    # The service manager makes one dollar of two.
    told = after[0].replace("$$", "$").replace("exec chvt", "echo")
    ran = subprocess.run(["/bin/sh", "-c", told], capture_output=True, text=True, check=True)
    assert ran.stdout == "7\n"
    # Keys that cannot be set must not keep the kiosk, which waits for them, from being started.
    assert re.search(r"(?m)^TimeoutStartSec=\d+$", keys)


def test_the_touch_kind_starts_anew_with_what_gives_it_the_screen_and_can_start_before_it() -> None:
    lines = texts(STATION)["root/etc/systemd/system/kiosk-touch.service"].splitlines()
    assert "PartOf=seatd.service" in lines
    # With Requires= a seatd that fails once would keep the kiosk from ever being tried again.
    assert not [line for line in lines if re.match("(Requires|BindsTo|Requisite)=", line)]


def test_a_kiosk_that_was_told_to_end_is_not_called_a_failure() -> None:
    unit = texts(STATION)["root/etc/systemd/system/kiosk.service"]
    # What the kiosk ends with when `systemctl stop` ends it (screens.sealed: 128 and the number of the signal).
    assert f"SuccessExitStatus={128 + signal.SIGTERM}\n" in unit
