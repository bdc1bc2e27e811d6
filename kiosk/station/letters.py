"""How large the letters of this terminal are: whether that can be changed while it runs, and changing it.

Owns the two programs that can: setfont on the Linux console, wlr-randr where foot runs under a compositor that lets it.
Must never keep the parent waiting once it serves visits; and a size that was not seen to work here is not offered.
"""

from __future__ import annotations

import contextlib
import fcntl
import math
import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from kiosk.layout.size import LEAST

Size = Callable[[], tuple[int, int]]
"""Columns and rows of the terminal as it is now."""

_STEP: Final = 1.2
"""So much larger are the letters of a size at least than those of the one before."""
_SPARE: Final = 1
"""Columns and rows more than needed that a size is reckoned with: a margin does not grow with the letters."""
_PATIENCE: Final = 3.0
"""Seconds a program may take while it is tried, before there is any visit."""
_AT_THE_END: Final = 1.0
"""Seconds that the usual size may take to come back when the kiosk ends."""
_SEEN_WITHIN: Final = 3.0
"""Seconds within which a terminal has changed its size, or does not."""
_AT_ONCE: Final = 0.3
"""The same for the console, which has changed it when setfont ends."""
_LOOK: Final = 0.02
_STEPS: Final = 10
_AT_REST: Final = 0.1
"""Seconds after which a size that is still the same is the one it came to."""

_KDGKBTYPE: Final = 0x4B33
"""Asks for the kind of keyboard; only a virtual terminal of the Linux console answers (ioctl_console(2))."""
_CONSOLE: Final = "/dev/tty"
"""The process's own terminal: for that one the kernel takes a font from anybody (vt_ioctl.c: vt_ioctl, perm)."""
_LARGER_FONTS: Final = {
    24: "Uni2-TerminusBold24x12",
    28: "Uni2-TerminusBold28x14",
    32: "Uni2-TerminusBold32x16",
}
"""Of Debian's console-setup-linux, by their height in dots; they have every mark we use (see screens.glyphs)."""
_PSF2: Final = b"\x72\xb5\x4a\x86"
_PSF1: Final = b"\x36\x04"
_WAYLAND: Final = ("WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")


