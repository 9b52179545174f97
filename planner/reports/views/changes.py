"""What a schedule changes of what the plan pins: what was, what is, who is invited anew, and who travels otherwise."""

from planner.domain.clock import hhmm
from planner.domain.schedule import Placement, Schedule, Seat
from planner.domain.wishes import SEATS, Aspect, Pin
from planner.reports.view import Column, Kind, Row
from planner.reports.views.facts import Facts, counted, joined, short_day
from planner.rules.base import Violation

PINNING = ("pinned_dates", "pins")  # the rules that keep what the sheet Pins fixes
COLUMNS = (
    Column("Item", Kind.ID, 14),
    Column("As pinned", width=44),
    Column("As it is now", width=72),
    Column("Why it was pinned", width=28),
)


def change_rows(facts: Facts) -> tuple[Row, ...]:
    """A row for each pin not kept, dates and venue first; then who joins a panel, is invited, travels otherwise."""
    rows = []
    for violation in _violations(facts, *PINNING):
        pin: Pin = violation.facts["pin"]
        rows.append((pin.item or "", was(facts, pin), now(facts, pin, violation), pin.reason))
    rows += [(item, "no pinned seat", f"joins the panel: {called(facts, one)}", "") for item, one in joiners(facts)]
    rows += [("", "no pinned seat", f"is invited: {called(facts, one)}", "") for one in newcomers(facts)]
    return (*rows, *travel_rows(facts))


def travel_rows(facts: Facts) -> list[Row]:
    """A row for each expert who is away from home, or remote has seats, on other days than with the seats as pinned.

    None where people without pinned seats are welcome: then the pins do not say all that there was.
    """
    if not any(one.rule.id == "nobody_new" for one in facts.report.rules):
        return []
    pinned = as_pinned(facts)
    rows: list[Row] = []
    for expert in pinned.invited:
        if all(seat.item in pinned.placement for seat in pinned.seats_of(expert)):
            before, after = days_words(facts, pinned, expert), days_words(facts, facts.schedule, expert)
            if before != after:
                rows.append(("", before, f"{after}: {called(facts, expert)}", ""))
    return rows


def as_pinned(facts: Facts) -> Schedule:
    """The days and seats that are pinned, on the dates of the schedule; none where dates or venue were others."""
    if _violations(facts, "pinned_dates"):
        return Schedule(option=facts.option)
    days = {pin.item: int(pin.value) - 1 for pin in facts.problem.pins if pin.item and pin.aspect is Aspect.DAY}
    places = [Placement(day=day, start=0, item=item, session="", room="") for item, day in days.items()]
    seats = [
        Seat(item=pin.item, role=SEATS[pin.aspect], expert=pin.value)
        for pin in facts.problem.pins
        if pin.item and pin.aspect in SEATS
    ]
    return Schedule(option=facts.option, placements=tuple(places), seats=tuple(seats))


def days_words(facts: Facts, schedule: Schedule, expert: str) -> str:
    """Away Sun 12 Apr to Wed 15 Apr; of a remote expert the days of the seats."""
    days = schedule.presence(facts.problem, expert)
    if not days:
        return "no longer invited"
    if facts.problem.expert[expert].remote:
        return f"seats on {joined([short_day(day) for day in days])}"
    return f"away {short_day(days[0])} to {short_day(days[-1])}" if len(days) > 1 else f"away on {short_day(days[0])}"


def pins_given_up(facts: Facts) -> list[str]:
    """The pins that are not kept, as their rows say it."""
    return [violation.facts["pin"].id for violation in _violations(facts, *PINNING)]


def joiners(facts: Facts) -> list[tuple[str, str]]:
    """Item and expert of the seats that nobody has pinned and nobody has lost, where nobody new was wanted."""
    new = _violations(facts, "nobody_new")
    found = [(one.subjects[0], expert) for one in new for expert in one.facts.get("others", ())]
    lost = [one.facts for one in _violations(facts, *PINNING) if one.facts["pin"].aspect in SEATS]
    instead = {(fact["pin"].item, expert) for fact in lost for expert in fact["found"]}
    return [seat for seat in found if seat not in instead]


def newcomers(facts: Facts) -> list[str]:
    """Who is invited without a pinned seat, where nobody new was wanted."""
    return [one.subjects[0] for one in _violations(facts, "nobody_new") if "others" not in one.facts]


def _violations(facts: Facts, *rules: str) -> list[Violation]:
    return [violation for one in facts.report.rules if one.rule.id in rules for violation in one.violations]


def pin_words(facts: Facts) -> str:
    """3 pins of the plan, all kept; invited without a pinned seat: E33."""
    looked_at = {one.rule.id for one in facts.report.rules}
    words = f"{counted(len(facts.problem.pins), 'pin')} of the plan"
    off = [rule for rule in PINNING if rule not in looked_at]
    if off:
        words += f" ({joined(off)} is off)" if len(off) == 1 else f" ({joined(off)} are off)"
    given_up, new = pins_given_up(facts), newcomers(facts)
    words += f"; not kept: {joined(given_up)}" if given_up else "" if off else ", all kept"
    return f"{words}; invited without a pinned seat: {joined(new)}" if new else words


def was(facts: Facts, pin: Pin) -> str:
    """Day 2; panellist: Chief economist, Ministry of Planning (Chile)."""
    if pin.aspect is Aspect.PLACED:
        return "held" if pin.value == "yes" else "not held"
    return said(facts, pin.aspect, pin.value)


def now(facts: Facts, pin: Pin, violation: Violation) -> str:
    """What the schedule has in the place of what was pinned."""
    if pin.item is None:
        chosen = violation.facts["chosen"]
        return said(facts, pin.aspect, chosen) if chosen else "dates of no window"
    if pin.item not in facts.schedule.placement:
        return "not held"
    if pin.aspect in (Aspect.PLACED, Aspect.NOT_ON_PANEL):
        return "held" if pin.aspect is Aspect.PLACED else "on the panel"
    if pin.aspect in SEATS:
        return "\n".join(called(facts, one) for one in violation.facts["found"]) or f"no {pin.aspect}"
    return said(facts, pin.aspect, *violation.facts["found"])


def said(facts: Facts, aspect: Aspect, value: str) -> str:
    """A decision as people write it."""
    match aspect:
        case Aspect.START:
            return f"{aspect} {hhmm(int(value))}"
        case Aspect.WINDOW | Aspect.DAY | Aspect.SESSION:
            return f"{aspect} {value}"
        case Aspect.ROOM:
            return f"{aspect}: {facts.room_name(value)}"
        case Aspect.VENUE:
            return f"{aspect}: {facts.venue_name(value)}"
    return f"{aspect}: {called(facts, value)}"


def called(facts: Facts, expert: str) -> str:
    """E7, Chief economist, Ministry of Planning (Chile)."""
    who = facts.who(expert)
    return who if who.startswith(expert) else f"{expert}, {who}"
