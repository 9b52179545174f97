"""What a schedule changes of what the plan pins: what was, what is, who is invited anew, and who travels otherwise."""

from planner.domain.clock import hhmm
from planner.domain.schedule import Placement, Schedule, Seat, pinned_seats
from planner.domain.wishes import SEATS, Aspect, Pin
from planner.domain.words import listed
from planner.reports.view import Column, Kind, Row
from planner.reports.views.facts import Facts, counted, short_day
from planner.rules.base import Violation

PINNING = ("pinned_dates", "pins")  # the rules that keep what the sheet Pins fixes
NO_SEAT = "no pinned seat"
COLUMNS = (
    Column("Item", Kind.ID, 14),
    Column("As pinned", width=44),
    Column("As it is now", width=72),
    Column("Why it was pinned", width=28),
)


def change_rows(facts: Facts) -> tuple[Row, ...]:
    """Dates and venue first, then item by item; at last who is invited, and who travels otherwise."""
    dates = [_lost_row(facts, one) for one in _violations(facts, "pinned_dates")]
    lost: dict[str, list[Violation]] = {}
    for violation in _violations(facts, "pins"):
        lost.setdefault(violation.subjects[0], []).append(violation)
    joining: dict[str, list[Seat]] = {}
    for seat in joiners(facts):
        joining.setdefault(seat.item, []).append(seat)
    changed = [item.id for item in facts.problem.items if item.id in lost or item.id in joining]
    items = [row for item in changed for row in item_rows(facts, item, lost.get(item, []), joining.get(item, []))]
    new = [
        ("", NO_SEAT, f"is invited: {called(facts, one)}; {days_words(facts, facts.schedule, one)}", "")
        for one in newcomers(facts)
    ]
    return (*dates, *items, *new, *travel_rows(facts))


def item_rows(facts: Facts, item: str, lost: list[Violation], joining: list[Seat]) -> list[Row]:
    """A row for each of an item's pins that is not kept, one for all where it is not held; then who joins its panel.

    Who takes a seat that somebody has lost stands in the row of that seat.
    """
    pins: list[Pin] = [one.facts["pin"] for one in lost]
    if len(lost) > 1 and item not in facts.schedule.placement:
        reasons = {pin.reason for pin in pins}
        reason = reasons.pop() if len(reasons) == 1 else ""
        row: Row = (item, "\n".join(was(facts, pin) for pin in pins), "not held", reason)
        return [row]
    taken = {SEATS[pin.aspect] for pin in pins if pin.aspect in SEATS}
    joins = [_joined_row(facts, seat) for seat in joining if seat.role not in taken]
    return [*(_lost_row(facts, one) for one in lost), *joins]


def _lost_row(facts: Facts, violation: Violation) -> Row:
    pin: Pin = violation.facts["pin"]
    return (pin.item or "", was(facts, pin), now(facts, pin, violation), pin.reason)


def _joined_row(facts: Facts, seat: Seat) -> Row:
    """No pinned seat; joins as moderator: E7, Chief economist, Ministry of Planning (Chile)."""
    roles = [one.role for one in pinned_seats(facts.problem) if (one.item, one.expert) == (seat.item, seat.expert)]
    before, joins = (f"on the panel as {listed(roles)}", "is") if roles else (NO_SEAT, "joins as")
    return (seat.item, before, f"{joins} {seat.role}: {called(facts, seat.expert)}", "")


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
                rows.append(("", before, f"{called(facts, expert)}: {after}", ""))
    return rows


def as_pinned(facts: Facts) -> Schedule:
    """The days and seats that are pinned, on the dates of the schedule; none where dates or venue were others."""
    if _violations(facts, "pinned_dates"):
        return Schedule(option=facts.option)
    days = {pin.item: int(pin.value) - 1 for pin in facts.problem.pins if pin.item and pin.aspect is Aspect.DAY}
    places = [Placement(day=day, start=0, item=item, session="", room="") for item, day in days.items()]
    return Schedule(option=facts.option, placements=tuple(places), seats=tuple(pinned_seats(facts.problem)))


def days_words(facts: Facts, schedule: Schedule, expert: str) -> str:
    """Leaves home Sun 12 Apr, last seat Wed 15 Apr; of a remote expert the days of the seats."""
    days = schedule.presence(facts.problem, expert)
    if not days:
        return "no longer invited"
    if facts.problem.expert[expert].remote:
        return f"seats on {listed([short_day(day) for day in days])}"
    return f"leaves home {short_day(days[0])}, last seat {short_day(days[-1])}"


def pins_given_up(facts: Facts) -> list[str]:
    """The pins that are not kept, as their rows say it; an item that is not held stands for all of its pins."""
    found = []
    for violation in _violations(facts, *PINNING):
        pin: Pin = violation.facts["pin"]
        lost = pin.item is not None and pin.item not in facts.schedule.placement
        found.append(f"{pin.item} is not held" if lost else pin.id)
    return list(dict.fromkeys(found))


def joiners(facts: Facts) -> list[Seat]:
    """The seats that nobody has pinned, where nobody new was wanted on the panel."""
    return sorted(seat for one in _violations(facts, "nobody_new") for seat in one.facts.get("others", ()))


def newcomers(facts: Facts) -> list[str]:
    """Who is invited without a pinned seat, where nobody new was wanted."""
    return [one.subjects[0] for one in _violations(facts, "nobody_new") if "others" not in one.facts]


def _violations(facts: Facts, *rules: str) -> list[Violation]:
    return [violation for one in facts.report.rules if one.rule.id in rules for violation in one.violations]


def pin_words(facts: Facts) -> str:
    """3 pins of the plan, all kept; or 2 of them not kept, see below."""
    looked_at = {one.rule.id for one in facts.report.rules}
    words = f"{counted(len(facts.problem.pins), 'pin')} of the plan"
    off = [rule for rule in PINNING if rule not in looked_at]
    if off:
        words += f" ({listed(off)} is off)" if len(off) == 1 else f" ({listed(off)} are off)"
    lost, new = len(_violations(facts, *PINNING)), len(newcomers(facts))
    words += f"; {lost} not kept" if lost else "" if off else ", all kept"
    words += f"; {counted(new, 'person', 'people')} invited without one" if new else ""
    return f"{words}; see below" if lost or new else words


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
        seats = [Seat(item=pin.item, role=SEATS[pin.aspect], expert=one) for one in violation.facts["found"]]
        pinned = pinned_seats(facts.problem)
        new = [called(facts, seat.expert) for seat in seats if seat not in pinned]
        return "\n".join(new) or ("nobody instead" if seats else f"no {pin.aspect}")
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
