"""Why a printer or a print server has not done what it was asked to do.

Owns which status of an answer means what for a page. Pure; must never ask anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from kiosk.deliver.job import State

TAKEN: Final = 0x00FF
"""An answer up to this status is a yes (RFC 8011, section B.1.1)."""

_REFUSALS: Final[Mapping[int, State]] = MappingProxyType(
    {
        0x0404: "spool_full",  # not-possible: as CUPS says it of too many jobs at once
        0x0406: "no_printer",  # not-found
        0x0407: "no_printer",  # gone
        0x0408: "spool_full",  # request-entity-too-large
        0x0500: "spool_full",  # internal-error: as CUPS says it where it cannot write
        0x0502: "not_answering",  # service-unavailable
        0x0504: "needs_staff",  # device-error
        0x0505: "spool_full",  # temporary-error: "a buffer full write error, a memory overflow, a disk full condition"
        0x0506: "not_accepting",  # not-accepting-jobs
        0x0507: "waiting",  # busy
        0x050A: "stopped_by_staff",  # printer-is-deactivated
        0x050B: "spool_full",  # too-many-jobs
    }
)
"""Status of an answer (RFC 8011, section B.1) that is not yes, and what it means for a page."""
_OVER_HTTP: Final[Mapping[int, State]] = MappingProxyType(
    {404: "no_printer", 413: "spool_full", 503: "not_answering", 507: "spool_full"}
)
NOT_FOUND: Final = (0x0406, 0x0407)
"""There is no such job, or no longer."""


def taken(status: int) -> bool:
    """Whether a printer has done what it was asked, by the status of its answer."""
    return status <= TAKEN


def refusal(status: int) -> State:
    """Why a printer has not taken what it was asked to take, by the status of its answer."""
    return _REFUSALS.get(status, "refused")


def refusal_over_http(status: int) -> State:
    """The same where it is HTTP that says no."""
    return _OVER_HTTP.get(status, "refused")
