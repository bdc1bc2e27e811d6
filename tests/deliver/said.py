"""What printers say of a job and of themselves, put short."""

from __future__ import annotations

from kiosk.deliver.ipp import Value
from kiosk.deliver.state import Said


def job(number: int, *reasons: str, message: str = "", own: tuple[str, ...] = (), **more: int) -> Said:
    said: dict[str, tuple[Value, ...]] = {"job-state": (number,), "job-state-reasons": reasons or ("none",)}
    if message:
        said["job-printer-state-message"] = (message,)
    if own:
        said["job-printer-state-reasons"] = own
    return {**said, **{name.replace("_", "-"): (value,) for name, value in more.items()}}


def printer(*reasons: str, number: int = 4) -> Said:
    return {"printer-state": (number,), "printer-state-reasons": reasons or ("none",)}
