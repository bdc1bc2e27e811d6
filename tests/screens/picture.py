"""What a screen shows, as rows of text; and as a picture, for people to look at."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from textual.app import App


def rows_of(app: App[int]) -> list[str]:
    """The rows of the screen, in characters."""
    return ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]


def take_picture(app: App[int], path: Path) -> None:
    """Write the screen as a PNG; needs rsvg-convert and the DejaVu fonts."""
    svg = app.export_screenshot()
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL).replace("Fira Code", "DejaVu Sans Mono")
    svg = re.sub(r">([^<>]+)</text>", lambda words: f">{words[1].replace(' ', '&#160;')}</text>", svg)
    subprocess.run(["rsvg-convert", "-w", "1000", "-o", str(path)], input=svg, text=True, check=True)
