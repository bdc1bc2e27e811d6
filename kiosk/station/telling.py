"""The settings that hold, line by line: each with its value, its meaning and where it was set; and a new PIN.

Owns how they are laid out. Must never tell the PIN; what is kept of it is told only to whoever has just set it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kiosk.guide.problems import cleaned
from kiosk.listing import NAMES, listed
from kiosk.station import setting_phrases as phrases
from kiosk.station.pin import LEAST, MOST, is_good_pin, kept_pin
from kiosk.station.reading import Reading
from kiosk.station.setting_faults import PIN, field_of, named, tables, takes
from kiosk.station.settings import Settings
from kiosk.station.showing import Standing
from kiosk.station.toml_places import Key


def every_setting() -> tuple[Key, ...]:
    """Every setting there is, in the order of the file: first those outside any table."""
    declared = tables()
    top: list[Key] = [(name,) for name in Settings.model_fields if name not in declared]
    inside: list[Key] = [(table, name) for table, model in declared.items() for name in model.model_fields]
    return (*top, *inside)


def told(reading: Reading, standing: Standing) -> Iterator[str]:
    """What `kiosk settings` says, line by line: every setting, then in short what is set and what comes of it."""
    if reading.path is None:
        yield phrases.NO_SETTINGS
    else:
        yield phrases.READ_FROM.format(path=cleaned(str(reading.path)))
    for key in every_setting():
        value = value_of(reading.settings, key)
        yield ""
        yield phrases.SETTING.format(key=named(key), value=_shown(key, value))
        declared = field_of(key)
        yield phrases.MEANS.format(meaning=(declared.description or "") if declared else "")
        yield phrases.TAKES.format(kind=takes(key))
        place = reading.place_of(key)
        yield phrases.FROM_DEFAULT if place is None else phrases.WHERE.format(place=place)

    yield from _in_short(reading.settings)
    yield ""
    yield from standing.offered
    yield from standing.troubles


def _in_short(settings: Settings) -> Iterator[str]:
    """The settings that are not as they would be without a file."""
    default = Settings()
    other = [key for key in every_setting() if value_of(settings, key) != value_of(default, key)]
    yield ""
    yield phrases.OTHERWISE if other else phrases.ALL_DEFAULT
    for key in other:
        value = _shown(key, value_of(settings, key))
        yield phrases.SET_TO.format(key=named(key), value=value)


def value_of(settings: Settings, key: Key) -> Any:  # noqa: ANN401 - whatever a setting is
    """What holds for a setting."""
    found: Any = settings
    for name in key:
        found = getattr(found, str(name))
    return found


def _shown(key: Key, value: object) -> str:
    if key == PIN:
        return phrases.SET if value else phrases.NOT_SET
    return as_toml(value)


def as_toml(value: object) -> str:
    """A value as it would be written in the file."""
    if isinstance(value, Mapping):
        pairs = (phrases.SETTING.format(key=name, value=as_toml(each)) for name, each in value.items())
        return phrases.TABLE.format(pairs=listed(pairs, NAMES)) if value else phrases.NO_TABLE
    if isinstance(value, tuple):
        return phrases.LIST.format(items=listed(map(as_toml, value), NAMES))
    # Text, numbers, true and false are written as JSON writes them.
    return json.dumps(value, ensure_ascii=False)


def new_pin(ask: Callable[[str], str], say: Callable[[str], None]) -> str:
    """The line for the file that keeps a PIN, which is asked for twice.

    It is asked for again, in this same run, until it is hard enough to guess and the same twice: whoever is sent
    back to the shell types the next one there, where everybody can read it.
    """
    while True:
        pin = ask(phrases.ASK_NEW_PIN.format(least=LEAST, most=MOST))
        if not is_good_pin(pin):
            say(phrases.PIN_TOO_PLAIN.format(least=LEAST, most=MOST))
        elif ask(phrases.ASK_PIN_AGAIN) != pin:
            say(phrases.PINS_DIFFER)
        else:
            return phrases.PIN_LINE.format(pin=kept_pin(pin))
