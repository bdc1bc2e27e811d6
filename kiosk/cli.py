"""The commands. Each imports what it needs when it is run, says its errors in one sentence, and decides nothing."""

from __future__ import annotations

import sys

import click

from kiosk import __version__


@click.group(invoke_without_command=True)
@click.version_option(__version__, prog_name="kiosk")
def commands() -> None:
    """Treatment options in plain words, and a page to take to the visit."""


def main() -> None:
    """Run the command a person typed."""
    sys.exit(commands())
