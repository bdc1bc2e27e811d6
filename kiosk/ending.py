"""How every command ends: with an exit code and, when it went wrong, one sentence.

Must never show a traceback or an error's own words, which may hold an answer.
"""

from __future__ import annotations

import errno
import io
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import click

from kiosk import phrases

EXIT_PROBLEMS = 1
EXIT_USAGE = 2
EXIT_STOPPED = 130


class Refusal(click.ClickException):
    """A sentence for the person who typed the command, and the exit code that goes with it."""

    def __init__(self, sentence: str, code: int = EXIT_USAGE) -> None:
        super().__init__(sentence)
        self.code = code


def ended(command: Callable[[], object]) -> int:
    """Run a command to its end and give its exit code; what it returns, if that is a number."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        outcome = command()
        sys.stdout.flush()
    except click.exceptions.Abort:
        return _refuse(phrases.STOPPED, EXIT_STOPPED)
    except Refusal as refusal:
        return _refuse(refusal.message, refusal.code)
    except click.ClickException as refusal:
        return _refuse(refusal.format_message(), refusal.exit_code)
    except OSError as trouble:
        return _refuse_trouble(trouble)
    except Exception as unexpected:  # noqa: BLE001 - a person never reads a traceback
        return _refuse(_unexpected(unexpected), EXIT_PROBLEMS)
    return outcome if isinstance(outcome, int) else 0


def tell(words: str) -> None:
    """Say something beside what the command itself puts out."""
    print(words, file=sys.stderr)  # noqa: T201


def _refuse(sentence: str, code: int) -> int:
    tell(phrases.ERROR.format(sentence=sentence))
    return code


def _refuse_trouble(trouble: OSError) -> int:
    if trouble.errno == errno.EPIPE:
        # Whoever read our output has gone; the interpreter must not try to flush to them again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_PROBLEMS
    if trouble.filename is None:
        return _refuse(_unexpected(trouble), EXIT_PROBLEMS)
    reason = os.strerror(trouble.errno) if trouble.errno else type(trouble).__name__
    return _refuse(phrases.FILE_TROUBLE.format(path=trouble.filename, reason=reason), EXIT_PROBLEMS)


def _unexpected(trouble: Exception) -> str:
    """The kind of error and the last place of ours it went through; never its words, which may hold an answer."""
    ours = [frame for frame in traceback.extract_tb(trouble.__traceback__) if _is_ours(frame.filename)]
    place = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else "?"
    return phrases.UNEXPECTED.format(kind=type(trouble).__name__, place=place)


def _is_ours(filename: str) -> bool:
    return Path(filename).is_relative_to(Path(__file__).parent)
