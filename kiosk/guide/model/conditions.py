"""How an author writes *when* something holds: conditions as data, never code.

Owns the shapes of a condition and how YAML becomes one. What a condition means is defined once, in
`kiosk.walk.conditions`; nothing here may decide whether one is true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

RESERVED_TESTS = ("all", "any", "not", "flag", "seen", "leaning", "reading")
"""Words that begin a test of their own and so can be nobody's step id."""

RESERVED_ANSWERS = SKIPPED, ANSWERED, IN_PERSON, BY_HAND = "skipped", "answered", "in_person", "by_hand"
"""Words that tell how a question was answered and so can be nobody's choice id."""


@dataclass(frozen=True, slots=True)
class StepTest:
    """The step was answered with one of these choices, or in one of these ways."""

    step: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AmountTest:
    """The number given at the step is at least, or below, a limit."""

    step: str
    at_least: int | None
    below: int | None


@dataclass(frozen=True, slots=True)
class WordTest:
    """One of the named flags is raised, steps seen, options leaned to, or options being read about."""

    word: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """`all:` or `any:` of several conditions."""

    word: str
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The condition does not hold."""

    condition: Condition


Test = StepTest | AmountTest | WordTest | Group | Not


@dataclass(frozen=True, slots=True)
class Condition:
    """All of these tests hold."""

    tests: tuple[Test, ...]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(parse)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {
            "type": "object",
            "minProperties": 1,
            "description": "What has to be true: step id to a choice or a list of choices; "
            "all, any, not, flag, seen, leaning, reading.",
        }


def _problem(code: str, at: tuple[str | int, ...], **values: str) -> PydanticCustomError:
    """An error the loader turns into the catalogue's own words, at a place inside the condition."""
    return PydanticCustomError("problem", "{code}", {"code": code, "at": at, "values": values})


def parse(written: object, at: tuple[str | int, ...] = ()) -> Condition:
    """Turn what the author wrote into a condition.

    Raises:
        PydanticCustomError: naming the catalogue's code and the place inside the condition.
    """
    if isinstance(written, Condition):
        return written
    if not isinstance(written, Mapping):
        raise _problem("CONDITION_SHAPE", at, key="when")
    if not written:
        raise _problem("EMPTY", at, key="when")
    return Condition(tuple(_test(str(key), value, (*at, key)) for key, value in written.items()))


def _test(key: str, value: object, at: tuple[str | int, ...]) -> Test:
    if key in ("all", "any"):
        if not isinstance(value, (list, tuple)) or not value:
            raise _problem("EXPECTED_LIST", at, key=key)
        return Group(key, tuple(parse(item, (*at, index)) for index, item in enumerate(value)))
    if key == "not":
        return Not(parse(value, at))
    if key in RESERVED_TESTS:
        return WordTest(key, _words(key, value, at))
    if isinstance(value, Mapping):
        return _amount(key, value, at)
    return StepTest(key, _words(key, value, at))


def _words(key: str, value: object, at: tuple[str | int, ...]) -> tuple[str, ...]:
    words = (value,) if isinstance(value, str) else value
    if not isinstance(words, (list, tuple)) or not words or not all(isinstance(word, str) for word in words):
        raise _problem("EXPECTED_TEXT", at, key=key)
    return tuple(words)


def _amount(step: str, value: Mapping[str, object], at: tuple[str | int, ...]) -> AmountTest:
    limits: dict[str, int] = {}
    for key, limit in value.items():
        if key not in ("at_least", "below"):
            raise _problem("UNKNOWN_KEY", (*at, key), key=key)
        if not isinstance(limit, int) or isinstance(limit, bool):
            raise _problem("EXPECTED_NUMBER", (*at, key), key=key)
        limits[key] = limit
    if not limits:
        raise _problem("EMPTY", at, key=step)
    return AmountTest(step, limits.get("at_least"), limits.get("below"))


def told_alike(condition: Condition) -> str:
    """A text of a condition that is the same in whatever order it is written, and another where it asks for more, for
    less or for something else."""
    return f"({' '.join(sorted(map(_told_alike, condition.tests)))})"


def _told_alike(test: Test) -> str:
    match test:
        case StepTest(name, ids) | WordTest(name, ids):
            told = [name, *sorted(ids)]
        case AmountTest(step, at_least, below):
            told = [step, f"{at_least}", f"{below}"]
        case Group(word, conditions):
            told = [word, *sorted(map(told_alike, conditions))]
        case Not(condition):
            told = ["not", told_alike(condition)]
    return f"({' '.join(told)})"


def tests_in(condition: Condition) -> Iterator[StepTest | AmountTest | WordTest]:
    """Every single test in a condition, however deep, in the order in which they are written."""
    for test in condition.tests:
        match test:
            case Group(_, conditions):
                for each in conditions:
                    yield from tests_in(each)
            case Not(inner):
                yield from tests_in(inner)
            case _:
                yield test


def steps_in(condition: Condition) -> tuple[str, ...]:
    """The steps a condition asks about, each as often as it does."""
    found: list[str] = []
    for test in tests_in(condition):
        match test:
            case StepTest(step, _) | AmountTest(step, _, _):
                found.append(step)
            case WordTest("seen", ids):
                found.extend(ids)
            case _:
                pass
    return tuple(found)


def words_in(condition: Condition) -> frozenset[str]:
    """The words among flag, seen, leaning and reading that a condition asks about."""
    return frozenset(test.word for test in tests_in(condition) if isinstance(test, WordTest))
