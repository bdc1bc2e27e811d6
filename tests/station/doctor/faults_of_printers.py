"""What can be wrong with printers, and what the doctor says of each."""

from __future__ import annotations

from dataclasses import replace

from kiosk.station.doctor.place import PrinterSeen
from tests.station.doctor.machines import PRINTER, SETTINGS, Case, Paint
from tests.station.doctor.painting import both, having, unit

NOTHING = "No printer is set, so this was not looked at."
SET = "Set `printer.address` in the file of settings, then run this again."
SILENT = "kiosk did not answer, so this cannot be told."
ANSWER = "Make it answer first, then run this again."
STALE = ("cups-ipp-conformance-failure-report", "cups-ipp-missing-job-history")
STRAIGHT = "ipp://192.0.2.7/ipp/print"


def printer(**changes: object) -> Paint:
    """The queue tells something else."""
    return having(printers={"kiosk": replace(PRINTER, **changes)})  # type: ignore[arg-type]


def straight(address: str = STRAIGHT, **changes: object) -> Paint:
    """No print server, but a printer that is asked itself."""
    found = replace(PRINTER, device=None, **changes)  # type: ignore[arg-type]
    return having(
        settings=SETTINGS.replace('address = "kiosk"', f'address = "{address}"'), printers={address: found}
    )


def dead(trouble: str) -> Paint:
    """It tells nothing, and why."""
    return having(printers={"kiosk": PrinterSeen(trouble=trouble)})  # type: ignore[arg-type]


NO_PRINTER = having(settings="")
OTHER = having(settings=SETTINGS + 'others = ["desk"]\n')
ELSEWHERE = having(settings=SETTINGS + 'server = "192.0.2.9:631"\n')
WRONG = having(settings="[printer]\nadress = 1\n")