@dataclass
class Letters:
    """The sizes of letters this terminal can show; made by `letters_here`."""

    commands: Sequence[Sequence[str]] = ()
    """One for each size, the usual one first; none: the size cannot be changed."""
    environ: Mapping[str, str] = field(default_factory=dict)
    """What the commands need to know, and nothing else is told."""
    files: tuple[int, ...] = ()
    """Open files that the commands read."""
    _now: int = 0
    _running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def sizes(self) -> int:
        """How many sizes there are; 1: the size cannot be changed."""
        return max(1, len(self.commands))

    def set(self, size: int) -> None:
        """Begin to change to this size, 0 for the usual one; a size there is not, and whatever fails, does nothing."""
        if size == self._now or not 0 <= size < len(self.commands):
            return
        for earlier in self._running:
            # One that hangs must not bring its own size later on.
            earlier.kill()
        self._running = [each for each in self._running if each.poll() is None]
        with contextlib.suppress(OSError):
            self._running.append(self._started(size))
            self._now = size

    def end(self) -> None:
        """Go back to the usual size, and wait for it: what is still at it when the kiosk has gone may be ended too."""
        self.set(0)
        until = time.monotonic() + _AT_THE_END
        for each in self._running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                each.wait(max(0.0, until - time.monotonic()))

    def _started(self, size: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - our own words, no shell
            list(self.commands[size]),
            env=dict(self.environ),
            cwd="/",
            pass_fds=self.files,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def letters_here(environ: Mapping[str, str], size: Size, keys: int = 0, *, station: bool = True) -> Letters:
    """Find out, by trying, which sizes of letters this terminal can show; it flickers and may take some seconds.

    Args:
        environ: as the kiosk was started with, before anything was dropped from it.
        size: asks the terminal.
        keys: the terminal's descriptor.
        station: the whole screen is the kiosk's; nobody else's windows grow with its letters.
    """
    try:
        if environ.get("TERM") == "linux" and _is_console(keys):
            return _on_console(environ, size)
        if station and environ.get("TERM", "").startswith("foot") and all(map(environ.get, _WAYLAND)):
            return _in_foot(environ, size)
    except OSError:
        pass  # no such program, no descriptors: nothing that is missed
    return Letters()


def _is_console(keys: int) -> bool:
    try:
        fcntl.ioctl(keys, _KDGKBTYPE, b"\0")
    except OSError:
        return False
    return True


# The Linux console


def _on_console(environ: Mapping[str, str], size: Size) -> Letters:
    told = {"PATH": environ.get("PATH", os.defpath)}
    usual = os.memfd_create("usual letters")
    kept = f"/proc/self/fd/{usual}"
    if not _done(("setfont", "-C", _CONSOLE, "-O", kept), told, (usual,)):
        os.close(usual)
        return Letters()
    height = _height(os.pread(usual, 32, 0))
    # Twice the usual letters have the usual marks; but many kernels take no font above 32 by 32.
    larger: dict[int, tuple[str, ...]] = {2 * height: ("-d", kept)} if height else {}
    for its_height, font in _LARGER_FONTS.items():
        if 0 < height < its_height:
            larger.setdefault(its_height, (font,))
    fonts = [(kept,), *(larger[each] for each in sorted(larger))]
    found = Letters([("setfont", "-C", _CONSOLE, *each) for each in fonts], told, (usual,))
    return _those_that_work(found, size, _AT_ONCE)


def _height(head: bytes) -> int:
    """Height of a letter in dots, by the first bytes of a font as setfont writes it; 0: no font at all."""
    if head.startswith(_PSF2) and len(head) == 32:
        return int.from_bytes(head[24:28], "little")
    return head[3] if head.startswith(_PSF1) and len(head) >= 4 else 0


# foot under a compositor


@dataclass(frozen=True, slots=True)
class _Output:
    """A screen of the compositor."""

    name: str
    enabled: bool
    scale: float


def _in_foot(environ: Mapping[str, str], size: Size) -> Letters:
    told = {name: environ[name] for name in ("PATH", *_WAYLAND) if name in environ}
    outputs = list(_outputs(_answer(("wlr-randr",), told)))
    # A compositor may forget to say that its only screen is on.
    used = [each for each in outputs if each.enabled] or outputs[:1] * (len(outputs) == 1)
    if not used:
        return Letters()
    columns, rows = size()
    factors = [1.0]
    for least_columns, least_rows in LEAST.values():
        factor = min(columns / (least_columns + _SPARE), rows / (least_rows + _SPARE))
        if factor >= factors[-1] * _STEP:
            factors.append(factor)
    return _those_that_work(Letters([_scaled(used, factor) for factor in factors], told), size, _SEEN_WITHIN)


def _scaled(outputs: Sequence[_Output], factor: float) -> tuple[str, ...]:
    words = ["wlr-randr"]
    for each in outputs:
        words += ["--output", each.name, "--on", "--scale", f"{_down(each.scale * factor):.3f}"]
    return tuple(words)


def _down(scale: float) -> float:
    """To three places, so that no column or row is lost by rounding."""
    return math.floor(scale * 1000 + 1e-6) / 1000


def _outputs(told: str) -> Iterator[_Output]:
    """What wlr-randr says of the screens: a line with the name of each, and further lines, further in."""
    name, enabled, scale = "", False, 1.0
    for line in [*told.splitlines(), "."]:
        if line[:1].strip():
            if name:
                yield _Output(name, enabled, scale)
            name, enabled, scale = line.split()[0], False, 1.0
        key, _, value = line.strip().partition(": ")
        if key == "Enabled":
            enabled = value == "yes"
        elif key == "Scale":
            with contextlib.suppress(ValueError):
                scale = float(value)


# Trying


def _those_that_work(hoped: Letters, size: Size, within: float) -> Letters:
    """The usual size, and each other one after which the letters were larger within so many seconds."""
    told, files = hoped.environ, hoped.files
    usual = before = _at_rest(size)
    working = [hoped.commands[0]]
    for command in hoped.commands[1:]:
        shown = size()
        if not _done(command, told, files):
            continue  # a font that is too large, or not there
        if not _came(partial(_differs, size, shown), within):
            break  # this terminal does not follow, whatever it is told
        after = _at_rest(size)
        if _is_a_step(before, after):
            working.append(command)
            before = after
    if not _done(working[0], told, files) or not _came(lambda: size() == usual, within):
        return Letters()
    return Letters(tuple(working), told, files) if len(working) > 1 else Letters()


def _is_a_step(before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether the letters are larger by a step, and everything still fits."""
    fits = after[0] >= LEAST["tiny"][0] and after[1] >= LEAST["tiny"][1]
    return fits and (after[0] - 1) * _STEP <= before[0] and after[1] < before[1]


def _differs(size: Size, shown: tuple[int, int]) -> bool:
    return size() != shown


def _came(true: Callable[[], bool], within: float) -> bool:
    until = time.monotonic() + within
    while not (now := true()) and time.monotonic() < until:
        time.sleep(_LOOK)
    return now


def _at_rest(size: Size) -> tuple[int, int]:
    """The size it comes to; a terminal may take two steps."""
    now = size()
    for _ in range(_STEPS):
        time.sleep(_AT_REST)
        before, now = now, size()
        if now == before:
            break
    return now


def _done(command: Sequence[str], told: Mapping[str, str], files: tuple[int, ...]) -> bool:
    """Whether a command has ended well."""
    return _ran(command, told, files) is not None


def _answer(command: Sequence[str], told: Mapping[str, str]) -> str:
    """What a command says; nothing if it fails."""
    return (_ran(command, told, ()) or b"").decode("utf-8", "replace")


def _ran(command: Sequence[str], told: Mapping[str, str], files: tuple[int, ...]) -> bytes | None:
    try:
        ended = subprocess.run(  # noqa: S603 - our own words, no shell
            list(command),
            env=dict(told),
            cwd="/",
            pass_fds=files,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return ended.stdout
