"""Counting money before any search: what dates at a venue cost at least."""

from planner.domain.agenda import Attendance, PartyType
from planner.domain.budget import ledger
from planner.domain.money import Cents, Driver, money, percent_of
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.explain.audit_time import Count, fitting_rooms, holds, needed_items
from planner.rules import RULE


def money_count(problem: Problem, option: Option, free: frozenset[str], fixed: dict[Driver, Cents]) -> Count | None:
    """The least cost against the lowest limit on the total; None where there is no limit. Free: expert ids."""
    limits = [problem.workshop.ceiling, sum(party.pledge for party in problem.parties) or None]
    limit = min((one for one in limits if one is not None), default=None)
    if limit is None or not holds(problem, "within_budget"):
        return None
    travel = fixed.get(Driver.TRAVEL, 0) + least_travel(problem, option, free)
    least = with_percentages(problem, {**fixed, Driver.TRAVEL: travel})
    unit, venue = problem.workshop.currency, option.venue
    return Count(
        f"the cost is at least {money(least, unit)}, the limit {money(limit, unit)}", least, limit, f"cost {venue}"
    )


def with_percentages(problem: Problem, amounts: dict[Driver, Cents]) -> Cents:
    """The total, lines that are a percentage of those above them included."""
    left = dict(amounts)
    lines = {line.driver for line in problem.budget}
    total = sum(cents for driver, cents in left.items() if driver not in lines)
    for line in problem.budget:
        total += percent_of(line.percent, total) if line.driver is Driver.PERCENT else left.pop(line.driver, 0)
    return total


def least_amounts(problem: Problem, option: Option) -> dict[Driver, Cents]:
    """Documents, secretariat, fixed costs, and lower bounds on interpretation and rooms: all but travel."""
    amounts: dict[Driver, Cents] = {}
    for entry in ledger(problem, Schedule(option=option)):
        if entry.driver is not Driver.PERCENT:
            amounts[entry.driver] = amounts.get(entry.driver, 0) + entry.cents
    more = {
        Driver.INTERPRETATION: least_interpretation(problem, option),
        Driver.VENUE: least_rooms(problem, option),
    }
    return amounts | {driver: amounts.get(driver, 0) + cents for driver, cents in more.items()}


def least_travel(problem: Problem, option: Option, free: frozenset[str]) -> Cents:
    """The cheapest way to the experts from partner countries who must have a speaking role."""
    if not holds(problem, "partner_country_floor"):
        return 0
    costs = []
    for expert in problem.experts:
        if expert.party_type is PartyType.PARTNER_COUNTRY and expert.id in free:
            way = problem.travel(expert.id, option.venue)
            costs.append((way.fare + way.terminal + way.dsa * (way.days_before + 1)) * expert.paid)
    return sum(sorted(costs)[: RULE["partner_country_floor"].setting(problem).number("least")])


def least_interpretation(problem: Problem, option: Option) -> Cents:
    """For each language, one team that comes, and the team-days that its minutes fill."""
    a_day = most_in_a_day(problem, option, interpreted=True)
    cost = 0
    for row in problem.interpretation:
        items = [item for item in needed_items(problem) if item.interpreted and row.language in item.languages]
        if row.venue == option.venue and items and a_day:
            team_days = -(-sum(item.minutes for item in items) // a_day)
            cost += row.interpreters * (row.fee * team_days + row.travel + row.dsa * (option.days + 1))
    return cost


def least_rooms(problem: Problem, option: Option) -> Cents:
    """The cheapest room that fits a plenary item, on the days that plenary items fill."""
    items = [item for item in needed_items(problem) if item.attendance is Attendance.PLENARY]
    fitting = frozenset[str]().union(*(fitting_rooms(problem, item, option.venue) for item in items))
    a_day = most_in_a_day(problem, option)
    if not fitting or not a_day or not holds(problem, "plenary_alone"):
        return 0
    days = -(-sum(item.minutes for item in items) // a_day)
    return days * min(problem.room[room].cost_per_day for room in fitting)


def most_in_a_day(problem: Problem, option: Option, interpreted: bool = False) -> int:
    """The minutes of sessions (with interpretation) on the fullest day."""
    days = [problem.sessions_on(day) for day in range(option.days)]
    return max(sum(one.minutes for one in day if one.interpreted or not interpreted) for day in days)
