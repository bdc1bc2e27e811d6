"""The settings file: what is read, and what is said of one that cannot be."""

from __future__ import annotations

import errno
import os
import tomllib
from pathlib import Path

import pytest

from kiosk.station import reading
from kiosk.station.pin import kept_pin
from kiosk.station.reading import MOST_BYTES, BadSettings, read, where_settings_are
from kiosk.station.setting_faults import field_of, limits_of, tables
from kiosk.station.settings import Settings
from kiosk.station.telling import every_setting

PLACE = Path("kiosk.toml")


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _problems(text: str) -> list[str]:
    PLACE.write_text(text, encoding="utf-8")
    with pytest.raises(BadSettings) as bad:
        read(PLACE)
    return list(bad.value.problems)


def test_without_a_file_the_defaults_hold_and_this_is_no_station() -> None:
    found = read(None)
    assert found.settings == Settings()
    assert not found.station
    assert found.place_of(("times", "still")) is None


def test_an_empty_file_makes_a_station_of_defaults() -> None:
    PLACE.write_text("", encoding="utf-8")
    found = read(PLACE)
    assert found.settings == Settings()
    assert found.station


def test_what_is_set_holds_and_knows_its_line() -> None:
    text = '# ours\n\n[clinic]\ncontacts = { desk = "Room 3" }\n[times]\nstill = 90\n[guides]\nshow = [\n"a",\n"b"]\n'
    PLACE.write_text(text, encoding="utf-8")
    found = read(PLACE)
    assert found.settings.times.still == 90
    assert found.settings.guides.show == ("a", "b")
    assert found.settings.clinic.numbers == {"desk": "Room 3"}
    assert found.place_of(("times", "still")) == "kiosk.toml:6"
    assert found.place_of(("clinic", "contacts", "desk")) == "kiosk.toml:4"
    assert found.place_of(("guides", "show", 1)) == "kiosk.toml:10"
    assert found.place_of(("times", "rest")) is None


def test_windows_line_ends_and_a_mark_of_the_encoding_are_read() -> None:
    PLACE.write_bytes(b"\xef\xbb\xbf[times]\r\nstill = 90\r\n")
    found = read(PLACE)
    assert (found.settings.times.still, found.place_of(("times", "still"))) == (90, "kiosk.toml:2")


