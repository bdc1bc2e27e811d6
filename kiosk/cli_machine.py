"""The commands for whoever runs the machines: what is set, what is not fit, and the files of a station.

Owns what may be typed for them. Must never decide anything, nor import at the top what a command needs.
"""

from __future__ import annotations

import json
import os
from functools import partial
from pathlib import Path

import click

from kiosk import phrases
from kiosk.ending import EXIT_PROBLEMS, Refusal, tell


@click.command(
    epilog="""\b
Examples:
  kiosk settings
  KIOSK_SETTINGS=./kiosk.toml kiosk settings
  kiosk settings --new-pin"""
)
@click.option("--new-pin", is_flag=True, help="Ask for a new PIN and give the line for the file.")
def settings(*, new_pin: bool) -> None:
    """Tell every setting that holds on this machine: its value, what it means and where it was set.

    Last comes what is set otherwise than the default, and which guides people are offered.
    Ends with 0 if nothing is wrong, 1 if something has to be mended, 2 if the command itself was wrong.
    """
    from kiosk.station import telling
    from kiosk.station.reading import BadSettings
    from kiosk.station.showing import checked_settings

    if new_pin:
        ask = partial(click.prompt, hide_input=True, type=str, err=True)
        click.echo(telling.new_pin(ask, tell))
        return
    try:
        reading, standing = checked_settings(os.environ)
    except BadSettings as bad:
        click.echo(str(bad))
        raise Refusal(phrases.SETTINGS_BAD, EXIT_PROBLEMS) from None
    click.echo("\n".join(telling.told(reading, standing)))
    if standing.troubles:
        raise Refusal(phrases.SETTINGS_LACKING, EXIT_PROBLEMS)


@click.command(
    epilog="""\b
Examples:
  kiosk doctor
  kiosk doctor --all
  kiosk doctor --format json > findings.json"""
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--all", "every", is_flag=True, help="Show what is good too.")
def doctor(*, form: str, every: bool) -> int:
    """Tell what on this machine is not fit for patients, each with its remedy.

    Run it as root: it then asks the kiosk's own console, and judges for the user who runs the kiosk.
    It changes nothing and prints nothing on paper.
    Ends with 0 if patients may use the machine, 1 if something has to be mended, 2 if the command itself was wrong.
    """
    from kiosk.station.doctor.examining import examined
    from kiosk.station.doctor.telling import as_json, as_lines, fit
    from kiosk.station.doctor.this_machine import this_machine

    findings = examined(this_machine(dict(os.environ)))
    if form == "json":
        click.echo(json.dumps(as_json(findings), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(as_lines(findings, every=every)))
    return 0 if fit(findings) else EXIT_PROBLEMS


@click.command(
    "station-files",
    epilog="""\b
Examples:
  kiosk station-files /root/station
  kiosk station-files /root/station --screen 1280x800""",
)
@click.argument("folder", metavar="DIR")
@click.option("--kiosk", "program", metavar="PATH", help="Where this command is on the station.")
@click.option("--user", metavar="NAME", help="Who runs the kiosk.  [default: as DIR says, or kiosk]")
@click.option("--tty", metavar="TTY", help="The console it stands on.  [default: as DIR says, or tty1]")
@click.option(
    "--screen", metavar="WxH", help="A touch screen's pixels.  [default: as DIR says, or 1920x1080]"
)
@click.option("--force", is_flag=True, help="Write over files that say something else.")
def station_files(
    folder: str, *, program: str | None, user: str | None, tty: str | None, screen: str | None, force: bool
) -> None:
    """Write the files that make a machine a station: units, settings, printing, lockdown and their installer.

    They only say what to do; nothing on this machine changes until install.sh among them is run.
    """
    from kiosk.station.station_files import CannotWrite, station_of, write

    try:
        station = station_of(program, user, tty, screen, Path(folder))
        click.echo(write(Path(folder), station, force=force))
    except CannotWrite as cannot:
        raise Refusal(str(cannot)) from None
