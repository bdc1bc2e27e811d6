"""The tree as an SVG picture: black on white, for a screen and for paper.

Owns how everything looks; nothing is told by colour alone. Must never place anything (`drawing`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from kiosk.authors.graph.drawing import Drawing, Point, Strip, Stroke, drawing_of
from kiosk.authors.graph.legend import Sample, legend
from kiosk.authors.graph.rows import Item
from kiosk.authors.graph.sizes import BAND, LINE, PAD, SMALL, TEXT, TITLE, band_lines, box_lines, label_lines
from kiosk.authors.graph.tree import Arrow, Tree
from kiosk.authors.graph.widths import lines
from kiosk.guide.problems import cleaned

FONTS = "'DejaVu Sans', Verdana, 'Noto Sans', Arial, Helvetica, sans-serif"
EDGE = 24.0
"""White room round the picture."""
HEADING = 20.0
ROUND = 5.0
"""How round the corners of an arrow are."""
LEAST_WIDE = 760.0
"""Room for the heading and the legend, however small the tree is."""

STYLE = f"""
text {{ font-family: {FONTS}; fill: #000; }}
.title {{ font-weight: bold; }}
.if {{ font-style: italic; }}
.end {{ font-weight: bold; }}
.box {{ fill: #fff; stroke: #000; stroke-width: 1.2; }}
.some {{ stroke-dasharray: 5 3; }}
.line {{ fill: none; stroke: #000; stroke-width: 1.2; }}
.passing {{ stroke-dasharray: 4 4; }}
.thick .box {{ stroke-width: 3.2; }}
.thick .inner {{ stroke-width: 1.2; }}
.thick .line, .thick.line {{ stroke-width: 3.4; }}
.faint text {{ fill: #6b6b6b; }}
.faint .box, .faint .line, .faint.line {{ stroke: #9a9a9a; }}
.faint .icon, .faint.dot, .faint .head {{ fill: #9a9a9a; stroke: #9a9a9a; }}
.dot, .head {{ fill: #000; stroke: none; }}
.back {{ fill: #fff; }}
.grey {{ fill: #efefef; }}
.strip {{ stroke: #b5b5b5; stroke-width: 1; }}
.icon {{ stroke: #000; stroke-width: 1.2; }}
"""


def as_svg(tree: Tree) -> str:
    """The tree as one SVG file, without anything that would have to be fetched."""
    drawing = drawing_of(tree)
    wide = max(drawing.width, LEAST_WIDE)
    head = list(_head(tree, wide))
    below, samples = legend(wide, tree, joins=bool(drawing.dots), columns=drawing.columns > 1)
    top = EDGE + HEADING * (len(head) + 1)
    width, height = wide + 2 * EDGE, top + drawing.height + below + 2 * EDGE
    body = [
        f'<rect class="back" width="{_n(width)}" height="{_n(height)}"/>',
        *head,
        f'<g transform="translate({_n(EDGE)} {_n(top)})">',
        *_drawn(tree, drawing),
        "</g>",
        f'<g transform="translate({_n(EDGE)} {_n(top + drawing.height + EDGE)})">',
        *_legend(samples),
        "</g>",
    ]
    return "\n".join(_file(tree, width, height, body))


def _file(tree: Tree, width: float, height: float, body: Iterable[str]) -> Iterator[str]:
    size = f'width="{_n(width)}" height="{_n(height)}" viewBox="0 0 {_n(width)} {_n(height)}"'
    language = quoteattr(tree.language)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} xml:lang={language} role="img" '
        'aria-labelledby="title desc">'
    )
    yield f'<title id="title">{_text(tree.title)}</title>'
    yield f'<desc id="desc">{_text(" ".join(tree.sentences))}</desc>'
    yield f"<style>{STYLE}</style>"
    yield from body
    yield "</svg>\n"


def _head(tree: Tree, wide: float) -> Iterator[str]:
    """What the picture is of, in a line each."""
    told = [*lines(tree.title, HEADING, wide, bold=True, most=3)]
    said = [line for each in tree.sentences for line in lines(each, TITLE, wide)]
    for place, text in enumerate([*told, *said]):
        style, size = ("title", HEADING - 2) if place < len(told) else ("plain", TITLE)
        yield _words(text, EDGE, EDGE + HEADING * (place + 0.8), size, style)


# ---------------------------------------------------------------------- the tree


def _drawn(tree: Tree, drawing: Drawing) -> Iterator[str]:
    """Bands, then arrows, then what stands on them; what is thick last, so that nothing faint lies over it."""
    order = {band.steps: place for place, band in enumerate(tree.bands)}
    for strip in drawing.strips:
        yield from _strip(strip, grey=order[strip.band.steps] % 2 == 0)
    for stroke in sorted(drawing.strokes, key=lambda each: _is_thick(tree, each.arrows)):
        yield from _stroke(tree, stroke)
    for (x, y), arrows in drawing.dots:
        yield f'<circle class="dot{_look(tree, arrows)}" cx="{_n(x)}" cy="{_n(y)}" r="3"/>'
    for item, top in drawing.items:
        yield from _box(tree, item, top) if item.box else _label(tree, item, top)


def _strip(strip: Strip, *, grey: bool) -> Iterator[str]:
    place = f'x="{_n(strip.x)}" y="{_n(strip.top)}" width="{_n(strip.width)}"'
    shade = "grey" if grey else "back"
    yield f'<rect class="{shade} strip" {place} height="{_n(strip.bottom - strip.top)}"/>'
    for number, text in enumerate(band_lines(strip.band)):
        yield _words(text, strip.x + PAD, strip.top + PAD + BAND * (1 + number * LINE), BAND, "title")


def _is_thick(tree: Tree, arrows: Iterable[Arrow]) -> bool:
    return any(tree.thick(arrow) for arrow in arrows)


def _look(tree: Tree, arrows: Iterable[Arrow]) -> str:
    """Thick on the way that is drawn, faint beside it; plain where none is."""
    return "" if tree.trail is None else " thick" if _is_thick(tree, arrows) else " faint"


def _stroke(tree: Tree, stroke: Stroke) -> Iterator[str]:
    passing = " passing" if tree.dashed(stroke.arrows) else ""
    look = _look(tree, stroke.arrows)
    yield f'<g class="{look.strip() or "plain"}">'
    yield f"<title>{_text(chr(10).join(arrow.told for arrow in stroke.arrows))}</title>"
    points = stroke.points
    if stroke.head:
        (x, y) = points[-1]
        points = (*points[:-1], (x, y - 5))
    yield f'<path class="line{passing}" d="{_path(points)}"/>'
    if stroke.head:
        size = 5.5 if look == " thick" else 4.0
        yield f'<path class="head" d="M{_n(x - size)} {_n(y - 9)}L{_n(x + size)} {_n(y - 9)}L{_n(x)} {_n(y)}Z"/>'
    yield "</g>"


def _path(points: Sequence[Point]) -> str:
    """Straight pieces with round corners."""
    found = [f"M{_n(points[0][0])} {_n(points[0][1])}"]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        reach = min(ROUND, _far(before, here) / 2, _far(here, after) / 2)
        (x0, y0), (x1, y1) = _towards(here, before, reach), _towards(here, after, reach)
        found.append(f"L{_n(x0)} {_n(y0)}Q{_n(here[0])} {_n(here[1])} {_n(x1)} {_n(y1)}")
    found.append(f"L{_n(points[-1][0])} {_n(points[-1][1])}")
    return "".join(found)


def _far(one: Point, other: Point) -> float:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _towards(here: Point, there: Point, reach: float) -> Point:
    whole = _far(here, there) or 1.0
    return (
        here[0] + (there[0] - here[0]) * reach / whole,
        here[1] + (there[1] - here[1]) * reach / whole,
    )


def _label(tree: Tree, item: Item, top: float) -> Iterator[str]:
    """The words of an arrow, on white where the arrow goes through."""
    if item.words is None:
        return
    look = _look(tree, (item.words,)).strip() or "plain"
    yield f'<g class="{look}">'
    yield f"<title>{_text(item.words.told)}</title>"
    place = f'x="{_n(item.left)}" y="{_n(top)}" width="{_n(item.width)}" height="{_n(item.height)}"'
    yield f'<rect class="back" {place} rx="3"/>'
    for number, text in enumerate(label_lines(item.words)):
        y = top + SMALL * (0.95 + number * LINE)
        yield _words(text, item.x, y, SMALL, "plain", middle=True)
    yield "</g>"


def _box(tree: Tree, item: Item, top: float) -> Iterator[str]:
    box = item.box
    if box is None:
        return
    look = "" if tree.trail is None else " faint" if tree.faint(box.id) else " thick"
    yield f'<g class="{look.strip() or "plain"}" id={quoteattr(f"step-{box.id}")}>'
    yield f"<title>{_text(box.told)}</title>"
    place = f'x="{_n(item.left)}" y="{_n(top)}" width="{_n(item.width)}" height="{_n(item.height)}"'
    yield f'<rect class="box{" some" if box.some_only else ""}" {place} rx="4"/>'
    if box.ends is not None:
        inner = f'x="{_n(item.left + 3.5)}" y="{_n(top + 3.5)}" width="{_n(item.width - 7)}"'
        yield f'<rect class="box inner" {inner} height="{_n(item.height - 7)}" rx="2"/>'
    y = top + PAD
    for line in box_lines(box):
        left = item.left + PAD
        if line.icon:
            yield icon(line.icon, left, y + 1)
        yield _words(line.text, left + line.indent, y + line.size * 0.98, line.size, line.style)
        y += line.size * LINE
    yield "</g>"


def icon(name: str, x: float, y: float) -> str:
    """A flag, a filled flag for an urgent one, or a lock."""
    if name == "lock":
        body = f"M{_n(x + 1)} {_n(y + 5)}h9v6h-9z"
        bow = f"M{_n(x + 3)} {_n(y + 5)}v-2a2.5 2.5 0 0 1 5 0v2"
        return f'<path class="icon" d="{body}"/><path class="icon" fill="none" d="{bow}"/>'
    fill = "" if name == "urgent" else ' fill="none"'
    return f'<path class="icon"{fill} d="M{_n(x + 2)} {_n(y + 12)}v-11h9l-2.5 3l2.5 3h-9"/>'


# ---------------------------------------------------------------------- the legend


def _legend(samples: Sequence[Sample]) -> Iterator[str]:
    for sample in samples:
        yield from _sample(sample)
        for number, text in enumerate(sample.lines):
            y = sample.y + TEXT * (1 + number * LINE)
            yield _words(text, sample.x + sample.indent, y, TEXT, "title" if not sample.shows else "plain")


def _sample(sample: Sample) -> Iterator[str]:
    """What a line of the legend tells of, drawn small."""
    x, y = sample.x, sample.y
    box = f'x="{_n(x)}" y="{_n(y)}" width="30" height="14" rx="3"'
    match sample.shows:
        case "step":
            yield f'<rect class="box" {box}/>'
        case "some":
            yield f'<rect class="box some" {box}/>'
        case "end":
            yield f'<rect class="box" {box}/>'
            yield f'<rect class="box" x="{_n(x + 3)}" y="{_n(y + 3)}" width="24" height="8" rx="2"/>'
        case "flag":
            yield icon("flag", x, y)
            yield icon("urgent", x + 16, y)
        case "lock":
            yield icon("lock", x + 9, y)
        case "arrow" | "passing":
            dashed = " passing" if sample.shows == "passing" else ""
            yield f'<path class="line{dashed}" d="M{_n(x)} {_n(y + 7)}h23"/>'
            yield f'<path class="head" d="M{_n(x + 22)} {_n(y + 3)}v8l8 -4z"/>'
        case "join":
            yield f'<path class="line" d="M{_n(x)} {_n(y + 7)}h30M{_n(x + 15)} {_n(y)}v7"/>'
            yield f'<circle class="dot" cx="{_n(x + 15)}" cy="{_n(y + 7)}" r="3"/>'
        case "band":
            yield f'<rect class="grey strip" x="{_n(x)}" y="{_n(y)}" width="30" height="7"/>'
            yield f'<rect class="back strip" x="{_n(x)}" y="{_n(y + 7)}" width="30" height="7"/>'


# ---------------------------------------------------------------------- words and numbers


def _words(text: str, x: float, y: float, size: float, style: str, *, middle: bool = False) -> str:
    anchor = ' text-anchor="middle"' if middle else ""
    place = f'x="{_n(x)}" y="{_n(y)}" font-size="{_n(size)}"'
    return f'<text class="{style}" {place}{anchor}>{_text(text)}</text>'


def _text(words: str) -> str:
    """Words as XML takes them: no character that it refuses, and line ends kept."""
    return escape("\n".join(cleaned(line) for line in words.split("\n")))


def _n(number: float) -> str:
    """A number as short as it can be."""
    return f"{number:.1f}".removesuffix(".0")
