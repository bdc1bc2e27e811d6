"""What can be wrong with the print server and its spool, and what the doctor says of each."""

from __future__ import annotations

from kiosk.station.doctor import printer_phrases as phrases
from tests.station.doctor.faults_of_printers import ELSEWHERE, OTHER, straight
from tests.station.doctor.machines import FILES, Case, Paint
from tests.station.doctor.painting import both, without, written

CUPSD, CUPS_FILES, QUEUES = (f"/etc/cups/{name}.conf" for name in ("cupsd", "cups-files", "printers"))
DROP_IN = "/etc/systemd/system/cups.service.d/kiosk.conf"
LOOK = phrases.LOOK_AT_SERVER
KEPT = ("spool_documents", "spool_history", "spool_time", "spool_log", "spool_place", "spool_readers")


def server(name: str, value: str) -> Paint:
    """The print server is set otherwise."""
    lines = [each for each in FILES[CUPSD].splitlines() if not each.startswith(name)]
    return written(CUPSD, "\n".join([*([f"{name} {value}"] if value else []), *lines]))


def limited(*lines: str, policy: str = "default") -> Paint:
    """Whoever wants to read a page is asked for something else."""
    inside = "\n".join(lines)
    return written(CUPSD, f"DefaultPolicy {policy}\n<Policy default>\n{inside}\n</Policy>\n")


