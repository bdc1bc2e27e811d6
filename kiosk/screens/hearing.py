"""Where a press comes from: the key or place of an event, as the guard and the watch read it.

Owns which events of Textual are presses. Must never decide whether a press counts.
"""

from __future__ import annotations

from textual import events

from kiosk.screens.idling import Watch
from kiosk.screens.widgets.guard import from_key, from_place


def hear(watch: Watch, event: events.Event, *, counts: bool) -> None:
    """Tell the watch of a press, or of a finger that has gone up; of nothing else."""
    source = source_of(event)
    if source:
        watch.felt(source, counts=counts, held=isinstance(event, events.MouseDown))
    elif isinstance(event, events.MouseUp):
        watch.let_go()


def source_of(event: events.Event) -> str:
    """Where a press comes from; nothing for what may be no press: a pointer that only moves."""
    match event:
        case events.InputEvent() if event.is_forwarded:
            return ""  # it was here before, and has come back from whatever it was for
        case events.Key():
            return from_key(event.key)
        case events.MouseDown():
            return from_place(event.screen_x, event.screen_y)
        case events.MouseScrollDown() | events.MouseScrollUp():
            return "wheel"
        case events.MouseScrollLeft() | events.MouseScrollRight():
            return "wheel"
        case events.Paste():
            return "paste"
        case _:
            return ""
