"""A printer that does what it is told to, for the tests of what is done with printers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from kiosk.deliver.job import Fate, NotTaken, Page, State, Told


class Scripted:
    """Answers from lists, the last answer for ever; remembers every call."""

    def __init__(
        self,
        looks: Iterable[Told | State] = ("printed",),
        fates: Iterable[Fate] = ("printed",),
        *,
        begins: Iterable[State | int] = (),
        sends: Iterable[State | None] = (),
    ) -> None:
        self.looks = deque(looks)
        self.fates = deque(fates)
        self.begins = deque(begins)
        self.sends = deque(sends)
        self.calls: list[str] = []
        self.sent: list[bytes] = []
        self._number = 0

    def begin(self, page: Page) -> int:
        self.calls.append("begin")
        answer = self.begins.popleft() if self.begins else self._number + 1
        if isinstance(answer, str):
            raise NotTaken(answer)
        self._number = answer
        return answer

    def send(self, number: int, page: Page) -> None:
        self.calls.append(f"send {number}")
        refused = self.sends.popleft() if self.sends else None
        if refused is not None:
            raise NotTaken(refused)
        self.sent.append(page.content)

    def look(self, number: int) -> Told:
        self.calls.append(f"look {number}")
        told = self.looks.popleft() if len(self.looks) > 1 else self.looks[0]
        if isinstance(told, Told):
            return told
        return Told(told, over=told in ("printed", "stopped"))

    def drop(self, number: int) -> Fate:
        self.calls.append(f"drop {number}")
        return self.fates.popleft() if len(self.fates) > 1 else self.fates[0]

    def forget(self, number: int) -> None:
        self.calls.append(f"forget {number}")
