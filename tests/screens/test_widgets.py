"""Targets, bar, box and keyboard by keys alone and by touch alone, at the three sizes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.pilot import Pilot

from kiosk.layout.phrases import asking
from kiosk.layout.size import TARGET_ROWS, size_class
from kiosk.screens import phrases, theme
from kiosk.screens.inert import as_lines
from kiosk.screens.sealed import SealedApp, SealedScreen
from kiosk.screens.widgets.bar import Bar, Button, Side
from kiosk.screens.widgets.keyboard import Keyboard
from kiosk.screens.widgets.page_body import PageBody
from kiosk.screens.widgets.place_bar import PlaceBar
from kiosk.screens.widgets.target import Target
from kiosk.screens.widgets.text_box import TextBox
from tests.screens.picture import rows_of

SIZES = [(80, 24), (60, 18), (48, 14)]
CHOICES = ("Pain", "My head pulls or turns", "My head shakes", "Low mood or worry")
MARKS = ("Not yet checked by a doctor", "Not yet checked")


class Probe(SealedApp):
    """Shows one screen and remembers what the widgets said."""

    def __init__(self, screen: SealedScreen[None]) -> None:
        super().__init__(theme=theme.CALM)
        self.shown = screen
        self.pressed: list[str] = []
        self.sources: list[str] = []
        self.said: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(self.shown)

    def on_target_pressed(self, event: Target.Pressed) -> None:
        self.pressed.append(event.key)
        self.sources.append(event.source)

    def on_text_box_changed(self, event: TextBox.Changed) -> None:
        self.said.append(event.text)

    def on_text_box_done(self, event: TextBox.Done) -> None:
        self.said.append(f"done by {event.source}")

    def on_keyboard_typed(self, event: Keyboard.Typed) -> None:
        self.screen.query_one(TextBox).type(event.char)

    def on_keyboard_erased(self, event: Keyboard.Erased) -> None:
        self.screen.query_one(TextBox).erase(word=event.word)

    def on_keyboard_by_hand(self, event: Keyboard.ByHand) -> None:
        self.said.append(f"lines by {event.source.partition(':')[0]}")

    def on_keyboard_done(self, event: Keyboard.Done) -> None:
        self.said.append(f"done by {event.source.partition(':')[0]}")


class Question(SealedScreen[None]):
    def __init__(self, width: int, height: int, side: Side = "both") -> None:
        super().__init__()
        self.wide, self.kind, self.side = width, size_class(width, height), side

    def compose(self) -> ComposeResult:
        yield PlaceBar(("About you · step 4, 9 to 14 more", "About you · 4 of 13-18"), MARKS, size=self.kind)
        yield PageBody(as_lines("What bothers you most?", "heading"), margin=1)
        with Vertical(classes="spread"):
            for number, label in enumerate(CHOICES[:3], start=1):
                yield Target(f"choice {number}", (label,), size=self.kind, number=str(number))
        buttons = [
            Button("back", "Back"),
            Button("stop", "Stop or print"),
            Button("next", "Next", enabled=False),
        ]
        yield Bar(buttons, size=self.kind, width=self.wide, side=self.side)


class Typing(SealedScreen[None]):
    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.wide, self.kind = width, size_class(width, height)

    def compose(self) -> ComposeResult:
        box = TextBox(columns=self.wide, rows=2, most=120)
        yield box
        yield Keyboard(size=self.kind, columns=self.wide, by_hand=True, begins=lambda: box.begins_sentence)


async def drag(pilot: Pilot[int], start: Target, end: Target) -> None:
    await pilot.mouse_down(start)
    await pilot.mouse_up(end)
    await pilot.pause()


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_targets_by_keys_alone(width: int, height: int) -> None:
    app = Probe(Question(width, height))
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.press("enter")
        assert app.pressed == [], "nothing is focused at first, so no press is taken over"
        await pilot.press(
            "down", "enter", "down", "space", "down", "down", "enter", "down", "enter", "up", "enter"
        )
        assert app.pressed == ["choice 1", "choice 2", "back", "stop", "back"]
        assert set(app.sources) == {"key:enter", "key:space"}
        await pilot.press("down", "down", "enter")
        assert app.pressed[-1] == "choice 1", "the button that cannot be pressed is passed over"


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_targets_by_touch_alone(width: int, height: int) -> None:
    app = Probe(Question(width, height))
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        targets = list(app.screen.query(Target))
        for target in targets:
            await pilot.click(target)
        assert app.pressed == ["choice 1", "choice 2", "choice 3", "back", "stop"]
        assert all(source.startswith("place:") for source in app.sources)


async def test_a_touch_starts_and_ends_on_the_same_target() -> None:
    app = Probe(Question(80, 24))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        one, two, three = list(app.screen.query(Target))[:3]
        await drag(pilot, one, two)
        await drag(pilot, two, one)
        await pilot.mouse_up(three)
        assert app.pressed == []
        await drag(pilot, three, three)
        assert app.pressed == ["choice 3"]


async def test_another_mouse_button_presses_nothing() -> None:
    app = Probe(Question(80, 24))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(app.screen.query(Target).first(), button=3)
        assert app.pressed == []


@pytest.mark.parametrize("side", ["both", "left", "right"])
@pytest.mark.parametrize(("width", "height"), [*SIZES, (87, 25), (49, 14), (120, 40)])
async def test_every_target_is_whole_and_large_enough(width: int, height: int, side: Side) -> None:
    app = Probe(Question(width, height, side))
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        regions = [target.region for target in app.screen.query(Target)]
        for region in regions:
            assert app.screen.region.contains_region(region)
            assert region.height >= TARGET_ROWS[size_class(width, height)]
            assert region.width >= (16 if width >= 60 else 14)
        assert not any(one.overlaps(two) for one in regions for two in regions if one is not two)
        shown = "\n".join(rows_of(app))
        for words in (*CHOICES[:3], "Back", "Stop or print", "Next", "What bothers you most?"):
            assert words in shown


async def test_a_state_changes_in_place() -> None:
    app = Probe(Question(80, 24))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        bar = app.screen.query_one(Bar)
        following = bar.button("next")
        assert following is not None
        following.set_state(enabled=True)
        app.screen.query(Target).first().set_state(chosen=True)
        await pilot.pause()
        await pilot.click(following)
        assert app.pressed == ["next"]
        assert "● Pain" in "\n".join(rows_of(app))
        assert bar.button("none such") is None


@pytest.mark.parametrize("name", theme.TABLES)
async def test_every_theme_is_drawn_in_its_own_colours(name: str) -> None:
    app = Probe(Question(80, 24))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down")
        app.theme = name
        await pilot.pause()
        drawn = {
            (segment.style.color.get_truecolor().hex, segment.style.bgcolor.get_truecolor().hex)
            for strip in app.screen._compositor.render_strips()
            for segment in strip
            if segment.style and segment.style.color and segment.style.bgcolor
        }
        pairs = {(pair.foreground, pair.background) for pair in theme.TABLES[name].values()}
        assert drawn <= pairs
        focused = theme.TABLES[name]["choice_focused"]
        assert (focused.foreground, focused.background) in drawn


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_typing_by_keys_alone(width: int, height: int) -> None:
    app = Probe(Typing(width, height))
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.press("tab", *"Pain", "left", "left", "X", "backspace", "end", "space", *"[/]", "enter")
        box = app.screen.query_one(TextBox)
        assert box.text == "Pain [/]"
        assert app.said[-2:] == ["Pain [/]", "done by key:enter"]
        await pilot.press("home", "delete", "ctrl+z", "ctrl+v", "ctrl+a", "ctrl+x", "ctrl+c", "escape", "f1")
        assert box.text == "ain [/]"
        await pilot.press("down")
        assert app.focused is app.screen.query_one(Keyboard)


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_typing_on_the_screen_by_keys_alone(width: int, height: int) -> None:
    app = Probe(Typing(width, height))
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.press(
            "tab", "tab", "enter", "right", "enter", "left", "left", "enter", "b", "space", "backspace"
        )
        assert app.screen.query_one(TextBox).text == "Abjb"
        await pilot.press("down", "down", "down", "enter")
        assert app.said[-1] == "done by key"
        await pilot.press("up", "up", "up", "up")
        assert app.focused is app.screen.query_one(TextBox)


async def touch_keys(pilot: Pilot[int], labels: Sequence[str]) -> None:
    board = pilot.app.screen.query_one(Keyboard)
    for label in labels:
        key = next(key for row in board._keys for key in row if key.label == label)
        await pilot.click(board, offset=(key.x + key.width - 1, key.y + key.rows - 1))


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_typing_by_touch_alone(width: int, height: int) -> None:
    app = Probe(Typing(width, height))
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        keys = ["N", "O", phrases.SPACE_KEY, "P", "P", phrases.ERASE_KEY, phrases.DIGITS_KEY, "7", ".",
                phrases.LETTERS_KEY, phrases.SPACE_KEY, "A", "Z", "?", phrases.DONE_KEY]  # fmt: skip
        await touch_keys(pilot, keys)
        assert app.screen.query_one(TextBox).text == "No p7. Az?"
        assert app.said[-1] == "done by place"


@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_capitals_whole_words_and_lines_by_touch(width: int, height: int) -> None:
    app = Probe(Typing(width, height))
    async with app.run_test(size=(width, height)) as pilot:
        await pilot.pause()
        box = app.screen.query_one(TextBox)
        assert "A" in rows_of(app)[3], "a sentence begins"
        await touch_keys(pilot, ["M", "Y", phrases.SPACE_KEY, phrases.SHIFT_KEY, "D", "R"])
        assert box.text == "My Dr", "Shift holds for one letter"
        await touch_keys(pilot, [".", phrases.SPACE_KEY, phrases.SHIFT_KEY, "A", "I", "'", "S"])
        assert box.text == "My Dr. ai's", "Shift turns round what would be a capital"
        await touch_keys(pilot, [phrases.DIGITS_KEY, phrases.ERASE_WORD_KEY, asking.BY_HAND_SHORT])
        assert box.text == "My Dr. "
        assert app.said[-1] == "lines by place"


@pytest.mark.parametrize("walked", [("down", "down", "left"), ("down", "down", "down", "left"), ("down",)])
async def test_the_page_of_keys_turns_wherever_the_focus_is(walked: tuple[str, ...]) -> None:
    app = Probe(Typing(60, 18))
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press("tab", "tab", *walked)
        for label in (phrases.DIGITS_KEY, phrases.LETTERS_KEY, phrases.DIGITS_KEY):
            await touch_keys(pilot, [label])
            assert app.screen.query_one(Keyboard).focused_key.label


async def test_the_key_that_turns_the_page_turns_it_back() -> None:
    app = Probe(Typing(60, 18))
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press("tab", "tab", "up", "tab", "down", "down", "down", "right", "enter")
        board = app.screen.query_one(Keyboard)
        assert board.focused_key.label == phrases.LETTERS_KEY
        await pilot.press("enter")
        assert board.focused_key.label == phrases.DIGITS_KEY
        assert app.screen.query_one(TextBox).text == ""


async def test_real_keys_and_touched_ones_write_one_text() -> None:
    app = Probe(Typing(60, 18))
    async with app.run_test(size=(60, 18)) as pilot:
        await pilot.press("tab", "tab", "m", "y")
        await touch_keys(pilot, [phrases.SPACE_KEY, "N"])
        await pilot.press("E", "é", "日", "?")
        await touch_keys(pilot, ["A"])
        assert app.screen.query_one(TextBox).text == "my nEé日?A", "a real key types what it types"


async def test_a_gap_between_keys_types_nothing_and_neither_does_sliding() -> None:
    app = Probe(Typing(80, 24))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        board = app.screen.query_one(Keyboard)
        await pilot.click(board, offset=(6, 0))
        await pilot.click(board, offset=(0, 2))
        await pilot.mouse_down(board, offset=(1, 0))
        await pilot.mouse_up(board, offset=(8, 0))
        assert app.screen.query_one(TextBox).text == ""


async def test_a_paste_is_cleaned_and_never_more_than_is_shown() -> None:
    app = Probe(Typing(48, 14))
    async with app.run_test(size=(48, 14)) as pilot:
        box = app.screen.query_one(TextBox)
        box.focus()
        await pilot.pause()
        box.post_message(events.Paste("a\x1b]0;t\x07\nb\u202e [@click=app.bell]x[/]" + " word" * 100_000))
        await pilot.pause()
        assert box.text.startswith("a b [@click=app.bell]x[/] word")
        assert box.text[-5:] in "\n".join(rows_of(app))
        full = box.text
        for letter in "abc":
            await pilot.press(letter)
        assert len(box.text) <= len(full) + 3
        assert len(box._editing.rows(44)) <= 2
        assert app.clipboard == ""
