"""foot on a screen that is not there, under a real compositor: sway, which lets its scale be changed, or cage."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from tests.contract.terminal import PATIENCE

_SWAY = "default_border none\nexec {command}\n"
_NOBODY = 65534
_AS_NOBODY = (
    *("setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"),
    *("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"),
)
"""No compositor runs for root; for anyone else these sources may lie where they cannot be read."""


class Compositor:
    """One window of foot with one program in it, 1280 by 720."""

    def __init__(self, kind: Literal["sway", "cage"], ini: str, command: list[str]) -> None:
        # Its sockets need a short path.
        self.folder = Path(tempfile.mkdtemp(prefix="kiosk-"))
        (self.folder / "foot.ini").write_text(ini, encoding="utf-8")
        foot = ["foot", "--config", str(self.folder / "foot.ini"), *command]
        if kind == "sway":
            config = self.folder / "sway.conf"
            config.write_text(_SWAY.format(command=shlex.join(foot)), encoding="utf-8")
            start = ["sway", "-c", str(config)]
        else:
            start = ["cage", "--", *foot]
        if os.geteuid() == 0:
            start = [*_AS_NOBODY, *start]
            os.chown(self.folder, _NOBODY, _NOBODY)
        self._log = (self.folder / "log").open("wb")
        self._process = subprocess.Popen(
            start, env=self.environ, cwd=self.folder, stdout=self._log, stderr=self._log
        )

    @property
    def environ(self) -> dict[str, str]:
        """What a program in it is told; the display is known once there is one."""
        told = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "SHELL": "/bin/sh",
            "XDG_RUNTIME_DIR": str(self.folder),
            "WLR_BACKENDS": "headless",
            "WLR_LIBINPUT_NO_DEVICES": "1",
            "WLR_RENDERER": "pixman",
        }
        sockets = sorted(self.folder.glob("wayland-?"))
        return {**told, "WAYLAND_DISPLAY": sockets[0].name} if sockets else told

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def type(self, *keys: str) -> None:
        """Press keys, as wtype names them."""
        # A keyboard that has just been plugged in is not heard at once.
        subprocess.run(
            ["wtype", "-s", "100", *keys, "-s", "50"], env=self.environ, check=True, timeout=PATIENCE
        )

    def windows(self) -> int:
        """How many windows there are; sway only."""
        socket = next(self.folder.glob("sway-ipc.*"))
        asked = ["swaymsg", "-s", str(socket), "-t", "get_tree"]
        tree = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=PATIENCE).stdout
        return tree.count('"app_id": "foot"')

    def until(self, true: Callable[[], bool]) -> None:
        """Wait until this is so."""
        until = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < until, (self.folder / "log").read_text("utf-8", "replace")[-1500:]
            time.sleep(0.05)

    def wait_for(self, name: str, words: str = "\n") -> str:
        """Wait until a file in its folder has these words; all that is in it then."""
        until = time.monotonic() + PATIENCE
        path = self.folder / name
        while words not in (told := path.read_text("utf-8", "replace") if path.exists() else ""):
            log = (self.folder / "log").read_text("utf-8", "replace")
            assert time.monotonic() < until, f"{words!r} was not told: {told[-500:]!r}, {log[-1500:]}"
            time.sleep(0.05)
        return told
