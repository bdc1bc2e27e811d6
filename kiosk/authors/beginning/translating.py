"""A translation that is begun or gone on with: every text of a guide, ready to be filled in.

Owns where in the file it is added. Whatever stands there stays, notes too; what is added is read back, and kept only
if nothing else has changed by it. Must never translate.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.authors.beginning import phrases
from kiosk.authors.beginning.new import SCHEMAS
from kiosk.authors.measures.prose import prose
from kiosk.authors.measures.translations import FOLDER, to_translate
from kiosk.guide.load import read
from kiosk.guide.source import Reading, read_text

_TAG: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
_NOTE: Final = re.compile(re.escape(phrases.GUIDE_SAYS_NOW.partition("{")[0]))
_EMPTY: Final = ""


class NotTranslated(ValueError):
    """Why no translation was begun, in one sentence."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A translation with every text of its guide."""

    file: Path
    empty: int
    """How many texts wait to be translated."""
    stale: int
    """How many were translated from words that the guide no longer says."""


def begin_translation(path: Path, language: str) -> Begun:
    """Write every text of the guide at a path into its file for a language, and keep what stands there.

    Raises:
        NotTranslated: if the language or the file will not do; nothing is written then.
        OSError: if the file cannot be written.
    """
    there = read(path)
    if there.guide is None:
        raise ValueError(path)
    if not path.is_dir():
        raise NotTranslated(phrases.NOT_IN_A_FOLDER.format(guide=path))
    if not _TAG.fullmatch(language):
        raise NotTranslated(phrases.NO_LANGUAGE.format(language=language))
    if language == there.guide.guide.language:
        raise NotTranslated(phrases.SAME_LANGUAGE.format(guide=path, language=language))
    texts = to_translate(there.folder.data, tuple(prose(there.guide)))
    file = path / FOLDER / f"{language}.yaml"
    before = _before(file, language, path)
    done = _done(before, file)
    stale = {
        key: texts[key] for key, was in done.items() if key in texts and " ".join(was.split()) != texts[key]
    }
    missing = {key: words for key, words in texts.items() if key not in done}
    written = _with_missing(_with_notes(before, stale), missing)
    _insist_on_the_same(before, read_text(str(file), written), missing, file)
    _write(file, written)
    unfilled = sum(not _now(before, key) for key in done if key in texts)
    return Begun(file, len(missing) + unfilled, len(stale))


def _before(file: Path, language: str, path: Path) -> Reading:
    """What stands in the file; where there is none, its first lines."""
    if file.exists():
        return read_text(str(file), file.read_bytes().decode("utf-8"))
    schema = path / SCHEMAS / "translation.json"
    first = f"# yaml-language-server: $schema=../{SCHEMAS}/{schema.name}\n" if schema.is_file() else ""
    return read_text(str(file), f"{first}language: {language}\ntexts:\n")


def _done(before: Reading, file: Path) -> dict[str, str]:
    """The words that each text there was translated from, by its place."""
    texts = before.data.get("texts")
    if not before.whole or not isinstance(texts, Mapping | None):
        raise NotTranslated(phrases.NOT_READ.format(file=file))
    done: dict[str, str] = {}
    for key, each in (texts or {}).items():
        if not isinstance(each, Mapping) or not isinstance(each.get("was"), str):
            raise NotTranslated(phrases.NOT_READ.format(file=file))
        done[key] = each["was"]
    return done


def _now(before: Reading, key: str) -> str:
    texts = before.data["texts"]
    entry = texts[key] if isinstance(texts, Mapping) else {}
    return str(entry.get("now") or _EMPTY).strip()


def _with_notes(before: Reading, stale: Mapping[str, str]) -> str:
    """The text with a note above each entry that is stale, and without the notes that were there before."""
    notes = {before.place_of(("texts", key), key=True).line: words for key, words in stale.items()}
    found: list[str] = []
    for number, line in enumerate(before.text.splitlines(keepends=True), start=1):
        indent = line[: len(line) - len(line.lstrip(" "))]
        if _NOTE.match(line.lstrip(" ")):
            continue
        if number in notes:
            found.append(
                f"{indent}{phrases.GUIDE_SAYS_NOW.format(words=json.dumps(notes[number], ensure_ascii=False))}\n"
            )
        found.append(line)
    return "".join(found)


def _with_missing(text: str, missing: Mapping[str, str]) -> str:
    end = "" if text.endswith("\n") else "\n"
    return "".join((text, end if missing else "", *_entries(missing)))


def _entries(missing: Mapping[str, str]) -> Iterator[str]:
    for key, words in missing.items():
        yield f'  {key}:\n    was: {json.dumps(words, ensure_ascii=False)}\n    now: ""\n'


def _insist_on_the_same(before: Reading, after: Reading, missing: Mapping[str, str], file: Path) -> None:
    """Raises NotTranslated where what was added would not stand behind what was there."""
    texts = before.data.get("texts")
    added = {key: {"was": words, "now": _EMPTY} for key, words in missing.items()}
    wanted = {**before.data, "texts": {**(texts if isinstance(texts, Mapping) else {}), **added}}
    if not after.whole or after.data != wanted:
        raise NotTranslated(phrases.NOT_AT_ITS_END.format(file=file))


def _write(file: Path, text: str) -> None:
    """The whole of it, or nothing."""
    file.parent.mkdir(exist_ok=True)
    beside = file.with_suffix(".new")
    beside.write_bytes(text.encode())
    beside.replace(file.resolve())
