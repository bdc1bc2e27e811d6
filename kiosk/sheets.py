"""The sheet as bytes, in any of its formats, and where it goes.

Owns what a command that makes a page puts out. Must never decide what stands on it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal

from kiosk import phrases
from kiosk.deliver.chosen import write
from kiosk.ending import Refusal, tell
from kiosk.guide.model import Guide
from kiosk.listing import NAMES, listed
from kiosk.summary.as_json import as_json
from kiosk.summary.compose import compose
from kiosk.summary.markdown import as_markdown
from kiosk.summary.pdf import render
from kiosk.summary.record.fhir import as_fhir
from kiosk.summary.record.note import note_of
from kiosk.summary.text import as_text
from kiosk.walk.session import Session

_ENDINGS: Final = {
    "pdf": (".pdf",),
    "text": (".txt",),
    "markdown": (".md", ".markdown"),
    "json": (".json",),
    "note": (".txt",),
    "fhir": (".json",),
    "svg": (".svg",),
    "mermaid": (".mmd", ".mermaid"),
    "dot": (".dot", ".gv"),
}
"""How the name of a file ends, by the form of what is in it; an ending alone means the first form that has it."""

FOR_THE_RECORD: Final[Mapping[str, Callable[[Guide, Session, str], str]]] = MappingProxyType(
    {"note": note_of, "fhir": as_fhir}
)
"""What goes into a record, by its form; it is no page, and nothing of a page can be asked of it."""


def page(guide: Guide, session: Session, form: str, paper: Literal["a4", "letter"], today: str) -> bytes:
    """The sheet in one of its formats: pdf, text, markdown or json; or what goes into a record: note or fhir."""
    if form in FOR_THE_RECORD:
        return FOR_THE_RECORD[form](guide, session, today).encode()
    document = compose(guide, session, date=today)
    if form == "pdf":
        made = render(document, paper, large_print=session.wishes.large_print)
        if made.note:
            tell(made.note)
        return made.content
    return {"text": as_text, "markdown": as_markdown, "json": as_json}[form](document).encode()


def form_for(asked: str | None, output: str | None, forms: Sequence[str]) -> str:
    """The form to write: as was asked, else as the file's name ends, else the first; to be asked before the work.

    Args:
        asked: the form that was typed; None: none was.
        output: the file that was named; None: standard output.
        forms: the forms that the command writes.

    Raises:
        Refusal: if the file's name says another form, or it is in no folder, or a PDF would be shown in a terminal.
    """
    if output is not None:
        form = _form_of_file(asked, Path(output), forms)
        _insist_on_folder(Path(output))
        return form
    form = asked or forms[0]
    if form == "pdf" and sys.stdout.isatty():
        raise Refusal(phrases.PDF_TO_TERMINAL)
    return form


def _form_of_file(asked: str | None, file: Path, forms: Sequence[str]) -> str:
    ending = file.suffix.lower()
    named = next((form for form, endings in _ENDINGS.items() if ending in endings), None)
    if asked is None and (named in forms or not ending):
        return named or forms[0]
    if asked is None:
        known = listed(dict.fromkeys(end for form in forms for end in _ENDINGS[form]), NAMES)
        raise Refusal(phrases.NO_SUCH_ENDING.format(path=file, ending=ending, known=known))
    if named is not None and ending not in _ENDINGS[asked]:
        endings = listed(_ENDINGS[asked], NAMES)
        raise Refusal(phrases.ANOTHER_ENDING.format(path=file, ending=ending, form=asked, endings=endings))
    return asked


def _insist_on_folder(file: Path) -> None:
    if not file.parent.exists():
        raise Refusal(phrases.NO_SUCH_FOLDER.format(folder=file.parent, file=file.name))
    if not file.parent.is_dir():
        raise Refusal(phrases.NOT_A_FOLDER.format(folder=file.parent, file=file.name))
    if file.is_dir():
        raise Refusal(phrases.IS_A_FOLDER.format(path=file))


def put(content: bytes, output: str | None) -> None:
    """Into the file that was named, or to standard output."""
    if output is None:
        sys.stdout.buffer.write(content)
    else:
        _insist_on_folder(Path(output))
        write(content, Path(output))
