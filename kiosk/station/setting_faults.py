"""What is wrong with settings, each as a place and a sentence: shapes, names, limits, and rules across settings.

Owns how a fault is told. Must never read a file, nor put a value into a sentence that may be a secret.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from kiosk.guide.problems import cleaned, nearest
from kiosk.listing import NAMES, listed
from kiosk.station import setting_phrases as phrases
from kiosk.station.pin import is_kept_pin
from kiosk.station.settings import RESPONDER, Settings
from kiosk.station.toml_places import Key

PIN: Final[Key] = ("staff", "pin")
MOST_QUOTED: Final = 40
"""A longer piece of the file is cut where it is quoted, in characters."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong: the setting it is about, and the sentence without its place."""

    key: Key
    sentence: str


def tables() -> dict[str, type[BaseModel]]:
    """The tables of the file, by name."""
    found = {}
    for name, declared in Settings.model_fields.items():
        if isinstance(declared.annotation, type) and issubclass(declared.annotation, BaseModel):
            found[name] = declared.annotation
    return found


def field_of(key: Key) -> FieldInfo | None:
    """The declaration of a setting; None where there is none."""
    if len(key) == 1:
        return Settings.model_fields.get(str(key[0]))
    table = tables().get(str(key[0])) if key else None
    return None if table is None else table.model_fields.get(str(key[1]))


def faults_of(error: ValidationError, written: Mapping[str, object]) -> Iterator[Fault]:
    """What the declaration does not allow, told for whoever wrote it."""
    for each in error.errors(include_url=False, include_input=False):
        # A key that cannot be one is told by pydantic with a mark of its own after it.
        at = tuple(part for part in each["loc"] if part != "[key]")
        yield Fault(at, _sentence(each, at, _value(written, at), is_key="[key]" in each["loc"]))


def _sentence(error: ErrorDetails, at: Key, value: object, *, is_key: bool) -> str:
    kind, key = error["type"], named(at)
    if is_key:
        return phrases.NO_CONTACT_NAME.format(key=key)
    if kind == "extra_forbidden":
        return _unknown(at, value)
    if at == PIN:
        # Never a word on quotes: a PIN in quotes would still be a PIN that anybody can read.
        return phrases.NOT_A_PIN
    if kind in phrases.WANTED:
        remedy = phrases.TO_WRITE[kind].format(key=key)
        found = phrases.KINDS.get(type(value), phrases.A_TIME)
        return phrases.WRONG_KIND.format(key=key, found=found, wanted=phrases.WANTED[kind], remedy=remedy)
    if kind in ("greater_than_equal", "less_than_equal"):
        low, high = limits_of(at)
        return phrases.OUT_OF_LIMITS.format(key=key, found=_quoted(value), low=low, high=high)
    if kind == "literal_error":
        return phrases.ONE_OF.format(key=key, found=_quoted(value), known=listed(_words_of(at), NAMES))
    return _sentence_on_text(error, key)


def _sentence_on_text(error: ErrorDetails, key: str) -> str:
    """What is wrong with words; they are not quoted, for they may be a secret."""
    kind = error["type"]
    if kind == "string_too_long":
        return phrases.TOO_LONG.format(key=key, most=error["ctx"]["max_length"])
    if kind == "string_too_short":
        return phrases.EMPTY.format(key=key)
    if kind == "string_pattern_mismatch":
        return phrases.NOT_ONE_LINE.format(key=key)
    return phrases.CANNOT_USE.format(key=key)


def _unknown(at: Key, value: object) -> str:
    """A key or a table that is not declared: where else it stands, the nearest name, or all there are."""
    key, name = named(at), str(at[-1])
    every = tables()
    is_table = len(at) == 1 and isinstance(value, dict)
    if not is_table:
        elsewhere = [table for table, declared in every.items() if name in declared.model_fields]
        if elsewhere:
            return phrases.ELSEWHERE.format(key=key, table=elsewhere[0])
        if len(at) > 1 and name in Settings.model_fields and name not in every:
            return phrases.ON_TOP.format(key=key)
    if is_table:
        near, known = nearest(name, every), tuple(every)
        if near:
            return phrases.UNKNOWN_TABLE_NEAR.format(key=key, near=near)
        return phrases.UNKNOWN_TABLE.format(key=key, known=listed(known, NAMES))
    here = every[str(at[0])].model_fields if len(at) > 1 else Settings.model_fields
    near = nearest(name, here)
    if near:
        return phrases.UNKNOWN_NEAR.format(key=key, near=near)
    return phrases.UNKNOWN.format(key=key, known=listed(here, NAMES))


def limits_of(key: Key) -> tuple[int, int]:
    """The least and the most that a number may be."""
    declared = field_of(key)
    metadata = declared.metadata if declared else ()
    low = next(each.ge for each in metadata if getattr(each, "ge", None) is not None)
    high = next(each.le for each in metadata if getattr(each, "le", None) is not None)
    return low, high


