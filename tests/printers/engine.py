"""What stands behind a made-up printer: it prints a page, or does what the test has asked for.

Run by ippeveprinter for each job as `engine.py PAGE`, with the folder of the printer in ENGINE_FOLDER. Stands alone:
it is copied beside the printer. The file `does` there says what happens to the page:

    print         it comes out after SECONDS
    media-empty, media-needed, media-jam, door-open, toner-empty, other
                  the printer tells of it, and waits until something else is asked for
    abort         the printer tells of a jam and gives the job up
    hang          nothing comes out, and nothing is told, until something else is asked for
    die           the printer is killed

Each page that comes out is a file in `printed`, named after the time; while a page is in it there is one in `busy`.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import struct
import sys
import time
from pathlib import Path

TOLD = {
    "media-empty": "media-empty-error,media-needed-error",
    "media-jam": "media-jam-error",
    "door-open": "cover-open-error",
    "toner-empty": "toner-empty-error",
    "other": "other-error",
}


def main(folder: Path, page: Path) -> int:
    """Do to this page what is asked for; 0 if it came out."""
    told = ""
    for trouble in TOLD:
        _say(trouble, "-")
    while True:
        wish, _, seconds = (folder / "does").read_text().strip().partition(" ")
        if wish in TOLD or wish == "hang":
            if told != wish:
                _say(told, "-")
                _say(wish, "+")
                told = wish
            if _cancelled():
                _say(told, "-")
                return 1
            time.sleep(0.03)
            continue
        _say(told, "-")
        told = ""
        if wish == "die":
            os.kill(os.getppid(), signal.SIGKILL)
            return 1
        if wish == "abort":
            _say("media-jam", "+")
            return 1
        until = time.monotonic() + float(seconds or 0)
        while time.monotonic() < until and (folder / "does").read_text().startswith(wish):
            if _cancelled():
                return 1
            time.sleep(0.02)
        if time.monotonic() >= until:
            return 1 if _cancelled() else _out(folder, page)


def _out(folder: Path, page: Path) -> int:
    """The page comes out, whole or not at all."""
    name = f"{time.time_ns()}-{os.environ.get('IPP_JOB_ID', '0')}"
    half = folder / "half" / name
    shutil.copyfile(page, half)
    half.rename(folder / "printed" / f"{name}.pdf")
    sheets = len(re.findall(rb"/Type ?/Page\b", page.read_bytes()))
    print(f"ATTR: job-impressions-completed={max(1, sheets)}", file=sys.stderr, flush=True)
    return 0


def _say(trouble: str, sign: str) -> None:
    if trouble in TOLD:
        print(f"STATE: {sign}{TOLD[trouble]}", file=sys.stderr, flush=True)


def _cancelled() -> bool:
    """Whether the printer has been asked to cancel this job: a real engine is told, this one has to ask."""
    asked = b"".join(
        (
            struct.pack(">HHI", 0x0200, 0x0009, 1),
            b"\x01",
            _attribute(0x47, b"attributes-charset", b"utf-8"),
            _attribute(0x48, b"attributes-natural-language", b"en"),
            _attribute(0x45, b"printer-uri", os.environ["ENGINE_URI"].encode()),
            _attribute(0x21, b"job-id", struct.pack(">I", int(os.environ["IPP_JOB_ID"]))),
            _attribute(0x44, b"requested-attributes", b"job-state-reasons"),
            b"\x03",
        )
    )
    head = f"POST /ipp/print HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/ipp\r\n\
Content-Length: {len(asked)}\r\nConnection: close\r\n\r\n"
    answer = b""
    with contextlib.suppress(OSError):
        address = ("127.0.0.1", int(os.environ["ENGINE_PORT"]))
        with socket.create_connection(address, timeout=1) as wire:
            wire.sendall(head.encode() + asked)
            while got := wire.recv(65536):
                answer += got
                if b"job-state-reasons" in answer:
                    break
    return b"processing-to-stop-point" in answer or b"job-canceled" in answer


def _attribute(tag: int, name: bytes, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value


def run() -> int:
    """Do it, and let it be known meanwhile that a page is in it."""
    folder = Path(os.environ["ENGINE_FOLDER"])
    busy = folder / "busy" / os.environ["IPP_JOB_ID"]
    busy.touch()
    try:
        return main(folder, Path(sys.argv[1]))
    finally:
        busy.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(run())
