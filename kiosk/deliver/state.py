"""What may truly be said of a job, from what its printer says of the job and of itself.

Owns which of a printer's words means what, and which of them counts first. Pure; must never ask a printer anything,
nor say `printed` of a job that is not completed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from kiosk.deliver.ipp import Spoken, Value
from kiosk.deliver.job import Fate, State, Told
from kiosk.deliver.words import MEANT, PASSED, plain, trouble_of

Said = Mapping[str, tuple[Value, ...]]
"""Attribute to its values, as a printer has told them."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen of a job before it ended, by whoever followed it from its beginning."""

    standing: frozenset[str] = frozenset()
    """What its queue has said of its printer without a break since before the job had its page."""
    old: frozenset[str] = frozenset()
    """Those of them that say nothing of it yet: they may be left over from an earlier job."""
    counted: bool = False
    """Its printer has counted its sheets up to the last one after all was sent."""


NOBODY_LOOKED: Final = Seen()

OF_A_JOB: Final = (
    "job-state",
    "job-state-reasons",
    "job-printer-state-message",
    "job-printer-state-reasons",
    "job-impressions",
    "job-impressions-completed",
    "job-media-sheets-completed",
    "time-at-processing",
    "job-uuid",
)
"""What has to be asked of a job."""
OF_A_PRINTER: Final = ("printer-state", "printer-state-reasons")
"""What has to be asked of its printer."""


class Job(IntEnum):
    """`job-state` (RFC 8011, section 5.3.7)."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


_ENDED: Final = frozenset({Job.CANCELED, Job.ABORTED, Job.COMPLETED})
PRINTER_BUSY: Final = 4
PRINTER_STOPPED: Final = 5
"""`printer-state` of a printer, or a queue, that prints something now, and of one that does not go on (RFC 8011,
section 5.4.11)."""
_BEING_STOPPED: Final = "processing-to-stop-point"

_BY_STAFF: Final = ("paused", "moving-to-paused", "hold-new-jobs", "cups-remote-stopped")
"""Said of a printer that takes no more work on because somebody has told it so."""
_CONNECTING: Final = "connecting-to-device"
"""True for a moment of every job, and to its end where nobody is there."""
UNREACHABLE: Final = ("not responding", "may not exist", "unable to locate", "network host", "unreachable")
"""CUPS has no word for a printer it cannot reach, only these sentences, in the language of the job: ours is English
(`printer.LANGUAGE`), whatever the print server's is."""
FORGOTTEN: Final = "cups-ipp-missing-job-history"
"""CUPS calls a job completed where the printer has forgotten it (switched off and on), and says so with this word. It
stays at the queue for every later job, until the queue is made anew; then only the printer's own count of
the sheets can tell that such a job was printed."""
_OPEN: Final = ("door-open", "cover-open")
_DOUBTED: Final = ("media-jam", *_OPEN)
"""CUPS calls a job completed now and then where the printer has ended it (a race inside CUPS). With one of these words
in the job's own account, or any trouble that is an error, nobody can tell."""
_ERROR: Final = "-error"
_ALL_SENT: Final = "cups-waiting-for-job-completed"
NOT_CANCELLED: Final = "unable to cancel"
"""CUPS could not tell the printer that a job is cancelled: what the printer has of it may still come out."""
CANCELLED_THERE: Final = "canceled at printer"
"""The printer itself has ended the job before it was printed: cancelled there, or given up."""


def ended(job: Said) -> bool:
    """Whether the job will never go on."""
    return _number(job, "job-state") in _ENDED


def completed(job: Said, seen: Seen = NOBODY_LOOKED) -> bool:
    """Whether the printer has called it completed: the only word that means printed."""
    return _number(job, "job-state") == Job.COMPLETED and not _doubted(job, seen)


def _doubted(job: Said, seen: Seen) -> bool:
    """Whether `completed` may be CUPS's own word, and not the printer's."""
    return _number(job, "job-state") == Job.COMPLETED and any(
        _doubts(word, seen) for word in _words(job, "job-printer-state-reasons")
    )


def _doubts(word: str, seen: Seen) -> bool:
    meant = plain(word)
    if meant == FORGOTTEN:
        return not (word in seen.standing and seen.counted)
    if meant in _OPEN and word.endswith(PASSED) and word in seen.standing:
        return False  # some printers never say anything else
    if meant in _DOUBTED:
        return True
    return word.endswith(_ERROR) and any(meant in known for _, known in MEANT) and not seen.counted


def reasons(printer: Said) -> frozenset[str]:
    """What a queue says of its printer now, each word with its ending."""
    return frozenset(_words(printer, "printer-state-reasons"))


def all_sent(job: Said, printer: Said) -> bool:
    """Whether the printer has all of this job: what is counted from now on, the printer has counted.

    Until then CUPS counts what it sends: the first page of a document that the printer takes as it is, and every page
    that a filter makes.
    """
    return _number(job, "job-state") == Job.PROCESSING and _ALL_SENT in reasons(printer)


def counted(job: Said, before: int | None) -> bool:
    """Whether just all sheets of a job are counted now, and not all were `before`, when the printer began to count."""
    wanted = _number(job, "job-impressions")
    return before is not None and 0 <= before < wanted == sheets_out(job)


