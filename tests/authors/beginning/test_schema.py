"""The schemas take every file there is, and refuse nothing that the loader takes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from kiosk.authors.beginning.new import begin
from kiosk.authors.beginning.schema import MODELS, as_text, schema_of
from kiosk.authors.personas import faults_of
from kiosk.guide.catalogue import CATALOGUE
from kiosk.guide.links import written_faults
from kiosk.guide.load import checked, load
from kiosk.guide.model import Guide
from kiosk.guide.persona import Persona
from kiosk.guide.source import read_file, read_folder
from kiosk.guide.telling import accepted
from kiosk.guide.writing.files import NOT_READ
from tests.authors.beginning.plain import Place, as_read, changed, places, plain, without
from tests.walk.guides import guides
from tests.walk.making import Written, guide_of

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = sorted(path for path in (ROOT / "decision_trees").iterdir() if path.is_dir())
GUIDES = [*SHIPPED, ROOT / "tests" / "guides" / "getting_there"]
VALUES: tuple[object, ...] = (
    "x",
    "",
    "A B",
    12,
    -1,
    0.5,
    True,
    None,
    [],
    ["x"],
    [1],
    {},
    {"text": "x"},
    {"x": "y"},
    "s1.b",
    "2026-02-03",
)


@cache
def takes(kind: str) -> Any:  # noqa: ANN401 - the validator has no name for its own type
    return jsonschema_rs.Draft7Validator(schema_of(kind))


@cache
def starter() -> Guide:
    """The guide that the personas walk."""
    with TemporaryDirectory() as folder:
        guide = load(begin("starter", Path(folder), "2026-11-20").folder).guide
    assert guide is not None
    return guide


def refused(kind: str, data: object) -> list[str]:
    return [f"{list(each.instance_path)}: {each.message}" for each in takes(kind).iter_errors(data)]


def refused_by_the_loader(kind: str, data: object) -> bool:
    read = as_read(data)
    assert isinstance(read, Mapping)
    if kind == "guide":
        _, faults = checked(read, complete=True)
        return any(CATALOGUE[each.code].severity == "error" for each in faults if not accepted(each, read))
    if any(each.code == "EMPTY" for each in written_faults(read)):
        return True
    try:
        words = MODELS[kind].model_validate(read)
    except ValidationError:
        return True
    return isinstance(words, Persona) and bool(faults_of(starter(), words))


@pytest.mark.parametrize("kind", MODELS)
def test_a_schema_is_one(kind: str) -> None:
    assert jsonschema_rs.meta.is_valid(schema_of(kind))
    assert json.loads(as_text(schema_of(kind))) == schema_of(kind)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_file_of_a_guide_is_taken_by_itself(guide: Path) -> None:
    for file in sorted(guide.glob("*.yaml")):
        if file.name not in NOT_READ:
            assert refused("guide", plain(read_file(file).data)) == [], file.name
    for file in sorted((guide / "personas").glob("*.yaml")):
        assert refused("persona", plain(read_file(file).data)) == [], file.name


LOCAL = {
    "clinic": "The clinic in Mill Road",
    "date": "2026-11-20",
    "from_clinic": {"cost": "Ask at the desk."},
    "facts": {
        "everything": {"cost": {"short": "Ask", "text": "Ask at the desk."}},
        "a.b": {"cost": {"short": "Ask"}},
    },
}
TRANSLATION = {
    "language": "es",
    "texts": {"guide.title": {"was": "A title", "now": "Un título"}},
    "accept": {"TRANSLATION_MISSING": "It is only begun."},
}


def samples(kind: str, folder: Path) -> object:
    """A small one of each kind of file, with much in it."""
    if kind == "guide":
        return plain(read_folder(ROOT / "tests" / "guides" / "getting_there").data)
    if kind == "persona":
        begun = begin("small", folder, "2026-11-20")
        return plain(read_file(begun.folder / "personas" / "short_of_time.yaml").data)
    return {"local": LOCAL, "translation": TRANSLATION}[kind]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, object]:
    return {kind: samples(kind, tmp_path_factory.mktemp(kind)) for kind in MODELS}


@pytest.mark.parametrize("kind", MODELS)
def test_what_is_right_is_taken(written: Mapping[str, object], kind: str) -> None:
    assert refused(kind, written[kind]) == []
    assert not refused_by_the_loader(kind, written[kind])


def slips(data: object, at: Place) -> Iterator[object]:
    """The data with one slip at a place: something left out, something else written, a key misspelt."""
    yield without(data, at)
    for value in VALUES:
        yield changed(data, at, value)
    if isinstance(at[-1], str):
        for key in ("Bad Key", "zzz", f"{at[-1]}s"):
            yield changed(data, at, None, key=key)


@pytest.mark.parametrize("kind", MODELS)
@given(drawn=st.data())
@settings(max_examples=40)
def test_what_a_schema_refuses_the_loader_refuses(
    written: Mapping[str, object], kind: str, drawn: st.DataObject
) -> None:
    data = written[kind]
    at = drawn.draw(st.sampled_from(list(places(data))))
    for slip in slips(data, at):
        if found := refused(kind, slip):
            assert refused_by_the_loader(kind, slip), (at, found)


OF_SEVERAL_KEYS = {"FACT_SHAPE", "SPAN_SHAPE", "CLINIC_SAYS_NOTHING"}
"""What the model says of keys that do not go together; the schema says only what is missing."""


def badly_shaped(kind: str, data: object) -> bool:
    """Whether the model refuses a shape, wherever in the guide's files it stands."""
    try:
        MODELS[kind].model_validate(as_read(data))
    except ValidationError as error:
        found = error.errors()
        codes = {each.get("ctx", {}).get("code") for each in found}
        elsewhere = kind == "guide" and any(
            each["type"] == "missing" and len(each["loc"]) == 1 for each in found
        )
        return not codes & OF_SEVERAL_KEYS and not elsewhere
    return False


