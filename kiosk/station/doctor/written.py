"""What is written in the system's own files: systemd's, CUPS's, the users', the mounts.

Owns the forms of these files; pure but for reading through a Place. Must never guess what a line means that is not in
one of these forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from kiosk.station.doctor.place import Place, User

Ini = Mapping[tuple[str, str], str]
"""Section and key, as written -> the value that holds: the last one."""

_CONFIGS: Final = ("/usr/lib/systemd", "/usr/local/lib/systemd", "/run/systemd", "/etc/systemd")
"""Where systemd looks for its settings; what stands further right goes before a file of the same name."""
_UNITS: Final = (
    "/etc/systemd/system",
    "/run/systemd/system",
    "/usr/lib/systemd/system",
    "/lib/systemd/system",
)
ENABLED: Final = "/etc/systemd/system"
_ADD: Final = frozenset({"Environment", "ExecStartPre", "ReadWritePaths", "StateDirectory"})
"""Of all the keys looked at here only these add to what stood before; with nothing after them they begin anew."""
_YES: Final = frozenset({"yes", "true", "on", "1"})
_HOMES: Final = ("/home", "/root", "/run/user")
_SPAN: Final = re.compile(r"(\d+)\s*([smhdw]?)\Z")
_SECONDS: Final = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


def ini(text: str) -> Ini:
    """A file of systemd's."""
    found: dict[tuple[str, str], str] = {}
    section = ""
    for line in text.replace("\\\n", " ").splitlines():
        words = line.strip()
        if words.startswith("[") and words.endswith("]"):
            section = words[1:-1]
        elif "=" in words and words[0] not in "#;":
            key, _, value = words.partition("=")
            at, value = (section, key.strip()), value.strip().strip('"')
            adds = at[1] in _ADD and value and found.get(at)
            found[at] = "\n".join((found[at], value)) if adds else value
    return found


def config(place: Place, name: str) -> Ini:
    """The settings of one of systemd's parts, such as `logind.conf`, with its drop-ins. Raises CannotTell."""
    found: dict[tuple[str, str], str] = {}
    for folder in _CONFIGS:
        found |= ini(place.text(f"{folder}/{name}") or "")
    beside: dict[str, str] = {}
    for folder in _CONFIGS:
        inside = f"{folder}/{name}.d"
        beside |= {each: f"{inside}/{each}" for each in place.names(inside) or () if each.endswith(".conf")}
    for each in sorted(beside):
        found |= ini(place.text(beside[each]) or "")
    return found


@dataclass(frozen=True, slots=True)
class Unit:
    """How the service manager runs the kiosk."""

    name: str
    written: Ini
    enabled: bool
    """It is started when the machine is."""

    def service(self, key: str) -> str:
        """What is set under [Service]; empty: nothing."""
        return self.written.get(("Service", key), "")

    @property
    def words(self) -> tuple[str, ...]:
        """The programs and options that are started."""
        return tuple(self.service("ExecStart").split())

    @property
    def on_a_compositor(self) -> bool:
        """The kiosk stands in a window, and the console behind it takes no keys."""
        return self.starts("cage")

    def starts(self, program: str) -> bool:
        """Whether this program is among what is started."""
        return any(PurePosixPath(word.lstrip("-@:+!")).name == program for word in self.words)

    def hides(self, folder: PurePosixPath) -> bool:
        """Whether its walls keep the kiosk from even seeing what is there."""
        return self.service("ProtectHome").lower() in {*_YES, "tmpfs"} and _is_a_home(folder)

    def shuts_out(self, folder: PurePosixPath) -> bool:
        """Whether its walls keep the kiosk from writing there, whoever the folder belongs to."""
        read_only = self.service("ProtectHome").lower() == "read-only"
        if self.hides(folder) or (read_only and _is_a_home(folder)):
            return True
        if self.service("ProtectSystem").lower() != "strict":
            return False
        own = self.service("StateDirectory").split()
        kept = (PurePosixPath("/var/lib", each.partition(":")[0]) for each in own)
        let = (PurePosixPath(each.lstrip("-+")) for each in self.service("ReadWritePaths").split())
        return not any(folder.is_relative_to(each) for each in (*kept, *let))

    @property
    def variables(self) -> Mapping[str, str]:
        """What it adds to the environment."""
        pairs = (word.strip('"').partition("=") for word in self.service("Environment").split())
        return {name: value for name, _, value in pairs}


def _is_a_home(folder: PurePosixPath) -> bool:
    return any(folder.is_relative_to(each) for each in _HOMES)


def unit_of(place: Place) -> Unit | None:
    """The service that runs the kiosk, one that is enabled before any other; None: there is none."""
    wanted = _wanted(place)
    found: list[Unit] = []
    for folder in _UNITS:
        for name in place.names(folder) or ():
            if not (name.startswith("kiosk") and name.endswith(".service")):
                continue
            if any(each.name == name for each in found):
                continue
            unit = Unit(name, service(place, name), name in wanted)
            if unit.starts("kiosk"):
                found.append(unit)
    return next((each for each in found if each.enabled), found[0] if found else None)


