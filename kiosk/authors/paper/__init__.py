"""A paper for authors and reviewers: blocks as data, written as Markdown, as text or as a PDF.

Owns nothing but the way in: the shapes are in `blocks`, the ways to write them beside it. Must never know what a
review or an audit is.
"""

from kiosk.authors.paper.blocks import (
    Block,
    Bullets,
    Field,
    Fields,
    Heading,
    Level,
    PageBreak,
    Paper,
    Paragraph,
    Table,
    Tick,
    Tone,
)
from kiosk.authors.paper.markdown import as_markdown
from kiosk.authors.paper.pdf import as_pdf
from kiosk.authors.paper.text import as_text
from kiosk.authors.paper.writing import as_bytes

__all__ = [
    "Block",
    "Bullets",
    "Field",
    "Fields",
    "Heading",
    "Level",
    "PageBreak",
    "Paper",
    "Paragraph",
    "Table",
    "Tick",
    "Tone",
    "as_bytes",
    "as_markdown",
    "as_pdf",
    "as_text",
]
