"""What a schedule costs: the ledger of its entries, in cents, and what they add up to by budget line."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from planner.domain.demand import peaks
from planner.domain.money import BudgetLine, Cents, Driver, money, percent_of
from planner.domain.people import Earmark
from planner.domain.places import Interpretation
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.words import count

Row = tuple[str, str, Cents]  # subject, text, cents


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One cost: the budget line it is booked on ("" where the Budget sheet has none for its driver), and of what."""

    line: str
    driver: Driver
    subject: str  # expert, language, room, venue, document, or the line itself
    text: str
    cents: Cents


def ledger(problem: Problem, schedule: Schedule) -> tuple[Entry, ...]:
    """Every cost that is not 0: those without a line first, then line by line as the Budget sheet orders them."""
    first: dict[Driver, BudgetLine] = {}
    for line in problem.budget:
        first.setdefault(line.driver, line)
    found: list[Entry] = []
    for driver in DRIVERS:
        if driver not in first:
            found += _entries("", driver, problem, schedule)
    for line in problem.budget:
        if line.driver is Driver.PERCENT:
            so_far = total(found)
            text = f"{line.percent} per cent of {money(so_far, problem.workshop.currency)}"
            share = percent_of(line.percent, so_far)
            found.append(Entry(line=line.id, driver=line.driver, subject=line.id, text=text, cents=share))
        elif first[line.driver] is line:
            found += _entries(line.id, line.driver, problem, schedule)
    return tuple(entry for entry in found if entry.cents)


def total(entries: tuple[Entry, ...] | list[Entry]) -> Cents:
    """The sum of the entries."""
    return sum(entry.cents for entry in entries)


def line_totals(problem: Problem, entries: tuple[Entry, ...]) -> dict[str, Cents]:
    """The sum by budget line, in the order of the sheet; the line of driver "total" holds everything."""
    sums = {line.id: 0 for line in problem.budget}
    for entry in entries:
        sums[entry.line] = sums.get(entry.line, 0) + entry.cents
    return sums | {line.id: total(entries) for line in problem.budget if line.driver is Driver.TOTAL}


def pays_for(problem: Problem, schedule: Schedule, earmark: Earmark, entry: Entry) -> bool:
    """Whether an earmarked pledge may pay an entry (rule B03): travel and DSA of its experts, and its languages."""
    if entry.driver is Driver.INTERPRETATION:
        return entry.subject in earmark.languages
    if entry.driver not in (Driver.TRAVEL, Driver.DSA):
        return False
    if set(problem.expert[entry.subject].languages) & set(earmark.languages):
        return True
    held = (problem.item[seat.item] for seat in schedule.seats_of(entry.subject) if seat.item in schedule.placement)
    return any(item.issue in earmark.issues or item.format in earmark.formats for item in held)


def _entries(line: str, driver: Driver, problem: Problem, schedule: Schedule) -> list[Entry]:
    if driver not in DRIVERS:
        return []
    rows = DRIVERS[driver](problem, schedule)
    return [Entry(line=line, driver=driver, subject=subject, text=text, cents=cents) for subject, text, cents in rows]


def _sponsored(problem: Problem, schedule: Schedule) -> list[str]:
    """The experts whose travel the budget pays, in the order of the workbook."""
    return [expert.id for expert in problem.experts if expert.paid and schedule.seat_days(expert.id)]


def _travel(problem: Problem, schedule: Schedule) -> Iterator[Row]:
    for expert in _sponsored(problem, schedule):
        way = problem.travel(expert, schedule.venue)
        yield expert, f"{expert}: fare and terminal expenses", way.fare + way.terminal


def _dsa(problem: Problem, schedule: Schedule) -> Iterator[Row]:
    for expert in _sponsored(problem, schedule):
        way, days = problem.travel(expert, schedule.venue), schedule.seat_days(expert)
        nights = way.days_before + days[-1] - days[0] + 1
        yield expert, f"{expert}: {count(nights, 'night')}", way.dsa * nights


def _interpretation(problem: Problem, schedule: Schedule) -> Iterator[Row]:
    """Team-days are the peaks of each day; relief teams work where the meetings are too many for a week."""
    work: dict[str, dict[tuple[int, str], int]] = {}
    for (language, day, meeting), teams in peaks(problem, schedule).items():
        work.setdefault(language, {})[day, meeting] = teams
    for language, meetings in sorted(work.items()):
        row = problem.team.get((schedule.venue, language))
        if row is not None:
            yield language, *_team_cost(row, meetings, schedule.option.days)


def _team_cost(row: Interpretation, meetings: dict[tuple[int, str], int], days: int) -> tuple[str, Cents]:
    by_day: dict[int, int] = {}
    for (day, _), teams in meetings.items():
        by_day[day] = max(by_day.get(day, 0), teams)
    highest = max(by_day.values())
    beyond = sum(meetings.values()) - row.meetings_per_week * highest
    relief = max(0, -(-beyond // row.meetings_per_week))
    team_days = sum(by_day.values()) + relief
    away = (row.travel + row.dsa * (days + 1)) * (highest + relief)
    work = [count(row.interpreters, "interpreter"), count(team_days, "team-day"), count(relief, "relief team")]
    text = f"{row.language}: {', '.join(work)}"
    return text, row.interpreters * (row.fee * team_days + away)


def _venue(problem: Problem, schedule: Schedule) -> Iterator[Row]:
    venue = problem.venue[schedule.venue]
    name = venue.name or venue.id
    yield (
        venue.id,
        f"{venue.local_share} per cent of {name}'s fixed cost",
        percent_of(venue.local_share, venue.fixed_cost),
    )
    used = {(placement.room, placement.day) for placement in schedule.placements}
    for room in problem.rooms:
        days = sum(one == room.id for one, _ in used)
        yield room.id, f"{room.name or room.id}: {count(days, 'day')}", days * room.cost_per_day


def _documents(problem: Problem, schedule: Schedule) -> Iterator[Row]:
    """Translation out of the original, each document to the nearest cent."""
    for document in problem.documents:
        others = max(len(document.languages) - 1, 0)
        cents = (document.words * others * problem.workshop.per_thousand_words + 500) // 1000
        yield document.id, f"{document.id}: {count(document.words, 'word')} into {count(others, 'language')}", cents


def _secretariat(problem: Problem, schedule: Schedule) -> Iterator[Row]:
    """Nil where the expert whose Travel rows stand for the staff is at home."""
    staff, expert = problem.workshop.secretariat_staff, problem.workshop.secretariat_travels_as
    if expert is not None:
        way = problem.travel(expert, schedule.venue)
        nights = schedule.option.days + way.days_before
        text = f"{staff} staff: fare, terminal expenses and {count(nights, 'night')} each"
        yield expert, text, staff * (way.fare + way.terminal + way.dsa * nights)


DRIVERS: dict[Driver, Callable[[Problem, Schedule], Iterator[Row]]] = {
    Driver.TRAVEL: _travel,
    Driver.DSA: _dsa,
    Driver.INTERPRETATION: _interpretation,
    Driver.VENUE: _venue,
    Driver.DOCUMENTS: _documents,
    Driver.SECRETARIAT: _secretariat,
}
