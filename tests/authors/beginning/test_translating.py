"""A translation written out ready to fill: what is there stays, what is new is added, what is stale is marked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.authors.beginning.new import begin
from kiosk.authors.beginning.translating import NotTranslated, begin_translation
from kiosk.authors.checking import checked_guide
from kiosk.guide.source import read_text

DAY = dt.date(2026, 11, 21)
NOT_AT_ITS_END = (
    "{file} cannot be added to as it is written: let `texts:` be its last key, with each text on lines of its "
    "own."
)


@pytest.fixture(name="guide")
def _guide(tmp_path: Path) -> Path:
    return begin("mine", tmp_path, DAY.isoformat()).folder


def _texts(file: Path) -> dict[str, dict[str, str]]:
    reading = read_text(str(file), file.read_text(encoding="utf-8"))
    assert reading.problems == ()
    return {**reading.data["texts"]}  # type: ignore[dict-item]


def _told(guide: Path) -> list[str]:
    return [each.code for each in checked_guide(guide, DAY).problems]


def _fill(file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace('now: ""', "now: Otra"), encoding="utf-8")


def test_every_text_is_written_out_and_one_warning_counts_what_is_not_translated(guide: Path) -> None:
    begun = begin_translation(guide, "es")
    assert begun.file == guide / "translations" / "es.yaml"
    texts = _texts(begun.file)
    assert begun.empty == len(texts) > 50
    assert texts["steps.who.ask"] == {"was": "Who is answering?", "now": ""}
    assert begun.file.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=../schema/translation"
    )
    assert _told(guide) == ["TRANSLATION_MISSING"]
    _fill(begun.file)
    assert _told(guide) == []


def test_what_is_translated_stays_with_its_notes_and_what_is_new_or_stale_is_found(guide: Path) -> None:
    file = begin_translation(guide, "es").file
    _fill(file)
    kept = file.read_text(encoding="utf-8").replace(
        "  steps.pace.ask:", "  # asked of everybody\n  steps.pace.ask:"
    )
    file.write_text(kept + "  steps.gone.ask: {was: Gone?, now: Ido}\n", encoding="utf-8")
    steps = guide / "steps.yaml"
    words = steps.read_text(encoding="utf-8").replace("Who is answering?", "Who answers?")
    steps.write_text(words, encoding="utf-8")
    begun = begin_translation(guide, "es")
    texts, text = _texts(file), file.read_text(encoding="utf-8")
    assert begun.stale == 1
    assert texts["steps.who.ask"] == {"was": "Who is answering?", "now": "Otra"}
    assert texts["steps.gone.ask"] == {"was": "Gone?", "now": "Ido"}
    assert '  # the guide says now: "Who answers?"\n  steps.who.ask:\n' in text
    assert "  # asked of everybody\n  steps.pace.ask:" in text
    assert begin_translation(guide, "es") == begun
    assert file.read_text(encoding="utf-8") == text
    steps.write_text(
        steps.read_text(encoding="utf-8").replace("Who answers?", "Who is answering?"), encoding="utf-8"
    )
    assert begin_translation(guide, "es").stale == 0
    assert "the guide says now" not in file.read_text(encoding="utf-8")


def test_a_text_that_is_new_is_added(guide: Path) -> None:
    file = begin_translation(guide, "es").file
    _fill(file)
    steps = guide / "steps.yaml"
    steps.write_text(
        steps.read_text(encoding="utf-8").replace(
            "    why: We can", "    note: Nobody minds.\n    why: We can"
        ),
        encoding="utf-8",
    )
    assert begin_translation(guide, "es").empty == 1
    assert _texts(file)["steps.pace.note"] == {"was": "Nobody minds.", "now": ""}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("Spanish!", "Spanish! is no tag of a language; write it as es or es-MX."),
        ("en", "{guide} is written in en itself; name another language."),
    ],
)
def test_a_language_that_will_not_do_is_one_sentence(guide: Path, language: str, sentence: str) -> None:
    with pytest.raises(NotTranslated) as why:
        begin_translation(guide, language)
    assert str(why.value) == sentence.format(guide=guide)


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        (
            "language: es\ntexts: {a: {was: b, now: c}}\n",
            NOT_AT_ITS_END,
        ),
        (
            "texts:\n  a:\n    was: b\n    now: c\nlanguage: es\n",
            NOT_AT_ITS_END,
        ),
        (
            "language: es\ntexts: [a]\n",
            "{file} cannot be added to until what kiosk check tells of it is mended.",
        ),
        (
            "language: es\ntexts: {a: b}\n",
            "{file} cannot be added to until what kiosk check tells of it is mended.",
        ),
    ],
)
def test_a_file_that_cannot_be_added_to_stays_as_it_is(guide: Path, written: str, sentence: str) -> None:
    file = guide / "translations" / "es.yaml"
    file.parent.mkdir()
    file.write_text(written, encoding="utf-8")
    with pytest.raises(NotTranslated) as why:
        begin_translation(guide, "es")
    assert str(why.value) == sentence.format(file=file)
    assert file.read_text(encoding="utf-8") == written
    assert list(file.parent.iterdir()) == [file]


def test_a_guide_of_one_file_has_no_place_for_it(tmp_path: Path, guide: Path) -> None:
    one = tmp_path / "one.yaml"
    one.write_text(
        "\n".join(each.read_text(encoding="utf-8") for each in guide.glob("*.yaml")), encoding="utf-8"
    )
    with pytest.raises(NotTranslated, match="is one file; put it into a folder of its own"):
        begin_translation(one, "es")


def test_the_command_tells_what_is_left(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(["new", str(guide), "--translation", "es"]) == 0
    file = guide / "translations" / "es.yaml"
    count = len(_texts(file))
    assert capsys.readouterr().out == (
        f"{file} holds every text of {guide} now. To translate: {count}. Translated from words that have changed "
        "since: 0, each marked with a note.\n"
        f"Fill in each `now:`; kiosk check {guide} tells how much is left.\n"
    )
    assert cli._run(["new", str(guide), "--translation", "en"]) == 2
