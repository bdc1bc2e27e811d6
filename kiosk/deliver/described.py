"""What a printer says of itself, for whoever looks after the machine.

Owns which of its attributes that is. Must never hold anything of a job, nor ask a printer itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kiosk.deliver import refusals, state
from kiosk.deliver.ipp import Message, Of
from kiosk.deliver.job import State
from kiosk.deliver.state import Said

CREATE: Final = 0x0005
SEND: Final = 0x0006
"""The operations with which a job is begun and its page sent afterwards (RFC 8011, sections 4.2.4 and 4.3.1)."""
ASKED: Final = (
    *state.OF_A_PRINTER,
    "printer-state-message",
    "printer-is-accepting-jobs",
    "printer-make-and-model",
    "media-ready",
    "media-default",
    "document-format-supported",
    "device-uri",
    "operations-supported",
)
"""What has to be asked of a printer for this."""


@dataclass(frozen=True, slots=True)
class Described:
    """What a printer says of itself, for whoever looks after the machine."""

    why: State | None = None
    """Why it could not be asked; None: it has answered."""
    stopped: bool = False
    reasons: tuple[str, ...] = ()
    message: str = ""
    accepting: bool = True
    media_ready: tuple[str, ...] = ()
    """The paper in it; empty where it does not say."""
    media_default: str = ""
    """The paper it takes where none is named; empty where it does not say."""
    formats: tuple[str, ...] = ()
    device: str = ""
    """Where CUPS sends what this queue prints; empty for a printer that is asked itself."""
    model: str = ""
    takes_jobs: bool = True
    """It knows how a job is begun and its page sent afterwards (Create-Job, Send-Document)."""


def described(answer: Message) -> Described:
    """What an answer to `ASKED` says of the printer."""
    if not refusals.taken(answer.code):
        return Described(why=refusals.refusal(answer.code))
    said = answer.said(Of.PRINTER)
    known = said.get("operations-supported", ())
    return Described(
        stopped=said.get("printer-state") == (state.PRINTER_STOPPED,),
        reasons=tuple(word for word in strings(said, "printer-state-reasons") if word != "none"),
        message=first(said, "printer-state-message"),
        accepting=said.get("printer-is-accepting-jobs") != (False,),
        media_ready=strings(said, "media-ready"),
        media_default=first(said, "media-default"),
        formats=strings(said, "document-format-supported"),
        device=first(said, "device-uri"),
        model=first(said, "printer-make-and-model"),
        takes_jobs=not known or {CREATE, SEND}.issubset(known),
    )


def strings(said: Said, name: str) -> tuple[str, ...]:
    """The texts of an attribute; none where it is not there."""
    return tuple(value for value in said.get(name, ()) if isinstance(value, str))


def first(said: Said, name: str) -> str:
    """The first text of an attribute; empty where there is none."""
    return next(iter(strings(said, name)), "")
