"""What can be wrong with the sheets in a printer and with what it takes, and what the doctor says of each."""

from __future__ import annotations

from tests.station.doctor.faults_of_printers import STRAIGHT, printer, straight
from tests.station.doctor.machines import Case

SHEETS = (
    Case(
        "printer_paper",
        straight(ready=("na_letter_8.5x11in",)),
        "bad",
        f"The settings say that the paper is a4, and {STRAIGHT} says that it has na_letter_8.5x11in.",
    ),
    Case(
        "printer_paper",
        printer(ready=("na_letter_8.5x11in",)),
        "bad",
        "The settings say that the paper is a4, and kiosk says that it has na_letter_8.5x11in.",
    ),
    *(
        Case(
            "printer_paper",
            printer(ready=ready, usual=usual, itself=False),
            "note",
            f"The settings say a4, and CUPS that kiosk has {has}: the printer itself has not told.",
            "Look into the tray: the sheets should be a4.",
        )
        for ready, usual, has in (
            (("iso_a4_210x297mm",), "", "iso_a4_210x297mm"),
            (("na_letter_8.5x11in",), "iso_a4_210x297mm", "na_letter_8.5x11in"),
            ((), "iso_a4_210x297mm", "iso_a4_210x297mm"),
        )
    ),
    Case(
        "printer_paper",
        printer(ready=(), usual="na_letter_8.5x11in"),
        "note",
        "The settings say that the paper is a4, and kiosk says that it has na_letter_8.5x11in.",
        "Look into the tray: the sheets should be a4.",
    ),
    Case(
        "printer_paper",
        printer(ready=(), usual="iso_a4_210x297mm"),
        "good",
        "kiosk usually takes sheets of the size a4.",
        "",
    ),
    Case(
        "printer_paper",
        printer(ready=()),
        "note",
        "kiosk does not tell which sheets it has.",
        "Look into the tray: the sheets should be a4.",
    ),
    Case(
        "printer_pdf",
        printer(formats=("image/urf",)),
        "bad",
        "kiosk does not take PDF, which is what the page is made as.",
    ),
    Case(
        "printer_pdf",
        printer(raw=True),
        "bad",
        "kiosk is a raw queue, as is made where no printer answers: it knows nothing of its printer.",
    ),
    Case(
        "printer_pdf",
        printer(formats=()),
        "note",
        "kiosk does not tell what it can print.",
        "Print a page from the kiosk and look whether it comes out as it was shown.",
    ),
)
