"""The commands for whoever writes guides, one module each.

Owns the list of them. Must never decide anything, nor import at the top what a command needs.
"""

from __future__ import annotations

import click

from kiosk.cli_authors.auditing import audit
from kiosk.cli_authors.beginning import new, schema
from kiosk.cli_authors.checking import check
from kiosk.cli_authors.drawing import graph
from kiosk.cli_authors.previewing import preview
from kiosk.cli_authors.reviewing import review

COMMANDS: tuple[click.Command, ...] = (audit, check, graph, new, preview, review, schema)
"""Every command for authors."""
