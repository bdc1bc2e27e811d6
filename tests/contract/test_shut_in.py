"""The kiosk does all it has to, a PDF included, with no more than the service of a station lets it do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.shut_in import calls
from tests.contract.terminal import ROOT, Terminal
from tests.contract.test_kiosk_processes import SMALL, page_saved

SHUT = "from tests.contract.shut_in import shut_in; shut_in({unit!r}); "
TRIES = """
import ctypes, mmap, os, socket
def refused(do, *args, **more):
    try:
        do(*args, **more)
    except OSError as trouble:
        return trouble.errno in (1, 13)
    return False
print(
    refused(mmap.mmap, -1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC),
    refused(socket.socket, socket.AF_INET, socket.SOCK_STREAM),
    refused(os.chown, "/", 0, 0),
    refused(os.sched_setaffinity, 0, {0}),
    refused(mmap.mmap, -1, 4096),
    refused(socket.socket, socket.AF_UNIX, socket.SOCK_DGRAM),
)
"""

pytestmark = pytest.mark.needs("systemd-analyze")


def test_both_services_allow_the_same_calls() -> None:
    allowed = calls("kiosk.service")
    assert allowed == calls("kiosk-touch.service")
    assert {"read", "memfd_create", "pidfd_open"} <= allowed
    assert not allowed & {"mount", "ptrace", "reboot", "chown", "setpriority"}


def test_a_visit_and_its_page_need_no_more_than_the_service_allows(tmp_path: Path) -> None:
    start = SHUT.format(unit="kiosk.service") + "from kiosk.cli import main; main()"
    pages = tmp_path / "pages"
    env = {"HOME": str(tmp_path), "LANG": "C.UTF-8"}
    with Terminal(["-c", start, SMALL, "--save-to", str(pages)], env) as terminal:
        page_saved(terminal)
    assert (pages / "summary-1.pdf").read_bytes().startswith(b"%PDF")


def test_what_the_service_forbids_is_refused() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SHUT.format(unit="kiosk.service") + TRIES],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.split() == ["True"] * 4 + ["False"] * 2, ran.stderr
