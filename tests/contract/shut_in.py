"""This process shut in as the units of a station do it: their calls to the kernel, no code made as it runs, no network.

What systemd does with SystemCallFilter, MemoryDenyWriteExecute and RestrictAddressFamilies, done without systemd.
"""

from __future__ import annotations

import ctypes
import errno
import mmap
import re
import socket
import subprocess
from collections.abc import Iterator
from typing import Final

from kiosk.station.station_files import TEMPLATES

_ALLOW: Final = 0x7FFF0000
_REFUSE: Final = 0x00050000 | errno.EPERM
_EQUAL: Final = 4
_MASKED_EQUAL: Final = 7
_MAKES_CODE: Final = mmap.PROT_WRITE | mmap.PROT_EXEC


class _Compare(ctypes.Structure):
    _fields_ = (("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64))


_ONLY_IF: Final = {
    "mmap": [_Compare(2, _MASKED_EQUAL, _MAKES_CODE, each) for each in (0, mmap.PROT_WRITE, mmap.PROT_EXEC)],
    "mprotect": [_Compare(2, _MASKED_EQUAL, mmap.PROT_EXEC, 0)],
    "pkey_mprotect": [_Compare(2, _MASKED_EQUAL, mmap.PROT_EXEC, 0)],
    "socket": [_Compare(0, _EQUAL, socket.AF_UNIX, 0)],
}
"""Calls that are allowed with these arguments only; the second number of a mask is what must be left."""


def calls(unit: str) -> set[str]:
    """The calls that a unit allows."""
    text = (TEMPLATES / "root/etc/systemd/system" / unit).read_text(encoding="utf-8")
    allowed: set[str] = set(_expanded("@default"))
    for line in re.findall(r"(?m)^SystemCallFilter=(.*)$", text):
        named = {call for group in line.lstrip("~").split() for call in _expanded(group)}
        allowed = allowed - (named - set(_expanded("@default"))) if line.startswith("~") else allowed | named
    return allowed


def _expanded(group: str) -> Iterator[str]:
    told = subprocess.run(
        ["systemd-analyze", "syscall-filter", group], capture_output=True, text=True, check=True
    ).stdout
    # Some versions write where a colour would end even into a pipe.
    for name in re.findall(r"(?m)^ +(@?[a-z]\w*(?:-\w+)*)$", told.replace("\x1b[0m", "")):
        if name.startswith("@"):
            yield from _expanded(name)
        else:
            yield name


def shut_in(unit: str) -> None:
    """From now on this process and all it starts can do no more than the unit lets it."""
    seccomp = ctypes.CDLL("libseccomp.so.2")
    seccomp.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(seccomp.seccomp_init(_REFUSE))
    for call in calls(unit):
        number = seccomp.seccomp_syscall_resolve_name(call.encode())
        if number >= 0:
            for only in _ONLY_IF.get(call, [None]):
                _allow(seccomp, context, number, only)
    assert seccomp.seccomp_load(context) == 0


def _allow(seccomp: ctypes.CDLL, context: ctypes.c_void_p, number: int, only: _Compare | None) -> None:
    arguments = (1, ctypes.byref(only)) if only is not None else (0, None)
    added = seccomp.seccomp_rule_add_array(context, ctypes.c_uint32(_ALLOW), number, *arguments)
    assert added == 0, (number, added)
