"""People in front of the real screen, who press only what is drawn there: one with five keys, one by touch."""

from __future__ import annotations

from collections.abc import Mapping

from textual.pilot import Pilot

from kiosk.screens.app import KioskApp
from kiosk.screens.view import View
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.keys import Key
from kiosk.screens.widgets.target import Target
from kiosk.walk.parts import Kind, Part
from kiosk.walk.session import Amount, Answer, ByHand, InPerson, Picked, Skipped, Words
from tests.screens.kiosk import send_keys, settle, touch, view_on

MOST_PRESSES = 2000


class Fingers:
    """Somebody who gives answers by pressing targets; how a target is pressed is for the two below to say."""

    def __init__(self, pilot: Pilot[int]) -> None:
        assert isinstance(pilot.app, KioskApp)
        self.pilot = pilot
        self.app = pilot.app
        self.presses = 0

    async def press(self, what: str) -> None:
        raise NotImplementedError

    async def type_key(self, key: Key, board: Keyboard) -> None:
        raise NotImplementedError

    @property
    def view(self) -> View:
        return view_on(self.app)

    def target(self, what: str) -> Target | None:
        return next((each for each in self.app.screen.query(Target) if each.key == what), None)

    async def walk(self, answers: Mapping[str, Answer]) -> None:
        """From the first screen to the end, or to the first question without an answer."""
        await settle(self.pilot)
        await self.press("link:start")
        while not self.app.visit.over:
            part = self.app.visit.position.part
            if part.kind is not Kind.READ and part.key not in answers:
                return
            await self._give(part, answers.get(part.key))

    async def _give(self, part: Part, answer: Answer | None) -> None:
        match answer:
            case Picked(choices):
                for choice in choices:
                    await self._pick(choice)
            case Amount(value):
                await self._step_to(part, value)
            case Words(text):
                await self._type(text)
            case Skipped() | InPerson() | ByHand():
                replies = {Skipped: "skip", InPerson: "in_person", ByHand: "by_hand"}
                await self._reply(replies[type(answer)])
            case _:
                pass
        while not self.app.visit.over and self.app.visit.position.part.key == part.key:
            await self.press("bar:next")

    async def _pick(self, choice: str) -> None:
        while choice not in [each.id for each in self.view.page.choices]:
            there = [each for each in self.view.elsewhere.values() if each.endswith(f":pick:{choice}")]
            if there and int(there[0].split(":")[1]) < self.app.visit.page:
                await self.press("bar:back")
            else:
                await self.press("bar:more" if self.target("bar:more") else "bar:next")
        await self.press(f"pick:{choice}")

    async def _step_to(self, part: Part, value: int) -> None:
        every = range(part.low, part.high + 1)
        ways = {each: f"amount:at_{each}" for each in every if self.target(f"amount:at_{each}")}
        if ways:
            ways.setdefault((part.low + part.high) // 2, "amount:more")
            start = min(ways, key=lambda each: abs(each - value))
            await self.press(ways[start])
            for _ in range(abs(value - start)):
                await self.press("amount:more" if value > start else "amount:less")
            return
        await self.press("amount:more")
        left = value - part.low
        if self.target("amount:much_more"):
            for _ in range(left // 10):
                await self.press("amount:much_more")
            left %= 10
        for _ in range(left):
            await self.press("amount:more")

    async def _type(self, text: str) -> None:
        await self._reply("letters")
        for char in text:
            board = self.app.screen.query_one(Keyboard)
            keys = [key for row in board._keys for key in row]
            await self.type_key(next(key for key in keys if key.types.lower() == char.lower()), board)
        done = next(key for key in keys if key.does == "done")
        await self.type_key(done, board)

    async def _reply(self, name: str) -> None:
        if self.target(f"extra:{name}"):
            return await self.press(f"extra:{name}")
        await self.press("extra:menu")
        return await self.press(f"link:extra.{name}")

    def _count(self) -> None:
        self.presses += 1
        assert self.presses < MOST_PRESSES, f"no end at {self.app.visit.position.part.key}"


class FiveKeys(Fingers):
    """Up, down, left, right, Enter, and nothing else."""

    async def press(self, what: str) -> None:
        self._count()
        view = self.view
        for key, button in (("right", view.forward), ("left", view.back)):
            if button is not None and button.key == what:
                return await self._keys(key)
        target = self.target(what)
        assert target is not None, f"{what} is not on the screen"
        chain = self.app.screen.focus_chain
        there = chain.index(target)
        here = -1 if self.app.focused is None else chain.index(self.app.focused)
        moves = ["down"] * (there - here) if there >= here else ["up"] * (here - there)
        return await self._keys(*moves, "enter")

    async def type_key(self, key: Key, board: Keyboard) -> None:
        while self.app.focused is not board:
            await self._keys("down")
        while board.focused_key.y != key.y:
            await self._keys("down" if board.focused_key.y < key.y else "up")
        while board.focused_key is not key:
            await self._keys("right" if board.focused_key.x < key.x else "left")
        await self._keys("enter")

    async def _keys(self, *keys: str) -> None:
        await send_keys(self.pilot, *keys)


class Touch(Fingers):
    """A finger, and no keyboard at all."""

    async def press(self, what: str) -> None:
        self._count()
        target = self.target(what)
        assert target is not None, f"{what} is not on the screen"
        x, y = target.region.x + target.region.width // 2, target.region.y
        assert self.app.get_widget_at(x, y)[0] is target, f"something lies over {what}"
        await touch(self.pilot, x, y)

    async def type_key(self, key: Key, board: Keyboard) -> None:
        await touch(self.pilot, board.region.x + key.x, board.region.y + key.y)
