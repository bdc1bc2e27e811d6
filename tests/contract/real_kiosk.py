"""The real kiosk on a real terminal, started as anybody starts it, with its log and its visits in sight."""

from __future__ import annotations

import fcntl
import os
import socket
import struct
import subprocess
import termios
from collections.abc import Mapping
from pathlib import Path

from tests.contract.terminal import Terminal

START = (
    "import os, sys; os.close(os.open(os.ttyname(0), os.O_RDWR)); "  # the first terminal opened controls the session
    "sys.argv = ['kiosk', 'tests/guides/getting_there', '--save-to', sys.argv[1]]; "
    "from kiosk.cli import main; main()"
)
MARK = b"Demonstration"
"""What stands at the top of every screen."""
WELCOME = b"Stop any time."
NEVER = (b"Traceback", b"Error", b"out of order", b"Search", b"to quit", b"$ ", b"# ")


class Kiosk:
    """The real kiosk on a terminal, and what it wrote into the log."""

    def __init__(self, folder: Path, env: Mapping[str, str] | None = None) -> None:
        self._log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._log.bind(str(folder / "log"))
        self._log.setblocking(False)
        self._wide = 80
        self.terminal = Terminal(
            ["-c", START, str(folder)], {"KIOSK_LOG": str(folder / "log"), **(env or {})}
        )
        self.terminal.wait_for(MARK)

    def close(self) -> None:
        self.terminal.__exit__()
        self._log.close()

    @property
    def visit(self) -> int:
        """The process of the visit that runs now."""
        parent = str(self.terminal.process.pid)
        found = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", parent], capture_output=True, text=True, check=True
        )
        return int(found.stdout.split()[0])

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.terminal.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def shows_its_screen(self, words: bytes = MARK) -> None:
        """Another width makes it draw everything anew."""
        self._wide = 161 - self._wide
        self.terminal.output = b""
        self.resize(self._wide, 24)
        self.terminal.wait_for(words)
        self.never(NEVER)

    def never(self, told: tuple[bytes, ...]) -> None:
        for words in told:
            assert words not in self.terminal.output, words

    def memory(self) -> int:
        """Bytes of memory that its visit has now."""
        pages = Path(f"/proc/{self.visit}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def faults(self) -> list[bytes]:
        """The lines of its log: it writes one for every visit that broke."""
        lines = []
        while True:
            try:
                lines.append(self._log.recv(8192))
            except BlockingIOError:
                return lines