PRINTERS = (
    Case(
        "printer_set",
        having(settings='[paper]\nfolder = "/srv/pages"\n'),
        "note",
        "No printer is set: pages are put into /srv/pages, which somebody has to empty.",
    ),
    Case("printer_set", NO_PRINTER, "bad", "No printer is set, so nobody gets a page to take in."),
    Case(
        "printer_set",
        WRONG,
        "note",
        "Which printer is set cannot be told until the settings can be read.",
        "Run `kiosk settings` and mend what it tells.",
    ),
    *(
        Case(code, NO_PRINTER, "note", NOTHING, SET)
        for code in (
            "printer_answers",
            "printer_accepts",
            "printer_paper",
            "printer_pdf",
            "printer_network",
            "printer_believed",
            "printer_retries",
            "spool_documents",
            "spool_history",
            "spool_time",
            "spool_log",
            "spool_place",
            "spool_readers",
            "spool_emptied",
            "spool_numbers",
        )
    ),
    *(
        Case(code, dead("server_gone"), "note", SILENT, ANSWER)
        for code in (
            "printer_accepts",
            "printer_believed",
            "printer_paper",
            "printer_pdf",
            "printer_network",
        )
    ),
    Case("printer_answers", dead("not_answering"), "bad", "kiosk does not answer within a few seconds."),
    Case("printer_answers", dead("jam"), "bad", "kiosk does not answer as a printer should."),
    Case("printer_answers", dead("refused"), "bad", "kiosk refuses to say what it is."),
    Case(
        "printer_answers",
        dead("server_gone"),
        "bad",
        "The print server that has kiosk does not answer.",
        "Run `systemctl start cups`, and look whether `printer.server` (/run/cups/cups.sock) is where it listens.",
    ),
    Case(
        "printer_answers",
        dead("no_printer"),
        "bad",
        "There is no printer and no queue called kiosk.",
        "Look at the names that `lpstat -e` tells, and set `printer.address` to one of them.",
    ),
    Case(
        "printer_answers",
        OTHER,
        "note",
        "There is no printer and no queue called desk.",
        "Look at the names that `lpstat -e` tells, and set `printer.address` to one of them.",
    ),
    *(
        Case(
            "printer_answers",
            both(paint, unit("MemorySwapMax=0", shut_in)),
            "bad",
            f"kiosk.service has no network, so the kiosk cannot reach {address}.",
            "Put network-printer.conf of `kiosk station-files DIR`, with the printer's address in it, into "
            "/etc/systemd/system/kiosk.service.d, then run `systemctl daemon-reload`.",
        )
        for paint, address in ((straight(), STRAIGHT), (ELSEWHERE, "kiosk"))
        for shut_in in ("PrivateNetwork=yes", "IPAddressDeny=any")
    ),
    Case(
        "printer_answers",
        both(straight(), unit("MemorySwapMax=0", "IPAddressDeny=any\nIPAddressAllow=192.0.2.7")),
        "good",
        f"{STRAIGHT} answers.",
        "",
    ),
    Case(
        "printer_answers",
        unit("MemorySwapMax=0", "PrivateNetwork=yes"),
        "good",
        "kiosk answers, and so does its printer.",
        "",
    ),
    *(
        Case(
            "printer_answers",
            both(
                OTHER,
                having(printers={"kiosk": PRINTER, name: replace(PRINTER, device=device, reached=False)}),
            ),
            level,  # type: ignore[arg-type]
            f"The queue {name} answers, but nobody does where its printer should be: {host}, port {port}.",
            f"Look whether the printer is on, its cable or network is in, and {host} is still its address: `lpstat` "
            "says *idle* all the same.",
        )
        for name, level, device, host, port in (
            ("kiosk", "bad", "ipp://192.0.2.7/ipp/print?contimeout=3", "192.0.2.7", 631),
            ("kiosk", "bad", "ipps://printer.example:8631/", "printer.example", 8631),
            ("desk", "note", "lpd://192.0.2.8/queue", "192.0.2.8", 515),
        )
    ),
    Case(
        "printer_answers",
        printer(device="usb://Maker/Model", reached=None),
        "note",
        "The queue kiosk answers, as it does while its printer is off too: only a page tells whether the printer "
        "is there.",
        "Print a page from the kiosk and look whether it comes out as it was shown.",
    ),
    Case("printer_accepts", printer(accepting=False), "bad", "kiosk takes no pages: its queue is shut."),
    Case(
        "printer_accepts",
        printer(stopped=True),
        "bad",
        "kiosk prints nothing now: it has been stopped.",
        "Look at the printer, then run `cancel -a kiosk`, so that nothing comes out twice, and `cupsenable kiosk`.",
    ),
    Case(
        "printer_accepts",
        printer(begins=False),
        "bad",
        "kiosk cannot begin a job before its page is sent, so it could print a page twice.",
        "Print through CUPS: make a queue as the page for this machine says, and set `printer.address` to it.",
    ),
    Case(
        "printer_accepts",
        printer(reasons=("media-empty-warning", "toner-low\x1b[2J")),
        "note",
        "kiosk takes pages, and says of itself: media-empty-warning, toner-low\ufffd[2J.",
        "Look at the printer: paper, toner and doors.",
    ),
    Case(
        "printer_accepts",
        printer(reasons=STALE),
        "good",
        "kiosk takes pages now.",
        "",
    ),
    Case(
        "printer_believed",
        printer(reasons=("media-low-report", *STALE)),
        "bad",
        "kiosk still says that its printer has forgotten a job (cups-ipp-missing-job-history), so it cannot "
        "always be told whether a page came out.",
    ),
    Case(
        "printer_believed",
        both(OTHER, having(printers={"kiosk": PRINTER, "desk": replace(PRINTER, reasons=STALE)})),
        "note",
        "desk still says that its printer has forgotten a job (cups-ipp-missing-job-history), so it cannot "
        "always be told whether a page came out.",
    ),
    Case(
        "printer_network",
        printer(device="ipp://192.0.2.7:631/ipp/print"),
        "note",
        "Pages for kiosk go over a network (ipp) where others may read them.",
    ),
    Case(
        "printer_network",
        printer(device="dnssd://Maker%20Model._ipp._tcp.local/"),
        "note",
        "Pages for kiosk go over a network (dnssd) where others may read them.",
    ),
    Case(
        "printer_network",
        straight(),
        "note",
        f"Pages for {STRAIGHT} go over a network (ipp) where others may read them.",
    ),
    Case(
        "printer_network",
        printer(device="ipps://printer.example/ipp/print"),
        "good",
        "Pages for kiosk go to printer.example over a network, encrypted.",
        "",
    ),
    Case(
        "printer_network",
        printer(device="ipp://[::1]:60000/"),
        "good",
        "Pages for kiosk go over no network.",
        "",
    ),
    Case(
        "printer_network",
        printer(device="ipp://localhost/"),
        "good",
        "Pages for kiosk go over no network.",
        "",
    ),
    *(
        Case(
            "printer_network",
            printer(device=device),
            "note",
            "Where the queue kiosk sends its pages cannot be told.",
            "Run `lpstat -v` as root: usb is no network, and ipps is encrypted.",
        )
        for device in (None, "ipp://[broken/")
    ),
    Case(
        "printer_network",
        ELSEWHERE,
        "note",
        "The print server is another machine (192.0.2.9:631), so pages go over a network to it.",
    ),
)
