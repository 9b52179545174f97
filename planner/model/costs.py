"""Costs: what the ledger counts, as linear expressions of the plan, in cents."""

from dataclasses import dataclass
from functools import cache, cached_property

from planner.domain.demand import meetings
from planner.domain.money import Driver, percent_of
from planner.domain.places import Interpretation
from planner.model.plan import NEVER, Linear, Plan, add_up


@dataclass(frozen=True, slots=True)
class Cost:
    """At least what is paid (no more, where money is limited or minimized), and a figure it never exceeds."""

    cents: Linear
    most: int


def times(cents: int, count: Linear, most: int = 1) -> Cost:
    """So many cents for each one counted."""
    return Cost(cents * count, cents * most)


def together(costs: list[Cost]) -> Cost:
    """The sum of costs."""
    return Cost(add_up([cost.cents for cost in costs]), sum(cost.most for cost in costs))


class Costs:
    """The costs of one plan, by driver, budget line and in all; each is stated once and shared by the rules."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.problem, self.model = plan, plan.problem, plan.model
        self.venues = tuple(sorted({option.venue for option in plan.options}))
        self.paid = tuple(expert.id for expert in self.problem.experts if expert.sponsored and not expert.remote)
        languages = {language for item in self.problem.items if item.interpreted for language in item.languages}
        self.languages = tuple(sorted(languages))

    # by budget line

    @cached_property
    def _booked(self) -> dict[str, Cost]:
        """Each cost on its line once; "" holds what has no line of its driver."""
        sheet = self.problem.budget
        unlisted = set(Driver) - {line.driver for line in sheet}
        found, done = {"": together([self.driver(driver) for driver in sorted(unlisted)])}, set()
        for line in sheet:
            if line.driver is Driver.PERCENT:
                found[line.id] = self._share(line.percent, together(list(found.values())), line.id)
            else:
                found[line.id] = together([]) if line.driver in done else self.driver(line.driver)
                done.add(line.driver)
        return found

    @cached_property
    def total(self) -> Cost:
        """All lines together."""
        return together(list(self._booked.values()))

    def line(self, line: str) -> Cost:
        """What is booked on a line of the Budget sheet; everything on one of driver "total"."""
        totals = {row.id for row in self.problem.budget if row.driver is Driver.TOTAL}
        return self.total if line in totals else self._booked[line]

    @cache
    def driver(self, driver: Driver) -> Cost:
        """What a driver costs in all."""
        match driver:
            case Driver.TRAVEL:
                return together([self.travel(expert) for expert in self.paid])
            case Driver.DSA:
                return together([self.dsa(expert) for expert in self.paid])
            case Driver.INTERPRETATION:
                return together([self.interpretation(language) for language in self.languages])
            case Driver.VENUE:
                return self._venues()
            case Driver.DOCUMENTS:
                return Cost(add_up([self._documents()]), self._documents())
            case Driver.SECRETARIAT:
                return self._secretariat()
        return together([])

    def _share(self, percent: int, of: Cost, name: str) -> Cost:
        """A percentage to the nearest cent, halves up; exact because both sides are stated."""
        most = percent_of(percent, of.most)
        share = self.model.new_int_var(0, most, f"{name}: {percent} per cent")
        self.model.add(100 * share <= percent * of.cents + 50)
        self.model.add(100 * share >= percent * of.cents - 49)
        return Cost(share, most)

    # travel and DSA

    @cache
    def travel(self, expert: str) -> Cost:
        """An expert's fare and terminal expenses."""
        ways = [self.problem.travel(expert, venue) for venue in self.venues]
        fares = {way.venue: way.fare + way.terminal for way in ways}
        costs = [times(fare, self.plan.invited_at(expert, venue)) for venue, fare in fares.items() if fare]
        return Cost(together(costs).cents, max((cost.most for cost in costs), default=0))

    @cache
    def dsa(self, expert: str) -> Cost:
        """An expert's nights, from the day of arrival to that of the last seat."""
        ways = [self.problem.travel(expert, venue) for venue in self.venues]
        costs = []
        for way in ways:
            if way.dsa:
                present = [self.plan.present_at(expert, day, way.venue) for day in self.plan.days]
                nights = add_up([way.days_before * self.plan.invited_at(expert, way.venue), *present])
                costs.append(times(way.dsa, nights, way.days_before + len(present)))
        return Cost(together(costs).cents, max((cost.most for cost in costs), default=0))

    @cache
    def not_on(self, expert: str, items: tuple[str, ...]) -> Cost:
        """An expert's travel and DSA, unless he or she has a seat on one of the items."""
        whole = together([self.travel(expert), self.dsa(expert)])
        seats = add_up([self.plan.on_panel(expert, item) for item in items])
        rest = self.model.new_int_var(0, whole.most, f"{expert} travels for others than {', '.join(items)}")
        self.model.add(rest >= whole.cents - whole.most * seats)
        return Cost(rest, whole.most)

    # interpretation

    @cache
    def interpretation(self, language: str) -> Cost:
        """Fees of team-days and relief teams; travel and DSA of teams that come from elsewhere."""
        rows = {
            venue: self.problem.team[venue, language] for venue in self.venues if (venue, language) in self.problem.team
        }
        cap = len(self.plan.interpreted_in(language))
        teams = {day: self._teams_on(language, day, cap) for day in self.plan.days}
        costs = []
        for day, most in teams.items():
            there = self._by_venue(most, cap, f"{language} teams on day {day + 1}")
            costs += [times(row.interpreters * row.fee, there[venue], cap) for venue, row in rows.items()]
        if any(row.travel or row.dsa or self._relief_most(row) for row in rows.values()):
            highest = self.model.new_int_var(0, cap, f"{language} teams at most")
            self.model.add_max_equality(highest, list(teams.values()))
            there = self._by_venue(highest, cap, f"{language} teams at most")
            for venue, row in rows.items():
                relief = self._relief(row, highest, cap)
                costs.append(times(row.interpreters * row.fee, relief.cents, relief.most))
                come = add_up([there[venue], relief.cents])
                costs += self._from_elsewhere(row, come, cap + relief.most)
        return together(costs)

    @cached_property
    def _meetings(self) -> tuple[str, ...]:
        """The meetings of a day that may be interpreted."""
        found = meetings(self.problem).items()
        return tuple(name for name, sessions in found if any(session.interpreted for session in sessions))

    def _teams_on(self, language: str, day: int, cap: int) -> Linear:
        """The most teams of any meeting of the day."""
        teams = self.model.new_int_var(0, cap, f"{language} teams on day {day + 1}")
        for meeting in self._meetings:
            self.model.add(teams >= self.plan.peak(language, day, meeting))
        return teams

    def _by_venue(self, count: Linear, cap: int, name: str) -> dict[str, Linear]:
        """The count at the chosen venue, 0 at the others."""
        there = {venue: self.model.new_int_var(0, cap, f"{name} at {venue}") for venue in self.venues}
        for venue, literal in there.items():
            self.model.add(literal <= cap * self.plan.venue(venue))
        self.model.add(add_up(there.values()) == count)
        return dict(there)

    def _relief_most(self, row: Interpretation) -> int:
        """How many meetings one team would have beyond its week at most; 0: no relief can be needed."""
        days = max((option.days for option in self.plan.options if option.venue == row.venue), default=0)
        return max(days * len(self._meetings) - row.meetings_per_week, 0)

    def _relief(self, row: Interpretation, highest: Linear, cap: int) -> Cost:
        """How many relief teams the venue needs (as a cost of one cent each)."""
        beyond = cap * self._relief_most(row)
        if not beyond:
            return Cost(NEVER, 0)
        relief = self.model.new_int_var(0, -(-beyond // row.meetings_per_week), f"{row.language} relief at {row.venue}")
        peaks = [self.plan.peak(row.language, day, meeting) for day in self.plan.days for meeting in self._meetings]
        elsewhere = add_up([self.plan.venue(venue) for venue in self.venues if venue != row.venue])
        most = cap * max(len(peaks) - row.meetings_per_week, 0)
        self.model.add(row.meetings_per_week * (relief + highest) + most * elsewhere >= add_up(peaks))
        return Cost(relief, -(-beyond // row.meetings_per_week))

    def _from_elsewhere(self, row: Interpretation, come: Linear, cap: int) -> list[Cost]:
        """Travel, and DSA for each day and the night before, by the length of the workshop."""
        costs = [times(row.interpreters * row.travel, come, cap)] if row.travel else []
        lengths = sorted({option.days for option in self.plan.options if option.venue == row.venue})
        if not row.dsa:
            return costs
        name = f"{row.language} teams come to {row.venue} for"
        by_length = {days: self.model.new_int_var(0, cap, f"{name} {days} days") for days in lengths}
        for days, literal in by_length.items():
            here = [option.id for option in self.plan.options if (option.venue, option.days) == (row.venue, days)]
            self.model.add(literal <= cap * self.plan.any_option(here))
            costs.append(times(row.interpreters * row.dsa * (days + 1), literal, cap))
        self.model.add(add_up(by_length.values()) == come)
        return costs

    # the rest

    def _venues(self) -> Cost:
        costs = []
        for venue in self.venues:
            row = self.problem.venue[venue]
            costs.append(times(percent_of(row.local_share, row.fixed_cost), self.plan.venue(venue)))
            for room in self.problem.rooms_of(venue):
                if room.cost_per_day:
                    costs += [times(room.cost_per_day, self.plan.room_used(room.id, day)) for day in self.plan.days]
        return together(costs)

    def _documents(self) -> int:
        workshop, cents = self.problem.workshop, 0
        for document in self.problem.documents:
            translated = document.words * max(len(document.languages) - 1, 0)
            cents += (translated * workshop.per_thousand_words + 500) // 1000
        return cents

    def _secretariat(self) -> Cost:
        workshop, costs = self.problem.workshop, []
        for option in self.plan.options if workshop.secretariat_travels_as is not None else ():
            way = self.problem.travel(str(workshop.secretariat_travels_as), option.venue)
            each = way.fare + way.terminal + way.dsa * (option.days + way.days_before)
            costs.append(times(workshop.secretariat_staff * each, self.plan.option(option.id)))
        return Cost(together(costs).cents, max((cost.most for cost in costs), default=0))
