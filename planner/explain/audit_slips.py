"""What a workbook can do without and seldom means: no fault and nothing impossible, but worth a second look."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from planner.domain.clock import span
from planner.domain.money import Driver
from planner.domain.places import Option
from planner.domain.problem import Problem
from planner.domain.words import count, few, listed

NAMED = 6  # experts of one sentence
UTC = "UTC"
FAR = timedelta(days=180)  # from all dates looked at, or so long: an absence then mostly has a wrong year


def slips(problem: Problem, options: Iterable[Option]) -> Iterator[str]:
    """A sentence for each."""
    yield from without_fares(problem, options)
    yield from lines_that_stay_empty(problem)
    yield from costs_without_a_line(problem)
    yield from long_absences(problem)
    yield from far_absences(problem)
    yield from without_zones(problem)


def without_fares(problem: Problem, options: Iterable[Option]) -> Iterator[str]:
    """Who is paid for and comes in person, and has no row on the sheet Travel: the journey counts as nothing."""
    if not problem.travels and problem.workshop.ceiling is None and not problem.budget:
        return
    known = {(row.expert, row.venue) for row in problem.travels}
    for venue in dict.fromkeys(option.venue for option in options):
        names = [one.id for one in problem.experts if one.paid and (one.id, venue) not in known]
        if names:
            told = (
                listed(names) if len(names) <= NAMED else f"{count(len(names), 'sponsored expert')}, {names[0]} first,"
            )
            have = "has" if len(names) == 1 else "have"
            yield f"{told} {have} no row on the sheet Travel for {venue}: fare and allowance there count as nothing."


def lines_that_stay_empty(problem: Problem) -> Iterator[str]:
    """Lines of the budget whose driver another line above them has: each cost is booked once."""
    first: dict[Driver, str] = {}
    for line in problem.budget:
        if line.driver in (Driver.PERCENT, Driver.TOTAL):
            continue
        above = first.setdefault(line.driver, line.id)
        if above != line.id:
            yield (
                f"Budget line {line.id} will stay at 0: its driver is {line.driver}, and all of that is booked on "
                f"{above}, which stands above it."
            )


def costs_without_a_line(problem: Problem) -> Iterator[str]:
    """What will cost something and is booked on no line, where there are lines."""
    booked = {line.driver for line in problem.budget}
    missing = [driver for driver in _costly(problem) if driver not in booked]
    if booked - {Driver.TOTAL} and missing:
        its = "its costs are" if len(missing) == 1 else "their costs are"
        yield (
            f"No line of the Budget sheet has the driver {listed(missing, 'or')}: {its} in the total and in shares of "
            "it, but on no line, and no ceiling of a line holds them."
        )


def long_absences(problem: Problem) -> Iterator[str]:
    """Absences so long that the year may be wrong."""
    for one in problem.absences if problem.options else ():
        days = (one.end - one.start).days + 1
        if one.row and days > FAR.days:
            yield (
                f"Sheet {one.sheet}, row {one.row}: {one.expert} is away {count(days, 'day')}, "
                f"{span(one.start, one.end)}. Is the year right?"
            )


def far_absences(problem: Problem) -> Iterator[str]:
    """Absences so far from all dates looked at that the year may be wrong."""
    if not problem.options:
        return
    first = min(option.start for option in problem.options)
    last = max(option.end for option in problem.options)
    far = [one for one in problem.absences if one.row and (one.end < first - FAR or one.start > last + FAR)]
    for one in far[:NAMED]:
        yield (
            f"Sheet {one.sheet}, row {one.row}: {one.expert} is away {span(one.start, one.end)}, but the dates looked "
            f"at are {span(first, last)}. Is the year right?"
        )
    if len(far) > NAMED:
        yield f"{count(len(far) - NAMED, 'more absence')} as far from all dates looked at."


def without_zones(problem: Problem) -> Iterator[str]:
    """Who takes part remotely on a clock that is UTC, which is also what a blank time zone means."""
    names = [one.id for one in problem.experts if one.remote and one.zone == UTC]
    if names:
        whose = "is remote and the hours are" if len(names) == 1 else "are remote and their hours are"
        remedy = "Time zone on the sheet Experts is UTC or blank; write one such as Africa/Nairobi."
        yield f"{few(names, NAMED)} {whose} counted in UTC: {remedy}"


def _costly(problem: Problem) -> list[Driver]:
    """Drivers for which the workbook names prices."""
    paid = {expert.id for expert in problem.experts if expert.paid}
    ways = [row for row in problem.travels if row.expert in paid]
    interpreted = any(item.interpreted for item in problem.items)
    translated = any(document.words and len(document.languages) > 1 for document in problem.documents)
    costs = {
        Driver.TRAVEL: any(row.fare + row.terminal for row in ways),
        Driver.DSA: any(row.dsa for row in ways),
        Driver.INTERPRETATION: interpreted and any(row.fee + row.travel + row.dsa for row in problem.interpretation),
        Driver.VENUE: any(venue.fixed_cost * venue.local_share for venue in problem.venues)
        or any(room.cost_per_day for room in problem.rooms),
        Driver.DOCUMENTS: translated and problem.workshop.per_thousand_words > 0,
        Driver.SECRETARIAT: problem.workshop.secretariat_travels_as is not None
        and problem.workshop.secretariat_staff > 0,
    }
    return [driver for driver, any_cost in costs.items() if any_cost]