def takes(key: Key) -> str:
    """What kind of value a setting takes, in words; of a number its unit and its limits."""
    declared = field_of(key)
    kind = None if declared is None else declared.annotation
    if kind is int and declared is not None:
        low, high = limits_of(key)
        extra = declared.json_schema_extra
        unit = extra["unit"] if isinstance(extra, dict) else ""
        return phrases.A_NUMBER.format(unit=unit, low=low, high=high)
    if get_origin(kind) is Literal:
        return phrases.ONE_WORD.format(known=listed(_words_of(key), NAMES))
    plain: dict[object, str] = {bool: phrases.TRUE_OR_FALSE, str: phrases.TEXT, tuple: phrases.TEXTS}
    return plain.get(get_origin(kind) or kind, phrases.NAMED_TEXTS)


def _words_of(key: Key) -> tuple[str, ...]:
    """The words a setting may be, as they are written."""
    declared = field_of(key)
    arguments: tuple[Any, ...] = getattr(declared.annotation, "__args__", ()) if declared else ()
    return tuple(f'"{each}"' for each in arguments)


def named(key: Key) -> str:
    """A setting as it is named in a sentence."""
    return cut(".".join(str(part) for part in key))


def _quoted(value: object) -> str:
    """A number or a word from the file, short and harmless."""
    if isinstance(value, int) and abs(value) > 10**MOST_QUOTED:
        # Numbers of thousands of digits cannot even be written out.
        return cut("9" * (MOST_QUOTED + 1))
    return cut(f'"{value}"' if isinstance(value, str) else str(value))


def cut(text: str) -> str:
    """A piece of the file as it may be quoted: short, on one line, and harmless to a terminal."""
    flat = cleaned(text.replace("\n", " "))
    return flat if len(flat) <= MOST_QUOTED else f"{flat[:MOST_QUOTED]}..."


def _value(written: object, at: Key) -> object:
    """What stands in the file at a place."""
    for part in at:
        if isinstance(written, Mapping):
            written = written.get(part)
        elif isinstance(written, list) and isinstance(part, int) and part < len(written):
            written = written[part]
        else:
            return None
    return written


def rules(written: Mapping[str, object]) -> Iterator[Fault]:
    """What is wrong across settings, looked for in the file as it is, whatever else may be wrong with it."""

    def at(*key: str) -> object:
        return _value(written, key)

    if at("guides", "drafts") is True and not _said(at("guides", "responsible_clinician")):
        yield Fault(("guides", "drafts"), phrases.DRAFTS_NEED_A_NAME)
    if _said(at("clinic", "someone_will_respond")) and at("clinic", "private_place") in (None, False):
        yield Fault(("clinic", "someone_will_respond"), phrases.RESPONDER_NEEDS_PRIVACY)
    if at("clinic", "contacts", RESPONDER) is not None:
        yield Fault(("clinic", "contacts", RESPONDER), phrases.RESPONDER_IS_NO_CONTACT)
    pin = at("staff", "pin")
    if isinstance(pin, str) and pin and not is_kept_pin(pin.strip()):
        yield Fault(("staff", "pin"), phrases.NOT_A_PIN)
    yield from _blanks(written)
    yield from _paths(written)
    yield from _shown(at("guides", "show"))


def _said(value: object) -> bool:
    """Whether something stands there; what is not even text is told of by itself."""
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def _blanks(written: Mapping[str, object]) -> Iterator[Fault]:
    """Text of nothing but spaces: somebody meant to write something; "" says that nothing is meant."""
    places: list[Key] = [(name,) for name in Settings.model_fields]
    places += [(table, name) for table, model in tables().items() for name in model.model_fields]
    for key in places:
        value = _value(written, key)
        if isinstance(value, str) and value and not value.strip() and key != PIN:
            yield Fault(key, phrases.BLANK.format(key=named(key)))


_FOLDERS: Final[tuple[Key, ...]] = (("state_folder",), ("paper", "folder"), ("record", "folder"))


def _paths(written: Mapping[str, object]) -> Iterator[Fault]:
    for key in _FOLDERS:
        value = _value(written, key)
        if isinstance(value, str) and value.strip() and not value.strip().startswith(("/", "~/")):
            yield Fault(key, phrases.NOT_FROM_ROOT.format(key=named(key)))


def _shown(shown: object) -> Iterator[Fault]:
    if not isinstance(shown, list):
        return
    names = [each.strip() if isinstance(each, str) else each for each in shown]
    for place, name in enumerate(names):
        if not isinstance(name, str):
            continue
        if name in names[:place]:
            yield Fault(("guides", "show", place), phrases.SHOWN_TWICE.format(name=cut(name)))
        elif "/" in name and not name.startswith(("/", "~/")):
            yield Fault(("guides", "show", place), phrases.NOT_FROM_ROOT.format(key=cut(name)))
