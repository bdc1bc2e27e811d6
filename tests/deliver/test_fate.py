"""What became of a job that has ended: every row of the failures that were tried on a real CUPS and printer."""

from __future__ import annotations

import pytest

from kiosk.deliver.job import Fate, State
from kiosk.deliver.state import Said, fate, told
from tests.deliver.said import job, printer

NOTHING: Said = {}

ENDED: tuple[tuple[str, Said, Said, State, Fate], ...] = (
    ("printed", job(9, "job-completed-successfully"), NOTHING, "printed", "printed"),
    (
        "printed, as CUPS says it",
        job(9, "processing-to-stop-point", own=("none",)),
        printer(),
        "printed",
        "printed",
    ),
    (
        "printed with the last sheet",
        job(9, own=("media-empty-warning",)),
        printer("media-empty-warning"),
        "printed",
        "printed",
    ),
    (
        "completed, says CUPS, with no paper, which is an error",
        job(9, own=("media-empty-error",)),
        printer("media-empty-error"),
        "out_of_paper",
        "unknown",
    ),
    (
        "completed, says CUPS, with no ink, which is an error",
        job(9, own=("marker-supply-empty-error",)),
        printer(),
        "needs_staff",
        "unknown",
    ),
    (
        "completed with an error that is no trouble of a page",
        job(9, own=("hovering-error",)),
        printer(),
        "printed",
        "printed",
    ),
    (
        "one sheet, ended at the printer, and CUPS has counted it when it was sent",
        job(
            7,
            message="Print job canceled at printer.",
            own=("media-jam-report",),
            job_impressions=1,
            job_impressions_completed=1,
        ),
        printer(number=3),
        "jam",
        "gone",
    ),
    ("printed, and jammed since", job(9, own=("none",)), printer("media-jam-error"), "printed", "printed"),
    (
        "cancelled with a jam",
        job(7, message="Print job canceled at printer.", own=("media-jam-report",)),
        NOTHING,
        "jam",
        "gone",
    ),
    (
        "aborted with a jam, printer",
        job(8, "aborted-by-system"),
        printer("media-jam-report", number=3),
        "jam",
        "gone",
    ),
    ("cancelled, nobody says why", job(7, "job-canceled-by-user"), printer(number=3), "stopped", "gone"),
    (
        "unplugged",
        job(
            8,
            "processing-to-stop-point",
            message="The printer is not responding.",
            own=("media-empty-warning",),
        ),
        printer(number=3),
        "not_answering",
        "gone",
    ),
    ("never connected", job(8, own=("connecting-to-device",)), printer(number=3), "not_answering", "gone"),
    (
        "out of paper when it was ended",
        job(7, own=("media-needed-warning",)),
        NOTHING,
        "out_of_paper",
        "gone",
    ),
    (
        "CUPS is still telling the printer",
        job(7, "processing-to-stop-point", time_at_processing=1),
        printer(),
        "stopped",
        "lives",
    ),
    ("cancelled before its turn", job(7, "processing-to-stop-point"), printer(), "stopped", "gone"),
    (
        "cancelled, and the queue rests",
        job(7, "processing-to-stop-point", time_at_processing=1),
        printer(number=3),
        "stopped",
        "gone",
    ),
    (
        "the printer was not told",
        job(7, message="Unable to cancel print job."),
        printer(number=3),
        "stopped",
        "unknown",
    ),
    (
        "cancelled when all was out",
        job(7, job_impressions=2, job_impressions_completed=2),
        printer(number=3),
        "stopped",
        "unknown",
    ),
    (
        "cancelled while its only sheet is being printed",
        job(7, time_at_processing=1, job_impressions=1, job_impressions_completed=0),
        printer(number=3),
        "stopped",
        "unknown",
    ),
    (
        "cancelled while its first sheet is being printed",
        job(7, time_at_processing=1, job_impressions=2, job_impressions_completed=0),
        printer(number=3),
        "stopped",
        "gone",
    ),
    (
        "cancelled while its only sheet waits",
        job(7, job_impressions=1, job_impressions_completed=0),
        printer(number=3),
        "stopped",
        "gone",
    ),
    (
        "never connected, with one sheet",
        job(8, message="The printer is not responding.", time_at_processing=1, job_impressions=1),
        printer(number=3),
        "not_answering",
        "gone",
    ),
    (
        "cancelled while its only sheet waits for paper",
        job(7, own=("media-empty-warning",), time_at_processing=1, job_impressions=1),
        printer(number=3),
        "out_of_paper",
        "gone",
    ),
    (
        "cancelled halfway",
        job(7, job_impressions=2, job_impressions_completed=1),
        printer(number=3),
        "stopped",
        "gone",
    ),
    (
        "counted wrong, with no paper in it",
        job(7, own=("media-empty-warning",), job_impressions=1, job_impressions_completed=1),
        printer(number=3),
        "out_of_paper",
        "gone",
    ),
    (
        "completed, says CUPS of a printer that has forgotten it",
        job(9, own=("cups-ipp-conformance-failure-report", "cups-ipp-missing-job-history")),
        printer(number=3),
        "stopped",
        "unknown",
    ),
    (
        "completed, says CUPS, with a jam",
        job(9, own=("media-jam-report",)),
        printer(number=3),
        "jam",
        "unknown",
    ),
)


@pytest.mark.parametrize(
    ("job_said", "printer_said", "word", "became"), [row[1:] for row in ENDED], ids=[row[0] for row in ENDED]
)
def test_what_is_told_when_a_job_has_ended(
    job_said: Said, printer_said: Said, word: State, became: Fate
) -> None:
    now = told(job_said, printer_said)
    assert (now.state, now.over) == (word, True)
    assert fate(job_said, printer_said) == became
