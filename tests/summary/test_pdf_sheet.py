"""The sheet as a PDF, read back with other people's readers: words, tags, sizes, letters, and the way down from it."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

import pikepdf
import pypdf
import pytest

from kiosk.summary import pdf, phrases
from kiosk.summary.document import Document, PatientLeaf
from kiosk.summary.glyphs import REPLACEMENT, shown
from tests.summary.samples import EXTRAS, FEELS_BETTER, HOSTILE, saying, sheet

A4, LETTER = (595, 842), (612, 792)


def words_of(made: pdf.Made, page: int | None = None) -> str:
    """The words a reader finds on the pages, with spaces for line ends."""
    pages = pypdf.PdfReader(io.BytesIO(made.content)).pages
    chosen = pages if page is None else [pages[page]]
    return " ".join(" ".join(each.extract_text() for each in chosen).split())


def elements(made: pdf.Made) -> list[tuple[str, dict[str, str]]]:
    """Every element of the structure tree: its kind, and the element."""
    with pikepdf.open(io.BytesIO(made.content)) as opened:
        return list(_walk(opened.Root.StructTreeRoot))


def _walk(node: pikepdf.Object) -> Iterator[tuple[str, dict[str, str]]]:
    kids: pikepdf.Object = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield str(kid.S), {str(key): str(kid[key]) for key in ("/Alt", "/T", "/Lang") if key in kid}
            yield from _walk(kid)


def sizes_of(made: pdf.Made, page: int) -> set[float]:
    """The sizes of letters on a page, in points."""
    found: set[float] = set()

    def note(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * matrix[3]), 1))

    pypdf.PdfReader(io.BytesIO(made.content)).pages[page].extract_text(visitor_text=note)
    return found


def test_it_is_tagged_titled_and_says_its_language() -> None:
    made = pdf.render(sheet(language="es-MX"))
    assert (made.kind, made.note, made.pages) == ("pdf", None, 2)
    with pikepdf.open(io.BytesIO(made.content)) as opened:
        assert opened.Root.MarkInfo.Marked
        assert str(opened.Root.Lang) == "es-MX"
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        meta = opened.open_metadata()
        assert meta["dc:title"] == sheet().title
        assert meta["pdfuaid:part"] == "1"


def test_headings_and_lists_are_what_they_look_like() -> None:
    kinds = [kind for kind, _ in elements(pdf.render(sheet()))]
    assert kinds.count("/H1") == 2
    assert kinds.count("/H2") == 9
    assert kinds.count("/LI") >= 3 + 3 + 2 + 10


def test_every_picture_has_its_sentence_as_alternative_text() -> None:
    made = pdf.render(sheet(extras=EXTRAS))
    alternatives = [element["/Alt"] for kind, element in elements(made) if kind == "/Figure"]
    assert alternatives == [picture.sentence for picture in FEELS_BETTER.pictures]
    for sentence in alternatives:
        assert sentence in words_of(made)


def test_a_table_has_header_cells() -> None:
    kinds = [kind for kind, _ in elements(pdf.render(sheet(extras=EXTRAS[1:2])))]
    assert kinds.count("/TH") >= 5
    assert kinds.count("/TR") == 4


def test_the_same_words_on_the_same_day_are_the_same_bytes() -> None:
    document = sheet(extras=EXTRAS)
    assert pdf.render(document).content == pdf.render(document).content
    assert pdf.render(document).content != pdf.render(replace(document, date="2026-11-21")).content


@pytest.mark.parametrize(("paper", "size"), [("a4", A4), ("letter", LETTER)])
@pytest.mark.parametrize("large_print", [False, True])
def test_a_usual_sheet_fits_its_leaves(paper: pdf.Paper, size: tuple[int, int], large_print: bool) -> None:
    made = pdf.render(sheet(), paper, large_print=large_print)
    assert made.pages == (3 if large_print else 2)
    page = pypdf.PdfReader(io.BytesIO(made.content)).pages[0]
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size
    last = "page 2 of 2" if large_print else "page 1 of 1"
    assert last in words_of(made, (made.pages or 0) - 2)
    assert "page 1 of 1" in words_of(made, (made.pages or 0) - 1)


@pytest.mark.parametrize(("large_print", "patient", "clinician"), [(False, 14, 10.5), (True, 18, 13)])
def test_letters_are_as_big_as_promised(large_print: bool, patient: float, clinician: float) -> None:
    made = pdf.render(sheet(), large_print=large_print)
    assert patient in sizes_of(made, 0)
    assert clinician in sizes_of(made, (made.pages or 0) - 1)


@pytest.mark.parametrize("text", HOSTILE)
def test_syntax_in_an_answer_stands_on_the_page_unchanged(text: str) -> None:
    made = pdf.render(saying(text))
    assert (made.kind, made.note) == ("pdf", None)
    found = "".join(words_of(made).split())
    # Under its heading and three times as a question; on the other leaf among the facts and as a question.
    assert found.count("".join(text.split())) >= 6


@pytest.mark.parametrize("text", ["你好", "﷽", "😀 smile", "\U0001d518nusual", "a\ufffeb你"])
def test_a_letter_the_font_lacks_is_marked_and_the_page_says_so(text: str) -> None:
    made = pdf.render(saying(text))
    assert (made.kind, made.note) == ("pdf", phrases.LETTERS_REPLACED)
    assert phrases.LETTERS_REPLACED in words_of(made, 0)
    assert REPLACEMENT in words_of(made, 0)


@pytest.mark.parametrize(
    "text", ["a\x1b[31mred\x07", "a\x00b", "\ud800half", "e\u0301 \u202eturned", "a\tb\r\nc"]
)
def test_control_characters_do_no_harm(text: str) -> None:
    assert pdf.render(saying(text)).kind == "pdf"


def test_the_font_shows_latin_greek_and_cyrillic() -> None:
    text = "Café ß € żółć İğşțơ Ελλάδα ΐΰ Привет Ґїєў ≥ 12 % → “quoted” — 1/2"
    assert shown(text) == text
    assert "".join(text.split()) in "".join(words_of(pdf.render(saying(text))).split())


def test_an_arrow_typed_as_two_characters_stays_two() -> None:
    assert "a -> b" in words_of(pdf.render(saying("a -> b")), 0)


@pytest.mark.parametrize("text", ["word " * 2000, "x" * 10_000, "line\n" * 2000])
def test_a_very_long_answer_is_printed_whole(text: str) -> None:
    made = pdf.render(saying(text))
    assert made.kind == "pdf"
    found = "".join(words_of(made).replace("\u200b", "").split())
    letter = text[0]
    assert found.count(letter) >= 6 * text.count(letter)


def test_a_line_end_in_an_answer_stays() -> None:
    page = pypdf.PdfReader(io.BytesIO(pdf.render(saying("first\nsecond")).content)).pages[0].extract_text()
    assert "first\nsecond" in page


def test_every_page_of_a_long_leaf_says_where_it_belongs() -> None:
    made = pdf.render(saying("word " * 1500))
    for number in range((made.pages or 0) - 1):
        page = words_of(made, number)
        assert page.count("This guide has not yet been checked by a doctor.") == 2
        assert "cervical_dystonia 2026-11-20 · 3f9a1c" in page


def test_without_a_review_mark_nothing_is_said_of_review() -> None:
    assert "checked by a doctor" not in words_of(pdf.render(sheet(review_mark=None)))


def test_how_far_the_person_got_stands_on_both_leaves() -> None:
    made = pdf.render(sheet(how_far="This page was made early.", patient=PatientLeaf()))
    assert all("This page was made early." in words_of(made, page) for page in (0, 1))


def _failing(
    document: Document, monkeypatch: pytest.MonkeyPatch, failures: int, error: BaseException
) -> pdf.Made:
    real, calls = pdf._compile, []

    def compile_or_fail(data: str, stamp: int, standard: Literal["ua-1"] | None) -> bytes:
        calls.append(standard)
        if len(calls) <= failures:
            raise error
        return real(data, stamp, standard)

    monkeypatch.setattr(pdf, "_compile", compile_or_fail)
    return pdf.render(document)


def test_when_tags_fail_the_page_is_made_without_them(monkeypatch: pytest.MonkeyPatch) -> None:
    made = _failing(sheet(), monkeypatch, 1, RuntimeError("no"))
    assert (made.kind, made.note, made.pages) == ("pdf-untagged", phrases.NOT_TAGGED, 2)
    assert "What I want from today" in words_of(made)


def test_when_all_else_fails_there_is_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    made = _failing(sheet(), monkeypatch, 2, OSError("no"))
    assert (made.kind, made.note, made.pages) == ("text", phrases.PLAIN_TEXT_ONLY, None)
    assert "WHAT I WANT FROM TODAY" in made.content.decode()


def test_a_panic_of_the_compiler_does_not_end_the_session(monkeypatch: pytest.MonkeyPatch) -> None:
    import typst

    class PanicException(BaseException):
        pass

    def panic(*_args: object, **_options: object) -> bytes:
        raise PanicException

    monkeypatch.setattr(typst, "compile", panic)
    assert pdf.render(sheet()).kind == "text"


def test_an_interrupt_still_interrupts(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyboardInterrupt):
        _failing(sheet(), monkeypatch, 1, KeyboardInterrupt())


def test_the_compiler_is_loaded_only_by_whoever_prints() -> None:
    program = "import sys, kiosk.summary.pdf; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
