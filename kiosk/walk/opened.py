"""Which options' pages have been opened in this visit, so that a counselor sees which have not.

Must never say that one ought to be, nor know for how long a page was read.
"""

from __future__ import annotations

from kiosk.guide.model import Guide
from kiosk.guide.model.steps import ShowStep
from kiosk.walk.map import State, map_of
from kiosk.walk.moves import keep_counsel
from kiosk.walk.options import may_be_offered, turned
from kiosk.walk.route import locate
from kiosk.walk.session import Session


def not_opened(guide: Guide, session: Session) -> tuple[str, ...]:
    """The options that may be offered here and have a page which nobody has opened, in the order of this session.

    Those that hang on what has not been asked yet are among them, so that not to be treated is never left out. A page
    is opened by coming to it, also on an earlier day, or by looking at it beside the route. None are told where the
    route does not come to the options, such as before anybody has named what it is.
    """
    if not _comes_to_options(guide, session):
        return ()
    position = locate(guide, session)
    steps = {key.partition("/")[0] for key in session.answers} | {position.part.step}
    opened = {option for step in steps if (option := _page_of(guide, step))} | session.counsel.looked_at
    paged = {_page_of(guide, step) for step in guide.steps_showing("option")}
    here = turned(may_be_offered(guide, position.route.facts), session.seed)
    return tuple(option for option in here if option in paged and option not in opened)


def _comes_to_options(guide: Guide, session: Session) -> bool:
    """Whether a step that shows the options is on the route or may still come; true where the guide has none."""
    steps = guide.steps_showing("options")
    return not steps or any(
        spot.state is not State.OFF for spot in map_of(guide, session).spots if spot.step in steps
    )


def looked(guide: Guide, session: Session, name: str) -> Session:
    """The session once a step was looked at beside the route; kept only while two walk it, and only of options."""
    option = _page_of(guide, name)
    return session if option is None else looked_at_option(session, option)


def looked_at_option(session: Session, option: str) -> Session:
    """The session once all that its page says of an option was looked at, wherever that stood."""
    if not session.together:
        return session
    return keep_counsel(session, session.counsel.with_look_at(option))


def _page_of(guide: Guide, step: str) -> str | None:
    """The option whose page a step is."""
    declared = guide.steps.get(step)
    return declared.option if isinstance(declared, ShowStep) and declared.show == "option" else None
