"""The page for whoever runs the machine lists every setting as it is declared, and its example is a whole file."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from kiosk.guide.finding import guides_home
from kiosk.guide.load import load
from kiosk.station import setting_phrases as phrases
from kiosk.station.offered import unknown_contacts
from kiosk.station.reading import read
from kiosk.station.setting_faults import field_of, takes
from kiosk.station.settings import Settings
from kiosk.station.telling import as_toml, every_setting, value_of

PAGE = Path(__file__).resolve().parents[2] / "kiosk" / "station" / "README.md"


def _page() -> str:
    return PAGE.read_text(encoding="utf-8")


def _example() -> str:
    [text] = re.findall(r"<!-- a whole file of settings -->\n```toml\n(.*?)```", _page(), re.DOTALL)
    assert isinstance(text, str)
    return text


def test_the_page_lists_every_setting_as_it_is_declared_and_no_other() -> None:
    rows = [row for row in _page().splitlines() if re.match(r"\| `[a-z_.]+` \|.*\|.*\|.*\|$", row)]
    expected = []
    for key in every_setting():
        declared = field_of(key)
        assert declared is not None
        name, value = ".".join(map(str, key)), as_toml(value_of(Settings(), key))
        expected.append(f"| `{name}` | {declared.description} | {takes(key)} | `{value}` |")
    assert rows == expected


def test_the_example_is_read_and_sets_everything_but_the_pin(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(_example(), encoding="utf-8")
    found = read(path)
    unset = [key for key in every_setting() if found.place_of(key) is None]
    assert unset == [("staff", "pin")]
    assert "# pin = " in _example()
    own = {
        ("state_folder",),
        ("clinic", "name"),
        ("clinic", "contacts"),
        ("guides", "show"),
        ("paper", "folder"),
        ("printer", "address"),
        ("record", "folder"),
    }
    other = {key for key in every_setting() if value_of(found.settings, key) != value_of(Settings(), key)}
    assert other == own


def test_the_examples_contacts_are_the_guides(tmp_path: Path) -> None:
    settings = Settings.model_validate(tomllib.loads(_example()))
    [name] = settings.guides.show
    guide = load(guides_home() / name).guide
    assert guide is not None
    assert unknown_contacts(settings, (guide,)) == ()
    assert set(settings.clinic.contacts) == set(guide.contacts)


def test_the_page_tells_of_the_command_and_the_code() -> None:
    for words in (
        "`kiosk settings`",
        "`kiosk settings --new-pin`",
        "KIOSK_SETTINGS",
        "/etc/kiosk/kiosk.toml",
        "`T-0`",
    ):
        assert words in _page()


def test_every_phrase_about_settings_is_said_somewhere() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in PAGE.parent.glob("*.py"))
    names = [name for name in vars(phrases) if name.isupper()]
    assert [name for name in names if f"phrases.{name}" not in sources] == []
