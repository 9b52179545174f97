"""Costs: what the ledger counts, as linear expressions of the plan, in cents."""

from functools import cache, cached_property

from planner.domain.money import Driver, percent_of
from planner.model.cost import Cost, times, together
from planner.model.plan import Plan, add_up
from planner.model.post import Post
from planner.model.team_costs import TeamCosts


class Costs:
    """The costs of one plan, by driver, budget line and in all; each is stated once and shared by the rules."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.problem, self.model = plan, plan.problem, plan.model
        self.venues = tuple(sorted({option.venue for option in plan.options}))
        self.paid = tuple(expert.id for expert in self.problem.experts if expert.paid)
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

    def limit(self, post: Post, line: str | None, most: int, about: str) -> None:
        """State that a line (None: the total) costs at most so many cents.

        The amount is the excess in whole units of currency, rounded up. Where it must hold, a share or the total is
        bounded through the sum it grows with, without its rounding.
        """
        cost = self.total if line is None else self.line(line)
        if cost.most <= most:
            return
        if post.counted:
            excess = self.model.new_int_var(0, -(-(cost.most - most) // 100), f"{about}: above")
            self.model.add(100 * excess >= cost.cents - most)
            post.penalty(excess, about)
        elif self._grows(line) and self._shares_are_last:
            post.at_most(self._direct.cents, self._direct_within(line, most), about)
        else:
            post.at_most(cost.cents, most, about)

    def _grows(self, line: str | None) -> bool:
        """Whether a line is a share or the total, so a function of all that is not a share."""
        grows = (Driver.PERCENT, Driver.TOTAL)
        return line is None or any(row.driver in grows for row in self.problem.budget if row.id == line)

    @property
    def _shares_are_last(self) -> bool:
        drivers = [line.driver for line in self.problem.budget if line.driver is not Driver.TOTAL]
        return drivers == sorted(drivers, key=lambda driver: driver is Driver.PERCENT)

    @property
    def _direct(self) -> Cost:
        """All that is not a share."""
        shares = {line.id for line in self.problem.budget if line.driver is Driver.PERCENT}
        return together([cost for line, cost in self._booked.items() if line not in shares])

    def _direct_within(self, line: str | None, most: int) -> int:
        """The largest sum of all that is not a share with which the line (None: the total) costs at most so much."""
        low, high = -1, self._direct.most
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._grown(line, middle) <= most else (low, middle - 1)
        return low

    def _grown(self, line: str | None, direct: int) -> int:
        """What the line (None: the total) costs when all that is not a share costs so much."""
        total = direct
        for row in self.problem.budget:
            if row.driver is Driver.PERCENT:
                share = percent_of(row.percent, total)
                if row.id == line:
                    return share
                total += share
        return total

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

    def timetable_parts(self) -> dict[str, Cost]:
        """The costs that the timetable alone decides: interpretation, by language, and the venue."""
        parts = {f"interpretation {language}": self.interpretation(language) for language in self.languages}
        parts["venue"] = self.driver(Driver.VENUE)
        return {name: cost for name, cost in parts.items() if cost.most > 0}

    def steps(self) -> dict[str, Cost]:
        """Costs in some timetable parts that rise by large steps: how many teams come from elsewhere."""
        coming = {f"coming {language}": self._teams(language).coming for language in self.languages}
        return {name: cost for name, cost in coming.items() if cost.most > 0}

    def people_parts(self) -> dict[str, Cost]:
        """The costs that the panels alone decide: the experts' travel and DSA."""
        people = together([self.driver(Driver.TRAVEL), self.driver(Driver.DSA)])
        return {"travel and DSA": people} if people.most > 0 else {}

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
                self.model.add(add_up(present) >= self.plan.invited_at(expert, way.venue))  # tightens the bound
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

    @cache
    def interpretation(self, language: str) -> Cost:
        """Fees of team-days and relief teams; travel and DSA of teams that come from elsewhere."""
        return self._teams(language).whole()

    @cache
    def _teams(self, language: str) -> TeamCosts:
        return TeamCosts(self.plan, language, self.venues)

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
