"""The commands for whoever writes guides, one module each.

Owns the list of them. Must never decide anything, nor import at the top what a command needs.
"""

from __future__ import annotations

import click

from kiosk.cli_authors.auditing import audit
from kiosk.cli_authors.checking import check
from kiosk.cli_authors.reviewing import review

COMMANDS: tuple[click.Command, ...] = (audit, check, review)
"""Every command for authors."""