ONE_FAULT = {
    "unknown key, near": (
        "[times]\nstil = 90",
        "kiosk.toml:2: there is no setting `times.stil`; did you mean `still`?",
    ),
    "unknown key": (
        "[paper]\ncolour = 1",
        "kiosk.toml:2: there is no setting `paper.colour`; there is letters, size, folder.",
    ),
    "unknown table, near": ("[tims]\nx = 1", "kiosk.toml:1: there is no table [tims]; did you mean [times]?"),
    "unknown table": (
        "[network]\nx = 1",
        (
            "kiosk.toml:1: there is no table [network]; "
            "there is clinic, guides, times, staff, screen, paper, printer, record."
        ),
    ),
    "under another table": (
        "still = 90",
        "kiosk.toml:1: `still` is no setting here; it stands under [times].",
    ),
    "belongs on top": (
        '[times]\nstate_folder = "/x"',
        (
            "kiosk.toml:2: `times.state_folder` is no setting here; it stands at the top of the file, "
            "before the first table."
        ),
    ),
    "text for a number": (
        '[times]\nstill = "90"',
        (
            "kiosk.toml:2: `times.still` is text and has to be a whole number; "
            "write it in digits without quotes, as in 120."
        ),
    ),
    "number for text": (
        "[clinic]\nname = 3",
        'kiosk.toml:2: `clinic.name` is a number and has to be text; put it in quotes, as in "text".',
    ),
    "fraction": (
        "[times]\nstill = 90.5",
        (
            "kiosk.toml:2: `times.still` is a number with a fraction and has to be a whole number; "
            "write it in digits without quotes, as in 120."
        ),
    ),
    "true for a number": (
        "[times]\nstill = true",
        (
            "kiosk.toml:2: `times.still` is true or false and has to be a whole number; "
            "write it in digits without quotes, as in 120."
        ),
    ),
    "text for true": (
        '[guides]\ndrafts = "yes"',
        (
            "kiosk.toml:2: `guides.drafts` is text and has to be true or false; "
            "write true or false, without quotes."
        ),
    ),
    "day for text": (
        "[clinic]\nname = 2026-11-20",
        'kiosk.toml:2: `clinic.name` is a date or a time and has to be text; put it in quotes, as in "text".',
    ),
    "text for a list": (
        '[guides]\nshow = "a"',
        (
            "kiosk.toml:2: `guides.show` is text and has to be a list; "
            'put it in brackets, as in ["cervical_dystonia"].'
        ),
    ),
    "text for a table": (
        'times = "long"',
        "kiosk.toml:1: `times` is text and has to be a table; give it a heading of its own, [times].",
    ),
    "list of tables": (
        "[[times]]\nstill = 90",
        "kiosk.toml:1: `times` is a list and has to be a table; give it a heading of its own, [times].",
    ),
    "too small": (
        "[times]\nstill = 0",
        "kiosk.toml:2: `times.still` is 0, and has to be from 1 to 3600; write a number between them.",
    ),
    "too large": (
        "[times]\nwords_a_minute = 2000",
        (
            "kiosk.toml:2: `times.words_a_minute` is 2000, and has to be from 30 to 1000; "
            "write a number between them."
        ),
    ),
    "not one of the words": (
        '[screen]\nbuttons = "up"',
        'kiosk.toml:2: `screen.buttons` cannot be "up"; write one of "left", "right".',
    ),
    "empty number": (
        '[clinic.contacts]\ndesk = " "',
        "kiosk.toml:2: `clinic.contacts.desk` is empty; write what stands there, or take the line out.",
    ),
    "no name of a contact": (
        '[clinic.contacts]\nDesk = "3"',
        (
            "kiosk.toml:2: `clinic.contacts.Desk` cannot name a contact; "
            "use lower-case letters, digits and underscores, as the guide does."
        ),
    ),
    "two lines": (
        '[clinic]\nname = "a\\nb"',
        (
            "kiosk.toml:2: `clinic.name` holds a line end or a character that cannot be seen; "
            "write it on one line."
        ),
    ),
    "a name too long for the page": (
        f'[clinic]\nname = "{"a" * 81}"',
        "kiosk.toml:2: `clinic.name` is longer than 80 characters; make it shorter.",
    ),
    "too long": (
        f'[clinic]\nsomeone_will_respond = "{"a" * 201}"\nprivate_place = true',
        "kiosk.toml:2: `clinic.someone_will_respond` is longer than 90 characters; make it shorter.",
    ),
    "a contact too long for the page": (
        f'[clinic.contacts]\ndesk = "{"a" * 91}"',
        "kiosk.toml:2: `clinic.contacts.desk` is longer than 90 characters; make it shorter.",
    ),
    "drafts without a name": (
        "[guides]\ndrafts = true",
        (
            "kiosk.toml:2: `guides.drafts` shows guides that no clinician has checked; name who answers for that "
            "as `responsible_clinician`, or take `drafts` out."
        ),
    ),
    "nobody in private": (
        '[clinic]\nsomeone_will_respond = "Ann"',
        (
            "kiosk.toml:2: `clinic.someone_will_respond` has people asked about danger straight out, which only a "
            "private place allows; write `private_place = true` if it is one, or take this line out."
        ),
    ),
    "the responder as a contact": (
        '[clinic]\ncontacts.responder = "Ann"',
        (
            "kiosk.toml:2: `clinic.contacts.responder` is filled by `clinic.someone_will_respond`; "
            "write the name there and take this out."
        ),
    ),
    "digits for a PIN": (
        '[staff]\npin = "718293"',
        (
            "kiosk.toml:2: `staff.pin` is not what `kiosk settings --new-pin` writes; "
            "run that, and put the line it gives here."
        ),
    ),
    "a folder from nowhere": (
        '[paper]\nfolder = "pages"',
        (
            "kiosk.toml:2: `paper.folder` has to begin with / or ~/, wherever the kiosk is started; "
            "write the whole path."
        ),
    ),
    "a guide from nowhere": (
        '[guides]\nshow = ["./mine"]',
        (
            "kiosk.toml:2: `./mine` has to begin with / or ~/, wherever the kiosk is started; "
            "write the whole path."
        ),
    ),
    "a guide twice": (
        '[guides]\nshow = ["a",\n"a"]',
        "kiosk.toml:3: `guides.show` names a twice; take one of them out.",
    ),
    "digits without quotes for a PIN": (
        "[staff]\npin = 718293",
        (
            "kiosk.toml:2: `staff.pin` is not what `kiosk settings --new-pin` writes; "
            "run that, and put the line it gives here."
        ),
    ),
    "nothing but spaces": (
        '[clinic]\nname = "   "',
        (
            "kiosk.toml:2: `clinic.name` holds nothing but spaces; "
            "write what stands there, or take the line out."
        ),
    ),
    "a PIN of spaces": (
        '[staff]\npin = "  "',
        (
            "kiosk.toml:2: `staff.pin` is not what `kiosk settings --new-pin` writes; "
            "run that, and put the line it gives here."
        ),
    ),
}


@pytest.mark.parametrize(("text", "sentence"), ONE_FAULT.values(), ids=ONE_FAULT)
def test_one_fault_is_told_in_one_sentence_with_its_line(text: str, sentence: str) -> None:
    assert _problems(text) == [sentence]


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    problems = _problems(
        'stil = 1\n[clinic]\nname = 3\n[guides]\ndrafts = true\n[times]\nstill = 0\n[staff]\npin = "1"\n'
    )
    assert [each.split(":")[1] for each in problems] == ["1", "3", "5", "7", "9"]


