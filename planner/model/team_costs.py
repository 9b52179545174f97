"""What the interpreters of one language cost."""

from functools import cached_property

from planner.domain.demand import meetings
from planner.domain.places import Interpretation
from planner.model.cost import Cost, times, together
from planner.model.plan import NEVER, Linear, Plan, add_up


class TeamCosts:
    """The costs of one language's teams, at whichever venue is chosen."""

    def __init__(self, plan: Plan, language: str, venues: tuple[str, ...]) -> None:
        self.plan, self.problem, self.model = plan, plan.problem, plan.model
        self.language, self.venues = language, venues
        self.cap = len(plan.interpreted_in(language))  # teams at once, at most
        here = [venue for venue in venues if (venue, language) in self.problem.team]
        self.rows = {venue: self.problem.team[venue, language] for venue in here}

    def whole(self) -> Cost:
        """Fees of team-days and relief teams; travel and DSA of teams that come from elsewhere."""
        costs = []
        for day, most in self._teams.items():
            there = self._by_venue(most, f"{self.language} teams on day {day + 1}")
            costs += [times(row.interpreters * row.fee, there[venue], self.cap) for venue, row in self.rows.items()]
        for venue, row in self.rows.items():
            relief = self._relief[venue]
            costs.append(times(row.interpreters * row.fee, relief.cents, relief.most))
        return together([*costs, self.coming])

    @cached_property
    def coming(self) -> Cost:
        """Travel and DSA of the teams that come from elsewhere: for as long as the workshop, however many days each."""
        costs = []
        for venue, row in self.rows.items():
            if row.travel or row.dsa:
                relief = self._relief[venue]
                come = add_up([self._most_at[venue], relief.cents])
                costs += self._from_elsewhere(row, come, self.cap + relief.most)
        return together(costs)

    @cached_property
    def _teams(self) -> dict[int, Linear]:
        return {day: self._teams_on(day) for day in self.plan.days}

    @cached_property
    def _highest(self) -> Linear:
        """The most teams of any day."""
        highest = self.model.new_int_var(0, self.cap, f"{self.language} teams at most")
        self.model.add_max_equality(highest, list(self._teams.values()))
        return highest

    @cached_property
    def _most_at(self) -> dict[str, Linear]:
        return self._by_venue(self._highest, f"{self.language} teams at most")

    @cached_property
    def _relief(self) -> dict[str, Cost]:
        """How many relief teams each venue needs (as costs of one cent each)."""
        return {venue: self._relief_of(row) for venue, row in self.rows.items()}

    @cached_property
    def _meetings(self) -> tuple[str, ...]:
        """The meetings of a day that may be interpreted."""
        found = meetings(self.problem).items()
        return tuple(name for name, sessions in found if any(session.interpreted for session in sessions))

    def _teams_on(self, day: int) -> Linear:
        """The most teams of any meeting of the day."""
        teams = self.model.new_int_var(0, self.cap, f"{self.language} teams on day {day + 1}")
        for meeting in self._meetings:
            self.model.add(teams >= self.plan.peak(self.language, day, meeting))
        return teams

    def _by_venue(self, count: Linear, name: str) -> dict[str, Linear]:
        """The count at the chosen venue, 0 at the others."""
        there = {venue: self.model.new_int_var(0, self.cap, f"{name} at {venue}") for venue in self.venues}
        for venue, literal in there.items():
            self.model.add(literal <= self.cap * self.plan.venue(venue))
        self.model.add(add_up(there.values()) == count)
        return dict(there)

    def _relief_most(self, row: Interpretation) -> int:
        """How many meetings one team would have beyond its week at most; 0: no relief can be needed."""
        days = max((option.days for option in self.plan.options if option.venue == row.venue), default=0)
        return max(days * len(self._meetings) - row.meetings_per_week, 0)

    def _relief_of(self, row: Interpretation) -> Cost:
        beyond = self.cap * self._relief_most(row)
        if not beyond:
            return Cost(NEVER, 0)
        relief = self.model.new_int_var(0, -(-beyond // row.meetings_per_week), f"{row.language} relief at {row.venue}")
        peaks = [self.plan.peak(row.language, day, meeting) for day in self.plan.days for meeting in self._meetings]
        elsewhere = add_up([self.plan.venue(venue) for venue in self.venues if venue != row.venue])
        most = self.cap * max(len(peaks) - row.meetings_per_week, 0)
        self.model.add(row.meetings_per_week * (relief + self._highest) + most * elsewhere >= add_up(peaks))
        return Cost(relief, -(-beyond // row.meetings_per_week))

    def _from_elsewhere(self, row: Interpretation, come: Linear, most: int) -> list[Cost]:
        """Travel, and DSA for each day and the night before, by the length of the workshop."""
        costs = [times(row.interpreters * row.travel, come, most)] if row.travel else []
        lengths = sorted({option.days for option in self.plan.options if option.venue == row.venue})
        if not row.dsa:
            return costs
        name = f"{row.language} teams come to {row.venue} for"
        by_length = {days: self.model.new_int_var(0, most, f"{name} {days} days") for days in lengths}
        for days, literal in by_length.items():
            here = [option.id for option in self.plan.options if (option.venue, option.days) == (row.venue, days)]
            self.model.add(literal <= most * self.plan.any_option(here))
            costs.append(times(row.interpreters * row.dsa * (days + 1), literal, most))
        self.model.add(add_up(by_length.values()) == come)
        return costs