SPOOL = (
    *(
        Case(
            code,
            straight(),
            "good",
            "Pages go straight to the printer, so no spool of this machine has them.",
            "",
        )
        for code in (*KEPT, "printer_retries", "spool_emptied", "spool_numbers")
    ),
    Case(
        "spool_place",
        ELSEWHERE,
        "note",
        "The spool is on another machine, so this cannot be told here.",
        LOOK,
    ),
    Case(
        "spool_time",
        without(CUPSD),
        "note",
        "There is no /etc/cups/cupsd.conf, so this cannot be told.",
        LOOK,
    ),
    Case(
        "spool_documents",
        server("PreserveJobFiles", ""),
        "bad",
        "Pages stay in the spool after they are printed (PreserveJobFiles 86400).",
    ),
    Case(
        "spool_documents",
        written(CUPSD, "preservejobfiles\tYes\n"),
        "bad",
        "Pages stay in the spool after they are printed (PreserveJobFiles Yes).",
    ),
    Case(
        "spool_history",
        server("PreserveJobHistory", ""),
        "note",
        "The number and time of each job are kept for long (PreserveJobHistory Yes).",
    ),
    Case(
        "spool_history",
        written(CUPSD, "PreserveJobHistory No\n"),
        "bad",
        "A job is forgotten before it can be told that it was printed (PreserveJobHistory No).",
    ),
    *(
        Case(
            "spool_time",
            written(CUPSD, text),
            "bad",
            f"A job that is stuck can come out onto somebody else's visit (MaxJobTime {value}).",
        )
        for text, value in (
            ("", "10800"),
            ("MaxJobTime 0\n", "0"),
            ("MaxJobTime 3h\n", "3h"),
            ("MaxJobTime soon\n", "soon"),
        )
    ),
    Case(
        "spool_time",
        written(CUPSD, "MaxJobTime 1m\n"),
        "note",
        "A job ends before the kiosk gives it up (MaxJobTime 1m, times.printing 120).",
    ),
    Case(
        "spool_log",
        both(
            written(CUPSD, "PageLogFormat %p %u %j\n"),
            written(CUPS_FILES, "PageLog /var/log/cups/page_log\n"),
        ),
        "note",
        "A line is written for each page: when it was printed, and where; its name and user are neutral.",
    ),
    Case(
        "spool_place",
        written(CUPS_FILES, ""),
        "bad",
        "The spool lies on a disk (/var/spool/cups, /var/spool/cups/tmp), where a page can be found after it was "
        "deleted.",
    ),
    Case(
        "spool_place",
        written(CUPS_FILES, "RequestRoot /run/cups/spool\nTempDir /var/tmp\n"),
        "bad",
        "The spool lies on a disk (/var/tmp), where a page can be found after it was deleted.",
    ),
    Case(
        "spool_place",
        written(CUPS_FILES, "RequestRoot /var/run/spool\n"),
        "good",
        "The spool lies in memory (/var/run/spool, /var/run/spool/tmp).",
        "",
    ),
    Case(
        "spool_place",
        without("/proc/mounts"),
        "note",
        "Whether the spool lies in memory cannot be told (/run/cups/spool, /run/cups/spool/tmp).",
        "Run `findmnt -T` with that folder: it should say tmpfs.",
    ),
)
READERS = "Every user of this machine can read a page that waits (CUPS-Get-Document)."
ONCE = (
    *(
        Case("spool_readers", paint, "bad", READERS)
        for paint in (
            written(CUPSD, ""),
            limited("<Limit CUPS-Get-Document>", "Order deny,allow", "Deny from all", "</Limit>"),
            limited("<Limit CUPS-Get-Document>", "Require user @OWNER @SYSTEM", "</Limit>"),
            limited("<Limit CUPS-Get-Document>", "AuthType None", "Require user @SYSTEM", "</Limit>"),
            limited("<Limit CUPS-Get-Document>", "AuthType Default", "Require valid-user", "</Limit>"),
            limited("<Limit Get-Jobs>", "AuthType Default", "Require user @SYSTEM", "</Limit>"),
            limited("# <Limit All>", "AuthType Default", "Require user @SYSTEM"),
            limited("<Limit All>", "AuthType Basic", "Require user root", "</Limit>", policy="mine"),
            both(
                limited("<Limit All>", "AuthType Default", "Require user @SYSTEM", "</Limit>"),
                lambda machine: machine.write(
                    CUPSD, machine.at(CUPSD).read_text() + "DefaultAuthType None\n"
                ),
            ),
        )
    ),
    *(
        Case("spool_readers", paint, "good", phrases.PAGES_SHUT, "")
        for paint in (
            limited(
                "<Limit Cancel-Job CUPS-get-document>",
                "authtype basic",
                "Require user @OWNER root",
                "</Limit>",
            ),
            limited("<Limit All>", "AuthType Default", "Require user @SYSTEM", "</Limit>"),
        )
    ),
    *(
        Case(
            "spool_emptied",
            paint,
            "bad",
            f"A print server that was killed prints once more what it was printing: nothing empties {root} when it "
            "starts.",
        )
        for paint, root in (
            (without(DROP_IN), "/run/cups/spool"),
            (written(DROP_IN, "[Service]\nExecStartPre=/bin/true\n"), "/run/cups/spool"),
            (written(f"{DROP_IN[:-5]}s.conf", "[Service]\nExecStartPre=\n"), "/run/cups/spool"),
            (written(CUPS_FILES, "RequestRoot /run/other\n"), "/run/other"),
        )
    ),
    Case(
        "spool_emptied",
        both(
            written(f"{DROP_IN[:-5]}s.conf", "[Service]\nExecStartPre=-/bin/true\n"),
            written("/lib/systemd/system/cups.service", "[Service]\nExecStartPre=/bin/true\n"),
        ),
        "good",
        "A print server that was killed starts with an empty spool (/run/cups/spool).",
        "",
    ),
    *(
        Case(
            "spool_numbers",
            server("DirtyCleanInterval", value),
            "bad",
            f"A print server that is killed can give the number of a page to another one (DirtyCleanInterval {told}).",
        )
        for value, told in (("", "30"), ("30", "30"), ("1m", "1m"))
    ),
    *(
        Case(
            "printer_retries",
            written(QUEUES, f"<DefaultPrinter kiosk>\nErrorPolicy {policy}\n</DefaultPrinter>\n"),
            "bad",
            f"A page that kiosk could not print can come out later by itself (ErrorPolicy {policy}).",
        )
        for policy in ("retry-job", "retry-current-job", "stop-printer")
    ),
    Case(
        "printer_retries",
        both(OTHER, written(QUEUES, "<Printer desk>\nErrorPolicy retry-job\n</Printer>\n")),
        "note",
        "A page that desk could not print can come out later by itself (ErrorPolicy retry-job).",
    ),
    *(
        Case(
            "printer_retries",
            paint,
            "note",
            "/etc/cups/printers.conf has no ErrorPolicy for kiosk, so what becomes of a page that failed cannot be "
            "told.",
            "Make a queue of its own for it, as the page for this machine says.",
        )
        for paint in (
            without(QUEUES),
            written(QUEUES, "<Printer kiosk>\n</Printer>\nErrorPolicy abort-job\n"),
        )
    ),
    Case(
        "spool_emptied",
        ELSEWHERE,
        "note",
        "The spool is on another machine, so this cannot be told here.",
        LOOK,
    ),
)