def begun_at(job: Said) -> int:
    """When the job came to the printer, by the printer's clock; 0 where it has not, or does not say."""
    return max(0, _number(job, "time-at-processing"))


def waits(job: Said) -> bool:
    """Whether the job waits for its turn: once more, where it has been at the printer before."""
    return _number(job, "job-state") in (Job.PENDING, Job.HELD)


def told(job: Said, printer: Said, seen: Seen = NOBODY_LOOKED) -> Told:
    """What is true of a job now.

    Args:
        job: the attributes of `OF_A_JOB`; empty where there is no such job.
        printer: the attributes of `OF_A_PRINTER`.
        seen: what is known of the job from before.
    """
    sheets = sheets_out(job)
    if not job:
        return Told("stopped", over=True)
    if completed(job, seen):
        return Told("printed", sheets, over=True)
    if ended(job):
        return Told(_why_ended(job, printer, seen.old), sheets, over=True)
    return Told(_alive(job, printer, seen.old), sheets)


def fate(job: Said, printer: Said, seen: Seen = NOBODY_LOOKED) -> Fate:
    """What became of a job that is there, by what is said of it and its printer.

    A job that was cancelled when some of its sheets were out is `gone`: there is no whole page. It is `unknown` where
    all of them were counted, or all but one that it was printing, and nothing was wrong (the printer was quicker than
    whoever cancelled), where CUPS could not tell the printer of it, and where CUPS says completed and cannot know.
    """
    if completed(job, seen):
        return "printed"
    if not ended(job) or _still_stopping(job, printer):
        return "lives"
    quicker = _may_be_out(job) and _trouble(job, "job-printer-state-reasons") is None
    by_itself = CANCELLED_THERE in _message(job)
    nobody_knows = (quicker and not by_itself) or _doubted(job, seen) or NOT_CANCELLED in _message(job)
    return "unknown" if nobody_knows else "gone"


def _still_stopping(job: Said, printer: Said) -> bool:
    """CUPS calls a job cancelled while the printer is still being told so, which can take half a minute.

    It says the same of every job that has ended; it is true only where the job had begun and its queue is busy yet.
    """
    return (
        _BEING_STOPPED in _words(job, "job-state-reasons")
        and _number(job, "time-at-processing") > 0
        and _number(printer, "printer-state") == PRINTER_BUSY
    )


def sheets_out(job: Said) -> int:
    """How many sheets have come out, where the printer counts them."""
    return max(0, _number(job, "job-impressions-completed"), _number(job, "job-media-sheets-completed"))


def _why_ended(job: Said, printer: Said, old: frozenset[str]) -> State:
    """A job that was cancelled or aborted; what the printer said meanwhile is the best reason there is."""
    if _unreachable(job) or _CONNECTING in _words(job, "job-printer-state-reasons"):
        return "not_answering"
    own = _trouble(job, "job-printer-state-reasons", old, passed=True)
    return own or _trouble(printer, "printer-state-reasons", old, passed=True) or "stopped"


def _alive(job: Said, printer: Said, old: frozenset[str]) -> State:
    state = _number(job, "job-state")
    going = state == Job.PROCESSING
    if not going and _by_staff(job, printer):
        return "stopped_by_staff"
    if going and _unreachable(job):  # before its troubles: they are what it said when it was last reached
        return "not_answering"
    if trouble := _trouble(printer, "printer-state-reasons", old):
        return "waiting" if trouble == "not_answering" and not going else trouble
    if going and _CONNECTING not in _words(printer, "printer-state-reasons"):
        return "printing"
    return "needs_staff" if state == Job.STOPPED else "waiting"


def _by_staff(job: Said, printer: Said) -> bool:
    """Somebody has stopped the printer, or holds the job back."""
    held = _number(job, "job-state") == Job.HELD and "job-hold-until-specified" in _words(
        job, "job-state-reasons"
    )
    return held or any(plain(word) in _BY_STAFF for word in _words(printer, "printer-state-reasons"))


def _trouble(
    said: Said, name: str, old: frozenset[str] = frozenset(), *, passed: bool = False
) -> State | None:
    """The first trouble among these words, but for the old ones."""
    return trouble_of((word for word in _words(said, name) if word not in old), passed=passed)


def _unreachable(job: Said) -> bool:
    return any(words in _message(job) for words in UNREACHABLE)


def _may_be_out(job: Said) -> bool:
    """Whether no more is missing than the sheet that a printer finishes though it was told to cancel the job."""
    wanted, one = _number(job, "job-impressions"), _number(job, "job-state") == Job.CANCELED and begun_at(job)
    return wanted > 0 and wanted - sheets_out(job) <= (1 if one else 0)


def _words(said: Said, name: str) -> tuple[str, ...]:
    return tuple(value for value in said.get(name, ()) if isinstance(value, str))


def _message(job: Said) -> str:
    """What the printer says of itself about this job, in small letters."""
    for value in job.get("job-printer-state-message", ()):
        if isinstance(value, str | Spoken):
            return (value if isinstance(value, str) else value.text).lower()
    return ""


def _number(said: Said, name: str) -> int:
    """A number; -1 where there is none."""
    value = next(iter(said.get(name, ())), None)
    return value if isinstance(value, int) else -1
