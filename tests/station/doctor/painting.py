"""Changes to a painted machine, for the cases to be put together from."""

from __future__ import annotations

from dataclasses import replace

from kiosk.station.doctor.place import TerminalSeen
from tests.station.doctor.machines import UNIT, Machine, Paint


def terminal(**changes: object) -> Paint:
    """Another terminal."""

    def paint(machine: Machine) -> None:
        machine.terminal = replace(machine.terminal, **changes)  # type: ignore[arg-type]

    return paint


def nowhere(machine: Machine) -> None:
    """No terminal at all."""
    machine.terminal = TerminalSeen(name="", encoding="utf-8")


def written(path: str, text: str) -> Paint:
    """Another file of the system."""
    return lambda machine: machine.write(path, text)


def without(path: str) -> Paint:
    """A file of the system that is not there."""
    return lambda machine: machine.at(path).unlink()


def unit(old: str, new: str) -> Paint:
    """Another way to run the kiosk."""
    assert old in UNIT
    return written("/etc/systemd/system/kiosk.service", UNIT.replace(old, new))


def both(*paints: Paint) -> Paint:
    """Several changes, one after another."""

    def paint(machine: Machine) -> None:
        for each in paints:
            each(machine)

    return paint


def having(**changes: object) -> Paint:
    """Something else that the machine tells of itself."""

    def paint(machine: Machine) -> None:
        for name, value in changes.items():
            setattr(machine, name, value)

    return paint
