"""Somebody who types lines at the plain walk and listens to what it says."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.guide.model import Guide
from kiosk.plain.walk import run
from kiosk.walk.session import Session

SHEET = "<the sheet>"


class Talk:
    """What was said, and the session it came to. Every line typed is followed by what it brought about."""

    def __init__(
        self, guide: Guide, lines: Iterable[str], session: Session | None = None, **numbers: str
    ) -> None:
        self.said: list[list[str]] = [[]]
        """What was said before the first line, and after each."""
        self.sheets: list[Session] = []
        self.typed = 0
        self.session = run(
            guide,
            self._typing(lines),
            self._listen,
            self._sheet,
            session=session,
            numbers=numbers,
        )

    def _typing(self, lines: Iterable[str]) -> Iterable[str]:
        for line in lines:
            self.typed += 1
            self.said.append([])
            yield line

    def _listen(self, line: str) -> None:
        self.said[-1].append(line)

    def _sheet(self, session: Session) -> str:
        self.sheets.append(session)
        return SHEET

    @property
    def last(self) -> list[str]:
        """What was said after the last line that was typed, up to the end of the input."""
        return [line for line in self.said[-1] if line]

    def after(self, number: int) -> list[str]:
        """What was said after a line, counted from 1."""
        return [line for line in self.said[number] if line]
