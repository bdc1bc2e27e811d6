"""What may be said of a crash: its type, and where it happened.

Owns the form of that report. Must never hold the error's words, a value, a local variable or a line of source: any
of them may be an answer.
"""

from __future__ import annotations

from pathlib import PurePath
from types import TracebackType


def crash_report(error: BaseException) -> str:
    """The type of the error and of what caused it, each with its frames as `file:line`, innermost last."""
    lines: list[str] = []
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        lines.extend(_frames(current.__traceback__))
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def _frames(trace: TracebackType | None) -> list[str]:
    found: list[str] = []
    while trace is not None:
        path = PurePath(trace.tb_frame.f_code.co_filename)
        found.append(f"  {'/'.join(path.parts[-3:])}:{trace.tb_lineno}")
        trace = trace.tb_next
    return found