def test_a_pin_is_never_said() -> None:
    secret = kept_pin("718293")
    for text in (f'[staff]\npin = "{secret}x"', f'[staff]\npin = ["{secret}"]', f'[staff]\npun = "{secret}"'):
        assert secret[20:] not in "\n".join(_problems(text))


def test_a_number_too_long_to_be_written_is_refused() -> None:
    assert len(_problems(f"[times]\nstill = 0x{'f' * 9000}")[0]) < 200
    assert len(_problems(f"[times]\nstill = {'9' * 9000}")[0]) < 200


def test_lists_in_lists_without_end_are_refused() -> None:
    assert "too deeply" in _problems(f"x = {'[' * 20_000}{']' * 20_000}")[0]


def test_every_byte_that_is_no_utf8_is_refused_with_its_line() -> None:
    PLACE.write_bytes(b"[clinic]\nname = 'Caf\xe9'\n")
    with pytest.raises(BadSettings) as bad:
        read(PLACE)
    said = "kiosk.toml:2: the file is not written in UTF-8; save it again as UTF-8."
    assert bad.value.problems == (said,)


def test_a_huge_file_is_refused() -> None:
    PLACE.write_text("#" * (MOST_BYTES + 1), encoding="utf-8")
    with pytest.raises(BadSettings, match=f"more than {MOST_BYTES} bytes"):
        read(PLACE)
    PLACE.write_text("#" * MOST_BYTES, encoding="utf-8")
    read(PLACE)


def test_what_is_no_file_or_not_there_is_refused_and_nothing_is_waited_for() -> None:
    os.mkfifo("pipe")
    Path("folder").mkdir()
    Path("broken").symlink_to("nowhere")
    for name, words in {"pipe": "not a file", "folder": "not a file", "broken": "no such file"}.items():
        with pytest.raises(BadSettings, match=words):
            read(Path(name))


def test_a_file_that_may_not_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path, flags: int) -> int:
        raise PermissionError(errno.EACCES, "no", str(path))

    monkeypatch.setattr(os, "open", forbidden)
    with pytest.raises(BadSettings) as bad:
        read(PLACE)
    said = "the file cannot be read (Permission denied); let the user who runs the kiosk read it."
    assert bad.value.problems == (f"kiosk.toml: {said}",)


def test_a_named_file_wins_and_one_that_is_missing_is_still_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = tmp_path / "kiosk" / "usual.toml"
    monkeypatch.setattr(reading, "USUAL_PLACE", usual)
    assert where_settings_are({}) is None
    assert where_settings_are({"KIOSK_SETTINGS": ""}) is None
    assert where_settings_are({"KIOSK_SETTINGS": "/no/such"}) == Path("/no/such")
    usual.parent.mkdir()
    assert where_settings_are({}) == usual, "a file that has gone must not make this machine a demonstration"
    assert where_settings_are({"KIOSK_SETTINGS": "mine"}) == Path("mine")


def test_a_line_that_steers_a_terminal_is_shown_harmless() -> None:
    problems = _problems('"a\\u001b[2Jb" = 1\n')
    assert "\x1b" not in problems[0]


@pytest.mark.parametrize("key", every_setting(), ids=lambda key: ".".join(map(str, key)))
def test_every_setting_is_documented_in_sentences(key: tuple[str | int, ...]) -> None:
    declared = field_of(key)
    assert declared is not None
    assert declared.description
    assert declared.description[0].isupper() or declared.description.startswith("While")
    assert declared.description.endswith(".")


def test_every_table_is_documented_and_every_number_has_both_limits() -> None:
    for name, model in tables().items():
        assert (field_of((name,)) or model).__doc__
        assert Settings.model_fields[name].description
    numbers = [key for key in every_setting() if (found := field_of(key)) and found.annotation is int]
    assert len(numbers) == 14
    for key in numbers:
        low, high = limits_of(key)
        assert low < high


def test_every_default_can_be_written_in_the_file() -> None:
    from kiosk.station.telling import as_toml, value_of

    lines = [f"{'.'.join(map(str, key))} = {as_toml(value_of(Settings(), key))}" for key in every_setting()]
    assert Settings.model_validate(tomllib.loads("\n".join(lines))) == Settings()


@pytest.mark.parametrize("private", [True, False])
@pytest.mark.parametrize("who", ["", "  ", "Nurse Ann"])
def test_asking_straight_out_needs_a_private_place_and_somebody_who_will_respond(
    private: bool, who: str
) -> None:
    clinic = Settings.model_validate(
        {"clinic": {"private_place": private, "someone_will_respond": who, "contacts": {"desk": "3"}}}
    ).clinic
    both = private and who == "Nurse Ann"
    assert clinic.direct_allowed is both
    assert clinic.numbers == {"desk": "3", **({"responder": "Nurse Ann"} if both else {})}
