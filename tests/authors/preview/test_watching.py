"""Files change on a real disk: what is read, how often, and what happens when they are gone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread

from kiosk.authors.preview.watching import Read, stamp, watched
from kiosk.guide.model.steps import ChoiceStep
from tests.authors.preview.copied import SHIPPED, Copied

PATIENCE = 20.0
SILENCE = 1.5


@contextmanager
def watching(path: Path) -> Iterator[Queue[Read]]:
    """All that is read while the files at a path are watched."""
    told: Queue[Read] = Queue()
    stop = Event()
    thread = Thread(target=watched, args=(path, told.put, stop, stamp(path)), daemon=True)
    thread.start()
    try:
        yield told
    finally:
        stop.set()
        thread.join(PATIENCE)
        assert not thread.is_alive()


def asked(read: Read) -> str:
    """What the step `things` asks."""
    guide = read.loaded.guide
    assert guide is not None, read.loaded.problems
    step = guide.steps["things"]
    assert isinstance(step, ChoiceStep)
    return step.ask.text


def codes(read: Read) -> list[str]:
    return [each.code for each in read.loaded.errors]


def nothing_more(told: Queue[Read]) -> bool:
    try:
        told.get(timeout=SILENCE)
    except Empty:
        return True
    return False


def test_a_saved_file_is_read(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    with watching(guide.path) as told:
        guide.changed("What do you bring with you?", "What will you carry?")
        assert asked(told.get(timeout=PATIENCE)) == "What will you carry?"


def test_a_file_that_an_editor_puts_in_place_of_another_is_read(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    text = guide.file.read_text(encoding="utf-8").replace(
        "What do you bring with you?", "What will you carry?"
    )
    with watching(guide.path) as told:
        beside = guide.path / ".guide.yaml.swp"
        beside.write_text(text, encoding="utf-8")
        beside.replace(guide.file)
        assert asked(told.get(timeout=PATIENCE)) == "What will you carry?"


def test_a_file_that_gets_another_ending_is_told_until_it_is_called_as_before(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    with watching(guide.path) as told:
        astray = guide.file.rename(guide.path / "guide.yml")
        assert codes(told.get(timeout=PATIENCE)) == ["WRONG_ENDING"]
        astray.rename(guide.file)
        assert asked(told.get(timeout=PATIENCE)) == "What do you bring with you?"


def test_a_guide_of_one_file_is_watched_too(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    with watching(guide.file) as told:
        guide.changed("What do you bring with you?", "What will you carry?")
        assert asked(told.get(timeout=PATIENCE)) == "What will you carry?"


def test_the_overlay_of_the_clinic_is_watched_too(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    with watching(guide.path) as told:
        (guide.path / "local.yaml").write_text("from_clinic: {}\n", encoding="utf-8")
        assert set(codes(told.get(timeout=PATIENCE))) == {"MISSING_TOP_KEY"}


def test_what_does_not_load_is_told_with_its_problems_and_then_mended(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    with watching(guide.path) as told:
        guide.changed("raises: [wide_things]", "raises: [wide_thing]")
        assert codes(told.get(timeout=PATIENCE)) == ["UNKNOWN_FLAG"]
        guide.changed("raises: [wide_thing]", "raises: [wide_things]")
        assert codes(told.get(timeout=PATIENCE)) == []


def test_a_burst_of_saves_is_not_read_save_by_save(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    text = guide.file.read_text(encoding="utf-8")
    with watching(guide.path) as told:
        for number in range(40):
            guide.file.write_text(f"{text}# {number}\n", encoding="utf-8")
        guide.file.write_text(text.replace("What do you bring with you?", "The last"), encoding="utf-8")
        readings = [told.get(timeout=PATIENCE)]
        while asked(readings[-1]) != "The last":
            readings.append(told.get(timeout=PATIENCE))
        assert len(readings) < 10
        assert nothing_more(told)


def test_a_folder_that_goes_and_comes_back_is_watched_on(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    with watching(guide.path) as told:
        shutil.rmtree(guide.path)
        assert "NO_SUCH_FILE" in codes(told.get(timeout=PATIENCE))
        shutil.copytree(SHIPPED, guide.path)
        while codes(read := told.get(timeout=PATIENCE)):
            pass
        assert asked(read) == "What do you bring with you?"
        guide.changed("What do you bring with you?", "What will you carry?")
        assert asked(told.get(timeout=PATIENCE)) == "What will you carry?"


def test_another_folder_put_in_its_place_is_watched(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    with watching(guide.path) as told:
        guide.path.rename(tmp_path / "old")
        (tmp_path / "new").mkdir()
        other = Copied(tmp_path / "new")
        other.changed("What do you bring with you?", "The other")
        other.path.rename(guide.path)
        while codes(read := told.get(timeout=PATIENCE)):
            pass
        assert asked(read) == "The other"


def test_a_file_touched_in_another_folder_is_not_read(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    with watching(guide.path) as told:
        (tmp_path / "other.yaml").write_text("a: b\n", encoding="utf-8")
        (guide.path / "notes.txt").write_text("mine\n", encoding="utf-8")
        assert nothing_more(told)


def test_the_places_of_what_was_read_are_those_of_its_files(tmp_path: Path) -> None:
    guide = Copied(tmp_path)
    lines = guide.file.read_text(encoding="utf-8").splitlines()
    place = guide.read().place_of(("steps", "things"))
    assert (place.path, place.line) == (str(guide.file), lines.index("  things:") + 1)
