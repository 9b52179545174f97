"""A venue that needs a host country agreement has the weeks for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class HostAgreement(Rule):
    """A venue that needs a host country agreement has the weeks for it."""

    id = "host_agreement"
    title = "There is time for the host country agreement of a venue that needs one"
    source = "rule T17; sheets Venues, Lead times"
    unit = "week short"
    default = Setting(Mode.SOFT, weight=3, tier=2, parameters={"weeks": 20})
    about_dates = True

    def weeks(self, problem: Problem) -> int:
        """What the Lead times sheet says, else the parameter."""
        return problem.weeks_before("host agreement", self.setting(problem).number("weeks"))

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """Each option at such a venue costs the weeks, rounded up, that it lacks."""
        for option in plan.options:
            whole_weeks = (option.start - problem.workshop.planning_date).days // 7
            short = self.weeks(problem) - whole_weeks
            if problem.venue[option.venue].host_agreement and short > 0:
                post.penalty(short * plan.option(option.id), option.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Compare the beginning of the talks with the planning date."""
        option = schedule.option
        begin = option.start - timedelta(weeks=self.weeks(problem))
        late = (problem.workshop.planning_date - begin).days
        if problem.venue[option.venue].host_agreement and late > 0:
            yield self.violation(option.id, option.venue, amount=(late + 6) // 7, option=option)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the dates, the venue and the weeks."""
        option, weeks = violation.facts["option"], self.weeks(problem)
        left = (option.start - problem.workshop.planning_date).days // 7
        return (
            f"{problem.dates_at(option)}: the host country agreement should have {weeks} weeks; "
            f"the planning date leaves {max(left, 0)} whole weeks."
        )
