"""What a printer says, and what is told of it: every row of the failures that were tried on a real CUPS and printer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.deliver import state, words
from kiosk.deliver.ipp import Spoken
from kiosk.deliver.job import TROUBLES, State, Told
from kiosk.deliver.state import Said, fate, told
from tests.deliver.said import job, printer

NOTHING: Said = {}


GOING = job(5, "job-printing")
WAITS_FOR_PRINTER = "cups-waiting-for-job-completed"

ALIVE: tuple[tuple[str, Said, Said, State], ...] = (
    ("no page yet, CUPS", job(4, "job-incoming"), printer(number=3), "waiting"),
    ("no page yet, printer", job(4, "job-data-insufficient"), printer(number=3), "waiting"),
    ("in the queue", job(3), printer(), "waiting"),
    ("printing", GOING, printer(), "printing"),
    ("all is sent", GOING, printer(WAITS_FOR_PRINTER), "printing"),
    ("connecting", GOING, printer("connecting-to-device"), "waiting"),
    (
        "out of paper, CUPS",
        GOING,
        printer(WAITS_FOR_PRINTER, "media-empty-warning", "media-needed-warning"),
        "out_of_paper",
    ),
    (
        "out of paper, printer",
        job(6, "printer-stopped"),
        printer("media-empty-error", number=5),
        "out_of_paper",
    ),
    ("a tray is out", GOING, printer("input-tray-missing"), "out_of_paper"),
    ("out of paper for the job before", job(3), printer("media-needed-error"), "out_of_paper"),
    ("jam", GOING, printer("media-jam-error"), "jam"),
    ("jam counts before paper and door", GOING, printer("media-empty", "cover-open", "media-jam"), "jam"),
    ("door", GOING, printer("door-open-error"), "door_open"),
    ("cover", GOING, printer("cover-open-warning"), "door_open"),
    ("cover over the works", GOING, printer("interlock-open-error"), "door_open"),
    ("ink", GOING, printer("marker-supply-empty-error"), "needs_staff"),
    ("toner", GOING, printer("toner-empty-warning"), "needs_staff"),
    ("full of paper", GOING, printer("output-area-full-warning"), "needs_staff"),
    ("a trouble without a name", job(6), printer(), "needs_staff"),
    ("little ink", GOING, printer("marker-supply-low-warning", "toner-low-report"), "printing"),
    ("little paper", GOING, printer("media-low-warning"), "printing"),
    ("a second tray is empty", GOING, printer("media-empty-report"), "printing"),
    ("a jam that was cleared", GOING, printer("media-jam-report"), "printing"),
    ("a word nobody knows", GOING, printer("hovering-error"), "printing"),
    ("offline", GOING, printer("offline-error"), "not_answering"),
    ("offline, only noted", GOING, printer("offline-report"), "printing"),
    ("offline and not yet its turn", job(3), printer("offline"), "waiting"),
    ("timed out", GOING, printer("timed-out"), "not_answering"),
    (
        "nobody there, and no end to it",
        job(5, message="The printer may not exist or is unavailable at this time."),
        printer(),
        "not_answering",
    ),
    (
        "nobody there, and what it said before",
        job(5, message="The printer may not exist or is unavailable at this time."),
        printer("media-empty-warning"),
        "not_answering",
    ),
    ("paused by staff", job(3), printer("paused", number=5), "stopped_by_staff"),
    (
        "paused by staff, with an old trouble",
        job(3),
        printer("media-empty-warning", "paused", number=5),
        "stopped_by_staff",
    ),
    ("being paused: this page still comes", GOING, printer("moving-to-paused"), "printing"),
    ("new jobs are held", job(4, "job-incoming"), printer("hold-new-jobs", number=3), "stopped_by_staff"),
    ("held by staff", job(4, "job-hold-until-specified"), printer(number=3), "stopped_by_staff"),
    ("being cancelled at the printer", job(5, "processing-to-stop-point"), printer(), "printing"),
    ("a printer that says nothing of itself", GOING, NOTHING, "printing"),
)


@pytest.mark.parametrize(
    ("job_said", "printer_said", "word"), [row[1:] for row in ALIVE], ids=[row[0] for row in ALIVE]
)
def test_what_is_told_while_a_job_lives(job_said: Said, printer_said: Said, word: State) -> None:
    assert told(job_said, printer_said) == Told(word)
    assert fate(job_said, printer_said) == "lives"


def test_a_job_that_is_not_there_is_over_and_not_printed() -> None:
    assert told(NOTHING, printer()) == Told("stopped", over=True)


def test_sheets_are_counted_where_the_printer_counts_them() -> None:
    assert told(job(5, job_impressions_completed=1), printer()).sheets == 1
    assert told(job(9, job_impressions_completed=1, job_media_sheets_completed=2), printer()).sheets == 2
    assert told(job(5, job_impressions_completed=-5), printer()).sheets == 0


def test_a_message_that_says_its_language_is_read_too() -> None:
    said: Said = {**GOING, "job-printer-state-message": (Spoken("en", "The printer is not responding."),)}
    assert told(said, printer()).state == "not_answering"


_VALUES = some.one_of(
    some.integers(-1, 12), some.text(max_size=9), some.binary(max_size=4), some.none(), some.booleans()
)
_WORDS = some.sampled_from(
    [word for _, known in words.MEANT for word in known] + ["none", "paused", "processing-to-stop-point"]
)
_SAID = some.dictionaries(
    some.sampled_from([*state.OF_A_JOB, *state.OF_A_PRINTER]),
    some.lists(some.one_of(_VALUES, _WORDS), max_size=3).map(tuple),
)


@given(_SAID, _SAID)
def test_whatever_is_said_nothing_but_completed_is_printed(job_said: Said, printer_said: Said) -> None:
    now, became = told(job_said, printer_said), fate(job_said, printer_said)
    completed = job_said.get("job-state", ())[:1] == (9,)
    assert completed or (now.state != "printed" and became != "printed")
    assert (now.state == "printed") == (became == "printed")
    assert not now.over or now.state not in ("waiting", "printing")
    assert now.state in {*TROUBLES, "waiting", "printing", "printed", "stopped"}
