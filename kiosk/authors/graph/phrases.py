"""Every sentence and pattern of ours in a picture of a tree.

Whole sentences with named {slots}, so that other languages need no code. Holds nothing a patient reads.
"""

from __future__ import annotations

from typing import Final

from kiosk.listing import ListWords

LINES: Final = ListWords("{before}\n{next}", "{before}\n{next}", "{before}\n{next}")

NAMED: Final = "{name}: {words}"
ONLY_IF: Final = "Only if {condition}"
IF: Final = "if {condition}"
CHOICE_IF: Final = "{choice}, if {condition}"
OTHERWISE: Final = "otherwise"
SKIPPED: Final = "skipped"
IN_PERSON: Final = "in person"
NONE_PICKED: Final = "none picked"
PASSED_OVER: Final = "passed over"
NEXT: Final = "next"
MORE: Final = "{shown} +{count} more"
CUT: Final = "{shown}…"

KIND: Final = "{id} · {kind}"
KINDS: Final = {
    "say": "says",
    "one": "asks, one answer",
    "many": "asks, several answers",
    "scale": "asks, on a scale",
    "number": "asks for a number",
    "text": "asks for own words",
    "options": "shows the options",
    "option": "shows one option",
    "table": "shows a table",
    "comparison": "shows the comparison",
    "outcomes": "shows numbers",
    "values": "shows what may matter",
    "fits": "shows how options fit",
    "mind": "shows what could change a mind",
    "quiz": "shows a quiz",
    "leaning": "asks for the leaning",
    "sureness": "asks how sure",
    "questions": "shows questions to ask",
    "review": "shows the answers",
    "summary": "shows the page",
    "clinic": "shows what the clinic says",
}
"""What a step does, by the kind of question or the view it shows."""

FLAGS: Final = "Flags: {flags}"
BY_RULE: Final = "Flags by rule: {flags}"
NOW: Final = "{flag} (now)"
PRIVATE: Final = "Private"
DIRECT: Final = "Straight out: only with a counselor, or where allowed"
ENDS: Final = "END: {end}"
MORE_BEFORE: Final = "+{count} before it, not drawn"
MORE_AFTER: Final = "+{count} after it, not drawn"

ASKS: Final = "Asks: {words}"
CHOICE: Final = "{id}: {label}"
CHOICE_RAISES: Final = "{id}: {label} (raises {flags})"
TAKEN: Final = "{source} → {target}: {ways}"
"""What is read when one points at an arrow."""

TITLE: Final = "The tree: {title}"
COUNTED: Final = "Steps: {steps}. Ends: {ends}. Flags that an answer raises: {flags}."
AROUND: Final = (
    "Around {step}: this step, and what is up to two arrows before or after it. The rest is not drawn."
)
ROUTE: Final = "Drawn thick: the way of {persona}. The rest is faint."
ROUTE_OPEN: Final = "Drawn thick: the way of {persona}, whose answers end at {step}. The rest is faint."
CONTINUED: Final = "{section} (continued)"

LEGEND: Final = "How to read it"
LEGEND_STEP: Final = "A box: a step. Steps stand in reading order, from top to bottom."
LEGEND_STEP_COLUMNS: Final = (
    "A box: a step. Steps stand in reading order, from top to bottom, then in the next column."
)
LEGEND_ONLY_IF: Final = (
    "A dashed box: some who come here pass over it, because its condition does not hold for them."
)
LEGEND_END: Final = "A double box: the walk ends here."
LEGEND_PRIVATE: Final = "A lock: private. It is not asked where somebody reads along."
LEGEND_FLAG: Final = (
    "A flag: an answer here can raise these safety points. A black one: one of them at least is urgent."
)
LEGEND_ARROW: Final = (
    "An arrow: taken with the answers beside it, or whatever is answered. "
    "It goes past what is certainly passed over."
)
LEGEND_PASSING: Final = "A dashed arrow: for those who pass over the step it comes from."
LEGEND_JOIN: Final = "A dot: arrows join here, and lead to the same step."
LEGEND_SECTION: Final = "A grey or white band: steps of one section."
TOO_LARGE: Final = (
    "This picture has more than {most} characters or {arrows} arrows: many Mermaid viewers refuse it. "
    "Use --format svg, or --around STEP for a part of it."
)

NOT_A_ROUTE: Final = "the way of {persona} cannot be drawn until this is mended."
NOT_INSTALLED: Final = (
    "an SVG picture needs the package igraph; install it with pip install 'treatment-options-kiosk[authors]', "
    "or choose --format mermaid or --format dot."
)
