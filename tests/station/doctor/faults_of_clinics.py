"""What can be wrong with the clinic's settings and guides, and what the doctor says of each."""

from __future__ import annotations

import datetime as dt

from kiosk.station.doctor.place import Clock, User
from tests.station.doctor.machines import SETTINGS, STRANGER, Case, Machine, Paint
from tests.station.doctor.painting import both, having

DRAFTS = SETTINGS.replace("[staff]", 'drafts = true\nresponsible_clinician = "Dr. Duty"\n[staff]')
SHUT = "Run `chown root TMP/own && chmod go-w TMP/own`."
OPEN = (
    "Run `chown -R root TMP/guides/getting_there && chmod -R go-w TMP/guides/getting_there`, and the same for the "
    "folder round it."
)
MISTAKES = "TMP/guides/getting_there has mistakes, so it was not looked at further."
NO_GUIDE = "There is no guide to look at."
WHY_NONE = "Run `kiosk settings`: it tells why none is shown."
CHECK = "Run `kiosk check TMP/guides/getting_there` and mend what it tells."
STATION = "Run `kiosk station-files DIR` and install what it writes, or write /etc/kiosk/kiosk.toml."
GUIDE_CODES = ("contacts", "clinic_words", "guides_checked", "guides_due")


def mode(of_file: int = 0o640, of_folder: int = 0o755) -> Paint:
    """Other rights on the settings and their folder."""

    def paint(machine: Machine) -> None:
        machine.place()
        machine.settings_file.chmod(of_file)
        machine.settings_file.parent.chmod(of_folder)

    return paint


def draft(machine: Machine) -> None:
    """A guide nobody has checked."""
    machine.put_guide(reviewed=False)


def broken(machine: Machine) -> None:
    """A guide with a mistake in it."""
    machine.put_guide()
    (machine.guide / "more.yaml").write_text("stepps: {}\n", encoding="utf-8")


def no_words(machine: Machine) -> None:
    """The clinic has said nothing of its own."""
    machine.put_guide()
    (machine.guide / "local.yaml").unlink()


def said(words: str) -> Paint:
    """The clinic has said something else of its own."""

    def paint(machine: Machine) -> None:
        machine.put_guide()
        (machine.guide / "local.yaml").write_text(
            f"clinic: The clinic\ndate: 2026-11-20\n{words}", encoding="utf-8"
        )

    return paint


def open_guide(machine: Machine) -> None:
    """Everybody may change a step."""
    machine.put_guide()
    (machine.guide / "guide.yaml").chmod(0o666)


def foreign_owner(machine: Machine) -> None:
    """Somebody's own settings in somebody's own folder."""
    machine.place()
    machine.owners = frozenset({STRANGER + 7})


def shut_out(machine: Machine) -> None:
    """Only root can read the settings."""
    mode(0o600)(machine)


def closed(of: str, mode: int) -> Paint:
    """Root alone gets at a part of the guide."""

    def paint(machine: Machine) -> None:
        machine.put_guide()
        (machine.tmp / of).chmod(mode)

    return paint


def as_root(machine: Machine) -> None:
    """Nothing tells who runs the kiosk, and root asks."""
    machine.user = User("root", 0)
    machine.at("/etc/systemd/system/kiosk.service").unlink()


def on(year: int, month: int, day: int) -> Paint:
    """Another day."""
    return having(clock=Clock(dt.datetime(year, month, day, tzinfo=dt.UTC), kept=True))


