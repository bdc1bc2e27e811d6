"""Whatever an author writes, or cuts, or moves, they are told of it in our words and the reading never breaks."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from kiosk.guide.links import written_faults
from kiosk.guide.load import Loaded, checked, load
from kiosk.guide.model import Guide
from kiosk.guide.model.local import LocalWords
from kiosk.guide.problems import show
from kiosk.guide.shape import shape_faults
from kiosk.guide.source import read_text
from kiosk.guide.telling import accepted, problem_of
from tests.guide.small import SMALL

ONE_FOLDER = settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
LINES = SMALL.splitlines()
WORDS = sorted({word.strip("{}[],:\"'") for word in SMALL.split()} - {""})
DATA = read_text("small.yaml", SMALL).data

_keys = st.sampled_from([*WORDS, "accept", "say", "0", "Not a name"])
_leaves = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(WORDS) | st.text(max_size=8)
)
_values = st.recursive(
    _leaves,
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.dictionaries(_keys, inner, max_size=4),
    max_leaves=12,
)


def paths(here: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The way to every place in plain data."""
    found = [at]
    if isinstance(here, dict):
        found += [path for key, value in here.items() for path in paths(value, (*at, key))]
    if isinstance(here, tuple):
        found += [path for key, value in enumerate(here) for path in paths(value, (*at, key))]
    return found


PATHS = paths(DATA)[1:]


def put(here: object, at: tuple[str | int, ...], value: object) -> object:
    """The data with another value at one place."""
    if not at:
        return value
    if isinstance(here, dict):
        return {key: put(each, at[1:], value) if key == at[0] else each for key, each in here.items()}
    assert isinstance(here, tuple)
    return tuple(put(each, at[1:], value) if key == at[0] else each for key, each in enumerate(here))


def tell_all(data: object, root: type[BaseModel]) -> None:
    """Check the data and say everything that is wrong with it."""
    assert isinstance(data, dict)
    if root is Guide:
        for complete in (True, False):
            guide, found = checked(data, complete=complete)
            assert found or guide is not None or not complete
    reading = read_text("any.yaml", SMALL)
    found = list(written_faults(data))
    try:
        root.model_validate(data)
    except ValidationError as error:
        shapes = list(shape_faults(error, data, root))
        assert shapes
        found += shapes
    for fault in found:
        accepted(fault, data)
        reading.data = data
        problem = problem_of(fault, reading)
        assert "{" not in problem.message or "{" in str(fault.values)
        assert show(problem)


@given(st.dictionaries(_keys, _values, max_size=5))
def test_any_plain_data_is_told_in_our_words(data: dict[str, object]) -> None:
    tell_all(data, Guide)
    tell_all(data, LocalWords)


@given(st.sampled_from(PATHS), _values)
def test_any_value_at_any_place_is_told_in_our_words(at: tuple[str | int, ...], value: object) -> None:
    tell_all(put(DATA, at, value), Guide)


def read(folder: Path, text: str) -> Loaded:
    """Load the text as a guide, and show all that is wrong with it."""
    file = folder / "any.yaml"
    file.write_text(text, encoding="utf-8")
    found = load(file)
    assert all(show(each) for each in found.problems)
    assert (found.guide is None) == bool(found.errors)
    return found


@st.composite
def edits(draw: st.DrawFn) -> str:
    """The small guide with one thing done to it."""
    at = draw(st.integers(0, len(LINES) - 1))
    other = draw(st.integers(0, len(LINES) - 1))
    lines = list(LINES)
    match draw(st.sampled_from(["delete", "swap", "twice", "cut", "indent", "word", "character", "join"])):
        case "delete":
            del lines[at]
        case "swap":
            lines[at], lines[other] = lines[other], lines[at]
        case "twice":
            lines.insert(other, lines[at])
        case "cut":
            return SMALL[: draw(st.integers(0, len(SMALL)))]
        case "indent":
            lines[at] = draw(st.sampled_from(["  ", "\t", "- ", "# ", ""])) + lines[at].lstrip()
        case "word":
            old = draw(st.sampled_from(WORDS))
            return SMALL.replace(old, draw(st.sampled_from([*WORDS, "12", "true", "~", "{}", "[]", ""])), 1)
        case "character":
            place = draw(st.integers(0, len(SMALL)))
            return SMALL[:place] + draw(st.characters(codec="utf-8")) + SMALL[place + 1 :]
        case _:
            lines[at] += lines.pop(other) if other > at else " "
    return "\n".join(lines) + "\n"


@ONE_FOLDER
@given(edits())
def test_one_edit_anywhere_never_breaks_the_reading(tmp_path: Path, text: str) -> None:
    read(tmp_path, text)


@pytest.mark.parametrize("at", range(0, len(LINES), 7))
def test_a_guide_cut_off_after_any_line_says_what_is_missing(tmp_path: Path, at: int) -> None:
    found = read(tmp_path, "\n".join(LINES[:at]) + "\n")
    assert found.guide is None or at > 180
