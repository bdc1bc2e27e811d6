"""A machine from its settings and guides, or the code and sentence that say why there is none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.station import visiting
from kiosk.station.machine import Machine, NotNow, is_station, station
from kiosk.station.withdrawn import Withdrawn, keep_withdrawn
from kiosk.walk.session import Session

SMALL = Path(__file__).parents[1] / "guides" / "getting_there"
DRAFTS = 'drafts = true\nresponsible_clinician = "Dr A. Example"\n'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def opened(home: Path, written: str, asked: str | None = None, save_to: Path | None = None) -> Machine:
    settings = home.parent / "kiosk.toml"
    settings.write_text(written, encoding="utf-8")
    environ = {"KIOSK_SETTINGS": str(settings), "HOME": str(home)}
    assert is_station(environ)
    return station(environ, asked, save_to, counselor=False)


def test_drafts_are_shown_where_somebody_answers_for_them(home: Path) -> None:
    machine = opened(home, f'[guides]\nshow = ["{SMALL}"]\n{DRAFTS}[paper]\nfolder = "/srv/pages"\n')
    assert [guide.id for guide in machine.guides] == ["getting_there"]
    assert machine.station
    assert not machine.demonstration
    assert machine.save_to == Path("/srv/pages")
    assert machine.state == home / ".local/state/kiosk"


def test_a_copy_for_the_record_is_offered_only_where_a_folder_is_set(home: Path) -> None:
    offered = f'[guides]\nshow = ["{SMALL}"]\n{DRAFTS}'
    assert opened(home, offered).record is None
    machine = opened(home, f'{offered}[record]\nfolder = "~/record"\n')
    assert machine.record == home / "record"
    assert visiting._record(opened(home, offered)) is None
    give = visiting._record(machine)
    assert give is not None
    assert give(machine.guides[0], Session())
    assert len(list((home / "record").iterdir())) == 2


def test_in_a_consulting_room_every_walk_is_one_of_two_people(home: Path) -> None:
    offered = f'[guides]\nshow = ["{SMALL}"]\n{DRAFTS}'
    assert not opened(home, offered).counselor
    assert opened(home, f"{offered}[clinic]\nwith_counselor = true\n").counselor


def test_the_command_line_comes_before_the_settings(home: Path, tmp_path: Path) -> None:
    machine = opened(home, f"[guides]\n{DRAFTS}", str(SMALL), tmp_path)
    assert [guide.id for guide in machine.guides] == ["getting_there"]
    assert machine.save_to == tmp_path


def test_a_withdrawn_guide_stays_known_so_that_staff_can_bring_it_back(home: Path) -> None:
    keep_withdrawn(home / ".local/state/kiosk", Withdrawn().with_guide("getting_there"))
    machine = opened(home, f'[guides]\nshow = ["{SMALL}"]\n{DRAFTS}')
    assert machine.withdrawn.holds("getting_there")
    assert machine.guides


@pytest.mark.parametrize(
    ("written", "code", "told"),
    [
        ("[guides]\ndraft = true\n", "T-0", "kiosk.toml:2"),
        ("[guides\n", "T-0", "kiosk.toml:1"),
        (f'[guides]\nshow = ["{SMALL}"]\n', "G-0", "no clinician has checked one"),
        (f"[guides]\nshow = [\"{SMALL}\"]\n{DRAFTS}[clinic.contacts]\ndesc = '1'\n", "T-0", "kiosk.toml:6"),
        ('[guides]\nshow = ["nowhere"]\n', "T-0", "kiosk.toml:2"),
    ],
    ids=["unknown key", "no TOML", "not checked", "unknown contact", "no such guide"],
)
def test_what_is_not_sound_is_told_to_staff_and_not_shown(
    home: Path, written: str, code: str, told: str
) -> None:
    with pytest.raises(NotNow) as refused:
        opened(home, written)
    assert refused.value.code == code
    assert told in refused.value.sentence
    assert "\n" not in refused.value.sentence


def test_a_guide_with_a_mistake_is_told_with_its_place(home: Path) -> None:
    broken = home / "broken"
    shutil.copytree(SMALL, broken)
    (broken / "more.yaml").write_text("colour: red\n", encoding="utf-8")
    with pytest.raises(NotNow) as refused:
        opened(home, f'[guides]\nshow = ["{broken}"]\n{DRAFTS}')
    assert refused.value.code == "G-0"
    assert "more.yaml:1" in refused.value.sentence


def test_a_guide_that_was_asked_for_and_is_not_there(home: Path) -> None:
    with pytest.raises(NotNow) as refused:
        opened(home, f"[guides]\n{DRAFTS}", "nowhere")
    assert refused.value.code == "G-0"


def test_without_a_file_of_settings_it_is_no_station() -> None:
    assert not is_station({}) or Path("/etc/kiosk/kiosk.toml").exists()
