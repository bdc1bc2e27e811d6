"""The kiosk that the soak is run on: no press is refused, Help crashes, and a silent visit is ended sooner."""

from __future__ import annotations

from kiosk.cli import main
from kiosk.station import watched
from tests.contract import station_probe

SILENCE, GRACE = 2.5, 0.5
"""Seconds; a visit says once a second that it lives."""

if __name__ == "__main__":
    watched.SILENCE, watched.GRACE = SILENCE, GRACE  # type: ignore[misc] # a shorter day
    station_probe.prepare()
    main()