FILES = (
    Case(
        "settings",
        having(settings=None),
        "bad",
        "There is no file of settings, so this is no machine for patients.",
        STATION,
    ),
    Case(
        "settings",
        having(settings="[times]\nrest = 0\n"),
        "bad",
        "TMP/own/kiosk.toml:2: `times.rest` is 0, and has to be from 1 to 3600; write a number between them.",
    ),
    Case(
        "settings",
        draft,
        "bad",
        "No guide can be shown, because no clinician has checked one. To show drafts, set both `drafts` and "
        "`responsible_clinician`.",
    ),
    Case(
        "settings_kept",
        mode(0o644),
        "bad",
        "Everybody may read or write TMP/own/kiosk.toml (mode 644), and so try PINs without the kiosk.",
    ),
    Case("settings_kept", mode(0o660), "bad", "The group of TMP/own/kiosk.toml may write there."),
    Case(
        "settings_kept",
        foreign_owner,
        "bad",
        "TMP/own/kiosk.toml does not belong to root, so its owner may change the PIN.",
    ),
    Case("settings_kept", shut_out, "bad", "kiosk, who runs the kiosk, may not read TMP/own/kiosk.toml."),
    Case(
        "settings_kept",
        mode(of_folder=0o775),
        "bad",
        "Others than root may put another file of settings into TMP/own.",
        SHUT,
    ),
    Case("settings_kept", having(settings=None), "note", "There is no file of settings to look at.", STATION),
    Case(
        "pin",
        having(settings=SETTINGS.replace('pin = "{pin}"\n', "")),
        "bad",
        "No PIN is set, so there is no staff screen, and nobody can print a page that was kept.",
    ),
    Case(
        "pin",
        having(settings='[staff]\npin = "718293"\n'),
        "note",
        "Whether a PIN is set cannot be told until the settings can be read.",
        "Run `kiosk settings` and mend what it tells.",
    ),
)
GUIDES = (
    *(Case(code, broken, "note", MISTAKES, CHECK) for code in GUIDE_CODES),
    *(
        Case(code, having(settings="[guides]\nshow = 1\n"), "note", NO_GUIDE, WHY_NONE)
        for code in (*GUIDE_CODES, "guides_read_only", "guides_reached")
    ),
    Case(
        "contacts",
        having(settings=SETTINGS.replace('emergency = "555 0199"\n', "")),
        "bad",
        "Contacts that getting_there shows to people in danger are not set: emergency.",
    ),
    Case(
        "contacts",
        having(settings=SETTINGS.replace('desk = "Ground floor"\n', "")),
        "note",
        "Contacts of getting_there are not set, so people read what the guide says instead: desk.",
    ),
    Case(
        "clinic_words",
        no_words,
        "note",
        "The clinic has not said what getting_there leaves to it: parking, fare_help.",
        "Write it into TMP/guides/getting_there/local.yaml, under `from_clinic:`, such as `parking:`; "
        "people are told to ask until then.",
    ),
    *(
        Case(
            "clinic_words",
            paint,
            "note",
            "getting_there knows this of no option, and the clinic has not said it of each: pay.",
            "Write it into TMP/guides/getting_there/local.yaml, under `facts:` and there `everything:`, such as "
            "`pay: {short: Ask at the desk}`, or under an option's name; until then people read what the guide says "
            "instead.",
        )
        for paint in (
            no_words,
            said("from_clinic: {parking: There is none, fare_help: Ask}\n"),
            said("facts:\n  bus:\n    pay: {short: Two coins}\n  lift:\n    pay: {short: Nothing}\n"),
        )
    ),
    Case(
        "clinic_words",
        said("facts:\n  everything:\n    pay: {short: Two coins}\n"),
        "note",
        "The clinic has not said what getting_there leaves to it: parking, fare_help.",
        "Write it into TMP/guides/getting_there/local.yaml, under `from_clinic:`, such as `parking:`; "
        "people are told to ask until then.",
    ),
    Case(
        "clinic_words",
        said(
            "from_clinic: {parking: There is none, fare_help: Ask}\nfacts:\n  everything:\n"
            "    pay: {short: Ask}\n  bus:\n    pay: {short: Two coins}\n"
        ),
        "good",
        "The clinic has said all that getting_there leaves to it.",
        "",
    ),
    Case(
        "guides_checked",
        both(draft, having(settings=None)),
        "bad",
        "No clinician has checked cervical_dystonia, and without a file of settings everybody is shown it.",
    ),
    Case(
        "guides_checked",
        both(draft, having(settings=DRAFTS)),
        "note",
        "No clinician has checked getting_there; it is shown, and Dr. Duty answers for that.",
    ),
    Case("guides_checked", draft, "note", "No clinician has checked getting_there, so it is not shown."),
    Case(
        "guides_due",
        on(2027, 11, 21),
        "bad",
        "getting_there was to be looked at again by 2027-11-20, and people are told so.",
    ),
    Case("guides_due", on(2027, 9, 30), "note", "getting_there is to be looked at again by 2027-11-20."),
    Case(
        "guides_read_only",
        open_guide,
        "bad",
        "kiosk may change the guide that is shown, and with it what people read: TMP/guides/getting_there/guide.yaml.",
        OPEN,
    ),
    Case(
        "guides_read_only",
        both(open_guide, lambda machine: (machine.guide / "local.yaml").chmod(0o666)),
        "bad",
        "kiosk may change the guide that is shown, and with it what people read: 2 places, such as "
        "TMP/guides/getting_there/guide.yaml, TMP/guides/getting_there/local.yaml.",
        OPEN,
    ),
    Case(
        "guides_read_only",
        as_root,
        "note",
        "This was run as root, who may write everywhere; whether the kiosk may cannot be told.",
        "Run it again as the user who runs the kiosk.",
    ),
    *(
        Case(
            "guides_reached",
            closed(of, mode),
            "bad",
            "kiosk, who runs the kiosk, cannot read all of TMP/guides/getting_there, so nobody is shown it.",
        )
        for of, mode in (
            ("guides", 0o700),
            ("guides/getting_there", 0o744),
            ("guides/getting_there", 0o711),
            ("guides/getting_there/local.yaml", 0o600),
        )
    ),
)
