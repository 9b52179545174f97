"""Each panellist has time to speak, and a third of the time is left for discussion."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from planner.domain.agenda import Role
from planner.domain.problem import Problem
from planner.domain.schedule import Schedule
from planner.domain.setting import Mode, Setting
from planner.rules.base import Rule, Violation

if TYPE_CHECKING:
    from planner.model.plan import Plan
    from planner.model.post import Post


class SpeakingTime(Rule):
    """Each panellist has time to speak, and a third of the time is left for discussion."""

    id = "speaking_time"
    title = "Each panellist has time to speak, and a third of the time is left for discussion"
    source = "rules Q02; sheet Agenda"
    unit = "panellist too many"
    default = Setting(
        Mode.SOFT,
        weight=2,
        tier=2,
        parameters={"minutes": 10, "formats": ("panel", "case study", "working group", "keynote")},
    )

    def encode(self, problem: Problem, plan: Plan, post: Post) -> None:
        """The panellists of an item are at most those for whom two thirds of its time is enough."""
        setting = self.setting(problem)
        for item in problem.items_in_format(*setting.words("formats")):
            most = 2 * item.minutes // (3 * setting.number("minutes"))
            if most < item.panellists_most:
                experts = [expert.id for expert in problem.experts]
                post.at_most(plan.count_seats(item.id, experts, [Role.PANELLIST]), most, item.id)

    def check(self, problem: Problem, schedule: Schedule) -> Iterator[Violation]:
        """Drop panellists until the rest can speak in two thirds of the time."""
        setting = self.setting(problem)
        formats, each = setting.words("formats"), setting.number("minutes")
        for item in schedule.placed(problem):
            seated = len(schedule.panel(item.id, Role.PANELLIST)) if item.format in formats else 0
            fitting = seated
            while fitting > 0 and 3 * fitting * each > 2 * item.minutes:
                fitting -= 1
            if fitting < seated:
                yield self.violation(item.id, amount=seated - fitting, seated=seated, each=each)

    def explain(self, problem: Problem, violation: Violation) -> str:
        """Name the item, its length and its panellists."""
        item, facts = problem.item[violation.subjects[0]], violation.facts
        return (
            f"{item.id} has {facts['seated']} panellists in {item.minutes} minutes; at {facts['each']} minutes each "
            "less than a third is left for discussion."
        )
