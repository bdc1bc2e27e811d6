"""Whether a review may be recorded, and the recording of it.

Owns what is asked of a signature. Must never write one for another text than the one that was read.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kiosk.authors.measures.findings import Written
from kiosk.authors.review import signing_phrases as said
from kiosk.authors.review.signing import NotSafe, Signature, Signed, sign
from kiosk.guide.links.content import is_a_day
from kiosk.guide.model.guide import HASH_SHOWN

LEAST_OF_A_HASH = 8
"""With so many figures one text is told from another."""


class NotSigned(Exception):
    """A review was not recorded; it says why in one sentence."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asked to be recorded."""

    by: str
    role: str
    kind: Literal["clinician", "patient"]
    date: str
    text: str | None
    """The beginning of the content hash of the text that was read, where it was given."""
    although_not_clean: bool


def record(path: Path, there: Written, asked: Asked, *, today: str, clean: bool) -> tuple[str, ...]:
    """Record a review, and give what to tell of it.

    Args:
        path: the guide's folder, or its one file.
        there: the guide as it stands there.
        asked: the review.
        today: the day here and now, as year-month-day.
        clean: whether `kiosk check` tells no problem.

    Raises:
        NotSigned: if it may not be recorded, or cannot be without touching something else.
        OSError: if the file cannot be written.
    """
    content_hash = there.guide.content_hash
    _check(path, asked, there, today)
    if not clean and not asked.although_not_clean:
        raise NotSigned(said.NOT_CLEAN.format(guide=path))
    signature = Signature(asked.by.strip(), asked.role.strip(), asked.kind, asked.date, content_hash)
    signed = _signed(path, signature)
    told = said.SIGNED.format(
        by=signature.by, file=signed.file, line=signed.line, text=content_hash[:HASH_SHOWN]
    )
    return (
        told,
        said.CHECKED_NOW if asked.kind == "clinician" or there.guide.reviewed else said.NOT_CHECKED_YET,
    )


def _signed(path: Path, signature: Signature) -> Signed:
    try:
        return sign(path, signature)
    except NotSafe as unsafe:
        lines = "\n".join((said.BY_HAND.format(file=unsafe.file), unsafe.lines))
        raise NotSigned(lines) from None


def _check(path: Path, asked: Asked, there: Written, today: str) -> None:
    """Whether all of it can be meant. Raises NotSigned."""
    for words in (asked.by, asked.role):
        if not words.strip() or not words.isprintable():
            raise NotSigned(said.NO_NAME)
    if not is_a_day(asked.date):
        raise NotSigned(said.NOT_A_DAY.format(date=asked.date))
    if asked.date > today:
        raise NotSigned(said.STILL_AHEAD.format(date=asked.date))
    _check_text(path, asked.text, there)
    for place, review in enumerate(there.guide.guide.reviews):
        same = (review.by, review.kind, review.content_hash)
        if same == (asked.by.strip(), asked.kind, there.guide.content_hash):
            at = there.folder.place_of(("guide", "reviews", place))
            raise NotSigned(said.ALREADY.format(by=review.by, file=at.path, line=at.line))


def _check_text(path: Path, text: str | None, there: Written) -> None:
    if text is None:
        return
    now = there.guide.content_hash
    if len(text) < LEAST_OF_A_HASH:
        raise NotSigned(said.SHORT_TEXT.format(text=text, least=HASH_SHOWN))
    if not now.startswith(text.lower()):
        raise NotSigned(said.OTHER_TEXT.format(text=text, now=now[:HASH_SHOWN], guide=path))
