"""Runs a kiosk command where nothing can be written: every file system is read only, but for one small folder.

python read_only.py FOLDER WORD...   The words as after `kiosk`. Only root can; the kernel undoes it when it ends.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

_CLONE_NEWNS = 0x00020000
_NOT_FILES = ("/proc", "/dev/pts")


def close_everything(folder: Path) -> None:
    """From now on this process and what it starts can write into this folder only."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWNS) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    _run("mount", "--make-rprivate", "/")
    lines = Path("/proc/self/mountinfo").read_text(encoding="ascii").splitlines()
    for place in {line.split()[4] for line in lines}:
        if not place.startswith(_NOT_FILES):
            # One that is hidden under another cannot be reached, by nobody.
            subprocess.run(["mount", "-o", "remount,bind,ro", place], stderr=subprocess.DEVNULL, check=False)
    _run("mount", "-t", "tmpfs", "-o", "size=8m,mode=0700", "pages", str(folder))
    for shut in ("/tmp", "/var/tmp", "/dev/shm", "/etc", str(Path.home()), str(Path.cwd())):  # noqa: S108
        if os.access(shut, os.W_OK):
            raise AssertionError(f"{shut} can be written to")


def _run(*words: str) -> None:
    subprocess.run(words, check=True)


if __name__ == "__main__":
    close_everything(Path(sys.argv[1]))
    if os.isatty(0):
        os.close(os.open(os.ttyname(0), os.O_RDWR))  # the first terminal opened controls the session
    sys.argv = ["kiosk", *sys.argv[2:]]

    from kiosk.cli import main

    main()
