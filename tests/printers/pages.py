"""Pages with words that can be found again."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from kiosk.deliver.job import Page


def page_saying(words: str, sheets: int = 1) -> Page:
    """A PDF on which these words stand; they stand in its bytes as they are."""
    content = f"BT /F1 24 Tf 72 700 Td ({words}) Tj ET".encode()
    kids = " ".join(f"{number} 0 R" for number in range(5, 5 + sheets))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {sheets}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(content), content),
        *[b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>"]
        * sheets,
    ]
    whole, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    whole += (
        b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (
            len(parts) + 1,
            table,
            len(parts) + 1,
            len(whole),
        )
    )
    return Page(whole, "pdf", "a4", sheets)


def words_on(printed: bytes) -> str:
    """The words of such a page, also where a print server has put it together anew."""
    return PdfReader(BytesIO(printed)).pages[0].extract_text().strip()
