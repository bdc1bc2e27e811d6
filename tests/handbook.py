"""The authors' handbook: which parts of it are made from the code, and the examples in it.

    python -m tests.handbook

writes what is made from the code anew: a table for each set of keys, and the list of every problem. What people
wrote in between stays as it is.
"""

from __future__ import annotations

import inspect
import re
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter
from types import MappingProxyType, UnionType

from pydantic import BaseModel

from kiosk.authors.measures.translations import Translated, Translation
from kiosk.guide.catalogue import CATALOGUE, TABLES
from kiosk.guide.model import Guide
from kiosk.guide.model.local import LocalAnswer, LocalWords
from kiosk.guide.persona import Change, Expected, Persona

PAGE = Path(__file__).resolve().parents[1] / "decision_trees" / "README.md"
MADE = re.compile(r"<!-- made: (?P<what>[\w ]+) -->\n(?P<text>.*?)<!-- end -->\n", re.DOTALL)
PIECE = re.compile(r"<!-- piece -->\n```yaml\n(.*?)```", re.DOTALL)

ALSO_WRITTEN = (LocalWords, LocalAnswer, Persona, Change, Expected, Translation, Translated)
"""What an author or a clinic writes besides the guide itself."""
NOT_WRITTEN = frozenset({"ClinicWords", "ClinicFact"})
"""What the kiosk makes of a clinic's words."""


def declared() -> Mapping[str, type[BaseModel]]:
    """Every set of keys that can be written, by the name of its declaration."""
    found: dict[str, type[BaseModel]] = {}
    for root in (Guide, *ALSO_WRITTEN):
        for each in _with_inner(root, set()):
            for line in reversed(each.__mro__):
                if own_keys(line) and line.__name__ not in NOT_WRITTEN:
                    found[line.__name__] = line
    return MappingProxyType(found)


def own_keys(declaration: type) -> tuple[str, ...]:
    """The keys a declaration adds to those of what it is made from."""
    if not issubclass(declaration, BaseModel):
        return ()
    named = inspect.get_annotations(declaration)
    return tuple(name for name in declaration.model_fields if name in named)


def _with_inner(declaration: type[BaseModel], seen: set[type]) -> Iterator[type[BaseModel]]:
    if declaration in seen:
        return
    seen.add(declaration)
    yield declaration
    for field in declaration.model_fields.values():
        for inner in _models_in(field.annotation):
            yield from _with_inner(inner, seen)


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in typing.get_args(annotation):
        yield from _models_in(each)


def keys_of(name: str) -> str:
    """The table of one set of keys."""
    declaration = declared()[name]
    rows = ["| key | | what it means |", "|---|---|---|"]
    for each in own_keys(declaration):
        field = declaration.model_fields[each]
        meaning = " ".join((field.description or "").split()).replace("|", "\\|")
        allowed = ", ".join(f"`{word}`" for word in _words_allowed(field.annotation))
        told = f"{meaning} One of {allowed}." if allowed else meaning
        rows.append(f"| `{field.alias or each}` | {'needed' if field.is_required() else ''} | {told} |")
    return "\n".join(rows) + "\n"


def _words_allowed(annotation: object) -> tuple[str, ...]:
    if typing.get_origin(annotation) is typing.Literal:
        return tuple(str(each) for each in typing.get_args(annotation))
    if typing.get_origin(annotation) in (typing.Union, UnionType):
        return tuple(word for each in typing.get_args(annotation) for word in _words_allowed(each))
    return ()


def problems_of(table: str) -> str:
    """Every problem of one table of the catalogue: its code, what is said, why, and what to do."""
    module = __import__(f"kiosk.guide.catalogue.{table}", fromlist=[table])
    entries = getattr(module, table.upper())
    told = []
    for code, entry in sorted(entries.items()):
        kind = "" if entry.severity == "error" else " (a warning)"
        told.append(
            f"**`{code}`**{kind}: {_without_slots(entry.says)}.\n"
            f"- *Why:* {_a_line_each(entry.meaning)}\n"
            f"- *What to do:* {_a_line_each(_without_slots(entry.remedy))}\n"
        )
    return "\n".join(told)


def _a_line_each(text: str) -> str:
    """The words with each sentence on a line of its own, as everywhere on our pages."""
    return re.sub(r"(?<=[a-z)`*0-9][.!?]) +(?=[A-Z*`])", "\n  ", text)


def _without_slots(text: str) -> str:
    """The words, with dots where a name or number of the guide is put in."""
    told = "".join(words if slot is None else f"{words}..." for words, slot, _, _ in Formatter().parse(text))
    # A mark of a text is no link of this page.
    return re.sub(r"\[\w+\]\(\w+:\w+\)", r"`\g<0>`", told)


def made(what: str) -> str:
    """What stands between the marks of this name."""
    kind, _, name = what.partition(" ")
    return {"keys": keys_of, "problems": problems_of}[kind](name)


def anew(page: str) -> str:
    """The page with everything that is made from the code made again."""
    return MADE.sub(
        lambda found: f"<!-- made: {found['what']} -->\n{made(found['what'])}<!-- end -->\n", page
    )


def tables() -> tuple[str, ...]:
    """The catalogue's tables, by the name of their module."""
    here = Path(__import__("kiosk.guide.catalogue", fromlist=["x"]).__file__ or "").parent
    found = [path.stem for path in here.glob("*.py") if path.stem not in ("__init__", "entry")]
    assert len(found) == len(TABLES)
    return tuple(sorted(found))


def pieces(page: str) -> str:
    """The example guide, put together from its pieces."""
    return "\n".join(PIECE.findall(page))


def listing(name: str) -> str:
    """The YAML that stands in the handbook under the mark of this name."""
    page = PAGE.read_text(encoding="utf-8")
    [text] = re.findall(rf"<!-- {name} -->\n```yaml\n(.*?)```", page, re.DOTALL)
    return str(text)


def main() -> None:
    """Write the made parts anew."""
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(anew(page), encoding="utf-8")
    print(f"{len(declared())} sets of keys, {len(CATALOGUE)} problems")


if __name__ == "__main__":
    main()