def service(place: Place, name: str) -> Ini:
    """A unit with its drop-ins; empty: there is none. Raises CannotTell."""
    own = (place.text(f"{folder}/{name}") for folder in _UNITS)
    first = next((text for text in own if text is not None), "")
    beside: dict[str, str] = {}
    for folder in reversed(_UNITS):
        inside = f"{folder}/{name}.d"
        beside |= {each: f"{inside}/{each}" for each in place.names(inside) or () if each.endswith(".conf")}
    return ini("\n".join((first, *(place.text(beside[each]) or "" for each in sorted(beside)))))


def _wanted(place: Place) -> frozenset[str]:
    """The units that something starts; of an instance, the template."""
    folders = [each for each in place.names(ENABLED) or () if each.endswith((".wants", ".requires"))]
    names = {name for folder in folders for name in place.names(f"{ENABLED}/{folder}") or ()}
    return frozenset(names | {re.sub(r"@[^.]*\.", "@.", name) for name in names})


def is_masked(place: Place, unit: str) -> bool:
    """Whether a unit can be started by nothing at all."""
    return any(place.link(f"{folder}/{unit}") == "/dev/null" for folder in (ENABLED, "/run/systemd/system"))


def cups(text: str) -> Mapping[str, str]:
    """A file of CUPS's: each setting outside a section, its name in small letters; the last one holds."""
    found, depth = {}, 0
    for line in text.splitlines():
        words = line.strip()
        if words.startswith("</"):
            depth = max(0, depth - 1)
        elif words.startswith("<"):
            depth += 1
        elif words and not words.startswith("#") and depth == 0:
            name, *rest = words.split(maxsplit=1)
            found[name.lower()] = rest[0] if rest else ""
    return found


def allowed(text: str, policy: str, operation: str) -> Mapping[str, str]:
    """What a policy of CUPS's asks of whoever wants this done, each name in small letters; empty: nothing.

    What is named in no limit is held to the one for All.
    """
    found: dict[str, dict[str, str]] = {}
    inside, limits = "", []
    for line in text.splitlines():
        words = line.strip().rstrip(">").lower().split()
        if not words or words[0].startswith("#"):
            continue
        if words[0] == "<policy":
            inside = " ".join(words[1:])
        elif words[0] == "</policy":
            inside = ""
        elif words[0] == "<limit":
            limits = words[1:] if inside == policy.lower() else []
        elif words[0] == "</limit":
            limits = []
        for each in limits:
            found.setdefault(each, {})[words[0]] = " ".join(words[1:])
    return found.get(operation.lower(), found.get("all", {}))


def queues(text: str) -> Mapping[str, Mapping[str, str]]:
    """CUPS's list of its queues, by their names in small letters, each with what is set for it."""
    found: dict[str, dict[str, str]] = {}
    inside: dict[str, str] = {}
    for line in text.splitlines():
        words = line.strip()
        if words.startswith("</"):
            inside = {}
        elif words.startswith("<"):
            inside = found.setdefault(words.strip("<>").partition(" ")[2].strip().lower(), {})
        elif words and not words.startswith("#"):
            name, *rest = words.split(maxsplit=1)
            inside[name.lower()] = rest[0] if rest else ""
    return found


def span(written: str) -> float | None:
    """Seconds of what CUPS takes as yes, no or a time: endless for yes, 0 for no; None: it is none of them."""
    word = written.strip().lower()
    if word in ("yes", "on", "true", "enabled"):
        return float("inf")
    if word in ("no", "off", "false", "disabled"):
        return 0.0
    match = _SPAN.match(word)
    return float(match[1]) * _SECONDS[match[2]] if match else None


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of /proc/mounts."""

    folder: str
    kind: str


def mount_of(place: Place, folder: str) -> Mount | None:
    """What a folder of this machine lies on; None: nobody tells. Raises CannotTell."""
    asked = (
        PurePosixPath("/run", *PurePosixPath(folder).parts[3:]) if folder.startswith("/var/run/") else folder
    )
    text = place.text("/proc/mounts") or ""
    rows = (line.split(" ") for line in text.splitlines())
    found = [Mount(row[1].replace("\\040", " "), row[2]) for row in rows if len(row) > 3]
    round_it = [each for each in found if PurePosixPath(asked).is_relative_to(each.folder)]
    # Of two on the same folder the later one covers the other.
    return max(reversed(round_it), key=lambda each: len(each.folder), default=None)


def users(place: Place) -> Iterator[User]:
    """Everybody this machine knows. Raises CannotTell."""
    groups: dict[str, set[int]] = {}
    for row in _rows(place, "/etc/group", 4):
        for name in row[3].split(","):
            if row[2].isdecimal():
                groups.setdefault(name, set()).add(int(row[2]))
    for row in _rows(place, "/etc/passwd", 7):
        if row[2].isdecimal() and row[3].isdecimal():
            yield User(row[0], int(row[2]), frozenset({int(row[3])} | groups.get(row[0], set())))


def _rows(place: Place, path: str, pieces: int) -> Iterator[list[str]]:
    for line in (place.text(path) or "").splitlines():
        row = line.split(":")
        if len(row) == pieces:
            yield row