@pytest.mark.parametrize("kind", MODELS)
@given(drawn=st.data())
@settings(max_examples=40)
def test_a_bad_shape_is_seen_while_typing(
    written: Mapping[str, object], kind: str, drawn: st.DataObject
) -> None:
    data = written[kind]
    at = drawn.draw(st.sampled_from(list(places(data))))
    for slip in slips(data, at):
        if badly_shaped(kind, slip):
            assert refused(kind, slip), at


def filled(data: object) -> object:
    """The data without what is left empty: the model takes that, and the loader does not."""
    if isinstance(data, dict):
        return {key: filled(each) for key, each in data.items() if each is not None}
    return [filled(each) for each in data] if isinstance(data, list) else data


@given(drawn=st.data())
@settings(max_examples=60)
def test_every_guide_that_loads_is_taken(drawn: st.DataObject) -> None:
    written: list[Written] = []

    def noted(steps: Mapping[str, Any], **more: Any) -> Guide:  # noqa: ANN401 - as it is written
        guide = guide_of(steps, **more)
        written.append({"steps": dict(steps), **{key: each for key, each in more.items() if key != "about"}})
        return guide

    with patch("tests.walk.guides.guide_of", noted):
        drawn.draw(guides())
    assert written
    assert [refused("guide", filled(plain(each))) for each in written] == [[] for _ in written]


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (("step",), {}),
        (("guide", "published"), "20.11.2026"),
        (("guide", "title"), 12),
        (("guide", "authors"), "A. Writer"),
        (("sections", "You"), "About you"),
        (("steps", "new"), {"title": "It does nothing"}),
        (("steps", "new"), {"say": "x", "ask": "y"}),
        (("steps", "new"), {"ask": "What?"}),
        (("steps", "new"), {"ask": "What?", "choice": {"a": "A", "b": "B"}}),
        (("steps", "new"), {"ask": "What?", "choices": {"a": "A"}}),
        (("steps", "new"), {"ask": "What?", "choices": {"a": {"label": "A", "rises": ["x"]}, "b": "B"}}),
        (("steps", "new"), {"show": "quizz"}),
        (("steps", "new"), {"show": "option"}),
        (("steps", "new"), "Words"),
        (("steps", "new"), {"say": [{"txt": "x"}]}),
        (("steps", "new"), {"say": "x", "when": {}}),
        (("steps", "new"), {"say": "x", "when": {"all": "x"}}),
        (("steps", "new"), {"say": "x", "when": {"pain": {"atleast": 3}}}),
        (("steps", "new"), {"say": "x", "when": {"pain": {"below": "3"}}}),
        (("steps", "new"), {"say": "x", "when": {"pain": 3}}),
        (("steps", "new"), {"say": "x", "when": {"any": [{"pain": "bad"}, "x"]}}),
        (("steps", "new"), {"say": "x", "next": [{"to": "y"}]}),
        (("outcomes", "new"), {"ask": "x"}),
        (("sources", "new"), {"cite": "x", "read": "full", "publisher": "weak"}),
        (("sources", "new"), None),
    ],
)
def test_a_slip_is_seen_while_typing(written: Mapping[str, object], at: Place, value: object) -> None:
    data = written["guide"]
    assert isinstance(data, dict)
    table = {**data.get(at[0], {}), at[1]: value} if len(at) == 2 else value
    assert refused("guide", {**data, at[0]: table})


def test_a_file_of_a_guide_need_not_hold_all_of_it() -> None:
    assert refused("guide", {}) == []
    assert refused("persona", {}) != []
