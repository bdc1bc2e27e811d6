"""When nobody presses anything: what is due, and how long it can still take until the visit has ended by itself.

Owns what the times of the settings mean. Must never read a clock or know an answer. A clock that goes backwards only
makes a wait longer; one that jumps, after the machine was stopped, ends what should have ended meanwhile.
"""

from __future__ import annotations

from functools import partial

from kiosk.screens.idling import Due, Idle, Stillness
from kiosk.screens.lasting import Lasts
from kiosk.station.settings import Times


def idle(times: Times) -> Idle:
    """The policy for these times."""
    return partial(due, times)


def lasts(times: Times) -> Lasts:
    """What people may be told of these times."""
    return Lasts(
        covered=times.covered,
        hidden=times.still + times.covered,
        covered_together=times.covered_with_counselor,
        hidden_together=times.still_with_counselor + times.covered_with_counselor,
        rest=times.rest,
    )


def due(times: Times, still: Stillness) -> Due:
    """What is due now, and the seconds left until the visit has ended if nobody presses anything."""
    match still.kind:
        case "welcome":
            return Due()
        case "opened":
            return Due("close") if _waited(still) >= _wait(times, still) else Due()
        case "hidden":
            return _ending(_left_under_cover(times, still))
        case "saved":
            return _ending(_last_screen(times, still) - _waited(still))
        case "kept" | "asked":
            return _ending(times.number - _waited(still))
        case "code":
            # Nobody who writes it down presses anything, and what is not written down yet is lost.
            return _ending(max(times.number, _wait(times, still)) - _waited(still))
        case "staff":
            return _ending(times.staff - _waited(still))
        case _:
            return _covering(times, still)


def _wait(times: Times, still: Stillness) -> float:
    """How long a page may be left alone before it is covered: the time of every page, and the time to read it."""
    return _patience(times, still) + still.words * 60 / times.words_a_minute


def _patience(times: Times, still: Stillness) -> int:
    return times.still_with_counselor if still.together else times.still


def _under_cover(times: Times, still: Stillness) -> int:
    return times.covered_with_counselor if still.together else times.covered


def _last_screen(times: Times, still: Stillness) -> int:
    """Two people talk on over the page, and go back to the questions from there: they have as long as under a cover."""
    return max(times.end_screen, times.covered_with_counselor) if still.together else times.end_screen


def _waited(still: Stillness) -> float:
    """For how long nobody has pressed anything; what came by itself is given the whole time, too."""
    return max(0.0, still.now - max(still.touched, still.since))


def _covering(times: Times, still: Stillness) -> Due:
    """Cover it, and end the visit when the cover has been there for its time; later where no time runs at first.

    Where nothing was due for so long that the cover would have gone as well (the machine was stopped), it ends at once.
    """
    paused = times.printing if still.kind == "making" else 0
    waited = max(-paused, still.now - max(still.touched, still.since + paused))
    wait = _wait(times, still) + (times.rest if still.kind == "rest" else 0)
    left = wait + _under_cover(times, still) - waited
    if left <= 0:
        return Due("end", 0.0)
    return Due("cover" if waited >= wait else "nothing", left)


def _left_under_cover(times: Times, still: Stillness) -> float:
    """A cover that came by itself stays for its time; one asked for a moment ago, as long as if it had come so."""
    covered = _under_cover(times, still)
    most = _patience(times, still) + covered
    end = max(still.since + covered, still.touched + most)
    return min(end - still.now, most)


def _ending(left: float) -> Due:
    return Due("end", 0.0) if left <= 0 else Due("nothing", left)
